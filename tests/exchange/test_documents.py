"""Articles in files of every kind, made here; hostile ones are in test_documents_hostile.py."""

import io
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from frontmap.errors import DocumentError
from frontmap.exchange.documents import MAX_BYTES, MAX_CHARACTERS, Document, Problem, load_document
from frontmap.exchange.documents.program import unwrapped
from frontmap.model import Days

ENGLISH = "Russian troops left Izium on Saturday."
UKRAINIAN = "Російські війська залишили Ізюм у суботу, повідомило міністерство."
FRENCH = "Les forces russes se sont retirées de la ville voisine d'Izioum, a déclaré le ministère."
REPORT = """\
---
outlet: Le Courrier
lang: fr
published: 2022-09
curated_day: 2022-09-10
---

Izioum est prise.
"""
PAGE = """<!doctype html><html lang="fr"><head><title>Izioum reprise</title>
<meta property="og:site_name" content="Le Courrier">
<meta property="og:url" content="https://courrier.example/a">
<meta property="article:published_time" content="2022-09-10T12:00:00Z"></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Izioum reprise</h1>
<p>Les troupes ont repris Izioum samedi, a annoncé Kiev. La ville était tenue depuis le printemps, et ses
habitants avaient appris à se taire ; ils sont sortis dans la rue pour accueillir les premiers soldats.</p>
<p>La Russie l'a confirmé. Le ministère parle d'un regroupement de ses forces, et ne dit pas combien de
soldats ont quitté la région, ni ce qu'ils ont laissé derrière eux en partant.</p></article>
<footer>Tous droits réservés</footer><script>document.title = "x"</script></body></html>"""


def pdf(*pages: str, password: str = "") -> bytes:
    """Return a PDF with a line of text on each page."""
    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(400, 200)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def word(*paragraphs: str, title: str = "") -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.core_properties.title = title
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def problem_of(name: str, content: bytes) -> str:
    with pytest.raises(DocumentError) as error:
        load_document(name, content)
    assert str(error.value).startswith(f"{name}: ")
    return error.value.problem


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (ENGLISH.encode(), ENGLISH),
        (UKRAINIAN.encode(), UKRAINIAN),
        (UKRAINIAN.encode("utf-8-sig"), UKRAINIAN),
        (UKRAINIAN.encode("utf-16"), UKRAINIAN),
        (UKRAINIAN.encode("utf-32"), UKRAINIAN),
        (UKRAINIAN.encode("cp1251"), UKRAINIAN),
        (UKRAINIAN.encode("koi8_u"), UKRAINIAN),
        (FRENCH.encode("cp1252"), FRENCH),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("Izium\u200b fell\x07.".encode(), "Izium\u200b fell."),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(content: bytes, text: str) -> None:
    assert load_document("a.txt", content) == Document(text)


def test_a_report_of_a_campaign_brings_its_header_along() -> None:
    assert load_document("a.md", REPORT.encode()) == Document(
        "Izioum est prise.\n",
        outlet="Le Courrier",
        lang="fr",
        published=Days.parse("2022-09"),
        curated_day=date(2022, 9, 10),
    )


def test_the_header_of_another_program_stays_text() -> None:
    text = "---\ntags: [war]\n---\n\nIzium fell."
    assert load_document("a.md", text.encode()).text == text


def test_a_plain_text_may_begin_with_its_month() -> None:
    assert load_document("a.txt", b"date 2022-09 Izium fell.").published == Days.parse("2022-09")


def test_a_web_page_gives_its_article_and_what_it_says_of_itself() -> None:
    document = load_document("a.html", PAGE.encode())
    assert "Les troupes ont repris Izioum samedi, a annoncé Kiev." in document.text
    assert "\n\nLa Russie l'a confirmé" in document.text
    assert "Accueil" not in document.text
    assert "document.title" not in document.text
    assert (document.title, document.outlet, document.lang) == ("Izioum reprise", "Le Courrier", "fr")
    assert document.url == "https://courrier.example/a"
    assert document.published == Days.on(date(2022, 9, 10))


def test_a_web_page_that_gives_no_day_gets_none() -> None:
    page = PAGE.replace("2022-09-10T12:00:00Z", "")
    assert load_document("a.html", page.encode()).published is None


