"""GitHub's API on loopback, as far as the scripts of the action use it.

Every request and every answer is held to GitHub's published description of its API. An answer begins
as the example in that description, so that it has every field.
"""

import copy
import http.server
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import urllib.parse
import zipfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / ".github" / "action"
BOT = "github-actions[bot]"
PREFIX = "/repos/shop/contacts"
HEAD, OLD = "a" * 40, "b" * 40


class Description:
    """The published description: operations, schemas and examples."""

    def __init__(self):
        with open(os.environ["CONTACTCTL_TEST_GITHUB"], encoding="utf-8") as file:
            self.whole = json.load(file)
        self.validators = {}

    def resolved(self, part):
        while "$ref" in part:
            found = self.whole
            for key in part["$ref"].removeprefix("#/").split("/"):
                found = found[key]
            part = found
        return part

    def operation(self, method, path):
        """Returns the template of the path, its parameters, and the operation."""
        fitting = []
        for template, operations in self.whole["paths"].items():
            pattern = re.sub(r"\\{[^/]+\\}", "([^/]+)", re.escape(template))
            found = re.fullmatch(pattern, path)
            if found and method.lower() in operations:
                fitting.append((len(found.groups()), template, found.groups()))
        if not fitting:
            raise AssertionError(f"GitHub has no {method} {path}")
        _, template, values = min(fitting)
        names = re.findall(r"\{([^/]+)\}", template)
        operation = self.whole["paths"][template][method.lower()]
        return template, dict(zip(names, values)), operation

    def validate(self, schema, value):
        key = id(schema)
        if key not in self.validators:
            parts = {}
            converted = self.converted(schema, parts)
            self.validators[key] = jsonschema.Draft7Validator({**converted, "parts": parts})
        self.validators[key].validate(value)

    def converted(self, schema, parts):
        """Returns a schema of OpenAPI 3.0 as one of JSON Schema, with what it refers to in `parts`."""
        if isinstance(schema, list):
            return [self.converted(part, parts) for part in schema]
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[1]
            if name not in parts:
                parts[name] = {}
                parts[name].update(self.converted(self.resolved(schema), parts))
            return {"$ref": f"#/parts/{name}"}
        made = {
            key: self.converted(part, parts)
            for key, part in schema.items()
            if key not in ("nullable", "example", "examples")
        }
        return {"anyOf": [{"type": "null"}, made]} if schema.get("nullable") is True else made

    def check_request(self, operation, values, query, body):
        known = {}
        for parameter in map(self.resolved, operation.get("parameters", [])):
            known[parameter["in"], parameter["name"]] = parameter
        for where, given in (("path", values), ("query", query)):
            for name, value in given.items():
                schema = self.resolved(known[where, name]["schema"])
                if schema.get("type") == "integer":
                    value = int(value)
                self.validate(schema, value)
        if "requestBody" in operation:
            content = operation["requestBody"]["content"]["application/json"]
            self.validate(content["schema"], body)
        else:
            assert body is None, "a body that nobody reads"

    def check_answer(self, operation, status, body):
        answers = operation["responses"]
        assert str(status) in answers, f"{status} is not described"
        content = self.resolved(answers[str(status)]).get("content")
        if content:
            self.validate(content["application/json"]["schema"], body)

    def example(self, method, path, status="200"):
        """Returns a copy of the example of an answer."""
        content = self.whole["paths"][path][method]["responses"][status]["content"]
        (example, *_) = content["application/json"]["examples"].values()
        return copy.deepcopy(self.resolved(example)["value"])


DESCRIPTION = Description()
REPOSITORY = "/repos/{owner}/{repo}"


