"""Gets the receipt of the newest sync to a portal, from the artifact that the sync left.

Only a run on the approved branch of this repository counts: a pull request can leave artifacts of
any name.
"""

import pathlib

import archive
from api import Failed, GitHub, run, setting

LARGEST = 64 * 1024 * 1024
NAME = "receipt.json"


def main():
    github = GitHub()
    branch = setting("BRANCH")
    file = pathlib.Path(setting("RECEIPT"))

    def is_of_branch(artifact):
        made = artifact["workflow_run"] or {}
        is_own = made.get("repository_id") == made.get("head_repository_id")
        return is_own and made.get("head_branch") == branch

    artifact = archive.newest(github, f"contactctl-receipt-{setting('PORTAL')}", fits=is_of_branch)
    if artifact is None:
        return
    data = archive.files(github, artifact, LARGEST).get(NAME)
    if data is None or len(data) > LARGEST:
        raise Failed(f"the artifact {artifact['id']} has no usable file {NAME}")
    file.write_bytes(data)


if __name__ == "__main__":
    run(main)
