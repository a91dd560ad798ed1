"""Mail URL: a message for somebody's own mail program (RFC 6068)."""

from dataclasses import dataclass
from urllib.parse import quote

MOST_CHARACTERS = 1900
"""Longer addresses are cut by some mail programs and shells without a word."""


@dataclass(frozen=True, slots=True)
class MailUrl:
    """An address to open.

    Attributes:
        complete: whether the text is in it; otherwise it has to travel by the clipboard.
    """

    url: str
    complete: bool = True


def mail_url(address: str, subject: str = "", body: str = "") -> str:
    """A mailto URL: UTF-8 in per cent, line breaks as CRLF, a subject on one line."""
    fields = (("subject", _encoded(" ".join(subject.split()))), ("body", _encoded("\r\n".join(body.splitlines()))))
    query = "&".join(f"{name}={value}" for name, value in fields if value)
    return f"mailto:{quote(address.strip(), safe='@', errors='replace')}{'?' if query else ''}{query}"


def fitting_mail_url(address: str, subject: str = "", body: str = "") -> MailUrl:
    """The URL of a message; without its text, or even its subject, where it would be too long."""
    whole = mail_url(address, subject, body)
    if len(whole) <= MOST_CHARACTERS:
        return MailUrl(whole)
    shorter = mail_url(address, subject)
    return MailUrl(shorter if len(shorter) <= MOST_CHARACTERS else mail_url(address), complete=False)


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")
