"""Opens, updates or closes the one issue that says which portals differ from Git.

The folder of the variable `PLANS` has a file `PORTAL.md` for each portal that differs.
"""

import pathlib

import markdown
from api import AUTHOR, GitHub, run, setting

MARK = "<!-- contactctl drift -->\n"
TITLE = "contactctl: a portal differs from Git"
LONGEST = 65_536


def main():
    github = GitHub()
    plans = sorted(pathlib.Path(setting("PLANS")).glob("*.md"))
    page = setting("RUN_URL")
    ours = issues(github)
    if plans:
        body = body_of([plan.read_text(encoding="utf-8") for plan in plans], page)
        if ours:
            github.write("PATCH", f"issues/{ours[0]}", {"body": body})
            print(f"updated: issue #{ours[0]}")
        else:
            made = github.write("POST", "issues", {"title": TITLE, "body": body})
            print(f"opened: issue #{made['number']}")
        ours = ours[1:]
    for number in ours:
        said = (
            f"As of [this run]({page}), see the oldest open issue."
            if plans
            else (f"As of [this run]({page}), no portal differs from Git.")
        )
        github.write("POST", f"issues/{number}/comments", {"body": said})
        closed = {"state": "closed", "state_reason": "not_planned" if plans else "completed"}
        github.write("PATCH", f"issues/{number}", closed)
        print(f"closed: issue #{number}")


def issues(github):
    """Returns the numbers of our open issues, the oldest first."""
    query = {"state": "open", "creator": AUTHOR}
    return sorted(
        issue["number"]
        for issue in github.pages("issues", query)
        if "pull_request" not in issue
        and (issue["user"] or {}).get("login") == AUTHOR
        and (issue["body"] or "").replace("\r\n", "\n").startswith(MARK)
    )


def body_of(plans, page):
    start = (
        f"{MARK}A sync would change these portals, or needs a decision first. "
        f"[This run]({page}) has seen it.\n\n"
    )
    note = "There is more than an issue can hold: run `contactctl plan`.\n"
    text = "\n".join(markdown.harmless(plan) for plan in plans)
    return start + markdown.cut(text, LONGEST - len(start.encode()), note)


if __name__ == "__main__":
    run(main)
