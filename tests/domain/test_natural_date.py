"""Moments in one's own words, in both languages, and what is left of the sentence."""

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.natural_date import understand
from tests.builders import NEW_YORK, NOW, ZURICH, zurich

# NOW is Wednesday, 4 March 2026, eleven in the morning in Zurich.
CASES = [
    # German, days
    ("morgen", "2026-03-05 09:00", ""),
    ("übermorgen die Folien schicken", "2026-03-06 09:00", "die Folien schicken"),
    ("heute", "2026-03-04 12:00", ""),
    ("heute Abend anrufen", "2026-03-04 18:00", "anrufen"),
    ("heute um 15 Uhr", "2026-03-04 15:00", ""),
    ("heute um 8 Uhr", "2026-03-05 08:00", ""),
    ("morgen früh die Offerte", "2026-03-05 08:00", "die Offerte"),
    ("morgen Nachmittag", "2026-03-05 14:00", ""),
    ("morgen um 14:30 anrufen", "2026-03-05 14:30", "anrufen"),
    ("in 2 Wochen", "2026-03-18 09:00", ""),
    ("in zwei Wochen nachfragen", "2026-03-18 09:00", "nachfragen"),
    ("in einer Stunde", "2026-03-04 12:00", ""),
    ("in 3 Stunden zurückrufen", "2026-03-04 14:00", "zurückrufen"),
    ("in einer halben Stunde", "2026-03-04 11:30", ""),
    ("in 10 Minuten", "2026-03-04 11:10", ""),
    ("in 3 Tagen", "2026-03-07 09:00", ""),
    ("in einem Monat", "2026-04-04 09:00", ""),
    ("in einem Jahr", "2027-03-04 09:00", ""),
    ("nächsten Dienstag", "2026-03-10 09:00", ""),
    ("am Freitag", "2026-03-06 09:00", ""),
    ("Freitag die Folien", "2026-03-06 09:00", "die Folien"),
    ("am Mittwoch", "2026-03-11 09:00", ""),
    ("am Fr. die Karte schicken", "2026-03-06 09:00", "die Karte schicken"),
    ("die Folien schicken bis Freitag", "2026-03-06 09:00", "die Folien schicken"),
    ("am Freitag um 14 Uhr die Folien schicken", "2026-03-06 14:00", "die Folien schicken"),
    ("am Freitag Nachmittag", "2026-03-06 14:00", ""),
    ("nächste Woche", "2026-03-09 09:00", ""),
    ("nächste Woche Donnerstag", "2026-03-12 09:00", ""),
    ("Donnerstag nächste Woche", "2026-03-12 09:00", ""),
    ("nächsten Monat", "2026-04-01 09:00", ""),
    ("nächstes Jahr", "2027-01-01 09:00", ""),
    ("Ende Monat", "2026-03-31 09:00", ""),
    ("Ende des Monats abrechnen", "2026-03-31 09:00", "abrechnen"),
    ("Ende Woche", "2026-03-06 09:00", ""),
    ("Ende Jahr", "2026-12-31 09:00", ""),
    ("am Wochenende", "2026-03-07 09:00", ""),
    ("um 14 Uhr", "2026-03-04 14:00", ""),
    ("um 10 Uhr", "2026-03-05 10:00", ""),
    ("14.30 Uhr anrufen", "2026-03-04 14:30", "anrufen"),
    # German, dates
    ("15.3.", "2026-03-15 09:00", ""),
    ("am 15.3. um 10:30 Kaffee", "2026-03-15 10:30", "Kaffee"),
    ("15. März", "2026-03-15 09:00", ""),
    ("15. März 2027", "2027-03-15 09:00", ""),
    ("am 3. Dez. die Karten", "2026-12-03 09:00", "die Karten"),
    ("1.2.", "2027-02-01 09:00", ""),
    ("24.12.2026", "2026-12-24 09:00", ""),
    ("24.12.26", "2026-12-24 09:00", ""),
    ("29.2.", "2028-02-29 09:00", ""),
    ("2026-03-15", "2026-03-15 09:00", ""),
    ("2026-03-15 14:30 Kaffee", "2026-03-15 14:30", "Kaffee"),
    ("2026-03-15T14:30", "2026-03-15 14:30", ""),
    # English
    ("tomorrow", "2026-03-05 09:00", ""),
    ("the day after tomorrow", "2026-03-06 09:00", ""),
    ("tomorrow morning", "2026-03-05 08:00", ""),
    ("tonight", "2026-03-04 18:00", ""),
    ("this evening call back", "2026-03-04 18:00", "call back"),
    ("today at 2pm", "2026-03-04 14:00", ""),
    ("at 2:30 pm", "2026-03-04 14:30", ""),
    ("at 9 a.m. call her", "2026-03-05 09:00", "call her"),
    ("tomorrow at noon", "2026-03-05 12:00", ""),
    ("in 2 weeks", "2026-03-18 09:00", ""),
    ("two weeks from now", "2026-03-18 09:00", ""),
    ("in an hour", "2026-03-04 12:00", ""),
    ("in half an hour", "2026-03-04 11:30", ""),
    ("in three days", "2026-03-07 09:00", ""),
    ("in a month", "2026-04-04 09:00", ""),
    ("next Tuesday", "2026-03-10 09:00", ""),
    ("next week", "2026-03-09 09:00", ""),
    ("Tuesday next week", "2026-03-10 09:00", ""),
    ("next month", "2026-04-01 09:00", ""),
    ("end of the month", "2026-03-31 09:00", ""),
    ("by the end of the week", "2026-03-06 09:00", ""),
    ("send her the slides on Friday", "2026-03-06 09:00", "send her the slides"),
    ("Send her the slides by Friday at 14:30", "2026-03-06 14:30", "Send her the slides"),
    ("on Fri at 5pm, call Eva", "2026-03-06 17:00", "call Eva"),
    ("remind me to write on Monday", "2026-03-09 09:00", "write"),
    ("March 15", "2026-03-15 09:00", ""),
    ("Dec 24th the cards", "2026-12-24 09:00", "the cards"),
    ("15th of March 2027", "2027-03-15 09:00", ""),
    ("March 15, 2027 at 8:15", "2027-03-15 08:15", ""),
]
NOT_UNDERSTOOD = [
    "",
    "3/15",
    "3/15 at 2pm",
    "die Folien schicken",
    "send her the slides",
    "31.2.",
    "15.13.",
    "so we may march on",
    "guten Abend",
    "am Morgen",
    "may be",
    "version 2.0 of 3",
    "die Nummer 044 123 45 67",
]


