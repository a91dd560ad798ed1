"""The lists that reading a card asks."""

import pytest

from netzwerk_desktop.domain.card_words import CardWords, WordPatterns, card_words, plain, words_of
from tests.domain.card_samples import vocabulary


@pytest.mark.parametrize(
    ("entry", "matching", "other"),
    [
        ("leiter", "leiter", "leiterin"),
        ("leit*", "leitend", "abteilungsleiter"),
        ("*leiter", "abteilungsleiter", "leiterin"),
        ("*leit*", "begleitung", "lite"),
        ("+meister", "hausmeister", "meister"),
    ],
)
def test_an_entry_may_be_open_at_either_end(entry: str, matching: str, other: str) -> None:
    titles = card_words({"titles": entry}).titles

    assert titles.matches(matching)
    assert not titles.matches(other)


def test_some_words_count_only_at_the_beginning() -> None:
    streets = card_words({"streets": "^am"}).streets

    assert streets.count("Am Bach")
    assert not streets.count("Bach am")
    assert not streets.count("Am")


def test_remarks_and_keys_are_no_words() -> None:
    words = card_words({"labels": "# Tel\nphone: t tel\nfax: f", "countries": "CH: Schweiz|La Suisse"})

    assert words.labels == {"t": "phone", "tel": "phone", "f": "fax"}
    assert words.countries == {"schweiz": "CH", "la suisse": "CH"}
    assert card_words({}) == CardWords()


def test_words_are_compared_without_accents_case_and_dots() -> None:
    assert plain("Tél.:") == "tel"
    assert words_of("Cheffe de Service / Associée") == ["cheffe", "de", "service", "associee"]
    assert WordPatterns(frozenset({"associee"})).count("Cheffe-Associée") == 1


def test_every_shipped_list_holds_something() -> None:
    words = vocabulary()

    patterns = (words.titles.whole, words.departments.whole, words.organisations.whole, words.streets.whole)
    bare = (words.slogans, words.domains, words.providers, words.mailboxes, words.legal_forms)
    assert all((*patterns, *bare, words.before_names, words.after_names))
    assert len(words.given_names) > 500
    assert {"phone", "mobile", "fax", "mail", "web", "none"} == set(words.labels.values())
    assert {"CH", "DE", "AT", "LI", "FR", "IT", "GB"} <= set(words.countries.values())
