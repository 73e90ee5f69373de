"""Each wall, tried from inside by code that means harm; and what comes after it is unharmed."""

import contextlib
import errno
import os
import platform
import re
import signal
import socket
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest

from rectified.grading.limits import MB, Limits
from rectified.grading.sandbox import Died, Sandbox, memory, open_sandbox
from rectified.grading.sandbox.bubblewrap import ENVIRONMENT, Bubblewrap
from rectified.grading.sandbox.guest import kernel_calls

pytestmark = [pytest.mark.grading, pytest.mark.usefixtures("walls")]

LIMITS = Limits(
    cell=6.0,
    test=4.0,
    memory=128 * MB,
    together=400 * MB,
    processes=24,
    disk=4 * MB,
    files=60,
)
TOKEN = "of the teacher's"

BOX = pytest.mark.parametrize("box", ["nested", "single"], indirect=True)
"""Walls within walls, and walls for each worker anew."""


@pytest.fixture(scope="module")
def nested(walls):
    """Return a sandbox that was started where the environment has a secret."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TEACHERS_TOKEN", TOKEN)
        with open_sandbox((), LIMITS) as sandbox:
            assert not sandbox.walls.is_for_one
            yield sandbox


@pytest.fixture(scope="module")
def single(walls):
    """Return a sandbox in which each worker has outer walls of its own."""
    with Sandbox(Bubblewrap(disk=LIMITS.disk, is_for_one=True), LIMITS) as sandbox:
        yield sandbox


@pytest.fixture
def box(request):
    """Return the sandbox that a test names."""
    return request.getfixturevalue(getattr(request, "param", "nested"))


def ask(worker, source, seconds=LIMITS.cell):
    return worker.ask("run", seconds, name="cell", source=textwrap.dedent(source), stop=None)


def run(sandbox, source):
    """Run a cell in a fresh worker; return what it was asked, and what `found` is after it."""
    worker = sandbox.worker()
    try:
        ran = ask(worker, source)
        assert ran["raised"] is None, ran["raised"]
        return worker.ask("names", 2.0, names=["found"])["names"]["found"]["data"]
    finally:
        worker.close()


def works(sandbox):
    return run(sandbox, "found = 1 + 1") == 2


def forge(message):
    """Return code that finds the way to the judge among the frames, and sends a message."""
    return f"""
import sys
import numpy as np
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "_channel"):
    frame = frame.f_back
