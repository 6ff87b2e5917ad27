//! The rules of reading, each by its words.

mod glued;
mod properties;
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Expected, ExpectedPage, FieldReading, Page, PageProblem, Reading, Reason, Recipe, Verdict, Way,
    read,
};
use crate::contact::{Environment, Field};

const HEAD: &str = "Contact information\nPartner ID: 7\nProduction\n";

/// The fields after the first two, all as expected.
const REST: &str = "Operational contact (for Google)\ng@x.example\n\
    Operational contact (to share with users)\nhelp@x.example\nOperational Support\nMon 9-17\nSave\n";

fn expected() -> Expected<'static> {
    let list = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    let fields = BTreeMap::from([
        (
            Field::TechnicalEmergency,
            list(&["a@x.example", "b@x.example"]),
        ),
        (Field::TechnicalNonEmergency, list(&["c@x.example"])),
        (Field::OperationalForGoogle, list(&["g@x.example"])),
        (Field::OperationalForUsers, list(&["help@x.example"])),
    ]);
    Expected {
        account: "7",
        name: "Bistro",
        environment: Environment::Production,
        vouched: false,
        page: ExpectedPage {
            shown: Field::ALL.into_iter().collect(),
            fields,
            domains: BTreeSet::from(["y.example".to_owned()]),
            other_accounts: BTreeSet::from(["Bistro Warszawa".to_owned()]),
            ..ExpectedPage::default()
        },
    }
}

fn recipe() -> Recipe {
    Recipe::built_in("actions-center").expect("a recipe")
}

fn reading(text: &str) -> Reading {
    let page = Page::read(text.as_bytes(), None).expect("a page");
    read(&recipe(), &page, &expected())
}

/// The page with these lines under its first two labels.
fn page(emergency: &str, other: &str) -> String {
    format!(
        "{HEAD}Technical Emergency Contacts\n{emergency}\nTechnical Non-Emergency Contacts\n{other}\n{REST}"
    )
}

/// What is read under the first label.
fn first(emergency: &str) -> FieldReading {
    let mut reading = reading(&page(emergency, "c@x.example"));
    assert_eq!(reading.problem, None);
    reading
        .fields
        .remove(&Field::TechnicalEmergency)
        .expect("a field")
}

fn verdict(emergency: &str) -> Verdict {
    first(emergency).verdict
}

fn unclear(emergency: &str) -> Reason {
    let found = first(emergency);
    assert_eq!(found.verdict, Verdict::Unclear, "{emergency:?}: {found:?}");
    found.reason.expect("a reason")
}

fn problem(text: &str) -> Option<PageProblem> {
    let reading = reading(text);
    let is_unclear = |found: &FieldReading| found.verdict == Verdict::Unclear;
    assert!(reading.problem.is_none() || reading.fields.values().all(is_unclear));
    reading.problem
}

#[test]
fn a_value_counts_in_its_own_section_only() {
    assert_eq!(verdict("a@x.example\nb@x.example"), Verdict::Same);
    assert_eq!(verdict("b@x.example, a@x.example"), Verdict::Same);
    let elsewhere = format!("a@x.example\n{}b@x.example\n", page("", "c@x.example"));
    assert_eq!(
        reading(&elsewhere).fields[&Field::TechnicalEmergency].verdict,
        Verdict::NotSeen
    );
    let after_end = page("Save\na@x.example\nb@x.example", "c@x.example");
    assert_eq!(
        reading(&after_end).fields[&Field::TechnicalEmergency].verdict,
        Verdict::NotSeen
    );
}

#[test]
fn a_label_is_a_whole_line_two_lines_or_a_start_before_values() {
    let values = "a@x.example\nb@x.example\n";
    for label in [
        "Technical Emergency Contacts *",
        "help_outline technical emergency contacts (2) Required",
        "Technical\nEmergency Contacts",
        "Kontakty alarmowe w sprawach technicznych",
    ] {
        let text = page("x", "c@x.example");
        let text = text.replace(
            "Technical Emergency Contacts\nx\n",
            &format!("{label}\n{values}"),
        );
        assert_eq!(
            reading(&text).fields[&Field::TechnicalEmergency].verdict,
            Verdict::Same,
            "{label}"
        );
    }
    let text = page("x", "c@x.example");
    let inline = "Technical Emergency Contacts: a@x.example, b@x.example\n";
    let text = text.replace("Technical Emergency Contacts\nx\n", inline);
    assert_eq!(
        reading(&text).fields[&Field::TechnicalEmergency].verdict,
        Verdict::Same
    );
    let text = text.replace(
        inline,
        "Technical Emergency Contacts are who we call: a@x.example, b@x.example\n",
    );
    assert_eq!(reading(&text).missing_labels.first(), Some(&Field::Alert));
    assert_eq!(
        reading(&text).fields[&Field::TechnicalEmergency].reason,
        Some(Reason::LabelMissing)
    );
}

#[test]
fn with_fewer_than_four_labels_there_is_no_verdict() {
    let text = format!(
        "{HEAD}Alert Contacts\na@x.example\n{}",
        &REST[REST.find("Operational Support").expect("it")..]
    );
    assert!(matches!(
        problem(&text),
        Some(PageProblem::FewLabels {
            found: 2,
            needed: 4,
            ..
        })
    ));
}

