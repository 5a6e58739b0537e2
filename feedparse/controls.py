"""Control characters: what frames copy on a wire and what strayed into it never reaches a value."""

from __future__ import annotations

from feedparse.model import Field, Warn
from feedparse.patterns import lazy

# The fixed spaces that agate sets its columns apart with, and vertical tab and form feed, are blanks.
BLANKS = dict.fromkeys((0x0B, 0x0C, 0x10, 0x19, 0x1D, 0x1E, 0x1F), " ")
DROPPED = {**dict.fromkeys((*range(9), *range(0x0D, 0x20), *range(0x7F, 0xA0))), **BLANKS}
CONTROL = lazy(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
UNPLAIN = lazy(r"[\x00-\x1f\x7f-\x9f]")
# What frames a story on the wire and belongs there: SOH, STX, ETX, EOT, SYN and the four separators.
FRAME = frozenset("\v\f\x01\x02\x03\x04\x16\x1c\x1d\x1e\x1f")


def without_controls(text: str) -> str:
    """Drop control characters, map fixed spaces to blanks: ``Oban\\x1e3\\x13`` -> ``Oban 3``."""
    return text.translate(DROPPED) if CONTROL.search(text) else text


def stated_plainly(field: Field) -> Field:
    """Drop the control characters of what an envelope states, line ends and tabs among them."""
    if not UNPLAIN.search(field.value) and not any(map(UNPLAIN.search, field.parts.values())):
        return field
    parts = {name: in_one_line(value) for name, value in field.parts.items()}
    return field._replace(value=in_one_line(field.value), parts=parts)


def in_one_line(text: str) -> str:
    """Drop control characters and fold white space: ``Oban\\n\\x1eFerries`` -> ``Oban Ferries``."""
    return " ".join(without_controls(text).split())


def stray_controls(text: str) -> tuple[Warn, ...]:
    """Warn of control characters that no wire uses as a frame, such as NUL, and which are dropped."""
    found = sorted({*CONTROL.findall(text)} - FRAME)
    if not found:
        return ()
    listed = ", ".join(f"U+{ord(sign):04X} ({text.count(sign)} times)" for sign in found)
    return (Warn("control-characters", "source", f"control characters in the text: {listed}"),)