worker = frame.f_locals["self"]
worker._say({message})
"""


@pytest.fixture
def listening(tmp_path):
    """Return sockets of this machine that wait for somebody, by their kinds."""
    made = {
        "tcp": socket.create_server(("127.0.0.1", 0)),
        "udp": socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "file": socket.socket(socket.AF_UNIX),
        "abstract": socket.socket(socket.AF_UNIX),
    }
    made["udp"].bind(("127.0.0.1", 0))
    made["file"].bind(str(tmp_path / "socket"))
    made["abstract"].bind(f"\0rectified-test-{os.getpid()}-{time.monotonic_ns()}")
    for kind, one in made.items():
        one.setblocking(False)
        if kind != "udp":
            one.listen()
    yield made
    for one in made.values():
        one.close()


@BOX
def test_nobody_outside_can_be_spoken_to(box, listening):
    addresses = {kind: one.getsockname() for kind, one in listening.items()}
    found = run(
        box,
        f"""
        import socket
        found = []
        for kind, address in {addresses!r}.items():
            family = socket.AF_INET if isinstance(address, tuple) else socket.AF_UNIX
            way = socket.SOCK_DGRAM if kind == "udp" else socket.SOCK_STREAM
            with socket.socket(family, way) as out:
                out.settimeout(0.5)
                try:
                    out.connect(address)
                    out.send(b"hello")
                except OSError:
                    continue
                if kind != "udp":  # which is sent, and arrives nowhere
                    found.append(kind)
        try:
            found += [socket.getaddrinfo("example.org", 80)]
        except OSError:
            pass
        try:
            found += [name for _, name in socket.if_nameindex() if name != "lo"]
        except OSError:
            pass
        """,
    )
    assert found == []
    with pytest.raises(BlockingIOError):
        listening["udp"].recv(10)


@BOX
def test_no_file_of_the_teachers_is_there(box, root, tmp_path):
    (tmp_path / "gradebook.db").write_text("secret")
    places = [tmp_path, root, root / "solutions", root / "src", Path.home(), Path("/run")]
    places += [
        Path("/etc/passwd"),
        Path("/var"),
        Path("/sys"),
        Path(memory.__file__),
    ]
    found = run(
        box,
        f"""
        import os
        found = [place for place in {[*map(str, places)]!r} if os.path.lexists(place)]
        for folder, _, names in os.walk("/"):
            found += [os.path.join(folder, name) for name in names
                      if name.endswith(".ipynb") or name.startswith(("gradebook", "nbgrader"))]
        """,
    )
    assert found == []


@pytest.mark.parametrize(
    "box",
    [
        "nested",
        "single",
    ],
    indirect=True,
)
def test_no_process_can_be_seen(box):
    assert run(box, "import os\nfound = [n for n in os.listdir('/proc') if n.isdigit()]") == []


@BOX
def test_nothing_of_python_can_be_written(box):
    found = run(
        box,
        """
        import os
        import numpy
        found = []
        for place in (os.__file__, numpy.__file__, "/packages/x", "/guest/x", "/x", "/usr/x"):
            for path in {place, os.path.join(os.path.dirname(place), "x.py")}:
                try:
                    open(path, "a").close()
                    found.append(path)
                except OSError:
                    pass
        """,
    )
    assert found == []


@BOX
def test_who_runs_has_no_rights(box):
    found = run(
        box,
        """
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        found = []
        if 0 in (os.getuid(), os.geteuid(), os.getgid()):
            found.append("root")
        for become in (os.setuid, os.setgid, lambda _: os.setgroups([0])):
            try:
                become(0)
                found.append("became root")
            except OSError:
                pass
        header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        if libc.capget(header, sets) or any(sets):
            found.append("capabilities")
        if libc.prctl(39, 0, 0, 0, 0) != 1:
            found.append("new privileges")
        """,
    )
    assert found == []


def test_no_variable_of_the_teachers_is_there(nested):
    found = run(nested, "import os\nfound = dict(os.environ)")
    assert TOKEN not in found.values()
    assert set(found) <= {*ENVIRONMENT, "PWD", "LC_CTYPE"}


def test_no_descriptor_leads_anywhere_but_to_the_judge(nested):
    found = run(
        nested,
        """
        import os, stat
        found = []
        for number in range(256):
            try:
                mode = os.fstat(number).st_mode
            except OSError:
                continue
            null = stat.S_ISCHR(mode) and os.fstat(number).st_rdev == os.stat("/dev/null").st_rdev
            found += [] if null else [stat.filemode(mode)[0]]
        """,
    )
    assert found == ["s"]


FILL = """
import os
found = {}
for place in (os.environ["HOME"], "/tmp", "/dev/shm", "/dev"):
    written = count = 0
    try:
        for count in range(300):
            with open(f"{place}/{count}", "wb", buffering=0) as file:
                written += file.write(b"x" * 100_000)
    except OSError:
        pass
    found[place] = [written, count]
"""


@pytest.mark.parametrize(
    "box",
    [
        "nested",
        "single",
    ],
    indirect=True,
)
def test_the_disk_is_small(box):
    found = run(box, FILL)
    assert sum(written for written, _ in found.values()) <= 3 * LIMITS.disk
    assert found["/tmp"][0] > LIMITS.disk / 2


def test_files_are_few(nested):
    found = run(nested, FILL.replace("100_000", "1"))
    assert 10 < max(count for _, count in found.values()) <= LIMITS.files


@pytest.mark.parametrize("box", ["nested", "single"], indirect=True)
def test_what_a_worker_leaves_is_not_there_for_the_next(box):
    leave = """
        import ctypes, os
        found = 0
        for folder, _, _ in os.walk("/"):
            try:
                open(os.path.join(folder, "left"), "w").close()
                found += 1
            except OSError:
                pass
        ctypes.CDLL(None).shmget(7043, 4096, 0o1666)
    """
    find = """
        import ctypes, os
        found = [folder for folder, _, names in os.walk("/") if "left" in names]
        if ctypes.CDLL(None).shmget(7043, 4096, 0o666) >= 0:
            found.append("shared memory")
    """
    assert run(box, leave) == (2 if box.walls.is_for_one else 3)
    assert run(box, find) == []


def test_what_a_worker_binds_is_not_there_for_the_next(nested):
    bind = """
        import os, socket, time
        if os.fork() == 0:
            os.setsid()
            with socket.socket(socket.AF_UNIX) as server:
                server.bind("\\0left")
                server.listen()
                time.sleep(60)
        time.sleep(0.2)
        with socket.socket(socket.AF_UNIX) as out:
            found = out.connect_ex("\\0left") == 0
    """
    assert run(nested, bind) is True
    only_look = bind.replace("os.fork() == 0", "False")
    assert run(nested, only_look) is False


KEYS = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
ADD, CONTROL, SEARCH, SESSION = 248, 250, 10, -3
found = libc.syscall(CONTROL, SEARCH, SESSION, b"user", b"left", 0) > 0
libc.syscall(ADD, b"user", b"left", b"answer", 6, SESSION)
"""


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the numbers of calls are of x86-64")
def test_no_key_ring_is_shared(walls):
    pid = os.fork()  # what joins a ring of its own must be a process of its own
    if pid == 0:
        try:
            import ctypes

            ctypes.CDLL(None).syscall(250, 1, None)  # as a login does
            with open_sandbox((), LIMITS) as sandbox:
                os._exit(bool(run(sandbox, KEYS) or run(sandbox, KEYS)))
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