@pytest.mark.parametrize(("sentence", "when", "text"), CASES, ids=[case[0] for case in CASES])
def test_a_moment_in_ones_own_words(sentence: str, when: str, text: str) -> None:
    found = understand(sentence, NOW, ZURICH)

    assert found is not None
    assert (found.due_at.astimezone(ZURICH).strftime("%Y-%m-%d %H:%M"), found.text) == (when, text)


@pytest.mark.parametrize("sentence", NOT_UNDERSTOOD)
def test_what_has_no_moment_or_two_is_not_understood(sentence: str) -> None:
    assert understand(sentence, NOW, ZURICH) is None


def test_the_usual_time_is_that_of_the_networking_time() -> None:
    found = understand("morgen", NOW, ZURICH, time(16, 30))
    assert found is not None
    assert (found.due_at, found.clock_given) == (zurich(2026, 3, 5, 16, 30), False)


def test_capitals_and_spaces_mean_nothing() -> None:
    assert understand("  NÄCHSTEN   DIENSTAG ", NOW, ZURICH) == understand("nächsten Dienstag", NOW, ZURICH)


def test_days_are_those_of_the_place_and_hours_real_ones() -> None:
    late = datetime(2026, 3, 5, 3, 0, tzinfo=ZURICH)  # still the evening of the 4th in New York
    found = understand("tomorrow", late, NEW_YORK)
    assert found is not None
    assert found.due_at == datetime(2026, 3, 5, 9, 0, tzinfo=NEW_YORK)
    spring = zurich(2026, 3, 29, 1, 30)
    found = understand("in einer Stunde", spring, ZURICH)
    assert found is not None
    assert found.due_at == zurich(2026, 3, 29, 3, 30)


@given(st.text(max_size=60))
def test_any_text_is_understood_as_something_to_come_or_not_at_all(sentence: str) -> None:
    found = understand(sentence, NOW, ZURICH)
    assert found is None or found.due_at > NOW


@given(st.lists(st.sampled_from(" ".join(case[0] for case in CASES).split()), max_size=7))
def test_any_mixture_of_words_is_understood_as_something_to_come_or_not_at_all(words: list[str]) -> None:
    found = understand(" ".join(words), NOW, ZURICH)
    assert found is None or found.due_at > NOW
