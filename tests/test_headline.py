"""The headline of invented pages and of wire copy."""

from __future__ import annotations

import pytest
from invented import FILED, HEADLINE, STORY, document_of, story_of

from feedparse.model import Field
from feedparse.pipeline import extract

DECK = "Islanders will pay two pounds more from May"
INDENTED = "".join(f"   {line}\n" for line in STORY.splitlines())
SLUG = "r i PM-FerryFares 03-05 0121\nPM-Ferry Fares,120\n"
DUMP = "-- Mon Mar 5, 2012 4:07pm EDT\n-- http://www.example.com/article/x\n\n"
LONG = (
    "Harbour board of Oban raises the price of ferry tickets by two pounds for the first time in six years "
    "after long talks with the islanders"
)

FOUND = {
    "first line": f"{HEADLINE}\n\n{FILED}",
    "no dateline": f"{HEADLINE}\n{STORY}",
    "printed twice": f"{HEADLINE}\n\n{HEADLINE}\n\n{FILED}",
    "printed twice with a deck between": f"{HEADLINE}\n{DECK}\n{HEADLINE}\n{FILED}",
    "site name behind the first": f"{HEADLINE} | The Oban Bugle\nHome\nNews\n{HEADLINE}\nBy Ann Roe\n{FILED}",
    "site name behind a dash": f"{HEADLINE} - The Oban Bugle\nHome\nNews\n{HEADLINE}\nBy Ann Roe\n{FILED}",
    "breadcrumb with the headline in it": f"Home » Scotland » {HEADLINE}\n{HEADLINE}\nBy Ann Roe\n{FILED}",
    "menu above": f"Home\nNews\nSports\nSearch\n{HEADLINE}\nBy Ann Roe\nMarch 5, 2023\n{FILED}",
    "first line menu": f"Menu\n{HEADLINE}\n{FILED}",
    "section name above": f"Scotland\n{HEADLINE}\nBy Ann Roe\n{FILED}",
    "agency above": f"PTI\n{HEADLINE}\nMarch 5, 2023\n{FILED}",
    "date above": f"March 5, 2023\n{HEADLINE}\nBy Ann Roe\n{FILED}",
    "byline above": f"By Ann Roe\n{HEADLINE}\n{FILED}",
    "cookie banner above": f"We use cookies to give you more.\nAccept\n{HEADLINE}\nBy Ann Roe\n{FILED}",
    "slug of capitals above": f"SCOTLAND-FERRIES/FARES (UPDATE 1)\n{HEADLINE}\n{FILED}",
    "deck below": f"{HEADLINE}\n{DECK}\nBy Ann Roe\n{FILED}",
    "agency below": f"{HEADLINE}\nReuters\nMarch 5, 2023\n{FILED}",
    "caption below": f"{HEADLINE}\nA ferry leaves the harbour. (Photo: PTI)\n{FILED}",
    "note below": f"{HEADLINE}\n(Adds quotes)\n{FILED}",
    "stamps of an Indian page below": (
        f"{HEADLINE}\n\n{HEADLINE}\n\n{DECK}\n\nReuters OBAN\n"
        f"3 min read Last Updated : Feb 04 2025 | 6:15 PM IST\n\n{STORY}"
    ),
    "reading time glued": f"{HEADLINE}1 min read\nBy Ann Roe\n{FILED}",
    "reading time behind": f"{HEADLINE} 3 min read\nBy Ann Roe\n{FILED}",
    "premium behind": f"{HEADLINE} Premium\nBy Ann Roe\n{FILED}",
    "link to a video behind": f"{HEADLINE} Back to video\nAuthor of the article:\nAnn Roe\n{STORY}",
    "update mark": f"UPDATE 2-{HEADLINE}\n\n{FILED}",
    "update mark between blanks": f"UPDATE 1 - {HEADLINE}\n\n{FILED}",
    "refile": f"REFILE-{HEADLINE}\n\n{FILED}",
    "two marks": f"CORRECTED-UPDATE 1-{HEADLINE}\n\n{FILED}",
    "wrap-up": f"WRAPUP 3-{HEADLINE}\n{FILED}",
    "mark in brackets": f"(LEAD) {HEADLINE}\n{FILED}",
    "update mark behind": f"{HEADLINE} (UPDATE 2)\n\n{FILED}",
    "blanks folded": f"Harbour  board raises\u00a0ferry fares \n\n{FILED}",
    "dump header": f"-- {HEADLINE}\n-- By  Ann Roe\n{DUMP}{FILED}",
    "dump header without a byline": f"-- {HEADLINE}\n-- \n{DUMP}{FILED}",
    "below a circuit's slug": f"{SLUG}{HEADLINE}\n{INDENTED}",
    "below a circuit's slug, closed by =": f"{SLUG}{HEADLINE}=\nBy ANN ROE=\n{INDENTED}",
    "below a circuit's slug, closed by <": f"{SLUG}{HEADLINE} <\nBy ANN ROE\n{INDENTED}",
}


