//! The page for entering changes by hand: when it is made, and what is kept for its code.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use insta::assert_snapshot;

use super::{enter_all, project, second, shown};
use crate::support::{ACCOUNT, Project, Terminal};

/// The digest that a page carries, without its scheme.
fn digest(project: &Project, page: &str) -> String {
    let page = project.text(page);
    let (_, rest) = page.split_once("data-plan=\"sha256:").expect("a digest");
    rest[..64].to_owned()
}

/// The sheets that are kept for their codes.
fn kept(project: &Project) -> Vec<String> {
    let Ok(folder) = fs::read_dir(project.path(".contactctl/sheets")) else {
        return Vec::new();
    };
    let names = folder.map(|entry| entry.expect("an entry").file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

#[test]
fn a_page_is_made_and_nothing_is_entered() {
    let project = project();
    assert_snapshot!(shown(&project.run(["sync", "--first", "--sheet", "sheet.html"])), @"
    $ contactctl sync --first --sheet sheet.html
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    Note  first sync to this portal: the approval policy of commit [COMMIT] applies

    bistro (contacts/bistro.toml): create
      + alert - Alert Contacts: anna@bistro.example  [line 13]
      + technical_emergency - Technical Emergency Contacts: oncall@bistro.example  [line 7, contacts/directory.toml:3]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@bistro.example  [line 8]
      + operational_for_google - Operational contact (for Google): escalations@bistro.example  [line 9]
      + operational_for_users - Operational contact (to share with users): help@bistro.example  [line 10]
      + operational_support - Operational Support: mon,tue 09:00-17:00 Europe/Warsaw  [line 15]
      + user anna@bistro.example: administrator  [line 22]
      + user piotr@bistro.example: administrator  [line 26]

    Plan: 1 to create.
    Wrote sheet.html: 1 account, 8 steps.
    Open the page in a browser next to the portal. The confirmation code is at the end of the page; hand the code over with: `contactctl attest --from - --portal google`
    --- status 0
    ");
    let page = project.text("sheet.html");
    assert!(
        page.starts_with("<!DOCTYPE html><html lang=\"en\">"),
        "{page}"
    );
    assert!(page.contains("href=\"https://partner.example.com/bistro/contacts\""));
    assert!(page.contains("href=\"https://partner.example.com/bistro/users\""));
    let digest = digest(&project, "sheet.html");
    assert_eq!(kept(&project), [format!("{digest}.json")]);
    for file in ["sheet.html", &format!(".contactctl/sheets/{digest}.json")] {
        let mode = fs::metadata(project.path(file))
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    assert!(project.run(["ledger", "show"]).says("Nothing is recorded"));
    // The same changes are the same sheet: answers that were given in the page still count.
    let args = ["sync", "--first", "--sheet", "strona.html", "--lang", "pl"];
    assert_snapshot!(shown(&project.run(args)), @"
    $ contactctl sync --first --sheet strona.html --lang pl
    Portal  google (bez API, produkcja)
    Commit  [COMMIT] first
    Zatwierdzono
      ok  branch: commit [COMMIT] jest na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)
    Uwaga  pierwsza synchronizacja z tym portalem: obowiązują zasady zatwierdzania z commitu [COMMIT]

    bistro (contacts/bistro.toml): utworzenie
      + alert - Kontakty z alertem: anna@bistro.example  [wiersz 13]
      + technical_emergency - Kontakty alarmowe w sprawach technicznych: oncall@bistro.example  [wiersz 7, contacts/directory.toml:3]
      + technical_non_emergency - Osoby do kontaktu w sprawach technicznych: api@bistro.example  [wiersz 8]
      + operational_for_google - Kontakt operacyjny (w przypadku Google): escalations@bistro.example  [wiersz 9]
      + operational_for_users - Kontakt operacyjny (udostępniany użytkownikom): help@bistro.example  [wiersz 10]
      + operational_support - Pomoc operacyjna: mon,tue 09:00-17:00 Europe/Warsaw  [wiersz 15]
      + użytkownik anna@bistro.example: administrator  [wiersz 22]
      + użytkownik piotr@bistro.example: administrator  [wiersz 26]

    Plan: 1 do utworzenia.
    Zapisano plik strona.html: 1 konto, 8 kroków.
    Otwórz tę stronę w przeglądarce obok portalu. Kod potwierdzenia jest na końcu strony; przekaż go poleceniem: `contactctl attest --from - --portal google`
    --- status 0
    ");
    assert!(project.text("strona.html").contains("<html lang=\"pl\">"));
    assert_eq!(self::digest(&project, "strona.html"), digest);
    assert_eq!(kept(&project).len(), 1);
}

#[test]
fn only_what_is_left_is_on_the_page() {
    let project = project();
    project.write("contacts/tapas.toml", second());
    project.commit_all("a second account");
    let mut terminal = Terminal::start(&project, 100, &["sync", "--first"]);
    terminal.answer(&["a", "y", "s", "y", "q"]);
    terminal.end();
    let args = ["sync", "--first", "--sheet", "sheet.html", "--quiet"];
    assert_snapshot!(shown(&project.run(args)), @"
    $ contactctl sync --first --sheet sheet.html --quiet
    --- status 0
    ");
    let page = project.text("sheet.html");
    let bistro = page
        .split("data-account=\"tapas\"")
        .next()
        .expect("the first account");
    assert!(!bistro.contains("data-key=\"user:"));
    assert!(!bistro.contains("data-key=\"alert\""));
    assert!(bistro.contains("data-key=\"technical_emergency\""));
    assert!(bistro.contains("Fields that stay as they are: 2"));
    let run = project.run(["sync", "--first", "--sheet", "sheet.html"]);
    assert!(run.says("Wrote sheet.html: 2 accounts, 10 steps."), "{run}");
}

#[test]
fn one_change_is_one_step() {
    let project = project();
    enter_all(&project, 2);
    let account = ACCOUNT.replace("help@bistro", "support@bistro");
    project.write("contacts/bistro.toml", account);
    project.commit_all("support");
    let run = project.run(["sync", "--sheet", "sheet.html"]);
    assert!(run.says("Wrote sheet.html: 1 account, 1 step."), "{run}");
}

#[test]
fn nothing_to_enter_makes_no_page() {
    let project = project();
    enter_all(&project, 2);
    assert_snapshot!(shown(&project.run(["sync", "--sheet", "sheet.html"])), @"
    $ contactctl sync --sheet sheet.html
    Portal  google (manual, production)
    Commit  [COMMIT] first
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    Nothing to enter: 1 unchanged.
    Fields: 0 in sync, 6 entered (0 seen, 6 only confirmed).

    bistro: page never seen
      entered (only confirmed)  alert, technical_emergency, technical_non_emergency, operational_for_google, operational_for_users, operational_support
    No page was created: there is nothing to enter.
    --- status 0
    ");
    assert!(!project.path("sheet.html").exists());
    assert_eq!(kept(&project), [""; 0]);
}

#[test]
fn a_page_is_never_made_of_what_is_refused() {
    let project = project();
    // A first sync has to be asked for.
    let run = project.run(["sync", "--sheet", "sheet.html"]);
    assert_eq!(run.status, Some(4), "{run}");
    let run = project.run(["sync", "--first", "--sheet", "sheet.html", "--redact"]);
    assert_snapshot!(run.stderr, @"
    error: values are masked here, so nobody could enter them
      help: run the command without `--redact`, and where `CI` is not set
    ");
    assert_eq!(run.status, Some(2), "{run}");
    let run = project.run(["sync", "--first", "--sheet", "nowhere/sheet.html"]);
    assert_snapshot!(run.stderr, @"
    error: cannot write `[PROJECT]/nowhere/sheet.html`
      cause: No such file or directory (os error 2)
      help: make sure that its folder exists and is writable, and that the disk is not full
    ");
    project.write(
        "contactctl.toml",
        format!(
            "{}[portals.google.approval]\nattestations = 1\n",
            super::CONFIG
        ),
    );
    project.commit_all("a policy");
    let run = project.run(["sync", "--first", "--sheet", "sheet.html"]);
    assert!(run.says("not approved"), "{run}");
    assert_eq!(run.status, Some(4), "{run}");
    assert!(!project.path("sheet.html").exists());
}

#[test]
fn a_sheet_that_cannot_be_kept_names_the_folder_and_makes_no_page() {
    let project = project();
    project.write(".contactctl/.gitignore", "*\n");
    project.write(".contactctl/sheets", "a file\n");
    let args = ["sync", "--first", "--sheet", "sheet.html", "--quiet"];
    assert_snapshot!(project.run(args), @"
    $ contactctl sync --first --sheet sheet.html --quiet
    --- stderr
    error: cannot create folder `[PROJECT]/.contactctl/sheets`
      cause: File exists (os error 17)
    --- status 2
    ");
    assert!(!project.path("sheet.html").exists());
}

#[test]
fn a_portal_with_an_api_needs_no_page() {
    let project = Project::good().commit("first");
    let run = project.run(["sync", "--sheet", "sheet.html"]);
    assert_snapshot!(run.stderr, @"
    error: portal `local` has an API, so nothing needs to be entered by hand
      help: push the changes: run the same command without `--sheet`, for example `contactctl sync --portal local`
    ");
    assert_eq!(run.status, Some(2), "{run}");
    assert!(!project.path("sheet.html").exists());
    assert!(
        project.run(["plan"]).says("1 to create"),
        "nothing was pushed"
    );
}

#[test]
fn drift_is_reported_beside_a_page() {
    let project = project();
    project.write("contacts/tapas.toml", second());
    project.commit_all("a second account");
    enter_all(&project, 3);
    let support = |text: &str| text.replace("help@bistro", "support@bistro");
    project.write("contacts/bistro.toml", support(ACCOUNT));
    project.write("contacts/tapas.toml", support(&second()));
    project.commit_all("support");
    let mut terminal = Terminal::start(&project, 100, &["sync", "--account", "bistro"]);
    terminal.answer(&["o"]);
    terminal.wait_for("go back: ");
    terminal.type_line("hello@bistro.example");
    terminal.end();
    assert_snapshot!(shown(&project.run(["sync", "--sheet", "sheet.html"])), @"
    $ contactctl sync --sheet sheet.html
    Portal  google (manual, production)
    Commit  [COMMIT] support
    Approved
      ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): conflict: both the portal and the files have changed since commit [COMMIT]
      operational_for_users - Operational contact (to share with users) (conflict)  [line 10; [COMMIT] by Anna]
          pushed last  help@bistro.example
          portal now   hello@bistro.example
          files        support@bistro.example

    tapas (contacts/tapas.toml): update; last pushed from commit [COMMIT]
      operational_for_users - Operational contact (to share with users)  [line 10; [COMMIT] by Anna]
        - help@bistro.example
        + support@bistro.example
      routing: user-support reaches support@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 with other values in the portal.
    Fields: 0 in sync, 12 entered (0 seen, 12 only confirmed).
    Wrote sheet.html: 1 account, 1 step.
    Open the page in a browser next to the portal. The confirmation code is at the end of the page; hand the code over with: `contactctl attest --from - --portal google`
    --- stderr
    error: account `bistro` has values in the portal that were not pushed from Git, so it is left as it is
      help: if the portal's values are right, write them into the account's file (`contactctl pull --portal google ACCOUNT`), and commit
      help: if the portal's values are wrong, overwrite them: `contactctl sync --portal google --on-drift overwrite`; or push only the other fields: `contactctl sync --portal google --on-drift keep`
    --- status 4
    ");
    assert!(
        !project
            .text("sheet.html")
            .contains("data-account=\"bistro\"")
    );
}

#[test]
fn a_page_has_no_receipt() {
    let run = project().run(["sync", "--sheet", "sheet.html", "--report", "receipt.json"]);
    assert_snapshot!(run, @"
    $ contactctl sync --sheet sheet.html --report receipt.json
    --- stderr
    error: `--sheet <FILE>` cannot be combined with `--report <FILE>`

    Usage: contactctl sync --sheet <FILE>

    For more information, try `--help`.
    --- status 2
    ");
}
