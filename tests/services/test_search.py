"""The search until the real one is there."""

from netzwerk_desktop.domain.search import Matched
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import add_person


def test_a_fragment_and_a_pasted_address_find_somebody(verbs: Verbs) -> None:
    person = add_person(verbs, "Beat Gerber")
    assert [hit.contact_id for hit in verbs.search.search("gerb").hits] == [person]
    found = verbs.search.search_pasted("Beat Gerber <b@gerber.example>")
    assert [hit.contact_id for hit in found.hits] == [person]
    assert found.clues[1].matched is Matched.MAIL
