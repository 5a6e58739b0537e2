"""Which of the contents of a NewsItem of NewsML 1 is the story, and its paragraphs.

News components are nested to any depth, and may hold the story in several formats, captions, contacts and
style sheets; their roles tell which is which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import Block
from feedparse.markup.blocks import element_blocks, fragment_blocks
from feedparse.markup.trees import attribute_of, descendants, first, local, text_of
from feedparse.patterns import lazy
from feedparse.readers._nitf_body import nitf_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element

STORY = frozenset(("body", "main", "maintext", "main text", "bodytext", "text", "story"))
NO_STORY = frozenset((
    "caption", "stylesheet", "headline", "abstract", "summary", "contact", "tweettext", "logo", "teaser",
    "byline", "keypoints", "sidebar", "supporting",
))  # fmt: skip
TEXT_TYPES = frozenset(("", "text", "html", "xhtml", "nitf", "xml", "articletext"))
TAG = lazy(r"</?(?:p|br|div|b|i|strong|em|a|span|ul|li|table|h\d)\b[^<>]{0,200}>", 2)


class Text(NamedTuple):
    """A text in a NewsItem: its data, its role, and the news components around it, the inmost first."""

    data: _Element
    role: str
    components: tuple[_Element, ...]


class Story(NamedTuple):
    """A NewsItem with its story: paragraphs, or ``running`` text whose lines may be wrapped.

    ``components`` are the news components around the text, the inmost first; ``media`` those of pictures.
    """

    item: _Element
    components: tuple[_Element, ...]
    media: tuple[_Element, ...]
    blocks: list[Block]
    running: str = ""
    nitf: _Element | None = None


def stories_in(items: Sequence[_Element]) -> list[Story]:
    """Return the items that tell a story; where none does, those that have a caption or a headline."""
    found = [story_of(item) for item in items]
    chosen = [story for story in found if tells(story) or (not story.media and has_headline(story.item))]
    return chosen or [story for story in map(captioned, found) if tells(story) or has_headline(story.item)]


def tells(story: Story) -> bool:
    """Say whether a story has a text."""
    return bool(story.blocks or story.running)


def has_headline(item: _Element) -> bool:
    """Say whether an item has a headline, as an alert without a text has."""
    return bool(text_of(next(descendants(item, "HeadLine"), None)))


def story_of(item: _Element) -> Story:
    """Find the story of an item among its texts, by their roles; of several formats that with markup."""
    texts = [*texts_of(item)]
    main = [text for text in texts if text.role in STORY] or [
        text for text in texts if text.role not in NO_STORY
    ]
    media = tuple(media_of(item))
    if not main:
        return Story(item, (), media, [])
    best = next((text for text in main if len(text.data)), main[0])
    return told(item, best, media)


def captioned(story: Story) -> Story:
    """Give an item without a story the text that it has: the caption of its picture."""
    texts = [text for text in texts_of(story.item) if text.role == "caption"]
    return told(story.item, texts[0], story.media) if texts else story


def told(item: _Element, text: Text, media: tuple[_Element, ...]) -> Story:
    """Make paragraphs of the text of an item."""
    around = tuple(component for component in media if component not in text.components)
    story = Story(item, text.components, around, [], nitf=next(descendants(text.data, "nitf"), None))
    if story.nitf is not None or next(descendants(text.data, "body.content"), None) is not None:
        return story._replace(blocks=nitf_blocks(text.data))
    if len(text.data):
        return story._replace(blocks=element_blocks(text.data))
    plain = text.data.text or ""
    if TAG.search(plain):
        return story._replace(blocks=fragment_blocks(plain))
    return story._replace(running=plain.strip("\n"))


def texts_of(item: _Element) -> Iterator[Text]:
    """Yield the texts of an item that are not those of an item within it."""
    for content in descendants(item, "ContentItem"):
        data = next(descendants(content, "DataContent"), None)
        if data is None or owner(content) is not item or not is_text(content, data):
            continue
        components = tuple(
            above for above in content.iterancestors("{*}NewsComponent") if owner(above) is item
        )
        roles = (first(component, "Role") for component in components)
        role = next((attribute_of(found, "FormalName") for found in roles if found is not None), "")
        yield Text(data, role.casefold(), components)


def is_text(content: _Element, data: _Element) -> bool:
    """Say whether a content is text: no style sheet, nothing encoded, no picture."""
    kind = attribute_of(first(content, "MediaType"), "FormalName").casefold()
    mime = attribute_of(first(content, "MimeType"), "FormalName").casefold()
    encoded = local(data.getparent()) == "Encoding" and attribute_of(data.getparent(), "Notation")
    return kind in TEXT_TYPES and mime != "text/css" and not encoded and bool(text_of(data))


def owner(element: _Element) -> _Element | None:
    """Return the NewsItem that an element stands in."""
    return next(element.iterancestors("{*}NewsItem"), None)


def media_of(item: _Element) -> Iterator[_Element]:
    """Yield the outmost news components that hold a picture and no story of their own."""
    for component in descendants(item, "NewsComponent"):
        kinds = {attribute_of(kind, "FormalName").casefold() for kind in descendants(component, "MediaType")}
        if kinds - TEXT_TYPES and owner(component) is item:
            yield component
