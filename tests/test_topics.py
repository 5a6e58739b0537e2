"""Topics: tags under labels, on one line, glued, with lost boundaries, and menus that are no tags."""

from __future__ import annotations

import time
from typing import Any

import pytest

from feedparse import document
from feedparse.extractors import topics
from feedparse.knowledge import load
from feedparse.model import Claim, Document, Facts, Field, Source
from feedparse.normalize.topics import is_topic, lexicon, segment, split_line, unglue

SOURCE = Source(None, 0, "text", "utf-8")
HEADLINE = "Harbour towns agree on new ferry rules"
STORY = """Malta's transport ministry and six harbour towns agreed to limit night crossings by ferries.

The new rules take effect in June and will be watched over by the harbour police, the ministry said.

Pilots had asked for them after two boats met in the dark near the mole of Saint Elmo last October.

A night ferry may now leave the quay once an hour, and not at all when the wind is above force seven.
"""


def page(tail: str = "", head: str = "", story: str = "") -> Document:
    """Build a page: headline, what stands above the story, the story, what stands below it."""
    first, *rest = STORY.split("\n\n")
    told = "\n\n".join([first, story, *rest] if story else [first, *rest])
    return document.build(f"{HEADLINE}\n\n{head}\n\n{told}\n{tail}\n", SOURCE)


def found(built: Document) -> list[str]:
    """Return the topics that win: higher basis first, then the earlier rule."""
    facts = Facts({"headline": (Claim(HEADLINE, ()),)}, {})
    claims = [claim for rule in topics.RULES for claim in rule(built, facts)]
    return list(max(claims, key=lambda claim: claim.basis).value) if claims else []


EXAMPLES = [
    pytest.param(example, id=f"{record['label']}-{number}")
    for record in load("topic_labels")["labels"]
    for number, example in enumerate(record["examples"])
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_label_reads_its_own_examples(example: dict[str, Any]) -> None:
    assert found(page(tail=example["text"], story=example.get("story", ""))) == example["topics"]


@pytest.mark.parametrize(
    ("tags", "story", "expected", "sure"),
    [
        (
            "China Pakistan China-Pakistan",
            "Pakistan, China in talks. China said so.",
            ["China", "Pakistan", "China-Pakistan"],
            True,
        ),
        ("Malta Ferry services Malta", "Malta agreed on new ferry rules.", ["Malta", "Ferry services"], True),
        (
            "Nepal Bhutan Nepal floods World Bank",
            "Nepal and Bhutan. The World Bank pays.",
            ["Nepal", "Bhutan", "Nepal floods", "World Bank"],
            True,
        ),
        (
            "Ada Roe Stoke Kilns",
            "In Stoke, Ada Roe fired her last kiln.",
            ["Ada Roe", "Stoke", "Kilns"],
            True,
        ),
        ("Bank of Ghana Cocoa", "The Bank of Ghana buys cocoa.", ["Bank of Ghana", "Cocoa"], True),
        ("Harbour police strike", "The harbour is shut.", ["Harbour police strike"], True),
        (
            "night ferry harbour police",
            "The harbour police stopped a night ferry.",
            ["night ferry", "harbour police"],
            False,
        ),
        ("OCEAN FREIGHT STRIKE", "A strike has halted ocean freight.", ["OCEAN FREIGHT", "STRIKE"], False),
        ("Ada Roe Ada Roe Kilns", "A potter stops.", ["Ada Roe", "Kilns"], False),
        ("Budget 2031 Tolls", "Tolls rise in the budget.", ["Budget 2031", "Tolls"], True),
        (
            "UK Norway talks Sweden fishing norway",
            "The UK and Norway met. Sweden stayed away.",
            ["UK", "Norway talks", "Sweden fishing", "norway"],
            True,
        ),
        ("", "A potter stops.", [], True),
    ],
)
def test_lost_boundaries_are_found_with_the_story(
    tags: str, story: str, expected: list[str], sure: bool
) -> None:
    divided, warnings = segment(tags.split(), story)
    assert list(divided) == expected
    assert [(warn.code, warn.field) for warn in warnings] == (
        [] if sure else [("topics-uncertain", "topics")]
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ports, Grain , Strikes,", ["Ports", "Grain", "Strikes"]),
        ("Ports | Grain | Strikes |", ["Ports", "Grain", "Strikes"]),
        ("Ports  |  Road Budget", ["Ports", "Road Budget"]),
        ("Orissa / canals / farming", ["Orissa", "canals", "farming"]),
        ("ports/grain/strikes", ["ports", "grain", "strikes"]),
        ("Ports · Grain", ["Ports", "Grain"]),
        ("Ports; Grain", ["Ports", "Grain"]),
        ("#Ports #Road Budget", ["Ports", "Road Budget"]),
        ("#Ports, #Grain", ["Ports", "Grain"]),
        ("lava flowNight SkyBBCRadio", ["lava flow", "Night Sky", "BBC", "Radio"]),
        ("Ports, ports, PORTS", ["Ports"]),
        ("“Ports”, 'Grain'", ["Ports", "Grain"]),
    ],
)
def test_separators(line: str, expected: list[str]) -> None:
    assert list(split_line(line, lexicon("A story about ports."))[0]) == expected


