"""Model and delegate of the recall box: rows, sentences, and how they are painted."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester

from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.domain.search import Closeness, Found, Hit, Matched
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.recall.answers import Answer, Answers, fits
from netzwerk_desktop.ui.recall.delegate import RecallDelegate
from netzwerk_desktop.ui.recall.model import RecallModel
from netzwerk_desktop.ui.recall.rows import CommandRow, HeadingRow, NobodyRow, Offer, PersonRow, Row
from netzwerk_desktop.ui.theme import DARK, LIGHT, Theme
from tests.builders import NOW, add_person, jpeg
from tests.ui.recall.people import FakeSearch, hit

pytestmark = pytest.mark.usefixtures("english")
OFFER = Offer("Back up now", Use.BACKUP, lambda: None, "Ctrl+B", "", ("Back up now", "Sicherung jetzt"))


def answer(*rows: Row, words: tuple[str, ...] = ()) -> Answer:
    hits = tuple(row.hit for row in rows if isinstance(row, PersonRow) and row.hit is not None)
    return Answer(rows, Found(hits, words), asks=True)


def person(found: Hit) -> PersonRow:
    return PersonRow(found.contact_id, found)


@pytest.fixture
def model(verbs: Verbs) -> RecallModel:
    return RecallModel(verbs)


def beat(verbs: Verbs, **options: object) -> int:
    event_id = next(
        iter(verbs.events.save(Event(0, "Swiss Slide Day", "Bern", ends_at=NOW - timedelta(hours=20))).events)
    )
    return add_person(
        verbs,
        "Beat Gerber",
        **{
            "organisation": "Nordhang Messebau",
            "job_title": "Messebauer",
            "note": "Erste Zeile.\nZeigt mir die Werkstatt.\nHat Zwillinge.",
            "event_id": event_id,
            **options,
        },
    )


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester, model: RecallModel, verbs: Verbs) -> None:
    model.show_answer(answer(person(hit(beat(verbs))), HeadingRow("Commands"), CommandRow(OFFER)))
    qtmodeltester.check(model)
    model.show_answer(answer(NobodyRow(None, may_create=True)))
    qtmodeltester.check(model)


def test_headings_and_a_nobody_without_way_out_cannot_be_chosen(model: RecallModel) -> None:
    model.show_answer(answer(HeadingRow("a"), CommandRow(OFFER), HeadingRow("b"), CommandRow(OFFER)))
    assert [model.may_choose(row) for row in range(5)] == [False, True, False, True, False]
    assert model.neighbour(-1, 1) == 1
    assert model.neighbour(1, 1) == 3
    assert model.neighbour(3, 1) is None
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    model.show_answer(answer(NobodyRow(None, may_create=False)))
    assert model.neighbour(-1, 1) is None


def test_a_row_says_everything_in_one_sentence(model: RecallModel, verbs: Verbs) -> None:
    found = hit(beat(verbs), Matched.MAIL, Closeness.EXACT, "b@gerber.example")
    model.show_answer(answer(person(found)))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Beat Gerber, Messebauer, Nordhang Messebau. The mail address is exactly the same. "
        "Swiss Slide Day, Tue 3 Mar 2026, Bern. good moment, until Thu 15:00. "
        "Note: Zeigt mir die Werkstatt. Hat Zwillinge."
    )


def test_a_note_that_answers_shows_the_words_around_it(model: RecallModel, verbs: Verbs) -> None:
    model.show_answer(answer(person(hit(beat(verbs), Matched.NOTE, Closeness.TEXT, "Erste Zeile.", "Erste"))))
    known = model.known(0)
    assert known is not None
    assert (known.note, known.note_marks, known.snippet) == ("Erste Zeile.", ((0, 5),), "")


@pytest.mark.parametrize("matched", [Matched.CARD_TEXT, Matched.TAG, Matched.WEB, Matched.PHONE])
def test_words_that_stand_nowhere_else_are_said_with_the_reason(
    model: RecallModel, verbs: Verbs, matched: Matched
) -> None:
    model.show_answer(answer(person(hit(beat(verbs), matched, Closeness.TEXT, "Industriestrasse", "Industrie"))))
    known = model.known(0)
    assert known is not None
    assert known.snippet == "Industriestrasse"
    assert ": Industriestrasse" in model.sentence(0)


def test_who_is_not_in_the_network_says_where_instead(model: RecallModel, verbs: Verbs) -> None:
    aside, inbox = (add_person(verbs, "Eva", pocket=pocket) for pocket in (Pocket.ASIDE, Pocket.INBOX))
    model.show_answer(answer(PersonRow(aside), PersonRow(inbox)))
    known = [model.known(row) for row in (0, 1)]
    assert [each.state for each in known if each is not None] == ["Aside", "Inbox"]


def test_somebody_who_is_gone_is_an_empty_row(model: RecallModel) -> None:
    model.show_answer(answer(person(hit(99))))
    assert model.known(0) is None
    assert model.sentence(0) == ""


def test_cards_are_read_a_few_at_a_time(model: RecallModel, verbs: Verbs) -> None:
    people = [add_person(verbs, f"Anna {number}") for number in range(30)]
    model.show_answer(answer(*(person(hit(each)) for each in people)))
    model.known(0)
    assert len(model._cards) == 12


# painting


def painted(
    delegate: RecallDelegate, model: RecallModel, row: int, look: Look, *, selected: bool = False, width: int = 798
) -> QImage:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 0)
    index = model.index(row)
    option.rect = QRect(0, 0, width, delegate.sizeHint(option, index).height())
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(look.colour("raised"))
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def count(image: QImage, colour: QColor) -> int:
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_was_asked_for_is_underlined_in_accent(house: House, verbs: Verbs, theme: Theme) -> None:
    look = house.look
    look.set(theme, 100)
    model, delegate = RecallModel(verbs), RecallDelegate(look, house.photos)
    delegate.large_first = False
    found = person(hit(beat(verbs)))
    model.show_answer(answer(found, words=("zzz",)))
    plain = count(painted(delegate, model, 0, look), look.colour("accent"))
    model.show_answer(answer(found, words=("gerber",)))
    assert plain == 0
    assert count(painted(delegate, model, 0, look), look.colour("accent")) >= 2 * 35


def test_the_chosen_row_has_a_bar_and_a_tint(house: House, verbs: Verbs) -> None:
    look = house.look
    model, delegate = RecallModel(verbs), RecallDelegate(look, house.photos)
    model.show_answer(answer(CommandRow(OFFER)))
    image = painted(delegate, model, 0, look, selected=True)
    assert image.pixelColor(1, 20) == look.colour("accent")
    assert image.pixelColor(300, 30) == look.colour("accent_tint")
    assert painted(delegate, model, 0, look).pixelColor(1, 20) == look.colour("raised")


def test_only_the_first_answer_is_large_never_somebody_opened_last(house: House, verbs: Verbs) -> None:
    person_id = beat(verbs)
    model, delegate = RecallModel(verbs), RecallDelegate(house.look, house.photos)
    model.show_answer(answer(person(hit(person_id)), person(hit(person_id))))
    assert [delegate.is_large(model.index(row)) for row in (0, 1)] == [True, False]
    model.show_answer(answer(PersonRow(person_id)))
    assert not delegate.is_large(model.index(0))


@pytest.mark.parametrize("scale", [100, 115, 130])
@pytest.mark.parametrize("width", [798, 866])
def test_the_large_answer_keeps_its_buttons_inside_and_apart(
    house: House, verbs: Verbs, scale: int, width: int
) -> None:
    house.look.set(LIGHT, scale)
    photo = verbs.capture.store(jpeg(850, 550), "card.jpg")
    portrait = verbs.capture.store(jpeg(80, 80), "face.jpg")
    person_id = beat(verbs, photos=((PhotoRole.CARD_FRONT, photo), (PhotoRole.PORTRAIT, portrait)), note="Wort " * 90)
    model, delegate = RecallModel(verbs), RecallDelegate(house.look, house.photos)
    model.show_answer(answer(person(hit(person_id))))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 0)
    rect = QRect(QPoint(0, 0), QSize(width, delegate.sizeHint(option, model.index(0)).height()))
    known = model.known(0)
    assert known is not None
    parts = delegate._people.large_parts(rect, known)
    pieces = [parts.picture, parts.name, parts.role, parts.met, parts.note, parts.reason, parts.open, parts.write]
    assert all(rect.contains(piece) for piece in pieces)
    assert not any(a.intersects(b) for n, a in enumerate(pieces) for b in pieces[n + 1 :])
    assert not parts.face.intersects(parts.name)
    assert len(parts.note_lines) == 2


@pytest.mark.parametrize("scale", [100, 130])
def test_every_kind_of_row_can_be_painted_whatever_it_holds(house: House, verbs: Verbs, scale: int) -> None:
    house.look.set(DARK, scale)
    draft = ContactDraft(name=PersonName(family="\u202eevil\n" * 40))
    rows: tuple[Row, ...] = (
        person(hit(add_person(verbs, ""))),
        person(
            hit(beat(verbs, note="\n\n", organisation="x" * 400), Matched.TAG, snippet="\u202etag\n" * 40, marked="tag")
        ),
        person(hit(99)),
        HeadingRow("Commands"),
        CommandRow(Offer("w" * 300, Use.KEYS, lambda: None, "Ctrl+Shift+Z", "d" * 300)),
        NobodyRow(draft, may_create=True),
        NobodyRow(None, may_create=False),
    )
    model, delegate = RecallModel(verbs), RecallDelegate(house.look, house.photos)
    model.show_answer(answer(*rows, words=("w", "evil")))
    for row in range(len(rows)):
        for large in (True, False):
            delegate.large_first = large
            assert not painted(delegate, model, row, house.look, selected=True).isNull()


# answers


def test_a_command_needs_all_words_each_at_the_beginning_of_one_of_its() -> None:
    assert fits(OFFER, ["back", "now"])
    assert fits(OFFER, ["jetzt", "sich"])
    assert not fits(OFFER, ["back", "zzz"])
    assert not fits(OFFER, ["cherung"])
    assert fits(OFFER, [])


def test_short_questions_and_pasted_texts_bring_no_commands(verbs: Verbs) -> None:
    object.__setattr__(verbs, "search", FakeSearch())
    answers = Answers(verbs, lambda: [OFFER], lambda: [], lambda text: None)
    assert CommandRow(OFFER) in answers.ask("bac").rows
    assert CommandRow(OFFER) not in answers.ask("ba").rows
    assert CommandRow(OFFER) not in answers.ask("bac", "From: x\ny").rows
    assert CommandRow(OFFER) in answers.ask(">ba").rows
    assert CommandRow(OFFER) not in answers.ask("???").rows


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("anna tag:x bern", "anna bern"),
        ("tag:x", ""),
        ("tag:x tag:y", "tag:y"),
        ("anna", "anna"),
    ],
)
def test_a_filter_takes_its_own_words_away(verbs: Verbs, text: str, left: str) -> None:
    object.__setattr__(verbs, "search", FakeSearch())
    answers = Answers(verbs, list, list, lambda text: None)
    assert answers.without(text, Filter(FilterKind.TAG, "x")) == left
