"""Invented stories in the XML envelopes, cut to what a test is about."""

from __future__ import annotations

from invented import CARS, FARES

from feedparse import iter_stories
from feedparse.model import Story

PARAGRAPHS = f"<p>{FARES}</p><p>{CARS}</p>"
TEXT = f"<DataContent>{PARAGRAPHS}</DataContent>"


def stories(text: str, form: str) -> list[Story]:
    """Read a text as an input without a name; all of its stories must be of one format."""
    found = list(iter_stories(text.encode()))
    assert {story.source.format for story in found} == {form}
    return found


def nitf(head: str = "", body_head: str = "", content: str = PARAGRAPHS, attributes: str = "") -> str:
    """An NITF document of the parts that matter."""
    return (
        f"<nitf{attributes}><head>{head}</head><body><body.head>{body_head}</body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    )


def component(lines: str = "", metadata: str = "", content: str = TEXT, inner: str = "") -> str:
    """A news component of NewsML 1 with a text, or with another component in it."""
    item = inner or f"<ContentItem><MediaType FormalName='Text'/>{content}</ContentItem>"
    return (
        f"<NewsComponent><NewsLines>{lines}</NewsLines>"
        f"<DescriptiveMetadata>{metadata}</DescriptiveMetadata>{item}</NewsComponent>"
    )


def newsml(*components: str, identification: str = "", management: str = "") -> str:
    """A NewsML 1 file, without a Version, with an item for each component."""
    items = "".join(
        f"<NewsItem><Identification>{identification}</Identification>"
        f"<NewsManagement>{management}</NewsManagement>{each}</NewsItem>"
        for each in components
    )
    return f'<?xml version="1.0"?>\n<NewsML>{items}</NewsML>'