def archive(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return data.getvalue()


class GitHub:
    """What the repository has, and what was asked of it."""

    def __init__(self):
        self.asked = []
        self.faults = []
        self.comments = {}  # number of the pull request: its comments
        self.pulls = []
        self.run = self.run_of(HEAD)
        self.artifacts = []
        self.archives = {}
        self.issues = []
        self.sarif = []
        self.refusals = {}  # (method, template): status
        self.next = 1000
        handler = type("Handler", (Handler,), {"github": self})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def id(self):
        self.next += 1
        return self.next

    # --- What tests set up ---

    def run_of(self, head, repository=(7, "shop"), branch="night"):
        run = DESCRIPTION.example("get", REPOSITORY + "/actions/runs/{run_id}")
        run.update(id=42, event="pull_request", head_sha=head, head_branch=branch)
        run["html_url"] = "https://github.com/shop/contacts/actions/runs/42"
        run["head_repository"]["id"] = repository[0]
        run["head_repository"]["owner"]["login"] = repository[1]
        return run

    def add_pull(self, number, head=HEAD, repository=(7, "shop"), branch="night"):
        pull = DESCRIPTION.example("get", REPOSITORY + "/pulls/{pull_number}")
        # The example has a team without its type.
        pull.update(number=number, state="open", requested_teams=[])
        pull["head"].update(sha=head, ref=branch, label=f"{repository[1]}:{branch}")
        pull["head"]["repo"]["id"] = repository[0]
        self.pulls.append(pull)
        self.comments.setdefault(number, [])

    def add_artifact(self, name, files, run=None, of=None, expired=False):
        """Adds an artifact; `files` may also be the bytes of an archive."""
        listed = DESCRIPTION.example("get", REPOSITORY + "/actions/artifacts")
        artifact = listed["artifacts"][0]
        artifact.update(id=self.id(), name=name, expired=expired)
        made = {"id": 42, "repository_id": 7, "head_repository_id": 7}
        artifact["workflow_run"] = {**made, "head_branch": "main", "head_sha": HEAD, **(of or {})}
        self.artifacts.append((run, artifact))
        is_bytes = isinstance(files, bytes)
        self.archives[artifact["id"]] = files if is_bytes else archive(files)

    def add_comment(self, number, body, by=BOT):
        path = REPOSITORY + "/issues/{issue_number}/comments"
        comment = DESCRIPTION.example("post", path, "201")
        comment.update(id=self.id(), body=body)
        comment["user"]["login"] = by
        self.comments[number].append(comment)
        return comment

    def add_issue(self, body, by=BOT, state="open"):
        issue = DESCRIPTION.example("post", REPOSITORY + "/issues", "201")
        issue.pop("pull_request", None)
        issue.update(number=self.id(), body=body, state=state)
        issue["user"]["login"] = by
        self.issues.append(issue)
        return issue

    def bodies(self, number):
        return [comment["body"] for comment in self.comments[number]]

    def writes(self):
        return [request for request in self.asked if not request.startswith("GET ")]

    # --- Running a script ---

    def script(self, name, **variables):
        return run([sys.executable, "-Es", str(SCRIPTS / name)], self.variables(**variables))

    def variables(self, **more):
        return {
            "GITHUB_API_URL": self.address,
            "GITHUB_REPOSITORY": "shop/contacts",
            "GITHUB_TOKEN": "the-token",
            "RUN_ID": "42",
            **more,
        }

    # --- Answers ---

    def answer(self, method, template, values, query, body):
        """Returns the status and the body of an answer."""
        if status := self.refusals.get((method, template)):
            return status, {"message": "Resource not accessible by integration"}
        do = {
            ("GET", "/actions/runs/{run_id}"): self.get_run,
            ("GET", "/actions/runs/{run_id}/artifacts"): self.get_artifacts,
            ("GET", "/actions/artifacts"): self.get_artifacts,
            ("GET", "/pulls"): self.get_pulls,
            ("GET", "/pulls/{pull_number}"): self.get_pull,
            ("GET", "/issues/{issue_number}/comments"): self.get_comments,
            ("POST", "/issues/{issue_number}/comments"): self.post_comment,
            ("PATCH", "/issues/comments/{comment_id}"): self.patch_comment,
            ("GET", "/issues"): self.get_issues,
            ("POST", "/issues"): self.post_issue,
            ("PATCH", "/issues/{issue_number}"): self.patch_issue,
            ("POST", "/code-scanning/sarifs"): self.post_sarif,
        }
        return do[method, template](values, query, body)

    def get_run(self, values, *_):
        assert values["run_id"] == "42"
        return 200, self.run

    def get_artifacts(self, values, query, _):
        found = [
            artifact
            for run_id, artifact in self.artifacts
            if str(run_id) == values.get("run_id", str(run_id))
            and artifact["name"] == query.get("name", artifact["name"])
        ]
        return 200, {"total_count": len(found), "artifacts": paged(found, query)}

    def get_pulls(self, _, query, __):
        # The list has pull requests in a shorter form.
        (short, *_) = DESCRIPTION.example("get", REPOSITORY + "/pulls")
        found = [
            {**copy.deepcopy(short), "number": pull["number"], "requested_teams": []}
            for pull in self.pulls
            if pull["state"] == query["state"] and pull["head"]["label"] == query["head"]
        ]
        return 200, paged(found, query)

    def get_pull(self, values, *_):
        (pull,) = [pull for pull in self.pulls if str(pull["number"]) == values["pull_number"]]
        return 200, pull

    def get_comments(self, values, query, _):
        return 200, paged(self.comments[int(values["issue_number"])], query)

    def post_comment(self, values, _, body):
        assert len(body["body"].encode()) <= 65_536
        return 201, self.add_comment(int(values["issue_number"]), body["body"])

    def patch_comment(self, values, _, body):
        assert len(body["body"].encode()) <= 65_536
        every = [comment for comments in self.comments.values() for comment in comments]
        (comment,) = [one for one in every if str(one["id"]) == values["comment_id"]]
        comment["body"] = body["body"]
        return 200, comment

    def get_issues(self, _, query, __):
        assert query["creator"] == BOT
        found = [issue for issue in self.issues if issue["state"] == query["state"]]
        return 200, paged(found, query)

    def post_issue(self, _, __, body):
        assert len(body["body"].encode()) <= 65_536
        issue = self.add_issue(body["body"])
        issue["title"] = body["title"]
        self.comments[issue["number"]] = []
        return 201, issue

    def patch_issue(self, values, _, body):
        (issue,) = [one for one in self.issues if str(one["number"]) == values["issue_number"]]
        issue.update(body)
        return 200, issue

    def post_sarif(self, _, __, body):
        self.sarif.append(body)
        return 202, DESCRIPTION.example("post", REPOSITORY + "/code-scanning/sarifs", "202")


def paged(entries, query):
    size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
    return entries[(page - 1) * size : page * size]


class Handler(http.server.BaseHTTPRequestHandler):
    github = None

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.respond()

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET

    def respond(self):
        path, _, query = self.path.partition("?")
        if path.startswith("/storage/"):
            self.send_file(path)
            return
        try:
            status, body = self.described(path, dict(urllib.parse.parse_qsl(query)))
        except Exception as error:
            self.github.faults.append(f"{self.command} {self.path}: {error!r}"[:2000])
            status, body = 500, {"message": "the test found a fault"}
        self.send_response(status)
        if status == 302:
            self.send_header("Location", body)
            body = None
        data = b"" if body is None else json.dumps(body).encode()
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def described(self, path, query):
        self.github.asked.append(f"{self.command} {path.removeprefix(PREFIX)}")
        assert path.startswith(PREFIX)
        assert self.headers["Authorization"] == "Bearer the-token"
        assert self.headers["User-Agent"] and self.headers["X-GitHub-Api-Version"] == "2022-11-28"
        length = int(self.headers["Content-Length"] or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        template, values, operation = DESCRIPTION.operation(self.command, path)
        DESCRIPTION.check_request(operation, values, query, body)
        short = template.removeprefix(REPOSITORY)
        if short == "/actions/artifacts/{artifact_id}/{archive_format}":
            assert values["archive_format"] == "zip"
            return 302, f"/storage/{values['artifact_id']}"
        status, answer = self.github.answer(self.command, short, values, query, body)
        DESCRIPTION.check_answer(operation, status, answer)
        return status, answer

    def send_file(self, path):
        # Elsewhere in reality: the token must not get there.
        if self.headers["Authorization"]:
            self.github.faults.append("the token was sent to the storage")
        data = self.github.archives[int(path.removeprefix("/storage/"))]
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def run(command, variables, directory=None):
    """Runs a command with these variables and no others but those that it takes to start."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        command,
        cwd=directory,
        env={**kept, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
