"""What a column means, as plain data."""

import json

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.columns import (
    CHOICES,
    KEPT,
    ColumnField,
    ColumnUse,
    CsvLayout,
    names_somebody,
    plain_mapping,
    read_mapping,
    read_use,
)
from netzwerk_desktop.domain.incoming import FileFormat

WORDS = st.text("abc äß1", max_size=8)


@given(st.dictionaries(WORDS, st.builds(ColumnUse, st.sampled_from(ColumnField), WORDS, WORDS)))
def test_a_mapping_is_remembered_as_it_was(mapping: dict[str, ColumnUse]) -> None:
    assert read_mapping(json.loads(json.dumps(plain_mapping(mapping)))) == mapping


def test_a_use_that_is_not_known_any_more_keeps_the_column() -> None:
    assert read_use("starsign/x@y") == KEPT


def test_what_only_programs_write_is_no_choice() -> None:
    assert CHOICES[-1] is ColumnField.KEPT
    assert ColumnField.MAIL in CHOICES
    assert ColumnField.MAIL_TYPE not in CHOICES


def test_a_layout_is_a_mapping_to_confirm() -> None:
    use = ColumnUse(ColumnField.NAME)
    layout = CsvLayout(FileFormat.CSV, ",", "utf-8", ("Wer", "Was"), 1, (), (use, KEPT), True)

    assert layout.mapping == {"Wer": use, "Was": KEPT}
    assert names_somebody(layout.uses)
    assert not names_somebody([KEPT, ColumnUse(ColumnField.MAIL)])
