//! `contactctl watch` as it runs: what it prints is waited for, up to a deadline.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// The longest that a line is waited for; far more than it ever takes.
const DEADLINE: Duration = Duration::from_mins(1);

/// A running watch; killed if the test ends before it.
pub struct Watching {
    child: Child,
    lines: Receiver<String>,
    root: PathBuf,
}

impl Watching {
    pub fn start(mut command: Command, root: PathBuf) -> Self {
        let piped = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = piped.spawn().expect("the program starts");
        let (sender, lines) = mpsc::channel();
        let outputs: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().expect("it is piped")),
            Box::new(child.stderr.take().expect("it is piped")),
        ];
        for output in outputs {
            let sender = sender.clone();
            thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    let _test_has_ended = sender.send(line);
                }
            });
        }
        Self { child, lines, root }
    }

    /// Waits for a line that begins with `start`; gives all lines up to it.
    pub fn until(&self, start: &str) -> String {
        let deadline = Instant::now() + DEADLINE;
        let mut seen = String::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left);
            let line = line.unwrap_or_else(|_| panic!("no line `{start}...` came, but:\n{seen}"));
            let root = self.root.to_string_lossy();
            seen.push_str(&line.replace(root.trim_end_matches('/'), "[PROJECT]"));
            seen.push('\n');
            if line.starts_with(start) {
                return seen;
            }
        }
    }

    /// Waits for the next verdict; gives all that is printed for it.
    pub fn verdict(&self) -> String {
        self.until("watching")
    }

    /// Waits until each of `parts` was printed, in any order: two outputs are read.
    pub fn until_all(&self, parts: &[&str]) -> String {
        let mut seen = String::new();
        while !parts.iter().all(|part| seen.contains(part)) {
            seen += &self.until("");
        }
        seen
    }

    /// Waits for a verdict with `part` in it; gives that verdict.
    pub fn verdict_with(&self, part: &str) -> String {
        loop {
            let verdict = self.verdict();
            if verdict.contains(part) {
                return verdict;
            }
        }
    }

    /// Ends it as Ctrl-C does.
    #[cfg(unix)]
    pub fn interrupt(mut self) -> std::process::ExitStatus {
        self.signal("-INT");
        self.child.wait().expect("it ends")
    }

    /// Sends it a signal.
    #[cfg(unix)]
    pub fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill is installed").success());
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
    }
}
