"""The scripts of the build, imported from where they lie: they are no part of the package."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "resources" / "packaging"


def _script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return importlib.import_module(name)


@pytest.fixture
def linux_needs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return _script("linux_needs", monkeypatch)


@pytest.fixture
def deb(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return _script("deb", monkeypatch)


@pytest.fixture(autouse=True)
def _scripts_leave_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("deb", "linux_needs"):
        monkeypatch.delitem(sys.modules, name, raising=False)
