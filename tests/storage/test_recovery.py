from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.errors import RecoveryKeyMistyped, WrongPassphrase
from coachdesk.storage.recovery import SECRET_BYTES, new_secret, printed, typed

secrets = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(secrets)
def test_what_is_printed_can_be_typed(secret: bytes) -> None:
    assert typed(printed(secret)) == secret


def test_shape() -> None:
    groups = printed(new_secret()).split("-")
    assert [len(group) for group in groups] == [4] * 9
    assert not set("".join(groups)) - set(ALPHABET)


def test_keys_differ() -> None:
    assert new_secret() != new_secret()


@given(secrets)
def test_typing_is_forgiving(secret: bytes) -> None:
    sloppy = printed(secret).lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert typed(f"  {sloppy}\n") == secret
    assert typed(printed(secret).replace("-", "–").replace("1", "I")) == secret


def test_digits_of_an_arabic_keyboard() -> None:
    text = printed(bytes(range(SECRET_BYTES)))
    assert typed(text.translate({ord(str(n)): chr(0x0660 + n) for n in range(10)})) == bytes(range(SECRET_BYTES))


@given(secrets, st.integers(0, 35), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(secret: bytes, at: int, wrong: str) -> None:
    text = printed(secret).replace("-", "")
    changed = text[:at] + wrong + text[at + 1 :]
    if changed == text:
        assert typed(changed) == secret
    else:
        with pytest.raises(RecoveryKeyMistyped):
            typed(changed)


@given(secrets, st.integers(0, 34))
def test_two_neighbours_swapped_are_always_found(secret: bytes, at: int) -> None:
    text = printed(secret).replace("-", "")
    changed = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if changed != text:
        with pytest.raises(RecoveryKeyMistyped):
            typed(changed)


@pytest.mark.parametrize("text", ["", "-", "ABCD", "U" * 36, "ሃ" * 36, "0" * 35, "0" * 37, "²" * 36])
def test_what_can_be_no_key(text: str) -> None:
    with pytest.raises(RecoveryKeyMistyped):
        typed(text)


@given(st.text())
def test_any_text_is_a_key_or_mistyped(text: str) -> None:
    try:
        assert len(typed(text)) == SECRET_BYTES
    except RecoveryKeyMistyped as error:
        assert isinstance(error, WrongPassphrase)


def test_letters_that_look_alike_are_not_printed() -> None:
    assert set(ascii_uppercase) - set(ALPHABET) == set("ILOU")
