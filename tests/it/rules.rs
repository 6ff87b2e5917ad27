//! Every rule on its fixtures, and everything that has to name every rule.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use contactctl::check::{Terms, check_by};
use contactctl::config::ProjectFiles;
use contactctl::contact::Field;
use contactctl::finding::{Finding, Report};
use contactctl::language::{Language, Text};
use contactctl::rules::{self, MailServer, Page, REGISTRY, Rule};
use contactctl::schema::Schema;
use contactctl::text::{LineIndex, MAX_FILE_BYTES, Origin, Snapshot, SourceFile, UnreadKind};

/// The instant that all fixtures, and the sample repository, are judged at.
const NOW: &str = "2026-11-24T12:00:00Z";

/// Rules whose files cannot be kept as text: their fixtures are made here.
const MADE: [&str; 5] = [
    "not-utf8",
    "file-too-large",
    "symbolic-link",
    "submodule",
    "unread-file",
];

const ACCOUNT: &str = "contacts/bistro.toml";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under `folder`, by their paths from `base`.
fn read(base: &Path, folder: &Path, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            read(base, &path, files);
        } else {
            let name = path.strip_prefix(base).expect("a path under the base");
            let name = name.to_str().expect("a path in UTF-8").replace('\\', "/");
            files.push(SourceFile::new(name, fs::read(&path).expect("a file")));
        }
    }
}

/// The project of a rule that is `bad` or `good` by it.
fn fixture(rule: &str, kind: &str) -> Snapshot {
    if MADE.contains(&rule) {
        return made(rule, kind);
    }
    let folder = root().join("tests/fixtures/rules").join(rule).join(kind);
    let mut files = Vec::new();
    read(&folder, &folder, &mut files);
    Snapshot::new(Origin::Memory, files)
}

fn made(rule: &str, kind: &str) -> Snapshot {
    let mut bytes = fs::read(
        root()
            .join("tests/fixtures/rules/bad-format/good")
            .join(ACCOUNT),
    )
    .expect("a good account");
    let unread = match rule {
        "symbolic-link" => Some(("contacts/link.toml", UnreadKind::Link)),
        "submodule" => Some(("contacts/team", UnreadKind::Submodule)),
        "unread-file" => Some(("contacts/CAFE.TOML", UnreadKind::Suffix)),
        _ => None,
    };
    if let Some((path, unread)) = unread {
        let mut files = vec![SourceFile::new(ACCOUNT, bytes)];
        if kind == "bad" {
            files.push(SourceFile::unread(path, unread));
        }
        return Snapshot::new(Origin::Memory, files);
    }
    if rule == "not-utf8" {
        let coffee: &[u8] = if kind == "bad" {
            b"# Caf\xe9\n"
        } else {
            b"# Caf\xc3\xa9\n"
        };
        bytes.splice(0..0, coffee.iter().copied());
    } else {
        let limit = usize::try_from(MAX_FILE_BYTES).expect("a size");
        bytes.resize(limit + usize::from(kind == "bad"), b'\n');
    }
    let file = SourceFile::new(ACCOUNT, bytes);
    Snapshot::new(Origin::Memory, vec![file])
}

fn report(snapshot: &Snapshot) -> Report {
    let now = NOW.parse().expect("an instant");
    let dns = ("no-mail.example".to_owned(), MailServer::Missing);
    let terms = Terms {
        mail_servers: [dns].into_iter().collect(),
        ..Terms::at(now)
    };
    check_by(&ProjectFiles::new(snapshot, "contactctl.toml"), &terms).report
}

/// `path:line:column-column rule: message | help`; the end's line too if it is another one.
fn line(snapshot: &Snapshot, finding: &Finding) -> String {
    let file = snapshot
        .file(&finding.path)
        .expect("a file of the snapshot");
    let index = LineIndex::new(file.text());
    let (start, end) = (
        index.position(finding.span.start),
        index.position(finding.span.end),
    );
    let mut line = format!("{}:{}:{}-", finding.path, start.line, start.column);
    if end.line != start.line {
        write!(line, "{}:", end.line).expect("a string is written to");
    }
    let help = finding.help.as_ref();
    let help = help.map_or_else(|| "-".to_owned(), ToString::to_string);
    let (rule, message) = (finding.rule, &finding.message);
    line + &format!("{} {rule}: {message} | {help}", end.column)
}

fn lines(snapshot: &Snapshot) -> Vec<String> {
    let report = report(snapshot);
    let findings = report.findings().iter();
    findings.map(|finding| line(snapshot, finding)).collect()
}

