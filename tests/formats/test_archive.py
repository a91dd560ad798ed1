"""Archives written: what lies in them, as their description says."""

import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.domain.archive import ArchiveContent, ArchivePhoto, ArchiveTable
from netzwerk_desktop.formats.archive import write_archive
from tests.formats.archives import CONTENT, KEY, PICTURE


def test_it_holds_what_its_description_says(tmp_path: Path) -> None:
    write_archive(tmp_path / "a.zip", CONTENT)

    with zipfile.ZipFile(tmp_path / "a.zip") as zipped:
        names = set(zipped.namelist())
        manifest = json.loads(zipped.read("netzwerk.json"))
        rows = [json.loads(line) for line in zipped.read("tables/contact.jsonl").splitlines()]
        assert zipped.read(f"photos/{KEY}.jpg") == PICTURE
        assert "README.txt" in names
    assert manifest["format"] == "netzwerk-desktop-archive"
    assert (manifest["version"], manifest["schema"], manifest["program"]) == (1, 7, "0.5")
    assert manifest["made_at"] == "2026-03-04T10:00:00+00:00"
    assert [(each["name"], each["rows"]) for each in manifest["tables"]] == [("event", 0), ("contact", 3)]
    assert rows[0] == [1, "Jörg\n☕", None, {"base64": "AP8="}]


def test_the_same_content_gives_the_same_bytes() -> None:
    one, other = io.BytesIO(), io.BytesIO()
    write_archive(one, CONTENT)
    write_archive(other, CONTENT)

    assert one.getvalue() == other.getvalue()


def test_a_failure_leaves_neither_half_a_file_nor_takes_the_former_one(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise OSError("gone")

    target = tmp_path / "a.zip"
    target.write_bytes(b"former")
    with pytest.raises(OSError, match="gone"):
        write_archive(target, ArchiveContent(1, "", CONTENT.made_at, {}, {KEY: ArchivePhoto(".jpg", fail)}))

    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]
    assert target.read_bytes() == b"former"


def test_rows_and_photos_are_asked_for_one_by_one() -> None:
    asked: list[str] = []

    def rows() -> object:
        for number in range(3):
            asked.append(f"row {number}")
            yield (number,)

    def read(name: str) -> object:
        return lambda: asked.append(name) or b"x"

    photos = {f"{number:064x}": ArchivePhoto(".jpg", read(f"photo {number}")) for number in range(2)}  # type: ignore[arg-type]
    table = ArchiveTable(("a",), rows())  # type: ignore[arg-type]
    write_archive(io.BytesIO(), ArchiveContent(1, "", datetime(2026, 1, 1, tzinfo=UTC), {"t": table}, photos))

    assert asked == ["row 0", "row 1", "row 2", "photo 0", "photo 1"]
