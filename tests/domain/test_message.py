"""Messages: whatever is not known leaves no trace, and what is known stands where it belongs."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import (
    Block,
    MessageFacts,
    MessageKind,
    MessageLanguage,
    MessageWords,
    filled_text,
    kind_for,
    message,
    message_body,
    past_day_words,
    title_words,
    with_swiss_spelling,
)
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.message_words import load_message_words

WORDS = load_message_words(resources() / "messages")
SWISS, GERMAN, ENGLISH = (WORDS[each] for each in MessageLanguage)
DU, SIE = AddressForm.DU, AddressForm.SIE
TODAY = date(2026, 11, 25)
EVERYTHING = MessageFacts(
    given="Anna",
    family="Müller",
    prefix="Prof. Dr.",
    organisation="Moosgrund Stiftung",
    event="Swiss Slide Day",
    place="Bern",
    topic="Folien, die bleiben",
    traits="lacht viel",
    offers="Räume in Thun",
    seeks="Referentin, September",
    promise="Namen von zwei Referentinnen",
    own_name="Regula Sommerau",
    met_on=date(2026, 11, 24),
)
NAMES = [each.name for each in fields(MessageFacts)]
SENSIBLE = st.text(st.characters(codec="utf-8", exclude_characters="{}[]|()«»", exclude_categories=["Cc", "Cs"]))


def written(
    facts: MessageFacts,
    kind: MessageKind = MessageKind.FIRST,
    form: AddressForm = SIE,
    words: MessageWords = GERMAN,
) -> dict[Block, str]:
    return dict(message(words.templates[kind, form], facts, form, words, TODAY))


def without(*names: str) -> MessageFacts:
    empty = MessageFacts()
    return replace(EVERYTHING, **{name: getattr(empty, name) for name in names})


def has_no_holes(text: str) -> bool:
    bad = ("{", "}", "[", "]", "|", "  ", " ,", " .", " :", "()", "«»", ",,", ",.", "..")
    lines = text.split("\n")
    return not any(each in text for each in bad) and all(line and line == line.strip() for line in lines)


# nothing leaves a hole


@settings(max_examples=400)
@given(
    language=st.sampled_from(MessageLanguage),
    kind=st.sampled_from(MessageKind),
    form=st.sampled_from(AddressForm),
    missing=st.sets(st.sampled_from(NAMES)),
)
def test_whatever_is_missing_leaves_no_hole_and_no_empty_block(
    language: MessageLanguage, kind: MessageKind, form: AddressForm, missing: set[str]
) -> None:
    blocks = written(without(*missing), kind, form, WORDS[language])

    assert [block for block in Block if not has_no_holes(blocks[block])] == []
    assert "\n\n\n" not in message_body(blocks)


@given(value=SENSIBLE, name=st.sampled_from(["given", "family", "organisation", "event", "seeks", "promise", "topic"]))
def test_whatever_somebody_noted_leaves_no_double_space_and_no_loose_comma(value: str, name: str) -> None:
    for kind in MessageKind:
        blocks = written(replace(EVERYTHING, **{name: value}), kind)

        assert not [text for text in blocks.values() if not text or "  " in text or " ," in text or "{" in text]


@given(st.text())
def test_any_template_of_ones_own_is_filled_without_failing(template: str) -> None:
    for goes_on in (False, True):
        text = filled_text(template, {"Vorname": "Anna"}, goes_on=goes_on)
        assert "  " not in text
        assert text == text.strip()


def test_a_sentence_goes_with_its_placeholder_and_its_neighbours_stay() -> None:
    text = "Schön war es. Wie geht es bei {Organisation}? Bis bald."

    assert filled_text(text, {"Organisation": "Moosgrund"}) == "Schön war es. Wie geht es bei Moosgrund? Bis bald."
    assert filled_text(text, {}) == "Schön war es. Bis bald."


def test_an_unknown_placeholder_is_never_shown() -> None:
    assert filled_text("Hallo {Vornahme}. Bis bald.", {"Vorname": "Anna"}) == "Bis bald."


def test_the_first_variant_that_can_be_filled_is_taken() -> None:
    text = "Danke für [{a} und {b}|{a}|alles]."

    assert filled_text(text, {"a": "x", "b": "y"}) == "Danke für x und y."
    assert filled_text(text, {"a": "x"}) == "Danke für x."
    assert filled_text(text, {}) == "Danke für alles."
    assert filled_text("Danke [{a}].", {}) == "Danke."


def test_what_somebody_noted_is_not_read_as_a_template() -> None:
    assert filled_text("Zu {a}.", {"a": "{b} [c|d]", "b": "x"}) == "Zu {b} [c|d]."


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert filled_text("Bringst du z. B. {Bietet} mit? Bis bald.", {}) == "Bis bald."


# salutations


@pytest.mark.parametrize(
    ("facts", "form", "words", "expected"),
    [
        (without("prefix"), SIE, SWISS, "Guten Tag Anna Müller"),
        (without("prefix"), SIE, GERMAN, "Guten Tag Anna Müller,"),
        (replace(EVERYTHING, prefix="Dr."), SIE, SWISS, "Guten Tag Dr. Müller"),
        (EVERYTHING, SIE, SWISS, "Guten Tag Prof. Müller"),
        (replace(EVERYTHING, prefix="Frau"), SIE, SWISS, "Guten Tag Frau Müller"),
        (replace(EVERYTHING, prefix="Frau Dr. med."), SIE, SWISS, "Guten Tag Frau Dr. Müller"),
        (replace(EVERYTHING, prefix="Dipl. Ing."), SIE, SWISS, "Guten Tag Anna Müller"),
        (without("prefix", "given"), SIE, SWISS, "Guten Tag"),
        (without("family"), SIE, SWISS, "Guten Tag Anna"),
        (EVERYTHING, DU, SWISS, "Hallo Anna"),
        (EVERYTHING, DU, GERMAN, "Hallo Anna,"),
        (without("given", "family"), DU, SWISS, "Hallo"),
        (EVERYTHING, DU, ENGLISH, "Dear Anna,"),
        (replace(EVERYTHING, prefix="Frau Dr."), SIE, ENGLISH, "Dear Dr Müller,"),
        (without("prefix"), SIE, ENGLISH, "Dear Anna,"),
        (replace(EVERYTHING, prefix="Herr"), SIE, ENGLISH, "Dear Mr Müller,"),
    ],
)
def test_the_salutation_knows_titles_and_needs_no_gender(
    facts: MessageFacts, form: AddressForm, words: MessageWords, expected: str
) -> None:
    assert written(facts, MessageKind.FIRST, form, words)[Block.SALUTATION] == expected


@pytest.mark.parametrize("prefix", ["Prof. Dr. Dr. h.c.", "PD Dr.", "dr", "MAG."])
def test_titles_are_read_in_any_notation(prefix: str) -> None:
    assert title_words(prefix, GERMAN) in ("Prof.", "Dr.", "")


# the sentence after the salutation, spelling


def test_after_a_comma_german_goes_on_with_a_small_letter_and_without_one_it_does_not() -> None:
    assert written(EVERYTHING, MessageKind.TALK, SIE, GERMAN)[Block.THANKS].startswith("vielen Dank für")
    assert written(EVERYTHING, MessageKind.TALK, SIE, SWISS)[Block.THANKS].startswith("Vielen Dank für")


def test_switzerland_writes_no_sharp_s() -> None:
    for key, texts in SWISS.templates.items():
        assert not [text for text in texts.values() if "ß" in text], key
    assert written(EVERYTHING, words=SWISS)[Block.CLOSING] == "Freundliche Grüsse\nRegula Sommerau"
    assert written(EVERYTHING, words=GERMAN)[Block.CLOSING] == "Freundliche Grüße\nRegula Sommerau"
    assert with_swiss_spelling({Block.HELP: "Größe,"}) == {Block.HELP: "Grösse,"}


def test_german_of_one_form_never_speaks_in_the_other() -> None:
    for kind in MessageKind:
        formal = " ".join(GERMAN.templates[kind, SIE].values()).replace("{", " ")
        familiar = " ".join(GERMAN.templates[kind, DU].values())
        assert not {"du", "dich", "dir", "Dein", "dein", "Du"} & set(formal.replace(".", " ").split())
        assert not {"Sie", "Ihnen", "Ihr", "Ihre", "Ihren"} & set(familiar.replace(".", " ").split())


def test_a_whole_message_reads_as_written_by_hand() -> None:
    blocks = written(EVERYTHING, MessageKind.TALK, SIE, SWISS)

    assert blocks[Block.SUBJECT] == "Swiss Slide Day: Danke für das Gespräch"
    assert message_body(blocks) == (
        "Guten Tag Prof. Müller\n\n"
        "Vielen Dank für das Gespräch gestern am Swiss Slide Day. "
        "Ihr Interesse an meinem Thema «Folien, die bleiben» hat mich gefreut.\n\n"
        "Sie haben mir erzählt, was Sie suchen: Referentin, September. Ich höre mich gern für Sie um. "
        "Versprochen habe ich Ihnen: Namen von zwei Referentinnen. Das folgt in den nächsten Tagen.\n\n"
        "Ich freue mich, wenn wir uns wiedersehen, gern auch einmal auf einen Kaffee.\n\n"
        "Freundliche Grüsse\nRegula Sommerau"
    )


# days and events


@pytest.mark.parametrize(
    ("day", "german", "english"),
    [
        (TODAY, "heute", "today"),
        (date(2026, 11, 24), "gestern", "yesterday"),
        (date(2026, 11, 23), "am Montag", "on Monday"),
        (date(2026, 11, 19), "am Donnerstag", "on Thursday"),
        (date(2026, 11, 18), "am 18. November", "on 18 November"),
        (date(2025, 11, 24), "am 24. November 2025", "on 24 November 2025"),
        (date(2026, 11, 26), "", ""),
    ],
)
def test_a_day_is_said_as_one_would_say_it(day: date, german: str, english: str) -> None:
    assert past_day_words(day, TODAY, GERMAN) == german
    assert past_day_words(day, TODAY, ENGLISH) == english


@given(st.integers(0, 20_000))
def test_every_day_that_has_been_has_words(ago: int) -> None:
    for words in WORDS.values():
        assert "%" not in past_day_words(TODAY - timedelta(days=ago), TODAY, words)
        assert past_day_words(TODAY - timedelta(days=ago), TODAY, words)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("Swiss Slide Day", "am Swiss Slide Day"),
        ("Werkstattgespräch", "am Werkstattgespräch"),
        ("Energieforum Chur", "am Energieforum Chur"),
        ("Messe St. Gallen", "an der Messe St. Gallen"),
        ("Apéro", "am Apéro"),
        ("Unterwegs", "bei «Unterwegs»"),
    ],
)
def test_an_event_gets_the_preposition_that_fits_its_name(event: str, expected: str) -> None:
    facts = replace(without("met_on"), event=event)

    assert f"Sie {expected} kennenzulernen" in written(facts)[Block.THANKS]


# the occasion


@pytest.mark.parametrize(
    ("facts", "birthday", "first", "expected"),
    [
        (EVERYTHING, "", True, MessageKind.TALK),
        (without("topic"), "", True, MessageKind.FIRST),
        (EVERYTHING, "", False, MessageKind.TOUCH),
        (EVERYTHING, "--11-26", False, MessageKind.BIRTHDAY),
        (EVERYTHING, "1980-11-22", True, MessageKind.BIRTHDAY),
        (EVERYTHING, "1980-11-21", False, MessageKind.TOUCH),
        (EVERYTHING, "--13-40", False, MessageKind.TOUCH),
        (EVERYTHING, "bald", False, MessageKind.TOUCH),
    ],
)
def test_the_occasion_follows_from_what_is_known(
    facts: MessageFacts, birthday: str, first: bool, expected: MessageKind
) -> None:
    assert kind_for(facts, birthday, TODAY, first=first) is expected


def test_a_birthday_is_near_over_the_turn_of_the_year_and_in_years_without_its_day() -> None:
    assert kind_for(EVERYTHING, "--01-01", date(2026, 12, 31), first=False) is MessageKind.BIRTHDAY
    assert kind_for(EVERYTHING, "--12-31", date(2027, 1, 2), first=False) is MessageKind.BIRTHDAY
    assert kind_for(EVERYTHING, "2000-02-29", date(2027, 2, 28), first=False) is MessageKind.BIRTHDAY
