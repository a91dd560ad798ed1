"""Cards on a photo: found where they lie, turned upright, and refused with a reason when there is no photo."""

import io
import math
import sys

import pytest
from PIL import Image

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.imaging.business_card import read_cards
from tests.builders import SVG, heic, huge_png, jpeg
from tests.imaging.paper import LINES, InkReader, card, error, np, photo, placed, saved

zxingcpp = pytest.importorskip("zxingcpp", reason="NOT TESTED: the extra `cards` is not installed")

# A corner may be off by this share of the card's diagonal.
OFF = 0.04
MIDDLE = (700.0, 525.0)
PLACES = {
    "straight": placed(MIDDLE),
    "leaning": placed(MIDDLE, 9),
    "leaning back": placed(MIDDLE, -14),
    "seen from one side": placed(MIDDLE, 3, lean=0.12),
    "small": placed((420, 380), 5, 520),
    "at 90 degrees": placed(MIDDLE, 90),
    "upside down": placed(MIDDLE, 180),
    "at 270 degrees": placed(MIDDLE, 268),
    "upside down and leaning": placed(MIDDLE, 172, lean=0.08),
}
QR = Image.fromarray(
    np.array(zxingcpp.create_barcode("MECARD:N:Schöß,Änne;;", zxingcpp.BarcodeFormat.QRCode).to_image(scale=8))
)


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_card_is_found_and_turned_upright_however_it_lies(place: tuple) -> None:
    (found,) = read_cards(saved(photo([(card(), place)])), InkReader())

    assert error(found.outline, place) < OFF
    assert found.region == found.outline
    assert [line.text for line in found.lines] == [f"line {index}" for index in range(len(LINES))]
    assert found.width > found.height
    assert all(line.box[1][0] > line.box[0][0] for line in found.lines)


@pytest.mark.parametrize(
    ("paper", "ink", "band", "ground"),
    [
        ("#ffffff", "#111111", "", "#20242a"),
        ("#1c2a4a", "#f4f4f4", "", "#c8c2b8"),
        ("#efe6d0", "#402010", "", "#3b5a46"),
        ("#f8f8f8", "#222222", "#0a7a4a", "#6b5a48"),
    ],
    ids=["white on black", "dark on light", "cream on green", "with a coloured band"],
)
def test_the_whole_card_is_found_whatever_its_colours(paper: str, ink: str, band: str, ground: str) -> None:
    place = placed(MIDDLE, -6)

    (found,) = read_cards(saved(photo([(card(paper=paper, ink=ink, band=band), place)], ground=ground)), InkReader())

    assert error(found.outline, place) < OFF


@pytest.mark.parametrize("count", [2, 4])
def test_several_cards_on_one_photo_are_found_in_rows(count: int) -> None:
    places = [
        placed((420, 330), 4, 620),
        placed((1180, 340), -7, 620),
        placed((410, 950), 178, 620),
        placed((1190, 940), 2, 620),
    ][:count]

    found = read_cards(saved(photo([(card(), place) for place in places], (1600, 1280))), InkReader())

    assert [reading.index for reading in found] == list(range(count))
    assert all(error(reading.outline, place) < OFF for reading, place in zip(found, places, strict=True))
    assert all(len(reading.lines) == len(LINES) for reading in found)


class ShortSightedReader(InkReader):
    """Finds nothing on a large picture, as an engine does when the letters of many cards get too small."""

    def find(self, image: "np.ndarray") -> list:
        return super().find(image) if max(image.shape) <= 700 else []


def test_cards_are_found_when_their_letters_are_too_small_to_be_seen_at_first() -> None:
    places = [placed((420, 330), 4, 620), placed((1180, 340), -7, 620)]

    found = read_cards(saved(photo([(card(), place) for place in places], (1600, 680))), ShortSightedReader())

    assert [error(reading.outline, place) < OFF for reading, place in zip(found, places, strict=True)] == [True, True]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_outline_is_told_in_pixels_of_the_file_as_stored(orientation: int) -> None:
    """Whatever the tag says of how to turn it: flat-lying phones write wrong ones. Mirroring tags mirror the card."""
    place = placed((640, 560), 7, 700)
    mirrored = orientation in (2, 4, 5, 7)

    (found,) = read_cards(saved(photo([(card(), place)]), orientation), InkReader())

    if mirrored:
        assert error(sorted(found.outline), sorted(place)) < OFF
    else:
        assert error(found.outline, place) < OFF


def test_a_box_on_the_card_leads_back_to_the_file() -> None:
    place = placed(MIDDLE, 180)

    (found,) = read_cards(saved(photo([(card(), place)])), InkReader())

    left, top = found.in_file(found.lines[0].box)[0]
    # Fifty pixels from the card's own left, forty-five from its top, on a card turned over.
    scale = 800 / 850
    assert math.dist((left, top), (place[0][0] - 50 * scale, place[0][1] - 50 * scale)) < 20


def test_without_an_outline_the_text_is_read_where_it_stands() -> None:
    """A light card on a light table: nothing stands out but the letters."""
    sheet = photo([(card(paper="#f4f2ec"), placed(MIDDLE, 6))], ground="#f4f2ec")

    (found,) = read_cards(saved(sheet), InkReader())

    assert found.outline is None
    assert len(found.lines) == len(LINES)
    assert max(abs(line.box[1][1] - line.box[0][1]) for line in found.lines) < 20


