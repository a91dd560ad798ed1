"""Licences of the bundle: everything that goes in is known, and what has no text stops the build."""

import sys
from importlib import metadata
from pathlib import Path

import pytest

from tests.packaging.scripts import script

collecting = script("licences")
Work = collecting.licences.Work
ZLIB = Path("/usr/lib/x86_64-linux-gnu/libz.so.1")
PEEWEE = Path(str(metadata.distribution("peewee").locate_file("peewee.py")))


def names(text: str) -> dict[str, str]:
    return {work.name: work.version for work in collecting.licences.read_works(text)}


def test_a_file_brings_the_distribution_it_belongs_to() -> None:
    found = names(collecting.collect([("peewee", str(PEEWEE), "PYMODULE")]))

    assert found["peewee"] == metadata.version("peewee")
    assert {"Qt", "Python", "SQLite", "Inter", "Phosphor Icons", "PyInstaller (starter)"} <= set(found)
    assert "pillow" not in found


def test_links_and_files_of_our_own_bring_nobody(tmp_path: Path) -> None:
    own = tmp_path / "people.json"
    own.write_text("{}")
    before = names(collecting.collect([]))

    assert names(collecting.collect([("people.json", str(own), "DATA"), ("a", str(PEEWEE), "SYMLINK")])) == before


def test_a_file_among_the_installed_ones_that_nobody_owns_stops_the_build(tmp_path: Path) -> None:
    stranger = tmp_path / "site-packages" / "stranger.py"
    stranger.parent.mkdir()
    stranger.write_text("")

    with pytest.raises(SystemExit, match=r"stranger\.py belongs to no distribution"):
        collecting.collect([("stranger", str(stranger), "PYMODULE")])


@pytest.mark.parametrize(
    ("work", "problem"),
    [
        (Work("far", "1.0", "MIT", ""), r"far 1\.0 has no text of its licence \(MIT\)"),
        (Work("far", "1.0", "", "Permission"), r"far 1\.0 names no licence"),
    ],
)
def test_a_work_without_licence_or_text_stops_the_build(work: Work, problem: str) -> None:
    with pytest.raises(SystemExit, match=problem):
        collecting.check([Work("near", "1", "MIT", "Permission"), work])


@pytest.mark.parametrize(
    ("place", "name", "version"),
    [
        ("PySide6/Qt/lib/libicudata.so.73", "ICU", "73"),
        ("pillow_heif.libs/libheif-e72ea93c.so.1.23.6", "libheif", "1.23.6"),
        ("pillow_heif.libs/libde265-91206b2b.so.0.2.3", "libde265", ""),
        ("rapidocr/models/PP-OCRv6_rec_small.onnx", "PP-OCR models", "v6"),
        ("libcrypto.so.3", "OpenSSL", "3"),
        ("libcrypto-3.dll", "OpenSSL", "3"),
    ],
)
def test_works_inside_of_wheels_are_known_by_their_files(place: str, name: str, version: str) -> None:
    (work,) = collecting.parts_of([(place, "/nowhere", "BINARY")])

    assert (work.name, work.version) == (name, version)
    assert work.text


@pytest.mark.skipif(not ZLIB.exists(), reason="no system with Debian's packages")
def test_a_library_of_the_system_has_the_text_of_its_package() -> None:
    (work,) = collecting.parts_of([("libz.so.1", str(ZLIB), "BINARY")])

    assert (work.name, work.licence) == ("zlib", "Zlib")
    assert "Jean-loup Gailly" in work.text
    assert work.version.startswith("1.")


def test_a_library_of_the_system_that_no_package_owns_has_no_text(tmp_path: Path) -> None:
    (work,) = collecting.parts_of([("libz.so.1", str(tmp_path / "libz.so.nobodys"), "BINARY")])

    with pytest.raises(SystemExit, match="zlib"):
        collecting.check([work])


def test_the_script_loads_the_services_of_this_checkout() -> None:
    assert Path(sys.modules["netzwerk_desktop"].__file__ or "").parents[1] == collecting.ROOT
