"""An online service that answers what a test tells it to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from frontmap.places.online import Service, nominatim

HRAKOVE = {
    "place_id": 1,
    "licence": "Data © OpenStreetMap contributors, ODbL 1.0",
    "osm_type": "node",
    "osm_id": 337572812,
    "lat": "49.5800",
    "lon": "36.7500",
    "name": "Гракове",
    "display_name": "Гракове, Чугуївський район, Харківська область, Україна",
    "address": {"state": "Харківська область", "county": "Чугуївський район", "country_code": "ua"},
}


@dataclass
class Scripted:
    """What the server is to answer next, and what it was asked."""

    status: int = 200
    body: bytes = json.dumps([HRAKOVE]).encode()
    headers: dict[str, str] = field(default_factory=dict)
    slow_s: float = 0.0
    drop_s: float = 0.0
    asked: list[tuple[str, str]] = field(default_factory=list)
    domain: str = ""


@contextmanager
def serving() -> Iterator[Scripted]:
    script = Scripted()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            script.asked.append((self.path, self.headers.get("User-Agent", "")))
            time.sleep(script.slow_s)
            self.send_response(script.status)
            for name, value in script.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(script.body)))
            self.end_headers()
            if not script.drop_s:
                self.wfile.write(script.body)
                return
            with suppress(BrokenPipeError, ConnectionResetError):
                for byte in script.body:
                    self.wfile.write(bytes([byte]))
                    time.sleep(script.drop_s)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    running.daemon_threads = True
    script.domain = f"127.0.0.1:{running.server_port}"
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield script
    running.shutdown()
    thread.join()
    running.server_close()


def service(server: Scripted, timeout: float = 5) -> Service:
    return nominatim(domain=server.domain, scheme="http", timeout=timeout)
