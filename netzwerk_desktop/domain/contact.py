"""Contact: a person, with everything the program knows of them."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from netzwerk_desktop.domain.followup import Pocket, Standing
from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.domain.text import PersonName

__all__ = ["Contact", "ContactDraft", "ContactMethod", "MethodKind", "PhotoRole", "Pocket"]
_NO_DIGITS = re.compile(r"\D+")


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


class AddressForm(StrEnum):
    """How somebody is addressed in German."""

    DU = "du"
    SIE = "sie"


@dataclass(frozen=True, slots=True)
class ContactMethod:
    """One way to reach a contact; the label ("work", "mobile") may be empty."""

    kind: MethodKind
    value: str
    label: str = ""

    @property
    def match_key(self) -> str:
        """What equal mail addresses, or numbers in whatever notation, have in common; empty for the other kinds."""
        if self.kind is MethodKind.MAIL:
            return self.value.strip().casefold()
        if self.kind is MethodKind.PHONE:
            digits = _NO_DIGITS.sub("", self.value)
            return digits[-9:] if len(digits) >= 7 else ""
        return ""


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What somebody wrote about a contact; None leaves a field as it is."""

    name: PersonName | None = None
    organisation: str | None = None
    job_title: str | None = None
    note: str | None = None
    offers: str | None = None
    seeks: str | None = None
    traits: str | None = None
    promise: str | None = None
    address_form: AddressForm | None = None
    language: str | None = None
    birthday: str | None = None
    methods: tuple[ContactMethod, ...] | None = None
    event_id: int | None = None
    met_at: datetime | None = None


class Pictured:
    """Somebody with photos: for each role a key (SHA-256) and a frame, in fields named after the role."""

    __slots__ = ()

    def photo(self, role: PhotoRole) -> str | None:
        """The key of one of the photos."""
        key: str | None = getattr(self, role.value)
        return key

    def frame(self, role: PhotoRole) -> Frame:
        """How one of the photos is shown."""
        frame: Frame = getattr(self, f"{role.value}_frame")
        return frame


@dataclass(frozen=True, slots=True)
class Contact(Pictured):
    """One person; valid with nothing but a photo, or nothing but a name.

    Attributes:
        traits: an anchor of the note: what he or she is like.
        offers: an anchor of the note: what he or she offers.
        promise: an anchor of the note: what was promised to him or her; its date is a reminder.
        address_form: how he or she is addressed in German; None where nothing was chosen.
        language: of messages to him or her: "de", "de_CH" or "en"; empty where nothing was chosen.
        birthday: "1980-12-24", or "--12-24" where the year is not known; empty where nothing is.
    """

    contact_id: int
    uid: str
    name: PersonName = PersonName()
    organisation: str = ""
    job_title: str = ""
    note: str = ""
    offers: str = ""
    seeks: str = ""
    traits: str = ""
    promise: str = ""
    address_form: AddressForm | None = None
    language: str = ""
    birthday: str = ""
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
    portrait_frame: Frame = WHOLE
    card_front_frame: Frame = WHOLE
    card_back_frame: Frame = WHOLE
    created_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def shown_name(self) -> str:
        """What to call somebody in one line: the name, else the organisation, else a way to reach them."""
        ways = (self.first_method(kind) for kind in (MethodKind.MAIL, MethodKind.PHONE))
        return self.name.display or self.organisation or next((way.value for way in ways if way), "")

    def first_method(self, kind: MethodKind) -> ContactMethod | None:
        """The preferred way of a kind, or None."""
        return next((method for method in self.methods if method.kind is kind), None)
