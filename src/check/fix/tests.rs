use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::check::check;
use crate::contact::{Account, Directory, Environment, Record};
use crate::document::{comments, parse};
use crate::finding::Safety;
use crate::text::Origin;

const CONFIG: &str = "contactctl.toml";
const ACCOUNT_PATH: &str = "contacts/bistro.toml";
const DIRECTORY_PATH: &str = "contacts/directory.toml";

const ACCOUNT: &str = r#"# Bistro
[account] # who
id = "bistro"
name = "Bistro" # a name
integration = "reservations-e2e"
launched = true
brand_domains = ["bistro.example"]

# Who is told.
[contacts]
technical_emergency = ["@oncall"] # pages
technical_non_emergency = [
  "api@bistro.example", # the team
  'tech@bistro.example',
]
operational_for_google = ["escalations@bistro.example"]
operational_for_users = "help@bistro.example" # public

[contacts.production] # not in sandbox
# Anna first
alert = ["anna@bistro.example"] # Anna

# Hours.
[[operational_support]]
time_zone = "Europe/Warsaw" # local
days = ["mon", "tue"]
opens = "09:00"
closes = "17:00" # five

[[users]]
email = "anna@bistro.example"
role = "administrator" # she
[[users]]
email = "piotr@bistro.example"
role = "administrator"
"#;

const DIRECTORY: &str = r#"# On call
[oncall]
kind = "paging-alias" # pages
email = "oncall@bistro.example"
verified_on = 2026-10-01
"#;

/// Errors for the account, each on its own or together with others: the good text and the bad one.
const FAULTS: [(&str, &str); 17] = [
    ("[contacts.production]", "[contacts.sandbox]"),
    ("alert = [", "alert = [ \"@oncall\", "),
    (
        "[contacts]\n",
        "[contacts]\nmerchant_issues = [\"m@bistro.example\"] # why\n",
    ),
    (
        "\"escalations@bistro.example\"",
        "\" escalations@bistro.example \"",
    ),
    (
        "\"help@bistro.example\"",
        "\"Bistro <help@bistro.example>\"",
    ),
    ("'tech@bistro.example'", "'tech@gmial.com'"),
    ("  'tech@", "  \"api@Bistro.example\", # again\n  'tech@"),
    ("[\"@oncall\"]", "[\"@oncall\", \"oncall@bistro.example\"]"),
    ("\"Europe/Warsaw\"", "'Poland'"),
    ("\"17:00\"", "\"01:00\""),
    ("opens = \"09:00\"", "opens = \"09:00\"\novernight = false"),
    (
        "[[users]]\nemail = \"anna",
        "[[operational_support]]\ntime_zone = \"Europe/Warsaw\"\ndays = [\"tue\", \"mon\"]\nopens = \"12:00\"\ncloses = \"20:00\"\n\n[[users]]\nemail = \"anna",
    ),
    ("launched", "lanched"),
    ("role = \"administrator\" #", "role = \"admin\" #"),
    ("days = [", "days = [\"mon\", "),
    (
        "name =",
        "# contactctl: allow(bad-format, email-invalid) x\nname =",
    ),
    ("technical_emergency", "technical_emergancy"),
];

fn spoiled(faults: u32) -> String {
    let chosen = FAULTS
        .iter()
        .enumerate()
        .filter(|(at, _)| faults & (1 << at) != 0);
    chosen.fold(ACCOUNT.to_owned(), |text, (_, (good, bad))| {
        text.replacen(good, bad, 1)
    })
}

fn snapshot(account: &str, directory: &str) -> Snapshot {
    let files = [
        (CONFIG, ""),
        (ACCOUNT_PATH, account),
        (DIRECTORY_PATH, directory),
    ]
    .map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec()));
    Snapshot::new(Origin::Memory, files.into())
}

fn mend(snapshot: Snapshot, safety: Safety) -> Fixed {
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let files = ProjectFiles::new(snapshot, CONFIG);
    fix(files, now, |_, fix| fix.safety <= safety)
}

/// Every comment that is not a suppression, with the number of times that it occurs.
fn remarks(snapshot: &Snapshot) -> BTreeMap<String, usize> {
    let mut remarks = BTreeMap::new();
    for file in snapshot.files() {
        for comment in comments(file.text()) {
            let text = &file.text()[comment.span.start..comment.span.end];
            if !text.contains("contactctl:") {
                *remarks.entry(text.to_owned()).or_default() += 1;
            }
        }
    }
    remarks
}

