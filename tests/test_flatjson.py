"""Flat JSON: strings everywhere, and JSON-LD in files of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from items import COPY, HTML, SECOND, item, read

from feedparse import Story
from feedparse.sniff import sniff

ITEM: dict[str, Any] = {
    "source-feed": "AP-NEWSWIRES",
    "versionCreated": "2024-02-04T18:02:49Z",
    "headline": "Towns agree on quiet nights",
    "body_text": HTML,
}


def story(**keys: Any) -> Story:
    (found,) = read(json.dumps({**ITEM, **keys}))
    return found


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (json.dumps(ITEM), "flatjson"),
        (json.dumps({**ITEM, "uri": "http://FEED/1"}), "flatjson"),
        (json.dumps({"headline": "Words", "body": COPY}), "flatjson"),
        (json.dumps({"title": "Words", "content": COPY, "date": "2024-02-04"}), "flatjson"),
        (json.dumps({"articles": [{"title": "Words", "content": COPY}]}), "flatjson"),
        (json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "x"}), "flatjson"),
        (json.dumps({"@graph": [{"@type": "ReportageNewsArticle", "headline": "x"}]}), "flatjson"),
        (json.dumps({"@type": "WebSite", "headline": "x", "text": "y"}), "text"),
        (json.dumps({"title": "Config", "keywords": ["a"], "author": "x"}), "text"),
        (item(), "ninjs"),
    ],
)
def test_it_is_known_by_headline_and_body(text: str, form: str) -> None:
    assert sniff(text) == form


def test_the_fields_of_fingerpost() -> None:
    found = story(
        firstVersion="2024-02-04T18:00:00Z",
        slug="ME-FERRIES",
        subhead="",
        byline="By Ann Roe",
        priority="4",
        mediaCatCodes="f",
        location="PORTLAND, Maine",
        status="canceled",
        usage="Copyright Business Wire 2024.",
        usn="0390",
        subjects={"code": ["N2:US", "subj:04015002", ""]},
    )
    assert (found.slug, found.urgency, found.category, found.status) == ("ME-FERRIES", 4, "f", "canceled")
    assert (found.agency, found.id, found.byline) == ("AP", "0390", "By Ann Roe")
    assert found.timestamps[:2] == ("2024-02-04T18:00:00+00:00", "2024-02-04T18:02:49+00:00")
    assert [(subject.scheme, subject.code) for subject in found.subjects] == [
        ("N2", "US"),
        ("subj", "04015002"),
    ]
    assert found.notices == (("copyright", "Copyright Business Wire 2024."),)
    assert found.dateline
    assert found.dateline.text == "PORTLAND, Maine"
    assert found.body == (COPY, SECOND)


@pytest.mark.parametrize(
    ("keywords", "topics"),
    [
        ("Ferries+Malta, Gozo+Night", ("Ferries", "Malta, Gozo", "Night")),
        ("Ferries, Malta", ("Ferries", "Malta")),
        (["Ferries", "Malta"], ("Ferries", "Malta")),
        ("Ferries", ("Ferries",)),
        ("", ()),
        ([""], ()),
    ],
)
def test_keywords(keywords: Any, topics: tuple[str, ...]) -> None:
    assert story(keywords=keywords).topics == topics


@pytest.mark.parametrize(
    "body",
    [
        f"{COPY}\\n\\n{SECOND}",
        f"{COPY}\\r\\n{SECOND}",
        f"{COPY}\\u2028{SECOND}".replace("\\u2028", "\u2028"),
        f"<p>{COPY}</p>\\n<p>{SECOND}</p>",
        f"{COPY.replace(' by ', chr(92) + 'u00a0by ')}\n{SECOND}",
        f"{COPY}\x00\x1f\n{SECOND}\ud800".replace("\ud800", ""),
        [COPY, SECOND],
    ],
)
def test_escapes_and_control_characters_in_a_body(body: Any) -> None:
    assert story(body_text=body).body == (COPY, SECOND)


def test_an_article_of_schema_org() -> None:
    found = story(
        **{"@type": "NewsArticle", "articleBody": f"{COPY}\n\n{SECOND}"},
        body_text="",
        alternativeHeadline="A vote ends years of plans",
        author=[
            {"@type": "Person", "name": "Ann Roe", "jobTitle": "Reporter"},
            {"@type": "Organization", "name": "The Oban Bugle"},
        ],
        publisher={"@type": "Organization", "name": "The Oban Bugle"},
        datePublished="2024-02-05T09:40:08Z",
        dateModified="2024-02-05T10:00:00Z",
        inLanguage="en-GB",
    )
    assert (found.publisher, found.byline, found.language) == ("The Oban Bugle", "Ann Roe", "en-GB")
    assert [(author.name, author.title) for author in found.authors] == [("Ann Roe", "Reporter")]
    assert found.subheadline == "A vote ends years of plans"
    assert found.timestamps.published == "2024-02-05T09:40:08+00:00"
    assert found.body == (COPY, SECOND)
