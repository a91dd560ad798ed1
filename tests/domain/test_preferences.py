"""Settings: every one survives being written and read, and no junk does any harm."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.agenda import Slot
from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import MessageLanguage
from netzwerk_desktop.domain.notification import QuietHours
from netzwerk_desktop.domain.preferences import (
    TEXT_SCALES,
    Density,
    Language,
    Preferences,
    ThemeChoice,
    from_plain,
    to_plain,
)
from netzwerk_desktop.domain.query import CardFilter, CardOrder, Filter, FilterKind, Grouping, SavedFilter
from tests.builders import NOW, ZURICH

TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
WRITTEN = st.text(st.characters(codec="utf-8"), max_size=20)
FILTERS = st.lists(st.builds(Filter, st.sampled_from(FilterKind), WRITTEN), max_size=3).map(tuple)
SAVED = st.builds(
    SavedFilter,
    WRITTEN,
    st.sampled_from(CardFilter),
    st.sampled_from(CardOrder),
    FILTERS,
    st.sampled_from(Grouping),
)
PREFERENCES = st.builds(
    Preferences,
    language=st.sampled_from(Language),
    theme=st.sampled_from(ThemeChoice),
    density=st.sampled_from(Density),
    order=st.sampled_from(CardOrder),
    text_scale=st.sampled_from(TEXT_SCALES),
    motion=st.booleans(),
    rail_labels=st.booleans(),
    single_keys=st.booleans(),
    slot_days=st.frozensets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    slot_start=TIMES,
    slot_end=TIMES,
    quota=st.integers(1, 20),
    quiet_start=TIMES,
    quiet_end=TIMES,
    paused_until=st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    current_event=st.none() | st.integers(1, 2**62),
    start_at_login=st.booleans(),
    tray_hint_shown=st.booleans(),
    own_name=WRITTEN,
    address_form=st.sampled_from(AddressForm),
    message_language=st.none() | st.sampled_from(MessageLanguage),
    message_texts=st.lists(st.tuples(WRITTEN, WRITTEN), max_size=3).map(tuple),
    grouping=st.sampled_from(Grouping),
    saved_filters=st.lists(SAVED, max_size=3).map(tuple),
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10) | st.just("21:00+02:00"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
NAMES = [field.name for field in fields(Preferences)]


@given(PREFERENCES)
def test_settings_survive_being_written_and_read(preferences: Preferences) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(preferences)))) == preferences


def test_every_setting_is_written_once_it_differs_from_its_default() -> None:
    other = Preferences(
        Language.GERMAN,
        ThemeChoice.DARK,
        Density.LARGE,
        CardOrder.NAME,
        130,
        False,
        True,
        False,
        (1, 2),
        time(8),
        time(8, 30),
        5,
        time(20),
        time(8),
        NOW,
        3,
        True,
        True,
        False,
        "/home/anna/phone",
        "Regula Sommerau",
        AddressForm.DU,
        MessageLanguage.ENGLISH,
        (("en.touch.du.help", "Anything I can do?"),),
        Grouping.EVENT,
        (SavedFilter("Press", CardFilter.DUE, CardOrder.NAME, (Filter(FilterKind.TAG, "Presse"),)),),
        "/home/anna/due.ics",
    )

    assert set(to_plain(other)) == set(NAMES)
    assert from_plain(to_plain(other)) == other


def test_defaults_are_not_written_so_that_a_changed_default_reaches_old_files() -> None:
    assert to_plain(Preferences()) == {}
    assert to_plain(Preferences(quota=3)) == {"quota": 3}


def test_a_pause_keeps_its_instant_whatever_the_zone() -> None:
    paused = Preferences(paused_until=NOW.astimezone(ZURICH))

    assert from_plain(to_plain(paused)).paused_until == NOW


@pytest.mark.parametrize(
    ("name", "junk"),
    [
        ("language", "klingon"),
        ("language", {}),
        ("theme", 3),
        ("density", "XXL"),
        ("order", []),
        ("text_scale", 99),
        ("text_scale", "100"),
        ("motion", "yes"),
        ("motion", 1),
        ("slot_days", 3),
        ("slot_days", ["Monday"]),
        ("slot_days", [float("inf")]),
        ("slot_start", "nine"),
        ("slot_start", 9),
        ("slot_start", "09:00+02:00"),
        ("quiet_start", "21:00Z"),
        ("quota", "many"),
        ("quota", None),
        ("quota", float("inf")),
        ("quota", float("nan")),
        ("paused_until", "2026-03-04T10:00"),
        ("paused_until", "soon"),
        ("current_event", "Slide Day"),
        ("own_name", 3),
        ("address_form", "ihr"),
        ("message_language", "klingon"),
        ("message_texts", {"a": "b"}),
        ("message_texts", [["a", 3]]),
        ("message_texts", 7),
        ("grouping", "colour"),
        ("saved_filters", 7),
        ("saved_filters", ["Press"]),
        ("saved_filters", [{"name": "Press"}]),
        (
            "saved_filters",
            [{"name": "A", "chip": "all", "order": "name", "filters": [["colour", "red"]], "grouping": "none"}],
        ),
        ("current_event", 1e300),
        ("current_event", -1),
        ("current_event", True),
        ("read_cards", "no"),
        ("watch_folder", 3),
        ("watch_folder", "a\0b"),
    ],
)
def test_what_cannot_be_understood_falls_back_to_its_default_and_spoils_nothing_else(name: str, junk: Any) -> None:
    read = from_plain({"rail_labels": True, name: junk, "tray_hint_shown": True})

    assert read == Preferences(rail_labels=True, tray_hint_shown=True)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), JUNK))
def test_any_file_gives_settings_that_the_rules_can_work_with(values: dict[str, Any]) -> None:
    read = from_plain(values)

    assert 1 <= read.quota <= 20
    assert read.slot.days <= frozenset(range(7))
    read.slot.next_start(NOW, ZURICH)
    read.quiet_hours.contains(time(12))
    assert read.current_event is None or 0 < read.current_event < 2**63
    assert read.paused_until is None or isinstance(read.paused_until - NOW, timedelta)
    assert from_plain(json.loads(json.dumps(to_plain(read)))) == read


@pytest.mark.parametrize(("given_quota", "quota"), [(0, 1), (-4, 1), (1, 1), (20, 20), (500, 20)])
def test_the_quota_stays_between_1_and_20(given_quota: int, quota: int) -> None:
    assert from_plain({"quota": given_quota}).quota == quota


def test_networking_days_are_sorted_and_named_once() -> None:
    assert from_plain({"slot_days": [4, 0, 0, 9, -1]}).slot_days == (0, 4)
    assert from_plain({"slot_days": []}).slot_days == ()


def test_unknown_settings_of_a_newer_version_are_passed_over() -> None:
    assert from_plain({"colour_of_the_sky": "blue", "quota": 3}) == Preferences(quota=3)


def test_the_slot_and_the_quiet_hours_follow_the_settings() -> None:
    assert Preferences().slot == Slot()
    assert Preferences().quiet_hours == QuietHours()
    other = replace(Preferences(), slot_days=(1,), slot_start=time(8), slot_end=time(9), quota=4, quiet_start=time(22))
    assert other.slot == Slot(frozenset({1}), time(8), time(9), 4)
    assert other.quiet_hours == QuietHours(time(22), time(7))
