"""Addresses of the internet against printed names."""

import pytest

from netzwerk_desktop.domain.card_fit import (
    domain_fit,
    domain_labels,
    edits,
    mail_fit,
    misspells,
    near,
    umlauts_by,
    umlauts_of,
)
from tests.domain.card_samples import vocabulary

WORDS = vocabulary()


@pytest.mark.parametrize(
    "local",
    ["mara.luethi", "maraluethi", "m.luethi", "mluethi", "luethi.m", "luethi", "mara", "mara_luthi", "ma.luethi"],
)
def test_local_parts_that_people_make_of_a_name(local: str) -> None:
    fit = mail_fit(local, ["Mara", "Lüthi"])

    assert fit.score >= 0.75
    assert fit.exact
    assert not fit.reversed_order


def test_initials_and_strangers_do_not_count() -> None:
    assert mail_fit("ml", ["Mara", "Lüthi"]).score < 0.5
    assert mail_fit("info", ["Mara", "Lüthi"]).score == 0
    assert mail_fit("", ["Mara", "Lüthi"]).score == 0


def test_a_family_name_in_front_is_seen_by_the_initial_in_the_mail() -> None:
    assert mail_fit("m.luethi", ["Lüthi", "Mara"]).reversed_order


def test_a_misread_letter_still_fits_but_not_exactly() -> None:
    fit = mail_fit("mara.huerlimonn", ["Mara", "Hürlimann"])

    assert 0.75 <= fit.score < 1
    assert not fit.exact


def test_particles_middle_initials_and_halves_may_be_missing() -> None:
    assert mail_fit("b.gross", ["Berta", "von", "der", "Groß"]).exact
    assert mail_fit("mara.luethi", ["Mara", "C.", "Lüthi"]).given_words == 2
    assert mail_fit("mara.luethi", ["Mara", "Lüthi-Wyss"]).exact
    assert mail_fit("kh.luethi", ["Karl-Heinz", "Lüthi"]).exact


@pytest.mark.parametrize(
    ("domain", "organisation", "least"),
    [
        ("kornhaus-oberland.ch", "Kornhaus Oberland AG", 1.0),
        ("kornhausoberland.ch", "Kornhaus Oberland AG", 1.0),
        ("luethi-soehne.ch", "Lüthi & Söhne", 1.0),
        ("kw-oderbruch.de", "Kraftwerk Oderbruch GmbH & Co. KG", 0.7),
        ("koh.ch", "Kornhaus Oberland Historisch", 0.7),
        ("kornhaus.co.uk", "Kornhaus Ltd", 1.0),
    ],
)
def test_domains_that_organisations_have(domain: str, organisation: str, least: float) -> None:
    assert domain_fit(domain, organisation, WORDS) >= least


def test_public_providers_and_strangers_fit_nobody() -> None:
    assert domain_fit("gmx.ch", "GMX", WORDS) == 0
    assert domain_fit("kornhaus.ch", "Weberei Tösstal", WORDS) == 0


def test_the_telling_parts_of_a_domain() -> None:
    assert domain_labels("www.inf.kornhaus.co.uk") == ["inf", "kornhaus"]


def test_a_domain_off_by_a_letter_misspells_the_organisation() -> None:
    assert misspells("komhaus.ch", "Kornhaus AG", WORDS)
    assert not misspells("kornhaus.ch", "Kornhaus AG", WORDS)
    assert not misspells("weberei.ch", "Kornhaus AG", WORDS)
    assert near("waldrand.ch", "waldrond.ch")
    assert [edits("wald", other) for other in ("wald", "wold", "walde", "wa", "w")] == [0, 1, 1, 2, 9]


@pytest.mark.parametrize(
    ("local", "printed", "meant"),
    [
        ("urs.tschuemperlin", "Urs TSCHUMPERLIN", "Urs TSCHÜMPERLIN"),
        ("j.kaeslin", "Jorg Kaslin", "Jorg Käslin"),
        ("celia.emery", "Célia Emery", "Célia Emery"),
        ("mara.mueller", "Mara Mueller", "Mara Mueller"),
        ("samuel.huber", "Samuel Huber", "Samuel Huber"),
        ("info", "Mara Muller", "Mara Muller"),
    ],
)
def test_an_umlaut_whose_dots_were_not_seen_is_known_by_the_mail(local: str, printed: str, meant: str) -> None:
    assert umlauts_of(local, printed.split()) == meant.split()


@pytest.mark.parametrize(
    ("domain", "printed", "meant"),
    [
        ("huerlimann-klima.ch", "HURLIMANN KÄLTE AG", "HÜRLIMANN KÄLTE AG"),
        ("baeren.ch", "Gasthof Baren", "Gasthof Bären"),
        ("samuelson.ch", "Samuelson AG", "Samuelson AG"),
        ("maueler.ch", "Mauler Treuhand", "Mauler Treuhand"),
    ],
)
def test_a_firms_umlaut_whose_dots_were_not_seen_is_known_by_the_domain(domain: str, printed: str, meant: str) -> None:
    assert umlauts_by([domain], printed) == meant
