# SPDX-FileCopyrightText: 2026 The NPScope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes core one operator or number at a time, and sees whether a test of core fails (mutation testing, DeMillo et al.
1978). tests/mutate starts it, in a copy of the sources.

A place is a binary operator, an assignment with one, or a number in an expression, in core/**; its mutants are those of
the table below. A mutant that does not compile is no mutant. One that no test notices survives; tests/mutation/
survivors.txt says of such a one why it does not matter, and one that is not in there is a failure.
"""

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

SWAPS = {"+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
         "&&": "||", "||": "&&", "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*="}
# clang-format has a space on either side of a binary operator, and none inside template brackets.
OPERATOR = re.compile(r"(?<=[\w)\]]) (" + "|".join(re.escape(o) for o in sorted(SWAPS, key=len, reverse=True)) + r") (?=[\w(\-!*&])")
NUMBER = re.compile(r"(?<![\w.\"<])(\d+\.\d+(?:e-?\d+)?|\d+e-?\d+|[1-9]\d*)(?![\w.\"])")
# Files that are not tried, and why.
LEFT_OUT = {"core/experiment/memory.cpp": "an estimate from above: a little more is as good, and tests/app/tst_memory, "
                                          "which holds it from below, fills two gigabytes for each"}
STRING = re.compile(r'"(?:\\.|[^"\\])*"')


class Mutant:
    def __init__(self, path, number, line, begin, end, text):
        self.path, self.number, self.before = path, number, line
        self.after = line[:begin] + text + line[end:]
        self.change = f"{line[begin:end].strip()} -> {text.strip()}"

    def name(self):
        """What survivors.txt calls it: no line numbers, which change with every edit above."""
        return f"{self.path}: {self.before.strip()} [{self.change}]"


def code_lines(text):
    """(number, line, end of its code) without comments, preprocessor lines, asserts and declarations of templates."""
    for number, line in enumerate(text.split("\n")):
        code = STRING.sub(lambda s: '"' + "x" * (len(s.group()) - 2) + '"', line)
        end = code.find("//")
        end = len(code) if end < 0 else end
        if code.lstrip().startswith(("#", "template", "static_assert", "using ", "*")) or not code[:end].strip():
            continue
        yield number, line, code, end


def mutants_of(path, text):
    for number, line, code, end in code_lines(text):
        for match in OPERATOR.finditer(code, 0, end):
            yield Mutant(path, number, line, match.start(1), match.end(1), SWAPS[match.group(1)])
        for match in NUMBER.finditer(code, 0, end):
            value = match.group(1)
            more = str(int(value) + 1) if value.isdigit() else repr(float(value) * 1.1)
            yield Mutant(path, number, line, match.start(1), match.end(1), more)


def tests_of(path, all_tests):
    """Those of the same folder first, whose file is called alike before all."""
    stem, folder = Path(path).stem, str(Path(path).parent)
    return sorted(all_tests, key=lambda t: (t.stem != f"tst_{stem}", str(t.parent) != f"tests/{folder}", t.stem))


def end(process):
    """With what it has started: tests/private starts the test."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Bench:
    def __init__(self, source, build, skipped):
        self.source, self.build = Path(source), Path(build)
        found = sorted(p.relative_to(source) for p in Path(source, "tests/core").glob("*/tst_*.cpp"))
        self.tests = [t for t in found if t.stem not in skipped]
        self.seconds = {}
        self.changed = self.build / "changed"  # names the file that differs, where a run was ended in the midst of it
        if self.changed.exists():
            (self.source / self.changed.read_text()).touch()

    def make(self, target):
        return subprocess.run(["ninja", "-C", self.build, target], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0

    def start(self, test):
        """As ctest starts it. What it leaves, where it is ended, lies in the build folder."""
        command = [self.source / "tests/private", self.build / "tests" / test.stem]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.source,
                                env={"NPSCOPE_SOURCE": str(self.source), "PATH": "/usr/bin:/bin",
                                     "TMPDIR": str(self.build)},
                                start_new_session=True)

    def first_to_fail(self, tests):
        """Tests run side by side, one for each processor, while the next is made; "" if none fails. One that takes ten
        times as long as before hangs, and has noticed."""
        running = {}  # test: (its process, when it began)
        try:
            for test in tests:
                if not self.make(test.stem):
                    return "the compiler"
                running[test] = self.start(test), time.monotonic()
                if failed := self.wait_for(running, os.cpu_count() - 1):
                    return failed
            return self.wait_for(running, 0)
        finally:
            for process, _ in running.values():
                end(process)

    def wait_for(self, running, left):
        """Until no more than so many are left; the one that failed, "" if none has."""
        while True:
            for test, (process, began) in list(running.items()):
                seconds = time.monotonic() - began
                code = process.poll()
                if code is None and seconds < 10 * self.seconds.get(test, 60) + 20:
                    continue
                if code != 0:
                    return test.stem
                del running[test]
                self.seconds.setdefault(test, seconds)
            if len(running) <= left:
                return ""
            time.sleep(0.05)

    def begin(self):
        if not self.make("core_tests"):
            sys.exit("the tests of core cannot be built")
        if failed := self.first_to_fail(self.tests):
            sys.exit(f"{failed} fails without any change")

    def judge(self, mutant):
        """The test that noticed, "" if none did, None if it does not compile."""
        file = self.source / mutant.path
        text = file.read_text()
        self.changed.write_text(mutant.path)
        lines = text.split("\n")
        lines[mutant.number] = mutant.after
        file.write_text("\n".join(lines))
        try:
            if not self.make("npscope_core"):
                return None
            return self.first_to_fail(tests_of(mutant.path, self.tests))
        finally:
            file.write_text(text)
            self.changed.unlink()


def explained(folder):
    """{name of a mutant: why it does not matter}"""
    lines = (Path(folder) / "survivors.txt").read_text().splitlines()
    found, name = {}, None
    for line in lines:
        if line.startswith("core/"):
            name = line
        elif line.startswith("    ") and name:
            found[name] = line.strip()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("build")
    parser.add_argument("--count", type=int, default=60, help="how many mutants, of all files alike")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--file", help="all mutants of this file, e.g. core/optim/adam.h")
    parser.add_argument("--skip", default="", help="tests that are not run, with commas")
    options = parser.parse_args()

    files = [options.file] if options.file else sorted(
        str(p.relative_to(options.source)) for p in Path(options.source, "core").rglob("*") if p.suffix in (".h", ".cpp"))
    files = [f for f in files if options.file or f not in LEFT_OUT]
    mutants = [m for f in files for m in mutants_of(f, Path(options.source, f).read_text())]
    possible = len(mutants)
    if not options.file:
        random.Random(options.seed).shuffle(mutants)
    known = explained(Path(__file__).parent)
    bench = Bench(options.source, options.build, options.skip.split(","))
    bench.begin()
    killed, survived, unknown = 0, 0, []
    for mutant in mutants:
        if killed + survived == options.count and not options.file:
            break
        noticed = bench.judge(mutant)
        if noticed is None:
            continue
        killed += noticed != ""
        survived += noticed == ""
        if noticed == "" and mutant.name() not in known:
            unknown.append(mutant)
        print(f"{noticed or 'SURVIVED':24} {mutant.name()}", flush=True)
    print(f"{possible} mutants are possible, {killed + survived} were tried: {killed} noticed, {survived} survived, of which "
          f"{survived - len(unknown)} are explained")
    for file, why in LEFT_OUT.items():
        print(f"left out: {file}, {why}")
    for mutant in unknown:
        print(f"not explained: {mutant.path}:{mutant.number + 1}: {mutant.change}\n    {mutant.after.strip()}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
