"""What PyTorch and NumPy complain of is told in plain words, with what is misunderstood."""

import numpy as np
import pytest

from rectified.checks import check_task
from rectified.checks.complaints import COMPLAINTS
from rectified.checks.task import Case, Kind, Task

torch = pytest.importorskip("torch", reason="PyTorch is not installed: make frameworks")
functional = torch.nn.functional


def _cases(rng):
    arrays = np.array([[1.0, 2.0]]), np.array([[3, -4]]), np.round(rng.normal(size=(2, 2)), 1)
    return [Case((x,)) for x in arrays]


toy = Task(
    name="toy",
    arguments=("x",),
    returns=("the result",),
    answer=lambda x: np.maximum(x, 0.0),
    kinds=(Kind("all", "all cases", _cases),),
)


def wanted(x):
    return torch.tensor(x, dtype=torch.float64, requires_grad=True)


def of_several(x):
    x = wanted(x)
    functional.relu(x).backward()
    return x.grad


def unwanted(x):
    x = torch.tensor(x, dtype=torch.float64)
    functional.relu(x).sum().backward()
    return x.grad.numpy()


def integers(x):
    return functional.elu(torch.tensor(x)).clamp(min=0).numpy()


def integers_with_gradient(x):
    return functional.relu(torch.tensor(x, requires_grad=True)).detach().numpy()


def single_layer(x):
    return torch.nn.Linear(2, 2)(torch.tensor(x, dtype=torch.float64)).detach().numpy()


def single_product(x):
    return (torch.tensor(x, dtype=torch.float64) @ torch.ones(2, 2)).numpy()


def other_tensor(x):
    x = wanted(x)
    y = x * 1
    functional.relu(y).sum().backward()
    y = y.detach()
    return y.grad.numpy()


def over_a_parameter(x):
    layer = torch.nn.Linear(2, 2)
    layer.weight.copy_(torch.ones(2, 2))
    return x


def for_a_parameter(x):
    layer = torch.nn.Linear(2, 2)
    layer.weight = torch.ones(2, 2)
    return x


WRONG = {
    of_several: "backward-of-several",
    unwanted: "not-recorded",
    integers: "integer-tensor",
    integers_with_gradient: "integer-tensor",
    single_layer: "mixed-dtypes",
    single_product: "mixed-dtypes",
    (lambda x: functional.relu(wanted(x))): "still-recorded",
    (lambda x: functional.relu(wanted(x)).numpy()): "still-recorded",
    (lambda x: functional.gelu(x)): "array-for-tensor",
    (lambda x: torch.nn.Linear(2, 2)(x)): "array-for-tensor",
    over_a_parameter: "in-place-on-a-parameter",
    for_a_parameter: "tensor-for-parameter",
    (lambda x: x if x > 0 else 0 * x): "one-yes-for-many",
}


@pytest.mark.parametrize(("wrong", "name"), WRONG.items())
def test_a_complaint_is_known(wrong, name):
    report = check_task(wrong, toy)
    assert [why.name for why in report.whys] == [name]
    (known,) = (one for one in COMPLAINTS if one.name == name)
    assert known.explanation in str(report)
    assert "is not written yet" not in str(report)


def test_every_complaint_is_tried():
    tried = {*WRONG.values(), "grad-of-another-tensor"}  # told by the line: see the exercise
    assert tried == {one.name for one in COMPLAINTS}


def test_two_complaints_explain_nothing():
    def both(x):
        return unwanted(x) if x.dtype.kind == "f" else integers(x)

    assert check_task(both, toy).whys == ()


def test_where_the_rest_is_wrong_too_nothing_is_explained():
    assert check_task(lambda x: integers(x) + 1, toy).whys == ()


@pytest.mark.parametrize("keep", [lambda x: x, lambda x: x.detach(), lambda x: x.numpy()])
def test_tensors_are_as_good_as_arrays(keep):
    right = check_task(lambda x: keep(functional.relu(torch.tensor(x))), toy)
    assert right.passed, str(right)
