"""The grammar of sign-offs: who reported, wrote, edited a story, and from where.

``(Reporting by Ann Roe in Bergen and Bo Doe; Editing by Cy Poe)``, its brackets missing, doubled or split,
``Associated Press writer Ann Roe in Bergen contributed to this report.``, ``- Editing by: Cy Poe``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from feedparse.model import Credit, Span
from feedparse.normalize.affiliations import is_desk, is_place
from feedparse.normalize.credited import credited, no_names, without_contacts
from feedparse.patterns import lazy, soon

LONGEST = 1200
DEEPEST = 4
PREFIX = 70
ROLES = (
    ("report", "reporting"),
    ("writ", "writing"),
    ("edit", "editing"),
    ("desk", "editing"),
    ("compil", "compiled"),
    ("translat", "translation"),
    ("photo", "photography"),
    ("pictur", "photography"),
    ("graphic", "graphics"),
    ("illustrat", "graphics"),
    ("assistance", "additional reporting"),
    ("files", "additional reporting"),
    ("contributions", "additional reporting"),
    ("autor", "reporting"),
    ("author", "reporting"),
    ("redaktion", "editing"),
    ("foto", "photography"),
    ("redig", "editing"),
    ("édit", "editing"),
    ("edi", "editing"),
    ("tradu", "translation"),
    ("version", "translation"),
    ("geschrieben", "writing"),
    ("rédig", "writing"),
    ("escrit", "writing"),
)
# What a sign-off in other languages says; a sentence may begin so, too, so it must stand in brackets.
FOREIGN = r"""(?:(?:zusätzliche[rs]?\s+)?(?:Reporter(?:in|innen)?\s*:|(?:redigiert|geschrieben)\s+von\b\s*:?)
    | reportage(?:\s+(?:de|par))?\s(?=(?-i:[A-Z])) | (?:édité|rédigé)\s+par\b
    | version\s+française(?:\s+(?:de|par))?
    | (?:reporte|reportaje|reportes|reportagem)\s+(?:adicional\s+)?(?:de|por)\b
    | (?:editado|traducido|traduzido|escrito)\s+(?:en\s+español\s+)?por\b | edição\s+(?:de|por)\b)\s*"""
# What the words of all these begin with.
ROLE_STEMS = (
    "report", "writ", "edit", "compil", "transla", "graphic", "photo", "foto", "picture", "illustrat",
    "video", "research", "polling", "desking", "interviews", "produc", "data", "design", "calculations",
    "assistance", "files", "contributions", "autor", "author", "redaktion", "édit", "rédig", "redig", "ediç",
    "tradu", "version française", "geschrieben", "escrit",
)  # fmt: skip
# What must follow a stem in small letters, for the expression of a role to be worth its time.
BEHIND_STEM = lazy(
    r"""[^\W_]{0,12}(?:/-?[^\W_]{1,9})?(?:\s+(?:from|in)\s+[\w-]+(?:\s[\w-]+)?)?
    \s*(?::|by\b|from\b|of\b|adicional\b|en\s|de\b|por\b|par\b|von\b)
    | age\s | (?<=version\sfrançaise)""",
    re.X,
)
JOINTS = ("by", ":", "with", "from", " por ", " par ", " de ", " von ")
SENTENCE_END = lazy(r"(?:^|\n|[.!?:;…][\"'”’)\]]*|[\"”’)\]>])[ \t\u00a0]*(?:[-–—*•#]{1,3}[ \t]*)?\Z")
UNFINISHED = lazy(r"(?:[,;&]|\b(?:and|by|in|und))[ \t]*\Z")
CONTINUES = lazy(r"\n(?:[ \t]{1,8}(?![-*#\s])|(?=[a-z+<]))(?=\S)")
CONTACT = lazy(
    r"\s{0,3}[(\[]{1,2}[^()\[\]]{0,300}?(?:@|\(at\)|\+\d|\d{3}[ -]\d{3,4})[^()\n]{0,200}[)\]]{1,3}"
)
CLOSING = lazy(r"(?:[ \t]*[)\]])*(?:\.(?!\w))?")
NO_SIGN_OFF = lazy(r"\s*(?:Our Standards\s*:|Click (?:here|on)|Keywords:|\(\$\s?1)")
FURTHER = lazy(r"\b(?:with|additional|further|extra|supplementary|other)\b")
CURRENCY = lazy(r"\$\s?1\s*=|=\s*\$?\d")


class Signoff(NamedTuple):
    """A printed sign-off: its text, and whom it credits."""

    span: Span
    credits: tuple[Credit, ...]


@cache
def role_mark() -> re.Pattern[str]:
    """Return the pattern of ``Additional reporting by``, ``Writing and editing by:``, ``With files from``."""
    word = (
        r"(?:report(?:ing|ed)|writing|written|(?:copy[ -]?|desk )?edit(?:ing|ed)|compil(?:ed|ing)"
        r"|translat(?:ed|ion|ing)|graphics?|photograph(?:y|s|ed)|photos?|pictures?|illustrat(?:ions?|ed)"
        r"|video|research|polling|desking|interviews"
        r"|production|produced|data|design|calculations)"
    )
    more = r"(?:additional|further|extra|supplementary|other)\s+"
    return soon(
        rf"""(?<![^\W_])
        (?: (?P<words> (?:with\s+)? (?:{more}(?:(?-i:[A-Z])[\w.]+\s+){{0,2}}?)?
                {word} (?:\s*(?:,|and|&|/)\s*(?:{more})?{word}){{0,2}} )
            (?: \s+(?:from|in)\s+(?P<place>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?) )?
            (?: \s*by\b\s*:?\s* | \s*:\s*(?=(?-i:[A-Z])) )
          | (?P<help> with\s+(?:the\s+)?(?:assistance|files|contributions|reporting|additional\s+reporting)
                \s+(?:from|by|of)\b\s*:?\s* | (?:additional\s+reporting|contributions)\s+from\b\s*:?\s* )
          | (?P<noun> \b(?:Autor(?:in|en|innen|/in|/innen|/-in)?|(?<=-\s)Authors?|Redaktion|Foto)\s*:\s* )
          | (?P<foreign> {FOREIGN} ) )""",
        re.X | re.I,
    )


def stems_in(text: str) -> tuple[str, ...]:
    """Return the beginnings of the words for roles that a text has anywhere: ``report``, ``edit``."""
    small = text.lower()
    return tuple(filter(small.__contains__, ROLE_STEMS))


def may_hold_role(text: str, stems: Sequence[str]) -> bool:
    """Say whether a role of these words may be named in a paragraph; most have none of them."""
    small = text.lower()
    if any(map(small.__contains__, JOINTS)):
        for stem in filter(small.__contains__, stems):
            at = small.find(stem)
            while at >= 0:
                if BEHIND_STEM.match(small, at + len(stem)):
                    return True
                at = small.find(stem, at + 1)
    return False


def find_signoffs(text: str, block: Span, limit: int) -> Iterator[Signoff]:
    """Find the sign-offs that start in a paragraph; ``limit`` is where the story ends."""
    end = block.start
    for match in role_mark().finditer(text, block.start, block.end):
        if match.start() < end:
            continue
        span = bracketed(text, match, block, limit)
        span = span or (None if match["foreign"] else bare(text, match, block, limit))
        if span is None:
            continue
        found = tuple(credits_in(text[span.start : span.end]))
        if not is_sign_off(match, found):
            continue
        if found or names_a_desk(text[span.start : span.end]):
            end = span.end
            yield Signoff(span, found)


def is_sign_off(match: re.Match[str], found: Sequence[Credit]) -> bool:
    """Tell a sign-off from a picture's caption (``Photo: Ann Roe``) and from ``Written by Ann Roe``."""
    roles = {credit.role for credit in found}
    word = match[0].casefold()
    if roles and roles <= {"photography", "graphics"}:
        return word.startswith(("photography by", "graphics by", "graphic by"))
    return not (roles == {"writing"} and word.startswith("written"))


