"""The fingerprint: the same copy gets the same one, another copy another."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.normalize.fingerprint import fingerprint

COPY = ("“Don’t go,” the mayor of Oban said — twice.", "The €1 ferry left at 5 p.m.")

SAME = [
    ('"Don\'t go," the mayor of Oban said - twice.', "The €1 ferry left at 5 p.m."),
    ("``Don't go,'' the mayor of Oban said _ twice.", "The €1 ferry left at 5 p.m."),
    ("“DON’T GO,” THE MAYOR OF OBAN SAID — TWICE.", "THE €1 FERRY LEFT AT 5 P.M."),
    ("“Don’t go,” the mayor of\u00a0Oban said—twice. The €1 ferry left at 5 p.m.",),
    ("“Don’t go,” the  mayor of\nOban said — twice.", "The €１ ferry left at ５ p.m.", ""),
]


@pytest.mark.parametrize("paragraphs", SAME)
def test_the_same_copy(paragraphs: tuple[str, ...]) -> None:
    assert fingerprint(paragraphs) == fingerprint(COPY)


OTHER = [
    ("“Don’t go,” the mayor of Oban said — twice.", "The €2 ferry left at 5 p.m."),
    ("“Don’t go,” the mayor of Oban said — twice.",),
    (),
]


@pytest.mark.parametrize("paragraphs", OTHER)
def test_another_copy(paragraphs: tuple[str, ...]) -> None:
    assert fingerprint(paragraphs) != fingerprint(COPY)


def test_it_does_not_change_from_release_to_release() -> None:
    assert fingerprint(["Ferries sail again."]) == "03d276e54b58ea76"


def test_openssl_is_not_loaded_for_it() -> None:
    code = (
        "import sys, feedparse.normalize.fingerprint as f;"
        "f.fingerprint(['a']); sys.exit('hashlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.lists(st.text()))
def test_it_is_16_hex_digits(paragraphs: list[str]) -> None:
    assert len(fingerprint(paragraphs)) == 16
    assert set(fingerprint(paragraphs)) <= set("0123456789abcdef")


@given(st.lists(st.text(alphabet="abc XYZ.,'-\n")))
def test_paragraphs_case_and_blanks_do_not_count(paragraphs: list[str]) -> None:
    assert fingerprint(["  ".join(paragraphs).upper()]) == fingerprint(paragraphs)
