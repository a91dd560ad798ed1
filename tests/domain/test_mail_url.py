"""Mail URLs: what comes out at the other end is what went in (RFC 6068)."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.mail_url import MOST_CHARACTERS, fitting_mail_url, mail_url


def read(url: str) -> tuple[str, dict[str, str]]:
    """A mail program's side: RFC 6068 knows no plus for a space."""
    parts = urlsplit(url)
    assert parts.scheme == "mailto"
    fields = dict(pair.split("=", 1) for pair in parts.query.split("&") if pair)
    return unquote(parts.path, errors="strict"), {
        name: unquote(value, errors="strict") for name, value in fields.items()
    }


@pytest.mark.parametrize(
    "text",
    ["Größe und Übermut", '"quoted" & so', "a?b=c#d", "1 + 1 = 2, 100 %", "%41 %0A", "👋🏽 José", "a&body=b", "x y"],
)
def test_what_is_written_arrives(text: str) -> None:
    address, fields = read(mail_url("anna@example.ch", text, text))

    assert address == "anna@example.ch"
    assert fields == {"subject": text, "body": text}


@given(subject=st.text(st.characters(codec="utf-8")), body=st.text(st.characters(codec="utf-8")))
def test_any_text_arrives_with_its_lines(subject: str, body: str) -> None:
    url = mail_url("anna@example.ch", subject, body)
    _, fields = read(url)

    assert url.isascii()
    assert fields.get("subject", "") == " ".join(subject.split())
    assert fields.get("body", "") == "\r\n".join(body.splitlines())


def test_a_line_break_is_written_as_the_standard_wants_it() -> None:
    assert mail_url("a@b.ch", "", "one\ntwo\r\nthree").endswith("?body=one%0D%0Atwo%0D%0Athree")


def test_a_subject_smuggles_no_header_in() -> None:
    assert "%0D" not in mail_url("a@b.ch", "Hi\r\nBcc: all@example.ch")


@pytest.mark.parametrize(
    "address", ["anna+cards@example.ch", "a&b@example.ch", "o'neil?x=1@example.ch", "anna@grün.ch"]
)
def test_an_address_cannot_end_early(address: str) -> None:
    assert read(mail_url(address, "Hi"))[0] == address


def test_nothing_to_say_leaves_the_address_alone() -> None:
    assert mail_url(" anna@example.ch ") == "mailto:anna@example.ch"


def test_half_a_character_is_replaced_and_not_refused() -> None:
    assert read(mail_url("a@b.ch", "\ud83d"))[1]["subject"] == "?"


# length


def test_a_message_that_fits_travels_whole() -> None:
    body = "x" * (MOST_CHARACTERS - len(mail_url("a@b.ch", "Hi", "x")) + 1)

    assert fitting_mail_url("a@b.ch", "Hi", body).complete
    assert len(fitting_mail_url("a@b.ch", "Hi", body).url) == MOST_CHARACTERS
    assert not fitting_mail_url("a@b.ch", "Hi", body + "x").complete


def test_a_longer_one_leaves_its_text_behind_and_keeps_its_subject() -> None:
    found = fitting_mail_url("a@b.ch", "Hi", "ü" * 700)

    assert found.url == "mailto:a@b.ch?subject=Hi"
    assert not found.complete


def test_a_subject_without_end_stays_behind_too() -> None:
    assert fitting_mail_url("a@b.ch", "ü" * 700, "x").url == "mailto:a@b.ch"
