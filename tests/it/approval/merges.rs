//! What a merge may bring on its own, and what is slipped into one.

use super::{
    approve, assert_pushed, assert_refused, commit_as, edit, git_as, signers, signing, signing_of,
    sync,
};
use crate::support::Project;
use crate::support::accounts::BISTRO;

const UNCLEAN: &str = "itself changes contacts or the approval policy, but is not signed";

fn checkout(project: &Project, args: &[&str]) {
    project.git(["checkout", "--quiet"].iter().chain(args));
}

/// Merges into the branch that is checked out, unsigned.
fn merge(project: &Project, args: &[&str]) {
    let merge = ["merge", "--quiet", "--no-ff", "--no-edit"];
    project.git(merge.iter().chain(args));
}

/// Signs the last commit again.
fn sign(project: &Project, who: &str) {
    let amend = ["commit", "--quiet", "--amend", "--no-edit"];
    git_as(project, who, &amend);
}

/// A merge of a file that Jan signed in `partners/`, which Anna has made the folder of the contacts:
/// after his branch began, or before.
fn another_folder(is_after: bool) -> Project {
    let project = signing_of(&["anna", "jan", "ola"]);
    project.git(["branch", "topic"]);
    project.git(["mv", "contacts", "partners"]);
    let config = project.text("contactctl.toml");
    let config = format!("contacts = \"partners\"\n{config}");
    project.write("contactctl.toml", config);
    commit_as(&project, "anna", "another folder");
    if !is_after {
        project.git(["branch", "--force", "topic", "main"]);
    }
    checkout(&project, &["topic"]);
    let diner = BISTRO.replace("bistro", "diner");
    project.write("partners/diner.toml", diner);
    commit_as(&project, "jan", "diner");
    checkout(&project, &["main"]);
    merge(&project, &["topic"]);
    project
}

#[test]
fn a_file_that_nobody_saw_on_its_branch_does_not_come_into_scope_by_a_merge() {
    let seen = another_folder(false);
    assert_pushed(&sync(&seen), 1);
    let unseen = another_folder(true);
    let why =
        "adds `partners/diner.toml` to the contacts or policy files, although the file is older";
    assert_refused(&sync(&unseen), why);
    // Whoever signs a merge has not looked either.
    sign(&unseen, "anna");
    assert_refused(&sync(&unseen), why);
    approve(&unseen, "ola", &[]);
    assert_pushed(&sync(&unseen), 1);
}

/// A draft that Jan edits on a branch, unsigned or not, while Anna puts it among the contacts.
fn renamed(is_signed: bool) -> Project {
    let project = signing();
    let diner = BISTRO.replace("bistro", "diner");
    project.write("drafts/diner.toml", &diner);
    project.commit_all("a draft: unsigned");
    assert_pushed(&sync(&project), 0);
    checkout(&project, &["-b", "topic"]);
    project.write("drafts/diner.toml", diner.replace("help@", "thieves@"));
    if is_signed {
        commit_as(&project, "jan", "the draft");
    } else {
        project.commit_all("the draft: unsigned");
    }
    checkout(&project, &["main"]);
    project.git(["mv", "drafts/diner.toml", "contacts/diner.toml"]);
    commit_as(&project, "anna", "diner");
    project
}

#[test]
fn a_rename_carries_no_unsigned_edit_into_the_contacts() {
    for is_signed in [true, false] {
        let project = renamed(is_signed);
        let before = sync(&project);
        assert_pushed(&before, 1);
        merge(&project, &["topic"]);
        let text = project.text("contacts/diner.toml");
        assert!(text.contains("thieves@"), "git carries it: {text}");
        assert_refused(&sync(&project), UNCLEAN);
        sign(&project, "anna");
        assert_pushed(&sync(&project), 1);
    }
}

#[test]
fn a_merge_driver_brings_nothing_together_that_nobody_looked_at() {
    for attributes in ["", "contacts/*.toml merge=union\n"] {
        let project = signing();
        project.write(".gitattributes", attributes);
        project.commit_all("attributes: unsigned");
        checkout(&project, &["-b", "topic"]);
        edit(&project, "bistro", "guests");
        commit_as(&project, "jan", "bistro: guests");
        checkout(&project, &["main"]);
        let text = project.text("contacts/bistro.toml");
        let text = text.replace("closes = \"17:00\"", "closes = \"18:00\"");
        project.write("contacts/bistro.toml", text);
        commit_as(&project, "anna", "bistro: hours");
        // Git can bring both together, with the driver and without.
        merge(&project, &["topic"]);
        assert_refused(&sync(&project), UNCLEAN);
        sign(&project, "anna");
        assert_pushed(&sync(&project), 1);
    }
    // One file on each side needs no driver.
    let project = signing();
    checkout(&project, &["-b", "topic"]);
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: guests");
    checkout(&project, &["main"]);
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "tavern: guests");
    merge(&project, &["topic"]);
    assert_pushed(&sync(&project), 2);
}

