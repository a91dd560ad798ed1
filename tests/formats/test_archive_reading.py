"""Archives read: everything comes back, and nothing of a damaged or evil one is believed."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.archive import ArchiveContent, ArchiveError, ArchiveFlaw, ArchiveTable
from netzwerk_desktop.formats import archive_reading
from netzwerk_desktop.formats.archive_reading import is_archive, read_archive
from tests.formats.archives import CONTENT, KEY, PICTURE, ROWS, written


def rewritten(change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The sample archive with some of its files changed, in an intact zip."""
    with zipfile.ZipFile(io.BytesIO(written())) as zipped:
        files = {name: zipped.read(name) for name in zipped.namelist()}
    change(files)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in files.items():
            zipped.writestr(name, data)
    return target.getvalue()


def with_manifest(**values: object) -> bytes:
    def change(files: dict[str, bytes]) -> None:
        files["netzwerk.json"] = json.dumps(json.loads(files["netzwerk.json"]) | values).encode()

    return rewritten(change)


def read_through(data: bytes) -> None:
    """Everything that can be read of an archive."""
    with read_archive(io.BytesIO(data)) as content:
        for table in content.tables.values():
            list(table.rows)
        for photo in content.photos.values():
            photo.read()


def flaw_of(data: bytes) -> ArchiveFlaw:
    with pytest.raises(ArchiveError) as caught:
        read_through(data)
    return caught.value.flaw


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(written())

    with read_archive(path) as content:
        assert (content.schema, content.program, content.made_at) == (7, "0.5", CONTENT.made_at)
        assert list(content.tables) == ["event", "contact"]
        assert content.tables["contact"].columns == ("contact_id", "note", "half", "raw")
        assert content.tables["contact"].count == 3
        assert tuple(content.tables["contact"].rows) == ROWS
        assert tuple(content.tables["contact"].rows) == ROWS, "a second time too"
        assert {key: (photo.suffix, photo.read()) for key, photo in content.photos.items()} == {KEY: (".jpg", PICTURE)}
        assert content.preferences == CONTENT.preferences
    assert is_archive(path)


CELLS = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=[]), max_size=20)
    | st.binary(max_size=20)
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_any_cells_come_back(rows: list[tuple[object, object]]) -> None:
    table = ArchiveTable(("a", "b"), rows)  # type: ignore[arg-type]
    data = written(ArchiveContent(1, "", datetime(2026, 1, 1, tzinfo=UTC), {"t": table}))

    with read_archive(io.BytesIO(data)) as content:
        found = list(content.tables["t"].rows)

    assert [(repr(one), repr(other)) for one, other in found] == [(repr(one), repr(other)) for one, other in rows]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all" * 100])
def test_what_is_no_zip_is_no_archive(data: bytes) -> None:
    assert flaw_of(data) is ArchiveFlaw.NOT_AN_ARCHIVE
    assert not is_archive(io.BytesIO(data))


def test_a_zip_of_something_else_is_no_archive() -> None:
    data = rewritten(lambda files: files.pop("netzwerk.json"))

    assert flaw_of(data) is ArchiveFlaw.NOT_AN_ARCHIVE
    assert not is_archive(io.BytesIO(data))
    assert flaw_of(with_manifest(format="other")) is ArchiveFlaw.NOT_AN_ARCHIVE


def test_an_archive_of_a_newer_version_is_refused_as_such() -> None:
    assert flaw_of(with_manifest(version=2)) is ArchiveFlaw.NEWER


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/passwd", "a\\..\\b", "C:evil", "photos/../../x"])
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    assert flaw_of(rewritten(lambda files: files.update({name: b"x"}))) is ArchiveFlaw.UNSAFE_NAME


@pytest.mark.parametrize(
    "values",
    [
        {"photos": ["../../evil.jpg"]},
        {"photos": [f"{KEY}.jpg/../x"]},
        {"tables": [{"name": "../x", "columns": ["a"], "rows": 0, "sha256": ""}]},
        {"tables": [{"name": "contact", "columns": ["a; DROP TABLE contact"], "rows": 0, "sha256": ""}]},
    ],
)
def test_names_in_the_manifest_are_only_plain_words(values: dict[str, object]) -> None:
    assert flaw_of(with_manifest(**values)) is ArchiveFlaw.UNSAFE_NAME


@pytest.mark.parametrize(
    "values",
    [
        {"tables": None},
        {"tables": [{"name": "gone", "columns": [], "rows": 0, "sha256": ""}]},
        {"tables": [{"name": 3}]},
        {"tables": [7]},
        {"photos": [f"{'0' * 64}.jpg"]},
        {"made_at": "yesterday"},
        {"schema": "x"},
    ],
)
def test_a_manifest_that_does_not_fit_is_damage(values: dict[str, object]) -> None:
    assert flaw_of(with_manifest(**values)) is ArchiveFlaw.DAMAGED


def test_a_photo_that_is_not_what_its_name_says_is_damage() -> None:
    data = rewritten(lambda files: files.update({f"photos/{KEY}.jpg": b"another"}))

    assert flaw_of(data) is ArchiveFlaw.DAMAGED


@pytest.mark.parametrize(
    "table", [b"", b"[1]\n", b"{}\n", b"[" * 10_000, b"[true,1,2,3]\n", b'[{"base64":"?"},1,2,3]\n', b"\xff\n"]
)
def test_rows_that_are_not_those_that_were_written_are_damage(table: bytes) -> None:
    assert flaw_of(rewritten(lambda files: files.update({"tables/contact.jsonl": table}))) is ArchiveFlaw.DAMAGED


def test_a_row_that_was_taken_away_or_changed_is_noticed() -> None:
    def shorten(files: dict[str, bytes]) -> None:
        lines = files["tables/contact.jsonl"].splitlines(keepends=True)
        files["tables/contact.jsonl"] = b"".join(lines[:2])

    def change(files: dict[str, bytes]) -> None:
        files["tables/contact.jsonl"] = files["tables/contact.jsonl"].replace(b"[1,", b"[9,")

    assert flaw_of(rewritten(shorten)) is ArchiveFlaw.DAMAGED
    assert flaw_of(rewritten(change)) is ArchiveFlaw.DAMAGED


def test_a_bomb_is_refused_before_it_is_read() -> None:
    data = rewritten(lambda files: files.update({"tables/contact.jsonl": bytes(40 * 1024 * 1024)}))

    assert flaw_of(data) is ArchiveFlaw.TOO_LARGE


def test_more_bytes_than_are_sensible_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_reading, "MOST_PHOTO_BYTES", 4)

    assert flaw_of(written()) is ArchiveFlaw.TOO_LARGE


def test_a_name_that_is_there_twice_is_refused() -> None:
    target = io.BytesIO(written())
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(target, "a") as zipped:
        zipped.writestr("netzwerk.json", b"{}")

    assert flaw_of(target.getvalue()) is ArchiveFlaw.UNSAFE_NAME


def test_however_a_file_is_damaged_it_is_refused_or_whole() -> None:
    whole, chance = written(), Random(4)
    refused = 0
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        try:
            read_through(bytes(data))
        except ArchiveError:
            refused += 1
    assert refused > 500
