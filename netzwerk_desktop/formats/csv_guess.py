"""Guessing what the columns of an unknown table are, by their names and else by what stands in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from netzwerk_desktop.domain.columns import ADDRESS_PARTS, KEPT, ColumnField, ColumnUse, names_somebody
from netzwerk_desktop.domain.text import PREFIXES
from netzwerk_desktop.formats.csv_headers import format_uses, formats, plain_name, uses_in

_WORDS = """
given | First Name; Firstname; Given Name; Givenname; Forename; Vorname; Vornamen; Prénom; Nome; Nombre; Rufname
middle | Middle Name; Second Name; Weitere Vornamen; Zweiter Vorname; Mittelname
family | Last Name; Lastname; Surname; Family Name; Nachname; Familienname; Zuname; Nom; Nom de famille; Cognome
family | Apellido; Apellidos
prefix | Salutation; Anrede; Prefix; Name Prefix; Akad. Titel; Akademischer Titel; Academic Title; Titel (akad.)
suffix | Suffix; Name Suffix; Namenszusatz
name | Name; Full Name; Fullname; Display Name; Contact; Contact Name; Kontakt; Kontaktname; Ansprechpartner
name | Ansprechperson; Person; Anzeigename; Vollständiger Name; Ganzer Name; Vor- und Nachname; Name Vorname
name | Vorname Name; Vorname Nachname; Nom complet; Teilnehmer; Teilnehmerin; Attendee; Participant
organisation | Company; Company Name; Organisation; Organization; Organization Name; Organisation Name; Firma
organisation | Firmenname; Unternehmen; Betrieb; Institution; Employer; Arbeitgeber
organisation | Account Name; Entreprise; Société; Verein; Institut; Firma Organisation; Business
job_title | Job Title; Jobtitle; Job; Position; Funktion; Function; Role; Rolle; Occupation; Beruf; Berufsbezeichnung
job_title | Profession; Stellung; Tätigkeit; Fonction; Berufstitel; Job Position
mail | Email; E-mail; Mail; Email Address; E-mail Address; E-Mail-Adresse; Emailadresse; Mailadresse; Mail Address
mail | Courriel; Adresse e-mail; Correo
phone | Phone; Telephone; Telefon; Tel; Tel. Nr.; Telefonnr.; Phone Number; Telephone Number; Telefonnummer; Rufnummer
phone | Festnetz; Fon; Téléphone; Teléfono; Telefono; Durchwahl; Direktwahl
phone/mobile | Mobile; Mobil; Handy; Natel; Cell; Cell Phone; Cellphone; Mobile Phone; Mobiltelefon; Mobilnummer
phone/mobile | Portable; Handynummer; Mobile Number; Mobilnr.; Handynr.; Mobilfunk
phone/fax | Fax; Telefax; Faxnummer; Fax Number
web | Website; Web; Web Site; URL; Homepage; Webseite; Internet; Web Page; Webpage; WWW; Internetseite; Internetadresse
web/LinkedIn | LinkedIn; LinkedIn URL; LinkedIn Profile; LinkedIn-Profil
web/XING | XING; XING-Profil; XING URL
address | Address; Adresse; Anschrift; Postadresse; Full Address; Postal Address; Postanschrift
street | Street; Straße; Strasse; Straße Hausnummer; Straße und Hausnummer; Straße Nr.; Str.; Street Address; Rue
street | Address Line; Adresszeile; Adresszusatz; Hausnummer; Hausnr.
po_box | PO Box; Postfach
postcode | Zip; Zip Code; Zipcode; Postcode; Postal Code; PLZ; Postleitzahl; NPA; CAP
city | City; Town; Ort; Stadt; Wohnort; Ortschaft; Ville; Città; Ciudad
region | State; Region; Province; Bundesland; Kanton; County; Canton
country | Country; Land; Staat; Nation; Pays
note | Note; Notes; Notiz; Notizen; Bemerkung; Bemerkungen; Comment; Comments; Kommentar; Kommentare; Remark; Remarks
note | Description; Beschreibung; Anmerkung; Anmerkungen; Memo; Remarque; Remarques
birthday | Birthday; Geburtstag; Geburtsdatum; Date of Birth; Birth Date; Birthdate; DOB; Geb.; Geburtsdat.
tags | Tags; Tag; Labels; Categories; Category; Kategorie; Kategorien; Gruppe; Gruppen; Group; Groups; Schlagwörter
tags | Keywords; Stichwörter; Schlagworte; Verteiler
uid | UID; UUID
"""
_QUALIFIERS = {
    "work": "work business office company arbeit geschaft geschaftlich dienstlich beruflich buro firma pro",
    "home": "home private privat personal personlich zuhause",
    "mobile": "mobile mobil handy cell natel",
    "fax": "fax telefax",
    "main": "main primary zentrale haupt",
    "other": "other weitere weiterer weiteres andere sonstige secondary alternative",
}
_LABEL_OF = {word: label for label, words in _QUALIFIERS.items() for word in words.split()}
_LABELLED = {ColumnField.MAIL, ColumnField.PHONE, ColumnField.WEB, ColumnField.ADDRESS, *ADDRESS_PARTS}
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"(?=(?:\D*\d){7})[+0(][\d\s()./+-]{6,24}")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_BY_VALUE = ((_MAIL, ColumnField.MAIL), (_PHONE, ColumnField.PHONE), (_WEB, ColumnField.WEB))
_LEAST_SHARE = 0.8
_LONGEST_VALUE = 300


@cache
def general_uses() -> dict[str, ColumnUse]:
    """What columns are called in general, by plain name."""
    return uses_in(_WORDS)


@cache
def all_names() -> frozenset[str]:
    """Every plain name of a column that is known from anywhere."""
    return frozenset(general_uses()).union(*(format_uses(each) for each in formats()))


@lru_cache(4096)
def use_of_name(plain: str) -> ColumnUse | None:
    """What a column of this plain name is: "telefon geschaftlich", "work phone 2"; None where it says nothing."""
    known = general_uses()
    if plain in known:
        return known[plain]
    numberless = re.sub(r" ?\d{1,2}$", "", plain)
    if numberless in known:
        second = known[numberless].field in ADDRESS_PARTS and not plain.endswith(" 1")
        return replace(known[numberless], group=plain.removeprefix(numberless).strip() if second else "")
    words = [word for word in numberless.split() if not word.isdecimal()]
    found = dict.fromkeys(_LABEL_OF[word] for word in words if word in _LABEL_OF)
    labels = sorted(found, key=lambda label: label in ("mobile", "fax"))
    rest = " ".join(word for word in words if word not in _LABEL_OF)
    use = known.get(rest) or (ColumnUse(ColumnField.PHONE) if "fax" in labels or "mobile" in labels else None)
    if use is None or use.field not in _LABELLED or not labels or (rest and rest not in known):
        return None
    return replace(use, label=" ".join(labels))


def guess_uses(header: Sequence[str], rows: Iterable[Sequence[str]]) -> tuple[ColumnUse, ...]:
    """What each column seems to be; columns of which nothing is known are kept as they are."""
    samples = list(rows)
    uses = [_guess(name, [row[at] for row in samples if at < len(row)]) for at, name in enumerate(header)]
    return tuple(_put_right(uses))


def guessed_surely(uses: Sequence[ColumnUse], header_found: bool) -> bool:
    """Whether a guess may be read without asking: the names are among it, or there is nothing else to be named."""
    reached = any(use.field in (ColumnField.MAIL, ColumnField.PHONE) for use in uses)
    return header_found and (names_somebody(uses) or (reached and KEPT not in uses))


def _guess(name: str, cells: list[str]) -> ColumnUse:
    plain = plain_name(name)
    if plain in ("title", "titel"):
        titles = [cell for cell in cells if cell.strip()]
        academic = sum(_is_title(cell) for cell in titles)
        return ColumnUse(ColumnField.PREFIX if titles and academic * 2 >= len(titles) else ColumnField.JOB_TITLE)
    return use_of_name(plain) or _use_of_values([cell.strip() for cell in cells if cell.strip()])


def _is_title(cell: str) -> bool:
    return all(part in PREFIXES for part in cell.casefold().replace(".", " ").split())


def _use_of_values(cells: list[str]) -> ColumnUse:
    short = [cell for cell in cells if len(cell) <= _LONGEST_VALUE]
    for pattern, field in _BY_VALUE:
        fitting = sum(pattern.fullmatch(cell) is not None for cell in short)
        if fitting and fitting >= _LEAST_SHARE * len(cells):
            return ColumnUse(field)
    return KEPT


def _put_right(uses: list[ColumnUse]) -> list[ColumnUse]:
    """What a name means beside the others: "Name" beside "Vorname" is the family's."""
    fields = {use.field for use in uses}
    if ColumnField.GIVEN in fields and ColumnField.FAMILY not in fields:
        uses = [replace(use, field=ColumnField.FAMILY) if use.field is ColumnField.NAME else use for use in uses]
    towns = {(use.label, use.group) for use in uses if use.field in (ColumnField.CITY, ColumnField.POSTCODE)}
    return [_beside(use, towns) for use in uses]


def _beside(use: ColumnUse, towns: set[tuple[str, str]]) -> ColumnUse:
    """An address beside a town is a street; a second street without a town is the first one's second line."""
    if use.field is ColumnField.ADDRESS and (use.label, use.group) in towns:
        return replace(use, field=ColumnField.STREET)
    if use.field in ADDRESS_PARTS and (use.label, use.group) not in towns:
        return replace(use, group="")
    return use
