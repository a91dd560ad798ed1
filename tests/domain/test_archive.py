"""Why an archive is refused."""

from netzwerk_desktop.domain.archive import ArchiveError, ArchiveFlaw


def test_a_refusal_carries_its_reason_and_the_file_that_shows_it() -> None:
    failure = ArchiveError(ArchiveFlaw.DAMAGED, "photos/x.jpg")

    assert (failure.flaw, failure.member) == (ArchiveFlaw.DAMAGED, "photos/x.jpg")
    assert "damaged" in str(failure)
