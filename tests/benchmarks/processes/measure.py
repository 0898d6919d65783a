#!/usr/bin/env python3
"""Measures the published command line against its goals, each beside a peer that ran in turn with it.

    dotnet publish src/NoteSchema.Cli -c Release -r linux-x64 -o artifacts
    python3 tests/benchmarks/processes/measure.py --binary artifacts/noteschema

CPU is user and system time of a process and all that it started, in seconds; peak memory is in MiB. A ratio is the median of the ratios of the single rounds, since load changes between rounds more than within one.
"""
import argparse
import hashlib
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Run:
    """One run of a process: its CPU and wall time in seconds, its peak memory in MiB, and what it wrote."""

    def __init__(self, command, folder, output):
        ran = subprocess.run([sys.executable, "-S", "-E", str(HERE / "usage.py"), str(output), *command], cwd=folder, capture_output=True, text=True, check=True)
        status, self.cpu, self.wall, peak = map(float, ran.stdout.split())
        self.peak = peak / 1024
        self.hash = digest(output)
        # 1 is a linter's word for findings.
        if status not in (0, 1):
            raise SystemExit(f"{shlex.join(map(str, command))} ended with {status:.0f}: {ran.stderr[:500]}")


def digest(path):
    hashed = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 16):
            hashed.update(piece)
    return hashed.hexdigest()


class Table:
    """The goals with what was measured, printed line by line."""

    def __init__(self):
        self.failed = 0
        print(f"{'':3}{'what':52} {'measured':>22} {'goal':>12}   from", flush=True)

    def row(self, what, measured, goal, met, detail=""):
        self.failed += met is False
        print(f"{'' if met is None else 'ok' if met else '!!':3}{what:52} {measured:>22} {goal:>12}   {detail}", flush=True)

    def ratio(self, what, over, under, goal, value=lambda run: run.cpu, unit="s CPU"):
        ratios = [value(a) / value(b) for a, b in zip(over, under)]
        middle = statistics.median(ratios)
        detail = f"{median(over, value):.3f} and {median(under, value):.3f} {unit}"
        self.row(what, f"{middle:.3f} ({min(ratios):.2f}–{max(ratios):.2f})", f"≤ {goal:.3g}", middle <= goal, detail)

    def peak(self, what, runs, goal):
        peak = median(runs, lambda run: run.peak)
        self.row(what, f"{peak:.1f} MiB", f"≤ {goal} MiB", peak <= goal)


def median(runs, value):
    return statistics.median(map(value, runs))


def in_turn(rounds, folder, output, **commands):
    """Runs the commands one after the other, round by round, once before to fill the caches."""
    runs = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            run = Run(command, folder, output / name)
            if turn > 0:
                runs[name].append(run)
    return runs


def made_vault(maker, folder, notes, seed):
    vault = folder / f"{notes}-{seed}"
    if not vault.exists():
        subprocess.run([*maker, "make", "--notes", str(notes), "--seed", str(seed), "--out", str(vault)], check=True)
    return vault


