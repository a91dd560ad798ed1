"""The fields of one card while its lines are gone through, with the lines they came from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.vcard_labels import label_of
from netzwerk_desktop.formats.vcard_lines import Line
from netzwerk_desktop.formats.vcard_text import text_of, unescaped

_LONGEST_APPENDIX = 10_000


@dataclass(frozen=True, slots=True)
class FoundMethod:
    """A way to reach somebody and the line it stands in."""

    kind: MethodKind
    value: str
    line: int
    preferred: bool


@dataclass(slots=True)
class CardFields:
    """What the lines of a card say, while they are gone through.

    Attributes:
        tags: in the order they were found; the values mean nothing.
        places: by field ("N", "ORG", "BDAY" ...) the numbers of the lines it was taken from.
        labels: by group in small letters, the number of the line with its label, and the label.
        doubts: (number of the line, what was noticed).
        rest: (number of the line, name, value) of what no field holds.
    """

    lines: Sequence[Line]
    name: PersonName = PersonName()
    full_name: str = ""
    nickname: str = ""
    organisation: str = ""
    job_title: str = ""
    role: str = ""
    notes: list[str] = field(default_factory=list)
    found: list[FoundMethod] = field(default_factory=list)
    birthday: str = ""
    tags: dict[str, None] = field(default_factory=dict)
    photo: bytes | None = None
    photo_url: str = ""
    uid: str = ""
    kind: str = ""
    own: dict[str, str] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)
    labels: dict[str, tuple[int, str]] = field(default_factory=dict)
    addresses: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    doubts: list[tuple[int, RemarkKind]] = field(default_factory=list)
    rest: list[tuple[int, str, str]] = field(default_factory=list)

    def text(self, number: int) -> str:
        """The text of a line, escapes still in it."""
        head, value, _ = self.lines[number]
        if not head.encoding and not head.charset and b"\n" not in value and b"\0" not in value:
            try:
                return value.decode()  # as good as every line
            except UnicodeDecodeError:
                pass
        doubts: list[RemarkKind] = []
        text = text_of(self.lines[number], doubts)
        if b"\n" in self.lines[number].value and self.lines[number].head.name != "AGENT":
            doubts.append(RemarkKind.NO_COLON)
        if doubts:
            self.doubts += [(number, kind) for kind in dict.fromkeys(doubts)]
        return text

    def plain(self, number: int) -> str:
        """The text of a line without escapes and without spaces around it."""
        return unescaped(self.text(number)).strip()

    def take(self, name: str, number: int) -> None:
        """Remember that a field was taken from a line."""
        self.places.setdefault(name, []).append(number)

    def leave(self, number: int, value: str, name: str = "") -> None:
        """Keep what no field holds."""
        if value:
            self.rest.append((number, name or self.lines[number].head.name, value[:_LONGEST_APPENDIX]))

    def label(self, number: int) -> str:
        """The label of a line: its own, or what its types say."""
        head = self.lines[number].head
        custom = self.labels.get(head.group.lower()) if head.group else None
        return custom[1] if custom and custom[1] else label_of(head.types)

    def methods(self) -> list[tuple[ContactMethod, int]]:
        """The ways to reach somebody with the lines they stand in, the preferred one of a kind first."""
        order = sorted(self.found, key=lambda each: not each.preferred)
        return [(ContactMethod(each.kind, each.value, self.label(each.line)), each.line) for each in order]
