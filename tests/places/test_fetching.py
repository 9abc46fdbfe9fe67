from pathlib import Path

import pytest

from frontmap.places.fetching import MAX_BYTES
from frontmap.places.online import Answer, CouldNotLook, ask
from tests.places.scripted import Scripted, service


@pytest.mark.parametrize("status", [200, 500])
def test_an_answer_that_is_too_large_is_none_and_is_not_kept(
    server: Scripted, cache: Path, status: int
) -> None:
    server.status = status
    server.body = b"[" + b" " * (3 * MAX_BYTES) + b"]"
    answer = ask(service(server), "Hrakove", cache)
    assert isinstance(answer, CouldNotLook)
    assert "at most 1,000,000 bytes" in answer.why
    server.status, server.body = 200, b"[]"
    assert isinstance(ask(service(server), "Hrakove", cache), Answer)


def test_an_answer_of_usual_size_is_read_whole(server: Scripted, cache: Path) -> None:
    server.body = server.body[:-1] + b" " * (MAX_BYTES // 2) + b"]"
    answer = ask(service(server), "Hrakove", cache)
    assert isinstance(answer, Answer)
    assert len(answer.places) == 1


def test_an_answer_that_comes_in_drops_is_given_up(server: Scripted, cache: Path) -> None:
    server.drop_s = 0.2
    answer = ask(service(server, timeout=0.3), "Hrakove", cache)
    assert isinstance(answer, CouldNotLook)
    assert "timed out" in answer.why
