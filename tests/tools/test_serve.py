import socket
import subprocess
import sys

import pytest


def serve(root, *arguments):
    return subprocess.run(
        [sys.executable, root / "tools/serve.py", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )


@pytest.fixture
def book(tmp_path):
    (tmp_path / "index.html").write_text("a book")
    return tmp_path


def test_a_taken_port_is_named_with_the_way_out(root, book):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = serve(root, book, "--port", port)
    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"Port {port} is taken by another program. Choose another: make serve PORT={port + 1}"
    )


@pytest.mark.parametrize("port", [-1, 65536])
def test_not_a_port(root, book, port):
    done = serve(root, book, f"--port={port}")
    assert done.returncode == 1
    assert f"Port {port} is not a port: expected 0 to 65535." in done.stderr


def test_no_book(root, tmp_path):
    done = serve(root, tmp_path)
    assert done.returncode == 1
    assert "holds no book. Build it first: make book" in done.stderr
