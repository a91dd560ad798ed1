"""Translation: finding words in the language of the person; the source texts are English."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from netzwerk_desktop.paths import resources

ENGLISH, GERMAN, SWISS_GERMAN = "en", "de_DE", "de_CH"
_FILES = {ENGLISH: "netzwerk_en", GERMAN: "netzwerk_de", SWISS_GERMAN: "netzwerk_de_CH"}


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """The text in the current language.

    Args:
        text: English, as a literal, so that it is found when translations are collected.
        comment: tells texts apart that are the same in English only.
        n: the number that `%n` stands for and that chooses the plural.
    """
    return QCoreApplication.translate("", text, comment, n)


def marked(text: str) -> str:
    """A text that is collected here and said elsewhere, where it is also needed in another language.

    Args:
        text: English, as a literal.
    """
    return text


def said(text: str) -> str:
    """A marked text in the current language."""
    return QCoreApplication.translate("", text)


def in_german(text: str) -> str:
    """A marked text in German, whatever the current language is."""
    return _german().translate("", text) or text


@cache
def _german() -> QTranslator:
    translator = QTranslator()
    translator.load(_FILES[GERMAN], str(resources() / "i18n"))
    return translator


def system_language() -> str:
    """The best of our languages for this system: LANGUAGE and LC_* first, then what the desktop says."""
    wanted = [part for part in os.environ.get("LANGUAGE", "").split(":") if part]
    wanted += [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    wanted = [name for name in wanted if name and name.split(".")[0] not in ("C", "POSIX")]
    for name in wanted or QLocale.system().uiLanguages():
        plain = name.split(".")[0].replace("-", "_")
        if plain.startswith("de_CH") or plain.startswith("de_LI"):
            return SWISS_GERMAN
        if plain.startswith("de"):
            return GERMAN
        if plain.startswith("en"):
            return ENGLISH
    return ENGLISH


def install_translators(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Load the words of a language, ours and Qt's; keep the result while they are in use."""
    locale = QLocale("en_GB" if language == ENGLISH else language)
    system = QLocale.system()
    QLocale.setDefault(system if system.language() == locale.language() and language == ENGLISH else locale)
    loaded = []
    for name, folder in (
        (_FILES[language], str(resources() / "i18n")),
        (f"qtbase_{language[:2]}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            loaded.append(translator)
    return loaded
