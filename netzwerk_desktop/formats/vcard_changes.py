"""What differs between a card as it was written and a contact as it is now, and the lines that change for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import Incoming, without_appendix
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.vcard_address import address_parts, revised_parts
from netzwerk_desktop.formats.vcard_card import CardFields
from netzwerk_desktop.formats.vcard_dates import written_date
from netzwerk_desktop.formats.vcard_labels import label_of, types_for
from netzwerk_desktop.formats.vcard_names import name_of
from netzwerk_desktop.formats.vcard_own import OWN_NAMES, own_of, own_values
from netzwerk_desktop.formats.vcard_photo import photo_line
from netzwerk_desktop.formats.vcard_properties import (
    THREE,
    grouped_head,
    kept_head,
    list_property,
    retyped_head,
    structured_property,
    text_property,
    typed,
    verbatim_property,
    with_head,
    written,
)
from netzwerk_desktop.formats.vcard_reading import incoming_of
from netzwerk_desktop.formats.vcard_text import escaped, list_of, parts_of, unescaped

NAMES = {MethodKind.MAIL: "EMAIL", MethodKind.PHONE: "TEL", MethodKind.WEB: "URL", MethodKind.ADDRESS: "ADR"}
_MESSENGERS = ("xmpp:", "sip:", "sips:", "skype:", "aim:", "icq:", "msnim:", "ymsgr:", "irc:", "matrix:", "gtalk:")
# Of these types only the way itself speaks, not the label.
_KEPT_TYPES = frozenset({"internet", "pref", "voice", "msg", "x400", "dom", "intl", "postal", "parcel", "text"})


@dataclass(slots=True)
class Changes:
    """The lines of a card on their way to a contact: those that changed by number, and new ones.

    Attributes:
        lines: new bytes by the number of a line; empty bytes take it away.
        added: new lines before END.
    """

    card: CardFields
    version: str
    lines: dict[int, bytes] = field(default_factory=dict)
    added: list[bytes] = field(default_factory=list)

    def replace(self, name: str, write: Callable[[str], bytes], number: int | None) -> None:
        """Write a property anew where it stands, or add it."""
        if number is None:
            self.added.append(write(name))
        else:
            self.lines[number] = write(kept_head(self.card.lines[number]))

    def remove(self, number: int) -> None:
        """Take a line away, and the label and the like that stand with it."""
        self.lines[number] = b""
        group = self.card.lines[number].head.group.lower()
        members = [each for each, line in enumerate(self.card.lines) if group and line.head.group.lower() == group]
        rest = [each for each in members if self.lines.get(each, b"-") and not self._belongs(each)]
        if group and not rest:
            self.lines.update(dict.fromkeys(members, b""))

    def _belongs(self, number: int) -> bool:
        return self.card.lines[number].head.name in ("X-ABLABEL", "X-AB-LABEL", "X-ABADR", "LABEL")

    def place(self, name: str) -> int | None:
        """The line a field was taken from, or else the first one of that name."""
        found = self.card.places.get(name)
        names = (number for number, line in enumerate(self.card.lines) if line.head.name == name)
        return found[0] if found else next(names, None)

    def free_group(self) -> str:
        """A group that no line has: "item3"."""
        taken = {line.head.group.lower() for line in self.card.lines}
        taken |= {line.partition(b".")[0].decode("latin-1").lower() for line in (*self.added, *self.lines.values())}
        return next(group for number in range(1, len(taken) + 2) if (group := f"item{number}") not in taken)


def changes_for(card: CardFields, contact: Contact, version: str, own: bool) -> Changes:
    """The changes that make a card say what a contact says; none where it says so already."""
    before = incoming_of(card)
    changes = Changes(card, version)
    _change_names(changes, before, contact)
    if contact.job_title.strip() != before.job_title:
        name = "ROLE" if "TITLE" not in card.places and "ROLE" in card.places else "TITLE"
        _change_text(changes, name, contact.job_title.strip())
    if without_appendix(contact.note, before.appendix) != without_appendix(before.note, ()):
        _change_all(changes, "NOTE", without_appendix(contact.note, before.appendix))
    change_methods(changes, contact.methods)
    if contact.birthday != before.birthday:
        _change_birthday(changes, contact.birthday)
    if set(contact.tags) != {tag.strip() for tag in before.tags}:
        _change_tags(changes, contact.tags)
    if own:
        _change_own(changes, contact)
    return changes


def change_photo(changes: Changes, photo: bytes | None) -> None:
    """Put another portrait into a card, or none."""
    number = changes.card.places.get("PHOTO", [None])[0]
    if photo is not None:
        head = kept_head(changes.card.lines[number], types=False) if number is not None else "PHOTO"
        written = photo_line(photo, changes.version, head)
        if number is None:
            changes.added.append(written)
        else:
            changes.lines[number] = written
        return
    for each, line in enumerate(changes.card.lines):
        if line.head.name == "PHOTO":
            changes.lines[each] = b""


def _change_names(changes: Changes, before: Incoming, contact: Contact) -> None:
    name, organisation = contact.name, contact.organisation.strip()
    renamed, moved = name != before.name, organisation != before.organisation
    if renamed:
        parts = _name_parts(changes, before.name, name)
        changes.replace("N", lambda head: written(head, ";".join(parts), changes.version), changes.place("N"))
    if moved or (renamed and organisation and changes.place("ORG") is None):
        _change_organisation(changes, organisation)
    shown = name.display or organisation
    if renamed or (moved and before.organisation and changes.card.full_name == before.organisation):
        changes.replace("FN", lambda head: text_property(head, shown, changes.version), changes.place("FN"))


def _name_parts(changes: Changes, old: PersonName, new: PersonName) -> list[str]:
    """The five parts with their escapes; those that did not change stay as they were, lists of several too."""
    number = changes.card.places.get("N", [None])[0]
    there = parts_of(changes.card.text(number)) if number is not None else []
    if name_of(there) != old:
        return [escaped(part) for part in (new.family, new.given, "", new.prefix, new.suffix)]
    parts = [_as_it_is(part) for part in (*there, *[""] * 5)[:5]]
    if new.given != old.given:
        parts[1:3] = [escaped(new.given), ""]
    for place, part in ((0, "family"), (3, "prefix"), (4, "suffix")):
        if getattr(new, part) != getattr(old, part):
            parts[place] = escaped(getattr(new, part))
    return parts


def _as_it_is(part: str) -> str:
    """A part that does not change; quoted-printable holds bare line ends."""
    return part.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _change_organisation(changes: Changes, organisation: str) -> None:
    number = changes.card.places.get("ORG", [None])[0]
    departments = []
    if number is not None:
        parts = [unescaped(part).strip() for part in parts_of(changes.card.text(number))]
        first = next((place for place, part in enumerate(parts) if part), -1)
        departments = parts[first + 1 :]
    if not organisation and not any(departments):
        if number is not None:
            changes.remove(number)
        return
    values = [organisation, *departments]
    changes.replace("ORG", lambda head: structured_property(head, values, changes.version), number)


def _change_text(changes: Changes, name: str, text: str) -> None:
    number = changes.card.places.get(name, [None])[0]
    if text:
        changes.replace(name, lambda head: text_property(head, text, changes.version), number)
    elif number is not None:
        changes.remove(number)


def _change_all(changes: Changes, name: str, text: str) -> None:
    """Put a text into the first of several lines and take the others away."""
    _change_text(changes, name, text)
    for number in changes.card.places.get(name, [])[1:]:
        changes.remove(number)


def _change_birthday(changes: Changes, birthday: str) -> None:
    number = changes.place("BDAY")
    if not birthday:
        if number is not None:
            changes.remove(number)
        return
    apple = any(line.head.name == "PRODID" and b"Apple" in line.value for line in changes.card.lines)
    if number is not None:
        apple = apple or bool(changes.card.lines[number].head.param("X-APPLE-OMIT-YEAR"))
    params, value = written_date(birthday, changes.version, apple)
    changes.replace("BDAY", lambda head: verbatim_property(head + params, value), number)


def _change_tags(changes: Changes, tags: Sequence[str]) -> None:
    places = changes.card.places.get("CATEGORIES", [])
    if tags:
        number = places[0] if places else None
        changes.replace("CATEGORIES", lambda head: list_property(head, tags, changes.version), number)
    for number in places[1:] if tags else places:
        changes.remove(number)


def _change_own(changes: Changes, contact: Contact) -> None:
    wanted = own_values(contact)
    for name in OWN_NAMES:
        old, new = changes.card.own.get(name, ""), wanted.get(name, "")
        if own_of({name: old}) != own_of({name: new}):
            _change_text(changes, f"X-NETZWERK-{name}", wanted.get(name, ""))


def change_methods(changes: Changes, methods: Sequence[ContactMethod]) -> None:
    """Make the ways of a card those of a contact: first those that are equal, then relabelled, then rewritten."""
    wanted = [ContactMethod(way.kind, way.value.strip(), way.label.strip()) for way in methods if way.value.strip()]
    there = changes.card.methods()
    known = {method for method, _ in there}
    gone = [(method, number) for method, number in there if method not in set(wanted)]
    new = [method for method in dict.fromkeys(wanted) if method not in known]
    for same in (_same_value, _same_label):
        for method in list(new):
            match = next((each for each in gone if same(each[0], method)), None)
            if match is not None:
                _rewrite(changes, match[0], method, match[1])
                gone.remove(match)
                new.remove(method)
    for _, number in gone:
        changes.remove(number)
    for method in new:
        add_method(changes, method)


def _same_value(one: ContactMethod, two: ContactMethod) -> bool:
    return one.kind is two.kind and one.value == two.value


def _same_label(one: ContactMethod, two: ContactMethod) -> bool:
    return one.kind is two.kind and one.label == two.label


def _rewrite(changes: Changes, old: ContactMethod, new: ContactMethod, number: int) -> None:
    line = changes.card.lines[number]
    if old.value != new.value:
        if old.kind is MethodKind.ADDRESS:
            parts = _revised_address(parts_of(changes.card.text(number)), new.value)
            changes.lines[number] = written(kept_head(line), ";".join(parts), changes.version)
        else:
            changes.lines[number] = _method_line(kept_head(line), new, changes.version)
        return
    group = line.head.group.lower()
    shared = bool(group) and any(
        each.line != number and changes.card.lines[each.line].head.group.lower() == group for each in changes.card.found
    )
    label = changes.card.labels.get(group) if group else None
    types = [*(each for each in line.head.types if each in _KEPT_TYPES), *types_for(new.label)]
    head = retyped_head(line, types, changes.version)
    if label_of(tuple(types)) == new.label and not (shared and label):
        if label is not None:
            changes.lines[label[0]] = b""
        changes.lines[number] = with_head(line, head)
    elif shared:
        # The label of a group is that of all its lines, so this one gets a group of its own.
        _group_alone(changes, new.label, number)
    elif label is not None:
        changed = changes.card.lines[label[0]]
        changes.lines[label[0]] = text_property(kept_head(changed), new.label, changes.version)
    elif group:
        changes.added.append(text_property(f"{line.head.group}.X-ABLabel", new.label, changes.version))
    else:
        _group_alone(changes, new.label, number)


def _group_alone(changes: Changes, label: str, number: int) -> None:
    line, group = changes.card.lines[number], changes.free_group()
    changes.lines[number] = with_head(line, grouped_head(line, group))
    if label:
        changes.added.append(text_property(f"{group}.X-ABLabel", label, changes.version))


def _revised_address(there: Sequence[str], text: str) -> list[str]:
    """The parts of an address that says something else, with their escapes; where one part alone does, the others stay
    as they were."""
    shown = [", ".join(list_of(part)) for part in (*there, *[""] * 7)[:7]]
    revised = revised_parts(shown, text)
    if revised is None:
        return [escaped(part) for part in address_parts(text)]
    return [
        _as_it_is(part) if old == new else escaped(new)
        for part, old, new in zip((*there, *[""] * 7)[:7], shown, revised, strict=True)
    ]


def add_method(changes: Changes, method: ContactMethod) -> None:
    """Add a way; a label that no type can say gets a group of its own."""
    name = NAMES[method.kind]
    if method.kind is MethodKind.WEB and method.value.lower().startswith(_MESSENGERS):
        name = "IMPP"
    types = types_for(method.label)
    if method.kind is MethodKind.MAIL and changes.version == THREE:
        types = ("internet", *types)
    head = typed(name, types, changes.version)
    if label_of(tuple(types)) == method.label:
        changes.added.append(_method_line(head, method, changes.version))
        return
    group = changes.free_group()
    changes.added.append(_method_line(f"{group}.{head}", method, changes.version))
    changes.added.append(text_property(f"{group}.X-ABLabel", method.label, changes.version))


def _method_line(head: str, method: ContactMethod, version: str) -> bytes:
    if method.kind is MethodKind.ADDRESS:
        return structured_property(head, address_parts(method.value), version)
    return text_property(head, method.value, version)