def names_a_desk(text: str) -> bool:
    """Tell a sign-off that names no person: ``(Reporting by Oslo economics desk)``."""
    marks = list(role_mark().finditer(text))
    if len(marks) != 1 or text[:1] not in "([" or not set(roles_of(marks[0])) - {"photography", "graphics"}:
        return False
    return is_desk(text[marks[0].end() :].strip(" .)]"))


def bracketed(text: str, match: re.Match[str], block: Span, limit: int) -> Span | None:
    """Return the extent of a sign-off in brackets, with its brackets and the contacts behind it."""
    left = max(block.start, match.start() - PREFIX)
    opening = max(text.rfind("(", left, match.start()), text.rfind("[", left, match.start()))
    if opening < 0 or re.search(r"[)\]]", text[opening : match.start()]):
        return None
    if CURRENCY.search(text, opening, match.start()):
        return beside_currency(text, match, block)
    if not fits_before(text[opening + 1 : match.start()]):
        return None
    end = closing(text, opening, limit)
    if end is None:
        end = line_end(text, match.end(), block.end, limit)
    if end - opening > LONGEST:
        return None
    while opening > block.start and text[opening - 1] in "([":
        opening -= 1
    end = CLOSING.match(text, end, limit).end()  # type: ignore[union-attr]
    return Span(opening, with_contacts(text, end, limit))


