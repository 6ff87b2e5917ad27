//! Provisional.
pub mod accounts;
#[cfg(feature = "server")]
pub mod portal;
pub mod proxy;
pub mod served;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Project {
    folder: tempfile::TempDir,
}
impl Project {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }
    pub fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap()
    }
    pub fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }
    pub fn write(&self, path: &str, text: &str) {
        let f = self.root().join(path);
        std::fs::create_dir_all(f.parent().unwrap()).unwrap();
        std::fs::write(f, text).unwrap();
    }
    pub fn git<const N: usize>(&self, args: [&str; N]) -> String {
        let out = command("git", &self.root()).args(args).output().unwrap();
        assert!(
            out.status.success(),
            "{args:?} {}",
            String::from_utf8_lossy(&out.stderr)
        );
        String::from_utf8(out.stdout).unwrap()
    }
    pub fn commit(self, message: &str) -> Self {
        self.commit_all(message);
        self
    }
    pub fn commit_all(&self, message: &str) {
        if !self.root().join(".git").exists() {
            self.git(["init", "-q", "-b", "main"]);
        }
        self.git(["add", "-A"]);
        self.git(["commit", "-q", "-m", message]);
    }
    pub fn command<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Command {
        let mut c = command(env!("CARGO_BIN_EXE_contactctl"), &self.root());
        c.args(args);
        c
    }
    pub fn run<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> String {
        self.run_command(self.command(args))
    }
    pub fn run_command(&self, mut c: Command) -> String {
        let args: Vec<String> = c
            .get_args()
            .map(|a| a.to_string_lossy().into_owned())
            .collect();
        let out = c.stdin(std::process::Stdio::null()).output().unwrap();
        let t = format!(
            "$ contactctl {}\n{}--- stderr\n{}--- exit status {}",
            args.join(" "),
            String::from_utf8_lossy(&out.stdout),
            String::from_utf8_lossy(&out.stderr),
            out.status.code().unwrap_or(-1)
        );
        t.replace(self.root().to_str().unwrap(), "[PROJECT]")
    }
}
fn command(program: &str, dir: &Path) -> Command {
    let mut c = Command::new(program);
    c.env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("HOME", dir)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_AUTHOR_NAME", "Anna")
        .env("GIT_AUTHOR_EMAIL", "anna@bistro.example")
        .env("GIT_COMMITTER_NAME", "Anna")
        .env("GIT_COMMITTER_EMAIL", "anna@bistro.example")
        .env("GIT_AUTHOR_DATE", "2026-11-24T12:00:00Z")
        .env("GIT_COMMITTER_DATE", "2026-11-24T12:00:00Z")
        .current_dir(dir);
    c
}

/// Holds `document` to one of the schemas of what the tool prints.
pub fn assert_valid(schema: contactctl::schema::Schema, document: &serde_json::Value) {
    let schema = serde_json::from_str(schema.text()).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<_> = validator
        .iter_errors(document)
        .map(|e| format!("{} {e}", e.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}
