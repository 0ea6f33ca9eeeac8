"""What the system is kept from writing down about the running program: its memory."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4
_NO_CRITICAL_ERROR_BOX, _NO_GENERAL_FAULT_BOX = 0x0001, 0x0002


def forbid_dumps() -> None:
    """Let no crash write the memory of this process to a file, and no other program of this user read it.

    On Linux no core dump is made, by the system or by a collector, and debuggers of the same user are kept out. On
    Windows the box that offers to send a report does not come. macOS makes no core dumps unless it is told to.
    """
    if sys.platform == "win32":
        _forbid_on_windows()
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _forbid_on_windows() -> None:
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    kernel.SetErrorMode(kernel.GetErrorMode() | _NO_CRITICAL_ERROR_BOX | _NO_GENERAL_FAULT_BOX)
