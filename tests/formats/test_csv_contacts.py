"""Tables of people, as Google, Outlook, LinkedIn and Thunderbird write them, and as nobody knows them."""

import csv
import io
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.columns import ColumnField, ColumnUse, plain_mapping, read_mapping
from netzwerk_desktop.domain.contact import MethodKind
from netzwerk_desktop.domain.incoming import FileFormat, RemarkKind, Severity
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.csv_contacts import read_csv, recognise_csv
from netzwerk_desktop.formats.csv_text import MOST_BYTES
from tests.formats.reading import address, kinds, mail, only, people, phone, sample, web

JOERG = PersonName("Dr.", "Jörg", "Beispiel", "Jr.")


def table(*rows: str) -> bytes:
    return "\r\n".join(rows).encode()


def test_google_of_before_2024() -> None:
    joerg, birthday, nameless = people(read_csv(sample("google_old.csv")))

    assert joerg.name == JOERG
    assert (joerg.organisation, joerg.job_title) == ("Müller & Söhne GmbH", "Leiter")
    assert joerg.note == 'Zeile 1\nZeile 2, mit Komma und "Zitat"'
    assert joerg.methods == (
        mail("joerg@example.com", "work"),
        mail("j.beispiel@example.org", "work"),
        mail("privat@example.net", "home"),
        phone("+49 171 1234567", "mobile"),
        phone("0171 7654321", "mobile"),
        phone("030 / 123 45-67", "Hütte"),
        web("https://www.linkedin.com/in/joerg-beispiel", "Profile"),
        address("Königstr. 1, 50667 Köln, Deutschland", "home"),
    )
    assert joerg.tags == ("Freunde",)
    assert joerg.birthday == "1980-04-12"
    assert joerg.appendix == (
        ("Spouse", "Anna Beispiel"),
        ("Anniversary", "--06-15"),
        ("Kundennr", "007"),
        ("Group Membership", "* starred"),
    )
    assert (joerg.line, birthday.line, nameless.line) == (2, 6, 7)
    assert (birthday.name, birthday.birthday) == (PersonName(given="Nur", family="Geburtstag"), "--04-12")
    assert nameless.methods == (mail("ohne.name@example.com"),)


def test_google_of_today_keeps_the_address_of_a_photo() -> None:
    found = list(read_csv(sample("google_new_2024.csv")))
    joerg, birthday = people(found)

    assert joerg.name == PersonName("Dr.", "Jörg Karl", "Beispiel", "Jr.")
    assert joerg.methods == (
        mail("joerg@example.com", "work"),
        mail("a@example.org", "home"),
        mail("b@example.org", "home"),
        phone("+49 171 1234567", "mobile"),
        phone("030 / 123 45-67", "Hütte"),
        address("Königstr. 1, 50667 Köln, DE", "home"),
    )
    assert ("Photo", "https://lh3.googleusercontent.com/contacts/EXAMPLE") in joerg.appendix
    assert ("Organization Department", "IT") in joerg.appendix
    assert birthday.birthday == "--04-12"
    assert kinds(found) == [(2, RemarkKind.PHOTO_ELSEWHERE)]


def test_the_template_of_google_has_another_order_of_columns() -> None:
    ada = only(read_csv(sample("google_import_template_2024.csv")))

    assert ada.name == PersonName(given="Ada", family="Beispiel")
    assert (ada.methods, ada.tags) == ((mail("ada@example.com", "work"),), ("Friends", "VIP"))


@pytest.mark.parametrize("name", ["outlook_en_cp1252.csv", "outlook_de_cp1252.csv"])
def test_outlook_in_both_languages(name: str) -> None:
    joerg = only(read_csv(sample(name)))

    assert joerg.name == JOERG
    assert (joerg.organisation, joerg.job_title) == ("Müller & Söhne", "Leiter")
    assert joerg.birthday == "1980-04-12"
    assert joerg.tags == ("Freunde", "Arbeit")
    assert address("Königstr. 1, 50667 Köln", "home") in joerg.methods
    assert mail("joerg@example.com") in joerg.methods
    assert phone("+49 (171) 1234567", "mobile") in joerg.methods
    assert joerg.note.startswith("Zeile 1\nZeile 2")
    assert joerg.note.endswith("€")


