"""The story as JSON-LD states it (``articleBody``): evidence of which visible pieces are the story."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from feedparse.markup.mending import unescaped
from feedparse.patterns import lazy
from feedparse.shapes import letters

if TYPE_CHECKING:
    from lxml.etree import _Element

KEY = lazy(r'"articleBody"\s*:\s*(?=")')
TAGS = lazy(r"<[^<>]{0,400}>")
ENDING = 30
CLOSING = " \n.,;:!?\"'”’»)"


def stated_story(scripts: Iterable[_Element]) -> str:
    """Return the longest ``articleBody`` of a page as plain text; empty where none is stated."""
    from json import JSONDecoder

    decoder, longest = JSONDecoder(strict=False), ""
    for script in scripts:
        data = script.text or "" if "ld+json" in (script.get("type") or "") else ""
        for key in KEY.finditer(data) if '"articleBody"' in data else ():
            try:
                text = decoder.raw_decode(data, key.end())[0]
            except ValueError:
                continue
            longest = text if len(text) > len(longest) else longest
    plain = unescaped(unescaped(longest))
    return TAGS.sub("\n", plain) if "<" in plain else plain


def rest_of(stated: str, shown: str) -> list[str]:
    """Return the paragraphs of a stated story behind the last words that the page shows of it."""
    end = letters(shown)[-ENDING:]
    before = max(0, letters(stated).find(end)) + len(end) if end in letters(stated) else 0
    places = (at for at, sign in enumerate(stated, 1) if letters(sign))
    start = next(islice(places, before - 1, None), 0) if before else 0
    rest = stated[start:].lstrip(CLOSING) if start else stated
    return [" ".join(line.split()) for line in rest.split("\n") if line.strip()]
