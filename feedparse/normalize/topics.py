"""Tags to topics: splits a printed list of tags, with help of the story where its separators are lost.

``Topics : Malta Ferry services Malta`` keeps no boundaries. What stands together in the story stays
together, a capital begins a topic, a small letter carries one on, a word printed again begins a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from feedparse.knowledge import country_of, load
from feedparse.model import Warn
from feedparse.patterns import lazy

# Signs between two words, but the one that joins the parts of a word.
SIGNS = lazy(r"[^\w\s](?!(?<=\w[-.&'’])\w)\W*")
BEFORE_WORD = lazy(r"(?<!\w)")
WORD_END = lazy(r"(?:e?s)?(?!\w)")
POSSESSIVE = lazy(r"['’]s\b", re.I)
QUOTES = " \t\u00a0\"'“”‘’«»"
EDGES = QUOTES + "#,;:|/·•›>-–—*"
SEPARATORS = lazy(r"\s*[|¦·•;›»]\s*|\s+/\s+|\s*\n\s*")
HASHES = lazy(r"\s*,?\s*#(?=\w)")
SLASHES = lazy(r"[^\s/]+(?:/[^\s/]+){2,}")
SENTENCE = lazy(r"[?!…]|[ \u00a0].*[ \u00a0].*[a-z]{2}\.$|: |https?:|www\.|@\w+\.")
CONNECTIVES = frozenset(
    ("of", "and", "for", "the", "in", "on", "to", "with", "at", "vs", "vs.", "v", "&", "-", "+")
    + ("de", "la", "du", "des", "von", "und", "y", "et")
)
PREFIXES = frozenset(("Mc", "Mac", "De", "Le", "La", "Di", "Du", "Van", "Fitz"))
LONGEST_PHRASE = 6
SHORTEST_FUSED, LONGEST_FUSED = 7, 40
MOST_WORDS, MOST_CHARS = 7, 64


class Lexicon(NamedTuple):
    """A story's words: ``text`` with ``|`` for punctuation, the same caseless, and the set of words.

    ``around`` is the page it stands on, caseless: that helps to cut words that lost the blank between.
    """

    text: str
    folded: str
    words: frozenset[str]
    around: str = ""


class Chunk(NamedTuple):
    """Words that belong together; ``found`` says that the story has them so."""

    words: tuple[str, ...]
    found: bool


@lru_cache(maxsize=2)
def lexicon(story_text: str) -> Lexicon:
    """Return what a story can tell about its tags; several rules ask for the same, or for nothing."""
    text = f" {spell(story_text)} "
    folded = text.casefold()
    words = set(folded.split())
    words.update(part for word in tuple(words) if "-" in word for part in word.split("-"))
    return Lexicon(text, folded, frozenset(words))


def spell(text: str) -> str:
    """Write a text as words, ``|`` for punctuation: ``Malta's deal, say`` -> ``Malta deal | say``."""
    return " ".join(SIGNS.sub(" | ", POSSESSIVE.sub("", text)).split()).strip(" |")


def segment(words: Sequence[str], story_text: str) -> tuple[tuple[str, ...], tuple[Warn, ...]]:
    """Divide words whose boundaries are lost: ``China Pakistan China-Pakistan`` are three topics."""
    topics, sure = divide(words, lexicon(story_text))
    return topics, () if sure else uncertain(topics)


def uncertain(topics: Sequence[str]) -> tuple[Warn, ...]:
    """Return the warning that a list of tags may have been divided otherwise."""
    shown = " | ".join(topics)
    return (Warn("topics-uncertain", "topics", f"tags printed without separators were read as: {shown}"),)


def divide(words: Sequence[str], known: Lexicon) -> tuple[tuple[str, ...], bool]:
    """Divide words with lost boundaries; the second value says whether case and story settle it."""
    lettered = [word for word in words if any(sign.isalpha() for sign in word)]
    caseless = all(word.isupper() for word in lettered) and len(lettered) > 1
    caseless = caseless or not any(word[:1].isupper() for word in lettered)
    topics: list[Chunk] = []
    sure = True
    for chunk in chunks(words, known, caseless):
        starts, certain = boundary(topics, chunk, caseless)
        sure = sure and certain
        if starts:
            topics.append(chunk)
        else:
            joined = topics[-1].words + chunk.words
            topics[-1] = Chunk(joined, holds(known, joined, caseless))
    return unique(" ".join(topic.words) for topic in topics), sure


