//! One validity for all readers: what `check` refuses, a push refuses, of the commit as of the base,
//! and a key that is there never takes a default.

use std::path::Path;
use std::sync::Arc;

use contactctl::check;
use contactctl::config::{Config, FileKind, ProjectFiles};
use contactctl::contact::Environment;
use contactctl::git::{GitVariables, Repository};
use contactctl::plan::{Choices, desired_of_sound};
use contactctl::project::Project as Found;
use contactctl::schema::Schema;
use contactctl::sync::Surroundings;
use contactctl::sync::push::{self, FirstSync, PushRequest};
use jiff::Timestamp;
use serde_json::{Value as Json, json};

#[cfg(feature = "server")]
use crate::support::Project;

/// A value of each kind that TOML has, with the type of JSON Schema that it is.
const VALUES: [(&str, &str); 10] = [
    ("1.0", "float"),
    ("1.5", "float"),
    ("1", "integer"),
    ("99999999999999999999", "oversized"),
    ("true", "boolean"),
    ("\"contacts\"", "string"),
    // JSON has no dates, so that one is a text.
    ("2026-12-31", "string"),
    ("2026-12-31T12:00:00Z", "string"),
    ("[]", "array"),
    ("{}", "object"),
];

/// What stands in a document where the value goes.
const PLACE: &str = "@place@";

