//! The secrets that Git's credential helpers keep. They reach the keyring of every system, and keep
//! each secret with the host that it is for.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use git2::ConfigLevel;

/// The user name that tokens of this program are kept under. It tells them from the password that a
/// person signs in to the same host with.
pub const KEPT_FOR: &str = "contactctl";

/// The longest time that a helper may take. A keyring can be slow; one that waits for a person is
/// given up.
const PATIENCE: Duration = Duration::from_secs(20);

/// The most bytes of an answer that are read.
const MAX_ANSWER: u64 = 64 * 1024;

/// The helpers that may be run. A helper is a program, and the configuration of a repository can name
/// any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helpers {
    /// Those of the repository, of the user and of the system.
    All,
    /// Those of the user and of the system.
    OutsideRepository,
}

/// Returns the password that `helpers` at `root` keep for `url` and the user [`KEPT_FOR`]. `url` is an `https` address, or one of this machine. Nothing is asked of a person.
/// `None` if no helper has a password, or Git is not installed.
#[must_use]
pub fn kept(root: &Path, url: &str, helpers: Helpers) -> Option<String> {
    // A parsed address has no line break, which would add a line to the question.
    let url = reqwest::Url::parse(url).ok()?;
    let mut command = Command::new("git");
    if helpers == Helpers::OutsideRepository {
        // With this, Git finds no repository, and so none of its settings.
        command.env("GIT_DIR", "/dev/null");
    }
    let mut child = command
        .current_dir(root)
        .args(["-c", "credential.interactive=false", "credential", "fill"])
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_ASKPASS", "")
        .env("SSH_ASKPASS", "")
        .env("GCM_INTERACTIVE", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take().expect("it is piped");
    // If Git has ended already, the answer below is missing too.
    let _ended = write!(stdin, "url={url}\nusername={KEPT_FOR}\n\n");
    drop(stdin);
    let output = answer(&mut child);
    // Either it has ended, or it was too slow.
    let _ended = child.kill();
    let status = child.wait().ok()?;
    let answer = output?;
    // A helper may answer for another user than it was asked for.
    if !status.success() || value(&answer, "username") != Some(KEPT_FOR) {
        return None;
    }
    value(&answer, "password").map(str::to_owned)
}

/// Returns true if the configuration of the repository around `root` names a helper.
#[must_use]
pub fn repository_names_helper(root: &Path) -> bool {
    let names = || {
        let config = git2::Repository::discover(root)?.config()?;
        let mut entries = config.entries(Some("^credential\\..*helper$"))?;
        let mut is_named = false;
        while let Some(entry) = entries.next() {
            let level = entry?.level();
            is_named |= matches!(level, ConfigLevel::Local | ConfigLevel::Worktree);
        }
        Ok::<_, git2::Error>(is_named)
    };
    // Settings that cannot be read are reported where they are used.
    names().unwrap_or_default()
}

/// Returns the value of `key` in an answer, which has lines of `key=value` (gitcredentials(7)).
fn value<'a>(answer: &'a str, key: &str) -> Option<&'a str> {
    answer
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
}

/// Returns the output of `child`. `None` if it takes longer than [`PATIENCE`].
fn answer(child: &mut Child) -> Option<String> {
    let stdout = child.stdout.take().expect("it is piped");
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut answer = String::new();
        let read = stdout.take(MAX_ANSWER).read_to_string(&mut answer);
        // The receiver is gone if this comes too late.
        let _late = sender.send(read.is_ok().then_some(answer));
    });
    receiver.recv_timeout(PATIENCE).ok()?
}
