"""Labels of mails, numbers and addresses: TYPE and X-ABLabel as a few plain words, and back."""

import re
from functools import lru_cache

# They say nothing that the kind of a way does not say already, or are the preference.
_SILENT = frozenset({"internet", "pref", "voice", "msg", "x400", "dom", "intl", "postal", "parcel", "text", "textphone",
                     "unknown", "uri", "url"})  # fmt: skip
_WORDS = {"cell": "mobile", "iphone": "mobile", "business": "work", "personal": "home"}
_TYPES = {"mobile": "cell", "work": "work", "home": "home", "fax": "fax", "pager": "pager", "other": "other",
          "main": "main", "car": "car", "video": "video", "isdn": "isdn", "modem": "modem", "bbs": "bbs"}  # fmt: skip
_PLACES = ("work", "home")
_BUILT_IN = re.compile(r"_\$!<(.*)>!\$_")


@lru_cache(256)
def label_of(types: tuple[str, ...]) -> str:
    """The label that types make: "work fax"; empty where they say nothing."""
    words = []
    for each in types:
        if each not in _SILENT:
            word = _WORDS.get(each, each.removeprefix("x-"))
            words.append(word)
    if len(words) > 1:
        words = sorted(dict.fromkeys(words), key=lambda word: word not in _PLACES)
    return " ".join(filter(None, words))


def custom_label(text: str) -> str:
    """A label that somebody gave; those built into Apple's programs ("_$!<Home>!$_") in small letters."""
    match = _BUILT_IN.fullmatch(text.strip())
    return match[1].strip().lower() if match else text.strip()


def types_for(label: str) -> tuple[str, ...]:
    """The types for a label; empty where only its own words can say it."""
    words = label.lower().split()
    return tuple(_TYPES[word] for word in words) if words and all(word in _TYPES for word in words) else ()