def chunks(words: Sequence[str], known: Lexicon, caseless: bool) -> list[Chunk]:
    """Take the longest runs of words that the story has in this order, and single words between them."""
    found: list[Chunk] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + LONGEST_PHRASE), start + 1, -1):
            run = tuple(words[start:end])
            if twice(words, start, end):
                start = end
                break
            if run[-1].casefold() not in CONNECTIVES and holds(known, run, caseless):
                break
        else:
            run = (words[start],)
        found.append(Chunk(run, len(run) > 1 or spoken(run[0], known)))
        start += len(run)
    return found


def twice(words: Sequence[str], start: int, end: int) -> bool:
    """Say whether a run of words is printed again right after itself: ``Ada Roe Ada Roe``."""
    run = [word.casefold() for word in words[start:end]]
    return run == [word.casefold() for word in words[end : 2 * end - start]]


def spoken(word: str, known: Lexicon) -> bool:
    """Say whether the story has a word, be it one or many, or all the parts of ``China-Pakistan``."""
    word = spell(word).casefold()
    if not known.words.isdisjoint((word, word + "s", word.removesuffix("s"), word.removesuffix("ies") + "y")):
        return True
    return "-" in word and all(part in known.words for part in word.split("-"))


def holds(known: Lexicon, words: Sequence[str], caseless: bool = True) -> bool:
    """Say whether the story has these words in a row; a capital inside must not stand for a small letter."""
    phrase = spell(" ".join(words))
    if not phrase:
        return False
    if caseless:
        return f" {phrase.casefold()} " in known.folded
    forms = (phrase, phrase[:1].lower() + phrase[1:], phrase.lower())
    return any(f" {form} " in known.text for form in forms)


def boundary(topics: Sequence[Chunk], chunk: Chunk, caseless: bool) -> tuple[bool, bool]:
    """Say whether a chunk starts a topic, and whether that is sure."""
    if not topics:
        return True, True
    last = topics[-1]
    first = chunk.words[0]
    if last.words[-1].casefold() in CONNECTIVES or first.casefold() in CONNECTIVES:
        return False, True
    if any(first.casefold() == topic.words[0].casefold() for topic in topics):
        return True, True
    if caseless:
        return last.found or chunk.found, False
    if not first[:1].isupper():
        phrase = last.found and len(last.words) > 1
        return (True, False) if phrase and chunk.found and first[:1].isalpha() else (False, True)
    closed = last.words[-1][:1].islower() or last.words[-1].isdigit()
    if closed or last.found and chunk.found:
        return True, True
    anchor = last if last.found else chunk
    return anchor.found and (len(anchor.words) > 1 or country_of(anchor.words[0]) is not None), False


def unglue(text: str, known: Lexicon) -> tuple[str, ...]:
    """Cut tags that lost the line ends between them: ``lava flowNight Sky``; else nothing."""
    tokens = [camel(token, known) for token in text.split()]
    if all(len(parts) < 2 for parts in tokens):
        return ()
    pieces: list[str] = []
    for parts in tokens:
        cuts = [piece for part in parts for piece in fused(part, known)]
        if pieces:
            pieces[-1] += " " + cuts.pop(0)
        pieces.extend(cuts)
    return tuple(part for piece in pieces for part in backed(piece, known))


def camel(token: str, known: Lexicon) -> list[str]:
    """Cut a word where a capital follows a small letter, unless it is spelled so: ``YouTube``, ``McRae``."""
    if spell(token).casefold() in known.words or token.casefold() in whole_words():
        return [token]
    parts = [""]
    for index, sign in enumerate(token):
        if index and glue(token, index) and parts[-1] not in PREFIXES:
            parts.append("")
        parts[-1] += sign
    return join_whole(parts)


