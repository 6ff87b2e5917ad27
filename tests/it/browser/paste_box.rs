//! The reader of copied pages in the page for hand entry, held to the one of the program: it may know less, and
//! never says anything else.

use std::collections::BTreeMap;

use contactctl::contact::{Environment, Field};
use contactctl::paste::{Expected, ExpectedPage, Page, Reading, Recipe, Verdict, Way, read};
use serde_json::{Value as Json, json};

use super::driver::Browser;

/// Texts of pages with what is expected of each, one JSON object a line: of a browser, and spoilt in many ways.
const CASES: &str = include_str!("../../fixtures/paste-corpus.jsonl");
const READER: &str = include_str!("../../../src/render/sheet/paste.js");

fn lists(json: &Json) -> BTreeMap<Field, Vec<String>> {
    let members = json.as_object().expect("an object").iter();
    members
        .map(|(key, values)| (Field::from_key(key).expect("a field"), strings(values)))
        .collect()
}

fn strings<C: FromIterator<String>>(json: &Json) -> C {
    let items = json.as_array().expect("a list").iter();
    items
        .map(|one| one.as_str().expect("text").to_owned())
        .collect()
}

/// What the program says of a case. `None` if the text is no page.
fn said(recipe: &Recipe, case: &Json) -> Option<Reading> {
    let page = Page::read(case["text"].as_str()?.as_bytes(), Some(Way::Text)).ok()?;
    let expected = &case["expected"];
    let shown: Vec<String> = strings(&expected["shown"]);
    let is_sandbox = expected["environment"] == "sandbox";
    let expected = Expected {
        account: expected["account"].as_str()?,
        name: expected["name"].as_str()?,
        environment: if is_sandbox {
            Environment::Sandbox
        } else {
            Environment::Production
        },
        vouched: expected["vouched"] == true,
        page: ExpectedPage {
            fields: lists(&expected["fields"]),
            shown: shown
                .iter()
                .filter_map(|key| Field::from_key(key))
                .collect(),
            known: lists(&expected["known"]),
            domains: strings(&expected["domains"]),
            users: strings(&expected["users"]),
            other_accounts: strings(&expected["other_accounts"]),
        },
    };
    Some(read(recipe, &page, &expected))
}

/// Returns what the page's reader says otherwise than it may, and adds to the numbers of verdicts that are
/// sure and known.
fn disagreements(
    case: &Json,
    page: &Json,
    program: Option<&Reading>,
    known: &mut [usize; 2],
) -> Vec<String> {
    let Some(program) = program.filter(|reading| reading.problem.is_none()) else {
        let is_problem = !page["problem"].is_null();
        return if is_problem {
            vec![]
        } else {
            vec![format!("a verdict on {case}")]
        };
    };
    let mut wrong = Vec::new();
    for said in page["fields"].as_array().into_iter().flatten() {
        let key = said["key"].as_str().unwrap_or_default();
        let Some(own) = Field::from_key(key).and_then(|field| program.fields.get(&field)) else {
            wrong.push(format!("{key} in {case}"));
            continue;
        };
        let is_allowed = match said["verdict"].as_str() {
            Some("same") => own.verdict == Verdict::Same,
            Some("differs") => {
                let shows: Option<Vec<String>> =
                    said["shows"].is_array().then(|| strings(&said["shows"]));
                own.verdict == Verdict::Differs && own.shows == shows
            }
            Some("not-seen") => matches!(own.verdict, Verdict::NotSeen | Verdict::Unclear),
            verdict => verdict == Some("unclear"),
        };
        if !is_allowed {
            wrong.push(format!("{said} and not {own:?} in {case}"));
        }
        if matches!(own.verdict, Verdict::Same | Verdict::Differs) {
            known[0] += 1;
            known[1] += usize::from(matches!(said["verdict"].as_str(), Some("same" | "differs")));
        }
    }
    wrong
}

#[tokio::test]
#[ignore = "needs Chromium and ChromeDriver: `bash tests/run` installs and runs them"]
async fn the_reader_of_the_page_says_what_that_of_the_program_says() {
    let browser = Browser::start().await;
    browser.open("data:text/html,<title>cases</title>").await;
    let (mut known, mut number) = ([0, 0], 0);
    for line in CASES.lines() {
        let case: Json = serde_json::from_str(line).expect("JSON");
        // Some cases have a recipe of their own, in the reader's form alone.
        let Some(recipe) = case["recipe"].as_str().and_then(Recipe::built_in) else {
            continue;
        };
        let arguments = json!([recipe.to_json(), case["text"], case["expected"]]);
        let script = format!("{READER}\nreturn readPage(arguments[0], arguments[1], arguments[2])");
        let page = browser.run_with(&script, arguments).await;
        let program = said(&recipe, &case);
        let wrong = disagreements(&case, &page, program.as_ref(), &mut known);
        assert!(wrong.is_empty(), "{wrong:#?}");
        number += 1;
    }
    assert!(number > 200, "{number} cases");
    // One that always gives up would pass the rest.
    assert!(100 * known[1] >= 98 * known[0], "{known:?}");
    browser.close().await;
}
