"""RSS, Atom and WordPress exports: what each item states, in which order, and what no feed may do."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest

from feedparse import Story, iter_stories, parse
from feedparse.errors import FeedparseError, Refused
from feedparse.readers import names, reader
from feedparse.readers.wxr import without_codes
from feedparse.sniff import sniff

NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
)
RSS = f'<rss version="2.0" {NAMESPACES}><channel><title>Harbour Bugle</title>%s</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Bugle</title>%s</feed>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Bugle</title></channel>%s</rdf:RDF>'
)
WXR = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">'
    "<channel><title>Harbour Bugle</title>%s</channel></rss>"
)
FERRIES = "Six towns agreed on Tuesday to limit night crossings by ferries."


def stories(text: str) -> tuple[list[Story], FeedparseError | None]:
    found = []
    try:
        for story in iter_stories(text.encode()):
            found.append(story)
    except FeedparseError as error:
        return found, error
    return found, None


def item(inner: str, shape: str = RSS, name: str = "item") -> Story:
    return parse((shape % f"<{name}><title>Ferry rules</title>{inner}</{name}>").encode())


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (RSS % "", "rss"),
        ('<?xml version="1.0"?>\n<!-- a --><rss version="0.91"><channel/></rss>', "rss"),
        (RDF % "", "rss"),
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x/></rdf:RDF>', "text"),
        (ATOM % "", "atom"),
        ('<entry xmlns="http://www.w3.org/2005/Atom"/>', "atom"),
        ('<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>', "atom"),
        ("<feed><cow/></feed>", "text"),
        (WXR % "", "wxr"),
    ],
)
def test_a_feed_is_known_by_its_root(text: str, form: str) -> None:
    assert sniff(text) == form
    assert [name for name in names() if name != "text" and reader(name).sniff(text)] in ([form], [])


@pytest.mark.parametrize(
    ("inner", "name", "wanted"),
    [
        ("<guid>x1</guid><link>http://b.example/1</link>", "id", "x1"),
        ("<link>http://b.example/1</link>", "id", "http://b.example/1"),
        ("<dc:creator>Jane Doe</dc:creator><dc:creator>Reuters</dc:creator>", "agency", "Reuters"),
        ("<dc:creator>Reuters</dc:creator>", "authors", ()),
        ("<category>World</category><category>World</category>", "topics", ("World",)),
        (
            "<category>Uncategorized</category><category>Arts &amp;amp; Ports</category>",
            "topics",
            ("Arts & Ports",),
        ),
        ("<dc:language>mt</dc:language>", "language", "mt"),
        ("<source url='http://b.example'>The Springfield Post</source>", "publisher", "The Springfield Post"),
        (f"<description>Short</description><content:encoded>{FERRIES}</content:encoded>", "body", (FERRIES,)),
        (f"<description>{FERRIES}</description><content:encoded> </content:encoded>", "body", (FERRIES,)),
        (
            f"<description>{FERRIES}</description><media:description>Port.</media:description>",
            "body",
            (FERRIES,),
        ),
        (
            "<description>One said.\n\nTwo &amp;amp; three.</description>",
            "body",
            ("One said.", "Two & three."),
        ),
    ],
)
def test_what_an_item_of_rss_states(inner: str, name: str, wanted: Any) -> None:
    assert getattr(item(inner), name) == wanted


@pytest.mark.parametrize(
    "inner",
    [
        "<author>desk@bugle.example (Jane Doe)</author>",
        "<author>Jane Doe</author>",
        "<dc:creator>By Jane Doe</dc:creator>",
        "<dc:creator>Jane Doe, Reuters</dc:creator>",
    ],
)
def test_people_are_authors_however_they_are_written(inner: str) -> None:
    assert [author.name for author in item(inner).authors] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("inner", "published", "updated"),
    [
        ("<pubDate>Mon, 08 Nov 2021 02:10:09 +02:00</pubDate>", "2021-11-08T02:10:09+02:00", None),
        ("<pubDate>Mon, 08 Nov 2021 02:10:09 GMT</pubDate>", "2021-11-08T02:10:09+00:00", None),
        ("<pubDate>Mon, 08 Nov 2021 02:10:09 HKT</pubDate>", "2021-11-08T02:10:09+08:00", None),
        ("<pubDate>Mon, 08 Nov 2021 02:10:09</pubDate>", "2021-11-08T02:10:09", None),
        ("<dc:date>2021-11-08T02:10:09+01:00</dc:date>", "2021-11-08T02:10:09+01:00", None),
        (
            "<pubDate>Mon, 08 Nov 2021 02:10:09 GMT</pubDate>"
            "<atom:updated>2021-11-08T03:00:00Z</atom:updated>",
            "2021-11-08T02:10:09+00:00",
            "2021-11-08T03:00:00+00:00",
        ),
    ],
)
def test_dates_are_read_as_they_are_printed(inner: str, published: str, updated: str | None) -> None:
    stamps = item(inner).timestamps
    assert (stamps.published, stamps.updated) == (published, updated)


def test_rss_in_rdf_states_its_one_date_as_publication() -> None:
    story = item("<dc:date>2021-11-08T02:10:09+01:00</dc:date>", RDF)
    assert story.timestamps.published == "2021-11-08T02:10:09+01:00"
    assert story.publisher == "Harbour Bugle"


@pytest.mark.parametrize(
    ("inner", "body"),
    [
        (f'<content type="html">&lt;p&gt;{FERRIES}&lt;/p&gt;&lt;p&gt;It rained.&lt;/p&gt;</content>', 2),
        (
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FERRIES}</p></div></content>',
            1,
        ),
        (f'<content type="text">{FERRIES}\n\nIt rained.</content>', 2),
        (f"<summary>{FERRIES}</summary>", 1),
    ],
)
def test_the_text_of_an_entry(inner: str, body: int) -> None:
    story = item(inner, ATOM, "entry")
    assert (story.body[0], len(story.body)) == (FERRIES, body)


def test_the_author_of_an_atom_feed_counts_for_its_entries_and_the_editor_of_rss_does_not() -> None:
    entry = "<author><name>Jane Doe</name></author><entry><title>A</title><summary>B.</summary></entry>"
    assert [author.name for author in parse((ATOM % entry).encode()).authors] == ["Jane Doe"]
    edited = "<managingEditor>e@b.example (Ed Roe)</managingEditor><item><title>A</title></item>"
    assert parse((RSS % edited).encode()).authors == ()


def test_order_is_kept_and_an_empty_item_costs_only_itself() -> None:
    feed = RSS % "<item><title>One</title></item><item/><item><title>Three</title></item>"
    found, error = stories(feed)
    assert [story.headline for story in found] == ["One", "Three"]
    assert [story.source.index for story in found] == [0, 1]
    assert "rss/channel/item[2]" in str(error)


def test_a_truncated_feed_gives_what_can_be_read_and_a_warning() -> None:
    feed = RSS % f"<item><title>One</title></item><item><title>Two</title><description>{FERRIES}"
    found, error = stories(feed[: feed.index("limit")])
    assert [story.headline for story in found] == ["One", "Two"]
    assert found[1].body == ("Six towns agreed on Tuesday to",)
    assert [warn.code for warn in found[1].warnings] == ["damaged-xml"]
    assert error is None


def test_a_feed_without_items_is_an_error() -> None:
    assert "no item" in str(stories(RSS % "")[1])


def test_entities_are_not_resolved_and_nothing_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    text = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        + RSS % "<item><title>A &x; B</title></item>"
    )
    found, _ = stories(text)
    assert "SECRET" not in str(found)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE r ["
        + "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 40))
        + "]>"
        + RSS % "",
        RSS % f"<item><description>{'<b>' * 100_000}</description></item>",
        RSS % f"<item><title>A</title><description><![CDATA[{'<b>' * 200_000}]]></description></item>",
        RSS % f"<item><title>A</title><description>{'word ' * 1_500_000}</description></item>",
        RSS % f"<item><title>A</title><description><![CDATA[{'word ' * 4_000_000}]]></description></item>",
        WXR % f"<item><title>A</title><content:encoded>{'[caption ' * 900_000}</content:encoded></item>",
    ],
    ids=["entities", "nested", "tags", "long", "20-MB", "short-codes"],
)
def test_what_is_made_to_exhaust_the_machine_ends_in_an_error(text: str) -> None:
    start = time.monotonic()
    found, error = stories(text)
    assert found == []
    assert isinstance(error, Refused)
    assert time.monotonic() - start < 30


def test_a_post_of_wordpress() -> None:
    inner = (
        "<dc:creator>jdoe</dc:creator><content:encoded><![CDATA[One was said.\nTwo was said.\n\n"
        '[caption id="a"]<img src="a"/> A boat[/caption]\nThe [sic] end.]]></content:encoded>'
        "<wp:post_type>post</wp:post_type>"
    )
    author = (
        "<wp:author><wp:author_login>jdoe</wp:author_login>"
        "<wp:author_display_name>Jane Doe</wp:author_display_name></wp:author>"
    )
    story = parse((WXR % f"{author}<item><title>A</title>{inner}</item>").encode())
    assert story.body == ("One was said.", "Two was said.", "The [sic] end.")
    assert [writer.name for writer in story.authors] == ["Jane Doe"]


@pytest.mark.parametrize("kind", ["page", "attachment", "nav_menu_item"])
def test_only_posts_are_stories(kind: str) -> None:
    other = f"<item><title>A</title><wp:post_type>{kind}</wp:post_type></item>"
    found, error = stories(WXR % f"{other}<item><title>B</title><wp:post_type>post</wp:post_type></item>")
    assert [story.headline for story in found] == ["B"]
    assert error is None
    assert "no posts" in str(stories(WXR % other)[1])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a [sic] b", "a [sic] b"),
        ("[Reuters] said", "[Reuters] said"),
        ('a [gallery ids="1,2"]b', "a b"),
        ("a [pullquote]said[/pullquote] b", "a said b"),
        ("a [caption id='1']<img/> A boat[/caption] b", "a  b"),
        ("a [embed]http://x.example[/embed] b", "a  b"),
        ("a [vc_row]b", "a b"),
        ("a [caption]b", "a b"),
    ],
)
def test_short_codes(text: str, wanted: str) -> None:
    assert without_codes(text) == wanted


def test_every_item_has_the_address_of_what_it_states() -> None:
    story = parse((RSS % "<item><title>A</title><guid>x</guid></item>").encode())
    assert re.fullmatch(r"rss/channel/item\[1\]/title", story.evidence["headline"]["claims"][0]["where"])


def test_a_namespace_that_is_no_address_costs_nothing() -> None:
    feed = '<rss version="2.0" xmlns:w="http://wenn [example]"><channel><title>Bugle</title>'
    feed += (
        "<item><title>Pier shut</title><description>The pier is shut.</description></item></channel></rss>"
    )
    assert parse(feed).headline == "Pier shut"


def test_an_entry_with_an_empty_link_is_read() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Bugle</title><entry><link/><title>Pier shut</title>'
    )
    feed += "<content>The pier is shut.</content></entry></feed>"
    assert parse(feed).headline == "Pier shut"
