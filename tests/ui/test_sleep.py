"""Hearing of sleep and of locked sessions from the system. On Linux over a bus of our own, with a logind of our own."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from coachdesk.ui.sleep_windows import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    Message,
    WindowsSleep,
)

linux = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon, on Linux"
)

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""
HERE = "/org/freedesktop/login1/session/_37"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A bus that nobody else is on."""
    (tmp_path / "bus.conf").write_text(BUS.format(folder=tmp_path), "utf-8")
    command = ["dbus-daemon", f"--config-file={tmp_path / 'bus.conf'}", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.terminate()


if sys.platform == "linux":
    from PySide6.QtDBus import (
        QDBusConnection,
        QDBusMessage,
        QDBusObjectPath,
        QDBusUnixFileDescriptor,
        QDBusVariant,
        QDBusVirtualObject,
    )

    from coachdesk.ui.sleep_linux import MANAGER, PATH, PROPERTIES, SERVICE, SESSION, LinuxSleep

    class Logind(QDBusVirtualObject):
        """Answers as systemd-logind does: the id and path of the session, whether it is locked, and a delay of sleep."""

        def __init__(self, address: str) -> None:
            super().__init__()
            self.bus = QDBusConnection.connectToBus(address, "logind")
            self.locked = False
            self.watch, given = os.pipe()
            self._given = given
            self.asked: list[tuple[str, list[object]]] = []
            assert self.bus.registerVirtualObject(PATH, self, QDBusConnection.VirtualObjectRegisterOption.SubPath)
            assert self.bus.registerService(SERVICE)

        def introspect(self, path: str) -> str:
            return ""

        def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
            answers: dict[str, Callable[[], object]] = {
                "Inhibit": lambda: QDBusUnixFileDescriptor(self._given),
                "GetSession": lambda: QDBusObjectPath(HERE),
                "Get": lambda: QDBusVariant("37" if message.arguments()[1] == "Id" else self.locked),
            }
            if message.member() not in answers:
                return False
            self.asked.append((message.member(), message.arguments()))
            reply = message.createReply()
            reply.setArguments([answers[message.member()]()])
            return connection.send(reply)

        def tell(self, path: str, interface: str, member: str, *arguments: object) -> None:
            signal = QDBusMessage.createSignal(path, interface, member)
            signal.setArguments(list(arguments))
            assert self.bus.send(signal)

        def delays_held(self) -> bool:
            """Whether somebody still holds what Inhibit gave."""
            if self._given >= 0:
                os.close(self._given)
                self._given = -1
            os.set_blocking(self.watch, False)
            try:
                return os.read(self.watch, 1) != b""
            except BlockingIOError:
                return True


@linux
def test_sleep_and_a_locked_session_lock_and_sleep_waits_for_it(qtbot: QtBot, address: str) -> None:
    logind, locked = Logind(address), []
    bus = QDBusConnection.connectToBus(address, "window")
    sleep = LinuxSleep(lambda: locked.append(True), bus)
    qtbot.waitUntil(lambda: sleep.delays and len(logind.asked) == 3)
    assert ("Inhibit", ["sleep", "CoachDesk", "Locks the vault", "delay"]) in logind.asked
    assert ("GetSession", ["37"]) in logind.asked
    logind.tell(PATH, MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: len(locked) == 1)
    assert logind.delays_held()
    sleep.release()
    assert not logind.delays_held()
    logind.tell(HERE, SESSION, "Lock")
    qtbot.waitUntil(lambda: len(locked) == 2)
    logind.tell("/org/freedesktop/login1/session/_99", SESSION, "Lock")
    logind.tell(HERE, PROPERTIES, "PropertiesChanged", SESSION, {"IdleHint": True}, ["x"])
    qtbot.waitUntil(lambda: len(logind.asked) == 4)
    logind.locked = True
    logind.tell(HERE, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": True}, ["x"])
    qtbot.waitUntil(lambda: len(locked) == 3)
    sleep.stop()
    for name in ("logind", "window"):
        QDBusConnection.disconnectFromBus(name)


@linux
def test_without_a_bus_nothing_is_heard_and_nothing_breaks() -> None:
    sleep = LinuxSleep(lambda: None, QDBusConnection("nowhere"))
    assert not sleep.delays
    sleep.release()
    sleep.stop()


@linux
def test_a_bus_without_logind_is_no_error(qtbot: QtBot, address: str) -> None:
    sleep = LinuxSleep(lambda: None, QDBusConnection.connectToBus(address, "alone"))
    qtbot.wait(50)
    assert not sleep.delays
    sleep.stop()
    QDBusConnection.disconnectFromBus("alone")


@pytest.mark.parametrize(
    ("message", "wide", "locks"),
    [
        (WM_POWERBROADCAST, PBT_APMSUSPEND, True),
        (WM_POWERBROADCAST, 0x0007, False),  # it woke up
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, True),
        (WM_WTSSESSION_CHANGE, 0x8, False),  # it was unlocked
        (0x0100, PBT_APMSUSPEND, False),  # a key
    ],
)
def test_messages_of_windows(qapp: object, message: int, wide: int, locks: bool) -> None:
    locked: list[bool] = []
    sleep = WindowsSleep(lambda: locked.append(True), 0x12345)
    told = Message(None, message, wide, 0, 0, 0, 0)
    for kind in (b"windows_generic_MSG", QByteArray(b"windows_dispatcher_MSG")):
        assert sleep.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)
    sleep.nativeEventFilter(b"xcb_generic_event_t", ctypes.addressof(told))
    assert locked == [True, True] * locks
    sleep.release()
    sleep.stop()
