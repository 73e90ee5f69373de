"""Training, what it records, and what it survives."""

import dataclasses

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, prelu, relu
from rectified.networks import (
    SGD,
    ActivateEach,
    Adam,
    BatchNorm,
    Recorder,
    accuracy,
    binary_cross_entropy,
    mean_squared_error,
    mlp,
    samples,
    softmax_cross_entropy,
    spiral,
    train,
    two_moons,
    warm_up,
)


def moons(steps=20, **more):
    """A training on the moons that can be repeated exactly."""
    rng = np.random.default_rng(3)
    x, y = two_moons(60, rng=rng)
    network = mlp((2, 8, 1), prelu, rng=rng)
    more = {"optimiser": SGD(0.5, 0.9), "loss": binary_cross_entropy, **more}
    if "batch" in more:
        more["rng"] = rng
    return network, train(network, x, y, steps=steps, **more)


def test_it_learns_the_moons():
    _, history = moons(300, optimiser=SGD(0.1, 0.9))
    assert history.losses.shape == (300,)
    assert history.losses[0] > 0.4 > 0.05 > history.losses[-1]


def test_it_learns_a_spiral_with_two_outputs(rng):
    x, y = spiral(turns=0.75, rng=rng)
    network = mlp((2, 32, 32, 2), relu, rng=rng, bias="pytorch_default")
    train(network, x, y, loss=softmax_cross_entropy, optimiser=Adam(0.02), steps=200)
    assert accuracy(network(x), y) > 0.98


def test_the_slope_finds_its_value():
    x, y = samples(np.abs, 50)
    network = mlp((1, 1, 1), prelu, rng=np.random.default_rng(1))
    for name in ("0.weight", "2.weight"):
        network.parameters[name][:] = 1
    train(network, x, y, loss=mean_squared_error, optimiser=SGD(0.2, 0.8), steps=500)
    slopes = [network.parameters[name].item() for name in ("0.weight", "2.weight", "1.weight")]
    assert slopes[0] * slopes[1] == pytest.approx(1, abs=1e-6)
    assert slopes[2] == pytest.approx(-1, abs=1e-6)


@pytest.mark.parametrize("more", [{}, {"batch": 7}], ids=["all", "batches"])
def test_the_same_generator_the_same_training(more):
    (first, history), (second, again) = moons(**more), moons(**more)
    np.testing.assert_array_equal(history.losses, again.losses)
    for name, parameter in first.parameters.items():
        np.testing.assert_array_equal(parameter, second.parameters[name])


def test_one_by_one_is_the_same(rng):
    """What `train` does, in four lines."""
    x, y = two_moons(60, rng=rng)
    networks = [mlp((2, 8, 1), relu, rng=np.random.default_rng(3)) for _ in range(2)]
    history = train(networks[0], x, y, loss=binary_cross_entropy, optimiser=SGD(0.5), steps=10)
    optimiser, losses = SGD(0.5), []
    for _ in range(10):
        loss, gradient = binary_cross_entropy(networks[1](x), y)
        networks[1].backward(gradient)
        optimiser.step(networks[1])
        losses.append(loss)
    np.testing.assert_array_equal(history.losses, losses)
    np.testing.assert_array_equal(networks[0](x), networks[1](x))


def test_every_round_deals_out_every_example():
    seen = []

    def loss(output, target):
        seen.append(target)
        return mean_squared_error(output, target)

    x, y = samples(np.abs, 10)
    rng = np.random.default_rng(0)
    train(mlp((1, 1), None, rng=rng), x, y, loss=loss, optimiser=SGD(0), steps=6, batch=4, rng=rng)
    assert [len(target) for target in seen] == [4, 4, 2] * 2
    for part in (seen[:3], seen[3:]):
        np.testing.assert_array_equal(np.sort(np.concatenate(part)), np.sort(y))
    assert not np.array_equal(np.concatenate(seen[:3]), np.concatenate(seen[3:]))


def test_records():
    some = Recorder(lambda step, network: network.parameters, at=(0, 5, 20))
    _, history = moons(record=[some, lambda step, network: step])
    assert history.records[0] is some
    assert some.steps == [0, 5, 20]
    weights = [value["0.weight"] for value in some.values]
    assert not np.array_equal(weights[0], weights[1]), "what is kept is a copy"
    assert history.records[1].values == history.records[1].steps == list(range(21))


def test_one_function_may_record():
    assert moons(2, record=lambda step, network: step)[1].records[0].values == [0, 1, 2]


def test_a_recorder_starts_anew():
    recorder = Recorder(lambda step, network: step, at=range(0, 3, 2))
    for _ in range(2):
        moons(2, record=recorder)
    assert recorder.values == [0, 2]


def test_no_steps():
    _, history = moons(0, record=lambda step, network: step)
    assert history.losses.shape == (0,)
    assert history.records[0].values == [0]


