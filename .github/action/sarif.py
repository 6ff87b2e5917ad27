"""Sends a SARIF report to GitHub's code scanning, where it is switched on."""

import base64
import gzip
import pathlib

from api import GitHub, Refused, command, run, setting

# No code scanning here, or no right to use it: the findings are shown elsewhere, too.
MISSING = {403, 404}


def main():
    github = GitHub()
    report = pathlib.Path(setting("REPORT")).read_bytes()
    body = {
        "commit_sha": setting("GITHUB_SHA"),
        "ref": setting("GITHUB_REF"),
        "sarif": base64.b64encode(gzip.compress(report, mtime=0)).decode(),
        "tool_name": "contactctl",
    }
    try:
        github.write("POST", "code-scanning/sarifs", body)
    except Refused as error:
        if error.status not in MISSING:
            raise
        command("notice", f"code scanning does not take the report: {error}")


if __name__ == "__main__":
    run(main)
