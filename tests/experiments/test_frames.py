"""The stored frames are current, compact and documented; a file that holds none is refused."""

import datetime
import importlib
import zipfile

import numpy as np
import pytest

from rectified.activations import FAMILY
from rectified.experiments import Frames, every, load
from rectified.experiments.fingerprint import fingerprint

COMPACT = (np.uint8, np.uint16, np.int16, np.float16, np.float32)
LITTLE = 4_000
"""Bytes of an array that may keep all its digits, as measurements do."""
LARGEST = 150_000
"""Bytes of a file."""

EXPERIMENTS = pytest.mark.parametrize("experiment", every(), ids=lambda experiment: experiment.name)


@pytest.fixture
def stored(root, experiment):
    return load(root / f"book/_frames/{experiment.name}.npz")


@pytest.fixture
def frames():
    arrays = {"loss": np.array([0.5, np.nan], np.float32), "image": np.zeros((2, 3), np.uint8)}
    return Frames(arrays, (3, 1, 2), "abc")


def test_each_experiment_has_frames_and_nothing_else_has(root):
    folder = root / "book/_frames"
    files = {str(path.relative_to(folder)) for path in folder.rglob("*.npz")}
    expected = {f"{experiment.name}.npz" for experiment in every()}
    expected |= {f"other_seeds/{one.name}.npz" for one in every() if not one.timed}
    assert files == expected, "run `make frames`, and delete what no experiment makes"


@EXPERIMENTS
def test_they_were_made_by_the_code_as_it_is(root, experiment, stored):
    current = fingerprint(experiment.module)
    assert stored.code == current, f"the frames of {experiment.name} are stale: run `make frames`"
    assert stored.seeds == experiment.seeds
    if not experiment.timed:
        others = load(root / f"book/_frames/other_seeds/{experiment.name}.npz")
        assert others.code == current, f"other seeds of {experiment.name}: run `make frames`"
        assert others.seeds == experiment.others


@EXPERIMENTS
def test_they_are_compact(root, experiment, stored):
    large = {name: array for name, array in stored.arrays.items() if array.nbytes > LITTLE}
    assert {name: array.dtype for name, array in large.items() if array.dtype not in COMPACT} == {}
    assert (root / f"book/_frames/{experiment.name}.npz").stat().st_size < LARGEST


@EXPERIMENTS
def test_the_docstring_states_every_array(experiment, stored):
    """In a row of a table: name, shape, dtype; the axis of the seeds goes without saying.

    An axis may be called *family*: a row stays right when an activation is added.
    """
    text = importlib.import_module(experiment.module).__doc__.replace("family", str(len(FAMILY)))
    rows = {line.split()[0]: line for line in text.splitlines() if line}
    for name, array in stored.arrays.items():
        row = rows.get(name, "")
        shapes = {str(array.shape), str(array.shape[1:])}
        assert any(shape in row for shape in shapes), f"{name} {array.shape}"
        assert str(array.dtype) in row, f"{name} {array.dtype}"


def test_what_is_saved_is_loaded(frames, tmp_path):
    frames.save(tmp_path / "one.npz")
    loaded = load(tmp_path / "one.npz")
    assert (loaded.seeds, loaded.code, list(loaded)) == (frames.seeds, frames.code, list(frames))
    for name in frames:
        np.testing.assert_array_equal(loaded.arrays[name], frames.arrays[name], strict=True)
    with pytest.raises(ValueError, match="read-only"):
        loaded["loss"][0] = 1
    assert [loaded[name].dtype for name in loaded] == [np.float64, np.uint8]
    assert repr(loaded) == "<Frames loss float32(2,), image uint8(2, 3)>"


def test_the_same_arrays_give_the_same_bytes_at_any_time(frames, tmp_path):
    frames.save(tmp_path / "one.npz")
    with zipfile.ZipFile(tmp_path / "one.npz") as archive:
        assert {datetime.datetime(*entry.date_time).year for entry in archive.infolist()} == {1980}
    frames.save(tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_what_cannot_be_saved_leaves_the_old_file(frames, tmp_path):
    path = tmp_path / "one.npz"
    frames.save(path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match="Object arrays"):
        Frames({"loss": np.array([{}])}, (0,), "").save(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_that_is_not_there_is_named(frames):
    with pytest.raises(KeyError, match="no array 'los'; expected one of loss, image"):
        frames["los"]


@pytest.mark.parametrize("name", ["seeds", "code"])
def test_a_name_that_is_taken_is_refused(tmp_path, name):
    with pytest.raises(ValueError, match=f"no array may be named {name}"):
        Frames({name: np.zeros(1)}, (0,), "").save(tmp_path / "one.npz")


def test_no_file(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no frames at .*dying\.npz; `make frames` makes"):
        load(tmp_path / "dying.npz")


def _text(path, frames):
    path.write_text("loss 0.5")


def _empty(path, frames):
    path.touch()


def _cut(path, frames):
    frames.save(path)
    path.write_bytes(path.read_bytes()[:-40])


def _spoilt(path, frames):
    frames.save(path)
    data = bytearray(path.read_bytes())
    data[60:90] = bytes(30)
    path.write_bytes(data)


def _other_arrays(path, frames):
    np.savez(path, loss=np.zeros(3))


def _one_array(path, frames):
    with path.open("wb") as file:
        np.save(file, np.zeros(3))


def _locked(path, frames):
    frames.save(path)
    data = bytearray(path.read_bytes())
    for head, flag in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(head) + flag] |= 1
    path.write_bytes(data)


def _seeds_that_are_none(path, frames):
    np.savez(path, seeds=np.array([0.5]), code=np.array("a"), loss=np.zeros(1))


def _a_list_of_codes(path, frames):
    np.savez(path, seeds=np.array([0]), code=np.array(["a", "b"]), loss=np.zeros(1))


def _objects(path, frames):
    np.savez(path, seeds=np.array([0]), code=np.array("a"), loss=np.array([{}]))


SPOILS = [_text, _empty, _cut, _spoilt, _locked, _other_arrays, _one_array, _objects]


@pytest.mark.parametrize("spoil", [*SPOILS, _seeds_that_are_none, _a_list_of_codes])
def test_a_file_that_cannot_be_read_is_refused(frames, tmp_path, spoil):
    path = tmp_path / "one.npz"
    spoil(path, frames)
    with pytest.raises(ValueError, match=r"one\.npz cannot be read as frames; `make frames`"):
        load(path)
