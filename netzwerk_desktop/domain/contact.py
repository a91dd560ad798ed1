"""Contact: a person, with everything the program knows of them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from netzwerk_desktop.domain.followup import Pocket, Standing
from netzwerk_desktop.domain.text import PersonName

__all__ = ["Contact", "ContactDraft", "ContactMethod", "MethodKind", "PhotoRole", "Pocket"]


class MethodKind(StrEnum):
    """The ways to reach a contact."""

    MAIL = "mail"
    PHONE = "phone"
    WEB = "web"
    ADDRESS = "address"


class PhotoRole(StrEnum):
    """What a contact's photo shows."""

    PORTRAIT = "portrait"
    CARD_FRONT = "card_front"
    CARD_BACK = "card_back"


@dataclass(frozen=True, slots=True)
class ContactMethod:
    """One way to reach a contact; the label ("work", "mobile") may be empty."""

    kind: MethodKind
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What somebody wrote about a contact; None leaves a field as it is."""

    name: PersonName | None = None
    organisation: str | None = None
    job_title: str | None = None
    note: str | None = None
    offers: str | None = None
    seeks: str | None = None
    methods: tuple[ContactMethod, ...] | None = None
    event_id: int | None = None
    met_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One person; valid with nothing but a photo, or nothing but a name."""

    contact_id: int
    uid: str
    name: PersonName = PersonName()
    organisation: str = ""
    job_title: str = ""
    note: str = ""
    offers: str = ""
    seeks: str = ""
    methods: tuple[ContactMethod, ...] = ()
    tags: tuple[str, ...] = ()
    standing: Standing = field(default_factory=Standing)
    event_id: int | None = None
    event: str = ""
    event_place: str = ""
    next_due: date | None = None
    pinned: bool = False
    portrait: str | None = None
    card_front: str | None = None
    card_back: str | None = None
    created_at: datetime | None = None
    deleted_at: datetime | None = None

    def first_method(self, kind: MethodKind) -> ContactMethod | None:
        """The preferred way of a kind, or None."""
        return next((method for method in self.methods if method.kind is kind), None)
