"""The files of an artifact: an archive that somebody else may have made."""

import io
import zipfile

from api import Failed

# The largest archive, and the most files in one.
LARGEST = 4 * 1024 * 1024
MOST = 50


def newest(github, name, run=None, fits=lambda _: True):
    """Returns the newest artifact of that name, of one run or of all; `None` if there is none."""
    path = f"actions/runs/{run}/artifacts" if run else "actions/artifacts"
    found = None
    for artifact in github.pages(path, {"name": name}, key="artifacts"):
        is_right = artifact["name"] == name and not artifact["expired"] and fits(artifact)
        if is_right and (found is None or artifact["id"] > found["id"]):
            found = artifact
    return found


def files(github, artifact, largest):
    """Returns the name and the bytes of each file, at most `largest` + 1 of them."""
    data = github.file(f"actions/artifacts/{artifact['id']}/zip", LARGEST)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST:
                raise Failed(f"the artifact has more than {MOST} files")
            found = {}
            for entry in entries:
                with archive.open(entry) as file:
                    found[entry.filename] = file.read(largest + 1)
            return found
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise Failed(f"the artifact cannot be read: {error}") from error
