//! What keeps a run from being done, in Polish: the facts, the causes and what to type.

use insta::assert_snapshot;

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::{ACCOUNT, Project};

/// What `args` say on stderr in Polish, after nothing of it was found to be as in English.
fn told(project: &Project, args: &[&str]) -> String {
    let english = project.run(args.iter().copied());
    let polish = project.run(args.iter().copied().chain(["--lang", "pl"]));
    assert_eq!(english.status, polish.status, "{english}\n{polish}");
    assert_ne!(english.status, Some(0), "{english}");
    let facts = |text: &str| {
        let facts = text.lines().filter(|line| !line.trim().is_empty());
        facts.map(str::to_owned).collect::<Vec<_>>()
    };
    let english = facts(&english.stderr);
    for line in facts(&polish.stderr) {
        // What a library says, and the names of arguments.
        let is_foreign = line.starts_with("  przyczyna: ") || line.starts_with("  <");
        assert!(is_foreign || !english.contains(&line), "English: {line}");
    }
    let status = polish.status.unwrap_or(-1);
    format!(
        "$ contactctl {}\n{}=> {status}\n",
        args.join(" "),
        polish.stderr
    )
}

/// All of `runs`, one after another.
fn all(project: &Project, runs: &[&str]) -> String {
    let told = |run: &&str| told(project, &run.split(' ').collect::<Vec<_>>());
    runs.iter().map(told).collect()
}

