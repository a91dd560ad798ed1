"""Looking for people in the index of words: exact names, beginnings, everything else, words that are alike."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from netzwerk_desktop.domain.answer import Field, Sought
from netzwerk_desktop.domain.phone_digits import FROM_END, asked
from netzwerk_desktop.domain.phonetics import sound
from netzwerk_desktop.domain.question import Word, words_of
from netzwerk_desktop.domain.search import Matched
from netzwerk_desktop.domain.search_words import keys
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.search_index import LEAST_OF_TERM, OF_ORGANISATION

FEW = 3000
"""So many people are looked through one by one; among more the index is asked."""
MOST_TERMS = 100
"""Of more words than that a beginning is looked for itself."""
LEAST_OF_FRAGMENT = 3
"""A fragment from the middle of a word has so many letters: the index of parts knows threes."""

_METHODS = {"mail": Matched.MAIL, "phone": Matched.PHONE, "web": Matched.WEB, "address": Matched.PLACE}
_COLUMNS = (
    "contact_id, prefix, given, family, contact.suffix, organisation, job_title, note, offers, seeks, traits, promise,"
    " event.name, event.place"
)

_NAMED = re.compile(r":([a-z]\w*)")
# Every name and organisation with a fragment in it, as an expression; two quotes find nobody.
_INNER = f"""
    SELECT coalesce(group_concat('"' || word || '" OR "{OF_ORGANISATION}' || word || '"', ' OR '), '""') FROM (
        SELECT recall_word.word FROM recall_part JOIN recall_word ON word_id = recall_part.rowid
        WHERE recall_part MATCH {{}} ORDER BY uses DESC LIMIT 100)