def test_an_address_inside_an_exchange_server_is_no_mail_address() -> None:
    joerg = only(read_csv(sample("outlook_en_cp1252.csv")))

    assert [method.value for method in joerg.methods if method.kind.value == "mail"] == ["joerg@example.com"]
    assert [column for column, _ in joerg.appendix] == ["E-mail 2 Address", "E-mail 2 Type"]


def test_older_spellings_of_german_outlook_are_the_same_columns() -> None:
    header = "Vorname;Nachname;Telefon privat;Telefon geschäftlich;Name Assistent;Partner;Regierungsnr.;E-Mail-Adresse"
    found = only(read_csv(table(header, "Anna;Muster;1234567;7654321;Beat;Carl;9;a@example.org")))

    assert found.methods == (mail("a@example.org"), phone("1234567", "home"), phone("7654321", "work"))
    assert found.appendix == (("Name Assistent", "Beat"), ("Partner", "Carl"), ("Regierungsnr.", "9"))


@pytest.mark.parametrize(
    ("cells", "birthday"),
    [
        (("4/5/1980",), "1980-04-05"),
        (("4/5/1980", "13/1/1990"), "1980-05-04"),
        (("4/5/1980", "1/13/1990"), "1980-04-05"),
    ],
)
def test_the_order_of_day_and_month_is_what_the_file_shows(cells: tuple[str, ...], birthday: str) -> None:
    rows = [f"A{at},Muster,{cell},{cell}@example.org" for at, cell in enumerate(cells)]
    found = people(read_csv(table("First Name,Last Name,Birthday,E-mail 2 Address", *rows)))

    assert found[0].birthday == birthday


def test_outlook_on_the_web() -> None:
    joerg = only(read_csv(sample("outlook_com_web_utf8bom.csv")))

    assert joerg.name == PersonName("Dr.", "Jörg", "Beispiel")
    assert joerg.birthday == "1980-04-12"
    assert joerg.methods == (mail("joerg@example.com"), phone("+49 171 1234567", "mobile"))
    assert (joerg.organisation, joerg.note) == ("Müller & Söhne", "Köln")


@pytest.mark.parametrize("name", ["linkedin_connections_en.csv", "linkedin_connections_en_bom_crlf.csv"])
def test_linkedin_is_found_under_its_paragraph(name: str) -> None:
    joerg, zoe = people(read_csv(sample(name)))

    assert (joerg.line, joerg.name) == (5, PersonName(given="Jörg", family="Beispiel"))
    assert (joerg.organisation, joerg.job_title) == ("Müller, Schmidt & Co. KG", 'Leiter "Vertrieb"')
    assert joerg.uid == "https://linkedin.com/in/joerg-beispiel"
    assert zoe.uid == "https://linkedin.com/in/zoë-muster"
    assert joerg.known_since == "2022-04-03"
    assert joerg.appendix == (("Connected On", "03 Apr 2022"),)
    assert zoe.methods[0] == mail("zoe@example.com")
    assert zoe.organisation == '=HYPERLINK("https://x.example")'


def test_german_linkedin_and_an_older_date() -> None:
    header = "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am"
    row = 'Anna,Muster,https://www.linkedin.com/in/Anna/,,Muster AG,Chefin,"12/31/17, 3:04 PM"'
    layout, found = recognise_csv(table(header, row)), only(read_csv(table(header, row)))

    assert layout is not None
    assert layout.format is FileFormat.CSV_LINKEDIN
    assert (found.uid, found.known_since) == ("https://linkedin.com/in/anna", "2017-12-31")


