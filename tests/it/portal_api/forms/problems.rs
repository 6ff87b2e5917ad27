//! Every problem that a form can show, in the words of a form: its readers have never seen TOML.

use std::collections::BTreeSet;

use contactctl::language::Language;
use contactctl::rules::REGISTRY;
use insta::assert_snapshot;

use super::{Browser, FORM, VALUES};
use crate::portal_api::sessions::{csrf, send};
use crate::support::portal::{NEW, RECORD, TestPortal, pushed, record};

const USERS: &str = "/accounts/bistro/users";

/// Changes of a complete contact form, each with another mistake.
const CONTACTS: [(&str, &str); 32] = [
    ("alert", "eva@bistro.example"),
    ("alert", ""),
    ("technical_emergency", "zzz"),
    ("technical_emergency", "@platform"),
    (
        "technical_emergency",
        "oncall@bistro.example oncall@bistro.example",
    ),
    ("technical_emergency", "<oncall@bistro.example>"),
    ("technical_emergency", "mailto:oncall@bistro.example"),
    ("technical_emergency", "a@b@bistro.example"),
    ("technical_emergency", "@bistro.example@"),
    ("technical_emergency", "oncall@"),
    ("technical_emergency", "on(call@bistro.example"),
    ("technical_emergency", "oncall@bi_stro.example"),
    ("technical_emergency", "oncall@müller.de"),
    ("technical_emergency", "oncall@bistrо.example"),
    ("technical_emergency", "oncall\u{ff20}bistro.example"),
    ("technical_emergency", "on\u{200b}call@bistro.example"),
    ("technical_emergency", "on..call@bistro.example"),
    ("technical_emergency", "oncall@192.0.2.1"),
    ("technical_emergency", "oncall@localhost"),
    ("technical_emergency", "oncall@bistro..example"),
    ("technical_emergency", "oncall@-bistro.example"),
    (
        "technical_emergency",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bistro.example",
    ),
    (
        "technical_emergency",
        "oncall@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example",
    ),
    ("operational_for_google", "help@bistro.example"),
    (
        "operational_for_users",
        "help@bistro.example info@bistro.example",
    ),
    ("hours-0-days", "someday"),
    ("hours-0-opens", "9"),
    ("hours-0-opens", "17:00"),
    ("hours-0-opens", "18:00"),
    ("hours-0-zone", ""),
    ("hours-0-zone", "Europe/Warszawa"),
    ("hours-0-zone", "Etc/GMT+5"),
];

/// Actions of the form of users that are refused.
const PEOPLE: [(&str, &str); 5] = [
    ("invite", ""),
    ("invite", "zzz"),
    ("invite", "@platform"),
    ("remove", "anna@bistro.example"),
    ("change", "anna@bistro.example"),
];

#[tokio::test]
async fn a_form_has_words_of_its_own_for_each_problem() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let english = problems(&portal, Language::English).await;
    assert_snapshot!(english, @"");
    let polish = problems(&portal, Language::Polish).await;
    assert_snapshot!(polish, @"");
    let words: BTreeSet<_> = [&english, &polish]
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    for rule in REGISTRY {
        assert!(!words.contains(rule.name), "{}", rule.name);
    }
    for text in [english, polish] {
        for line in text.lines() {
            let (_, problem) = line.split_once(" -> ").expect("a problem");
            // What was typed comes before the problem.
            let problem = problem
                .rsplit_once("\u{201d}: ")
                .map_or(problem, |(_, words)| words);
            for sign in ["`", "&quot;", "\"", "@id", "_", "[", "true"] {
                assert!(!problem.contains(sign), "{line}");
            }
            assert!(problem.ends_with('.'), "{line}");
        }
    }
}

/// Sends each mistake, and returns the problems that the form shows.
async fn problems(portal: &TestPortal, language: Language) -> String {
    let mut browser = Browser::user(portal, "anna@bistro.example").await;
    browser.cookie = format!("{}; contactctl-language={}", browser.cookie, language.tag());
    let page = browser.open(FORM).await;
    let mut lines = Vec::new();
    for (name, value) in CONTACTS {
        let mut fields = VALUES.to_vec();
        fields.retain(|(known, _)| *known != name);
        fields.push((name, value));
        let refused = browser.send(FORM, &page, &fields).await;
        assert_eq!(refused.status, 422, "{name}={value}");
        lines.extend(listed(&refused.body, &format!("{name}={value}")));
    }
    let token = csrf(&page);
    for (action, email) in PEOPLE {
        let fields = [
            ("action", action),
            ("email", email),
            ("role", "editor"),
            ("csrf", &token),
        ];
        let refused = send(&browser.client, USERS, &browser.cookie, &fields).await;
        assert_eq!(refused.status, 422, "{action} {email}");
        lines.extend(listed(&refused.body, &format!("{action} {email}")));
    }
    lines.join("\n")
}

/// Returns the problems in the summary of a page, after what was sent.
fn listed(html: &str, sent: &str) -> Vec<String> {
    let (_, summary) = html
        .split_once("<section class=\"notice\" role=\"alert\"")
        .expect("a summary");
    let (summary, _) = summary.split_once("</section>").expect("an end");
    summary
        .split("<li>")
        .skip(1)
        .map(|item| {
            let text: String = item
                .split('<')
                .map(|part| part.split_once('>').map_or("", |(_, text)| text))
                .collect();
            // The first part is text itself where no link begins it.
            let first = if item.starts_with('<') {
                ""
            } else {
                item.split('<').next().unwrap_or_default()
            };
            format!("{sent} -> {first}{text}")
        })
        .collect()
}
