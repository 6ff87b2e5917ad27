//! A model's history as a real repository, and runs of the real program in it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Stdio;

use git2::{Index, IndexEntry, IndexTime, Oid, Repository, Signature, Time};
use regex::Regex;

use super::history::{
    ACCOUNT_IDS, Blob, CONFIG, Commit, Config, Id, Path, Person, Place, Policy, Tree, Validity,
    is_sandbox,
};
use super::keys::{PEOPLE, email, name, private, public, sign};
use super::portals::{NOWHERE, Portals, variable};
use super::reference::Test;
use super::script::Asked;
use crate::support::accounts::BISTRO;
use crate::support::{Project, Run};

/// 2026-11-01T12:00:00Z, the beginning of the model's time.
const BEGIN: i64 = 1_793_534_400;

/// The real repository of a world.
pub struct Material {
    pub project: Project,
    repository: Repository,
    commits: Vec<Oid>,
    portals: Option<Portals>,
}

/// What a sync came to.
#[derive(Debug)]
pub struct Outcome {
    pub status: i32,
    /// The tests that failed, if the commit was said not to be approved.
    pub fails: Option<BTreeSet<Test>>,
    /// The accounts that were written.
    pub written: Vec<String>,
    pub run: Run,
}

impl Material {
    pub fn new(portals: Option<Portals>) -> Self {
        let project = Project::new();
        let repository = Repository::init(project.path("")).expect("a repository");
        repository.set_head("refs/heads/main").expect("a branch");
        project.write(CONFIG, "");
        for person in PEOPLE {
            let path = project.path("../home").join(name(person));
            std::fs::write(&path, private(person)).expect("a key");
            restrict(&path);
        }
        Self {
            project,
            repository,
            commits: Vec::new(),
            portals,
        }
    }

    /// Makes the commits that are new in `commits`.
    pub fn commit(&mut self, commits: &[Commit]) {
        for commit in &commits[self.commits.len()..] {
            let made = self.write(commit);
            self.commits.push(made);
        }
    }

    /// Moves `main`.
    pub fn move_main(&self, tip: Id) {
        let tip = self.commits[tip];
        let moved = self
            .repository
            .reference("refs/heads/main", tip, true, "model");
        moved.expect("a reference");
    }

    fn write(&self, commit: &Commit) -> Oid {
        let git = &self.repository;
        let tree = git.find_tree(self.tree(&commit.tree)).expect("a tree");
        let parents: Vec<_> = commit.parents.iter().map(|id| self.commits[*id]).collect();
        let parents: Vec<_> = parents
            .into_iter()
            .map(|id| git.find_commit(id).expect("a commit"))
            .collect();
        let time = Time::new(BEGIN + commit.date * 60, 0);
        let author =
            Signature::new(name(commit.author), &email(commit.author), &time).expect("a name");
        let forge = Signature::new("forge", "forge@portal.example", &time).expect("a name");
        // The number keeps two commits that are alike apart.
        let mut message = format!("commit {}\n", self.commits.len());
        if let Some(person) = commit.co_author {
            let _ = write!(
                message,
                "\nCo-authored-by: {} <{}>\n",
                name(person),
                email(person)
            );
        }
        let parents: Vec<_> = parents.iter().collect();
        let buffer = git.commit_create_buffer(&author, &forge, &message, &tree, &parents);
        let buffer = buffer.expect("a commit");
        let text = std::str::from_utf8(&buffer).expect("UTF-8");
        match commit.signer {
            Some(signer) => git
                .commit_signed(text, &sign(signer, &buffer), None)
                .expect("a commit"),
            None => git
                .odb()
                .expect("objects")
                .write(git2::ObjectType::Commit, &buffer)
                .expect("a commit"),
        }
    }

    fn tree(&self, tree: &Tree) -> Oid {
        let mut index = Index::new().expect("an index");
        for (path, blob) in tree {
            let id = self
                .repository
                .blob(self.text(path, blob).as_bytes())
                .expect("a blob");
            index
                .add(&entry(path, id, *blob == Blob::Link))
                .expect("an entry");
        }
        index.write_tree_to(&self.repository).expect("a tree")
    }

    fn text(&self, path: &str, blob: &Blob) -> String {
        match blob {
            Blob::Config(config) => self.config(config),
            Blob::Broken(text) => format!("contacts = {text}\n"),
            Blob::Signers(signers) => signers.iter().map(listed).collect(),
            Blob::Revoked(people) => people.iter().map(|person| public(*person) + "\n").collect(),
            Blob::Account(mailbox) => account(path, *mailbox),
            Blob::Text(text) => format!("# {text}\n"),
            Blob::Link => "../elsewhere".to_owned(),
        }
    }

    fn config(&self, config: &Config) -> String {
        let mut text = format!(
            "contacts = \"{}\"\n\n[approval]\nsignatures = 0\n",
            config.folder
        );
        if config.names_revoked {
            text.push_str("revoked_signers = \"revoked_signers\"\n");
        }
        for (name, (place, policy)) in &config.portals {
            let environment = if is_sandbox(name) {
                "sandbox"
            } else {
                "production"
            };
            let _ = write!(
                text,
                "\n[portals.{name}]\nenvironment = \"{environment}\"\n"
            );
            let url = match place {
                Place::Embedded => None,
                Place::Http(portal) => Some(self.url(*portal)),
                Place::Nowhere => Some(NOWHERE),
            };
            text.push_str(&url.map_or("kind = \"embedded\"\n".to_owned(), |url| {
                format!(
                    "kind = \"http\"\nurl = \"{url}\"\ntoken_env = \"{}\"\n",
                    variable(url)
                )
            }));
            let Policy {
                signatures,
                attestations,
                list,
            } = policy;
            let _ = write!(
                text,
                "\n[portals.{name}.approval]\nsignatures = {signatures}\nattestations = {attestations}\n\
                 allowed_signers = \"{list}\"\n"
            );
        }
        text
    }

