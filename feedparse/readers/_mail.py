"""Mail taken apart: headers with their encoded words, and the text of the parts, each in its own charset.

The text is turned back into the bytes it was read from, because a part in base64 or quoted-printable,
or one of eight bits with a charset of its own, is bytes; so is an encoded word in a header.
"""

from __future__ import annotations

import codecs
from binascii import Error as BadBase64
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import NamedTuple

from feedparse.errors import Refused
from feedparse.patterns import lazy

# Charsets of text; the codecs of Python hold others, such as punycode.
CHARSETS = lazy(
    r"(?:iso|windows|cp|koi|gb|big5|shift|s-?jis|euc|utf|mac|x-mac|tis|hz|ks|johab|latin)[\w.:-]*", 2
)
# Programs state these for whatever bytes there are.
UNSURE = (
    "ascii",
    "us-ascii",
    "iso-8859-1",
    "iso8859-1",
    "latin-1",
    "latin1",
    "windows-1252",
    "cp1252",
    "utf-8",
)
SUBSETS = {"gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "shift_jis": "cp932"}
QUOTE_MARK = lazy(r"^(?:>+ ?)+")
LONGEST_HEADER = 8000
TEXTS = ("text/plain", "text/html")


class Letter(NamedTuple):
    """A mail: its headers by their names in small letters, its text, and its HTML; each may be empty."""

    headers: Mapping[str, str]
    text: str
    html: str


def letters(text: str, encoding: str) -> Iterator[Letter]:
    """Yield a mail and the mails that it encloses as attachments.

    Raises Refused where its parts are nested beyond every measure.
    """
    try:
        message = message_from_bytes(as_bytes(text, encoding))
        yield letter(message)
        for part in message.walk():
            if part.get_content_type() == "message/rfc822" and part.is_multipart():
                enclosed = part.get_payload()
                yield from (letter(inner) for inner in enclosed if isinstance(inner, Message))
    except RecursionError:
        raise Refused("its parts are nested too deep", "check what wrote it") from None


def as_bytes(text: str, encoding: str) -> bytes:
    """Turn a text into the bytes that it was read from in this encoding."""
    if encoding == "cp1252":
        signs = bytes(range(256)).decode("cp1252", "replace")
        table = {ord(sign if sign != "\ufffd" else chr(byte)): byte for byte, sign in enumerate(signs)}
        return codecs.charmap_encode(text, "replace", table)[0]
    try:
        return text.encode(encoding, "replace")
    except LookupError:
        return text.encode("utf-8", "replace")


def letter(message: Message) -> Letter:
    """Read the headers of a mail and the texts of its own parts."""
    headers: dict[str, str] = {}
    for name, value in message.raw_items():
        if name.lower() not in headers:
            headers[name.lower()] = header_text(str(value)[:LONGEST_HEADER])
    found: dict[str, list[str]] = {kind: [] for kind in TEXTS}
    for part in own_parts(message):
        kind = part.get_content_type()
        if kind in found and part.get_content_disposition() != "attachment":
            found[kind].append(part_text(part))
    return Letter(headers, *("\n\n".join(found[kind]) for kind in TEXTS))


def own_parts(message: Message) -> Iterator[Message]:
    """Walk the parts of a mail, without those of the mails that it encloses."""
    stack = [message]
    while stack:
        part = stack.pop()
        yield part
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            stack.extend(one for one in reversed(inner) if isinstance(one, Message))


def header_text(value: str) -> str:
    """Decode all encoded words of a header: `=?utf-8?q?Caf=C3=A9?= in =?koi8-r?b?8M/S1A==?=`."""
    raw = " ".join(decoded(value.encode("ascii", "surrogateescape"), "").split())
    if "=?" not in raw:
        return raw
    try:
        parts = decode_header(raw)
    except (HeaderParseError, BadBase64, ValueError):
        return raw
    return "".join(part if isinstance(part, str) else decoded(part, charset or "") for part, charset in parts)


def part_text(part: Message) -> str:
    """Decode a part: base64 or quoted-printable, then its charset; the lines of flowed text are joined."""
    data = part.get_payload(decode=True)
    try:
        charset = part.get_content_charset("")
    except (LookupError, ValueError):
        charset = ""
    text = decoded(data if isinstance(data, bytes) else b"", charset)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unflowed(text) if str(part.get_param("format", "")).lower() == "flowed" else text


def decoded(data: bytes, charset: str) -> str:
    """Decode bytes by the charset stated, else as UTF-8, else as cp1252."""
    name = charset.lower().strip()
    if name not in UNSURE and CHARSETS.fullmatch(name):
        try:
            return data.decode(SUBSETS.get(name, name))
        except (LookupError, UnicodeError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def unflowed(text: str) -> str:
    """Join the lines that end in a blank with the next one of the same depth of quotes (RFC 3676)."""
    lines: list[str] = []
    open_depth = ""
    for line in text.split("\n"):
        mark = QUOTE_MARK.match(line)
        depth, rest = (mark[0].rstrip(), line[mark.end() :]) if mark else ("", line.removeprefix(" "))
        signature = rest == "-- "
        if lines and lines[-1].endswith(" ") and open_depth == depth and not signature:
            lines[-1] += rest
        else:
            lines.append(f"{depth} {rest}" if depth else rest)
        open_depth = depth
        if signature:
            lines[-1] = "--"
    return "\n".join(lines)
