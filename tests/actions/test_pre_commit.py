"""The hook, as the real pre-commit runs it."""

import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from github import ROOT, run

PROGRAM = os.environ["CONTACTCTL_TEST_PROGRAM"]
BIN = Path(sys.executable).parent


class PreCommit(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        for name in ("bin", "hooks", "project"):
            (self.folder / name).mkdir()
        shutil.copy(PROGRAM, self.folder / "bin" / "contactctl")
        config = self.folder / "gitconfig"
        config.write_text("[user]\nname = Anna\nemail = anna@bistro.example\n", encoding="utf-8")

    def do(self, *command, directory="project", status=0):
        variables = {
            "PATH": f"{self.folder / 'bin'}:{BIN}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "GIT_CONFIG_GLOBAL": str(self.folder / "gitconfig"),
            "PRE_COMMIT_HOME": str(self.folder / "cache"),
        }
        ran = run(list(command), variables, self.folder / directory)
        self.assertEqual(ran.returncode, status, ran.stdout + ran.stderr)
        return ran.stdout + ran.stderr

    def commit(self, directory="project", status=0):
        self.do("git", "add", "--all", directory=directory)
        return self.do("git", "commit", "--message", "x", directory=directory, status=status)

    def holds_back(self):
        """Checks that a commit with an error is refused, and one without is not."""
        self.do("pre-commit", "install")
        self.assertIn("Passed", self.commit())
        account = self.folder / "project" / "contacts" / "example-bistro.toml"
        text = account.read_text(encoding="utf-8")
        account.write_text(text.replace('"mon"', '"mo"'), encoding="utf-8")
        self.assertIn("`mo` is not an allowed value of `days`", self.commit(status=1))
        # What counts is the index, and not the file.
        account.write_text(text, encoding="utf-8")
        self.assertIn("`mo` is not an allowed value", self.do("git", "commit", "-m", "x", status=1))
        account.write_text(text.replace('"mon"', '"sat"'), encoding="utf-8")
        self.assertIn("Passed", self.commit())
        # A deleted entry that others refer to.
        (self.folder / "project" / "contacts" / "directory.toml").unlink()
        self.assertIn("@oncall", self.commit(status=1))

    def test_the_hook_of_the_repository(self):
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", self.folder / "hooks")
        self.do("git", "init", "--quiet", directory="hooks")
        self.commit("hooks")
        commit = self.do("git", "rev-parse", "HEAD", directory="hooks").strip()
        self.do("contactctl", "init")
        config = self.folder / "project" / ".pre-commit-config.yaml"
        config.write_text(
            f"repos:\n  - repo: {self.folder / 'hooks'}\n    rev: {commit}\n"
            "    hooks:\n      - id: contactctl-system\n",
            encoding="utf-8",
        )
        self.holds_back()

    def test_the_hook_that_init_writes(self):
        self.do("contactctl", "init")
        self.holds_back()


if __name__ == "__main__":
    unittest.main()
