"""The self-test: whether an installed program has everything it needs, and does what it is for.

Its lines are names and versions for whoever packages the program, so they are the same in every language.
"""

import os
import sqlite3
import sys
from collections.abc import Callable
from types import MappingProxyType

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.selftest import parts, work

_FAILURES = (ImportError, OSError, RuntimeError, LookupError, ValueError, AttributeError, sqlite3.Error, UserError)

CHECKS = MappingProxyType(
    {
        "program": parts.program,
        "Python": parts.python,
        "Qt": parts.qt,
        "peewee": lambda: parts.version_of("peewee"),
        "Pillow": lambda: parts.version_of("PIL"),
        "platforms": parts.platforms,
        "window": parts.window,
        "image formats": parts.image_formats,
        "icon engine": parts.icon_engine,
        "fonts": parts.fonts,
        "icons": parts.icons,
        "icon font": parts.icon_font,
        "translations": parts.translations,
        "demo": parts.demo,
        "messages": parts.messages,
        "word lists": parts.word_lists,
        "licences": parts.licences,
        "database": work.database,
        "old database": work.old_database,
        "images": work.images,
        "cards": work.cards,
        "codes": work.codes,
        "notifications": work.notifications,
    }
)


def self_test() -> int:
    """Write a line for every check; 0 when all are passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    passed = [_passes(name, check) for name, check in CHECKS.items()]
    return 0 if all(passed) else 1


def _passes(name: str, check: Callable[[], str]) -> bool:
    try:
        result, passed = check(), True
    except _FAILURES as failure:
        result, passed = f"{type(failure).__name__}: {failure}", False
    sys.stdout.write(f"{'ok    ' if passed else 'FAILED'}  {name:<14}{result}\n")
    return passed
