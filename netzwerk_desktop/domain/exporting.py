"""Exporting: what people, or everything, can be written as."""

from enum import StrEnum


class ExportKind(StrEnum):
    """The kinds of files that are written."""

    VCARD = "vcard"
    VCARD_4 = "vcard-4"
    CSV = "csv"
    CSV_SPREADSHEET = "csv-spreadsheet"
    CALENDAR = "ics"
    ARCHIVE = "archive"


_KINDS = {
    "vcf": ExportKind.VCARD,
    "csv": ExportKind.CSV,
    "ics": ExportKind.CALENDAR,
    "zip": ExportKind.ARCHIVE,
}


def kind_of(name: str) -> ExportKind | None:
    """What a file is written as, by its ending; vCards for standard output ("-"), None for an unknown ending."""
    if name == "-":
        return ExportKind.VCARD
    return _KINDS.get(name.rpartition(".")[2].casefold()) if "." in name else None
