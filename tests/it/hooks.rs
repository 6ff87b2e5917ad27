//! The hooks of `docs/git.md`, as Git runs them.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use insta::assert_snapshot;

use crate::support::{ACCOUNT, Project, Run};

const PAGE: &str = include_str!("../../docs/git.md");

/// Installs the script of the page that has `word` in it as the hook `path`.
fn install(project: &Project, path: &str, word: &str) {
    let scripts = PAGE.split("```sh\n").skip(1);
    let mut scripts = scripts.filter_map(|rest| rest.split("```").next());
    let script = scripts
        .find(|script| script.contains(word))
        .expect("a script");
    let program = env!("CARGO_BIN_EXE_contactctl");
    project.write(
        path,
        script.replace("contactctl check", &format!("{program} check")),
    );
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(project.path(path), mode).expect("a hook");
}

/// What a command of Git printed, without the hook's echo of ids.
fn git(project: &Project, args: &[&str]) -> Run {
    let output = project.program("git").args(args).output();
    let mut run = project.printable(args, &output.expect("git runs"));
    run.args.insert(0, "(git)".to_owned());
    let lines = run.stderr.lines().map(str::trim_end);
    run.stderr = lines.map(|line| line.to_owned() + "\n").collect();
    run
}

#[test]
fn pre_commit_refuses_what_has_an_error() {
    let project = Project::good().commit("add");
    install(&project, ".git/hooks/pre-commit", "--staged");
    project.write("contacts/bistro.toml", ACCOUNT.replace("mon", "mo"));
    let run = git(&project, &["commit", "--quiet", "-a", "-m", "no"]);
    assert_eq!(run.status, Some(1), "{run}");
    assert!(run.says("`mo` is not an allowed value of `days`"), "{run}");
    project.write("contacts/bistro.toml", ACCOUNT.replace("mon", "wed"));
    let run = git(&project, &["commit", "--quiet", "-a", "-m", "yes"]);
    assert_eq!(run.status, Some(0), "{run}");
}

#[test]
fn pre_receive_refuses_a_push_that_has_an_error() {
    let project = Project::good().commit("add");
    project.git(["clone", "--quiet", "--bare", ".", "../server.git"]);
    install(&project, "../server.git/hooks/pre-receive", "--rev");
    project.git(["remote", "add", "server", "../server.git"]);
    project.write("contacts/bistro.toml", ACCOUNT.replace("mon", "mo"));
    project.commit_all("a fault");
    assert_snapshot!(git(&project, &["push", "--quiet", "server", "main"]), @"
    $ contactctl (git) push --quiet server main
    --- stderr
    remote: contacts/bistro.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    To ../server.git
     ! [remote rejected] main -> main (pre-receive hook declined)
    error: failed to push some refs to '../server.git'
    --- status 1
    ");
    // Elsewhere it is nobody's business, and a branch may go.
    let run = git(&project, &["push", "--quiet", "server", "main:draft"]);
    assert_eq!(run.status, Some(0), "{run}");
    let run = git(&project, &["push", "--quiet", "server", ":draft"]);
    assert_eq!(run.status, Some(0), "{run}");
    project.write("contacts/bistro.toml", ACCOUNT.replace("mon", "wed"));
    project.commit_all("fixed");
    let run = git(&project, &["push", "--quiet", "server", "main"]);
    assert_eq!(run.status, Some(0), "{run}");
    assert_snapshot!(project.run(["-C", "../server.git", "check", "--rev", "main"]), @"
    $ contactctl -C ../server.git check --rev main
    3 files, 1 account: no findings
    scope: all 3 files, in commit `main`
    --- status 0
    ");
    assert_snapshot!(project.run(["-C", "../server.git", "check"]), @"
    $ contactctl -C ../server.git check
    --- stderr
    error: `[BASE]/server.git` is a bare repository
      help: use a clone with a work tree; only a commit can be checked here: `contactctl check --rev COMMIT`
    --- status 2
    ");
    assert_snapshot!(project.run(["-C", "../server.git", "plan"]), @"
    $ contactctl -C ../server.git plan
    --- stderr
    error: `[BASE]/server.git` is a bare repository
      help: use a clone with a work tree; only a commit can be checked here: `contactctl check --rev COMMIT`
    --- status 2
    ");
}

#[test]
fn a_project_in_a_folder_of_a_bare_repository_is_named_by_its_configuration() {
    let project = Project::new()
        .file("team/contactctl.toml", "contacts = \"people\"\n")
        .file("team/people/bistro.toml", ACCOUNT.replace("mon", "mo"))
        .commit("add");
    project.git(["clone", "--quiet", "--bare", ".", "../server.git"]);
    let args = [
        "-C",
        "../server.git",
        "--config",
        "team/contactctl.toml",
        "check",
    ];
    let short = ["--format", "short", "--rev", "main"];
    assert_snapshot!(project.run([&args[..], &short].concat()), @"
    $ contactctl -C ../server.git --config team/contactctl.toml check --format short --rev main
    people/bistro.toml:7:24: error[unknown-reference] `@oncall` is not in the directory
    people/bistro.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn a_repository_of_another_user_is_read_if_git_takes_it_for_safe() {
    let project = Project::good().commit("add");
    let chown = project
        .program("chown")
        .args(["-R", "12345:12345", "."])
        .output();
    if !chown.expect("chown runs").status.success() {
        // Only root can give files away.
        return;
    }
    assert_snapshot!(project.run(["check", "--rev", "HEAD"]), @"
    $ contactctl check --rev HEAD
    --- stderr
    error: the repository at `[PROJECT]` belongs to another user
      help: if you trust the repository, run `git config --global --add safe.directory '[PROJECT]'`
    --- status 2
    ");
    let top = project.path("");
    let top = top.to_str().expect("UTF-8").trim_end_matches('/');
    let folder = top.strip_suffix("/project").expect("a folder");
    let home = |text: String| project.write("../home/.gitconfig", text);
    let project = &project;
    let reads = |variables: &[(&str, &str)]| {
        let output = project
            .prepared(&["check", "--rev", "HEAD"])
            .env_remove("GIT_CONFIG_GLOBAL")
            .envs(variables.iter().copied())
            .output();
        output.expect("it runs").status.success()
    };
    assert!(!reads(&[]));
    for safe in ["*", top, &format!("{folder}/*"), "~/../project"] {
        home(format!("[safe]\n\tdirectory = {safe}\n"));
        assert!(reads(&[]), "{safe}");
    }
    home(format!("[safe]\n\tdirectory = {top}\n\tdirectory =\n"));
    assert!(!reads(&[]), "an empty value takes back those before it");
    home("[include]\n\tpath = more\n".to_owned());
    project.write(
        "../home/more",
        format!("[safe]\n\tdirectory = {folder}/*\n"),
    );
    assert!(reads(&[]));
    home(String::new());
    for variables in [
        &[
            ("GIT_CONFIG_COUNT", "1"),
            ("GIT_CONFIG_KEY_0", "safe.directory"),
            ("GIT_CONFIG_VALUE_0", top),
        ][..],
        &[("GIT_CONFIG_PARAMETERS", "'safe.directory'='*'")],
    ] {
        assert!(reads(variables), "{variables:?}");
    }
    // What the repository says of itself does not count, and nor does the folder's owner by `GIT_DIR`.
    project.write(
        ".git/config",
        "[core]\n\tbare = false\n[safe]\n\tdirectory = *\n",
    );
    assert!(!reads(&[]));
    assert!(!reads(&[("GIT_DIR", ".git")]));
}
