"""People as a contact file gives them."""

from netzwerk_desktop.domain.incoming import appendix_text


def test_an_appendix_is_a_line_for_each_value_behind_its_name() -> None:
    assert appendix_text((("NICKNAME", "Anni"), ("X-SKYPE", "anna"))) == "NICKNAME: Anni\nX-SKYPE: anna"
    assert appendix_text(()) == ""
