"""The fingerprint: the same copy carried by two publishers gets the same one."""

from __future__ import annotations

# The module behind hashlib: hashlib itself loads OpenSSL, which costs more than parsing a story.
from _blake2 import blake2b
from collections.abc import Sequence

from feedparse.patterns import lazy

SIGNS = lazy(r"[^\W_]+")


def fingerprint(paragraphs: Sequence[str]) -> str:
    """Return 16 hex digits over the letters and digits of a body.

    Case, punctuation, quote styles, white space, paragraph breaks and compatibility forms (NFKC) do
    not count: ``"Don't go", he said`` and ``“DON’T  GO” he said`` are the same copy.
    """
    text = "\n".join(paragraphs)
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFKC", text)
    signs = "".join(SIGNS.findall(text.casefold()))
    return blake2b(signs.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
