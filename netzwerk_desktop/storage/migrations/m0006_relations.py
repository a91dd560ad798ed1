"""Who knows whom."""

from peewee import SqliteDatabase

STATEMENTS: tuple[str, ...] = (
    # A relation without a direction stands once, the smaller id first.
    """
    CREATE TABLE relation (
        one_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        word TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (one_id, other_id, kind, word),
        CHECK (one_id < other_id OR (kind = 'introduced_by' AND one_id <> other_id))
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX relation_other ON relation (other_id)",
)


def up(database: SqliteDatabase) -> None:
    """Add who knows whom."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