def test_thunderbird_in_its_languages() -> None:
    english, german = only(read_csv(sample("thunderbird_en.csv"))), only(read_csv(sample("thunderbird_de.csv")))
    british = "First Name,Last Name,Display Name,Primary Email,Home Address,Home City,Home County,Home Post Code"
    anna = only(
        read_csv(table(f"{british},Organisation", "Anna,Muster,Anna Muster,a@x.org,1 High St,Bath,Avon,BA1,Ltd,"))
    )

    assert (english.birthday, german.birthday) == ("--04-12", "1980-04-12")
    assert english.note == "Zeile 1\nZeile 2"
    assert english.methods == (mail("joerg@example.com"), phone("+49 171 1234567", "mobile"), address("Köln", "home"))
    assert anna.methods == (mail("a@x.org"), address("1 High St, BA1 Bath, Avon", "home"))
    assert anna.organisation == "Ltd"
    assert not anna.appendix


FRENCH = (
    "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,Adresse électronique secondaire,"
    "Nom de l’écran,Tél. professionnel,Tél. personnel,Fax,Pager,Portable,Adresse privée,Adresse privée 2,Ville,"
    "Pays/État,Code postal,Pays/Région (domicile),Adresse professionnelle,Adresse professionnelle 2,Ville,Pays/État,"
    "Code postal,Pays/Région (bureau),Profession,Service,Société,Site web 1,Site web 2,Année de naissance,Mois,Jour,"
    "Divers 1,Divers 2,Divers 3,Divers 4,Notes\r\n"
    "Zoé,Dupont,Zoé Dupont,Zou,z@x.fr,z2@x.fr,,+33 1 1,,,,,Rue 1,,Paris,IDF,75001,France,Av 2,,Lyon,RA,69001,Suisse,"
    "Chef,Vente,Soc SA,,,1980,4,12,,,,,Note\r\n"
)


def test_the_two_addresses_of_french_thunderbird_are_told_apart() -> None:
    person = only(read_csv(FRENCH.encode()))

    assert [(way.label, way.value) for way in person.methods if way.kind is MethodKind.ADDRESS] == [
        ("home", "Rue 1, 75001 Paris, IDF, France"),
        ("work", "Av 2, 69001 Lyon, RA, Suisse"),
    ]
    assert (person.organisation, person.job_title, person.birthday) == ("Soc SA", "Chef", "1980-04-12")
    assert person.appendix == (("Surnom", "Zou"), ("Service", "Vente"))


@pytest.mark.parametrize(
    ("name", "program", "encoding", "line"),
    [
        ("google_old.csv", FileFormat.CSV_GOOGLE, "utf-8", 1),
        ("outlook_de_cp1252.csv", FileFormat.CSV_OUTLOOK, "cp1252", 1),
        ("linkedin_connections_en.csv", FileFormat.CSV_LINKEDIN, "utf-8", 4),
        ("thunderbird_de.csv", FileFormat.CSV_THUNDERBIRD, "utf-8", 1),
        ("hostile_formula.csv", FileFormat.CSV, "utf-8", 1),
    ],
)
def test_the_layout_says_who_wrote_a_table(name: str, program: FileFormat, encoding: str, line: int) -> None:
    layout = recognise_csv(sample(name))

    assert layout is not None
    assert (layout.format, layout.encoding, layout.header_line, layout.delimiter) == (program, encoding, line, ",")
    assert layout.sure
    assert all(len(row) <= len(layout.header) == len(layout.uses) for row in layout.samples)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([",", ";", "\t", "|"]), st.integers(2, 40))
def test_any_order_and_any_subset_of_columns_reads_the_same(chance: Random, delimiter: str, kept: int) -> None:
    rows = list(csv.reader(io.StringIO(sample("google_old.csv").decode(), newline="")))
    # Without the full name: where it stands for missing parts they would be read from it.
    columns = [at for at, name in enumerate(rows[0]) if name != "Name" and not name.startswith("Address")]
    whole = {value for found in people(read_csv(_written(rows, columns, ","))) for value in _values(found)}
    always = rows[0].index("E-mail 1 - Value")
    chosen = [at for at in chance.sample(columns, min(kept, len(columns))) if at != always]

    found = people(read_csv(_written(rows, [*chosen, always], delimiter)))

    assert {value for person in found for value in _values(person)} <= whole
    assert any("joerg@example.com" in _values(person) for person in found)


