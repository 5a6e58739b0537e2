"""AP Media API: one item or a feed in an answer of the service."""

from __future__ import annotations

import json
from typing import Any

import pytest
from items import COPY, SECOND, item, read

from feedparse import FeedparseError, Story
from feedparse.sniff import sniff

OWN = {"itemid": "0f0e0d", "etag": "0f0e0d_1", "friendlykey": "10002", "transref": "V0512"}
ITEM: dict[str, Any] = {
    "uri": "https://api.example/0f0e?qt=KEY",
    "altids": OWN,
    "versioncreated": "2024-02-04T18:15:12Z",
    "firstcreated": "2024-02-04T16:05:12Z",
    "headline": "Harbor towns agree",
    "provider": "AP",
}


def answer(**keys: Any) -> str:
    return json.dumps({"api_version": "1.1", "data": {"item": {**ITEM, **keys}}})


def story(**keys: Any) -> Story:
    (found,) = read(answer(**keys))
    return found


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (answer(), "apmedia"),
        (json.dumps({"id": "1", "method": "/content.GET", "data": {"item": ITEM}}), "apmedia"),
        (json.dumps({"api_version": "1.1", "data": {"items": [{"item": ITEM}]}}), "apmedia"),
        (json.dumps(ITEM), "apmedia"),
        (json.dumps({"data": ITEM | {"altids": []}}), "ninjs"),
        (item(altids={"slug": "x"}), "ninjs"),
    ],
)
def test_it_is_known_by_the_answer_or_the_identifiers_of_ap(text: str, form: str) -> None:
    assert sniff(text) == form


def test_a_text_item() -> None:
    found = story(
        slugline="BC-US--Night Ferries, 2nd Ld-Writethru,410",
        headline_extended="Six harbor towns have agreed to end night crossings",
        bylines=[{"by": "By JANE ROE", "title": "AP Maritime Writer"}, {"by": "By JOHN DOE"}],
        datelinelocation={
            "city": "Portland",
            "countryareaname": "Maine",
            "countrycode": "USA",
            "geometry_geojson": {"type": "Point", "coordinates": [-70.25533, 43.66147]},
        },
        keywords=["Night Ferries"],
        ednote="Eds: UPDATES: With AP Photos.",
        subject=[
            {"rels": ["category"], "code": "a", "name": "a"},
            {"code": "54df", "name": "Ferries", "rels": ["direct"], "scheme": "http://cv.ap.org/id/"},
        ],
    )
    assert (found.slug, found.category, found.id) == ("BC-US--Night Ferries", "a", "0f0e0d")
    assert found.update == ("2nd Ld-Writethru", "writethru", 2, None)
    assert found.subheadline == "Six harbor towns have agreed to end night crossings"
    assert found.byline == "By JANE ROE and JOHN DOE"
    assert [(a.name, a.title) for a in found.authors] == [
        ("Jane Roe", "AP Maritime Writer"),
        ("John Doe", None),
    ]
    assert found.dateline
    assert found.dateline.places == (("Portland", "Maine", "US", 43.66147, -70.25533),)
    assert found.topics == ("Ferries",)
    assert [(subject.scheme, subject.code) for subject in found.subjects] == [
        ("http://cv.ap.org/id/", "54df")
    ]
    assert found.timestamps[:2] == ("2024-02-04T16:05:12+00:00", "2024-02-04T18:15:12+00:00")
    assert found.agency == "AP"


def test_an_agency_in_the_place_of_a_title_is_the_organization() -> None:
    found = story(bylines=[{"by": "By JANE ROE", "title": "Associated Press"}])
    assert found.authors[0].organization == "Associated Press"
    assert found.authors[0].title is None


def test_a_body_in_nitf_is_read_without_its_head() -> None:
    head = "<body.head><hedline><hl1>Other words</hl1></hedline></body.head>"
    copy = f"<body.content><block><p>OBAN, Maine (AP) — {COPY}</p><p>{SECOND}</p></block></body.content>"
    assert story(body_nitf=f"<nitf><head/><body>{head}{copy}</body></nitf>").body == (COPY, SECOND)


def test_a_feed_goes_on_behind_a_bad_item() -> None:
    feed = {"api_version": "1.1", "data": {"items": [{"item": ITEM}, {"item": None}, 7, {"item": ITEM}]}}
    with pytest.raises(FeedparseError, match="2 of 4"):
        read(json.dumps(feed))


def test_an_empty_feed_is_an_error() -> None:
    with pytest.raises(FeedparseError, match="no story"):
        read(json.dumps({"api_version": "1.1", "data": {"items": []}}))
