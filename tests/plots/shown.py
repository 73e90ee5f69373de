"""A live figure in a browser, as its reader moves and sees it, held to the arrays that it packs."""

import numpy as np

from plots.reading import Reading, drawn, near

SEEN = """plot => [...plot.querySelectorAll("[data-panel]")].map((panel) =>
  [...panel.querySelectorAll("[data-mark]")].map((node) => ({
    mark: Number(node.dataset.mark),
    d: node.getAttribute("d"),
    pixels: node.tagName === "CANVAS"
      ? [node.height, node.width, ...node.getContext("2d")
          .getImageData(0, 0, node.width, node.height).data]
      : null,
  })))"""


def words(parts):
    """Words with numbers among them as a text, numbers in four digits."""
    return "".join(part if isinstance(part, str) else f"{part:.4g}" for part in parts)


class Shown:
    """One figure on a page."""

    def __init__(self, plot, state):
        self.plot, self.spec, self.reading = plot, state["spec"], Reading(state)
        plot.scroll_into_view_if_needed()
        plot.locator(".rectified-controls").wait_for(state="attached")

    def handle(self, name):
        """What the keyboard moves: a slider, or the chosen one of some names."""
        label = self.reading.controls[name]["label"]
        group = self.plot.get_by_role("group", name=label, exact=True)
        if group.count():
            return group.locator("input:checked")
        return self.plot.get_by_label(label, exact=True)

    @property
    def rows(self):
        """The row at which each control stands."""
        return {name: int(self.handle(name).input_value()) for name in self.reading.controls}

    def check(self):
        """Hold all that is drawn and said to the arrays."""
        rows = self.rows
        for panel, marks in zip(self.spec["panels"], self.plot.evaluate(SEEN), strict=True):
            assert {seen["mark"] for seen in marks} == set(range(len(panel["marks"])))
            for seen in marks:
                mark = panel["marks"][seen["mark"]]
                if mark["kind"] == "image":
                    self._check_image(seen["pixels"], self.reading.cells(panel, mark, rows))
                    continue
                found = drawn(panel, seen["d"])
                expected = self.reading.points(panel, mark, rows)
                assert found.shape == expected.shape, (mark, rows)
                assert (np.abs(found - expected) <= near(panel)).all(), (mark, rows)
        self.check_words(rows)
        return rows

    @staticmethod
    def _check_image(seen, expected):
        pixels = np.array(seen[2:]).reshape(*seen[:2], 4)
        assert pixels.shape == expected.shape
        np.testing.assert_array_equal(pixels[..., 3], expected[..., 3])
        strong = expected[..., 3] > 60  # a canvas keeps few digits of faint colours
        np.testing.assert_allclose(pixels[strong], expected[strong], atol=3)

    def check_words(self, rows):
        """Hold the words to the arrays: on the page, in the alternative, at each control."""
        readout = self.plot.locator(".rectified-readout")
        if self.spec["say"]:
            expected = self.reading.said(self.spec["say"], rows)
            numbers = [part for part in expected if not isinstance(part, str)]
            digits = readout.locator("b").all_text_contents()
            assert [number(text) for text in digits] == [_close(part) for part in numbers]
            plain = readout.evaluate(
                "e => [...e.childNodes].map(n => n.nodeName === 'B' ? '#' : n.textContent).join('')"
            )
            said = "".join(part if isinstance(part, str) else "#" for part in expected)
            assert plain.strip() == said.strip()
        alternative = self.plot.locator(".rectified-panels").get_attribute("aria-label")
        assert alternative == words(self.reading.said(self.spec["alt"], rows)).strip()
        for name, control in self.reading.controls.items():
            handle = self.handle(name)
            if handle.get_attribute("type") == "range":
                told = handle.get_attribute("aria-valuetext")
                if "texts" in control:
                    assert told == control["texts"][rows[name]]
                else:
                    value = self.reading.values(name)[rows[name]]
                    assert number(told.split(" = ")[1]) == _close(value)

    def stop(self):
        """Stop whatever goes on by itself."""
        for button in self.plot.locator("button[aria-pressed=true]").all():
            if not button.evaluate("e => e.closest('.rectified-predict')"):
                button.click()

    def announced(self):
        """What a screen reader is told once the reader has stopped."""
        self.plot.page.wait_for_timeout(450)
        return self.plot.get_by_role("status").last.inner_text()


def number(text):
    """The number that a text shows."""
    named = {"none": np.nan, "∞": np.inf, "−∞": -np.inf}
    return named[text] if text in named else float(text.replace("−", "-"))


class _close:
    """Equals a number that shows the same four digits."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return bool(np.isclose(other, self.value, rtol=6e-4, atol=1e-12, equal_nan=True))

    def __repr__(self):
        return f"{self.value:.4g}"
