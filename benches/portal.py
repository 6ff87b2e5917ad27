#!/usr/bin/env python3
"""Times the portal's pages at a steady rate, and a first sync to it.

    python3 benches/portal.py                 200 requests a second for 20 seconds, 1,000 accounts

Makes a repository, syncs it to the embedded portal (every write is durable and read back), serves
it, signs in, and asks for every kind of page in turn, at set instants whatever the answers take.
A request's time is as a browser would see it, from sending to the last byte. Prints percentiles
and the largest page. Nothing is asserted: machines differ.
"""

import argparse
import http.client
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

import repository

PAGES = ["", "/contact-information", "/users", "/history", "/events"]
WORKERS = 8


def serve(binary, root):
    """A running portal, its host and port, and the path that signs in."""
    command = [binary, "-C", root, "portal", "serve", "--listen", "127.0.0.1:0"]
    portal = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    host = re.search(r"http://([\d.:]+)", portal.stdout.readline())[1]
    path = re.search(r"http://[\d.:]+(\S+)", portal.stdout.readline())[1]
    return portal, host, path


def sign_in(host, path):
    connection = http.client.HTTPConnection(host)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    return answer.getheader("set-cookie").split(";")[0]


def ask(host, cookie, accounts, worker, rate, seconds, out):
    """Every WORKERS-th request of the schedule, each at its instant."""
    connection = http.client.HTTPConnection(host)
    begin = time.perf_counter() + 0.2
    for number in range(worker, int(rate * seconds), WORKERS):
        account = f"/accounts/account-{number % accounts}"
        page = account + PAGES[number // WORKERS % len(PAGES)] if number % 50 else "/accounts"
        time.sleep(max(0.0, begin + number / rate - time.perf_counter()))
        start = time.perf_counter()
        connection.request("GET", page, headers={"cookie": cookie})
        answer = connection.getresponse()
        body = answer.read()
        out.append((time.perf_counter() - start, len(body), answer.status, page))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=1000, help="how many accounts (1000)")
    parser.add_argument("--rate", type=int, default=200, help="requests a second (200)")
    parser.add_argument("--seconds", type=int, default=20, help="for how long (20)")
    parser.add_argument("--binary", help="this program, and not target/release/contactctl")
    args = parser.parse_args()
    binary = args.binary or repository.TOP / "target" / "release" / "contactctl"
    if not args.binary:
        build = ["cargo", "build", "--release", "--locked", "--quiet"]
        subprocess.run(build, cwd=repository.TOP, check=True)
    root = pathlib.Path(tempfile.mkdtemp(prefix="contactctl-bench-")) / "all"
    # Without a fault: a commit with one is not pushed.
    repository.generate(root, args.accounts, sys.maxsize)
    start = time.perf_counter()
    sync = [binary, "-C", root, "sync", "--yes", "--quiet"]
    subprocess.run(sync, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    taken = time.perf_counter() - start
    print(f"first sync: {args.accounts} accounts in {taken:.1f} s, {args.accounts / taken:.0f} a second")

    portal, host, path = serve(binary, root)
    cookie = sign_in(host, path)
    out = []
    workers = [
        threading.Thread(target=ask, args=(host, cookie, args.accounts, at, args.rate, args.seconds, out))
        for at in range(WORKERS)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    portal.terminate()
    portal.wait()
    failed = [answer for answer in out if answer[2] != 200]
    if failed:
        sys.exit(f"{len(failed)} answers are no page, such as {failed[0]}")
    times = sorted(1000 * answer[0] for answer in out)
    at = {part: times[min(len(times) - 1, len(times) * part // 1000)] for part in (500, 990, 999)}
    print(f"pages: {len(out)} at {args.rate} a second: median {at[500]:.1f} ms, p99 {at[990]:.1f}, p99.9 {at[999]:.1f}")
    largest = max(out, key=lambda answer: answer[1])
    print(f"largest page: {largest[1] / 1000:.1f} kB, {largest[3]}")


if __name__ == "__main__":
    sys.exit(main())
