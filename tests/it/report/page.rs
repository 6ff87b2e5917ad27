//! What is on the page.

use insta::assert_snapshot;

use super::{bare, named, page, part, varied as project};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

#[test]
fn the_page_begins_with_what_needs_attention_and_since_when() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Needs attention", "Support hours"), @"");
}

#[test]
fn hours_are_a_table_with_numbers_and_gaps_in_words() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Support hours", "Contacts by account"), @"");
}

#[test]
fn contacts_are_listed_by_account_and_by_person() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Contacts by account", "Last test of each address"), @"");
}

#[test]
fn tests_are_grouped_by_their_age_and_nothing_is_made_up() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Last test of each address", "nothing"), @"");
}

#[test]
fn days_and_weeks_with_other_hours_are_named() {
    let always = BISTRO.replace("[contacts]", "").replacen(
        "brand_domains",
        "always_open = true\nbrand_domains",
        1,
    );
    let (head, _) = always.split_once("[[operational_support]]").expect("hours");
    let head = head.replacen("technical_emergency", "[contacts]\ntechnical_emergency", 1);
    let days = "days = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]";
    let hours = format!(
        "[[operational_support]]\ntime_zone = \"Europe/Warsaw\"\n{days}\nopens = \"08:00\"\ncloses = \"20:00\"\n\
         [[operational_support]]\ntime_zone = \"America/New_York\"\n{days}\nopens = \"14:00\"\ncloses = \"02:00\"\n\
         overnight = true\n"
    );
    let project = Project::new().file("contacts/a.toml", head + &hours);
    let page = page(&project, &["--now", "2027-03-25T12:00:00Z"]);
    assert_snapshot!(part(&page, "Support hours", "Contacts by account"), @"");
}

#[test]
fn polish_readers_have_the_page_in_polish() {
    let run = project().run([
        "--lang",
        "pl",
        "report",
        "-",
        "--now",
        "2026-11-24T12:00:00Z",
    ]);
    let page = named(&project(), &bare(&run.stdout));
    assert!(run.stdout.contains("<html lang=\"pl\">"));
    assert_snapshot!(part(&page, "Wymaga uwagi", "Portale"), @"");
}

#[test]
fn in_ci_the_page_has_nobodys_address_and_says_so() {
    let project = project().variable("CI", "true");
    for format in ["html", "markdown"] {
        let run = project.run(["report", "-", "--format", format]);
        assert!(run.says("Personal data is masked on this page"), "{run}");
        for private in ["anna@bistro", "noc@", "api@", "help@", "ola@"] {
            assert!(!run.says(private), "{private} in {run}");
        }
        assert!(run.says("h***@bistro.example"), "{run}");
    }
}

#[test]
fn a_name_is_never_markup() {
    let hostile = TAVERN.replace("name = \"Tavern\"", "name = \"<script>x</script>|`a`\"");
    let project = Project::new().file("contacts/a.toml", hostile);
    let html = project.run(["report", "-"]).stdout;
    assert!(
        html.contains("&lt;script&gt;x&lt;/script&gt;|`a`"),
        "{html}"
    );
    assert_eq!(html.matches("<script>").count(), 1);
}

#[test]
fn a_job_summary_has_the_same_in_short() {
    let run = project().run(["report", "-", "--format", "markdown"]);
    assert_snapshot!(named(&project(), &run.to_string()), @"");
}

#[test]
fn the_same_files_on_the_same_day_give_the_same_bytes() {
    let project = project();
    let at = |time| project.run(["report", "-", "--now", time]).stdout;
    let morning = at("2026-11-24T00:00:00Z");
    assert_eq!(morning, at("2026-11-24T23:59:59Z"));
    assert_ne!(morning, at("2026-11-25T00:00:00Z"));
}
