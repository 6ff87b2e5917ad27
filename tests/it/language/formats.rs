//! What the formats for other programs say around the findings, where `--lang` asks for Polish.

use insta::assert_snapshot;

use super::faulty;
use crate::support::{ACCOUNT, Project};

#[test]
fn markdown_has_its_headings_and_pages_in_polish() {
    let run = faulty().run(["check", "--format", "markdown", "--lang", "pl"]);
    assert_snapshot!(run, @r#"
    $ contactctl check --format markdown --lang pl
    <!-- contactctl check: form 1 -->
    ## contactctl check: 2 błędy i 1 ostrzeżenie

    sprawdzono 3 pliki

    - **błąd** `contacts/bistro.toml:7:24`: w spisie kontaktów nie ma wpisu `@oncal` (`unknown-reference`)
      <br>wskazówka: czy chodziło o `@oncall`?
      <br>pole: `technical_emergency` (w portalu: Kontakty alarmowe w sprawach technicznych)
    - **błąd** `contacts/bistro.toml:17:16`: `days` zawiera dwa razy to samo\: `mon` (`too-many`)
      <br>wskazówka: usuń jedno z dwóch wystąpień
      <br>pole: `operational_support` (w portalu: Pomoc operacyjna)
      <br>poprawka: usuń drugie wystąpienie; wysyłane dane się nie zmienią (`contactctl check --fix`)
    - **ostrzeżenie** `contacts/bistro.toml:8:28`: `bistro@gmail.com` to skrzynka u dostawcy darmowej poczty `gmail.com`, a nie w domenie firmy (`free-mail-domain`)
      <br>wskazówka: wpisz adres w domenie firmy
      <br>pole: `technical_non_emergency` (w portalu: Osoby do kontaktu w sprawach technicznych)

    <details><summary><code>free-mail-domain</code>: dlaczego to ważne</summary>

    Kontakt ma adres u dostawcy darmowej poczty. Kontakty z alertem i użytkownicy portalu mogą taki mieć, bo logują się adresem, który mają.

    Skrzynka u takiego dostawcy należy zwykle do osoby, a nie do firmy: znika, gdy osoba odchodzi, i nikt inny nie może jej czytać. Użytkownik, który widzi taki adres pomocy, ma powody podejrzewać oszustwo.

    Źle:

    ```toml
    operational_for_users = "bistro.warszawa@gmail.com"
    ```

    Dobrze:

    ```toml
    operational_for_users = "help@bistro.example"
    ```

    </details>

    <details><summary><code>too-many</code>: dlaczego to ważne</summary>

    Lista ma więcej elementów, niż pozwala klucz, albo zawiera jakiś element dwa razy, albo tekst jest za długi.

    Zbyt długą wartość portal może odrzucić albo obciąć. Element podany dwa razy liczy się tylko raz; najczęściej miał to być inny element.

    Źle:

    ```toml
    days = ["mon", "tue", "mon"]
    ```

    Dobrze:

    ```toml
    days = ["mon", "tue"]
    ```

    </details>

    <details><summary><code>unknown-reference</code>: dlaczego to ważne</summary>

    W spisie kontaktów nie ma wpisu `@id`.

    Bez wpisu nie ma adresu, więc nikt, kogo oznacza to `@id`, nie dostałby powiadomienia.

    Źle:

    ```toml
    technical_emergency = ["@platfrom-oncall"]
    ```

    Dobrze:

    ```toml
    technical_emergency = ["@platform-oncall"]
    ```

    </details>
    --- status 1
    "#);
}

#[test]
fn annotations_are_in_polish_and_their_commands_are_not() {
    let run = faulty().run(["check", "--format", "github", "--lang", "pl"]);
    assert_snapshot!(run, @"
    $ contactctl check --format github --lang pl
    ::error file=contacts/bistro.toml,line=7,endLine=7,col=24,endColumn=32,title=unknown-reference::w spisie kontaktów nie ma wpisu `@oncal`%0Awskazówka: czy chodziło o `@oncall`?
    ::error file=contacts/bistro.toml,line=17,endLine=17,col=16,endColumn=21,title=too-many::`days` zawiera dwa razy to samo: `mon`%0Awskazówka: usuń jedno z dwóch wystąpień
    ::warning file=contacts/bistro.toml,line=8,endLine=8,col=28,endColumn=46,title=free-mail-domain::`bistro@gmail.com` to skrzynka u dostawcy darmowej poczty `gmail.com`, a nie w domenie firmy%0Awskazówka: wpisz adres w domenie firmy
    --- status 1
    ");
    let account = ACCOUNT.replace(
        "[\"@oncall\"]",
        &format!("[{}]", "\"@nobody\", ".repeat(22)),
    );
    let project = Project::good().file("contacts/bistro.toml", account);
    let run = project.run(["check", "--format", "github", "--lang", "pl"]);
    let notice = run.stdout.lines().last().unwrap_or_default().to_owned();
    assert_snapshot!(notice, @"::notice title=contactctl check::GitHub pokazuje najwyżej 10 adnotacji danego rodzaju, więc część pominięto (12 błędów); wszystkie są w dzienniku tego kroku");
}

#[test]
fn a_suite_of_tests_is_in_polish() {
    let run = faulty().run(["check", "--format", "junit", "--lang", "pl"]);
    let from = run.stdout.find("<testcase").expect("a test");
    assert_snapshot!(&run.stdout[from..], @r#"
    <testcase classname="contactctl check" name="contacts/bistro.toml" time="0">
          <failure message="w spisie kontaktów nie ma wpisu `@oncal` (i jeszcze 1 błąd)" type="unknown-reference">contacts/bistro.toml:7:24: error[unknown-reference] w spisie kontaktów nie ma wpisu `@oncal`
      wskazówka: czy chodziło o `@oncall`?
    contacts/bistro.toml:8:28: warn[free-mail-domain] `bistro@gmail.com` to skrzynka u dostawcy darmowej poczty `gmail.com`, a nie w domenie firmy
      wskazówka: wpisz adres w domenie firmy
    contacts/bistro.toml:17:16: error[too-many] `days` zawiera dwa razy to samo: `mon`
      wskazówka: usuń jedno z dwóch wystąpień
    </failure>
        </testcase>
        <testcase classname="contactctl check" name="pliki bez problemów" time="0"/>
      </testsuite>
    </testsuites>
    "#);
}

#[test]
fn code_scanning_has_the_pages_of_rules_in_polish() {
    let run = faulty().run(["check", "--format", "sarif", "--lang", "pl"]);
    let rule = &run.json()["runs"][0]["tool"]["driver"]["rules"][0];
    assert_eq!(
        rule["shortDescription"]["text"],
        "Tekst nie jest poprawnym TOML-em."
    );
    let markdown = rule["help"]["markdown"].as_str().expect("a page");
    for heading in ["**Dlaczego**", "**Źle**", "**Dobrze**"] {
        assert!(markdown.contains(heading), "{markdown}");
    }
}
