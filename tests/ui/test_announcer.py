"""The announcer with a fake desktop: what is pressed there is done here."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.notification import Announcement, Moment, MomentKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.announcer import Announcer
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.notice import DEFAULT_KEY, Notice, Notifier
from tests.builders import NOW, FakeClock, add_person

HOUR = timedelta(hours=1)


class FakeNotifier(Notifier):
    """A desktop that shows everything; the test presses the buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[Notice] = []
        self.gone = False

    def show_notice(self, notice: Notice) -> None:
        self.notices.append(notice)

    def withdraw(self, notice_id: int) -> None:
        pass

    def close(self) -> None:
        self.gone = True

    def press(self, key: str) -> None:
        self.invoked.emit(self.notices[-1].notice_id, key)


@pytest.fixture
def desktop(qtbot: QtBot) -> FakeNotifier:
    return FakeNotifier()


@pytest.fixture
def announcer(house: House, desktop: FakeNotifier) -> Announcer:
    return Announcer(house.verbs, house.operations, house.actions, desktop)


def met(verbs: Verbs, name: str = "Anna Müller", **facts: object) -> int:
    """Somebody whose good moment begins now."""
    return add_person(verbs, name, met_at=NOW - 12 * HOUR, **facts)


def about(*people: int, event: str = "") -> Announcement:
    return Announcement(tuple(Moment(MomentKind.GOOD_FROM, each, NOW, NOW, each, event) for each in people))


def reminder(verbs: Verbs, person: int) -> Announcement:
    verbs.reminders.add(person, NOW, "send her the slides")
    number = verbs.contacts.reminders(person)[0].reminder_id
    return Announcement((Moment(MomentKind.REMINDER, number, NOW, NOW, person),))


def test_one_person_can_be_written_to_done_or_put_off(
    announcer: Announcer, desktop: FakeNotifier, verbs: Verbs
) -> None:
    announcer.announce(about(met(verbs)))
    [notice] = desktop.notices
    assert notice.title == "Anna Müller"
    assert notice.actions == (("write", "Write"), ("done", "Done"), ("later", "Later"))
    assert not notice.urgent


def test_each_notice_has_a_number_of_its_own(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    for name in ("Anna", "Beat"):
        announcer.announce(about(met(verbs, name)))
    assert len({each.notice_id for each in desktop.notices}) == 2


def test_write_asks_for_a_message(qtbot: QtBot, announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    person = met(verbs)
    announcer.announce(about(person))
    with qtbot.waitSignal(announcer.write_requested) as asked:
        desktop.press("write")
    assert asked.args == [person]


def test_done_logs_a_message_and_can_be_undone(
    announcer: Announcer, desktop: FakeNotifier, verbs: Verbs, house: House
) -> None:
    person = met(verbs)
    announcer.announce(about(person))
    desktop.press("done")
    [logged] = verbs.contacts.interactions(person)
    assert (logged.kind, logged.incoming) == (InteractionKind.MAIL, False)
    house.operations.undo()
    assert verbs.contacts.interactions(person) == []


def test_a_second_press_does_nothing_more(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    person = met(verbs)
    announcer.announce(about(person))
    desktop.press("done")
    desktop.press("done")
    assert len(verbs.contacts.interactions(person)) == 1


def test_later_comes_back_in_an_hour(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    person = met(verbs)
    announcer.announce(about(person))
    desktop.press("later")
    assert verbs.contacts.get(person).standing.snoozed_until == NOW + HOUR


def test_a_click_on_the_body_opens_the_person(
    qtbot: QtBot, announcer: Announcer, desktop: FakeNotifier, verbs: Verbs
) -> None:
    person = met(verbs)
    announcer.announce(about(person))
    with qtbot.waitSignal(announcer.contact_requested) as asked:
        desktop.press(DEFAULT_KEY)
    assert asked.args == [person]


@pytest.mark.parametrize("key", [DEFAULT_KEY, "open"])
def test_a_group_opens_today(qtbot: QtBot, announcer: Announcer, desktop: FakeNotifier, verbs: Verbs, key: str) -> None:
    announcer.announce(about(met(verbs), met(verbs, "Beat"), event="Slide Day"))
    assert [key for key, _ in desktop.notices[-1].actions] == ["open", "later"]
    with qtbot.waitSignal(announcer.today_requested):
        desktop.press(key)


def test_a_group_is_put_off_together(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs, house: House) -> None:
    people = [met(verbs), met(verbs, "Beat")]
    announcer.announce(about(*people, event="Slide Day"))
    desktop.press("later")
    assert {verbs.contacts.get(each).standing.snoozed_until for each in people} == {NOW + HOUR}
    house.operations.undo()
    assert {verbs.contacts.get(each).standing.snoozed_until for each in people} == {None}


def test_done_keeps_the_promise_and_logs_nothing(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    person = met(verbs)
    announcer.announce(reminder(verbs, person))
    desktop.press("done")
    assert verbs.contacts.reminders(person) == []
    assert verbs.contacts.interactions(person) == []


def test_later_moves_the_promise_and_not_the_person(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    person = met(verbs)
    announcer.announce(reminder(verbs, person))
    desktop.press("later")
    assert [each.due_at for each in verbs.contacts.reminders(person)] == [NOW + HOUR]
    assert verbs.contacts.get(person).standing.snoozed_until is None


def test_the_slot_offers_only_to_open_today(announcer: Announcer, desktop: FakeNotifier, verbs: Verbs) -> None:
    met(verbs)
    announcer.announce(Announcement((Moment(MomentKind.SLOT, 0, NOW, NOW),)))
    assert [key for key, _ in desktop.notices[-1].actions] == ["open"]


def test_nothing_is_shown_where_nothing_is_to_be_said(
    announcer: Announcer, desktop: FakeNotifier, verbs: Verbs
) -> None:
    announcer.announce(Announcement((Moment(MomentKind.SLOT, 0, NOW, NOW),)))
    announcer.announce(about(99))
    assert desktop.notices == []


def test_what_the_desktop_did_not_take_is_said_in_the_window(
    qtbot: QtBot, announcer: Announcer, desktop: FakeNotifier, verbs: Verbs
) -> None:
    announcer.announce(about(met(verbs)))
    notice = desktop.notices[-1]
    with qtbot.waitSignal(announcer.said_in_window) as said:
        desktop.failed.emit(notice.notice_id)
    assert said.args == [notice.title, notice.body]


def test_a_closed_notice_opens_today_if_it_is_pressed_all_the_same(
    qtbot: QtBot, announcer: Announcer, desktop: FakeNotifier, verbs: Verbs
) -> None:
    announcer.announce(about(met(verbs)))
    desktop.closed.emit(desktop.notices[-1].notice_id)
    with qtbot.waitSignal(announcer.today_requested):
        desktop.press("done")


def test_somebody_who_is_gone_meanwhile_is_told_of(
    qtbot: QtBot, announcer: Announcer, desktop: FakeNotifier, verbs: Verbs, house: House, clock: FakeClock
) -> None:
    person = met(verbs)
    announcer.announce(about(person))
    verbs.contacts.delete([person])
    clock.go_on(days=31)
    verbs.contacts.purge_trash()
    with qtbot.waitSignal(house.operations.failed):
        desktop.press("done")


def test_a_sample_is_shown_and_the_desktop_is_let_go(announcer: Announcer, desktop: FakeNotifier) -> None:
    announcer.show_sample()
    assert desktop.notices[-1].title == "Netzwerk Desktop"
    announcer.close()
    assert desktop.gone
