//! `contactctl doctor`: what a report of a bug should have in it.

use insta::assert_snapshot;

use crate::support::{ACCOUNT, Project, Run};

/// A commit's id depends on the port of a portal in the configuration.
fn without_commit(word: &str) -> &str {
    let id = word.trim_end_matches([' ', ',']);
    let is_commit = id.len() == 10 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_commit { "[COMMIT], " } else { word }
}

/// What it prints, without what differs from release to release and machine to machine.
fn doctor(project: &Project) -> Run {
    let mut run = project.run(["doctor"]);
    let lines = run.stdout.lines().map(|line| match line.get(..16) {
        Some("contactctl      ") => "contactctl      [VERSION]",
        Some("time zones      ") if line.ends_with(", built in") => "time zones      [RELEASE]",
        _ => line,
    });
    let words = lines.flat_map(|line| line.split_inclusive(' ').chain(["\n"]));
    run.stdout = words.map(without_commit).collect();
    run
}

#[test]
fn all_is_well_in_a_good_project() {
    let project = Project::good()
        .commit("add")
        .variable("LANG", "en_GB.UTF-8");
    assert_snapshot!(doctor(&project), @"
    $ contactctl doctor
    contactctl      [VERSION]
    time zones      [RELEASE]
    project         [PROJECT]
    configuration   `contactctl.toml`
    contacts        3 files
    git             branch `main` at commit [COMMIT], no remote
    approved branch `main`, the local default branch (there is no remote)
    portal local    production, embedded in this program
    terminal        none, no colour
    locale          LANG=en_GB.UTF-8
    --- status 0
    ");
    let run = project.run(["doctor"]);
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        run.stdout
            .starts_with(&format!("contactctl      {version} on ")),
        "{run}"
    );
    let release = run.stdout.lines().nth(1).unwrap_or_default();
    assert!(release.starts_with("time zones      IANA 20"), "{run}");
}

