"""What stands around a story in a letter: quoted lines, greetings, signatures, forwarded headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedparse.model import Document
from feedparse.patterns import lazy

QUOTED = lazy(r"[ \t]{0,4}[A-Za-z]{0,4}>")
QUOTE_MARKS = lazy(r"^[ \t]{0,4}[A-Za-z]{0,4}>[> ]{0,20}", re.M)
# A delimiter, below which stands the signature, or the footer of a mailing list.
DELIMITER = lazy(r"--[ \t]*|_{8,}[ \t]*")
SENT_FROM = lazy(
    r"(?:Sent from my|Sent via|Get Outlook for|Envoyé de mon|Enviado desde mi|Von meinem|Verzonden vanaf)\b"
    r".{0,60}"
)
REGARDS = lazy(
    r"""(?:(?:best|kind|warm|with)\ ){0,2}(?:regards|wishes|thanks|cheers|best|sincerely)(?:\ yours)?[,.!]?
      | yours\ \w+,? | (?:mit\ )?(?:freundlichen|besten|viele)\ grüßen? ,? | cordialement,?
      | (?:un\ )?saludos?,? | atentamente,?""",
    re.I | re.X,
)
GREETING = lazy(
    r"(?:hi|hello|hey|dear|all|good (?:morning|afternoon)|bonjour|hola|liebe|sehr geehrte)\b.{0,50}[,:!]",
    re.I,
)
WROTE = r"(?:wrote|writes|says|said|sez|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu)"
ATTRIBUTION = lazy(rf"\S.{{0,240}}\b{WROTE}\b.{{0,80}}:|.{{0,240}}\S@\S.{{0,80}}:")
DATED_ATTRIBUTION = lazy(rf"(?:On|Am|Le|El|Il|Op|Den|Em) .{{0,60}}\d.{{0,160}}{WROTE}.{{0,60}}:")
FORWARDED = lazy(
    r"""^[ \t]* (?: -{2,}[ \t]*(?:Forwarded|Original|Weitergeleitete|Ursprüngliche|Message|Mensaje)\b
          [^\n]{0,40}-{2,} | Begin\ forwarded\ message: ) [ \t]*\n""",
    re.I | re.M | re.X,
)
INNER_HEADER = lazy(
    r"[ \t]*\*?(?P<name>From|Von|De|Date|Datum|Sent|Gesendet|To|An|Cc|Subject|Betreff|Objet|Asunto|Reply-To)"
    r"\s*:\*?[ \t]*(?P<value>[^\n]*)\n",
    re.I,
)
NAMES = {"von": "from", "de": "from", "betreff": "subject", "objet": "subject", "asunto": "subject"}
# What programs and offices add below a letter.
FOOTER = lazy(
    r"""(?: (?:to|if\ you\ (?:wish|want)\ to|click\ here\ to)\ unsubscribe\b | unsubscribe\b
      | you(?:'re|\ are)\ receiving\ this\b | you\ (?:have\ )?received\ this\ (?:message|e-?mail)\ because\b
      | this\ (?:e-?mail|message)\ (?:and\ (?:any|all|its)|is\ (?:intended|confid\w+)|may\ contain)\b
      | diese\ e-?mail\ (?:enthält|und|ist)\b | ce\ (?:message|courriel)\ (?:et|est)\b
      | este\ (?:mensaje|correo)\ (?:y|es|contiene)\b ) .*""",
    re.I | re.X,
)
# Above it the sender speaks, below it the story begins.
RELEASES = (
    r"(?:(?:for immediate|press|news|media)[ -]?release|presse(?:mitteilung|meddelelse|information|melding)"
    r"|pressmeddelande|communiqué(?: de presse)?|comunicato stampa|persbericht"
    r"|nota (?:de (?:prensa|imprensa)|à imprensa)|comunicado(?: de (?:prensa|imprensa))?)"
)
RELEASE = lazy(rf"\W{{0,8}}{RELEASES}\W{{0,8}}", re.I)
NEAR_TOP = 6
SIGNATURE_LINES = 16
FEW_WORDS = 40


def parted(text: str) -> str:
    """Put blank lines between what is quoted and what is not, and around delimiters and closings."""
    lines: list[str] = []
    above = ""
    for line in text.expandtabs().split("\n"):
        role = role_of(line.strip()) or ("quoted" if QUOTED.match(line) else "text")
        if role != above or role not in ("quoted", "text"):
            lines.append("")
        lines.append(line)
        above = role
    return "\n".join(lines)


def role_of(line: str) -> str:
    """Return what a line is whatever stands around it: the delimiter `-- `, `Regards,`."""
    if DELIMITER.fullmatch(line) or FOOTER.fullmatch(line):
        return "delimiter"
    if SENT_FROM.fullmatch(line):
        return "signature"
    return "regards" if REGARDS.fullmatch(line) else ""


def forwarded(text: str) -> tuple[dict[str, str], str]:
    """Find the letter that is forwarded below a word or two: its headers, and its text; empty if none is."""
    mark = FORWARDED.search(text)
    if not mark or len(text[: mark.start()].split()) > FEW_WORDS:
        return {}, ""
    headers: dict[str, str] = {}
    at = mark.end()
    at += len(text[at:]) - len(text[at:].lstrip("\n"))
    while found := INNER_HEADER.match(text, at):
        name = found["name"].lower()
        headers.setdefault(NAMES.get(name, name), found["value"].strip())
        at = found.end()
    return headers, text[at:]


def kinds_of(document: Document) -> list[str]:
    """Return for each paragraph of a letter what it is around the story; empty for what may be the story."""
    texts = document.texts
    quoted = [QUOTED.match(document.lines[block.start].text) is not None for block in document.blocks]
    kinds = ["quoted" if is_quoted else "" for is_quoted in quoted]
    for number, text in enumerate(texts):
        if not kinds[number] and any(quoted[number + 1 : number + 2]) and ATTRIBUTION.fullmatch(text):
            kinds[number] = "attribution"
    first = next((number for number, kind in enumerate(kinds) if not kind), 0)
    if texts and GREETING.fullmatch(texts[first]):
        kinds[first] = "greeting"
    label = next((n for n, text in enumerate(texts[:NEAR_TOP]) if RELEASE.fullmatch(text)), -1)
    kinds[: label + 1] = ["letter"] * (label + 1)
    mark_below(kinds, first_of_signature(document, texts), "signature")
    answered = next((n for n, text in enumerate(texts) if is_answered(text) and n), len(texts))
    if not any(quoted[answered:]):
        mark_below(kinds, answered, "quoted")
    return [kind or ("signature" if role_of(text) == "signature" else "") for kind, text in zip(kinds, texts)]


def is_answered(text: str) -> bool:
    """Find the line above a letter that is quoted without marks: `On Feb 4, 2025, Jane Doe wrote:`."""
    return DATED_ATTRIBUTION.fullmatch(text) is not None or FORWARDED.fullmatch(f"{text}\n") is not None


def mark_below(kinds: list[str], first: int, kind: str) -> None:
    """Mark a paragraph and all below it."""
    kinds[first:] = [known or kind for known in kinds[first:]]


def first_of_signature(document: Document, texts: Sequence[str]) -> int:
    """Return the number of the paragraph at which the signature begins; their count if there is none."""
    lines = 0
    first = len(texts)
    for number in range(len(texts) - 1, -1, -1):
        if QUOTED.match(texts[number]):
            continue
        block = document.blocks[number]
        lines += block.end - block.start
        if lines > SIGNATURE_LINES:
            break
        if number and role_of(texts[number]) in ("delimiter", "regards"):
            first = number
    return first
