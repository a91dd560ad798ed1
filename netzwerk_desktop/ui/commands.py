"""Commands: what the window can do, each with its words and key; keys, menu, key table and palette ask here."""

from dataclasses import dataclass
from enum import Enum, auto

from netzwerk_desktop.translation import marked
from netzwerk_desktop.ui.icons import Use


class Command(Enum):
    """Everything that can be done from anywhere in the window."""

    TAKE_IN = auto()
    NEW_CONTACT = auto()
    IMPORT = auto()
    RECALL = auto()
    FILTER = auto()
    SURROUNDINGS = auto()
    PRINT = auto()
    EXPORT = auto()
    UNDO = auto()
    REDO = auto()
    PASTE = auto()
    TODAY = auto()
    INBOX = auto()
    NETWORK = auto()
    EVENTS = auto()
    ASIDE = auto()
    REVIEW = auto()
    DUPLICATES = auto()
    PREFERENCES = auto()
    BACKUP = auto()
    LARGE_TILES = auto()
    SMALL_TILES = auto()
    MEDIUM_TILES = auto()
    LIGHT = auto()
    DARK = auto()
    SYSTEM_THEME = auto()
    KEYS = auto()
    MENU = auto()
    NEXT_AREA = auto()
    PREVIOUS_AREA = auto()
    BACK = auto()
    QUIT = auto()
    WRITE = auto()
    DONE = auto()
    SKIP = auto()
    PIN = auto()
    MOVE_ASIDE = auto()
    COPY_TEXT = auto()
    EDIT = auto()
    LOG = auto()
    REMIND = auto()
    DELETE = auto()


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """One command in words, which are marked texts: English, to be said in the current language.

    Attributes:
        keys: its key, as `QKeySequence` reads it; empty for none.
        also: other words by which it is looked for.
    """

    command: Command
    words: str
    use: Use
    keys: str = ""
    also: str = ""


WINDOW = (
    CommandEntry(
        Command.TAKE_IN,
        marked("Take in cards …"),
        Use.TAKE_IN,
        marked("Ctrl+O"),
        marked("choose photos, scan, import business cards"),
    ),
    CommandEntry(
        Command.NEW_CONTACT, marked("New contact …"), Use.EDIT, marked("Ctrl+N"), marked("add a person, a name")
    ),
    CommandEntry(
        Command.IMPORT,
        marked("Take over contacts …"),
        Use.IMPORT,
        marked("Ctrl+I"),
        marked("import, vCard, Google, Outlook, LinkedIn, CSV"),
    ),
    CommandEntry(Command.RECALL, marked("Who is …?"), Use.SEARCH, marked("Ctrl+K"), marked("find, search")),
    CommandEntry(
        Command.FILTER, marked("Filter tiles"), Use.FILTER, marked("Ctrl+F"), marked("narrow, tag, event, organisation")
    ),
    CommandEntry(
        Command.SURROUNDINGS,
        marked("Surroundings: who knows whom"),
        Use.SURROUNDINGS,
        marked("Ctrl+G"),
        marked("relations, introduced, colleagues, partner"),
    ),
    CommandEntry(
        Command.PRINT, marked("Print or save as PDF …"), Use.PRINT, marked("Ctrl+P"), marked("telephone list, paper")
    ),
    CommandEntry(
        Command.EXPORT, marked("Export …"), Use.EXPORT, marked("Ctrl+Shift+E"), marked("vCard, CSV, calendar, archive")
    ),
    CommandEntry(Command.UNDO, marked("Undo"), Use.UNDO, marked("Ctrl+Z"), marked("take back")),
    CommandEntry(Command.REDO, marked("Redo"), Use.ROTATE, marked("Ctrl+Shift+Z"), marked("do again")),
    CommandEntry(
        Command.PASTE, marked("Paste image or address"), Use.PASTED, marked("Ctrl+V"), marked("clipboard, vCard")
    ),
    CommandEntry(Command.TODAY, marked("Today"), Use.TODAY, marked("Ctrl+1"), marked("agenda, page")),
    CommandEntry(Command.INBOX, marked("Inbox"), Use.INBOX, marked("Ctrl+2"), marked("sort, page")),
    CommandEntry(Command.NETWORK, marked("Network"), Use.NETWORK, marked("Ctrl+3"), marked("contacts, people, page")),
    CommandEntry(Command.EVENTS, marked("Events"), Use.EVENTS, marked("Ctrl+4"), marked("conferences, page")),
    CommandEntry(Command.ASIDE, marked("Aside"), Use.ASIDE, marked("Ctrl+5"), marked("archive, page")),
    CommandEntry(
        Command.DUPLICATES, marked("Look at duplicates"), Use.MERGE, also=marked("merge, the same person twice")
    ),
    CommandEntry(Command.REVIEW, marked("Review"), Use.REVIEW, also=marked("statistics, numbers, charts, page")),
    CommandEntry(
        Command.PREFERENCES,
        marked("Preferences"),
        Use.PREFERENCES,
        marked("Ctrl+,"),
        marked("settings, language, networking time, reminders, trash"),
    ),
    CommandEntry(Command.BACKUP, marked("Back up now"), Use.BACKUP, marked("Ctrl+B"), marked("save a copy")),
    CommandEntry(Command.LARGE_TILES, marked("Large tiles"), Use.NETWORK, marked("Ctrl++"), marked("zoom in, size")),
    CommandEntry(Command.SMALL_TILES, marked("Small tiles"), Use.NETWORK, marked("Ctrl+-"), marked("zoom out, size")),
    CommandEntry(Command.MEDIUM_TILES, marked("Medium tiles"), Use.NETWORK, marked("Ctrl+0"), marked("zoom, size")),
    CommandEntry(Command.LIGHT, marked("Light theme"), Use.LOOK, also=marked("bright, colours, day")),
    CommandEntry(Command.DARK, marked("Dark theme"), Use.LOOK, also=marked("colours, night")),
    CommandEntry(Command.SYSTEM_THEME, marked("Theme of the desktop"), Use.LOOK, also=marked("colours, system")),
    CommandEntry(Command.KEYS, marked("Keys"), Use.KEYS, "F1", marked("help, keyboard, shortcuts")),
    CommandEntry(Command.MENU, marked("Menu"), Use.MENU, "F10"),
    CommandEntry(Command.NEXT_AREA, marked("Next area"), Use.RIGHT, "F6", marked("focus")),
    CommandEntry(Command.PREVIOUS_AREA, marked("Previous area"), Use.LEFT, marked("Shift+F6"), marked("focus")),
    CommandEntry(Command.BACK, marked("Close"), Use.CLOSE, marked("Esc"), marked("back")),
    CommandEntry(Command.QUIT, marked("Quit"), Use.CLOSE, marked("Ctrl+Q"), marked("exit, end the program")),
)
"""What is there whatever the window shows."""