@BOX
def test_one_process_that_takes_too_much_memory_gets_an_error(box):
    source = f"""
        try:
            found = len(bytearray({LIMITS.memory + 1024 * MB}))
        except MemoryError:
            found = "too much"
    """
    assert run(box, source) == "too much"


def test_one_process_gets_as_much_memory_as_the_limits_say(nested, monkeypatch):
    monkeypatch.setattr(nested, "limits", replace(LIMITS, together=2048 * MB))
    source = """
        taken, piece = [], 8 << 20
        try:
            while len(taken) < 60:
                taken.append(b"x" * piece)
        except MemoryError:
            pass
        found = len(taken) * piece
    """
    assert LIMITS.memory / 2 < run(nested, source) <= LIMITS.memory


def test_processes_that_take_no_memory_of_their_own_are_not_ended_for_it(nested, monkeypatch):
    monkeypatch.setattr(nested, "limits", Limits())
    source = """
        import os, time
        data = b"x" * (40 << 20)  # which all of them have, and none a copy
        for found in range(1, 51):
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
        time.sleep(0.3)
    """
    assert run(nested, source) == 50


def test_a_look_at_the_memory_that_takes_long_keeps_no_answer_waiting(nested, monkeypatch):
    monkeypatch.setattr(memory, "hold", lambda root, most: time.sleep(2 * memory.PAUSE))
    assert run(nested, "import time\ntime.sleep(0.3)\nfound = 1") == 1


TOGETHER = {
    "memory of its own": "taken = b'x' * (100 << 20)",
    "memory that is shared": (
        "taken = mmap.mmap(-1, 100 << 20)\nfor _ in range(100):\n    taken.write(b'x' * 2**20)"
    ),
}


@pytest.mark.parametrize("take", TOGETHER.values(), ids=TOGETHER)
def test_processes_that_take_too_much_memory_together_are_ended(nested, take):
    worker = nested.worker()
    try:
        with pytest.raises(Died) as death:
            ask(worker, hoard(take) + "time.sleep(1.5)")
    finally:
        worker.close()
    assert death.value.kind == "memory"
    assert works(nested)


def hoard(take):
    """Return code that forks processes, each of which takes memory and keeps it."""
    return f"""
import mmap, os, time
for _ in range(5):
    if os.fork() == 0:
{textwrap.indent(take, " " * 8)}
        time.sleep(9)
        os._exit(0)
"""


HALF = """
for number in range(3, 64):
    try:
        os.write(number, b"\\0\\0\\1\\0")
    except OSError:
        pass
time.sleep(9)
"""


def test_the_memory_is_looked_at_while_half_a_message_is_waited_for(nested):
    worker = nested.worker()
    try:
        with pytest.raises(Died) as death:
            ask(worker, hoard(TOGETHER["memory of its own"]) + HALF, 2.0)
    finally:
        worker.close()
    assert death.value.kind == "memory"


def test_the_memory_is_looked_at_while_messages_come_and_come(nested, monkeypatch):
    looks = []
    monkeypatch.setattr(memory, "hold", lambda root, most: looks.append(root))
    worker = nested.worker()
    with pytest.raises(Died, match="within 1 seconds"):
        ask(worker, forge("dict(at=0)") + "while True:\n    worker._say(dict(at=0))", 1.0)
    assert len(looks) > 4


