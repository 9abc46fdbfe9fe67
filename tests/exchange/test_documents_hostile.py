"""Files made to harm whoever opens them."""

import io
import subprocess
import sys
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from frontmap.errors import DocumentError
from frontmap.exchange.documents import Problem, extraction, load_document
from tests.exchange.test_documents import PAGE, word

ENTITIES = "".join(
    f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' if n else '<!ENTITY x0 "Izium ">' for n in range(10)
)


def rewritten(content: bytes, name: str, new: bytes) -> bytes:
    """Return a Word document with one of its parts replaced."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for member in old.namelist():
            archive.writestr(member, new if member == name else old.read(member))
    return written.getvalue()


def body(text: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return (
        f'<?xml version="1.0"?>{before}<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>{text}'
        "</w:t></w:r></w:p></w:body></w:document>"
    ).encode()


def pdf_of(stream: bytes) -> bytes:
    """Return a PDF with one page whose content is a deflated stream."""
    parts = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n" % (len(stream), stream),
    ]
    return b"%PDF-1.4\n" + b"".join(parts) + b"trailer<</Root 1 0 R>>\n%%EOF"


def refused(name: str, content: bytes) -> str:
    with pytest.raises(DocumentError) as error:
        load_document(name, content)
    return error.value.problem


def test_a_word_document_that_unpacks_to_very_much_is_refused() -> None:
    bomb = rewritten(word("Izium."), "word/document.xml", b" " * 200_000_000)
    assert len(bomb) < 1_000_000
    assert refused("bomb.docx", bomb) == Problem.TOO_LARGE


def test_a_word_document_that_lies_about_its_size_is_refused() -> None:
    bomb = rewritten(word("Izium."), "word/document.xml", b" " * 100_000_000)
    lying = bomb.replace((100_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    assert lying != bomb
    assert refused("bomb.docx", lying) in (Problem.DAMAGED, Problem.TOO_LARGE, Problem.TOO_SLOW)


def test_a_pdf_that_unpacks_to_very_much_is_refused() -> None:
    packed = zlib.compress(zlib.compress(b" " * 500_000_000, 9), 9)
    assert refused("bomb.pdf", pdf_of(zlib.decompress(packed))) in (
        Problem.DAMAGED,
        Problem.SCANNED,
        Problem.TOO_SLOW,
    )


def test_entities_that_multiply_are_not_filled_in() -> None:
    bomb = rewritten(
        word("Izium."), "word/document.xml", body("Izium. &x9;", f"<!DOCTYPE w:document [{ENTITIES}]>")
    )
    with suppress(DocumentError):
        assert load_document("bomb.docx", bomb).text.strip() == "Izium."


def test_an_entity_never_brings_in_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    doctype = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    content = rewritten(word("Izium."), "word/document.xml", body("Izium. &x;", doctype))
    assert "secret" not in load_document("a.docx", content).text
    page = PAGE.replace("<p>La Russie", f'<iframe src="{secret.as_uri()}"></iframe><p>La Russie')
    assert "secret" not in load_document("a.html", page.encode()).text


def test_a_page_of_endless_depth_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "LIMIT_S", 10)
    with suppress(DocumentError):
        load_document("deep.html", b"<html><body>" + b"<div>" * 400_000 + b"Izium fell.")


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(extraction, "LIMIT_S", 0.5)
    slow = tmp_path / "program.py"
    slow.write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setattr(extraction, "_PROGRAM", slow)
    assert refused("slow.html", PAGE.encode()) == Problem.TOO_SLOW


def test_what_kills_its_reader_kills_nothing_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    monkeypatch.setattr(extraction, "_PROGRAM", program)
    program.write_text("import os\nos.kill(os.getpid(), 9)\n")
    assert refused("a.html", PAGE.encode()) == Problem.TOO_SLOW
    program.write_text("raise RecursionError\n")
    assert refused("a.html", PAGE.encode()) == Problem.DAMAGED


def test_the_reader_may_neither_write_files_nor_take_much_memory(tmp_path: Path) -> None:
    written = tmp_path / "written.txt"
    attempt = "open(sys.argv[1], 'w').write('x' * 100_000)"
    for code in (attempt, "bytes(2 << 30)"):
        program = f"import sys, runpy; runpy.run_path({str(extraction._PROGRAM)!r})['limit'](); {code}"
        done = subprocess.run([sys.executable, "-c", program, str(written)], capture_output=True, check=False)
        assert done.returncode != 0
    assert written.stat().st_size == 0