"""

Condition = tuple[str, Sequence[Any]]
"""What else must hold of a contact, ready to follow AND, with its values."""
EVERYBODY: Condition = ("", ())


class Search:
    """The questions that one data file answers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recent(self, limit: int, condition: Condition = EVERYBODY) -> list[int]:
        """Who was changed last."""
        clause, values = condition
        among, by = "", "INDEXED BY contact_by_change"
        people = self.few(condition) if clause else None
        if people is not None:
            among, by = " AND contact_id IN (SELECT value FROM json_each(?))", ""
            clause, values = "", [json.dumps(people)]
        rows = self._database.rows(
            f"SELECT contact_id FROM contact {by} WHERE deleted_at IS NULL AND updated_at > 0{clause}{among}"
            " ORDER BY updated_at DESC, contact_id DESC LIMIT ?",
            (*values, limit),
        )
        return [int(row[0]) for row in rows]

    def few(self, condition: Condition) -> list[int] | None:
        """Everybody of a condition; None where they are so many that the index is the faster way."""
        clause, values = condition
        rows = self._database.rows(
            f"SELECT contact_id FROM contact WHERE deleted_at IS NULL{clause} LIMIT ?", (*values, FEW + 1)
        )
        return [int(row[0]) for row in rows] if len(rows) <= FEW else None

    def named(
        self, words: Sequence[Word], limit: int, condition: Condition = EVERYBODY, *, whole: bool = False
    ) -> list[int]:
        """Those with all these words in their name, the latest first; whole words, or beginnings of them."""
        return self._matching("recall_name", _all(_name_words(word, whole) for word in words), limit, condition)

    def of_organisation(self, words: Sequence[Word], limit: int, condition: Condition = EVERYBODY) -> list[int]:
        """Those with all these words, or beginnings, in the name of their organisation, the latest first."""
        return self._matching("recall_name", _all(_organisation_words(word) for word in words), limit, condition)

    def with_name(self, word: str, limit: int, condition: Condition = EVERYBODY) -> list[int]:
        """Those with one whole word in their name or organisation, the latest first."""
        return self._matching("recall_name", _either([word, OF_ORGANISATION + word]), limit, condition)

    def containing(self, sought: Sequence[Sought], limit: int, condition: Condition = EVERYBODY) -> list[int]:
        """Those of whom all these words, or what may stand for them, are known in whatever place, the latest first."""
        spelt = [replace(each, word=self._spelt(each.word)) for each in sought]
        return self._matching("recall_text", _all(map(_text_words, spelt)), limit, condition)

    def _spelt(self, word: Word) -> Word:
        """A longer beginning as the few words that it may be: each has its people in order, their union has not."""
        *before, last = word.parts
        if last.whole or len(last.key) < LEAST_OF_TERM or not last.key.isalpha() or before:
            return word
        terms = self._database.rows(
            "SELECT term FROM recall_term WHERE term >= ? AND term < ? || char(0x10ffff) LIMIT ?",
            (last.key, last.key, MOST_TERMS + 1),
        )
        if not terms or len(terms) > MOST_TERMS:
            return word
        return replace(word, parts=(), whole=tuple(str(row[0]) for row in terms))

    def with_number(self, number: str, limit: int) -> list[int]:
        """Those with a telephone number, in whatever notation, the latest first."""
        ends = [each for each in asked(number) if each.startswith(FROM_END)]
        return self._matching("recall_text", _either(ends, "*"), limit, EVERYBODY)

    def at_domain(self, domain: str, limit: int) -> list[int]:
        """Those with a mail address or a page in a domain, the latest first."""
        found = self._matching("recall_text", " AND ".join(f'"{each}"' for each in keys(domain)), limit, EVERYBODY)
        rows = self._database.rows_of(
            "SELECT contact_id, value FROM method WHERE kind IN ('mail', 'web') AND contact_id IN", found
        )
        there = {int(row[0]) for row in rows if f"@{domain}" in f"@{str(row[1]).casefold()}".replace("@www.", "@")}
        return [each for each in found if each in there]

    def known(self, words: Iterable[str], limit: int) -> list[str]:
        """Which of these words are those of a name or an organisation, the most frequent first."""
        rows = self._database.rows(
            "SELECT word FROM recall_word WHERE word IN (SELECT value FROM json_each(?)) ORDER BY uses DESC LIMIT ?",
            (json.dumps(list(words)), limit),
        )
        return [str(row[0]) for row in rows]

    def beginning_with(self, beginnings: Iterable[str], limit: int) -> list[str]:
        """Words of names and organisations that begin with one of these, the most frequent first."""
        rows = self._database.rows(
            "SELECT DISTINCT word, uses FROM json_each(?) CROSS JOIN recall_word"
            " ON word >= value AND word < value || char(0x10ffff) ORDER BY uses DESC LIMIT ?",
            (json.dumps(list(beginnings)), limit),
        )
        return [str(row[0]) for row in rows]

    def sounding_like(self, word: str, limit: int) -> list[str]:
        """Words of names and organisations that sound the same, the most frequent first."""
        rows = self._database.rows(
            "SELECT word FROM recall_word WHERE sound = ? AND sound <> '' ORDER BY uses DESC LIMIT ?",
            (sound(word), limit),
        )
        return [str(row[0]) for row in rows]

    def with_part(self, fragment: str, limit: int) -> list[str]:
        """Words of names and organisations that a fragment is a part of, the most frequent first."""
        if len(fragment) < LEAST_OF_FRAGMENT:
            return []
        rows = self._database.rows(
            "SELECT recall_word.word FROM recall_part JOIN recall_word ON word_id = recall_part.rowid"
            " WHERE recall_part MATCH ? ORDER BY uses DESC LIMIT ?",
            (f'"{fragment}"', limit),
        )
        return [str(row[0]) for row in rows]

    def written(self, words: Iterable[str]) -> list[str]:
        """Which of these words stand anywhere, in a note too."""
        rows = self._database.rows(
            "SELECT value FROM json_each(?)"
            """ WHERE EXISTS (SELECT 1 FROM recall_text WHERE recall_text MATCH '"' || value || '"')""",
            (json.dumps(list(words)),),
        )
        return [str(row[0]) for row in rows]

    def holding(self, contact_ids: Sequence[int], words: Sequence[Word]) -> list[int]:
        """Those of a few contacts of whom all these words are known, the latest first."""
        clause, values = "", []
        for word in words:
            some = [
                f"({' AND '.join(['instr(padded, ?)'] * len(word.parts))})",
                *["instr(padded, ?)"] * len(word.others),
            ]
            clause += f" AND ({' OR '.join(some)})"
            values += [f" {part.key} " if part.whole else f" {part.key}" for part in word.parts]
            values += [f" {other}" for other in word.others]
        rows = self._database.rows(
            "SELECT contact_id FROM (SELECT contact_id, ' ' || folded || ' ' AS padded FROM contact_text"
            f" WHERE contact_id IN (SELECT value FROM json_each(?))) WHERE 1{clause} ORDER BY contact_id DESC",
            (json.dumps(list(contact_ids)), *values),
        )
        return [int(row[0]) for row in rows]

    def of_key(self, match_keys: Sequence[str]) -> list[tuple[int, str]]:
        """Who has one of these mail addresses or numbers, with the key."""
        rows = self._database.rows_of(
            "SELECT contact_id, match_key FROM method JOIN contact USING (contact_id)"
            " WHERE deleted_at IS NULL AND match_key <> '' AND match_key IN",
            list(match_keys),
        )
        return [(int(contact_id), str(found)) for contact_id, found in rows]

    def fields(self, contact_ids: Sequence[int]) -> dict[int, list[Field]]:
        """What is known of people without their history, the name first."""
        found: dict[int, list[Field]] = {}
        rows_of = self._database.rows_of
        rest: dict[int, list[Field]] = {}
        for row in rows_of(
            f"SELECT {_COLUMNS} FROM contact LEFT JOIN event USING (event_id) WHERE contact_id IN", contact_ids
        ):
            contact_id, organisation, job_title, *notes = row[0], *row[5:12]
            found[contact_id] = [
                (Matched.NAME, PersonName(*row[1:5]).display),
                (Matched.ORGANISATION, organisation),
                (Matched.JOB_TITLE, job_title),
                (Matched.EVENT, row[12] or ""),
                (Matched.PLACE, row[13] or ""),
            ]
            rest[contact_id] = [(Matched.NOTE, note) for note in notes if note]
        for contact_id, name in rows_of(
            "SELECT contact_id, name FROM contact_tag JOIN tag USING (tag_id) WHERE contact_id IN", contact_ids
        ):
            found[contact_id].append((Matched.TAG, name))
        for contact_id, kind, value in rows_of(
            "SELECT contact_id, kind, value FROM method WHERE contact_id IN", contact_ids
        ):
            found[contact_id].append((_METHODS[kind], value))
        return {each: [*known, *rest[each]] for each, known in found.items()}

    def history(self, contact_id: int) -> list[Field]:
        """What happened with somebody and what stands on the card, the latest first."""
        rows = self._database.rows(
            "SELECT note FROM interaction WHERE contact_id = ? AND note <> '' ORDER BY at DESC", (contact_id,)
        )
        printed = self._database.rows(
            "SELECT text FROM card_scan WHERE contact_id = ? AND text <> '' ORDER BY side DESC", (contact_id,)
        )
        return [*((Matched.NOTE, str(row[0])) for row in rows), *((Matched.CARD_TEXT, str(row[0])) for row in printed)]

    def _matching(self, index: str, expression: str, limit: int, condition: Condition) -> list[int]:
        if not expression:
            return []
        clause, values = condition
        # The order of row numbers lets SQLite stop as soon as there are enough.
        rows = self._database.rows(
            f"SELECT {index}.rowid FROM {index} CROSS JOIN contact ON contact_id = {index}.rowid"
            f" WHERE {index} MATCH ? AND deleted_at IS NULL{clause} ORDER BY {index}.rowid DESC LIMIT ?",
            (expression, *values, limit),
        )
        return [int(row[0]) for row in rows]


