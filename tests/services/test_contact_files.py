"""Files to take people from."""

from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.contact_files import ContactFile


def test_a_file_on_the_disk_and_bytes_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(b"BEGIN:VCARD")

    for file in (ContactFile("a.vcf", tmp_path / "a.vcf"), ContactFile("-", data=b"BEGIN:VCARD")):
        assert file.read() == b"BEGIN:VCARD"
        assert file.beginning() == b"BEGIN:VC"


@pytest.mark.parametrize(("name", "problem"), [("gone", Problem.NO_SUCH_FILE), ("", Problem.NOT_READABLE)])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, problem: Problem) -> None:
    with pytest.raises(UserError) as refused:
        ContactFile("x", tmp_path / name).read()

    assert refused.value.problem is problem
