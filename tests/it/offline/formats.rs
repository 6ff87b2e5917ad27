//! The formats, and what others may read of it.

use contactctl::schema::Schema;
use insta::assert_snapshot;

use super::{BISTRO, TAVERN, offline, propose, receipt, sync, synced, two_accounts};
use crate::support::{Project, assert_valid};

/// A change of one account that is known, and a new one.
fn proposed() -> Project {
    let project = synced();
    propose(&project);
    project.write("contacts/diner.toml", TAVERN.replace("tavern", "diner"));
    project.commit_all("a diner");
    project
}

#[test]
fn json_names_the_receipt_and_why_an_account_is_unknown() {
    let project = proposed();
    let plan = offline(&project, &["--format", "json"]).json();
    assert_valid(Schema::Plan, &plan);
    assert_eq!(plan["offline"]["compared_with"], "receipt");
    let compared = &plan["offline"]["receipt"];
    assert_eq!(compared["source"], receipt(&project)["source"]);
    assert_eq!(compared["finished_at"], "2026-11-20T09:00:00Z");
    assert_eq!(plan["approval"]["approved"], false);
    assert_eq!(plan["summary"]["unknown"], 1);
    let [bistro, diner] = [&plan["accounts"][0], &plan["accounts"][1]];
    assert_eq!(bistro["action"], "update");
    assert_eq!(bistro["fields"][0]["live"], "help@bistro.example");
    assert!(bistro["unknown"].is_null());
    assert_eq!(diner["action"], "unknown");
    assert_eq!(diner["unknown"]["reason"], "not-listed");
    assert_eq!(diner["unknown"]["file"], "new");
    // A plan that has asked the portal has none of it.
    let plan = project.run(["plan", "--format", "json"]).json();
    assert!(plan.get("offline").is_none());
}

#[test]
fn markdown_says_the_same() {
    assert_snapshot!(offline(&proposed(), &["--format", "markdown"]), @"
    $ contactctl plan --offline --format markdown
    ### Plan for portal `local` (embedded, production)

    Commit `61dc0716f4`: a diner

    **Not approved, as far as this clone shows: 1 test fails**

    - fails, branch: commit 61dc0716f4 is not on `main`, the local default branch (there is no remote)
    - note: compared with receipt `.contactctl/receipts/local.json`: the sync of commit 5b05000644 ended at 2026-11-20T09:00:00Z
    - note: portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    **Plan without the portal: 1 to update, 1 unknown, 1 unchanged.**

    #### `bistro` in `contacts/bistro.toml`

    update; last pushed from commit 5b05000644

    | field | last known | files | from |
    |---|---|---|---|
    | `operational_for_users` Operational contact (to share with users) | `help@bistro.example` | `guests@bistro.example` | `contacts/bistro.toml:12`, cf2fab0906 by Anna |

    - routing: user-support reaches guests@bistro.example instead of help@bistro.example
    - warning: users of the brand will get another address

    #### `diner` in `contacts/diner.toml`

    unknown: the receipt does not show the account's values; its file is new since commit 5b05000644
    --- status 0
    ");
}

#[test]
fn the_same_in_polish() {
    assert_snapshot!(offline(&proposed(), &["--lang", "pl"]), @"
    $ contactctl plan --offline --lang pl
    Portal  local (wbudowany, produkcja)
    Commit  61dc0716f4 a diner
    Nie zatwierdzono, o ile wynika to z tego klonu: niespełniony 1 warunek
      niespełniony  branch: commitu 61dc0716f4 nie ma na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)
        wskazówka: zleć przegląd commitu i scal go z gałęzią `main` (jej ostatni commit to teraz 5b05000644)
    Uwaga  porównano z raportem z wysyłki `.contactctl/receipts/local.json`: synchronizacja commitu 5b05000644 zakończyła się 2026-11-20T09:00:00Z
    Uwaga  portalu `local` nie zapytano: zmiany wprowadzone tam ręcznie i późniejsze synchronizacje są nieznane, a `sync` nie może użyć tego planu

    bistro (contacts/bistro.toml): zmiana; ostatnio wysłano z commitu 5b05000644
      operational_for_users - Kontakt operacyjny (udostępniany użytkownikom)  [wiersz 12; cf2fab0906, autor: Anna]
        - help@bistro.example
        + guests@bistro.example
      powiadomienia: user-support dociera do guests@bistro.example zamiast do help@bistro.example
      ostrzeżenie: użytkownicy marki dostaną inny adres

    diner (contacts/diner.toml): stan nieznany: raport z wysyłki nie zawiera wartości tego konta; plik dodano po commicie 5b05000644

    Plan bez pytania portalu: 1 do zmiany, 1 w nieznanym stanie, 1 bez zmian.
    --- status 0
    ");
}

#[test]
fn addresses_are_masked_where_ci_is_set() {
    let project = proposed();
    for format in ["text", "json", "markdown"] {
        let args = ["plan", "--offline", "--format", format];
        let plan = project.run_with(("CI", "true"), args);
        assert_eq!(plan.status, Some(0), "{plan}");
        assert!(plan.says("h***@bistro.example"), "{plan}");
        for address in ["help@", "guests@"] {
            assert!(!plan.says(address), "{plan}");
        }
    }
}

#[test]
fn a_receipt_can_come_from_anywhere() {
    let project = two_accounts();
    sync(&project, &["--report", "receipt.json"]);
    let text = project.text("receipt.json");
    std::fs::remove_dir_all(project.path(".contactctl")).expect("it is there");
    propose(&project);
    let args = ["plan", "--offline", "--receipt"];
    let by_name = project.run(args.into_iter().chain(["receipt.json"]));
    assert!(
        by_name.says("compared with receipt `receipt.json`: "),
        "{by_name}"
    );
    let by_pipe = project.run_over(text, args.into_iter().chain(["-"]));
    assert!(by_pipe.says("compared with receipt `stdin`: "), "{by_pipe}");
    for plan in [by_name, by_pipe] {
        assert!(plan.says("1 to update, 1 unchanged."), "{plan}");
    }
}

#[test]
fn each_of_several_portals_has_its_receipt() {
    let config = "[portals.a]\nkind = \"embedded\"\nenvironment = \"production\"\n\
                  [portals.b]\nkind = \"embedded\"\nenvironment = \"sandbox\"\n";
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contactctl.toml", config)
        .commit("bistro");
    for portal in ["a", "b"] {
        project.run(["sync", "--yes", "--portal", portal]);
    }
    for portal in ["a", "b"] {
        let plan = offline(&project, &["--portal", portal]);
        let path = format!("receipt `.contactctl/receipts/{portal}.json`");
        assert!(plan.says(&path), "{plan}");
        assert!(plan.says("no changes in Git; 1 unchanged."), "{plan}");
    }
    assert!(offline(&project, &[]).says("several portals are configured"));
    assert_snapshot!(
        offline(&project, &["--portal", "a", "--receipt", ".contactctl/receipts/b.json"]),
        @"
    $ contactctl plan --offline --portal a --receipt .contactctl/receipts/b.json
    --- stderr
    error: receipt `.contactctl/receipts/b.json` is for portal `b` (embedded, sandbox), not for `a` (embedded, production)
      help: choose the receipt of a sync to this portal: `contactctl plan --offline --portal a --receipt FILE`
    --- status 2
    "
    );
}
