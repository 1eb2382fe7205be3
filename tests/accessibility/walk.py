#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the program as a screen reader does: through AT-SPI alone, without a picture and without a pointer.

    walk.py PROGRAM

starts it on an X display and a session bus of its own, chooses an initialisation, reads the chart and the verdict, adds
a context point, shows the numbers as a table and exports the figure; kills the program, and has it give back what was
not saved; hears what cannot be kept; prints all that, and fails where a control has no name or something is not as it ought to be.
"""

import csv
import io
import os
import signal
import subprocess
import sys
import tempfile
import time
import warnings

if "DBUS_SESSION_BUS_ADDRESS" not in os.environ or "--on-bus" not in sys.argv:
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, __file__, "--on-bus", *sys.argv[1:]])

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)  # names that newer ones of at-spi2 have in another form, too

PATIENCE = 60  # seconds: waiting so long, with a sanitizer on a busy machine, means it never comes
Role = Atspi.Role
State = Atspi.StateType


def say(text):
    print(text, flush=True)


def fail(text):
    raise SystemExit("FAIL: " + text)


def await_(what, is_so):
    """What is_so() gives, as soon as it is something."""
    context = GLib.MainContext.default()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        while context.iteration(False):
            pass
        try:
            found = is_so()
        except GLib.Error:  # it has gone while we looked
            found = None
        if found:
            return found
        time.sleep(0.05)
    fail(f"it never came: {what}")


def is_showing(node):
    return node.get_state_set().contains(State.SHOWING)


def walk(node):
    """The node and all below it that can be seen; a table's cells are left out."""
    yield node
    if node.get_role() in (Role.TABLE, Role.TREE_TABLE, Role.LIST):
        return
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield from walk(child)


def find(root, role, name, showing=True):
    """The first of that role whose name begins so."""
    for node in walk(root):
        if node.get_role() == role and (node.get_name() or "").startswith(name):
            if not showing or is_showing(node):
                return node
    return None


def awaited(root, role, name, showing=True):
    return await_(f"a {Atspi.role_get_name(role)} called “{name}”", lambda: find(root, role, name, showing))


def act(node):
    """As by pressing it. A dialog that comes up answers only when it is closed: that is not waited for."""
    for i in range(node.get_n_actions()):
        if node.get_action_name(i) in ("Press", "Toggle", "Trigger", "ShowMenu", "press", "click"):
            try:
                node.do_action(i)
            except GLib.Error:
                pass
            return
    fail(f"“{node.get_name()}” has no action")


def start_display():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )
    os.close(write)
    return server, ":" + os.read(read, 16).decode().strip()


def start(program, display, *arguments, **variables):
    environment = dict(
        os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LANGUAGE="en",
        **variables
    )
    return subprocess.Popen([program, *arguments], env=environment)


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and child.get_name() == "NPScope" and child.get_child_count() > 0:
            return child
    return None


NAMED = {
    Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.CHECK_BOX, Role.RADIO_BUTTON, Role.COMBO_BOX, Role.SPIN_BUTTON,
    Role.SLIDER, Role.TABLE, Role.TREE, Role.LIST, Role.CHART, Role.PAGE_TAB, Role.DIAL,
}


def check_names(root, where):
    count, charts = 0, []
    for node in walk(root):
        if node.get_role() not in NAMED or not is_showing(node):
            continue
        count += 1
        if node.get_role() == Role.CHART:
            charts.append(node.get_name())
        if not (node.get_name() or "").strip():
            parent = node.get_parent()
            fail(f"{where}: a {node.get_role_name()} in “{parent.get_name() if parent else ''}” has no name"
                 f" ({node.get_description()})")
        if node.get_role() == Role.CHART and not (node.get_description() or "").strip():
            fail(f"{where}: the chart “{node.get_name()}” says nothing")
    say(f"{where}: {count} controls, each with a name" + (f"; charts: {', '.join(charts)}" if charts else ""))


def recorded_sd(program, step):
    """Independently: the sd at x = -4 that the command line writes."""
    text = subprocess.run(
        [program, "train", "--init", "default", "--seed", "13", "--steps", str(step), "--record", str(step)],
        check=True, capture_output=True, text=True,
    ).stdout
    return float(next(csv.DictReader(io.StringIO(text)))["sd@-4"])


def read_numbers(sentence):
    """Of “At x = −4: mean …, sd …” the sd."""
    begin = sentence.index("At x = ")
    part = sentence[begin:].replace("\N{MINUS SIGN}", "-")
    x = float(part[len("At x = "):part.index(":")])
    sd = float(part[part.index(", sd ") + 5:].split(";")[0].split(" At")[0].rstrip("."))
    return x, sd


def kill(process):
    process.send_signal(signal.SIGKILL)  # closed, it would ask about the unsaved point
    process.wait()


