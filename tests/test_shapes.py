"""What a paragraph looks like on its own, and the furniture phrases that tell."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.knowledge import load
from feedparse.shapes import fold, is_prose, is_share_bar, phrases, shape, strip
from feedparse.zones import WEIGHTS

LINES: dict[str, list[str]] = {
    "share": [
        "Share",
        "SHARE",
        "» Share",
        "• Email",
        "Share this article",
        "Print",
        "Facebook Twitter LinkedIn",
        "Facebook | Twitter | Email",
        "FacebookTwitterEmail",
        "Share 12",
        "1,234 shares",
        "1.5k shares",
        "12 Comments",
        "Follow us on",
        "Listen to This Article",
        "Click to share on Facebook (Opens in new window)",
        "Tweet this story now",
    ],
    "advert": [
        "Advertisement",
        "- ADVERTISEMENT -",
        "Story continues below",
        "Story continues below this ad",
        "Article content",
        "Sponsored Content",
        "Continue Reading",
        "Image",
        "Next Story",
        "Loading...",
        "1 of 9",
        "Photos: 12",
        "Close ×",
        "Skip to main content",
        "Image 3 of 7 of the storm",
        "Your browser does not support the video tag.",
        "pic.twitter.com/abcDEF12",
    ],
    "newsletter": [
        "Subscribe",
        "Sign Up",
        "Sign up for our morning newsletter",
        "Sign up for the Bugle's Ferry Brief and get it in your inbox every day.",
        "Get the latest from the Bugle delivered to your inbox",
        "Dear Reader,",
        "Don’t miss the most important news of the day. Get it on our Telegram channel",
        "By signing up you agree to our terms.",
        "Already a subscriber? Log in",
        "Download our app",
    ],
    "related": [
        "READ MORE: Ferry fares rise again",
        "READ MORE:Ferry fares rise again",
        "Also Read: Pier reopens after storm",
        "ALSO READ | Pier reopens after storm",
        "WATCH | The pier in pictures",
        "Related: Ferry fares rise again",
        "(Read more: Ferry fares rise again)",
        "Read Next: Who pays for the pier?",
        "See also: Island votes on bridge",
        "EXPLAINED: What the fare rise means for you",
    ],
    "related_heading": [
        "Also Read",
        "ALSO READ:",
        "Most Popular",
        "Related Stories",
        "More From This Section",
        "### More From This Section",
        "More from the Bugle",
        "You may also like",
        "Recommended for you",
        "Trending Now",
        "Editor’s Picks",
        "Comments (12)",
        "Topics in this article",
        "Read more",
        "About the author",
    ],
    "caption": [
        "File photo",
        "(Photo: PTI)",
        "Photo: Ann Roe/The Bugle",
        "A ferry leaves the harbour. (Photo: PTI)",
        "FILE - A ferry leaves the harbour at Oban.",
        "FILE – A ferry leaves the harbour at Oban.",
        "Representational image",
        "Ann Roe/Getty Images",
        "A ferry leaves the harbour. Ann Roe/AFP via Getty Images",
        "Mayor Ann Roe speaks at the pier on Monday, June 5, 2023.",
        "Ann Roe, left, and Bo Doe stand on the pier.",
        "Ann Roe poses for a picture in Oban on June 5, 2023.",
        "AP Photo/Ann Roe",
        "Credit: Ann Roe",
        "Ann Roe / Reuters",
    ],
    "reading_time": ["3 min read", "3 Min Read", "12 minute read", "Reading time: 4 minutes"],
    "legal": [
        "Terms of Use",
        "Terms of Use | Privacy Policy",
        "© 2024 The Bugle Ltd. All rights reserved.",
        "Copyright 2020 Bugle Newspapers",
        "Cookie settings",
        "This material may not be published, broadcast or rewritten.",
        "Comments are moderated before they appear.",
    ],
    "menu": ["Home", "SPORTS", "World News", "Search", "Home | News | Sports", "Life & Style", "Search for: ferries"],
    "account": ["Password", "Forgot password?", "Remember me", "Log in with Facebook", "Continue with Google"],
    "clock": ["2 hours ago", "1 day ago", "53 mins ago", "Yesterday", "12", "3:45"],
    "closer": [
        "Ann Roe can be reached at roe@bugle.example.",
        "Ann Roe and Bo Doe contributed to this report.",
        "This interview has been edited for length and clarity.",
        "With files from the Bugle",
        "A version of this article appears in print on Monday.",
        "Footnotes",
    ],
    "byline": [
        "By Ann Roe",
        "BY ANN ROE and BO DOE",
        "By: Ann Roe",
        "By",
        "Written by Ann Roe",
        "Edited by Bo Doe",
        "Author: Ann Roe",
        "News by Ann Roe",
        "Von Anna Muster",
    ],
    "agency": ["Reuters", "Associated Press", "The Associated Press", "Press Trust of India", "PTI"],
    "stamp": [
        "March 5, 2023",
        "5 March 2023",
        "12/24/2023",
        "2023-12-24",
        "9:41 a.m.",
        "Last Updated : Mar 05 2015 | 4:40 PM IST",
        "Published: 17th December 2020 06:40 AM",
        "Updated 2 hours ago",
        "Mon, March 4, 2019 10:30 IST",
        "Press Trust of India | Nagpur Last Updated at March 5, 2019 16:25 IST",
        "Associated PressApril 25, 2023 GMT",
    ],
    "bio": [
        "Ann Roe is a reporter who covers the harbour for the Bugle.",
        "Bo Doe is a freelance writer in Oban.",
        "Ann Roe joined the Bugle in 2012 as an editor.",
    ],
    "prose": [
        "The harbour board raised the price of ferry tickets on Monday.",
        "“We had no choice,” the mayor said on Monday.",
        '"We had no choice," said the mayor of Oban.',
        "Six towns agreed on Tuesday to new ferry rules. -- Reuters",
        "Six towns agreed on Tuesday to new ferry rules. (ANI)",
        "The board met on Monday and talked about fares. It will meet again in autumn",
        "By Monday the pier will be open again, the harbour board said.",
        "The deal was signed on March 5, 2023 in the town hall of Oban.",
    ],
    "text": [
        "Harbour board raises ferry fares",
        "Oban",
        "Roe wins",
        "Ann Roe",
        "It did.",
        "Ferry fares rise again...",
        "Will the pier ever reopen to cars and lorries?",
    ],
}


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in LINES.items() for line in lines])
def test_the_kind_of_a_line(kind: str, line: str) -> None:
    assert shape(line).kind == kind


GAPS = [
    ("Facebook0 Twitter0 Email Print", "share", "numbers glued to share words are folded to # before they are split"),
    ("FacebookTwitterLinkedIn", "share", "names with an inner capital are split in two: Linked, In"),
    ("©2024 Bugle Newspapers Ltd", "legal", "phrases are looked up by their first word, and ©2024 is one word"),
    ("Related:Ferry fares rise again", "related", "phrases are looked up by their first word: Related:Ferry"),
    ("Photo:Ann Roe", "caption", "phrases are looked up by their first word: Photo:Ann"),
    ("Reuters/Ann Roe", "caption", "phrases are looked up by their first word: Reuters/Ann"),
    ("A ferry leaves Oban — AFP pic", "caption", "the phrase is written with a dash that folding takes away"),
    ("By entering your email you agree to our terms", "newsletter", "taken for a byline: BY_OTHERS lacks it"),
]


@pytest.mark.parametrize(
    ("line", "kind"),
    [pytest.param(line, kind, marks=pytest.mark.xfail(strict=True, reason=why)) for line, kind, why in GAPS],
)
def test_the_kind_of_a_line_not_yet_told(line: str, kind: str) -> None:
    assert shape(line).kind == kind


def test_every_kind_has_lines_and_a_weight() -> None:
    assert set(load("furniture")) <= set(LINES)
    assert set(LINES) == set(WEIGHTS) | {"prose"}


FURNITURE: dict[str, dict[str, list[str]]] = load("furniture")
KINDS = list(FURNITURE)
LISTS = [(kind, name) for kind, lists in FURNITURE.items() for name in lists]


def gap(kind: str, name: str, why: str) -> Any:
    return pytest.param(kind, name, marks=pytest.mark.xfail(strict=True, reason=why))


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_line_has_its_kind_or_that_of_an_earlier_list(kind: str) -> None:
    earlier = KINDS[: KINDS.index(kind) + 1]
    told = {phrase: shape(phrase.replace("#", "3")).kind for phrase in FURNITURE[kind]["line"]}
    assert {phrase: found for phrase, found in told.items() if found not in earlier} == {}


# Phrases that another rule or another list answers first.
OTHERS_FIRST = {
    "newsletter": {"by entering your email", "by providing"},
    "related": {"more from", "more on"},
    "related_heading": {"# comments"},
    "caption": {"photos:", "video:"},
    "legal": {"published by"},
    "account": {"login with", "sign in with"},
    "closer": {"this article was originally published", "- with files"},
}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if FURNITURE[kind].get("start")])
def test_a_beginning_tells_its_kind(kind: str) -> None:
    told = {phrase: shape(phrase.replace("#", "3") + " Zorbel grumpf").kind for phrase in FURNITURE[kind]["start"]}
    assert {phrase for phrase, found in told.items() if found != kind} <= OTHERS_FIRST.get(kind, set())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if FURNITURE[kind].get("has") and kind != "caption"])
def test_words_inside_tell_the_kind(kind: str) -> None:
    told = {phrase: shape(f"Zorbel grumpf {phrase} zorbel").kind for phrase in FURNITURE[kind]["has"]}
    assert {phrase for phrase, found in told.items() if found != kind} == set()


@pytest.mark.parametrize(("kind", "name"), LISTS)
def test_no_phrase_stands_twice_in_a_list(kind: str, name: str) -> None:
    found = FURNITURE[kind][name]
    assert sorted(found) == sorted(set(found))


DASHES = "a phrase with a long dash is never found: the text it is sought in is folded"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        gap(kind, name, DASHES) if (kind, name) in {("caption", "start"), ("caption", "has")} else (kind, name)
        for kind, name in LISTS
    ],
)
def test_phrases_are_folded(kind: str, name: str) -> None:
    assert [phrase for phrase in FURNITURE[kind][name] if phrase != fold(phrase)] == []


def test_the_share_words_are_single_words() -> None:
    words = phrases().share_words
    assert {"facebook", "tweet", "print"} <= words
    assert not any(" " in word for word in words)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Editor’s Picks", "editor's picks"),
        ("“Share” – 1,234", '"share" - #'),
        ("3\u00a0Min Read", "# min read"),
        ("10:30", "#:#"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "bare"), [("» Share:", "Share"), ("### More", "More"), ("***", "***"), (" - ", "-")])
def test_strip(text: str, bare: str) -> None:
    assert strip(text) == bare


@pytest.mark.parametrize(
    ("text", "bar"),
    [("Facebook Twitter", True), ("Facebook", False), ("Facebook says", False), ("Share/Print/Email", True), ("", False)],
)
def test_share_bars_have_two_buttons(text: str, bar: bool) -> None:
    assert is_share_bar(text, phrases().share_words) is bar


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The board met on Monday in Oban.", True),
        ("The board met again.", False),
        ("The board met on Monday in Oban…", False),
        ("The board met on Monday. Then it went home for the day and slept…", True),
        ("word " * 34 + "word", True),
        ("word " * 33 + "word", False),
    ],
)
def test_prose_ends_like_a_sentence_or_is_long(text: str, prose: bool) -> None:
    assert is_prose(text, len(text.split())) is prose


@given(st.text(max_size=200))
def test_every_text_has_a_shape(text: str) -> None:
    found = shape(text)
    assert found.kind in WEIGHTS or found.kind == "prose"
    assert shape(f"  {text}\n") == found
