"""The index of words that questions are answered from."""

from peewee import SqliteDatabase

STATEMENTS: tuple[str, ...] = ()


def up(database: SqliteDatabase) -> None:
    """Add the index of words that questions are answered from."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