    fn url(&self, portal: u8) -> &str {
        let portals = self.portals.as_ref().expect("portals that listen");
        portals.url(portal)
    }

    /// Approves a change; the error says why the program makes no approval.
    pub fn approve(
        &self,
        by: Person,
        portal: Path,
        (base, rev): (Option<Id>, Id),
        is_expired: bool,
    ) -> Result<(), String> {
        let key = self.project.path("../home").join(name(by));
        let (key, email) = (key.to_string_lossy(), email(by));
        let rev = self.commits[rev].to_string();
        let base = base.map(|base| self.commits[base].to_string());
        let mut args = vec![
            "approve", &rev, "--portal", portal, "--key", &key, "--as", &email,
        ];
        match &base {
            Some(base) => args.extend(["--base", base]),
            None => args.push("--first"),
        }
        let run = if is_expired {
            self.project.run_at("2026-11-10T12:00:00Z", args)
        } else {
            self.project.run(args)
        };
        if run.status == Some(0) {
            return Ok(());
        }
        Err(super::cut(run.stderr.lines().next().unwrap_or_default()))
    }

    pub fn sync(&self, portal: Path, rev: Id, asked: Asked) -> Outcome {
        let rev = self.commits[rev].to_string();
        let report = self.project.path("../home/receipt.json");
        let _none_yet = std::fs::remove_file(&report);
        let path = report.to_string_lossy().into_owned();
        let mut args = vec![
            "sync", "--yes", "--portal", portal, "--rev", &rev, "--report", &path,
        ];
        args.extend(asked.is_first.then_some("--first"));
        args.extend(asked.allows_rollback.then_some("--allow-rollback"));
        let account = asked.account.map(|at| ACCOUNT_IDS[at]);
        args.extend(
            account
                .into_iter()
                .flat_map(|account| ["--account", account]),
        );
        let variables = self
            .portals
            .iter()
            .flat_map(|portals| portals.variables(asked.token));
        let run = self
            .project
            .prepared(&args)
            .envs(variables)
            .stdin(Stdio::null())
            .output();
        let run = self.project.printable(&args, &run.expect("it runs"));
        let receipt = std::fs::read_to_string(&report).unwrap_or_default();
        let receipt: serde_json::Value = serde_json::from_str(&receipt).unwrap_or_default();
        let accounts = receipt["accounts"].as_array().into_iter().flatten();
        let written = accounts.filter(|account| account["outcome"] == "applied");
        let written = written.map(|account| account["id"].as_str().expect("an id").to_owned());
        Outcome {
            status: run.status.unwrap_or(-1),
            fails: failing(&run.stderr),
            written: written.collect(),
            run,
        }
    }

    /// Replaces commits in `text` by their numbers in the model.
    pub fn readable(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (number, id) in self.commits.iter().enumerate() {
            let id = id.to_string();
            text = text.replace(&id, &format!("#{number}"));
            text = text.replace(&id[..10], &format!("#{number}"));
        }
        text
    }
}

/// Returns the tests that a refusal names.
fn failing(stderr: &str) -> Option<BTreeSet<Test>> {
    let line = stderr
        .lines()
        .find(|line| line.contains("the commit is not approved ("))?;
    let tests = [
        ("branch", Test::Branch),
        ("signed", Test::Signed),
        ("attested", Test::Attested),
    ];
    let is_named = |name: &str| {
        let pattern = Regex::new(&format!(r"[(;] ?{name}: ")).expect("a pattern");
        pattern.is_match(line)
    };
    Some(
        tests
            .into_iter()
            .filter(|(name, _)| is_named(name))
            .map(|(_, test)| test)
            .collect(),
    )
}

fn account(path: &str, mailbox: u8) -> String {
    let (_, file) = path.rsplit_once('/').expect("a folder");
    let id = file.trim_end_matches(".toml");
    BISTRO
        .replace("bistro", id)
        .replace("help@", &format!("help{mailbox}@"))
}

fn listed((person, validity): (&Person, &Validity)) -> String {
    let option = match validity {
        Validity::Always => String::new(),
        Validity::Before(end) => format!("valid-before=\"{}\" ", stamp(*end)),
        Validity::After(begin) => format!("valid-after=\"{}\" ", stamp(*begin)),
    };
    format!("{} {option}{}\n", email(*person), public(*person))
}

fn stamp(minutes: i64) -> String {
    let time = jiff::Timestamp::from_second(BEGIN + minutes * 60).expect("a time");
    time.strftime("%Y%m%d%H%M%SZ").to_string()
}

fn entry(path: &str, id: Oid, is_link: bool) -> IndexEntry {
    let time = IndexTime::new(0, 0);
    IndexEntry {
        ctime: time,
        mtime: time,
        dev: 0,
        ino: 0,
        mode: if is_link { 0o120_000 } else { 0o100_644 },
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    }
}

/// Lets only its owner read a key, or `ssh-keygen` would not.
#[cfg(unix)]
fn restrict(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let only_owner = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(path, only_owner).expect("a key");
}

#[cfg(not(unix))]
fn restrict(_: &std::path::Path) {}
