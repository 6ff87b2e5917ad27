//! A terminal with a person at it: the program runs in one of its own, made by `script`.

use std::io::{Read as _, Write as _};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::Project;
use super::run::program;

/// The time after which a test fails that waits for something to appear. Nothing takes nearly as long.
const PATIENCE: Duration = Duration::from_mins(1);

/// A program in a terminal.
pub struct Terminal {
    script: Child,
    keyboard: Option<ChildStdin>,
    screen: Receiver<Vec<u8>>,
    shown: String,
    /// The part of `shown` that was waited for.
    read: usize,
}

impl Terminal {
    /// Runs the program with `args` in a terminal of `columns`.
    pub fn start(project: &Project, columns: usize, args: &[&str]) -> Self {
        Self::start_with(project, columns, args, &[])
    }

    /// As [`Terminal::start`], with more environment variables.
    pub fn start_with(
        project: &Project,
        columns: usize,
        args: &[&str],
        variables: &[(&str, &str)],
    ) -> Self {
        let quoted = args.iter().map(|arg| format!("'{arg}'"));
        let line = format!(
            "trap : INT; stty cols {columns} rows 40 -echo; '{}' {}; echo \"--- status $?\"",
            program().display(),
            quoted.collect::<Vec<_>>().join(" ")
        );
        let mut script = project.program("script");
        script
            .args(["-q", "-e", "-c", &line, "/dev/null"])
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm")
            .env("CONTACTCTL_TEST_NOW", super::project::NOW)
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut script = script.spawn().expect("`script` is installed");
        let keyboard = script.stdin.take();
        let mut output = script.stdout.take().expect("it is piped");
        let (sender, screen) = channel();
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut chunk) {
                if sender.send(chunk[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            script,
            keyboard,
            screen,
            shown: String::new(),
            read: 0,
        }
    }

    /// Waits until `text` is shown after what was waited for before.
    pub fn wait_for(&mut self, text: &str) {
        loop {
            if let Some(at) = self.shown[self.read..].find(text) {
                self.read += at + text.len();
                return;
            }
            match self.screen.recv_timeout(PATIENCE) {
                Ok(chunk) => self.shown += &String::from_utf8_lossy(&chunk),
                Err(error) => panic!("{error}: no {text:?} in {}", self.shown),
            }
        }
    }

    /// Types `keys`, as they are.
    pub fn press(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().expect("the terminal is there");
        keyboard.write_all(keys.as_bytes()).expect("it reads keys");
        keyboard.flush().expect("it reads keys");
    }

    /// Types a line.
    pub fn type_line(&mut self, line: &str) {
        self.press(&format!("{line}\n"));
    }

    /// Waits for the question of a step, and answers it.
    pub fn answer(&mut self, answers: &[&str]) {
        for answer in answers {
            self.wait_for("[q]uit: ");
            self.type_line(answer);
        }
    }

    /// Takes the terminal away.
    pub fn hang_up(&mut self) {
        self.keyboard = None;
        self.script.kill().expect("it runs");
    }

    /// Waits for the end, and returns all that was shown.
    pub fn end(mut self) -> String {
        loop {
            match self.screen.recv_timeout(PATIENCE) {
                Ok(chunk) => self.shown += &String::from_utf8_lossy(&chunk),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(error) => panic!("{error}: it does not end: {}", self.shown),
            }
        }
        self.script.wait().expect("it ends");
        let shown = self.shown.replace("\r\n", "\n");
        shown.replace('\u{7}', "^G").replace('\u{1b}', "^[")
    }
}
