"""The one issue that says which portals differ from Git."""

import tempfile
import unittest
from pathlib import Path

from github import GitHub

MARK = "<!-- contactctl drift -->\n"
RUN = "https://github.com/shop/contacts/actions/runs/43"


class Issue(unittest.TestCase):
    def setUp(self):
        self.github = GitHub()
        self.addCleanup(self.github.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.plans = Path(folder.name)

    def issue(self, **plans):
        for file in self.plans.iterdir():
            file.unlink()
        for portal, text in plans.items():
            (self.plans / f"{portal}.md").write_text(text, encoding="utf-8")
        ran = self.github.script("issue.py", PLANS=str(self.plans), RUN_URL=RUN)
        self.assertEqual(self.github.faults, [], ran.stdout + ran.stderr)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
        return ran.stdout

    def state(self):
        return [(issue["state"], issue["body"]) for issue in self.github.issues]

    def test_an_issue_is_opened_updated_and_closed(self):
        self.assertEqual(self.issue(), "")
        self.assertEqual(self.github.writes(), [])
        self.issue(production="### Plan for portal `production`\n", staging="### `staging` @team\n")
        start = (
            MARK + "A sync would change these portals, or needs a decision first. "
            f"[This run]({RUN}) has seen it.\n\n"
        )
        both = "### Plan for portal `production`\n\n### `staging` @\u200bteam\n"
        self.assertEqual(self.state(), [("open", start + both)])
        self.assertEqual(self.github.issues[0]["title"], "contactctl: a portal differs from Git")
        self.issue(production="### Plan for portal `production`\n")
        one = "### Plan for portal `production`\n"
        self.assertEqual(self.state(), [("open", start + one)])
        number = self.github.issues[0]["number"]
        self.issue()
        self.assertEqual(self.state(), [("closed", start + one)])
        self.assertEqual(self.github.issues[0]["state_reason"], "completed")
        said = f"As of [this run]({RUN}), no portal differs from Git."
        self.assertEqual(self.github.bodies(number), [said])
        # A closed issue is over: the next drift has a new one.
        self.issue(production="### again\n")
        self.assertEqual([state for state, _ in self.state()], ["closed", "open"])

    def test_only_our_own_issue_is_touched(self):
        self.github.add_issue(MARK + "a copy", by="mallory")
        self.github.add_issue("talk\n" + MARK)
        self.github.add_issue(MARK + "a pull request")["pull_request"] = {
            name: "https://api.github.com/x"
            for name in ("url", "html_url", "diff_url", "patch_url")
        }
        for number in range(120):
            self.github.add_issue(f"talk {number}")
        before = self.state()
        self.issue()
        self.assertEqual(self.state(), before)
        self.issue(production="x\n")
        self.assertEqual(len(self.github.issues), len(before) + 1)
        self.issue(production="y\n")
        self.assertEqual(len(self.github.issues), len(before) + 1)
        self.issue()
        self.assertEqual(self.state()[:-1], before)
        self.assertEqual(self.state()[-1][0], "closed")

    def test_of_several_issues_the_oldest_stays(self):
        numbers = [self.github.add_issue(MARK + "x")["number"] for _ in range(2)]
        self.github.comments[numbers[1]] = []
        self.issue(production="y\n")
        self.assertEqual([state for state, _ in self.state()], ["open", "closed"])
        self.assertEqual(self.github.issues[1]["state_reason"], "not_planned")

    def test_a_long_plan_is_cut(self):
        self.issue(production="- a line of a plan\n" * 5_000)
        body = self.github.issues[0]["body"]
        self.assertTrue(
            body.endswith(
                "- a line of a plan\n\nThere is more than an issue can hold: run `contactctl plan`.\n"
            )
        )


if __name__ == "__main__":
    unittest.main()
