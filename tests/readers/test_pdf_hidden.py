"""Text that nobody sees is reported and left out; text that is merely light, small or scanned is not."""

from __future__ import annotations

import pytest

from skillgap.errors import NoTextError
from skillgap.model.document import Document
from skillgap.readers import read
from tests.readers.pdffile import PdfFile, column, shown
from tests.readers.resume import LINES

SECRET = "Rust Haskell Erlang Prolog"
BODY = column(72, 720, LINES)
OPACITY = "/ExtGState << /G << /ca 0 >> /H << /ca 0.6 >> >>"
LAYERS = "/OCProperties << /OCGs [{0} 0 R] /D << /OFF [{0} 0 R] >> >>"


def made(content: str, *, entries: str = "", resources: str = "") -> Document:
    file = PdfFile()
    file.page(BODY + content, entries=entries, resources=resources)
    return read(file.data())


def painted(look: str) -> str:
    return shown(72, 300, SECRET, before=look)


BOX = "q {0} rg 60 290 300 30 re f Q\n"
HIDDEN = {
    "white": (painted("1 1 1 rg"), "white"),
    "nearly white": (painted("0.97 0.98 1 rg"), "white"),
    "white, grey scale": (painted("1 g"), "white"),
    "white on a white box": (BOX.format("1 1 1") + painted("1 1 1 rg"), "white"),
    "tiny": (shown(72, 300, SECRET, size=0.5), "tiny"),
    "tiny by its matrix": (f"q 0.05 0 0 0.05 72 300 cm {shown(0, 0, SECRET)} Q\n", "tiny"),
    "left of the page": (shown(-900, 300, SECRET), "off_page"),
    "above the page": (shown(72, 2_000, SECRET), "off_page"),
    "invisible mode": (painted("3 Tr"), "invisible"),
    "covered": (painted("") + BOX.format("1 1 1"), "covered"),
    "covered by black": (painted("") + BOX.format("0 0 0"), "covered"),
    "transparent": (painted("/G gs"), "transparent"),
    "clipped": ("q 0 0 5 5 re W n " + painted("") + "Q\n", "clipped"),
    "clipped, scaled": ("q 0.1 0 0 0.1 0 0 cm 0 0 50 50 re W n 10 0 0 10 0 0 cm " + painted("") + "Q\n", "clipped"),
}
SHOWN = {
    "white on a dark bar": BOX.format("0.1 0.1 0.4") + painted("1 1 1 rg"),
    "light grey": painted("0.6 0.6 0.6 rg"),
    "small": shown(72, 300, SECRET, size=5),
    "half transparent": painted("/H gs"),
    "on a box": BOX.format("0.9 0.9 0.9") + painted(""),
    "clipped by the page": "q 0 0 612 792 re W n " + painted("") + "Q\n",
    "clipped by its own box, scaled": "q 0.5 0 0 0.5 0 0 cm 140 590 500 40 re W n 2 0 0 2 0 0 cm "
    + painted("")
    + "Q\n",
    "framed": painted("") + "60 290 300 30 re S\n",
    "a rule below": painted("") + "0 0 0 rg 60 295 300 1 re f\n",
}


@pytest.mark.parametrize("kind", HIDDEN)
def test_hidden_text_is_reported_and_left_out(kind: str) -> None:
    content, why = HIDDEN[kind]
    document = made(content, resources=OPACITY)
    assert "Haskell" not in document.text
    assert [(hidden.why, hidden.text, hidden.page) for hidden in document.quality.hidden] == [(why, SECRET, 1)]
    assert "hidden_text" in {flag.code for flag in document.quality.flags}
    assert "Kubernetes" in document.text


@pytest.mark.parametrize("kind", SHOWN)
def test_visible_text_raises_no_suspicion(kind: str) -> None:
    document = made(SHOWN[kind], resources=OPACITY)
    assert SECRET in document.text
    assert document.quality.hidden == ()


def test_text_outside_the_crop_box() -> None:
    document = made(shown(72, 30, SECRET), entries="/CropBox [0 100 612 792]")
    assert [hidden.why for hidden in document.quality.hidden] == ["off_page"]


def test_a_layer_that_is_off() -> None:
    file = PdfFile()
    layer = file.add("<< /Type /OCG /Name (x) >>")
    file._catalogue = LAYERS.format(layer)
    file.page(BODY + f"/OC /L BDC {painted('')} EMC", resources=f"/Properties << /L {layer} 0 R >>")
    document = read(file.data())
    assert [(hidden.why, hidden.text) for hidden in document.quality.hidden] == [("layer_off", SECRET)]
    assert "Haskell" not in document.text


def test_a_white_end_of_a_visible_line() -> None:
    line = f"q BT /F1 10 Tf 1 0 0 1 72 300 Tm (Python and SQL ) Tj 1 1 1 rg ({SECRET}) Tj ET Q"
    document = made(line)
    assert "Python and SQL" in document.text
    assert "Haskell" not in document.text
    assert [hidden.text for hidden in document.quality.hidden] == [SECRET]


def test_the_text_layer_of_a_scan_is_its_text() -> None:
    file = PdfFile()
    image = file.stream(
        bytes(range(64)),
        "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    layer = "".join(shown(72, 700 - 14 * n, line, before="3 Tr") for n, line in enumerate(LINES))
    file.page("q 612 0 0 792 0 0 cm /I Do Q " + layer, resources=f"/XObject << /I {image} 0 R >>")
    document = read(file.data())
    assert "Kubernetes" in document.text
    assert document.quality.hidden == ()


def pictured(strips: int, *, inside: bool = False) -> Document:
    """A page whose whole text is in the invisible mode, over a scan that comes in strips or inside a form."""
    file = PdfFile()
    image = file.stream(
        bytes(range(64)),
        "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    high = 792 / 5
    scan = "".join(f"q 612 0 0 {high} 0 {high * n} cm /I Do Q\n" for n in range(strips))
    form = file.stream(
        scan, f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /I {image} 0 R >> >>"
    )
    layer = "".join(shown(72, 700 - 14 * n, line, before="3 Tr") for n, line in enumerate(LINES))
    file.page(("/F Do\n" if inside else scan) + layer, resources=f"/XObject << /I {image} 0 R /F {form} 0 R >>")
    return read(file.data())


@pytest.mark.parametrize("inside", [False, True])
def test_a_scan_may_come_in_strips_or_inside_a_form(*, inside: bool) -> None:
    document = pictured(5, inside=inside)
    assert "Kubernetes" in document.text
    assert document.quality.hidden == ()


@pytest.mark.parametrize("strips", [0, 1])
def test_a_page_that_shows_no_text_is_not_read_by_the_other_engine_instead(strips: int) -> None:
    with pytest.raises(NoTextError) as caught:
        pictured(strips)
    assert "hidden" in caught.value.what
