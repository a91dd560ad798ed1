"""What is done with messages: what is known for them, handing them over, and whether they are gone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import AddressForm, Contact
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.domain.message import (
    HandedMessage,
    MessageFacts,
    MessageKind,
    MessageLanguage,
    MessageWords,
    TemplateTexts,
    kind_for,
    message,
    template_texts,
)
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.services.session import Session

WITHOUT_SLOT = timedelta(days=1)


class MessageService:
    """The verbs around messages; nothing is ever sent from here."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # writing

    def facts(self, contact: Contact) -> MessageFacts:
        """What a message to somebody may speak of."""
        session = self._session
        event = session.events.get(contact.event_id) if contact.event_id else None
        met_at = contact.standing.met_at
        return MessageFacts(
            given=contact.name.given,
            family=contact.name.family,
            prefix=contact.name.prefix,
            organisation=contact.organisation,
            event=contact.event,
            place=contact.event_place,
            topic=event.topic if event else "",
            traits=contact.traits,
            offers=contact.offers,
            seeks=contact.seeks,
            promise=contact.promise,
            own_name=session.preferences.own_name,
            met_on=local_day(met_at, session.zone) if met_at else None,
        )

    def form_for(self, contact: Contact) -> AddressForm:
        """How somebody is addressed: as was chosen for them, else as usual."""
        return contact.address_form or self._session.preferences.address_form

    def language_for(self, contact: Contact, window: MessageLanguage) -> MessageLanguage:
        """In which language somebody is written to: theirs, else the usual one, else that of the window."""
        if contact.language in list(MessageLanguage):
            return MessageLanguage(contact.language)
        return self._session.preferences.message_language or window

    def kind_for(self, contact: Contact) -> MessageKind:
        """The occasion that suggests itself for somebody."""
        first = contact.standing.first_outgoing is None
        return kind_for(self.facts(contact), contact.birthday, self._session.today(), first=first)

    def blocks(
        self,
        contact: Contact,
        kind: MessageKind,
        form: AddressForm,
        language: MessageLanguage,
        words: Mapping[MessageLanguage, MessageWords],
    ) -> TemplateTexts:
        """The blocks of a message to somebody, filled with what is known of them."""
        own = dict(self._session.preferences.message_texts)
        texts = template_texts(words[language], language, kind, form, own)
        return message(texts, self.facts(contact), form, words[language], self._session.today())

    def sample(self, texts: TemplateTexts, form: AddressForm, words: MessageWords) -> TemplateTexts:
        """The blocks of a template as somebody invented would get them, who was met yesterday."""
        today = self._session.today()
        own_name = self._session.preferences.own_name
        facts = replace(words.sample, met_on=today - timedelta(days=1), own_name=own_name)
        return message(texts, facts, form, words, today)

    # handing over and asking

    def hand_over(self, contact_id: int, kind: InteractionKind = InteractionKind.MAIL) -> Changes:
        """Remember that a message was opened elsewhere; it is asked about as soon as the person is back."""
        session = self._session
        now = session.clock.now()
        with session.database.transaction():
            session.contacts.require([contact_id])
            session.messages.put(HandedMessage(contact_id, now, now, kind))
        return Changes(Verb.HANDED_OVER, frozenset({contact_id}), structure=False)

    def to_ask(self) -> list[HandedMessage]:
        """The messages that may be asked about now, the earliest first."""
        return self._session.messages.open(self._session.clock.now())

    def next_ask(self) -> datetime | None:
        """When the next question falls due; None where nothing is open."""
        return min((each.ask_at for each in self._session.messages.open()), default=None)

    def sent(self, contact_id: int) -> Changes:
        """The message is gone: it counts as written when it was opened, and a chosen later is over."""
        session = self._session
        found = session.messages.of(contact_id)

        def body(now: datetime) -> None:
            kind, at = (found.kind, min(found.opened_at, now)) if found else (InteractionKind.MAIL, now)
            session.contacts.update(contact_id, snoozed_until=None)
            session.contacts.add_interaction(Interaction(0, contact_id, kind, at))
            session.messages.remove(contact_id)

        return session.change(Verb.LOGGED, [contact_id], body)

    def not_sent(self, contact_id: int) -> Changes:
        """The message was not sent after all: it is not asked about again."""
        with self._session.database.transaction():
            self._session.messages.remove(contact_id)
        return Changes(Verb.HANDED_OVER, frozenset({contact_id}), structure=False)

    def ask_later(self, contact_id: int) -> Changes:
        """Ask again at the next networking time, or a day later where there is none."""
        session = self._session
        now = session.clock.now()
        moment = session.preferences.slot.next_start(now, session.zone) or now + WITHOUT_SLOT
        with session.database.transaction():
            session.messages.ask_later(contact_id, moment)
        return Changes(Verb.HANDED_OVER, frozenset({contact_id}), structure=False)
