"""Gathering: the cells of one row, or the attributes of one record, become one person; nothing of them is lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from netzwerk_desktop.domain.columns import ADDRESS_PARTS, ColumnField, ColumnUse
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.domain.text import PersonName, fold, split_name
from netzwerk_desktop.formats.cells import JOINED, address_of, clean, connected_on, profile_uid, several, words
from netzwerk_desktop.formats.dates import DateOrder, is_no_date, read_day, stored_day
from netzwerk_desktop.formats.labels import read_label

_METHOD = {
    ColumnField.MAIL: MethodKind.MAIL,
    ColumnField.PHONE: MethodKind.PHONE,
    ColumnField.WEB: MethodKind.WEB,
    ColumnField.PROFILE: MethodKind.WEB,
    ColumnField.ADDRESS: MethodKind.ADDRESS,
}
_ADDRESSES = {ColumnField.ADDRESS, *ADDRESS_PARTS}
_BESIDE = {ColumnField.MAIL_TYPE, ColumnField.MAIL_NAME, ColumnField.LABEL, ColumnField.NAMED}
_GROUPED = {*_METHOD, *ADDRESS_PARTS, *_BESIDE}
_ORDER = {kind: at for at, kind in enumerate(MethodKind)}
_BIRTH_PARTS = (ColumnField.BIRTH_YEAR, ColumnField.BIRTH_MONTH, ColumnField.BIRTH_DAY)
# What programs write into every row where nobody has chosen anything.
_USUAL = frozenset({"normal", "false", "falsch", "aus", "off", "unspecified", "keine angabe", "0"})
_SMTP = frozenset({"smtp", ""})


class _Cell(NamedTuple):
    column: str
    use: ColumnUse
    value: str


@dataclass(slots=True)
class _Group:
    """Columns that describe one way to reach somebody, or several that share a label."""

    cells: list[_Cell] = field(default_factory=list)

    def of(self, wanted: ColumnField) -> list[_Cell]:
        return [cell for cell in self.cells if cell.use.field is wanted]


class Gathering:
    """Takes what belongs to one person and makes the person of it."""

    def __init__(self, line: int, order: DateOrder | None = None) -> None:
        self._line = line
        self._order = order
        self._cells: dict[ColumnField, list[_Cell]] = {}
        self._groups: dict[str, _Group] = {}
        self._methods: list[tuple[bool, ContactMethod]] = []
        self._appendix: list[tuple[str, str]] = []
        self._remarks: list[Remark] = []
        self._photo: bytes | None = None
        self._own_tags: list[str] = []
        self._rhythm_days: int | None = None

    def add(self, column: str, use: ColumnUse, value: str) -> None:
        """Take a value; one that says nothing is left."""
        value = clean(value)
        if not value or use.field is ColumnField.LEFT_OUT or (value[0] == "0" and is_no_date(value)):
            return
        if use.field in _GROUPED:
            name = use.group or (f"/{use.label}" if use.field in ADDRESS_PARTS else f"{column}@")
            self._groups.setdefault(name, _Group()).cells.append(_Cell(column, use, value))
        else:
            self._cells.setdefault(use.field, []).append(_Cell(column, use, value))

    def add_photo(self, photo: bytes) -> None:
        """Take the bytes of a portrait; the first one counts."""
        self._photo = self._photo or photo

    def add_tag(self, tag: str) -> None:
        """Take one tag as it is."""
        self._own_tags += [tag.strip()] if tag.strip() else []

    def set_rhythm(self, days: int | None) -> None:
        """Take how often one is to be in touch."""
        self._rhythm_days = days

    def keep(self, column: str, value: str) -> None:
        """Take something that no field holds."""
        self._appendix.append((column, value))

    def remark(self, kind: RemarkKind, severity: Severity = Severity.WARNING, **values: str) -> None:
        """Say something about this person's line."""
        self._remarks.append(Remark(self._line, severity, kind, values))

    def finish(self) -> list[Incoming | Remark]:
        """The person and what is to be said of the line; no person where nothing was there to make one of."""
        organisation, job_title = self._first(ColumnField.ORGANISATION), self._first(ColumnField.JOB_TITLE)
        name = self._name(organisation)
        uid = self._first(ColumnField.UID)
        for group in self._groups.values():
            uid = self._take(group, name) or uid
        tags, birthday, known_since = self._tags(), self._birthday(), self._known_since()
        note = "\n".join(cell.value for cell in self._cells.get(ColumnField.NOTE, ()))
        self._keep_the_rest()
        methods = tuple(dict.fromkeys(each for _, each in sorted(self._methods, key=_rank)))
        if not (name.display or organisation or methods or note or self._photo):
            return self._nobody(bool(job_title or birthday or tags or uid))
        person = Incoming(
            self._line,
            name,
            organisation,
            job_title,
            note,
            methods,
            birthday,
            tags,
            self._photo,
            uid,
            tuple(self._appendix),
            known_since=known_since,
            rhythm_days=self._rhythm_days,
        )
        return [*self._remarks, person]

    def _nobody(self, known: bool) -> list[Incoming | Remark]:
        """A line without a person: refused where it said anything at all."""
        if not known and not self._appendix and not (self._cells or self._groups):
            return list(self._remarks)
        severity = Severity.REFUSED if known or self._appendix else Severity.NOTE
        return [*self._remarks, Remark(self._line, severity, RemarkKind.NOBODY)]

    def _first(self, wanted: ColumnField) -> str:
        """The first value of a field in one line; others are kept."""
        cells = self._cells.get(wanted, [])
        for cell in cells[1:]:
            if cell.value != cells[0].value:
                self.keep(cell.column, cell.value)
        return " ".join(cells[0].value.split()) if cells else ""

    def _joined(self, *wanted: ColumnField) -> str:
        cells = [cell for each in wanted for cell in self._cells.get(each, ())]
        return " ".join(" ".join(cell.value.split()) for cell in cells)

    def _name(self, organisation: str) -> PersonName:
        parts = PersonName(
            self._joined(ColumnField.PREFIX),
            self._joined(ColumnField.GIVEN, ColumnField.MIDDLE),
            self._joined(ColumnField.FAMILY),
            self._joined(ColumnField.SUFFIX),
        )
        for cell in self._cells.get(ColumnField.NAME, ()):
            written = " ".join(cell.value.split())
            if written in (parts.display, organisation) or words(written) <= words(parts.display):
                continue
            if words(written) == words(organisation):
                continue
            split = split_name(written)
            if (parts.given or parts.family) and not _completes(split, parts):
                self.keep(cell.column, cell.value)
                continue
            parts = PersonName(parts.prefix or split.prefix, split.given, split.family, parts.suffix or split.suffix)
        return parts

    def _take(self, group: _Group, name: PersonName) -> str:
        """Make ways to reach somebody of a group; the identity that a profile gives, if it is one."""
        labels = group.of(ColumnField.LABEL) if len(group.cells) > 1 else []
        label, preferred = read_label(labels[0].value) if labels else ("", False)
        uid = ""
        for cell in group.cells:
            kind = cell.use.field
            if kind in (ColumnField.MAIL, ColumnField.PHONE, ColumnField.WEB):
                for value in several(cell.value, kind):
                    self._reach(cell, value, label or cell.use.label, preferred, group)
            elif kind is ColumnField.PROFILE:
                uid = profile_uid(cell.value)
                self._methods.append((preferred, ContactMethod(MethodKind.WEB, cell.value, cell.use.label)))
            elif kind is ColumnField.NAMED:
                for value in several(cell.value, kind):
                    self.keep(label or cell.column, value)
            elif kind is ColumnField.MAIL_TYPE:
                self._keep_unless(cell, cell.value.casefold() in _SMTP)
            elif kind is ColumnField.MAIL_NAME:
                self._keep_unless(cell, self._derived(cell.value, group, name))
        if any(cell.use.field in _ADDRESSES for cell in group.cells):
            self._take_addresses(group, label, preferred)
        return uid

    def _reach(self, cell: _Cell, value: str, label: str, preferred: bool, group: _Group) -> None:
        kind = _METHOD[cell.use.field]
        if kind is MethodKind.MAIL:
            value = value.removeprefix("mailto:")
            foreign = any(each.value.casefold() not in _SMTP for each in group.of(ColumnField.MAIL_TYPE))
            # An address inside an Exchange server is none that anybody outside can write to.
            if foreign or "@" not in value or value.casefold().startswith("/o="):
                self.keep(cell.column, value)
                return
        self._methods.append((preferred, ContactMethod(kind, value, label)))

    def _keep_unless(self, cell: _Cell, known: bool) -> None:
        if not known:
            self.keep(cell.column, cell.value)

    @staticmethod
    def _derived(shown: str, group: _Group, name: PersonName) -> bool:
        """Whether the name shown for a mail address says nothing that the name and the address do not say."""
        addresses = " ".join(cell.value for cell in group.of(ColumnField.MAIL))
        return words(shown) <= words(name.display) | words(addresses)

    def _take_addresses(self, group: _Group, label: str, preferred: bool) -> None:
        by_part: dict[ColumnField, list[str]] = {}
        for cell in group.cells:
            if cell.use.field in ADDRESS_PARTS:
                by_part.setdefault(cell.use.field, []).append(cell.value)
        parts = {each: _split_parts(values) for each, values in by_part.items()}
        composed = [
            address
            for number in range(max(map(len, parts.values()), default=0))
            if (address := address_of({each: found[number] for each, found in parts.items() if number < len(found)}))
        ]
        own = next((cell.use.label for cell in group.cells if cell.use.field in ADDRESS_PARTS), "")
        for address in composed:
            self._methods.append((preferred, ContactMethod(MethodKind.ADDRESS, address, label or own)))
        for cell in group.of(ColumnField.ADDRESS):
            if composed:
                self._keep_unless(cell, words(cell.value) <= words(" ".join(composed)))
                continue
            for value in several(cell.value, ColumnField.ADDRESS):
                written = ", ".join(line.strip(" ,") for line in value.splitlines() if line.strip(" ,"))
                self._methods.append((preferred, ContactMethod(MethodKind.ADDRESS, written, label or cell.use.label)))

    def _tags(self) -> tuple[str, ...]:
        tags: dict[str, None] = dict.fromkeys(self._own_tags)
        for cell in self._cells.get(ColumnField.TAGS, ()):
            parts = cell.value.split(JOINED) if JOINED in cell.value else re.split(r"[;,\n]", cell.value)
            for part in (" ".join(part.split()) for part in parts):
                if part.startswith("* "):
                    own = part.lstrip("* ")
                    if own == "starred":
                        self.keep(cell.column, part)
                    elif own and own != "myContacts":
                        tags[own] = None
                elif part:
                    tags[part] = None
        return tuple(tags)

    def _birthday(self) -> str:
        found = ""
        for cell in self._cells.get(ColumnField.BIRTHDAY, ()):
            try:
                day = read_day(cell.value, self._order)
            except (ValueError, OverflowError):
                day = ""
                self.remark(RemarkKind.BAD_DATE, column=cell.column, value=cell.value[:80])
            if not day or (found and day != found):
                self.keep(cell.column, cell.value)
            found = found or day
        return found or self._birthday_in_parts()

    def _birthday_in_parts(self) -> str:
        cells = [self._cells.get(each, [])[:1] for each in _BIRTH_PARTS]
        if not any(cells):
            return ""
        try:
            year, month, day = (int(each[0].value) if each else 0 for each in cells)
            return stored_day(year, month, day)
        except (ValueError, OverflowError):
            self._appendix += [(cell.column, cell.value) for each in cells for cell in each]
            return ""

    def _known_since(self) -> str:
        cells = self._cells.get(ColumnField.KNOWN_SINCE, [])
        for cell in cells:
            self.keep(cell.column, cell.value)
        try:
            return connected_on(cells[0].value) if cells else ""
        except (ValueError, OverflowError):
            self.remark(RemarkKind.BAD_DATE, Severity.NOTE, column=cells[0].column, value=cells[0].value[:80])
            return ""

    def _keep_the_rest(self) -> None:
        """What was meant for the appendix from the beginning."""
        for cell in self._cells.get(ColumnField.USUAL, ()):
            if cell.value.casefold() not in _USUAL:
                self.keep(cell.column, cell.value)
        for wanted in (ColumnField.KEPT, ColumnField.ELSEWHERE):
            for cell in self._cells.get(wanted, ()):
                self.keep(cell.column, cell.value)
        for cell in self._cells.get(ColumnField.ELSEWHERE, ()):
            self.remark(RemarkKind.PHOTO_ELSEWHERE, Severity.NOTE, value=cell.value[:200])


def _completes(whole: PersonName, part: PersonName) -> bool:
    """Whether a whole name has the half that another one lacks, and the same other half."""
    if bool(part.given) == bool(part.family) or not (whole.given and whole.family):
        return False
    return fold(whole.given) == fold(part.given) if part.given else fold(whole.family) == fold(part.family)


def _rank(entry: tuple[bool, ContactMethod]) -> tuple[int, bool]:
    preferred, method = entry
    return _ORDER[method.kind], not preferred


def _split_parts(cells: Sequence[str]) -> list[str]:
    """The values of one part of addresses, for the first address, the second ..."""
    if len(cells) == 1 and JOINED not in cells[0]:
        return [cells[0]]
    columns = [[each.strip() for each in cell.split(JOINED)] for cell in cells]
    return [", ".join(each for each in values if each) for values in zip_longest(*columns, fillvalue="")]
