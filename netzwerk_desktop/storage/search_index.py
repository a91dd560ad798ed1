"""The index of words, written in the transaction of every change, checked against the rows and made anew."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from netzwerk_desktop.domain.phone_digits import indexed
from netzwerk_desktop.domain.phonetics import sound
from netzwerk_desktop.domain.search_words import joined_keys, keys, stored
from netzwerk_desktop.storage.database import Database

RULES = 1
"""Counts the ways words were compared; a file that was filled by an older one is filled again."""
OF_ORGANISATION = "\ue001"
"""Stands before a word of an organisation among the names; nobody can type it."""

LEAST_OF_TERM = 7
"""Beginnings of so many letters are looked for as the words that they may be; shorter ones are indexed themselves."""

_AT_ONCE = 2000
_TEXTS = (
    "contact_id, given, family, organisation, prefix, contact.suffix, job_title, note, offers, seeks, traits, promise,"
    " event.name, event.place"
)
_INDEXES = ("recall_text", "recall_name", "recall_part")
# What an index holds against what it was made of: every word and by how many people.
_HELD = ("recall_name", "recall_text")

Indexed = tuple[str, str]
Progress = Callable[[int, int], None]


class SearchIndex:
    """The index of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, contact_ids: Sequence[int]) -> None:
        """Bring the index in line with the rows of these contacts, inside a transaction; for any number of them."""
        for part in _parts(contact_ids):
            former, current = self._written(part), self._indexed(part)
            self._database.insert_all(
                "INSERT INTO contact_text (contact_id, names, folded)",
                [(each, *texts) for each, texts in current.items() if former.get(each) != texts],
                "ON CONFLICT (contact_id) DO UPDATE SET names = excluded.names, folded = excluded.folded",
            )
            changes = _Words()
            for contact_id, texts in current.items():
                before = former.get(contact_id)
                if before != texts:
                    changes.add(texts)
                    if before is not None:
                        changes.remove(before)
            self._count(changes)

    def forget(self, contact_ids: Sequence[int]) -> None:
        """Take contacts out of the index, inside a transaction; before their rows go."""
        for part in _parts(contact_ids):
            changes = _Words()
            for texts in self._written(part).values():
                changes.remove(texts)
            # One statement: an index of words is written out after every single one.
            self._database.execute(f"DELETE FROM contact_text WHERE contact_id IN ({','.join('?' * len(part))})", part)
            self._count(changes)

    def is_behind(self) -> bool:
        """Whether the file was filled by older rules, or never."""
        return self._database.rows("SELECT max(rules) FROM recall_state") != [(RULES,)]

    def rebuild(self, told: Progress | None = None) -> None:
        """Make the whole index anew from the rows, inside a transaction.

        Args:
            told: is called with how much is done, and of how much, again and again.
        """
        database = self._database
        triggers = database.rows(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'recall!_%' ESCAPE '!'"
        )
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        database.execute("DELETE FROM contact_text")
        database.execute("DELETE FROM recall_word")
        database.execute("DELETE FROM recall_term")
        every = _Words()
        ids = [int(row[0]) for row in database.rows("SELECT contact_id FROM contact ORDER BY contact_id")]
        # Making the rows and making the indexes of them take about as long.
        done, total = 0, 2 * len(ids)
        for part in _parts(ids):
            if told is not None:
                told(done, total)
            done += len(part)
            current = self._indexed(part)
            database.execute_all(
                "INSERT INTO contact_text (contact_id, names, folded) VALUES (?, ?, ?)",
                [(contact_id, *texts) for contact_id, texts in current.items()],
            )
            for texts in current.values():
                every.add(texts)
        self._count(every)
        for number, index in enumerate(_INDEXES):
            if told is not None:
                told(done + len(ids) * number // len(_INDEXES), total)
            database.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        for _, statement in triggers:
            database.execute(statement)
        database.execute("DELETE FROM recall_state")
        database.execute("INSERT INTO recall_state (rules) VALUES (?)", (RULES,))

    def held(self, words: Iterable[str]) -> set[str]:
        """Which words, as they are compared, are said of somebody."""
        asked = "SELECT 1 FROM recall_text WHERE recall_text MATCH ? LIMIT 1"
        return {word for word in words if self._database.rows(asked, (f'"{word}"',))}

    def differs(self) -> bool:
        """Whether the index does not say what the rows say; only reads."""
        if self.is_behind():
            return True
        database = self._database
        every = _Words()
        held: dict[str, Counter[str]] = {index: Counter() for index in _HELD}
        ids = [int(row[0]) for row in database.rows("SELECT contact_id FROM contact")]
        for part in _parts(ids):
            current = self._indexed(part)
            if self._written(part) != current:
                return True
            for texts in current.values():
                every.add(texts)
                for index, text in zip(_HELD, texts, strict=True):
                    held[index].update(text.split())
        words = {str(word): tuple(rest) for word, *rest in database.rows("SELECT word, sound, uses FROM recall_word")}
        terms = dict(database.rows("SELECT term, uses FROM recall_term"))
        if words != {word: (sound(word), number) for word, number in every.names.items()} or terms != every.terms:
            return True
        return any(self._vocabulary(index) != dict(words) for index, words in held.items())

    def _vocabulary(self, index: str) -> dict[str, int]:
        """Every word an index holds with the number of people; a table of the connection, so that reading is enough."""
        database = self._database
        database.execute(f"CREATE VIRTUAL TABLE temp.held_{index} USING fts5vocab('main', '{index}', 'row')")
        try:
            return {
                str(term): int(number) for term, number in database.rows(f"SELECT term, doc FROM temp.held_{index}")
            }
        finally:
            database.execute(f"DROP TABLE temp.held_{index}")

    def _written(self, contact_ids: Sequence[int]) -> dict[int, Indexed]:
        """What the index says of contacts now."""
        rows = self._database.rows_of(
            "SELECT contact_id, names, folded FROM contact_text WHERE contact_id IN", contact_ids
        )
        return {int(contact_id): (str(names), str(folded)) for contact_id, names, folded in rows}

    def _indexed(self, contact_ids: Sequence[int]) -> dict[int, Indexed]:
        """What the index says of contacts: the words of name and organisation, and those of everything."""
        rows_of = self._database.rows_of
        texts: dict[int, list[str]] = defaultdict(list)
        digits: dict[int, list[str]] = defaultdict(list)
        for contact_id, kind, value in rows_of(
            "SELECT contact_id, kind, value FROM method WHERE contact_id IN", contact_ids
        ):
            if kind == "phone":
                digits[contact_id] += indexed(value)
            else:
                texts[contact_id].append(value)
        for select in (
            "SELECT contact_id, name FROM contact_tag JOIN tag USING (tag_id) WHERE contact_id IN",
            "SELECT contact_id, note FROM interaction WHERE note <> '' AND contact_id IN",
            "SELECT contact_id, text FROM card_scan WHERE text <> '' AND contact_id IN",
        ):
            for contact_id, text in rows_of(select, contact_ids):
                texts[contact_id].append(text)
        found: dict[int, Indexed] = {}
        people = f"SELECT {_TEXTS} FROM contact LEFT JOIN event USING (event_id) WHERE contact_id IN"
        for contact_id, given, family, organisation, *rest in rows_of(people, contact_ids):
            name = f"{given} {family}"
            of_name, of_organisation = _of_names(name), _of_names(organisation)
            of_all = keys("\n".join(filter(None, (*rest, *texts[contact_id]))))
            found[contact_id] = (
                stored((*of_name, *(OF_ORGANISATION + word for word in of_organisation))),
                stored((*of_name, *of_organisation, *of_all, *digits[contact_id])),
            )
        return found

    def _count(self, changes: "_Words") -> None:
        """Let distinct words come and go with those who have them."""
        execute_all = self._database.execute_all
        names, terms = changes.names, changes.terms
        self._database.insert_all(
            "INSERT INTO recall_word (word, sound, uses)",
            [(word, sound(word), number) for word, number in names.items() if number > 0],
            "ON CONFLICT (word) DO UPDATE SET uses = uses + excluded.uses",
        )
        execute_all(
            "INSERT INTO recall_term (term, uses) VALUES (?, ?)"
            " ON CONFLICT (term) DO UPDATE SET uses = uses + excluded.uses",
            sorted((term, number) for term, number in terms.items() if number > 0),
        )
        for table, key, counts in (("recall_word", "word", names), ("recall_term", "term", terms)):
            fewer = [(-number, word) for word, number in counts.items() if number < 0]
            execute_all(f"UPDATE {table} SET uses = uses - ? WHERE {key} = ?", fewer)
            execute_all(f"DELETE FROM {table} WHERE {key} = ? AND uses <= 0", [(word,) for _, word in fewer])


class _Words:
    """How many people more, or fewer, have a word: of names and organisations, and the longer ones of everything."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.terms: Counter[str] = Counter()

    def add(self, texts: Indexed) -> None:
        """Somebody has these words."""
        self.names.update(_words(texts[0]))
        self.terms.update(_terms(texts[1]))

    def remove(self, texts: Indexed) -> None:
        """Somebody has these words no more."""
        self.names.subtract(_words(texts[0]))
        self.terms.subtract(_terms(texts[1]))


def _terms(folded: str) -> list[str]:
    """The longer words among those of everything; what has digits is mostly of one person alone."""
    return [word for word in folded.split() if len(word) >= LEAST_OF_TERM and word.isalpha()]


def _words(names: str) -> set[str]:
    """The distinct words of a name and of its organisation."""
    return {word.removeprefix(OF_ORGANISATION) for word in names.split()}


@lru_cache(4096)
def _of_names(text: str) -> frozenset[str]:
    """The words of a name, which stand in many rows where it is that of an organisation."""
    return frozenset((*keys(text), *joined_keys(text)))


def _parts(contact_ids: Iterable[int]) -> Iterator[list[int]]:
    ids = list(dict.fromkeys(contact_ids))
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
