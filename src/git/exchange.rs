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
    let exchanged = ExchangedRef {
        root,
        remote,
        reference: APPROVALS,
        fetched: FETCHED,
    };
    exchanged.push(|| repository.join_approvals(FETCHED))
}

/// A reference of our own that is exchanged with a remote.
#[derive(Debug, Clone, Copy)]
pub struct ExchangedRef<'e> {
    /// The project's folder.
    pub root: &'e Path,
    /// The remote.
    pub remote: &'e str,
    /// The reference, here and there.
    pub reference: &'e str,
    /// The reference that the remote's is fetched to.
    pub fetched: &'e str,
}

impl ExchangedRef<'_> {
    /// Fetches the reference. Returns false if the remote does not have it.
    ///
    /// # Errors
    ///
    /// If the remote cannot be asked.
    pub fn fetch(self) -> Result<bool> {
        self.check_remote()?;
        let listed = git(
            self.root,
            &["ls-remote", "--exit-code", self.remote, self.reference],
        )?;
        // 2 is Git's word for "no such reference".
        if listed.status.code() == Some(2) {
            return Ok(false);
        }
        if listed.status.success() {
            let fetched = self.fetch_now()?;
            if fetched.status.success() {
                return Ok(true);
            }
            return Err(self.unreached(&fetched));
        }
        Err(self.unreached(&listed))
    }

    fn fetch_now(self) -> Result<Output> {
        let what = format!("+{}:{}", self.reference, self.fetched);
        git(self.root, &["fetch", "--quiet", self.remote, &what])
    }

    /// Pushes the reference, after `join` has joined what was fetched of the remote with ours.
    ///
    /// # Errors
    ///
    /// If the remote does not take it.
    pub fn push(self, mut join: impl FnMut() -> Result<()>) -> Result<()> {
        self.check_remote()?;
        let mut last = None;
        for _ in 0..TRIES {
            // A remote that does not answer takes no push either, and says why then.
            if self.fetch_now()?.status.success() {
                join()?;
            }
            let what = format!("{0}:{0}", self.reference);
            let pushed = git(self.root, &["push", "--quiet", self.remote, &what])?;
            if pushed.status.success() {
                return Ok(());
            }
            last = Some(said(&pushed));
        }
        let text = Text::new(id::REFERENCE_UNPUSHED)
            .with("remote", self.remote)
            .with("reference", self.reference);
        Err(last.into_iter().fold(Error::io(text), Error::because))
    }

    /// Checks that Git would not read the name of the remote as an option.
    fn check_remote(self) -> Result<()> {
        if self.remote.starts_with('-') {
            return Err(Error::usage(
                Text::new(id::NO_REMOTE).with("remote", self.remote),
            ));
        }
        Ok(())
    }

    fn unreached(self, output: &Output) -> Error {
        let text = Text::new(id::REFERENCE_UNFETCHED)
            .with("remote", self.remote)
            .with("reference", self.reference);
        Error::io(text).because(said(output))
    }
}

fn git(root: &Path, args: &[&str]) -> Result<Output> {
    Command::new("git")
        .current_dir(root)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Error::io(Text::new(id::NO_GIT)).because(error))
}

/// Returns the line of what a program wrote to stderr that says why it failed: the first one that Git marks
/// as an error, or the last one.
fn said(output: &Output) -> Text {
    let text = String::from_utf8_lossy(&output.stderr);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_reason = |line: &&str| {
        let marks = ["fatal: ", "error: ", "ERROR: ", "! ["];
        marks.iter().any(|mark| line.starts_with(mark))
    };
    let line = lines.clone().find(is_reason).or_else(|| lines.next_back());
    line.map_or_else(|| Text::new(id::SAID_NOTHING), Text::verbatim)
}
