//! The refusal of a repository that belongs to another user, by the setting `safe.directory`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use git2::{ErrorCode, Repository};

/// Opens the repository around `start`, if it belongs to the user or is one that Git takes for safe.
///
/// libgit2 knows only a part of what the setting may say (not `DIR/*`) and of where it may be (no
/// variables). So where it refuses, Git itself is asked.
pub(super) fn discover(start: &Path) -> Result<Repository, git2::Error> {
    match Repository::discover(start) {
        Err(error) if error.code() == ErrorCode::Owner => match taken_for_safe(start) {
            Some(place) => open(&place),
            None => Err(error),
        },
        opened => opened,
    }
}

/// A repository that Git takes for safe.
struct SafePlace {
    /// Its own folder.
    folder: PathBuf,
    /// The top of its work tree. `None` if it is bare.
    top: Option<PathBuf>,
}

/// Asks Git for the repository around `start`. `None` if Git refuses it, or is not installed.
fn taken_for_safe(start: &Path) -> Option<SafePlace> {
    let folder = asked(start, "--absolute-git-dir")?;
    let is_bare = asked(start, "--is-bare-repository")? == Path::new("true");
    let top = if is_bare {
        None
    } else {
        Some(asked(start, "--show-toplevel")?)
    };
    Some(SafePlace { folder, top })
}

fn asked(start: &Path, question: &str) -> Option<PathBuf> {
    let output = Command::new("git")
        .current_dir(start)
        .args(["rev-parse", question])
        // With these Git would not look at who owns what.
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    let text = String::from_utf8(output.stdout).ok()?;
    Some(PathBuf::from(text.trim_end_matches(['\r', '\n'])))
}

/// Opens a repository whoever owns it: without a search libgit2 does not ask.
fn open(place: &SafePlace) -> Result<Repository, git2::Error> {
    let repository = Repository::open_bare(&place.folder)?;
    if let Some(top) = &place.top {
        repository.set_workdir(top, false)?;
    }
    Ok(repository)
}
