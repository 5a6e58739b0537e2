"""Markup as trees and as paragraphs: what is read, what is mended, what is refused."""

from __future__ import annotations

import time

import pytest

from feedparse import iter_stories
from feedparse.document import TABLE, Block
from feedparse.errors import EmptyInput, Refused, WrongFormat
from feedparse.markup.blocks import element_blocks, fragment_blocks
from feedparse.markup.mending import unescaped
from feedparse.markup.roots import root_of
from feedparse.markup.trees import first, parse_page, parse_xml, text_of


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<nitf>", "nitf"),
        ('<?xml version="1.0"?>\n<!-- a > b -->\n<n:nitf xmlns:n="q">', "nitf"),
        ('\n<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!ENTITY a "b"> ]><nitf>', "nitf"),
        ("<NewsML", "NewsML"),
        ("plain text <b>", None),
        ("<", None),
        ("", None),
    ],
)
def test_the_root_is_found_behind_the_prolog(head: str, name: str | None) -> None:
    root = root_of(head)
    assert (root and root.name) == name


PARAGRAPHS = [
    ("<div><p>One <b>two</b> three</p>four</div>", [Block("One two three"), Block("four")]),
    ("<div>One.<br/>Two <br/>three</div>", [Block("One."), Block("Two three")]),
    ("<div><ul><li>a</li><li>b</li></ul></div>", [Block("a"), Block("b")]),
    ("<div><script>x()</script>text</div>", [Block("text")]),
    ("<figure><figcaption>Roe waves.</figcaption></figure>", [Block("Roe waves.", "caption")]),
    (
        "<div><table><tr><td>Oban</td><td>2</td></tr><tr><td>Mull</td><td>1</td></tr></table></div>",
        [Block("Oban  2\nMull  1", TABLE)],
    ),
    ("<div><table><tr><td><p>One.</p></td></tr></table></div>", [Block("One.")]),
    ("<div><pre>a  b\n c</pre></div>", [Block("a  b\n c", TABLE)]),
]


@pytest.mark.parametrize(("markup", "wanted"), PARAGRAPHS)
def test_a_tree_of_lxml_and_one_of_beautiful_soup_give_the_same(markup: str, wanted: list[Block]) -> None:
    assert element_blocks(parse_xml(markup)[0]) == wanted
    assert fragment_blocks(markup) == wanted


def test_xml_that_is_damaged_is_read_as_far_as_it_goes() -> None:
    root, warnings = parse_xml("<a><b>Roe &amp; Doe&nbsp;wave</b><c>cut")
    assert text_of(first(root, "b")) == "Roe & Doe wave"
    assert [warn.code for warn in warnings] == ["damaged-xml"]


def test_what_has_no_element_is_no_xml() -> None:
    with pytest.raises(WrongFormat):
        parse_xml("hello < world")


HOSTILE = {
    "bomb": '<!DOCTYPE a [<!ENTITY a "'
    + "x" * 50_000
    + '"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a>'
    + "&b;" * 5_000
    + "</a>",
    "laughs": "<!DOCTYPE a ["
    + "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};&l{n - 1};">' for n in range(1, 20))
    + "]><a>&l19;</a>",
    "depth": "<a>" * 1_000_000,
    "text": f"<a>{'x' * 11_000_000}</a>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_exhaust_the_machine_is_refused_at_once(name: str) -> None:
    started = time.process_time()
    with pytest.raises(Refused):
        parse_xml(HOSTILE[name])
    assert time.process_time() - started < 20


def test_nothing_outside_is_read() -> None:
    root, _ = parse_xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>before &x; behind</a>')
    assert text_of(root) == "before &x; behind"


def test_a_page_with_no_element_is_no_page() -> None:
    with pytest.raises(EmptyInput):
        parse_page("<!-- nothing -->")


MENDED = [
    ("<a>Roe & Doe &c</a>", "Roe & Doe &c", "damaged-xml"),
    ("<a>caf&eacute;&nbsp;&LT;b&GT;</a>", "café <b>", None),
    ("<a>it&#146;s &#1;one&#xD800; &#8211; two</a>", "it’s one – two", None),
    ("<a>it\x92s o\x00n\x16e\x7f</a>", "it’s one", "control-characters"),
    ("<a><![CDATA[Roe & Doe]]></a>", "Roe & Doe", None),
]


@pytest.mark.parametrize(("markup", "text", "warning"), MENDED)
def test_what_is_no_xml_is_mended(markup: str, text: str, warning: str | None) -> None:
    root, warnings = parse_xml(markup)
    assert text_of(root) == text
    assert [warn.code for warn in warnings] == ([warning] if warning else [])


def test_a_marked_section_of_no_known_kind_stops_nothing() -> None:
    assert [block.text for block in fragment_blocks("<p>Oban <![Mull[ ferries.</p>")] == [
        "Oban Mull[ ferries."
    ]


ENDLESS = f"&#{'0' * 4400}39;"


def test_a_reference_of_thousands_of_digits_is_no_sign() -> None:
    assert fragment_blocks(f"<p>Oban {ENDLESS} ferries.</p>") == [Block("Oban \ufffd ferries.")]
    assert unescaped(f"Roe &amp; Doe&#39;s {ENDLESS}") == "Roe & Doe's \ufffd"


@pytest.mark.parametrize(
    "copy",
    [
        f"<html><head><meta name='author' content='Ann {ENDLESS}'><script type='application/ld+json'>"
        f'{{"@type": "NewsArticle", "headline": "Ferry {ENDLESS}", "wordCount": {"9" * 5000}}}</script>'
        f"</head><body><h1>Ferry rules</h1><p>Towns agreed on {ENDLESS} Monday.</p></body></html>",
        f"<rss version='2.0'><channel><title>B</title><item><title>Ferry {ENDLESS}</title>"
        f"<description>&lt;p&gt;Towns {ENDLESS}&lt;/p&gt;</description></item></channel></rss>",
        f'{{"headline": "Ferry", "urgency": {"9" * 5000}, "body_html": "<p>Towns {ENDLESS}</p>"}}',
        f"From: a@example.org\nSubject: Ferry\nContent-Type: text/html\n\n<p>Towns {ENDLESS}</p>",
        f"<nitf><body><body.content><p>Towns {ENDLESS} agreed.</p></body.content></body></nitf>",
    ],
    ids=["page", "feed", "json", "letter", "nitf"],
)
def test_no_format_fails_at_endless_numbers(copy: str) -> None:
    (story,) = iter_stories(copy.encode())
    assert story.headline or story.body
