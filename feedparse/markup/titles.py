"""The headline of a page: the visible one, checked against what the markup states."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from feedparse.knowledge import load
from feedparse.markup.printed import Heading
from feedparse.model import Field
from feedparse.patterns import lazy
from feedparse.shapes import CUT_SHORT, SIGNS, letters

SUFFIX = lazy(r"\s+(?:[|·•–—»«›-]|::)\s+|\s*[|｜ㅣ丨]\s*|-(?=\w+(?:$|[|｜ㅣ丨]))")
ENOUGH = 12
LONGEST_SITE, LONGEST_TITLE = 50, 600
LIKE, REWORDED = 0.5, 1 / 3
LINKED = lazy(r"json-ld/[^/]*/headline$")


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Return the letters of a text, as ``shapes.letters``; a page's few titles are compared often."""
    return letters(text)


def without_site(title: str, sites: Sequence[str], visible: Sequence[str], others: Sequence[str]) -> str:
    """Take the site's name off the end of a title: ``Ferry rules agreed | The Harbour Bugle``.

    What stands behind a bar or dash goes where it names the site, or where another statement ends there;
    a title that is printed whole stays whole, one that is cut short (``Ferry rules agr...``) as it is.
    """
    known = [folded(site) for site in sites if len(folded(site)) > 2]
    heads = [folded(other) for other in (*visible, *others)]
    if len(title) > LONGEST_TITLE or any(folded(line).startswith(folded(title)) for line in visible):
        return title
    for gap in SUFFIX.finditer(title):
        head, tail = title[: gap.start()].strip(), folded(title[gap.end() :])
        named = len(tail) < LONGEST_SITE and any(site in tail for site in known)
        if folded(head) and (named or len(folded(head)) >= ENOUGH and folded(head) in heads):
            return without_site(head, sites, visible, others) if named else head
    return title


def is_like(text: str, other: str) -> bool:
    """Say whether two titles share most words, or one holds the other."""
    here, there = folded(text), folded(other)
    if here and there and (here in there or there in here) and min(len(here), len(there)) >= ENOUGH:
        return True
    return shared(text, other) >= LIKE


def shared(text: str, other: str) -> float:
    """Return which part of the words of the shorter of two titles the other one has, too."""
    words, others = (set(re.findall(r"\w+", title.casefold())) for title in (text, other))
    return len(words & others) / min(len(words), len(others)) if words and others else 0.0


def headline_of(
    headings: Sequence[Heading],
    lesser: Callable[[], Sequence[Heading]],
    stated: Sequence[Field],
    title: str,
    sites: Sequence[str],
) -> Field | None:
    """Decide on the headline of a page from its headings, those of the second rank, and what is stated.

    The visible heading that some statement resembles is it, but for a kicker in it that no statement has;
    where two statements agree word for word on something else, that is. A heading that only repeats the
    page's title, which is written for search engines, gives way to another statement that a heading of the
    second rank prints, else to the other wording that OpenGraph has for it; so does one that begins with
    the name of a live page. ``printed`` of such a headline is the heading. A page without a heading that
    any statement resembles is believed in what it states.
    """
    visible = [heading.text for heading in headings]
    titles = [*(field.value for field in stated), title]
    claims = [field._replace(value=without_site(field.value, sites, visible, titles)) for field in stated]
    claims = [
        claim for claim in claims if folded(claim.value) and folded(claim.value) not in map(folded, sites)
    ]
    heading = best_heading(headings, [*(claim.value for claim in claims), title], sites)
    if heading is None:
        named = Field("headline", without_site(title, sites, [], titles), "title")
        # `Document`, `Untitled`: what a program calls a page that nobody named.
        found = (*claims, named) if len(folded(named.value)) >= ENOUGH or not title.isascii() else claims
        return next((claim for claim in found if claim.value), None)
    own = folded(without_site(title, sites, visible, titles))
    repeated = {own, *(folded(claim.value) for claim in claims)}
    other = agreed_on(claims) or (None if repeats(heading, repeated) else titled_as(own, claims))
    if other and says_otherwise(other.value, heading):
        return other._replace(parts={"printed": heading.text})
    titled, live = repeats(heading, {own}), is_live(heading.bare)
    if titled and (below := printed_below(heading, lesser, claims)):
        return below
    if (titled or live) and (other := reworded(heading.bare, claims, live=live)):
        return other._replace(parts={"printed": heading.text})
    bare = folded(heading.text) not in repeated
    return Field("headline", heading.bare if bare else heading.text, "h1")


