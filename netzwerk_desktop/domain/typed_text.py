"""Typed text: what a name, an address or a number that was typed to find somebody says of a new contact."""

import re

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName, split_name

_MAIL = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"@]+")
_PHONE = re.compile(r"\+?[\d\s()/.'-]{5,}")


def draft_from_typed(text: str) -> ContactDraft | None:
    """Somebody with the name that was typed, and the mail address or number beside it; None for no such thing."""
    methods = []
    if mail := _MAIL.search(text):
        methods.append(ContactMethod(MethodKind.MAIL, mail[0]))
        text = text.replace(mail[0], " ")
    phone = _PHONE.search(text)
    if phone and sum(ch.isdecimal() for ch in phone[0]) >= 5:
        methods.append(ContactMethod(MethodKind.PHONE, " ".join(phone[0].split())))
        text = text.replace(phone[0], " ")
    words = " ".join(re.sub(r'[<>"()\[\];:|]+', " ", text).split()).strip(" ,")
    name = split_name(words) if any(ch.isalnum() for ch in words) else PersonName()
    if not name.display and not methods:
        return None
    return ContactDraft(name=name, methods=tuple(methods) or None)
