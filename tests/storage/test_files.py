"""Files for others are whole or as they were, and nobody else reads them."""

import os
from pathlib import Path
from typing import IO

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.storage.files import write_private


def test_a_file_is_its_owners_only(tmp_path: Path) -> None:
    write_private(tmp_path / "a.vcf", lambda stream: stream.write(b"new") and None)

    assert (tmp_path / "a.vcf").read_bytes() == b"new"
    if os.name == "posix":
        assert (tmp_path / "a.vcf").stat().st_mode & 0o777 == 0o600


def test_a_failure_leaves_the_former_file_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(b"old")

    def fail(stream: IO[bytes]) -> None:
        stream.write(b"half")
        raise ValueError("cut")

    with pytest.raises(ValueError, match="cut"):
        write_private(tmp_path / "a.vcf", fail)

    assert (tmp_path / "a.vcf").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.vcf"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        write_private(tmp_path / "gone" / "a.vcf", lambda stream: None)

    assert refused.value.problem in (Problem.STORAGE_FAILED, Problem.NOT_WRITABLE)
