"""When a reading is good, to be checked, or to be taken again."""

from dataclasses import replace

import pytest

from netzwerk_desktop.domain.business_card import (
    BusinessCard,
    FieldKind,
    PhoneKind,
    Quality,
    ReadField,
    ReadPhone,
    TextLine,
)
from netzwerk_desktop.domain.card_quality import judge

CARD = BusinessCard(
    fields=(
        ReadField(FieldKind.GIVEN, "Mara", confidence=0.95),
        ReadField(FieldKind.FAMILY, "Iten", confidence=0.95),
        ReadField(FieldKind.MAIL, "mara.iten@waldrand.ch", confidence=0.98),
    )
)


def test_a_sharp_card_whose_fields_agree_is_good() -> None:
    assert judge(CARD, 1200, 0.6, 0.998) is Quality.GOOD


@pytest.mark.parametrize(
    ("width", "sharpness", "confidence"), [(400, 0.6, 0.998), (1200, 0.25, 0.998), (1200, 0.6, 0.97)]
)
def test_a_poor_picture_is_to_be_checked(width: int, sharpness: float, confidence: float) -> None:
    assert judge(CARD, width, sharpness, confidence) is Quality.CHECK


@pytest.mark.parametrize(
    ("width", "sharpness", "confidence"), [(250, 0.6, 0.998), (1200, 0.1, 0.998), (1200, 0.6, 0.85)]
)
def test_a_bad_picture_is_to_be_taken_again(width: int, sharpness: float, confidence: float) -> None:
    assert judge(CARD, width, sharpness, confidence) is Quality.RETAKE


def test_a_card_with_neither_name_nor_mail_is_to_be_taken_again() -> None:
    assert judge(BusinessCard(), 1200, 0.6, 0.998) is Quality.RETAKE


@pytest.mark.parametrize("kind", [FieldKind.GIVEN, FieldKind.MAIL])
def test_a_doubtful_name_or_mail_is_to_be_checked(kind: FieldKind) -> None:
    fields = tuple(replace(field, confidence=0.5) if field.kind is kind else field for field in CARD.fields)

    assert judge(replace(CARD, fields=fields), 1200, 0.6, 0.998) is Quality.CHECK


def test_a_missing_mail_is_to_be_checked() -> None:
    assert judge(replace(CARD, fields=CARD.fields[:2]), 1200, 0.6, 0.998) is Quality.CHECK


def test_a_number_that_cannot_be_dialled_is_to_be_checked() -> None:
    phones = (ReadPhone(PhoneKind.PHONE, "044 30"),)

    assert judge(replace(CARD, phones=phones), 1200, 0.6, 0.998) is Quality.CHECK


def test_what_a_barcode_says_needs_no_sharp_picture() -> None:
    coded = replace(CARD, qr=("BEGIN:VCARD\nN:Iten;Mara\nEMAIL:mara.iten@waldrand.ch\nEND:VCARD",))

    assert judge(coded, 250, 0.1, 0.5) is Quality.GOOD


@pytest.mark.parametrize(("confidence", "quality"), [(0.999, Quality.GOOD), (0.97, Quality.CHECK)])
def test_a_name_that_was_not_surely_read_is_to_be_checked(confidence: float, quality: Quality) -> None:
    line = TextLine("MARA ITEN", ((0, 0), (200, 0), (200, 30), (0, 30)), confidence, 30)

    assert judge(replace(CARD, lines=(line,)), 1200, 0.6, 0.998) is quality
