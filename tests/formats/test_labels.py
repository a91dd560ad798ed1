"""Labels as programs write them."""

import pytest

from netzwerk_desktop.formats.labels import read_label, written_label


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("* Work", ("work", True)),
        ("Geschäftlich", ("work", False)),
        ("Privat", ("home", False)),
        ("Home Fax", ("home fax", False)),
        ("Mobil", ("mobile", False)),
        ("* ", ("", True)),
        ("Hütte", ("Hütte", False)),
        ("", ("", False)),
    ],
)
def test_known_labels_are_one_word_and_others_stay_as_written(written: str, label: tuple[str, bool]) -> None:
    assert read_label(written) == label


@pytest.mark.parametrize(
    "label", ["work", "home", "mobile", "work fax", "home fax", "main", "other", "pager", "fax", "Hütte"]
)
def test_a_written_label_is_read_as_the_same(label: str) -> None:
    assert read_label(written_label(label)) == (label, False)