@pytest.mark.parametrize(
    ("line", "story", "expected"),
    [
        ("canal worksReed Harbour", "", ["canal works", "Reed Harbour"]),
        (
            "canalfishing rightsReed Harbour",
            "A canal, and the fishing rights.",
            ["canal", "fishing rights", "Reed Harbour"],
        ),
        ("kiln fireAda Roe Stoke", "A kiln fire; Ada Roe of Stoke.", ["kiln fire", "Ada Roe", "Stoke"]),
        ("YouTube clips", "", []),
        ("LinkedInYouTube", "", ["LinkedIn", "YouTube"]),
        ("McRae", "", []),
        ("HarbourOne", "The firm HarbourOne said so.", []),
        ("Budget 2031finance", "", ["Budget 2031", "finance"]),
        ("Ports and grain", "", []),
    ],
)
def test_glued_tags_are_cut(line: str, story: str, expected: list[str]) -> None:
    assert list(unglue(line, lexicon(story))) == expected


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Malta", True),
        ("Game of the Year 2031", True),
        ("Who pays for the ferries?", False),
        ("The towns agreed on it.", False),
        ("Live: the vote in Malta", False),
        ("www.example.com", False),
        ("in", False),
        ("2031", False),
        ("Six towns want more ferries before the end of June", False),
    ],
)
def test_shape_of_a_topic(text: str, right: bool) -> None:
    assert is_topic(text) is right


def test_tags_between_headline_and_story() -> None:
    built = page(head="Topics\nFerries  |  Road Budget\n\nReuters  |  Valletta")
    assert found(built) == ["Ferries", "Road Budget"]


def test_blank_lines_between_tags_of_the_story() -> None:
    assert found(page("Topics\n\nFerry\n\nHarbour police\n\nCookie settings")) == ["Ferry", "Harbour police"]


def test_hash_tags_without_label() -> None:
    assert found(page("More\n\n#ferry #Night crossing")) == ["ferry", "Night crossing"]


@pytest.mark.parametrize("tail", ["ferriesHarbour police", "harbour police\nnight ferry\nMalta"])
def test_bare_tags_of_the_story_are_a_guess(tail: str) -> None:
    facts = Facts({"headline": (Claim(HEADLINE, ()),)}, {})
    claims = [claim for rule in topics.RULES for claim in rule(page(tail), facts)]
    assert [claim.basis.name for claim in claims] == ["GUESSED"]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("Topics\nBusiness\nSport\nWorld\nOpinion\nMoney\nStyle\nTravel\nFood\nCars\nHomes", ""),
        (
            "",
            "Related\n\nSix other towns want the same rules for ferries\n\nPilots' union elects a new head",
        ),
        ("", "More about\n\nCookies"),
        ("", "Topics\n" + "\n".join(f"Subject {letter}" for letter in "abcdefghijklmnopqrstuvwxyz")),
        (
            "",
            "\n\n".join(f"Menu entry {n} of the page" for n in range(60))
            + "\n\nTopics\nNews Alerts\nBusiness",
        ),
        ("", "Categories\n\nHoroscopes\nRecipes"),
        ("", "Keywords: Why did the towns agree only now?"),
        ("", "Facebook\nTwitter\nEmail"),
    ],
)
def test_menus_headlines_and_share_bars_are_no_topics(head: str, tail: str) -> None:
    assert found(page(tail, head)) == []


def test_stated_keywords_win_over_printed_tags() -> None:
    built = document.build(
        f"{HEADLINE}\n\n{STORY}\nTags: Ports, Grain\n", SOURCE, [Field("keyword", "ferries; Malta", "head")]
    )
    assert found(built) == ["ferries", "Malta"]


def test_a_list_printed_twice_is_claimed_twice() -> None:
    built = page(
        "Tags: Ports, Grain\n\nRead More On\n\nPorts\n\n|\n\nMalta\n\nRelated Topics\n\nGrain\nPorts"
    )
    claims = list(topics.below_story(built, Facts({}, {})))
    assert claims[0].value == ("Ports", "Grain")
    texts = [built.text[span.start : span.end] for span in claims[0].spans]
    assert texts == ["Tags: Ports, Grain", "Related Topics", "Grain", "Ports"]


def test_lists_without_end_take_linear_time() -> None:
    built = page("Tags: Ports, Grain\n\nUpdated\n\n" * 6_000)
    began = time.process_time()
    assert next(topics.below_story(built, Facts({}, {}))).value == ("Ports", "Grain")
    assert time.process_time() - began < 5


@pytest.mark.xfail(
    strict=True, reason="small letters glued to small letters need words that the page does not have"
)
def test_glued_small_letters() -> None:
    assert list(unglue("booksauthorreader", lexicon("A novel."))) == ["books", "author", "reader"]
