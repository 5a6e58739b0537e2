"""Invented items of NewsML-G2, built from the parts a test speaks of."""

from __future__ import annotations

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def inline(body: str) -> str:
    """The content of an item: XHTML with this body."""
    return (
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="{XHTML}">'
        f"<body>{body}</body></html></inlineXML>"
    )


def item(
    body: str = "",
    meta: str = "",
    *,
    item_meta: str = "",
    rights: str = "",
    language: str = "en",
    content: str | None = None,
    kind: str = "ninat:text",
    guid: str = ' guid="urn:x:1"',
) -> str:
    """One newsItem; ``meta`` is its contentMeta, ``content`` its contentSet where that is no XHTML."""
    stamp = "" if "versionCreated" in item_meta else "<versionCreated>2024-05-03T10:00:00Z</versionCreated>"
    return (
        f'<newsItem xmlns="{NAMESPACE}"{guid} version="1" xml:lang="{language}">'
        f"<rightsInfo>{rights}</rightsInfo>"
        f'<itemMeta><itemClass qcode="{kind}"/>{stamp}{item_meta}</itemMeta>'
        f"<contentMeta>{meta}</contentMeta>"
        f"<contentSet>{inline(body) if content is None else content}</contentSet></newsItem>"
    )


def message(*items: str, header: str = "") -> str:
    """A newsMessage around items."""
    return (
        f'<?xml version="1.0"?><newsMessage xmlns="{NAMESPACE}">{header}'
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )
