"""Pages: the places of the main window."""

from enum import StrEnum

SHEET_WIDTH = 432
"""How wide the sheet of a contact is, in logical pixels at 100 % text."""


class Page(StrEnum):
    """What the rail leads to."""

    TODAY = "today"
    INBOX = "inbox"
    NETWORK = "network"
    EVENTS = "events"
    ASIDE = "aside"
    REVIEW = "review"
    DUPLICATES = "duplicates"
    PREFERENCES = "preferences"
    IMPORT = "import"
