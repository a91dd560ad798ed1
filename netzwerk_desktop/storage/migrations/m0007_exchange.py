"""What contact files brought, and which batch it came with."""

from peewee import SqliteDatabase

STATEMENTS: tuple[str, ...] = ()


def up(database: SqliteDatabase) -> None:
    """Add what contact files brought, and which batch it came with."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
