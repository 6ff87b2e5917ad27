//! What `paste.js` works with: the recipe, what each page shows afterwards, and its texts.

use serde_json::{Map, Value as Json, json};

use crate::check::{problem_text, reason_text};
use crate::contact::{Environment, Field};
use crate::language::{Argument, Language, MessageId, Text, id};
use crate::paste::{PageProblem, Reason, Recipe};
use crate::sync::sheet::{Sheet, SheetAccount};

/// Returns the data as the text of a script block.
pub(super) fn data(sheet: &Sheet, recipe: &Recipe, language: Language) -> String {
    let accounts = sheet.accounts.iter();
    let accounts = accounts.map(|account| (account.id.clone(), page(account)));
    let labels = Field::ALL.into_iter();
    let labels = labels.map(|field| (field.key().to_owned(), json!(field.label_in(language))));
    let data = json!({
        "recipe": recipe.to_json(),
        "environment": sheet.environment.as_str(),
        "accounts": accounts.collect::<Map<_, _>>(),
        "labels": labels.collect::<Map<_, _>>(),
        "texts": texts(sheet.environment, language),
    });
    // Nothing in it may end the block.
    data.to_string().replace('<', "\\u003c")
}

fn page(account: &SheetAccount) -> Json {
    let page = &account.page;
    json!({
        "name": account.name,
        "fields": page.fields,
        "shown": page.shown,
        "known": page.known,
        "domains": page.domains,
        "users": page.users,
        "other_accounts": page.other_accounts,
    })
}

fn texts(environment: Environment, language: Language) -> Json {
    let word = |id: MessageId| Text::new(id).say(language);
    let reasons = reasons().map(|(name, reason)| {
        let text = reason_text(&reason, |placeholder| Argument::from(placeholder));
        (name.to_owned(), json!(text.say(language)))
    });
    let counts = Text::new(id::REASON_COUNT_DIFFERS)
        .with("said", "{said}")
        .with("read", "{read}");
    let counts = ("count-differs".to_owned(), json!(counts.say(language)));
    let problems = problems().map(|(name, problem)| {
        let text = problem_text(&problem, language).say(language);
        // The box shows plain text, where backticks are no mark-up.
        (name.to_owned(), json!(text.replace('`', "")))
    });
    // There are only two environments, and a text has their names in its language.
    let other = match environment {
        Environment::Production => Environment::Sandbox,
        Environment::Sandbox => Environment::Production,
    };
    let elsewhere = Text::new(id::PAGE_OTHER_ENVIRONMENT).with("environment", other.as_str());
    let few = Text::new(id::PAGE_FEW_LABELS)
        .with("found", "{found}")
        .with("needed", "{needed}")
        .with("missing", "{missing}");
    let own = [
        ("another-environment", elsewhere),
        ("few-labels", few),
        ("empty", Text::new(id::PASTE_EMPTY)),
        ("too-large", Text::new(id::SHEET_PASTE_LARGE)),
        ("too-many-lines", Text::new(id::SHEET_PASTE_LARGE)),
        ("takes-too-long", Text::new(id::SHEET_PASTE_LARGE)),
        ("not-copied-text", Text::new(id::SHEET_PASTE_NOT_TEXT)),
        ("not-text", Text::new(id::PASTE_NOT_TEXT)),
        ("pdf", Text::new(id::PASTE_PDF)),
        ("json", Text::new(id::PASTE_JSON)),
    ];
    let own = own.map(|(name, text)| (name.to_owned(), json!(text.say(language))));
    json!({
        "same": word(id::VERDICT_SAME),
        "differs": Text::new(id::PASTE_SHOWS).with("value", "{value}").say(language),
        "not-seen": word(id::VERDICT_NOT_SEEN),
        "unclear": word(id::VERDICT_UNCLEAR),
        "reasons": reasons.into_iter().chain([counts]).collect::<Map<_, _>>(),
        "problems": problems.into_iter().chain(own).collect::<Map<_, _>>(),
    })
}

/// The reasons that copied text can have, each with placeholders in place of its data.
fn reasons() -> [(&'static str, Reason); 20] {
    let line = || "{line}".to_owned();
    let address = || "{address}".to_owned();
    [
        ("label-missing", Reason::LabelMissing),
        ("nothing-shown", Reason::NothingShown),
        ("label-twice", Reason::LabelTwice),
        ("labels-in-a-row", Reason::LabelsInARow),
        ("renamed-label", Reason::RenamedLabel { line: line() }),
        ("left-unread", Reason::LeftUnread { line: line() }),
        ("mentioned", Reason::Mentioned { address: address() }),
        ("glued-run", Reason::GluedRun),
        ("glued-word", Reason::GluedWord),
        ("part-shown", Reason::PartShown),
        ("case-only", Reason::CaseOnly { address: address() }),
        (
            "odd-characters",
            Reason::OddCharacters { address: address() },
        ),
        ("broken-address", Reason::BrokenAddress),
        ("placeholder", Reason::Placeholder { address: address() }),
        ("empty-and-values", Reason::EmptyAndValues),
        ("buttons-missing", Reason::ButtonsMissing),
        ("ticks", Reason::Ticks),
        ("every-user", Reason::EveryUser),
        ("hours", Reason::Hours),
        ("after-end", Reason::AfterEnd),
    ]
}

/// The problems that copied text can have, as above. Two that need more data are not here.
fn problems() -> [(&'static str, PageProblem); 9] {
    let text = |name: &str| format!("{{{name}}}");
    [
        (
            "another-account",
            PageProblem::AnotherAccount { id: text("id") },
        ),
        (
            "two-accounts",
            PageProblem::TwoAccounts {
                ids: vec![text("ids")],
            },
        ),
        ("no-id", PageProblem::NoId),
        ("no-name", PageProblem::NoName),
        (
            "another-name",
            PageProblem::AnotherName { name: text("name") },
        ),
        ("no-environment", PageProblem::NoEnvironment),
        ("both-environments", PageProblem::BothEnvironments),
        ("unsettled", PageProblem::Unsettled { text: text("text") }),
        ("value-before-label", PageProblem::ValueBeforeLabel),
    ]
}
