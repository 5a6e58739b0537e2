"""What a paragraph looks like on its own: a sentence, a short text, or a piece of page furniture.

The phrases are data (``knowledge/furniture.json``): for each kind the whole lines it is known by, the
words such lines start with, and the words they have in them. ``#`` in a phrase stands for a number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from feedparse.knowledge import agency_named, load
from feedparse.model import Shape

FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
NUMBER = re.compile(r"\d+(?:,\d{3})*")
DECORATION = " \t:;|•·→»«>›‹<*+-–—.…_=#▼▾▲✕×\u200b\ufeff"
SENTENCE_END = re.compile(r"[.?!…][\"')\]”’»]*(?:\ ?\([A-Z]{2,6}\)|\ [-–—]{1,2}\ ?[A-Z][A-Za-z]{1,9})?$")
INNER_STOP = re.compile(r"(?:[a-z]{3}|[0-9)”\"'])[.?!][\"”’')]* +[\"“‘'(]?[A-Z]")
GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s/|,•·]+|(?<=[a-zA-Z])(?=\d)|(?<=\d)(?=[A-Za-z])")
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\b|ist\b|gmt\b|[ecmp][sde]?t\b|utc\b|hrs\b|$)"
DATE = re.compile(
    rf"""(?:\b|(?-i:(?<=[a-z])(?=[A-Z]))){MONTH}\ ?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\ ?(?:19|20)\d\d|\ at\b|,?\ {CLOCK})
    | \b\d{{1,2}}(?:st|nd|rd|th)?[ -]{MONTH},?[ -](?:19|20)\d\d
    | \b\d{{1,2}}[/.]\ ?\d{{1,2}}[/.]\d{{2,4}}\b | \b(?:19|20)\d\d[-/.]\d\d[-/.]\d\d | \b{CLOCK}
    | (?:updated|published|posted)\b.{{0,20}}\ ago\b""",
    re.X | re.I,
)
BYLINE = re.compile(
    r"(?:(?:news|feature|review|opinion|story|words|text|report|analysis|interview|guide)\ )?(?:by|written\ by|reported\ by|reporting\ by|story\ by|edited\ by|posted\ by|published\ by|reviewed\ by|author|de|von|por|par)"
    r"\s*(?::|-|—|–|\s|$)",
    re.I | re.X,
)
BY_OTHERS = re.compile(
    r"(?:by\ (?:signing|submitting|clicking|continuing|subscribing|using|the\ way|far|contrast|then|now|and|most))\b",
    re.I | re.X,
)
BIO = re.compile(
    r"""[A-Z][\w.'’-]+ (?:\ [A-Z][\w.'’-]+){0,3} \ (?:is|was|has\ been|currently|joined|covers|writes|works|worked|hails|lives)\ [^.]{0,70}?
    \b(?:reporter|writer|editor|journalist|correspondent|contributor|freelancer|columnist|producer|blogger|intern|
    podcaster|host|critic|anchor)\b""",
    re.X,
)
CAPTION = re.compile(
    r"""^(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?\ \d{1,2}(?:,\ \d{4})?:\ |\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\ [A-Z][a-z]{2,8}\.?\ \d{1,2},\ \d{4}
    | ,\ (?:(?:far|top|bottom|front|back|upper|lower|second|third|from|at)\ ){0,3}(?:left|right|cent(?:er|re)),\ | \((?:AP|Reuters|AFP|File|Photo|Image|Picture)[^()]{0,60}\)$
    | (?:speaks|attends?|poses?|arrives?|walks?|stands?|looks|waits?|gestures|reacts|listens|waves|celebrates?|holds?|
      sits?|leaves?|shakes?|addresses|carr(?:y|ies)|is\ (?:seen|shown|escorted|pictured)|are\ (?:seen|pictured)|pictured|seen\ here)
      \ [^.]{0,120}\b(?:on|in)\ [A-Z][a-z]{2,8}\.?\ (?:\d{1,2},\ )?\d{4})""",
    re.X,
)
PHOTO_CREDIT = re.compile(
    r"""^ (?:[A-Z][\w.’'-]+\ ){0,3} [A-Z][\w.’'-]+ \ ?/{1,2}\ ? [A-Z][\w.’'-]+ (?:\ (?:Images?|News|Pool|Photos?))? $
    | ^ [A-Z]{2,} \ ?/\ ? [A-Z][\w.’'-]+ (?:\ [A-Z][\w.’'-]+){0,3} $
    | [.?!)”"]\ [A-Z][\w.’'-]+ (?:\ [A-Z][\w.’'-]+){0,3} (?:\ ?/{1,2}\ ?|\ for\ |\ via\ )
      [A-Z][\w.’'-]+ (?:\ [A-Z][\w.’'-]+){0,4} \.?$""",
    re.X,
)
TRAILS_OFF = re.compile(r"(?:\.\.\.|…|\?)[\"')\]”’]*$")
TEASER = 25
LONG = 45
SENTENCE_WORDS = 15
STARTS_SHORT_LINES = frozenset({"related_heading", "menu", "share", "account"})


class Phrases(NamedTuple):
    """The furniture phrases, made ready for look-up."""

    lines: dict[str, str]
    starts: dict[str, tuple[tuple[str, str], ...]]
    has: re.Pattern[str]
    share_words: frozenset[str]


@cache
def phrases() -> Phrases:
    """Read the furniture phrases once: whole lines, beginnings by their first word, inner phrases."""
    lines: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    inner: list[str] = []
    for kind, lists in load("furniture").items():
        for phrase in lists["line"]:
            lines.setdefault(strip(phrase), kind)
        for phrase in lists.get("start", ()):
            starts.setdefault(first_word(phrase), []).append((phrase, kind))
        if lists.get("has"):
            inner.append(f"(?P<{kind}>{'|'.join(map(re.escape, lists['has']))})")
    words = frozenset(word for word, kind in lines.items() if kind == "share" and " " not in word)
    ordered = {word: tuple(sorted(found, key=lambda f: -len(f[0]))) for word, found in starts.items()}
    return Phrases(lines, ordered, re.compile("|".join(inner)), words)


def fold(text: str) -> str:
    """Fold case, quotes and dashes, and write every number as ``#``."""
    return NUMBER.sub("#", text.translate(FOLDS).casefold())


