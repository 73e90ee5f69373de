"""What to do where there are no walls, for each kind of machine."""

import platform
import shutil
from pathlib import Path

UNWALLED = "--i-trust-all-students"
"""The option with which a teacher does without."""

SETTING = "c.Autograde.i_trust_all_students = True"

IMAGE = "python:3.12-slim"

INSTALL = {
    "apt-get": "sudo apt-get install bubblewrap",
    "dnf": "sudo dnf install bubblewrap",
    "pacman": "sudo pacman -S bubblewrap",
    "zypper": "sudo zypper install bubblewrap",
    "apk": "sudo apk add bubblewrap",
}

APPARMOR = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"
CLOSED = "/proc/sys/kernel/unprivileged_userns_clone"


def missing_program() -> str:
    """Say what to do where bubblewrap is not installed."""
    if platform.system() != "Linux":
        why = "Students' code is run behind walls of the Linux kernel, and this is another system."
        how = "" if platform.system() == "Darwin" else " In WSL 2 it works as on Linux."
        return _said(why + how, _container())
    ways = [way for program, way in INSTALL.items() if shutil.which(program)] or [
        "install the package bubblewrap"
    ]
    return _said(f"bubblewrap is not installed. To get it: {ways[0]}", _container())


def refused(said: str) -> str:
    """Say what to do where the kernel refuses bubblewrap what it asks for.

    Parameters
    ----------
    said : str
        What bubblewrap said.
    """
    why = f"bubblewrap is installed, but may not put up its walls ({said})."
    if _is_in_container():
        why += (
            " This is a container: it must be started with "
            "--security-opt seccomp=unconfined --security-opt apparmor=unconfined"
            " --security-opt systempaths=unconfined."
        )
    elif _reads(APPARMOR) == "1":
        why += (
            " Ubuntu closes user namespaces to programs without a profile. To allow bubblewrap: "
            "sudo apt-get install apparmor-profiles && "
            "sudo ln -s /usr/share/apparmor/extra-profiles/bwrap-userns-restrict /etc/apparmor.d/ "
            "&& sudo systemctl reload apparmor"
        )
    elif _reads(CLOSED) == "0":
        why += " To allow it: sudo sysctl kernel.unprivileged_userns_clone=1"
    return _said(why, _container())


def _said(why: str, container: str) -> str:
    return (
        f"No sandbox, so nothing was graded. {why}\n{container}"
        f"Only if you trust every submission with your files and your network: {UNWALLED}, or with "
        f"nbgrader's commands {SETTING} in nbgrader_config.py."
    )


def _container() -> str:
    """Offer a container where there is a program for it."""
    programs = [name for name in ("podman", "docker") if shutil.which(name)]
    if not programs or _is_in_container():
        return ""
    return (
        f"Or grade in a container, in the course's folder:\n  {programs[0]} run --rm -it "
        "--security-opt seccomp=unconfined --security-opt apparmor=unconfined "
        "--security-opt systempaths=unconfined "
        f'-v "$PWD":/course -w /course {IMAGE} sh -c '
        "'apt-get update -qq && apt-get install -qq bubblewrap && "
        'pip install -q "$(echo rectified-*.whl)[exercises]" && rectified grade ASSIGNMENT\'\n'
        "(with the wheel of this package in the same folder)\n"
    )


def _is_in_container() -> bool:
    return any(Path(path).exists() for path in ("/.dockerenv", "/run/.containerenv"))


def _reads(path: str) -> str:
    try:
        return Path(path).read_text().strip()
    except OSError:
        return ""
