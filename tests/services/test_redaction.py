"""Redaction: of the log only what is surely not personal is kept."""

from netzwerk_desktop.services.redaction import Redaction


def redaction(
    *personal: str, home: str = "/home/nadia", names: tuple[str, ...] = ("nadia", "nadias-laptop")
) -> Redaction:
    return Redaction(home, names, lambda words: {word for word in words if word in personal})


def record(said: str, level: str = "WARNING") -> str:
    return f"2026-03-05 09:12:44,123 {level} netzwerk_desktop.ui.tasks: {said}"


def test_a_record_keeps_its_time_its_level_and_its_harmless_words() -> None:
    assert redaction().log([record("no notification service")]) == [
        "2026-03-05 09:12:44 WARNING netzwerk_desktop.ui.tasks: no notification service"
    ]


def test_records_that_may_hold_names_are_left_out_whole() -> None:
    lines = [record("reading Zschokke", "DEBUG"), "Zschokke on a second line", record("after")]

    assert redaction().log(lines) == ["2026-03-05 09:12:44 WARNING netzwerk_desktop.ui.tasks: after"]


def test_quotes_addresses_paths_files_and_numbers_are_hidden() -> None:
    for said in (
        "'Zschokke Anna'",
        '"Zschokke"',
        "«Zschokke»",
        "„Zschokke“",
        "anna@zschokke.example",
        "/media/usb/Zschokke",
        r"C:\Users\Zschokke",
        "Zschokke.jpg",
        "/media/usb/The wedding of Zschokke and Amstutz/first",
        "/media/usb/From Zschokke to me",
        "+41 79 123 45 67",
    ):
        (line,) = redaction().log([record(f"could not read {said}")])
        assert line.endswith("could not read …")


def test_words_of_the_book_are_hidden_wherever_they_stand() -> None:
    (line,) = redaction("Zschokke", "Moosgrund").log([record("lost Zschokke of Moosgrund, again")])

    assert line.endswith(": lost … of …, again")


def test_a_traceback_keeps_places_and_the_kind_of_failure_without_its_words() -> None:
    lines = [
        record("a task failed", "ERROR"),
        "Traceback (most recent call last):",
        '  File "/home/nadia/app/netzwerk_desktop/ui/tasks.py", line 57, in run',
        "    outcome = job('Zschokke')",
        '  File "/home/nadia/.venv/lib/python3.11/site-packages/PIL/Image.py", line 3, in open',
        r'  File "C:\Users\nadia\netzwerk_desktop\app.py", line 9, in main',
        "    ~~~~^^^",
        "ValueError: no such person: Zschokke",
        "and a second line of Zschokke",
        "During handling of the above exception, another exception occurred:",
        "netzwerk_desktop.domain.errors.UserError: ('not_found', {'name': 'Zschokke'})",
        "Zschokke",
    ]

    assert redaction().log(lines)[1:] == [
        "Traceback (most recent call last):",
        "  netzwerk_desktop/ui/tasks.py:57 in run",
        "  PIL/Image.py:3 in open",
        "  netzwerk_desktop/app.py:9 in main",
        "ValueError",
        "During handling of the above exception, another exception occurred:",
        "netzwerk_desktop.domain.errors.UserError",
    ]


def test_the_end_of_a_record_whose_beginning_is_not_seen_is_left_out() -> None:
    assert redaction().log(["ValueError: Zschokke", '  File "/a/b.py", line 1, in x']) == []


def test_the_home_and_the_names_of_user_and_machine_are_hidden_in_every_line() -> None:
    told = redaction().line("folder: /home/nadia/data of NADIA on nadias-laptop, nadiana")

    assert told == "folder: ~/data of … on …, nadiana"


def test_a_name_too_short_to_be_told_from_other_words_is_left() -> None:
    assert redaction(names=("qt",)).line("qt: 6") == "qt: 6"
