//! The work of the user's own programs: `ssh-keygen` signs with a key that may be in an agent or on
//! a hardware token, and `git` exchanges approvals with a remote.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

pub use super::approvals::APPROVALS;
use super::repository::Repository;
use super::statement::{ApprovalStatement, NAMESPACE};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The reference that the approvals of a remote are fetched to.
const FETCHED: &str = "refs/contactctl/fetched/approvals";

/// The attempts at a push while others push too.
const TRIES: usize = 5;

/// Signs `statement` with the key in the file `key`, and returns the signature. `ssh-keygen` does
/// it: it asks for the passphrase, and talks to the agent and to hardware tokens. Without a terminal
/// it asks nothing.
///
/// # Errors
///
/// If `ssh-keygen` is not installed, or does not sign.
pub fn sign(key: &Path, statement: &ApprovalStatement) -> Result<String> {
    let mut command = Command::new("ssh-keygen");
    command
        .args(["-Y", "sign", "-n", NAMESPACE, "-f"])
        .arg(key)
        .env("SSH_ASKPASS_REQUIRE", "never")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(no_ssh_keygen)?;
    let mut stdin = child.stdin.take().expect("it is piped");
    // If the program has ended already, its status and stderr say why.
    let _ended = stdin.write_all(statement.to_string().as_bytes());
    drop(stdin);
    let output = child.wait_with_output().map_err(no_ssh_keygen)?;
    if !output.status.success() {
        return Err(
            Error::io(Text::new(id::NOT_SIGNED_WITH).with("key", key.display()))
                .because(said(&output)),
        );
    }
    String::from_utf8(output.stdout)
        .map_err(|error| Error::io(Text::new(id::NO_SIGNATURE_MADE)).because(error))
}

fn no_ssh_keygen(error: std::io::Error) -> Error {
    Error::io(Text::new(id::NO_SSH_KEYGEN)).because(error)
}

/// Pushes the approvals to `remote`, joined with those that are there.
///
/// # Errors
///
/// If the remote does not take them.
pub fn push_approvals(repository: &Repository, root: &Path, remote: &str) -> Result<()> {
    // Git would read such a name as an option.
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

/// Returns the last line that a program wrote to stderr.
fn said(output: &Output) -> Text {
    let text = String::from_utf8_lossy(&output.stderr);
    let line = text.lines().rev().find(|line| !line.trim().is_empty());
    line.map_or_else(
        || Text::new(id::SAID_NOTHING),
        |line| Text::verbatim(line.trim()),
    )
}