fn clock() -> Timestamp {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

/// Files of each kind without a finding.
fn documents() -> [(Schema, &'static str, Json); 3] {
    let config = json!({
        "approval": { "reviews": 1 },
        "portals": {
            "live": {
                "kind": "http",
                "environment": "production",
                "url": "https://portal.example.com",
            },
        },
    });
    let account = json!({
        "account": { "id": "bistro", "name": "Bistro", "integration": "ordering-e2e" },
        "contacts": {
            "technical_emergency": ["oncall@bistro.example", "@night"],
            "technical_non_emergency": ["api@bistro.example"],
            "operational_for_google": ["escalations@bistro.example"],
            "operational_for_users": "help@bistro.example",
            "production": { "alert": ["anna@bistro.example"] },
        },
        "operational_support": [
            { "time_zone": "Europe/Warsaw", "days": ["mon"], "opens": "09:00", "closes": "17:00" },
        ],
    });
    let directory = json!({ "night": { "kind": "paging-alias", "email": "night@bistro.example" } });
    [
        (Schema::Config, "contactctl.toml", config),
        (Schema::Account, "contacts/bistro.toml", account),
        (Schema::Directory, "contacts/directory.toml", directory),
    ]
}

/// A key or item that a schema knows: its place, and the type that it takes. `None` if any.
type Key = (String, Option<String>);

/// Returns every key of `schema`, and an item of each of its arrays.
fn keys(root: &Json, schema: &Json, place: &str, found: &mut Vec<Key>) {
    let schema = match schema["$ref"].as_str() {
        Some(target) => root.pointer(&target[1..]).expect("a definition"),
        None => schema,
    };
    if !place.is_empty() {
        let of_enum = schema.get("enum").map(|_| "string".to_owned());
        let own = schema["type"].as_str().map(str::to_owned).or(of_enum);
        found.push((place.to_owned(), own));
    }
    let named = schema["properties"].as_object().into_iter().flatten();
    for (name, below) in named {
        keys(root, below, &format!("{place}/{name}"), found);
    }
    if schema["additionalProperties"].is_object() {
        let name = match place {
            "/rules" => "stale-contact",
            "/portals" => "live",
            _ => "night",
        };
        keys(
            root,
            &schema["additionalProperties"],
            &format!("{place}/{name}"),
            found,
        );
    }
    if schema["items"].is_object() {
        keys(root, &schema["items"], &format!("{place}/0"), found);
    }
}

/// Puts the mark for a value at `place` of `document`, in tables and arrays that are made on the way.
fn put(document: &mut Json, place: &str) {
    let mut at = document;
    for part in place.split('/').skip(1) {
        if part == "0" {
            if !at.is_array() {
                *at = json!([{}]);
            }
            at = &mut at[0];
        } else {
            if !at.is_object() {
                *at = json!({});
            }
            at = at
                .as_object_mut()
                .expect("a table")
                .entry(part)
                .or_insert(Json::Null);
        }
    }
    *at = json!(PLACE);
}

fn inline(value: &Json) -> String {
    match value {
        Json::Object(entries) => {
            let entries = entries.iter();
            let entries = entries.map(|(key, value)| format!("{} = {}", json!(key), inline(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Json::Array(items) => {
            let items = items.iter().map(inline);
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        // JSON's notation of a string is TOML's.
        other => other.to_string(),
    }
}

/// Returns `document` in TOML, with `value` at the mark.
fn toml(document: &Json, value: &str) -> String {
    let Json::Object(entries) = document else {
        panic!("a document is a table");
    };
    let lines = entries.iter();
    let lines = lines.map(|(key, value)| format!("{} = {}\n", json!(key), inline(value)));
    lines
        .collect::<String>()
        .replace(&json!(PLACE).to_string(), value)
}

/// Commits the good files, with `text` at `path`. Returns the commit's id.
fn commit(git: &git2::Repository, path: &str, text: &str) -> String {
    let mut index = git2::Index::new().expect("an index");
    for (_, name, document) in documents() {
        let good = toml(&document, "");
        let text = if name == path { text } else { &good };
        let zero = git2::IndexTime::new(0, 0);
        let entry = git2::IndexEntry {
            ctime: zero,
            mtime: zero,
            dev: 0,
            ino: 0,
            mode: 0o100_644,
            uid: 0,
            gid: 0,
            file_size: 0,
            id: git.blob(text.as_bytes()).expect("a blob"),
            flags: 0,
            flags_extended: 0,
            path: name.as_bytes().to_vec(),
        };
        index.add(&entry).expect("an entry");
    }
    let tree = index.write_tree_to(git).expect("a tree");
    let tree = git.find_tree(tree).expect("a tree");
    let who = git2::Signature::new("a", "a@x.example", &git2::Time::new(0, 0)).expect("a name");
    let commit = git.commit(None, &who, &who, "step", &tree, &[]);
    commit.expect("a commit").to_string()
}

/// What each reader makes of a commit.
#[derive(Debug, PartialEq, Eq)]
struct Verdicts {
    check: bool,
    push: bool,
    base: bool,
}

fn verdicts(folder: &Path, commit: &str) -> Verdicts {
    let repository = Repository::open(folder, "contactctl.toml", &GitVariables::default())
        .expect("a repository");
    let commit = repository.resolve(commit).expect("a commit");
    let files = repository.files(&commit);
    let is_clean = |files: &ProjectFiles<'_>| !check::check(files, clock()).report.has_errors();
    let project = Found {
        root: folder.to_owned(),
        config: "contactctl.toml".to_owned(),
        variables: GitVariables::default(),
    };
    let request = PushRequest {
        project: &project,
        portal: None,
        rev: commit.as_str(),
        accounts: &[],
        choices: Choices::default(),
        first: FirstSync::default(),
        now: clock(),
        surroundings: Surroundings {
            directory: folder,
            variable: &|_| None,
            clock,
            helpers: contactctl::git::credential::Helpers::All,
            log: Arc::new(|line| panic!("{line}")),
            tell: Arc::new(|_| ()),
            hand_entry: None,
            timeout: None,
        },
    };
    let pushed = push::check(&request).and_then(|commit| commit.without_errors(&request, false));
    let was_pushed = |files: &ProjectFiles<'_>| {
        let desired = desired_of_sound(files, Environment::Production);
        !desired.is_empty() && repository.sound_config(&commit).is_ok()
    };
    Verdicts {
        check: files.as_ref().is_ok_and(is_clean),
        push: pushed.is_ok(),
        base: files.as_ref().is_ok_and(was_pushed),
    }
}

#[test]
fn every_reader_has_the_same_verdict_on_every_key_with_a_value_of_every_kind() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    let git = git2::Repository::init(&root).expect("a repository");
    let all = Verdicts {
        check: true,
        push: true,
        base: true,
    };
    assert_eq!(verdicts(&root, &commit(&git, "", "")), all);
    let mut taken = 0;
    for (schema, path, good) in documents() {
        let schema: Json = serde_json::from_str(schema.text()).expect("a schema is JSON");
        let mut found = Vec::new();
        keys(&schema, &schema, "", &mut found);
        assert!(found.len() >= 8, "{found:?}");
        for (place, takes) in found {
            let mut document = good.clone();
            put(&mut document, &place);
            for (value, kind) in VALUES {
                let text = toml(&document, value);
                let found = verdicts(&root, &commit(&git, path, &text));
                let case = format!("{path} {place} = {value}: {found:?}");
                // A wrong type is refused by all, and a right one by all or none: other rules may
                // find that an account is wrong, but not that it cannot be read.
                assert_eq!(found.check, found.push, "{case}");
                assert!(found.base || !found.check, "{case}");
                let is_right = takes.as_deref().is_none_or(|takes| takes == kind);
                if !is_right {
                    assert!(!found.base && !found.push, "{case}");
                }
                if found.check && path == "contactctl.toml" && !matches!(value, "[]" | "{}") {
                    taken += 1;
                    assert_counts(&text, &good, &case);
                }
            }
        }
    }
    assert!(taken > 10, "{taken}");
}

/// Fails if the settings of `text` are those of `good`: then a key would have counted for nothing.
fn assert_counts(text: &str, good: &Json, case: &str) {
    let read = |text: &str| {
        let (document, errors) = contactctl::document::parse(text);
        assert_eq!(errors, [], "{case}");
        let (config, unusable) = Config::read(&document);
        assert_eq!(unusable, [], "{case}");
        config
    };
    // Some keys are for portals without an API.
    let is_manual = ["page", "users_page", "recipe", "max_age"]
        .iter()
        .any(|key| case.contains(&format!("/portals/live/{key} = ")));
    let of_kind = |text: &str| {
        let kind = if is_manual { "\"manual\"" } else { "\"http\"" };
        text.replace("\"http\"", kind)
    };
    let without = read(&of_kind(&toml(good, "")));
    let is_default = case.contains("/approval/reviews = 1:") || case.contains("/contacts = \"");
    assert_eq!(read(&of_kind(text)) == without, is_default, "{case}");
}

#[test]
fn the_kinds_of_files_are_those_of_the_schemas() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    let git = git2::Repository::init(&root).expect("a repository");
    let repository =
        Repository::open(&root, "contactctl.toml", &GitVariables::default()).expect("a repository");
    let commit = repository.resolve(&commit(&git, "", "")).expect("a commit");
    let files = repository.files(&commit).expect("files");
    let kinds = documents().map(|(_, path, _)| files.layout().kind(path));
    assert_eq!(
        kinds,
        [FileKind::Config, FileKind::Account, FileKind::Directory]
    );
}

/// A portal that an account was synced to, by settings without an error.
#[cfg(feature = "server")]
fn synced() -> Project {
    let project = Project::new()
        .file("contactctl.toml", "[limits]\nmax_accounts = 5\n")
        .file("contacts/bistro.toml", crate::support::accounts::BISTRO)
        .commit("bistro");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
    let changed = crate::support::accounts::BISTRO.replace("help@", "guests@");
    project.write("contacts/bistro.toml", changed);
    project
}

/// Fails unless all of `check`, `plan` and `sync` end well, or none does.
#[cfg(feature = "server")]
fn assert_agreed(project: &Project, args: &[&str], is_good: bool) {
    project.commit_all("settings");
    for command in [
        &["check"][..],
        &["check", "--rev", "HEAD"],
        &["plan"],
        &["sync", "--yes"],
    ] {
        let run = project.run(command.iter().chain(args).copied());
        assert_eq!(run.status == Some(0), is_good, "{run}");
        if !is_good {
            assert!(!run.stdout.contains("Plan:"), "{run}");
        }
    }
}

#[cfg(feature = "server")]
#[test]
fn check_plan_and_sync_agree_on_the_text_of_the_settings() {
    let large = "#".repeat(1024 * 1024 + 1);
    for (text, is_good) in [
        (&b""[..], true),
        (b"\xef\xbb\xbf[limits]\nmax_accounts = 5\n", true),
        (b"[limits]\nmax_accounts = 5\n# \xff\n", false),
        (large.as_bytes(), false),
        (b"[limits]\nmax_accounts = 5\nmax_accounts = 5\n", false),
        (b"[limits\nmax_accounts = 5\n", false),
        (b"[limits]\nmax_accounts = 5.0\n", false),
        (b"[limits]\nmax_accounts = 99999999999999999999\n", false),
        (b"[approval]\nsignatures = 0.0\n", false),
        (b"[approval]\ncode_owners = true\n", false),
        (b"contacts = \"contacts/\"\n", false),
        (b"contacts = \"./contacts\"\n", false),
        (b"contacts = \".git\"\n", false),
        // No level and no comment makes an error in the settings less.
        (
            b"[rules]\nwrong-type = \"off\"\n[limits]\nmax_accounts = 5.0\n",
            false,
        ),
        (
            b"[limits]\nmax_accounts = 5.0 # contactctl: allow(wrong-type) later\n",
            false,
        ),
        (
            b"[rules]\nmissing-key = \"off\"\n[approval]\ncode_owners = true\n",
            false,
        ),
    ] {
        let project = synced();
        project.write("contactctl.toml", text);
        assert_agreed(&project, &[], is_good);
    }
}

#[cfg(all(unix, feature = "server"))]
#[test]
fn check_plan_and_sync_agree_on_what_is_no_file() {
    let project = synced();
    std::fs::rename(project.path("contactctl.toml"), project.path("real.toml")).expect("a file");
    std::os::unix::fs::symlink("real.toml", project.path("contactctl.toml")).expect("a link");
    assert_agreed(&project, &[], false);

    let project = synced();
    std::fs::remove_file(project.path("contactctl.toml")).expect("a file");
    project.write("contactctl.toml/real.toml", "");
    assert_agreed(&project, &[], false);

    // A submodule, which Git makes a folder of.
    let project = synced();
    std::fs::remove_file(project.path("contactctl.toml")).expect("a file");
    std::fs::create_dir(project.path("contactctl.toml")).expect("a folder");
    let head = project.git(["rev-parse", "HEAD"]);
    let entry = format!("160000,{head},contactctl.toml");
    project.git(["rm", "--cached", "--quiet", "contactctl.toml"]);
    project.git(["update-index", "--add", "--cacheinfo", &entry]);
    project.git(["commit", "--quiet", "--message", "a submodule"]);
    for command in ["check", "plan", "sync"] {
        let run = project.run([command]);
        assert_eq!(run.status, Some(2), "{run}");
    }
}

#[cfg(feature = "server")]
#[test]
fn settings_that_the_command_line_names_have_to_be_in_the_commit() {
    let project = synced();
    project.commit_all("guests");
    project.write("other.toml", "[limits]\nmax_accounts = 5\n");
    for command in [
        &["plan"][..],
        &["sync", "--yes"],
        &["check", "--rev", "HEAD"],
    ] {
        let run = project.run(command.iter().chain(&["--config", "other.toml"]).copied());
        assert_eq!(run.status, Some(4), "{run}");
        assert!(
            run.stderr.contains("has no configuration `other.toml`"),
            "{run}"
        );
    }
    // Nor in the base: its policy would be the default one.
    project.commit_all("other settings");
    for command in [&["plan"][..], &["sync", "--yes"]] {
        let run = project.run(command.iter().chain(&["--config", "other.toml"]).copied());
        assert_eq!(run.status, Some(4), "{run}");
        assert!(
            run.stderr.contains("has no configuration `other.toml`"),
            "{run}"
        );
    }
}
