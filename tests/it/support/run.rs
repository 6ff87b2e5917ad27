//! One run of the program, as a snapshot shows it.

use std::fmt;
use std::path::PathBuf;

/// What a run printed, and how it ended.
#[derive(Debug)]
pub struct Run {
    pub args: Vec<String>,
    pub stdout: String,
    pub stderr: String,
    /// None after a signal.
    pub status: Option<i32>,
}

/// The program under test.
pub fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_contactctl"))
}

impl Run {
    /// Whether `text` is on stdout or stderr.
    pub fn says(&self, text: &str) -> bool {
        self.stdout.contains(text) || self.stderr.contains(text)
    }

    /// What it printed on stdout, as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let args = self.args.join(" ").replace('\u{1b}', "^[");
        writeln!(f, "$ contactctl {args}")?;
        f.write_str(&self.stdout)?;
        if !self.stderr.is_empty() {
            write!(f, "--- stderr\n{}", self.stderr)?;
        }
        match self.status {
            Some(status) => write!(f, "--- status {status}"),
            None => write!(f, "--- ended by a signal"),
        }
    }
}
