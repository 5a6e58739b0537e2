"""The body of invented stories: what is left when every other field has taken its text."""

from __future__ import annotations

import pytest
from invented import AUTUMN, CARS, FARES, HEADLINE, MAY, SENTENCES, copy, document_of, page, story_of

from feedparse.extractors.body import trim
from feedparse.model import Span
from feedparse.pipeline import extract

PRINTED = {
    "place, region and agency": copy(f"OBAN, Scotland (AP) — {FARES}", CARS, MAY),
    "place, date and agency": copy(f"OBAN, March 4 (Reuters) - {FARES}", CARS, MAY),
    "place and colon": copy(f"NEW DELHI: {FARES}", CARS, MAY),
    "a dateline without a dash": copy(f"New Delhi, Nov 4 (PTI) {FARES}", CARS, MAY),
    "monitored copy": f"LA PAZ, 9 MAY 89 (AFP) -- [TEXT] {FARES}\n\n{CARS}\n\n{MAY}\n",
    "circuit copy": (
        "r i PM-FerryFares 03-05 0121\nPM-Ferry Fares,120\nHarbour Board Raises Fares\nBy ANN ROE\n"
        f"Associated Press Writer\n   OBAN, Scotland (AP) _ {FARES}\n   {CARS}\n   {MAY}\n"
    ),
    "no headline": f"{FARES}\n\n{CARS}\n\n{MAY}\n",
    "sign-off on its own line": copy(*SENTENCES, "(Reporting by Ann Roe in Bergen; Editing by Bo Doe)"),
    "sign-off glued": copy(FARES, CARS, f"{MAY} (Reporting by Ann Roe in Bergen; Editing by Bo Doe)"),
    "sign-off without brackets": copy(*SENTENCES, "Reporting by Ann Roe; Editing by Bo Doe"),
    "contributors": copy(*SENTENCES, "Associated Press writer Bo Doe in Bergen contributed to this report."),
    "agency in brackets behind": copy(FARES, CARS, f"{MAY} (ANI)"),
    "agency and dash behind": copy(FARES, CARS, f"{MAY} - Reuters"),
    "initials behind": copy(f"New Delhi, Nov 4 (PTI) {FARES}", CARS, f"{MAY} PTI ABC DEF"),
    "number signs": copy(*SENTENCES, "###"),
    "thirty": copy(*SENTENCES, "-30-"),
    "agency and initials below": copy(*SENTENCES, "--IANS\nab/cd"),
    "syndication notice": copy(
        *SENTENCES,
        "(This story has not been edited by Bugle staff and is auto-generated from a syndicated feed.)",
    ),
    "inputs behind": copy(FARES, CARS, f"{MAY} (With inputs from PTI)"),
    "copyright": copy(
        *SENTENCES,
        "Copyright 2020 The Associated Press. All rights reserved. "
        "This material may not be published, broadcast, rewritten or redistributed.",
    ),
    "note above": copy("(Adds quotes, background)", f"OBAN, March 4 (Reuters) - {FARES}", CARS, MAY),
    "circuit stamp": copy(*SENTENCES, "AP-NR-11-13-89 2326EST"),
    "advertisements": page(FARES, "Advertisement", CARS, "Article content", MAY),
    "caption with its credit": page(FARES, CARS, "A ferry leaves the harbour. (Photo: PTI)", MAY),
    "topics below": page(*SENTENCES, "Topics : Ferries | Scotland | Harbour"),
    "stamp below": page(*SENTENCES, "First Published: Mar 05 2023 | 4:40 PM IST"),
    "other stories below": page(*SENTENCES, "Most Popular", "Pier reopens after storm", "Privacy Policy"),
    "bio below": page(*SENTENCES, "Ann Roe is a reporter who covers the harbour for the Bugle."),
    "control characters": copy(FARES.replace("ferry", "fer\x02ry"), CARS.replace("board", "\x0eboard"), MAY),
    "hard and double blanks": page(
        FARES.replace(" of ", " of\u00a0").replace("price of", "price  of"), CARS, MAY
    ),
    "a link mark behind a word": page(FARES, CARS.replace("crossing", "crossing, opens new tab"), MAY),
    "lead-in above a dateline": copy(AUTUMN, f"OBAN, Scotland (AP) — {FARES}", CARS, MAY),
    "boilerplate of a release": copy(
        f"OBAN, Scotland, March 4, 2019 /PRNewswire/ -- {FARES}",
        CARS,
        MAY,
        "About Roe Pumps",
        "Roe Pumps makes pumps for ferries and harbours, and has done so since 1921, in Oban and elsewhere.",
        "SOURCE Roe Pumps",
    ),
    "wrapped": (
        f"{HEADLINE}\n\n"
        "OBAN, Scotland (AP) _ The harbour board of Oban raised the price of\nferry tickets on Monday.\n\n"
        "Islanders will pay two pounds more for a crossing with a car, the\n"
        "board said in a statement after the meeting.\n\n"
        "The new prices will be asked from the first day of May, and season\ntickets will not cost more.\n"
    ),
}


