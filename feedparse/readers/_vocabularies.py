"""Whose codes and whose copy: the IPTC's schemes under one name each, and the agency behind a name.

XML and JSON state the same codes and the same sources in a dozen spellings; all readers ask here.
"""

from __future__ import annotations

import re

from feedparse.knowledge import agency_named
from feedparse.patterns import lazy

# The IPTC's vocabularies by their short names: Media Topics have eight digits that start with 20.
IPTC = lazy(r"(?:20|[01]\d)\d{6}")
MEDIA_TOPICS = "medtop"
SUBJECT_CODES = "subj"
# A scheme or an address of one: `http://cv.iptc.org/newscodes/mediatopic/`, `iptc_subject_code`, `IPTC`;
# `sttsubj` is a vocabulary of its own.
OF_MEDIA_TOPICS = lazy(r"(?:^|[^a-z]|iptc[_-]?)media[_-]?topics?(?![a-z])|(?:^|[^a-z]|iptc)medtop(?![a-z])")
OF_SUBJECT_CODES = lazy(r"(?:^|[^a-z]|iptc[_-]?)subj(?:ect)?(?:[_-]?codes?|[_-]custom)?(?![a-z])")
OF_IPTC = lazy(r"iptc\b")
PREFIXED = lazy(r"(?:iptc|subj|medtop|subjectcode|mediatopic):", re.I)
# What is added to the name of an agency: `WENN Feed`, `Kyodo News Desk`.
KIND_OF_FEED = lazy(
    r"(?:\s+(?:rss|atom|feeds?|news|newsfeed|news\s?desk|newswire|wire|headlines|stories|top))+$", re.I
)
DOMAIN = lazy(r"(?:www\.)?([\w-]+)\.(?:com|org|net|[a-z]{2})(?:\.[a-z]{2})?")
SEVERAL = lazy(r"\s*[/,&–—|_-]\s*")


def scheme_of(code: str, owner: str = "") -> tuple[str, str]:
    """Return the scheme of a code by its short name, and the code bare: `medtop:20000013` -> `medtop`.

    ``owner`` is what states whose code it is: a scheme, the address of one, `IPTC`, or nothing.
    """
    prefix = PREFIXED.match(code)
    bare = code[prefix.end() :] if prefix else code
    folded = (prefix[0][:-1] if prefix and not owner else owner).casefold()
    if OF_MEDIA_TOPICS.search(folded):
        return MEDIA_TOPICS, bare
    if OF_SUBJECT_CODES.search(folded):
        return SUBJECT_CODES, bare
    if IPTC.fullmatch(bare) and (not folded or OF_IPTC.match(folded)):
        return MEDIA_TOPICS if bare.startswith("20") else SUBJECT_CODES, bare
    return owner, code


def wire_of(name: str) -> str:
    """Return the agency of ``Reuters``, ``reuters.com``, ``STT–AFP``, ``WENN Feed``; empty if it is none."""
    site = DOMAIN.fullmatch(name.strip().casefold())
    for spelled in (name, KIND_OF_FEED.sub("", name), site[1] if site else "", *SEVERAL.split(name)):
        if spelled and (agency := agency_named(spelled)):
            return agency.short
    return ""
