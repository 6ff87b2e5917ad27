//! Signatures of every type of key, as Git makes them.

use super::{commit_as, edit, key_of_type, refusal, signers, signing, verdict};

#[test]
fn every_type_of_key_signs() {
    let project = signing();
    let types = [
        "ecdsa-256",
        "ecdsa-384",
        "ecdsa-521",
        "rsa-2048",
        "rsa-4096",
    ];
    let mut allowed = vec![signers(&project, &["anna", "jan"])];
    for name in types {
        let (kind, bits) = name.split_once('-').expect("a type and its bits");
        let path = super::key_path(&project, name);
        let path = path.to_string_lossy();
        super::keygen(
            &project,
            &["-q", "-t", kind, "-b", bits, "-N", "", "-f", &path],
        );
        let line = key_of_type(&project, name, kind);
        allowed.push(format!("{name}@bistro.example {line}\n"));
    }
    project.write("allowed_signers", allowed.concat());
    edit(&project, "bistro", "first");
    commit_as(&project, "anna", "more signers");
    verdict(&project);
    for name in types {
        edit(&project, "bistro", name);
        commit_as(&project, name, name);
    }
    let all = verdict(&project);
    for name in types {
        assert!(all.contains(&format!("`{name}@bistro.example`")), "{all}");
    }
}

#[test]
fn a_signature_of_another_commit_does_not_count() {
    let project = signing();
    edit(&project, "bistro", "guests");
    commit_as(&project, "anna", "bistro: guests");
    // The same commit with its signature, and another tree.
    let commit = project.git(["cat-file", "commit", "HEAD"]);
    edit(&project, "bistro", "thieves");
    project.git(["add", "--all"]);
    let tree = project.git(["write-tree"]);
    let (_, rest) = commit.split_once('\n').expect("a header");
    project.write("../home/forged", format!("tree {tree}\n{rest}\n"));
    let path = super::key_path(&project, "forged");
    let forged = project.git([
        "hash-object",
        "-t",
        "commit",
        "-w",
        &*path.to_string_lossy(),
    ]);
    project.git(["reset", "--quiet", "--hard", &forged]);
    let refused = refusal(&project);
    assert!(
        refused.contains("does not match what was signed"),
        "{refused}"
    );
}
