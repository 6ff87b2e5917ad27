//! The rules about the page as a whole.

use super::super::{Expected, Page, PageProblem, Recipe, account_of, read};
use super::{expected, page, problem, reading, recipe};
use crate::contact::Environment;

#[test]
fn the_account_is_one_id_behind_its_caption() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    let page_of = |text: &str| Page::read(text.as_bytes(), None).expect("a page");
    assert_eq!(account_of(&recipe(), &page_of(&text)).as_deref(), Ok("7"));
    let other = text.replace("ID: 7", "ID: 77");
    assert_eq!(
        problem(&other),
        Some(PageProblem::AnotherAccount {
            id: "77".to_owned()
        })
    );
    let two = format!("{text}\nPartner ID: 8 (old)");
    assert!(matches!(
        problem(&two),
        Some(PageProblem::TwoAccounts { .. })
    ));
    assert_eq!(
        problem(&text.replace("Partner ID: 7", "Bistro")),
        Some(PageProblem::NoId)
    );
}

#[test]
fn a_name_suffices_only_where_the_recipe_says_so() {
    let toml = "schema_version = 1\nname = \"mine\"\nextends = \"actions-center\"\naccount = { name = \"line\" }";
    let recipe = Recipe::parse(toml).expect("a recipe");
    let problem = |head: &str| {
        let text = page("a@x.example\nb@x.example", "c@x.example").replace("Partner ID: 7", head);
        let page = Page::read(text.as_bytes(), None).expect("a page");
        read(&recipe, &page, &expected()).problem
    };
    assert_eq!(problem("Bistro"), None);
    assert_eq!(problem("Bistro GmbH"), Some(PageProblem::NoName));
    assert!(matches!(
        problem("Bistro\nBistro Warszawa"),
        Some(PageProblem::AnotherName { .. })
    ));
}

#[test]
fn the_environment_is_said_once_before_the_first_label() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    assert!(reading(&text).environment_said);
    let environment = Environment::Sandbox;
    let sandbox = text.replace("Production", "Sandbox");
    assert_eq!(
        problem(&sandbox),
        Some(PageProblem::AnotherEnvironment { environment })
    );
    let both = text.replace("Production", "Production\nSandbox");
    assert_eq!(problem(&both), Some(PageProblem::BothEnvironments));
    let unsaid = text.replace("Production\n", "");
    assert_eq!(problem(&unsaid), Some(PageProblem::NoEnvironment));
    let page = Page::read(unsaid.as_bytes(), None).expect("a page");
    let vouched = Expected {
        vouched: true,
        ..expected()
    };
    let reading = read(&recipe(), &page, &vouched);
    assert_eq!((reading.problem, reading.environment_said), (None, false));
}

#[test]
fn unsettled_pages_and_labels_after_their_values_say_nothing() {
    let text = page("a@x.example\nb@x.example", "c@x.example");
    let unsaved = format!("{text}! You have unsaved changes.");
    assert!(matches!(
        problem(&unsaved),
        Some(PageProblem::Unsettled { .. })
    ));
    let before = text.replace("Production\n", "Production\nz@x.example\n");
    assert_eq!(problem(&before), Some(PageProblem::ValueBeforeLabel));
    let header = text.replace(
        "Contact information\n",
        "me@x.example\nContact information\n",
    );
    assert_eq!(problem(&header), None);
}
