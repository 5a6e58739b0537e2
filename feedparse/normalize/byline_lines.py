"""A printed byline made ready for reading: dates, addresses, buttons and typesetting marks taken off."""

from __future__ import annotations

import re
from functools import cache

from feedparse.patterns import lazy, soon

BLANKS = str.maketrans(
    {
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\u200b": None,
        "\ufeff": None,
        "\ufffd": " ",
        "：": ":",
    }
)
EDGES = lazy(r"^[\s^<>*#•–—-]+|[\s=<>^]+$")
WIDE = lazy(r" {2,}")
NOT_SPLIT_AFTER = lazy(r"(?:(?:^|[\s|])(?:by|and|&|in|with|of|the|von|de|par|por)|[,:;|/–—-])$", re.I)
NOT_SPLIT_BEFORE = lazy(r"(?:and|&|in|with|of|for|,|:|;|\||/|[–—-])(?:\s|$|(?<=\W))", re.I)
ADDRESS = lazy(r"\S*@[\w.-]*\w(?:@\w+)?")
BRACKETS = lazy(r"[()]")
INITIALS = lazy(r"(?<=[^\W\d_]) ?\([a-zäöüß]{1,4}\.?\)")
BARE = frozenset(
    {"author", "authors", "curator", "author of the article", "reporter", "autor", "autora", "auteur"}
)
PENDING = lazy(
    r"(?:\b(?:by|and|with)|[,&])\s*:?$|^(?:authors?|curator|author of the article|autora?|auteur)\s*:$", re.I
)
LABELS = (
    *("update", "updated", "publish", "published", "posted", "modified", "veröffentlicht", "erstellt"),
    *("aktualisiert", "stand", "publié", "publicado", "actualizado", "pubblicato", "aggiornato"),
    *("gepubliceerd", "bijgewerkt", "publicerad", "uppdaterad", "publisert", "oppdatert"),
)
BEHIND_LABELS = ("on", "at", "am", "le", "el", "il", "op")
LABEL_ENDS = (*LABELS, *(f" {word}" for word in BEHIND_LABELS))
LABEL_AT_END = lazy(
    rf"(?:(?:last|first|zuerst) )?(?:{'|'.join(LABELS)})(?: (?:{'|'.join(BEHIND_LABELS)}))?$", re.I
)
TRAILING = " |/·•,–—:-=<\t\n"
# Without one of these, or a number, there is nothing to cut off.
CUT_SIGNS = (
    *("mon", "tue", "wed", "thu", "fri", "sat", "sun", "day", "date", "ago", "read", "publish", "post"),
    *("modif", "creat", "follow", "mail", "share", "tweet", "print", "subscribe", "comment", "bookmark"),
    *("twitter", "facebook", "instagram", "linkedin", "archive", "opens in", "more", "bio", "profile"),
    *("leave a", "[", "http"),
)


@cache
def cut() -> re.Pattern[str]:
    """Return the pattern of what ends a byline: a date, a time, a label, a button; glued words too."""
    month = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    buttons = (
        "follow|e-?mail|share|tweet|print|subscribe|comments?|bookmark|twitter|facebook|instagram|linkedin"
    )
    return soon(
        rf"""archive\ page\b | (?: (?<![^\W\d_]) | (?<=[a-z]) (?=[A-Z\d]) | (?<=[a-z])(?=long\ read) )
        (?: (?-i:{month})\ ?\d{{1,2}}(?!\d) | \d{{1,2}}(?:st|nd|rd|th)?\ ?(?-i:{month})\b
          | \d{{1,4}}[/.-]\ ?\d{{1,2}}[/.-]\ ?\d{{2,4}}\b | \d{{1,2}}[:.]\d\d\b
          | (?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?:,|\ \d|$)
          | (?:\d+|an?|few)\ (?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s?\ (?:ago|read)\b
          | (?:yesterday|(?<!usa\ )today)\b | long\ read\b | \d+\ (?:comments?|shares?|min)\b
          | (?:(?:date|first|last|originally)\ )?(?:updated|published|posted|modified|created)(?!\ by\b)\b
          | (?:{buttons})\b(?=\W*$|\ ?@|\ (?:on|via|this|us|me|now|{buttons})\b|\ ?\|)
          | opens\ in | read\ more | see\ more | more\ (?:by|from|about)\b
          | (?:view|show|see|author)\ (?:bio|profile)
          | add\ (?:a\ )?comment | leave\ a | comment\ now | \[ | https?: | (?:19|20)\d\d\W*$
        )""",
        re.X | re.I,
    )


