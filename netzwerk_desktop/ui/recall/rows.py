"""Rows: what the list of the recall box may hold."""

from collections.abc import Callable
from dataclasses import dataclass, field

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.search import Hit
from netzwerk_desktop.ui.icons import Use


@dataclass(frozen=True, slots=True)
class Offer:
    """A command that can be run now.

    Attributes:
        keys: the name of its key; empty for none.
        detail: whom it concerns.
        texts: what it is called in each language, and the other words by which it is found.
    """

    words: str
    use: Use
    run: Callable[[], object]
    keys: str = ""
    detail: str = ""
    texts: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who answers, or was opened lately."""

    contact_id: int
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """What stands above others."""

    words: str


@dataclass(frozen=True, slots=True)
class NobodyRow:
    """That nobody was found; with a way to make a contact of what was asked, where there is one.

    Attributes:
        draft: what is known of the person; None where nothing could be read of a text.
    """

    draft: ContactDraft | None
    may_create: bool


Row = PersonRow | CommandRow | HeadingRow | NobodyRow