def strip(text: str) -> str:
    """Take bullets, colons and other decoration off both ends."""
    return text.strip(DECORATION) or text.strip()


def first_word(text: str) -> str:
    """Return the first word of a folded text, with its punctuation."""
    return text.split(" ", 1)[0]


def shape(text: str) -> Shape:
    """Return the shape of one paragraph: ``Share`` is ``share``, a full sentence is ``prose``."""
    text = " ".join(text.split())
    words = text.count(" ") + 1
    kind = ""
    if words <= 2 * LONG:
        kind = known_line(text, words) or credit_kind(text, words)
        if kind in ("", "stamp"):
            other = furniture_kind(text, words)
            kind = other if not kind or other in ("caption", "legal") else kind
        kind = kind or person_kind(text, words)
    return Shape(kind or ("prose" if is_prose(text, words) else "text"), words)


def known_line(text: str, words: int) -> str:
    """Return the kind of a line that is known as a whole: ``Most Popular``, ``Terms of Use``."""
    if words > 12:
        return ""
    lines = phrases().lines
    kinds = [lines.get(strip(part), "") for part in fold(text).split("|")]
    return kinds[0] if all(kinds) else ""


def credit_kind(text: str, words: int) -> str:
    """Return ``byline``, ``agency`` or ``stamp`` for the lines that stand between headline and story."""
    if words > 20:
        return ""
    if words <= 6 and agency_named(strip(text)):
        return "agency"
    if text.endswith(".") and not text.endswith(("a.m.", "p.m.", "A.M.", "P.M.")):
        return ""
    if BYLINE.match(text) and not BY_OTHERS.match(text):
        return "byline"
    return "stamp" if DATE.search(text) else ""


def person_kind(text: str, words: int) -> str:
    """Return ``bio`` for `Jane Doe is a reporter who covers …`, ``caption`` for `Roe speaks in Bonn on June 5, 2023.`"""
    if BIO.match(text):
        return "bio"
    return "caption" if CAPTION.search(text) or words <= LONG and PHOTO_CREDIT.search(text) else ""


def furniture_kind(text: str, words: int) -> str:
    """Return the furniture kind of a line, or nothing: ``READ MORE: A story`` is ``related``."""
    known, folded = phrases(), fold(text)
    if words <= 12 and is_share_bar(folded if " " in text else text, known.share_words):
        return "share"
    kind = starting_kind(folded, words, known)
    if kind:
        return kind
    found = known.has.search(folded)
    kind = found.lastgroup or "" if found else ""
    return kind if words <= LONG or kind == "newsletter" else ""


def starting_kind(folded: str, words: int, known: Phrases) -> str:
    """Return the kind that the first words of a line give away: ``Sign up for`` is ``newsletter``."""
    plain = folded.lstrip(DECORATION) if folded[:1] in DECORATION else folded
    for phrase, kind in known.starts.get(first_word(plain), ()):
        if not plain.startswith(phrase):
            continue
        after = plain[len(phrase) : len(phrase) + 1]
        if phrase[-1].isalnum() and after.isalnum():
            continue
        if words > LONG and kind not in ("caption", "legal", "closer"):
            continue
        if kind in STARTS_SHORT_LINES and (words > 14 or SENTENCE_END.search(plain)):
            continue
        if kind == "related" and words >= SENTENCE_WORDS and plain.endswith("."):
            continue
        return kind
    return ""


def is_share_bar(text: str, share_words: frozenset[str]) -> bool:
    """Say whether a line is made of share buttons only: ``Facebook0 Twitter0 Email Print``."""
    parts = [part.casefold() for part in GLUE.split(text) if part]
    names = [part for part in parts if not part.isdigit() and part != "#"]
    return len(names) > 1 and all(name in share_words for name in names)


def is_prose(text: str, words: int) -> bool:
    """Say whether a line reads as running text: it ends like a sentence, or is long with a stop inside."""
    stops = INNER_STOP.search(text) is not None
    if (
        words >= 6
        and SENTENCE_END.search(text)
        and not (words <= TEASER and not stops and TRAILS_OFF.search(text))
    ):
        return True
    return words >= 35 or (words >= 12 and stops)
