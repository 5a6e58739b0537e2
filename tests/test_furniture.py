"""What is no field and no story: each line of it has a kind."""

from __future__ import annotations

import pytest
from invented import AUTUMN, CARS, FARES, HEADLINE, MAY, SENTENCES, STORY, claims_on, copy, document_of, page

from feedparse.pipeline import extract

PAIR, OTHER = f"{FARES} {CARS}", f"{MAY} {AUTUMN}"
BIO = "Ann Roe is a reporter who covers the harbour for the Bugle."
RAIN = "A ferry leaves the harbour in the rain."
PUMPS = "Roe Pumps makes pumps for ferries and harbours in Oban and elsewhere."
PIER = "The pier of Oban was opened again on Friday."
CREDITED = page(FARES, CARS, RAIN, "Ann Roe/Getty Images", MAY, AUTUMN)
BOXED = page(
    PAIR, OTHER, PAIR, "SEE ALSO", "Pier reopens after storm", "Who pays for the pier?", PAIR, OTHER, PAIR
)
RELEASE = copy(*SENTENCES, "About Roe Pumps", PUMPS)
AGAIN = "Old pier of Oban reopens after the storm"
REPEATED = page(PAIR, AGAIN, OTHER, "Most Popular", AGAIN)
LED_IN = copy(AUTUMN, "Photo: Ann Roe", f"OBAN, Scotland (AP) — {FARES}", CARS, MAY)
LISTED = page(*SENTENCES, "Most Popular", "Pier reopens after storm", "Terms of Use")
TEASED = page(
    *SENTENCES, AUTUMN, "Related Stories", "Pier reopens after storm", "2 hours ago", PIER, "3 hours ago"
)

KINDS = [
    (page("Share", "Facebook", *SENTENCES), "Facebook", "share", "outside_body"),
    (f"Home\nNews\n{page(*SENTENCES)}", "News", "menu", "outside_body"),
    (f"Zorbel\n{page(*SENTENCES)}", "Zorbel", "menu", "outside_body"),
    (f"Pier reopens after storm\n2 hours ago\n{page(*SENTENCES)}", "2 hours ago", "clock", "outside_body"),
    (f"{HEADLINE}\nBy Ann Roe\n3 min read\n{STORY}", "3 min read", "reading_time", "outside_body"),
    (LISTED, "Most Popular", "related_heading", "outside_body"),
    (LISTED, "Pier reopens after storm", "menu", "outside_body"),
    (LISTED, "Terms of Use", "legal", "outside_body"),
    (TEASED, PIER, "prose", "outside_body"),
    (page(*SENTENCES, BIO), BIO, "bio", "outside_body"),
    (page(FARES, "Advertisement", CARS, MAY), "Advertisement", "advert", "between_paragraphs"),
    (page(FARES, "Article content", CARS, MAY), "Article content", "advert", "between_paragraphs"),
    (
        page(PAIR, "READ MORE: Who pays?", OTHER, PAIR),
        "READ MORE: Who pays?",
        "related",
        "between_paragraphs",
    ),
    (
        page(PAIR, "Sign up for the Ferry Brief", OTHER),
        "Sign up for the Ferry Brief",
        "newsletter",
        "between_paragraphs",
    ),
    (
        page(FARES, CARS, "A ferry leaves. (Photo: PTI)", MAY),
        "A ferry leaves. (Photo: PTI)",
        "caption",
        "between_paragraphs",
    ),
    (CREDITED, "Ann Roe/Getty Images", "caption", "between_paragraphs"),
    (CREDITED, RAIN, "caption", "caption_above_credit"),
    (
        page(FARES, CARS.replace("meeting", "meeting, opens new tab"), MAY),
        ", opens new tab",
        "link",
        "link_marks",
    ),
    (
        page(FARES, CARS.replace("meeting", "meeting Opens in new window"), MAY),
        "Opens in new window",
        "link",
        "link_marks",
    ),
    (
        page(FARES, CARS.replace("meeting", "meeting opens in a new tab"), MAY),
        "opens in a new tab",
        "link",
        "link_marks",
    ),
    (RELEASE, "About Roe Pumps", "boilerplate", "about_the_company"),
    (RELEASE, PUMPS, "boilerplate", "about_the_company"),
    (
        copy(*SENTENCES, AUTUMN, "About the Harbour Board of Oban", PIER),
        PIER,
        "boilerplate",
        "about_the_company",
    ),
    (
        copy(*SENTENCES, AUTUMN, "SOURCE Roe Pumps", PUMPS),
        "SOURCE Roe Pumps",
        "boilerplate",
        "about_the_company",
    ),
    (LED_IN, AUTUMN, "lead-in", "above_dateline"),
    (LED_IN, "Photo: Ann Roe", "caption", "above_dateline"),
    (BOXED, "SEE ALSO", "related_heading", "between_paragraphs"),
    (BOXED, "Pier reopens after storm", "related", "under_related_label"),
    (BOXED, "Who pays for the pier?", "related", "under_related_label"),
    (REPEATED, AGAIN, "related", "said_again_outside"),
]


@pytest.mark.parametrize(
    ("text", "line", "kind", "rule"), KINDS, ids=[f"{case[3]}-{case[1]}" for case in KINDS]
)
def test_the_kind_of_a_line(text: str, line: str, kind: str, rule: str) -> None:
    document = document_of(text)
    claims = claims_on(document, extract(document), line)
    assert [(claim.field, claim.value, claim.rule) for claim in claims] == [
        ("furniture", kind, f"extractors.furniture.{rule}")
    ]


SPOKEN = "“Nobody likes it at all,” Roe said."
STORIES = [
    (page(FARES, CARS, "What it costs", MAY, AUTUMN), "What it costs"),
    (page(FARES, CARS, SPOKEN, "Ann Roe/Getty Images", MAY, AUTUMN), SPOKEN),
    (page(PAIR, OTHER, PAIR, "SEE ALSO", "Pier reopens after storm", PIER, OTHER, PAIR), PIER),
    (
        page(PAIR, OTHER, PAIR, "SEE ALSO", "Pier reopens", PAIR, "What it costs in all", OTHER, PAIR),
        "What it costs in all",
    ),
    (copy(FARES, "About Roe Pumps", CARS, MAY, AUTUMN), "About Roe Pumps"),
    (
        copy(*SENTENCES, "About Roe nobody at the meeting said a word.", AUTUMN),
        "About Roe nobody at the meeting said a word.",
    ),
    (page(PAIR, "What it costs", OTHER, "Most Popular", "What it costs"), "What it costs"),
    (copy(AUTUMN, *[MAY] * 10, f"OBAN, Scotland (AP) — {FARES}", CARS), AUTUMN),
]


@pytest.mark.parametrize(("text", "line"), STORIES, ids=[case[1] for case in STORIES])
def test_what_belongs_to_the_story_is_no_furniture(text: str, line: str) -> None:
    document = document_of(text)
    assert [claim.field for claim in claims_on(document, extract(document), line)] == ["body"]


@pytest.mark.parametrize("line", ["Sign up for our newsletter", "Subscribe to our newsletter"])
def test_a_newsletter_is_no_related_heading(line: str) -> None:
    document = document_of(page(PAIR, OTHER, line, PAIR, OTHER))
    (claim,) = claims_on(document, extract(document), line)
    assert claim.value == "newsletter"