#[test]
fn arguments_that_cannot_be_used() {
    assert_snapshot!(all(&Project::good(), &[
        "chek",
        "check --stagged",
        "check --format jsn",
        "check --now yesterday",
        "check --shard 5/4",
        "check --max-warnings many",
        "check --output-format sarif",
        "check --output-format xml=report.xml",
        "check --quiet --verbose",
        "check --staged --rev HEAD",
        "check --resolver mars --online",
        "history",
        "sync --concurrency 0",
        "sync --account",
        "sync --rev HEAD --rev HEAD",
        "portal serve --listen here",
    ]), @"
    $ contactctl chek
    błąd: nie ma polecenia `chek`

      wskazówka: czy chodziło o `schema`, `check`?

    Użycie: contactctl [OPCJE] <POLECENIE>

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --stagged
    błąd: to polecenie nie przyjmuje `--stagged`

      wskazówka: czy chodziło o `--staged`?

    Użycie: contactctl check [OPCJE] [PATH]...

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --format jsn
    błąd: niedozwolona wartość `jsn` w `--format <FORMAT>`
      [możliwe wartości: text, short, json, jsonl, sarif, github, gitlab, junit, markdown]

      wskazówka: czy chodziło o `json`?

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --now yesterday
    błąd: niedozwolona wartość `yesterday` w `--now <TIME>`: podaj datę i godzinę, na przykład `2026-11-24T12:00:00Z`

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --shard 5/4
    błąd: niedozwolona wartość `5/4` w `--shard <K/N>`: podaj `K/N`, gdzie 1 <= K <= N <= 10000, na przykład `1/4`

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --max-warnings many
    błąd: niedozwolona wartość `many` w `--max-warnings <N>`: podaj liczbę całkowitą, złożoną z samych cyfr

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --output-format sarif
    błąd: niedozwolona wartość `sarif` w `--output-format <FORMAT=FILE>`: podaj format i plik, na przykład `sarif=report.sarif`

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --output-format xml=report.xml
    błąd: niedozwolona wartość `xml=report.xml` w `--output-format <FORMAT=FILE>`: nie ma formatu `xml`; dostępne: text, short, json, jsonl, sarif, github, gitlab, junit, markdown

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --quiet --verbose
    błąd: `--quiet` nie można łączyć z `--verbose`

    Użycie: contactctl check [OPCJE] [PATH]...

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --staged --rev HEAD
    błąd: `--staged` nie można łączyć z `--rev <REV>`

    Użycie: contactctl check [OPCJE] [PATH]...

    Więcej informacji: `--help`.
    => 2
    $ contactctl check --resolver mars --online
    błąd: niedozwolona wartość `mars` w `--resolver <ADDR>`: podaj adres IP, z portem lub bez portu, na przykład `192.0.2.53` albo `[::1]:5353`

    Więcej informacji: `--help`.
    => 2
    $ contactctl history
    błąd: wymagane, ale nie podano:
      <ACCOUNT>

    Użycie: contactctl history [OPCJE] <ACCOUNT>

    Więcej informacji: `--help`.
    => 2
    $ contactctl sync --concurrency 0
    błąd: niedozwolona wartość `0` w `--concurrency <N>`: podaj liczbę z zakresu 1-64

    Więcej informacji: `--help`.
    => 2
    $ contactctl sync --account
    błąd: `--account <ID>` wymaga wartości

    Więcej informacji: `--help`.
    => 2
    $ contactctl sync --rev HEAD --rev HEAD
    błąd: `--rev <REV>` można podać tylko raz

    Użycie: contactctl sync [OPCJE]

    Więcej informacji: `--help`.
    => 2
    $ contactctl portal serve --listen here
    błąd: niedozwolona wartość `here` w `--listen <ADDRESS>`: podaj adres IP z portem, na przykład 127.0.0.1:8765

    Więcej informacji: `--help`.
    => 2
    ");
}

#[test]
fn a_mistake_honours_the_locale_and_a_language_that_is_given_before_it() {
    let project = Project::good().variable("LC_MESSAGES", "pl_PL.UTF-8");
    assert_snapshot!(project.run(["check", "--fixx"]), @"
    $ contactctl check --fixx
    --- stderr
    błąd: to polecenie nie przyjmuje `--fixx`

      wskazówka: czy chodziło o `--fix`?

    Użycie: contactctl check [OPCJE] [PATH]...

    Więcej informacji: `--help`.
    --- status 2
    ");
    let english = project.run(["--lang", "en", "check", "--fixx"]);
    assert!(
        english
            .stderr
            .starts_with("error: this command does not take `--fixx`"),
        "{english}"
    );
    let unknown = Project::good().run(["--lang", "de", "check"]);
    assert!(
        unknown
            .stderr
            .starts_with("error: `--lang <LANG>` cannot be `de`"),
        "{unknown}"
    );
}

#[test]
fn what_is_named_is_not_there() {
    let project = Project::good().commit("contacts");
    assert_snapshot!(all(&project, &[
        "check contacts/nobody.toml",
        "check /",
        "check -",
        "check --rev v1",
        "check --config nowhere.toml",
        "check --unsafe",
        "check --output-format sarif=nowhere/report.sarif",
        "explain unknown-referense",
        "route production-isue",
        "route production-issue --account bistr",
        "history nobody",
        "plan --portal lokal",
        "plan --account bistr",
        "pull --portal remote",
        "sync --plan nowhere.json --yes",
        "portal token revoke ci",
        "portal serve --portal remote",
    ]), @"
    $ contactctl check contacts/nobody.toml
    błąd: ścieżka `contacts/nobody.toml` nie istnieje
      wskazówka: podaj pliki lub foldery z kontaktami albo pomiń ścieżkę, aby sprawdzić wszystkie pliki
    => 2
    $ contactctl check /
    błąd: ścieżka `/` jest poza projektem
      wskazówka: podaj ścieżkę w folderze `[PROJECT]`
    => 2
    $ contactctl check -
    błąd: `-` wymaga opcji `--stdin-filename`
      wskazówka: podaj plik, którego treść jest na standardowym wejściu: `contactctl check --stdin-filename contacts/bistro-warszawa.toml -`
      wskazówka: jeśli plik nazywa się `-`, wpisz `./-`
    => 2
    $ contactctl check --rev v1
    błąd: `v1` nie wskazuje żadnego commitu
      przyczyna: revspec 'v1' not found
      wskazówka: podaj gałąź, tag albo commit z tego repozytorium
    => 2
    $ contactctl check --config nowhere.toml
    błąd: nie da się odczytać konfiguracji `[PROJECT]/nowhere.toml`
      przyczyna: No such file or directory (os error 2)
      wskazówka: podaj istniejący plik w opcji `--config FILE` albo pomiń tę opcję
    => 2
    $ contactctl check --unsafe
    błąd: opcja `--unsafe` wymaga `--fix` albo `--diff`
      wskazówka: wprowadź poprawki: `contactctl check --fix --unsafe`, albo obejrzyj je: `contactctl check --diff --unsafe`
    => 2
    $ contactctl check --output-format sarif=nowhere/report.sarif
    błąd: nie da się zapisać `[PROJECT]/nowhere/report.sarif`
      przyczyna: No such file or directory (os error 2)
      wskazówka: upewnij się, że folder tego pliku istnieje i pozwala na zapis, a dysk nie jest pełny
    => 2
    $ contactctl explain unknown-referense
    błąd: nie ma ani reguły, ani klucza `unknown-referense`
      wskazówka: czy chodziło o `unknown-reference`?
      wskazówka: zobacz wszystkie reguły i klucze: `contactctl explain`
    => 2
    $ contactctl route production-isue
    błąd: nie ma zdarzenia `production-isue`
      wskazówka: czy chodziło o `production-issue`?
    => 2
    $ contactctl route production-issue --account bistr
    błąd: nie ma konta `bistr`
      wskazówka: podaj `account.id` z pliku konta; zobacz wszystkie konta: `contactctl list`
      wskazówka: czy chodziło o `bistro`?
    => 2
    $ contactctl history nobody
    błąd: konta `nobody` nie ma ani w commicie 15303693f2, ani w żadnym wcześniejszym
      wskazówka: podaj `account.id` tego konta
    => 2
    $ contactctl plan --portal lokal
    błąd: w konfiguracji z commitu nie ma portalu `lokal`
      wskazówka: czy chodziło o `local`?
    => 2
    $ contactctl plan --account bistr
    błąd: w commicie nie ma konta `bistr`
      wskazówka: podaj `account.id` z pliku konta, który jest w commicie
      wskazówka: czy chodziło o `bistro`?
    => 2
    $ contactctl pull --portal remote
    błąd: w konfiguracji nie ma portalu `remote`
      wskazówka: zobacz skonfigurowane portale: `contactctl doctor`
    => 2
    $ contactctl sync --plan nowhere.json --yes
    błąd: nie da się odczytać zapisanego planu `nowhere.json`
      przyczyna: No such file or directory (os error 2)
      wskazówka: podaj plik z zapisanym planem albo utwórz go: `contactctl plan --portal NAME --out FILE`
    => 2
    $ contactctl portal token revoke ci
    błąd: nie ma tokenu `ci`
      wskazówka: zobacz wszystkie tokeny, z tą samą opcją `--portal` albo `--database`, jeśli jej użyto: `contactctl portal token list`
    => 2
    $ contactctl portal serve --portal remote
    błąd: w konfiguracji nie ma wbudowanego portalu `remote`
      wskazówka: wybierz portal rodzaju `embedded` z `contactctl.toml` albo plik w opcji `--database FILE`
    => 2
    ");
}

#[test]
fn folders_and_repositories_that_are_none() {
    let empty = Project::new();
    assert_snapshot!(all(&empty, &["check", "sync --yes"]), @"
    $ contactctl check
    błąd: nie znaleziono kontaktów: pliku `contactctl.toml` ani folderu `contacts/` nie ma w `[PROJECT]` ani w folderach nadrzędnych (co najwyżej do głównego folderu drzewa roboczego Gita)
      wskazówka: uruchom polecenie w repozytorium z kontaktami albo podaj jego folder w opcji `-C DIR`
      wskazówka: aby utworzyć nowe repozytorium z kontaktami, uruchom `contactctl init`
    => 2
    $ contactctl sync --yes
    błąd: nie znaleziono kontaktów: pliku `contactctl.toml` ani folderu `contacts/` nie ma w `[PROJECT]` ani w folderach nadrzędnych (co najwyżej do głównego folderu drzewa roboczego Gita)
      wskazówka: uruchom polecenie w repozytorium z kontaktami albo podaj jego folder w opcji `-C DIR`
      wskazówka: aby utworzyć nowe repozytorium z kontaktami, uruchom `contactctl init`
    => 2
    ");
    let loose = Project::good();
    assert_snapshot!(all(&loose, &["plan", "check --staged"]), @"
    $ contactctl plan
    błąd: folder `[PROJECT]` nie jest w repozytorium Git
      wskazówka: utwórz repozytorium (`git init`) i zapisz kontakty w commicie
    => 2
    $ contactctl check --staged
    błąd: folder `[PROJECT]` nie jest w repozytorium Git
      wskazówka: utwórz repozytorium (`git init`) i zapisz kontakty w commicie
    => 2
    ");
    let outside = Project::good().file("contactctl.toml", "contacts = \"../contacts\"\n");
    assert_snapshot!(told(&outside, &["check"]), @r#"
    $ contactctl check
    błąd: `contacts = "../contacts"` nie jest dozwoloną ścieżką folderu w projekcie
      wskazówka: ustaw `contacts` w `contactctl.toml` na `.` albo na nazwy oddzielone `/`, na przykład `teams/contacts`, bez kropek i spacji na początku i końcu nazw
    => 2
    "#);
}

#[test]
fn files_that_cannot_be_pushed() {
    let faulty = ACCOUNT.replace("api@bistro.example", "no-reply@bistro.example");
    let project = Project::good()
        .file("contacts/bistro.toml", faulty)
        .commit("faulty");
    assert_snapshot!(told(&project, &["sync", "--yes"]), @"
    $ contactctl sync --yes
    błąd: commit 7716e897b4 ma 1 błąd: niczego nie porównano ani nie wysłano
      wskazówka: popraw błąd i utwórz commit; jeśli nie wymieniono go powyżej, wyświetli go `contactctl plan`
    => 1
    ");
    project.write("plan.json", "{}");
    assert_snapshot!(told(&project, &["sync", "--plan", "plan.json"]), @"
    $ contactctl sync --plan plan.json
    błąd: plik `plan.json` nie jest zapisanym planem
      przyczyna: missing field `plan` at line 1 column 2
      wskazówka: utwórz go: `contactctl plan --portal NAME --out FILE`
    => 2
    ");
}

#[test]
fn a_push_that_is_refused() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    assert_snapshot!(told(&project, &["sync"]), @"
    $ contactctl sync
    błąd: niczego nie wysłano: nie ma terminala, w którym można zadać pytanie
      wskazówka: aby wysłać bez potwierdzenia, uruchom to samo polecenie z opcją `--yes`
    => 2
    ");
    let sync = project.run(["sync", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");
    project.git(["switch", "--quiet", "--create", "other"]);
    project.write(
        "contacts/bistro.toml",
        BISTRO.replace("oncall@", "pager@").replace("noc@", "duty@"),
    );
    project.commit_all("bistro: another paging service");
    assert_snapshot!(told(&project, &["sync", "--yes"]), @r#"
    $ contactctl sync --yes
    błąd: konto `bistro` utraciłoby wszystkie działające dziś kontakty alarmowe: `noc@bistro.example`, `oncall@bistro.example` (zabezpieczenie `overlap`)
        miejsce: contacts/bistro.toml:9: technical_emergency = ["pager@bistro.example", "duty@bistro.example"]
      wskazówka: zostaw działający dziś adres w `technical_emergency` obok nowych, wykonaj synchronizację i usuń go w późniejszej zmianie
      wskazówka: albo dodaj do `contactctl.toml` odstępstwo, uzyskaj jego zatwierdzenie i zsynchronizuj je przed tą zmianą: `[[override]]` z `guard = "overlap"`, `account = "bistro"`, `reason` i `until`
    błąd: commit nie jest zatwierdzony (branch: commitu ba1a74f15b nie ma na gałęzi `main` (lokalna gałąź domyślna; nie ma zdalnego repozytorium))
      wskazówka: zleć przegląd commitu i scal go z gałęzią `main` (jej ostatni commit to teraz 5b05000644)
    => 4
    "#);
}

#[test]
fn a_portal_that_is_not_reached() {
    let config = "[portals.far]\nkind = \"http\"\nenvironment = \"production\"\n\
                  url = \"http://127.0.0.1:9\"\ntoken_env = \"FAR_TOKEN\"\n";
    let project = Project::good()
        .file("contactctl.toml", config)
        .commit("far");
    assert_snapshot!(told(&project, &["plan"]), @"
    $ contactctl plan
    błąd: brakuje tokenu portalu `far`: zmienna `FAR_TOKEN` jest nieustawiona albo pusta
      wskazówka: ustaw w `FAR_TOKEN` token albo w `FAR_TOKEN_FILE` ścieżkę pliku, w którym jest token
    => 2
    ");
    let project = project.variable("FAR_TOKEN", "secret");
    project.git([
        "config",
        "contactctl.FAR_TOKEN.origin",
        "http://127.0.0.1:9",
    ]);
    assert_snapshot!(told(&project, &["plan"]), @"
    $ contactctl plan
    błąd: nie da się połączyć z portalem pod adresem http://127.0.0.1:9
      przyczyna: Connection refused (os error 111)
      wskazówka: sprawdź, czy portal działa i czy adres jest właściwy
      wskazówka: uruchom lokalny portal: `contactctl portal serve`
    => 5
    ");
}

#[test]
fn a_failure_is_told_in_polish() {
    let run = Project::good().run(["check", "-C", "nowhere", "--lang", "pl"]);
    assert_snapshot!(run, @"
    $ contactctl check -C nowhere --lang pl
    --- stderr
    błąd: `[PROJECT]/nowhere` nie jest folderem
      wskazówka: podaj istniejący folder w opcji `-C DIR`
    --- status 2
    ");
}
