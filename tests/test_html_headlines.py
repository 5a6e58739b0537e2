"""The headline of a page: the visible one and what the markup states."""

from __future__ import annotations

import pytest
from stated_pages import SITE, ld, og, stated

from feedparse.markup.metadata import stated_by
from feedparse.markup.trees import parse_page

HEADLINES = {
    "the site's suffix goes": (
        f"<title>Ferry rules agreed at last | The Harbour Bugle</title>{SITE}",
        "",
        "Ferry rules agreed at last",
    ),
    "a suffix that another statement has not": (
        f"<title>Ferry rules agreed at last - The Bugle</title>{og('Ferry rules agreed at last')}",
        "",
        "Ferry rules agreed at last",
    ),
    "section and site behind a headline": (
        f"{og('Ferry rules agreed at last-Politics|The Harbour Bugle')}{SITE}"
        '<meta name="headline" content="Ferry rules agreed at last">',
        "",
        "Ferry rules agreed at last",
    ),
    "a dash that is printed stays": (
        og("Ferry rules agreed at last") + ld(headline="Ferry rules agreed at last - after a year of talks"),
        "<h1>Ferry rules agreed at last - after a year of talks</h1>",
        "Ferry rules agreed at last - after a year of talks",
    ),
    "the visible one, not the one for search engines": (
        og("Ferries Malta: new night rules for all ferries 2025") + ld(headline="Towns agree on ferry rules"),
        "<h1>Towns agree on ferry rules</h1>",
        "Towns agree on ferry rules",
    ),
    "the printed one is whole": (
        ld(headline="Towns and ministry agree on new ferry rules after a ye..."),
        "<h1>Towns and ministry agree on new ferry rules after a year</h1>",
        "Towns and ministry agree on new ferry rules after a year",
    ),
    "JSON-LD and OpenGraph against another heading": (
        og("Towns agree on ferry rules") + ld(headline="Towns agree on ferry rules"),
        "<h1>Night ferries</h1>",
        "Towns agree on ferry rules",
    ),
    "the heading is the one for search engines": (
        "<title>Ferries Malta: new night rules for ferries agreed</title>"
        + og("Towns agree on rules for ferries"),
        "<h1>Ferries Malta: new night rules for ferries agreed</h1>",
        "Towns agree on rules for ferries",
    ),
    "another wording in JSON-LD alone": (
        "<title>Ferries Malta: new night rules for ferries agreed | The Harbour Bugle</title>"
        + og("Ferries Malta: new night rules for ferries agreed")
        + ld(headline="Towns agree on rules for ferries"),
        "<h1>Ferries Malta: new night rules for ferries agreed</h1>",
        "Ferries Malta: new night rules for ferries agreed",
    ),
    "the heading is a crumb, a lesser one prints the headline": (
        "<title>Ferries Malta: new night rules for ferries agreed | The Harbour Bugle</title>"
        + og("Ferries Malta: new night rules for ferries agreed")
        + ld(headline="Towns and skippers are at peace"),
        "<ol><li><h1>Ferries Malta: new night rules for ferries agreed</h1></li></ol>"
        "<h2>Towns and skippers are at peace</h2>",
        "Towns and skippers are at peace",
    ),
    "a lesser heading that nothing states": (
        "<title>Ferries Malta: new night rules</title>" + og("Ferries Malta: new night rules"),
        "<h1>Ferries Malta: new night rules</h1><h2>Towns and skippers are at peace</h2>",
        "Ferries Malta: new night rules",
    ),
    "title and JSON-LD against a heading that nothing repeats": (
        "<title>Malta ferries: Towns agree on night rules after a year | The Harbour Bugle</title>"
        + og("Towns agree on new rules")
        + ld(headline="Malta ferries: Towns agree on night rules after a year"),
        "<h1>Towns in Malta agree on rules for ferries at night</h1>",
        "Malta ferries: Towns agree on night rules after a year",
    ),
    "title and JSON-LD against a heading that OpenGraph repeats": (
        "<title>Malta ferries: Towns agree on night rules after a year | The Harbour Bugle</title>"
        + og("Towns in Malta agree on rules for ferries at night")
        + ld(headline="Malta ferries: Towns agree on night rules after a year"),
        "<h1>Towns in Malta agree on rules for ferries at night</h1>",
        "Towns in Malta agree on rules for ferries at night",
    ),
    "a long heading that OpenGraph shortens": (
        "<title>Towns agree on the new rules for ferries at night after a year</title>"
        + og("Towns agree on ferry rules for the night")
        + ld(headline="Towns agree on the new rules for ferries at..."),
        "<h1>Towns agree on the new rules for ferries at night after a year</h1>",
        "Towns agree on the new rules for ferries at night after a year",
    ),
    "the heading of a live page": (
        "<title>Malta storm live | The Harbour Bugle</title>" + og("Ferries stay in port as the sea rises"),
        "<h1>Malta storm LIVE: Ferries stay in port</h1>",
        "Ferries stay in port as the sea rises",
    ),
    "the heading of a ticker, and its own name in JSON-LD": (
        og("Sturm-Ticker: Fähren bleiben im Hafen") + ld(headline="Der Sturm auf Malta vom 1. bis 3. Mai"),
        "<h1>Sturm-Ticker: Fähren bleiben im Hafen</h1>",
        "Der Sturm auf Malta vom 1. bis 3. Mai",
    ),
    "a heading that is alive is not live": (
        "<title>Malta storm</title>" + og("Ferries stay in port as the sea rises")
        + ld(headline="Skippers alive: Ferries stay in port"),
        "<h1>Skippers alive: Ferries stay in port</h1>",
        "Skippers alive: Ferries stay in port",
    ),
    "a teaser is no other wording": (
        "<title>Towns agree on ferry rules</title>" + og("Skippers say it could ruin their summer"),
        "<h1>Towns agree on ferry rules</h1>",
        "Towns agree on ferry rules",
    ),
    "a title cut short is no other wording": (
        "<title>Towns agree on ferry rules - and ministers are glad of it</title>"
        + og("Towns agree on ferry rules")
        + ld(headline="Towns agree on ferry rules - and ministers..."),
        "<h1>Towns agree on ferry rules - and ministers are glad of it</h1>",
        "Towns agree on ferry rules - and ministers are glad of it",
    ),
    "a kicker that all statements have": (
        og("Night boats: Towns agree on rules") + ld(headline="Night boats: Towns agree on rules"),
        "<h1>Towns agree on rules</h1>",
        "Night boats: Towns agree on rules",
    ),
    "a kicker in the heading": (
        og("Towns agree on ferry rules"),
        '<h1><span class="title__kicker">Shipping</span> <span>Towns agree on ferry rules</span></h1>',
        "Towns agree on ferry rules",
    ),
    "a kicker that the statements have": (
        og("Shipping: Towns agree on ferry rules"),
        '<h1><span class="kicker">Shipping</span>: <span>Towns agree on ferry rules</span></h1>',
        "Shipping: Towns agree on ferry rules",
    ),
    "the heading that is the site's name": (
        f"<title>Ferry rules agreed - The Harbour Bugle</title>{SITE}",
        "<h1>The Harbour Bugle</h1><h1>Ferry rules agreed</h1>",
        "Ferry rules agreed",
    ),
    "a title that names the section alone": (
        "<title>Harbour notes</title>", "<h1>Ferry rules agreed at last</h1>", "Ferry rules agreed at last",
    ),
    "a lone heading that is shorter than the title": (
        "<title>Ferry rules agreed at last in Valletta</title>", "<h1>Bugle</h1>",
        "Ferry rules agreed at last in Valletta",
    ),
    "microdata": ("", '<div itemscope itemtype="https://schema.org/NewsArticle">'
                      '<h2 itemprop="headline">Ferry rules agreed</h2></div>', "Ferry rules agreed"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body", "headline"), HEADLINES.values(), ids=HEADLINES)
def test_headline(head: str, body: str, headline: str) -> None:
    assert stated(head, body)["headline"][:1] == [headline]


@pytest.mark.parametrize(
    ("title", "heading", "told"),
    [
        ("Towns agree on ferry rules", "Towns agree on night boats", "Towns agree on night boats"),
        ("Towns agree on ferry rules", "Towns agree on ferry rules", None),
        (
            "Shipping: Towns agree on ferry rules",
            '<span class="kicker">Shipping</span>: Towns agree on ferry rules',
            None,
        ),
    ],
)
def test_the_heading_that_is_not_taken_is_told(title: str, heading: str, told: str | None) -> None:
    page = f"<html><head>{og(title)}{ld(headline=title)}</head><body><h1>{heading}</h1></body></html>"
    headline = next(field for field in stated_by(parse_page(page)) if field.name == "headline")
    assert headline.parts.get("printed") == told
