"""The tables as Peewee classes; none of them leaves this room."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from peewee import (
    BlobField,
    BooleanField,
    CompositeKey,
    DatabaseProxy,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

PROXY = DatabaseProxy()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_millis(moment: datetime) -> int:
    """An aware instant as milliseconds since 1970 in UTC, exact for whole milliseconds."""
    delta = moment.astimezone(UTC) - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1000 + delta.microseconds // 1000


def from_millis(millis: int) -> datetime:
    """The aware UTC instant of milliseconds since 1970."""
    return _EPOCH + timedelta(milliseconds=millis)


class MomentField(IntegerField):
    """An aware instant, stored as milliseconds since 1970 in UTC."""

    def db_value(self, value: Any) -> Any:
        return to_millis(value) if isinstance(value, datetime) else value

    def python_value(self, value: Any) -> Any:
        return None if value is None else from_millis(value)


class DayField(TextField):
    """A calendar day, stored as ISO 8601 text; years are four digits, so text order is day order."""

    def db_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: Any) -> Any:
        return None if value is None else date.fromisoformat(value)


class Row(Model):
    """What every table shares: the one database."""

    class Meta:
        database = PROXY
        legacy_table_names = False


class EventRow(Row):
    event_id = IntegerField(primary_key=True)
    name = TextField()
    place = TextField(default="")
    topic = TextField(default="")
    begins_at = MomentField(null=True)
    ends_at = MomentField(null=True)
    created_at = MomentField()

    class Meta:
        table_name = "event"


class PhotoRow(Row):
    sha256 = TextField(primary_key=True)
    suffix = TextField()
    width = IntegerField()
    height = IntegerField()
    taken_at = TextField(null=True)
    added_at = MomentField()

    class Meta:
        table_name = "photo"


class ContactRow(Row):
    contact_id = IntegerField(primary_key=True)
    uid = TextField()
    prefix = TextField(default="")
    given = TextField(default="")
    family = TextField(default="")
    suffix = TextField(default="")
    sort_key = TextField(default="")
    organisation = TextField(default="")
    job_title = TextField(default="")
    note = TextField(default="")
    offers = TextField(default="")
    seeks = TextField(default="")
    traits = TextField(default="")
    promise = TextField(default="")
    pocket = TextField(default="inbox")
    event_id = IntegerField(null=True)
    met_at = MomentField(null=True)
    network_since = MomentField(null=True)
    first_outgoing_at = MomentField(null=True)
    waived = BooleanField(default=False)
    rhythm_days = IntegerField(null=True)
    rhythm_months = IntegerField(null=True)
    last_contact_at = MomentField(null=True)
    unanswered = IntegerField(default=0)
    counts_from = DayField(null=True)
    skipped_on = DayField(null=True)
    snoozed_until = MomentField(null=True)
    first_contact = BooleanField(default=False)
    next_due = DayField(null=True)
    pinned = BooleanField(default=False)
    portrait = TextField(null=True)
    card_front = TextField(null=True)
    card_back = TextField(null=True)
    portrait_frame = TextField(default="")
    card_front_frame = TextField(default="")
    card_back_frame = TextField(default="")
    address_form = TextField(default="")
    language = TextField(default="")
    birthday = TextField(default="")
    resting_until = DayField(null=True)
    spread_to = DayField(null=True)
    has_mail = BooleanField(default=False)
    created_at = MomentField()
    updated_at = MomentField()
    deleted_at = MomentField(null=True)

    class Meta:
        table_name = "contact"


class ContactTextRow(Row):
    contact_id = IntegerField(primary_key=True)
    folded = TextField()
    names = TextField(default="")

    class Meta:
        table_name = "contact_text"


class RecallWordRow(Row):
    word_id = IntegerField(primary_key=True)
    word = TextField()
    sound = TextField()
    uses = IntegerField()

    class Meta:
        table_name = "recall_word"


class RecallTermRow(Row):
    term = TextField(primary_key=True)
    uses = IntegerField()

    class Meta:
        table_name = "recall_term"


class RecallStateRow(Row):
    rules = IntegerField(primary_key=True)

    class Meta:
        table_name = "recall_state"


class MethodRow(Row):
    method_id = IntegerField(primary_key=True)
    contact_id = IntegerField()
    position = IntegerField()
    kind = TextField()
    label = TextField(default="")
    value = TextField()
    match_key = TextField(default="")

    class Meta:
        table_name = "method"


class TagRow(Row):
    tag_id = IntegerField(primary_key=True)
    name = TextField()

    class Meta:
        table_name = "tag"


class ContactTagRow(Row):
    contact_id = IntegerField()
    tag = ForeignKeyField(TagRow, column_name="tag_id", lazy_load=False)

    class Meta:
        table_name = "contact_tag"
        primary_key = CompositeKey("contact_id", "tag")


class InteractionRow(Row):
    interaction_id = IntegerField(primary_key=True)
    contact_id = IntegerField()
    kind = TextField()
    at = MomentField()
    incoming = BooleanField(default=False)
    note = TextField(default="")
    answered = BooleanField(default=False)
    together = TextField(default="")

    class Meta:
        table_name = "interaction"


class ReminderRow(Row):
    reminder_id = IntegerField(primary_key=True)
    contact_id = IntegerField()
    due_at = MomentField()
    text = TextField(default="")
    done_at = MomentField(null=True)
    promise = BooleanField(default=False)
    repeat = TextField(default="")
    created_at = MomentField()

    class Meta:
        table_name = "reminder"


class CardScanRow(Row):
    contact_id = IntegerField()
    side = TextField()
    photo = TextField()
    state = TextField()
    quality = TextField(default="")
    position = IntegerField(default=0)
    region = TextField(default="")
    width = IntegerField(default=0)
    height = IntegerField(default=0)
    fields = TextField(default="[]")
    text = TextField(default="")
    checked = TextField(default="")

    class Meta:
        table_name = "card_scan"
        primary_key = CompositeKey("contact_id", "side")


class ToldApartRow(Row):
    one_id = IntegerField()
    other_id = IntegerField()

    class Meta:
        table_name = "told_apart"
        primary_key = CompositeKey("one_id", "other_id")


class SeenFileRow(Row):
    path = TextField()
    size = IntegerField()
    modified = IntegerField()

    class Meta:
        table_name = "seen_file"
        primary_key = CompositeKey("path", "size", "modified")


class MessageRow(Row):
    contact_id = IntegerField(primary_key=True)
    opened_at = MomentField()
    ask_at = MomentField()
    kind = TextField(default="mail")

    class Meta:
        table_name = "message"


class TallyRow(Row):
    """How many people outside the trash there are of each kind; triggers of the database keep it."""

    pocket = TextField()
    rhythm_days = IntegerField()
    rhythm_months = IntegerField()
    first_contact = IntegerField()
    people = IntegerField()

    class Meta:
        table_name = "tally"
        primary_key = CompositeKey("pocket", "rhythm_days", "rhythm_months", "first_contact")


class RelationRow(Row):
    one_id = IntegerField()
    other_id = IntegerField()
    kind = TextField()
    word = TextField(default="")

    class Meta:
        table_name = "relation"
        primary_key = CompositeKey("one_id", "other_id", "kind", "word")


class FiredRow(Row):
    kind = TextField()
    subject_id = IntegerField()
    due_at = MomentField()
    fired_at = MomentField()

    class Meta:
        table_name = "fired"
        primary_key = CompositeKey("kind", "subject_id", "due_at")


class BatchRow(Row):
    batch_id = IntegerField(primary_key=True)
    at = MomentField()
    report = TextField(default="[]")
    undone_at = MomentField(null=True)

    class Meta:
        table_name = "batch"


class RawCardRow(Row):
    sha256 = TextField(primary_key=True)
    data = BlobField()

    class Meta:
        table_name = "raw_card"


class SourceCardRow(Row):
    source_card_id = IntegerField(primary_key=True)
    contact_id = IntegerField()
    source = TextField()
    uid = TextField(default="")
    content = TextField()
    fields = TextField()
    raw_key = TextField(null=True)
    batch_id = IntegerField(null=True)

    class Meta:
        table_name = "source_card"


class BatchContactRow(Row):
    batch_id = IntegerField()
    contact_id = IntegerField()
    before = TextField(default="")

    class Meta:
        table_name = "batch_contact"
        primary_key = CompositeKey("batch_id", "contact_id")


class CsvMappingRow(Row):
    header = TextField(primary_key=True)
    fields = TextField()
    used_at = MomentField()

    class Meta:
        table_name = "csv_mapping"


TABLES: tuple[type[Row], ...] = (
    EventRow,
    PhotoRow,
    ContactRow,
    ContactTextRow,
    MethodRow,
    TagRow,
    ContactTagRow,
    InteractionRow,
    ReminderRow,
    FiredRow,
    CardScanRow,
    ToldApartRow,
    SeenFileRow,
    MessageRow,
    TallyRow,
    RelationRow,
    RecallWordRow,
    RecallTermRow,
    RecallStateRow,
    BatchRow,
    RawCardRow,
    SourceCardRow,
    BatchContactRow,
    CsvMappingRow,
)
