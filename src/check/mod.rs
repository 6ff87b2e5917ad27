//! The validator: files in, a report out. It has no I/O and no clock; the time of the check comes in.
//!
//! [`check`] takes a snapshot. A caller that reads files one by one uses a [`Check`] and need not
//! keep their text.

mod file;
pub mod fix;
mod gate;
mod inline;
mod judged;
mod kept;
mod mail_domains;
mod outcome;
mod overrides;
mod parsed;
mod recipes;
mod run;
mod settings;
mod syntax;

use jiff::Timestamp;

use crate::config::ProjectFiles;
use crate::finding::{Finding, Report};
use crate::text::{Content, SourceFile};

pub use gate::Purpose;
pub use judged::JudgedAccount;
pub use kept::Kept;
pub use outcome::Outcome;
pub use recipes::{fault_text, problem_text, reason_text};
pub use run::{Check, Terms};
pub use settings::{read_config, sound_config};

pub use mail_domains::mail_domains;

/// Checks everything in `files`, as of `now`.
#[must_use]
pub fn check(files: &ProjectFiles<'_>, now: Timestamp) -> Outcome {
    check_by(files, &Terms::at(now))
}

/// Checks everything in `files`, by more than an instant.
#[must_use]
pub fn check_by(files: &ProjectFiles<'_>, terms: &Terms) -> Outcome {
    Kept::new(files, terms.clone()).outcome(files.snapshot())
}

/// Checks the `text` of one account file on its own, without directory or configuration.
#[must_use]
pub fn account(path: &str, text: &str, now: Timestamp) -> Vec<Finding> {
    let file = SourceFile {
        path: path.to_owned(),
        content: Content::Text(text.to_owned()),
    };
    let judged = Check::new(None, [], Terms::at(now)).account(&file);
    let report = Report::new(judged.findings().to_vec(), 1);
    let findings = report.findings().iter();
    findings.map(|finding| (**finding).clone()).collect()
}

#[cfg(test)]
mod mistakes;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Origin, Snapshot};

    pub(super) const NOW: &str = "2026-11-24T12:00:00Z";

    pub(super) fn findings(files: &[(&str, &str)]) -> Vec<String> {
        let files = files
            .iter()
            .map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec()));
        let snapshot = Snapshot::new(Origin::Memory, files.collect());
        let outcome = check(
            &ProjectFiles::new(&snapshot, "contactctl.toml"),
            NOW.parse().expect("an instant"),
        );
        outcome
            .report
            .findings()
            .iter()
            .map(|finding| {
                let text = snapshot
                    .file(&finding.path)
                    .expect("a file of the snapshot")
                    .text();
                let at = &text[finding.span.start..finding.span.end];
                format!(
                    "{} {} `{at}` {}: {}",
                    finding.path, finding.pointer, finding.rule, finding.message
                )
            })
            .collect()
    }

    pub(super) const GOOD: &str = r#"
[account]
id = "bistro"
name = "Bistro"
integration = "reservations-e2e"

[contacts]
technical_emergency = ["oncall@bistro.example"]
technical_non_emergency = ["api@bistro.example"]
operational_for_google = ["escalations@bistro.example"]
operational_for_users = "help@bistro.example"

[contacts.production]
alert = ["anna@bistro.example"]

