"""The country a card's telephone numbers belong to."""

from collections.abc import Iterable

from netzwerk_desktop.domain.business_card import FieldKind
from netzwerk_desktop.domain.card_address import Address
from netzwerk_desktop.domain.card_words import words_of

_COUNTRIES = frozenset({"CH", "DE", "AT", "LI", "FR", "IT", "GB", "US", "LU", "BE", "NL", "ES", "PT", "PL", "CZ", "DK",
                        "SE", "NO", "FI", "IE", "CA", "SI", "HR", "HU", "MC", "SM", "JP"})  # fmt: skip
_STREET_LANGUAGES = (
    (
        frozenset(
            {
                "rue",
                "avenue",
                "av",
                "boulevard",
                "bd",
                "chemin",
                "route",
                "quai",
                "impasse",
                "cours",
                "place",
                "ruelle",
                "grand-rue",
                "square",
                "faubourg",
                "esplanade",
                "sentier",
                "montee",
            }
        ),
        ("FR",),
    ),
    (
        frozenset(
            {
                "via",
                "viale",
                "piazza",
                "piazzale",
                "corso",
                "largo",
                "vicolo",
                "strada",
                "contrada",
                "salita",
                "lungolago",
                "lungarno",
                "riva",
                "piazzetta",
            }
        ),
        ("IT",),
    ),
)


def regions_of(address: Address, domains: Iterable[str], home_region: str) -> list[str]:
    """Where a card comes from, the likeliest first: the country named, the postcode's shape, the internet's endings.

    The ending of a domain decides among the countries that a postcode's shape allows; "" stands first where nothing
    but the shape is known, so that a country's code on a number may come before it.
    """
    endings = [ending for domain in domains if (ending := _ending(domain))]
    spoken = _spoken(address)
    likely = sorted(address.likely, key=lambda code: (code not in endings, code not in spoken, code != home_region))
    named = [address.country] if address.country else []
    sure = named or ([""] if likely or endings else [])
    return list(dict.fromkeys([*sure, *likely, *endings, home_region]))


def _spoken(address: Address) -> tuple[str, ...]:
    """Countries whose language names the street."""
    street = next((field.value for field in address.fields if field.kind is FieldKind.STREET), "")
    spoken = set(words_of(street.replace("'", " ")))
    return next((codes for marks, codes in _STREET_LANGUAGES if marks & spoken), ())


def _ending(domain: str) -> str:
    ending = domain.partition("/")[0].rpartition(".")[2].upper()
    return {"UK": "GB", "SWISS": "CH"}.get(ending, ending if ending in _COUNTRIES else "")
