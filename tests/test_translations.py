"""The words in German and English: complete, true to their placeholders, in the program's tone, compiled."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QDate, QLocale, QTranslator

PACKAGE = Path(__file__).parents[1] / "netzwerk_desktop"
I18N = Path(__file__).parents[1] / "resources" / "i18n"
GERMAN, SWISS, ENGLISH = (I18N / f"netzwerk_{language}.ts" for language in ("de", "de_CH", "en"))
FILES = (GERMAN, SWISS, ENGLISH)

COLLECTED = {"tr", "marked"}
PLACEHOLDER = re.compile(r"%(?:\d|n)")
# Patterns of QLocale, told by the comment that says what they show.
PATTERNS = {"time of day", "day", "day with year", "day with weekday", "title of a day", "weekday, day and year"}
# Scolding, or borrowed from sales.
UNWANTED = re.compile(r"!|überfällig|versäumt|verpasst|\bCRM\b|\bLeads?\b|Pipeline|Akquise|Kunden?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Message:
    """One text and its translation, as a translation file holds them."""

    source: str
    comment: str
    forms: tuple[str, ...]
    counted: bool
    finished: bool


def messages(file: Path) -> list[Message]:
    found = []
    for each in ElementTree.parse(file).getroot().iter("message"):
        translation = each.find("translation")
        assert translation is not None
        counted = each.get("numerus") == "yes"
        texts = [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
        found.append(
            Message(
                each.findtext("source", ""),
                each.findtext("comment", ""),
                tuple(texts),
                counted,
                finished=translation.get("type") is None,
            )
        )
    return found


def placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_and_finished(file: Path) -> None:
    open_texts = [each.source for each in messages(file) if not each.finished or not all(each.forms)]
    assert open_texts == [], "run `make strings`, then translate"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_count_has_its_two_forms(file: Path) -> None:
    assert [each.source for each in messages(file) if each.counted and len(each.forms) != 2] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_keep_their_placeholders(file: Path) -> None:
    wrong = []
    for each in messages(file):
        for number, form in enumerate(each.forms):
            wanted, kept = placeholders(each.source), placeholders(form)
            if each.counted and number == 0:  # "every month", "einmal": one may be a word
                wanted, kept = wanted - Counter(["%n"]), kept - Counter(["%n"])
            if wanted != kept:
                wrong.append((each.source, form))
    assert wrong == []


@pytest.mark.parametrize("file", [GERMAN, SWISS], ids=lambda file: file.stem)
def test_german_has_its_own_quotes_keys_and_tone(file: Path) -> None:
    wrong = []
    for each in messages(file):
        for form in each.forms:
            foreign = re.search(r"[“”„\"]|\b(?:Ctrl|Shift|Del|Space)\b", form)
            if UNWANTED.search(form) or foreign or form.count("«") != form.count("»"):
                wrong.append(form)
            if form != form.strip() or "  " in form or "..." in form:
                wrong.append(form)
    assert wrong == []


def test_english_has_the_same_tone() -> None:
    shown = [each.source for each in messages(GERMAN) if not each.counted]
    shown += [form for each in messages(ENGLISH) for form in each.forms]
    unwanted = re.compile(r"!|\boverdue\b|\bCRM\b|\bleads?\b|pipeline|\(s\)", re.IGNORECASE)
    assert [text for text in shown if unwanted.search(text)] == []


def test_a_name_means_the_same_everywhere() -> None:
    german = {(each.source, each.comment): each.forms[0] for each in messages(GERMAN)}
    for english, words in {
        "Today": "Heute",
        "Inbox": "Eingang",
        "Network": "Netzwerk",
        "Events": "Veranstaltungen",
        "Aside": "Beiseite",
        "good moment": "guter Moment",
        "still worth a line": "lohnt sich noch",
        "just talked": "eben gesprochen",
        "in rhythm": "im Takt",
        "their turn": "an der Reihe",
        "quiet for a while": "länger still",
        "without rhythm": "ohne Rhythmus",
    }.items():
        assert german[english, ""] == words


def test_swiss_german_is_german_without_sharp_s() -> None:
    german, swiss = messages(GERMAN), messages(SWISS)
    assert any("ß" in form for each in german for form in each.forms)
    assert [each.forms for each in swiss] == [
        tuple(form.replace("ß", "ss") for form in each.forms) for each in german
    ], "run `make strings`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_words_are_those_of_the_text_file(file: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, "-silent", file, "-qm", compiled], check=True)
    shipped, fresh = QTranslator(), QTranslator()
    assert shipped.load(str(file.with_suffix(".qm")))
    assert fresh.load(str(compiled))
    different = [
        each.source
        for each, n in product(messages(file), (1, 2))
        if shipped.translate("", each.source, each.comment, n) != fresh.translate("", each.source, each.comment, n)
    ]
    assert different == [], "run `make strings`"
    for each in messages(file):
        for form, n in zip(each.forms, (1, 2), strict=False):
            assert shipped.translate("", each.source, each.comment, n) == form


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of `tr` and `marked`, with its place."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COLLECTED:
                yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node


def test_every_text_of_the_program_is_collected() -> None:
    known = {(each.source, each.comment) for each in messages(GERMAN)}
    missing, not_literal = [], []
    for place, call in calls():
        values = [argument.value for argument in call.args[:2] if isinstance(argument, ast.Constant)]
        if len(values) != len(call.args[:2]):
            not_literal.append(place)
        elif (values[0], values[1] if len(values) > 1 else "") not in known:
            missing.append((place, values[0]))
    assert not_literal == []
    assert missing == [], "run `make strings`"


def test_no_text_of_the_program_stands_inside_an_f_string() -> None:
    """The tool that collects them does not look into f-strings."""
    inside = [
        f"{file.relative_to(PACKAGE)}:{call.lineno}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in COLLECTED
    ]
    assert inside == []


@pytest.mark.parametrize("country", ["de_DE", "de_CH"])
def test_german_dates_have_one_dot_after_day_and_month(country: str) -> None:
    patterns = {each.comment: each.forms[0] for each in messages(GERMAN) if each.comment in PATTERNS}
    assert set(patterns) == PATTERNS
    for month in range(1, 13):
        day = QDate(2026, month, 9)
        for comment, pattern in patterns.items():
            words = QLocale(country).toString(day, pattern)
            assert ".." not in words
            assert comment == "time of day" or "9. " in words
    assert QLocale(country).toString(QDate(2026, 11, 24), patterns["day"]) == "24. Nov."
    assert QLocale(country).toString(QDate(2026, 9, 14), patterns["day with year"]) == "14. Sept. 2026"
    assert QLocale(country).toString(QDate(2026, 11, 25), patterns["title of a day"]) == "Mittwoch, 25. November"
