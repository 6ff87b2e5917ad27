//! `.github/CODEOWNERS`: what decides whether a commit may reach a portal belongs to the security
//! team.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use contactctl::config::ForgeKind;
use contactctl::owners::{CodeOwners, Demand};

const FILE: &str = ".github/CODEOWNERS";

const SECURITY: &str = "@contactctl/security";

/// Changes here change what is pushed, or whether it is. A folder ends with `/`.
const DECIDES: &[&str] = &[
    ".ci/",
    ".github/",
    ".pre-commit-hooks.yaml",
    "Cargo.lock",
    "Cargo.toml",
    "action.yml",
    "clippy.toml",
    "contactctl.toml",
    "deny.toml",
    "examples/forgejo/",
    "examples/github/",
    "examples/gitlab-ci.yml",
    "pyproject.toml",
    "schemas/",
    "src/check/",
    "src/cli/approve.rs",
    "src/cli/ask.rs",
    "src/cli/attest.rs",
    "src/cli/entry.rs",
    "src/cli/environment.rs",
    "src/cli/global.rs",
    "src/cli/instant.rs",
    "src/cli/ledger.rs",
    "src/cli/mod.rs",
    "src/cli/permissions.rs",
    "src/cli/plan.rs",
    "src/cli/plan/",
    "src/cli/selection.rs",
    "src/cli/session.rs",
    "src/cli/sheet.rs",
    "src/cli/sync.rs",
    "src/config/",
    "src/contact/",
    "src/document/",
    "src/error.rs",
    "src/finding.rs",
    "src/forge/",
    "src/git/",
    "src/lib.rs",
    "src/main.rs",
    "src/net/",
    "src/owners/",
    "src/paste/",
    "src/plan/",
    "src/portal/",
    "src/project/",
    "src/render/attest.rs",
    "src/render/code_span.rs",
    "src/render/ledger.rs",
    "src/render/offline.rs",
    "src/render/plan.rs",
    "src/render/plan_json.rs",
    "src/render/plan_markdown.rs",
    "src/render/sheet/",
    "src/render/sight.rs",
    "src/render/subject.rs",
    "src/routing/",
    "src/rules/",
    "src/schema/",
    "src/ssh/",
    "src/sync/",
    "src/text/",
    "templates/",
    "tests/actions/",
    "tests/generate/",
    "tests/it/approval/",
    "tests/it/architecture/",
    "tests/it/code_owners.rs",
    "tests/it/every_command.rs",
    "tests/it/guards.rs",
    "tests/it/kills.rs",
    "tests/it/main.rs",
    "tests/it/manual/",
    "tests/it/names.rs",
    "tests/it/offline/",
    "tests/it/pull/",
    "tests/it/saved_plan.rs",
    "tests/it/secrets.rs",
    "tests/it/sync/",
    "tests/packages.sh",
    "tests/run",
];

/// The rest of the library. A folder ends with `/`.
const DOES_NOT: &[&str] = &[
    "src/cli/check.rs",
    "src/cli/completions.rs",
    "src/cli/crash.rs",
    "src/cli/doctor.rs",
    "src/cli/doctor/",
    "src/cli/explain.rs",
    "src/cli/fix.rs",
    "src/cli/formats.rs",
    "src/cli/help.rs",
    "src/cli/help/",
    "src/cli/history.rs",
    "src/cli/init.rs",
    "src/cli/list.rs",
    "src/cli/lsp.rs",
    "src/cli/man.rs",
    "src/cli/man/",
    "src/cli/new.rs",
    "src/cli/online.rs",
    "src/cli/paths.rs",
    "src/cli/portal/",
    "src/cli/pull.rs",
    "src/cli/report.rs",
    "src/cli/route.rs",
    "src/cli/rule_filter.rs",
    "src/cli/rules.rs",
    "src/cli/runtime.rs",
    "src/cli/schema.rs",
    "src/cli/scope.rs",
    "src/cli/signals.rs",
    "src/cli/watch.rs",
    "src/cli/watch/",
    // Only `check --online` asks the DNS.
    "src/dns/",
    // A new file is a change like any other.
    "src/rows/",
    // Texts, and the formats of findings.
    "src/language/",
    "src/render/accounts.rs",
    "src/render/diff.rs",
    "src/render/entry.rs",
    "src/render/excerpt.rs",
    "src/render/extent.rs",
    "src/render/fingerprint.rs",
    "src/render/github.rs",
    "src/render/gitlab.rs",
    "src/render/history.rs",
    "src/render/json.rs",
    "src/render/jsonl.rs",
    "src/render/junit.rs",
    "src/render/markdown.rs",
    "src/render/mod.rs",
    "src/render/places.rs",
    "src/render/pull.rs",
    "src/render/receipt.rs",
    "src/render/redact.rs",
    "src/render/report/",
    "src/render/route.rs",
    "src/render/keys.rs",
    "src/render/rules.rs",
    "src/render/sarif.rs",
    "src/render/sarif/",
    "src/render/short.rs",
    "src/render/tests.rs",
    "src/render/text.rs",
    "src/render/wrap.rs",
    // It proposes edits of files, which are changes like any other.
    "src/lsp/",
    // The files that a report is about; a push looks at all of a commit.
    "src/scope/",
    // The portal that we run: who may write to it has nothing to do with commits.
    "src/server/",
    "src/watch/",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Adds all files under `folder`, by their paths from the top.
fn walk(folder: &str, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(root().join(folder)).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&path, files);
        } else {
            files.insert(path);
        }
    }
}

