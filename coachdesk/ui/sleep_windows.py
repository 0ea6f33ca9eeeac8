"""Hearing from Windows that the computer is about to sleep, or that the session is locked."""

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x7
_THIS_SESSION = 0


class Message(ctypes.Structure):
    """MSG of the Windows API."""

    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("wide", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    ]


def calls_for_lock(message: Message) -> bool:
    """Whether a message tells of sleep or of a locked session."""
    told = (message.message, message.wide)
    return told in ((WM_POWERBROADCAST, PBT_APMSUSPEND), (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK))


class WindowsSleep(QAbstractNativeEventFilter):
    """Calls `lock` while Windows waits, which it does for two seconds."""

    def __init__(self, lock: Callable[[], None], window_id: int) -> None:
        """`window_id` is the handle of the window that Windows is to tell."""
        super().__init__()
        self._lock, self._window_id = lock, window_id
        if (terminal := _terminal_services()) is not None:
            terminal.WTSRegisterSessionNotification(ctypes.c_void_p(window_id), ctypes.c_uint32(_THIS_SESSION))
        QCoreApplication.instance().installNativeEventFilter(self)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, address: int) -> tuple[bool, int]:
        name = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if name.startswith(b"windows") and calls_for_lock(Message.from_address(int(address))):
            self._lock()
        return False, 0

    def release(self) -> None:
        """Nothing is held: Windows waits until the message is answered."""

    def stop(self) -> None:
        """Hear nothing any more."""
        QCoreApplication.instance().removeNativeEventFilter(self)
        if (terminal := _terminal_services()) is not None:
            terminal.WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window_id))


def _terminal_services() -> Any:
    """The library of Windows that knows of sessions; None on other systems."""
    windll = getattr(ctypes, "windll", None)
    return windll.wtsapi32 if windll is not None else None
