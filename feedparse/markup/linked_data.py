"""JSON-LD: what the scripts of a page state of its story, and the damage they come with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from feedparse.markup.mending import unescaped
from feedparse.model import Field
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

Node = Mapping[str, Any]

STORY = lazy(r"(?:Article|Posting|Report|Story|Column)$")
KINDRED = lazy(r"^(?:Recipe|Review|CriticReview|ClaimReview|Blog|Event|HowTo|CreativeWork)$")
PAGE = lazy(r"^(?:Web|Item|FAQ|About|Q ?A)?Page$|^VideoObject$|^NewsVideo$")
MOST_NODES = 5000
MOST_AUTHORS = 40
INTO = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
TRAILING_COMMA = lazy(r",(?=\s*[\]}])")
WRONG_ESCAPE = lazy(r'\\(?!["\\/bfnrtu])')
FLAT = lazy(
    r'"(headline|datePublished|dateModified|dateCreated|keywords|inLanguage|url|@type)"\s*:\s*'
    r'"((?:[^"\\]|\\.){1,2000})"'
)
FLAT_AUTHOR = lazy(r'"(?:author|creator)"[^\]]{0,200}?"name"\s*:\s*"((?:[^"\\]|\\.){1,200})"')
TEXTS = (
    ("subheadline", ("alternativeHeadline",)),
    ("published", ("datePublished",)),
    ("updated", ("dateModified",)),
    ("created", ("dateCreated",)),
    ("language", ("inLanguage",)),
    ("id", ("url", "mainEntityOfPage", "@id")),
    ("copyright", ("copyrightNotice",)),
    ("correction", ("correction",)),
    ("credit_text", ("creditText",)),
)


def stated_in_linked_data(root: _Element, address: str = "") -> Iterator[Field]:
    """Yield what JSON-LD states of the story: ``json-ld/NewsArticle/headline``.

    ``address`` is the page's canonical one; of several stories on a page it tells the page's own.
    """
    nodes = list(nodes_of(root))
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    for node in stories_among(nodes, address):
        yield from stated_by_node(node, known)
    for node in nodes:
        if "Organization" in types_of(node)[-1] or "WebSite" in types_of(node):
            yield from (Field("site", name, f"json-ld/{types_of(node)[0]}/name") for name in names_of(node))


def nodes_of(root: _Element) -> Iterator[Node]:
    """Yield the objects that stand on their own in the scripts of a page, one level of graphs opened."""
    left = MOST_NODES
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting = [loaded(script.text or "")]
        while waiting and left:
            value = waiting.pop()
            left -= 1
            if isinstance(value, list):
                waiting.extend(reversed(value[:MOST_NODES]))
            elif isinstance(value, dict):
                yield value
                waiting.extend(value[key] for key in INTO if isinstance(value.get(key), (dict, list)))


def loaded(text: str) -> Any:
    """Load JSON as it is found on pages: with raw line ends, comments, stray commas or half an end."""
    import json

    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    text = unwrapped(text)
    for mended in mendings(text):
        try:
            return list(values_of(mended))
        except (ValueError, RecursionError):
            continue
    return salvaged(text)


def unwrapped(text: str) -> str:
    """Take off what stands around JSON: ``<!-- … -->``, ``//<![CDATA[ … //]]>``, ``;``."""
    for mark in ("<![CDATA[", "]]>", "<!--", "-->"):
        text = text.replace(mark, " ")
    start = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=0)
    end = max(text.rfind("}"), text.rfind("]"))
    return text[start : end + 1] if end > start and not text[end + 1 :].strip(" \t\r\n;/") else text[start:]


def values_of(text: str) -> Iterator[Any]:
    """Yield the values of a text that holds one or several, with commas or semicolons between them."""
    from json import JSONDecoder

    decoder, at = JSONDecoder(strict=False), 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        yield value
        at += len(text[at : at + 200]) - len(text[at : at + 200].lstrip(" \t\r\n,;"))


def mendings(text: str) -> Iterator[str]:
    """Yield a text mended further and further: its wrapping, stray commas, wrong escapes, entities."""
    yield text
    text = WRONG_ESCAPE.sub(r"\\\\", TRAILING_COMMA.sub("", text))
    yield text
    if "&quot;" in text or "&#34;" in text:
        yield unescaped(text)


def salvaged(text: str) -> Node | None:
    """Take single statements out of JSON that cannot be mended: `"headline": "Ferry rules agreed"`."""
    found: dict[str, Any] = {}
    for key, value in FLAT.findall(text):
        plain = value.replace('\\"', '"').replace("\\/", "/")
        if key != "@type" or STORY.search(plain):
            found.setdefault(key, plain)
    if "@type" not in found:
        return None
    found["author"] = [{"name": name} for name in FLAT_AUTHOR.findall(text)[:1]]
    return found


