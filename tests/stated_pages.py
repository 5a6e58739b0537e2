"""Pages made of what they state: a head, a body, JSON-LD and OpenGraph in them."""

from __future__ import annotations

import json
from typing import Any

from feedparse.markup.metadata import stated_by
from feedparse.markup.trees import parse_page

SITE = '<meta property="og:site_name" content="The Harbour Bugle">'


def stated(head: str = "", body: str = "") -> dict[str, list[str]]:
    """Return the values that a page states, by their field."""
    root = parse_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")
    found: dict[str, list[str]] = {}
    for field in stated_by(root):
        found.setdefault(field.name, []).append(field.value)
    return found


def ld(**parts: Any) -> str:
    """Return a script of JSON-LD for an article."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **parts}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def og(title: str) -> str:
    """Return an OpenGraph title."""
    return f'<meta property="og:title" content="{title}">'