SECTION = r"(?:news|feature|review|opinion|story|words|text|report|analysis|interview|guide)"
BY = lazy(
    rf"""(?:{SECTION}\ )? (?:by|written\ by|reported\ by|story\ by|words\ by|von|par|por|door|di|af|av)
    \s* [:—–-]? (?=\s|$|[A-Z])""",
    re.I | re.X,
)
SECTION_BEFORE_BY = lazy(rf"\s*{SECTION}\s(?=by\s)", re.I)
HANGING = lazy(r" (?:on|at|-+|–|—|\|)$")
BY_ALONE = lazy(r"(?:by|written\ by|author(?:s|\(s\))?)\s*[:—–-]*\s*$", re.I | re.X)


def tidy(text: str) -> str:
    """Take everything off a byline that names nobody: ``By Jane Doe   Daily News - 5 days ago``."""
    text = EDGES.sub("", text.translate(BLANKS))
    text = EDGES.sub("", without_addresses(text))
    text = without_times(split_wide(text))
    text = BRACKETS.sub(" | ", INITIALS.sub("", text))
    text = HANGING.sub("", " ".join(text.split()))
    return text.strip(" |,;·•–—-") if not needs_more(text) else text.strip()


def needs_more(line: str) -> bool:
    """Tell a line that breaks off before a name: ``By``, ``By Jane Doe and``, ``Written by:``."""
    return bool(PENDING.search(line)) or line.casefold() in BARE


def split_wide(text: str) -> str:
    """Put a bar where a wide gap parts a name from a paper: ``Jane Doe   Daily News``."""
    pieces = WIDE.split(text.strip())
    line = pieces[0]
    for piece in pieces[1:]:
        joined = bool(NOT_SPLIT_AFTER.search(line) or NOT_SPLIT_BEFORE.match(piece))
        joined = joined or " " not in line.rpartition("|")[2].strip() or " " not in piece
        line += f" {piece}" if joined else f" | {piece}"
    return line


def without_times(text: str) -> str:
    """Cut a byline at the first date or button; take a date that stands before the name off."""
    folded = text.casefold()
    if not any(map(folded.__contains__, CUT_SIGNS)) and not any(map(str.isdecimal, text)):
        return text
    match: re.Match[str] | None = cut().search(text)
    for _ in range(6):
        if not match or match.start() > 2:
            break
        text = re.sub(
            r"^[^\W\d_]{0,3}[\s,:|/•·\d–—.-]*(?:(?:[ap]\.?m\.?|[A-Z]{2,4}|ago)\b[\s,|•·-]*)*",
            "",
            text[match.end() :],
        )
        match = cut().search(text)
    return text[: match.start()] if match else text


def without_addresses(text: str) -> str:
    """Take mail addresses and handles off, a name glued to one kept: ``Ann Roeannr@x.org`` -> ``Ann Roe``."""
    return ADDRESS.sub(lambda match: f"{before_address(text[: match.start()], match[0])} | ", text)


def before_address(before: str, address: str) -> str:
    """Return what of a word before ``@`` is a name: the ``Roe`` of ``Roeannr@x.org``, by its given name."""
    local = address.partition("@")[0]
    given = re.findall(r"[^\W\d_]+", before)
    if not local[:1].isupper() or not given:
        return ""
    if not local.isalpha():
        local = re.split(r"[^\w'’-]|\d", local)[0]
    for size in range(2, len(local)):
        name, box = local[:size].casefold(), local[size:].casefold()
        first = given[-1].casefold()
        if len(box) > 1 and (box.startswith((first, name)) or (box[0] == first[0] and name[:4] in box)):
            return local[:size]
    return local


def without_label(text: str) -> str:
    """Cut the label of the stamp that follows off a text: `Jane Doe | Updated:` is `Jane Doe`."""
    text = text.rstrip(TRAILING)
    tail = text[-30:]
    label = LABEL_AT_END.search(tail) if tail.casefold().endswith(LABEL_ENDS) else None
    return text[: len(text) - len(label[0])].rstrip(TRAILING) if label else text
