"""Words of messages: what blocks, templates and languages are called on the screen."""

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import Block, MessageKind, MessageLanguage
from netzwerk_desktop.domain.preferences import Language, Preferences
from netzwerk_desktop.translation import system_language, tr


def block_words(block: Block) -> tuple[str, str]:
    """The name of a block, and what it is for."""
    return {
        Block.SUBJECT: (tr("Subject"), ""),
        Block.SALUTATION: (tr("Salutation"), ""),
        Block.THANKS: (tr("Thanks"), tr("for the conversation")),
        Block.HELP: (tr("Help"), tr("offered")),
        Block.MEETING: (tr("Meeting again"), ""),
        Block.CLOSING: (tr("Closing"), ""),
    }[block]


def message_kind_words(kind: MessageKind) -> str:
    """The name of a template."""
    return {
        MessageKind.TALK: tr("After a talk"),
        MessageKind.FIRST: tr("After meeting"),
        MessageKind.TOUCH: tr("Keeping in touch"),
        MessageKind.BIRTHDAY: tr("Birthday"),
    }[kind]


def message_language_words(language: MessageLanguage) -> str:
    """The name of a language, in that language."""
    return {
        MessageLanguage.GERMAN_SWITZERLAND: "Deutsch (Schweiz)",
        MessageLanguage.GERMAN: "Deutsch (Deutschland)",
        MessageLanguage.ENGLISH: "English",
    }[language]


def form_words(form: AddressForm) -> tuple[str, str]:
    """How a form of address is called, and what it means."""
    if form is AddressForm.DU:
        return "Du", tr("Du, the familiar form")
    return "Sie", tr("Sie, the formal form")


def window_language(preferences: Preferences) -> MessageLanguage:
    """The language of the window, as one of a message."""
    language = preferences.language.value if preferences.language is not Language.SYSTEM else system_language()
    return {
        Language.GERMAN_SWITZERLAND.value: MessageLanguage.GERMAN_SWITZERLAND,
        Language.GERMAN.value: MessageLanguage.GERMAN,
    }.get(language, MessageLanguage.ENGLISH)