#[test]
fn each_bad_fixture_fires_its_rule_once_and_each_good_one_none() {
    for rule in REGISTRY {
        let found: Vec<_> = lines(&fixture(rule.name, "bad"));
        let own = format!(" {}: ", rule.name);
        assert!(
            found.len() == 1 && found[0].contains(&own),
            "{}: {found:#?}",
            rule.name
        );
        assert_eq!(lines(&fixture(rule.name, "good")), [""; 0], "{}", rule.name);
    }
}

/// The field of the contact record that `pointer` leads to or into.
fn field_at(pointer: &str) -> Option<Field> {
    let mut steps = pointer.split('/').skip(1);
    let key = match steps.next()? {
        "contacts" => steps.find(|step| !["production", "sandbox"].contains(step))?,
        other => other,
    };
    Field::from_key(key)
}

#[test]
fn every_finding_about_a_field_has_the_label_of_the_portal() {
    let mut labelled = BTreeSet::new();
    for rule in REGISTRY {
        let snapshot = fixture(rule.name, "bad");
        for finding in report(&snapshot).findings() {
            let Some(field) = field_at(&finding.pointer) else {
                continue;
            };
            assert_eq!(finding.field, Some(field.name()), "{finding:?}");
            labelled.insert(rule.name);
        }
    }
    assert!(labelled.len() > 25, "{labelled:?}");
}

#[test]
fn a_field_that_is_missing_or_of_another_type_has_the_label_of_the_portal() {
    let good = fixture("bad-format", "good");
    let text = good.file(ACCOUNT).expect("an account").text().to_owned();
    let fields = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::OperationalSupport && text.contains(field.key()));
    for field in fields {
        let start = text.find(&format!("\n{} = ", field.key())).expect("a line") + 1;
        let end = start + text[start..].find('\n').expect("a line break");
        for line in [String::new(), format!("{} = 1", field.key())] {
            let changed = format!("{}{line}{}", &text[..start], &text[end..]);
            let now = NOW.parse().expect("an instant");
            let found = contactctl::check::account(ACCOUNT, &changed, now);
            let found: Vec<_> = found
                .iter()
                .filter(|one| one.field == Some(field.name()))
                .collect();
            assert!(!found.is_empty(), "{field}: {line:?}");
        }
    }
}

#[test]
fn the_sample_repository_has_no_finding() {
    let mut files = Vec::new();
    read(root(), &root().join("contacts"), &mut files);
    let config = fs::read(root().join("contactctl.toml")).expect("the configuration");
    files.push(SourceFile::new("contactctl.toml", config));
    assert!(files.len() > 9, "{}", files.len());
    assert_eq!(lines(&Snapshot::new(Origin::Memory, files)), [""; 0]);
}

