"""The topics of a page: its keywords and tags without sections, site names and what its machines add."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from feedparse.markup.titles import folded
from feedparse.model import Field
from feedparse.patterns import lazy

# The most trusted first.
SOURCES = ("tag", "news_keywords", "keywords", "page_keywords", "site_tags", "visible", "about", "mentions")
PARTIAL = frozenset(("visible", "about", "mentions"))
PARTING = lazy(r"\s*[,;|、،]\s*")
MACHINE = lazy(
    r"""[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,} | \d{4,} | (?:[\w-]+\.)+[a-z]{2,8}
    | [a-z][a-z-]*[:=][\w=:.-]+ | _\w+ | https?:.*""",
    re.X,
)
LABELLED = lazy(r"(?P<label>[A-Z][\w ]{1,20}):\s*(?P<value>\S.*)")
TOPIC_LABELS = frozenset(("subject", "topic", "tag", "keyword", "person", "place", "location"))
MOST, MOST_OF_SITE = 60, 8
FEW = 3
SHARED = 0.6


class Tags(NamedTuple):
    """One list of topics that a page states, with its address; ``partial`` ones leave some topics out."""

    where: str
    texts: list[str]
    forms: set[str]
    partial: bool


def topics_of(
    stated: Sequence[Field], visible: Sequence[str], sites: Sequence[str], likely: Callable[[], Sequence[str]]
) -> list[Field]:
    """Return the topics: of the lists that share most with others, the shortest: it has nothing added.

    Where no list repeats another, that of the most trusted source counts; where there is none, the
    ``likely`` ones do.
    """
    fields = [*stated, *(Field("visible", text, "a[rel=tag]") for text in visible)]
    lists = lists_of(fields, {folded(site) for site in sites})
    if not lists:
        return [Field("topic", text, "a[href]") for text in likely()]
    kin = [[other for other in lists if are_kin(one, other)] for one in lists]
    most = max(map(len, kin))
    chosen = next(group for group in kin if len(group) == most)
    best = min(chosen, key=lambda one: (one.partial, len(one.forms)))
    return [Field("topic", text, best.where) for text in best.texts[:MOST]]


def lists_of(fields: Sequence[Field], barred: set[str]) -> list[Tags]:
    """Return the lists of topics of each source, the most trusted first, without sections alone."""
    sections = {folded(field.value) for field in fields if field.name == "section"}
    found = []
    for source in SOURCES:
        texts: dict[str, list[str]] = {}
        for field in fields:
            if field.name == source:
                texts.setdefault(field.where, []).extend(PARTING.split(field.value))
        for where, parted in texts.items():
            kept = [text for text in without_labels(parted) if is_topic(text, barred)]
            forms = {folded(text) for text in kept}
            of_site = source == "page_keywords" and is_of_site(parted, barred)
            if forms and not forms <= sections and not of_site:
                found.append(Tags(where, list(dict.fromkeys(kept)), forms, source in PARTIAL))
    return found


def is_of_site(texts: Sequence[str], barred: set[str]) -> bool:
    """Say whether keywords are the site's own: a long list that names the site, or a phrase with its name."""
    forms = [folded(text) for text in texts]
    named = len(texts) > MOST_OF_SITE and any(form in barred for form in forms)
    return named or any(site in form and site != form for site in barred if len(site) > 3 for form in forms)


def are_kin(one: Tags, other: Tags) -> bool:
    """Say whether two lists are made of the same tags: they share most of the shorter one."""
    shorter = min(len(one.forms), len(other.forms))
    return len(one.forms & other.forms) >= SHARED * shorter and (shorter > 1 or one.forms == other.forms)


def without_labels(texts: Sequence[str]) -> list[str]:
    """Read lists that label their keywords: ``Subject: Ferries`` is one, ``WC: 1000-1999`` is none."""
    found = [LABELLED.fullmatch(text) for text in texts]
    if sum(map(bool, found)) < FEW:
        return list(texts)
    return [
        label["value"] if label else text
        for label, text in zip(found, texts)
        if not label or label["label"].casefold() in TOPIC_LABELS
    ]


def is_topic(text: str, barred: set[str]) -> bool:
    """Say whether a keyword is a topic: no number, no address, no mark of a machine, no site's name."""
    return bool(folded(text)) and folded(text) not in barred and not MACHINE.fullmatch(text.strip())
