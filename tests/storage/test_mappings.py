"""How tables were understood is remembered by their headers."""

from netzwerk_desktop.domain.columns import ColumnField, ColumnUse
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.mappings import Mappings
from tests.builders import NOW

MAPPING = {"Wer": ColumnUse(ColumnField.NAME), "Wo": ColumnUse(ColumnField.MAIL, "work", "mail 1")}


def test_an_answer_is_found_by_the_header_whatever_its_case(database: Database) -> None:
    mappings = Mappings(database)

    mappings.remember(["Wer", "Wo"], MAPPING, NOW)

    assert mappings.of([" wer", "WO"]) == MAPPING
    assert mappings.of(["Wo", "Wer"]) is None


def test_the_latest_answer_counts(database: Database) -> None:
    mappings = Mappings(database)
    mappings.remember(["Wer", "Wo"], MAPPING, NOW)

    mappings.remember(["Wer", "Wo"], {"Wer": ColumnUse(ColumnField.FAMILY)}, NOW)

    assert mappings.of(["Wer", "Wo"]) == {"Wer": ColumnUse(ColumnField.FAMILY)}
