//! Tokens and passwords that are typed into files: reported, and shown by nothing.

use insta::assert_snapshot;

use crate::support::{ACCOUNT, DIRECTORY, Project};

/// A token in the form of a service.
const TOKEN: &str = "ghp_0123456789abcdefABCDEF0123456789abcd";

/// A password in no form at all.
const PASSWORD: &str = "blue-heron";

/// The portals of a configuration that knows too much.
fn config() -> String {
    format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"https://ci:{PASSWORD}@portal.example\"\ntoken = \"{TOKEN}\" # until 2027\n"
    )
}

#[test]
fn a_secret_in_a_file_is_an_error_that_does_not_show_it() {
    let project = Project::good().file("contactctl.toml", config());
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[bad-format]

      x `https://*************@portal.example` is not allowed: the value must be an `https://` URL
      | without a user, query or fragment (`http://` for this machine only)
       ,-[contactctl.toml:4:7]
     3 | environment = "sandbox"
     4 | url = "https://*************@portal.example"
       :       ^^^^^^^^^^^^^^^^^^^|^^^^^^^^^^^^^^^^^^
       :                          `-- wrong format
     5 | token = "****************************************" # until 2027
       `----
      help: write another value, such as `"https://portal.example.com"` or `"http://127.0.0.1:8080"`

    error[secret-in-file]

      x the value of key `token` looks like a secret
       ,-[contactctl.toml:5:10]
     4 | url = "https://*************@portal.example"
     5 | token = "****************************************" # until 2027
       :          ^^^^^^^^^^^^^^^^^^^^|^^^^^^^^^^^^^^^^^^^
       :                              `-- a commit keeps it forever
       `----
      help: revoke the secret, then remove it; put the token of a portal or Git host into the
            environment variable that `token_env` names

    2 errors in 1 of 3 files
    why it matters: contactctl explain bad-format
    --- status 1
    "#);
}

#[test]
fn no_fix_keeps_a_secret_under_another_name() {
    let project = Project::good().file(
        "contactctl.toml",
        format!("[portals.staging]\nkind = \"embedded\"\ntoken = \"{PASSWORD}\"\n"),
    );
    let before = project.text("contactctl.toml");
    let run = project.run(["check", "--fix", "--unsafe"]);
    assert!(!run.says(PASSWORD), "{run}");
    assert_eq!(project.text("contactctl.toml"), before);
    let diff = project.run(["check", "--diff", "--unsafe"]);
    assert!(!diff.says(PASSWORD), "{diff}");
}

/// Each line, with the file that it is added to.
fn kinds() -> [(&'static str, String); 9] {
    let key = "-----BEGIN OPENSSH PRIVATE KEY-----\nblue-heron\n-----END OPENSSH PRIVATE KEY-----";
    [
        ("contactctl.toml", format!("password = \"{PASSWORD}\"")),
        ("contactctl.toml", format!("# {TOKEN}")),
        ("contacts/bistro.toml", format!("apiKey = \"{PASSWORD}\"")),
        ("contacts/bistro.toml", format!("note = \"{TOKEN}\"")),
        (
            "contacts/bistro.toml",
            format!("key = \"\"\"\n{key}\n\"\"\""),
        ),
        ("contacts/directory.toml", format!("secret = '{PASSWORD}'")),
        ("contacts/directory.toml", format!("email = \"{TOKEN}\"")),
        ("contacts/directory.toml", format!("password = {PASSWORD}")),
        (
            "contacts/directory.toml",
            format!("access_token = \"{PASSWORD}"),
        ),
    ]
}

#[test]
fn a_secret_is_found_in_every_file_and_shown_in_no_format() {
    for (path, line) in kinds() {
        let text = match path {
            "contactctl.toml" => String::new(),
            "contacts/bistro.toml" => ACCOUNT.to_owned(),
            _ => DIRECTORY.replace("email = ", "phone = "),
        };
        let project = Project::good().file(path, format!("{text}{line}\n"));
        for format in [
            "text", "short", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown",
        ] {
            let run = project.run(["check", "--format", format]);
            assert_eq!(run.status, Some(1), "{run}");
            assert!(run.says("secret-in-file"), "{line}: {run}");
            assert!(
                !run.says(PASSWORD) && !run.says(&TOKEN[..8]),
                "{line}: {run}"
            );
        }
        for other in ["watch", "plan", "doctor", "route"] {
            // `route` takes an event, and `watch` goes on.
            let args = match other {
                "route" => &["route", "integration-disabled"][..],
                "watch" => &["check", "--fix", "--unsafe"],
                _ => &[other],
            };
            let run = project.run(args.iter().copied());
            assert!(
                !run.says(PASSWORD) && !run.says(&TOKEN[..8]),
                "{line}: {run}"
            );
        }
    }
}

#[test]
fn what_only_tells_where_a_secret_is_is_none() {
    let project = Project::good()
        .file(
            "contactctl.toml",
            "[portals.staging]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"https://portal.example\"\ntoken_env = \"TOKEN\"\n",
        )
        .file("contacts/directory.toml", DIRECTORY.replace("oncall", "token"))
        .file("contacts/bistro.toml", ACCOUNT.replace("oncall", "token"));
    let run = project.run(["check"]);
    assert_eq!(run.status, Some(0), "{run}");
}
