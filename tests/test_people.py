"""Names: telling them from headlines, their reading case, lists of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.normalize.people import is_evident, is_name, may_be_name, reading_case

NAMES = (
    "Jane Doe",
    "JANE DOE",
    "John Q. Roe",
    "J. Roe-Poe",
    "J.B. Roe",
    "A. Scott Roe",
    "Marta de la Roe",
    "Jan van der Poe",
    "Omar al-Roe",
    "Khalid bin Doe",
    "Ludwig von Roe",
    "Siobhan O'Doe",
    "Siobhan O’Doe",
    "Liam McDoe",
    "John Doe III",
    "John Doe Jr.",
    "John Doe, Jr.",
    "Anna-Maria Roe",
    "Min-jae Kim",
    "José Núñez",
    "Zoë Müller",
    "Åse Ødegård",
    "Łukasz Żak",
    "Meera N",
    "Mary Ann Roe",
    "Peter Baker",
    "Tom Green",
    "Grace Hunter",
    "Fatima Abdul Roe",
    "Dr. Jane Roe",
    "Ярослав Петренко",
    "Zyndrel Quombe",
    "Nokuthemba Zwelihle",
    "Francis d'Avoine",
    "Tiago dos Santos",
    "Kim L. Poe",
)

NOT_NAMES = (
    "Jane",
    "",
    "Latest News",
    "Top Stories",
    "Opinion",
    "Sports Desk",
    "Staff Reporter",
    "New Delhi",
    "United Kingdom",
    "The Associated Press",
    "Press Trust of India",
    "Monday Morning",
    "September October",
    "Privacy Policy",
    "Terms of Use",
    "Food & Drink",
    "jane doe",
    "Jane doe",
    "Read More",
    "Ferry Sinks Off Coast",
    "Markets Rise After Vote",
    "Business Standard staff",
    "Getty Images",
    "Jane Doe is a writer",
    "BREAKING NEWS",
    "3 Things",
    "Jane 3 Doe",
    "Sign In",
    "Weather Forecast",
    "U.S. Senate",
    "Subscribe Today",
    "Letters to the Editor",
    "gr/bp",
    "City Council Meeting",
    "Health Care Workers Union",
    "Related Articles",
    "What To Watch",
    "World Cup",
    "RoeUpdated Today",
    "NCAA BB",
)

CASES = {
    "BARTON ROE": "Barton Roe",
    "PAUL McDOE-O'ROE": "Paul McDoe-O'Roe",
    "JANE DE LA ROE": "Jane de la Roe",
    "JAN VAN DER POE": "Jan van der Poe",
    "VAN ROE": "Van Roe",
    "LINH LE": "Linh Le",
    "JOHN ROE III": "John Roe III",
    "JOHN ROE JR.": "John Roe Jr.",
    "J.B. ROE": "J.B. Roe",
    "J. ROE": "J. Roe",
    "TJ ROE": "TJ Roe",
    "ED ROE": "Ed Roe",
    "O'roe": "O'Roe",
    "John O'roe": "John O'Roe",
    "SIOBHAN O’DOE": "Siobhan O’Doe",
    "MARC D'AVOINE": "Marc D'Avoine",
    "MCDOE": "McDoe",
    "KAREN MACDONALD": "Karen MacDonald",
    "KAREN MACHADO": "Karen Machado",
    "OMAR AL-ROE": "Omar al-Roe",
    "AL-ROE": "Al-Roe",
    "ANNA-MARIA ROE": "Anna-Maria Roe",
    "ÉLODIE ÉTOILE": "Élodie Étoile",
    "Jean ROE": "Jean Roe",
    "jane doe": "Jane Doe",
    "JR Roe": "JR Roe",
    "Heidi Von Roe": "Heidi Von Roe",
    "Lauren LaRoe": "Lauren LaRoe",
    "Jane  Doe": "Jane Doe",
    "": "",
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert is_name(text)
    assert may_be_name(text)


@pytest.mark.parametrize("text", NOT_NAMES)
def test_not_names(text: str) -> None:
    assert not is_name(text)


def test_a_common_given_name_or_an_initial_makes_a_name_evident() -> None:
    assert is_evident("Jane Quombe")
    assert is_evident("Zyndrel K. Quombe")
    assert not is_evident("Zyndrel Quombe")


def test_a_surname_that_is_a_word_counts_where_a_name_is_expected() -> None:
    assert may_be_name("Rachel More")
    assert may_be_name("Storm Walker")
    assert not is_name("Storm Walker")
    assert not may_be_name("The Numbers")


@pytest.mark.parametrize(("printed", "read"), CASES.items())
def test_reading_case(printed: str, read: str) -> None:
    assert reading_case(printed) == read


LETTERS = st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F, exclude_characters="ŉıİſßĸŁłĲĳǅ")
WORDS = st.lists(st.text(st.one_of(LETTERS, st.sampled_from("'’-. ")), min_size=1, max_size=9), max_size=5)


@given(WORDS)
def test_reading_case_is_stable(words: list[str]) -> None:
    once = reading_case(" ".join(words))
    assert reading_case(once) == once


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    assert is_name(text) in (True, False)
    assert reading_case(text).casefold().split() == text.casefold().split() or not text.isascii()
