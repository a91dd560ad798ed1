"""Words of the page of duplicates: why two may be one person, and how their values stand to each other."""

from netzwerk_desktop.domain.comparison import Mark
from netzwerk_desktop.domain.contact import Contact, MethodKind
from netzwerk_desktop.domain.importing import Field
from netzwerk_desktop.domain.likeness import WEIGHTS, Likeness, Sign
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.words import birthday_words, cadence_words, method_words, pocket_words

SYMBOLS = {Mark.SAME: "=", Mark.ALIKE: "≈", Mark.DIFFERENT: "≠", Mark.ADDED: "+", Mark.ALONE: ""}


def sign_words(sign: Sign) -> str:
    """What two contacts have in common, or what speaks against them."""
    return {
        Sign.MAIL: tr("same mail address"),
        Sign.PHONE: tr("same number"),
        Sign.SHARED_PHONE: tr("a number that others have too"),
        Sign.PROFILE: tr("same profile"),
        Sign.NAME: tr("same name"),
        Sign.NAME_SOUNDS: tr("name sounds alike"),
        Sign.BIRTHDAY: tr("same birthday"),
        Sign.BIRTH_YEAR_DIFFERS: tr("but another year of birth"),
        Sign.SUFFIX_DIFFERS: tr("but junior and senior"),
        Sign.GIVEN_NAME_DIFFERS: tr("but another given name"),
    }[sign]


def short_sign_words(sign: Sign) -> str:
    """The same in a word, for a list."""
    return {
        Sign.MAIL: tr("mail", "in common"),
        Sign.PHONE: tr("number", "in common"),
        Sign.SHARED_PHONE: tr("shared number", "in common"),
        Sign.PROFILE: tr("profile", "in common"),
        Sign.NAME: tr("name", "in common"),
        Sign.NAME_SOUNDS: tr("sound of the name", "in common"),
        Sign.BIRTHDAY: tr("birthday", "in common"),
        Sign.BIRTH_YEAR_DIFFERS: tr("another year of birth", "not in common"),
        Sign.SUFFIX_DIFFERS: tr("junior, senior", "not in common"),
        Sign.GIVEN_NAME_DIFFERS: tr("another given name", "not in common"),
    }[sign]


def short_signs_words(likeness: Likeness) -> str:
    """What is in common, in a list: "mail, number; another given name"."""
    likes = ", ".join(short_sign_words(sign) for sign in likeness.signs if WEIGHTS[sign] > 0)
    against = ", ".join(short_sign_words(sign) for sign in likeness.signs if WEIGHTS[sign] < 0)
    if not against:
        return likes
    both = tr("%1; but %2", "what is in common, and what is not")
    return both.replace("%1", likes).replace("%2", against)


def signs_words(likeness: Likeness) -> str:
    """Every sign: "same mail address, same name"."""
    return ", ".join(sign_words(sign) for sign in likeness.signs)


def short_strength_words(likeness: Likeness) -> str:
    """How sure a proposal is, in a list."""
    return tr("very likely") if likeness.is_strong else tr("perhaps")


def strength_words(likeness: Likeness) -> str:
    """How sure a proposal is."""
    return tr("very likely the same person") if likeness.is_strong else tr("perhaps the same person")


def mark_words(mark: Mark) -> str:
    """What a mark means."""
    return {
        Mark.SAME: tr("equal"),
        Mark.ALIKE: tr("alike"),
        Mark.DIFFERENT: tr("different"),
        Mark.ADDED: tr("comes along"),
        Mark.ALONE: "",
    }[mark]


def field_words(field: str) -> str:
    """The name of a line."""
    if field in {kind.value for kind in MethodKind}:
        return method_words(MethodKind(field))
    return {
        Field.NAME: tr("Name"),
        Field.JOB_TITLE: tr("Role"),
        Field.ORGANISATION: tr("Organisation"),
        Field.BIRTHDAY: tr("Birthday"),
        Field.PORTRAIT: tr("Portrait"),
        Field.NOTE: tr("Note"),
        "tags": tr("Tags"),
        "offers": tr("Offers"),
        "seeks": tr("Seeks"),
        "traits": tr("Is like"),
        "promise": tr("Promised"),
    }[field]


def value_words(field: str, value: str) -> str:
    """A value as it is read."""
    if field == Field.BIRTHDAY:
        return birthday_words(value)
    if field == Field.PORTRAIT:
        return tr("this portrait") if value else ""
    return value


def standing_words(contact: Contact) -> str:
    """Where somebody stands: "Network, every 3 months"."""
    pocket = pocket_words(contact.standing.pocket)
    if contact.standing.cadence is None:
        return pocket
    both = tr("%1, %2", "pocket and rhythm")
    return both.replace("%1", pocket).replace("%2", cadence_words(contact.standing.cadence))
