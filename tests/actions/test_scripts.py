"""The scripts of the action, with the real program, Git and a runner's variables."""

import hashlib
import os
import re
import shutil
import sys
import tarfile
import tempfile
import unittest
from pathlib import Path

import yaml
from github import ROOT, SCRIPTS, GitHub, run

PROGRAM = os.environ["CONTACTCTL_TEST_PROGRAM"]

# Answers as `plan --offline` does, and tells what it was asked.
STAND_IN = """\
#!/usr/bin/env bash
echo "$CONTACTCTL_APPROVED_REF $*" >>"$ASKED"
case "$*" in
*--receipt*) echo "### Plan from a receipt" ; exit "${STATUS:-0}" ;;
*) echo "error: no receipt" >&2 ; echo "help: sync once" >&2 ; exit 2 ;;
esac
"""


class Scripts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        self.bin = self.folder / "temp" / "contactctl" / "bin"
        self.project = self.folder / "project"
        self.bin.mkdir(parents=True)
        self.project.mkdir()

    def variables(self, **more):
        config = self.folder / "gitconfig"
        config.write_text("[user]\nname = Anna\nemail = anna@bistro.example\n", encoding="utf-8")
        return {
            "PATH": f"{self.bin}:{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "GIT_CONFIG_GLOBAL": str(config),
            "CI": "true",
            "RUNNER_TEMP": str(self.folder / "temp"),
            "RUNNER_OS": "Linux",
            "RUNNER_ARCH": "X64",
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_PATH": str(self.folder / "path"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_TOKEN": "the-token",
            **more,
        }

    def script(self, name, status=0, directory=None, **variables):
        command = ["bash", str(SCRIPTS / name)]
        ran = run(command, self.variables(**variables), directory or self.project)
        self.assertEqual(ran.returncode, status, ran.stdout + ran.stderr)
        return ran

    def do(self, *command, status=0, directory=None):
        ran = run(list(command), self.variables(), directory or self.project)
        self.assertEqual(ran.returncode, status, ran.stdout + ran.stderr)
        return ran.stdout

    def read(self, name):
        file = self.folder / name
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def add_project(self):
        shutil.copy(PROGRAM, self.bin / "contactctl")
        self.do("contactctl", "init")
        self.commit()

    def commit(self):
        self.do("git", "add", "--all")
        self.do("git", "commit", "--quiet", "--message", "contacts")

    def edit(self, old, new):
        file = self.project / "contacts" / "example-bistro.toml"
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new), encoding="utf-8")

    # --- inputs.sh ---

    def test_inputs(self):
        for command, portals, report, status in (
            ("check", "", "auto", 0),
            ("comment", "production", "never", 0),
            ("comment", "", "auto", 2),
            ("plan", "production staging", "auto", 0),
            ("plan", "", "auto", 2),
            ("drift", "../x", "auto", 2),
            ("drift", "a\nb", "auto", 2),
            ("sync", "", "auto", 2),
            ("check", "", "always", 2),
        ):
            said = self.script("inputs.sh", status, COMMAND=command, PORTALS=portals, REPORT=report)
            self.assertEqual(said.stdout.startswith("::error::"), status == 2, said)

    # --- install.sh ---

    def released(self, data=b"#!/bin/sh\necho contactctl 9.9.9\n"):
        """Makes a release in a folder, and returns the variables that name it."""
        name = "contactctl-9.9.9-x86_64-unknown-linux-gnu"
        place = self.folder / "releases" / "v9.9.9"
        place.mkdir(parents=True)
        inside = self.folder / name
        inside.mkdir()
        (inside / "contactctl").write_bytes(data)
        (inside / "contactctl").chmod(0o755)
        file = place / f"{name}.tar.gz"
        with tarfile.open(file, "w:gz") as made:
            made.add(inside, arcname=name)
        sums = self.folder / "checksums.txt"
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        sums.write_text(
            f"# releases\n{'0' * 64}  contactctl-1.0.0-x86_64-unknown-linux-gnu.tar.gz\n{digest}  {file.name}\n",
            encoding="utf-8",
        )
        return file, {
            "CHECKSUMS": str(sums),
            "PROGRAM": "",
            "RELEASES": f"file://{self.folder}/releases",
            "SOURCE": "/nowhere",
        }

    def test_a_release_is_installed(self):
        _, variables = self.released()
        self.assertEqual(self.script("install.sh", **variables).stdout, "contactctl 9.9.9\n")
        self.assertEqual(self.read("path"), f"{self.bin}\n")

    def test_another_file_is_refused(self):
        file, variables = self.released()
        with open(file, "ab") as changed:
            changed.write(b"x")
        ran = self.script("install.sh", status=1, **variables)
        self.assertIn("it is not the file that was released", ran.stdout)
        self.assertEqual(list(self.bin.iterdir()), [])
        self.assertEqual(self.read("path"), "")

    def test_an_unknown_platform_builds_the_source(self):
        _, variables = self.released()
        source = self.folder / "source"
        source.mkdir()
        cargo = self.bin / "cargo"
        cargo.write_text(
            '#!/bin/sh\necho "$PWD $*" >&2\nprintf "#!/bin/sh\\necho built\\n" >"$7/bin/contactctl"\nchmod +x "$7/bin/contactctl"\n',
            encoding="utf-8",
        )
        cargo.chmod(0o755)
        ran = self.script(
            "install.sh", **{**variables, "RUNNER_ARCH": "RISCV", "SOURCE": str(source)}
        )
        self.assertEqual(ran.stdout, "built\n")
        self.assertEqual(
            ran.stderr, f"{source} install --locked --quiet --path . --root {self.bin.parent}\n"
        )

    def test_a_program_of_ones_own_is_used(self):
        _, variables = self.released()
        ran = self.script("install.sh", **{**variables, "PROGRAM": PROGRAM})
        self.assertRegex(ran.stdout, r"^contactctl 0\.")

    def test_the_list_of_releases_has_only_releases(self):
        for line in (SCRIPTS / "checksums.txt").read_text(encoding="utf-8").splitlines():
            self.assertRegex(
                line, r"^(#.*|[0-9a-f]{64}  contactctl-\d+\.\d+\.\d+-[a-z0-9_-]+\.tar\.gz)$"
            )

    # --- clone.sh ---

    def test_a_shallow_clone_is_refused(self):
        self.add_project()
        self.edit("Example Bistro", "Bistro")
        self.commit()
        self.do("git", "update-ref", "refs/contactctl/approvals/x", "HEAD")
        address = f"file://{self.project}"
        for name, options, status in (("shallow", ["--depth=1"], 2), ("whole", [], 0)):
            clone = self.folder / name
            self.do("git", "clone", "--quiet", *options, address, str(clone))
            ran = self.script("clone.sh", status=status, directory=clone)
            self.assertEqual("this clone is shallow" in ran.stdout, status == 2, ran)
            self.assertNotIn("the-token", ran.stdout + ran.stderr)
        # The approvals are there, too, and no token.
        self.do("git", "rev-parse", "--verify", "refs/contactctl/approvals/x", directory=clone)
        self.assertNotIn("extraheader", (clone / ".git" / "config").read_text(encoding="utf-8"))
        ran = self.script("clone.sh", status=2, directory=self.folder)
        self.assertIn("there is no clone here", ran.stdout)

    # --- check.sh ---

    def check(self, status, **variables):
        wanted = {"BASE": "", "SINCE": "auto", "MAX_WARNINGS": "", **variables}
        report = self.folder / "temp" / "contactctl" / "report.sarif"
        ran = self.script("check.sh", status, REPORT=str(report), **wanted)
        self.assertEqual(self.read("output"), f"report={report}\n" if status < 2 else "")
        return ran.stdout

    def test_an_error_fails_the_job_and_is_shown_everywhere(self):
        self.add_project()
        self.check(0)
        self.assertIn("## contactctl check: no findings", self.read("summary"))
        for name in ("output", "summary"):
            (self.folder / name).unlink()
        self.edit('"mon"', '"mo"')
        said = self.check(1)
        self.assertRegex(said, r"(?m)^::error file=contacts/example-bistro\.toml,line=\d+")
        self.assertIn("## contactctl check: 1 error", self.read("summary"))
        self.assertIn('"ruleId"', self.read("temp/contactctl/report.sarif"))

    def test_only_changes_since_the_base_count(self):
        self.add_project()
        self.edit('"mon"', '"mo"')
        self.commit()
        base = self.do("git", "rev-parse", "HEAD").strip()
        (self.project / "README.md").write_text("x\n", encoding="utf-8")
        self.commit()
        self.check(0, BASE=base)
        (self.folder / "output").unlink()
        self.check(1, BASE=base, SINCE="all")
        (self.folder / "output").unlink()
        self.check(1, SINCE="auto")
        (self.folder / "output").unlink()
        self.check(2, SINCE="no-such-commit")

    # --- plan.sh ---

    def plan(self, github, status=0, **variables):
        (self.bin / "contactctl").write_text(STAND_IN, encoding="utf-8")
        (self.bin / "contactctl").chmod(0o755)
        wanted = github.variables(BRANCH="main", HEAD_SHA="a" * 40, PORTALS="production staging")
        plans = self.folder / "plans"
        wanted.update(PLANS=str(plans), ASKED=str(self.folder / "asked"), **variables)
        ran = self.script("plan.sh", status, **wanted)
        self.assertEqual(github.faults, [], ran.stdout + ran.stderr)
        return ran, {file.name: file.read_text(encoding="utf-8") for file in plans.iterdir()}

    def test_each_portal_has_a_plan(self):
        github = GitHub()
        self.addCleanup(github.close)
        github.add_artifact("contactctl-receipt-production", {"receipt.json": "{}"})
        ran, plans = self.plan(github)
        self.assertEqual(
            plans,
            {
                "plan-production.md": "### Plan from a receipt\n",
                "plan-staging.md": "### No plan for portal staging\n\n- error: no receipt\n- help: sync once\n",
            },
        )
        self.assertIn("::notice::no sync to staging has left a receipt yet", ran.stdout)
        receipt = self.folder / "temp" / "contactctl" / "receipt-production.json"
        options = f"plan --offline --portal production --rev {'a' * 40} --format markdown"
        first, second = self.read("asked").splitlines()
        self.assertEqual(first, f"origin/main {options} --receipt {receipt}")
        self.assertEqual(second, "origin/main " + options.replace("production", "staging"))
        self.assertEqual(self.read("summary"), "".join(plans[name] for name in sorted(plans)))

    def test_a_commit_with_errors_has_a_list_of_them(self):
        github = GitHub()
        self.addCleanup(github.close)
        github.add_artifact("contactctl-receipt-production", {"receipt.json": "{}"})
        _, plans = self.plan(github, STATUS="1", PORTALS="production")
        self.assertEqual(plans["plan-production.md"], "### Plan from a receipt\n")
        # Any other failure is one of the job.
        _, plans = self.plan(github, status=2, STATUS="2", PORTALS="production")
        self.assertIn("### No plan for portal production", plans["plan-production.md"])

    # --- drift.sh ---

    def drift(self, github, status=0, **variables):
        wanted = github.variables(BRANCH="main", PORTALS="local", RUN_URL="https://github.com/r")
        wanted.update(PLANS=str(self.folder / "drift"), CONTACTCTL_APPROVED_REF="main", **variables)
        ran = self.script("drift.sh", status, **wanted)
        self.assertEqual(github.faults, [], ran.stdout + ran.stderr)
        return ran.stdout

    def test_drift_opens_and_closes_an_issue(self):
        github = GitHub()
        self.addCleanup(github.close)
        self.add_project()
        self.do("contactctl", "sync", "--yes")
        self.drift(github)
        self.assertEqual(github.issues, [])
        self.edit("help@bistro.example", "guests@bistro.example")
        self.commit()
        self.drift(github)
        (issue,) = github.issues
        self.assertIn("**Plan: 1 to update.**", issue["body"])
        self.assertIn("g*****@bistro.example", issue["body"])
        # A portal that cannot be asked says nothing about drift.
        said = self.drift(github, status=2, PORTALS="local nowhere")
        self.assertIn("::error::nowhere cannot be compared", said)
        self.assertEqual(github.issues[0]["state"], "open")
        self.do("contactctl", "sync", "--yes")
        self.drift(github)
        self.assertEqual(github.issues[0]["state"], "closed")


