"""Text to trees: XML with lxml, never resolving entities or fetching; HTML pages with lxml.

The limits of libxml2 stay on: 256 nested elements in XML, text nodes of 10 MB. A document beyond them is
refused with a word on why; one that is merely damaged is read as far as it goes, with a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from feedparse.errors import EmptyInput, Refused, WrongFormat
from feedparse.markup.mending import mended
from feedparse.model import Field, Warn
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

# libxml2 2.9 to 2.14 word the same limits differently; these words stand in all of them. That an entity
# "expects ;" or has "no name" is said of a bare `&`, and is no limit.
LIMITS = (
    ("entity reference loop", "it defines entities that multiply", "take the DOCTYPE out"),
    ("entity nesting", "it defines entities that multiply", "take the DOCTYPE out"),
    ("amplification", "it defines entities that multiply", "take the DOCTYPE out"),
    ("depth", "its elements are nested more than 256 deep", "check what wrote it"),
    ("section too big", "it holds a text of more than 10 MB", "split it"),
    ("text node", "it holds a text of more than 10 MB", "split it"),
    ("huge", "it is larger than XML parsers allow", "split it"),
)
DECLARATION = lazy(r"\s*<\?xml[^<>]*\?>")
ENTITY_LIMIT = 8
XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"


def parse_xml(text: str) -> tuple[_Element, tuple[Warn, ...]]:
    """Parse XML: the root, and warnings of what had to be mended.

    Raises Refused for an entity bomb, nesting or texts beyond every measure, WrongFormat for what has
    no root element at all.
    """
    from lxml import etree

    refuse_bombs(text)
    # The declaration names the encoding the bytes had; a string with one is refused by lxml.
    whole, warnings = mended(DECLARATION.sub("", text, count=1))
    data = whole.encode("utf-8", "replace")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, encoding="utf-8",
        remove_pis=True, remove_comments=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise refused(str(error)) or WrongFormat(f"it is no XML: {error}", "check what wrote it") from None
    for entry in parser.error_log:
        if limit := refused(entry.message):
            raise limit
    if root is None:
        raise WrongFormat("it has no XML element", "check what wrote it")
    return root, (*warnings, *damage(parser.error_log))


def refuse_bombs(text: str) -> None:
    """Raise Refused where a DOCTYPE defines entities by the dozen: the mark of an entity bomb."""
    if text.count("<!ENTITY", 0, 1 << 16) > ENTITY_LIMIT:
        raise Refused("it defines entities that multiply", "take the DOCTYPE out")


def refused(message: str) -> Refused | None:
    """Return what a message of the parser says about its limits, if it does."""
    folded = message.casefold()
    if "undeclared" in folded or "not defined" in folded:
        return None
    return next((Refused(what, remedy) for word, what, remedy in LIMITS if word in folded), None)


def damage(log: Any) -> tuple[Warn, ...]:
    """Warn of what the parser had to mend, once, with the first line it is in."""
    faults = [entry for entry in log if entry.level_name in ("ERROR", "FATAL")]
    if not faults:
        return ()
    first = faults[0]
    fault = first.message.strip().partition("\n")[0]
    message = f"the XML is damaged in line {first.line}: {fault}; what could be read is given"
    return (Warn("damaged-xml", "source", message),)


def local(element: _Element) -> str:
    """Return the name of an element without its namespace; empty for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def descendants(element: _Element, *names: str) -> Iterator[_Element]:
    """Yield the descendants of these local names, in document order, whatever their namespaces."""
    yield from element.iterdescendants(*(f"{{*}}{name}" for name in names))


def first(element: _Element | None, path: str) -> _Element | None:
    """Find the first element at a path of local names below one: ``body.head/hedline/hl1``."""
    if element is None:
        return None
    return element.find("/".join(f"{{*}}{step}" for step in path.split("/")))


def text_of(element: _Element | None) -> str:
    """Return all text in an element with its white space folded; empty where there is no element."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def address(element: _Element, attribute: str = "") -> str:
    """Return where something stands: ``nitf/body/body.head/hedline/hl1``, ``…/docdata/urgency@ed-urg``."""
    names = [local(element), *(local(above) for above in element.iterancestors())]
    return "/".join(reversed(names)) + (f"@{attribute}" if attribute else "")


def stated(field: str, element: _Element | None, attribute: str = "", **parts: str) -> Iterator[Field]:
    """Yield what an element says in its text or an attribute as a field, unless it says nothing.

    ``lang`` finds ``xml:lang`` too.
    """
    if element is None:
        return
    value = " ".join(attribute_of(element, attribute).split()) if attribute else text_of(element)
    if value:
        told = {key: text for key, text in parts.items() if text}
        yield Field(field, value, address(element, attribute), told)


def attribute_of(element: _Element | None, name: str) -> str:
    """Return the value of an attribute, ``lang`` also that of ``xml:lang``; empty where there is none."""
    if element is None:
        return ""
    return (element.get(name) or element.get(f"{XML_NAMESPACE}{name}") or "").strip()


def parse_page(text: str) -> _Element:
    """Parse an HTML page, however broken; the text must be decoded already: no library guesses bytes here.

    Raises EmptyInput for a page without any element, Refused for one with tags nested beyond every measure.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    last = parser.error_log.last_error
    if last is not None and last.level_name == "FATAL" and "depth" in last.message.casefold():
        raise Refused("its tags are nested more than 2,000 deep", "check what wrote it")
    if root is None or not len(root):
        raise EmptyInput("the page has no text in it", "check what wrote it")
    return root
