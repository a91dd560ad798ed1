"""Labels of ways to reach somebody: what programs write ("* Work", "Privat"), and what is kept of it."""

from functools import lru_cache

from netzwerk_desktop.domain.text import fold

_LONGEST = 80

_KNOWN = {
    "work": "work business office arbeit geschaftlich dienstlich beruflich buro geschaft trabajo travail",
    "home": "home privat private personal zuhause domicile",
    "mobile": "mobile mobil cell cellular handy natel mobiltelefon mobilfunk cell_phone mobile_phone iphone",
    "main": "main primary haupttelefon haupt",
    "other": "other andere weitere sonstige sonstiges obsolete_other",
    "fax": "fax telefax",
    "work fax": "work_fax business_fax fax_geschaftlich fax_arbeit fax_(work) arbeit_fax geschaftlich_(fax) fax_work",
    "home fax": "home_fax fax_privat fax_(home) privat_fax private_fax fax_home",
    "other fax": "other_fax weiteres_fax fax_(other)",
    "pager": "pager",
}
_LABEL_OF = {word.replace("_", " "): label for label, words in _KNOWN.items() for word in words.split()}
_WRITTEN = {
    "work": "Work",
    "home": "Home",
    "mobile": "Mobile",
    "main": "Main",
    "other": "Other",
    "work fax": "Work Fax",
    "home fax": "Home Fax",
    "pager": "Pager",
}


def read_label(text: str) -> tuple[str, bool]:
    """A label as it is kept, and whether its star marks the preferred way; unknown ones stay as written."""
    return _read(text) if len(text) <= _LONGEST else (text, False)


@lru_cache(1024)
def _read(text: str) -> tuple[str, bool]:
    text = " ".join(text.split())
    preferred = text.startswith("*")
    text = text.lstrip("* ") if preferred else text
    return _LABEL_OF.get(fold(text), text), preferred


def written_label(label: str) -> str:
    """A kept label as Google writes it."""
    return _WRITTEN.get(label, label)