def types_of(node: Node) -> list[str]:
    """Return the types of an object without their vocabulary: ``schema:NewsArticle`` -> NewsArticle."""
    stated = node.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return [re.split(r"[/:#]", name)[-1] for name in names if isinstance(name, str)] or [""]


def rank_of(node: Node) -> int:
    """Return how likely an object is the story: 0 an article, 1 its kin, 2 the page, 3 none of them."""
    for rank, kind in enumerate((STORY, KINDRED, PAGE)):
        if any(kind.search(name) for name in types_of(node)):
            return rank
    return 3


def stories_among(nodes: Iterable[Node], address: str) -> list[Node]:
    """Return the object of the story and, behind it, that of the page; the page's own address decides."""
    best: dict[int, Node] = {}
    for node in nodes:
        rank = rank_of(node)
        here = bool(address) and address in (
            first_address(node).rstrip("/"),
            str(node.get("url")).rstrip("/"),
        )
        told = "headline" in node or "datePublished" in node or rank < 2
        if rank < 3 and told and (rank not in best or here and not is_at(best[rank], address)):
            best[rank] = node
    return [best[rank] for rank in sorted(best)]


def is_at(node: Node, address: str) -> bool:
    """Say whether an object states a page's address as its own."""
    return address in (first_address(node).rstrip("/"), str(node.get("url")).rstrip("/"))


def first_address(node: Node) -> str:
    """Return the address that an object states as its page: a string, or the ``@id`` of an object."""
    page = node.get("mainEntityOfPage")
    stated = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return stated if isinstance(stated, str) else ""


def stated_by_node(node: Node, known: Mapping[str, Node]) -> Iterator[Field]:
    """Yield what one object states, the people and organisations it refers to looked up."""
    kind = types_of(node)[0]
    where = f"json-ld/{kind}"
    for key in ("headline", "name"):
        yield from (Field("headline", text, f"{where}/{key}") for text in texts_of(node.get(key))[:1])
    for name, keys in TEXTS:
        for key in keys:
            yield from (Field(name, text, f"{where}/{key}") for text in texts_of(node.get(key))[:1])
    for key in ("author", "creator"):
        for person in many(node.get(key))[:MOST_AUTHORS]:
            yield from stated_author(resolved(person, known), f"{where}/{key}")
    for key in ("publisher", "sourceOrganization", "provider"):
        for house in many(node.get(key))[:1]:
            name = "publisher" if key == "publisher" else "source"
            yield from (Field(name, text, f"{where}/{key}") for text in names_of(resolved(house, known))[:1])
    for key in ("keywords", "about", "mentions"):
        for entry in many(node.get(key)):
            yield from (Field(key, text, f"{where}/{key}") for text in names_of(resolved(entry, known)))
    for entry in many(node.get("articleSection")):
        yield from (Field("section", text, f"{where}/articleSection") for text in names_of(entry))


def stated_author(value: Any, where: str) -> Iterator[Field]:
    """Yield the people or organisations that an object of an author names, with job and house."""
    parts: dict[str, str] = {}
    if isinstance(value, dict):
        house = value.get("worksFor") or value.get("affiliation")
        told = {"title": names_of(value.get("jobTitle")), "organization": names_of(house)}
        told["address"] = texts_of(value.get("url")) or texts_of(value.get("@id"))
        parts = {"kind": types_of(value)[0]} | {name: texts[0] for name, texts in told.items() if texts}
    for name in names_of(value):
        yield Field("author", name, where, parts)


def resolved(value: Any, known: Mapping[str, Node]) -> Any:
    """Return the object that a reference means: ``{"@id": "#/person/7"}``."""
    if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def many(value: Any) -> list[Any]:
    """Return a value as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def names_of(value: Any) -> list[str]:
    """Return the names in a value: of strings, of objects with one name or several, of lists of them."""
    if isinstance(value, list):
        return [
            name for entry in value[:MOST_NODES] if not isinstance(entry, list) for name in names_of(entry)
        ]
    return texts_of(value.get("name")) if isinstance(value, dict) else texts_of(value)


def texts_of(value: Any) -> list[str]:
    """Return the texts in a value, markup and entities read: ``Jane &amp; John`` -> ``Jane & John``."""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id") or value.get("name")
    found = [entry for entry in many(value) if isinstance(entry, str)]
    return [text for entry in found if (text := plain(entry))]


def plain(text: str) -> str:
    """Return a stated text without tags, entities and white space around it."""
    if "&" in text:
        text = unescaped(unescaped(text))
    if "<" in text:
        text = re.sub(r"</?[A-Za-z][^<>]{0,300}>", "", text)
    return " ".join(text.split())
