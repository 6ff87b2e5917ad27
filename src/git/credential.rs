//! What Git's credential helpers keep: they reach the keyring of every system, and know of each
//! secret which host it is for.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// The user name that tokens of this program are kept under: what a person signs in to the same
/// host with is not one of them.
pub const KEPT_FOR: &str = "contactctl";

/// How long a helper may take: a keyring can be slow, and one that asks somebody is not waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// Most bytes of an answer that are read.
const ANSWER: u64 = 64 * 1024;

/// The password that is kept for `url`, which is `https` or of this machine, and for the user
/// [`KEPT_FOR`], by the helpers that Git has in the repository at `root`. Nobody is asked for
/// anything. None where no helper has one, and where there is no Git.
#[must_use]
pub fn kept(root: &Path, url: &str) -> Option<String> {
    // An address that is parsed has no line break, which would be another line of the question.
    let url = reqwest::Url::parse(url).ok()?;
    let mut child = Command::new("git")
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
    // A Git that has ended already has no answer below.
    let _ended = write!(stdin, "url={url}\nusername={KEPT_FOR}\n\n");
    drop(stdin);
    let answer = answer(&mut child);
    // It has ended, or is not to go on.
    let _ended = child.kill();
    let status = child.wait().ok()?;
    // Of one that was too slow there is no answer.
    let answer = answer.filter(|_| status.success())?;
    let of = |key: &str| {
        let mut lines = answer.lines();
        lines.find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
    };
    // A helper may answer for another user than it was asked for.
    (of("username") == Some(KEPT_FOR)).then(|| of("password").map(str::to_owned))?
}

/// All that `child` says within its time.
fn answer(child: &mut Child) -> Option<String> {
    let stdout = child.stdout.take().expect("it is piped");
    let (said, heard) = mpsc::channel();
    std::thread::spawn(move || {
        let mut answer = String::new();
        let read = stdout.take(ANSWER).read_to_string(&mut answer);
        // Nobody waits any more for what comes too late.
        let _late = said.send(read.is_ok().then_some(answer));
    });
    heard.recv_timeout(PATIENCE).ok()?
}