SHEET = (
    CommandEntry(
        Command.EDIT, marked("Edit name and details"), Use.EDIT, marked("Ctrl+E"), marked("change mail, phone, address")
    ),
    CommandEntry(
        Command.LOG, marked("Log an interaction"), Use.MET, marked("Ctrl+I"), marked("call, meeting, mail, noted")
    ),
    CommandEntry(
        Command.REMIND, marked("Set a reminder"), Use.REMINDER, marked("Ctrl+R"), marked("remind me, follow up")
    ),
)
"""What is there while a sheet is open."""

PERSON = (
    CommandEntry(Command.WRITE, marked("Write"), Use.WRITE, "W", marked("message, mail")),
    CommandEntry(Command.DONE, marked("Done"), Use.DONE, "D", marked("log, talked")),
    CommandEntry(Command.SKIP, marked("Skip"), Use.SKIP, "S", marked("not this time")),
    CommandEntry(Command.PIN, marked("Pin"), Use.PIN, "P", marked("unpin, important")),
    CommandEntry(Command.MOVE_ASIDE, marked("Put aside, or back"), Use.ASIDE, "A", marked("archive, pocket")),
    CommandEntry(Command.COPY_TEXT, marked("Copy as text"), Use.COPY, also=marked("clipboard, address")),
    CommandEntry(Command.DELETE, marked("Into the trash"), Use.TRASH, marked("Del"), marked("delete, remove")),
)
"""What can be done with the person who is chosen; these keys belong to the tiles."""

BY_COMMAND = {entry.command: entry for entry in (*WINDOW, *SHEET, *PERSON)}
MENU = (
    *(Command.TAKE_IN, Command.NEW_CONTACT, Command.IMPORT, Command.RECALL, Command.UNDO, Command.EXPORT),
    Command.PRINT,
    *(Command.REVIEW, Command.DUPLICATES, Command.BACKUP, Command.PREFERENCES, Command.KEYS),
)
"""What the menu holds, in its order; Quit stands below it."""
