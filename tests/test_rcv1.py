"""Reuters Corpus Volume 1: which texts it is, what a newsitem states, how its stories end."""

from __future__ import annotations

import pytest
from invented import CARS, FARES
from xml_copy import PARAGRAPHS, stories

from feedparse.model import Story
from feedparse.readers.rcv1 import sniff

HEADLINE = "<title>UK: Ferry fares rise.</title><headline>Ferry fares rise.</headline>"


def only(head: str = HEADLINE, text: str = PARAGRAPHS, tail: str = "") -> Story:
    root = '<newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en">'
    (story,) = stories(f"{root}{head}<text>{text}</text>{tail}</newsitem>", "rcv1")
    return story


@pytest.mark.parametrize(
    ("head", "claimed"),
    [
        ('<?xml version="1.0" encoding="iso-8859-1" ?>\n<newsitem itemid="2286" id="root">', True),
        ('<newsitem date="1996-08-20" itemid="2286">', True),
        ("<newsitem>", False),
        ('<newsItem guid="2286">', False),
    ],
)
def test_the_root_element_with_its_number_tells(head: str, claimed: bool) -> None:
    assert sniff(head) is claimed


def test_what_a_newsitem_states() -> None:
    lines = "<byline>Ann Roe</byline><dateline>OBAN, Scotland 1996-08-20</dateline>"
    story = only(HEADLINE + lines, tail="<copyright>(c) Reuters Limited 1996</copyright>")
    assert (story.headline, story.byline, story.agency) == ("Ferry fares rise.", "Ann Roe", "Reuters")
    assert (story.id, story.language, story.timestamps.published) == ("2286", "en", "1996-08-20")
    assert (story.body, story.notices[0].kind) == ((FARES, CARS), "copyright")
    assert story.dateline is not None
    assert (story.dateline.places[0].city, story.dateline.date) == ("Oban", "1996-08-20")


def test_without_a_headline_the_title_is_one() -> None:
    assert only("<title>UK: Ferry fares rise.</title>").headline == "UK: Ferry fares rise."


def test_the_codes_are_subjects_and_those_of_topics_topics() -> None:
    codes = (
        '<metadata><codes class="bip:countries:1.0"><code code="UK"/></codes>'
        '<codes class="bip:topics:1.0"><code code="C31"><editdetail/></code></codes></metadata>'
    )
    story = only(tail=codes)
    assert [subject[:2] for subject in story.subjects] == [
        ("bip:countries:1.0", "UK"),
        ("bip:topics:1.0", "C31"),
    ]
    assert story.topics == ("C31",)


ENDINGS = [
    " -- 212-555-0100",
    " -- Oban Newsroom, +44 171 555 0100",
    " ((Oban newsroom +44 171 555 0100))",
    "</p><p>-- Ann Roe, Oban Newsroom +44 171 555 0100",
    "</p><p>REUTER",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_desk_at_the_end_is_no_body(ending: str) -> None:
    assert only(text=f"<p>{FARES}</p><p>{CARS}{ending}</p>").body == (FARES, CARS)


def test_years_behind_a_dash_are_body() -> None:
    assert only(text=f"<p>{FARES}</p><p>{CARS} -- 1914-1918</p>").body[-1] == f"{CARS} -- 1914-1918"
