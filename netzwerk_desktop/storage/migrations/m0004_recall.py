"""Recall: the index of words that questions are answered from; it is filled at the next opening."""

from peewee import SqliteDatabase

# The names beside the whole text: both sides of an index keep in step with their row by triggers.
_INDEXES = {"recall_text": "folded", "recall_name": "names"}
_PREFIXES = {"recall_text": "1 2 3 4 5 6", "recall_name": "1 2 3"}
STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE contact_text ADD COLUMN names TEXT NOT NULL DEFAULT ''",
    "UPDATE contact_text SET folded = ''",
    *(
        f"CREATE VIRTUAL TABLE {index} USING fts5({column}, content = 'contact_text', content_rowid = 'contact_id',"
        f" detail = 'none', columnsize = 0, prefix = '{_PREFIXES[index]}', tokenize = 'ascii')"
        for index, column in _INDEXES.items()
    ),
    *(f"INSERT INTO {index} ({index}) VALUES ('rebuild')" for index in _INDEXES),
    *(
        f"CREATE TRIGGER {index}_insert AFTER INSERT ON contact_text BEGIN"
        f" INSERT INTO {index} (rowid, {column}) VALUES (new.contact_id, new.{column}); END"
        for index, column in _INDEXES.items()
    ),
    *(
        f"CREATE TRIGGER {index}_delete AFTER DELETE ON contact_text BEGIN"
        f" INSERT INTO {index} ({index}, rowid, {column}) VALUES ('delete', old.contact_id, old.{column}); END"
        for index, column in _INDEXES.items()
    ),
    *(
        f"CREATE TRIGGER {index}_update AFTER UPDATE OF {column} ON contact_text WHEN old.{column} <> new.{column}"
        f" BEGIN INSERT INTO {index} ({index}, rowid, {column}) VALUES ('delete', old.contact_id, old.{column});"
        f" INSERT INTO {index} (rowid, {column}) VALUES (new.contact_id, new.{column}); END"
        for index, column in _INDEXES.items()
    ),
    # the distinct words of names and organisations, and how many people have each
    """
    CREATE TABLE recall_word (
        word_id INTEGER PRIMARY KEY,
        word TEXT NOT NULL UNIQUE,
        sound TEXT NOT NULL,
        uses INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX recall_word_sound ON recall_word (sound) WHERE sound <> ''",
    "CREATE VIRTUAL TABLE recall_part USING fts5(word, content = 'recall_word', content_rowid = 'word_id',"
    " columnsize = 0, tokenize = 'trigram')",
    "CREATE TRIGGER recall_part_insert AFTER INSERT ON recall_word BEGIN"
    " INSERT INTO recall_part (rowid, word) VALUES (new.word_id, new.word); END",
    "CREATE TRIGGER recall_part_delete AFTER DELETE ON recall_word BEGIN"
    " INSERT INTO recall_part (recall_part, rowid, word) VALUES ('delete', old.word_id, old.word); END",
    # the longer words of everything, so that a beginning is looked for as the few words that it may be
    "CREATE TABLE recall_term (term TEXT PRIMARY KEY, uses INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    # by which rules the index was filled; 0 says that it is not
    "CREATE TABLE recall_state (rules INTEGER PRIMARY KEY) STRICT",
    "INSERT INTO recall_state (rules) VALUES (0)",
    # A condition that always holds, and that no other query names: the planner takes this index for nothing else.
    "CREATE INDEX contact_by_change ON contact (updated_at) WHERE deleted_at IS NULL AND updated_at > 0",
)


def up(database: SqliteDatabase) -> None:
    """Add the index of words that questions are answered from."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
