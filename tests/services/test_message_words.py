"""The shipped words of messages: whole in every language, and every placeholder is known."""

import re
from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import Blank, Block, MessageKind, MessageLanguage, blank_values
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.message_words import load_message_words

WORDS = load_message_words(resources() / "messages")


@pytest.mark.parametrize("language", MessageLanguage)
def test_a_language_has_every_template_block_and_placeholder(language: MessageLanguage) -> None:
    words = WORDS[language]

    assert set(words.templates) == {(kind, form) for kind in MessageKind for form in AddressForm}
    assert all(set(texts) == set(Block) and all(texts.values()) for texts in words.templates.values())
    assert set(words.blanks.values()) == set(Blank)
    assert (len(words.weekdays), len(words.months)) == (7, 12)


@pytest.mark.parametrize("language", MessageLanguage)
def test_no_template_names_a_placeholder_that_nobody_knows(language: MessageLanguage) -> None:
    words = WORDS[language]
    used = {
        name for texts in words.templates.values() for text in texts.values() for name in re.findall(r"{(.*?)}", text)
    }

    assert used <= set(words.blanks)


@pytest.mark.parametrize("language", MessageLanguage)
def test_the_invented_person_fills_every_placeholder_but_ones_own_name(language: MessageLanguage) -> None:
    words = WORDS[language]
    facts = replace(words.sample, met_on=date(2026, 3, 3), own_name="Regula")
    values = blank_values(facts, AddressForm.SIE, words, date(2026, 3, 4))

    assert all(values.values())


def test_the_files_are_read_once() -> None:
    assert load_message_words(resources() / "messages") is WORDS
