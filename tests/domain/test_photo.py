"""The identity of image bytes."""

import hashlib

from netzwerk_desktop.domain.photo import Photo, photo_key


def test_a_photo_is_known_by_the_hash_of_its_bytes() -> None:
    assert photo_key(b"bytes") == hashlib.sha256(b"bytes").hexdigest()
    assert photo_key(b"bytes") != photo_key(b"other bytes")


def test_a_photo_file_lies_in_a_folder_of_its_first_two_digits() -> None:
    assert Photo("abcdef", "jpg", 4, 3).file_name == "ab/abcdef.jpg"
