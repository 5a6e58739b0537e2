"""The story of a page that a script builds in the browser: its HTML, in the data that the script is given.

Such a page shows nothing but an empty frame; the text stands in a script, as a JSON string of HTML:
``self.__next_f.push([1,"\\u003cp\\u003eThe harbour …"])``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

PARAGRAPHS = ("\\u003cp", "\\u003Cp", "<p")
LEAST_PARAGRAPHS = 2


def embedded_story(scripts: Iterable[_Element]) -> _Element | None:
    """Return the longest text with paragraphs that stands in the scripts of a page, as an element."""
    from lxml import etree

    longest = max((text for script in scripts for text in strings_of(script.text or "")), key=len, default="")
    if longest.count("<p") < LEAST_PARAGRAPHS:
        return None
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    root: _Element | None = etree.fromstring(longest.encode("utf-8", "replace"), parser)
    return root


def strings_of(script: str) -> Iterator[str]:
    """Yield the JSON strings of a script in which a paragraph of HTML begins."""
    from json import JSONDecoder

    decoder = JSONDecoder(strict=False)
    for sign in PARAGRAPHS:
        end = 0
        while (at := script.find(sign, end)) >= 0:
            start = script.rfind('"', end, at)
            while start > end and script[start - 1] == "\\":
                start = script.rfind('"', end, start)
            end = at + len(sign)
            if start < 0:
                continue
            try:
                text, behind = decoder.raw_decode(script, start)
            except ValueError:
                continue
            end = max(end, behind)
            if isinstance(text, str):
                yield text
