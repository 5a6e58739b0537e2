"""Mends the text of XML before it is parsed: bare ampersands, signs of HTML, control characters."""

from __future__ import annotations

import re

from feedparse.controls import stray_controls
from feedparse.model import Warn
from feedparse.patterns import lazy

# Python refuses to read a number of more than 4,300 digits.
ENDLESS = lazy(r"&#\d{1000,};?")
NAMED = lazy(r"&([A-Za-z][A-Za-z0-9]{1,30});")
NUMBERED = lazy(r"&#(?:(?P<number>\d{1,7})|[xX](?P<hex>[0-9a-fA-F]{1,6}));")
BARE = lazy(r"&(?!#?\w{1,31};)")
XML_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))
CONTROL = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
SURROGATES = range(0xD800, 0xE000)
LAST = 0x10FFFF
# The signs of cp1252 between U+0080 and U+009F: what a byte 0x92 became when it was taken for Latin-1.
WINDOWS = {
    sign: bytes([sign]).decode("cp1252", "replace").replace("\ufffd", "") for sign in range(0x80, 0xA0)
}


def mended(text: str) -> tuple[str, tuple[Warn, ...]]:
    """Return XML that can be parsed, and warnings of what was mended in it: ``Roe & Doe&nbsp;wave``."""
    warnings: list[Warn] = []
    text = NUMBERED.sub(numbered, NAMED.sub(named, text)) if "&" in text else text
    if CONTROL.search(text):
        warnings += stray_controls(text)
        text = CONTROL.sub(readable, text)
    # Within CDATA a bare & may stand.
    if "&" in text and "<![CDATA[" not in text:
        text, count = BARE.subn("&amp;", text)
        message = "the XML has a bare & where &amp; is meant; it is read as a sign"
        warnings += [Warn("damaged-xml", "source", message)] if count else []
    return text, tuple(warnings)


def unescaped(text: str) -> str:
    """Put signs in the place of all references of HTML: ``Roe &amp; Doe&#39;s``."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(without_endless(text))


def without_endless(text: str) -> str:
    """Put U+FFFD in the place of references of a thousand digits: no sign has such a number."""
    return ENDLESS.sub("\ufffd", text) if "&#" in text else text


def named(entity: re.Match[str]) -> str:
    """Put the sign in the place of an entity that HTML has and XML has not: ``&nbsp;``, ``&eacute;``."""
    from html import escape
    from html.entities import html5

    name = entity[1]
    sign = html5.get(f"{name};")
    return entity[0] if name in XML_ENTITIES or sign is None else escape(sign, quote=False)


def numbered(reference: re.Match[str]) -> str:
    """Take out a reference to what is no sign, ``&#1;``, ``&#xD800;``; ``&#146;`` means an apostrophe."""
    code = int(reference["number"]) if reference["number"] else int(reference["hex"], 16)
    if code in SURROGATES or code > LAST:
        return ""
    return CONTROL.sub(readable, chr(code)) if CONTROL.match(chr(code)) else reference[0]


def readable(control: re.Match[str]) -> str:
    """Return the sign that a control character was meant for, or nothing."""
    return WINDOWS.get(ord(control[0]), "")
