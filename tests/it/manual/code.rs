//! The code of a page for hand entry, handed to `attest --from`.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use insta::assert_snapshot;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::{enter_all, project, second, shown};
use crate::support::{ACCOUNT, Project, Run, Terminal};

const FIELDS: [&str; 6] = [
    "alert",
    "technical_emergency",
    "technical_non_emergency",
    "operational_for_google",
    "operational_for_users",
    "operational_support",
];
const USERS: [&str; 2] = ["user:anna@bistro.example", "user:piotr@bistro.example"];

/// Makes a page of what a sync would enter. Returns the digest that its code has.
fn sheet(project: &Project, args: &[&str]) -> String {
    let args = [&["sync", "--sheet", "sheet.html", "--quiet"], args].concat();
    let made = project.run(args);
    assert_eq!(made.status, Some(0), "{made}");
    let page = project.text("sheet.html");
    let (_, rest) = page.split_once("data-plan=\"").expect("a digest");
    rest[..71].to_owned()
}

/// The code of a page, with `answers` for an account.
fn code(plan: &str, account: &str, answers: &[(&str, &str)]) -> String {
    let answers = answers.iter();
    let answers: Map<_, _> = answers
        .map(|(key, answer)| ((*key).to_owned(), json!(answer)))
        .collect();
    encoded(&json!({"accounts": {account: answers}, "day": "2026-11-24", "plan": plan}))
}

fn encoded(json: &Json) -> String {
    let json = json.to_string();
    let hash = HEXLOWER.encode(&Sha256::digest(json.as_bytes()));
    let encoded = BASE64URL_NOPAD.encode(json.as_bytes());
    format!("CC1.{encoded}.{}", &hash[..8])
}

/// All of the first entry of `bistro`, confirmed.
fn everything(plan: &str) -> String {
    let keys = FIELDS.iter().chain(&USERS);
    let answers: Vec<_> = keys.map(|key| (*key, "confirmed")).collect();
    code(plan, "bistro", &answers)
}

fn attest(project: &Project, code: &str) -> Run {
    project.run_over(format!("{code}\n"), ["attest", "--from", "-"])
}

