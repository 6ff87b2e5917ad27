"""The components for GitLab: their syntax by GitLab's own schema, and what their jobs do."""

import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
from pathlib import Path

import yaml
from github import ROOT, run

COMPONENTS = sorted((ROOT / "templates").glob("*.yml"))
BIN = Path(sys.executable).parent


def documents(component):
    header, body = component.read_text(encoding="utf-8").split("\n---\n")
    return header, body


def filled(component, **given):
    """Returns the jobs of a component, with its inputs as GitLab fills them in."""
    header, body = documents(component)
    inputs = yaml.safe_load(header)["spec"]["inputs"]
    values = {name: given.get(name, about.get("default")) for name, about in inputs.items()}
    for name, about in inputs.items():
        assert re.fullmatch(about.get("regex", ".*"), values[name]), name
    body = re.sub(r"\$\[\[ inputs\.([a-z-]+) \]\]", lambda found: values[found[1]], body)
    return body, yaml.safe_load(body)


class Server(http.server.BaseHTTPRequestHandler):
    """The part of GitLab's API that the jobs use."""

    notes = []
    asked = []
    receipt = b"{}"

    def log_message(self, *_):
        pass

    def do_GET(self):
        path, _, query = self.path.partition("?")
        query = dict(urllib.parse.parse_qsl(query))
        if path == "/projects/7/jobs/artifacts/main/raw/receipt.json":
            is_right = (
                self.headers["JOB-TOKEN"] == "job" and query["job"] == "contactctl-sync-production"
            )
            self.send(200 if is_right and self.receipt else 404, self.receipt)
        elif self.headers["PRIVATE-TOKEN"] != "note":
            self.send(401, b"{}")
        elif path == "/user":
            self.send(200, b'{"id": 3}')
        else:
            assert path == "/projects/7/merge_requests/5/notes"
            start = (int(query["page"]) - 1) * int(query["per_page"])
            self.send(200, json.dumps(self.notes[start : start + int(query["per_page"])]).encode())

    def do_POST(self):
        self.asked.append(self.command)
        assert self.headers["PRIVATE-TOKEN"] == "note"
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        if self.command == "POST":
            assert self.path == "/projects/7/merge_requests/5/notes"
            self.notes.append({"id": 100 + len(self.notes), "author": {"id": 3}, "body": body})
        else:
            (note,) = [one for one in self.notes if self.path.endswith(f"/notes/{one['id']}")]
            note["body"] = body
        self.send(200, b"{}")

    do_PUT = do_POST

    def send(self, status, data):
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Components(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def schema_faults(self, text):
        file = self.folder / ".gitlab-ci.yml"
        file.write_text(text, encoding="utf-8")
        schema = ["--builtin-schema", "vendor.gitlab-ci"]
        ran = run([str(BIN / "check-jsonschema"), *schema, str(file)], {})
        return ran.stdout + ran.stderr if ran.returncode else ""

    def test_gitlab_takes_the_syntax(self):
        self.assertEqual(len(COMPONENTS), 3)
        for component in COMPONENTS:
            self.assertEqual(self.schema_faults(documents(component)[0]), "")
            body, _ = filled(component, portal="production")
            self.assertEqual(self.schema_faults(body), "")
            self.assertNotEqual(self.schema_faults(body.replace("script:", "scripts:")), "")
        example = (ROOT / "examples" / "gitlab-ci.yml").read_text(encoding="utf-8")
        self.assertEqual(self.schema_faults(example), "")

    def test_the_example_gives_what_the_components_take(self):
        example = yaml.safe_load((ROOT / "examples" / "gitlab-ci.yml").read_text(encoding="utf-8"))
        named = {}
        for one in example["include"]:
            name, version = one["component"].rsplit("/", 1)[1].split("@")
            named[name] = (version, one.get("inputs", {}))
        self.assertEqual(set(named), {component.stem for component in COMPONENTS})
        for component in COMPONENTS:
            version, given = named[component.stem]
            inputs = yaml.safe_load(documents(component)[0])["spec"]["inputs"]
            self.assertLessEqual(set(given), set(inputs))
            missing = {name for name, about in inputs.items() if "default" not in about} - set(
                given
            )
            self.assertEqual(missing, set())
            self.assertEqual(version, inputs["version"]["default"])

    def test_every_script_is_sound(self):
        for component in COMPONENTS:
            _, jobs = filled(component, portal="production")
            (job,) = jobs.values()
            script = self.folder / "script.sh"
            # GitLab runs it in one shell, which ends with the first command that fails.
            script.write_text("#!/bin/sh\nset -e\n" + "\n".join(job["script"]), encoding="utf-8")
            ran = run([str(BIN / "shellcheck"), str(script)], {})
            self.assertEqual(ran.stdout, "")

    def test_a_sync_runs_alone(self):
        _, jobs = filled(ROOT / "templates" / "sync.yml", portal="production")
        (job,) = jobs.values()
        self.assertEqual(job["resource_group"], "contactctl-production")
        self.assertIs(job["interruptible"], False)

    # --- The note ---

    def start(self, **settings):
        handler = type("Handler", (Server,), {"notes": [], "asked": [], **settings})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.address = f"http://127.0.0.1:{server.server_port}"
        return handler

    def plan(self, text, status=0, expected=0, **variables):
        _, jobs = filled(ROOT / "templates" / "plan.yml", portal="production")
        (job,) = jobs.values()
        stand_ins = self.folder / "bin"
        stand_ins.mkdir(exist_ok=True)
        (self.folder / "text").write_text(text, encoding="utf-8")
        plan = f'echo "$*" >>"{self.folder}/asked"; cat "{self.folder}/text"; exit {status}'
        for name, does in (("pip", ""), ("git", ""), ("contactctl", plan)):
            file = stand_ins / name
            file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
            file.chmod(0o755)
        # Each entry is a command of its own for GitLab, and an `exit` ends the job.
        script = "set -e\n" + "\n".join(job["script"])
        given = {
            "PATH": f"{stand_ins}:{BIN}:/usr/local/bin:/usr/bin:/bin",
            "PORTAL": "production",
            "CI_API_V4_URL": self.address,
            "CI_COMMIT_SHA": "a" * 40,
            "CI_DEFAULT_BRANCH": "main",
            "CI_JOB_TOKEN": "job",
            "CI_JOB_URL": "https://gitlab.example/job/1",
            "CI_MERGE_REQUEST_IID": "5",
            "CI_MERGE_REQUEST_PROJECT_ID": "7",
            "CI_PROJECT_DIR": str(self.folder),
            "CI_PROJECT_ID": "7",
            "CONTACTCTL_GITLAB_TOKEN": "note",
            **variables,
        }
        ran = subprocess.run(
            ["sh", "-c", script],
            cwd=self.folder,
            env=given,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        self.assertEqual(ran.returncode, expected, ran.stdout + ran.stderr)
        return ran.stdout

    def test_a_plan_becomes_one_note(self):
        mark = "<!-- contactctl plan: portal production -->\n"
        talk = [
            {"id": number, "author": {"id": 9}, "body": mark + "a copy"} for number in range(130)
        ]
        server = self.start(notes=list(talk))
        end = "\n---\n[This job](https://gitlab.example/job/1) made the plan.\n"
        self.plan("### Plan\n")
        self.assertEqual([note["body"] for note in server.notes[130:]], [mark + "### Plan\n" + end])
        self.plan("### Plan\n")
        self.plan("### Errors\n", status=1)
        self.assertEqual(
            [note["body"] for note in server.notes[130:]], [mark + "### Errors\n" + end]
        )
        self.assertEqual(server.notes[:130], talk)
        self.assertEqual(server.asked, ["POST", "PUT"])
        asked = (self.folder / "asked").read_text(encoding="utf-8").splitlines()
        receipt = self.folder / "receipt.json"
        plan = f"plan --offline --receipt {receipt} --portal production --rev {'a' * 40} --format markdown"
        self.assertEqual(asked, [plan] * 3)

    def test_without_a_token_the_plan_is_an_artifact(self):
        server = self.start()
        self.assertIn("only an artifact", self.plan("### Plan\n", CONTACTCTL_GITLAB_TOKEN=""))
        self.assertEqual((self.folder / "plan.md").read_text(encoding="utf-8"), "### Plan\n")
        self.assertEqual(server.notes, [])

    def test_before_the_first_sync_there_is_no_plan(self):
        server = self.start(receipt=b"")
        self.assertIn("has left a receipt yet", self.plan("### Plan\n"))
        self.assertEqual(server.notes, [])

    def test_a_failure_fails_the_job(self):
        server = self.start()
        self.plan("", status=2, expected=2)
        self.plan("### Plan\n", expected=1, CONTACTCTL_GITLAB_TOKEN="wrong")
        self.assertEqual(server.notes, [])


if __name__ == "__main__":
    unittest.main()
