//! What a finding advises: only what is likely right, and never for a right value.

use contactctl::check::{Terms, check_by};
use contactctl::config::ProjectFiles;
use contactctl::text::{Origin, Snapshot, SourceFile};
use insta::assert_snapshot;

use crate::support::{ACCOUNT, DIRECTORY};

const NOW: &str = "2026-11-29T12:00:00Z";

/// The findings of an account and a directory: `file:line rule: message | help [fix]`.
fn findings(account: &str, directory: &str) -> String {
    let files = [
        ("contacts/bistro.toml", account),
        ("contacts/directory.toml", directory),
    ]
    .map(|(path, text)| SourceFile::new(path.to_owned(), text.as_bytes().to_vec()));
    let snapshot = Snapshot::new(Origin::Memory, files.into());
    let terms = Terms::at(NOW.parse().expect("an instant"));
    let report = check_by(&ProjectFiles::new(&snapshot, "contactctl.toml"), &terms).report;
    let lines = report.findings().iter().map(|finding| {
        let name = finding.path.trim_start_matches("contacts/");
        let text = snapshot.file(&finding.path).expect("a file").text();
        let line = text[..finding.span.start].lines().count();
        let help = finding.help.as_ref().map(ToString::to_string);
        let fix = finding.fix.as_ref().map(|fix| fix.safety.as_str());
        format!(
            "{name}:{line} {}: {} | {} [{}]\n",
            finding.rule,
            finding.message,
            help.unwrap_or_default(),
            fix.unwrap_or("-")
        )
    });
    lines.collect()
}

/// The findings of an account with `address` in place of a contact.
fn of_address(address: &str) -> String {
    findings(&ACCOUNT.replace("api@bistro.example", address), DIRECTORY)
}

fn of_addresses(addresses: &[&str]) -> String {
    addresses
        .iter()
        .map(|address| of_address(address))
        .collect()
}

/// The findings of an account with `windows` in place of its hours.
fn of_hours(windows: &[[&str; 4]]) -> String {
    let (before, rest) = ACCOUNT
        .split_once("[[operational_support]]")
        .expect("hours");
    let (_, after) = rest.split_once("\n\n").expect("what comes after them");
    let hours = windows.iter().map(|[zone, days, opens, closes]| {
        let overnight = if closes < opens {
            "overnight = true\n"
        } else {
            ""
        };
        format!(
            "[[operational_support]]\ntime_zone = \"{zone}\"\ndays = [{days}]\n\
             opens = \"{opens}\"\ncloses = \"{closes}\"\n{overnight}\n"
        )
    });
    findings(
        &format!("{before}{}{after}", hours.collect::<String>()),
        DIRECTORY,
    )
}

const WEEK: &str = r#""mon", "tue", "wed", "thu", "fri", "sat", "sun""#;

/// The findings of an account with one window in each of `zones`.
fn of_zones(zones: &[&str]) -> String {
    let found = zones
        .iter()
        .map(|zone| of_hours(&[[zone, WEEK, "09:00", "17:00"]]));
    found.collect()
}

