"""WordPress export (WXR): RSS 2.0 with the posts as their authors wrote them, read without the feed library.

The library knows neither the elements of WordPress nor its texts, in which a line end is a line break and
brackets hold short codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from feedparse.document import compose
from feedparse.errors import FeedparseError, internal
from feedparse.markup.mending import unescaped
from feedparse.markup.roots import root_of
from feedparse.model import Document, Field, Source
from feedparse.patterns import lazy
from feedparse.readers._limits import paragraphs

if TYPE_CHECKING:
    from lxml.etree import _Element

ABOUT = "WordPress export (WXR): its posts"
MARK = "wordpress.org/export/"
TOPICS = ("category", "post_tag")
UNFILED = "uncategorized"
STATUSES = {
    "draft": "withheld",
    "pending": "withheld",
    "private": "withheld",
    "future": "embargoed",
    "trash": "canceled",
}
NO_DATE = "0000-00-00"

BLOCKS = "<!-- wp:"
# What these short codes hold is no text: `[caption id="a"]<img …> Ferries in port[/caption]`.
MEDIA = frozenset(("caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed", "youtube"))
SHORT_CODE = lazy(r"\[(?P<end>/?)(?P<name>[a-z][\w-]*)(?P<attributes>\s[^\]\[]*)?/?\]", re.I)
# An address on a line of its own is a film or a post of other people that WordPress shows there.
LONE_ADDRESS = lazy(r"^[ \t]*https?://\S+[ \t]*$", re.M)
TAG_OR_LINE_END = lazy(r"<[^<>]*>|\n")


def sniff(head: str) -> bool:
    """Find `<rss xmlns:wp="http://wordpress.org/export/1.2/">`."""
    root = root_of(head)
    return root is not None and root.name == "rss" and MARK in root.attributes


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the posts of an export in their order; pages, pictures and menus are no stories."""
    from feedparse.markup.trees import descendants, first, parse_xml, text_of

    root, warnings = parse_xml(text)
    channel = first(root, "channel")
    people = authors(root)
    posts = 0
    for number, item in enumerate(descendants(root, "item"), 1):
        if text_of(first(item, "post_type")) not in ("", "post"):
            continue
        posts += 1
        where = f"rss/channel/item[{number}]"
        try:
            yield post(item, channel, people, where, source)._replace(warnings=warnings)
        except FeedparseError as error:
            yield error
        except Exception as error:
            yield internal(error)
    if not posts:
        raise FeedparseError("the export has no posts", "export the posts of the site")


def authors(root: _Element) -> dict[str, str]:
    """Map the logins of an export to names: `jdoe` -> `Jane Doe`."""
    from feedparse.markup.trees import descendants, first, text_of

    names = {}
    for author in descendants(root, "author"):
        name = text_of(first(author, "author_display_name"))
        parts = [text_of(first(author, f"author_{part}_name")) for part in ("first", "last")]
        login = text_of(first(author, "author_login"))
        names[login] = " ".join(parts) if all(parts) and name in ("", login) else name
    return names


def post(
    item: _Element, channel: _Element | None, people: Mapping[str, str], where: str, source: Source
) -> Document:
    """Make a document of a post: what its elements state, and its text in paragraphs."""
    from feedparse.markup.trees import first, local

    site = [
        Field("publisher", printed(first(channel, "title")), "rss/channel/title"),
        Field("language", printed(first(channel, "language")), "rss/channel/language"),
    ]
    texts = [printed(part) for part in item.iterchildren("{*}encoded") if "content" in part.tag.casefold()]
    fields = [Field("headline", printed(first(item, "title")), f"{where}/title")]
    fields += [Field("id", printed(first(item, name)), f"{where}/{name}") for name in ("guid", "link")]
    for child in item:
        name = local(child)
        if name == "creator":
            login = printed(child)
            fields.append(Field("author", people.get(login) or login, f"{where}/dc:creator"))
        elif name == "category" and child.get("domain", TOPICS[0]) in TOPICS:
            topic = printed(child)
            fields += [Field("keyword", topic, f"{where}/category")] if topic.casefold() != UNFILED else []
    fields += [*stamps(item, where)]
    return compose(paragraphs(as_html("\n\n".join(texts))), source, (*fields, *site))


def printed(element: _Element | None) -> str:
    """Return the text of an element with the signs in the place of entities: `Ports &amp;amp; trade`."""
    return unescaped("".join(element.itertext())).strip() if element is not None else ""


def stamps(item: _Element, where: str) -> Iterator[Field]:
    """Yield when a post was published and changed, and its state: times in GMT before local ones."""
    from feedparse.markup.trees import first

    state = printed(first(item, "status"))
    yield Field("status", STATUSES.get(state, ""), f"{where}/wp:status")
    dates = {
        name: f"{stamp}Z"
        for name in ("post_date_gmt", "post_modified_gmt")
        if (stamp := printed(first(item, name))) and not stamp.startswith(NO_DATE)
    }
    published = printed(first(item, "pubDate"))
    if "-0001" not in published and published:
        yield Field("published", published, f"{where}/pubDate")
    yield Field("published", dates.get("post_date_gmt", ""), f"{where}/wp:post_date_gmt")
    if dates.get("post_modified_gmt", "") > dates.get("post_date_gmt", ""):
        yield Field("updated", dates["post_modified_gmt"], f"{where}/wp:post_modified_gmt")
    if state == "future":
        yield Field("embargoed", dates.get("post_date_gmt", ""), f"{where}/wp:post_date_gmt")


def as_html(text: str) -> str:
    """Make HTML of a post: no short codes, and a break where a line ends, unless it is made of blocks."""
    text = LONE_ADDRESS.sub("", without_codes(text))
    if BLOCKS in text:
        return text
    return TAG_OR_LINE_END.sub(lambda found: "<br>" if found[0] == "\n" else found[0], text)


def without_codes(text: str) -> str:
    """Take the short codes out, and what those of pictures hold; `[sic]` is none and stays."""
    codes = [*SHORT_CODE.finditer(text)]
    ended = {code["name"].casefold() for code in codes if code["end"]}
    parts, at, within = [], 0, ""
    for code in codes:
        name = code["name"].casefold()
        if within:
            if code["end"] and name == within:
                within, at = "", code.end()
            continue
        if not (name in ended or name in MEDIA or "_" in name or "=" in (code["attributes"] or "")):
            continue
        parts.append(text[at : code.start()])
        at = code.end()
        within = name if name in MEDIA and name in ended and not code["end"] else ""
    return "".join([*parts, text[at:]])