fn record(snapshot: &Snapshot) -> Record {
    let [directory, account] = [DIRECTORY_PATH, ACCOUNT_PATH].map(|path| {
        let file = snapshot.file(path).expect("the file");
        parse(file.text()).0
    });
    let mut entries = Directory::default();
    entries.read(&DIRECTORY_PATH.into(), &directory);
    Account::read(&account).record(&entries, Environment::Production)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn fixes_do_nothing_else(
        faults in 0u32..(1 << FAULTS.len()),
        is_crlf: bool,
        is_cut: bool,
        all: bool,
    ) {
        let mut text = spoiled(faults);
        if is_cut {
            text.truncate(text.trim_end().len());
        }
        if is_crlf {
            text = text.replace('\n', "\r\n");
        }
        let directory = DIRECTORY.replace("verified", "phone = \"+48 22 123 45 67\"\nverified");
        let before = snapshot(&text, &directory);
        let safety = if all { Safety::Unsafe } else { Safety::Safe };
        let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
        let found = check(&ProjectFiles::new(&before, CONFIG), now).report.findings().len();
        let fixed = mend(before.clone(), safety);

        let left = fixed.outcome.report.findings();
        prop_assert!(left.len() <= found, "{left:#?}");
        // A fix that was not made would have made something else worse.
        let open: Vec<_> = left
            .iter()
            .filter(|finding| finding.fix.as_ref().is_some_and(|fix| fix.safety <= safety))
            .map(|finding| finding.rule)
            .collect();
        prop_assert!(open.iter().all(|rule| *rule == "unknown-key"), "{open:?}");
        prop_assert_eq!(remarks(&before), remarks(&fixed.snapshot));
        let after = fixed.snapshot.file(ACCOUNT_PATH).expect("the file").text();
        prop_assert_eq!(after.ends_with('\n'), !is_cut);
        prop_assert_eq!(after.matches('\n').count(), after.matches(if is_crlf { "\r\n" } else { "\n" }).count());
        if record(&before) != record(&fixed.snapshot) {
            let is_announced = fixed.done.iter().any(|done| done.title.to_string().contains("push"));
            prop_assert!(is_announced, "{:#?}", fixed.done);
        }
        let again = mend(fixed.snapshot, safety);
        prop_assert!(again.done.is_empty(), "{:#?}", again.done);
    }
}

#[test]
fn each_error_is_fixed_as_its_title_announces() {
    let mut lines = Vec::new();
    for at in 0..FAULTS.len() {
        let fixed = mend(snapshot(&spoiled(1 << at), DIRECTORY), Safety::Unsafe);
        for AppliedFix {
            rule, title, line, ..
        } in &fixed.done
        {
            lines.push(format!("{line} {rule}: {title}"));
        }
        let left = fixed.outcome.report.findings().iter();
        lines.extend(left.map(|finding| format!("left: {}: {}", finding.rule, finding.message)));
    }
    insta::assert_snapshot!(lines.join("\n"), @"
    21 alert-outside-production: moved `alert` under `[contacts.production]`; once committed and approved, it may be pushed
    left: alert-not-a-user: alert contact `oncall@bistro.example` is not a user of the account
    11 merchant-issues-not-available: removed `merchant_issues` and its addresses; they were not pushed
    16 email-invalid: changed to `escalations@bistro.example`; once committed and approved, it may be pushed
    17 email-invalid: changed to `help@bistro.example`; once committed and approved, it may be pushed
    14 email-domain-typo: changed to `tech@gmail.com`; once committed and approved, it may be pushed
    left: free-mail-domain: `tech@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
    14 duplicate-contact: removed the repetition of the address; what is pushed stays the same
    11 duplicate-contact: removed the repetition of the address; what is pushed stays the same
    25 legacy-time-zone: changed to `Europe/Warsaw`; once committed and approved, it may be pushed
    28 implicit-overnight: added `overnight = true`; once committed and approved, hours that end on the next day may be pushed
    33 overlapping-hours: merged the two windows into one, from `09:00` to `20:00`; once committed and approved, it may be pushed
    6 unknown-key: renamed to `launched`; once committed and approved, its value may be pushed
    32 not-allowed-value: changed to `administrator`; once committed and approved, it may be pushed
    26 too-many: removed the second occurrence; what is pushed stays the same
    4 useless-allow: removed the exception
    11 unknown-key: renamed to `technical_emergency`; once committed and approved, its value may be pushed
    ");
}

#[test]
fn a_file_with_all_errors_is_fixed_in_one_go() {
    let text = spoiled(u32::MAX >> (32 - 16));
    let fixed = mend(snapshot(&text, DIRECTORY), Safety::Unsafe);
    let after = fixed.snapshot.file(ACCOUNT_PATH).expect("the file").text();
    insta::assert_snapshot!(after, @r#"
    # Bistro
    [account] # who
    id = "bistro"
    name = "Bistro" # a name
    integration = "reservations-e2e"
    launched = true
    brand_domains = ["bistro.example"]

    # Who is told.
    [contacts]
    # why
    technical_emergency = ["@oncall"] # pages
    technical_non_emergency = [
      "api@bistro.example", # the team
      # again
      'tech@gmail.com',
    ]
    operational_for_google = ["escalations@bistro.example"]
    operational_for_users = "help@bistro.example" # public

    [contacts.production] # not in sandbox
    # Anna first
    alert = [ "@oncall", "anna@bistro.example"] # Anna

    # Hours.
    [[operational_support]]
    time_zone = 'Europe/Warsaw' # local
    days = ["mon", "tue"]
    opens = "09:00"
    overnight = true
    closes = "01:00" # five

    [[operational_support]]
    time_zone = "Europe/Warsaw"
    days = ["tue", "mon"]
    opens = "12:00"
    closes = "20:00"

    [[users]]
    email = "anna@bistro.example"
    role = "administrator" # she
    [[users]]
    email = "piotr@bistro.example"
    role = "administrator"
    "#);
}
