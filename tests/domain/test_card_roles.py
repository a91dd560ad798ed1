"""Who is the person, what is the firm: decided among the lines that are left."""

from netzwerk_desktop.domain.card_lines import pieces_of
from netzwerk_desktop.domain.card_roles import Clues, Roles, find_roles
from tests.domain.card_samples import sample, stacked, text_of, vocabulary

WORDS = vocabulary()


def roles(*texts: str, clues: Clues | None = None) -> Roles:
    return find_roles(pieces_of(stacked(*texts), WORDS), WORDS, clues or Clues())


def texts(found: Roles) -> list[str]:
    lines = (found.name, found.title, found.department, found.organisation)
    return [line.piece.text if line else "" for line in lines]


def test_a_mail_picks_the_name_and_a_domain_the_organisation() -> None:
    found = roles("Nordlicht", "Polar Stern", clues=Clues(locals_=("p.stern",), domains=("nordlicht.ch",)))

    assert texts(found) == ["Polar Stern", "", "", "Nordlicht"]


def test_a_title_nobody_listed_is_known_by_its_place_under_the_name() -> None:
    found = roles("Mara Iten", "Traumdeutung", clues=Clues(locals_=("mara.iten",)))

    assert texts(found)[:2] == ["Mara Iten", "Traumdeutung"]


def test_a_slogan_takes_no_role_even_with_a_word_of_titles_in_it() -> None:
    found = roles("Waldrand AG", "Ihr Partner im Wald", "Mara Iten", clues=Clues(locals_=("mara.iten",)))

    assert texts(found) == ["Mara Iten", "", "", "Waldrand AG"]


def test_a_department_stands_under_the_title() -> None:
    found = roles("Mara Iten", "Försterin", "Abteilung Jungwald", clues=Clues(locals_=("mara.iten",)))

    assert texts(found)[:3] == ["Mara Iten", "Försterin", "Abteilung Jungwald"]


def test_a_title_over_two_lines_is_one() -> None:
    found = roles("Mara Iten", "Leiterin Jungwald und", "Naturschutz", clues=Clues(locals_=("mara.iten",)))

    assert texts(found)[1] == "Leiterin Jungwald und Naturschutz"


def test_name_and_title_on_one_line_are_parted() -> None:
    found = roles("Mara Iten, Leiterin Jungwald", clues=Clues(locals_=("mara.iten",)))

    assert texts(found)[:2] == ["Mara Iten", "Leiterin Jungwald"]


def test_nothing_on_the_card_is_nobody() -> None:
    assert texts(roles()) == ["", "", "", ""]
    assert texts(roles("42", "—")) == ["", "", "", ""]


def test_a_card_without_an_organisation_has_none() -> None:
    stored = sample("de_ch_no_organisation")

    found = find_roles(pieces_of(text_of(stored), WORDS)[:2], WORDS, Clues(locals_=("balz.uehlinger",)))

    assert texts(found) == ["Balz Uehlinger", "Freischaffender Illustrator", "", ""]


def test_a_clear_choice_is_clearer_than_a_close_one() -> None:
    clear = roles("Waldrand AG", "Mara Iten", clues=Clues(locals_=("mara.iten",)))
    close = roles("Mara Iten", "Odo Wyss")

    assert clear.clear["name"] > close.clear["name"]


def test_a_family_called_after_a_house_is_no_firm() -> None:
    found = roles("Waldrand AG", "Mara Nierhaus", "Försterin", clues=Clues(domains=("waldrand.ch",)))

    assert texts(found) == ["Mara Nierhaus", "Försterin", "", "Waldrand AG"]


def test_a_department_alone_under_the_name_is_what_the_person_does() -> None:
    found = roles("Mara Iten", "Verkauf Innendienst", clues=Clues(locals_=("mara.iten",)))

    assert texts(found)[:3] == ["Mara Iten", "Verkauf Innendienst", ""]


def test_what_a_domain_spells_is_the_firm_even_with_a_word_of_departments_in_it() -> None:
    clues = Clues(locals_=("mara.iten",), domains=("iseli-archi.ch",))
    found = roles("Mara Iten", "Försterin", "Bureau d'architecture Iseli", clues=clues)

    assert texts(found) == ["Mara Iten", "Försterin", "", "Bureau d'architecture Iseli"]


def test_a_department_behind_a_dash_is_no_part_of_the_name() -> None:
    found = roles("lic. iur. Mara Iten – Sekretariat", "Waldrand AG", clues=Clues(locals_=("mara.iten",)))

    assert texts(found)[0] == "lic. iur. Mara Iten"
    assert texts(found)[3] == "Waldrand AG"
