"""Plain values of contacts and the agenda, as the command line writes them in JSON; its keys stay."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.agenda import Agenda, FirstContact, Suggestion
from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.search import Hit

if TYPE_CHECKING:  # only a name here: no database is loaded to write JSON
    from netzwerk_desktop.services.backup import Findings


def plain_contact(contact: Contact, zone: tzinfo) -> dict[str, Any]:
    """One person with everything known; times are local with their offset."""
    standing, name = contact.standing, contact.name
    return {
        "id": contact.contact_id,
        "uid": contact.uid,
        "display_name": contact.shown_name,
        "name": {"prefix": name.prefix, "given": name.given, "family": name.family, "suffix": name.suffix},
        "organisation": contact.organisation,
        "job_title": contact.job_title,
        "methods": [{"kind": way.kind.value, "label": way.label, "value": way.value} for way in contact.methods],
        "note": contact.note,
        "offers": contact.offers,
        "seeks": contact.seeks,
        "pocket": standing.pocket.value,
        "event": contact.event,
        "met_at": _local(standing.met_at, zone),
        "rhythm_days": standing.cadence.nominal_days if standing.cadence else None,
        "last_contact": _local(standing.last_contact, zone),
        "next_due": contact.next_due.isoformat() if contact.next_due else None,
        "tags": list(contact.tags),
        "portrait": contact.portrait,
        "card_front": contact.card_front,
        "card_back": contact.card_back,
    }


def plain_agenda(agenda: Agenda, zone: tzinfo) -> dict[str, Any]:
    """What a day holds."""
    return {
        "at": _local(agenda.at, zone),
        "quota": agenda.quota,
        "first_contacts": [_first_contact(each, zone) for each in agenda.first_contacts],
        "reminders": [
            {
                "id": each.reminder.reminder_id,
                "contact_id": each.reminder.contact_id,
                "due_at": _local(each.reminder.due_at, zone),
                "text": each.reminder.text,
            }
            for each in agenda.reminders
        ],
        "suggestions": [_suggestion(each, zone) for each in agenda.suggestions],
        "load": {
            "needed_per_day": agenda.load.needed_per_day,
            "available_per_day": agenda.load.available_per_day,
        },
        "birthdays": [
            {
                "id": each.card.contact_id,
                "display_name": each.card.name.display,
                "day": each.day.isoformat(),
                "age": each.age,
            }
            for each in agenda.birthdays
        ],
    }


def plain_hits(hits: Sequence[Hit], contacts: Mapping[int, Contact]) -> list[dict[str, Any]]:
    """Who answers a question, best first."""
    return [
        {
            "id": hit.contact_id,
            "display_name": contacts[hit.contact_id].shown_name,
            "organisation": contacts[hit.contact_id].organisation,
            "matched": hit.matched.value,
            "snippet": hit.snippet,
        }
        for hit in hits
    ]


def plain_findings(findings: "Findings") -> dict[str, Any]:
    """What a check found."""
    return {
        "sound": findings.sound,
        "contacts": findings.contacts,
        "photos": findings.photos,
        "damage": list(findings.damage),
        "missing": list(findings.missing),
        "unnamed": list(findings.unnamed),
        "index_differs": findings.stale,
    }


def _first_contact(first: FirstContact, zone: tzinfo) -> dict[str, Any]:
    state = first.follow_up
    return {
        "id": first.card.contact_id,
        "display_name": first.card.name.display,
        "event": first.card.event,
        "stage": state.stage.value if state.stage else None,
        "good_from": _local(state.good_from, zone),
        "latest": _local(state.latest, zone),
    }


def _suggestion(suggestion: Suggestion, zone: tzinfo) -> dict[str, Any]:
    standing = suggestion.card.standing
    last = standing.last_contact
    return {
        "id": suggestion.card.contact_id,
        "display_name": suggestion.card.name.display,
        "urgency": suggestion.follow_up.urgency,
        "last_contact": local_day(last, zone).isoformat() if last else None,
        "rhythm_days": standing.cadence.nominal_days if standing.cadence else None,
        "effective_rhythm_days": suggestion.effective_days,
        "reason": suggestion.reason.value,
    }


def _local(moment: datetime | None, zone: tzinfo) -> str | None:
    return moment.astimezone(zone).isoformat(timespec="seconds") if moment else None


def plain_card(card: BusinessCard, file: str) -> dict[str, Any]:
    """A card that was read, as the command line writes it; a field that could not be read is empty."""
    single = ("prefix", "given", "family", "suffix", "organisation", "department", "job_title", "street", "postcode")
    fields: dict[str, Any] = {name: card.value(FieldKind(name)) for name in (*single, "city", "country")}
    fields["mails"] = list(card.values(FieldKind.MAIL))
    fields["webs"] = list(card.values(FieldKind.WEB))
    fields["phones"] = [{"kind": each.kind.value, "text": each.text, "e164": each.e164} for each in card.phones]
    return {
        "file": file,
        "index": card.index,
        "outline": [list(corner) for corner in card.outline] if card.outline else None,
        "quality": card.quality.value,
        "fields": fields,
        "confidence": {field.kind.value: round(field.confidence, 2) for field in reversed(card.fields)},
        "qr": list(card.qr),
        "text": [line.text for line in card.lines],
    }