def condition_of(clause: str, values: Mapping[str, Any]) -> Condition:
    """A condition with named values as one with values in their order."""
    names = _NAMED.findall(clause)
    return _NAMED.sub("?", clause), [values[name] for name in names]


def fragments(text: str) -> tuple[str, dict[str, str]]:
    """What must hold of people who are found by every word of a text, ready to follow another condition.

    A word is the beginning of one that is known of somebody, or any part of a name or of an organisation.
    """
    words = words_of(text)
    clause, values = "" if words or not text.strip() else " AND 0", {}
    for number, word in enumerate(words):
        values[f"word{number}"] = _text_words(Sought(word))
        inner = ""
        if len(word.single) >= LEAST_OF_FRAGMENT and not word.parts[0].whole:
            values[f"inner{number}"] = f'"{word.single}"'
            inner = f" UNION SELECT rowid FROM recall_name WHERE recall_name MATCH ({_INNER.format(f':inner{number}')})"
        clause += f" AND contact_id IN (SELECT rowid FROM recall_text WHERE recall_text MATCH :word{number}{inner})"
    return clause, values


def _all(expressions: Iterable[str]) -> str:
    """An expression that asks for all of these; empty where one of them can find nobody."""
    parts = list(expressions)
    return " AND ".join(f"({part})" for part in parts) if parts and all(parts) else ""


def _either(words: Iterable[str], mark: str = "") -> str:
    return " OR ".join(f'"{word}"{mark}' for word in words)


def _parts(word: Word, before: str = "") -> str:
    return " AND ".join(f'"{before}{part.key}"{"" if part.whole else "*"}' for part in word.parts)


def _name_words(word: Word, whole: bool) -> str:
    if word.whole:
        return " OR ".join(filter(None, (_either(word.whole), _either(word.others, "*"))))
    if whole:
        return " AND ".join(f'"{part.key}"' for part in word.parts)
    return " OR ".join(filter(None, (f"({_parts(word)})", _either(word.others, "*"))))


def _organisation_words(word: Word) -> str:
    others = _either((OF_ORGANISATION + other for other in word.others), "*")
    return " OR ".join(filter(None, (f"({_parts(word, OF_ORGANISATION)})", others)))


def _text_words(sought: Sought) -> str:
    return " OR ".join(filter(None, (_name_words(sought.word, False), _either(sought.alike))))
