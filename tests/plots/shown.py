"""A live figure in a browser, as its reader moves and sees it, held to the arrays that it packs."""

import base64
from functools import cached_property

import numpy as np

from plots.reading import Reading, drawn, near

SEEN = """(plot, controls) => {
  const pixels = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const text = Array.from(data, (code) => String.fromCharCode(code)).join("");
    return [canvas.height, canvas.width, btoa(text)];
  };
  const readout = plot.querySelector(".rectified-readout");
  return {
    panels: [...plot.querySelectorAll("[data-panel]")].map((panel) =>
      [...panel.querySelectorAll("[data-mark]")].map((node) => ({
        mark: Number(node.dataset.mark),
        d: node.getAttribute("d"),
        pixels: node.tagName === "CANVAS" ? pixels(node) : null,
      }))),
    said: [...readout?.childNodes ?? []].map((node) => [node.nodeName === "B", node.textContent]),
    alternative: plot.querySelector(".rectified-panels").getAttribute("aria-label"),
    controls: controls.map((part) => part.querySelector("input:checked") ?? part).map((part) =>
      ({ row: Number(part.value), type: part.type, told: part.getAttribute("aria-valuetext") })),
  };
}"""
"""All that a figure draws and says, and where its controls stand, in one round trip."""


def words(parts):
    """Words with numbers among them as a text, numbers in four digits."""
    return "".join(part if isinstance(part, str) else f"{part:.4g}" for part in parts)


class Shown:
    """One figure on a page."""

    def __init__(self, plot, state):
        self.plot, self.spec, self.reading = plot, state["spec"], Reading(state)
        plot.scroll_into_view_if_needed()
        plot.locator(".rectified-controls").wait_for(state="attached")

    @cached_property
    def parts(self):
        """Each control, found by its label: whether it is a group of names, and where it is."""
        found = {}
        for name, control in self.reading.controls.items():
            group = self.plot.get_by_role("group", name=control["label"], exact=True)
            is_group = group.count() > 0
            found[name] = (
                is_group,
                (group if is_group else self.plot.get_by_label(control["label"], exact=True)),
            )
        return found

    @cached_property
    def _controls(self):
        return [part.element_handle() for _, part in self.parts.values()]

    def handle(self, name):
        """What the keyboard moves: a slider, or the chosen one of some names."""
        is_group, part = self.parts[name]
        return part.locator("input:checked") if is_group else part

    def keys(self, name, keys):
        """Those of some keys that move a control: arrows alone choose among names."""
        is_group, _ = self.parts[name]
        return [key for key in keys if key.startswith("Arrow") or not is_group]

    def seen(self):
        """All that is drawn and said."""
        return self.plot.evaluate(SEEN, self._controls)

    @property
    def rows(self):
        """The row at which each control stands."""
        return self._rows(self.seen())

    def _rows(self, seen):
        parts = zip(self.reading.controls, seen["controls"], strict=True)
        return {name: part["row"] for name, part in parts}

    def check(self):
        """Hold all that is drawn and said to the arrays."""
        seen = self.seen()
        rows = self._rows(seen)
        for panel, marks in zip(self.spec["panels"], seen["panels"], strict=True):
            assert {one["mark"] for one in marks} == set(range(len(panel["marks"])))
            for one in marks:
                mark = panel["marks"][one["mark"]]
                if mark["kind"] == "image":
                    self._check_image(one["pixels"], self.reading.cells(panel, mark, rows))
                    continue
                found = drawn(panel, one["d"])
                expected = self.reading.points(panel, mark, rows)
                assert found.shape == expected.shape, (mark, rows)
                assert (np.abs(found - expected) <= near(panel)).all(), (mark, rows)
        self._check_words(seen, rows)
        return rows

    @staticmethod
    def _check_image(seen, expected):
        height, width, codes = seen
        pixels = np.frombuffer(base64.b64decode(codes), "u1").reshape(height, width, 4).astype(int)
        assert pixels.shape == expected.shape
        np.testing.assert_array_equal(pixels[..., 3], expected[..., 3])
        strong = expected[..., 3] > 60  # a canvas keeps few digits of faint colours
        np.testing.assert_allclose(pixels[strong], expected[strong], atol=3)

    def _check_words(self, seen, rows):
        """Hold the words to the arrays: on the page, in the alternative, at each control."""
        if self.spec["say"]:
            expected = self.reading.said(self.spec["say"], rows)
            numbers = [part for part in expected if not isinstance(part, str)]
            digits = [text for is_number, text in seen["said"] if is_number]
            assert [number(text) for text in digits] == [_close(part) for part in numbers]
            plain = "".join("#" if is_number else text for is_number, text in seen["said"])
            said = "".join(part if isinstance(part, str) else "#" for part in expected)
            assert plain.strip() == said.strip()
        assert seen["alternative"] == words(self.reading.said(self.spec["alt"], rows)).strip()
        for (name, control), part in zip(
            self.reading.controls.items(), seen["controls"], strict=True
        ):
            if part["type"] == "range":
                told = part["told"]
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