[[operational_support]]
time_zone = "Europe/Warsaw"
days = ["mon"]
opens = "09:00"
closes = "17:00"
"#;

    #[test]
    fn a_good_account_has_no_finding() {
        assert_eq!(findings(&[("contacts/bistro.toml", GOOD)]), [""; 0]);
    }

    #[test]
    fn one_cause_has_one_finding() {
        let text = GOOD
            .replace("technical_emergency", "technical_emergancy")
            .replace("[contacts.production]", "[contacts.sandbox]")
            .replace("\"reservations-e2e\"", "\"reservation-e2e\"")
            .replace("id = \"bistro\"", "id = \"Bistro!\"");
        insta::assert_snapshot!(findings(&[("contacts/a.toml", &text)]).join("\n"), @r#"
        contacts/a.toml /account/id `"Bistro!"` bad-format: `Bistro!` is not allowed: the value must consist of lower-case letters from `a` to `z`, digits and hyphens, with no hyphen at either end
        contacts/a.toml /account/integration `"reservation-e2e"` not-allowed-value: `reservation-e2e` is not an allowed value of `integration`
        contacts/a.toml /contacts/technical_emergancy `technical_emergancy` unknown-key: unknown key `technical_emergancy` in `[contacts]`
        contacts/a.toml /contacts/sandbox/alert `alert` alert-outside-production: alert contacts are set under `[contacts.sandbox]`, but only those under `[contacts.production]` are pushed
        "#);
    }

    #[test]
    fn syntax_schema_and_rules_are_found_in_one_run() {
        let text = GOOD
            .replace("name = \"Bistro\"", "name = \"Bistro")
            .replace("days = [\"mon\"]", "days = [\"mon\", \"mon\"]")
            .replace("opens = \"09:00\"", "opens = 9")
            .replace("\"oncall@bistro.example\"", "\"@oncall\", \"@on-call\"");
        let directory = "[on-call]\nkind = \"paging-alias\"\nemail = \"oncall@bistro.example\"\n";
        let files = [
            ("contacts/a.toml", text.as_str()),
            ("contacts/directory.toml", directory),
        ];
        insta::assert_snapshot!(findings(&files).join("\n"), @r#"
        contacts/a.toml /account/name `"Bistro` toml-syntax: invalid TOML: a string without its closing quote
        contacts/a.toml /contacts/technical_emergency/0 `"@oncall"` unknown-reference: `@oncall` is not in the directory
        contacts/a.toml /operational_support/0/days/1 `"mon"` too-many: `days` contains `mon` twice
        contacts/a.toml /operational_support/0/opens `9` wrong-type: `opens` takes a string, not a whole number
        "#);
    }

    fn run(config: &str, account: &str) -> String {
        findings(&[("contactctl.toml", config), ("contacts/a.toml", account)]).join("\n")
    }

    /// A configuration with a suppression that ends with the day `until`.
    fn config(until: &str) -> String {
        format!(
            "[[rules.allow]]\nrule = \"unknown-reference\"\naccount = \"bistro\"\n\
             reason = \"comes later\"\nuntil = {until}\n"
        )
    }

    #[test]
    fn a_suppression_counts_until_its_day() {
        let account = GOOD.replace("oncall@bistro.example", "@oncall");
        assert_eq!(run(&config("2026-11-24"), &account), "");
        insta::assert_snapshot!(run(&config("2026-11-23"), &account), @r#"
        contactctl.toml /rules/allow/0 `[[rules.allow]]` expired-allow: the exception to rule `unknown-reference` for account `bistro` ended on 2026-11-23
        contacts/a.toml /contacts/technical_emergency/0 `"@oncall"` unknown-reference: `@oncall` is not in the directory
        "#);
        insta::assert_snapshot!(run(&config("2026-11-24"), GOOD), @"contactctl.toml /rules/allow/0 `[[rules.allow]]` useless-allow: account `bistro` has no finding of `unknown-reference` that this exception could apply to");
        insta::assert_snapshot!(run("[rules]\nunknown-reference = \"warn\"\nx = \"off\"\n", &account), @r#"
        contactctl.toml /rules/x `x` unknown-key: unknown key `x` in `[rules]`
        contacts/a.toml /contacts/technical_emergency/0 `"@oncall"` unknown-reference: `@oncall` is not in the directory
        "#);
    }

    #[test]
    fn equal_and_blank_suppressions_are_reported() {
        let account = GOOD.replace("oncall@bistro.example", "@oncall");
        let config = |one: &str, two: &str| {
            let allow = "[[rules.allow]]\nrule = \"unknown-reference\"\naccount = \"bistro\"\n";
            format!("{allow}reason = \"x\"\n{one}\n{allow}reason = \"y\"\n{two}\n")
        };
        let until = "until = 2027-01-01";
        let runs = [
            config("", ""),
            config(until, ""),
            config("until = 2026-11-23", ""),
            config("", "").replace("\"y\"", "\"-\""),
            config("", "").replace("\"y\"", "\" \""),
            config("", "").replace("\"y\"", "\"\u{2800}\""),
        ];
        let runs = runs.map(|config| run(&config, &account));
        insta::assert_snapshot!(runs.join("\n\n"), @r#"
        contactctl.toml /rules/allow/1 `[[rules.allow]]` useless-allow: the exception to rule `unknown-reference` for account `bistro` is defined twice

        contactctl.toml /rules/allow/1 `[[rules.allow]]` useless-allow: the exception to rule `unknown-reference` for account `bistro` is defined twice

        contactctl.toml /rules/allow/0 `[[rules.allow]]` expired-allow: the exception to rule `unknown-reference` for account `bistro` ended on 2026-11-23

        contactctl.toml /rules/allow/1/reason `"-"` bad-format: `reason` contains no letter or digit

        contactctl.toml /rules/allow/1/reason `" "` bad-format: ` ` is not allowed: the value must be text on one line, not blank, without invisible characters

        contactctl.toml /rules/allow/1/reason `"⠀"` bad-format: `reason` contains no letter or digit
        "#);
    }

    #[test]
    fn a_small_file_has_no_more_findings_than_can_be_read() {
        let (rest, _) = GOOD.split_once("[[operational").expect("a window");
        let hostile = format!("operational_support = [{}]{rest}", "{},".repeat(16_000));
        let found = findings(&[("contacts/a.toml", &hostile)]);
        assert!(found.len() <= 2010, "{}", found.len());
        let more: Vec<_> = found
            .iter()
            .filter(|line| line.contains(" more findings of "))
            .collect();
        assert_eq!(more.len(), 1, "{more:?}");
        insta::assert_snapshot!(more[0], @"contacts/a.toml /operational_support/250 `{}` missing-key: this file has 63000 more findings of `missing-key`");
    }
}
