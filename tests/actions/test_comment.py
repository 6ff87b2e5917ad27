"""The comments on a pull request."""

import unittest

from github import BOT, HEAD, OLD, GitHub, archive

PLAN = """\
### Plan for portal `production` (http, production)

Commit `aaaaaaaaaa`: a night shift

**Plan: 1 to update.**

| field | now | after | from |
|---|---|---|---|
| `alert` Alert Contacts | `a***@bistro.example` | `j**@bistro.example` | `contacts/bistro.toml:20` |
"""


def mark(portal="production", head=HEAD):
    return f"<!-- contactctl plan: portal {portal}, head {head} -->\n"


class Comment(unittest.TestCase):
    def setUp(self):
        self.github = GitHub()
        self.addCleanup(self.github.close)
        self.github.add_pull(5)

    def plans(self, **plans):
        files = {f"plan-{portal}.md": text for portal, text in plans.items()}
        self.github.add_artifact("contactctl-plan", files, run=42)

    def comment(self, status=0):
        ran = self.github.script("comment.py", PORTALS="production staging")
        self.assertEqual(self.github.faults, [], ran.stdout + ran.stderr)
        self.assertEqual(ran.returncode, status, ran.stdout + ran.stderr)
        self.assertEqual(ran.stderr, "")
        return ran.stdout

    def test_a_plan_becomes_a_comment(self):
        self.plans(production=PLAN)
        self.comment()
        (body,) = self.github.bodies(5)
        run = "https://github.com/shop/contacts/actions/runs/42"
        end = (
            f"\n---\nThe plan of commit `aaaaaaaaaa`, by [this run]({run}). "
            "The run used the files of the pull request, so its author can change what it says.\n"
        )
        self.assertEqual(body, mark() + PLAN + end)

    def test_a_second_run_updates_the_comment(self):
        self.plans(production=PLAN)
        self.comment()
        # The same plan again writes nothing.
        before = len(self.github.writes())
        self.comment()
        self.assertEqual(len(self.github.writes()), before)
        # The newest artifact counts.
        self.plans(production=PLAN.replace("1 to update", "2 to update"))
        self.comment()
        (body,) = self.github.bodies(5)
        self.assertIn("2 to update", body)

    def test_each_portal_has_its_comment(self):
        self.plans(production=PLAN, staging=PLAN.replace("production", "staging"))
        self.comment()
        self.comment()
        bodies = self.github.bodies(5)
        marks = [body.splitlines(keepends=True)[0] for body in bodies]
        self.assertEqual(marks, [mark(), mark("staging")])

    def test_a_fork_gets_its_comment(self):
        fork = (99, "somebody")
        self.github.pulls.clear()
        self.github.add_pull(6, repository=fork)
        self.github.run = self.github.run_of(HEAD, repository=fork)
        self.plans(production=PLAN)
        self.comment()
        self.assertEqual(len(self.github.bodies(6)), 1)

    def test_a_branch_of_that_name_elsewhere_is_left_alone(self):
        # Two forks of one owner, or a fork that was made anew, have the same label.
        self.github.pulls.clear()
        self.github.add_pull(7, repository=(100, "shop"))
        self.plans(production=PLAN)
        self.assertIn("no open pull request", self.comment())
        self.assertEqual(self.github.writes(), [])

    def test_a_fork_that_is_gone(self):
        self.github.run["head_repository"] = None
        self.github.run["repository"]["id"] = 7
        self.plans(production=PLAN)
        ran = self.github.script("comment.py", PORTALS="production staging")
        # GitHub's description has no such answer, but it gives it.
        self.github.faults.clear()
        self.assertEqual(self.github.writes(), [], ran.stdout)

    def test_a_plan_of_an_older_commit_is_not_written(self):
        self.github.run = self.github.run_of(OLD)
        self.plans(production=PLAN)
        self.comment()
        self.assertEqual(self.github.writes(), [])

    def test_a_comment_on_an_older_commit_says_so(self):
        self.github.add_comment(5, mark(head=OLD) + PLAN)
        self.github.run = self.github.run_of(OLD)
        self.plans(production=PLAN)
        self.comment()
        notice = (
            f"> **Outdated.** This is the plan of commit `{OLD[:10]}`. "
            f"The newest commit of the pull request is `{HEAD[:10]}`.\n\n"
        )
        self.assertEqual(self.github.bodies(5), [mark(head=OLD) + notice + PLAN])
        # Once; and the next plan replaces all of it.
        self.comment()
        self.assertEqual(self.github.bodies(5), [mark(head=OLD) + notice + PLAN])
        self.github.run = self.github.run_of(HEAD)
        self.comment()
        (body,) = self.github.bodies(5)
        self.assertTrue(body.startswith(mark() + PLAN))

    def test_a_run_without_a_plan_outdates_the_comment(self):
        self.github.add_comment(5, mark(head=OLD) + PLAN)
        self.comment()
        (body,) = self.github.bodies(5)
        self.assertTrue(body.startswith(mark(head=OLD) + "> **Outdated.**"))

    def test_a_late_run_leaves_the_newest_plan(self):
        self.github.add_comment(5, mark() + PLAN)
        self.github.run = self.github.run_of(OLD)
        self.plans(production="an older plan\n")
        self.comment()
        self.assertEqual(self.github.writes(), [])

    def test_the_comment_of_somebody_else_is_left_alone(self):
        self.github.add_comment(5, mark() + "a copy", by="mallory")
        self.github.add_comment(5, "> quoted\n" + mark() + PLAN)
        self.plans(production=PLAN)
        self.comment()
        bodies = self.github.bodies(5)
        self.assertEqual(bodies[0], mark() + "a copy")
        self.assertEqual(bodies[1], "> quoted\n" + mark() + PLAN)
        self.assertEqual(len(bodies), 3)

    def test_a_comment_after_a_hundred_others_is_found(self):
        for number in range(130):
            self.github.add_comment(5, f"talk {number}", by="anna")
        self.github.add_comment(5, mark(head=OLD) + PLAN)
        self.plans(production=PLAN)
        self.comment()
        self.assertEqual(len(self.github.bodies(5)), 131)

    def test_a_long_plan_is_cut_at_a_line(self):
        rows = "".join(f"- account `shop-{number}`: [x]\n" for number in range(2_350))
        self.assertLess(len(rows), 65_536)
        self.plans(production=rows)
        self.comment()
        (body,) = self.github.bodies(5)
        self.assertLessEqual(len(body.encode()), 65_536)
        self.assertGreater(len(body.encode()), 65_000)
        text, note = body.split("\nThe plan of `production` is longer than a comment may be")
        self.assertTrue(text.endswith(": \\[x\\]\n"))
        self.assertIn("by [this run](", note)

    def test_a_plan_over_the_limit_is_not_written(self):
        self.plans(production="é" * 40_000)
        self.comment()
        (body,) = self.github.bodies(5)
        self.assertIn("is longer than a comment may be: see the artifact", body)
        self.assertNotIn("é", body)

    def test_the_artifact_cannot_choose_the_pull_request(self):
        # The files that other workflows believe.
        self.github.add_pull(1, branch="other")
        for name in ("number", "pr.txt", "NR", "pull_request.json", "plan-production.md/../1.md"):
            self.github.artifacts.clear()
            files = {"plan-production.md": PLAN, name: "1"}
            self.github.add_artifact("contactctl-plan", files, run=42)
            said = self.comment(status=1)
            self.assertIn("::error::the artifact has a file that is no plan", said)
        self.assertEqual(self.github.writes(), [])
        # Nor can the text of a plan, or its name.
        self.github.artifacts.clear()
        self.plans(production=mark() + "pull request: #1\n" + PLAN)
        self.comment()
        self.assertEqual(self.github.bodies(1), [])

    def test_a_hostile_plan_is_only_text(self):
        hostile = (
            mark("staging", OLD)
            + "<img src=https://evil.example/x.png> [sign in](https://evil.example)\n"
            + "@shop/security, `@shop/all`, fixes #12, GH-3, https://evil.example\n"
            + "```\n<!-- \n~~~\n"
        )
        self.plans(production=hostile)
        self.comment()
        (body,) = self.github.bodies(5)
        first, rest = body.split("\n", 1)
        self.assertEqual(first + "\n", mark())
        text = rest.split("\n---\n")[0]
        self.assertEqual(
            text,
            "&lt;\\!-- contactctl plan: portal staging, head " + OLD + " --&gt;\n"
            "&lt;img src=https:\u200b//evil.example/x.png&gt; "
            "\\[sign in\\](https:\u200b//evil.example)\n"
            "@\u200bshop/security, `@shop/all`, fixes #\u200b12, GH-\u200b3, "
            "https:\u200b//evil.example\n"
            "\\`\\`\\`\n&lt;\\!-- \n\\~\\~\\~\n",
        )
        # The next run still finds the comment by its own mark.
        self.plans(staging=PLAN, production=PLAN)
        self.comment()
        self.assertEqual(len(self.github.bodies(5)), 2)

    def test_a_damaged_artifact_fails(self):
        big = archive({"plan-production.md": b"\0" * 50_000_000})
        many = archive({f"plan-p{number}.md": "x" for number in range(51)})
        for data, why in (
            (b"no archive", "cannot be read"),
            (archive({"plan-production.md": b"\xff\xfe"}), "is not UTF-8"),
            (archive({"plan-../../x.md": "x"}), "is no plan"),
            (archive({"plan-PRODUCTION.md": "x"}), "is no plan"),
            # A fork could write many comments with portals that nobody has.
            (archive({"plan-production.md": "x", "plan-other.md": "x"}), "is no plan"),
            (many, "more than 50 files"),
            (b"PK" + b"\0" * 5_000_000, "has more than 4194304 bytes"),
        ):
            self.github.artifacts.clear()
            self.github.add_artifact("contactctl-plan", data, run=42)
            self.assertIn(why, self.comment(status=1))
        self.assertEqual(self.github.writes(), [])
        # What unpacks to much more is read no further than the limit.
        self.github.artifacts.clear()
        self.github.add_artifact("contactctl-plan", big, run=42)
        self.comment()
        self.assertIn("longer than a comment may be", self.github.bodies(5)[0])

    def test_a_run_of_another_event_is_refused(self):
        self.github.run["event"] = "push"
        self.plans(production=PLAN)
        self.assertIn("is not of a pull request", self.comment(status=1))

    def test_an_expired_artifact_counts_as_none(self):
        self.github.add_artifact("contactctl-plan", {"number": "1"}, run=42, expired=True)
        self.comment()
        self.assertEqual(self.github.writes(), [])

    def test_a_refusal_of_github_fails_the_job(self):
        path = "/issues/{issue_number}/comments"
        self.github.refusals["POST", path] = 403
        self.plans(production=PLAN)
        ran = self.github.script("comment.py", PORTALS="production staging")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("gave status 403: Resource not accessible by integration", ran.stdout)
        self.assertNotIn("the-token", ran.stdout + ran.stderr)


if __name__ == "__main__":
    unittest.main()