class Action(unittest.TestCase):
    def test_every_variable_of_a_script_is_set(self):
        """Holds `action.yml` and the scripts to each other."""
        with open(ROOT / "action.yml", encoding="utf-8") as file:
            steps = yaml.safe_load(file)["runs"]["steps"]
        called = {}
        for step in steps:
            if "run" in step:
                name = step["run"].rsplit("/", 1)[1].rstrip('"')
                called[name] = set(step["env"]) - {"SCRIPTS"}
        text = {name: (SCRIPTS / name).read_text(encoding="utf-8") for name in called}
        for name, given in called.items():
            for variable in given - {"GITHUB_TOKEN", "BRANCH", "RUN_URL"}:
                self.assertRegex(text[name], rf"\b{variable}\b", f"{name} does not use it")
        missing = {name for name in os.listdir(SCRIPTS) if name.endswith(".sh")} - set(called)
        self.assertEqual(missing, set())
        for name, given in called.items():
            for variable in ("PLANS", "PORTALS", "REPORT", "BRANCH", "HEAD_SHA", "BASE", "SINCE"):
                if f"${variable}" in text[name]:
                    self.assertIn(variable, given, name)

    def test_every_action_of_others_is_pinned_to_one_commit(self):
        places = [ROOT / "action.yml", ROOT / "src/project/starter/workflow.yml"]
        for folder in (".github/workflows", "examples/forgejo", "examples/github"):
            places += (ROOT / folder).glob("*.yml")
        pins = {}
        for place in places:
            text = place.read_text(encoding="utf-8")
            for name, version in re.findall(r"uses: ([^@\s]+)@(.*)", text):
                if name != "contactctl/contactctl":
                    self.assertRegex(version, r"^[0-9a-f]{40} # v\d+\.\d+\.\d+( #.*)?$", place)
                    pins.setdefault(name, set()).add(version[:48])
        self.assertEqual({name for name, found in pins.items() if len(found) > 1}, set())
        self.assertGreaterEqual(len(pins), 4)

    def test_every_example_has_the_version_of_the_program(self):
        version = re.search(
            r'(?m)^version = "(.*)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8")
        )[1]
        places = [ROOT / "docs/how-to/ci.md", ROOT / "src/project/starter/workflow.yml"]
        for folder in ("examples", "templates"):
            places += (ROOT / folder).rglob("*.yml")
        self.assertEqual(len(places), 11)
        named = r"contactctl/contactctl(?:/[a-z]+)?@v?([0-9.]+)|contactctl==([0-9.]+)|default: ([0-9.]+[0-9])$"
        for place in places:
            found = re.findall(named, place.read_text(encoding="utf-8"), re.MULTILINE)
            self.assertNotEqual(found, [], place)
            self.assertEqual({"".join(one) for one in found}, {version}, place)


if __name__ == "__main__":
    unittest.main()
