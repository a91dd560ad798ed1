"""Search: who answers a question or a pasted text."""

import re

from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.domain.search import Closeness, Clue, Found, Hit, Matched
from netzwerk_desktop.domain.text import PersonName, fold, split_name
from netzwerk_desktop.services.session import Session

MAIL = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")
NAMED = re.compile(r"([^\n<>:]+)<[\w.+-]+@[\w.-]+\.\w+>")


class SearchService:
    """The verbs that find people."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def search(self, text: str, limit: int = 50) -> Found:
        """Who answers a typed question."""
        words = tuple(fold(text).replace(",", " ").split())
        if not words:
            return Found()
        session = self._session
        query = CardQuery(None, order=CardOrder.NAME, text=" ".join(words))
        ids = list(session.cards.ids(query, session.today(), limit + 1, session.utc_offset()))
        contacts = session.contacts.many(ids[:limit])
        hits = sorted(
            (_hit(contact, words[0]) for contact in contacts), key=lambda hit: list(Matched).index(hit.matched)
        )
        return Found(tuple(hits), words, more=len(ids) > limit)

    def search_pasted(self, text: str, limit: int = 50) -> Found:
        """Who is meant by a pasted text."""
        mails = tuple(dict.fromkeys(MAIL.findall(text)))
        named = NAMED.search(text)
        name = split_name(named[1].strip(' "')) if named else PersonName()
        hits: dict[int, Hit] = {}
        for mail in mails:
            for hit in self.search(mail, limit).hits:
                hits.setdefault(hit.contact_id, Hit(hit.contact_id, Matched.MAIL, Closeness.EXACT, mail))
        for hit in self.search(name.family, limit).hits:
            hits.setdefault(hit.contact_id, hit)
        clues = [Clue(Matched.MAIL, mail) for mail in mails]
        if name.display:
            clues.insert(0, Clue(Matched.NAME, name.display))
        methods = tuple(ContactMethod(MethodKind.MAIL, mail) for mail in mails)
        draft = ContactDraft(name=name, methods=methods) if clues else None
        return Found(tuple(hits.values())[:limit], (), (), tuple(clues), draft)


def _hit(contact: Contact, word: str) -> Hit:
    fields = (
        (Matched.NAME, contact.name.display),
        (Matched.ORGANISATION, contact.organisation),
        (Matched.JOB_TITLE, contact.job_title),
        (Matched.NOTE, contact.note),
        (Matched.EVENT, contact.event),
        (Matched.PLACE, contact.event_place),
    )
    for matched, text in fields:
        start = fold(text).find(word)
        if start >= 0:
            closeness = Closeness.PREFIX if matched is Matched.NAME else Closeness.TEXT
            return Hit(contact.contact_id, matched, closeness, text, ((start, start + len(word)),))
    return Hit(contact.contact_id, Matched.CARD_TEXT, Closeness.TEXT)
