"""What contact files brought, and which batch it came with."""

from peewee import SqliteDatabase

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE batch (
        batch_id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        report TEXT NOT NULL DEFAULT '[]',
        undone_at INTEGER
    ) STRICT
    """,
    # vCards as they were written, by the SHA-256 of their bytes; a row is never changed
    """
    CREATE TABLE raw_card (
        sha256 TEXT PRIMARY KEY,
        data BLOB NOT NULL
    ) STRICT
    """,
    # what a source said of a contact when it was read last; fields is JSON, what the next reading is compared with
    """
    CREATE TABLE source_card (
        source_card_id INTEGER PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        uid TEXT NOT NULL DEFAULT '',
        content TEXT NOT NULL,
        fields TEXT NOT NULL,
        raw_key TEXT REFERENCES raw_card (sha256),
        batch_id INTEGER
    ) STRICT
    """,
    "CREATE INDEX source_card_contact ON source_card (contact_id)",
    "CREATE INDEX source_card_content ON source_card (content)",
    "CREATE INDEX source_card_uid ON source_card (uid) WHERE uid <> ''",
    "CREATE INDEX source_card_raw ON source_card (raw_key) WHERE raw_key IS NOT NULL",
    # what a batch did, to take it back: before is the JSON of the former rows, empty for somebody who was new
    """
    CREATE TABLE batch_contact (
        batch_id INTEGER NOT NULL REFERENCES batch (batch_id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        before TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (batch_id, contact_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX batch_contact_contact ON batch_contact (contact_id)",
    # how the columns of a table without known names were understood, by its header
    """
    CREATE TABLE csv_mapping (
        header TEXT PRIMARY KEY,
        fields TEXT NOT NULL,
        used_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def up(database: SqliteDatabase) -> None:
    """Add the tables; nobody came with a file before."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
