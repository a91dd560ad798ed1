"""Monica's export, whose envelope differs from version to version."""

import base64
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.monica import read_monica
from tests.formats.reading import address, kinds, mail, only, people, phone, sample, web

TYPES = {
    "mail": {"name": "Email", "protocol": "mailto:", "type": "email"},
    "phone": {"name": "Phone", "protocol": "tel:", "type": "phone"},
    "site": {"name": "Mastodon", "protocol": None, "type": None},
}


def contact(properties: dict[str, Any] | None = None, *data: dict[str, Any], uuid: str = "u1") -> dict[str, Any]:
    return {"uuid": uuid, "properties": {"first_name": "Anna"} | (properties or {}), "data": list(data)}


def entries(kind: str, *properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "values": [{"uuid": f"{kind}{at}", "properties": each} for at, each in enumerate(properties)]}


def export(*contacts: dict[str, Any], data: list[dict[str, Any]] | None = None) -> bytes:
    types = [{"uuid": uuid, "properties": each} for uuid, each in TYPES.items()]
    account = {
        "data": [{"type": "contact", "values": list(contacts)}, *(data or [])],
        "instance": {"contact_field_types": types},
    }
    return json.dumps({"account": account}, indent=1).encode()


def test_the_sample() -> None:
    joerg = only(read_monica(sample("monica_v4_export_unverified.json")))

    assert joerg.line == 17
    assert joerg.uid == "00000000-0000-4000-8000-000000000101"
    assert joerg.name == PersonName(given="Jörg Karl", family="Beispiel")
    assert (joerg.organisation, joerg.job_title) == ("Müller & Söhne", "Leiter")
    assert joerg.note == "Kollege\nMag Fahrräder"
    assert joerg.methods == (mail("joerg@example.com"),)
    assert (joerg.birthday, joerg.tags, joerg.rhythm_days) == ("--04-12", ("freunde",), 90)
    kept = dict(joerg.appendix)
    assert kept["food_preferences"] == "keine Nüsse"
    assert kept["reminder"].startswith("2026-03-01 · Anrufen")
    assert kept["friend"].endswith("102")


def test_ways_are_told_by_their_types_and_else_by_their_values() -> None:
    fields = entries(
        "contact_field",
        {"data": "a@x.org", "type": "mail"},
        {"data": "1234567", "type": "phone"},
        {"data": "https://social.example/@anna", "type": "site"},
        {"data": "anna", "type": "site"},
        {"data": "b@x.org", "type": "unknown"},
        {"data": "+41 44 123 45 67"},
    )
    found = only(read_monica(export(contact({}, fields))))

    assert found.methods == (
        mail("a@x.org"),
        mail("b@x.org"),
        phone("1234567"),
        phone("+41 44 123 45 67"),
        web("https://social.example/@anna", "Mastodon"),
    )
    assert ("Mastodon", "anna") in found.appendix


def test_an_address_may_lie_in_a_place() -> None:
    place = {"street": "Weg 1", "city": "Köln", "postal_code": "50667", "country": "DE"}
    inside = only(read_monica(export(contact({}, entries("address", {"name": "Home", "place": place})))))
    flat = only(read_monica(export(contact({}, entries("address", {"name": "Ferienhaus"} | place, {"city": "Bonn"})))))

    assert inside.methods == (address("Weg 1, 50667 Köln, DE", "home"),)
    assert flat.methods == (address("Weg 1, 50667 Köln, DE", "Ferienhaus"), address("Bonn"))


@pytest.mark.parametrize(
    ("birthdate", "birthday", "kept"),
    [
        ({"date": "1980-04-12T00:00:00Z", "is_year_unknown": False}, "1980-04-12", None),
        ({"date": "2026-04-12T00:00:00Z", "is_year_unknown": True}, "--04-12", None),
        ({"date": "1980-01-01", "is_age_based": True}, "", "1980"),
        ("1980-04-12", "1980-04-12", None),
        (None, "", None),
    ],
)
def test_a_birthday_is_only_what_is_known(birthdate: Any, birthday: str, kept: str | None) -> None:
    found = only(read_monica(export(contact({"birthdate": birthdate}))))

    assert (found.birthday, dict(found.appendix).get("birthdate")) == (birthday, kept)


def test_relations_and_who_introduced_somebody_are_kept_by_name() -> None:
    relations = entries("relationship", {"type": "partner", "contact_is": "u1", "of_contact": "u2"})
    beat = contact({"first_name": "Beat", "first_met_through": "u1"}, uuid="u2")
    anna, second = people(read_monica(export(contact(), beat, data=[relations])))

    assert anna.appendix == (("partner", "Beat"),)
    assert second.appendix == (("first_met_through", "Anna"),)


def test_the_portrait_is_found_among_the_photos() -> None:
    photo = {"type": "photo", "values": [{"uuid": "p", "properties": {"dataUrl": _data_url(b"picture")}}]}
    bad = {"type": "photo", "values": [{"uuid": "p", "properties": {"dataUrl": "data:image/png;base64,???"}}]}
    anna = contact({"avatar": {"avatar_source": "photo", "avatar_photo": "p"}})

    assert only(read_monica(export(anna, data=[photo]))).photo == b"picture"
    assert kinds(read_monica(export(anna, data=[bad])))[0][1] is RemarkKind.BAD_PHOTO


def _data_url(data: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(data).decode()}"


def test_the_envelope_does_not_matter() -> None:
    for whole in (
        {"contacts": [contact()]},
        [contact()] and {"x": {"y": [{"type": "contacts", "values": [contact()]}]}},
    ):
        assert only(read_monica(json.dumps(whole).encode())).name.given == "Anna"
    flat = {"contacts": [{"uuid": "u", "first_name": "Beat", "tags": [{"name": "Sport"}]}]}
    assert only(read_monica(json.dumps(flat).encode())).tags == ("Sport",)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", RemarkKind.NOT_A_CONTACT_FILE),
        (b"[" * 100_000, RemarkKind.NOT_A_CONTACT_FILE),
        (b"{}", RemarkKind.EMPTY_FILE),
        (b'{"account": {"data": [{"type": "contact", "values": 3}]}}', RemarkKind.EMPTY_FILE),
    ],
)
def test_what_is_no_export_is_refused(data: bytes, kind: RemarkKind) -> None:
    assert kinds(read_monica(data)) == [(0, kind)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["properties", "data", "type", "values", "uuid", "tags", "birthdate", "avatar", "date", "place"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(JSON, JSON, JSON)
def test_any_json_is_read_without_failing(properties: Any, data: Any, uuid: Any) -> None:
    entry = {"uuid": uuid, "properties": properties, "data": data}
    list(
        read_monica(json.dumps({"contacts": [entry, contact()], "relationships": [entry], "photos": [entry]}).encode())
    )
