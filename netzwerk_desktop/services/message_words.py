"""Message words: the shipped templates of each language, read from their files."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import (
    Blank,
    Block,
    MessageFacts,
    MessageKind,
    MessageLanguage,
    MessageWords,
    with_swiss_spelling,
)
from netzwerk_desktop.domain.text import fold

ANY_FORM = "any"


@cache
def load_message_words(folder: Path) -> Mapping[MessageLanguage, MessageWords]:
    """The words of every language; Swiss German is derived from German.

    Raises:
        OSError, ValueError, KeyError: a shipped file is missing or damaged.
    """
    german = _words(tomllib.loads((folder / "de.toml").read_text(encoding="utf-8")))
    english = _words(tomllib.loads((folder / "en.toml").read_text(encoding="utf-8")))
    swiss = {key: with_swiss_spelling(texts) for key, texts in german.templates.items()}
    return {
        MessageLanguage.GERMAN_SWITZERLAND: replace(german, templates=swiss),
        MessageLanguage.GERMAN: german,
        MessageLanguage.ENGLISH: english,
    }


def _words(plain: Mapping[str, Any]) -> MessageWords:
    day, event, polite = plain["day"], plain["event"], plain["polite"]
    events = [(phrase, tuple(fold(each) for each in endings)) for phrase, endings in event["endings"]]
    return MessageWords(
        blanks={name: Blank(value) for name, value in plain["placeholders"].items()},
        templates={(kind, form): _texts(plain[kind.value], form.value) for kind in MessageKind for form in AddressForm},
        days={name: text for name, text in day.items() if isinstance(text, str)},
        weekdays=tuple(day["weekdays"]),
        months=tuple(day["months"]),
        events=(*events, (event["otherwise"], ())),
        titles=dict(plain["titles"]),
        polite=frozenset(polite["titles"]),
        polite_with_academic=polite["with_academic"],
        sample=MessageFacts(**plain["sample"]),
    )


def _texts(forms: Mapping[str, Any], form: str) -> dict[Block, str]:
    texts = forms.get(form) or forms[ANY_FORM]
    return {block: texts[block.value] for block in Block}
