"""RSS and Atom through the library feedparser, one item at a time: a bad one costs only itself.

What feedparser does: the names, namespaces and modules of RSS 0.9x, 1.0 and 2.0 and of Atom 0.3 and 1.0.
What it is kept from: fetching (it is given bytes in memory), guessing the encoding (UTF-8 is stated),
mending XML (lxml has done it), sanitising, reading dates (zone words that it does not know become UTC),
and taking the caption of a picture for the description of its item.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from feedparse.document import build_story, compose
from feedparse.errors import FeedparseError, internal
from feedparse.knowledge import publisher_named
from feedparse.markup.mending import unescaped
from feedparse.model import Document, Field, Source
from feedparse.normalize.bylines import parse_byline
from feedparse.patterns import lazy
from feedparse.phrases import furniture_kind, known_line
from feedparse.readers._limits import LONGEST_MARKUP, paragraphs, refuse_long
from feedparse.readers._values import without_carrier
from feedparse.readers._vocabularies import wire_of

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADERS = {"content-type": "application/xml; charset=utf-8"}
# Pictures and sound have titles and descriptions of their own.
MEDIA = ("{http://search.yahoo.com/mrss", "{http://www.itunes.com/dtds/podcast-1.0.dtd}")
TAG = lazy(
    r"</?(?:p|br|div|b|i|u|a|em|strong|span|ul|ol|li|img|table|h[1-6]|blockquote|figure)\b[^<>]*>|<!--",
    re.I,
)
# A link at the very end of a text, and how it is worded where it leads to the rest.
LAST_LINK = lazy(
    r"<a\b[^<>]{0,600}>(?P<words>[^<>]{2,60})</a>(?P<behind>(?:\s|&nbsp;|</?(?:p|div|span|br|strong|em)\b[^<>]{0,80}>)*)$",
    re.I,
)
LAST_SIGNS = 1200
MORE = lazy(
    r"(?:(?:continue|keep)\ reading|read\ (?:more|on|the\ (?:full|whole|rest))|more\b|full\ (?:story|article)"
    r"|leer\ más|seguir\ leyendo|ler\ mais|leia\ mais|lire\ la\ suite|en\ savoir\ plus|weiterlesen|mehr\b"
    r"|leggi\ (?:tutto|anche)|continua|lees\ (?:meer|verder)|läs\ mer|les\ mer|læs\ mere|lue\ lisää|czytaj)",
    re.I | re.X,
)
BETWEEN = lazy(r"\s+[|»›>:–—-]\s+|:\s+")
# What content systems call the section of a story that nobody has filed.
UNFILED = frozenset((
    "uncategorized", "uncategorised", "sin categoría", "non classé", "sem categoria", "senza categoria",
))  # fmt: skip


class Extension(NamedTuple):
    """What a dialect states of an item beyond the standard: fields that win, and a text that does."""

    fields: tuple[Field, ...] = ()
    text: str = ""


class Item(NamedTuple):
    """An item as feedparser tells it, and its address: `rss/channel/item[3]`."""

    told: Any
    where: str
    is_atom: bool


def stories(
    text: str,
    source: Source,
    name: str,
    extension: Callable[[_Element, str], Extension] = lambda item, where: Extension(),
) -> Iterator[Document | FeedparseError]:
    """Yield the items of a feed as stories, in their order: `item` elements of RSS, `entry` of Atom."""
    from feedparse.markup.trees import local, parse_xml

    root, warnings = parse_xml(text)
    items = [*root.iter(f"{{*}}{name}")]
    if not items:
        raise FeedparseError(f"the feed has no {name}", "check what wrote it")
    above = [local(holder) for holder in items[0].iterancestors()][::-1]
    shell = hull(root)
    feed = about_all(root, shell, items[0])
    for number, element in enumerate(items, 1):
        where = "/".join([*above, f"{name}[{number}]"])
        try:
            refuse_long("".join(element.itertext()), LONGEST_MARKUP)
            told = ask(shell, [without_media(element)])
            if not told.entries:
                raise FeedparseError(f"{where} is no item", "check what wrote it")
            item = Item(told.entries[0], where, told.version.startswith("atom"))
            yield story(item, feed, extension(element, where), source)._replace(warnings=warnings)
        except FeedparseError as error:
            yield error
        except Exception as error:
            yield internal(error)


def hull(element: _Element) -> _Element:
    """Copy an element without its content, and with namespaces that lxml would not make: they are damaged."""
    copy = deepcopy(element)
    copy.text, copy[:] = None, []
    return copy


def about_all(root: _Element, shell: _Element, item: _Element) -> Any:
    """Return what a feed states of all its items: title, language, rights, author."""
    holder = item.getparent()
    if holder is None:
        return {}
    parts = [deepcopy(child) for child in holder if child.tag != item.tag]
    if holder is not root:
        head = hull(holder)
        head.extend(parts)
        parts = [head]
    told = ask(shell, parts)
    if not told.version.startswith("atom"):
        # In RSS it is the editor who can be written to.
        told.feed.pop("authors", None)
    return told.feed


def without_media(element: _Element) -> _Element:
    """Copy an item without what it says of pictures and sound."""
    item = deepcopy(element)
    for child in [*item.iterdescendants()]:
        holder = child.getparent()
        if holder is not None and isinstance(child.tag, str) and child.tag.startswith(MEDIA):
            holder.remove(child)
    return item


def ask(shell: _Element, parts: Sequence[_Element]) -> Any:
    """Let feedparser read a feed that has the root of this one, ``shell``, and nothing but these parts."""
    import feedparser
    from lxml import etree

    if len(parts) == 1 and parts[0].tag == shell.tag:
        feed = parts[0]
    else:
        feed = deepcopy(shell)
        feed.extend(parts)
    # A stream: feedparser takes bytes and strings for addresses and names of files.
    data = BytesIO(etree.tostring(feed, encoding="utf-8", with_tail=False))
    try:
        return feedparser.parse(
            data, sanitize_html=False, resolve_relative_uris=False, response_headers=HEADERS
        )
    except Exception as error:
        raise FeedparseError(
            f"feedparser fails at it: {type(error).__name__}", "check what wrote it"
        ) from None


def story(item: Item, feed: Any, extension: Extension, source: Source) -> Document:
    """Make a document of an item: what it states, and its text as paragraphs."""
    fields = (*extension.fields, *stated(item, feed))
    if extension.text:
        return build_story(refuse_long(extension.text), source, fields)
    text, is_html = text_of(item.told)
    if not text.strip() and not item.told.get("title"):
        raise FeedparseError(f"{item.where} has neither title nor text", "check what wrote it")
    text = without_link(text)
    if not is_html or not TAG.search(text):
        return build_story(refuse_long(unescaped(text) if is_html else text), source, fields)
    return compose(paragraphs(text), source, fields)


def text_of(told: Any) -> tuple[str, bool]:
    """Return the fullest text of an item, and whether it is HTML: its content before its description."""
    contents = [(part.get("value") or "", part.get("type") or "") for part in told.get("content", ())]
    text, kind = max(contents, key=lambda part: len(part[0]), default=("", ""))
    if not text.strip():
        text, kind = told.get("summary") or "", told.get("summary_detail", {}).get("type") or ""
    return text, kind != "text/plain" or "</p>" in text


def without_link(text: str) -> str:
    """Take off the link to the rest of the story: `… after a month. <a href="…">Read more</a>`."""
    link = LAST_LINK.search(text, max(0, len(text) - LAST_SIGNS))
    words = link["words"].strip(" .…»›>→[]") if link else ""
    known = furniture_kind(words, words.count(" ") + 1) or known_line(words, words.count(" ") + 1)
    return text[: link.start()] + link["behind"] if link and (known or MORE.match(words)) else text


def stated(item: Item, feed: Any) -> Iterator[Field]:
    """Yield what an item states, and what its feed states of all of them."""
    told, where = item.told, item.where
    above = where.rpartition("/")[0]
    carrier = plain(told.get("source", {}), "title")
    headline = plain(told, "title")
    yield Field("headline", without_carrier(headline, carrier), f"{where}/title")
    yield Field("id", told.get("id") or told.get("link") or "", f"{where}/id")
    yield from stamps(told, where, labelled=item.is_atom)
    own = told.get("authors")
    yield from writers(own or feed.get("authors", ()), f"{where if own else above}/author")
    for tag in told.get("tags", ()):
        topic = unescaped(tag.get("label") or tag.get("term") or "")
        if topic.casefold() not in UNFILED:
            yield Field("keyword", topic, f"{where}/category")
    first = told.get("source", {})
    rights = plain(told, "rights") or plain(feed, "rights")
    yield from carriers(plain(first, "title"), "", f"{where}/source/title")
    yield from carriers(plain(feed, "title"), f"{rights} {feed.get('link')}", f"{above}/title")
    language = told.get("language") or told.get("title_detail", {}).get("language") or feed.get("language")
    yield Field("language", language or "", f"{above}/language")
    yield Field("copyright", rights, f"{above}/rights")


def plain(told: Any, name: str) -> str:
    """Return a text that may be HTML without its tags: ``Ferries &amp;amp; <i>ports</i>``."""
    text = told.get(name) or ""
    if told.get(f"{name}_detail", {}).get("type") == "text/plain" or not TAG.search(text):
        return unescaped(text)
    return " ".join(block.text for block in paragraphs(text))


def stamps(told: Any, where: str, *, labelled: bool) -> Iterator[Field]:
    """Yield the dates as printed; RSS has no word for a change, so its one date is of the publication."""
    names = ("published", "updated", "created")
    stated = {name: told[name] for name in names if name in told}
    if not labelled and "published" not in stated and "updated" in stated:
        stated["published"] = stated.pop("updated")
    for name, stamp in stated.items():
        yield Field(name, stamp or "", f"{where}/{name}")


def writers(authors: Sequence[Any], where: str) -> Iterator[Field]:
    """Yield the people who wrote an item, and the agency among its authors: `Jane Doe, Reuters`."""
    for author in authors:
        name = unescaped(author.get("name") or "")
        if author.get("email") and "(" in name:
            # `desk@bugle.example (Jane Doe)`: feedparser ends an address at the fourth letter behind its dot.
            name = name.rpartition("(")[2].rstrip(")")
        parsed = parse_byline(name) if "@" not in name else None
        if parsed and parsed.authors:
            yield Field("author", name, where)
        yield Field("agency", parsed.agencies[0] if parsed and parsed.agencies else wire_of(name), where)


def carriers(title: str, about: str, where: str) -> Iterator[Field]:
    """Yield the publisher, and the agency if it is one: `Harbour Bugle | World`, `Reuters: World News`.

    Which part of a title is the name is told by what else the feed says: its copyright, its address.
    """
    parts = [title, *BETWEEN.split(title)]
    agency = next(filter(None, map(wire_of, parts)), "")
    paper = next((found.name for part in parts if (found := publisher_named(part))), "")
    named = next((part for part in parts[1:] if letters(part) in letters(about)), "")
    yield Field("publisher", paper or agency or named or title, where)
    yield Field("agency", agency, where)


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, in small letters: `Harbour Bugle` as in an address."""
    return "".join(filter(str.isalnum, text)).casefold()
