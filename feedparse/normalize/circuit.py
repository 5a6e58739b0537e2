"""The circuit lines of wire copy: the header line, and the keyword line under it.

``r w PM-FerryInquiry 1stLd-Writethru a0512 03-01 0334`` is the header of ANPA 1312: priority, category,
keyword without blanks and cut to 24 signs, version, the story it replaces, month and day, words.
``PM-Ferry Inquiry, 1st Ld-Writethru, a0512,300`` is the keyword line: the same, spelled out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from feedparse.model import Document, Line, Span
from feedparse.normalize.marks import is_version
from feedparse.patterns import lazy, soon

LINES_READ = 12
# Flash, bulletin, urgent, regular, deferred, release at will, weekday advance, weekend advance: the
# priorities of the AP filing manual.
URGENCIES = {letter: number for number, letter in enumerate("fburdwas", 1)}
# Format bytes of the header (DC1 to DC4, US), as bytes or as the entities that archives wrote for them.
RESIDUE = lazy(r"&?Cx1[0-9a-f]\b;?|&[A-Z]{2};|[\x10-\x1f]")
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
REFERENCE = lazy(r"[a-z]\d{4}")
KEYWORD_TAIL = lazy(r",\s*(?P<words>\d{2,5})\s*[<=]?\s*$")
CYCLE = lazy(r"\^?\*?(?:[AP]M|BC|AP|ADV)-\S")
CYCLED = lazy(r"[A-Z]\S*-\S")
TIGHT = lazy(r"\^?(?:[AP]M|BC)-\S{2,60}\s*<?")


class Circuit(NamedTuple):
    """What the circuit lines say; ``month_day`` is ``--MM-DD``, ``words`` the count as sent."""

    priority: str | None
    category: str | None
    keyword: str
    version: str | None = None
    reference: str | None = None
    month_day: str | None = None
    words: int | None = None


class Found(NamedTuple):
    """A circuit and where it stands: the line of the header, and that of the keyword line."""

    header: Circuit | None
    keyword: Circuit | None
    header_line: Line | None
    spans: tuple[Span, ...]

    @property
    def best(self) -> Circuit:
        """The keyword line where there is one, else the header, which is cut."""
        found = self.keyword or self.header
        assert found is not None
        return found

    @property
    def reference(self) -> str | None:
        """The story number that this one replaces: ``a0512``."""
        return next((c.reference for c in (self.keyword, self.header) if c and c.reference), None)


@cache
def header_pattern() -> re.Pattern[str]:
    """Compile the header line: all up to month and day is taken apart word by word later."""
    return soon(
        r"""\s*(?:(?:[a-zA-Z]\d{4}\s+)[a-z-]{1,5}?\s{0,3})?   # service letter, number, selector
        (?P<priority>[a-z])\s(?P<category>[a-z])\s+
        (?P<middle>\S[^\n]{1,70}?)\s+
        (?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])
        (?:\s+(?P<words>\d{2,4})(?=\s|$)|\s*$|(?=\s))\s*
        (?P<rest>[^\n]*)""",
        re.X,
    )


SERVICE_LINE = lazy(r"\s*[a-zA-Z]\d{4}\s+[a-z-]{3,5}\s*")


def clean(text: str) -> str:
    """Blank out format bytes sign by sign, so that offsets stay."""
    if text.isprintable() and "&" not in text and "Cx1" not in text:
        return text
    return RESIDUE.sub(lambda found: " " * len(found.group()), text)


def parse_header(text: str) -> Circuit | None:
    """Read ``d f BC-FERRYCO-<FCO>-HAS-NEW-PL   03-03 0095``; None for any other line."""
    found = header_pattern().match(clean(text))
    return from_match(found) if found else None


def from_match(found: re.Match[str]) -> Circuit | None:
    """Take a header apart, unless the words in its middle are no keyword."""
    keyword, version, reference = read_middle(found["middle"])
    if keyword.count(" ") > 2 or not CYCLED.match(keyword):
        return None
    words = int(found["words"]) if found["words"] else None
    date = f"--{found['month']}-{found['day']}"
    return Circuit(found["priority"], found["category"], keyword, version, reference, date, words)


def read_middle(text: str) -> tuple[str, str | None, str | None]:
    """Take ``PM-FerryInquiry 1stLd-Writethru a0512`` of a header apart: keyword, version, reference."""
    parts = text.split()
    reference = parts.pop() if len(parts) > 1 and REFERENCE.fullmatch(parts[-1]) else None
    version = None
    while len(parts) > 1 and is_version(parts[-1]):
        version = f"{parts.pop()} {version or ''}".strip()
    return printed(" ".join(parts)), version, reference


def parse_keyword(text: str, *, below_header: bool = False) -> Circuit | None:
    """Read ``^BC-US--Harvest-Dry Plains, 1st Ld-Writethru,1140<``; None for any other line.

    Without a word count the line must lie below a header, hold a version or be one long word.
    """
    text = clean(text).strip()
    if not CYCLE.match(text) or len(text) > 120:
        return None
    found = keyword_line(text)
    versions = (found.version or "").split(", ") if found.version else []
    plain = found.words is None and not found.reference and not any(map(is_version, versions))
    if plain and (versions or not (below_header and len(found.keyword) <= 60 or TIGHT.fullmatch(text))):
        return None
    return found


def keyword_line(text: str) -> Circuit:
    """Take what is known to be a keyword line apart: ``Ferry Inquiry, 1st Ld-Writethru, a0512,300<``."""
    counted = KEYWORD_TAIL.search(text)
    rest = text[: counted.start()] if counted else text.rstrip(" <=")
    keyword, *parts = [part.strip() for part in rest.lstrip("^*").split(",")]
    reference = next((part for part in parts if REFERENCE.fullmatch(part)), None)
    versions = [part for part in parts if part and part != reference]
    words = int(counted["words"]) if counted else None
    return Circuit(None, None, printed(keyword), ", ".join(versions) or None, reference, None, words)


def printed(keyword: str) -> str:
    """Resolve the entities that archives left in a keyword: ``S&amp;L`` -> ``S&L``."""
    for entity, sign in ENTITIES:
        keyword = keyword.replace(entity, sign)
    return keyword


def squeeze(keyword: str) -> str:
    """Bring a keyword to the form that header and keyword line share: no blanks, no case, 24 signs."""
    return "".join(printed(keyword).split()).casefold()[:24]


def find_circuit(document: Document) -> Found | None:
    """Find the circuit lines among the first lines of a story."""
    return circuit_in(tuple(first_lines(document)))


@lru_cache(maxsize=8)
def circuit_in(lines: tuple[Line, ...]) -> Found | None:
    """Find the circuit lines among some lines; several fields are read from those of one story."""
    header: Circuit | None = None
    header_line: Line | None = None
    spans: list[Span] = []
    for line in lines:
        may_be_header = header is None and holds_day(line.text)
        found = header_pattern().match(clean(line.text)) if may_be_header else None
        if found and (header := from_match(found)):
            header_line = line
            spans.append(Span(line.span.start, line.span.start + end_of_header(found, header)))
        elif keyword := parse_keyword(line.text, below_header=header is not None):
            return Found(header, keyword, header_line, (*spans, line.span))
        elif header is not None:
            break
        elif SERVICE_LINE.fullmatch(clean(line.text)):
            spans.append(line.span)
    return Found(header, None, header_line, tuple(spans)) if header else None


def holds_day(text: str) -> bool:
    """Say whether a hyphen stands between two pairs of digits, as in every header: ``03-03``."""
    parts = text.split("-")
    ends = [part[-2:] for part in parts]
    return any(
        len(end) == len(part[:2]) == 2 and (end + part[:2]).isdecimal() for end, part in zip(ends, parts[1:])
    )


def first_lines(document: Document) -> list[Line]:
    """Return the first lines of a story that are not blank."""
    found: list[Line] = []
    for line in document.lines:
        if line.text.strip():
            found.append(line)
            if len(found) == LINES_READ:
                break
    return found


def end_of_header(found: re.Match[str], header: Circuit) -> int:
    """Return where a header line ends: behind the keyword line that an archive joined to it, if any."""
    rest, start = found["rest"], found.start("rest")
    if not rest:
        return found.end()
    wanted = squeeze(header.keyword)
    taken = next((size for size in range(1, len(rest) + 1) if squeeze(rest[:size]) == wanted), 0)
    return start + taken
