"""Writes the plans of a pull request as comments on it: one comment for each portal.

Runs after the workflow that made the plans. That one ran what the pull request contains, so nothing
in its artifact is believed: which pull request it is, and which commit is its newest, is asked of
GitHub. The artifact has a file `plan-PORTAL.md` for some of the portals in the variable `PORTALS`,
and nothing else.
"""

import re

import archive
import markdown
from api import AUTHOR, Failed, GitHub, command, run, setting

ARTIFACT = "contactctl-plan"

# GitHub refuses a longer comment.
LONGEST = 65_536

MARK = re.compile(r"<!-- contactctl plan: portal ([a-z0-9-]{1,63}), head ([0-9a-f]{40,64}) -->\n")
OUTDATED = re.compile(r"> \*\*Outdated\.\*\* [^\n]*\n\n")


def main():
    github = GitHub()
    made = github.get(f"actions/runs/{int(setting('RUN_ID'))}")
    if made["event"] != "pull_request":
        raise Failed(f"run {made['id']} is not of a pull request, but of the event {made['event']}")
    plans = plans_of(github, made)
    pulls = pulls_of(github, made)
    if not pulls:
        command("notice", "no open pull request has this branch")
    for pull in pulls:
        update(github, made, pull, plans)


def plans_of(github, made):
    """Returns the Markdown of each portal; empty if the run made no plan."""
    artifact = archive.newest(github, ARTIFACT, run=made["id"])
    if artifact is None:
        return {}
    portals = {f"plan-{portal}.md": portal for portal in setting("PORTALS").split()}
    files = archive.files(github, artifact, LONGEST)
    if others := sorted(set(files) - set(portals)):
        raise Failed(
            f"the artifact has a file that is no plan of a portal here: {others[0][:80]!r}"
        )
    return {portals[name]: data for name, data in files.items()}


def pulls_of(github, made):
    """Returns the open pull requests of the run's branch, as GitHub knows them now."""
    source = made["head_repository"]
    if source is None or made["head_branch"] is None:
        return []
    query = {"state": "open", "head": f"{source['owner']['login']}:{made['head_branch']}"}
    pulls = []
    for found in github.pages("pulls", query):
        pull = github.get(f"pulls/{found['number']}")
        head = pull["head"]
        is_same = head["repo"] is not None and head["repo"]["id"] == source["id"]
        if is_same and head["ref"] == made["head_branch"] and pull["state"] == "open":
            pulls.append(pull)
    return pulls


def update(github, made, pull, plans):
    """Writes the comments of one pull request."""
    newest = pull["head"]["sha"]
    ours = comments_of(github, pull)
    if made["head_sha"] == newest:
        for portal, data in sorted(plans.items()):
            body = body_of(made, portal, data)
            if portal in ours:
                change(github, ours[portal], body)
            else:
                github.write("POST", f"issues/{pull['number']}/comments", {"body": body})
                print(f"written: the plan of {portal} on #{pull['number']}")
    for portal, comment in ours.items():
        is_new = made["head_sha"] == newest and portal in plans
        # Another run may have written the plan of the newest commit already.
        if not is_new and MARK.match(comment["body"])[2] != newest:
            change(github, comment, outdated(comment["body"], newest))


def comments_of(github, pull):
    """Returns our comment of each portal: the first, if there are several."""
    ours = {}
    for comment in github.pages(f"issues/{pull['number']}/comments"):
        body = (comment["body"] or "").replace("\r\n", "\n")
        found = MARK.match(body)
        if found and (comment["user"] or {}).get("login") == AUTHOR:
            ours.setdefault(found[1], {"id": comment["id"], "body": body})
    return ours


def change(github, comment, body):
    if comment["body"] != body:
        github.write("PATCH", f"issues/comments/{comment['id']}", {"body": body})
        print(f"updated: comment {comment['id']}")


def body_of(made, portal, data):
    start = f"<!-- contactctl plan: portal {portal}, head {made['head_sha']} -->\n"
    end = (
        f"\n---\nThe plan of commit `{made['head_sha'][:10]}`, by [this run]({made['html_url']}). "
        "The run used the files of the pull request, so its author can change what it says.\n"
    )
    note = f"The plan of `{portal}` is longer than a comment may be: see the artifact of the run.\n"
    if len(data) > LONGEST:
        return start + note + end
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise Failed(f"the plan of {portal} is not UTF-8") from error
    free = LONGEST - len((start + end).encode())
    return start + markdown.cut(markdown.harmless(text), free, note) + end


def outdated(body, newest):
    """Returns the text of a comment, with a line at its start that it is outdated."""
    found = MARK.match(body)
    notice = (
        f"> **Outdated.** This is the plan of commit `{found[2][:10]}`. "
        f"The newest commit of the pull request is `{newest[:10]}`.\n\n"
    )
    rest = OUTDATED.sub("", body[found.end() :], count=1)
    start = found[0] + notice
    return start + markdown.cut(rest, LONGEST - len(start.encode()), "")


if __name__ == "__main__":
    run(main)