#[test]
fn a_recipe_that_needs_more_labels_than_the_account_has_fields_names_the_others() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    let page = Page::read(text.as_bytes(), None).expect("a page");
    let mut recipe = recipe();
    recipe.min_labels = 6;
    let mut expected = expected();
    let read_with = |expected: &Expected<'_>| read(&recipe, &page, expected).problem;
    let few = |missing: &[Field]| {
        Some(PageProblem::FewLabels {
            found: 5,
            needed: 6,
            missing: missing.to_vec(),
        })
    };
    let absent = [Field::Alert, Field::MerchantIssues];
    assert_eq!(read_with(&expected), few(&absent));
    expected.page.shown.remove(&Field::MerchantIssues);
    assert_eq!(read_with(&expected), few(&absent[..1]));
    expected.page.shown.remove(&Field::Alert);
    assert_eq!(read_with(&expected), few(&absent));
}

#[test]
fn a_label_that_stands_twice_makes_its_field_and_the_one_before_unclear() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    let text = text.replace("Save", "Technical Emergency Contacts\nz@x.example\nSave");
    let fields = reading(&text).fields;
    assert_eq!(
        fields[&Field::TechnicalEmergency].reason,
        Some(Reason::LabelTwice)
    );
    assert_eq!(fields[&Field::OperationalSupport].verdict, Verdict::Unclear);
    assert_eq!(fields[&Field::TechnicalNonEmergency].verdict, Verdict::Same);
}

#[test]
fn a_label_that_stands_once_more_with_nothing_under_it_makes_its_field_unclear() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    let text = text.replace(
        "Operational contact (for Google)",
        "Technical Emergency Contacts *\nOperational contact (for Google)",
    );
    let fields = reading(&text).fields;
    assert_eq!(
        fields[&Field::TechnicalEmergency].reason,
        Some(Reason::LabelTwice)
    );
    assert_eq!(fields[&Field::TechnicalNonEmergency].verdict, Verdict::Same);
}

#[test]
fn an_end_mark_beside_each_value_ends_nothing() {
    assert_eq!(
        unclear("a@x.example\nSave\nb@x.example\nSave"),
        Reason::AfterEnd
    );
}

#[test]
fn a_table_of_contents_is_passed_over() {
    let contents =
        "Technical Emergency Contacts\nTechnical Non-Emergency Contacts\nOperational Support\n";
    let text =
        page("a@x.example\nb@x.example", "c@x.example").replace(HEAD, &format!("{HEAD}{contents}"));
    let fields = reading(&text).fields;
    assert_eq!(fields[&Field::TechnicalEmergency].verdict, Verdict::Same);
    assert_eq!(fields[&Field::TechnicalNonEmergency].verdict, Verdict::Same);
}

#[test]
fn labels_in_a_row_above_their_values_say_nothing() {
    let text = format!(
        "{HEAD}Technical Emergency Contacts\tTechnical Non-Emergency Contacts\na@x.example\tc@x.example\n{REST}"
    );
    let fields = reading(&text).fields;
    assert_eq!(
        fields[&Field::TechnicalEmergency].reason,
        Some(Reason::LabelsInARow)
    );
    assert_eq!(
        fields[&Field::TechnicalNonEmergency].reason,
        Some(Reason::LabelsInARow)
    );
}

#[test]
fn an_unknown_line_may_be_a_renamed_label() {
    let renamed = |line: &str| Reason::RenamedLabel {
        line: line.to_owned(),
    };
    assert_eq!(
        unclear("Escalations\na@x.example\nb@x.example"),
        renamed("Escalations")
    );
    assert_eq!(
        unclear("a@x.example\nThen there is this.\nb@x.example"),
        renamed("Then there is this.")
    );
    assert_eq!(
        verdict("Who is called first.\na@x.example\nb@x.example"),
        Verdict::Same
    );
    assert!(matches!(
        unclear("a@x.example\nb@x.example\nEveryone"),
        Reason::LeftUnread { .. }
    ));
}

#[test]
fn a_sentence_between_boxes_is_named() {
    let boxes = "<input value='a@x.example'><br>Then there is this.<br><input value='b@x.example'>";
    let text = page("BOXES", "c@x.example")
        .replace('\n', "<br>")
        .replace("BOXES", boxes);
    let page = Page::read(text.as_bytes(), Some(Way::SavedPage)).expect("a page");
    let fields = read(&recipe(), &page, &expected()).fields;
    let line = "Then there is this.".to_owned();
    assert_eq!(
        fields[&Field::TechnicalEmergency].reason,
        Some(Reason::LeftUnread { line })
    );
}

#[test]
fn sentences_are_no_values() {
    let mentioned = "a@x.example\nb@x.example\nMail to z@x.example bounced twice.";
    let address = "z@x.example".to_owned();
    assert_eq!(unclear(mentioned), Reason::Mentioned { address });
    assert_eq!(
        verdict("a@x.example\nb@x.example\nMail to b@x.example bounced."),
        Verdict::Same
    );
    let ignored = "a@x.example\nb@x.example\nLast edited by z@x.example on 3 May";
    assert_eq!(verdict(ignored), Verdict::Same);
}

