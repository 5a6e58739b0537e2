"""The topics of a page: its keywords and tags without sections, site names and what its machines add."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from feedparse.markup.titles import folded
from feedparse.model import Field
from feedparse.patterns import lazy

# The most trusted first.
SOURCES = ("keywords", "tag", "page_keywords", "site_tags", "visible", "about", "mentions")
PARTING = lazy(r"\s*[,;|、،]\s*")
MACHINE = lazy(
    r"""[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,} | \d{4,} | (?:[\w-]+\.)+[a-z]{2,6}
    | [a-z][a-z-]*[:=][\w=:.-]+ | _\w+ | https?:.*""",
    re.X,
)
LABELLED = lazy(r"(?P<label>[A-Z][\w ]{1,20}):\s*(?P<value>\S.*)")
TOPIC_LABELS = frozenset(("category", "subject", "topic", "tag", "keyword", "person", "place", "location"))
MOST = 60
FEW = 3


def topics_of(stated: Sequence[Field], visible: Sequence[str], sites: Sequence[str]) -> Iterator[Field]:
    """Yield the topics of the first source that has any."""
    barred = {folded(site) for site in sites}
    fields = [*stated, *(Field("visible", text, "a[rel=tag]") for text in visible)]
    for source in SOURCES:
        lists: dict[str, list[str]] = {}
        for field in fields:
            if field.name == source:
                lists.setdefault(field.where, []).extend(PARTING.split(field.value))
        for where, texts in lists.items():
            if kept := [text for text in without_labels(texts) if is_topic(text, barred)]:
                yield from (Field("topic", text, where) for text in dict.fromkeys(kept[:MOST]))
                return


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
