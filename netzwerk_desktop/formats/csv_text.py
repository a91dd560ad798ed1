"""Tables as text: bytes to lines, lines to rows with their numbers; damaged files are read as far as they go."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from netzwerk_desktop.domain.incoming import Remark, RemarkKind, Severity

MOST_BYTES = 256 * 1024 * 1024
MOST_ROWS = 1_000_000
MOST_COLUMNS = 4096
HEADER_WITHIN = 20
DELIMITERS = ",;\t|"
# A cell of more lines is looked at: do its lines look like rows?
LONG_CELL = 50
_LONGEST_CELL = 1000
_LARGEST_CELL = 16 * 1024 * 1024
# After so many quotes that were never closed cells are believed to be short, and at last quotes are no quotes.
_PATIENCE = 20
_END_OF_PATIENCE = 1000
_MOST_REMARKS = 50
_HEAD = 512 * 1024
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_STRANGE = re.compile(r"[\x01-\x08\x0e-\x1f\ufffd]")


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row; `line` is where it begins in the file, from 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class CsvText:
    """A file as lines that keep their ends, and what was noticed while decoding it."""

    lines: list[str]
    encoding: str
    remarks: tuple[Remark, ...] = ()


def decode(data: bytes) -> CsvText:
    """Bytes as lines: by the mark at the beginning, else UTF-8, else line by line UTF-8 or Windows' own."""
    remarks: list[Remark] = []
    text, encoding = _decoded(data, remarks)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        remarks.append(Remark(line, Severity.WARNING, RemarkKind.NUL_REMOVED, {"count": str(text.count("\0"))}))
        text = text.replace("\0", "")
    return CsvText(list(io.StringIO(text, newline="")), encoding, tuple(remarks))


def is_text(text: CsvText) -> bool:
    """Whether the first lines are something that somebody can read."""
    beginning = "".join(text.lines[:HEADER_WITHIN])[:4096]
    return len(_STRANGE.findall(beginning)) * 20 <= len(beginning)


def delimiter_of(text: CsvText, known: Callable[[Sequence[str]], int]) -> str:
    """The delimiter that splits a row near the beginning into the most known names; else into the most cells."""

    def worth(delimiter: str) -> tuple[int, int]:
        rows = first_rows(text, delimiter)
        return max(map(known, rows), default=0), max((sum(map(bool, row)) for row in rows), default=0)

    return max(DELIMITERS, key=worth)


def first_rows(text: CsvText, delimiter: str) -> list[list[str]]:
    """The rows in which the header is looked for."""
    found: list[list[str]] = []
    size = 0
    for row in rows_of(text.lines, 0, delimiter):
        if isinstance(row, Remark):
            continue
        size += sum(map(len, row.cells))
        if row.line > HEADER_WITHIN or size > _HEAD:
            break
        found.append(row.cells[:MOST_COLUMNS])
    return found


class _TornError(Exception):
    """A cell that goes on for too long."""


class _Source:
    """Lines for the parser, which knows how far it is and stops where a quote was never closed."""

    def __init__(self, lines: list[str], at: int, columns: int, delimiter: str, longest: int) -> None:
        self._lines = lines
        self._columns = columns
        self._delimiter = delimiter
        self._longest = longest
        self.at = at
        self.begin = at
        self.ended = False

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        taken = self.at - self.begin
        if taken > LONG_CELL and (taken > self._longest or (taken == LONG_CELL + 1 and self._holds_rows())):
            raise _TornError
        if self.at >= len(self._lines):
            self.ended = True
            raise StopIteration
        line = self._lines[self.at]
        self.at += 1
        return line

    def _holds_rows(self) -> bool:
        """Whether most of the lines of a long cell look like rows of their own."""
        inner = [line for line in self._lines[self.begin + 1 : self.at] if line.strip()]
        alike = sum(line.count(self._delimiter) >= self._columns - 1 for line in inner)
        return self._columns > 1 and alike * 5 >= len(inner) * 4


