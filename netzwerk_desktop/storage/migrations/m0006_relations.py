"""Who knows whom."""

from peewee import SqliteDatabase

STATEMENTS: tuple[str, ...] = ()


def up(database: SqliteDatabase) -> None:
    """Add who knows whom."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
