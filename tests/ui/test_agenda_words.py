"""Words of the agenda and the sheet: what is due and why, and that it is enough."""

import re
from datetime import timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.agenda import Agenda, Load, Reason, Suggestion
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.followup import FollowUp, Standing, follow_up
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.ui import agenda_words, words
from tests.builders import NOW, WEEKDAYS, ZURICH, in_network

pytestmark = pytest.mark.usefixtures("english")
QUARTER = Cadence(months=3)


def card(**facts: Any) -> Card:
    known = {"name": PersonName(given="Anna", family="Müller"), "event": "", "standing": Standing()} | facts
    return Card(1, known["name"], "", "", "", known["event"], False, None, None, None, False, known["standing"])


def first_contact(hours: float) -> tuple[FollowUp, Standing]:
    """Somebody met so many hours ago."""
    standing = in_network(met_at=NOW - timedelta(hours=hours))
    return follow_up(standing, NOW, ZURICH, WEEKDAYS), standing


@pytest.mark.parametrize("hours", [1, 13, 40, 49, 5000])
def test_no_state_ever_scolds(hours: float) -> None:
    said = " ".join(agenda_words.sheet_state_words(*first_contact(hours), NOW, ZURICH))
    assert said.strip()
    assert not re.search(r"overdue|late\b|missed|!|-\d", said)


def test_a_rhythm_is_said_and_nothing_outside_the_network() -> None:
    standing = in_network(waived=True, met_at=NOW, cadence=QUARTER, last_contact=NOW - timedelta(days=100))
    state = follow_up(standing, NOW, ZURICH, WEEKDAYS)
    assert words.state_words(state, NOW, ZURICH) == "their turn"
    assert agenda_words.sheet_state_words(state, standing, NOW, ZURICH) == (
        "Their turn",
        "every 3 months, last on 24 Nov 2025",
    )
    assert words.state_words(FollowUp(), NOW, ZURICH) == ""
    assert agenda_words.sheet_state_words(FollowUp(), Standing(), NOW, ZURICH) == ("", "")


def test_the_next_due_day_carries_its_reason() -> None:
    last = NOW - timedelta(days=30)
    for unanswered, said in (
        (0, "next: 4 May, because last on 2 Feb"),
        (2, "2 times without an answer, so every 6 months instead of every 3 months; next: 3 Aug"),
    ):
        standing = in_network(waived=True, met_at=NOW, cadence=QUARTER, last_contact=last, unanswered=unanswered)
        state = follow_up(standing, NOW, ZURICH, WEEKDAYS)
        assert agenda_words.due_reason_words(Contact(1, "", standing=standing), state, NOW, ZURICH) == said


def test_a_suggestion_says_why() -> None:
    for unanswered, said in (
        (0, "every 3 months, last on 24 Nov 2025"),
        (2, "2 times without an answer, so every 6 months, last on 24 Nov 2025"),
    ):
        standing = in_network(cadence=QUARTER, last_contact=NOW - timedelta(days=100), unanswered=unanswered)
        reason = Reason.BACKED_OFF if unanswered else Reason.DUE
        state = follow_up(standing, NOW, ZURICH, WEEKDAYS)
        assert (
            agenda_words.suggestion_words(Suggestion(card(standing=standing), state, reason, 90), NOW, ZURICH) == said
        )


@pytest.mark.parametrize(
    ("days", "event", "said"),
    [
        (0, "Slide Day", "Slide Day, today"),
        (1, "Slide Day", "Slide Day, yesterday"),
        (3, "Slide Day", "Slide Day, Sun"),
        (9, "Slide Day", "Slide Day, Mon 23 Feb"),
        (0, "", "met today"),
        (None, "Slide Day", "Slide Day"),
        (None, "", ""),
    ],
)
def test_where_and_when_somebody_was_met(days: int | None, event: str, said: str) -> None:
    met_at = None if days is None else NOW - timedelta(days=days)
    assert agenda_words.met_words(card(event=event, standing=Standing(met_at=met_at)), NOW, ZURICH) == said


def test_the_load_says_whether_it_fits() -> None:
    assert agenda_words.load_words(Load(0.0, 2.0)) == "No rhythm is chosen yet."
    assert agenda_words.load_words(Load(1.26, 2.0)).endswith("there is room for 2. That fits.")
    assert "1.3" in agenda_words.load_words(Load(1.26, 2.0))
    assert agenda_words.load_words(Load(3.0, 2.0)).endswith("Longer rhythms help.")


def test_the_day_says_what_is_left_and_that_it_is_enough() -> None:
    waiting = tuple(Suggestion(card(), FollowUp(), Reason.DUE, 90) for _ in range(2))
    assert agenda_words.agenda_words(Agenda(NOW, suggestions=waiting), "").endswith(
        "wait for you. Nothing more is needed today."
    )
    said = agenda_words.agenda_words(Agenda(NOW, suggestions=waiting, done_today=1, first_done_today=2), "")
    assert said.startswith("3 done already. 2 ")
    assert agenda_words.agenda_words(Agenda(NOW), "Thu 09:00").endswith("Thu 09:00.")
    assert agenda_words.agenda_words(Agenda(NOW, networking_day=False), "") == "Today is no networking time."