def rows_of(lines: list[str], start: int, delimiter: str, columns: int = 0) -> Iterator[CsvRow | Remark]:
    """The rows from a line on (from 0). A quote that is never closed costs its own line only and is reported.

    Args:
        columns: how many cells a row should have; 0 where that is not known yet.
    """
    csv.field_size_limit(_LARGEST_CELL)
    torn = 0
    source = _Source(lines, start, columns, delimiter, _LONGEST_CELL)
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        begin = source.begin = source.at
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (_TornError, csv.Error):
            cells = []
            source.ended = True
        one_line = source.at - begin < 2
        if not source.ended and (one_line or not _swallowed(lines[begin : source.at], cells, delimiter, columns)):
            yield CsvRow(begin + 1, cells)
            continue
        torn += 1
        yield Remark(begin + 1, Severity.WARNING, RemarkKind.UNCLOSED_QUOTE)
        yield CsvRow(begin + 1, _alone(lines[begin], delimiter, columns))
        if torn > _END_OF_PATIENCE:
            yield from _without_quotes(lines, begin + 1, delimiter, columns)
            return
        source = _Source(lines, begin + 1, columns, delimiter, LONG_CELL if torn > _PATIENCE else _LONGEST_CELL)
        reader = csv.reader(source, delimiter=delimiter)


def _without_quotes(lines: list[str], start: int, delimiter: str, columns: int) -> Iterator[CsvRow]:
    for at in range(start, len(lines)):
        yield CsvRow(at + 1, _alone(lines[at], delimiter, columns))


def _swallowed(lines: list[str], cells: list[str], delimiter: str, columns: int) -> bool:
    """Whether a row over several lines is rather several rows, of which the first one has a quote too many."""
    if columns < 3:
        return False
    ragged = len(cells) != columns
    if any(line.count(delimiter) != columns - 1 for line in lines if line.strip()):
        within = any(line.count(delimiter) == columns - 1 for line in lines[1:-1])
        return ragged and within and not _is_well_quoted(lines, delimiter)
    return ragged or not _is_well_quoted(lines, delimiter)


def _is_well_quoted(lines: list[str], delimiter: str) -> bool:
    try:
        next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True


def _alone(line: str, delimiter: str, columns: int) -> list[str]:
    """One line as a row of its own: with its quotes where that gives the right number of cells, else without."""
    line = line.rstrip("\r\n")
    try:
        quoted = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        quoted = []
    if columns and len(quoted) == columns:
        return quoted
    return [cell.strip().removeprefix('"').removesuffix('"') for cell in line.split(delimiter)]


def _decoded(data: bytes, remarks: list[Remark]) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark) and encoding != "utf-8":
            return _decoded_wide(data[len(mark) :], encoding, remarks), encoding
    data = data.removeprefix(_BOMS[0][0])
    if wide := _wide_without_mark(data):
        return _decoded_wide(data, wide, remarks), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decoded_by_line(data, remarks)


def _decoded_wide(data: bytes, encoding: str, remarks: list[Remark]) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as failure:
        line = data[: failure.start].decode(encoding, "ignore").count("\n") + 1
        remarks.append(Remark(line, Severity.WARNING, RemarkKind.ENCODING_GUESSED, {"encoding": encoding}))
        return data.decode(encoding, "replace")


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 without its mark, known by a NUL in every second byte; empty where it is not that."""
    beginning = data[:400]
    half = len(beginning) // 2
    if half < 4:
        return ""
    if beginning[1::2].count(0) * 10 >= half * 8 and beginning[::2].count(0) == 0:
        return "utf-16-le"
    if beginning[::2].count(0) * 10 >= half * 8 and beginning[1::2].count(0) == 0:
        return "utf-16-be"
    return ""


def _decoded_by_line(data: bytes, remarks: list[Remark]) -> tuple[str, str]:
    """A file that is not UTF-8 throughout: one bad line must not spoil the others."""
    parts: list[str] = []
    guessed: list[int] = []
    some_utf8 = False
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            parts.append(line.decode("utf-8"))
            some_utf8 = some_utf8 or not line.isascii()
        except UnicodeDecodeError:
            parts.append(_in_windows_letters(line))
            guessed.append(number)
    values = {"encoding": "cp1252"}
    if some_utf8:
        remarks += [
            Remark(number, Severity.WARNING, RemarkKind.ENCODING_GUESSED, values) for number in guessed[:_MOST_REMARKS]
        ]
    else:
        remarks.append(Remark(0, Severity.NOTE, RemarkKind.ENCODING_GUESSED, values))
    return "\n".join(parts), "utf-8" if some_utf8 else "cp1252"


def _in_windows_letters(line: bytes) -> str:
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        return line.decode("latin-1")
