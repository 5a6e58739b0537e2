"""Flattened pages of Indian publishers: what each layout says of agency, people, places, times and tags."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pages import BODY, HEADLINE, told
