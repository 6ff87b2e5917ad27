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
    contacts/bistro.toml:3:8-24 toml-syntax: not TOML: a string without its closing quote | write `"` at its end
    contacts/bistro.toml:1:6-7 not-utf8: the file is not UTF-8: byte E9 at offset 5, which is `é` in Latin-1 | save the file as UTF-8
    contacts/bistro.toml:1:1-1 file-too-large: the file has 1048577 bytes, more than 1 MiB | split it: one account a file
    contacts/link.toml:1:1-1 symbolic-link: `contacts/link.toml` is a symbolic link, which is not followed | put the file or folder itself in its place; a commit with a link among the contacts cannot be synced
    contacts/team:1:1-1 submodule: `contacts/team` is a submodule or another repository, whose files are not part of this one | add its files to this repository instead, or move it out of the contacts; a commit with a submodule among the contacts cannot be synced
    contacts/CAFE.TOML:1:1-1 unread-file: `contacts/CAFE.TOML` is not read: its name does not end in `.toml` in lower case | rename it to `contacts/CAFE.toml`
    contacts/bistro.toml:4:1-5 duplicate-key: key `name` is defined twice in one table | remove one of the two
    contacts/bistro.toml:1:1-10 missing-key: required key `name` is missing in `account` | add `name = "Bistro Warszawa"`
    contacts/bistro.toml:7:1-20 unknown-key: key `technical_emergancy` is not known in `contacts` | did you mean `technical_emergency`? it is required and missing
    contacts/bistro.toml:5:12-17 wrong-type: `launched` takes `true` or `false`, not a string | write `true` or `false`
    contacts/bistro.toml:23:8-15 not-allowed-value: `admin` is not a value of `role` | did you mean `administrator`? one of: `read-only`, `editor`, `administrator`, `tester`
    contacts/bistro.toml:18:9-15 bad-format: `9:00` is not a time of day `HH:MM`, from `00:00` to `23:59` | did you mean `09:00`?
    contacts/bistro.toml:7:23-25 too-few: `technical_emergency` needs at least 1 entry | write at least 1 entry, such as `["@platform-oncall"]`
    contacts/bistro.toml:17:23-28 too-many: `days` has `mon` twice | remove one of the two
    contactctl.toml:2:16-17 out-of-range: `max_accounts` has to be at least 1 | write a number that is at least 1
    contactctl.toml:5:10-31 secret-in-file: key `token` holds a secret | revoke it, then remove it; a portal's token belongs in the variable that `token_env` names
    contacts/bistro.toml:13:1-6 alert-outside-production: alert contacts stand under `[contacts.sandbox]` | move the key under `[contacts.production]`
    contacts/bistro.toml:13:33-55 alert-not-a-user: alert contact `piotr@bistro.example` is not a user of the account | add `piotr@bistro.example` to `[[users]]`, or name somebody who is there
    contacts/bistro.toml:7:1-11 merchant-issues-missing: `merchant_issues` is missing, and the portal asks for it | add `merchant_issues = ["..."]` with who looks after merchants
    contacts/bistro.toml:8:1-16 merchant-issues-not-available: `merchant_issues` is set, and the portal does not show it for this account | remove it, or write `merchant_issues_field = true` under `[account]` if the portal shows it
    contacts/bistro.toml:9:27-48 confidential-address-shared: confidential address `help@bistro.example` is given to users | write another address here, one that is not published
    contacts/bistro.toml:7:24-45 paging-address-public: emergency address `help@bistro.example` is given to users | write the address that pages whoever is on call
    contacts/bistro.toml:8:28-53 no-reply-address: nobody reads mail to `no-reply@bistro.example` | write an address that somebody reads
    contacts/bistro.toml:8:28-61 email-invalid: `Bistro API <api@bistro.example>` is an address with a name | write `"api@bistro.example"`
    contacts/bistro.toml:13:10-33 email-domain-typo: e-mail domain `gmial.com` looks like a typo | did you mean `anna.bistro@gmail.com`?
    contacts/bistro.toml:8:24-44 reserved-domain: no mail arrives at `oncall@example.com`: its domain is reserved | write a real address
    contacts/bistro.toml:10:25-52 free-mail-domain: `bistro.warszawa@gmail.com` is a mailbox at `gmail.com`, not the business's | write an address in a domain of the business
    contacts/bistro.toml:8:25-47 foreign-domain: users are given `help@kredens.example`, which is in no domain of the brand | write an address such as `help@bistro.example`, or add `kredens.example` to `brand_domains`
    contacts/bistro.toml:8:50-70 duplicate-contact: `technical_non_emergency` has `api@Bistro.example` twice | remove one of the two
    contacts/bistro.toml:7:24-51 emergency-not-alias: emergency contact `anna.nowak@bistro.example` looks like one person | write the address of an alias that pages whoever is on call
    contacts/bistro.toml:7:24-35 single-point-of-failure: `anna@bistro.example` alone is behind alert, emergency and non-emergency contacts | add somebody else to one of the three
    contacts/bistro.toml:23:8-23 last-administrator: the account has one administrator only | give a second user `role = "administrator"`
    contacts/bistro.toml:16:13-30 unknown-time-zone: time zone `Europe/Warszawa` does not exist | did you mean `Europe/Warsaw`?
    contacts/bistro.toml:16:13-25 legacy-time-zone: time zone `US/Eastern` is a legacy name | write `America/New_York`
    contacts/bistro.toml:16:13-24 inverted-time-zone: time zone `Etc/GMT+5` is UTC-5: its sign is inverted | write the zone of the place, such as `Europe/Warsaw` or `America/New_York`
    contacts/bistro.toml:19:10-17 ambiguous-hours: support opens and closes at `00:00` | write `00:00` and `24:00` for the whole day, or two times that differ
    contacts/bistro.toml:19:10-17 implicit-overnight: support closes at `01:30`, before it opens at `16:00` | add `overnight = true` if it is on the next day, or write a later time
    contacts/bistro.toml:24:9-16 overlapping-hours: support opens at `16:00` on `fri`, while another window is still open | merge the two windows, or change one of these times
    contacts/bistro.toml:19:10-17 hours-in-dst-gap: `02:30` does not exist in `America/New_York` on 2027-03-14 | write a time before `02:00`, or `03:00` or later
    contacts/bistro.toml:14:15-19 coverage-gap: support is not always open: nobody answers from 2027-03-28 20:00 to 21:00 in `Europe/Warsaw` (2027-03-28 18:00 to 19:00 in UTC); 217 days of the coming year have a hole | add hours that cover it, or write `always_open = false`
    contacts/directory.toml:4:9-27 phone-invalid: phone number `+48 22 123 45 67` is not in E.164 | write `+48221234567`
    contacts/bistro.toml:2:6-14 duplicate-account: account `bistro` has a file already: `contacts/bistro-praga.toml` | give this account an id of its own, or merge the two files
    contacts/bistro.toml:7:24-42 unknown-reference: `@platfrom-oncall` is not in the directory | did you mean `@platform-oncall`?
    contacts/directory.toml:13:21-30 reference-cycle: the members of `@oncall`, `@platform` lead in a circle | remove `@oncall` here, or the member that leads here
    contacts/directory.toml:5:2-12 unused-entry: nobody names `@old-oncall` | remove `[old-oncall]`, or name `@old-oncall` where it belongs
    contacts/directory.toml:7:9-32 duplicate-directory-email: `@pager` has the same address as `@oncall` | remove one of the two, and name `@oncall` everywhere
    contacts/directory.toml:4:15-25 stale-contact: `@oncall` was last verified 633 days ago | send it a message, and write the day on which somebody answered
    contacts/directory.toml:1:2-8 never-verified: nobody has verified that `@oncall` reaches people | send it a message, and add `verified_on` with the day on which somebody answered
    contacts/bistro.toml:10:25-47 no-mail-server: no mail arrives at `help@no-mail.example`: `no-mail.example` has no mail server | write an address in a domain that takes mail, or have its MX record mended
    recipes/my-portal.toml:8:29-35 recipe-error: `Save` is both a label and the end of a field | keep it under `labels`, or under `ends` or `save_buttons`
    recipes/my-portal.toml:8:10-28 recipe-sample: `alert` of `recipes/samples/my-portal.txt` is read as `not-seen`, not as `same`: its label is not on the page; if the portal has renamed it, add the new label to the recipe | change the recipe until it fits the sample, or `recipes/samples/my-portal.expected.json` if that is wrong
    contactctl.toml:4:10-25 unknown-recipe: there is no recipe `action-center`: there is no file `recipes/action-center.toml`, and it is not built in | did you mean `actions-center`? one of: `actions-center`, `contactctl-portal`
    contactctl.toml:1:1-16 useless-allow: account `bistro` has no finding of `unknown-reference` to suppress | remove it
    contactctl.toml:1:1-16 expired-allow: suppression of `free-mail-domain` for `bistro` ended on 2020-01-31 | mend what it allowed, or have a later day approved
    contacts/bistro.toml:10:47-82 malformed-allow: suppression has no reason | write the reason behind the `)`
    contactctl.toml:1:1-13 useless-override: no account has the id `bistrot` | did you mean `bistro`?
    contactctl.toml:1:1-13 expired-override: override of `overlap` for `bistro` ended on 2020-01-31 | remove it, or have a later day approved
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
        report.findings().iter().map(in_polish).collect::<Vec<_>>()
    });
    insta::assert_snapshot!(all.collect::<Vec<_>>().join("\n"), @r#"
    toml-syntax: to nie TOML: tekst bez zamykającego cudzysłowu | tutaj | wpisz `"` na końcu
    not-utf8: plik nie jest w UTF-8: bajt E9 na pozycji 5, który w Latin-1 to `é` | odtąd nie UTF-8 | zapisz plik w UTF-8
    file-too-large: plik ma 1048577 bajtów, więcej niż 1 MiB | nie odczytano | podziel go: jedno konto na plik
    symbolic-link: `contacts/link.toml` to dowiązanie symboliczne, a dowiązania nie są śledzone | nie odczytano | umieść na jego miejscu sam plik albo folder; commitu z dowiązaniem wśród kontaktów nie da się zsynchronizować
    submodule: `contacts/team` to podmoduł albo inne repozytorium, którego pliki nie należą do tego | nie odczytano | dodaj jego pliki do tego repozytorium albo przenieś go poza kontakty; commitu z podmodułem wśród kontaktów nie da się zsynchronizować
    unread-file: `contacts/CAFE.TOML` nie jest czytany: jego nazwa nie kończy się na `.toml` małymi literami | nie odczytano | zmień jego nazwę na `contacts/CAFE.toml`
    duplicate-key: klucz `name` zdefiniowano dwa razy w jednej tabeli | ponownie; pierwszy raz tutaj | usuń jeden z nich
    missing-key: brakuje wymaganego klucza `name` w `account` | niepełne | dodaj `name = "Bistro Warszawa"`
    unknown-key: nieznany klucz `technical_emergancy` w `contacts` | nie ma takiego klucza | czy chodziło o `technical_emergency`? tego wymaganego klucza brakuje
    wrong-type: `launched` przyjmuje `true` albo `false`, a nie tekst | to nie `true` ani `false` | wpisz `true` albo `false`
    not-allowed-value: `admin` nie jest dozwoloną wartością klucza `role` | spoza listy | czy chodziło o `administrator`? dozwolone wartości: `read-only`, `editor`, `administrator`, `tester`
    bad-format: `9:00` to nie godzina postaci `GG:MM`, od `00:00` do `23:59` | oczekiwano innej postaci | czy chodzi o `09:00`?
    too-few: `technical_emergency` wymaga co najmniej 1 pozycji | za mało | wpisz co najmniej 1 pozycję, na przykład `["@platform-oncall"]`
    too-many: `days` zawiera dwa razy to samo: `mon` | ponownie; pierwszy raz tutaj | usuń jedno z nich
    out-of-range: wartość `max_accounts` musi wynosić co najmniej 1 | poza zakresem | wpisz liczbę nie mniejszą niż 1
    secret-in-file: klucz `token` zawiera sekret | zostaje w repozytorium na zawsze | unieważnij go, a potem usuń; token portalu podaje zmienna, którą wskazuje `token_env`
    alert-outside-production: kontakty alarmowe są wpisane w `[contacts.sandbox]` | stąd nie są wysyłane | przenieś klucz do `[contacts.production]`
    alert-not-a-user: kontakt alarmowy `piotr@bistro.example` nie jest użytkownikiem konta | brak w `[[users]]` | dodaj `piotr@bistro.example` do `[[users]]` albo wpisz kogoś, kto już tam jest
    merchant-issues-missing: brakuje `merchant_issues`, a portal wymaga tego pola | brak kontaktu dla sprzedawców; portal pokazuje to pole | dodaj `merchant_issues = ["..."]` z adresem osób, które zajmują się sprzedawcami
    merchant-issues-not-available: `merchant_issues` ma wartość, a portal nie pokazuje tego pola dla tego konta | nie ma dokąd wysłać; portal go nie pokazuje | usuń je albo wpisz `merchant_issues_field = true` w `[account]`, jeśli portal je pokazuje
    confidential-address-shared: poufny adres `help@bistro.example` jest podawany użytkownikom | poufny; tu widzą go użytkownicy | wpisz tu inny adres, który nie jest publikowany
    paging-address-public: adres awaryjny `help@bistro.example` jest podawany użytkownikom | wzywa dyżur przy każdym pytaniu; tu widzą go użytkownicy | wpisz adres, który powiadamia osobę na dyżurze
    no-reply-address: nikt nie czyta poczty wysyłanej na `no-reply@bistro.example` | odpowiedzi są wyrzucane | wpisz adres, który ktoś czyta
    email-invalid: `Bistro API <api@bistro.example>` to adres z nazwą | więcej niż adres | wpisz `"api@bistro.example"`
    email-domain-typo: domena `gmial.com` w adresie e-mail wygląda na literówkę | wygląda na literówkę | czy chodziło o `anna.bistro@gmail.com`?
    reserved-domain: na adres `oncall@example.com` nie dotrze żadna poczta: jego domena jest zastrzeżona | adres zastępczy | wpisz prawdziwy adres
    free-mail-domain: `bistro.warszawa@gmail.com` to skrzynka w domenie `gmail.com`, a nie firmowa | darmowa poczta | wpisz adres w domenie firmy
    foreign-domain: użytkownikom podawany jest adres `help@kredens.example`, spoza domen marki | domena innej firmy; domena marki | wpisz adres taki jak `help@bistro.example` albo dodaj `kredens.example` do `brand_domains`
    duplicate-contact: `technical_non_emergency` zawiera `api@Bistro.example` dwa razy | ponownie; pierwszy raz tutaj | usuń jeden z nich
    emergency-not-alias: kontakt awaryjny `anna.nowak@bistro.example` wygląda na jedną osobę | imię i nazwisko | wpisz adres aliasu, który powiadamia osobę na dyżurze
    single-point-of-failure: za kontaktami alarmowymi, awaryjnymi i nieawaryjnymi stoi tylko `anna@bistro.example` | jedna osoba; ta sama; i tutaj | dodaj kogoś jeszcze do jednego z tych trzech pól
    last-administrator: konto ma tylko jednego administratora | jedyny | nadaj drugiemu użytkownikowi `role = "administrator"`
    unknown-time-zone: strefa czasowa `Europe/Warszawa` nie istnieje | nie ma takiej strefy | czy chodziło o `Europe/Warsaw`?
    legacy-time-zone: `US/Eastern` to dawna nazwa strefy czasowej | obecnie `America/New_York` | wpisz `America/New_York`
    inverted-time-zone: strefa czasowa `Etc/GMT+5` to UTC-5: jej znak jest odwrócony | oznacza UTC-5 | wpisz strefę miejsca, na przykład `Europe/Warsaw` albo `America/New_York`
    ambiguous-hours: obsługa zaczyna się i kończy o tej samej godzinie: `00:00` | ta sama godzina; tu się zaczyna | wpisz `00:00` i `24:00`, jeśli chodzi o całą dobę, albo dwie różne godziny
    implicit-overnight: obsługa kończy się o `01:30`, a zaczyna się dopiero o `16:00` | wcześniej niż początek; tu się zaczyna | dodaj `overnight = true`, jeśli chodzi o następny dzień, albo wpisz późniejszą godzinę
    overlapping-hours: obsługa zaczyna się o `16:00` w dniu `fri`, gdy inne okno jeszcze trwa | już otwarte; otwarte do `17:00` | połącz oba okna albo zmień jedną z tych godzin
    hours-in-dst-gap: godzina `02:30` nie istnieje w strefie `America/New_York` w dniu 2027-03-14 | pominięta przy zmianie czasu; tu przesuwa się zegary naprzód | wpisz godzinę przed `02:00` albo nie wcześniejszą niż `03:00`
    coverage-gap: obsługa nie jest całodobowa: nikt nie odpowiada od 2027-03-28 20:00 do 21:00 w strefie `Europe/Warsaw` (od 2027-03-28 18:00 do 19:00 czasu UTC); luka występuje w 217 dniach najbliższego roku | deklaracja bez pokrycia; tu zaczynają się godziny | dodaj godziny, które wypełnią lukę, albo wpisz `always_open = false`
    phone-invalid: numer telefonu `+48 22 123 45 67` nie jest w formacie E.164 | inny format | wpisz `+48221234567`
    duplicate-account: konto `bistro` ma już plik: `contacts/bistro-praga.toml` | drugi plik tego konta; pierwszy | nadaj temu kontu własny identyfikator albo połącz oba pliki
    unknown-reference: w katalogu nie ma `@platfrom-oncall` | nie ma takiego wpisu | czy chodziło o `@platform-oncall`?
    reference-cycle: członkowie wpisów `@oncall`, `@platform` tworzą pętlę | powrót do `@oncall`; początek pętli | usuń stąd `@oncall` albo tego członka, który prowadzi tutaj
    unused-entry: nikt nie używa wpisu `@old-oncall` | nieużywany | usuń `[old-oncall]` albo wpisz `@old-oncall` tam, gdzie należy
    duplicate-directory-email: `@pager` ma ten sam adres co `@oncall` | ten sam adres; pierwszy | usuń jeden z wpisów i wszędzie używaj `@oncall`
    stale-contact: wpis `@oncall` sprawdzono ostatnio 633 dni temu | ponad 365 dni temu | wyślij wiadomość na ten adres i wpisz dzień, w którym ktoś odpowiedział
    never-verified: nikt nie sprawdził, czy wiadomości do `@oncall` docierają do ludzi | brak `verified_on` | wyślij wiadomość na ten adres i dodaj `verified_on` z dniem, w którym ktoś odpowiedział
    no-mail-server: na adres `help@no-mail.example` nie dotrze żadna poczta: `no-mail.example` nie ma serwera poczty | nikt nie odbiera poczty | wpisz adres w domenie, która odbiera pocztę, albo doprowadź do naprawy jej rekordu MX
    recipe-error: `Save` jest zarazem etykietą i końcem pola | dwa znaczenia | zostaw ten tekst w `labels` albo w `ends` lub `save_buttons`
    recipe-sample: pole `alert` w `recipes/samples/my-portal.txt` daje wynik `not-seen`, a nie `same`: nie ma tej etykiety na stronie; jeśli portal ją zmienił, dopisz nową do przepisu | nie pasuje; tu oczekiwany wynik | zmień przepis tak, żeby pasował do próbki, albo popraw `recipes/samples/my-portal.expected.json`, jeśli tam jest błąd
    unknown-recipe: nie ma przepisu `action-center`: ani pliku `recipes/action-center.toml`, ani wbudowanego | nie ma takiego przepisu | czy chodziło o `actions-center`? dostępne: `actions-center`, `contactctl-portal`
    useless-allow: konto `bistro` nie ma ustalenia reguły `unknown-reference`, które można by wyłączyć | niczego nie wyłącza | usuń to wyłączenie
    expired-allow: wyłączenie reguły `free-mail-domain` dla `bistro` wygasło 2020-01-31 | już nie obowiązuje | napraw to, na co pozwalało, albo uzyskaj zgodę na późniejszy dzień
    malformed-allow: wyłączenie nie ma powodu | dlaczego jest dozwolone? | wpisz powód za `)`
    useless-override: żadne konto nie ma identyfikatora `bistrot` | niczego nie przepuszcza | czy chodziło o `bistro`?
    expired-override: odstępstwo od `overlap` dla `bistro` wygasło 2020-01-31 | już nie obowiązuje | usuń je albo uzyskaj zgodę na późniejszy dzień
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
