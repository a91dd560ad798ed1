"""The self-test: everything this checkout needs is there, and what is missing is named."""

import gzip
import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QImageReader

from netzwerk_desktop import selftest
from netzwerk_desktop.imaging import text_reader
from netzwerk_desktop.paths import resources
from netzwerk_desktop.selftest import missing, parts, work
from netzwerk_desktop.services import licences
from netzwerk_desktop.ui.look import FONT_FILES

pytestmark = pytest.mark.usefixtures("qapp")
needs_reader = pytest.mark.skipif(not text_reader.reader_available(), reason="the extra `cards` is not installed")


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is shipped, to be damaged."""
    copied = tmp_path / "resources"
    shutil.copytree(resources(), copied, ignore=shutil.ignore_patterns("packaging", "*.ts"))
    for module in (parts, work):
        monkeypatch.setattr(module, "resources", lambda: copied)
    return copied


def lines(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What the self-test said, by the name of the check."""
    return {line[8:22].strip(): line for line in capsys.readouterr().out.splitlines()}


def test_every_check_passes_here(capsys: pytest.CaptureFixture[str]) -> None:
    code = selftest.self_test()

    said = lines(capsys)
    if not list((resources() / "i18n").glob("*.qm")):
        assert said.pop("translations").startswith("FAILED")
        assert code == 1
    else:
        assert code == 0
    assert len(said) == len(selftest.CHECKS)
    assert [line for line in said.values() if not line.startswith("ok ")] == []
    assert "6.11" in said["Qt"]
    assert "SQLite" in said["database"]
    assert "version 1 brought to version" in said["old database"]
    assert "offscreen" in said["platforms"]


def test_what_is_missing_is_named_and_the_other_checks_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (parts, work):
        monkeypatch.setattr(module, "resources", lambda: tmp_path)

    assert selftest.self_test() == 1

    said = lines(capsys)
    failed = {name for name, line in said.items() if line.startswith("FAILED")}
    assert failed == {
        *("fonts", "icons", "translations", "demo", "messages", "word lists"),
        *("old database", "images", "cards"),
    }
    assert "netzwerk_de.qm" in said["translations"]
    assert "people.json" in said["demo"]
    assert "book-1.db.gz" in said["old database"]


@pytest.mark.parametrize(
    ("check", "lost"),
    [
        *((parts.fonts, f"fonts/{name}") for name in FONT_FILES),
        *((parts.icons, f"icons/{name}") for name in parts.ICONS),
        *((parts.word_lists, f"cards/{name}.txt") for name in parts.WORD_LISTS),
    ],
)
def test_each_single_file_that_is_lost_is_named(shipped: Path, check: Callable[[], str], lost: str) -> None:
    assert check()
    (shipped / lost).unlink()

    with pytest.raises(missing.MissingError, match=f"^{re.escape(Path(lost).name)}$"):
        check()


def test_a_check_that_fails_alone_makes_the_code_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> str:
        raise missing.MissingError("the tray")

    monkeypatch.setattr(selftest, "CHECKS", {"one": lambda: "1", "tray": fails, "three": lambda: "3"})

    assert selftest.self_test() == 1

    said = capsys.readouterr().out.splitlines()
    assert said == [
        "ok      one           1",
        "FAILED  tray          MissingError: the tray",
        "ok      three         3",
    ]


def test_the_shipped_old_book_is_the_one_of_the_first_version() -> None:
    packed = (resources() / "selftest" / "book-1.db.gz").read_bytes()

    assert gzip.decompress(packed) == (Path(__file__).parent / "databases" / "v1.db").read_bytes()


