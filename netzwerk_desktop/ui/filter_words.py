"""Filter words: what filters and groups are called on the screen."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.query import CardGroup, Filter, FilterKind, Grouping
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.words import cadence_choice_words, day_words


def filter_kind_words(kind: FilterKind) -> str:
    """The name of a kind of filter."""
    return {
        FilterKind.TAG: tr("Tag"),
        FilterKind.EVENT: tr("Event"),
        FilterKind.POCKET: tr("Pocket"),
        FilterKind.ORGANISATION: tr("Organisation"),
        FilterKind.PLACE: tr("Place"),
        FilterKind.RHYTHM: tr("Rhythm"),
        FilterKind.DUE: tr("Due"),
        FilterKind.MET: tr("Met"),
        FilterKind.WITHOUT: tr("Without …"),
    }[kind]


def filter_value_words(wanted: Filter) -> str:
    """A value in the list of its kind: "3 months", "March 2026"."""
    value = wanted.value
    if wanted.kind is FilterKind.RHYTHM:
        return _rhythm_words(value)
    if wanted.kind is FilterKind.MET:
        return _span_words(value)
    names = {
        FilterKind.WITHOUT: _without_words(),
        FilterKind.DUE: {
            "today": tr("today"),
            "week": tr("within a week"),
            "soon": tr("within two weeks"),
        },
        FilterKind.POCKET: {"inbox": tr("Inbox"), "network": tr("Network"), "aside": tr("Aside")},
    }
    return names.get(wanted.kind, {}).get(value, value)


def filter_words(wanted: Filter) -> str:
    """A filter on its chip: "without mail", "met March 2026"; names speak for themselves."""
    words = filter_value_words(wanted)
    if wanted.kind is FilterKind.RHYTHM:
        return tr("Rhythm: %1").replace("%1", words)
    if wanted.kind is FilterKind.MET:
        return tr("met %1", "filter by month or year").replace("%1", words)
    if wanted.kind is FilterKind.DUE:
        return tr("due %1", "filter").replace("%1", words)
    return tr("without %1", "filter").replace("%1", words) if wanted.kind is FilterKind.WITHOUT else words


def grouping_words(grouping: Grouping) -> str:
    """The name of a grouping."""
    return {
        Grouping.NONE: tr("None", "grouping"),
        Grouping.LETTER: tr("Letter"),
        Grouping.EVENT: tr("Event"),
    }[grouping]


def heading_words(group: CardGroup, grouping: Grouping, day: date | None, today: date) -> tuple[str, str]:
    """What a group is called, and what stands beside it: when its event was, and how many people it has."""
    if grouping is Grouping.LETTER:
        return group.title or "#", str(group.count)
    if not group.title:
        return tr("Without event"), str(group.count)
    if day is None:
        return group.title, str(group.count)
    return group.title, f"{day_words(day, today, weekday=False)} · {group.count}"


def _without_words() -> dict[str, str]:
    return {
        "rhythm": tr("rhythm", "without ..."),
        "mail": tr("mail address", "without ..."),
        "phone": tr("phone number", "without ..."),
        "photo": tr("picture", "without ..."),
        "note": tr("note", "without ..."),
        "event": tr("event", "without ..."),
        "tag": tr("tag", "without ..."),
    }


def _rhythm_words(value: str) -> str:
    number = value.removesuffix("m")
    try:
        cadence = Cadence(months=int(number)) if number != value else Cadence(days=int(number))
    except ValueError:
        return value
    return cadence_choice_words(cadence)


def _span_words(value: str) -> str:
    """A year, a month or a day."""
    parts = value.split("-")
    try:
        day = date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError:
        return value
    pattern = {1: "yyyy", 2: tr("MMMM yyyy", "month and year")}.get(len(parts), tr("d MMM yyyy", "day with year"))
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
