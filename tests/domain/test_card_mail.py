"""Mails and pages: what is mended, and what is left alone."""

import pytest

from netzwerk_desktop.domain.business_card import FieldKind, ReadField
from netzwerk_desktop.domain.card_mail import agreeing, find_net, same_page, spelled_like
from tests.domain.card_samples import pieces, values, vocabulary

WORDS = vocabulary()


@pytest.mark.parametrize(
    ("printed", "mail"),
    [
        ("mara.iten@waldrand.ch", "mara.iten@waldrand.ch"),
        ("E-Mail: mara.iten@waldrand.ch", "mara.iten@waldrand.ch"),
        ("@ mara@waldrand.ch", "mara@waldrand.ch"),
        ("mara (at) waldrand.ch", "mara@waldrand.ch"),
        ("mara[at]waldrand.ch", "mara@waldrand.ch"),
        ("mara@waldrand. ch", "mara@waldrand.ch"),
        ("mara@waldrand,ch", "mara@waldrand.ch"),
        ("mara@waldrand ch", "mara@waldrand.ch"),
        ("mara©waldrand.ch", "mara@waldrand.ch"),
        ("E-Mailmara@waldrand.ch", "mara@waldrand.ch"),
        ("MARA@WALDRAND.CH", "MARA@waldrand.ch"),
    ],
)
def test_a_mail_is_read_however_it_was_printed(printed: str, mail: str) -> None:
    assert values(find_net(pieces("Mara Iten", printed), WORDS).mails) == [mail]


def test_a_glued_label_comes_off_when_the_card_knows_the_rest() -> None:
    found = find_net(pieces("Mara Iten", "Emara.iten@waldrand.ch"), WORDS)

    assert values(found.mails) == ["mara.iten@waldrand.ch"]
    assert found.mails[0].alternatives == ("Emara.iten@waldrand.ch",)


def test_a_name_that_begins_with_a_labels_letter_stays_whole() -> None:
    assert values(find_net(pieces("Elvira Iten", "Elvira@waldrand.ch"), WORDS).mails) == ["Elvira@waldrand.ch"]


def test_an_unknown_word_behind_a_lone_capital_is_kept_with_doubt() -> None:
    found = find_net(pieces("Mara Iten", "Exkluse@waldrand.ch"), WORDS)

    assert found.mails[0].value == "Exkluse@waldrand.ch"
    assert found.mails[0].alternatives == ("xkluse@waldrand.ch",)
    assert found.mails[0].confidence < 0.8


@pytest.mark.parametrize(
    "printed", ["m.itenQwaldrand.ch", "m.iten waldrand.ch", "m.iten&waldrand.ch", "m.itenewaldrand.ch"]
)
def test_a_lost_at_is_put_back_before_a_domain_of_the_card(printed: str) -> None:
    found = find_net(pieces("Mara Iten", printed, "www.waldrand.ch"), WORDS)

    assert values(found.mails) == ["m.iten@waldrand.ch"]
    assert found.mails[0].confidence < 0.85
    assert values(found.webs) == ["www.waldrand.ch"]


def test_a_lost_at_is_not_guessed_where_nobody_knows_the_name_before_it() -> None:
    found = find_net(pieces("Mara Iten", "qvxkwaldrand.ch", "www.waldrand.ch"), WORDS)

    assert found.mails == ()


def test_a_lost_dot_between_two_names_is_put_back() -> None:
    found = find_net(pieces("Mara Iten", "E-Mail mara iten@waldrand.ch"), WORDS)

    assert values(found.mails) == ["mara.iten@waldrand.ch"]
    assert found.mails[0].alternatives == ("iten@waldrand.ch",)


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("www.waldrand.ch", "www.waldrand.ch"),
        ("Web: waldrand.ch", "waldrand.ch"),
        ("www: waldrand.ch", "waldrand.ch"),
        ("www,waldrand.ch", "www.waldrand.ch"),
        ("wwwwaldrand.ch", "www.waldrand.ch"),
        ("https://www.waldrand.ch/team", "https://www.waldrand.ch/team"),
        ("http:/www.waldrand.ch", "http://www.waldrand.ch"),
        ("waldrand.swiss", "waldrand.swiss"),
        ("WWW.WALDRAND.CH", "www.waldrand.ch"),
    ],
)
def test_a_page_is_read_however_it_was_printed(printed: str, page: str) -> None:
    assert values(find_net(pieces("Mara Iten", printed), WORDS).webs) == [page]


