"""Notes that are not the story: told by the phrase a paragraph starts with, or has in it.

The phrases are data (``knowledge/notices.json``): ``{}`` in a phrase stands for some words, ``#`` for a
number, ``*`` at its end for the rest of a word; ``words`` is the longest paragraph that it can make a
notice. They are looked up by their first word and compared as strings: no expression is compiled,
however long the list grows.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from feedparse.knowledge import load
from feedparse.normalize.marks import phrases, read_trash
from feedparse.patterns import lazy

ASCII_FOLDS = (("`", "'"), ("_", "-"))
FOLDS = (*zip("‘’“”–—―\u00a0", "''\"\"--- "), ("®", ""), ("™", ""))
NUMBER = lazy(r"\d+")
WORD_END = lazy(r"[ :(]")
YEAR_BEHIND_C = lazy(r"^c\.\s?(?=#)|\(c\)|©|&copy;")
DECORATION = " \t\r\n([{*•·-–—|>\"“'&#^"
# What is decoration once it is folded, and the word behind it.
OPENING_WORD = lazy(r"[\s\d(\[{*•·–—―_|>\"“”'‘’`&#^®™-]*(?P<word>[^\s:(]*)")
MOST_WORDS = 130
MOST_WORDS_HAS = 90
OPENING = 80
GAP = 90
EMBARGO_WORDS = 30
TRASH_WORDS = 60


class Phrase(NamedTuple):
    """One phrase, its place holder split out: ``parts`` must follow one another."""

    parts: tuple[str, ...]
    kind: str
    words: int


@cache
def starts() -> dict[str, tuple[Phrase, ...]]:
    """Index the phrases that paragraphs start with by their first word, the longest first."""
    index: dict[str, list[Phrase]] = {}
    for record in load("notices")["start"]:
        parts = tuple(part.strip() for part in record["phrase"].split("{}"))
        found = Phrase(parts, record["kind"], record.get("words", MOST_WORDS))
        index.setdefault(first_word(parts[0]), []).append(found)
    return {word: tuple(sorted(found, key=lambda p: -len("".join(p.parts)))) for word, found in index.items()}


@cache
def inner() -> tuple[Phrase, ...]:
    """Return the phrases that make a notice of a paragraph wherever they stand in it."""
    records = load("notices")["has"]
    return tuple(Phrase((r["phrase"],), r["kind"], r.get("words", MOST_WORDS_HAS)) for r in records)


@cache
def inner_words() -> tuple[str, ...]:
    """Return the words of those phrases."""
    return tuple(phrase.parts[0] for phrase in inner())


@cache
def headings() -> dict[str, str]:
    """Return the section headings of an editor's notebook: ``## Internet links``."""
    return {record["phrase"]: record["kind"] for record in load("notices")["alone"]}


def fold_note(text: str) -> str:
    """Fold case, quotes, dashes and blanks; a number is ``#``, every copyright sign the word."""
    # One by one takes a tenth of the time of str.translate.
    for sign, plain in ASCII_FOLDS if text.isascii() else (*ASCII_FOLDS, *FOLDS):
        text = text.replace(sign, plain)
    folded = NUMBER.sub("#", text.lower())
    if may_claim_rights(folded):
        folded = YEAR_BEHIND_C.sub(" copyright ", folded)
        folded = " ".join(folded.split()).replace("copyright copyright", "copyright")
    return " ".join(folded.split())


def may_claim_rights(text: str) -> bool:
    """Say whether a text in small letters may have a copyright sign, be it spelled ``(c)`` or ``c. 2019``."""
    return "copyright" in text or "©" in text or "(c)" in text or text[:2] == "c."


def first_word(text: str) -> str:
    """Return the first word of a folded text, without what follows a colon: ``our standards:the``."""
    return WORD_END.split(text, maxsplit=1)[0]


def note_kind(text: str) -> str | None:
    """Return the kind of notice a paragraph is: ``(With inputs from PTI)`` is ``syndication``."""
    words = text.count(" ") + 1
    if words > MOST_WORDS:
        return None
    small = text.lower()
    # To fold a whole text takes long, and few begin or go on like a note.
    if opening_word(text) not in starts() and not any(map(small.__contains__, inner_words())):
        return None
    folded = fold_note(text)
    plain = folded.lstrip(DECORATION)
    for phrase in starts().get(first_word(plain), ()):
        if words <= phrase.words and follows(plain, phrase.parts):
            return phrase.kind
    for phrase in inner():
        if words <= phrase.words and phrase.parts[0] in folded:
            return phrase.kind
    return None


def opening_word(text: str) -> str:
    """Return the first word of a text that is not folded, as it would be then."""
    head = text[:OPENING]
    if may_claim_rights(head.lower()):
        return first_word(fold_note(head).lstrip(DECORATION))
    found = OPENING_WORD.match(head)
    return folded_word(found["word"]) if found else ""


@lru_cache(maxsize=512)
def folded_word(word: str) -> str:
    """Fold one word; paragraphs begin with the same few."""
    return fold_note(word)


def follows(text: str, parts: tuple[str, ...]) -> bool:
    """Say whether a text starts with the first part and the others follow at no great distance."""
    at = behind(text, parts[0], 0)
    for part in parts[1:]:
        found = text.find(part.rstrip("*"), at + 2, at + GAP) if at > 0 else 0
        at = behind(text, part, found) if found > 0 else 0
    return at > 0


def behind(text: str, phrase: str, start: int) -> int:
    """Return the end of a phrase that stands at ``start``, else 0: words must be whole but before a ``*``."""
    plain = phrase.rstrip("*")
    end = start + len(plain)
    broken = plain == phrase and phrase[-1].isalnum() and text[end : end + 1].isalnum()
    return end if text.startswith(plain, start) and not broken else 0


def heading_kind(text: str) -> str | None:
    """Return the kind of a notebook's section: ``## Editorial contacts`` is ``contact``."""
    if not text.lstrip().startswith("#"):
        return None
    return headings().get(text.strip(" #\t:").casefold())


@cache
def embargoes() -> tuple[str, ...]:
    """Return what the lines that hold an embargo start with."""
    return tuple(phrase.rstrip("*") for phrase, _ in phrases("embargo"))


def is_embargo(text: str) -> bool:
    """Say whether a line holds an embargo: ``EMBARGOED UNTIL 0001 GMT MAY 3``."""
    if text.count(" ") >= EMBARGO_WORDS:
        return False
    plain = fold_note(text).lstrip(DECORATION)
    begun = plain.startswith(embargoes())
    return begun and any(behind(plain, phrase, 0) for phrase, _ in phrases("embargo"))


def is_trash_line(text: str) -> bool:
    """Say whether a paragraph is a trash line: ``(Adds quotes, background)``, all of it in brackets."""
    bare = text.strip()
    bracketed = bare[:1] in "([" and bare[-1:] in ")]" or bare[:5].upper() == "(ATTN"
    return bracketed and bare.count(" ") < TRASH_WORDS and read_trash(bare) is not None
