"""Preferences: every setting declared once, with its type and default."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, time
from enum import StrEnum
from typing import Any

from netzwerk_desktop.domain.agenda import Slot
from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import MessageLanguage
from netzwerk_desktop.domain.notification import QuietHours
from netzwerk_desktop.domain.query import CardFilter, CardOrder, Filter, FilterKind, Grouping, SavedFilter

TEXT_SCALES = (100, 115, 130)


class Language(StrEnum):
    """The language of the window; system follows the desktop."""

    SYSTEM = "system"
    GERMAN_SWITZERLAND = "de_CH"
    GERMAN = "de_DE"
    ENGLISH = "en"


class ThemeChoice(StrEnum):
    """Light or dark; system follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How large tiles are."""

    SMALL = "S"
    MEDIUM = "M"
    LARGE = "L"


@dataclass(frozen=True, slots=True)
class Preferences:
    """All settings of one person.

    Attributes:
        slot_days: weekdays with networking time, Monday = 0.
        paused_until: until when no notification is shown; None while they are.
        current_event: the event every captured card inherits; None for none.
        text_scale: size of all text in per cent, one of `TEXT_SCALES`.
        start_at_login: whether the program starts into the tray with the session.
        tray_hint_shown: whether the hint about closing without a tray was given.
        read_cards: whether photographed cards are read.
        watch_folder: the folder whose new photos of cards are taken in; empty for none.
        own_name: how the person signs.
        message_language: of messages; None is that of the window.
        message_texts: templates that differ from the shipped ones, by their keys.
        saved_filters: what the network is filtered by, kept under names.
        calendar_file: a calendar that is kept up to date for other programs; empty for none.
    """

    language: Language = Language.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    density: Density = Density.MEDIUM
    order: CardOrder = CardOrder.MET
    text_scale: int = 100
    motion: bool = True
    rail_labels: bool = False
    single_keys: bool = True
    slot_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    slot_start: time = time(9, 0)
    slot_end: time = time(9, 30)
    quota: int = 2
    quiet_start: time = time(21, 0)
    quiet_end: time = time(7, 0)
    paused_until: datetime | None = None
    current_event: int | None = None
    start_at_login: bool = False
    tray_hint_shown: bool = False
    read_cards: bool = True
    watch_folder: str = ""
    own_name: str = ""
    address_form: AddressForm = AddressForm.SIE
    message_language: MessageLanguage | None = None
    message_texts: tuple[tuple[str, str], ...] = ()
    grouping: Grouping = Grouping.NONE
    saved_filters: tuple[SavedFilter, ...] = ()
    calendar_file: str = ""

    @property
    def slot(self) -> Slot:
        """The networking time."""
        return Slot(frozenset(self.slot_days), self.slot_start, self.slot_end, self.quota)

    @property
    def quiet_hours(self) -> QuietHours:
        """The hours without notifications."""
        return QuietHours(self.quiet_start, self.quiet_end)


def to_plain(preferences: Preferences) -> dict[str, Any]:
    """Settings as JSON values; defaults are left out, so that a changed default reaches old files."""
    default = Preferences()
    return {
        field.name: _plain(getattr(preferences, field.name))
        for field in fields(Preferences)
        if getattr(preferences, field.name) != getattr(default, field.name)
    }


def from_plain(values: dict[str, Any]) -> Preferences:
    """Settings from JSON values; what is unknown or unreadable falls back to its default."""
    preferences = Preferences()
    for field in fields(Preferences):
        if field.name not in values:
            continue
        try:
            preferences = replace(preferences, **{field.name: _READERS[field.name](values[field.name])})
        except (TypeError, ValueError, KeyError, OverflowError):
            continue
    return preferences


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | time):
        return value.isoformat()
    if isinstance(value, SavedFilter):
        filters = [[each.kind, each.value] for each in value.filters]
        return {
            "name": value.name,
            "chip": value.chip,
            "order": value.order,
            "filters": filters,
            "grouping": value.grouping,
        }
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment


def _clock(value: Any) -> time:
    clock = time.fromisoformat(value)
    if clock.tzinfo is not None:
        raise ValueError(value)
    return clock


def _event_id(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 1 << 63:
        raise ValueError(value)
    return value


def _bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _folder(value: Any) -> str:
    text = _text(value)
    if "\0" in text:
        raise ValueError(value)
    return text


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value.encode("utf-8", "replace").decode()  # half a character could not be written again


def _days(value: Any) -> tuple[int, ...]:
    return tuple(sorted({int(day) for day in value if 0 <= int(day) <= 6}))


def _text_scale(value: Any) -> int:
    if value not in TEXT_SCALES:
        raise ValueError(value)
    return int(value)


def _quota(value: Any) -> int:
    return max(1, min(20, int(value)))


def _texts(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple((_text(key), _text(text)) for key, text in value)


def _saved_filters(value: Any) -> tuple[SavedFilter, ...]:
    return tuple(
        SavedFilter(
            _text(each["name"]),
            CardFilter(each["chip"]),
            CardOrder(each["order"]),
            tuple(Filter(FilterKind(kind), _text(text)) for kind, text in each["filters"]),
            Grouping(each["grouping"]),
        )
        for each in value
    )


_READERS: dict[str, Any] = {
    "language": Language,
    "theme": ThemeChoice,
    "density": Density,
    "order": CardOrder,
    "text_scale": _text_scale,
    "motion": _bool,
    "rail_labels": _bool,
    "single_keys": _bool,
    "slot_days": _days,
    "slot_start": _clock,
    "slot_end": _clock,
    "quota": _quota,
    "quiet_start": _clock,
    "quiet_end": _clock,
    "paused_until": _moment,
    "current_event": _event_id,
    "start_at_login": _bool,
    "tray_hint_shown": _bool,
    "read_cards": _bool,
    "watch_folder": _folder,
    "own_name": _text,
    "address_form": AddressForm,
    "message_language": MessageLanguage,
    "message_texts": _texts,
    "grouping": Grouping,
    "saved_filters": _saved_filters,
    "calendar_file": _folder,
}
