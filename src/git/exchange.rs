//! What the user's own programs do: sign with a key that may be in an agent or on a token, and
//! exchange approvals with a remote.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

pub use super::ledger::APPROVALS;
use super::repository::Repository;
use super::statement::{NAMESPACE, Statement};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Where the approvals of a remote are fetched to.
const FETCHED: &str = "refs/contactctl/fetched/approvals";

/// How often a push is tried while others push too.
const TRIES: usize = 5;

/// Signs `statement` with the key in the file `key`, by `ssh-keygen`: it asks for the passphrase,
/// talks to the agent and to hardware tokens. Without a terminal nothing is asked.
pub fn sign(key: &Path, statement: &Statement) -> Result<String> {
    let mut command = Command::new("ssh-keygen");
    command
        .args(["-Y", "sign", "-n", NAMESPACE, "-f"])
        .arg(key)
        .env("SSH_ASKPASS_REQUIRE", "never")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let missing = |error: std::io::Error| Error::io(Text::new(id::NO_SSH_KEYGEN)).because(error);
    let mut child = command.spawn().map_err(missing)?;
    let mut stdin = child.stdin.take().expect("it is piped");
    // A program that has ended already says why below.
    let _ended = stdin.write_all(statement.to_string().as_bytes());
    drop(stdin);
    let output = child.wait_with_output().map_err(missing)?;
    if !output.status.success() {
        return Err(
            Error::io(Text::new(id::NOT_SIGNED_WITH).with("key", key.display()))
                .because(said(&output)),
        );
    }
    String::from_utf8(output.stdout)
        .map_err(|error| Error::io(Text::new(id::NO_SIGNATURE_MADE)).because(error))
}

/// Pushes the approvals to `remote`, joined with those that are there.
pub fn push_approvals(repository: &Repository, root: &Path, remote: &str) -> Result<()> {
    // A remote of this name could be an option.
    if remote.starts_with('-') {
        return Err(Error::usage(
            Text::new(id::NO_REMOTE).with("remote", remote),
        ));
    }
    let mut last = None;
    for _ in 0..TRIES {
        let fetched = git(
            root,
            &[
                "fetch",
                "--quiet",
                remote,
                &format!("+{APPROVALS}:{FETCHED}"),
            ],
        )?;
        if fetched.status.success() {
            repository.join_approvals(FETCHED)?;
        }
        let pushed = git(
            root,
            &[
                "push",
                "--quiet",
                remote,
                &format!("{APPROVALS}:{APPROVALS}"),
            ],
        )?;
        if pushed.status.success() {
            return Ok(());
        }
        last = Some(said(&pushed));
    }
    let text = Text::new(id::APPROVAL_UNPUSHED)
        .with("remote", remote)
        .with("approvals", APPROVALS);
    Err(last.into_iter().fold(Error::io(text), Error::because))
}

fn git(root: &Path, args: &[&str]) -> Result<Output> {
    Command::new("git")
        .current_dir(root)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Error::io(Text::new(id::NO_GIT)).because(error))
}

/// The last line that a program wrote to stderr.
fn said(output: &Output) -> Text {
    let text = String::from_utf8_lossy(&output.stderr);
    let line = text.lines().rev().find(|line| !line.trim().is_empty());
    line.map_or_else(
        || Text::new(id::SAID_NOTHING),
        |line| Text::verbatim(line.trim()),
    )
}
