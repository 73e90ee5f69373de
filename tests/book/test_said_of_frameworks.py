"""What chapters say of PyTorch, JAX and Keras without running them: true where they are installed.

The chapters themselves must run without a framework.
"""

import re

import nbformat
import numpy as np
import pytest

from rectified.activations import glu, swiglu

X = np.array([[2.0, -3.0, 0.5, 1.0], [-1.0, 4.0, -0.25, 2.0]])


@pytest.fixture
def torch():
    return pytest.importorskip("torch")


def test_glu_of_pytorch_has_its_gate_in_the_second_half(torch):
    found = torch.nn.functional.glu(torch.from_numpy(X)).numpy()
    np.testing.assert_allclose(found, glu(X), rtol=1e-12)


def test_glu_of_jax_has_its_gate_in_the_second_half():
    jax = pytest.importorskip("jax")
    jax.config.update("jax_enable_x64", True)
    np.testing.assert_allclose(np.asarray(jax.nn.glu(X)), glu(X), rtol=1e-12)


def test_glu_of_keras_has_its_gate_in_the_second_half(torch, monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    keras = pytest.importorskip("keras")
    found = keras.activations.glu(torch.from_numpy(X)).cpu().numpy()
    np.testing.assert_allclose(found, glu(X), rtol=1e-5)


def test_the_block_that_the_chapter_shows_is_a_swiglu(root, torch):
    """The chapter's own lines are run."""
    chapter = nbformat.read(root / "book/gated.ipynb", as_version=4)
    (cell,) = [cell for cell in chapter.cells if cell.id == "half-lesson"]
    (code,) = re.findall(r"```python\n(.*?)```", cell.source, re.S)
    names = {}
    exec(code, names)
    rng = np.random.default_rng(0)
    weights = {
        "value": rng.normal(size=(7, 4)),
        "gate": rng.normal(size=(7, 4)),
        "back": rng.normal(size=(4, 7)),
    }
    block = names["SwiGLU"](4, 7).double()
    block.load_state_dict(
        {f"{name}.weight": torch.from_numpy(array) for name, array in weights.items()}
    )
    both = np.concatenate([X @ weights["value"].T, X @ weights["gate"].T], axis=1)
    found = block(torch.from_numpy(X)).detach().numpy()
    np.testing.assert_allclose(found, swiglu(both) @ weights["back"].T, rtol=1e-12)


def slope(torch, function, at):
    x = torch.tensor([at], requires_grad=True)
    function(x).sum().backward()
    return float(x.grad)


def test_the_branch_that_where_does_not_take_makes_the_gradient_nan(torch):
    """And no longer, if what goes into it is clipped."""

    def chosen(x):
        return torch.where(x > 0, x, torch.exp(x) - 1)

    def clipped(x):
        return torch.where(x > 0, x, torch.expm1(x.clamp(max=0)))

    assert float(chosen(torch.tensor([1000.0]))) == 1000
    assert np.isnan(slope(torch, chosen, 1000.0))
    assert slope(torch, clipped, 1000.0) == 1
    assert slope(torch, clipped, -1.0) == pytest.approx(np.exp(-1.0))
