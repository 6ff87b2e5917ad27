#!/usr/bin/env python3
"""Generates a contacts repository of any size and times whole commands on it.

    python3 benches/repository.py 10000              in a new folder outside the project
    python3 benches/repository.py 10000 --dir DIR    in DIR, which is made, or used again as it is

Beside `contactctl` it times what the machine needs at least (`cat` of the same files and
`git status`) and, where they are installed, other tools that check TOML. The commands take turns,
so that a machine that gets slower is slower for all of them. Prints medians, ratios and peak
memory. Nothing is asserted: machines differ.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
ZONES = ["Europe/Warsaw", "America/New_York", "Asia/Tokyo", "Australia/Sydney"]
# One account in so many has a fault.
FAULTY = 100

ACCOUNT = """\
#:schema ../../../schemas/account.schema.json

# Merchants of the {domain} group.
[account]
id = "account-{number}"
name = "Account {number}"
integration = "reservations-e2e"
launched = true
merchant_issues_field = true
brand_domains = ["{domain}"]

[contacts]
# Pages whoever is on call.
technical_emergency = ["@oncall-{entry}", "noc@{domain}"]
technical_non_emergency = [
    "api@{domain}",
    "platform@{domain}",
]
merchant_issues = ["merchants@{domain}"]
operational_for_google = ["escalations@{domain}"]
operational_for_users = "help@{domain}"

[contacts.production]
alert = ["anna@{domain}", "piotr@{domain}"]

[[operational_support]]
time_zone = "{zone}"
days = ["mon", "tue", "wed", "thu", "fri"]
opens = "08:00"
closes = "20:00"

[[operational_support]]
time_zone = "{zone}"
days = ["sat", "sun"]
opens = "10:00"
closes = "18:00"

[[operational_support]]
time_zone = "{zone}"
days = ["fri"]
opens = "21:30"
closes = "01:45"
overnight = true

# Who may sign in to the portal.
[[users]]
email = "anna@{domain}"
role = "administrator"

[[users]]
email = "piotr@{domain}"
role = "administrator"

[[users]]
email = "support@{domain}"
role = "read-only"

[[users]]
email = "@oncall-{entry}"
role = "editor"
"""

ENTRY = """\
[oncall-{number}]
kind = "paging-alias"
email = "oncall-{number}@duty-{number}.example"
name = "On call {number}"
members = ["anna@duty-{number}.example", "piotr@duty-{number}.example"]
phone = "+48221234567"
language = "pl"
verified_on = {verified}