def work(program):
    verdicts = []
    listener = Atspi.EventListener.new(lambda event: verdicts.append(event.source.get_name()))
    listener.register("object:property-change:accessible-name")

    window = await_("the program", lambda: (a := application()) and find(a, Role.FRAME, ""))
    say(f"window: {window.get_name()}")

    act(awaited(window, Role.PUSH_BUTTON, "Pause"))
    default = await_("the initialisation", lambda: next(
        (n for n in walk(window) if n.get_name() == "2 default" and is_showing(n)), None))
    act(default)
    chart = awaited(window, Role.CHART, "Function chart")
    await_("the other run", lambda: "default · seed 13" in chart.get_description())

    said = len(verdicts)
    act(awaited(window, Role.MENU_ITEM, "To the End of the Run", showing=False))
    await_("to hear another verdict", lambda: "collapsed" in verdicts[said:])
    say("heard: verdict “collapsed”")

    step = awaited(window, Role.SPIN_BUTTON, "Step")
    step.set_current_value(300)
    await_("step 300", lambda: "step 300" in chart.get_description())
    sentence = chart.get_description()
    say(f"chart: {sentence}")
    x, sd = read_numbers(sentence)
    expected = recorded_sd(program, 300)
    if x != -4 or abs(sd - expected) > 0.006 * expected:  # three digits are said, and it rounds
        fail(f"at x = {x} it says an sd of {sd}, the command line {expected} at -4")

    for page in ("Compare", "Latent grid", "Collapse map", "Functions"):
        act(awaited(window, Role.PAGE_TAB, page))
        time.sleep(0.5)
        check_names(window, page)

    add = await_("the button that adds a point", lambda: find(window, Role.PUSH_BUTTON, "Add"))
    points = lambda: next((n.get_name() for n in walk(window)
                           if n.get_role() == Role.LABEL and (n.get_name() or "").startswith("Context points:")), "")
    before = points()
    say(f"heard: {before}")
    act(add)
    await_("one more context point", lambda: points() != before)
    say(f"heard: {points()}")
    await_("the chart to say so", lambda: "context points (6)" in chart.get_description())

    app = application()
    act(awaited(window, Role.MENU_ITEM, "Data as a Table", showing=False))
    dialog = awaited(app, Role.DIALOG, "")
    table = awaited(dialog, Role.TABLE, "")
    grid = table.get_table_iface()
    say(f"table: {grid.get_n_rows()} rows, columns {grid.get_column_header(0).get_name()}, "
        f"{grid.get_column_header(1).get_name()} …; first cell {grid.get_accessible_at(0, 0).get_name()}")
    check_names(dialog, "table")
    act(awaited(dialog, Role.PUSH_BUTTON, "Close"))

    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "heard.png")
    act(awaited(window, Role.MENU_ITEM, "Export Figure…", showing=False))
    options = awaited(app, Role.DIALOG, "Export Figure")
    check_names(options, "export")
    act(awaited(options, Role.PUSH_BUTTON, "Export…"))
    chooser = await_("the file dialog", lambda: next(
        (n for n in walk(app) if n.get_role() == Role.TEXT and (n.get_name() or "").startswith("File name")
         and is_showing(n)), None))
    chooser.get_editable_text_iface().set_text_contents(path)
    act(await_("Save", lambda: next(
        (n for n in walk(app) if n.get_role() == Role.PUSH_BUTTON and n.get_name() == "Save" and is_showing(n)), None)))
    await_("the picture", lambda: os.path.exists(path) and open(path, "rb").read(8) == b"\x89PNG\r\n\x1a\n")
    say(f"exported: a picture of {os.path.getsize(path)} bytes")
    unsaved = os.path.join(os.environ["XDG_STATE_HOME"], "NPScope", "unsaved")
    await_("the unsaved point to be kept", lambda: any(name.endswith(".png") for name in os.listdir(unsaved)))


def take_back():
    app = await_("the program again", application)
    offer = await_("the offer", lambda: next(
        (n for n in walk(app) if n.get_name().startswith("NPScope ended without") and is_showing(n)), None))
    say(f"heard: {offer.get_name()}")
    act(awaited(app, Role.PUSH_BUTTON, "Take It Back"))
    chart = awaited(app, Role.CHART, "Function chart")
    await_("the point that was added", lambda: "context points (6)" in chart.get_description())
    say(f"chart: {chart.get_description()}")


def hear_what_cannot_be_kept():
    """What is given to the command is so all the same."""
    app = await_("the program once more", application)
    await_("the Chinese title", lambda: find(app, Role.FRAME, "未命名"))
    bar = await_("that it cannot be kept", lambda: next(
        (n for n in walk(app) if "NPScope.json 无法写入" in (n.get_name() or "") and is_showing(n)), None))
    say(f"heard: {bar.get_name()}")


def main(program):
    server, display = start_display()
    process = start(program, display)
    try:
        work(program)
        kill(process)
        say("killed, and started again")
        process = start(program, display)
        take_back()
        kill(process)
        nowhere = os.path.join(tempfile.mkdtemp(), "a file where the folder is to be")
        open(nowhere, "w").close()
        process = start(program, display, "--language", "zh_CN", XDG_CONFIG_HOME=nowhere,
                        XDG_STATE_HOME=tempfile.mkdtemp())
        hear_what_cannot_be_kept()
        say("all as it ought to be")
    finally:
        kill(process)
        server.terminate()


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--on-bus"]
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    Atspi.set_timeout(4000, 20000)
    main(arguments[0])
