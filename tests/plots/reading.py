"""Reads a figure as a page carries it: the arrays as packed, and what is drawn of them.

It shares no code with the package: it is what the two programs that draw are held to.
"""

import base64
import json
import re

import numpy as np

SCRIPT = re.compile(r'data-rectified-figure.*?<script type="application/json">(.*?)</script>', re.S)
TOKEN = re.compile(r"([MLHVhZ])([-\d. ]*)")
WIDTH = 1000


def states(html):
    """The state of every figure in some HTML: its spec, and where its controls stand."""
    return [json.loads(script) for script in SCRIPT.findall(html)]


def decode(packed):
    """An array as its bytes say, NaN for the top code, words for texts."""
    raw = base64.b64decode(packed["data"])
    if packed["store"] == "b1":
        size = int(np.prod(packed["sizes"]))
        bits = np.unpackbits(np.frombuffer(raw, "u1"), bitorder="little")[:size]
        return bits.astype(bool).reshape(packed["sizes"])
    kind = {"text": "u1", "u1": "u1", "u2": "<u2", "f4": "<f4", "f8": "<f8"}[packed["store"]]
    codes = np.frombuffer(raw, kind).reshape(packed["sizes"])
    if packed["store"] == "text":
        return np.array(packed["texts"])[codes]
    if packed["store"] in ("f4", "f8"):
        return codes.astype(float)
    top = np.iinfo(codes.dtype).max
    values = packed["low"] + (packed["high"] - packed["low"]) * (codes / (top - 1))
    return np.where(codes == top, np.nan, values)


class Reading:
    """What a figure should draw and say when its controls stand at some rows."""

    def __init__(self, state):
        self.spec = state["spec"]
        self.arrays = {name: decode(packed) for name, packed in self.spec["arrays"].items()}
        self.controls = {one["name"]: one for one in self.spec["controls"]}
        self.probe = next((n for n, one in self.controls.items() if "values" not in one), None)

    def values(self, name):
        return self.controls[name].get("values", self.arrays.get(name))

    def row(self, name, value):
        """The row of a control that holds a value, the nearest of numbers."""
        values = self.values(name)
        if isinstance(value, str):
            return values.index(value)
        return int(np.abs(np.asarray(values, float) - value).argmin())

    def take(self, name, fixed):
        """An array at the rows that are chosen, and its dimensions that are left."""
        dims = self.spec["arrays"][name]["dims"]
        index = tuple(fixed.get(dim, slice(None)) for dim in dims)
        return np.asarray(self.arrays[name])[index], [dim for dim in dims if dim not in fixed]

    def said(self, template, rows):
        """The words of a template, its numbers as floats."""
        parts = []
        for i, part in enumerate(re.split(r"\{(\w+)\}", template)):
            if i % 2 == 0:
                parts.append(part)
            elif part in self.controls and part != self.probe:
                parts.append(self.controls[part]["texts"][rows[part]])
            else:
                parts.append(np.asarray(self.take(part, rows)[0]).item())
        return [part for part in parts if part != ""]

    def points(self, panel, mark, rows):
        """The points that a mark's path should pass, in the units of its axes, in order."""
        moves = mark["kind"] not in ("line", "points", "bars")
        fixed = self._fixed(panel, rows if moves else {**rows, self.probe: None})
        found = {key: self.take(name, fixed) for key, name in mark.items() if name in self.arrays}
        return DRAW[mark["kind"]](self, panel, found)

    @staticmethod
    def _fixed(panel, rows):
        """The rows that a mark is drawn at; a panel's own go before those of the controls."""
        chosen = {name: row for name, row in rows.items() if row is not None}
        return {**chosen, **panel["fixed"]}

    def line(self, panel, found):
        y, dims = found["y"]
        x = np.broadcast_to(self._onto(found["x"], dims, y.shape), y.shape)
        shown = np.isfinite(x) & np.isfinite(y)
        if "breaks" in found:
            shown &= ~np.isin(x, found["breaks"][0])
        if "where" in found:
            shown = shown & self._onto(found["where"], dims, y.shape)
        return np.stack([x[shown], y[shown]], 1)

    def _onto(self, found, dims, shape):
        array, own = found
        return np.broadcast_to(
            array.reshape([shape[i] if dim in own else 1 for i, dim in enumerate(dims)]), shape
        )

    def bars(self, panel, found):
        edges, heights = found["edges"][0], found["heights"][0]
        corners = [
            corner
            for left, right, height in zip(edges, edges[1:], heights, strict=False)
            if np.isfinite(height)
            for corner in [(left, 0), (left, height), (right, height), (right, 0)]
        ]
        return np.array(corners).reshape(-1, 2)

    def rule(self, panel, found):
        return np.array([[float(found["x"][0]), end] for end in reversed(panel["y"])])

    def spot(self, panel, found):
        point = np.array([[float(found["x"][0]), float(found["y"][0])]])
        return point[np.isfinite(point).all(1)]

    def tangent(self, panel, found):
        x, y, slope = (float(found[key][0]) for key in ("x", "y", "slope"))
        return np.array([[end, y + slope * (end - x)] for end in panel["x"]])

    def fan(self, panel, found):
        x, y = (float(found[key][0]) for key in ("x", "y"))
        corners = []
        for at, low, high in zip(*(found[key][0] for key in ("at", "low", "high")), strict=True):
            for end in panel["x"] if at == x else ():
                corners += [(end, y + low * (end - x)), (x, y), (end, y + high * (end - x))]
        return np.array(corners).reshape(-1, 2)

    def cells(self, panel, mark, rows):
        """The colours of an image, the upper row first."""
        fixed = self._fixed(panel, {**rows, self.probe: None})
        packed = self.spec["arrays"][mark["cells"]]
        raw = np.frombuffer(base64.b64decode(packed["data"]), "u1")
        if packed["store"] == "b1":
            codes = self.arrays[mark["cells"]] * np.uint8(254)
        else:
            codes = raw.reshape(packed["sizes"])
        codes = codes[tuple(fixed.get(dim, slice(None)) for dim in packed["dims"])]
        palette = base64.b64decode(self.spec["colours"][mark["colours"]])
        colours = np.frombuffer(palette, "u1").reshape(-1, 4)
        return colours[codes[::-1] if mark["upward"] else codes]


DRAW = {
    "line": Reading.line,
    "points": Reading.line,
    "bars": Reading.bars,
    "rule": Reading.rule,
    "spot": Reading.spot,
    "tangent": Reading.tangent,
    "fan": Reading.fan,
}


def drawn(panel, d):
    """The points that a path passes, in the units of the panel's axes."""
    at, points = [0.0, 0.0], []
    for letter, numbers in TOKEN.findall(d):
        if letter in "hZ":
            continue
        given = [float(number) for number in numbers.split()]
        for axis, number in zip({"H": [0], "V": [1]}.get(letter, [0, 1]), given, strict=True):
            at[axis] = number
        points.append(tuple(at))
    pixels = np.array(points).reshape(-1, 2)
    (x0, x1), (y0, y1) = panel["x"], panel["y"]
    x = x0 + (x1 - x0) * pixels[:, :1] / WIDTH
    return np.hstack([x, y1 - (y1 - y0) * pixels[:, 1:] / panel["height"]])


def near(panel):
    """What a pixel's hundredth is worth on the axes of a panel."""
    (x0, x1), (y0, y1) = panel["x"], panel["y"]
    return np.array([0.011 * (x1 - x0) / WIDTH, 0.011 * (y1 - y0) / panel["height"]])
