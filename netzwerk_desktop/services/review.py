"""Review: the numbers of the method, read at once."""

from datetime import datetime, time, timedelta

from netzwerk_desktop.domain.moment import at_local, local_day
from netzwerk_desktop.domain.review import WEEKS, Review, weeks_kept
from netzwerk_desktop.services.session import Session

MOST_EVENTS = 12


class ReviewService:
    """Reads how the method is kept; it changes nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def review(self) -> Review:
        """The last events with people in the network, the last weeks, and the rhythms of the network."""
        session = self._session
        today, zone = session.today(), session.zone
        events = [each for each in session.events.all() if each.network]
        monday = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
        moments: list[datetime] = session.due.outgoing_since(at_local(monday, time(0, 0), zone))
        days = {local_day(moment, zone) for moment in moments}
        return Review(
            tuple(events[:MOST_EVENTS]),
            weeks_kept(days, today, session.networking_days),
            session.cards.rhythm_states(today, session.utc_offset()),
        )
