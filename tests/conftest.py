"""What every test stands on: no screen, no network, no session bus and a home directory of its own."""

import gc
import os
import socket
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Before Qt is imported: it reads both once. The developer's language decides no test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# How many collections of the young go before one of everything.
_YOUNG_BEFORE_OLD = 40
_STATUS = pytest.StashKey[int]()

# A busy machine is no failure; `timeout` in pyproject.toml ends what hangs.
settings.register_profile("netzwerk", deadline=None)
settings.load_profile("netzwerk")


def pytest_sessionstart() -> None:
    """Collect garbage between tests only, as the window does between events: see `ui.garbage`."""
    gc.disable()
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End at once when everything is said: an interpreter that takes Qt's objects apart crashes now and then."""
    status = config.stash.get(_STATUS, None)
    if status is not None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    gc.collect(1)
    if gc.get_count()[2] > _YOUNG_BEFORE_OLD:
        gc.collect()
    return result


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The application is the program's own, which hears of files that the system opens."""
    from netzwerk_desktop.ui.program import Program

    return Program


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory, where everything that asks for one of the usual places ends up."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable, place in {
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
    }.items():
        directory = home / place
        directory.mkdir(parents=True, mode=0o700)  # Qt warns about a runtime directory open to others
        monkeypatch.setenv(variable, str(directory))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every internet socket; local ones (the session bus, the second start) stay possible."""
    create = socket.socket.__init__

    def create_local_only(self: socket.socket, family: int = -1, *args: Any, **kwargs: Any) -> None:
        if family in (-1, socket.AF_INET, socket.AF_INET6) and kwargs.get("fileno") is None and len(args) < 3:
            raise AssertionError("a test tried to open an internet socket")
        create(self, family, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "__init__", create_local_only)