#[test]
fn what_a_code_confirms_is_recorded() {
    let project = project();
    let plan = sheet(&project, &["--first"]);
    let some = [
        ("alert", "confirmed"),
        ("operational_support", "skipped"),
        (USERS[0], "confirmed"),
    ];
    assert_snapshot!(shown(&attest(&project, &code(&plan, "bistro", &some))), @"
    $ contactctl attest --from -
    bistro: not entered completely (values recorded: 2)
      left for later: technical_emergency, technical_non_emergency, operational_for_google, operational_for_users, operational_support, user:piotr@bistro.example
    --- status 0
    ");
    assert_snapshot!(shown(&attest(&project, &everything(&plan))), @"
    $ contactctl attest --from -
    bistro: entered completely (values recorded: 8)
    --- status 0
    ");
    let plan = project.run(["plan"]);
    assert!(plan.says("Nothing to enter: 1 unchanged."), "{plan}");
}

#[test]
fn an_old_code_takes_nothing_back() {
    let project = project();
    let plan = sheet(&project, &["--first"]);
    let first = everything(&plan);
    assert_eq!(attest(&project, &first).status, Some(0));
    project.write("contacts/bistro.toml", ACCOUNT.replace("help@", "guests@"));
    project.commit_all("guests");
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["y"]);
    drop(terminal.end());
    let ledger = |project: &Project| {
        let shown = project.run(["ledger", "show", "--format", "json"]);
        shown.json()[0].clone()
    };
    let before = ledger(&project);
    assert_snapshot!(shown(&attest(&project, &first)), @"
    $ contactctl attest --from -
    bistro: not entered completely (values recorded: 7)
      other values were recorded in the meantime: operational_for_users
    --- stderr
    error: other values were recorded after this hand-entry page was created
      help: compare the portal's contact page (`contactctl attest --paste --portal google`), then see what is left to enter: `contactctl plan --portal google`
    --- status 4
    ");
    assert_eq!(ledger(&project), before);
    let plan = project.run(["plan"]);
    assert!(plan.says("Nothing to enter: 1 unchanged."), "{plan}");
}

#[test]
fn what_somebody_else_has_recorded_since_is_not_taken() {
    let project = project();
    enter_all(&project, 2);
    project.write("contacts/bistro.toml", ACCOUNT.replace("help@", "guests@"));
    project.commit_all("guests");
    let plan = sheet(&project, &[]);
    let mut terminal = Terminal::start(&project, 100, &["sync"]);
    terminal.answer(&["o"]);
    terminal.wait_for("go back: ");
    terminal.type_line("other@bistro.example");
    drop(terminal.end());
    let answers = [("operational_for_users", "confirmed")];
    assert_snapshot!(shown(&attest(&project, &code(&plan, "bistro", &answers))), @"
    $ contactctl attest --from -
    bistro: not entered completely (values recorded: 0)
      other values were recorded in the meantime: operational_for_users
    --- stderr
    error: other values were recorded after this hand-entry page was created
      help: compare the portal's contact page (`contactctl attest --paste --portal google`), then see what is left to enter: `contactctl plan --portal google`
    --- status 4
    ");
    assert!(
        project
            .run(["plan"])
            .says("portal now   other@bistro.example")
    );
}

#[test]
fn a_code_that_cannot_be_taken_is_refused() {
    let project = project();
    let plan = sheet(&project, &["--first"]);
    let good = everything(&plan);
    let before = project.run(["ledger", "show"]).stdout;
    let day = |day: &str| encoded(&json!({"accounts": {}, "day": day, "plan": plan}));
    let mut all = String::new();
    let codes = [
        String::new(),
        "hello".to_owned(),
        good[..good.len() - 3].to_owned(),
        good.replace("CC1.e", "CC1.f"),
        code(&plan.replace(&plan[7..9], "zz"), "bistro", &[]),
        code(&format!("sha256:{}", "0f".repeat(32)), "bistro", &[]),
        code(&plan, "tapas", &[("alert", "confirmed")]),
        code(&plan, "bistro", &[("merchant_issues", "confirmed")]),
        code(&plan, "bistro", &[("user:eve@bistro.example", "confirmed")]),
        day("2026-11-30"),
    ];
    for code in codes {
        let run = attest(&project, &code);
        assert_eq!(run.status, Some(2), "{run}");
        all += &run.stderr;
    }
    let run = project.run_over([0xff, 0xfe], ["attest", "--from", "-"]);
    all += &run.stderr;
    all += &project.run(["attest", "--from", "nowhere.txt"]).stderr;
    assert_snapshot!(all, @"
    error: this is not the code of a hand-entry page: a code begins with `CC1.`
      help: copy the code with the button on the page, or save it as a file
    error: this is not the code of a hand-entry page: a code begins with `CC1.`
      help: copy the code with the button on the page, or save it as a file
    error: the code is incomplete or was changed
      help: copy the code again with the button on the page, or save it as a file
    error: the code is incomplete or was changed
      help: copy the code again with the button on the page, or save it as a file
    error: the code is incomplete or was changed
      cause: not `sha256:` and 64 hexadecimal digits at line 1 column 126
      help: copy the code again with the button on the page, or save it as a file
    error: this clone does not have the data of the hand-entry page that this code is from
      cause: No such file or directory (os error 2)
      help: run this command in the clone in which the page was created, or create a new page here: `contactctl sync --portal google --sheet FILE.html` (add `--first` for the first sync)
    error: the code contains an answer for account `tapas`, which is not on the hand-entry page of this code
      help: copy the code again with the button on the page
    error: the code contains an answer for `merchant_issues` of account `bistro`, which the hand-entry page of this code does not ask for
      help: copy the code again with the button on the page
    error: the code contains an answer for `user:eve@bistro.example` of account `bistro`, which the hand-entry page of this code does not ask for
      help: copy the code again with the button on the page
    error: the code was created on 2026-11-30, which is in the future
      help: check the clock of the machine on which the page was open, and the clock of this machine
    error: this is not the code of a hand-entry page: a code begins with `CC1.`
      cause: stream did not contain valid UTF-8
      help: copy the code with the button on the page, or save it as a file
    error: cannot read `nowhere.txt`
      cause: No such file or directory (os error 2)
    ");
    assert_eq!(project.run(["ledger", "show"]).stdout, before);
}

#[test]
fn a_kept_sheet_that_was_changed_is_refused() {
    let project = project();
    let plan = sheet(&project, &["--first"]);
    let file = format!(".contactctl/sheets/{}.json", &plan[7..]);
    project.write(&file, project.text(&file).replace("help@", "evil@"));
    let run = attest(&project, &everything(&plan));
    assert_eq!(run.status, Some(4), "{run}");
    assert!(
        run.says("with the data of the hand-entry page was changed"),
        "{run}"
    );
    project.write(&file, "{}");
    assert_eq!(attest(&project, &everything(&plan)).status, Some(4));
}

#[test]
fn a_code_of_another_environment_names_both() {
    let project = project();
    let plan = sheet(&project, &["--first"]);
    let config = project.text("contactctl.toml");
    project.write(
        "contactctl.toml",
        config.replace("\"production\"", "\"sandbox\""),
    );
    assert_snapshot!(attest(&project, &everything(&plan)).stderr, @r#"
    error: the code is for the environment `production`, but portal `google` has `environment = "sandbox"`
      help: set `environment = "production"` for portal `google` again; for the other environment, configure a portal with another name
    "#);
}

#[test]
fn a_saved_plan_is_entered_by_hand_too() {
    let project = project();
    project.write("contacts/tapas.toml", second());
    project.commit_all("a second account");
    let saved = project.run([
        "plan",
        "--first",
        "--account",
        "tapas",
        "--out",
        "plan.json",
    ]);
    assert_eq!(saved.status, Some(0), "{saved}");
    let mut terminal = Terminal::start(&project, 100, &["sync", "--plan", "plan.json", "--first"]);
    terminal.answer(&["a"]);
    let shown = terminal.end();
    assert!(shown.contains("Done: 1 entered."), "{shown}");
}
