//! What `history` and `route` say in Polish.

use insta::assert_snapshot;

use crate::support::{ACCOUNT, Project};

/// A project whose account got another address and another file, and then another account.
fn moved() -> Project {
    let project = Project::good().commit("kontakty");
    project.git(["mv", "contacts/bistro.toml", "contacts/warszawa.toml"]);
    project.write(
        "contacts/warszawa.toml",
        ACCOUNT.replace("api@bistro.example", "dev@bistro.example"),
    );
    project.commit_all("nowy adres");
    project
}

#[test]
fn a_history_is_in_polish() {
    let run = moved().run(["history", "bistro", "--lang", "pl"]);
    assert_snapshot!(run, @"
    $ contactctl history bistro --lang pl
    77b8a5cb72  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: nowy adres
      przeniesione z contacts/bistro.toml do contacts/warszawa.toml
      technical_non_emergency - Osoby do kontaktu w sprawach technicznych  [contacts/warszawa.toml:8]
        - api@bistro.example
        + dev@bistro.example

    ae977f42ad  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: kontakty
      nowe w contacts/bistro.toml
      alert - Kontakty z alertem  [contacts/bistro.toml:13]
        + anna@bistro.example
      technical_emergency - Kontakty alarmowe w sprawach technicznych  [contacts/bistro.toml:7, contacts/directory.toml:3]
        + oncall@bistro.example
      technical_non_emergency - Osoby do kontaktu w sprawach technicznych  [contacts/bistro.toml:8]
        + api@bistro.example
      operational_for_google - Kontakt operacyjny (w przypadku Google)  [contacts/bistro.toml:9]
        + escalations@bistro.example
      operational_for_users - Kontakt operacyjny (udostępniany użytkownikom)  [contacts/bistro.toml:10]
        + help@bistro.example
      operational_support - Pomoc operacyjna  [contacts/bistro.toml:15]
        + mon,tue 09:00-17:00 Europe/Warsaw
      name
        + Bistro
      integration
        + reservations-e2e
      merchant_issues_field
        + false
      users
        + anna@bistro.example (administrator)
        + piotr@bistro.example (administrator)
    --- status 0
    ");
}

#[test]
fn routes_are_in_polish() {
    let project = moved();
    assert_snapshot!(project.run(["route", "user-support", "--at", "2026-11-24T12:00:00Z", "--rev", "HEAD", "--lang", "pl"]), @"
    $ contactctl route user-support --at 2026-11-24T12:00:00Z --rev HEAD --lang pl
    user-support: operational_for_users - Kontakt operacyjny (udostępniany użytkownikom), 2026-11-24T12:00:00Z, w commicie 77b8a5cb72
      bistro  help@bistro.example; pomoc jest czynna
    --- status 0
    ");
    assert_snapshot!(project.run(["route", "merchant-issue", "--format", "markdown", "--lang", "pl"]), @"
    $ contactctl route merchant-issue --format markdown --lang pl
    ### merchant-issue: merchant_issues - Kontakt w sprawach operacyjnych sprzedawcy

    | konto | odbiorcy |
    |---|---|
    | `bistro` | **nikt** |
    --- status 0
    ");
    assert_snapshot!(project.run(["route", "--since", "HEAD~1", "--lang", "pl"]), @"
    $ contactctl route --since HEAD~1 --lang pl
    bistro
      technical-request: dociera teraz do dev@bistro.example
      technical-request: nie dociera już do api@bistro.example

    Odbiorcy powiadomień lub godziny pomocy 1 konta różnią się od tych z commitu ae977f42ad.
    --- status 0
    ");
    assert_snapshot!(project.run(["route", "--since", "HEAD~1", "--format", "markdown", "--lang", "pl"]), @"
    $ contactctl route --since HEAD~1 --format markdown --lang pl
    ### Odbiorcy powiadomień

    Odbiorcy powiadomień lub godziny pomocy 1 konta różnią się od tych z commitu ae977f42ad.

    | konto | zdarzenie | zmiana |
    |---|---|---|
    | `bistro` | technical-request | `dociera teraz do dev@bistro.example`<br>`nie dociera już do api@bistro.example` |
    --- status 0
    ");
    assert_snapshot!(project.run(["route", "--since", "HEAD", "--lang", "pl"]), @"
    $ contactctl route --since HEAD --lang pl
    W porównaniu z commitem 77b8a5cb72 nie ma do pokazania żadnych zmian w odbiorcach powiadomień ani w godzinach pomocy.
    --- status 0
    ");
    // What goes into a pull request is for whoever reads it, not for whoever has it made.
    let project = project.variable("LANG", "pl_PL.UTF-8");
    let markdown = project
        .run(["route", "--since", "HEAD~1", "--format", "markdown"])
        .stdout;
    assert!(markdown.starts_with("### Recipients\n"), "{markdown}");
}

#[cfg(feature = "server")]
#[test]
fn a_plan_and_a_sync_say_in_polish_what_happens_to_an_account() {
    let project = Project::good().commit("kontakty");
    assert_snapshot!(project.run(["sync", "--yes", "--lang", "pl"]), @"
    $ contactctl sync --yes --lang pl
    Portal  local (wbudowany, produkcja)
    Commit  ae977f42ad kontakty
    Zatwierdzono
      ok  branch: commit ae977f42ad jest na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)
    Uwaga  pierwsza synchronizacja z tym portalem: obowiązują zasady zatwierdzania z commitu ae977f42ad

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
    Gotowe: wysłane i odczytane z powrotem: 1.
    Zobacz portal w przeglądarce: contactctl portal serve --portal local
    --- stderr
    bistro: wysłano i odczytano z powrotem
    --- status 0
    ");
    project.write(
        "contacts/bistro.toml",
        ACCOUNT.replace("[\"api@bistro.example\"]", "[\"dev@bistro.example\"]"),
    );
    project.commit_all("nowy adres");
    let run = project.run([
        "plan", "--rev", "HEAD", "--format", "markdown", "--lang", "pl",
    ]);
    assert_snapshot!(run, @"
    $ contactctl plan --rev HEAD --format markdown --lang pl
    ### Plan dla portalu `local` (wbudowany, produkcja)

    Commit `2ab7201924`: nowy adres

    **Zatwierdzono**

    - ok, branch: commit 2ab7201924 jest na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)

    **Plan: 1 do zmiany.**

    #### `bistro` w `contacts/bistro.toml`

    zmiana; ostatnio wysłano z commitu ae977f42ad

    | pole | teraz | w plikach | skąd |
    |---|---|---|---|
    | `technical_non_emergency` Osoby do kontaktu w sprawach technicznych | `api@bistro.example` | `dev@bistro.example` | `contacts/bistro.toml:8`, 2ab7201924, autor: Anna |

    - powiadomienia: technical-request dociera do dev@bistro.example zamiast do api@bistro.example
    --- status 0
    ");
    assert_snapshot!(project.run(["plan", "--lang", "pl"]), @"
    $ contactctl plan --lang pl
    Portal  local (wbudowany, produkcja)
    Commit  2ab7201924 nowy adres
    Zatwierdzono
      ok  branch: commit 2ab7201924 jest na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)

    bistro (contacts/bistro.toml): zmiana; ostatnio wysłano z commitu ae977f42ad
      technical_non_emergency - Osoby do kontaktu w sprawach technicznych  [wiersz 8; 2ab7201924, autor: Anna]
        - api@bistro.example
        + dev@bistro.example
      powiadomienia: technical-request dociera do dev@bistro.example zamiast do api@bistro.example

    Plan: 1 do zmiany.
    --- status 0
    ");
    assert_snapshot!(project.run(["sync", "--yes", "--lang", "pl"]), @"
    $ contactctl sync --yes --lang pl
    Portal  local (wbudowany, produkcja)
    Commit  2ab7201924 nowy adres
    Zatwierdzono
      ok  branch: commit 2ab7201924 jest na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)

    bistro (contacts/bistro.toml): zmiana; ostatnio wysłano z commitu ae977f42ad
      technical_non_emergency - Osoby do kontaktu w sprawach technicznych  [wiersz 8; 2ab7201924, autor: Anna]
        - api@bistro.example
        + dev@bistro.example
      powiadomienia: technical-request dociera do dev@bistro.example zamiast do api@bistro.example

    Plan: 1 do zmiany.
    Gotowe: wysłane i odczytane z powrotem: 1.
    Zobacz portal w przeglądarce: contactctl portal serve --portal local
    --- stderr
    bistro: wysłano i odczytano z powrotem
    --- status 0
    ");
    assert_snapshot!(project.run(["sync", "--yes", "--lang", "pl"]), @"
    $ contactctl sync --yes --lang pl
    Portal  local (wbudowany, produkcja)
    Commit  2ab7201924 nowy adres
    Zatwierdzono
      ok  branch: commit 2ab7201924 jest na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)

    Nie ma nic do zrobienia: 1 bez zmian.
    Zobacz portal w przeglądarce: contactctl portal serve --portal local
    --- status 0
    ");
}