#[test]
fn who_wrote_the_value_that_won_a_conflict_does_not_approve_it() {
    let project = Project::new()
        .file("contactctl.toml", "[approval]\nattestations = 1\n")
        .file("contacts/bistro.toml", BISTRO);
    let people = ["anna", "jan", "ola"];
    project.write("allowed_signers", signers(&project, &people));
    project.commit_all("bistro");
    approve(&project, "ola", &["--first"]);
    assert_pushed(&sync(&project), 1);
    checkout(&project, &["-b", "topic"]);
    edit(&project, "bistro", "jans");
    let author = "--author=Jan <jan@bistro.example>";
    project.git(["commit", "--quiet", "--all", "--message", "jan", author]);
    checkout(&project, &["main"]);
    edit(&project, "bistro", "annas");
    project.commit_all("anna");
    approve(&project, "ola", &[]);
    assert_pushed(&sync(&project), 1);
    merge(&project, &["-X", "theirs", "topic"]);
    approve(&project, "jan", &[]);
    assert_refused(&sync(&project), "`jan@bistro.example` may be an author");
    approve(&project, "ola", &[]);
    assert_pushed(&sync(&project), 1);
}

/// `main` with a signed change of the tavern, which is pushed, and a branch with one of the bistro.
fn branched() -> Project {
    let project = signing();
    checkout(&project, &["-b", "topic"]);
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: guests");
    checkout(&project, &["main"]);
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "tavern: guests");
    assert_pushed(&sync(&project), 1);
    project
}

#[test]
fn a_merge_with_its_parents_swapped_takes_what_was_pushed_off_the_branch() {
    let project = branched();
    checkout(&project, &["topic"]);
    merge(&project, &["main"]);
    checkout(&project, &["-B", "main", "topic"]);
    let why = "is on the approved branch only through a merge";
    assert_refused(&sync(&project), why);
    // The other way round.
    checkout(&project, &["-B", "main", "HEAD^2"]);
    project.git(["branch", "--quiet", "--force", "topic", "topic^1"]);
    merge(&project, &["topic"]);
    assert_pushed(&sync(&project), 1);
}

#[test]
fn a_side_that_was_dropped_on_a_branch_is_not_dropped_by_merging_it() {
    let project = branched();
    checkout(&project, &["topic"]);
    merge(&project, &["-s", "ours", "main"]);
    checkout(&project, &["main"]);
    merge(&project, &["topic"]);
    // The tavern is as it was where the branch began.
    assert_refused(&sync(&project), UNCLEAN);
    let project = branched();
    checkout(&project, &["topic"]);
    merge(&project, &["main"]);
    checkout(&project, &["main"]);
    merge(&project, &["topic"]);
    assert_pushed(&sync(&project), 1);
}

/// A history of its own, with a bistro in it that Jan signed.
fn orphan(project: &Project, file: &str) {
    checkout(project, &["--orphan", "alone"]);
    project.git(["rm", "-r", "--quiet", "--force", "."]);
    project.write(file, BISTRO.replace("bistro", "diner"));
    commit_as(project, "jan", "from nowhere");
}

#[test]
fn a_history_of_its_own_takes_nothing_away() {
    let unrelated = "--allow-unrelated-histories";
    let project = branched();
    orphan(&project, "contacts/diner.toml");
    merge(&project, &["-s", "ours", unrelated, "main"]);
    checkout(&project, &["main"]);
    merge(&project, &["alone"]);
    assert!(!project.path("contacts/tavern.toml").exists());
    assert_refused(&sync(&project), UNCLEAN);
    // Merged as it is, it adds a file that is signed.
    let project = branched();
    orphan(&project, "contacts/diner.toml");
    checkout(&project, &["main"]);
    merge(&project, &[unrelated, "alone"]);
    assert_pushed(&sync(&project), 1);
}

#[test]
fn a_merge_of_three_is_never_clean() {
    let three = || {
        let project = branched();
        checkout(&project, &["-b", "other", "main~1"]);
        project.write("contacts/diner.toml", BISTRO.replace("bistro", "diner"));
        commit_as(&project, "anna", "diner");
        checkout(&project, &["main"]);
        project
    };
    let project = three();
    merge(&project, &["topic", "other"]);
    assert_refused(&sync(&project), UNCLEAN);
    sign(&project, "anna");
    assert_pushed(&sync(&project), 2);
    let project = three();
    merge(&project, &["topic"]);
    merge(&project, &["other"]);
    assert_pushed(&sync(&project), 2);
}

