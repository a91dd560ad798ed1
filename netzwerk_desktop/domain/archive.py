"""Archive: everything one person has, as plain values that know nothing of a database or of a file's format."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

Cell = str | int | float | bytes | None


class ArchiveFlaw(StrEnum):
    """Why an archive is refused."""

    NOT_AN_ARCHIVE = "not_an_archive"
    NEWER = "newer"
    DAMAGED = "damaged"
    UNSAFE_NAME = "unsafe_name"
    TOO_LARGE = "too_large"


class ArchiveError(Exception):
    """An archive that cannot be taken; nothing of it is to be believed.

    Attributes:
        flaw: the machine-readable reason.
        member: the file inside the archive that shows it; empty where it concerns the whole.
    """

    def __init__(self, flaw: ArchiveFlaw, member: str = "") -> None:
        super().__init__(flaw.value, member)
        self.flaw = flaw
        self.member = member


@dataclass(frozen=True, slots=True)
class ArchiveTable:
    """One kind of rows.

    Attributes:
        rows: one cell for each column. When written, they are gone through once; when read, each iteration reads the
            file again, and a damaged row raises `ArchiveError`.
        count: how many rows there are; -1 where nobody has counted (only when writing).
    """

    columns: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]
    count: int = -1


@dataclass(frozen=True, slots=True)
class ArchivePhoto:
    """One photo, keyed by the SHA-256 of its bytes.

    Attributes:
        suffix: the ending of the file's name, with its dot (".jpg").
        read: gives the bytes; of an archive that is read, only bytes that have the hash they are named after
            (`ArchiveError` otherwise).
    """

    suffix: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class ArchiveContent:
    """All that an archive holds.

    Attributes:
        schema: number of the tables' schema, as the program that wrote them counts it.
        program: version of that program.
        made_at: aware, in UTC.
        tables: by name, in an order in which they can be filled.
        photos: by SHA-256 in hexadecimal, lower case.
        preferences: as JSON has them.
    """

    schema: int
    program: str
    made_at: datetime
    tables: Mapping[str, ArchiveTable]
    photos: Mapping[str, ArchivePhoto] = field(default_factory=dict)
    preferences: Mapping[str, Any] = field(default_factory=dict)
