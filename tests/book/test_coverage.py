"""Everything that the course promises to show stands in a cell: this table says in which one.

A row names what is promised, the chapter and the cell that keep the promise, a pattern of what
the cell says, and a pattern of what it shows. The cells' outputs are held by nbval, the claims of
experiments by `tests/experiments`.
"""

import re
from dataclasses import dataclass

import nbformat
import pytest

from book.contents import CONTENTS, ROOT
from rectified.activations import FAMILY, GATED
from rectified.experiments import every


@dataclass(frozen=True)
class Promise:
    """One thing that the course shows, and the cell that shows it."""

    what: str
    chapter: str
    cell: str
    says: str
    shows: str = ""


def figure(name):
    """A pattern of a live figure in an output."""
    return rf'id="fig-{name}" data-rectified-figure'


PROMISES = [
    # ReLU
    Promise("its definition", "relu", "record", r"^relu$", r"\\max\(0, x\)"),
    Promise("its table", "relu", "table", r"\[-3, -0\.7, 0, 1\.2, 5\]", r"\| 1\.2 \| 1\.2 \| 1 \|"),
    Promise("its graph", "relu", "live", r"explore\(relu\)", figure("relu")),
    Promise("what w and b do", "relu", "unit", r"unit\(\)", figure("unit")),
    Promise("why it is called off and on", "relu", "on-text", "On and off"),
    Promise("what happens at the kink", "relu", "subdifferential", "convention", r"0\.0, 1\.0"),
    Promise("the mask A >= 0", "relu", "mask", r">= 0", "True  True  True"),
    # Why non-linearity
    Promise("three layers are one", "bend", "collapse", r"W3 @ W2 @ W1", "to 13 digits: True"),
    Promise("no depth helps without a bend", "bend", "hero", r"bend\(", figure("bend")),
    Promise("pieces make curves", "bend", "any-curve", "largest_error", r"\| 64 \| 0\.001 \|"),
    # What ReLU buys, each measured
    Promise("bends", "bend", "measured", "accuracy", r"100\.0 \(100–100\)"),
    Promise("depth folds", "bend", "fold", r"fold\(", figure("fold")),
    Promise("cheap computation", "cost", "price-table", "ratio", r"\| ReLU \| 1\.0 \|"),
    Promise("the price in a network", "cost", "price", r"price\(", figure("price")),
    Promise("gradient flow", "gradient_flow", "hero", r"flow\(", figure("flow")),
    Promise("what 30 layers leave of it", "gradient_flow", "measured", "left", r"\| ReLU \| 4"),
    Promise("the weights can shrink it too", "gradient_flow", "half", r"29 / 2", "measured"),
    Promise("a net that stands still", "gradient_flow", "standstill", "standstill", "figure"),
    Promise("sparsity", "cost", "figure", r"sparsity\(", figure("sparsity")),
    Promise("zeros save nothing", "cost", "products", "product", r"all zeros \| 1\.0"),
    Promise("unless code skips them", "cost", "skip-figure", r"skipping\(", figure("skipping")),
    # The family
    Promise("Leaky ReLU", "leaky_relu", "explore", "leaky_relu", figure("leaky_relu")),
    Promise("a gradient is no bend", "leaky_relu", "plane", "plane", "12 digits: True"),
    Promise("how much leak is enough", "leaky_relu", "hero", r"leak\(", figure("leak")),
    Promise("RReLU", "leaky_relu", "rrelu-training", "rrelu", "in training"),
    Promise("PReLU's slope, step by step", "prelu", "turned", "slope", r"step 200: slope  1\.000"),
    Promise("PReLU learning", "prelu", "hero", r"\(alone\)", "data-rectified-figure"),
    Promise("its gradient by the slope", "prelu", "by-weight", r'wrt="weight"', r"\[-4\. -1\."),
    Promise("ELU", "elu", "elu", r"explore\(elu", figure("elu")),
    Promise("CELU", "elu", "celu", r"explore\(celu", figure("celu")),
    Promise("where ELU has a kink and CELU none", "elu", "kinks-code", "kinks", r"CELU .* \[\]"),
    Promise("SELU's constants", "elu", "solve", "lambda", r"1\.05070[\s\S]*1\.05070"),
    Promise("what a negative output is good for", "elu", "figure", "centre", figure("centre")),
    Promise("GELU, exactly", "gelu", "gelu-record", r"^gelu$", r"\\Phi"),
    Promise("GELU by chance", "gelu", "coins", "GELU", "kept"),
    Promise("GELU by tanh", "gelu", "errors", "gelu_error", "data-rectified-figure"),
    Promise("SiLU", "gelu", "figure", "dimmer", figure("dimmer")),
    Promise("Mish", "gelu", "mish", "mish", "softplus"),
    Promise("GELU, SiLU, Mish together", "gelu", "curves", "explore", figure("gelu-silu-mish")),
    Promise("gated units to SwiGLU", "gated", "units", "GATED", "SwiGLU"),
    Promise("what a gate does", "gated", "figure", r"gates\(", figure("gates")),
    Promise("parameters matched", "gated", "widths", "parameters", "gated: "),
    Promise("ReLU6 and its like", "relu", "relatives", "relatives", figure("relatives")),
    # Dying ReLU
    Promise("a gradient of exactly 0", "dying", "gradients", "gradients", "0 of 64"),
    Promise("units that die", "dying", "figure", r"dying\(", figure("dying")),
    Promise("units that come back", "dying", "revival", r"revival\(", figure("revival")),
    Promise("how to detect them", "dying", "monitor", "dead_units", "units of 32"),
    Promise("initialisation", "initialisation", "hero", r"gains\(", figure("gains")),
    Promise("the gain of each", "initialisation", "family", "gain", "GELU"),
    Promise("cures", "dying", "cures", r"cures\(", figure("cures")),
    # Code that runs today
    Promise("NumPy", "frameworks", "numpy", r"np\.maximum\(0, x\)", r"\[0\. 0\. 0\. 1\. 2\.\]"),
    Promise("PyTorch", "frameworks", "torch",
            r"nn\.Sequential\(nn\.Linear\(5, 3\), nn\.ReLU\(\)\)[\s\S]*"
            r"\[\[-1\.0, 0\.5, 2\.0, -0\.3, 4\.0\]\]", "after"),
    Promise("Keras, as older tutorials have it", "frameworks", "keras-old",
            r"Dense\(64, input_dim=10\)[\s\S]*LeakyReLU\(alpha=0\.01\)[\s\S]*"
            r'Dense\(1, activation="sigmoid"\)', "`alpha` is deprecated"),
    Promise("Keras, with today's names", "frameworks", "keras-new",
            r"Input\(shape=\(10,\)\)[\s\S]*negative_slope=0\.01", "same outputs: True"),
    Promise("JAX", "frameworks", "jax", r"jax\.grad", r"\[0\. 0\. 0\. 1\. 2\.\]"),
    Promise("three slopes of one name", "frameworks", "surprise", "LeakyReLU", r"-0\.30"),
    Promise("`approximate` in GELU", "frameworks", "approximate", "gelu", "approximate=False"),
    Promise("kaiming_uniform_(a=√5)", "frameworks", "kaiming", "kaiming", r"a=math\.sqrt\(5\)"),
    Promise("ours, theirs, 50 digits", "frameworks", "full", "truth", r"-8\.95868780720084503068"),
    # Choosing
    Promise("seeds with spread", "choosing", "figure", r"choosing\(", figure("choosing")),
    Promise("names beside seeds", "choosing", "measured", "between_seeds", "luck"),
    Promise("a decision list", "choosing", "runs-lesson", r"1\. [\s\S]*7\. "),
    Promise("failing networks", "choosing", "diagnosis", r"diagnosis\(", figure("diagnosis")),
    Promise("any two compared", "gallery", "compare", "compare_two", figure("compare")),
    Promise("a card for each", "gallery", "cards", "gallery", "data-rectified-gallery"),
    Promise("formulas of all", "gallery", "formulas", "formula", "SwiGLU"),
    Promise("pros and cons of all", "gallery", "pros", '"pros", "cons"', "SwiGLU"),
    Promise("lost digits", "numerics", "figure", "digits", figure("digits")),
]  # fmt: skip


