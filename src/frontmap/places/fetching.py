"""How answers of online services are fetched: never more than is read, nor longer than one waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.message import Message
from io import BytesIO
from typing import Any
from urllib.error import HTTPError

from geopy.adapters import URLLibAdapter  # type: ignore[import-untyped]

MAX_BYTES = 1_000_000
"""What an answer on one name may hold."""
_BLOCK = 1 << 16
_PATIENCE = 2
"""How many times its time limit an answer may take that keeps coming in drops."""


class BoundedAdapter(URLLibAdapter):  # type: ignore[misc]
    """geopy's adapter without retries, that reads no more of an answer than `MAX_BYTES`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.urlopen: Callable[..., Any] = _bounded(self.urlopen)


class _Answered:
    """An answer that has been read, as far as the adapter asks for it."""

    def __init__(self, status: int, headers: Message, body: bytes) -> None:
        self.headers = headers
        self._status, self._body = status, body

    def getcode(self) -> int:
        return self._status

    def read(self) -> bytes:
        return self._body


def _bounded(urlopen: Callable[..., Any]) -> Callable[..., _Answered]:
    """Return ``urlopen`` as something that has read the answer before it returns."""

    def fetch(request: Any, timeout: float) -> _Answered:
        deadline = time.monotonic() + _PATIENCE * timeout
        try:
            with urlopen(request, timeout=timeout) as page:
                return _Answered(page.getcode(), page.headers, _read(page, deadline))
        except HTTPError as error:
            body = BytesIO(_read(error, deadline))
            raise HTTPError(error.url, error.code, error.reason, error.headers, body) from error

    return fetch


def _read(page: Any, deadline: float) -> bytes:
    """Return the body of an answer.

    Raises:
        OSError: if it is too large, or comes too slowly.
    """
    body = bytearray()
    while block := page.read1(_BLOCK):
        body += block
        if len(body) > MAX_BYTES:
            raise OSError(f"an answer must have at most {MAX_BYTES:,} bytes")
        if time.monotonic() > deadline:
            raise OSError("the answer timed out")
    return bytes(body)