def test_a_pdf_gives_the_text_of_its_pages() -> None:
    assert load_document("a.pdf", pdf(ENGLISH, "Kyiv said so.")).text.split("\n\n") == [
        ENGLISH,
        "Kyiv said so.",
    ]


def test_the_lines_of_a_page_are_joined_to_paragraphs() -> None:
    page = (
        "Izium is left\nRussian troops left the town of Kupi-\nansk and Kupiansk-\n"
        "Vuzlovyi, said the army on\nSaturday.\n"
    )
    assert unwrapped(page).split("\n\n") == [
        "Izium is left",
        "Russian troops left the town of Kupiansk and Kupiansk-Vuzlovyi, said the army on Saturday.",
    ]


def test_a_word_document_gives_its_paragraphs_and_title() -> None:
    document = load_document("a.docx", word(ENGLISH, UKRAINIAN, title="A town"))
    assert document.text == f"{ENGLISH}\n\n{UKRAINIAN}"
    assert document.title == "A town"


def test_a_word_document_gives_its_tables_too() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = ENGLISH
    written = io.BytesIO()
    document.save(written)
    assert load_document("a.docx", written.getvalue()).text == ENGLISH


def test_a_word_document_gives_what_was_inserted_not_what_was_deleted_and_a_box_once() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Izium ")
    run = paragraph.add_run("fell.")._r
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    for xml in (
        f"<w:ins {space}><w:r><w:t>really </w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>never </w:delText></w:r></w:del>",
        f'<w:r {space} {compatible}><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    ):
        run.addprevious(parse_xml(xml))
    written = io.BytesIO()
    document.save(written)
    assert load_document("a.docx", written.getvalue()).text.split("\n\n")[:2] == [
        "Izium really fell.",
        "Boxed.",
    ]


def test_a_web_page_in_an_old_encoding_is_read() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace(
        "Les troupes ont repris Izioum samedi, a annoncé Kiev.", UKRAINIAN
    )
    assert UKRAINIAN in load_document("a.html", page.encode("cp1251", "xmlcharrefreplace")).text


def test_what_a_file_is_goes_by_its_content_not_by_its_ending() -> None:
    assert load_document("a.txt", pdf(ENGLISH)).text == ENGLISH
    assert load_document("a.pdf", ENGLISH.encode()).text == ENGLISH
    assert "repris Izioum" in load_document("a.docx", PAGE.encode()).text


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.txt", b"", Problem.EMPTY),
        ("a.txt", b" \n\f\n", Problem.EMPTY),
        ("a.txt", b"x" * (MAX_BYTES + 1), Problem.TOO_LARGE),
        ("a.txt", b"x" * (MAX_CHARACTERS + 1), Problem.TOO_LONG),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Problem.PICTURE),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, Problem.OLD_WORD),
        ("a.doc", rb"{\rtf1\ansi Izium}", Problem.OLD_WORD),
        ("a.gz", b"\x1f\x8b\x08\x00\x00\x00\x00", Problem.ARCHIVE),
        ("a.bin", bytes(range(256)), Problem.NOT_TEXT),
        ("a.txt", "Ізюм".encode("utf-16") + b"\x00", Problem.ENCODING),
        ("a.docx", b"PK\x03\x04 nothing", Problem.DAMAGED),
        ("a.pdf", b"%PDF-1.7\nnothing", Problem.DAMAGED),
        ("a.html", b"<!doctype html><html><body></body></html>", Problem.EMPTY),
    ],
)
def test_what_cannot_be_read_says_why(name: str, content: bytes, problem: Problem) -> None:
    assert problem_of(name, content) == problem


def test_a_locked_pdf_says_so_and_one_without_a_password_is_read() -> None:
    assert problem_of("a.pdf", pdf(ENGLISH, password="secret")) == Problem.ENCRYPTED  # noqa: S106


def test_a_scan_says_that_it_has_no_text() -> None:
    assert problem_of("a.pdf", pdf("")) == Problem.SCANNED


def test_a_book_has_too_many_pages() -> None:
    assert problem_of("a.pdf", pdf(*["Izium."] * 201)) == Problem.TOO_MANY_PAGES
