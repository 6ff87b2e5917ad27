//! A project in a folder that goes with the test.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::run::{Run, program};
use super::{ACCOUNT, DIRECTORY, Watching};

/// The instant of all runs.
pub(super) const NOW: &str = "2026-11-24T12:00:00Z";

/// A folder, with a home beside it that no setting of the machine reaches.
pub struct Project {
    base: TempDir,
    variables: Vec<(String, String)>,
}

impl Project {
    /// An empty folder.
    pub fn new() -> Self {
        let base = tempfile::tempdir().expect("a folder");
        for folder in ["project", "home"] {
            fs::create_dir(base.path().join(folder)).expect("a folder");
        }
        Self {
            base,
            variables: Vec::new(),
        }
    }

    /// A project without a finding: configuration, directory, one account.
    pub fn good() -> Self {
        Self::new()
            .file("contactctl.toml", "")
            .file("contacts/directory.toml", DIRECTORY)
            .file("contacts/bistro.toml", ACCOUNT)
    }

    /// Adds or replaces a file.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    /// As [`Project::file`], for a project that is in use.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }

    /// As [`Project::write`], but at once, as an editor saves: nobody ever sees a part of the text.
    pub fn save(&self, path: &str, text: impl AsRef<[u8]>) {
        let (file, beside) = (self.path(path), self.path("../saved"));
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("a folder");
        fs::write(&beside, text).expect("a file");
        fs::rename(beside, file).expect("renamed");
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a text file")
    }

    /// Sets an environment variable of later runs.
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Ties the token in the variable `name` to the origin of `url`, as its owner does.
    #[cfg(feature = "server")]
    pub fn tie(&self, name: &str, url: &str) {
        self.init();
        self.git(["config", &format!("contactctl.{name}.origin"), url]);
    }

    fn init(&self) {
        if !self.path(".git").exists() {
            self.git(["init", "--quiet", "--initial-branch=main"]);
        }
    }

    /// Commits everything.
    pub fn commit(self, message: &str) -> Self {
        self.commit_all(message);
        self
    }

    /// As [`Project::commit`], for a project that is in use.
    pub fn commit_all(&self, message: &str) {
        self.init();
        self.git(["add", "--all"]);
        self.git(["commit", "--quiet", "--message", message]);
    }

    /// Runs git, which has to succeed; gives its output.
    pub fn git<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, args: I) -> String {
        let output = self
            .program("git")
            .args(args)
            .output()
            .expect("git is installed");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{stderr}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Sets the end of the sync in the receipt at `from`, which has the real time, and keeps it as the last
    /// one of the portal `local`.
    #[cfg(feature = "server")]
    pub fn keep_receipt(&self, from: &str, finished_at: &str) {
        let mut receipt: serde_json::Value =
            serde_json::from_str(&self.text(from)).expect("a receipt");
        receipt["finished_at"] = finished_at.into();
        let text = serde_json::to_string_pretty(&receipt).expect("JSON");
        self.write(".contactctl/receipts/local.json", text + "\n");
    }

    /// Runs the program in the project's folder, as of a fixed instant.
    pub fn run<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Run {
        self.run_in("", args)
    }

    /// As [`Project::run`], in a folder of the project.
    pub fn run_in<'a>(&self, folder: &str, args: impl IntoIterator<Item = &'a str>) -> Run {
        let args: Vec<_> = args.into_iter().collect();
        let mut command = self.prepared(&args);
        let output = command
            .current_dir(self.path(folder))
            .stdin(Stdio::null())
            .output();
        self.printable(&args, &output.expect("the program starts"))
    }

    /// As [`Project::run`], with `text` on stdin.
    pub fn run_over<'a>(
        &self,
        text: impl AsRef<[u8]>,
        args: impl IntoIterator<Item = &'a str>,
    ) -> Run {
        let args: Vec<_> = args.into_iter().collect();
        let mut command = self.prepared(&args);
        let mut running = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = running.stdin.take().expect("it is piped");
        // A program that has read enough closes the pipe.
        let _read_to_its_end = stdin.write_all(text.as_ref());
        drop(stdin);
        self.printable(
            &args,
            &running.wait_with_output().expect("the program ends"),
        )
    }

    /// As [`Project::run`], with `variable` in the environment.
    #[cfg(feature = "server")]
    pub fn run_with<'a>(
        &self,
        variable: (&str, &str),
        args: impl IntoIterator<Item = &'a str>,
    ) -> Run {
        let args: Vec<_> = args.into_iter().collect();
        let mut command = self.prepared(&args);
        let output = command
            .env(variable.0, variable.1)
            .stdin(Stdio::null())
            .output();
        self.printable(&args, &output.expect("the program starts"))
    }

    /// As [`Project::run`], as of another instant.
    #[cfg(feature = "server")]
    pub fn run_at<'a>(&self, instant: &str, args: impl IntoIterator<Item = &'a str>) -> Run {
        let args: Vec<_> = args.into_iter().collect();
        let mut command = self.prepared(&args);
        let output = command
            .env("CONTACTCTL_TEST_NOW", instant)
            .stdin(Stdio::null())
            .output();
        self.printable(&args, &output.expect("the program starts"))
    }

    /// Starts `contactctl watch` and waits for nothing.
    pub fn watch<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Watching {
        let args: Vec<_> = std::iter::once("watch").chain(args).collect();
        Watching::start(self.prepared(&args), self.path(""))
    }

    /// The program with `args`, in an environment without anything of the machine's.
    pub fn prepared(&self, args: &[&str]) -> Command {
        let mut command = self.program(program());
        command.args(args);
        // Only a build for tests reads it. What the portal notes is by the clock.
        if matches!(
            args.first(),
            Some(
                &("check" | "watch" | "plan" | "sync" | "approve" | "attest" | "ledger" | "report")
            )
        ) {
            command.env("CONTACTCTL_TEST_NOW", NOW);
        }
        command
    }

    /// What a run printed, without what differs from machine to machine.
    pub fn printable(&self, args: &[&str], output: &std::process::Output) -> Run {
        let scrub = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("all output is UTF-8");
            let base = self
                .base
                .path()
                .canonicalize()
                .expect("the folder is there");
            text.replace(
                self.path("").to_string_lossy().trim_end_matches('/'),
                "[PROJECT]",
            )
            .replace(&*base.to_string_lossy(), "[BASE]")
            .replace(
                concat!("\"version\": \"", env!("CARGO_PKG_VERSION")),
                "\"version\": \"[VERSION]",
            )
        };
        Run {
            args: args.iter().map(|arg| (*arg).to_owned()).collect(),
            stdout: scrub(&output.stdout),
            stderr: scrub(&output.stderr),
            status: output.status.code(),
        }
    }

    /// A path in the project.
    pub fn path(&self, path: &str) -> PathBuf {
        let base = self
            .base
            .path()
            .canonicalize()
            .expect("the folder is there");
        base.join("project").join(path)
    }

    /// Any program in the project's folder, in an environment without anything of the machine's.
    #[expect(
        clippy::disallowed_methods,
        reason = "programs are found where the test runner is"
    )]
    pub fn program(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        let home: &Path = &self.base.path().join("home");
        command
            .current_dir(self.path(""))
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env(
                "GIT_CONFIG_GLOBAL",
                if cfg!(windows) { "NUL" } else { "/dev/null" },
            )
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        for who in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{who}_NAME"), "Anna")
                .env(format!("GIT_{who}_EMAIL"), "anna@bistro.example")
                .env(format!("GIT_{who}_DATE"), "2026-11-01T12:00:00Z");
        }
        command
    }
}
