"""Changes: what a verb changed, so that every view refreshes only what it shows."""

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What was done, for the sentence of the undo toast."""

    ADDED = "added"
    EDITED = "edited"
    NOTED = "noted"
    TO_INBOX = "to_inbox"
    TO_NETWORK = "to_network"
    TO_ASIDE = "to_aside"
    RHYTHM = "rhythm"
    TAGGED = "tagged"
    PINNED = "pinned"
    UNPINNED = "unpinned"
    DELETED = "deleted"
    RESTORED = "restored"
    PHOTO_SET = "photo_set"
    PHOTO_REMOVED = "photo_removed"
    LOGGED = "logged"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"
    WAIVED = "waived"
    RESTED = "rested"
    WOKEN = "woken"
    REMINDER_SET = "reminder_set"
    REMINDER_DONE = "reminder_done"
    EVENT_SAVED = "event_saved"
    UNDONE = "undone"
    REDONE = "redone"
    FIRED = "fired"
    PURGED = "purged"
    READ = "read"
    READ_AGAIN = "read_again"
    CHECKED = "checked"
    FRAMED = "framed"
    BACK_ADDED = "back_added"
    MERGED = "merged"
    TOLD_APART = "told_apart"
    PROMISED = "promised"
    RELATED = "related"
    UNRELATED = "unrelated"
    HANDED_OVER = "handed_over"
    PREFERENCES = "preferences"
    EVENT_SET = "event_set"
    FILTER_SAVED = "filter_saved"
    FILTER_RENAMED = "filter_renamed"
    FILTER_REMOVED = "filter_removed"
    IMPORTED = "imported"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class FormerBook:
    """Stands for everything as it was, among what can be undone: the name of its copy among the copies."""

    copy: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The published outcome of one verb.

    Attributes:
        verb: what was done.
        contacts: ids whose rows changed, came or went.
        events: ids of changed events.
        name: the one person concerned, for the toast; empty for several.
        undo: what brings the former state back, opaque outside storage; None where nothing can be undone.
        structure: whether lists may have gained, lost or moved rows.
    """

    verb: Verb
    contacts: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()
    name: str = ""
    undo: object | None = None
    structure: bool = True

    @property
    def only_contact(self) -> int | None:
        """The contact's id when exactly one is concerned."""
        return next(iter(self.contacts)) if len(self.contacts) == 1 else None