/// Returns the files at the places of a list.
fn files(places: &[&str]) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    for place in places {
        if let Some(folder) = place.strip_suffix('/') {
            walk(folder, &mut files);
        } else {
            assert!(root().join(place).is_file(), "{place} is not there");
            files.insert((*place).to_owned());
        }
    }
    files
}

fn code_owners() -> CodeOwners {
    let text = fs::read_to_string(root().join(FILE)).expect("the code owners");
    CodeOwners::read(ForgeKind::GitHub, &text).expect("plain lines")
}

fn assert_owned(files: impl IntoIterator<Item = String>) {
    let owners = code_owners();
    let security = Demand {
        owners: vec![SECURITY.to_owned()],
        count: 1,
    };
    let others: Vec<_> = files
        .into_iter()
        .filter(|file| owners.of(file) != Ok(vec![security.clone()]))
        .collect();
    assert!(others.is_empty(), "not owned by {SECURITY}: {others:#?}");
}

#[test]
fn what_decides_belongs_to_the_security_team() {
    assert_owned(files(DECIDES));
}

/// Cargo, rustup and Git pick these up by their names alone, wherever they appear.
#[test]
fn what_changes_the_build_without_being_named_belongs_to_the_security_team() {
    let new = [
        ".cargo/config.toml",
        ".gitattributes",
        ".gitmodules",
        "build.rs",
        "contacts/.gitattributes",
        "rust-toolchain",
        "rust-toolchain.toml",
        "src/.gitattributes",
        "src/bin/second.rs",
        "tests/generate/message_ids.py",
    ];
    assert_owned(new.map(str::to_owned));
}

#[test]
fn every_file_of_the_library_decides_or_does_not() {
    let (decides, does_not) = (files(DECIDES), files(DOES_NOT));
    let both: Vec<_> = decides.intersection(&does_not).collect();
    assert!(both.is_empty(), "in both lists: {both:#?}");
    let mut all = BTreeSet::new();
    walk("src", &mut all);
    let new: Vec<_> = all
        .iter()
        .filter(|file| !decides.contains(*file) && !does_not.contains(*file))
        .collect();
    assert!(new.is_empty(), "in neither list: {new:#?}");
}

#[test]
fn what_does_not_decide_needs_no_security_team() {
    let owners = code_owners();
    for file in files(DOES_NOT) {
        let demands = owners.of(&file).expect("plain owners");
        let is_theirs = |demand: &Demand| demand.owners.iter().any(|owner| owner == SECURITY);
        assert!(!demands.is_empty(), "{file} has no owner");
        assert!(!demands.iter().any(is_theirs), "{file}");
    }
}

/// The threat model names the tests that show what stops an attack.
#[test]
fn the_tests_of_the_threat_model_belong_to_the_security_team() {
    let text = fs::read_to_string(root().join("docs/threat-model.md")).expect("the page");
    let names = text.split('`').skip(1).step_by(2);
    let tests: BTreeSet<_> = names
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "rs")
        })
        .map(|name| format!("tests/it/{name}"))
        .collect();
    assert!(tests.len() > 10, "{tests:?}");
    for test in &tests {
        assert!(root().join(test).is_file(), "{test} is not there");
    }
    assert_owned(tests);
}
