"""What macOS is told: a property list it can read, and the window of the disk image."""

import plistlib
import sys
from types import ModuleType
from typing import Any

import pytest

from tests.packaging.scripts import FOLDER, script


@pytest.fixture
def macos() -> ModuleType:
    return script("macos")


def test_property_list_is_one_and_carries_the_version(macos: ModuleType) -> None:
    read = plistlib.loads(plistlib.dumps(macos.plist("1.2.3")))
    assert read == macos.plist("1.2.3")
    assert read["CFBundleShortVersionString"] == read["CFBundleVersion"] == "1.2.3"
    assert read["CFBundleIdentifier"] == macos.IDENTIFIER


def test_vcards_are_offered_to_open_and_taken_from_nobody(macos: ModuleType) -> None:
    kinds = macos.plist("1.2.3")["CFBundleDocumentTypes"]
    ranks = {kind: each["LSHandlerRank"] for each in kinds for kind in each["LSItemContentTypes"]}
    assert ranks == {"public.vcard": "Alternate", "public.image": "None"}


def test_it_is_a_program_with_a_window_that_asks_for_nothing(macos: ModuleType) -> None:
    read = macos.plist("1.2.3")
    assert read["LSBackgroundOnly"] is False
    assert read["CFBundleExecutable"] == "netzwerk-desktop"
    assert not [key for key in read if key.endswith("UsageDescription")]


def test_the_icon_is_there(macos: ModuleType) -> None:
    assert macos.ICON.is_file()


def test_property_list_is_found_as_build_spec_imports_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.delitem(sys.modules, "macos", raising=False)
    module = __import__("macos")
    assert module.plist("1.2.3")["CFBundleName"] == "Netzwerk"
    monkeypatch.delitem(sys.modules, "macos")


@pytest.mark.parametrize("given", [{}, {"app": "/build/Netzwerk Desktop.app"}])
def test_disk_image_shows_the_program_beside_the_folder_of_programs(given: dict[str, str]) -> None:
    settings: dict[str, Any] = {"defines": given}
    exec((FOLDER / "dmg_settings.py").read_text("utf-8"), settings)
    (program,) = settings["files"]
    assert program == given.get("app", "dist/Netzwerk Desktop.app")
    assert set(settings["icon_locations"]) == {"Netzwerk Desktop.app", *settings["symlinks"]}
    (_, _), (width, height) = settings["window_rect"]
    half = settings["icon_size"] / 2
    for x, y in settings["icon_locations"].values():
        assert half <= x <= width - half
        assert half <= y <= height - half
    assert (FOLDER.parents[1] / settings["icon"]).is_file()