def _written(rows: list[list[str]], columns: list[int], delimiter: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([row[at] for at in columns] for row in rows)
    return text.getvalue().encode()


def _values(person: object) -> set[str]:
    name, appendix = person.name, person.appendix  # type: ignore[attr-defined]
    own = {name.prefix, name.given, name.family, name.suffix, person.organisation, person.note}  # type: ignore[attr-defined]
    return own | {way.value for way in person.methods} | {value for _, value in appendix}  # type: ignore[attr-defined]


def test_an_unknown_table_is_read_by_the_names_of_its_columns() -> None:
    header = "Name;Vorname;Firma;Funktion;Strasse;PLZ;Ort;Telefon;Natel;E-Mail privat;Bemerkungen;Sternzeichen"
    row = "Muster;Anna;Muster AG;Chefin;Weg 1;8000;Zürich;044 123 45 67;079 123 45 67;a@example.org;nett;Löwe"
    layout, found = recognise_csv(table(header, row)), only(read_csv(table(header, row)))

    assert layout is not None
    assert (layout.format, layout.delimiter, layout.sure) == (FileFormat.CSV, ";", True)
    assert found.name == PersonName(given="Anna", family="Muster")
    assert (found.organisation, found.job_title, found.note) == ("Muster AG", "Chefin", "nett")
    assert found.methods == (
        mail("a@example.org", "home"),
        phone("044 123 45 67"),
        phone("079 123 45 67", "mobile"),
        address("Weg 1, 8000 Zürich"),
    )
    assert found.appendix == (("Sternzeichen", "Löwe"),)


def test_a_table_that_nobody_understands_asks_for_a_mapping_which_can_be_remembered() -> None:
    data = table("Wer;Erreichbar;Wo", "Anna Muster;a@example.org;Zürich", "Beat Huber;b@example.org;Bern")
    layout = recognise_csv(data)
    (remark,) = read_csv(data)
    assert layout is not None
    mapping = layout.mapping | {"Wer": ColumnUse(ColumnField.NAME)}

    assert (remark.kind, remark.severity) == (RemarkKind.MAPPING_NEEDED, Severity.REFUSED)  # type: ignore[union-attr]
    assert layout.mapping["Erreichbar"] == ColumnUse(ColumnField.MAIL)
    remembered = read_mapping(plain_mapping(mapping))
    anna, _ = people(read_csv(data, remembered))
    assert anna.name == PersonName(given="Anna", family="Muster")
    assert anna.methods == (mail("a@example.org"),)
    assert anna.appendix == (("Wo", "Zürich"),)


def test_a_table_without_a_header_has_numbered_columns() -> None:
    data = table("Anna Muster,a@example.org,+41 44 123 45 67", "Beat Huber,b@example.org,+41 44 123 45 68")
    layout = recognise_csv(data)

    assert layout is not None
    assert (layout.header, layout.header_line, layout.sure) == (("1", "2", "3"), 0, False)
    anna, beat = people(read_csv(data, layout.mapping | {"1": ColumnUse(ColumnField.NAME)}))
    assert (anna.line, anna.methods) == (1, (mail("a@example.org"), phone("+41 44 123 45 67")))
    assert beat.name.family == "Huber"


def test_columns_of_one_name_are_told_apart() -> None:
    layout = recognise_csv(table("Name,Email,Email,", "Anna,a@example.org,b@example.org,c"))

    assert layout is not None
    assert layout.header == ("Name", "Email", "Email (3)")
    assert only(read_csv(table("Name,Email,,Email", "Anna,a@x.org,c,b@x.org"))).appendix == (("3", "c"),)


def test_ragged_rows_are_read_and_what_is_too_much_is_kept() -> None:
    found = list(
        read_csv(table("First Name,Last Name,Notes", "Anna,Muster", "Beat,Huber,nett,zu,viel", "Cleo,Kurz,ja,,"))
    )

    assert kinds(found) == [(2, RemarkKind.ROW_TOO_SHORT), (3, RemarkKind.ROW_TOO_LONG)]
    assert [person.name.given for person in people(found)] == ["Anna", "Beat", "Cleo"]
    assert people(found)[1].appendix == (("4", "zu"), ("5", "viel"))


def test_mixed_letters_and_nul_cost_nobody_else_anything() -> None:
    found = list(read_csv(sample("nul_and_mixed.csv")))

    assert [person.name.given for person in people(found)] == ["Jörg", "Jörg", "AB"]
    assert kinds(found) == [(2, RemarkKind.ENCODING_GUESSED), (4, RemarkKind.NUL_REMOVED)]


def test_formulas_of_others_are_only_text() -> None:
    one, other = people(read_csv(sample("hostile_formula.csv")))

    assert one.name == PersonName(given="=1+1", family="@SUM(A1)")
    assert one.note == "-2+3+cmd|'/c calc'!A0"
    assert other.note == "＝1+1"


def test_a_row_with_nobody_is_refused_only_where_something_is_lost() -> None:
    found = list(read_csv(table("First Name,Labels,Birthday", ",* myContacts,", ",,1980-04-12", ",,")))

    assert not people(found)
    assert [(each.line, each.severity) for each in found] == [(2, Severity.NOTE), (3, Severity.REFUSED)]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", RemarkKind.EMPTY_FILE),
        (b"\xef\xbb\xbf\r\n\r\n", RemarkKind.EMPTY_FILE),
        (bytes(range(1, 32)) * 20, RemarkKind.NOT_A_CONTACT_FILE),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), RemarkKind.NOT_A_CONTACT_FILE),
    ],
)
def test_what_is_no_table_is_refused_as_a_whole(data: bytes, kind: RemarkKind) -> None:
    assert kinds(read_csv(data)) == [(0, kind)]