@pytest.mark.parametrize("text", ["Verein e.V.", "Olio S.p.A.", "Dr.med. Iten", "M.Sc. Iten", "lic.iur. Iten"])
def test_abbreviations_are_no_pages(text: str) -> None:
    assert find_net(pieces(text), WORDS).webs == ()


@pytest.mark.parametrize("misread", ["Wwaldrand.ch", "wenw.waldrand.ch", "vvw.waldrand.ch"])
def test_a_misread_beginning_of_a_page_is_mended_where_the_mail_knows_the_domain(misread: str) -> None:
    webs = find_net(pieces("Mara Iten", "info@waldrand.ch", misread), WORDS).webs

    assert len(webs) == 1
    assert same_page(webs[0].value, "waldrand.ch")


def test_labels_go_with_what_they_announced() -> None:
    rest = find_net(pieces("Mara Iten", "Courriel: mara@waldrand.ch", "Site www.waldrand.ch"), WORDS).rest

    assert [piece.text for piece in rest] == ["Mara Iten"]


def test_mail_and_page_whose_domains_nearly_agree_are_both_doubted() -> None:
    mails, webs = agreeing(
        [ReadField(FieldKind.MAIL, "mara@waldrond.ch")], [ReadField(FieldKind.WEB, "www.waldrand.ch")]
    )

    assert mails[0].confidence < 0.6
    assert mails[0].alternatives == ("mara@waldrand.ch",)
    assert webs[0].confidence < 0.6


def test_domains_of_different_firms_do_not_doubt_each_other() -> None:
    mails, webs = agreeing([ReadField(FieldKind.MAIL, "mara@gmx.ch")], [ReadField(FieldKind.WEB, "www.waldrand.ch")])

    assert mails[0].confidence == webs[0].confidence == 1.0


def test_a_domain_that_is_nearly_a_public_provider_is_doubted() -> None:
    mails, _ = spelled_like("", [ReadField(FieldKind.MAIL, "mara@bluew1n.ch")], [], WORDS)

    assert mails[0].confidence < 1
    assert mails[0].alternatives == ("mara@bluewin.ch",)


def test_an_organisation_that_is_spelled_otherwise_by_a_letter_doubts_the_domain() -> None:
    mail = ReadField(FieldKind.MAIL, "mara@waldrond.ch")

    assert spelled_like("Waldrand AG", [mail], [], WORDS)[0][0].confidence < 1
    assert spelled_like("Waldrond AG", [mail], [], WORDS)[0][0].confidence == 1
    assert spelled_like("Ganz Andere AG", [mail], [], WORDS)[0][0].confidence == 1


def test_a_very_short_domain_is_a_page_when_a_mail_says_so() -> None:
    found = find_net(pieces("u.gnad@nw.at", "nw.at", "zb.at"), WORDS)

    assert values(found.webs) == ["nw.at"]


@pytest.mark.parametrize(
    ("name", "printed", "mail"),
    [
        ("Lea Brändle", "Ibraendle@waldrand.ch", "lbraendle@waldrand.ch"),
        ("Lea Brändle", "iea.braendle@waldrand.ch", "lea.braendle@waldrand.ch"),
        ("Ivo Brändle", "lbraendle@waldrand.ch", "ibraendle@waldrand.ch"),
        ("Ivo Lang", "ilang@waldrand.ch", "ilang@waldrand.ch"),
        ("Mara Iten", "info@waldrand.ch", "info@waldrand.ch"),
    ],
)
def test_the_name_decides_whether_a_mail_begins_with_i_or_l(name: str, printed: str, mail: str) -> None:
    assert values(find_net(pieces(name, printed), WORDS).mails) == [mail]


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("https://luganetto.ch", "https://luganetto.ch"),
        ("https://imprimal.fr", "https://imprimal.fr"),
        ("https:/lwww.waldrand.ch", "https://www.waldrand.ch"),
    ],
)
def test_the_first_letter_of_a_page_is_no_stroke(printed: str, page: str) -> None:
    assert values(find_net(pieces(printed), WORDS).webs) == [page]
