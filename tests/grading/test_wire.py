"""Frames: what was sent comes, and nothing that comes can harm."""

import socket
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from rectified.grading.sandbox.guest import wire

NUMBERS = [np.dtype(name) for name in wire.DTYPES]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary(max_size=20)
    | arrays.arrays(
        st.sampled_from(NUMBERS), arrays.array_shapes(min_dims=0, max_dims=3, min_side=0)
    )
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


def same(a, b):
    if isinstance(a, np.ndarray):
        return (
            isinstance(b, np.ndarray)
            and (a.dtype, a.shape) == (b.dtype, b.shape)
            and a.tobytes() == b.tobytes()
        )
    if type(a) is not type(b):
        return False
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    return a == b


@given(VALUES)
def test_what_is_sent_comes(value):
    frame = wire.pack({"value": value})
    assert same(wire.unpack(frame[4:])["value"], value)


def nested(levels, leaf):
    for number in range(levels):
        leaf = [leaf] if number % 2 else {"in": leaf}
    return leaf


@pytest.mark.parametrize("leaf", [1, "text", None, [], b"bytes", np.ones(2)], ids=str)
def test_what_can_be_sent_can_be_read_however_deep_it_is(leaf):
    sent = []
    for levels in range(wire.DEEPEST + 4):
        try:
            frame = wire.pack({"value": nested(levels, leaf)})
        except wire.Unsendable:
            continue
        assert same(wire.unpack(frame[4:])["value"], nested(levels, leaf))
        sent.append(levels)
    assert sent == list(range(wire.DEEPEST + 1))


@pytest.mark.parametrize("wrapped", [list, lambda values: {"in": [values]}])
def test_what_can_be_sent_can_be_read_however_much_it_is(wrapped):
    sent = []
    for size in range(wire.NODES - 6, wire.NODES + 2):
        try:
            frame = wire.pack({"a": 1, "value": wrapped([0.5] * size)})
        except wire.Unsendable:
            continue
        assert wire.unpack(frame[4:])["a"] == 1
        sent.append(size)
    assert sent
    assert max(sent) < wire.NODES


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, -0.0])
@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_odd_numbers_come_to_the_bit(value, dtype):
    x = np.array([value, 1], dtype)
    came = wire.unpack(wire.pack({"x": x, "f": float(value)})[4:])
    assert came["x"].tobytes() == x.tobytes()
    assert np.float64(came["f"]).tobytes() == np.float64(value).tobytes()


@pytest.mark.parametrize(
    "value",
    [object(), {1}, {(1,): 2}, np.array([object()]), np.array(["a"]), len, type, 10**5000],
    ids=["object", "set", "keys", "objects", "texts", "function", "type", "digits"],
)
def test_nothing_but_plain_data_is_sent(value):
    with pytest.raises(wire.Unsendable):
        wire.pack({"value": value})


def test_what_holds_itself_is_not_sent():
    value = []
    value.append(value)
    with pytest.raises(wire.Unsendable, match="too large"):
        wire.pack({"value": value})


@given(st.binary(max_size=200))
def test_bytes_at_random_are_no_frame_and_break_nothing(data):
    try:
        message = wire.unpack(data)
    except wire.Malformed:
        return
    assert isinstance(message, dict)


@given(VALUES, st.data())
def test_a_frame_that_was_changed_breaks_nothing(value, data):
    frame = bytearray(wire.pack({"value": value})[4:])
    for _ in range(data.draw(st.integers(1, 4))):
        frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    try:
        message = wire.unpack(bytes(frame))
    except wire.Malformed:
        return
    assert isinstance(message, dict)


@pytest.mark.parametrize(
    "header",
    [
        b'{"v":{"a":["object",[1]]}}',
        b'{"v":{"a":["float64",[1000000000000]]}}',
        b'{"v":{"a":["float64",[-1]]}}',
        b'{"v":{"a":["float64",[true]]}}',
        b'{"v":{"a":["float64",[1.0]]}}',
        b'{"v":{"a":["float64",' + b"[" * 90 + b"]" * 90 + b"]}}",
        b'{"v":{"b":99}}',
        b'{"v":{"l":[1,2],"t":[]}}',
        b'{"v":{"d":[[[],2]]}}',
        b'{"v":{"d":[[1]]}}',
        b'{"v":[1]}',
        b'{"v":{"x":1}}',
        b"[]",
        b"null",
        b"{",
        b"\xff",
        b"[" * 100_000,
        b'{"v":' + b'{"l":[' * 500 + b"]}" * 500 + b"}",
        b'{"v":' + b"9" * 10_000 + b"}",
    ],
)
def test_a_forged_header_is_refused(header):
    with pytest.raises(wire.Malformed):
        wire.unpack(len(header).to_bytes(4, "big") + header)


def test_bytes_left_over_are_refused():
    with pytest.raises(wire.Malformed, match="left over"):
        wire.unpack(wire.pack({"a": 1})[4:] + b"more")


def test_a_length_that_is_too_large_is_not_read():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall((wire.LARGEST + 1).to_bytes(4, "big"))
        with pytest.raises(wire.Malformed, match="bytes"):
            wire.Channel(ours).receive()


def test_who_says_nothing_is_late_and_who_is_gone_has_ended():
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.sendall(b"\0\0\0\x09\0\0")
            with pytest.raises(wire.Late):
                wire.Channel(ours).receive(wire.monotonic() + 0.05)
        with pytest.raises(wire.Ended):
            wire.Channel(ours).receive()


def test_a_large_frame_comes_in_pieces():
    ours, theirs = socket.socketpair()
    x = np.arange(2**20)
    with ours, theirs:
        sender = threading.Thread(target=wire.Channel(theirs).send, args=({"x": x},))
        sender.start()
        np.testing.assert_array_equal(wire.Channel(ours).receive()["x"], x)
        sender.join()
