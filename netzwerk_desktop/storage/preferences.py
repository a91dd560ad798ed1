"""Preferences as one small JSON file, replaced whole so that a cut never leaves half of it."""

import json
import os
from pathlib import Path

from netzwerk_desktop.domain.preferences import Preferences, from_plain, to_plain
from netzwerk_desktop.storage.disk import open_private, sync_directory, translated


def read_preferences(path: Path) -> Preferences:
    """The stored settings; defaults where there is no file or it cannot be understood."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return from_plain(values) if isinstance(values, dict) else Preferences()


def write_preferences(path: Path, preferences: Preferences) -> None:
    """Store the settings.

    Raises:
        UserError: the file could not be written; the former one is untouched.
    """
    text = json.dumps(to_plain(preferences), ensure_ascii=False, indent=2) + "\n"
    part = path.with_name(path.name + ".part")
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        with os.fdopen(open_private(part), "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        sync_directory(path.parent)
