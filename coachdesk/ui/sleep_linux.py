"""Hearing from systemd-logind that the computer is about to sleep, or that the session is locked. Over the local bus."""

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor

SERVICE = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = f"{SERVICE}.Manager"
SESSION = f"{SERVICE}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"


class LinuxSleep(QObject):
    """Calls `lock` before sleep and when the session is locked. Without a bus or without logind it hears nothing.

    It asks logind to wait with sleeping until CoachDesk has locked; logind waits five seconds at most.
    """

    def __init__(self, lock: Callable[[], None], bus: QDBusConnection | None = None) -> None:
        super().__init__()
        self._lock = lock
        self._bus = bus or QDBusConnection.systemBus()
        self._delay: QDBusUnixFileDescriptor | None = None
        if not self._bus.isConnected():
            return
        self._bus.connect(SERVICE, PATH, MANAGER, "PrepareForSleep", self, _slot("sleeping(bool)"))
        self._ask(f"{PATH}/session/auto", PROPERTIES, "Get", [SESSION, "Id"], "named(QDBusMessage)")
        self._ask_for_delay()

    @property
    def delays(self) -> bool:
        """Whether logind waits for us before it sleeps."""
        return self._delay is not None

    def release(self) -> None:
        """CoachDesk is locked: the computer may sleep."""
        if self._delay is not None:
            os.close(self._delay.takeFileDescriptor())
            self._delay = None

    def _ask_for_delay(self) -> None:
        self._ask(PATH, MANAGER, "Inhibit", ["sleep", "CoachDesk", "Locks the vault", "delay"], "delayed(QDBusMessage)")

    def _ask(self, path: str, interface: str, member: str, arguments: list[str], answer: str) -> None:
        """Call a method of logind; a slot takes the answer, so that the window never waits."""
        message = QDBusMessage.createMethodCall(SERVICE, path, interface, member)
        message.setArguments(arguments)
        self._bus.callWithCallback(message, self, _slot(answer))

    @Slot(QDBusMessage)
    def delayed(self, reply: QDBusMessage) -> None:
        """Logind waits for us as long as we hold what it gave."""
        given = reply.arguments()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and isinstance(given[0], QDBusUnixFileDescriptor):
            self._delay = given[0]

    @Slot(QDBusMessage)
    def named(self, reply: QDBusMessage) -> None:
        """The id of the session that this window is in."""
        if reply.type() == QDBusMessage.MessageType.ReplyMessage:
            self._ask(PATH, MANAGER, "GetSession", [reply.arguments()[0].variant()], "session(QDBusMessage)")

    @Slot(QDBusMessage)
    def session(self, reply: QDBusMessage) -> None:
        """Where that session is: from now on we hear when it is locked."""
        if reply.type() != QDBusMessage.MessageType.ReplyMessage:
            return
        path = reply.arguments()[0].path()
        self._bus.connect(SERVICE, path, SESSION, "Lock", self, _slot("session_locked()"))
        self._bus.connect(SERVICE, path, PROPERTIES, "PropertiesChanged", self, _slot("changed(QDBusMessage)"))

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:
        """Sleep begins, or is over."""
        if begins:
            self._lock()
        else:
            self._ask_for_delay()

    @Slot()
    def session_locked(self) -> None:
        """The desktop was told to lock."""
        self._lock()

    @Slot(QDBusMessage)
    def changed(self, message: QDBusMessage) -> None:
        """Something about the session changed; desktops that lock by themselves say so here."""
        if message.arguments()[0] == SESSION:
            self._ask(message.path(), PROPERTIES, "Get", [SESSION, "LockedHint"], "hinted(QDBusMessage)")

    @Slot(QDBusMessage)
    def hinted(self, reply: QDBusMessage) -> None:
        """Whether the screen is locked."""
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments()[0].variant() is True:
            self._lock()

    def stop(self) -> None:
        """Hear nothing any more."""
        self.release()
        if self._bus.isConnected():
            self._bus.disconnect(SERVICE, PATH, MANAGER, "PrepareForSleep", self, _slot("sleeping(bool)"))


def _slot(signature: str) -> Any:
    """A slot as Qt looks for it by name; PySide takes a text there, though its stubs say bytes."""
    return SLOT(signature)
