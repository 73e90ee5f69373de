"""The static picture and the live one are drawn by two programs: here they are held together."""

import numpy as np
import pytest
from toy import toy

from rectified.activations import gelu, hardtanh
from rectified.plots import explore
from rectified.plots.palette import DARK, LIGHT

SEEN = """() => {
  const svg = document.querySelector(".rectified-plot > svg");
  const origin = svg.closest(".rectified-plot").getBoundingClientRect();
  const box = (mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return [x - origin.x, y - origin.y, width, height];
  };
  const points = (path) => path.getAttribute("d").match(/[-\\d.]+ [-\\d.]+/g).flatMap((pair) => {
    const at = new DOMPoint(...pair.split(" ").map(Number)).matrixTransform(path.getScreenCTM());
    return [at.x - origin.x, at.y - origin.y];
  });
  const paint = (mark) => {
    const { stroke, strokeWidth, strokeOpacity, strokeDasharray, strokeLinejoin, fill, fontSize } =
      getComputedStyle(mark);
    return { stroke, strokeWidth, strokeOpacity, strokeDasharray, strokeLinejoin, fill, fontSize };
  };
  const looks = (selector, place, text) => [...svg.querySelectorAll(selector)]
    .map((mark) => ({ place: place(mark), paint: paint(mark), text: mark.textContent }));
  return {
    label: svg.getAttribute("aria-label"),
    caption: document.querySelector(".rectified-compare")?.textContent,
    texts: looks("text", box),
    grid: looks("line", box),
    value: looks("path.rectified-value", points),
    slope: looks("path.rectified-slope", points),
    other: looks("path.rectified-other[d]", points),
    circles: looks("circle.rectified-open, circle.rectified-closed", box),
  };
}"""


def mine(x):
    return np.abs(x) * np.where(x > 3, np.inf, 1)


def unwritten(x):
    raise NotImplementedError


@pytest.fixture
def seen(browser, root):
    """Show an explorer with or without its module, and return what a browser draws."""
    modules = {
        "page.js": (root / "book/_static/page.js").read_text("utf-8"),
        "explorer.js": (root / "src/rectified/plots/explorer.js").read_text("utf-8"),
    }

    def look(explorer, *, live, width, theme):
        page = browser.new_page(viewport={"width": width, "height": 800})
        errors = []
        page.on("pageerror", lambda error: errors.append(error))
        script = '<script type="module" src="page.js"></script>' if live else ""
        html = f"<!doctype html><html data-theme={theme}><meta charset=utf-8><body>"

        def answer(route):
            name = route.request.url.rsplit("/", 1)[1]
            if name in modules:
                route.fulfill(body=modules[name], content_type="text/javascript")
            else:
                body = html + explorer._repr_html_() + script
                route.fulfill(body=body, content_type="text/html")

        page.route("**/*", answer)
        page.goto("http://plot.test/")
        if live:
            page.locator(".rectified-readout").wait_for()
        found = page.evaluate(SEEN)
        page.close()
        assert errors == []
        return found

    return look


@pytest.mark.parametrize(("width", "theme"), [(700, "light"), (390, "dark"), (1000, "light")])
@pytest.mark.parametrize(
    "asked",
    [
        {"activation": toy, "compare": mine},
        {"activation": hardtanh, "compare": unwritten},
        {"activation": gelu, "span": (1000, 3_000_000)},
    ],
    ids=lambda asked: asked["activation"].name,
)
def test_the_static_picture_is_the_live_one_without_a_probe(seen, asked, width, theme):
    explorer = explore(**asked)
    static = seen(explorer, live=False, width=width, theme=theme)
    live = seen(explorer, live=True, width=width, theme=theme)
    assert static["label"] == live["label"]
    assert static["caption"] == live["caption"]
    assert static["value"], "nothing was seen"
    for kind in ("texts", "grid", "value", "slope", "other", "circles"):
        assert [m["text"] for m in static[kind]] == [m["text"] for m in live[kind]], kind
        assert [m["paint"] for m in static[kind]] == [m["paint"] for m in live[kind]], kind
        for one, other in zip(static[kind], live[kind], strict=True):
            np.testing.assert_allclose(one["place"], other["place"], atol=0.1, err_msg=kind)
    palette = {"light": LIGHT, "dark": DARK}[theme]["value"]
    red, green, blue = (int(palette[i : i + 2], 16) for i in (1, 3, 5))
    assert static["value"][0]["paint"]["stroke"] == f"rgb({red}, {green}, {blue})"