def check_findings(table, maker, vault, report):
    with open(report, "rb") as found:
        result = subprocess.run([*maker, "compare", "--manifest", f"{vault}.manifest.jsonl"], stdin=found, capture_output=True, text=True)
    lines = result.stdout.strip().splitlines() or [result.stderr.strip()]
    table.row(f"exactly what was planted is found, {vault.name.split('-')[0]} notes", "yes" if result.returncode == 0 else "no", "yes", result.returncode == 0, lines[-1])
    for line in lines[:-1]:
        print("    " + line)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", required=True, help="the published noteschema")
    parser.add_argument("--vaults", type=Path, default=Path(tempfile.gettempdir()) / "noteschema-vaults", help="where made vaults are kept")
    parser.add_argument("--maker", help="a built NoteSchema.VaultMaker; it is built where none is given")
    parser.add_argument("--benchmarks", help="a built NoteSchema.Benchmarks; likewise")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--small", type=int, default=10_000, help="notes in the smaller vault")
    parser.add_argument("--large", type=int, default=100_000, help="notes in the larger vault; 0 leaves it out")
    parser.add_argument("--no-inside", action="store_true", help="leave out what is measured within one process")
    arguments = parser.parse_args()

    def built(path, project):
        return [path] if path else ["dotnet", "run", "-c", "Release", "--project", str(HERE.parent / project), "--"]

    binary = str(Path(arguments.binary).resolve())
    maker = built(arguments.maker, "NoteSchema.VaultMaker")
    if not (HERE / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    arguments.vaults.mkdir(parents=True, exist_ok=True)
    output = Path(tempfile.mkdtemp())
    try:
        vault = made_vault(maker, arguments.vaults, arguments.small, arguments.seed)
        table = Table()
        whole_vault(table, arguments, binary, maker, vault, output)
        if not arguments.no_inside:
            inside = subprocess.run([*built(arguments.benchmarks, "NoteSchema.Benchmarks"), "goals"], capture_output=True, text=True)
            for line in inside.stdout.splitlines():
                what, measured, goal, met, detail = line.split("\t")
                table.row(what, measured, goal, met == "yes", detail)
            if inside.returncode != 0:
                table.row("within one process", "failed", "", False, inside.stderr.strip()[:200])
    finally:
        shutil.rmtree(output)
    sys.exit(1 if table.failed else 0)


def whole_vault(table, arguments, binary, maker, vault, output):
    lint = ["lint", "--no-progress", "--format", "json"]
    cat = ["sh", "-c", "find . -name '*.md' -print0 | xargs -0 cat"]
    peer = ["node", str(HERE / "peer.mjs")]
    size = f"{arguments.small // 1000}k"
    runs = in_turn(
        arguments.rounds, vault, output,
        cat=cat,
        lint=[binary, *lint],
        yaml=[*peer, "yaml", "."],
        js_yaml=[*peer, "js-yaml", "."],
        one=[binary, *lint, "--jobs", "1"],
        two=[binary, *lint, "--jobs", "2"],
    )
    table.ratio(f"CPU, {size} notes, to `find | xargs cat`", runs["lint"], runs["cat"], 1.5)
    table.peak(f"peak memory, {size} notes", runs["lint"], 40)
    table.ratio(f"CPU, {size} notes, to Node with yaml and ajv", runs["lint"], runs["yaml"], 0.1)
    table.ratio(f"CPU, {size} notes, to Node with js-yaml and ajv", runs["lint"], runs["js_yaml"], 1 / 3)
    table.ratio(f"wall, {size} notes, two workers to one", runs["two"], runs["one"], 0.65, lambda run: run.wall, "s wall")
    outputs = {run.hash for name in ("lint", "one", "two") for run in runs[name]}
    table.row("the same output, whatever the number of workers", "yes" if len(outputs) == 1 else "no", "yes", len(outputs) == 1)
    check_findings(table, maker, vault, output / "lint")

    start = in_turn(4 * arguments.rounds, vault, output, version=[binary, "--version"], node=["node", "-e", "0"])
    table.ratio("CPU, `--version` to `node -e 0`", start["version"], start["node"], 0.1)

    if arguments.large == 0:
        return
    large = made_vault(maker, arguments.vaults, arguments.large, arguments.seed)
    runs = in_turn(max(3, arguments.rounds // 2), large, output, cat=cat, large=[binary, *lint], small=[binary, *lint, "--vault", str(vault)])
    times = arguments.large / arguments.small
    table.ratio(f"CPU, {arguments.large // 1000}k notes to {size}", runs["large"], runs["small"], 1.1 * times)
    table.ratio(f"CPU, {arguments.large // 1000}k notes, to `find | xargs cat`", runs["large"], runs["cat"], 1.5 * 1.1)
    table.peak(f"peak memory, {arguments.large // 1000}k notes", runs["large"], 160)
    check_findings(table, maker, large, output / "large")


if __name__ == "__main__":
    main()
