"""Collects the program's words and compiles their translations: `make strings`.

netzwerk_de.ts     every text; the translations are written by hand or in Qt Linguist
netzwerk_de_CH.ts  derived from it: Swiss German writes ss where German writes ß
netzwerk_en.ts     only the texts with a count; a "(s)" in the source is filled in here, other plurals by hand
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
GERMAN = I18N / "netzwerk_de.ts"
SWISS = I18N / "netzwerk_de_CH.ts"
ENGLISH = I18N / "netzwerk_en.ts"

MESSAGE = re.compile(r"<message\b.*?</message>", re.DOTALL)
TRANSLATION = re.compile(r"<translation\b.*?</translation>", re.DOTALL)
SOURCE = re.compile(r"<source>(.*?)</source>", re.DOTALL)
UNTRANSLATED_COUNT = re.compile(
    r'<translation type="unfinished">\s*(<numerusform></numerusform>\s*){2}</translation>', re.DOTALL
)


def qt_tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's language tools from the environment this script runs in."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([program, *arguments], check=True, cwd=ROOT)


def collect(translation: Path, language: str, *options: str) -> None:
    """Merge the texts of the package into one translation file."""
    sources = sorted((ROOT / "netzwerk_desktop").rglob("*.py"))
    # Without the target language from the first run on, a count gets a single form.
    languages = ("-source-language", "en_GB", "-target-language", language)
    # Without locations, moving code changes no translation file.
    merging = ("-no-obsolete", "-locations", "none")
    marking = ("-tr-function-alias", "tr+=marked")
    qt_tool("lupdate", *sources, *merging, *marking, *languages, *options, "-ts", translation)


def with_swiss_spelling(german: str) -> str:
    """The German translation file as a Swiss one; sources keep their ß, they are the keys."""
    swiss = TRANSLATION.sub(lambda translation: translation[0].replace("ß", "ss"), german)
    return swiss.replace('language="de_DE"', 'language="de_CH"', 1)


def with_english_plurals(english: str) -> str:
    """Fill in the two forms of every untranslated "%n contact(s)"."""

    def fill_in(message: re.Match[str]) -> str:
        source = SOURCE.search(message[0])
        if source is None or "(s)" not in source[1]:
            return message[0]
        one, many = source[1].replace("(s)", ""), source[1].replace("(s)", "s")
        forms = f"<numerusform>{one}</numerusform>\n            <numerusform>{many}</numerusform>"
        filled_in = f"<translation>\n            {forms}\n        </translation>"
        return UNTRANSLATED_COUNT.sub(lambda _: filled_in, message[0])

    return MESSAGE.sub(fill_in, english)


def lost_counts(german: str) -> list[str]:
    """Texts with a %n that Qt did not recognise as counts: their plural forms would never be used."""
    messages = [message for message in MESSAGE.findall(german) if 'numerus="yes"' not in message]
    texts = [source[1] for message in messages if (source := SOURCE.search(message))]
    return [text for text in texts if "%n" in text]


def main() -> int:
    """Collect, derive and compile; say what is still to translate."""
    I18N.mkdir(parents=True, exist_ok=True)
    collect(GERMAN, "de_DE")
    collect(ENGLISH, "en_GB", "-pluralonly")
    ENGLISH.write_text(with_english_plurals(ENGLISH.read_text("utf-8")), "utf-8")
    SWISS.write_text(with_swiss_spelling(GERMAN.read_text("utf-8")), "utf-8")
    for translation in (GERMAN, SWISS, ENGLISH):
        qt_tool("lrelease", "-silent", translation, "-qm", translation.with_suffix(".qm"))
    for translation in (GERMAN, ENGLISH):
        unfinished = translation.read_text("utf-8").count('<translation type="unfinished"')
        print(f"{translation.relative_to(ROOT)}: {unfinished} still to translate")
    lost = lost_counts(GERMAN.read_text("utf-8"))
    for text in lost:
        print(f'not seen as a count, write tr("...", "", number): {text}', file=sys.stderr)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
