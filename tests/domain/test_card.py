"""What a tile knows of its photos."""

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.domain.text import PersonName


def test_each_photo_has_its_key_and_its_frame() -> None:
    card = Card(
        1, PersonName(), "", "", "", "", False, "aa", "bb", None, False, Standing(),
        portrait_frame=Frame(None, 1), card_front_frame=Frame(None, 2),
    )  # fmt: skip

    assert [card.photo(role) for role in PhotoRole] == ["aa", "bb", None]
    assert [card.frame(role) for role in PhotoRole] == [Frame(None, 1), Frame(None, 2), WHOLE]
