"""Why somebody answers and what was looked for, in words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.domain.search import Closeness, Clue, Matched
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.recall.words import clue_words, filter_words, nearest_word, pasted_words, reason_words
from tests.ui.recall.people import hit


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translators = install_translators(qapp, "de_CH")
    yield
    for each in translators:
        qapp.removeTranslator(each)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("matched", "closeness", "like", "words"),
    [
        (Matched.MAIL, Closeness.EXACT, "", "Mailadresse stimmt genau überein"),
        (Matched.PHONE, Closeness.EXACT, "", "Telefonnummer stimmt genau überein"),
        (Matched.NOTE, Closeness.EXACT, "", "in der Notiz"),
        (Matched.NAME, Closeness.SOUND, "Gerwer", "klingt ähnlich wie Gerber"),
        (Matched.NAME, Closeness.TYPO, "Gerbre", "ähnlich geschrieben wie Gerber"),
        (Matched.NAME, Closeness.SOUND, "", "im Namen"),
        (Matched.CARD_TEXT, Closeness.TEXT, "", "auf der Karte gelesen"),
        (Matched.EVENT, Closeness.PREFIX, "", "Veranstaltung passt"),
    ],
)
def test_the_reason_is_always_said(matched: Matched, closeness: Closeness, like: str, words: str) -> None:
    assert reason_words(hit(1, matched, closeness, like=like), ("Herr", "Gerber", "Messe")) == words


@pytest.mark.parametrize("matched", list(Matched))
@pytest.mark.parametrize("closeness", list(Closeness))
def test_every_way_to_answer_has_words(matched: Matched, closeness: Closeness) -> None:
    assert reason_words(hit(1, matched, closeness, like="x"), ("y",))


def test_a_sound_is_like_the_word_that_was_asked_for() -> None:
    assert nearest_word("Mayr", ("Anna Meier", "Bern")) == "Meier"
    assert nearest_word("Mayr", ()) == "Mayr"


@pytest.mark.usefixtures("german")
def test_what_was_looked_for_quotes_words_of_the_text_and_is_not_endless() -> None:
    clues = [Clue(Matched.NAME, "Gerber"), Clue(Matched.PHONE, "+41 33 000 16 28"), Clue(Matched.NOTE, "Werkstatt")]
    assert clue_words(clues) == "gesucht nach: Gerber · +41 33 000 16 28 · «Werkstatt»"
    assert clue_words(clues * 9).count(" · ") == 5
    assert clue_words([]) == ""


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (FilterKind.TAG, "Folien", "Stichwort: Folien"),
        (FilterKind.EVENT, "Slide Day", "Veranstaltung: Slide Day"),
        (FilterKind.POCKET, "aside", "Beiseite"),
        (FilterKind.ORGANISATION, "Nordhang", "Organisation: Nordhang"),
        (FilterKind.PLACE, "Bern", "Ort: Bern"),
        (FilterKind.RHYTHM, "3m", "alle 3 Monate"),
        (FilterKind.RHYTHM, "30", "alle 30 Tage"),
        (FilterKind.RHYTHM, "often", "Rhythmus: often"),
        (FilterKind.DUE, "today", "Fällig: heute"),
        (FilterKind.DUE, "2026-03-04", "Fällig: bis Mi 4. März 2026"),
        (FilterKind.MET, "2026", "Getroffen: 2026"),
        (FilterKind.MET, "2026-03", "Getroffen: März 2026"),
        (FilterKind.MET, "2026-99", "Getroffen: 2026-99"),
        (FilterKind.WITHOUT, "rhythm", "ohne Rhythmus"),
        (FilterKind.WITHOUT, "shoes", "ohne shoes"),
    ],
)
def test_every_filter_has_words(kind: FilterKind, value: str, words: str) -> None:
    assert filter_words(Filter(kind, value)) == words


@pytest.mark.usefixtures("german")
def test_a_pasted_mail_tells_its_length() -> None:
    assert pasted_words("Von: Beat\nBetreff: x\n\nHallo") == "Eingefügte Mail, 4 Zeilen"
    assert pasted_words("Beat\nGerber") == "Eingefügter Text, 2 Zeilen"
    assert pasted_words("begin:vcard\nx") == "Eingefügte vCard"