/// Commits what is staged, as Anna, and what a sync says of it.
fn commit_staged(project: &Project) -> crate::support::Run {
    git_as(
        project,
        "anna",
        &["commit", "--quiet", "--message", "staged"],
    );
    sync(project)
}

#[test]
fn a_submodule_in_scope_makes_a_commit_unreadable_even_if_it_is_signed() {
    for (path, is_refused) in [("contacts/more", true), ("vendor/more", false)] {
        let project = signing();
        let commit = project.git(["rev-parse", "HEAD"]);
        let info = format!("160000,{commit},{path}");
        project.git(["update-index", "--add", "--cacheinfo", &info]);
        let run = commit_staged(&project);
        if !is_refused {
            assert_pushed(&run, 0);
            continue;
        }
        // The check of the files comes first.
        assert_eq!(run.status, Some(1), "{run}");
        assert!(run.says("`contacts/more` is a submodule"), "{run}");
        // Taken out again, the last state that could be read judges both steps.
        project.git(["rm", "--quiet", "--cached", path]);
        edit(&project, "bistro", "guests");
        project.git(["add", "contacts/bistro.toml"]);
        let out = ["commit", "--quiet", "--message", "taken out: unsigned"];
        project.git(out);
        assert_refused(&sync(&project), "is not signed");
        sign(&project, "anna");
        assert_pushed(&sync(&project), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_scope_makes_a_commit_unreadable_even_if_it_is_signed() {
    for (path, is_refused) in [("contacts/more.toml", true), ("docs/more.toml", false)] {
        let project = signing();
        project.write("docs/other.toml", BISTRO.replace("bistro", "diner"));
        let link = project.path(path);
        std::os::unix::fs::symlink("../docs/other.toml", link).expect("a link");
        project.git(["add", "--all"]);
        let run = commit_staged(&project);
        if is_refused {
            assert_ne!(run.status, Some(0), "{run}");
            assert!(run.says("is a symbolic link"), "{run}");
        } else {
            assert_pushed(&run, 0);
        }
    }
}

/// Writes the tree of HEAD with `folder` once more, as it is in another commit, and commits it signed.
fn commit_twice(project: &Project, folder: &str, other: &str) {
    let one = project.git(["ls-tree", "HEAD"]);
    let two = project.git(["ls-tree", other, folder]);
    let entries = one.lines().chain(two.lines());
    let mut entries: Vec<_> = entries
        .map(|line| line.split_once('\t').expect("a name"))
        .collect();
    entries.sort_by_key(|(head, name)| {
        let slash = if head.contains(" tree ") { "/" } else { "" };
        format!("{name}{slash}")
    });
    let mut tree = Vec::new();
    for (head, name) in entries {
        let mut words = head.split(' ');
        let mode = words.next().expect("a mode").trim_start_matches('0');
        tree.extend(format!("{mode} {name}\0").bytes());
        let id = words.nth(1).expect("an id");
        let bytes = data_encoding::HEXLOWER.decode(id.as_bytes());
        tree.extend(bytes.expect("hexadecimal digits"));
    }
    project.write("../home/tree", tree);
    let file = project.path("../home/tree");
    let file = file.to_string_lossy();
    let tree = project.git(["hash-object", "-t", "tree", "-w", "--literally", &file]);
    let made = git_as(
        project,
        "anna",
        &["commit-tree", "-S", "-p", "HEAD", "-m", "twice", &tree],
    );
    project.git(["update-ref", "refs/heads/main", &made]);
}

#[test]
fn a_name_that_is_in_a_tree_twice_makes_a_commit_unreadable_even_if_it_is_signed() {
    for (folder, is_refused) in [("contacts", true), ("shop", false)] {
        let project = signing();
        project.write("shop/one.md", "One.\n");
        commit_as(&project, "anna", "shop");
        checkout(&project, &["-b", "side"]);
        edit(&project, "bistro", "thieves");
        project.write("shop/one.md", "Two.\n");
        project.commit_all("side: unsigned");
        checkout(&project, &["main"]);
        commit_twice(&project, folder, "side");
        let run = sync(&project);
        if is_refused {
            assert_ne!(run.status, Some(0), "{run}");
            assert!(run.says("`contacts` occurs twice in its folder"), "{run}");
        } else {
            assert_pushed(&run, 0);
        }
    }
}
