//! A flat project: everything in the project's folder is in scope.

use super::{
    SIGNED, approve, assert_pushed, assert_refused, commit_as, git_as, key, signers, signing_of,
    sync,
};
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::{Project, Run};

const UNSIGNED: &str = "is not signed";

/// A flat project in `folder`, pushed from a signed commit, with the signers Anna and Jan.
fn flat(folder: &str) -> Project {
    let project = Project::new();
    let at = |name: &str| format!("{folder}{name}");
    key(&project, "mallory");
    project.write(
        &at("contactctl.toml"),
        format!("contacts = \".\"\n{SIGNED}"),
    );
    project.write(&at("allowed_signers"), signers(&project, &["anna", "jan"]));
    project.write(&at("bistro.toml"), BISTRO);
    project.write(&at("pl/tavern.toml"), TAVERN);
    project.write(&at("README.md"), "Our contacts.\n");
    project.write("beside.md", "Of somebody else.\n");
    project.git(["init", "--quiet", "--initial-branch=main"]);
    commit_as(&project, "anna", "bistro and tavern");
    assert_pushed(&sync_in(&project, folder), 2);
    project
}

fn sync_in(project: &Project, folder: &str) -> Run {
    project.run_in(folder, ["sync", "--yes"])
}

#[test]
fn a_change_in_a_flat_project_is_pushed_only_if_it_is_signed() {
    for folder in ["", "shop/"] {
        let project = flat(folder);
        for (path, mailbox) in [("bistro.toml", "guests"), ("new/diner.toml", "help")] {
            let text = match path {
                "bistro.toml" => BISTRO.to_owned(),
                _ => BISTRO.replace("bistro", "diner"),
            };
            let text = text.replace("help@", &format!("{mailbox}@"));
            project.write(&format!("{folder}{path}"), text);
            project.commit_all("unsigned");
            assert_refused(&sync_in(&project, folder), UNSIGNED);
            git_as(
                &project,
                "mallory",
                &["commit", "--quiet", "--amend", "--no-edit"],
            );
            assert_refused(&sync_in(&project, folder), "is not on the list of signers");
            git_as(
                &project,
                "jan",
                &["commit", "--quiet", "--amend", "--no-edit"],
            );
            assert_pushed(&sync_in(&project, folder), 1);
        }
    }
}

#[test]
fn everything_in_the_folder_is_in_scope_and_nothing_beside_it() {
    for folder in ["", "shop/"] {
        for path in [
            "README.md",
            ".github/x.yml",
            "recipes/x.txt",
            "directory.toml",
        ] {
            let project = flat(folder);
            project.write(&format!("{folder}{path}"), "# New.\n");
            project.commit_all("unsigned");
            assert_refused(&sync_in(&project, folder), UNSIGNED);
        }
    }
    let project = flat("shop/");
    project.write("beside.md", "New.\n");
    project.write("bistro.toml", BISTRO);
    project.commit_all("unsigned, and beside the project");
    assert_pushed(&sync_in(&project, "shop"), 0);
}

/// Moves the files of one contacts folder to another, as `who` signs. `None` for nobody.
fn move_contacts(project: &Project, who: Option<&str>, from: &str, to: &str) {
    let config = project.text("contactctl.toml");
    let config = match config.strip_prefix("contacts = ") {
        Some(rest) => rest.split_once('\n').expect("lines").1.to_owned(),
        None => config,
    };
    project.write("contactctl.toml", format!("contacts = \"{to}\"\n{config}"));
    std::fs::create_dir_all(project.path(to)).expect("a folder");
    for file in ["bistro.toml", "tavern.toml"] {
        let [from, to] = [from, to].map(|folder| format!("{folder}/{file}"));
        project.git(["mv", &from, &to]);
    }
    project.write(
        &format!("{to}/bistro.toml"),
        BISTRO.replace("help@", &format!("{}@", to.replace('.', "flat"))),
    );
    match who {
        Some(who) => commit_as(project, who, "moved"),
        None => project.commit_all("moved"),
    }
}

#[test]
fn a_move_to_the_projects_folder_and_back_is_judged_by_the_policy_before_it() {
    let project = signing_of(&["anna", "jan", "ola"]);
    for (from, to) in [("contacts", "."), (".", "contacts")] {
        move_contacts(&project, None, from, to);
        assert_refused(&sync(&project), UNSIGNED);
        project.git(["reset", "--quiet", "--hard", "HEAD^"]);
        // A policy that asks for nothing counts only after it.
        let config = project.text("contactctl.toml");
        project.write(
            "contactctl.toml",
            config.replace("signatures = 1", "signatures = 0"),
        );
        move_contacts(&project, None, from, to);
        assert_refused(&sync(&project), UNSIGNED);
        project.git(["reset", "--quiet", "--hard", "HEAD^"]);
        move_contacts(&project, Some("jan"), from, to);
        assert_pushed(&sync(&project), 1);
    }
    // Now nothing but the contacts is in scope.
    project.write("README.md", "Our contacts.\n");
    project.write("bistro.toml", BISTRO);
    project.commit_all("unsigned");
    assert_pushed(&sync(&project), 0);
}

#[test]
fn a_file_that_lay_there_unseen_is_not_pushed() {
    for path in ["diner.toml", "README.md", "recipes/deep/evil.toml"] {
        let project = signing_of(&["anna", "jan", "ola"]);
        project.write(path, BISTRO.replace("bistro", "diner"));
        project.commit_all("out of scope: unsigned");
        assert_pushed(&sync(&project), 0);
        move_contacts(&project, Some("jan"), "contacts", ".");
        let why =
            format!("adds `{path}` to the contacts or policy files, although the file is older");
        assert_refused(&sync(&project), &why);
        approve(&project, "ola", &[]);
        let number = if path == "diner.toml" { 2 } else { 1 };
        assert_pushed(&sync(&project), number);
    }
}

#[test]
fn a_clean_merge_in_a_flat_project_needs_no_signature() {
    for folder in ["", "shop/"] {
        let project = flat(folder);
        project.git(["checkout", "--quiet", "-b", "topic"]);
        let tavern = TAVERN.replace("help@", "guests@");
        project.write(&format!("{folder}pl/tavern.toml"), tavern);
        commit_as(&project, "jan", "tavern");
        project.git(["checkout", "--quiet", "main"]);
        let bistro = BISTRO.replace("help@", "guests@");
        project.write(&format!("{folder}bistro.toml"), bistro);
        commit_as(&project, "anna", "bistro");
        let merge = ["merge", "--quiet", "--no-ff", "--no-edit"];
        project.git(merge.iter().chain(&["topic"]));
        assert_pushed(&sync_in(&project, folder), 2);
        project.git(["checkout", "--quiet", "topic"]);
        project.write(&format!("{folder}README.md"), "Ours.\n");
        commit_as(&project, "jan", "readme");
        project.git(["checkout", "--quiet", "main"]);
        project.git(merge.iter().chain(&["--no-commit", "topic"]));
        project.write(&format!("{folder}README.md"), "Theirs.\n");
        project.commit_all("a merge that changes something");
        assert_refused(
            &sync_in(&project, folder),
            "itself changes contacts or the approval policy",
        );
    }
}
