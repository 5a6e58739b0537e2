"""The text of a NewsML-G2 item: XHTML, NITF or plain text, with what its own markup states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import Block, fold_blanks
from feedparse.markup.blocks import element_blocks, fragment_blocks
from feedparse.markup.trees import descendants, local, text_of
from feedparse.model import Field
from feedparse.normalize.bylines import parse_byline
from feedparse.patterns import lazy
from feedparse.readers._g2_values import child, children, role_of
from feedparse.readers._nitf_body import nitf_blocks, nitf_fields

if TYPE_CHECKING:
    from lxml.etree import _Element

INLINE = "newsItem/contentSet/inlineXML"
# Renditions of plain text that hold only a part of the story.
PARTIAL = frozenset({"headline", "teaser", "public", "nonpublic", "caption", "summary", "title"})
TAG = lazy(r"</?(?:p|br|div|body|html)\b", re.I)
# A paragraph that is set off by hand: an empty line, or an indent after the line end.
SET_BY_HAND = lazy(r"\n[ \t]*\n|\n {2,}\S")
CREDIT_CLASSES = frozenset({"byline", "credit", "photographer"})
DECK_WORDS = 2


class Content(NamedTuple):
    """The paragraphs of a story, or its running text where lines are set by hand, and stated fields."""

    blocks: Sequence[Block]
    running: str = ""
    fields: Sequence[Field] = ()

    def __bool__(self) -> bool:
        return bool(self.running.strip() or any(block.text.strip() for block in self.blocks))


def content_of(item: _Element) -> Content:
    """Read the first rendition of an item that has text in it."""
    content = child(item, "contentSet")
    renditions = (
        *map(marked_up, children(content, "inlineXML")),
        *map(plain, sorted(children(content, "inlineData"), key=is_partial)),
    )
    return next(filter(None, renditions), Content(()))


def is_partial(data: _Element) -> bool:
    """Say whether a rendition of plain text holds only a part: dpa sends the headline apart."""
    return role_of(data, "rendition") in PARTIAL


def plain(data: _Element) -> Content:
    """Read ``inlineData``: running text, or HTML in disguise."""
    text = "".join(data.itertext())
    html = "html" in (data.get("contenttype") or "") or TAG.search(text)
    return Content(fragment_blocks(text)) if html else Content((), text)


def marked_up(inline: _Element) -> Content:
    """Read ``inlineXML``: NITF, XHTML, or markup that was escaped."""
    text = "".join(inline.itertext())
    if not len(inline) and TAG.search(text):
        return Content(fragment_blocks(text))
    nitf = next(descendants(inline, "nitf"), None)
    return in_nitf(nitf) if nitf is not None else in_html(inline)


def in_nitf(nitf: _Element) -> Content:
    """Read a story in NITF."""
    return Content(nitf_blocks(nitf), "", tuple(nitf_fields(nitf)))


def in_html(inline: _Element) -> Content:
    """Read a story in XHTML: what its head says again is stated, the rest is the story."""
    body = next(descendants(inline, "body"), inline)
    fields = tuple(stated_in(body))
    main = main_of(body)
    apart = [*apart_from_story(main)]
    blocks = [*element_blocks(main), *apart]
    table = next(descendants(main, "table"), None)
    running = set_by_hand(main) if len(blocks) == 1 and table is None else ""
    return Content(() if running else blocks, running, fields)


def main_of(body: _Element) -> _Element:
    """Return the part of a body that holds the story: without the ``header`` that repeats what is stated."""
    for header in [*descendants(body, "header")]:
        above = header.getparent()
        if above is not None and len(text_of(body)) > 2 * len(text_of(header)):
            above.remove(header)
    return body


def apart_from_story(body: _Element) -> Iterator[Block]:
    """Take out the sections beside dpa's `section.main`: notes, places, the closing line; no story in them.

    A notebook that has its own headings, `# Notizblock`, stays where it is: it is known by them.
    """
    sections = [*descendants(body, "section")]
    if not any("main" in classes_of(section) for section in sections):
        return
    for section in sections:
        above, text = section.getparent(), text_of(section)
        holds_main = any("main" in classes_of(inner) for inner in (section, *descendants(section, "section")))
        inside_main = any("main" in classes_of(outer) for outer in section.iterancestors())
        if above is not None and not (holds_main or inside_main or text.startswith("#")):
            yield from (block._replace(kind=block.kind or "legal") for block in element_blocks(section))
            above.remove(section)


def classes_of(element: _Element) -> list[str]:
    """Return the classes of an element of HTML."""
    return (element.get("class") or "").casefold().split() if local(element) else []


def set_by_hand(body: _Element) -> str:
    """Return the text of a lone paragraph whose lines are set by hand: Reuters indents by four blanks."""
    opening, _, rest = "".join(body.itertext()).strip().partition("\n")
    text = f"{opening}\n{dedent(rest)}"
    return text if SET_BY_HAND.search(text) else ""


def stated_in(body: _Element) -> Iterator[Field]:
    """Yield headline, deck, byline and the credits of pictures as the markup of the body shows them."""
    heading = next(descendants(body, "h1"), None)
    if heading is not None:
        yield Field("headline", text_of(heading), f"{INLINE}//h1")
    yield from deck_in(body)
    for element in body.iter():
        classes = classes_of(element)
        if "teaser" in classes:
            yield Field("subheadline", text_of(element), f"{INLINE}//*[@class='teaser']")
        elif not CREDIT_CLASSES.isdisjoint(classes):
            yield from byline_in(element)


def deck_in(body: _Element) -> Iterator[Field]:
    """Yield the ``h2`` that stands above the first paragraph."""
    for element in descendants(body, "h2", "p"):
        text = text_of(element)
        if local(element) == "p" and text:
            return
        if text.count(" ") >= DECK_WORDS:
            yield Field("subheadline", text, f"{INLINE}//h2")
            return


def byline_in(element: _Element) -> Iterator[Field]:
    """Yield a byline of the markup; in a figure it credits the picture: ``Ann Roe/TT``."""
    text = fold_blanks(text_of(element))
    if not any(local(above) == "figure" for above in element.iterancestors()):
        if "byline" in (element.get("class") or ""):
            yield Field("byline", text, f"{INLINE}//*[@class='byline']")
        return
    parsed = parse_byline(text)
    for author in parsed.authors if parsed else ():
        yield Field("credit", author.name, f"{INLINE}//figure", {"role": "photography"})
