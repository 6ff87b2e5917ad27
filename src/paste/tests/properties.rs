//! What holds for any lines and any bytes.

use proptest::prelude::*;

use super::super::{FieldReading, Page, Recipe, Verdict, Way, read};
use super::{expected, page, recipe};
use crate::contact::Field;

/// Lines that pages are made of.
fn line() -> impl Strategy<Value = String> {
    let words = [
        "Technical Emergency Contacts",
        "Technical Non-Emergency Contacts",
        "Alert Contacts",
        "Operational Support",
        "Operational contact (for Google)",
        "Operational contact (to share with users)",
        "a@x.example",
        "b@x.example",
        "c@x.example",
        "g@x.example",
        "help@x.example",
        "z@y.example",
        "a@x.examplexb@x.examplex",
        "Save",
        "Users",
        "Not set",
        "+2 more",
        "Edit",
        "Partner ID: 7",
        "Production",
        "Loading…",
        "(2)",
        "x",
        "Somebody who helps you.",
        "<b>",
        "\u{200b}",
        "\t",
        "",
    ];
    prop_oneof![8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => ".{0,30}"]
}

proptest! {
    /// Whatever lines stand under the first label: `Same` needs exactly the expected addresses there.
    #[test]
    fn same_needs_exactly_the_expected_addresses(lines in prop::collection::vec(line(), 0..8)) {
        let section = lines.join("\n");
        let text = page(&section, "c@x.example");
        let Ok(page) = Page::read(text.as_bytes(), Some(Way::Text)) else {
            return Ok(());
        };
        let reading = read(&recipe(), &page, &expected());
        let found = &reading.fields[&Field::TechnicalEmergency];
        if found.verdict == Verdict::Same {
            // Labels and end marks end the section.
            let ends = |line: &&String| !["Technical", "Operational", "Alert", "Save", "Users"].iter().any(|end| line.contains(end));
            // Its own label may stand once more among the lines, in a run of labels.
            let again = lines.iter().enumerate().filter(|(_, line)| line.contains("Technical Emergency Contacts"));
            let starts = [0].into_iter().chain(again.map(|(at, _)| at + 1));
            let others = ["c@x.example", "g@x.example", "z@y.example", "help@x.example", "+2 more", "Not set"];
            let is_exact = |start: usize| {
                let section: Vec<_> = lines[start..].iter().take_while(ends).map(String::as_str).collect();
                let section = section.join("\n");
                section.contains("a@x.example")
                    && section.contains("b@x.example")
                    && !others.iter().any(|other| section.contains(other))
            };
            prop_assert!(starts.clone().any(is_exact), "{lines:?}");
            prop_assert!(reading.problem.is_none());
        }
    }

    /// No input makes it panic, in any way of capture, and no page is both problem and verdict.
    #[test]
    fn any_lines_can_be_read(lines in prop::collection::vec(line(), 0..40), way in 0..6usize) {
        let ways = [None, Some(Way::Text), Some(Way::PrintedText), Some(Way::Html), Some(Way::SavedPage), Some(Way::Mhtml)];
        if let Ok(page) = Page::read(lines.join("\n").as_bytes(), ways[way]) {
            let reading = read(&recipe(), &page, &expected());
            let is_known = |found: &FieldReading| matches!(found.verdict, Verdict::Same | Verdict::Differs);
            prop_assert!(reading.problem.is_none() || !reading.fields.values().any(is_known));
        }
    }

    #[test]
    fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _result = Page::read(&bytes, None);
        let _result = Recipe::parse(&String::from_utf8_lossy(&bytes));
    }
}
