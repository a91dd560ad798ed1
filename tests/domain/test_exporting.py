"""What a file is written as."""

import pytest

from netzwerk_desktop.domain.exporting import ExportKind, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("people.vcf", ExportKind.VCARD),
        ("/a.b/PEOPLE.CSV", ExportKind.CSV),
        ("due.ics", ExportKind.CALENDAR),
        ("all.zip", ExportKind.ARCHIVE),
        ("-", ExportKind.VCARD),
        ("people.doc", None),
        ("vcf", None),
    ],
)
def test_the_ending_decides_what_a_file_is_written_as(name: str, kind: ExportKind | None) -> None:
    assert kind_of(name) is kind