#[test]
fn findings_read_well() {
    let all = REGISTRY
        .iter()
        .flat_map(|rule| lines(&fixture(rule.name, "bad")));
    insta::assert_snapshot!(all.collect::<Vec<_>>().join("\n"), @r#"
    contacts/bistro.toml:3:8-24 toml-syntax: invalid TOML: a string without its closing quote | write `"` at its end
    contacts/bistro.toml:1:6-7 not-utf8: the file is not UTF-8: byte E9 (`é` in Latin-1) at offset 5 | save the file as UTF-8
    contacts/bistro.toml:1:1-1 file-too-large: the file has 1048577 bytes; the limit is 1 MiB | shorten the file; the entries of `directory.toml` may also be in several files in the folder `directory`
    contacts/link.toml:1:1-1 symbolic-link: `contacts/link.toml` is a symbolic link; links are not followed | replace it with the file or folder itself, or remove it; a commit that contains the link cannot be synced
    contacts/team:1:1-1 submodule: `contacts/team` is a submodule or another repository; its files are not part of this repository | add its files to this repository, or move `contacts/team` elsewhere; a commit that contains it here cannot be synced
    contacts/CAFE.TOML:1:1-1 unread-file: `contacts/CAFE.TOML` is not read: its name must end in `.toml`, in lower case | rename it to `contacts/CAFE.toml`, or remove it
    contacts/bistro.toml:4:1-5 duplicate-key: key `name` is defined twice in one table | remove one of the two
    contacts/bistro.toml:1:1-10 missing-key: required key `name` is missing in `[account]` | add the key, such as `name = "Bistro Warszawa"`
    contacts/bistro.toml:7:1-20 unknown-key: unknown key `technical_emergancy` in `[contacts]` | did you mean `technical_emergency`, which is required but missing?
    contacts/bistro.toml:5:12-17 wrong-type: `launched` takes `true` or `false`, not a string | write `true` or `false`
    contacts/bistro.toml:23:8-15 not-allowed-value: `admin` is not an allowed value of `role` | did you mean `administrator`? allowed: `read-only`, `editor`, `administrator`, `tester`
    contacts/bistro.toml:18:9-15 bad-format: `9:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59` | did you mean `09:00`?
    contacts/bistro.toml:7:23-25 too-few: `technical_emergency` needs at least 1 item | write at least 1 item, for example `["@platform-oncall"]`
    contacts/bistro.toml:17:23-28 too-many: `days` contains `mon` twice | remove one of the two occurrences
    contactctl.toml:2:16-17 out-of-range: `max_accounts` must be at least 1 | write a number of at least 1
    contactctl.toml:5:10-31 secret-in-file: the value of key `token` looks like a secret | revoke the secret, then remove it; put the token of a portal or Git host into the environment variable that `token_env` names
    contacts/bistro.toml:13:1-6 alert-outside-production: alert contacts are set under `[contacts.sandbox]`, but only those under `[contacts.production]` are pushed | move the key under `[contacts.production]`
    contacts/bistro.toml:13:33-55 alert-not-a-user: alert contact `piotr@bistro.example` is not a user of the account | add `piotr@bistro.example` with a role to `[[users]]`, or write an address that is already there
    contacts/bistro.toml:7:1-11 merchant-issues-missing: `merchant_issues` is missing, but the portal requires it | add `merchant_issues = ["..."]` under `[contacts]`, with the address of the team that looks after merchants
    contacts/bistro.toml:8:1-16 merchant-issues-not-available: `merchant_issues` is set, but `merchant_issues_field` of the account is not `true` | remove `merchant_issues`, or write `merchant_issues_field = true` under `[account]` if the portal shows the field
    contacts/bistro.toml:9:27-48 confidential-address-shared: confidential address `help@bistro.example` is also shown to users | write another address here, one that is not published
    contacts/bistro.toml:7:24-45 paging-address-public: emergency address `help@bistro.example` is also shown to users | write another address here or in `operational_for_users`; do not publish the one that pages the person on call
    contacts/bistro.toml:8:28-53 no-reply-address: nobody reads mail to `no-reply@bistro.example` | write the address of a mailbox that somebody reads
    contacts/bistro.toml:8:28-61 email-invalid: `Bistro API <api@bistro.example>` is not a bare address: it also has a name or brackets | write `api@bistro.example`
    contacts/bistro.toml:13:10-33 email-domain-typo: e-mail domain `gmial.com` looks like a typo | did you mean `anna.bistro@gmail.com`?
    contacts/bistro.toml:8:24-44 reserved-domain: no mail arrives at `oncall@example.com`: its domain is reserved for tests and examples | write a real address
    contacts/bistro.toml:10:25-52 free-mail-domain: `bistro.warszawa@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business | write an address in a domain of the business
    contacts/bistro.toml:8:25-47 foreign-domain: address `help@kredens.example` is shown to users, but is not in a domain of the brand | write an address in `bistro.example`, or add `kredens.example` to `brand_domains`
    contacts/bistro.toml:8:50-70 duplicate-contact: `technical_non_emergency` contains `api@Bistro.example` twice | remove one of the two
    contacts/bistro.toml:7:24-51 emergency-not-alias: emergency contact `anna.nowak@bistro.example` looks like one person's address | write the address of an alias that pages the person on call
    contacts/bistro.toml:7:24-35 single-point-of-failure: `anna@bistro.example` is the only person behind the alert, emergency and non-emergency contacts | add another person to one of the three fields
    contacts/bistro.toml:23:8-23 last-administrator: the account has only one administrator | give another user `role = "administrator"`, or add one with this role
    contacts/bistro.toml:26:8-16 tester-outside-ordering: the integration `reservations-e2e` has no testers | give the user another role, such as `read-only`
    contacts/bistro.toml:16:13-30 unknown-time-zone: time zone `Europe/Warszawa` does not exist | did you mean `Europe/Warsaw`?
    contacts/bistro.toml:16:13-25 legacy-time-zone: `US/Eastern` is a legacy name of a time zone | write `America/New_York`
    contacts/bistro.toml:16:13-24 inverted-time-zone: time zone `Etc/GMT+5` means UTC-5: its sign is inverted | write the zone in which the support team works, such as `Europe/Warsaw` or `America/New_York`
    contacts/bistro.toml:19:10-17 ambiguous-hours: support opens and closes at the same time: `00:00` | write `00:00` and `24:00` without `overnight` for the whole day, or two different times
    contacts/bistro.toml:19:10-17 implicit-overnight: support closes at `01:30`, before it opens at `16:00` | add `overnight = true` if support closes on the next day, or write a later closing time
    contacts/bistro.toml:24:9-16 overlapping-hours: support opens at `16:00` on `fri`, while another window is open | merge the two windows, or change one of these times; days with other hours need a window of their own
    contacts/bistro.toml:19:10-17 hours-in-dst-gap: `02:30` does not exist in `America/New_York` on 2027-03-14 | write a time before `02:00`, or a time from `03:00` on
    contacts/bistro.toml:14:15-19 coverage-gap: support is not always open: it is closed from 2027-03-28 20:00 to 21:00 in `Europe/Warsaw` (2027-03-28 18:00 to 19:00 in UTC); 217 days of the coming year have a gap | add hours that fill every gap, or write `always_open = false`
    contacts/directory.toml:4:9-27 phone-invalid: phone number `+48 22 123 45 67` is not in the E.164 format | write `+48221234567`
    contacts/bistro.toml:2:6-14 duplicate-account: account `bistro` is also defined in `contacts/bistro-praga.toml` | give this account its own id, or merge the two files
    contacts/bistro.toml:7:24-42 unknown-reference: `@platfrom-oncall` is not in the directory | did you mean `@platform-oncall`?
    contacts/directory.toml:13:21-30 reference-cycle: entries `@oncall`, `@platform` form a cycle through their members | remove `@oncall` here, or break the cycle in another of these entries
    contacts/directory.toml:5:2-12 unused-entry: `@old-oncall` is not used anywhere | remove `[old-oncall]`, or use `@old-oncall` where it belongs
    contacts/directory.toml:7:9-32 duplicate-directory-email: `@pager` has the same address as `@oncall` | remove `@pager` and use `@oncall` everywhere, or write another address here
    contacts/directory.toml:4:15-25 stale-contact: `@oncall` was last verified 633 days ago | send a test message to this address, then set `verified_on` to the date on which somebody answers
    contacts/directory.toml:1:2-8 never-verified: there is no record of a test that mail to `@oncall` reaches people | send a test message to this address, then add `verified_on` with the date on which somebody answers
    contacts/bistro.toml:10:25-47 no-mail-server: no mail arrives at `help@no-mail.example`: `no-mail.example` has no mail server | write an address in a domain that accepts mail, or add an MX record for `no-mail.example`
    recipes/my-portal.toml:8:29-35 recipe-error: `Save` is both a label and the end of a field | remove the text here, or from the other list if that list is in this file
    recipes/my-portal.toml:8:10-28 recipe-sample: field `alert` of `recipes/samples/my-portal.txt` is read as `not-seen`, not as `same`: the field's label is not on the page; if the portal has renamed it, add the new label in a recipe of your own | change the recipe until it fits the sample, or fix `recipes/samples/my-portal.expected.json` if that is wrong
    contactctl.toml:4:10-25 unknown-recipe: recipe `action-center` does not exist: it is not built in, and there is no file `recipes/action-center.toml` | did you mean `actions-center`? available recipes: `actions-center`, `contactctl-portal`
    contactctl.toml:1:1-16 useless-allow: account `bistro` has no finding of `unknown-reference` that this exception could apply to | remove the exception, or correct its `rule` or `account`
    contactctl.toml:1:1-16 expired-allow: the exception to rule `free-mail-domain` for account `bistro` ended on 2020-01-31 | remove the exception and fix the findings that it hid, or get a later `until` approved
    contacts/bistro.toml:10:47-82 malformed-allow: this exception has no reason | write the reason after the `)`
    contactctl.toml:1:1-13 useless-override: no account has the id `bistrot`, so this override has no effect | did you mean `bistro`?
    contactctl.toml:1:1-13 expired-override: the override of guard `overlap` for account `bistro` ended on 2020-01-31 | remove the override, or get a later `until` approved
    "#);
}

/// Everything that is said about `finding` in Polish: message, labels, help.
fn in_polish(finding: &Finding) -> String {
    let say = |text: &Text| text.say(Language::Polish);
    let labels = finding
        .label
        .iter()
        .chain(finding.others.iter().map(|other| &other.text));
    let labels: Vec<_> = labels.map(say).collect();
    let help = finding.help.as_ref().map(say).unwrap_or_default();
    let (rule, message) = (finding.rule, say(&finding.message));
    format!("{rule}: {message} | {} | {help}", labels.join("; "))
}

#[test]
fn findings_read_well_in_polish() {
    let all = REGISTRY.iter().flat_map(|rule| {
        let report = report(&fixture(rule.name, "bad"));
        report
            .findings()
            .iter()
            .map(|one| in_polish(one))
            .collect::<Vec<_>>()
    });
    insta::assert_snapshot!(all.collect::<Vec<_>>().join("\n"), @r#"
    toml-syntax: niepoprawny TOML: tekst bez zamykającego cudzysłowu | tutaj | wpisz `"` na końcu tekstu
    not-utf8: plik nie jest w UTF-8: bajt E9 (`é` w Latin-1) na pozycji 5 | odtąd to nie UTF-8 | zapisz plik w UTF-8
    file-too-large: plik ma 1048577 bajtów, a limit to 1 MiB | nie odczytano | skróć plik; wpisy z pliku `directory.toml` mogą być też w kilku plikach w folderze `directory`
    symbolic-link: `contacts/link.toml` to dowiązanie symboliczne, a dowiązania są pomijane | nie odczytano | zastąp je samym plikiem lub folderem albo je usuń; commitu z tym dowiązaniem nie można zsynchronizować
    submodule: `contacts/team` to podmoduł albo inne repozytorium; jego pliki nie należą do tego repozytorium | nie odczytano | dodaj jego pliki do tego repozytorium albo przenieś `contacts/team` w inne miejsce; commitu z podmodułem w tym miejscu nie można zsynchronizować
    unread-file: plik `contacts/CAFE.TOML` jest pomijany: jego nazwa musi się kończyć na `.toml` (małymi literami) | nie odczytano | zmień jego nazwę na `contacts/CAFE.toml` albo go usuń
    duplicate-key: klucz `name` zdefiniowano dwa razy w jednej tabeli | ponownie; pierwszy raz tutaj | usuń jedną z definicji
    missing-key: brakuje wymaganego klucza `name` w tabeli `[account]` | brakuje klucza | dodaj ten klucz, na przykład `name = "Bistro Warszawa"`
    unknown-key: nieznany klucz `technical_emergancy` w tabeli `[contacts]` | nie ma takiego klucza | czy chodziło o wymagany klucz `technical_emergency`, którego brakuje?
    wrong-type: `launched` przyjmuje `true` albo `false`, a nie tekst | to nie `true` ani `false` | wpisz `true` albo `false`
    not-allowed-value: `admin` nie jest dozwoloną wartością klucza `role` | niedozwolona wartość | czy chodziło o `administrator`? dozwolone: `read-only`, `editor`, `administrator`, `tester`
    bad-format: podano `9:00`, a wartość musi być godziną w formacie `GG:MM`, od `00:00` do `23:59` | zły format | czy chodziło o `09:00`?
    too-few: `technical_emergency` wymaga co najmniej 1 elementu | za mało | wpisz co najmniej 1 element, na przykład `["@platform-oncall"]`
    too-many: `days` zawiera dwa razy to samo: `mon` | ponownie; pierwszy raz tutaj | usuń jedno z dwóch wystąpień
    out-of-range: wartość `max_accounts` nie może być mniejsza niż 1 | poza zakresem | wpisz liczbę nie mniejszą niż 1
    secret-in-file: wartość klucza `token` wygląda na sekret | po commicie zostanie w historii | unieważnij sekret, a potem go usuń; token portalu lub hostingu Git umieść w zmiennej środowiskowej, którą wskazuje `token_env`
    alert-outside-production: kontakty z alertem są w tabeli `[contacts.sandbox]`, ale wysyłane są tylko te z `[contacts.production]` | stąd nie są wysyłane | przenieś klucz do `[contacts.production]`
    alert-not-a-user: kontakt z alertem `piotr@bistro.example` nie jest użytkownikiem konta | brak w `[[users]]` | dodaj `piotr@bistro.example` wraz z rolą do `[[users]]` albo wpisz adres, który już tam jest
    merchant-issues-missing: brakuje `merchant_issues`, a portal wymaga tego pola | brak kontaktu w sprawach sprzedawcy; portal pokazuje to pole | dodaj `merchant_issues = ["..."]` w `[contacts]`, z adresem zespołu, który zajmuje się sprzedawcami
    merchant-issues-not-available: pole `merchant_issues` ma wartość, ale w koncie nie ustawiono `merchant_issues_field` na `true` | nie jest wysyłane; pole ukryte w portalu | usuń `merchant_issues` albo, jeśli portal pokazuje to pole, wpisz `merchant_issues_field = true` w `[account]`
    confidential-address-shared: poufny adres `help@bistro.example` jest też podawany użytkownikom | poufny; tu widzą go użytkownicy | wpisz tu inny adres, który nie jest publikowany
    paging-address-public: adres alarmowy `help@bistro.example` jest też podawany użytkownikom | każde pytanie wzywa osobę dyżurną; tu widzą go użytkownicy | wpisz inny adres tutaj albo w `operational_for_users`; nie publikuj adresu, który wzywa osobę na dyżurze
    no-reply-address: nikt nie czyta poczty wysyłanej na `no-reply@bistro.example` | odpowiedzi przepadają | wpisz adres skrzynki, którą ktoś czyta
    email-invalid: `Bistro API <api@bistro.example>` to nie sam adres: jest w nim też nazwa albo nawiasy | więcej niż adres | wpisz `api@bistro.example`
    email-domain-typo: domena `gmial.com` w adresie e-mail wygląda na literówkę | wygląda na literówkę | czy chodziło o `anna.bistro@gmail.com`?
    reserved-domain: wiadomości na adres `oncall@example.com` nie dotrą: jego domena jest zastrzeżona dla testów i przykładów | adres przykładowy | wpisz prawdziwy adres
    free-mail-domain: `bistro.warszawa@gmail.com` to skrzynka u dostawcy darmowej poczty `gmail.com`, a nie w domenie firmy | darmowa poczta | wpisz adres w domenie firmy
    foreign-domain: adres `help@kredens.example` jest podawany użytkownikom, ale nie należy do domeny marki | poza domenami marki; jedna z domen marki | wpisz adres w domenie `bistro.example` albo dodaj `kredens.example` do `brand_domains`
    duplicate-contact: klucz `technical_non_emergency` zawiera adres `api@Bistro.example` dwa razy | ponownie; pierwszy raz tutaj | usuń jedno z wystąpień adresu
    emergency-not-alias: kontakt alarmowy `anna.nowak@bistro.example` wygląda na adres jednej osoby | wygląda jak imię i nazwisko | wpisz adres aliasu, który wzywa osobę na dyżurze
    single-point-of-failure: kontakty z alertem, kontakty alarmowe i osoby do kontaktu w sprawach technicznych to tylko jedna osoba: `anna@bistro.example` | jedna osoba; ta sama osoba; znowu ta sama osoba | dodaj inną osobę do jednego z tych trzech pól
    last-administrator: konto ma tylko jednego administratora | jedyny | nadaj `role = "administrator"` innemu użytkownikowi albo dodaj użytkownika z tą rolą
    tester-outside-ordering: integracja `reservations-e2e` nie ma testerów | nie w tej integracji; to nie integracja do zamówień | nadaj użytkownikowi inną rolę, na przykład `read-only`
    unknown-time-zone: strefa czasowa `Europe/Warszawa` nie istnieje | nie ma takiej strefy | czy chodziło o `Europe/Warsaw`?
    legacy-time-zone: `US/Eastern` to dawna nazwa strefy czasowej | obecnie `America/New_York` | wpisz `America/New_York`
    inverted-time-zone: strefa czasowa `Etc/GMT+5` oznacza UTC-5: jej znak jest odwrócony | oznacza UTC-5 | wpisz strefę, w której pracuje zespół pomocy, na przykład `Europe/Warsaw` albo `America/New_York`
    ambiguous-hours: pomoc zaczyna się i kończy o tej samej godzinie: `00:00` | ta sama godzina; tu się zaczyna | wpisz `00:00` i `24:00` bez `overnight`, jeśli chodzi o całą dobę, albo dwie różne godziny
    implicit-overnight: pomoc kończy się o `01:30`, a zaczyna się dopiero o `16:00` | wcześniej niż początek; tu się zaczyna | dodaj `overnight = true`, jeśli pomoc kończy się następnego dnia, albo wpisz późniejszy koniec
    overlapping-hours: pomoc zaczyna się o `16:00` w dniu `fri`, gdy trwają inne godziny pomocy | pomoc już trwa; pomoc trwa do `17:00` | połącz oba przedziały albo zmień jedną z tych godzin; dla dni z innymi godzinami utwórz osobny przedział
    hours-in-dst-gap: godzina `02:30` nie istnieje w strefie `America/New_York` w dniu 2027-03-14 | pominięta przy zmianie czasu; tu zmienia się czas | wpisz godzinę przed `02:00` albo nie wcześniejszą niż `03:00`
    coverage-gap: pomoc nie jest całodobowa: jest nieczynna od 2027-03-28 20:00 do 21:00 w strefie `Europe/Warsaw` (od 2027-03-28 18:00 do 19:00 czasu UTC); luka występuje w 217 dniach najbliższego roku | niezgodne z godzinami pomocy; pierwsze godziny pomocy | dodaj godziny, które wypełnią wszystkie luki, albo wpisz `always_open = false`
    phone-invalid: numer telefonu `+48 22 123 45 67` nie jest w formacie E.164 | to nie E.164 | wpisz `+48221234567`
    duplicate-account: konto `bistro` jest zdefiniowane także w pliku `contacts/bistro-praga.toml` | kolejny plik tego konta; pierwszy plik | nadaj temu kontu własny identyfikator albo połącz oba pliki
    unknown-reference: w spisie kontaktów nie ma wpisu `@platfrom-oncall` | nie ma takiego wpisu | czy chodziło o `@platform-oncall`?
    reference-cycle: wpisy `@oncall`, `@platform` tworzą pętlę przez swoich członków | powrót do `@oncall`; tu zaczyna się pętla | usuń stąd `@oncall` albo przerwij pętlę w innym z tych wpisów
    unused-entry: wpis `@old-oncall` nie jest nigdzie używany | nieużywany | usuń `[old-oncall]` albo użyj `@old-oncall` tam, gdzie trzeba
    duplicate-directory-email: wpis `@pager` ma ten sam adres co `@oncall` | ten sam adres; pierwszy wpis | usuń wpis `@pager` i wszędzie używaj `@oncall` albo wpisz tu inny adres
    stale-contact: wpis `@oncall` ostatnio sprawdzono 633 dni temu | ponad 365 dni temu | wyślij na ten adres wiadomość testową, a potem ustaw `verified_on` na datę odpowiedzi
    never-verified: nie zapisano, kiedy sprawdzono, że wiadomości na adres wpisu `@oncall` docierają do ludzi | brak `verified_on` | wyślij na ten adres wiadomość testową, a potem dodaj `verified_on` z datą odpowiedzi
    no-mail-server: wiadomości na adres `help@no-mail.example` nie dotrą: domena `no-mail.example` nie ma serwera poczty | brak serwera poczty | wpisz adres w domenie, która przyjmuje pocztę, albo dodaj rekord MX domeny `no-mail.example`
    recipe-error: tekst `Save` jest zarazem etykietą i końcem pola | dwa znaczenia | usuń ten tekst stąd albo z drugiej listy, jeśli jest ona w tym pliku
    recipe-sample: pole `alert` w próbce `recipes/samples/my-portal.txt` daje wynik `not-seen`, a nie `same`: etykiety tego pola nie ma na stronie; jeśli portal ją zmienił, dopisz nową we własnym przepisie | nie pasuje; tu oczekiwany wynik | zmień przepis tak, żeby pasował do próbki, albo popraw plik `recipes/samples/my-portal.expected.json`, jeśli jest w nim błąd
    unknown-recipe: przepis `action-center` nie istnieje: nie jest wbudowany i nie ma pliku `recipes/action-center.toml` | nie ma takiego przepisu | czy chodziło o `actions-center`? dostępne przepisy: `actions-center`, `contactctl-portal`
    useless-allow: reguła `unknown-reference` nie zgłasza dla konta `bistro` problemu, którego dotyczyłby ten wyjątek | niczego nie dotyczy | usuń ten wyjątek albo popraw jego `rule` lub `account`
    expired-allow: wyjątek od reguły `free-mail-domain` dla konta `bistro` obowiązywał do 2020-01-31 | już nie obowiązuje | usuń wyjątek i popraw problemy, które ukrywał, albo uzyskaj zatwierdzenie późniejszej daty `until`
    malformed-allow: ten wyjątek nie ma powodu | brak powodu | wpisz powód po `)`
    useless-override: żadne konto nie ma identyfikatora `bistrot`, więc to odstępstwo nie ma skutku | niczego nie dotyczy | czy chodziło o `bistro`?
    expired-override: odstępstwo od zabezpieczenia `overlap` dla konta `bistro` obowiązywało do 2020-01-31 | już nie obowiązuje | usuń to odstępstwo albo uzyskaj zatwierdzenie późniejszej daty `until`
    "#);
}

