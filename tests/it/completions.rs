//! `contactctl completions` and `contactctl man`.

use std::fs;

use insta::assert_snapshot;

use crate::support::Project;

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];

#[test]
fn each_shell_has_a_script_with_every_command() {
    let project = Project::new();
    for shell in SHELLS {
        let run = project.run(["completions", shell]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run}");
        for word in ["approve", "detailed-exitcode", "on-drift"] {
            assert!(run.stdout.contains(word), "{shell}: {word}");
        }
    }
    assert_snapshot!(project.run(["completions", "basch"]), @"
    $ contactctl completions basch
    --- stderr
    error: `<SHELL>` cannot be `basch`
      [possible values: bash, elvish, fish, powershell, zsh]

      help: did you mean `bash`?

    For more information, try `--help`.
    --- status 2
    ");
}

/// What bash offers for the last of `words`, as if Tab was pressed behind it.
#[cfg(unix)]
fn offered(project: &Project, words: &[&str]) -> String {
    let script = project.run(["completions", "bash"]).stdout;
    project.write("completions.bash", script);
    let line = words.iter().map(|word| format!("'{word}'"));
    let line = line.collect::<Vec<_>>().join(" ");
    let ask = format!(
        "source completions.bash; COMP_WORDS=({line}); COMP_CWORD={}; \
         _contactctl contactctl \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; \
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        words.len() - 1
    );
    let output = project.program("bash").args(["-c", &ask]).output();
    let output = output.expect("bash runs");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_options_and_values() {
    let project = Project::new();
    assert_eq!(offered(&project, &["contactctl", "atte"]), "attest\n");
    assert_eq!(
        offered(&project, &["contactctl", "plan", "--det"]),
        "--detailed-exitcode\n"
    );
    assert_eq!(
        offered(&project, &["contactctl", "sync", "--on-drift", "o"]),
        "overwrite\n"
    );
}

#[test]
fn a_command_has_a_manual_page() {
    let project = Project::new();
    assert_snapshot!(project.run(["man", "list"]), @r#"
    $ contactctl man list
    .ie \n(.g .ds Aq \(aq
    .el .ds Aq '
    .TH contactctl-list 1  "contactctl-list " 
    .SH NAME
    contactctl\-list \- List the accounts of the project
    .SH SYNOPSIS
    \fBcontactctl list\fR [\fB\-C \fR] [\fB\-\-format\fR] [\fB\-\-config\fR] [\fB\-\-color\fR] [\fB\-\-lang\fR] [\fB\-\-redact\fR] [\fB\-q\fR|\fB\-\-quiet\fR] [\fB\-v\fR|\fB\-\-verbose\fR] [\fB\-h\fR|\fB\-\-help\fR] 
    .SH DESCRIPTION
    List the accounts of the project
    .PP
    Reads the account files as they are on disk. Use `contactctl check` to see whether they are valid.
    .SH OPTIONS
    .TP
    \fB\-\-format\fR \fI<FORMAT>\fR [default: text]
    How to print the list
    .br

    .br
    \fIPossible values:\fR
    .RS 14
    .IP \(bu 2
    text: A table
    .IP \(bu 2
    json: One JSON object
    .RE
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print help (see a summary with \*(Aq\-h\*(Aq)
    .SH "GLOBAL OPTIONS"
    .TP
    \fB\-C\fR \fI<DIR>\fR
    Run as if started in DIR
    .TP
    \fB\-\-config\fR \fI<FILE>\fR
    Use this configuration; its folder is the project
    .TP
    \fB\-\-color\fR \fI<WHEN>\fR [default: auto]
    When to use colours and box\-drawing characters
    .br

    .br
    \fIPossible values:\fR
    .RS 14
    .IP \(bu 2
    auto: On a terminal, unless `NO_COLOR` or `CLICOLOR=0` is set; everywhere with `CLICOLOR_FORCE=1`
    .IP \(bu 2
    always: Everywhere
    .IP \(bu 2
    never: Nowhere; plain ASCII frames
    .RE
    .TP
    \fB\-\-lang\fR \fI<LANG>\fR
    Language of the output [default: the locale\*(Aqs language; English in machine formats]
    .br

    .br
    \fIPossible values:\fR
    .RS 14
    .IP \(bu 2
    en: English
    .IP \(bu 2
    pl: Polish
    .RE
    .TP
    \fB\-\-redact\fR
    Mask personal data in all output; always on if `CI` is set
    .TP
    \fB\-q\fR, \fB\-\-quiet\fR
    Print only the requested output, such as findings or a plan, and errors
    .TP
    \fB\-v\fR, \fB\-\-verbose\fR
    Also print which project is used and, with `check`, how many files are read
    .SH EXTRA
    Examples:
      contactctl list
      contactctl list \-\-format json
    --- status 0
    "#);
    let polish = project.run(["--lang", "pl", "man", "list"]);
    assert!(polish.stdout.contains("Wypisz konta projektu"), "{polish}");
    assert_snapshot!(project.run(["man", "lisst"]), @"
    $ contactctl man lisst
    --- stderr
    error: there is no command `lisst`
      help: see all commands: `contactctl --help`; those of `portal`, for example: `contactctl portal --help`
      help: did you mean `list`?
    --- status 2
    ");
}

#[test]
fn every_command_has_a_page_in_the_folder() {
    let project = Project::new();
    let run = project.run(["man", "--to", "man1"]);
    assert_eq!(run.status, Some(0), "{run}");
    let mut names: Vec<_> = fs::read_dir(project.path("man1"))
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    for name in [
        "contactctl.1",
        "contactctl-sync.1",
        "contactctl-ledger-log.1",
    ] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
    for name in &names {
        let page = project.text(&format!("man1/{name}"));
        assert!(page.starts_with(".ie"), "{name}: {page}");
        assert!(page.contains(".SH NAME"), "{name}");
        assert!(!page.contains('\u{1b}'), "{name}");
    }
}

/// The page has the commands of the portal's server.
#[cfg(feature = "server")]
#[test]
fn the_markdown_form_is_the_documentation() {
    use contactctl::error::ErrorKind;

    // Nothing is masked in the examples, in CI either.
    let project = Project::new().variable("CI", "true");
    for (language, name) in [
        ("en", "docs/reference/command-line.md"),
        ("pl", "docs/reference/command-line.pl.md"),
    ] {
        let run = project.run(["man", "--format", "markdown", "--lang", language]);
        assert_eq!(run.status, Some(0), "{run}");
        let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
        let committed = fs::read_to_string(path).expect("a page of the documentation");
        assert!(
            run.stdout == committed,
            "{name} is not what the help says: run `bash .ci/run regenerate`"
        );
        for kind in ErrorKind::ALL {
            let row = format!("\n| {} | ", kind.status());
            assert_eq!(run.stdout.matches(&row).count(), 1, "{kind:?}");
        }
    }
}

#[test]
fn the_markdown_form_of_one_command_has_its_options() {
    let project = Project::new();
    assert_snapshot!(project.run(["man", "--format", "markdown", "ledger", "log"]), @"
    $ contactctl man --format markdown ledger log
    # `contactctl ledger log`

    Show who recorded what, newest first.

    ```text
    contactctl ledger log [OPTIONS] [ACCOUNT]
    ```

    - `[ACCOUNT]`: Only this account
    - `--limit <N>`: Show at most N entries (default: `100`)
    --- status 0
    ");
    assert_snapshot!(project.run(["--lang", "pl", "man", "--format", "markdown", "list"]), @"
    $ contactctl --lang pl man --format markdown list
    # `contactctl list`

    Wypisz konta projektu.

    Czyta pliki kont z dysku. Aby zobaczyć, czy są poprawne, uruchom `contactctl check`.

    ```text
    contactctl list [OPCJE]
    ```

    - `--format <FORMAT>`: Format listy
      - `text` (domyślnie): Tabela
      - `json`: Jeden obiekt JSON

    Przykłady:

    ```text
    contactctl list
    contactctl list --format json
    ```
    --- status 0
    ");
    let both = project.run(["man", "--format", "markdown", "--to", "man1"]);
    assert_eq!(both.status, Some(2), "{both}");
}