def test_a_scan_that_is_all_card_is_read_whole() -> None:
    (found,) = read_cards(saved(card()), InkReader())

    assert found.outline is None
    assert found.region == ((0, 0), (850, 0), (850, 550), (0, 550))
    assert len(found.lines) == len(LINES)


def test_a_card_that_is_not_found_among_others_is_still_read() -> None:
    """The third lies on its own colour."""
    image = photo([(card(), placed((400, 300), 3, 600)), (card(), placed((1150, 300), -3, 600))], (1600, 1200))
    image.paste(card(paper="#5a4634", ink="white"), (100, 600))

    found = read_cards(saved(image), InkReader())

    assert [reading.outline is None for reading in found] == [False, False, True]
    assert len(found[2].lines) == len(LINES)


def test_a_barcode_belongs_to_the_card_it_stands_on() -> None:
    places = [placed((420, 330), 4, 680), placed((1180, 340), -7, 680)]
    image = photo([(card(), places[0]), (card(LINES[:4], picture=QR), places[1])], (1600, 700))

    found = read_cards(saved(image), InkReader())

    assert [reading.qr for reading in found] == [(), ("MECARD:N:Schöß,Änne;;",)]


def test_a_card_is_never_enlarged_and_long_ones_are_reduced() -> None:
    small, large = InkReader(), InkReader()

    read_cards(saved(photo([(card(), placed((300, 250), 2, 420))], (640, 480))), small)
    (found,) = read_cards(saved(photo([(card(), placed((1300, 900), 2, 2000))], (2700, 1900))), large)

    assert max(small.seen[0]) == pytest.approx(420, rel=OFF)
    assert max(large.seen[0]) == 1400
    assert error(sorted(found.outline), sorted(placed((1300, 900), 2, 2000))) < OFF


def test_a_photo_without_text_gives_one_reading_without_lines() -> None:
    (found,) = read_cards(saved(photo([])), InkReader())

    assert found.lines == ()
    assert found.outline is None
    assert found.mean_confidence == 0
    assert found.sharpness == 0


def test_a_blurred_card_is_less_sharp_than_a_crisp_one() -> None:
    crisp = saved(photo([(card(), placed(MIDDLE))]))
    image = photo([(card(), placed(MIDDLE))])
    blurred = saved(image.resize((280, 210)).resize(image.size))

    assert read_cards(blurred, InkReader())[0].sharpness < 0.7 * read_cards(crisp, InkReader())[0].sharpness


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.IMAGE_EMPTY),
        (b"BEGIN:VCARD", Problem.NOT_AN_IMAGE),
        (SVG, Problem.NOT_AN_IMAGE),
        (jpeg(400, 300)[:900], Problem.IMAGE_DAMAGED),
        (huge_png(), Problem.IMAGE_TOO_LARGE),
        (heic(), Problem.IMAGE_DAMAGED),
    ],
    ids=["empty", "text", "drawing", "half a file", "too large", "broken heic"],
)
def test_what_is_no_photo_is_refused_by_name(data: bytes, problem: Problem) -> None:
    with pytest.raises(UserError) as refused:
        read_cards(data, InkReader(), "IMG_1.jpg")

    assert refused.value.problem is problem
    assert refused.value.values == {"name": "IMG_1.jpg"}


def test_heic_is_read_where_its_library_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    pillow_heif = pytest.importorskip("pillow_heif", reason="NOT TESTED: pillow-heif is not installed")
    place = placed(MIDDLE, 5)
    file = pillow_heif.from_pillow(photo([(card(), place)]))
    buffer = io.BytesIO()
    file.save(buffer, quality=85)
    data = buffer.getvalue()

    (found,) = read_cards(data, InkReader())
    assert error(found.outline, place) < OFF

    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(UserError) as refused:
        read_cards(data, InkReader())
    assert refused.value.problem is Problem.IMAGE_UNSUPPORTED


# what a person marked


def test_only_what_lies_within_chosen_corners_is_read() -> None:
    left, right = placed((360, 525), 4, 560), placed((1040, 525), -5, 560)
    data = saved(photo([(card(), left), (card(), right)]))

    (found,) = read_cards(data, InkReader(), chosen=right)

    assert error(found.outline, right) < OFF
    assert found.frame == Frame(found.outline)
    assert [line.text for line in found.lines] == [f"line {index}" for index in range(len(LINES))]


def test_the_frame_of_a_card_is_its_outline_the_card_upright() -> None:
    (found,) = read_cards(saved(photo([(card(), PLACES["upside down and leaning"])])), InkReader())

    assert found.frame == Frame(found.outline)
    assert error(found.frame.corners(found.region), PLACES["upside down and leaning"]) < OFF


def test_chosen_corners_that_begin_elsewhere_give_the_card_upright_all_the_same() -> None:
    place = placed(MIDDLE, 3)

    (found,) = read_cards(saved(photo([(card(), place)])), InkReader(), chosen=(*place[1:], place[0]))

    assert error(found.frame.corners(found.region), place) < OFF