def test_processes_and_threads_are_few(nested, monkeypatch):
    monkeypatch.setattr(nested, "limits", replace(LIMITS, together=4096 * MB))
    source = """
        import os, threading, time
        found = 0
        try:
            while found < 100:
                if os.fork() == 0:
                    time.sleep(20)
                    os._exit(0)
                found += 1
        except OSError:
            pass
        try:
            while found < 100:
                threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
                found += 1
        except RuntimeError:
            pass
    """
    assert 5 < run(nested, source) <= LIMITS.processes
    assert works(nested)


def test_open_files_are_few(nested):
    source = """
        import os
        found = 0
        try:
            while found < 1000:
                os.open("/dev/null", os.O_RDONLY)
                found += 1
        except OSError:
            pass
    """
    assert 50 < run(nested, source) < 130


def test_what_is_printed_is_cut(nested):
    worker = nested.worker()
    ran = ask(
        worker, "import sys\nprint('x' * 10**6)\nprint('y' * 10**6, file=sys.stderr)\n'z' * 10**6"
    )
    worker.close()
    assert [len(one["text"]) for one in ran["outputs"]] == [20_000, 20_000, 2_000]


OUTLIVES = """
import os, signal, time
for _ in range(4):
    if os.fork() == 0:
        os.setsid()
        for number in range(1, 65):
            try:
                signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError):
                pass
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
found = 1
"""


@BOX
def test_nothing_outlives_a_worker(box):
    def left():
        worker = box.worker()
        ask(worker, "1")
        worker.close()
        time.sleep(0.3)
        return box.processes()

    before = left()
    assert run(box, OUTLIVES) == 1
    assert left() <= before


def called(name):
    """Return the processes of this machine that have given themselves a name."""
    found = []
    for path in Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):  # it has ended
            if path.read_text() == f"{name}\n":
                found.append(path.parent.name)
    return found


@BOX
def test_what_a_worker_has_begun_ends_with_it(box):
    name = f"left-{os.getpid()}"
    worker = box.worker()
    source = f"""
        import ctypes, os, time
        if os.fork() == 0:
            os.setsid()
            ctypes.CDLL(None).prctl(15, {name.encode()!r})
            time.sleep(60)
        time.sleep(0.3)
    """
    ask(worker, source)
    assert len(called(name)) == 1
    worker.close()
    until = time.monotonic() + 5
    while called(name) and time.monotonic() < until:
        time.sleep(0.01)
    assert called(name) == []


@pytest.mark.parametrize("alone", [False, True], ids=["nested", "single"])
def test_the_processes_of_one_are_not_missing_to_another(walls, alone):
    source = """
        import os, time
        for found in range(1, 17):
            if os.fork() == 0:
                time.sleep(60)
    """
    with (
        Sandbox(Bubblewrap(is_for_one=alone), LIMITS) as one,
        Sandbox(Bubblewrap(is_for_one=alone), LIMITS) as other,
    ):
        worker = one.worker()
        assert ask(worker, source)["raised"] is None
        assert run(other, source) == 16
        worker.close()


ALL = "import os, signal\ntry:\n    os.kill(-1, {})\nexcept OSError:\n    pass\nos._exit(0)"
ENDS = {
    "exits": "import os\nos._exit(0)",
    "kills itself": "import os\nos.kill(os.getpid(), 9)\nos._exit(0)",
    "crashes": "import ctypes\nctypes.string_at(0)\nimport os\nos._exit(0)",
    "closes all": "import os\nos.closerange(0, 256)",
    "ends all": ALL.format(9),
    "stops all": ALL.format("signal.SIGSTOP"),
}


@pytest.mark.parametrize(
    ("box", "source"),
    [
        *(pytest.param("nested", source, id=name) for name, source in ENDS.items()),
        pytest.param("single", ENDS["exits"], id="exits, single"),
        pytest.param("single", ENDS["stops all"], id="stops all, single"),
    ],
    indirect=["box"],
)
def test_a_worker_that_ends_says_so_and_the_next_works(box, source):
    worker = box.worker()
    with pytest.raises(Died, match="ended the process"):
        ask(worker, source)
    with pytest.raises(Died, match="ended before"):
        ask(worker, "1")
    assert works(box)


