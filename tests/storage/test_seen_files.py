"""What a watched folder held is known again, file by file as it was."""

from dataclasses import replace
from pathlib import Path

from netzwerk_desktop.domain.folder import FolderFile
from netzwerk_desktop.storage.seen_files import SeenFiles
from tests.builders import opened

FILE = FolderFile("/phone/IMG_1.jpg", 100, 1_772_618_400_123_456_789)


def test_a_file_is_seen_as_it_was_and_new_when_it_was_written_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as verbs:
        seen = SeenFiles(verbs.session.database)
        with verbs.session.database.transaction():
            seen.add([FILE, FILE])

        assert seen.among([FILE, replace(FILE, size=101), replace(FILE, modified=1)]) == {FILE}
        assert seen.among([]) == set()


def test_a_path_can_be_forgotten(tmp_path: Path) -> None:
    with opened(tmp_path) as verbs:
        seen = SeenFiles(verbs.session.database)
        with verbs.session.database.transaction():
            seen.add([FILE, replace(FILE, size=101)])
            seen.forget(FILE.path)

        assert seen.among([FILE, replace(FILE, size=101)]) == set()
