"""The report for code scanning, and the receipt of the newest sync."""

import base64
import gzip
import json
import tempfile
import unittest
from pathlib import Path

from github import GitHub

SARIF = "/code-scanning/sarifs"


class Reports(unittest.TestCase):
    def setUp(self):
        self.github = GitHub()
        self.addCleanup(self.github.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def ran(self, ran, status=0):
        self.assertEqual(self.github.faults, [], ran.stdout + ran.stderr)
        self.assertEqual((ran.returncode, ran.stderr), (status, ""), ran.stdout)
        return ran.stdout

    def sarif(self, status=0):
        report = self.folder / "report.sarif"
        report.write_text('{"version": "2.1.0"}', encoding="utf-8")
        variables = {
            "REPORT": str(report),
            "GITHUB_SHA": "c" * 40,
            "GITHUB_REF": "refs/pull/5/merge",
        }
        return self.ran(self.github.script("sarif.py", **variables), status)

    def receipt(self, status=0):
        file = self.folder / "receipt.json"
        file.unlink(missing_ok=True)
        variables = {"BRANCH": "main", "PORTAL": "production", "RECEIPT": str(file)}
        said = self.ran(self.github.script("receipt.py", **variables), status)
        return file.read_text(encoding="utf-8") if file.exists() else said

    def add_receipt(self, text, portal="production", **of):
        self.github.add_artifact(f"contactctl-receipt-{portal}", {"receipt.json": text}, of=of)

    def test_a_report_is_sent(self):
        self.assertEqual(self.sarif(), "")
        (sent,) = self.github.sarif
        report = gzip.decompress(base64.b64decode(sent["sarif"]))
        self.assertEqual(json.loads(report), {"version": "2.1.0"})
        self.assertEqual((sent["commit_sha"], sent["ref"]), ("c" * 40, "refs/pull/5/merge"))

    def test_a_missing_right_does_not_fail_the_job(self):
        for status in (403, 404):
            self.github.refusals["POST", SARIF] = status
            self.assertRegex(self.sarif(), f"^::notice::code scanning does not take .* {status}")

    def test_another_fault_does(self):
        self.github.refusals["POST", SARIF] = 413
        self.github.faults.clear()
        self.assertRegex(self.sarif(status=1), "^::error::.* 413")

    def test_the_newest_receipt_counts(self):
        self.assertEqual(self.receipt(), "")
        self.add_receipt("old")
        self.add_receipt("new")
        self.add_receipt("other", portal="staging")
        self.assertEqual(self.receipt(), "new")

    def test_a_receipt_of_a_pull_request_does_not_count(self):
        self.add_receipt("right")
        self.add_receipt("branch", head_branch="night")
        # A fork has a `main` of its own.
        self.add_receipt("fork", head_repository_id=8)
        self.github.add_artifact(
            "contactctl-receipt-production", {"receipt.json": "x"}, expired=True
        )
        self.assertEqual(self.receipt(), "right")

    def test_many_others_do_not_hide_it(self):
        for number in range(150):
            self.add_receipt(f"fork {number}", head_repository_id=8)
        self.add_receipt("right")
        self.assertEqual(self.receipt(), "right")

    def test_an_artifact_without_a_receipt_fails(self):
        self.github.add_artifact("contactctl-receipt-production", {"other.json": "x"})
        self.assertIn("has no usable file receipt.json", self.receipt(status=1))


if __name__ == "__main__":
    unittest.main()
