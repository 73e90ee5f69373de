"""Serve the built book on this machine and print its address."""

import argparse
import errno
import functools
import http
import http.server
import pathlib
import sys
from typing import Any

HERE = pathlib.Path(__file__).parent
"""In a site that was copied somewhere: its own folder."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that does not log every request, and has the book's page for what is not.

    It says itself what a file is: some systems take scripts for plain text, which no browser runs.
    """

    extensions_map: dict[str, str] = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".css": "text/css",
        ".json": "application/json",
        ".wasm": "application/wasm",
        ".svg": "image/svg+xml",
    }

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the book's own page where there is nothing."""
        page = pathlib.Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    """One that says nothing of a browser which went away in the middle of a file."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell any other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def main() -> None:
    """Serve a folder until interrupted; a taken port is one clear sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path, nargs="?", default=HERE)
    parser.add_argument("--port", type=int, default=8000, help="0 takes any free port")
    arguments = parser.parse_args()
    if not (arguments.folder / "index.html").is_file():
        sys.exit(f"{arguments.folder} holds no book. Build it first: make book")
    handler = functools.partial(Quiet, directory=str(arguments.folder))
    try:
        server = Server(("127.0.0.1", arguments.port), handler)
    except OverflowError:
        sys.exit(f"Port {arguments.port} is not a port: expected 0 to 65535.")
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            sys.exit(
                f"Port {arguments.port} is taken by another program. "
                f"Choose another: make serve PORT={arguments.port + 1}"
            )
        sys.exit(f"Port {arguments.port} cannot be used: {error.strerror}.")
    with server:
        port = server.server_address[1]
        print(f"The book is at http://localhost:{port}/ (Ctrl+C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
