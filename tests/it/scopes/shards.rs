//! A part for one of several machines: `--shard`.

use std::collections::BTreeSet;

use insta::assert_snapshot;

use super::{account, three};
use crate::support::Project;

/// Twelve accounts with faults in them and between them.
fn faulty() -> Project {
    let mut project = three();
    for number in 0..12 {
        let id = format!("account-{}", number % 9);
        let text = account(&id)
            .replace("mon", if number % 2 == 0 { "mo" } else { "mon" })
            .replace(
                "@oncall",
                if number % 3 == 0 {
                    "@nobody"
                } else {
                    "@oncall"
                },
            );
        project = project.file(&format!("contacts/{number}.toml"), text);
    }
    project.file(
        "contacts/directory/more.toml",
        "[unused]\nkind = \"person\"\nemail = \"u@bistro.example\"\n",
    )
}

#[test]
fn shards_have_every_finding_of_the_whole_once() {
    let project = faulty();
    let lines = |args: &[&str]| -> Vec<String> {
        let run = project.run([&["check", "--format", "short"], args].concat());
        run.stdout.lines().map(ToOwned::to_owned).collect()
    };
    for scope in [&[][..], &["--since", "HEAD"]] {
        let whole = lines(scope);
        assert!(whole.len() > 12, "{whole:#?}");
        for count in [1, 2, 3, 7] {
            let mut union: Vec<_> = (1..=count)
                .flat_map(|number| {
                    let shard = format!("{number}/{count}");
                    lines(&[scope, &["--shard", &shard]].concat())
                })
                .collect();
            union.sort();
            let mut whole = whole.clone();
            whole.sort();
            assert_eq!(union, whole, "{count}");
        }
    }
}

#[test]
fn a_shard_has_its_files_whatever_else_there_is() {
    let files = |project: &Project| -> BTreeSet<String> {
        let run = project.run(["check", "--format", "json", "--shard", "2/3"]);
        let findings = run.json()["findings"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let path = |finding: &serde_json::Value| finding["path"].as_str().map(ToOwned::to_owned);
        findings.iter().filter_map(path).collect()
    };
    let project = faulty();
    let before = files(&project);
    project.write("contacts/000.toml", "not toml");
    project.write("contacts/zzz.toml", "not toml");
    let after = files(&project);
    assert!(
        !before.is_empty() && before.is_subset(&after),
        "{before:?} {after:?}"
    );
    assert_snapshot!(three().run(["check", "--shard", "1/3"]), @"
    $ contactctl check --shard 1/3
    1 file, 0 accounts: no findings
    scope: 1 of 5 files, part 1/3
    --- status 0
    ");
    assert_snapshot!(three().run(["check", "--shard", "100/1000"]), @"
    $ contactctl check --shard 100/1000
    no file is in scope: nothing was checked
    scope: 0 of 5 files, part 100/1000
    --- status 0
    ");
}
