"""JSON-LD as it is found: damaged, wrapped, hostile."""

from __future__ import annotations

import json
import time

import pytest

from feedparse.markup.linked_data import nodes_of, stated_in_linked_data
from feedparse.markup.trees import parse_page

WHOLE = '{"@type": "NewsArticle", "headline": "Ferry rules agreed", "author": {"name": "Jane Doe"}}'


def stated(script: str) -> list[tuple[str, str]]:
    """Return what a page with one script of JSON-LD states of headline and author."""
    root = parse_page(
        f'<html><head><script type="application/ld+json">{script}</script></head><body>x</body></html>'
    )
    return [
        (field.name, field.value)
        for field in stated_in_linked_data(root)
        if field.name in ("headline", "author")
    ]


DAMAGED = {
    "whole": WHOLE,
    "in a list": f"[{WHOLE}]",
    "in a graph": f'{{"@graph": [{{"@type": "WebSite"}}, {WHOLE}]}}',
    "as the main entity": f'{{"@type": "WebPage", "mainEntity": {WHOLE}}}',
    "a comment around it": f"<!-- {WHOLE} -->",
    "CDATA around it": f"//<![CDATA[\n{WHOLE}\n//]]>",
    "a semicolon behind it": f"{WHOLE};",
    "two in a row": f'{{"@type": "WebSite", "name": "Bugle"}} {WHOLE}',
    "stray commas": WHOLE.replace("}}", ",},}"),
    "a wrong escape": WHOLE.replace('"headline"', r'"description": "the town\'s rules", "headline"'),
    "line ends in a text": WHOLE.replace("Ferry rules", "Ferry\n rules"),
    "entities": WHOLE.replace('"', "&quot;"),
    "a type with its vocabulary": WHOLE.replace("NewsArticle", "https://schema.org/NewsArticle"),
    "several types": WHOLE.replace('"NewsArticle"', '["Thing", "NewsArticle"]'),
    "no end": WHOLE[:-2],
    "a bare quotation mark": WHOLE.replace('"headline"', '"description": "the "old" rules", "headline"'),
}  # fmt: skip


@pytest.mark.parametrize("script", DAMAGED.values(), ids=DAMAGED)
def test_damage_is_mended(script: str) -> None:
    assert stated(script) == [("headline", "Ferry rules agreed"), ("author", "Jane Doe")]


@pytest.mark.parametrize(
    "script", ["", "{", "[]", "null", "7", '"x"', '{"@type": 7}', '{"@graph": {"a": []}}', "NaN"]
)
def test_nothing_is_stated(script: str) -> None:
    assert stated(script) == []


@pytest.mark.parametrize(
    "script",
    [
        "[" * 200_000,
        '{"@graph":' * 50_000,
        '{"@type":"NewsArticle","author":[' + '{"name":"Jane Doe"},' * 100_000 + "]}",
        '"headline":"' * 100_000,
        "\\" * 500_000,
        ",}" * 200_000,
        '{"@type": "NewsArticle", "headline": ' + "9" * 100_000 + "}",
        '{"author" ' * 100_000,
    ],
    ids=["lists", "graphs", "authors", "keys", "escapes", "commas", "number", "names"],
)
def test_a_hostile_script_ends_soon(script: str) -> None:
    start = time.process_time()
    stated(script)
    assert time.process_time() - start < 5


def test_objects_are_counted() -> None:
    root = parse_page(
        '<html><script type="application/ld+json">'
        + json.dumps([{"@type": "X"}] * 30_000)
        + "</script><p>x</p></html>"
    )
    assert len(list(nodes_of(root))) <= 5000
