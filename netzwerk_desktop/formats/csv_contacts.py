"""Tables of people: which program wrote one, what its columns are, and the people in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from netzwerk_desktop.domain.columns import KEPT, ColumnField, ColumnUse, CsvLayout
from netzwerk_desktop.domain.incoming import FileFormat, Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.formats.csv_guess import all_names, general_uses, guess_uses, guessed_surely, use_of_name
from netzwerk_desktop.formats.csv_headers import (
    PROTECTED_COLUMN,
    format_use,
    formats,
    google_group_use,
    plain_name,
)
from netzwerk_desktop.formats.csv_own import with_own_fields
from netzwerk_desktop.formats.csv_text import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    CsvRow,
    CsvText,
    decode,
    delimiter_of,
    first_rows,
    is_text,
    rows_of,
)
from netzwerk_desktop.formats.dates import DateOrder, order_of
from netzwerk_desktop.formats.gathering import Gathering
from netzwerk_desktop.formats.protection import unprotected

SAMPLES = 5
_LOOKED_AT = 200
# So many of the columns must be a program's own before a table is taken for one of that program.
_LEAST_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class _Opened:
    """A table whose layout is known; `start` is the line of its first row, from 0."""

    text: CsvText
    layout: CsvLayout
    start: int

    def rows(self) -> Iterator[CsvRow | Remark]:
        return rows_of(self.text.lines, self.start, self.layout.delimiter, len(self.layout.header))


def recognise_csv(data: bytes) -> CsvLayout | None:
    """How a table is laid out and what its columns seem to be; None where it is no table of anything."""
    if len(data) > MOST_BYTES:
        return None
    opened = _opened(decode(data))
    return opened.layout if opened else None


def read_csv(data: bytes, mapping: Mapping[str, ColumnUse] | None = None) -> Iterator[Incoming | Remark]:
    """The people of a table.

    Args:
        mapping: what its columns are, by their names, where somebody has said so; columns it leaves out are kept in
            the appendix. Without it an unknown table is only read where its columns' names say who the people are.
    """
    if len(data) > MOST_BYTES:
        yield Remark(0, Severity.REFUSED, RemarkKind.TOO_LARGE)
        return
    text = decode(data)
    if not any(line.strip() for line in text.lines):
        yield Remark(0, Severity.REFUSED, RemarkKind.EMPTY_FILE)
        return
    opened = _opened(text)
    if opened is None:
        yield Remark(0, Severity.REFUSED, RemarkKind.NOT_A_CONTACT_FILE)
        return
    yield from text.remarks
    layout = opened.layout
    if mapping is None and not layout.sure:
        yield Remark(0, Severity.REFUSED, RemarkKind.MAPPING_NEEDED, {"columns": ", ".join(layout.header)[:500]})
        return
    uses = layout.uses if mapping is None else [mapping.get(column, KEPT) for column in layout.header]
    yield from _people(opened, uses)


def _people(opened: _Opened, uses: Sequence[ColumnUse]) -> Iterator[Incoming | Remark]:
    header = opened.layout.header
    plan = list(zip(header, uses, strict=True))
    protected = PROTECTED_COLUMN in header
    google = opened.layout.format is FileFormat.CSV_GOOGLE
    order = _date_order(opened, uses)
    for number, row in enumerate(opened.rows()):
        if isinstance(row, Remark):
            yield row
            continue
        if number >= MOST_ROWS:
            yield Remark(row.line, Severity.REFUSED, RemarkKind.TOO_MANY, {"most": str(MOST_ROWS)})
            return
        if not any(row.cells):
            continue
        person = Gathering(row.line, order)
        cells = [unprotected(cell) for cell in row.cells] if protected else row.cells
        for (column, use), cell in zip(plan, cells, strict=False):
            if cell:
                person.add(column, use, cell)
        if len(cells) != len(plan):
            _mark_ragged(person, cells, len(plan))
        for found in person.finish():
            yield with_own_fields(found, protected) if google and isinstance(found, Incoming) else found


def _mark_ragged(person: Gathering, cells: list[str], columns: int) -> None:
    """A row with too few cells is read as if the rest were empty; what is too much is kept."""
    if len(cells) < columns:
        person.remark(RemarkKind.ROW_TOO_SHORT, Severity.NOTE, cells=str(len(cells)), columns=str(columns))
        return
    extra = [(str(at), cell.strip()) for at, cell in enumerate(cells[columns:], start=columns + 1) if cell.strip()]
    for name, cell in extra:
        person.keep(name, cell)
    if extra:
        person.remark(RemarkKind.ROW_TOO_LONG, cells=str(len(cells)), columns=str(columns))


def _date_order(opened: _Opened, uses: Sequence[ColumnUse]) -> DateOrder | None:
    """Whether days or months come first in this file's birthdays: what they show, else what the program does."""
    columns = [at for at, use in enumerate(uses) if use.field is ColumnField.BIRTHDAY]
    if not columns:
        return None
    written = (
        row.cells[at]
        for row in islice(opened.rows(), MOST_ROWS)
        if isinstance(row, CsvRow)
        for at in columns
        if at < len(row.cells)
    )
    usual = DateOrder.MONTH_FIRST if opened.layout.format is FileFormat.CSV_OUTLOOK else None
    return order_of(written) or usual


