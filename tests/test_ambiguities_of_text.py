"""The nastiest ambiguities of pages: agencies in several roles, several stories, repeated and broken text."""

from __future__ import annotations

import pytest
from pages import BODY, HEADLINE, LEAD, page, told

import feedparse
from feedparse.errors import FeedparseError

ROLES = [
    ("John Roe and AP\n\n{story}", "AP", ["John Roe"]),
    ("By CNN Wire\n\nBy Mona Lindqvist, CNN\n\n{story}", "CNN", ["Mona Lindqvist"]),
    ("Edited by Leela Sen (with inputs from Reuters)\n\n{story}", None, []),
    ("By Mona Lindqvist (with inputs from PTI)\n\n{story}", None, ["Mona Lindqvist"]),
    ("By AFP\n\nOULU, Finland (AP) — {story}", "AP", []),
    (
        "By Mona Lindqvist\n\nOULU, Finland (Reuters) - {story}\n\n(With inputs from AFP)",
        "Reuters",
        ["Mona Lindqvist"],
    ),
    (
        "By Mona Lindqvist\n\n{story}\n\nThe Associated Press contributed to this report.",
        None,
        ["Mona Lindqvist"],
    ),
    (
        "By Mona Lindqvist, Holm Courier\n\n{story}\n\nReuters and AFP contributed to this report.",
        None,
        ["Mona Lindqvist"],
    ),
    ("PTI\n\nA night boat at the quay of Holm. (Photo: ANI)\n\n{story}", "PTI", []),
]


@pytest.mark.parametrize(("layout", "agency", "authors"), ROLES)
def test_agencies_in_several_roles(layout: str, agency: str | None, authors: list[str]) -> None:
    expected = {"agency": agency, "authors": authors}
    assert told("{headline}\n\n" + layout, expected) == expected


SECOND = (
    "OSLO, Norway (AP) — A second story begins here and says that the yard of Holm will take on forty people."
)
SEPARATORS = ["\nNNNN\n", "\n\f\n", "\n AP-NR-11-13-89 2326EST<\n"]


@pytest.mark.parametrize("mark", SEPARATORS)
def test_several_stories_with_a_mark_between_them(mark: str) -> None:
    text = page("{headline}\n\nOULU, Finland (AP) — {story}" + mark + f"Yard of Holm hires\n\n{SECOND}\n")
    stories = list(feedparse.iter_stories(text))
    cities = [story.dateline.places[0].city for story in stories if story.dateline]
    assert cities == ["Oulu", "Oslo"]
    assert [story.source.index for story in stories] == [0, 1]
    assert stories[0].body == BODY
    with pytest.raises(FeedparseError, match="several stories"):
        feedparse.parse(text)


@pytest.mark.parametrize(
    "label", ["Earlier report:", "EARLIER STORY:", "Previous story:", "Original story below:"]
)
def test_an_earlier_report_below_does_not_speak_for_the_story(label: str) -> None:
    layout = (
        "{headline}\n\nBy Mona Lindqvist\n\nMarch 5, 2019\n\nOULU, Finland (Reuters) - {story}\n\n" + label
    )
    expected = {
        "agency": "Reuters",
        "authors": ["Mona Lindqvist"],
        "places": ["Oulu"],
        "published": "2019-03-05",
    }
    assert told(f"{layout}\n\n{SECOND}", expected) == expected


CUT = "On Tuesday the unions of the crews of the boats"
CUT_LATER = f"The union said that it would read the paper line by line before the vote. {CUT}"


@pytest.mark.parametrize("dots", ["...", "…", " ...", " [...]"])
def test_a_body_cut_off_by_a_paywall_keeps_its_last_words(dots: str) -> None:
    last = told("{headline}\n\nBy Mona Lindqvist\n\n{story}\n\n" + CUT_LATER + dots, ["body"])["body"][-1]
    assert last.startswith(CUT_LATER)


@pytest.mark.parametrize("dots", ["...", "…"])
def test_a_body_cut_off_within_its_first_words_keeps_them(dots: str) -> None:
    last = told("{headline}\n\nBy Mona Lindqvist\n\n{story}\n\n" + CUT + dots, ["body"])["body"][-1]
    assert last.startswith(CUT)


