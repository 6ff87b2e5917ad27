#!/usr/bin/env python3
"""Times a portal without an API: a confirmation, and a plan beside that of a portal over HTTP.

    python3 benches/manual.py                  10,000 accounts, 300 confirmations

Makes a repository, syncs it to a portal that it serves, and writes a ledger of all accounts but
some, as people would have entered them. The rest is entered in a terminal: a confirmation takes
from the key to the next question. Then the plans of both portals are timed in turn. Prints
percentiles, medians and the ratio. Nothing is asserted: machines differ.
"""

import argparse
import json
import os
import pathlib
import pty
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time

import portal
import repository

CONFIG = """
[portals.hand]
kind = "manual"
environment = "production"

[portals.served]
kind = "http"
environment = "production"
url = "http://{host}"
"""
QUESTION = b"[q]uit: "


def git(root, *args, **more):
    return subprocess.run(["git", "-C", root, *args], check=True, capture_output=True, **more).stdout


def planned(binary, root):
    """The accounts as a plan of the portal without an API has them."""
    plan = [binary, "-C", root, "plan", "--portal", "hand", "--first", "--format", "json"]
    made = subprocess.run(plan, check=True, capture_output=True, env=environment()).stdout
    return json.loads(made)["accounts"]


def environment():
    return {name: value for name, value in os.environ.items() if name != "CI"}


def write_ledger(binary, root, left):
    """A ledger of all accounts but `left` of them."""
    commit = git(root, "rev-parse", "HEAD").decode().strip()
    source = {"repository": commit, "commit": commit, "config": "contactctl.toml"}
    stream = ["commit refs/contactctl/portals/hand", "committer bench <bench@x.example> 1795000000 +0000"]
    stream += ["data 5", "bench"]
    for account in planned(binary, root)[left:]:
        how = {"grade": "confirmed", "by": "bench@x.example", "at": "2026-11-20T12:00:00Z", "source": commit}
        file = {
            "schema_version": 1,
            "account": account["id"],
            "environment": "production",
            "pushed": source,
            "fields": {field["field"]: {"value": field["desired"], **how} for field in account["fields"]},
            "users": {"value": {user["email"]: user["desired"] for user in account["users"]}, **how},
        }
        text = json.dumps(file, indent=2)
        stream += [f"M 100644 inline accounts/{account['id']}.json", f"data {len(text.encode())}", text]
    text = json.dumps([source])
    stream += ["M 100644 inline sources.json", f"data {len(text)}", text, ""]
    git(root, "fast-import", "--quiet", input="\n".join(stream).encode())


def enter(binary, root):
    """The time of each confirmation, in milliseconds."""
    command = [str(binary), "-C", str(root), "sync", "--portal", "hand", "--lang", "en"]
    process, terminal = pty.fork()
    if process == 0:
        os.execve(command[0], command, {**environment(), "GIT_AUTHOR_EMAIL": "bench@x.example"})
    shown, times, asked = b"", [], None
    while True:
        try:
            ready, _, _ = select.select([terminal], [], [], 120)
            chunk = os.read(terminal, 65536) if ready else b""
        except OSError:
            chunk = b""
        if not chunk:
            break
        shown += chunk
        if shown.endswith(QUESTION):
            now = time.perf_counter()
            if asked is not None:
                times.append(1000 * (now - asked))
            shown = b""
            asked = time.perf_counter()
            os.write(terminal, b"y\n")
    os.waitpid(process, 0)
    return times


def plans(binary, root, runs):
    """The medians of plans of both portals, in turn, in seconds."""
    times = {"hand": [], "served": []}
    for _ in range(runs):
        for name, taken in times.items():
            start = time.perf_counter()
            plan = [binary, "-C", root, "plan", "--portal", name]
            subprocess.run(plan, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times.values()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=10000, help="how many accounts (10000)")
    parser.add_argument("--left", type=int, default=50, help="how many of them are entered (50)")
    parser.add_argument("--runs", type=int, default=11, help="how many plans of each (11)")
    parser.add_argument("--binary", help="this program, and not target/release/contactctl")
    args = parser.parse_args()
    binary = pathlib.Path(args.binary or repository.TOP / "target" / "release" / "contactctl").absolute()
    if not args.binary:
        build = ["cargo", "build", "--release", "--locked", "--quiet"]
        subprocess.run(build, cwd=repository.TOP, check=True)
    base = pathlib.Path(tempfile.mkdtemp(prefix="contactctl-bench-"))
    root, operator = base / "all", base / "operator"
    repository.generate(root, args.accounts, sys.maxsize)
    operator.mkdir()
    (operator / "contactctl.toml").write_text("")
    served, host, _ = portal.serve(binary, operator)
    with open(root / "contactctl.toml", "a", encoding="utf-8") as config:
        config.write(CONFIG.format(host=host))
    git(root, "commit", "--quiet", "--all", "--amend", "--no-edit")
    create = [binary, "-C", operator, "portal", "token", "create", "bench", "--scope", "admin"]
    made = subprocess.run(create, check=True, capture_output=True, text=True).stdout
    os.environ["CONTACTCTL_SERVED_TOKEN"] = re.search(r"cctl_\w+", made)[0]
    os.environ["CONTACTCTL_SERVED_TOKEN_ORIGIN"] = f"http://{host}"
    sync = [binary, "-C", root, "sync", "--portal", "served", "--first", "--provision", "--yes", "--quiet"]
    subprocess.run(sync, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    write_ledger(binary, root, args.left)

    times = sorted(enter(binary, root))
    if not times:
        sys.exit("nothing was asked")
    at = {part: times[min(len(times) - 1, len(times) * part // 100)] for part in (50, 99)}
    print(f"confirmations: {len(times)} in a ledger of {args.accounts}: median {at[50]:.1f} ms, p99 {at[99]:.1f} ms")

    for state in ("as entered", "after `git gc`"):
        if state != "as entered":
            git(root, "gc", "--quiet")
        hand, http = plans(binary, root, args.runs)
        print(f"plan of {args.accounts}, {state}: by the ledger {hand:.2f} s, over HTTP {http:.2f} s, ratio {hand / http:.2f}")
    served.terminate()
    served.wait()


if __name__ == "__main__":
    sys.exit(main())
