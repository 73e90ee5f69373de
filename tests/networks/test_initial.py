"""Where the weights start: the scatter that the formula says, and PyTorch's."""

import functools
import math

import numpy as np
import pytest
from scipy import integrate, stats
from toy import toy

from rectified.activations import FAMILY, hardtanh, leaky_relu, relu, relu6, selu, silu
from rectified.networks import INITIALS, gain, mlp

FANS = (400, 250)
every = pytest.mark.parametrize("initial", INITIALS.values(), ids=INITIALS)

he, lecun, glorot = INITIALS["he"], INITIALS["lecun"], INITIALS["glorot"]
zeros, constant, orthogonal = INITIALS["zeros"], INITIALS["constant"], INITIALS["orthogonal"]
VARIANCES = {
    zeros: 0.0,
    constant: 0.0,
    lecun: 1 / 250,
    he: 2 / 250,
    glorot: 2 / 650,
    INITIALS["glorot_normal"]: 2 / 650,
    orthogonal: 1 / 400,
    INITIALS["pytorch_default"]: 1 / 750,
}


@every
def test_scatter(initial, rng):
    weight = initial(*FANS, rng)
    assert (weight.shape, weight.dtype) == (FANS, np.float64)
    assert weight.var() == pytest.approx(VARIANCES[initial], rel=0.03)
    assert weight.mean() == pytest.approx(0.5 if initial is constant else 0, abs=0.002)


@every
def test_the_same_generator_the_same_weights(initial):
    first, second = (initial(5, 3, np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@every
def test_it_says_what_it_is(initial):
    assert INITIALS[initial.__name__] is initial
    assert len(initial.__doc__) > 20


@every
def test_torch_draws_alike(initial, rng):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: make frameworks")
    init = torch.nn.init
    theirs = {
        zeros: init.zeros_,
        constant: functools.partial(init.constant_, val=0.5),
        he: init.kaiming_normal_,
        glorot: init.xavier_uniform_,
        INITIALS["glorot_normal"]: init.xavier_normal_,
        orthogonal: init.orthogonal_,
        INITIALS["pytorch_default"]: functools.partial(init.kaiming_uniform_, a=math.sqrt(5)),
        lecun: functools.partial(init.kaiming_normal_, nonlinearity="linear"),
    }[initial]
    torch.manual_seed(0)
    their_weight = theirs(torch.empty(FANS, dtype=torch.float64)).numpy()
    weight = initial(*FANS, rng)
    if weight.var():
        assert stats.ks_2samp(weight.ravel(), their_weight.ravel()).pvalue > 0.01
    else:
        np.testing.assert_array_equal(weight, their_weight)


def test_torchs_linear_layer_starts_so():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: make frameworks")
    layer = torch.nn.Linear(16, 4000)
    network = mlp((16, 4000), None, rng=np.random.default_rng(0), initial="pytorch_default")
    for theirs in (layer.weight, layer.bias):
        bound = theirs.abs().max().item()
        assert bound == pytest.approx(1 / 4, rel=0.01)
        assert bound <= 1 / 4
    assert abs(network.layers[0].parameters["weight"]).max() == pytest.approx(1 / 4, rel=0.01)


@pytest.mark.parametrize("fans", [(5, 5), (7, 3), (3, 7)])
def test_orthogonal(fans, rng):
    weight = orthogonal(*fans, rng, gain=2.0)
    wide = weight if fans[0] <= fans[1] else weight.T
    np.testing.assert_allclose(wide @ wide.T, 4 * np.eye(min(fans)), atol=1e-14)


def test_orthogonal_is_uniform(rng):
    """Without the signs of R's diagonal the first column would lean to one side."""
    corners = [orthogonal(2, 2, rng)[0, 0] for _ in range(400)]
    assert stats.kstest(np.arccos(corners) / np.pi, "uniform").pvalue > 0.01


@every
def test_a_bias_is_drawn_by_the_fans_of_its_weight(initial, rng):
    if initial is orthogonal:
        with pytest.raises(ValueError, match=r"orthogonal makes a weight .* got \(4000,\)"):
            initial(4000, 16, rng, shape=(4000,))
        return
    variance = {**VARIANCES, **{i: v * 250 / 16 for i, v in VARIANCES.items()}}[initial]
    if initial in (glorot, INITIALS["glorot_normal"]):
        variance = 2 / 4016
    assert initial(4000, 16, rng, shape=(4000,)).var() == pytest.approx(variance, rel=0.1)


def test_gain_of_relu_is_hes():
    assert gain(relu) == pytest.approx(math.sqrt(2), rel=1e-14)
    assert gain(leaky_relu, negative_slope=0.5) == pytest.approx(math.sqrt(2 / 1.25), rel=1e-14)


def test_gain_of_selu_is_1():
    assert gain(selu) == pytest.approx(1, rel=1e-14)


def test_gain_by_name():
    assert gain(relu.name) == gain(relu)


@pytest.mark.parametrize("size", [1e-200, 1e-5, 1e5, 1e200])
def test_gain_of_what_is_large_or_small(size):
    with np.errstate(all="raise"):
        assert gain(leaky_relu, negative_slope=size) == pytest.approx(
            math.sqrt(2) / math.hypot(1, size), rel=1e-14, abs=0
        )
        assert gain(hardtanh, min_val=size, max_val=2 * size) * size <= 1 + 1e-14


def test_gain_without_activation_is_1():
    assert gain(None) == 1


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_gain_by_another_quadrature(activation):
    def integrand(z):
        return activation(z) ** 2 * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)

    joints = [at for at in activation.places() if abs(at) < 10] or None
    square, _ = integrate.quad(integrand, -10, 10, points=joints, epsabs=1e-11, limit=200)
    assert gain(activation) == pytest.approx(1 / math.sqrt(square), rel=1e-9)


def test_gain_with_joints_elsewhere_and_steep_slopes():
    assert gain(hardtanh, min_val=-1e-3, max_val=1e-3) == pytest.approx(1000, rel=1e-3)
    assert gain(relu6) > gain(relu)
    assert gain(silu, beta=1e6) == pytest.approx(math.sqrt(2), rel=1e-9)


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_the_gain_keeps_the_mean_square(activation, rng):
    z = rng.normal(size=(300, 100))
    weight = he(2000, 100, rng, gain=gain(activation))
    assert np.mean((activation(z) @ weight.T) ** 2) == pytest.approx(1, rel=0.15)
