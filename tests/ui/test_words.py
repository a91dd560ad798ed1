"""Words: every value of the rules has its words, and moments are said as people say them."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.cadence import CHOICES, Cadence, RhythmState
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import MethodKind, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import EventReach
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Standing, follow_up
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.domain.query import CardFilter, CardOrder
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui import agenda_words, words
from netzwerk_desktop.ui.events.groups import group_words
from netzwerk_desktop.ui.problem_words import problem_words
from tests.builders import NOW, WEEKDAYS, ZURICH, in_network, zurich

pytestmark = pytest.mark.usefixtures("english")
QUARTER = Cadence(months=3)


def first_contact(hours: float) -> tuple[FollowUp, Standing]:
    """Somebody met so many hours ago."""
    standing = in_network(met_at=NOW - timedelta(hours=hours))
    return follow_up(standing, NOW, ZURICH, WEEKDAYS), standing


# every value has words


@pytest.mark.parametrize(
    ("say", "values"),
    [
        (words.rhythm_words, RhythmState),
        (words.pocket_words, Pocket),
        (words.chip_words, CardFilter),
        (words.order_words, CardOrder),
        (words.kind_words, InteractionKind),
        (words.method_words, MethodKind),
        (group_words, EventReach),
    ],
)
@pytest.mark.parametrize("language", ["en", "de_CH", "de_DE"])
def test_each_value_has_words_of_its_own_in_every_language(
    qapp: QApplication, say: Callable[[Any], str], values: type[Enum], language: str
) -> None:
    translators = install_translators(qapp, language)
    try:
        said = [say(value) for value in values]
    finally:
        for each in translators:
            qapp.removeTranslator(each)
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("cadence", CHOICES)
def test_each_rhythm_of_the_menu_is_said_without_placeholders(cadence: Cadence) -> None:
    assert re.fullmatch(r"\d+ \w+", words.cadence_choice_words(cadence))
    assert words.cadence_words(cadence).startswith("every ")


def test_rhythms_are_said_in_the_largest_whole_unit() -> None:
    said = [Cadence(months=12), QUARTER, Cadence(days=14), Cadence(days=45), None]
    assert [words.cadence_words(each) for each in said] == [
        "every year",
        "every 3 months",
        "every 2 weeks",
        "every 45 days",
        "without rhythm",
    ]


@pytest.mark.parametrize("problem", Problem)
def test_each_problem_is_a_sentence_with_the_name_of_what_it_is_about(problem: Problem) -> None:
    said = problem_words(UserError(problem, name="IMG_2041.heic"))
    assert said.endswith(".")
    assert "%" not in said
    assert "!" not in said
    if problem in (Problem.IMAGE_DAMAGED, Problem.NOT_AN_IMAGE, Problem.NO_SUCH_FILE, Problem.IMAGE_UNSUPPORTED):
        assert "“IMG_2041.heic”" in said


@pytest.mark.parametrize("kind", InteractionKind)
def test_each_interaction_says_from_whom_it_came_but_a_meeting(kind: InteractionKind) -> None:
    mine, theirs = (words.interaction_words(Interaction(1, 1, kind, NOW, incoming)) for incoming in (False, True))
    assert mine
    assert theirs
    assert (mine == theirs) is (kind is InteractionKind.MEETING)


# moments


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (zurich(2026, 3, 4, 19), "19:00"),
        (zurich(2026, 3, 4, 8), "08:00"),
        (zurich(2026, 3, 5, 19), "Thu 19:00"),
        (zurich(2026, 3, 10, 9, 30), "Tue 09:30"),
        (zurich(2026, 3, 11, 9), "Wed 11 Mar"),
        (zurich(2026, 3, 3, 9), "Tue 3 Mar"),
        (zurich(2027, 3, 3, 9), "3 Mar 2027"),
    ],
)
def test_a_deadline_is_said_as_near_as_it_is(moment: datetime, said: str) -> None:
    assert words.deadline_words(moment, NOW, ZURICH) == said


def test_today_ends_at_the_local_midnight() -> None:
    late = zurich(2026, 3, 4, 23, 30)
    assert words.deadline_words(zurich(2026, 3, 4, 23, 59), late, ZURICH) == "23:59"
    assert words.deadline_words(zurich(2026, 3, 5, 0, 15), late, ZURICH) == "Thu 00:15"


def test_when_somebody_was_reached_is_said_as_near_as_it_is() -> None:
    def said(moment: datetime) -> str:
        return words.reached_words(moment, NOW, ZURICH)

    assert said(zurich(2026, 3, 4, 6, 40)) == "today 06:40"
    assert said(zurich(2026, 3, 3, 22, 40)) == "yesterday 22:40"
    assert said(zurich(2026, 3, 1, 9)) == "Sun 1 Mar, 09:00"
    assert said(zurich(2025, 9, 3, 9)) == "3 Sept 2025, 09:00"


def test_near_days_have_names() -> None:
    today = date(2026, 3, 4)
    said = [words.relative_day_words(today + timedelta(days=ahead), today) for ahead in (-2, -1, 0, 1, 2)]
    assert said == ["Mon 2 Mar", "yesterday", "today", "tomorrow", "Fri 6 Mar"]


def test_days_have_titles_and_parts() -> None:
    day = date(2026, 11, 25)
    assert words.long_day_words(day) == "Wednesday, 25 November"
    assert words.full_day_words(day) == "Wed 25 Nov 2026"
    assert agenda_words.day_parts_words(day) == ("Wed", "25 Nov")


@pytest.mark.parametrize(
    ("days", "said"),
    [((0, 1, 2, 3, 4), "Mon–Fri"), ((0, 2), "Mon, Wed"), ((0, 1, 3), "Mon, Tue, Thu"), ((5,), "Sat"), ((), "")],
)
def test_a_run_of_weekdays_is_a_span(days: tuple[int, ...], said: str) -> None:
    assert words.weekday_span_words(days) == said


# states


@pytest.mark.parametrize(
    ("hours", "short", "long"),
    [
        (1, "good from 22:00", "good from 22:00"),
        (11, "good from 12:00", "good from 12:00"),
        (12, "good moment", "good moment, until Thu 23:00"),
        (36, "12 hours left", "12 hours left, until 23:00"),
        (46.5, "1 hour left", "1 hour left, until 12:30"),
        (47.9, "1 hour left", "1 hour left, until 11:06"),
        (49, "still worth a line", "still worth a line"),
        (500, "still worth a line", "still worth a line"),
    ],
)
def test_a_first_contact_says_its_hours_and_its_deadline(hours: float, short: str, long: str) -> None:
    state, _ = first_contact(hours)
    assert state.stage is not None
    assert words.stage_words(state.stage, state, NOW, ZURICH) == short
    assert words.state_words(state, NOW, ZURICH) == short
    assert words.stage_words_long(state.stage, state, NOW, ZURICH) == long


@pytest.mark.parametrize("stage", FirstContactStage)
def test_the_network_pocket_says_its_consequence_in_three_short_lines(stage: FirstContactStage) -> None:
    lines = words.pocket_consequence_words(stage, "Thu 19:00").split("\n")
    assert lines[0] == "first message"
    assert len(lines) <= 3
    assert ("until Thu 19:00" in lines) is (stage is not FirstContactStage.MISSED)


def test_somebody_without_a_name_is_named_so() -> None:
    assert words.name_words(PersonName()) == "No name yet"
    assert words.name_words(PersonName("Dr.", "Anna", "Müller")) == "Dr. Anna Müller"


# sentences


SPOKEN = {Verb.TO_NETWORK, Verb.TO_ASIDE, Verb.TO_INBOX, Verb.DELETED, Verb.RESTORED, Verb.LOGGED, Verb.SKIPPED,
          Verb.SNOOZED, Verb.WAIVED,
    Verb.RESTED,
    Verb.WOKEN, Verb.RHYTHM, Verb.ADDED, Verb.EVENT_SET}  # fmt: skip
ONLY_ONE = {Verb.PHOTO_REMOVED, Verb.REMINDER_DONE, Verb.REMINDER_SET, Verb.PROMISED,
            Verb.FILTER_SAVED, Verb.FILTER_RENAMED, Verb.FILTER_REMOVED}  # fmt: skip
ONLY_SEVERAL = {Verb.TAGGED}


@pytest.mark.parametrize("verb", Verb)
def test_the_toast_names_one_person_and_counts_several(verb: Verb) -> None:
    one = words.changes_words(Changes(verb, frozenset({1}), name="Anna Müller"))
    several = words.changes_words(Changes(verb, frozenset({1, 2, 3})))
    assert ("Anna Müller" in one) is (verb in SPOKEN | ONLY_ONE)
    assert ("3" in several) is (verb in SPOKEN | ONLY_SEVERAL)
    assert all(not said or said.endswith(".") for said in (one, several))


def test_one_card_without_a_name_is_counted() -> None:
    assert words.changes_words(Changes(Verb.ADDED, frozenset({1}))) == "1 card taken in."
    assert words.changes_words(Changes(Verb.DELETED, frozenset({1}))).startswith("1 contact")


def test_a_name_with_placeholders_stays_as_it_is() -> None:
    assert "100 %n" in words.changes_words(Changes(Verb.TO_ASIDE, frozenset({1}), name="100 %n"))
