"""The commands about photographed cards: read them, and take what was read into the inbox."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.business_card import BusinessCard
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.plain import plain_card
from netzwerk_desktop.terminal import (
    DATA_PROBLEMS,
    DONE,
    REFUSED,
    complain,
    counted,
    one_line,
    problem_words,
    read_file,
    tell,
)
from netzwerk_desktop.translation import tr

if TYPE_CHECKING:  # it brings the database along, which --help does not need
    from netzwerk_desktop.services.verbs import Verbs


def scan(options: argparse.Namespace, opened: "Callable[[bool], Verbs]") -> int:
    """Read the cards on photos and save nothing."""
    plain: list[dict[str, Any]] = []
    code = DONE
    for name in counted(options.photos):
        try:
            plain += [plain_card(card, name) for card in _read(read_file(name), name)]
        except UserError as error:
            complain(problem_words(error))
            code = REFUSED
    tell(options, plain, *(_card_words(card) for card in plain))
    return code


def capture(options: argparse.Namespace, opened: "Callable[[bool], Verbs]") -> int:
    """Take every card on photos into the inbox; what was taken in is told whatever comes after it."""
    verbs, taking = opened(False), _Taking()
    plain: list[dict[str, Any]] = []
    code = DONE
    try:
        for name in counted(options.photos):
            try:
                plain += taking.take(verbs, name, options)
            except UserError as error:
                if error.problem in DATA_PROBLEMS:
                    raise
                complain(problem_words(error))
                code = REFUSED
    finally:
        tell(options, plain, *(f"{card['contact_id']}\t{_card_words(card)}" for card in plain))
    return code


class _Taking:
    """Takes photos in, one after the other; that nothing here can read them is said once."""

    def __init__(self) -> None:
        self._reads = True

    def take(self, verbs: "Verbs", name: str, options: argparse.Namespace) -> list[dict[str, Any]]:
        """The cards of one photo, each with the number of its contact."""
        data = read_file(name)
        cards = self._cards(data, name)
        photo = verbs.capture.store(data, Path(name).name)
        with verbs.session.database.transaction():
            event_id = verbs.events.named(options.event)
            event = verbs.events.get(event_id) if event_id else None
            if cards:
                changes = verbs.reading.take_in(photo, cards, event, options.met_at)
            else:
                changes = verbs.capture.take_in([photo], event, options.met_at)
        found = cards or (BusinessCard(),)
        return [
            plain_card(card, name) | {"contact_id": contact_id}
            for card, contact_id in zip(found, sorted(changes.contacts), strict=True)
        ]

    def _cards(self, data: bytes, name: str) -> tuple[BusinessCard, ...]:
        """What is read off a photo; nothing where this installation has no reader."""
        try:
            return _read(data, name) if self._reads else ()
        except UserError as error:
            if error.problem is not Problem.READER_MISSING:
                raise
        self._reads = False
        complain(
            tr("This installation cannot read cards. The photos are taken in all the same. Install the extra cards.")
        )
        return ()


def _read(data: bytes, name: str) -> tuple[BusinessCard, ...]:
    from netzwerk_desktop.services.reading import scan_photo

    return scan_photo(data, Path(name).name, resources() / "cards")


def _card_words(card: dict[str, Any]) -> str:
    fields = card["fields"]
    name = " ".join(part for part in (fields["prefix"], fields["given"], fields["family"], fields["suffix"]) if part)
    phones = [phone["text"] for phone in fields["phones"]]
    values = [name, fields["job_title"], fields["organisation"], *fields["mails"], *phones, *fields["webs"]]
    return "\t".join(one_line(value) for value in (card["file"], card["quality"], *values) if value)