def _opened(text: CsvText) -> _Opened | None:
    if not is_text(text):
        return None
    delimiter = delimiter_of(text, _known_names)
    found = _header_of(text, delimiter)
    if found is None:
        return None
    header, at, start = found
    samples = _samples(text, start, delimiter, len(header))
    layout = _layout(header, at, samples, delimiter, text.encoding)
    return _Opened(text, layout, start)


def _layout(
    header: tuple[str, ...], line: int, samples: list[tuple[str, ...]], delimiter: str, encoding: str
) -> CsvLayout:
    program = _program_of(header)
    if program is not None:
        uses = tuple(format_use(program, name) or KEPT for name in header)
        return CsvLayout(program, delimiter, encoding, header, line, tuple(samples[:SAMPLES]), uses, True)
    uses = guess_uses(header, samples)
    sure = guessed_surely(uses, bool(line))
    return CsvLayout(FileFormat.CSV, delimiter, encoding, header, line, tuple(samples[:SAMPLES]), uses, sure)


def _samples(text: CsvText, start: int, delimiter: str, columns: int) -> list[tuple[str, ...]]:
    rows = islice(rows_of(text.lines, start, delimiter, columns), _LOOKED_AT)
    return [tuple(row.cells[:columns]) for row in rows if isinstance(row, CsvRow) and any(row.cells)]


def _header_of(text: CsvText, delimiter: str) -> tuple[tuple[str, ...], int, int] | None:
    """The columns' names, their line from 1, and the line from 0 where rows begin; numbers where there is no header."""
    rows = list(islice(rows_of(text.lines, 0, delimiter), 2 * len(first_rows(text, delimiter)) + 2))
    found = [row for row in rows if isinstance(row, CsvRow) and any(cell.strip() for cell in row.cells)]
    if not found:
        return None
    best = max(found, key=lambda row: _known_names(row.cells))
    if not _known_names(best.cells):
        best = found[0]
        width = max(len(row.cells) for row in found)
        if any(_is_value(cell) for cell in best.cells) or len(best.cells) < width:
            return tuple(str(at) for at in range(1, min(width, MOST_COLUMNS) + 1)), 0, 0
    after = next((row.line for row in rows if row.line > best.line), len(text.lines) + 1) - 1
    return _names(best.cells), best.line, after


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """Names of columns, each one once: what has none is named by its number, a second one gets a number too."""
    names: dict[str, None] = {}
    width = max((at for at, cell in enumerate(cells[:MOST_COLUMNS], start=1) if cell.strip()), default=0)
    for at, cell in enumerate(cells[:width], start=1):
        name = " ".join(cell.split())[:200] or str(at)
        names[name if name not in names else f"{name} ({at})"] = None
    return tuple(names)


def _is_value(cell: str) -> bool:
    return "@" in cell or sum(ch.isdecimal() for ch in cell) > 4


def _known_names(cells: Sequence[str]) -> int:
    """How many of a row's cells are names of columns."""
    known = all_names()
    names = {plain_name(cell) for cell in cells} - {""}
    return sum(name in known or google_group_use(name) is not None or use_of_name(name) is not None for name in names)


def _program_of(header: Iterable[str]) -> FileFormat | None:
    """The program that wrote a table: the one that knows most of its columns, at least one of them alone."""
    names = {plain_name(name) for name in header} - {""}
    best, most = None, 0
    for program in formats():
        known = {name for name in names if format_use(program, name)}
        own = {name for name in known - general_uses().keys() if _is_own(program, name)}
        if own and len(known) >= _LEAST_SHARE * len(names) and len(known) > most:
            best, most = program, len(known)
    return best


def _is_own(program: FileFormat, name: str) -> bool:
    return not any(format_use(other, name) for other in formats() if other is not program)