REPEATED = [
    ("OULU, Finland (AP) — ", "{lead}"),
    ("OULU, Finland (AP) — ", "{lead}.."),
    ("BOISE, Idaho (AP) - ", "{lead}"),
    ("LVIV, Dec 20 (Reuters) - ", "{lead}"),
    ("NEW YORK — ", "{lead}"),
    ("New Delhi, Nov 4 (PTI) ", "{lead}"),
]


@pytest.mark.parametrize(("dateline", "deck"), REPEATED)
def test_a_subhead_that_repeats_the_first_sentence(dateline: str, deck: str) -> None:
    layout = f"{{headline}}\n\n{dateline}{deck}\n\nBy Mona Lindqvist\n\nDec 20, 2023\n\n{dateline}{{story}}"
    expected = {"authors": ["Mona Lindqvist"], "published": "2023-12-20", "body": BODY}
    assert told(layout, expected) == expected


def test_a_subhead_that_repeats_the_first_sentence_without_dateline() -> None:
    layout = "{headline}\n\n{lead}\n\nBy Mona Lindqvist\n\nDec 20, 2023\n\nOULU, Finland (AP) — {story}"
    assert told(layout, ["places", "subheadline", "body"]) == {
        "places": ["Oulu"],
        "subheadline": LEAD,
        "body": BODY,
    }


BROKEN = [
    ("By Mar\ufffda S\ufffdnchez\n\nOULU, Finland (AP) — {story}", {"agency": "AP", "places": ["Oulu"]}),
    ('OULU, Finland (AP) " {story}', {"agency": "AP", "places": ["Oulu"]}),
    ("OULU, Finland (AP) \\u2013 {story}", {"agency": "AP", "places": ["Oulu"]}),
    ("OULU, Finland (AP) \\u2013{story}", {"agency": "AP", "places": ["Oulu"]}),
    ("OULU, Finland (AP) \ufffd {story}", {"agency": "AP", "places": ["Oulu"]}),
    pytest.param(
        "OULU, Finland (AP) â€” {story}",
        {"agency": "AP", "places": ["Oulu"]},
        marks=pytest.mark.xfail(
            strict=True, reason="no dateline ends at a dash whose bytes were mis-decoded"
        ),
    ),
    ("SAO PAULO (Reuters) -{story}", {"agency": "Reuters", "places": ["Sao Paulo"]}),
    ("OULU,\u00a0Finland (AP)\u00a0—\u00a0{story}", {"agency": "AP", "places": ["Oulu"]}),
]


@pytest.mark.parametrize(("layout", "expected"), BROKEN)
def test_broken_characters(layout: str, expected: dict[str, object]) -> None:
    expected = {**expected, "headline": HEADLINE, "body": BODY}
    assert told("{headline}\n\n" + layout, expected) == expected


GLUED = [
    ("Reuters\nDecember 21, 20238:47 AM UTCUpdated ago", "2023-12-21T08:47:00+00:00", None, []),
    ("By Mona LindqvistDec. 21, 2021 11:00 pm EST", "2021-12-21T23:00:00-05:00", None, ["Mona Lindqvist"]),
    ("Mona Lindqvist, CorrespondentDec 22, 2021, 10:15 PM", "2021-12-22T22:15:00", None, ["Mona Lindqvist"]),
    ("Associated PressApril 25, 2022 GMT", "2022-04-25", None, []),
    ("By Mona Lindqvist3 Min ReadMarch 5, 2019", "2019-03-05", None, ["Mona Lindqvist"]),
    (
        "Published5 March 2019 10:15 GMTUpdated6 March 2019 11:30 GMT",
        "2019-03-05T10:15:00+00:00",
        "2019-03-06T11:30:00+00:00",
        [],
    ),
    ("Nov 16, 2022 1:00 AMNov 17, 2022 6:02 PM", "2022-11-16T01:00:00", "2022-11-17T18:02:00", []),
    ("Published On 21 Dec 201722 Dec 2017", "2017-12-21", None, []),
    ("ByMona LindqvistMarch 5, 2019", "2019-03-05", None, ["Mona Lindqvist"]),
]


@pytest.mark.parametrize(("head", "published", "updated", "authors"), GLUED)
def test_glued_tokens(head: str, published: str, updated: str | None, authors: list[str]) -> None:
    expected = {"published": published, "updated": updated, "authors": authors, "body": BODY}
    assert told("{headline}\n\n" + head + "\n\n{story}", expected) == expected
