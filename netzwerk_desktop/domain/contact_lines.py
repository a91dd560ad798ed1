"""Contact lines: a contact as the few lines a person looks through, and what writing into one of them changes."""

from netzwerk_desktop.domain.card_scan import CardField
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import split_name

METHOD_OF = {CardField.MAIL: MethodKind.MAIL, CardField.PHONE: MethodKind.PHONE, CardField.WEB: MethodKind.WEB}


def line_of(contact: Contact, field: CardField) -> str:
    """What stands in a line; of several ways of a kind the first one."""
    if field is CardField.NAME:
        return contact.name.display
    if field is CardField.JOB_TITLE:
        return contact.job_title
    if field is CardField.ORGANISATION:
        return contact.organisation
    method = contact.first_method(METHOD_OF[field])
    return method.value if method else ""


def more_of(contact: Contact, field: CardField) -> int:
    """How many further ways of a kind there are, which the line does not show."""
    kind = METHOD_OF.get(field)
    return max(0, sum(method.kind is kind for method in contact.methods) - 1)


def draft_of_line(contact: Contact, field: CardField, text: str) -> ContactDraft:
    """What writing a line changes."""
    if field is CardField.NAME:
        return ContactDraft(name=split_name(text))
    if field is CardField.JOB_TITLE:
        return ContactDraft(job_title=text)
    if field is CardField.ORGANISATION:
        return ContactDraft(organisation=text)
    return ContactDraft(methods=with_first(contact.methods, METHOD_OF[field], text))


def with_first(methods: tuple[ContactMethod, ...], kind: MethodKind, value: str) -> tuple[ContactMethod, ...]:
    """The ways with another first one of a kind; without a value it goes, and the next one is the first."""
    number = next((each for each, method in enumerate(methods) if method.kind is kind), None)
    if number is None:
        order = list(MethodKind)
        before = [method for method in methods if order.index(method.kind) <= order.index(kind)]
        after = [method for method in methods if order.index(method.kind) > order.index(kind)]
        return (*before, ContactMethod(kind, value), *after) if value else methods
    kept = (ContactMethod(kind, value, methods[number].label),) if value else ()
    return (*methods[:number], *kept, *methods[number + 1 :])