def test_a_file_beyond_all_measure_is_refused_unread() -> None:
    data = b"Name\n" + bytes(MOST_BYTES)

    assert kinds(read_csv(data)) == [(0, RemarkKind.TOO_LARGE)]
    assert recognise_csv(data) is None


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_whatever_it_is_reading_never_fails(data: bytes) -> None:
    list(read_csv(data))
    list(read_csv(b"First Name,Last Name,Notes\r\n" + data))


DEFAULTS = {
    "outlook_en_cp1252.csv": {
        "Anniversary": ("0/0/00", "6/15/08"),
        "Gender": ("Unspecified", "Female"),
        "Priority": ("Normal", "High"),
        "Private": ("False", "True"),
        "Sensitivity": ("Normal", "Confidential"),
    },
    "outlook_de_cp1252.csv": {
        "Jahrestag": ("0.0.00", "15.6.2008"),
        "Geschlecht": ("Keine Angabe", "Weiblich"),
        "Priorität": ("Normal", "Hoch"),
        "Privat": ("Aus", "Ein"),
        "Vertraulichkeit": ("Normal", "Vertraulich"),
    },
}


@pytest.mark.parametrize("name", DEFAULTS)
def test_what_a_program_writes_into_every_row_is_left_and_any_other_value_of_these_columns_is_kept(name: str) -> None:
    (header, *_) = csv.reader(io.StringIO(sample(name).decode("cp1252"), newline=""))
    who = dict.fromkeys(header, "") | {header[1]: "Anna", header[3]: "Muster"}
    usual = who | {column: values[0] for column, values in DEFAULTS[name].items()}
    other = who | {column: values[1] for column, values in DEFAULTS[name].items()}
    assert set(usual) == set(header)
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows([header, usual.values(), other.values()])

    one, two = people(read_csv(stream.getvalue().encode("cp1252")))

    assert (one.name, one.appendix) == (two.name, ())
    assert dict(two.appendix) == {column: values[1] for column, values in DEFAULTS[name].items()}