def glue(token: str, index: int) -> bool:
    """Say whether two tags meet here: ``flow|Night``, ``2020|finance``, ``BBC|Radio``, ``(LPG)|Prices``."""
    before, here = token[index - 1], token[index]
    if here.isupper():
        word = token[index + 1 : index + 4]
        acronym = index > 1 and token[index - 2 : index].isupper() and len(word) == 3 and word.islower()
        return before.islower() or before in ")]" or acronym
    number = index > 1 and token[index - 2 : index].isdigit()
    return number and here.islower() and len(token) > index + 3 and token[index : index + 4].isalpha()


def join_whole(parts: Sequence[str]) -> list[str]:
    """Put words together again that are spelled with a capital inside: ``You`` ``Tube``."""
    joined: list[str] = []
    for part in parts:
        if joined and (joined[-1] + part).casefold() in whole_words():
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def whole_words() -> frozenset[str]:
    """Return the words that are spelled with a capital inside, caseless."""
    return frozenset(load("topic_labels")["camel"])


def fused(word: str, known: Lexicon) -> list[str]:
    """Cut a word the story does not have into two or more that it has: ``canalfishing``."""
    size = len(word)
    if not SHORTEST_FUSED <= size <= LONGEST_FUSED or spoken(word, known):
        return [word]
    ends: dict[int, list[str]] = {size: []}
    for start in range(size - 3, -1, -1):
        for end in range(size, start + 2, -1):
            if end in ends and end - start < size and printed(word[start:end], known):
                ends[start] = [word[start:end], *ends[end]]
                break
    return ends.get(0, [word])


def printed(word: str, known: Lexicon) -> bool:
    """Say whether the story, or the page around it, has a word."""
    word = word.casefold()
    if word in known.words or word not in known.around:
        return word in known.words
    text, start = known.around, known.around.find(word)
    while start >= 0 and not (BEFORE_WORD.match(text, start) and WORD_END.match(text, start + len(word))):
        start = text.find(word, start + 1)
    return start >= 0


def backed(piece: str, known: Lexicon) -> tuple[str, ...]:
    """Divide a piece where the story has all its parts, one of them a phrase: ``Ada Roe Stoke``."""
    words = piece.split()
    if len(words) < 3 or holds(known, words):
        return (piece,)
    parts, _ = divide(words, known)
    found = all(holds(known, part.split()) for part in parts)
    return parts if found and any(" " in part for part in parts) else (piece,)


def split_line(text: str, known: Lexicon) -> tuple[tuple[str, ...], bool]:
    """Split one printed line of tags by what separates them; False when that was guessed."""
    text = text.replace("\u00a0", " ").strip()
    if SEPARATORS.search(text):
        return unique(SEPARATORS.split(text)), True
    if text.startswith("#") or text.count("#") > 1:
        return unique(HASHES.split(text)), True
    if "," in text:
        return unique(text.split(",")), True
    if SLASHES.fullmatch(text):
        return unique(text.split("/")), True
    glued = unglue(text, known)
    if glued:
        return unique(glued), True
    return divide(text.split(), known)


def unique(topics: Iterable[str]) -> tuple[str, ...]:
    """Drop empty and repeated topics, whatever their case, and the punctuation around them."""
    seen: dict[str, str] = {}
    for topic in topics:
        clean = " ".join(topic.split()).strip(EDGES)
        if clean:
            seen.setdefault(clean.casefold(), clean)
    return tuple(seen.values())


def is_topic(text: str) -> bool:
    """Say whether a text can be a tag: a few words, no sentence, no address."""
    words = text.split()
    if all(word.casefold() in CONNECTIVES for word in words):
        return False
    fits = 0 < len(words) <= MOST_WORDS and len(text) <= MOST_CHARS
    return fits and not SENTENCE.search(text) and any(sign.isalpha() for sign in text)


def supported(topic: str, known: Lexicon) -> bool:
    """Say whether the story speaks of a topic: it has the phrase, or all its words."""
    words = spell(topic).casefold().split()
    return (
        holds(known, (topic,))
        or bool(words)
        and all(spoken(word, known) or word in CONNECTIVES or word == "|" for word in words)
    )