/// The lines of a text that say something to a parser, in order.
fn said(text: &str) -> Vec<&str> {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    lines.collect()
}

#[test]
fn the_examples_of_a_page_are_parts_of_its_fixtures() {
    for rule in REGISTRY.iter().filter(|rule| !MADE.contains(&rule.name)) {
        let page = Page::parse(rule.page);
        assert!(
            !page.summary.is_empty() && !page.why.is_empty(),
            "{}",
            rule.name
        );
        for (kind, example) in [("bad", &page.bad), ("good", &page.good)] {
            let snapshot = fixture(rule.name, kind);
            let example = said(example);
            let is_part = |file: &SourceFile| {
                let text = said(file.text());
                text.windows(example.len().max(1))
                    .any(|part| part == example)
            };
            assert!(
                snapshot.files().iter().any(is_part),
                "the {kind} example of `{}` is in no file of its fixture",
                rule.name
            );
        }
    }
}

/// The rules that the files under `src/rules/` declare.
fn declared() -> BTreeSet<String> {
    let mut files = Vec::new();
    let folder = root().join("src/rules");
    read(&folder, &folder, &mut files);
    let mut names = BTreeSet::new();
    for part in files
        .iter()
        .flat_map(|file| file.text().split("\nrule! {").skip(1))
    {
        let mut lines = part.lines().map(str::trim);
        let name = lines
            .find(|line| !line.starts_with("///") && line.contains(" = \""))
            .and_then(|line| line.split('"').nth(1))
            .expect("the name of a rule");
        assert!(names.insert(name.to_owned()), "{name} is declared twice");
    }
    names
}

