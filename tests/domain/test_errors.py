"""Failures a person can act on."""

from netzwerk_desktop.domain.errors import Problem, UserError


def test_a_failure_carries_a_reason_and_what_the_sentence_names() -> None:
    failure = UserError(Problem.DATA_NEWER, version=9, known=1)

    assert failure.problem is Problem.DATA_NEWER
    assert failure.values == {"version": 9, "known": 1}
    assert "data_newer" in str(failure)
