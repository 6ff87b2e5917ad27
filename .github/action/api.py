"""A small client of GitHub's REST API, for the scripts beside it.

It asks only the API that the runner names, follows no redirect by itself, and reads no more of an
answer than it needs. It never repeats a request that writes.
"""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

# The largest answer that is not a file.
LARGEST_ANSWER = 8 * 1024 * 1024

SECONDS = 30

# The comments and issues that these scripts may change: their own.
AUTHOR = "github-actions[bot]"


class Failed(Exception):
    """A reason for which the job fails, in words for people."""


class Refused(Failed):
    """An answer with a status of 400 or more."""

    def __init__(self, status, text):
        super().__init__(text)
        self.status = status


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def setting(name):
    """Returns the value of a variable that has to be set."""
    value = os.environ.get(name, "")
    if not value:
        raise Failed(f"the variable {name} is not set")
    return value


class GitHub:
    """The API, as it concerns one repository."""

    def __init__(self):
        self.api = setting("GITHUB_API_URL").rstrip("/")
        self.repository = setting("GITHUB_REPOSITORY")
        self.token = setting("GITHUB_TOKEN")

    def url(self, path, query=None):
        query = f"?{urllib.parse.urlencode(query)}" if query else ""
        return f"{self.api}/repos/{self.repository}/{path}{query}"

    def get(self, path, query=None):
        return self.ask("GET", self.url(path, query))

    def write(self, method, path, body):
        return self.ask(method, self.url(path), body)

    def pages(self, path, query=None, key=None, most=10):
        """Yields the entries of a list, up to `most` pages of 100."""
        for page in range(1, most + 1):
            answer = self.get(path, {**(query or {}), "per_page": 100, "page": page})
            entries = answer[key] if key else answer
            yield from entries
            if len(entries) < 100:
                return
        raise Failed(f"{path} has more than {most * 100} entries")

    def ask(self, method, url, body=None):
        with self.send(method, url, body) as answer:
            return json.loads(whole(answer, LARGEST_ANSWER, url))

    def send(self, method, url, body=None):
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "User-Agent": "contactctl",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        return opened(urllib.request.Request(url, data, headers, method=method))

    def file(self, path, largest):
        """Returns the bytes of a file that GitHub keeps elsewhere; the token is not sent there."""
        url = self.url(path)
        with self.send("GET", url) as answer:
            if answer.status not in (301, 302, 303, 307, 308):
                return whole(answer, largest, url)
            place = urllib.parse.urljoin(url, answer.headers["Location"])
        if urllib.parse.urlsplit(place).scheme != urllib.parse.urlsplit(self.api).scheme:
            raise Failed(f"{path} is not at an address of the same scheme")
        request = urllib.request.Request(place, headers={"User-Agent": "contactctl"})
        with opened(request) as answer:
            return whole(answer, largest, path)


def opened(request):
    where = f"{request.get_method()} {request.full_url.partition('?')[0]}"
    try:
        return OPENER.open(request, timeout=SECONDS)
    except urllib.error.HTTPError as error:
        if error.code < 400:
            return error
        said = error.read(4096).decode("utf-8", "replace")
        try:
            said = json.loads(said)["message"]
        except (ValueError, TypeError, KeyError):
            pass
        raise Refused(error.code, f"{where} gave status {error.code}: {said}") from error
    except (urllib.error.URLError, TimeoutError) as error:
        raise Failed(f"{where} gave no answer: {error}") from error


def whole(answer, largest, name):
    data = answer.read(largest + 1)
    if len(data) > largest:
        raise Failed(f"{name} has more than {largest} bytes")
    return data


def command(name, text):
    """Prints a workflow command; nothing in `text` can begin another one."""
    for one, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(one, code)
    print(f"::{name}::{text}")


def run(main):
    """Runs a script, and fails its step with a reason."""
    try:
        main()
    except Failed as error:
        command("error", str(error))
        sys.exit(1)
