//! The rules about addresses that touch other words, and about parts of lists.

use super::super::{Reason, Verdict};
use super::{first, page, reading, unclear, verdict};
use crate::contact::Field;

#[test]
fn glued_runs_are_divided_in_one_way_or_not_at_all() {
    assert_eq!(verdict("a@x.examplexb@x.examplex"), Verdict::Same);
    assert_eq!(verdict("a@x.exampleb@x.example"), Verdict::Same);
    assert_eq!(unclear("a@x.examplexb@x.example.plx"), Reason::GluedRun);
    assert_eq!(unclear("a@x.examplexb@z.examplex"), Reason::GluedRun);
    assert_eq!(verdict("a@x.example×b@x.example×"), Verdict::Same);
}

#[test]
fn one_word_with_a_button_glued_to_it_needs_others_like_it() {
    // Alone, it may be a domain that was typed wrongly.
    let reading = reading(&page("a@x.example\nb@x.example", "c@x.examplex"));
    assert_eq!(
        reading.fields[&Field::TechnicalNonEmergency].reason,
        Some(Reason::GluedWord)
    );
    let text =
        page("a@x.examplexb@x.examplex", "c@x.examplex").replace("g@x.example", "g@x.examplex");
    let fields = self::reading(&text).fields;
    assert_eq!(fields[&Field::TechnicalNonEmergency].verdict, Verdict::Same);
    assert_eq!(unclear("Aa@x.example\nb@x.example"), Reason::GluedWord);
    assert_eq!(unclear("a@x.exampleAdmin\nb@x.example"), Reason::GluedWord);
}

#[test]
fn a_part_of_a_list_is_never_same() {
    for sign in ["+3 more", "…", "Showing 2 of 5", "••••", "+3 weitere"] {
        assert_eq!(
            unclear(&format!("a@x.example\nb@x.example\n{sign}")),
            Reason::PartShown,
            "{sign}"
        );
        let found = first(&format!("a@x.example\nz@y.example\n{sign}"));
        assert_eq!((found.verdict, found.shows), (Verdict::Differs, None));
    }
    let counted = page("a@x.example\nb@x.example", "c@x.example")
        .replace("Emergency Contacts\na", "Emergency Contacts (3)\na");
    let found = &reading(&counted).fields[&Field::TechnicalEmergency];
    assert_eq!(
        found.reason,
        Some(Reason::CountDiffers { said: 3, read: 2 })
    );
}
