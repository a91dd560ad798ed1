"""Pages: the places of the main window."""

from enum import StrEnum


class Page(StrEnum):
    """What the rail leads to."""

    TODAY = "today"
    INBOX = "inbox"
    NETWORK = "network"
    EVENTS = "events"
    ASIDE = "aside"
    PREFERENCES = "preferences"
