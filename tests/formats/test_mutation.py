"""Damaged files: nothing is raised, and what is still whole is read. The long run is `make soak`."""

from tests.formats.mutation import campaign, mutants

SEED = 20260304


def test_thousands_of_damaged_files_are_read_without_failing() -> None:
    tally = campaign(SEED, 3000)

    assert tally.files == 3000
    assert tally.people > 3000


def test_the_same_seed_damages_in_the_same_way() -> None:
    assert list(mutants(1, 20)) == list(mutants(1, 20)) != list(mutants(2, 20))
