"""What a verb changed."""

from netzwerk_desktop.domain.changes import Changes, Verb


def test_the_only_contact_is_named_when_exactly_one_is_concerned() -> None:
    assert Changes(Verb.ADDED, frozenset({7})).only_contact == 7
    assert Changes(Verb.ADDED, frozenset({7, 8})).only_contact is None
    assert Changes(Verb.ADDED).only_contact is None
