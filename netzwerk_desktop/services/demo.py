"""Invented people to try the program with; their states are relative to now, so they never age."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.relation import RelationKind
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.verbs import Verbs


def fill_with_demo(verbs: Verbs, folder: Path, limit: int | None = None) -> list[int]:
    """Put the invented people, events, reminders and relations of a folder into the data; the new contacts' ids.

    Args:
        folder: holds people.json and the pictures it names.
        limit: only the first so many people.
    """
    plan = json.loads((folder / "people.json").read_text(encoding="utf-8"))
    now = verbs.session.clock.now()
    with verbs.session.database.transaction():
        event_ids = {each["name"]: _event(verbs, each, now) for each in plan["events"]}
        made = [_person(verbs, each, event_ids, folder, now) for each in plan["people"][:limit]]
        for each in plan["reminders"]:
            if each["person"] < len(made):
                due_at = now + timedelta(hours=each["due_hours"])
                verbs.reminders.add(made[each["person"]], due_at, each["text"])
        for each in plan["relations"]:
            if max(each["person"], each["with"]) < len(made):
                kind = RelationKind(each["kind"])
                verbs.relations.add(made[each["person"]], made[each["with"]], kind, each.get("word", ""))
    return made


def _event(verbs: Verbs, plan: Mapping[str, Any], now: datetime) -> int:
    event = Event(
        0,
        plan["name"],
        plan.get("place", ""),
        plan.get("topic", ""),
        _hours_ago(now, plan.get("begin_hours_ago")),
        _hours_ago(now, plan.get("end_hours_ago")),
    )
    return next(iter(verbs.events.save(event).events))


def _person(verbs: Verbs, plan: Mapping[str, Any], event_ids: Mapping[str, int], folder: Path, now: datetime) -> int:
    photos: list[tuple[PhotoRole, Photo]] = []
    for role in PhotoRole:
        if name := plan.get(role.value):
            photos.append((role, verbs.capture.store((folder / name).read_bytes(), name)))
    kinds = ((MethodKind.MAIL, "mail"), (MethodKind.PHONE, "phone"), (MethodKind.WEB, "web"))
    draft = ContactDraft(
        name=PersonName(plan.get("prefix", ""), plan["given"], plan["family"]),
        organisation=plan["organisation"],
        job_title=plan["job_title"],
        note=plan["note"],
        offers=plan.get("offers") or "",
        seeks=plan.get("seeks") or "",
        methods=tuple(ContactMethod(kind, plan[key]) for kind, key in kinds if plan.get(key)),
        event_id=event_ids.get(plan.get("event", "")),
        met_at=_hours_ago(now, plan.get("met_hours_ago")),
    )
    cadence = None
    if plan.get("rhythm_months") or plan.get("rhythm_days"):
        cadence = Cadence(plan.get("rhythm_days") or 0, plan.get("rhythm_months") or 0)
    added = verbs.contacts.add(draft, pocket=Pocket(plan["pocket"]), cadence=cadence, photos=photos)
    contact_id = next(iter(added.contacts))
    for each in sorted(plan.get("interactions", ()), key=lambda one: -float(one["days_ago"])):
        verbs.interactions.log(
            [contact_id],
            InteractionKind(each["kind"]),
            at=now - timedelta(days=each["days_ago"]),
            incoming=each.get("incoming", False),
            note=each.get("note", ""),
        )
    if plan.get("tags"):
        verbs.contacts.set_tags(contact_id, plan["tags"])
    if plan.get("pinned"):
        verbs.contacts.set_pinned([contact_id], True)
    return contact_id


def _hours_ago(now: datetime, hours: float | None) -> datetime | None:
    return None if hours is None else now - timedelta(hours=hours)
