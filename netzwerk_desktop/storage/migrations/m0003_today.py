"""Today: how people are addressed, birthdays, rests, spread rhythms, answers, meetings of several, asked messages."""

from peewee import SqliteDatabase

STATEMENTS = (
    "ALTER TABLE contact ADD COLUMN address_form TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN language TEXT NOT NULL DEFAULT ''",
    # "--12-24" without a year, else "1980-12-24"
    "ALTER TABLE contact ADD COLUMN birthday TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN resting_until TEXT",
    "ALTER TABLE contact ADD COLUMN spread_to TEXT",
    "CREATE INDEX contact_birthday ON contact (substr(birthday, -5)) WHERE birthday <> '' AND deleted_at IS NULL",
    "ALTER TABLE interaction ADD COLUMN answered INTEGER NOT NULL DEFAULT 0",
    # the same text on every row of a meeting with several people
    "ALTER TABLE interaction ADD COLUMN together TEXT NOT NULL DEFAULT ''",
    # "day", "week", "month" or "year" with a number before it: "2 week"
    "ALTER TABLE reminder ADD COLUMN repeat TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE message (
        contact_id INTEGER PRIMARY KEY REFERENCES contact (contact_id) ON DELETE CASCADE,
        opened_at INTEGER NOT NULL,
        ask_at INTEGER NOT NULL,
        kind TEXT NOT NULL DEFAULT 'mail'
    ) STRICT
    """,
)


def up(database: SqliteDatabase) -> None:
    """Add the columns and the table of messages that were handed over."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
