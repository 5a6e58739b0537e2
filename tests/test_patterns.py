"""A lazy expression behaves like a compiled one, and is not compiled before."""

from __future__ import annotations

import re

import pytest

from feedparse.patterns import METHODS, lazy

TEXT = "Two ferries, 3 towns, 14 harbours"


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled"))
    lazy(r"(unbalanced")


def test_a_faulty_expression_fails_when_it_is_used() -> None:
    with pytest.raises(re.error):
        lazy(r"(unbalanced").search(TEXT)


def test_it_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = lazy(r"\d+", re.I)
    assert pattern.findall(TEXT) == ["3", "14"]
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    assert pattern.sub("#", TEXT) == "Two ferries, # towns, # harbours"
    assert [match[0] for match in pattern.finditer(TEXT)] == ["3", "14"]
    assert pattern.split(TEXT)[0] == "Two ferries, "
    assert pattern.match(TEXT) is None
    assert pattern.fullmatch("14") is not None


def test_flags_count() -> None:
    assert lazy("two", re.I).match(TEXT)
    assert lazy("two").match(TEXT) is None


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_one_of_a_compiled_expression(method: str) -> None:
    assert callable(getattr(lazy("a"), method))