#[test]
fn same_is_the_whole_set_and_nothing_else() {
    let more = first("a@x.example\nb@x.example\nz@y.example");
    assert_eq!(more.verdict, Verdict::Differs);
    assert_eq!(more.shows.expect("values").len(), 3);
    assert_eq!(verdict("a@x.example"), Verdict::Differs);
    assert_eq!(verdict("a@X.Example\nb@x.example"), Verdict::Same);
    assert!(matches!(
        unclear("A@x.example\nb@x.example"),
        Reason::CaseOnly { .. }
    ));
    assert!(matches!(
        unclear("a\u{200b}@x.example\nb@x.example"),
        Reason::OddCharacters { .. }
    ));
    assert!(matches!(
        unclear("\u{430}@x.example\nb@x.example"),
        Reason::OddCharacters { .. }
    ));
    assert_eq!(
        unclear("a@x.example\nb@x.example\nz@localhost"),
        Reason::BrokenAddress
    );
}

#[test]
fn a_print_confirms_a_whole_page_or_nothing() {
    let read_print = |text: &str| {
        let page = Page::read(text.as_bytes(), Some(Way::PrintedText)).expect("a page");
        read(&recipe(), &page, &expected()).fields
    };
    let fields = read_print(&page("a@x.example\nb@x.example", "c@x.example"));
    assert_eq!(fields[&Field::TechnicalEmergency].verdict, Verdict::Same);
    let fields = read_print(&page(
        "a@x.example\nb@x.example",
        "c@x.example\nz@y.example",
    ));
    assert!(
        fields
            .values()
            .all(|found| matches!(found.verdict, Verdict::Unclear | Verdict::NotSeen))
    );
    let hyphen = page("a@x.example\nb@x.example", "c@x.example")
        .replace("Technical Non-Emergency", "Technical Non\nEmergency");
    assert_eq!(
        read_print(&hyphen)[&Field::TechnicalNonEmergency].verdict,
        Verdict::Same
    );
}

#[test]
fn unknown_is_never_empty() {
    for nothing in ["", "Add an e-mail address", "Edit", "Who is called first."] {
        assert_eq!(verdict(nothing), Verdict::NotSeen, "{nothing}");
    }
    let found = first("Not set");
    assert_eq!(
        (found.verdict, found.shows),
        (Verdict::Differs, Some(Vec::new()))
    );
    let text = page("a@x.example\nb@x.example", "c@x.example")
        .replace(HEAD, &format!("{HEAD}Alert Contacts\nNot set\n"));
    assert_eq!(reading(&text).fields[&Field::Alert].verdict, Verdict::Same);
    assert_eq!(
        unclear("Not set\na@x.example\nb@x.example"),
        Reason::EmptyAndValues
    );
}

#[test]
fn a_copy_without_buttons_is_firefoxs() {
    let text = page("a@x.example\nb@x.example", "c@x.example").replace("Save\n", "");
    let fields = reading(&text).fields;
    assert_eq!(
        fields[&Field::TechnicalEmergency].reason,
        Some(Reason::ButtonsMissing)
    );
}

#[test]
fn picked_users_are_never_known_from_text() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    let page = Page::read(text.as_bytes(), None).expect("a page");
    let users = BTreeSet::from(["a@x.example".to_owned(), "b@x.example".to_owned()]);
    let mut expected = expected();
    expected.page.users = users;
    let fields = read(&recipe(), &page, &expected).fields;
    assert_eq!(
        fields[&Field::TechnicalEmergency].reason,
        Some(Reason::EveryUser)
    );
}

#[test]
fn ticks_count_in_the_saved_page_only() {
    let tick =
        |state: &str, user: &str| format!("<label><input type=checkbox {state}> {user}</label>");
    let ticks = [
        tick("checked", "a@x.example"),
        tick("", "z@x.example"),
        tick("checked", "b@x.example"),
    ]
    .concat();
    let text = page("TICKS", "c@x.example")
        .replace('\n', "<br>")
        .replace("TICKS", &ticks);
    let read_as = |way| {
        let page = Page::read(text.as_bytes(), Some(way)).expect("a page");
        read(&recipe(), &page, &expected())
            .fields
            .remove(&Field::TechnicalEmergency)
            .expect("a field")
    };
    assert_eq!(read_as(Way::SavedPage).verdict, Verdict::Same);
    assert_eq!(read_as(Way::Html).reason, Some(Reason::Ticks));
}

#[test]
fn hours_are_for_a_person_and_a_save_button_is_reported() {
    let reading = reading(&page("a@x.example\nb@x.example", "c@x.example"));
    assert_eq!(
        reading.fields[&Field::OperationalSupport].reason,
        Some(Reason::Hours)
    );
    assert!(reading.has_save);
    assert_eq!(
        reading.missing_labels,
        [Field::Alert, Field::MerchantIssues]
    );
}
