"""Names of columns as the programs write them, each with what it means; data, read once.

A line holds a use (`field/label@group`, see `domain.columns`) and the names that have it. Names are compared by
`plain_name`: case, marks and punctuation do not count, so "Telefon (privat)" and "Telefon privat" are one.
"""

import re
from functools import cache, lru_cache

from netzwerk_desktop.domain.columns import ColumnUse, read_use
from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.domain.text import fold

# The column of our own tables for spreadsheets: their cells are protected, and it holds the contact's uid.
PROTECTED_COLUMN = "Netzwerk Desktop"
_LONGEST_NAME = 80

_GOOGLE = """
given | First Name; Given Name
middle | Middle Name; Additional Name
family | Last Name; Family Name
prefix | Name Prefix
suffix | Name Suffix
name | Name
organisation | Organization Name
job_title | Organization Title
birthday | Birthday
note | Notes
tags | Labels; Group Membership
elsewhere | Photo
uid | Netzwerk Desktop
kept | Phonetic First Name; Phonetic Middle Name; Phonetic Last Name; Nickname; File As; Organization Department
kept | Yomi Name; Given Name Yomi; Additional Name Yomi; Family Name Yomi; Initials; Short Name; Maiden Name; Gender
kept | Location; Billing Information; Directory Server; Mileage; Occupation; Hobby; Sensitivity; Priority; Subject
kept | Language
"""
# "E-mail 1 - Value", "Address 2 - Postal Code": any number of them, in any order.
_GOOGLE_GROUP = re.compile(
    r"(e mail|phone|address|organization|website|im|relation|event|custom field|calendar link|jot|external id) "
    r"(\d{1,3}) (.+)"
)
_GOOGLE_KEPT = frozenset({"value", "service", "yomi name", "department", "symbol", "location", "job description"})
_GOOGLE_PARTS = {
    ("e mail", "value"): "mail",
    ("phone", "value"): "phone",
    ("website", "value"): "web",
    ("address", "formatted"): "address",
    ("address", "street"): "street",
    ("address", "extended address"): "street",
    ("address", "po box"): "po_box",
    ("address", "city"): "city",
    ("address", "region"): "region",
    ("address", "postal code"): "postcode",
    ("address", "country"): "country",
    ("organization", "name"): "organisation",
    ("organization", "title"): "job_title",
    ("relation", "value"): "named",
    ("event", "value"): "named",
    ("custom field", "value"): "named",
    ("external id", "value"): "named",
    ("jot", "value"): "named",
}

