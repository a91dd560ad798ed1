"""Key table: the keys that exist, for the overlay and the preferences."""

from dataclasses import dataclass, replace

from netzwerk_desktop.translation import said, tr
from netzwerk_desktop.ui.commands import BY_COMMAND, Command


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the table.

    Attributes:
        keys: the names as they stand on the keyboard; each one alone does it.
        words: what it does.
        single: more of them that can be switched off, because a slip is enough to press them.
    """

    keys: tuple[str, ...]
    words: str
    single: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that work in the same place."""

    title: str
    entries: tuple[KeyEntry, ...]


def key_table(*, single_keys: bool = True) -> tuple[KeyGroup, ...]:
    """All keys that work, in the current language; without the single ones when they are switched off."""
    groups = (
        KeyGroup(tr("Everywhere"), _everywhere()),
        KeyGroup(tr("In tiles and lists"), _in_lists()),
        KeyGroup(tr("Inbox"), _in_inbox()),
        KeyGroup(tr("Who is …?"), _in_recall()),
        KeyGroup(tr("Message"), _in_message()),
        KeyGroup(tr("Duplicates"), _in_duplicates()),
    )
    if single_keys:
        return groups
    return tuple(
        replace(group, entries=tuple(replace(entry, single=()) for entry in group.entries if entry.keys))
        for group in groups
    )


def _everywhere() -> tuple[KeyEntry, ...]:
    return (
        *_of(Command.RECALL, Command.FILTER, Command.SURROUNDINGS),
        KeyEntry((tr("Ctrl+1 … 5"),), tr("The five pages")),
        *_of(Command.TAKE_IN, Command.NEW_CONTACT, Command.PASTE, Command.UNDO, Command.REDO, Command.PREFERENCES),
        *_of(
            Command.BACKUP,
            Command.PRINT,
            Command.EXPORT,
            Command.LARGE_TILES,
            Command.SMALL_TILES,
            Command.MEDIUM_TILES,
            Command.NEXT_AREA,
        ),
        *_of(Command.MENU, Command.KEYS, Command.BACK, Command.QUIT),
    )


def _of(*commands: Command) -> tuple[KeyEntry, ...]:
    """The lines of commands; a table needs no dots that promise a question."""
    entries = [BY_COMMAND[command] for command in commands]
    return tuple(KeyEntry((said(entry.keys),), said(entry.words).removesuffix(" …")) for entry in entries)


def _in_recall() -> tuple[KeyEntry, ...]:
    return (
        KeyEntry((tr("Ctrl+Enter"),), tr("Write")),
        KeyEntry((tr("Ctrl+C"),), tr("Copy the mail address")),
        KeyEntry((tr("Ctrl+V"),), tr("Paste a whole mail")),
        KeyEntry((tr("Ctrl+N"),), tr("Make a contact of it")),
        KeyEntry((">",), tr("Commands only")),
    )


def _in_lists() -> tuple[KeyEntry, ...]:
    return (
        KeyEntry(("↑", "↓", "←", "→"), tr("Move")),
        KeyEntry((tr("Enter"),), tr("Open")),
        KeyEntry((), tr("Quick look"), single=(tr("Space"),)),
        KeyEntry(("F2",), tr("Write note"), single=("N",)),
        KeyEntry((), tr("Write"), single=("W",)),
        KeyEntry((), tr("Done"), single=("D",)),
        KeyEntry((), tr("Later"), single=("L",)),
        KeyEntry((), tr("Skip"), single=("S",)),
        KeyEntry((), tr("Pin"), single=("P",)),
        KeyEntry((), tr("Put aside, or back"), single=("A",)),
        KeyEntry((tr("Alt+←"), tr("Alt+→")), tr("Aside, network")),
        KeyEntry((tr("Del"),), tr("Into the trash")),
        KeyEntry((tr("Ctrl+A"),), tr("Select all")),
        KeyEntry((tr("Ctrl+C"),), tr("Copy as text")),
        KeyEntry((tr("Shift+F10"),), tr("Menu of the selected")),
    )


def _in_message() -> tuple[KeyEntry, ...]:
    return (
        KeyEntry((tr("Ctrl+Enter"),), tr("Open in the mail program")),
        KeyEntry((tr("Ctrl+Shift+C"),), tr("Copy the text")),
        KeyEntry((tr("Ctrl+D"),), tr("Du or Sie")),
        KeyEntry((tr("Esc"),), tr("Back to where you came from")),
    )


def _in_duplicates() -> tuple[KeyEntry, ...]:
    return (
        KeyEntry((tr("Enter"),), tr("Merge"), single=("M",)),
        KeyEntry((), tr("Two people"), single=("2",)),
        KeyEntry((), tr("Swap sides"), single=("S",)),
        KeyEntry((tr("Alt+↑"), tr("Alt+↓")), tr("Pair before, next pair")),
    )


def _in_inbox() -> tuple[KeyEntry, ...]:
    return (
        KeyEntry((tr("Alt+←"), tr("Alt+→")), tr("Aside, network"), single=("←", "→")),
        KeyEntry((), tr("Later, the one before"), single=("↓", "↑")),
        KeyEntry((tr("Enter"),), tr("Write the name"), single=("1 … 6",)),
        KeyEntry((tr("Alt+↓"),), tr("Other readings of a line")),
        KeyEntry((), tr("Write note"), single=("N",)),
        KeyEntry(("F5",), tr("A line with the time, in the note")),
        KeyEntry((), tr("Turn the card over"), single=("U",)),
        KeyEntry((), tr("Turn the photo, cut it out"), single=("R", "C")),
        KeyEntry((), tr("It is the back of the card before"), single=("B",)),
        KeyEntry((), tr("It is the same person as …"), single=("D",)),
        KeyEntry((), tr("Merge with the proposed contact"), single=("M",)),
        KeyEntry((), tr("Undo"), single=("Z",)),
        KeyEntry((tr("Esc"),), tr("From a field back to the card")),
    )
