"""Return words: what a copy is of, and that it is back."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QTime

from netzwerk_desktop.services.backup import Copy, CopyKind, ways_back
from netzwerk_desktop.services.returning import Returned
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.words import relative_day_words


def copy_words(copy: Copy, today: date) -> str:
    """Which state a copy is of."""
    day = relative_day_words(copy.at.date(), today)
    if copy.kind is CopyKind.DAY:
        return tr("Copy, %1", "of today, yesterday or a day").replace("%1", day)
    words = {
        CopyKind.BEFORE_IMPORT: tr("Before an import, %1"),
        CopyKind.BEFORE_RETURN: tr("State of %1", "a copy, of a day and a time"),
    }[copy.kind]
    return words.replace("%1", f"{day}, {_clock(copy.at)}")


def returned_words(file: Path, returned: Returned, session: Session) -> str:
    """That a copy is back, what is missing, and that the state before is kept."""
    known = {copy.file: copy_words(copy, session.today()) for copy in ways_back(session.paths)}
    sentences = [tr("Brought back: “%1”.").replace("%1", known.get(file, file.name))]
    n = len(returned.missing)
    if n:
        sentences.append(tr("%n photo(s) are neither in the copy nor here.", "", n))
    if returned.before is not None:
        sentences.append(tr("The state before is kept as a copy."))
    return " ".join(sentences)


def _clock(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