#[test]
fn who_reads_polish_is_answered_in_it() {
    let project = Project::good()
        .commit("add")
        .variable("LANG", "pl_PL.UTF-8");
    project.write("contacts/bistro.toml", "[account]\n");
    let mut run = doctor(&project);
    let is_of_release = |line: &&str| line.contains("IANA") || line.starts_with("contactctl ");
    let lines = run.stdout.split_inclusive('\n');
    run.stdout = lines.filter(|line| !is_of_release(line)).collect();
    assert_snapshot!(run, @"
    $ contactctl doctor
    projekt         [PROJECT]
    konfiguracja    `contactctl.toml`
    kontakty        3 pliki
    git             gałąź `main`, commit [COMMIT], bez zdalnego repozytorium, 1 niezacommitowana zmiana
    zatwierdzona gałąź `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)
    portal local    produkcja, wbudowany w ten program
    terminal        brak, bez kolorów
    ustawienia regionalne LANG=pl_PL.UTF-8
    --- status 0
    ");
    let run = Project::new().run(["doctor", "--lang", "pl"]);
    let line = run.stdout.lines().nth(2).unwrap_or_default();
    assert_snapshot!(line, @"projekt         BŁĄD: nie znaleziono kontaktów: pliku `contactctl.toml` ani folderu `contacts/` nie ma w `[PROJECT]` ani w folderach nadrzędnych (co najwyżej do głównego folderu drzewa roboczego Gita)");
}

#[test]
fn without_a_project_there_are_still_versions() {
    assert_snapshot!(doctor(&Project::new()), @"
    $ contactctl doctor
    contactctl      [VERSION]
    time zones      [RELEASE]
    project         FAILED: no contacts found: neither `[PROJECT]` nor a folder above it, at most up to the top of a Git work tree, has `contactctl.toml` or `contacts/`
    terminal        none, no colour
    locale          not set
    --- stderr
    error: no contacts found: neither `[PROJECT]` nor a folder above it, at most up to the top of a Git work tree, has `contactctl.toml` or `contacts/`
      help: run the command in the repository of the contacts, or specify its folder with `-C DIR`
      help: to start a new contacts repository, run `contactctl init`
    --- status 1
    ");
}

#[test]
fn each_thing_that_is_wrong_is_said_with_what_to_do() {
    // A port that nobody listens on: it was free a moment ago, and is let go.
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    let url = format!("http://{}", port.expect("a port"));
    let config =
        format!("[portals.staging]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"{url}\"\n");
    let project = Project::good().file("contactctl.toml", &config);
    project.git(["init", "--quiet", "--initial-branch=main"]);
    let mut run = doctor(&project);
    run.stdout = run.stdout.replace(&url, "[URL]");
    run.stderr = run.stderr.replace(&url, "[URL]");
    assert_snapshot!(run, @"
    $ contactctl doctor
    contactctl      [VERSION]
    time zones      [RELEASE]
    project         [PROJECT]
    configuration   `contactctl.toml`
    contacts        3 files
    git             FAILED: the repository has no commit yet
    portal staging  FAILED: cannot get an answer from the portal at [URL]
    terminal        none, no colour
    locale          not set
    --- stderr
    error: the repository has no commit yet
      help: commit the contacts first: uncommitted files are never pushed
    error: cannot get an answer from the portal at [URL]
      cause: Connection refused (os error 111)
      help: check that the portal is running and that the address is right
    --- status 1
    ");
    // Of settings with an error none counts: no portal of theirs is asked.
    project.write("contactctl.toml", format!("contact = \"people\"\n{config}"));
    assert_snapshot!(doctor(&project), @"
    $ contactctl doctor
    contactctl      [VERSION]
    time zones      [RELEASE]
    project         [PROJECT]
    configuration   FAILED: `contactctl.toml` has 1 error
    contacts        3 files
    git             FAILED: the repository has no commit yet
    terminal        none, no colour
    locale          not set
    --- stderr
    error: `contactctl.toml` has 1 error
      help: see the details: `contactctl check --config contactctl.toml`
    error: the repository has no commit yet
      help: commit the contacts first: uncommitted files are never pushed
    --- status 1
    ");
}

#[test]
fn a_command_in_a_help_works_in_a_subfolder() {
    let project = Project::good()
        .file("contactctl.toml", "x = 1\n")
        .commit("add");
    let run = project.run_in("contacts", ["doctor"]);
    assert_eq!(run.status, Some(1), "{run}");
    assert_snapshot!(run.stderr, @"
    error: `contactctl.toml` has 1 error
      help: see the details: `contactctl -C .. check --config contactctl.toml`
    ");
}

#[test]
fn a_line_of_signers_that_cannot_be_read_is_a_problem() {
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIDAvwiWFA9rbIKq9Bj1pkOdHCmvREaRVBFK7Ie4Ft7K";
    let project = Project::good()
        .file("contactctl.toml", "[approval]\nsignatures = 1\n")
        .file(
            "allowed_signers",
            format!(
                "anna@bistro.example {key}\n# a comment\njan@bistro.example ssh-ed25519 AAAA\n"
            ),
        )
        .commit("add");
    let run = doctor(&project);
    let rows: Vec<_> = run
        .stdout
        .lines()
        .filter(|row| row.starts_with("signers"))
        .collect();
    assert_snapshot!(format!("{}\n{}", rows.join("\n"), run.stderr), @"
    signers         `allowed_signers`, 1 valid line
    signers         FAILED: line 3 of `allowed_signers` cannot be read (its data is cut short), so the line allows no signer
    error: line 3 of `allowed_signers` cannot be read (its data is cut short), so the line allows no signer
      help: fix the line (`man ssh-keygen` describes its format, under ALLOWED SIGNERS), and get the change approved
    ");
    project.git(["rm", "--quiet", "allowed_signers"]);
    project.git(["commit", "--quiet", "--message", "nobody"]);
    assert_snapshot!(doctor(&project).stderr, @"
    error: commit a0a9f6e2a6 does not have `allowed_signers`, the list of signers of the approval policy
      help: list in `allowed_signers` who may sign, one per line, such as `anna@bistro.example ssh-ed25519 AAAA...`, and get the list approved
    ");
}

/// The rows about whom a push trusts, and the errors.
fn trusted(project: &Project) -> String {
    let run = doctor(project);
    let rows = run.stdout.lines();
    let rows = rows.filter(|row| row.starts_with("approved") || row.starts_with("forge"));
    let rows: Vec<_> = rows.collect();
    format!("{}\n{}", rows.join("\n"), run.stderr)
}

#[test]
fn whom_a_push_trusts_is_shown_or_how_to_say_so() {
    let policy = "[approval]\nreviews = 1\nrepository = \"org/contacts\"\n";
    let project = Project::good()
        .file("contactctl.toml", policy)
        .commit("add")
        .variable("GITHUB_TOKEN", "ghp_canary");
    for remote in ["origin", "upstream"] {
        let url = format!("https://git.example/{remote}/contacts.git");
        project.git(["remote", "add", remote, &url]);
    }
    assert_snapshot!(trusted(&project), @"
    approved branch FAILED: this clone has several remotes (`origin`, `upstream`), so the approved branch must be pinned
    error: this clone has several remotes (`origin`, `upstream`), so the approved branch must be pinned
      help: choose the approved branch: run `git config contactctl.approvedRef BRANCH`, or set `CONTACTCTL_APPROVED_REF=BRANCH`
    error: this clone has several remotes (`origin`, `upstream`), so the approved branch must be pinned
      help: choose the approved branch: run `git config contactctl.approvedRef BRANCH`, or set `CONTACTCTL_APPROVED_REF=BRANCH`
    ");
    project.git(["update-ref", "refs/remotes/upstream/main", "HEAD"]);
    project.git(["config", "contactctl.approvedRef", "upstream/main"]);
    assert_snapshot!(trusted(&project), @"
    approved branch `upstream/main`, pinned by `contactctl.approvedRef` in Git's configuration
    error: neither `GITHUB_TOKEN_ORIGIN` nor Git's configuration allows the token for the Git host (`GITHUB_TOKEN`) to be sent to `https://git.example`: nothing was sent
      help: if the token is for `https://git.example`, set `GITHUB_TOKEN_ORIGIN=https://git.example` or, if this variable is not set, run `git config contactctl.GITHUB_TOKEN.origin https://git.example`
    ");
    project.git([
        "config",
        "contactctl.GITHUB_TOKEN.origin",
        "https://git.example",
    ]);
    let project = project.variable("CONTACTCTL_APPROVED_REF", "refs/heads/main");
    assert_snapshot!(trusted(&project), @"approved branch `main`, pinned by `CONTACTCTL_APPROVED_REF`");
    let project = project.variable("GITHUB_TOKEN_ORIGIN", "https://api.github.com/v3");
    assert_snapshot!(trusted(&project), @"
    approved branch `main`, pinned by `CONTACTCTL_APPROVED_REF`
    error: `GITHUB_TOKEN_ORIGIN` must contain only a scheme, host and port, but is `https://api.github.com/v3`: nothing was sent to `https://git.example`
      help: if the token is for `https://git.example`, set `GITHUB_TOKEN_ORIGIN=https://git.example` or, if this variable is not set, run `git config contactctl.GITHUB_TOKEN.origin https://git.example`
    ");
}

#[test]
fn what_a_clone_lacks_and_what_is_only_a_guess_is_a_problem() {
    let project = Project::good().commit("one");
    project.write("README.md", "");
    project.commit_all("two");
    let shallow = Project::new();
    let origin = format!("file://{}", project.path("").display());
    shallow.git(["clone", "--quiet", "--depth", "1", &origin, "."]);
    let run = doctor(&shallow);
    assert_eq!(run.status, Some(1), "{run}");
    assert_snapshot!(run.stderr, @"
    error: this clone is shallow, but a sync needs the whole history
      help: fetch the whole history, which this clone lacks: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)
    ");
    project.git(["branch", "--quiet", "-m", "topic"]);
    assert_snapshot!(trusted(&project), @"
    approved branch FAILED: the approved branch is only a guess: `topic`, the only local branch (there is no remote)
    error: the approved branch is only a guess: `topic`, the only local branch (there is no remote)
      help: if `topic` is the approved branch, run `git config contactctl.approvedRef topic`, or set `CONTACTCTL_APPROVED_REF=topic`
    ");
    project.git(["branch", "--quiet", "main"]);
    project.git(["branch", "--quiet", "master"]);
    assert_snapshot!(trusted(&project), @"
    approved branch FAILED: the approved branch is only a guess: `main` (`master` exists too, and there is no remote)
    error: the approved branch is only a guess: `main` (`master` exists too, and there is no remote)
      help: if `main` is the approved branch, run `git config contactctl.approvedRef main`, or set `CONTACTCTL_APPROVED_REF=main`
    ");
    assert_eq!(project.run(["doctor"]).status, Some(1));
}

#[test]
fn an_editor_schema_that_is_missing_is_a_problem() {
    let project = Project::good()
        .file(
            "contacts/bistro.toml",
            format!("#:schema ../schemas/account.schema.json\n{ACCOUNT}"),
        )
        .file(
            "contacts/east/inn.toml",
            format!(
                "#:schema ../../schemas/account.schema.json\n{}",
                ACCOUNT.replace("\"bistro\"", "\"inn\"")
            ),
        )
        .file("contactctl.toml", "#:schema schemas/config.schema.json\n")
        .file("schemas/.gitkeep", "")
        .commit("add");
    let run = doctor(&project);
    assert_eq!(run.status, Some(1), "{run}");
    assert_snapshot!(run.stderr, @"
    error: `contacts/bistro.toml` and 1 other file point to the editor schema `schemas/account.schema.json`, which does not exist
      help: to create the schema, run in the project's folder: `mkdir -p schemas && contactctl schema account > schemas/account.schema.json`
    error: `contactctl.toml` points to the editor schema `schemas/config.schema.json`, which does not exist
      help: to create the schema, run in the project's folder: `mkdir -p schemas && contactctl schema config > schemas/config.schema.json`
    ");
    for name in ["account", "config"] {
        let schema = project.run(["schema", name]).stdout;
        project.write(&format!("schemas/{name}.schema.json"), schema);
    }
    project.commit_all("schemas");
    let run = doctor(&project);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run}");
}

#[cfg(feature = "server")]
#[test]
fn a_database_that_is_damaged_is_a_problem() {
    let project = Project::good().commit("add");
    assert_eq!(project.run(["sync", "--yes"]).status, Some(0));
    let path = ".contactctl/local.sqlite3";
    let whole = std::fs::read(project.path(path)).expect("a database");
    for from in [4096, whole.len() - 4096] {
        let mut damaged = whole.clone();
        damaged[from..].fill(0xa5);
        project.write(path, &damaged);
        let run = doctor(&project);
        assert_eq!(run.status, Some(1), "{run}");
        assert!(run.stderr.contains("local.sqlite3` is damaged\n"), "{run}");
    }
    project.write(
        path,
        "no database at all, but quite some text that is long enough".repeat(200),
    );
    let run = doctor(&project);
    assert_eq!(run.status, Some(1), "{run}");
    assert_snapshot!(run.stderr, @"
    error: `[PROJECT]/.contactctl/local.sqlite3` is not a portal's database
      cause: file is not a database
      help: if you used `--database`, specify another file; otherwise move this file away: the next sync then creates an empty portal with a new id
    ");
    project.write(path, &whole);
    assert_eq!(project.run(["doctor"]).status, Some(0));
}

#[cfg(feature = "server")]
mod portals;
