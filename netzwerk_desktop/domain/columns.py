"""Columns: what a column of a table of people means, as plain data that can be shown, chosen and remembered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.incoming import FileFormat


class ColumnField(StrEnum):
    """What the cells of a column are."""

    PREFIX = "prefix"
    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    SUFFIX = "suffix"
    NAME = "name"
    ORGANISATION = "organisation"
    JOB_TITLE = "job_title"
    MAIL = "mail"
    PHONE = "phone"
    WEB = "web"
    ADDRESS = "address"
    STREET = "street"
    PO_BOX = "po_box"
    POSTCODE = "postcode"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    NOTE = "note"
    BIRTHDAY = "birthday"
    TAGS = "tags"
    UID = "uid"
    KEPT = "kept"
    # What only certain programs write; nobody chooses these.
    LABEL = "label"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    MAIL_TYPE = "mail_type"
    MAIL_NAME = "mail_name"
    PROFILE = "profile"
    KNOWN_SINCE = "known_since"
    NAMED = "named"
    USUAL = "usual"
    ELSEWHERE = "elsewhere"
    LEFT_OUT = "left_out"


CHOICES = tuple(ColumnField)[: tuple(ColumnField).index(ColumnField.KEPT) + 1]
ADDRESS_PARTS = frozenset(
    {
        ColumnField.STREET,
        ColumnField.PO_BOX,
        ColumnField.POSTCODE,
        ColumnField.CITY,
        ColumnField.REGION,
        ColumnField.COUNTRY,
    }
)


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What one column is used for.

    Attributes:
        label: of the way to reach somebody ("work").
        group: what columns that belong together have in common ("e mail 1" of its label and its value).
    """

    field: ColumnField
    label: str = ""
    group: str = ""

    @property
    def text(self) -> str:
        """In one line, as it is remembered: "mail/work@e mail 1"."""
        return self.field.value + (f"/{self.label}" if self.label else "") + (f"@{self.group}" if self.group else "")


KEPT = ColumnUse(ColumnField.KEPT)


@dataclass(frozen=True, slots=True)
class CsvLayout:
    """How a table of people is written, and what its columns seem to be.

    Attributes:
        header: the columns' names; numbers from "1" where the file has none.
        header_line: of the file, from 1; 0 where the file has no header.
        samples: the first rows under it.
        uses: for each column.
        sure: whether reading it so needs no question: the program that wrote it is known, or the columns' names say
            who the people are.
    """

    format: FileFormat
    delimiter: str
    encoding: str
    header: tuple[str, ...]
    header_line: int
    samples: tuple[tuple[str, ...], ...]
    uses: tuple[ColumnUse, ...]
    sure: bool

    @property
    def mapping(self) -> dict[str, ColumnUse]:
        """The columns by name, as somebody may change and confirm them."""
        return dict(zip(self.header, self.uses, strict=True))


def read_use(text: str) -> ColumnUse:
    """A remembered use; one that is not known keeps the column as it is."""
    rest, _, group = text.partition("@")
    field, _, label = rest.partition("/")
    try:
        return ColumnUse(ColumnField(field), label, group)
    except ValueError:
        return KEPT


def plain_mapping(mapping: Mapping[str, ColumnUse]) -> dict[str, str]:
    """A mapping as it is remembered."""
    return {column: use.text for column, use in mapping.items()}


def read_mapping(plain: Mapping[str, str]) -> dict[str, ColumnUse]:
    """A remembered mapping."""
    return {column: read_use(text) for column, text in plain.items()}


def names_somebody(uses: Iterable[ColumnUse]) -> bool:
    """Whether columns say who the people are: by name or by organisation."""
    wanted = {ColumnField.NAME, ColumnField.GIVEN, ColumnField.FAMILY, ColumnField.ORGANISATION}
    return any(use.field in wanted for use in uses)
