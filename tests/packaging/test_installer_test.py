"""What `make installer-test` judges by: it has to find what is wrong, or it proves nothing."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.installer.fresh_system import FreshSystem, Origin
from tests.installer.package_steps import OWN_TRACES, Traces
from tests.installer.proof import NotProvenError, Report, demand, wait_for
from tests.installer.screen import difference, sight

BEFORE = {"/usr/bin/sh": "1", "/usr/share/applications/mimeinfo.cache": "old"}
INSTALLED = BEFORE | {
    "/usr/bin/netzwerk-desktop": "2",
    "/usr/lib/libfontconfig.so": "3",
    "/usr/share/applications/mimeinfo.cache": "new",
}
OWN = frozenset({"/usr/bin/netzwerk-desktop"})


REMOVED = {path: content for path, content in INSTALLED.items() if path not in OWN}


@pytest.mark.parametrize("cache", ["old", "new"])
def test_removed_without_a_trace(cache: str) -> None:
    now = REMOVED | {"/usr/share/applications/mimeinfo.cache": cache}
    assert Traces(BEFORE, INSTALLED, OWN).differing(now) == []


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/usr/bin/netzwerk-desktop", "2"),
        ("/usr/lib/netzwerk-desktop/__pycache__", ""),
        ("/usr/bin/sh", "overwritten"),
    ],
    ids=["left", "made-while-it-ran", "changed"],
)
def test_trace_is_found(path: str, content: str) -> None:
    assert Traces(BEFORE, INSTALLED, OWN).differing(REMOVED | {path: content}) == [path]


def test_file_that_was_there_before_may_not_go() -> None:
    now = {path: content for path, content in REMOVED.items() if path != "/usr/bin/sh"}
    assert Traces(BEFORE, INSTALLED, OWN).differing(now) == ["/usr/bin/sh"]


def test_folder_that_others_share_may_stay() -> None:
    before: dict[str, str] = {}
    installed = {"/usr/share/icons/hicolor": "", "/usr/share/icons/hicolor/netzwerk-desktop.png": "1"}
    own = frozenset({"/usr/share/icons/hicolor/netzwerk-desktop.png"})
    assert Traces(before, installed, own).differing({"/usr/share/icons/hicolor": ""}) == []


@pytest.mark.parametrize("path", ["/etc/netzwerk-desktop", "/etc/xdg/autostart/netzwerk-desktop.desktop", "/usr/lib/x"])
def test_trace_in_the_system_is_nobodys_book(path: str) -> None:
    assert not OWN_TRACES.fullmatch(path)


def test_blank_picture_has_one_colour() -> None:
    blank = Image.new("RGB", (40, 30), "white")
    assert (sight(blank).colours, sight(blank).largest) == (1, 1.0)


def test_share_of_what_changed() -> None:
    one = Image.new("RGB", (10, 10))
    other = one.copy()
    ImageDraw.Draw(other).rectangle((0, 0, 9, 1), fill=(0, 0, 1))
    assert difference(one, one) == 0
    assert difference(one, other) == pytest.approx(0.2)


def test_step_that_finds_something_else_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    def step() -> Iterable[str]:
        yield "so far"
        demand(False, "something else")

    report = Report()
    report.step("First", lambda: ["fine"])
    report.step("Second", step)
    assert report.end() == 1
    assert "FAILED: something else" in capsys.readouterr().out


def test_waiting_ends() -> None:
    with pytest.raises(NotProvenError, match="never comes"):
        wait_for(lambda: False, "never comes", 0)


def test_system_is_not_deleted_while_something_is_mounted_in_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    system = FreshSystem(tmp_path, Origin("bookworm", "mirror"))
    (system.root / "home").mkdir(parents=True)
    monkeypatch.setattr(system, "_mounted", lambda: [str(system.root / "home")])
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "umount").write_text("#!/bin/sh\nexit 0\n")
    (tmp_path / "umount").chmod(0o755)
    with pytest.raises(NotProvenError, match="still mounted"):
        system.remove()
    assert (system.root / "home").is_dir()


def test_ubuntu_is_taken_with_universe() -> None:
    assert Origin("noble", "mirror/ubuntu").components == "main,universe"
    assert Origin("trixie", "mirror/debian").components == "main"