ENDLESS = {
    "a loop": "while True: pass",
    "sleep": "import time\ntime.sleep(60)",
    "stopped": "import os, signal\nsignal.raise_signal(signal.SIGSTOP)\nwhile True: pass",
    "deaf": "import signal\nfor n in (2, 15): signal.signal(n, signal.SIG_IGN)\nwhile True: pass",
    "stubborn": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
}


@pytest.mark.parametrize(
    ("box", "source"),
    [
        *(pytest.param("nested", source, id=name) for name, source in ENDLESS.items()),
        pytest.param("single", ENDLESS["stopped"], id="stopped, single"),
    ],
    indirect=["box"],
)
def test_a_worker_that_does_not_end_is_ended(box, source):
    worker = box.worker()
    started = time.monotonic()
    with pytest.raises(Died, match=r"within 0\.5 seconds"):
        ask(worker, source, 0.5)
    assert time.monotonic() - started < 2
    assert works(box)


@pytest.mark.parametrize(
    "message",
    [
        "dict(number=7)",
        "dict(number=None)",
        "dict(number='x')",
        "dict(number=np.zeros(2))",
    ],
)
def test_an_answer_to_nothing_ends_the_worker(nested, message):
    worker = nested.worker()
    try:
        with pytest.raises(Died, match="no answer"):
            ask(worker, forge(message))
    finally:
        worker.close()


@pytest.mark.parametrize("message", ["dict(at=np.zeros(2))", "dict(call=3)", "dict(call='open')"])
def test_odd_requests_of_a_worker_are_answered_with_nothing(nested, message):
    worker = nested.worker()
    try:
        assert "outputs" in ask(worker, forge(message))
    finally:
        worker.close()


def test_a_sandbox_that_is_killed_is_started_again(sandbox):
    worker = sandbox.worker()
    ask(worker, "1")
    for process in memory._descendants(sandbox._process.pid)[1:]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    with pytest.raises(Died):
        ask(worker, "1 + 1")
    sandbox._process.wait(5)
    assert works(sandbox)


def test_each_cell_may_compute_as_long_as_the_limits_say(nested, monkeypatch):
    monkeypatch.setattr(nested, "limits", replace(LIMITS, cell=1.5, test=0.0))
    worker = nested.worker()
    source = (
        "import time\nuntil = time.process_time() + 0.9\nwhile time.process_time() < until: pass"
    )
    for _ in range(3):
        assert ask(worker, source)["raised"] is None
    worker.close()


NAMESPACES = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
libc.unshare(0x10000000)
libc.unshare(0x00020000 | 0x40000000 | 0x20000000)
for source, place, kind, flags in (
    (None, b"/", None, 0x4000 | 0x40000),
    (b"proc", b"/proc", b"proc", 0),
    (b"sysfs", b"/tmp", b"sysfs", 0),
    (b"/", b"/tmp", None, 0x1000 | 0x4000),
    (None, b"/packages", None, 0x20),
):
    libc.mount(source, place, kind, flags, None)
for place in (b"/proc", b"/tmp", b"/home/student", b"/packages", b"/"):
    libc.umount2(place, 2)
"""


@BOX
def test_namespaces_of_its_own_show_a_worker_nothing_more(box, root):
    found = run(
        box,
        NAMESPACES
        + f"""
found = [place for place in ("/etc/passwd", "/run", "/tmp/etc", {str(root)!r})
         if os.path.lexists(place)]
try:
    open("/packages/numpy/x", "w")
    found.append("written")
except OSError:
    pass