def test_an_old_book_that_is_not_whole_fails(shipped: Path) -> None:
    book = shipped / "selftest" / "book-1.db.gz"
    whole = gzip.decompress(book.read_bytes())
    book.write_bytes(gzip.compress(whole[: len(whole) // 2]))

    with pytest.raises(Exception, match=r"damaged|malformed"):
        work.old_database()


def test_an_old_book_without_its_people_fails(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "_OLD_PERSON", work.PersonName(given="Nobody"))

    with pytest.raises(missing.MissingError, match="somebody"):
        work.old_database()


@pytest.mark.parametrize("name", work.PICTURES)
def test_every_picture_is_decoded_and_one_that_is_not_whole_fails(shipped: Path, name: str) -> None:
    if name in work.PHONE_PICTURES and not text_reader.reader_available():
        pytest.skip("NOT TESTED: the extra `cards` is not installed")
    path = shipped / "selftest" / name
    assert name in work.images()
    path.write_bytes(path.read_bytes()[:60])

    with pytest.raises(Exception, match=name):
        work.images()


def test_wrong_colours_and_a_wrong_size_fail(shipped: Path) -> None:
    path = shipped / "selftest" / "photo.png"
    Image.new("RGB", (96, 72), "red").save(path)
    with pytest.raises(missing.MissingError, match=r"colours of photo\.png"):
        work.images()

    Image.new("RGB", (72, 96), "white").save(path)
    with pytest.raises(missing.MissingError, match=r"size of photo\.png"):
        work.images()


def test_a_bundle_without_its_licences_or_with_one_that_has_no_text_fails(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(licences, "resources", lambda: shipped)
    collected = shipped / "licences" / licences.FILE
    with pytest.raises(missing.MissingError, match=licences.FILE):
        parts.licences()

    whole = licences.Work("Far", "1.0", "MIT", "Permission is granted")
    collected.write_text(licences.written([whole]), encoding="utf-8")
    assert parts.licences() == "1 works of others"

    collected.write_text(licences.written([whole, licences.Work("Near", "2", "MIT", "")]), encoding="utf-8")
    with pytest.raises(missing.MissingError, match="the text of Near"):
        parts.licences()


@needs_reader
def test_a_card_is_read_with_its_name_and_mail_and_another_persons_card_fails(shipped: Path) -> None:
    people = shipped / "demo" / "people.json"
    assert "franziska.amstutz@moosgrund.example" in work.cards()

    plan = json.loads(people.read_text(encoding="utf-8"))
    next(each for each in plan["people"] if each.get("card_front") == "card-01.jpg")["mail"] = "other@example.ch"
    people.write_text(json.dumps(plan), encoding="utf-8")

    with pytest.raises(missing.MissingError, match=r"mail on card-01\.jpg"):
        work.cards()


@needs_reader
def test_a_code_that_says_something_else_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "made and read" in work.codes()

    monkeypatch.setattr("netzwerk_desktop.imaging.barcode.read_barcodes", lambda picture: [])
    with pytest.raises(missing.MissingError, match="the code, 0 were read"):
        work.codes()


@pytest.mark.parametrize("check", [work.cards, work.codes])
def test_without_the_reader_only_the_bundle_has_failed(
    check: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_reader, "reader_available", lambda: False)
    assert check() == "not installed (the extra cards)"

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(missing.MissingError):
        check()


@pytest.mark.skipif(sys.platform != "linux", reason="the plugins of Linux")
def test_a_plugin_that_does_not_load_is_named_and_fails_in_the_bundle_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "platforms").mkdir()
    shutil.copy(parts.plugins() / "platforms" / "libqoffscreen.so", tmp_path / "platforms")
    (tmp_path / "platforms" / "libqxcb.so").write_bytes(b"no library")
    monkeypatch.setattr(parts, "plugins", lambda: tmp_path)

    assert parts.platforms() == "xcb does not load, wayland does not load, offscreen"

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(missing.MissingError, match="xcb"):
        parts.platforms()


@pytest.mark.skipif(sys.platform != "linux", reason="the plugins of Linux")
def test_a_bundle_has_the_plugin_of_wayland_whether_it_loads_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(parts, "_load_problem", lambda folder, name: "" if name != "wayland" else "no library")
    (tmp_path / "platforms").mkdir()
    monkeypatch.setattr(parts, "plugins", lambda: tmp_path)
    with pytest.raises(missing.MissingError, match="wayland"):
        parts.platforms()

    (tmp_path / "platforms" / "libqwayland.so").touch()
    assert "wayland does not load" in parts.platforms()


def test_a_bundle_without_its_version_or_the_words_of_qt_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(QLibraryInfo, "path", lambda place: str(tmp_path))
    with pytest.raises(missing.MissingError, match="version"):
        parts.program()
    with pytest.raises(missing.MissingError, match=r"qtbase_de\.qm"):
        parts.translations()

    (tmp_path / "version").write_text("1.2.3\n", "utf-8")  # a package may be called otherwise
    assert "bundled" in parts.program()


def test_what_a_window_loads_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "printing.panel" in parts.window()

    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    monkeypatch.delitem(sys.modules, "netzwerk_desktop.ui.printing.panel")
    with pytest.raises(ImportError, match="QtPrintSupport"):
        parts.window()


def test_a_missing_icon_engine_and_image_format_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    formats = QImageReader.supportedImageFormats()
    monkeypatch.setattr(QImageReader, "supportedImageFormats", lambda: [each for each in formats if each != b"webp"])
    with pytest.raises(missing.MissingError, match=r"^webp$"):
        parts.image_formats()

    monkeypatch.setattr(parts, "plugins", lambda: tmp_path)
    with pytest.raises(missing.MissingError, match="no qsvgicon"):
        parts.icon_engine()


@pytest.mark.skipif(sys.platform != "linux", reason="the session bus of Linux")
def test_without_a_session_bus_the_notifier_is_named_and_nothing_has_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")

    assert work.notifications() == "netzwerk_desktop.ui.dbus_notifier, no session bus"
