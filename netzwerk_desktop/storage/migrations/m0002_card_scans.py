"""What was read off each photographed card, and which cards still wait to be read."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE card_scan (
        contact_id INTEGER PRIMARY KEY REFERENCES contact (contact_id) ON DELETE CASCADE,
        photo TEXT NOT NULL REFERENCES photo (sha256),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed')),
        quality TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0,
        outline TEXT NOT NULL DEFAULT '',
        fields TEXT NOT NULL DEFAULT '[]',
        text TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX card_scan_waiting ON card_scan (contact_id) WHERE state = 'waiting'",
)


def up(database: SqliteDatabase) -> None:
    """Create the table of card scans; cards taken in before it are not read by themselves."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
