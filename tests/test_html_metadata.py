"""What a page states of its story: which of several statements is believed, on invented pages."""

from __future__ import annotations

import json
import time

import pytest
from stated_pages import SITE, ld, stated

LEAD = "Six harbour towns agreed on Tuesday to limit night crossings, the ministry said."


PERSON = {"@type": "Person", "name": "Jane Doe", "jobTitle": "Shipping Editor"}
AUTHORS: dict[str, tuple[str, str, list[str]]] = {
    "an object": (ld(author=PERSON), "", ["Jane Doe"]),
    "a list of names": (ld(author=["Jane Doe", "John Roe"]), "", ["Jane Doe", "John Roe"]),
    "several in one name": (
        ld(author={"name": "Jane Doe, John Roe and Ann Poe"}), "", ["Jane Doe", "John Roe", "Ann Poe"],
    ),
    "a list of names in one object": (
        ld(author={"@type": "Person", "name": ["Jane Doe", "John Roe"]}), "", ["Jane Doe", "John Roe"],
    ),
    "By and entities": (ld(author={"name": "By Jane Doe &amp; John Roe"}), "", ["Jane Doe", "John Roe"]),
    "initials behind the name": (ld(author=[{"name": "Jane Doe (jdo)"}]), "", ["Jane Doe"]),
    "the site's name": (SITE + ld(author={"@type": "Organization", "name": "The Harbour Bugle"}), "", []),
    "the site as a person": (SITE + ld(author={"@type": "Person", "name": "The Harbour Bugle"}), "", []),
    "an address": (ld(author="https://bugle.example/authors/jane-doe/"), "", []),
    "a desk": (ld(author={"@type": "Person", "name": "Web Desk"}), "", []),
    "whoever runs the site": (
        ld(author={"@type": "Person", "name": "Bugle Web", "url": "https://bugle.example/author/admin/"}),
        '<h1>Ferry rules agreed</h1><p><strong>JANE DOE</strong></p>',
        ["Jane Doe"],
    ),
    "a pen name": (ld(author={"@type": "Person", "name": "Ferryhand"}), "", ["Ferryhand"]),
    "small particles": (ld(author={"name": "Jan van der Roe"}), "", ["Jan van der Roe"]),
    "Japanese": ("", '<h1>港の新しい規則</h1><div class="byline">文・鈴木花子</div>', ["鈴木花子"]),
    "Korean": ('<meta name="author" content="김하나 기자">', "", ["김하나"]),
    "Chinese": ('<meta name="author" content="记者 王小明">', "", ["王小明"]),
    "a paper in Japanese": ('<meta name="author" content="港日報新聞社">', "", []),
    "Russian": ('<meta name="author" content="Автор: Анна Портова">', "", ["Анна Портова"]),
    "German": ("", '<h1>Neue Regeln</h1><p class="article__author">Von Hedda Musterfrau</p>',
               ["Hedda Musterfrau"]),
    "French": ("", '<h1>Des règles</h1><p class="auteur">Par Jeanne Exemple et Luc Modèle</p>',
               ["Jeanne Exemple", "Luc Modèle"]),
    "a photographer is none": ("", '<h1>Rules</h1><span class="photo-author">Jane Doe</span>', []),
    "a comment's author is none": (
        "", '<h1>Rules</h1><div class="comments"><span class="author">Jane Doe</span></div>', [],
    ),
    "a teaser's author is none": (
        "", '<article><h1>Rules</h1></article><article><b class="byline">Jane Doe</b></article>', [],
    ),
    "a link to the author's page": (
        "", '<h1>Rules</h1><p><a href="/author/jane-doe">Jane Doe</a></p>', ["Jane Doe"],
    ),
    "more are printed than stated": (
        ld(author={"name": "Jane Doe"}),
        '<h1>Rules</h1><p class="byline">By <a rel="author">Jane Doe</a> and <a>John Roe</a></p>',
        ["Jane Doe", "John Roe"],
    ),
    "names that stand beside each other": (
        "", '<h1>Rules</h1><div><a class="author">Jane Doe</a><a class="author">John Roe</a></div>',
        ["Jane Doe", "John Roe"],
    ),
    "a picture's credit among the meta tags": (
        '<meta name="author" content="Jane Doe"><meta name="author" content="(Image: Getty Images)">', "",
        ["Jane Doe"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body", "authors"), AUTHORS.values(), ids=AUTHORS)
def test_authors(head: str, body: str, authors: list[str]) -> None:
    assert stated(head, body).get("author", []) == authors


def test_a_reference_is_looked_up() -> None:
    graph = {"@graph": [
        {"@type": "Article", "headline": "Ferry rules agreed", "author": {"@id": "#/person/7"}},
        {"@type": "Person", "@id": "#/person/7", "name": "Jane Doe"},
    ]}  # fmt: skip
    found = stated(f'<script type="application/ld+json">{json.dumps(graph)}</script>')
    assert found["author"] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        (ld(author={"@type": "Organization", "name": "The Associated Press"}), ["AP"]),
        (ld(author={"@type": "Person", "name": "Von dpa"}), ["dpa"]),
        ('<meta name="author" content="AFP">', ["AFP"]),
        (ld(author={"name": "Jane Doe"}, creditText="Reuters"), ["Reuters"]),
        (ld(author={"name": "Jane Doe"}), []),
    ],
)
def test_agency(head: str, agency: list[str]) -> None:
    assert stated(head).get("agency", []) == agency


BYLINES = {
    "By Jane Doe and John Roe on December 21, 2023 at 3:53PM": "By Jane Doe and John Roe",
    "Von Hedda Musterfrau Stand: 28. April 2023, 05:00 Uhr": "Von Hedda Musterfrau",
    "Jane Doe, Shipping Editor": "Jane Doe, Shipping Editor",
    "By Jane Doe  About Jane Doe": "By Jane Doe",
}


@pytest.mark.parametrize(("printed", "byline"), BYLINES.items())
def test_byline(printed: str, byline: str) -> None:
    parts = "".join(f"<span>{part}</span> " for part in printed.split("  "))
    assert stated("", f'<h1>Rules</h1><div class="byline">{parts}</div>')["byline"] == [byline]


STAMP, LATER = "2025-02-04T17:58:00+05:30", "2025-02-04T18:15:00+05:30"
TIMES: dict[str, tuple[str, str, dict[str, str]]] = {
    "both": (ld(datePublished=STAMP, dateModified=LATER), "", {"published": STAMP, "updated": LATER}),
    "the same moment twice": (ld(datePublished=STAMP, dateModified=STAMP), "", {"published": STAMP}),
    "an update before publication": (ld(datePublished=LATER, dateModified=STAMP), "", {"published": LATER}),
    "the fuller of the same day": (
        ld(datePublished="2025-02-04") + f'<meta property="article:published_time" content="{STAMP}">', "",
        {"published": STAMP},
    ),
    "JSON-LD before meta tags": (
        ld(datePublished=STAMP) + '<meta name="date" content="2025-01-01T00:00:00Z">', "",
        {"published": STAMP},
    ),
    "time, not those of teasers": (
        "", f'<div class="latest"><time datetime="{LATER}">now</time></div>'
            f'<h1>Rules</h1><time datetime="{STAMP}">Feb 4</time>', {"published": STAMP},
    ),
    "an element called a date": (
        "", '<h1>Neue Regeln</h1><span class="meta_date">4. Februar 2025, 17:58</span>',
        {"published": "4. Februar 2025, 17:58"},
    ),
    "one that says updated": (
        "", f'<h1>Rules</h1><time class="updated" datetime="{LATER}">x</time>', {"updated": LATER},
    ),
    "an attribute for scripts": (
        "", '<h1>Rules</h1><div data-publish-date="2025-02-04 17:58"></div>',
        {"published": "2025-02-04 17:58"},
    ),
    "no stamp at all": ('<meta name="date" content="today">', "<h1>Rules</h1>", {}),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body", "times"), TIMES.values(), ids=TIMES)
def test_times(head: str, body: str, times: dict[str, str]) -> None:
    found = stated(head, body)
    assert {name: found[name][0] for name in ("published", "updated") if name in found} == times


def meta(name: str, content: str) -> str:
    """Return a meta tag."""
    return f'<meta name="{name}" content="{content}">'


TOPICS: dict[str, tuple[str, str, list[str]]] = {
    "a comma string": (ld(keywords="ferries, Malta, ferries"), "", ["ferries", "Malta"]),
    "a list": (ld(keywords=["ferries", "Malta"]), "", ["ferries", "Malta"]),
    "machine marks": (
        ld(keywords=["ferries", "Malta", "98be933f-38cf-4fba-b6c6-ad438e82010a", "_paid", "bugle.example",
                     "type:article", "100312362"]), "", ["ferries", "Malta"],
    ),
    "labelled ones": (
        ld(keywords=["Subject: Ferries", "WC: 500-999", "Partner: None", "Topic: Malta"]), "",
        ["Ferries", "Malta"],
    ),
    "a title with a colon stays": (ld(keywords=["Star Ferries: The Film", "Malta"]), "",
                                   ["Star Ferries: The Film", "Malta"]),
    "the list without what machines add": (
        ld(keywords=["ferries", "Malta", "web", "splitscreen"]) + meta("news_keywords", "ferries, Malta"), "",
        ["ferries", "Malta"],
    ),
    "two against one": (
        ld(keywords=["ferries", "Malta"]) + meta("keywords", "ferries, Malta")
        + meta("parsely-tags", "towns, agree, rules"), "", ["ferries", "Malta"],
    ),
    "the section alone": (
        ld(keywords="Shipping", articleSection="Shipping"),
        '<h1>Rules</h1><p class="tags"><a href="/x">ferries</a> <a href="/y">Malta</a></p>',
        ["ferries", "Malta"],
    ),
    "the site's own keywords": (SITE + meta("keywords", "The Harbour Bugle: News, Sport, Weather"), "", []),
    "links of rel=tag": ("", '<h1>Rules</h1><a rel="tag">ferries</a><a rel="category tag">Malta</a>',
                         ["ferries", "Malta"]),
    "links to pages of their own names": (
        "", '<main><h1>Rules</h1><ul><li><a href="/t/night-ferries/">Night ferries</a>'
            '<li><a href="/t/malta">Malta</a></ul></main>', ["Night ferries", "Malta"],
    ),
    "a menu is none": (
        "", '<h1>Rules</h1><nav><a href="/politics">Politics</a><a href="/sport">Sport</a></nav>', [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body", "topics"), TOPICS.values(), ids=TOPICS)
def test_topics(head: str, body: str, topics: list[str]) -> None:
    assert stated(head, body).get("topic", []) == topics


def test_publisher_goes_by_the_address() -> None:
    address = '<link rel="canonical" href="https://www.harbourbugle.example/2025/rules">'
    found = stated(address + SITE + ld(publisher={"@type": "Organization", "name": "Quay Media Ltd"}))
    assert found["publisher"][0] == "The Harbour Bugle"
    assert found["id"][0] == "https://www.harbourbugle.example/2025/rules"


def test_deck_language_and_rights() -> None:
    head = meta("copyright", "© 2025 The Harbour Bugle") + '<meta property="og:locale" content="de_AT">'
    body = '<h1>Rules</h1><p class="article__standfirst">The deal ends a year of talks over crossings</p>'
    found = stated(head, body)
    assert found["subheadline"] == ["The deal ends a year of talks over crossings"]
    assert found["language"] == ["de_AT"]
    assert found["copyright"] == ["© 2025 The Harbour Bugle"]


def test_a_story_among_several_is_told_by_the_address() -> None:
    head = '<link rel="canonical" href="https://bugle.example/rules">'
    other = ld(headline="Another story", mainEntityOfPage="https://bugle.example/other", author="Ann Poe")
    own = ld(headline="Ferry rules agreed", mainEntityOfPage="https://bugle.example/rules", author="Jane Doe")
    found = stated(head + other + own)
    assert (found["headline"], found["author"]) == (["Ferry rules agreed"], ["Jane Doe"])


def test_a_page_that_states_nothing_states_nothing() -> None:
    assert stated("", f"<p>{LEAD}</p>") == {}


MANY = 50_000
HOSTILE = {
    "bylines": ("", "<h1>Rules</h1>" + '<p class="byline">By the way of all</p>' * MANY),
    "links": ("", "<main><h1>Rules</h1><div>" + '<a href="/t/x">x</a>' * MANY),
    "headings": ("", "<h1>Rules of ferries</h1>" * MANY),
    "authors": ('<meta name="author" content="Jane Doe">' * MANY, ""),
    "times": ("", "<h1>Rules</h1>" + '<time datetime="nothing 2024">x</time>' * MANY),
    "properties": (
        "", '<div itemscope itemtype="https://schema.org/Article">' + '<i itemprop="author">x</i>' * MANY,
    ),
    "a title of bars": ("<title>" + "a | " * MANY + "</title>", ""),
    "a title without end": ("<title>" + "a" * 20 * MANY + "</title>", "<h1>" + "a b " * MANY + "</h1>"),
    "keywords": (meta("keywords", "a," * MANY), ""),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_ends_soon(head: str, body: str) -> None:
    start = time.process_time()
    stated(head, body)
    assert time.process_time() - start < 5
