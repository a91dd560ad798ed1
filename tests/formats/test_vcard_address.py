"""Postal addresses: seven parts and one line."""

import pytest

from netzwerk_desktop.formats.vcard_address import address_parts, address_text, revised_parts


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["", "", "Hauptstrasse 1", "Zürich", "", "8001", "Schweiz"], "Hauptstrasse 1, 8001 Zürich, Schweiz"),
        (["", "", "Hof 2", "Ulm", "", "89073", ""], "Hof 2, 89073 Ulm"),
        (["", "", "1 Main St", "Baytown", "LA", "30314", "USA"], "1 Main St, Baytown, LA 30314, USA"),
    ],
)
def test_an_address_is_one_line_and_its_parts_are_found_in_it(parts: list[str], text: str) -> None:
    assert address_text(parts) == text
    assert address_parts(text) == parts


def test_box_and_building_stand_before_the_street_and_line_breaks_become_commas() -> None:
    text = address_text(["Postfach 7", "Haus B", "Weg 1\nHinterhof", "Bern"])

    assert text == "Postfach 7, Haus B, Weg 1, Hinterhof, Bern"


@pytest.mark.parametrize("text", ["Irgendwo", "Hauptstrasse 1\nZürich", "a,b", "Weg 1, 8001  Zürich", ""])
def test_an_address_without_visible_parts_is_kept_whole(text: str) -> None:
    assert address_parts(text) == ["", "", text, "", "", "", ""]


KOELN = ["", "", "Weg 1\nHinterhaus", "Köln", "NRW", "50667", "Deutschland"]


@pytest.mark.parametrize(
    ("text", "place", "part"),
    [
        ("Weg 2, Hinterhaus, 50667 Köln, NRW, Deutschland", 2, "Weg 2, Hinterhaus"),
        ("Weg 1, Hinterhaus, 50668 Köln, NRW, Deutschland", 5, "50668"),
        ("Weg 1, Hinterhaus, 50667 Köln, NRW, Germany", 6, "Germany"),
    ],
)
def test_of_an_address_one_part_may_change_alone(text: str, place: int, part: str) -> None:
    assert revised_parts(KOELN, text) == [*KOELN[:place], part, *KOELN[place + 1 :]]


def test_a_country_that_is_added_does_not_go_into_the_town() -> None:
    assert revised_parts(["", "", "Weg 1", "Bern", "", "3000", ""], "Weg 1, 3000 Bern, Schweiz") is None