def repeats(heading: Heading, titles: set[str]) -> bool:
    """Say whether a heading, or what is in it behind a kicker, is among folded titles."""
    return folded(heading.text) in titles or folded(heading.bare) in titles


def best_heading(headings: Sequence[Heading], titles: Sequence[str], sites: Sequence[str]) -> Heading | None:
    """Return the first heading that a statement repeats, else that one resembles, else a lone one.

    Where nothing but the page's own title is stated and a lone heading says more, that is the headline: the
    title names the site or the section then.
    """
    own = [heading for heading in headings if folded(heading.text) not in map(folded, sites)]
    said = {folded(title) for title in titles}
    for heading in own:
        if folded(heading.text) in said or folded(heading.bare) in said:
            return heading
    for heading in own:
        if any(is_like(heading.bare, title) for title in titles if title):
            return heading
    *stated, title = titles
    lone = len(own) == 1 and not any(stated) and len(folded(own[0].text)) > len(folded(title))
    return own[0] if lone else None


def says_otherwise(title: str, heading: Heading) -> bool:
    """Say whether a title is not the heading, or is the heading behind a kicker that is not printed."""
    said, lead = folded(title), title.removesuffix(heading.bare).rstrip()
    if said == folded(heading.text):
        return False
    return folded(heading.bare) not in said or lead != title and lead.endswith(":")


def printed_below(
    heading: Heading, lesser: Callable[[], Sequence[Heading]], claims: Sequence[Field]
) -> Field | None:
    """Return the statement that a heading of the second rank prints: the one of the first is a crumb then."""
    others = [claim for claim in claims if says_otherwise(claim.value, heading)]
    printed = {folded(second.text) for second in lesser()} if others else ()
    return next((claim for claim in others if folded(claim.value) in printed), None)


def reworded(heading: str, claims: Sequence[Field], *, live: bool) -> Field | None:
    """Return what OpenGraph says in other words than a heading; of a live page, else what JSON-LD says.

    One that shares few words with the heading is a teaser, unless the heading is that of a live page; one
    that holds it, or is held, is the same headline with a kicker or without. Where JSON-LD cuts the heading,
    it is too long for statements, and OpenGraph shortens it, too.
    """
    here = folded(heading)
    if any(claim.value.endswith(CUT_SHORT) and here.startswith(folded(claim.value)) for claim in claims):
        return None
    opened = [claim for claim in claims if claim.where.endswith("=og:title]")]
    linked = [claim for claim in claims if live and LINKED.match(claim.where)]
    for claim in (*opened, *linked):
        there = folded(claim.value)
        if here not in there and there not in here and (live or shared(heading, claim.value) >= REWORDED):
            return claim
    return None


def is_live(heading: str) -> bool:
    """Say whether a heading begins with the name of a live page: ``Storm LIVE: …``, ``Sturm-Ticker: …``."""
    name, colon, _ = heading.partition(":")
    words = f" {SIGNS.sub(' ', name).strip().casefold()}"
    return bool(colon) and any(words.endswith(f" {label}") for label in load("markup")["live"])


def titled_as(title: str, claims: Sequence[Field]) -> Field | None:
    """Return the JSON-LD headline that the page's title repeats."""
    return next(
        (claim for claim in claims if LINKED.match(claim.where) and folded(claim.value) == title), None
    )


def agreed_on(claims: Sequence[Field]) -> Field | None:
    """Return the statement that JSON-LD and OpenGraph make in the same words."""
    stated = next((claim for claim in claims if claim.where.startswith("json-ld")), None)
    shared = next((claim for claim in claims if claim.where.endswith("=og:title]")), None)
    both = stated and shared and folded(stated.value) == folded(shared.value)
    return stated if both and stated and not stated.value.endswith(CUT_SHORT) else None
