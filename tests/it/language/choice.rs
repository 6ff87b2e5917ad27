//! Which language a run speaks: `--lang`, else the locale; machines are told in English.

use insta::assert_snapshot;

use super::faulty;
use crate::support::Project;

#[test]
fn a_check_speaks_the_language_that_is_asked_for() {
    assert_snapshot!(faulty().run(["check", "--lang", "pl"]), @r#"
    $ contactctl check --lang pl
    błąd[unknown-reference]

      x w spisie kontaktów nie ma wpisu `@oncal`
       ,-[contacts/bistro.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@oncal"]
       :                        ^^^^|^^^
       :                            `-- nie ma takiego wpisu
     8 | technical_non_emergency = ["bistro@gmail.com"]
       `----
      wskazówka: czy chodziło o `@oncall`?
      pole: technical_emergency (w portalu: Kontakty alarmowe w sprawach technicznych)

    ostrzeżenie[free-mail-domain]

      ! `bistro@gmail.com` to skrzynka u dostawcy darmowej poczty `gmail.com`, a nie w domenie firmy
       ,-[contacts/bistro.toml:8:28]
     7 | technical_emergency = ["@oncal"]
     8 | technical_non_emergency = ["bistro@gmail.com"]
       :                            ^^^^^^^^^|^^^^^^^^
       :                                     `-- darmowa poczta
     9 | operational_for_google = ["escalations@bistro.example"]
       `----
      wskazówka: wpisz adres w domenie firmy
      pole: technical_non_emergency (w portalu: Osoby do kontaktu w sprawach technicznych)

    błąd[too-many]

      x `days` zawiera dwa razy to samo: `mon`
        ,-[contacts/bistro.toml:17:16]
     16 | time_zone = "Europe/Warsaw"
     17 | days = ["mon", "mon", "tue"]
        :         ^^|^^  ^^|^^
        :           |      `-- ponownie
        :           `-- pierwszy raz tutaj
     18 | opens = "09:00"
        `----
      wskazówka: usuń jedno z dwóch wystąpień
      pole: operational_support (w portalu: Pomoc operacyjna)
      dostępna poprawka: contactctl check --fix

    2 błędy i 1 ostrzeżenie w 1 z 3 plików
    dlaczego to ważne: contactctl explain unknown-reference
    --- status 1
    "#);
    assert_snapshot!(Project::good().run(["check", "--lang", "pl"]), @"
    $ contactctl check --lang pl
    3 pliki, 1 konto: nie wykryto problemów
    --- status 0
    ");
}

#[test]
fn people_are_told_in_the_language_of_their_locale_and_machines_in_english() {
    let project = faulty().variable("LANG", "pl_PL.UTF-8");
    let text = project.run(["check"]).stdout;
    assert!(text.contains("czy chodziło o `@oncall`?"), "{text}");
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/bistro.toml:7:24: error[unknown-reference] `@oncal` is not in the directory
    contacts/bistro.toml:8:28: warn[free-mail-domain] `bistro@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
    contacts/bistro.toml:17:16: error[too-many] `days` contains `mon` twice
    --- status 1
    ");
    let json = project.run(["check", "--format", "json"]).json();
    assert_eq!(json["findings"][0]["help"], "did you mean `@oncall`?");
    let json = project
        .run(["check", "--format", "json", "--lang", "pl"])
        .json();
    assert_eq!(json["findings"][0]["help"], "czy chodziło o `@oncall`?");
    let english = project.run(["check", "--lang", "en"]).stdout;
    assert_eq!(english, faulty().run(["check"]).stdout);
}

#[test]
fn one_run_says_the_same_findings_in_two_languages() {
    let project = faulty().variable("LC_ALL", "pl_PL.UTF-8");
    let run = project.run(["check", "--format", "short", "--output", "found.txt"]);
    assert!(run.stdout.contains("dlaczego to ważne:"), "{run}");
    let written = std::fs::read_to_string(project.path("found.txt")).expect("it was written");
    assert!(written.contains("is not in the directory"), "{written}");
}

#[test]
fn a_language_that_is_not_spoken_is_refused() {
    assert_snapshot!(Project::good().run(["check", "--lang", "de"]), @"
    $ contactctl check --lang de
    --- stderr
    error: `--lang <LANG>` cannot be `de`
      [possible values: en, pl]

    For more information, try `--help`.
    --- status 2
    ");
    let run = Project::good()
        .variable("LANG", "de_DE.UTF-8")
        .run(["check"]);
    assert_snapshot!(run, @"
    $ contactctl check
    3 files, 1 account: no findings
    --- status 0
    ");
}

#[test]
fn a_rule_has_a_page_in_polish() {
    let project = Project::new().variable("LANG", "pl_PL.UTF-8");
    assert_snapshot!(project.run(["explain", "alert-not-a-user"]), @r#"
    $ contactctl explain alert-not-a-user
    alert-not-a-user (error)

    Kontaktu z alertem nie ma w `[[users]]`, choć plik zarządza użytkownikami.

    Dlaczego

      Automatyczne alerty trafiają do użytkowników portalu. Portal odrzuca kontakt z
      alertem, który nie jest użytkownikiem konta, więc wysyłka by się nie udała i zostałyby
      stare kontakty.

    Źle

        [contacts.production]
        alert = ["anna@bistro.example", "piotr@bistro.example"]

    Dobrze

        [[users]]
        email = "piotr@bistro.example"
        role = "editor"
    --- status 0
    "#);
    let table = project.run(["rules"]).stdout;
    assert!(
        table.contains("Tekst nie jest poprawnym TOML-em."),
        "{table}"
    );
    let json = project.run(["rules", "--format", "json"]).json();
    assert_eq!(json["rules"][0]["summary"], "The text is not valid TOML.");
}

#[test]
fn the_help_of_a_command_is_in_polish() {
    let project = Project::new();
    assert_snapshot!(project.run(["--lang=pl", "schema", "-h"]), @"
    $ contactctl --lang=pl schema -h
    Wypisz schemat JSON pliku albo wyniku polecenia w formacie dla programów

    Użycie: contactctl schema [OPCJE] <NAME>

    Argumenty:
      <NAME>  Schemat do wypisania [możliwe wartości: account, directory, config, diagnostics, plan,
              receipt, recipe, recipe-expected, ledger]

    Opcje ogólne:
      -C <DIR>             Działaj tak, jakby program uruchomiono w folderze DIR
          --config <FILE>  Użyj tej konfiguracji; jej folder to projekt
          --color <WHEN>   Kiedy używać kolorów i ramek [domyślnie: auto] [możliwe wartości: auto,
                           always, never]
          --lang <LANG>    Język wypisywanych tekstów [domyślnie: język ustawień regionalnych, a w
                           formatach dla programów angielski] [możliwe wartości: en, pl]
          --redact         Maskuj dane osobowe w całym wyniku polecenia; jeśli ustawiono `CI`, dane są
                           maskowane zawsze
      -q, --quiet          Wypisuj tylko wynik polecenia, na przykład problemy lub plan, i błędy
      -v, --verbose        Wypisuj też, który projekt jest używany, a przy `check` także ile plików jest
                           czytanych

    Opcje:
      -h, --help  Pokaż pomoc (więcej: `--help`)

    Przykłady:
      contactctl schema account > account.schema.json
      contactctl schema diagnostics          schemat wyniku polecenia `check --format json`
    --- status 0
    ");
    let polish = project.run(["--lang=pl", "help", "rules"]).stdout;
    for part in [
        "Użycie: contactctl rules",
        "- text:     Tabela\n",
        "[domyślnie: text]\n",
    ] {
        assert!(polish.contains(part), "{polish}");
    }
    let english = project.run(["rules", "--help", "--lang", "en"]).stdout;
    assert!(english.contains("Usage: contactctl rules"), "{english}");
}