def fits_before(prefix: str) -> bool:
    """Tell whether what stands between bracket and role is part of a sign-off: names, a newsroom, nothing."""
    prefix = prefix.strip(" \n;,.:(-")
    if not prefix or "newsroom" in prefix.casefold() or is_place(prefix):
        return True
    return bool(credited(prefix)) and not no_names(prefix)


def beside_currency(text: str, match: re.Match[str], block: Span) -> Span:
    """Return the sign-off behind ``($1 = 1.52 dollars; ``, the currency note left alone."""
    start = block.start + len(text[block.start : match.start()].rstrip(" ;,."))
    end = text.find(")", match.end(), block.end)
    return Span(start, end if end > 0 else block.end)


def closing(text: str, opening: int, limit: int) -> int | None:
    """Return the offset behind the bracket that closes one, None if the paragraph ends before."""
    depth = 0
    for offset in range(opening, min(limit, opening + LONGEST)):
        sign = text[offset]
        if sign in "([":
            depth += 1
            if depth > DEEPEST:
                return None
        elif sign in ")]":
            depth -= 1
            if depth <= 0 or not re.search(r"[)\]]", text[offset + 1 : offset + 200].partition("\n\n")[0]):
                return offset + 1
        elif sign == "\n" and not text[offset + 1 : offset + 2].strip():
            return None
    return None


def with_contacts(text: str, end: int, limit: int) -> int:
    """Add the brackets behind a sign-off that hold mail addresses and telephone numbers."""
    while match := CONTACT.match(text, end, limit):
        end = match.end()
    return end


def bare(text: str, match: re.Match[str], block: Span, limit: int) -> Span | None:
    """Return the extent of a sign-off without brackets: a line, or behind the last sentence."""
    before = text[max(block.start, match.start() - 12) : match.start()]
    at_start = match.start() - 12 <= block.start
    if not (match[0][:1].isupper() and SENTENCE_END.search(f"\n{before}" if at_start else before)):
        return None
    end = line_end(text, match.end(), block.end, limit)
    if end - match.start() > LONGEST:
        return None
    cut = NO_SIGN_OFF.search(text[match.start() : end])
    end = match.start() + cut.start() if cut else end
    marks = list(role_mark().finditer(text, match.start(), end))
    stops = [mark.start() for mark in marks[1:]] + [end]
    if any(no_names(text[mark.end() : stop]) for mark, stop in zip(marks, stops, strict=True)):
        return None
    dash = re.search(r"(?:[-–—*•]{1,3}[ \t]*)\Z", before)
    return Span(match.start() - (len(dash[0]) if dash else 0), end)


def line_end(text: str, start: int, block_end: int, limit: int) -> int:
    """Return where a sign-off without a closing bracket ends: with its paragraph or list."""
    end = block_end
    if end - start > LONGEST:
        return end
    for _ in range(8):
        following = CONTINUES.match(text, end, limit)
        if not following and not (
            UNFINISHED.search(text, max(start, end - 8), end) and text[end : end + 1] == "\n"
        ):
            break
        stop = text.find("\n", end + 1, limit)
        end = stop if stop > 0 else limit
    return start + len(text[start:end].rstrip())


def credits_in(text: str) -> Iterator[Credit]:
    """Read the people of a sign-off, one credit a person and role."""
    text = without_contacts(text)
    marks = list(role_mark().finditer(text))
    seen: set[Credit] = set()
    for name, place in credited(text[: marks[0].start()]) if marks else ():
        yield Credit("reporting", name, place)
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        group = text[mark.end() : after.start() if after else len(text)]
        for role in roles_of(mark):
            for name, place in credited(group):
                credit = Credit(role, name, place or (mark["place"] if mark["words"] else None))
                if credit not in seen:
                    seen.add(credit)
                    yield credit


def roles_of(mark: re.Match[str]) -> tuple[str, ...]:
    """Return the roles a mark names: ``Reporting and writing by`` -> reporting, writing."""
    if mark["help"]:
        return ("additional reporting",)
    found = []
    for word in re.split(r",|/|&|\band\b", mark[0].casefold()):
        role = next((role for stem, role in ROLES if stem in word), "")
        if role == "reporting" and FURTHER.search(word):
            role = "additional reporting"
        found.append(role)
    return tuple(dict.fromkeys(role for role in found if role))