""",
    )
    assert found == []
    assert works(box)


def test_namespaces_of_its_own_give_a_worker_no_more_room(nested):
    source = f"""
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        libc.unshare(0x10000000 | 0x00020000)
        libc.mount(b"tmpfs", b"/tmp", b"tmpfs", 0, b"size=1g")
        found = 0
        try:
            for number in range(20):
                with open(f"/tmp/{{number}}", "wb") as file:
                    found += file.write(bytes({LIMITS.disk} // 2))
        except OSError:
            pass
    """
    assert run(nested, source) <= LIMITS.disk


REFUSED = {
    "files in memory": "os.memfd_create('x')",
    "segments in memory": "check(libc.shmget(0, 4096, 0o1600))",
    "queues": "check(libc.msgget(0, 0o1600))",
    "namespaces": "check(libc.unshare(0x10000000))",
    "processes in namespaces": "check(libc.syscall(CLONE, 0x10000000 | 17, 0, 0, 0, 0))",
    "looking into a process": "check(libc.ptrace(16, os.getppid(), 0, 0))",
    "sockets past the network": "socket.socket(socket.AF_VSOCK)",
    "sockets of the kernel": "socket.socket(socket.AF_NETLINK)",
}


@BOX
@pytest.mark.parametrize("name", REFUSED)
def test_the_kernel_refuses_a_worker_what_no_exercise_needs(box, name):
    clone = kernel_calls.CLONE[[*kernel_calls.PROCESSORS].index(platform.machine())]
    source = f"""
        import ctypes, os, socket
        libc, CLONE = ctypes.CDLL(None, use_errno=True), {clone}
        def check(answer):
            if answer == 0 and {name == "processes in namespaces"}:
                os._exit(0)  # the child
            if answer < 0:
                raise OSError(ctypes.get_errno(), "refused")
        try:
            {REFUSED[name]}
            found = 0
        except OSError as error:
            found = error.errno
    """
    assert run(box, source) in (errno.EPERM, errno.EAFNOSUPPORT)


def test_threads_and_processes_begin_all_the_same(box):
    source = """
        import os, subprocess, threading
        found = []
        thread = threading.Thread(target=found.append, args=[1])
        thread.start()
        thread.join()
        child = os.fork() or os._exit(3)
        found.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        try:
            subprocess.run(["/no/such/program"])
        except FileNotFoundError:
            found.append("none")
    """
    assert run(box, source) == [1, 3, "none"]


HEADERS = {
    "x86_64": "/usr/include/x86_64-linux-gnu/asm/unistd_64.h",
    "aarch64": "/usr/include/asm-generic/unistd.h",
}
"""Where the kernel's own numbers are, for each processor that the filter knows."""


@pytest.mark.parametrize("machine", kernel_calls.PROCESSORS)
def test_the_numbers_of_refused_calls_are_the_kernels(machine):
    if not (header := Path(HEADERS[machine])).is_file():
        pytest.skip(f"there is no {header} here")
    numbers = dict(re.findall(r"#define __NR(?:3264)?_(\w+) (\d+)", header.read_text()))
    calls = kernel_calls.REFUSED | {
        "clone": kernel_calls.CLONE,
        "clone3": kernel_calls.CLONE3,
        "socket": kernel_calls.SOCKET,
    }
    at = [*kernel_calls.PROCESSORS].index(machine)
    assert {name: int(numbers[name]) for name in calls} == {
        name: pair[at] for name, pair in calls.items()
    }


def test_a_processor_whose_calls_are_not_known_has_no_filter():
    assert kernel_calls.program("riscv64") is None


@pytest.mark.parametrize("name", ["rectified", "nbgrader", "scipy", "pytest", "hypothesis"])
def test_what_is_not_allowed_cannot_be_imported(nested, name):
    source = f"""
        import importlib
        try:
            importlib.import_module({name!r})
            found = True
        except ImportError:
            found = False
    """
    assert run(nested, source) is False


def test_what_is_allowed_can_be_imported_and_used(nested):
    source = """
        import io, math
        import numpy as np
        import matplotlib.pyplot as plt
        plt.plot(np.maximum(np.arange(-3, 4), 0))
        plt.title(f"{math.pi:.2f} größer")
        picture = io.BytesIO()
        plt.savefig(picture, format="png")
        found = picture.getvalue()[1:4]
    """
    assert run(nested, source) == b"PNG"


def test_what_an_exercise_needs_can_be_imported(walls):
    with open_sandbox(("scipy",), Limits()) as sandbox:
        assert run(sandbox, "from scipy.special import erf\nfound = float(erf(0.0))") == 0.0


def test_without_walls_it_works_the_same(tmp_path):
    with open_sandbox((), LIMITS, is_walled=False) as sandbox:
        assert not sandbox.walls.is_walled
        assert run(sandbox, "found = [1, 2.5, 'a']") == [1, 2.5, "a"]
        with pytest.raises(Died, match=r"within 0\.5 seconds"):
            ask(sandbox.worker(), "while True: pass", 0.5)
        with pytest.raises(Died, match="ended the process"):
            ask(sandbox.worker(), "import os\nos._exit(0)")
        assert works(sandbox)