"""

# What to write for what, one fault each.
FAULTS = [
    ('name = "', "name = "),
    ('launched = true', 'launched = true\nlaunched = false'),
    ('["mon", "tue", "wed", "thu", "fri"]', '["mon", "tue", "wed", "thu", "fri"'),
    ('integration = "reservations-e2e"\n', ""),
    ("technical_emergency", "technical_emergancy"),
    ("launched = true", 'launched = "yes"'),
    ('"reservations-e2e"', '"reservation-e2e"'),
    ('"08:00"', '"8:00"'),
    ('["mon", "tue", "wed", "thu", "fri"]', "[]"),
    ('["sat", "sun"]', '["sat", "sun", "sat"]'),
    ("[contacts.production]", "[contacts.sandbox]"),
    ('alert = ["anna@', 'alert = ["zoe@'),
    ('merchant_issues = ["merchants@', 'merchant_issues = [] # ["'),
    ("merchant_issues_field = true", "merchant_issues_field = false"),
    ('operational_for_google = ["escalations@', 'operational_for_google = ["help@'),
    ('"noc@', '"help@'),
    ('"api@', '"no-reply@'),
    ('"api@', '"api @'),
    ('"api@{domain}"', '"api@gmial.com"'),
    ('"api@{domain}"', '"api@example.com"'),
    ('"help@{domain}"', '"help.bistro@gmail.com"'),
    ('"help@{domain}"', '"help@elsewhere.example"'),
    ('"platform@', '"api@'),
    ('"noc@', '"anna@'),
    ('role = "administrator"', 'role = "editor"'),
    ("{zone}", "Europe/Warszawa"),
    ("{zone}", "US/Eastern"),
    ("{zone}", "Etc/GMT+5"),
    ('"20:00"', '"08:00"'),
    ("overnight = true\n", ""),
    ('"21:30"', '"19:30"'),
    ("launched = true", "launched = true\nalways_open = true"),
    ("@oncall-{entry}", "@on-call-{entry}"),
    ('id = "account-{number}"', 'id = "account-0"'),
]


def account(number, entries, fault=None):
    """The text of an account file, whole or with the fault of this number."""
    text = ACCOUNT
    if fault is not None:
        before, after = FAULTS[fault % len(FAULTS)]
        assert before in text, before
        text = text.replace(before, after, 1)
    return text.format(
        number=number,
        domain=f"brand-{number}.example",
        entry=number % entries,
        zone=ZONES[number % len(ZONES)],
    )


def generate(folder, accounts, every):
    """Writes `accounts` accounts, one in `every` faulty, and commits them."""
    entries = max(1, min(2000, accounts // 50))
    contacts = folder / "contacts"
    contacts.mkdir(parents=True)
    (folder / "contactctl.toml").write_text("[limits]\nmax_accounts = 1000000\n")
    # One entry in a hundred was last verified too long ago.
    text = (
        ENTRY.format(number=n, verified="2020-01-31" if n % 100 == 99 else "2026-10-01")
        for n in range(entries)
    )
    (contacts / "directory.toml").write_text("".join(text))
    for number in range(accounts):
        within = contacts / str(number // 1000)
        if number % 1000 == 0:
            within.mkdir()
        fault = number // every if number % every == every - 1 else None
        with open(within / f"account-{number}.toml", "w", encoding="utf-8") as file:
            file.write(account(number, entries, fault))
    git = ["git", "-C", folder, "-c", "user.name=bench", "-c", "user.email=bench@brand.example"]
    for command in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["add", "--all"],
        ["-c", "gc.auto=0", "commit", "--quiet", "--message", "all"],
        ["status", "--porcelain"],
    ):
        subprocess.run(git + command, check=True)


def timed(command, prepare=None):
    """Wall seconds and peak memory in MB of one run; its output goes to a file."""
    if prepare:
        prepare()
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, _, usage = os.wait4(process.pid, 0)
        return time.perf_counter() - start, usage.ru_maxrss / 1024


def touch(folder, accounts, many):
    """Edits `many` accounts, spread over all of them, so that their content is another."""
    stamp = f"# {time.time_ns()}\n"
    step = max(1, accounts // many)
    for number in range(0, min(many * step, accounts), step):
        path = folder / "contacts" / str(number // 1000) / f"account-{number}.toml"
        text = path.read_text(encoding="utf-8").split("\n# 1")[0].rstrip("\n")
        path.write_text(f"{text}\n{stamp}", encoding="utf-8")


def commands(folder, binary, accounts, slow):
    """The rows of the table: a name, a command, and what to do before each run."""
    contacts = folder / "contacts"
    check = [binary, "-C", folder, "check"]
    one = contacts / "0" / "account-0.toml"
    changed = max(1, accounts // 100)
    rows = [
        ("cat of all files", ["sh", "-c", f"find {contacts} -name '*.toml' -print0 | xargs -0 cat"]),
        ("git status", ["git", "-C", folder, "status", "--porcelain"]),
        ("check --no-cache", check + ["--no-cache"]),
        ("check, nothing changed", check),
        ("git status, 1 % changed", ["git", "-C", folder, "status", "--porcelain"],
         lambda: touch(folder, accounts, changed)),
        ("check, 1 % changed", check, lambda: touch(folder, accounts, changed)),
    ]
    schema = TOP / "schemas" / "account.schema.json"
    if slow and shutil.which("taplo"):
        rows.append(("taplo lint", ["taplo", "lint", "--schema", f"file://{schema}",
                                    f"{contacts}/*/*.toml"]))
    if slow and shutil.which("check-jsonschema"):
        rows.append(("check-jsonschema", ["sh", "-c", f"find {contacts}/[0-9]* -name '*.toml' -print0"
                                          f" | xargs -0 check-jsonschema --schemafile {schema}"]))
    return [row if len(row) == 3 else (*row, None) for row in rows], one


def table(rows, runs):
    """Times the rows in turn and prints their medians, and the ratios to the first two."""
    figures = {name: [] for name, _, _ in rows}
    for run in range(runs + 1):
        for name, command, prepare in rows:
            figure = timed(command, prepare)
            # The first round warms the page cache.
            if run > 0:
                figures[name].append(figure)
    floors = [statistics.median(s for s, _ in figures[rows[at][0]]) for at in (0, 1)]
    print(f"{'':26}{'median s':>10}{'min s':>9}{'x cat':>8}{'x status':>10}{'MB':>8}")
    for name, _, _ in rows:
        seconds = [s for s, _ in figures[name]]
        memory = max(m for _, m in figures[name])
        middle = statistics.median(seconds)
        ratios = [middle / floor for floor in floors]
        print(f"{name:26}{middle:10.3f}{min(seconds):9.3f}{ratios[0]:8.2f}{ratios[1]:10.2f}{memory:8.0f}")


def small(binary, folder):
    """Times what has to be instant: the version, and one file in a project of its own."""
    lone = folder / "one"
    if not lone.exists():
        (lone / "contacts").mkdir(parents=True)
        (lone / "contactctl.toml").write_text("")
        (lone / "contacts" / "account-0.toml").write_text(account(0, 1).replace("@oncall-0", "oncall@brand-0.example"))
    for name, command in (
        ("--version", [binary, "--version"]),
        ("check, one file", [binary, "-C", lone, "check"]),
        ("check, one file, no cache", [binary, "-C", lone, "check", "--no-cache"]),
    ):
        seconds = [timed(command)[0] * 1000 for _ in range(40)]
        print(f"{name:26}{statistics.median(seconds):10.1f} ms (min {min(seconds):.1f})")


def faulty(binary, folder):
    """Times 10,000 files, each with a fault, drawn as text into a file."""
    every = folder / "faulty"
    if not every.exists():
        generate(every, 10_000, 1)
    for name, more in (("10,000 faulty, text", []), ("10,000 faulty, no cache", ["--no-cache"])):
        seconds = [timed([binary, "-C", every, "check", *more])[0] for _ in range(5)]
        print(f"{name:26}{statistics.median(seconds):10.3f} s (min {min(seconds):.3f})")


def watching(binary, root, accounts):
    """Times `watch`: from a save to the whole verdict, read from a pipe; and its CPU while idle."""
    watch = subprocess.Popen([binary, "-C", root, "watch"], stdout=subprocess.PIPE)
    until_idle(watch.stdout)
    seconds = []
    for number in range(100):
        path = root / "contacts" / str(number % accounts // 1000) / f"account-{number % accounts}.toml"
        text = path.read_text(encoding="utf-8").rstrip("\n")
        start = time.perf_counter()
        path.write_text(f"{text}\n# {number}\n", encoding="utf-8")
        until_idle(watch.stdout)
        seconds.append(time.perf_counter() - start)
    seconds = sorted(1000 * s for s in seconds)
    used = cpu(watch.pid)
    time.sleep(2)
    idle = cpu(watch.pid) - used
    watch.terminate()
    watch.wait()
    print(f"{'watch, save to verdict':26}{seconds[50]:10.1f} ms (p99 {seconds[98]:.1f}); idle {idle:.2f} s CPU in 2 s")


def editing(binary, root, accounts):
    """Times the language server: from an edit in an open file to its diagnostics; and its peak memory."""
    server = subprocess.Popen([binary, "-C", root, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    number = accounts // 2
    path = root / "contacts" / str(number // 1000) / f"account-{number}.toml"
    text = path.read_text(encoding="utf-8")
    uri = path.as_uri()

    def send(method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        server.stdin.flush()

    def receive():
        length = 0
        while line := server.stdout.readline().strip():
            name, value = line.split(b":")
            if name == b"Content-Length":
                length = int(value)
        if not length:
            sys.exit("the language server has ended")
        return json.loads(server.stdout.read(length))

    def until_published(version):
        while True:
            message = receive()
            params = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and params.get("version") == version:
                return

    start = time.perf_counter()
    send("initialize", {"processId": None, "rootUri": root.resolve().as_uri(), "capabilities": {}}, id=1)
    send("initialized", {})
    document = {"uri": uri, "languageId": "toml", "version": 0, "text": text}
    send("textDocument/didOpen", {"textDocument": document})
    until_published(0)
    first = time.perf_counter() - start
    seconds = []
    for version in range(1, 101):
        end = {"line": text.count("\n") + version - 1, "character": 0}
        change = {"range": {"start": end, "end": end}, "text": f"# {version}\n"}
        start = time.perf_counter()
        document = {"uri": uri, "version": version}
        send("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        until_published(version)
        seconds.append(1000 * (time.perf_counter() - start))
    status = pathlib.Path(f"/proc/{server.pid}/status")
    peak = [int(line.split()[1]) // 1024 for line in status.read_text(encoding="utf-8").splitlines() if "VmHWM" in line]
    send("shutdown", None, id=2)
    send("exit", None)
    server.communicate()
    seconds.sort()
    print(
        f"{'lsp, edit to diagnostics':26}{seconds[50]:10.1f} ms (p99 {seconds[98]:.1f}); "
        f"first {first:.2f} s; peak {peak[0]} MB"
    )


def until_idle(out):
    """Reads on until it waits for the next edit."""
    tail = b""
    while not tail.endswith(b"Ctrl-C to stop\n"):
        read = os.read(out.fileno(), 1 << 20)
        if not read:
            sys.exit("watch has ended")
        tail = (tail + read)[-64:]


def cpu(pid):
    """Seconds of processor time that a process has used, where the system says so."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("accounts", type=int, help="how many accounts")
    parser.add_argument("--dir", type=pathlib.Path, help="where; made if it is not there")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command (5)")
    parser.add_argument("--binary", help="this program, and not target/release/contactctl")
    parser.add_argument("--others", action="store_true", help="time other tools too; minutes a run")
    args = parser.parse_args()
    folder = args.dir or pathlib.Path(tempfile.mkdtemp(prefix="contactctl-bench-"))
    binary = args.binary or TOP / "target" / "release" / "contactctl"
    if not args.binary:
        subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=TOP, check=True)
    root = folder / "all"
    if not root.exists():
        generate(root, args.accounts, FAULTY)
    rows, _ = commands(root, binary, args.accounts, args.others)
    print(f"{args.accounts} accounts in {root}, {os.cpu_count()} processors, median of {args.runs} runs")
    table(rows, args.runs)
    small(binary, folder)
    faulty(binary, folder)
    watching(binary, root, args.accounts)
    editing(binary, root, args.accounts)


if __name__ == "__main__":
    sys.exit(main())
