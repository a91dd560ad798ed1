"""Program: Qt's application as this program wants it, with what the system tells it: files, signals, messages."""

import logging
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QMetaMethod,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from netzwerk_desktop.paths import APP_NAME
from netzwerk_desktop.ui.look import load_fonts

# The Finder opens several files one by one.
TOGETHER_MS = 50


def log_qt_messages() -> None:
    """Send what Qt says about itself to the log: a person at a terminal can do nothing about it."""
    log = logging.getLogger("qt")
    levels = {QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL}

    def write(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        log.log(levels.get(kind, logging.INFO), "%s", text)

    qInstallMessageHandler(write)


class Program(QApplication):
    """Qt's application, which hears of files that the Finder of macOS opens: they come as events, not as arguments.

    Signals:
        files_opened: their paths, those of one double-click together.
    """

    files_opened = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._files: list[Path] = []
        self._together = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._together.timeout.connect(self._on_together)

    def opened_files(self) -> tuple[Path, ...]:
        """What was opened and not taken yet; it is taken now."""
        files, self._files = tuple(self._files), []
        return files

    def _on_together(self) -> None:
        # Before anybody listens they wait for `opened_files`.
        if self.isSignalConnected(QMetaMethod.fromSignal(self.files_opened)):
            self.files_opened.emit(self.opened_files())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._files.append(Path(event.file()))
            self._together.start()
            return True
        return super().event(event)


def make_application(arguments: list[str]) -> Program:
    """The Qt application with our style and fonts; the one that is there already, where a window came before."""
    existing = QApplication.instance()
    if isinstance(existing, Program):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = Program(arguments)
    application.setApplicationName(APP_NAME)
    application.setApplicationDisplayName("Netzwerk")
    application.setDesktopFileName(APP_NAME)
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    load_fonts()
    return application


def catch_signals(application: QCoreApplication, quit_program: Callable[[], None]) -> None:
    """End in order when the system asks for it; Qt does not see Python's signals by itself."""
    if sys.platform == "win32":
        return
    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)
    signal.set_wakeup_fd(writer.fileno())
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, application)

    def on_signal() -> None:
        reader.recv(16)
        quit_program()

    notifier.activated.connect(on_signal)
    application.setProperty("signal_sockets", [reader, writer])
