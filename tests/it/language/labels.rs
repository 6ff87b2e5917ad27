//! The labels of the portal's fields in Polish output: those of its Polish pages. An English one
//! would send the reader to a field that is not there.

use contactctl::contact::Field;
use contactctl::language::Language;

use crate::support::{ACCOUNT, Project};

#[test]
fn polish_output_has_polish_labels() {
    let account = ACCOUNT
        .replace("\"anna@bistro.example\"", "\"anna\"")
        .replace("\"@oncall\"", "\"oncall\"")
        .replace("\"api@bistro.example\"", "\"api\"")
        .replace("\"escalations@bistro.example\"", "\"escalations\"")
        .replace("\"help@bistro.example\"", "\"help\"")
        .replace("09:00", "9");
    let faulty = Project::good().file("contacts/bistro.toml", account);
    let mut outputs = Vec::new();
    for format in ["text", "json", "jsonl", "markdown", "sarif"] {
        outputs.push(faulty.run(["check", "--lang", "pl", "--format", format]));
    }
    let good = Project::good().commit("add");
    outputs.push(good.run(["history", "bistro", "--lang", "pl"]));
    for event in [
        "production-issue",
        "integration-disabled",
        "technical-request",
        "merchant-issue",
        "user-escalation",
        "user-support",
    ] {
        for format in ["text", "json", "markdown"] {
            outputs.push(good.run(["route", event, "--lang", "pl", "--format", format]));
        }
    }
    #[cfg(feature = "server")]
    for format in ["text", "json", "markdown"] {
        outputs.push(good.run(["plan", "--lang", "pl", "--format", format]));
    }
    let all: String = outputs.iter().map(ToString::to_string).collect();
    for field in Field::ALL {
        let [english, polish] = Language::ALL.map(|language| field.label_in(language));
        assert!(!all.contains(english), "{english}:\n{all}");
        assert!(all.contains(polish), "{polish}:\n{all}");
    }
}
