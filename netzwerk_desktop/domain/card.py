"""Card: what a tile shows of a contact."""

from dataclasses import dataclass

from netzwerk_desktop.domain.business_card import Quality
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.contact import Pictured
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.domain.text import PersonName


@dataclass(frozen=True, slots=True)
class Card(Pictured):
    """The read model of a tile; photos are SHA-256 keys."""

    contact_id: int
    name: PersonName
    job_title: str
    organisation: str
    note: str
    event: str
    pinned: bool
    portrait: str | None
    card_front: str | None
    card_back: str | None
    has_mail: bool
    standing: Standing
    scan: ScanState | None = None
    quality: Quality | None = None
    portrait_frame: Frame = WHOLE
    card_front_frame: Frame = WHOLE
    card_back_frame: Frame = WHOLE
