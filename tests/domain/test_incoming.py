"""People as a contact file gives them."""

from netzwerk_desktop.domain.incoming import appendix_text, without_appendix


def test_an_appendix_is_a_line_for_each_value_behind_its_name() -> None:
    assert appendix_text((("NICKNAME", "Anni"), ("X-SKYPE", "anna"))) == "NICKNAME: Anni\nX-SKYPE: anna"
    assert appendix_text(()) == ""


def test_a_note_is_given_back_without_the_appendix_below_it() -> None:
    appendix = (("NICKNAME", "Anni"),)

    assert without_appendix("one\r\ntwo\n\nNICKNAME: Anni", appendix) == "one\ntwo"
    assert without_appendix("NICKNAME: Anni and more", appendix) == "NICKNAME: Anni and more"
    assert without_appendix(" one \n", ()) == "one"


def test_what_somebody_wrote_below_the_appendix_is_of_the_note_and_the_appendix_is_not() -> None:
    appendix = (("NICKNAME", "Anni"), ("GEO", "1;2"))

    assert without_appendix("one\n\nNICKNAME: Anni\nGEO: 1;2\n\ntwo", appendix) == "one\n\ntwo"
    assert without_appendix("one\n\nNICKNAME: Anni\nand\nGEO: 1;2", appendix) == "one\n\nand"
    assert without_appendix("NICKNAME: Anni\nGEO: 1;2\ntwo", appendix) == "two"
    assert without_appendix("NICKNAME: Annika\ntwo", appendix) == "NICKNAME: Annika\ntwo"