@pytest.mark.parametrize("case", PRINTED)
def test_only_the_story_is_left(case: str) -> None:
    assert story_of(PRINTED[case]).body == SENTENCES


KEPT = {
    "typewriter quotes": "``Nobody likes it,'' said the chair of the board after the long meeting.",
    "straight quotes": '"Nobody likes it," said the chair of the board after the long meeting.',
    "curly quotes": "“Nobody likes it,” said the chair of the board after the long meeting.",
    "a crosshead": "What it costs",
    "short speech": "“No,” said Roe.",
    "a day in a short sentence": "It was signed on March 5, 2023.",
    "a list item": "- Cars: ten pounds",
    "a sentence with By": "By Monday the pier will be open again, the harbour board said.",
    "a sentence with More": "More ferries will sail in the summer, the harbour board of the town said.",
    "a sentence with Watch": "Watch the birds from the pier, the board tells those who wait for the boat.",
    "a sentence with About": "About Oban little is known, and its harbour is older than the town.",
    "a sentence with an address": "Tickets are sold on ferries.example and at the pier of Oban on all days.",
    "a slogan in quotes": "“Support our harbour,” the mayor told the crowd on Monday night.",
    "a question in quotes": "“Why do we have to pay for the old pier?” asked one islander.",
    "a place to reach": "The island can be reached by ferry only, and by plane in the summer months.",
    "an agency that is spoken of": "Sources told Reuters (the news agency) on Monday that fares would rise.",
    "a sum in brackets": "The board paid ten million pounds ($12 million) for the boats last year.",
    "a ticker": "Shares of Roe Ferries (ROE.L) rose by two per cent in London on Monday.",
}


@pytest.mark.parametrize("case", KEPT)
def test_a_paragraph_of_the_story_is_kept_as_printed(case: str) -> None:
    body = story_of(page(FARES, CARS, KEPT[case], MAY, AUTUMN)).body
    assert body == (FARES, CARS, KEPT[case], MAY, AUTUMN)


def test_a_related_box_in_a_long_story_is_cut() -> None:
    pair = f"{FARES} {CARS}"
    box = ("ALSO READ", "Pier reopens after storm", "Who pays for the pier?")
    body = story_of(page(pair, MAY, pair, *box, pair, AUTUMN, pair)).body
    assert body == (pair, MAY, pair, pair, AUTUMN, pair)


def test_words_are_counted_in_the_body_only() -> None:
    story = story_of(PRINTED["sign-off glued"])
    assert story.word_count == sum(len(sentence.split()) for sentence in SENTENCES)


def test_only_a_headline_has_no_body() -> None:
    story = story_of(f"{HEADLINE}\n")
    assert (story.body, story.word_count) == ((), 0)


def test_a_claim_of_the_body_rests_on_what_it_prints() -> None:
    document = document_of(PRINTED["sign-off glued"])
    for claim in extract(document).decided["body"]:
        assert " ".join(document.text[slice(*span)] for span in claim.spans) == claim.value


@pytest.mark.parametrize(
    ("text", "span", "trimmed"),
    [(" ab ", (0, 4), (1, 3)), ("ab", (0, 2), (0, 2)), ("   ", (0, 3), (3, 3)), ("a b", (1, 3), (2, 3))],
)
def test_trim(text: str, span: tuple[int, int], trimmed: tuple[int, int]) -> None:
    assert trim(document_of(text), Span(*span)) == trimmed


BIO = "Bo Doe was a reporter for the Bugle when the old pier was built in 1990."


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            page(FARES, CARS, MAY.replace("May,", "May, opens new tab,")),
            SENTENCES,
            id="no blank before the comma behind a link mark",
        ),
        pytest.param(
            page(FARES, CARS.replace("meeting.", "meeting, opens new tab."), MAY),
            SENTENCES,
            id="the full stop behind a link mark stays",
        ),
        pytest.param(copy(FARES, CARS, "___", MAY), SENTENCES, id="underscores are no words"),
        pytest.param(
            page(FARES, CARS, "A ferry leaves the harbour in the rain.", "Ann Roe/The Bugle", MAY, AUTUMN),
            (*SENTENCES, AUTUMN),
            id="a photo credit whose paper has an article: Ann Roe/The Bugle",
        ),
        pytest.param(
            page(FARES, CARS, BIO, MAY, AUTUMN),
            (FARES, CARS, BIO, MAY, AUTUMN),
            id="a bio inside the story is its text",
        ),
    ],
)
def test_the_body_beside_marks_and_credits(text: str, body: tuple[str, ...]) -> None:
    assert story_of(text).body == body