#[test]
fn zones_are_suggested_that_are_likely() {
    assert_snapshot!(of_zones(&[
        "europe/warsaw", "Europe/Warszawa", "Asia/Mumbai", "Boston", "PST", "IST", "CEST",
        "W. Europe Standard Time", "+02:00", "Europe/Atlantis", "", " ",
    ]), @"
    bistro.toml:16 unknown-time-zone: time zone `europe/warsaw` does not exist | did you mean `Europe/Warsaw`? [safe]
    bistro.toml:16 unknown-time-zone: time zone `Europe/Warszawa` does not exist | did you mean `Europe/Warsaw`? [unsafe]
    bistro.toml:16 unknown-time-zone: time zone `Asia/Mumbai` does not exist | did you mean `Asia/Kolkata`? [unsafe]
    bistro.toml:16 unknown-time-zone: time zone `Boston` does not exist | did you mean `America/New_York`? [unsafe]
    bistro.toml:16 unknown-time-zone: time zone `PST` does not exist | write the zone in which the support team works, such as `America/Los_Angeles`, `Asia/Manila` [-]
    bistro.toml:16 unknown-time-zone: time zone `IST` does not exist | write the zone in which the support team works, such as `Asia/Kolkata`, `Europe/Dublin`, `Asia/Jerusalem` [-]
    bistro.toml:16 unknown-time-zone: time zone `CEST` does not exist | write the zone in which the support team works, such as `Europe/Berlin`, `Europe/Paris`, `Europe/Warsaw` [-]
    bistro.toml:16 unknown-time-zone: time zone `W. Europe Standard Time` does not exist | did you mean `Europe/Berlin`? [unsafe]
    bistro.toml:16 unknown-time-zone: time zone `+02:00` does not exist | write an `Area/Location` name from the IANA time zone database, such as `Europe/Warsaw` [-]
    bistro.toml:16 unknown-time-zone: time zone `Europe/Atlantis` does not exist | write an `Area/Location` name from the IANA time zone database, such as `Europe/Warsaw` [-]
    bistro.toml:16 unknown-time-zone: the time zone is empty | write an `Area/Location` name from the IANA time zone database, such as `Europe/Warsaw` [-]
    bistro.toml:16 unknown-time-zone: the time zone is empty | write an `Area/Location` name from the IANA time zone database, such as `Europe/Warsaw` [-]
    ");
}

#[test]
fn zones_of_a_country_are_not_legacy_ones_and_utc_is_fine() {
    assert_eq!(
        of_zones(&["UTC", "Etc/UTC", "Europe/Bratislava", "America/Coyhaique"]),
        ""
    );
    assert_snapshot!(of_zones(&["US/Eastern", "America/Montreal", "EST", "CET", "GMT", "Etc/UCT"]), @"
    bistro.toml:16 legacy-time-zone: `US/Eastern` is a legacy name of a time zone | write `America/New_York` [safe]
    bistro.toml:16 legacy-time-zone: `America/Montreal` is a legacy name of a time zone | write `America/Toronto` [safe]
    bistro.toml:16 legacy-time-zone: `EST` is a legacy name of a time zone | write `America/Panama`, or `America/New_York` if the clocks change in spring and autumn where the support team works [unsafe]
    bistro.toml:16 legacy-time-zone: `CET` is a legacy name of a time zone | write the zone in which the support team works, such as `Europe/Berlin`, `Europe/Paris`, `Europe/Warsaw`; `Europe/Brussels` has the same time as `CET` [unsafe]
    bistro.toml:16 legacy-time-zone: `GMT` is a legacy name of a time zone | write `Etc/GMT`, or `Europe/London` if the clocks change in spring and autumn where the support team works [unsafe]
    bistro.toml:16 legacy-time-zone: `Etc/UCT` is a legacy name of a time zone | write `Etc/UTC` [safe]
    ");
}

#[test]
fn an_address_is_one_that_mail_reaches() {
    assert_eq!(
        of_addresses(&["o'connor@bistro.example", "a.b@mail.bistro.example"]),
        ""
    );
    assert_snapshot!(of_addresses(&[
        "first..last@bistro.example", ".a@bistro.example", "a.@bistro.example",
        "ops@10.25.26.27", "ops@[10.25.26.27]", "ops@bistro.123",
    ]), @"
    bistro.toml:8 email-invalid: address `first..last@bistro.example` has an extra dot in the part before the `@` | put single dots between the words before the `@`, and none at the start or end [-]
    bistro.toml:8 email-invalid: address `.a@bistro.example` has an extra dot in the part before the `@` | put single dots between the words before the `@`, and none at the start or end [-]
    bistro.toml:8 email-invalid: address `a.@bistro.example` has an extra dot in the part before the `@` | put single dots between the words before the `@`, and none at the start or end [-]
    bistro.toml:8 email-invalid: address `ops@10.25.26.27` has `10.25.26.27` in place of a domain name | write a domain name: it cannot be an IP address or end in a number [-]
    bistro.toml:8 email-invalid: address `ops@[10.25.26.27]` has `[10.25.26.27]` in place of a domain name | write a domain name: it cannot be an IP address or end in a number [-]
    bistro.toml:8 email-invalid: address `ops@bistro.123` has `bistro.123` in place of a domain name | write a domain name: it cannot be an IP address or end in a number [-]
    ");
}

#[test]
fn look_alikes_are_named_and_international_domains_have_their_form_for_mail() {
    assert_snapshot!(of_addresses(&[
        "info@müller.de", "info@пример.рф", "info@例え.jp",
        "tim.o’connor@bistro.example", "help@bistr\u{43e}.example", "help\u{ff20}bistro.example",
        "he\u{200b}lp@bistro.example", "help@ж\u{430}bistro.example", "ż@bistro.example",
        "help@bis tro.example",
    ]), @r#"
    bistro.toml:8 email-invalid: domain `müller.de` of address `info@müller.de` is not in its ASCII form | write `info@xn--mller-kva.de` [safe]
    bistro.toml:8 email-invalid: domain `пример.рф` of address `info@пример.рф` is not in its ASCII form | write `info@xn--e1afmkfd.xn--p1ai` [safe]
    bistro.toml:8 email-invalid: domain `例え.jp` of address `info@例え.jp` is not in its ASCII form | write `info@xn--r8jz45g.jp` [safe]
    bistro.toml:8 email-invalid: address `tim.o’connor@bistro.example` contains U+2019 RIGHT SINGLE QUOTATION MARK in place of `'` | write `tim.o'connor@bistro.example` [unsafe]
    bistro.toml:8 email-invalid: address `help@bistrо.example` contains U+043E CYRILLIC SMALL LETTER O in place of `o` | write `help@bistro.example` [unsafe]
    bistro.toml:8 email-invalid: address `help＠bistro.example` contains U+FF20 FULLWIDTH COMMERCIAL AT in place of `@` | write `help@bistro.example` [unsafe]
    bistro.toml:8 email-invalid: address `he\u{200b}lp@bistro.example` contains U+200B ZERO WIDTH SPACE, which is invisible | write `help@bistro.example` [safe]
    bistro.toml:8 email-invalid: address `help@жаbistro.example` contains `ж` (U+0436), which is not allowed in a domain | write the whole domain in one alphabet: its letters come from several alphabets [-]
    bistro.toml:8 email-invalid: address `ż@bistro.example` contains `ż` (U+017C), which is not allowed before the `@` | write the address without this character, exactly as it is set up on the mail server [-]
    bistro.toml:8 email-invalid: address `help@bis tro.example` contains ` `, which is not allowed in a domain | write the domain without this character [-]
    "#);
}

#[test]
fn a_domain_of_no_brand_is_reported_by_one_rule_wherever_it_is_written() {
    let brands = ACCOUNT.replace(
        "\n\n[contacts]",
        "\nbrand_domains = [\"kredens.com\"]\n\n[contacts]",
    );
    for (domain, rule) in [
        ("kredens.com", None),
        ("mail.kredens.com", None),
        ("bistro.example", Some("foreign-domain")),
        ("kredens.pl", Some("foreign-domain")),
        ("kredens2.com", Some("foreign-domain")),
        ("kerdens.com", Some("email-domain-typo")),
        ("kredens.con", Some("email-domain-typo")),
        ("gmial.com", Some("email-domain-typo")),
        ("gmail.com", Some("free-mail-domain")),
        ("example.com", Some("reserved-domain")),
    ] {
        let address = format!("help@{domain}");
        let written = brands.replace("help@bistro.example", &address);
        let referred = brands.replace("help@bistro.example", "@helpdesk");
        let helpdesk =
            format!("{DIRECTORY}\n[helpdesk]\nkind = \"role-alias\"\nemail = \"{address}\"\n");
        for (account, directory) in [(&written, DIRECTORY), (&referred, &helpdesk)] {
            let found = findings(account, directory);
            let about = found.lines().filter(|line| line.contains(domain));
            let rules: Vec<_> = about
                .filter_map(|line| line.split([' ', ':']).nth(2))
                .collect();
            assert_eq!(rules, Vec::from_iter(rule), "{found}");
        }
    }
}

#[test]
fn an_address_of_the_directory_is_judged_by_the_brands_of_those_who_use_it() {
    let account = ACCOUNT.replace(
        "\n\n[contacts]",
        "\nbrand_domains = [\"bistro.example\"]\n\n[contacts]",
    );
    let directory = DIRECTORY.replace("oncall@bistro.example", "oncall@bsitro.example");
    assert_snapshot!(findings(&account, &directory), @"directory.toml:3 email-domain-typo: e-mail domain `bsitro.example` looks like a typo | did you mean `oncall@bistro.example`? [unsafe]");
}

#[test]
fn windows_overlap_in_one_zone_only() {
    let desks = [
        ["Europe/Warsaw", WEEK, "08:00", "18:00"],
        ["America/New_York", WEEK, "08:00", "18:00"],
        ["Europe/Berlin", WEEK, "08:00", "18:00"],
    ];
    assert_eq!(of_hours(&desks), "");
    let same = ["Asia/Calcutta", "Asia/Kolkata"].map(|zone| [zone, WEEK, "08:00", "18:00"]);
    assert!(of_hours(&same).contains(" overlapping-hours: "));
}

#[test]
fn a_gap_at_midnight_has_times_to_write() {
    let ends = [
        ["Africa/Cairo", WEEK, "00:30", "20:00"],
        ["Africa/Cairo", WEEK, "00:00", "20:00"],
        ["Africa/Cairo", WEEK, "20:00", "00:30"],
        ["Africa/Cairo", WEEK, "20:00", "00:00"],
        ["America/Nuuk", WEEK, "23:30", "24:00"],
        ["America/Nuuk", WEEK, "09:00", "23:30"],
        ["America/New_York", WEEK, "02:30", "20:00"],
        ["Africa/Cairo", WEEK, "00:00", "24:00"],
        ["Africa/Cairo", WEEK, "20:00", "24:00"],
    ];
    let found = ends.map(|window| of_hours(&[window])).concat();
    assert_snapshot!(found, @"
    bistro.toml:18 hours-in-dst-gap: `00:30` does not exist in `Africa/Cairo` on 2027-04-30 | write a time from `01:00` on [-]
    bistro.toml:18 hours-in-dst-gap: `00:00` does not exist in `Africa/Cairo` on 2027-04-30 | write a time from `01:00` on [-]
    bistro.toml:19 hours-in-dst-gap: `00:30` does not exist in `Africa/Cairo` on 2027-04-30 | write `24:00` without `overnight`, or a time from `01:00` on [-]
    bistro.toml:19 hours-in-dst-gap: `00:00` does not exist in `Africa/Cairo` on 2027-04-30 | write `24:00` without `overnight`, or a time from `01:00` on [-]
    bistro.toml:18 hours-in-dst-gap: `23:30` does not exist in `America/Nuuk` on 2027-03-27 | write a time before `23:00` [-]
    bistro.toml:19 hours-in-dst-gap: `23:30` does not exist in `America/Nuuk` on 2027-03-27 | write a time before `23:00`, or `24:00` [-]
    bistro.toml:18 hours-in-dst-gap: `02:30` does not exist in `America/New_York` on 2027-03-14 | write a time before `02:00`, or a time from `03:00` on [-]
    ");
}