@pytest.mark.parametrize("case", FOUND)
def test_the_headline_without_what_stands_around_it(case: str) -> None:
    assert story_of(FOUND[case]).headline == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "URGENT: Harbour board raises ferry fares",
        "EXCLUSIVE: Harbour board raises ferry fares",
        "FACTBOX: Who pays what on the ferries",
        "HARBOUR BOARD RAISES FERRY FARES",
        "Will the harbour board raise ferry fares?",
        'Harbour board: "Ferry fares must rise"',
        "‘Ferry fares must rise’, says board",
        "Ferries: board raises fares",
        "6 years on, board raises ferry fares",
        "Harbour board raises ferry fares.",
        "Ferry fares",
        "Ferries",
        "Weather",
        "Reuters to raise fares for ferry news",
        LONG,
    ],
)
def test_the_headline_as_printed(headline: str) -> None:
    assert story_of(f"{headline}\n\n{FILED}").headline == headline


WRAPPED = """\
Harbour Board of the Island Town Raises the Price of the Ferry Tickets for
the First Time
By ANN ROE
Associated Press Writer
   OBAN, Scotland (AP) _ The harbour board of this town raised the price of ferry
tickets on Monday for the first time in six years, and it will do so again.
   Islanders will pay two pounds more for a crossing with a car, the board said
after a long meeting.
"""


def test_a_circuit_headline_wrapped_over_two_lines() -> None:
    headline = story_of(SLUG + WRAPPED).headline
    assert headline == (
        "Harbour Board of the Island Town Raises the Price of the Ferry Tickets for the First Time"
    )


@pytest.mark.parametrize("text", ["", FILED, STORY, "\n\n"])
def test_no_headline(text: str) -> None:
    assert story_of(text).headline is None


def test_the_stated_headline_wins() -> None:
    assert story_of(f"{HEADLINE}\n{FILED}", Field("headline", "Fares up", "nitf")).headline == "Fares up"


def test_every_place_that_prints_the_headline_is_claimed() -> None:
    document = document_of(f"{HEADLINE}\n\n{HEADLINE}\n\n{FILED}")
    (claim,) = extract(document).decided["headline"]
    assert [document.text[slice(*span)] for span in claim.spans] == [HEADLINE, HEADLINE]


def test_an_update_mark_is_no_part_of_the_claim() -> None:
    document = document_of(f"UPDATE 2-{HEADLINE}\n\n{FILED}")
    (claim,) = extract(document).decided["headline"]
    assert [document.text[slice(*span)] for span in claim.spans] == [HEADLINE]


FIRST = "the very first line has a bonus that words shared with the story do not outweigh"
CUT = {
    "breadcrumb above": f"Home > News > Scotland\n{HEADLINE}\nBy Ann Roe\nMarch 5, 2023\n{FILED}",
    "update with a colon": f"UPDATE 2: {HEADLINE}\n\n{FILED}",
    "corrected with a colon": f"CORRECTED: {HEADLINE}\n\n{FILED}",
    "title bar alone": f"{HEADLINE} | Scotland News | The Oban Bugle\n{FILED}",
    "heading mark": f"# {HEADLINE}\n\n{FILED}",
}
GAPS = [
    (
        "other headlines above",
        f"Pier reopens after storm\nRoe wins cup\n{HEADLINE}\nBy Ann Roe\nMarch 5, 2023\n{FILED}",
        FIRST,
    ),
    (
        "caption above",
        f"A ferry leaves the harbour of Oban. (Photo: PTI)\n{HEADLINE}\nBy Ann Roe\n{FILED}",
        FIRST,
    ),
]


@pytest.mark.parametrize("case", CUT)
def test_what_is_cut_off_a_headline(case: str) -> None:
    assert story_of(CUT[case]).headline == HEADLINE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=case, marks=pytest.mark.xfail(strict=True, reason=why))
        for case, text, why in GAPS
    ],
)
def test_the_headline_not_yet_found(text: str) -> None:
    assert story_of(text).headline == HEADLINE
