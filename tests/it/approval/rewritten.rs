//! What only this clone says of the history: grafts, replaced objects, `commit-graph` files. Nobody
//! reviewed it, and it hides no step.

use std::fs;

use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use super::{commit_as, edit, refusal, signing};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

/// A commit that nobody signed, and a signed one after it. Returns the base, and those two.
fn hidden_step() -> (Project, [String; 3]) {
    let project = signing();
    let head = || project.git(["rev-parse", "HEAD"]);
    let base = head();
    edit(&project, "tavern", "mallory");
    project.commit_all("tavern: unsigned");
    let unsigned = head();
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "bistro: signed");
    let signed = head();
    assert!(refusal(&project).contains("is not signed"));
    (project, [base, unsigned, signed])
}

/// The commands that read a history, with what each says on stderr.
fn refused_by_all(project: &Project, expected: &str) {
    for command in [
        &["plan"][..],
        &["sync", "--yes"],
        &["approve"],
        &["pull"],
        &["history", "bistro"],
        &["check", "--rev", "HEAD"],
        &["check", "--since", "HEAD~1"],
    ] {
        let run = project.run(command.iter().copied());
        assert_eq!(run.status, Some(4), "{run}");
        assert!(run.says(expected), "{run}");
    }
    let doctor = project.run(["doctor"]);
    assert_eq!(doctor.status, Some(1), "{doctor}");
    assert!(
        doctor.says(&format!("git             FAILED: {expected}")),
        "{doctor}"
    );
}

#[test]
fn a_graft_hides_no_step() {
    let (project, [base, _, signed]) = hidden_step();
    let grafts = project.path(".git/info/grafts");
    fs::create_dir_all(grafts.parent().expect("a folder")).expect("a folder");
    fs::write(&grafts, format!("{signed} {base}\n")).expect("a file");
    let path = format!("`{}`", grafts.display()).replace(
        project.path("").to_string_lossy().trim_end_matches('/'),
        "[PROJECT]",
    );
    refused_by_all(&project, &format!("{path} gives commits other parents"));
    // The same in a work tree that is linked to the repository.
    project.git(["worktree", "add", "--quiet", "--detach", "../linked"]);
    let linked = project.run_in("../linked", ["plan"]);
    assert!(linked.says("gives commits other parents"), "{linked}");
    fs::write(&grafts, "").expect("a file");
    assert!(refusal(&project).contains("is not signed"));
}

#[test]
fn a_replaced_commit_hides_no_step() {
    let (project, [base, unsigned, _]) = hidden_step();
    project.git(["replace", &unsigned, &base]);
    let expected = "references in `refs/replace/` replace objects";
    refused_by_all(&project, expected);
    project.git(["pack-refs", "--all"]);
    assert!(!project.path(".git/refs/replace").join(&unsigned).exists());
    refused_by_all(&project, expected);
    project.git(["replace", "--delete", &unsigned]);
    assert!(refusal(&project).contains("is not signed"));
}

#[test]
fn a_shallow_file_hides_no_step() {
    let (project, [_, _, signed]) = hidden_step();
    let file = project.path(".git/shallow");
    fs::write(&file, format!("{signed}\n")).expect("a file");
    assert!(
        refusal(&project).contains("this clone is shallow, so the repository cannot be identified")
    );
    fs::write(&file, "").expect("a file");
    assert!(refusal(&project).contains("is not signed"));
}

#[test]
fn a_commit_graph_hides_no_step() {
    let (project, [base, _, signed]) = hidden_step();
    forge(&project, &signed, &base);
    // Git itself believes it.
    assert_eq!(project.git(["rev-list", "--count", "HEAD"]), "2");
    assert!(refusal(&project).contains("is not signed"));
}

#[test]
fn a_commit_graph_puts_no_commit_on_the_approved_branch() {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    project.git(["checkout", "--quiet", "-b", "side"]);
    edit(&project, "tavern", "mallory");
    project.commit_all("tavern: on a branch");
    let side = project.git(["rev-parse", "HEAD"]);
    project.git(["checkout", "--quiet", "main"]);
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: on main");
    let main = project.git(["rev-parse", "HEAD"]);
    forge(&project, &main, &side);
    assert_eq!(project.git(["rev-parse", "main"]), main);
    assert!(project.git(["rev-list", "main"]).contains(&side));
    let sync = project.run(["sync", "--yes", "--rev", "side"]);
    assert!(
        sync.says("is not on `main`") && sync.status == Some(4),
        "{sync}"
    );
}

/// Writes a `commit-graph` file in which `parent` is the only parent of `commit`.
fn forge(project: &Project, commit: &str, parent: &str) {
    // libgit2 reads the first version alone.
    project.git([
        "-c",
        "commitGraph.generationVersion=1",
        "commit-graph",
        "write",
        "--reachable",
    ]);
    let graph = project.path(".git/objects/info/commit-graph");
    let forged = with_parent(&fs::read(&graph).expect("a graph"), commit, parent);
    fs::remove_file(&graph).expect("removed");
    fs::write(&graph, forged).expect("a file");
}

/// Makes `parent` the only parent of `commit` in a `commit-graph` file (gitformat-commit-graph(5)).
fn with_parent(graph: &[u8], commit: &str, parent: &str) -> Vec<u8> {
    let number = |at: usize, bytes: usize| {
        let bytes = &graph[at..at + bytes];
        bytes
            .iter()
            .fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let chunk = |name: &[u8; 4]| {
        let mut rows = (0..usize::from(graph[6])).map(|row| 8 + 12 * row);
        let row = rows.find(|row| &graph[*row..row + 4] == name);
        number(row.expect("the chunk") + 4, 8)
    };
    let (ids, data, fan) = (chunk(b"OIDL"), chunk(b"CDAT"), chunk(b"OIDF"));
    let count = number(fan + 255 * 4, 4);
    let position = |id: &str| {
        let hex = |row: &usize| {
            let id = &graph[ids + 20 * row..ids + 20 * (row + 1)];
            data_encoding::HEXLOWER.encode(id)
        };
        (0..count).find(|row| hex(row) == id).expect("a commit")
    };
    let mut forged = graph[..graph.len() - 20].to_vec();
    // A row has the tree, two parents, the generation and the date.
    let at = data + 36 * position(commit) + 20;
    let parent = u32::try_from(position(parent)).expect("a small number");
    forged[at..at + 4].copy_from_slice(&parent.to_be_bytes());
    let checksum = digest(&SHA1_FOR_LEGACY_USE_ONLY, &forged);
    forged.extend(checksum.as_ref());
    forged
}