def shown(cell):
    """Everything that a cell shows, as one text."""
    outputs = cell.get("outputs", [])
    texts = [text for one in outputs for text in one.get("data", {}).values()]
    return "\n".join([*texts, *(one.get("text", "") for one in outputs)])


@pytest.fixture(scope="module")
def cells():
    """Every cell of the book, by chapter and name."""
    return {
        (path.stem, cell.id): cell
        for file in CONTENTS
        if (path := ROOT / f"{file}.ipynb").exists()
        for cell in nbformat.read(path, as_version=4).cells
    }


@pytest.mark.parametrize("promise", PROMISES, ids=lambda one: f"{one.chapter}-{one.cell}")
def test_a_cell_keeps_the_promise(cells, promise):
    cell = cells[promise.chapter, promise.cell]
    assert re.search(promise.says, cell.source, re.M), promise.what
    assert re.search(promise.shows, shown(cell)), promise.what


@pytest.mark.parametrize("member", [*FAMILY, *GATED], ids=lambda member: member.name)
def test_every_member_has_a_formula_a_graph_and_a_chapter(cells, member):
    """A card in the gallery, and a cell of another chapter whose output is about it."""
    card = shown(cells["gallery", "cards"]).split(f'id="card-{member.name}"')[1]
    card = re.split(r'id="card-\w+"', card)[0]
    assert member.formula in card
    assert "<svg" in card
    named = rf"(?<!\w){re.escape(member.title)}(?!\w)"
    chapters = {
        chapter
        for (chapter, _), cell in cells.items()
        if chapter != "gallery" and re.search(named, re.sub(r"<[^>]*>", " ", shown(cell)))
    }
    assert chapters


@pytest.mark.parametrize("experiment", every(), ids=lambda experiment: experiment.name)
def test_what_was_measured_is_shown(cells, experiment):
    code = "\n".join(cell.source for cell in cells.values() if cell.cell_type == "code")
    assert f'load("_frames/{experiment.name}.npz")' in code


def test_no_promise_is_made_twice():
    assert len({(one.chapter, one.cell) for one in PROMISES}) == len(PROMISES)
    assert len({one.what for one in PROMISES}) == len(PROMISES)
