"""The people whom an envelope or a page's markup names as authors: ``Jane Doe, John Roe``, ``松岡大地``."""

from __future__ import annotations

from feedparse.knowledge import publisher_named
from feedparse.model import Author
from feedparse.normalize.affiliations import ends_as_title, is_organisation, kind_of
from feedparse.normalize.byline_lines import tidy
from feedparse.normalize.bylines import parse_byline
from feedparse.normalize.people import is_plain, reading_case
from feedparse.patterns import lazy

LETTERS = lazy(r"[^\W\d_][^\W\d_'’`.·・-]*(?:[ '’.·・-]{1,2}[^\W\d_'’`.·・-]+)*\.?")
MOST_WORDS = 5
LONGEST = 48


def people_stated(text: str) -> tuple[Author, ...]:
    """Read a stated author: what a byline can be, else a name that only its place tells: ``Xiaoying You``."""
    parsed = parse_byline(text)
    if parsed:
        return parsed.authors
    name = tidy(text)
    return (Author(reading_case(name)),) if is_lone_name(name) else ()


def is_lone_name(text: str) -> bool:
    """Say whether a text that is stated as an author can be a person's name and nothing that is known."""
    words = text.split()
    if not words or len(words) > MOST_WORDS or len(text) > LONGEST or not LETTERS.fullmatch(text):
        return False
    if words[0][:1].islower() or kind_of(text) or is_organisation(text) or ends_as_title(text):
        return False
    return not publisher_named(text) and sum(map(is_plain, words)) <= len(words) // 2
