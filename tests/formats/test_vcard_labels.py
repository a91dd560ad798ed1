"""Labels: types, labels of one's own, and back."""

import pytest

from netzwerk_desktop.formats.vcard_labels import custom_label, label_of, types_for


@pytest.mark.parametrize(
    ("types", "label"),
    [
        (("cell", "voice", "pref"), "mobile"), (("internet", "work", "pref"), "work"), (("fax", "work"), "work fax"),
        (("voice",), ""), (("iphone", "cell"), "mobile"), (("x-boat",), "boat"),
    ],
)  # fmt: skip
def test_types_become_a_label(types: tuple[str, ...], label: str) -> None:
    assert label_of(types) == label


def test_a_label_built_into_apples_programs_is_a_plain_word_and_others_stay() -> None:
    assert custom_label("_$!<HomePage>!$_") == "homepage"
    assert custom_label(" Hütte ") == "Hütte"


@pytest.mark.parametrize("label", ["work", "home", "mobile", "work fax", "home fax", "pager", "work mobile"])
def test_a_known_label_becomes_types_and_is_read_as_the_same_label(label: str) -> None:
    assert label_of(types_for(label)) == label


@pytest.mark.parametrize("label", ["Hütte", "", "work Hütte"])
def test_other_labels_have_no_types(label: str) -> None:
    assert types_for(label) == ()
