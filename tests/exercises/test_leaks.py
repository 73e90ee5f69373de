"""What a release gives away is found, wherever it hides."""

import base64
import bz2
import gzip
import lzma
import zlib

import nbformat
import pytest

from exercises import small
from tools.exercises.leaks import leaks, secrets

LINE = "return   np.where(kept,x, 0)"
HIDDEN = '_checks.check(relu, "relu", regions=["large"], seed=7043)'


@pytest.fixture
def hidden():
    return secrets(small.notebook())


@pytest.fixture
def release(tmp_path):
    """The files of the small exercise's release, and a way to plant something in its notebook."""
    exercise = small.written(tmp_path)

    def plant(change=lambda cells, made: None):
        made = nbformat.from_dict(exercise.notebook)
        cells = {cell.id: cell for cell in made.cells}
        for name, source in exercise.untouched().items():
            cells[name].source = source
        cells["stretch"].source = "YOUR ANSWER HERE"
        cells["test-large"].source = "# Hidden test: relu of very large numbers"
        for cell in made.cells:
            if cell.cell_type == "code":
                cell.outputs = []
        change(cells, made)
        return {"small/small.ipynb": nbformat.writes(made).encode()}

    return plant


def test_what_is_secret_is_read_from_the_source(hidden):
    assert "returnnp.where(kept,x,0)" in hidden.lines
    assert "np.where(kept,x,0)" in hidden.lines
    assert "Itischeap,anditsslopeis1." in hidden.lines
    assert "fromrectifiedimportchecksas_checks" not in hidden.lines, "it stands in visible cells"
    assert hidden.seeds == {7043}


def test_a_clean_release_gives_nothing_away(hidden, release):
    assert leaks(hidden, release()) == []


def in_source(text):
    return lambda cells, made: cells["task"].update(source=f"{cells['task'].source}\n{text}")


def in_metadata(text):
    return lambda cells, made: cells["task"].metadata.update(note={"deep": [1, text]})


def in_a_key(text):
    return lambda cells, made: made.metadata.update({text: 1})


def in_an_attachment(text):
    data = base64.encodebytes(text.encode()).decode()
    return lambda cells, made: cells["task"].update(attachments={"a.png": {"image/png": data}})


def in_an_output(text):
    output = nbformat.v4.new_output("stream", text=text)
    return lambda cells, made: cells["imports"].outputs.append(output)


@pytest.mark.parametrize(
    "place", [in_source, in_metadata, in_a_key, in_an_attachment, in_an_output]
)
@pytest.mark.parametrize("secret", [LINE, f"  y = {LINE[9:]}", HIDDEN, "the seed is 7043."])
def test_a_planted_secret_is_found(hidden, release, place, secret):
    found = leaks(hidden, release(place(secret)))
    assert found
    assert all("small.ipynb" in one for one in found)


PACKED = {
    "base64": base64.b64encode,
    "base64 for addresses": base64.urlsafe_b64encode,
    "base64 in lines": base64.encodebytes,
    "hexadecimal": lambda data: data.hex().encode(),
    "zlib": lambda data: base64.b64encode(zlib.compress(data)),
    "gzip": lambda data: base64.b64encode(gzip.compress(data)),
    "bz2": lambda data: base64.b64encode(bz2.compress(data)),
    "lzma": lambda data: base64.b64encode(lzma.compress(data)),
    "twice": lambda data: base64.b64encode(base64.b64encode(data)),
}


@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)
def test_a_packed_secret_is_found(hidden, release, pack):
    text = "data: " + pack(f"def relu(x):\n    {LINE}\n".encode()).decode()
    assert leaks(hidden, release(in_metadata(text)))


def test_a_secret_in_another_file_or_its_name_is_found(hidden, release):
    clean = release()
    assert leaks(hidden, {**clean, "small/notes.txt": LINE.encode()})
    assert leaks(hidden, {**clean, "small/notes.txt.gz": gzip.compress(LINE.encode())})
    assert leaks(hidden, {**clean, "small/seed-7043.txt": b""})


def test_a_digit_more_is_another_number(hidden, release):
    assert not leaks(hidden, release(in_metadata("70430 17043 7043.5 1.7043 a7043")))


def test_where_it_was_found_is_told(hidden, release):
    text = base64.b64encode(b"the seed is 7043").decode()
    raw, place = leaks(hidden, release(in_metadata(text)))
    assert raw == "small/small.ipynb, in base64 holds the seed 7043"
    assert place == (
        "small/small.ipynb, cells 2, metadata, note, deep 1, in base64 holds the seed 7043"
    )