_OUTLOOK = """
prefix | Title; Anrede
given | First Name; Vorname
middle | Middle Name; Weitere Vornamen
family | Last Name; Nachname
suffix | Suffix
organisation | Company; Firma
job_title | Job Title; Position
mail@e mail | E-mail Address; E-Mail-Adresse
mail_type@e mail | E-mail Type; E-Mail-Typ
mail_name@e mail | E-mail Display Name; E-Mail: Angezeigter Name
mail@e mail 2 | E-mail 2 Address; E-Mail 2: Adresse
mail_type@e mail 2 | E-mail 2 Type; E-Mail 2: Typ
mail_name@e mail 2 | E-mail 2 Display Name; E-Mail 2: Angezeigter Name
mail@e mail 3 | E-mail 3 Address; E-Mail 3: Adresse
mail_type@e mail 3 | E-mail 3 Type; E-Mail 3: Typ
mail_name@e mail 3 | E-mail 3 Display Name; E-Mail 3: Angezeigter Name
phone/mobile | Mobile Phone; Mobile Phone 2; Mobiltelefon; Mobiltelefon 2
phone/work | Business Phone; Business Phone 2; Telefon geschäftlich; Telefon geschäftlich 2
phone/home | Home Phone; Home Phone 2; Telefon privat; Telefon privat 2
phone/main | Primary Phone; Haupttelefon
phone/company | Company Main Phone; Telefon Firma
phone/other | Other Phone; Weiteres Telefon
phone/assistant | Assistant's Phone; Telefon Assistent; Telefon Assistent(in)
phone/callback | Callback; Rückmeldung; Rückruf
phone/car | Car Phone; Autotelefon
phone/radio | Radio Phone; Mobilfunk; Funktelefon
phone/ISDN | ISDN
phone/pager | Pager
phone/TTY | TTY/TDD Phone; Telefon für Hörbehinderte; Texttelefon
phone/work fax | Business Fax; Fax geschäftlich
phone/home fax | Home Fax; Fax privat
phone/other fax | Other Fax; Weiteres Fax
street/work | Business Street; Business Street 2; Business Street 3
street/work | Straße geschäftlich; Straße geschäftlich 2; Straße geschäftlich 3
po_box/work | Business Address PO Box; Postfach geschäftlich
city/work | Business City; Ort geschäftlich
region/work | Business State; Region geschäftlich; Bundesland/Kanton geschäftlich; Bundesland geschäftlich
postcode/work | Business Postal Code; Postleitzahl geschäftlich
country/work | Business Country/Region; Business Country; Land/Region geschäftlich; Land geschäftlich
street/home | Home Street; Home Street 2; Home Street 3; Straße privat; Straße privat 2; Straße privat 3
po_box/home | Home Address PO Box; Postfach privat
city/home | Home City; Ort privat
region/home | Home State; Region privat; Bundesland/Kanton privat; Bundesland privat
postcode/home | Home Postal Code; Postleitzahl privat
country/home | Home Country/Region; Home Country; Land/Region privat; Land privat
street/other | Other Street; Other Street 2; Other Street 3; Weitere Straße; Weitere Straße 2; Weitere Straße 3
po_box/other | Other Address PO Box; Weiteres Postfach
city/other | Other City; Weiterer Ort
region/other | Other State; Weiteres/r Bundesland/Kanton; Weitere Region
region/other | Weiteres Bundesland/Kanton; Weiteres Bundesland
postcode/other | Other Postal Code; Weitere Postleitzahl
country/other | Other Country/Region; Other Country; Weiteres/e Land/Region; Weiteres Land; Weiteres Land/Region
web | Web Page; Webseite; Personal Web Page; Persönliche Webseite
birthday | Birthday; Geburtstag
note | Notes; Notizen
tags | Categories; Kategorien
usual | Gender; Geschlecht; Priority; Priorität; Private; Privat; Sensitivity; Vertraulichkeit
kept | Nickname; Given Yomi; Surname Yomi; Company Yomi; IMAddress; Department; Abteilung; Telex; Account; Konto
kept | Anniversary; Jahrestag; Assistant's Name; Name Assistent; Assistent(in); Billing Information
kept | Abrechnungsinformation; Children; Kinder; Directory Server; Verzeichnisserver; Government ID Number
kept | Regierungsnr.; Sozialversicherungsnr.; Hobby; Initials; Initialen; Internet Free Busy; Internet Frei/Gebucht
kept | Keywords; Stichwörter; Language; Sprache; Location; Ort; Manager's Name; Name des/r Vorgesetzten; Mileage
kept | Reisekilometer; Office Location; Büro; Organizational ID Number; Organisationsnr.; Profession; Beruf
kept | Referred By; Empfohlen von; Spouse; Partner; Partner/in; Schools; User 1; User 2; User 3; User 4
kept | Benutzer 1; Benutzer 2; Benutzer 3; Benutzer 4
"""

_LINKEDIN = """
given | First Name; Vorname
family | Last Name; Nachname
profile/LinkedIn | URL; Profile URL; Profil-URL
mail | Email Address; E-Mail-Adresse
organisation | Company; Unternehmen
job_title | Position
known_since | Connected On; Verbunden am
tags | Tags
"""

