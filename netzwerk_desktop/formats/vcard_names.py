"""Names in vCards: the five parts of N, or a written name, which may be that of a company."""

from collections.abc import Sequence

from netzwerk_desktop.domain.text import PersonName, split_name
from netzwerk_desktop.formats.vcard_text import list_of

FAMILY, GIVEN, ADDITIONAL, PREFIX, SUFFIX = range(5)
_LEGAL_FORMS = frozenset({"gmbh", "mbh", "kgaa", "ohg", "gbr", "ev", "sarl", "sàrl", "sagl", "sas", "srl", "spa", "ltd",
                          "limited", "plc", "llc", "llp", "inc", "incorporated", "corp", "corporation", "company",
                          "stiftung", "verein", "genossenschaft", "cokg", "gesmbh", "ggmbh"})  # fmt: skip
# Short forms count only as they are printed: "Ag" may be a name.
_PRINTED = frozenset({"AG", "KG", "UG", "SE", "SA", "BV", "NV", "eG", "eV", "KK", "AS", "AB", "Oy", "SpA"})


def name_of(parts: Sequence[str]) -> PersonName:
    """The five parts of an N, escapes still in them, as a name; further given names follow the first one."""
    family, given, additional, prefix, suffix = (" ".join(list_of(part)) for part in (*parts, *[""] * 5)[:5])
    return PersonName(prefix, f"{given} {additional}".strip() if additional else given, family, suffix)


def is_company(text: str) -> bool:
    """Whether a written name ends with a legal form ("Muster GmbH & Co. KG")."""
    words = text.replace(".", "").replace(",", " ").split()
    return len(words) > 1 and (words[-1].casefold() in _LEGAL_FORMS or words[-1] in _PRINTED)


def written_name(text: str) -> tuple[PersonName, str]:
    """A name without parts as that of a person or of an organisation."""
    return (PersonName(), text) if is_company(text) else (split_name(text), "")
