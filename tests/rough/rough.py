#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop does to a program: puts it to sleep, changes the screen under it, takes its display away.

rough.py PROGRAM; on a display and in folders of its own (tests/private). Needs Xvfb, xdotool and xrandr. Each line that
it prints ends in "ok" or "FAILED"; it fails if one does.
"""

import glob
import os
import select
import signal
import subprocess
import sys
import time

PATIENCE = 60  # s; a busy machine is slow, and what hangs hangs for longer


class Display:
    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        if not select.select([read], [], [], PATIENCE)[0]:
            raise RuntimeError("Xvfb does not start")
        self.name = ":" + os.read(read, 20).decode().strip()  # left open: the server may have more to write

    def kill(self):
        self.server.kill()
        self.server.wait()


class Program:
    def __init__(self, path, display):
        self.environment = dict(os.environ, DISPLAY=display.name, QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen([path], env=self.environment, stderr=subprocess.PIPE, text=True)
        if not self.awaits(self.windows):
            raise RuntimeError("there is no window")
        self.window = self.windows()[-1]
        time.sleep(2)

    def tool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=PATIENCE,
                              capture_output=True, text=True).stdout

    def windows(self):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "NPScope"], env=self.environment,
                              check=False, timeout=PATIENCE, capture_output=True, text=True).stdout.split()

    def press(self, key):
        self.tool("windowfocus", "--sync", self.window, "key", key)

    def cpu(self):
        """Seconds of the processors that all its threads have used."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rests(self):
        """Whether it comes to use no processor: it still answers, or it would not have paused."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            before = self.cpu()
            time.sleep(2)
            if self.process.poll() is None and self.cpu() == before:
                return True
        return False

    def unsaved(self):
        return glob.glob(os.path.join(os.environ["XDG_STATE_HOME"], "NPScope/unsaved/*.png"))

    def awaits(self, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not condition():
            time.sleep(0.1)
        return condition()

    def end(self):
        self.process.terminate()
        self.process.wait()


failures = 0


def say(what, is_so):
    global failures
    failures += not is_so
    print(f"{what}: {'ok' if is_so else 'FAILED'}", flush=True)


def use(program):
    """Whether it answers: another seed is a change, which the title marks, and undo takes it back."""
    def marked():
        return "*" in program.tool("getwindowname", program.window)
    program.press("n")
    changed = program.awaits(marked)
    program.press("ctrl+z")
    return changed and program.awaits(lambda: not marked())


def suspend(program):
    used = program.cpu()
    os.kill(program.process.pid, signal.SIGSTOP)
    time.sleep(5)
    stopped = program.cpu() - used
    os.kill(program.process.pid, signal.SIGCONT)
    say(f"suspended for 5 s while it trains (CPU {stopped:.2f} s meanwhile), then answers", use(program))


def screens(program):
    for size in ("1024x768", "800x600", "640x480", "1440x900"):
        subprocess.run(["xrandr", "--size", size], env=program.environment, check=False, capture_output=True,
                       timeout=PATIENCE)
        time.sleep(0.5)
        say(f"screen of {size}", program.process.poll() is None and use(program))


def paused(program):
    program.press("End")
    say("paused, it comes to use no processor", program.rests())
    used = program.cpu()
    time.sleep(5)
    used = program.cpu() - used
    say(f"CPU in 5 s paused: {used:.2f} s", used == 0)


def display_lost(program, display, path):
    program.press("n")
    program.press("space")
    kept = program.awaits(lambda: len(program.unsaved()) == 1)
    time.sleep(3)
    display.kill()
    try:
        program.process.wait(PATIENCE)
        ended = True
    except subprocess.TimeoutExpired:
        program.process.kill()
        ended = False
    said = program.process.stderr.read().strip().splitlines()
    print("  it said:", said[-1] if said else "nothing")
    say(f"display lost: it ends (code {program.process.returncode})", ended)
    files = [os.path.relpath(f, os.environ["HOME"]) for f in
             glob.glob(os.path.join(os.environ["XDG_STATE_HOME"], "NPScope/unsaved/*"))]
    whole = [f for f in files if f.endswith((".png", ".png.lock"))]
    say(f"display lost: what was not saved is kept, and no half files ({len(files)})", kept and len(files) == len(whole))
    for file in program.unsaved():
        drawn = subprocess.run([path, "render", file, "--out", os.path.join(os.environ["HOME"], "again.png")],
                               env=dict(os.environ, QT_QPA_PLATFORM="offscreen"), check=False, timeout=PATIENCE)
        say("display lost: it can be opened again", drawn.returncode == 0)


def main():
    path = sys.argv[1]
    display = Display()
    try:
        program = Program(path, display)
        suspend(program)
        screens(program)
        paused(program)
        display_lost(program, display, path)
    finally:
        display.kill()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