#[test]
fn registry_sources_schema_fixtures_and_documentation_name_the_same_rules() {
    let registry: BTreeSet<_> = REGISTRY.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(registry.len(), REGISTRY.len(), "a rule is registered twice");
    assert_eq!(declared(), registry, "src/rules/");

    let schema: serde_json::Value =
        serde_json::from_str(Schema::Config.text()).expect("a schema is JSON");
    let enumerated = |pointer: &str| -> Vec<&str> {
        let names = schema
            .pointer(pointer)
            .and_then(serde_json::Value::as_array);
        let names = names.expect("an enum of the schema").iter();
        names.filter_map(serde_json::Value::as_str).collect()
    };
    let names: Vec<_> = REGISTRY.iter().map(|rule| rule.name).collect();
    let hint = "`bash .ci/run regenerate` writes the schema's names";
    let levels = enumerated("/properties/rules/propertyNames/enum");
    assert_eq!(levels, [names.as_slice(), &["allow"]].concat(), "{hint}");
    let unreadable: Vec<_> = rules::UNREADABLE.iter().map(|rule| rule.name).collect();
    let allowed = [unreadable, enumerated("/$defs/allow/properties/rule/enum")].concat();
    assert_eq!(allowed, names, "{hint}");

    let folders = fs::read_dir(root().join("tests/fixtures/rules")).expect("the fixtures");
    let folders: BTreeSet<String> = folders
        .map(|entry| {
            entry
                .expect("a folder")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .chain(MADE.map(str::to_owned))
        .collect();
    assert_eq!(folders, registry, "tests/fixtures/rules/");

    let documentation = rules::document(Language::English);
    let headings = documentation
        .lines()
        .filter_map(|line| line.strip_prefix("## "));
    let headings: Vec<_> = headings.map(|name| name.trim_matches('`')).collect();
    assert_eq!(headings, names, "docs/rules.md");
}

#[test]
fn a_rule_has_a_file_of_its_own_unless_it_is_one_of_a_family() {
    // Shape and reading are other modules' findings; their rules are pages only.
    let is_page_only = |rule: &&&Rule| {
        rule.account.is_none() && rule.directory.is_none() && rule.project.is_none()
    };
    for rule in REGISTRY.iter().filter(|rule| !is_page_only(rule)) {
        let file = format!("src/rules/{}.rs", rule.name.replace('-', "_"));
        assert!(root().join(&file).is_file(), "{file}");
    }
}
