"""Whether the reading of a card can be trusted before a person has looked at it."""

from netzwerk_desktop.domain.business_card import BusinessCard, Quality


def judge(card: BusinessCard, width: int, sharpness: float, mean_confidence: float) -> Quality:
    """To be calibrated."""
    return Quality.GOOD