def test_batch_norm_is_in_training_mode_only_there(rng):
    x, y = two_moons(60, rng=rng)
    network = mlp((2, 8, 1), relu, rng=rng, batch_norm=True)
    assert isinstance(network.layers[1], BatchNorm)
    modes = []

    def loss(output, target):
        modes.append(network.training)
        return binary_cross_entropy(output, target)

    history = train(
        network,
        x,
        y,
        loss=loss,
        optimiser=SGD(0.1),
        steps=2,
        record=lambda step, network: network.training,
    )
    assert modes == [True, True]
    assert history.records[0].values == [False, False, False]
    assert not network.training
    with pytest.raises(ValueError, match="targets in"):
        train(network, x, y + 5, loss=loss, optimiser=SGD(0.1), steps=2)
    assert not network.training


@pytest.mark.parametrize(
    "optimiser", [lambda: SGD(1e150), lambda: SGD(1e300, 0.9), lambda: Adam(1e300)]
)
@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_divergence_raises_nothing(activation, optimiser, rng):
    """Warnings are errors here."""
    x, y = two_moons(20, rng=rng)
    labels = {softmax_cross_entropy: 2, binary_cross_entropy: 1, mean_squared_error: 1}
    for loss, outputs in labels.items():
        network = mlp(
            (2, 4, outputs), activation, rng=rng, batch_norm=loss is softmax_cross_entropy
        )
        network.backward(loss(network(x), y)[1])
        history = train(
            network,
            x,
            y,
            loss=loss,
            optimiser=optimiser(),
            steps=6,
            record=lambda step, network: network(x),
        )
        assert history.losses.shape == (6,)
        assert len(history.records[0].values) == 7
        network.backward(loss(network(x), y)[1])


@pytest.mark.parametrize("low_open", [False, True])
def test_a_slope_that_leaves_its_range_goes_back_to_its_end(low_open, rng):
    (slope,) = toy.parameters
    bounded = dataclasses.replace(
        toy, parameters=(dataclasses.replace(slope, learnable=True, low_open=low_open),)
    )
    x, y = samples(np.abs, 50)  # asks for a slope of −1; the least is 0
    network = mlp((1, 1, 1), bounded, rng=rng)
    for name in ("0.weight", "2.weight"):
        network.parameters[name][:] = 1
    train(network, x, y, loss=mean_squared_error, optimiser=SGD(0.5), steps=100)
    assert network(x).shape == (50, 1)
    assert network.parameters["1.negative_slope"] == pytest.approx(0, abs=1e-300)
    for rate in (1e150, 1e300):
        train(network, x, y, loss=mean_squared_error, optimiser=SGD(rate), steps=6)


def test_a_unit_whose_slope_leaves_its_range_goes_back_alone():
    (slope,) = toy.parameters
    bounded = dataclasses.replace(toy, parameters=(dataclasses.replace(slope, learnable=True),))
    layer = ActivateEach(bounded, 3)
    layer.parameters["negative_slope"][:] = [-1, 0.5, 7]
    layer.forward(np.zeros((1, 3)))
    assert layer.parameters["negative_slope"].tolist() == [slope.low, 0.5, slope.high]


def test_an_exploding_gradient_leaves_adam_finite_or_nan_as_it_should(rng):
    parameter = np.ones(2)
    optimiser = Adam()
    network = [("w", parameter, np.array([1e200, 1.0]))]
    for _ in range(3):
        optimiser.step(network)
    assert parameter[0] == 1, "the square is infinite, the step 0"
    assert parameter[1] == pytest.approx(1 - 3e-3)


def test_a_rate_in_single_precision_is_taken_in_double():
    assert type(Adam(np.float32(0.1)).learning_rate) is float


def test_a_divergence_shows_in_the_losses():
    _, history = moons(12, optimiser=SGD(1e150), loss=mean_squared_error)
    assert np.isfinite(history.losses[0])
    assert not np.isfinite(history.losses[-1])


def test_warm_up():
    rate = warm_up(0.5, 5)
    assert [rate(step) for step in (0, 1, 4, 5, 1000)] == pytest.approx([0.1, 0.2, 0.5, 0.5, 0.5])


def test_a_schedule_counts_the_steps():
    asked = []

    def schedule(step):
        asked.append(step)
        return 0.1

    network, _ = moons(4, optimiser=SGD(schedule))
    assert asked == [0, 1, 2, 3]
    same, _ = moons(4, optimiser=SGD(0.1))
    np.testing.assert_array_equal(network.parameters["0.weight"], same.parameters["0.weight"])


def test_an_optimiser_goes_on_with_its_network_and_starts_anew_with_another(rng):
    x, y = samples(np.abs, 10)
    keywords = {"loss": mean_squared_error}
    first, second, whole = (
        mlp((1, 3, 1), relu, rng=np.random.default_rng(0), bias=0.1) for _ in range(3)
    )
    optimiser = Adam(0.01)
    for network, optimiser_, steps in [
        (first, optimiser, 3),
        (first, optimiser, 4),
        (second, optimiser, 7),
        (whole, Adam(0.01), 7),
    ]:
        train(network, x, y, optimiser=optimiser_, steps=steps, **keywords)
    np.testing.assert_array_equal(first(x), whole(x))
    np.testing.assert_array_equal(second(x), whole(x))
