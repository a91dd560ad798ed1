"""Cells become a person, and nothing of them is lost."""

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.columns import ColumnField, ColumnUse, read_use
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.gathering import Gathering
from tests.formats.reading import address, kinds, mail, only, phone


def gathered(*cells: tuple[str, str]) -> list[Incoming | Remark]:
    """Each cell with its use, which is its column's name too."""
    person = Gathering(7)
    for use, value in cells:
        person.add(use, read_use(use), value)
    return person.finish()


def test_a_full_name_is_split_only_where_there_are_no_parts() -> None:
    assert only(gathered(("name", "Dr. Anna von Muster"))).name == PersonName("Dr.", "Anna", "von Muster")
    assert only(gathered(("name", "Anna Muster"), ("given", "Anna"), ("family", "Muster"))).appendix == ()
    kept = only(gathered(("name", "Annie M."), ("given", "Anna"), ("family", "Muster")))
    assert kept.appendix == (("name", "Annie M."),)


def test_a_full_name_gives_the_half_that_is_missing() -> None:
    assert only(gathered(("name", "Anna Muster"), ("family", "Muster"))).name == PersonName("", "Anna", "Muster")
    assert only(gathered(("name", "Anna Muster"), ("given", "ANNA"))).name == PersonName("", "Anna", "Muster")
    other = only(gathered(("name", "Anna Muster"), ("family", "Meier")))
    assert (other.name, other.appendix) == (PersonName("", "", "Meier"), (("name", "Anna Muster"),))


def test_a_name_that_is_the_organisations_is_nobodys() -> None:
    firm = only(gathered(("name", "Muster AG"), ("organisation", "Muster AG")))

    assert (firm.name, firm.organisation) == (PersonName(), "Muster AG")


def test_the_preferred_way_of_a_kind_comes_first() -> None:
    person = only(
        gathered(
            ("label@1", "Home"),
            ("mail@1", "a@x.org"),
            ("label@2", "* Work"),
            ("mail@2", "b@x.org"),
            ("phone", "1234567"),
        )
    )

    assert person.methods == (mail("b@x.org", "work"), mail("a@x.org", "home"), phone("1234567"))


def test_the_same_way_twice_is_one() -> None:
    assert only(gathered(("mail@1", "a@x.org"), ("mail@2", "a@x.org"))).methods == (mail("a@x.org"),)


def test_two_addresses_in_one_group_stay_two() -> None:
    person = only(gathered(("street@1", "Weg 1 ::: Hof 2"), ("city@1", "Köln ::: Bonn"), ("label@1", "Home")))

    assert person.methods == (address("Weg 1, Köln", "home"), address("Hof 2, Bonn", "home"))


def test_a_written_address_is_kept_beside_its_parts_only_where_it_says_more() -> None:
    plain = only(
        gathered(("address@1", "Weg 1\n50667 Köln"), ("street@1", "Weg 1"), ("city@1", "Köln"), ("postcode@1", "50667"))
    )
    more = only(gathered(("address@1", "Weg 1\nHinterhaus\nKöln"), ("street@1", "Weg 1"), ("city@1", "Köln")))

    assert plain.appendix == ()
    assert more.appendix == (("address@1", "Weg 1\nHinterhaus\nKöln"),)
    assert only(gathered(("address", "Weg 1\n50667 Köln"))).methods == (address("Weg 1, 50667 Köln"),)


def test_what_is_no_mail_address_is_kept() -> None:
    person = only(gathered(("name", "Anna"), ("mail", "/o=x/cn=y"), ("mail@2", "keine")))

    assert person.methods == ()
    assert person.appendix == (("mail", "/o=x/cn=y"), ("mail@2", "keine"))


def test_a_shown_name_of_a_mail_address_is_kept_where_it_says_more() -> None:
    same = (("name", "Anna Muster"), ("mail@1", "a@x.org"), ("mail_name@1", "Anna Muster (a@x.org)"))
    more = (("name", "Anna Muster"), ("mail@1", "a@x.org"), ("mail_name@1", "Vorzimmer"))

    assert only(gathered(*same)).appendix == ()
    assert only(gathered(*more)).appendix == (("mail_name@1", "Vorzimmer"),)


def test_what_programs_write_into_every_row_is_left() -> None:
    assert only(gathered(("name", "Anna"), ("usual", "Normal"), ("kept", "0/0/00"))).appendix == ()
    assert only(gathered(("name", "Anna"), ("usual", "Hoch"))).appendix == (("usual", "Hoch"),)


def test_a_birthday_that_is_none_is_kept_and_reported() -> None:
    found = gathered(("name", "Anna"), ("birthday", "circa 1800"))

    assert (only(found).birthday, only(found).appendix) == ("", (("birthday", "circa 1800"),))
    assert kinds(found) == [(7, RemarkKind.BAD_DATE)]


def test_a_birthday_in_three_columns_without_its_year_or_its_day() -> None:
    assert only(gathered(("name", "A"), ("birth_month", "4"), ("birth_day", "12"))).birthday == "--04-12"
    only_year = only(gathered(("name", "A"), ("birth_year", "1980")))
    assert (only_year.birthday, only_year.appendix) == ("", (("birth_year", "1980"),))


def test_tags_are_parted_and_stars_of_google_are_no_tags() -> None:
    person = only(gathered(("name", "A"), ("tags", "Freunde ::: * myContacts ::: * starred ::: * family")))

    assert person.tags == ("Freunde", "family")
    assert person.appendix == (("tags", "* starred"),)
    assert only(gathered(("name", "A"), ("tags", "x; y,z"))).tags == ("x", "y", "z")


def test_a_second_organisation_is_kept() -> None:
    person = only(gathered(("organisation", "Eins AG"), ("organisation", "Zwei AG")))

    assert (person.organisation, person.appendix) == ("Eins AG", (("organisation", "Zwei AG"),))


def test_tags_rhythm_and_photo_that_stand_apart_are_taken() -> None:
    person = Gathering(1)
    person.add_tag(" a, b ")
    person.add_tag("")
    person.set_rhythm(30)
    person.add_photo(b"one")
    person.add_photo(b"two")

    found = only(person.finish())

    assert (found.tags, found.rhythm_days, found.photo) == (("a, b",), 30, b"one")


def test_a_line_with_nobody_is_refused_where_something_is_lost() -> None:
    assert gathered() == []
    assert gathered(("tags", "* myContacts")) == [Remark(7, Severity.NOTE, RemarkKind.NOBODY)]
    assert gathered(("kept", "x")) == [Remark(7, Severity.REFUSED, RemarkKind.NOBODY)]


FREE = [ColumnField.NOTE, ColumnField.KEPT, ColumnField.PHONE, ColumnField.ORGANISATION, ColumnField.JOB_TITLE]


@given(
    st.lists(
        st.tuples(st.sampled_from(FREE), st.text("abcäß0123456789", min_size=1, max_size=8)), min_size=1, max_size=8
    )
)
def test_every_value_is_somewhere_in_the_person(cells: list[tuple[ColumnField, str]]) -> None:
    person = Gathering(1)
    person.add("family", ColumnUse(ColumnField.FAMILY), "Muster")
    for at, (field, value) in enumerate(cells):
        person.add(f"column {at}", ColumnUse(field), value)

    found = only(person.finish())

    everything = [found.note, found.organisation, found.job_title, *(way.value for way in found.methods)]
    everything += [value for _, value in found.appendix]
    assert all(any(value in each for each in everything) for _, value in cells)