# The French columns of both addresses share their names; the second ones are told by the number of the column.
_THUNDERBIRD = """
given | First Name; Vorname
family | Last Name; Nachname
name | Display Name; Anzeigename
mail | Primary Email; Primäre E-Mail-Adresse; Secondary Email; Sekundäre E-Mail-Adresse
mail | Primary E-mail; Secondary E-mail; Primary Email Address; Secondary Email Address
phone/work | Work Phone; Tel. dienstlich; Telefon dienstlich
phone/home | Home Phone; Tel. privat; Telefon privat
phone/fax | Fax Number; Fax-Nummer; Faxnummer
phone/pager | Pager Number; Pager-Nummer; Pagernummer
phone/mobile | Mobile Number; Mobil-Tel.-Nr.; Mobiltelefon-Nr.
street/home | Home Address; Home Address 2; Privat: Adresse; Privat: Adresse 2
city/home | Home City; Privat: Ort; Home Town
region/home | Home State; Home County; Privat: Bundesland; Privat: Bundesland/Kanton
postcode/home | Home ZipCode; Home Post Code; Home Postcode; Privat: PLZ
country/home | Home Country; Privat: Land
street/work | Work Address; Work Address 2; Dienstlich: Adresse; Dienstlich: Adresse 2
city/work | Work City; Dienstlich: Ort; Work Town
region/work | Work State; Work County; Dienstlich: Bundesland; Dienstlich: Bundesland/Kanton
postcode/work | Work ZipCode; Work Post Code; Work Postcode; Dienstlich: PLZ
country/work | Work Country; Dienstlich: Land
job_title | Job Title; Arbeitstitel; Titel
organisation | Organization; Organisation
web/work | Web Page 1; Webseite 1
web/home | Web Page 2; Webseite 2
birth_year | Birth Year; Geburtsjahr
birth_month | Birth Month; Geburtsmonat
birth_day | Birth Day; Geburtstag
note | Notes; Notizen
kept | Nickname; Spitzname; Screen Name; Messenger-Name; Department; Abteilung
kept | Custom 1; Custom 2; Custom 3; Custom 4
kept | Benutzerdef. 1; Benutzerdef. 2; Benutzerdef. 3; Benutzerdef. 4
given | Prénom
family | Nom de famille
name | Nom à afficher
mail | Adresse électronique principale; Adresse électronique secondaire; Première adresse électronique
mail | Deuxième adresse électronique
phone/work | Tél. professionnel
phone/home | Tél. personnel
phone/fax | Fax
phone/pager | Pager
phone/mobile | Portable
street/home | Adresse privée; Adresse privée 2
city/home | Ville
region/home | Pays/État; État/Province
postcode/home | Code postal
country/home | Pays/Région (domicile); Région
street/work | Adresse professionnelle; Adresse professionnelle 2
city/work | Ville (21)
region/work | Pays/État (22); État/Province (22)
postcode/work | Code postal (23)
country/work | Pays/Région (bureau); Région (24)
job_title | Profession
organisation | Société
web/work | Site web 1; Page Web 1
web/home | Site web 2; Page Web 2
birth_year | Année de naissance
birth_month | Mois
birth_day | Jour
kept | Surnom; Nom de l'écran; Nom à l'écran; Service; Divers 1; Divers 2; Divers 3; Divers 4
"""

_TABLES = {
    FileFormat.CSV_GOOGLE: _GOOGLE,
    FileFormat.CSV_LINKEDIN: _LINKEDIN,
    FileFormat.CSV_THUNDERBIRD: _THUNDERBIRD,
    FileFormat.CSV_OUTLOOK: _OUTLOOK,
}


def plain_name(name: str) -> str:
    """A column's name for comparisons: small letters, no marks, words parted by one space; empty where it is long."""
    return _plain(name) if len(name) <= _LONGEST_NAME else ""


@lru_cache(4096)
def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", fold(name.replace("'", "").replace("’", ""))).split())


def uses_in(table: str) -> dict[str, ColumnUse]:
    """A table of names as written here, by plain name."""
    uses: dict[str, ColumnUse] = {}
    for line in table.strip().splitlines():
        use, _, names = line.partition(" | ")
        uses |= {plain_name(name): read_use(use) for name in names.split(";")}
    return uses


@cache
def format_uses(file_format: FileFormat) -> dict[str, ColumnUse]:
    """The columns of one program, by plain name."""
    return uses_in(_TABLES[file_format])


def format_use(file_format: FileFormat, name: str) -> ColumnUse | None:
    """What a column means in files of one program; None where it does not write such a one."""
    plain = plain_name(name)
    return format_uses(file_format).get(plain) or (
        google_group_use(plain) if file_format is FileFormat.CSV_GOOGLE else None
    )


def google_group_use(plain: str) -> ColumnUse | None:
    """What a column of a repeated group of Google means: "e mail 1 value"."""
    match = _GOOGLE_GROUP.fullmatch(plain)
    if match is None:
        return None
    kind, number, part = match.groups()
    group = f"{kind} {number}"
    if part in ("label", "type"):
        return read_use(f"label@{group}" if kind != "im" else "kept")
    known = _GOOGLE_PARTS.get((kind, part)) or ("kept" if part in _GOOGLE_KEPT else None)
    return read_use(f"{known}@{group}") if known else None


def formats() -> tuple[FileFormat, ...]:
    """The programs whose tables are known; of two that fit equally the first is meant."""
    return tuple(_TABLES)
