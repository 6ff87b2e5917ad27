//! The words for what a recipe and the reading of a page are told by.

use crate::language::{Argument, Language, Text, id};
use crate::paste::{PageProblem, Reason, RecipeFault, RecipeFaultKind};

/// Returns the sentence of a recipe's error. Most have an argument `value`, which is the text at the
/// error's place.
#[must_use]
pub fn fault_text(fault: &RecipeFault) -> Text {
    use RecipeFaultKind as Kind;
    match &fault.kind {
        Kind::Syntax { message, .. } => {
            Text::new(id::RECIPE_SYNTAX).with("message", message.as_str())
        }
        Kind::FieldTwice => Text::new(id::RECIPE_FIELD_TWICE),
        Kind::Blank => Text::new(id::RECIPE_BLANK),
        Kind::TooLong => Text::new(id::RECIPE_TOO_LONG),
        Kind::ControlCharacter => Text::new(id::RECIPE_CONTROL_CHARACTER),
        Kind::UnknownPlaceholder { name } => {
            Text::new(id::RECIPE_UNKNOWN_PLACEHOLDER).with("name", name.as_str())
        }
        Kind::PlaceholderNotAllowed => Text::new(id::RECIPE_PLACEHOLDER),
        Kind::NoId => Text::new(id::RECIPE_NO_ID),
        Kind::TooGeneral => Text::new(id::RECIPE_TOO_GENERAL),
        Kind::SameLabel { other } => Text::new(id::RECIPE_SAME_LABEL).with("other", other.key()),
        Kind::LabelIsEnd => Text::new(id::RECIPE_LABEL_IS_END),
        Kind::LabelIsOther { key } => Text::new(id::RECIPE_LABEL_IS_OTHER).with("key", *key),
        Kind::SameEnvironment => Text::new(id::RECIPE_SAME_ENVIRONMENT),
        Kind::LooksLikeAddress => Text::new(id::RECIPE_LOOKS_LIKE_ADDRESS),
        Kind::ButtonEndsDomain { domain } => {
            Text::new(id::RECIPE_BUTTON_ENDS_DOMAIN).with("domain", domain.as_str())
        }
        Kind::NoAccount => Text::new(id::RECIPE_NO_ACCOUNT),
        Kind::TooFewFields => Text::new(id::RECIPE_TOO_FEW_FIELDS),
        // The schema of recipes says more about these.
        Kind::UnknownKey { .. }
        | Kind::UnknownField
        | Kind::Missing { .. }
        | Kind::WrongType { .. }
        | Kind::UnknownValue { .. }
        | Kind::WrongVersion
        | Kind::UnknownBase
        | Kind::OutOfRange { .. } => Text::new(id::RECIPE_SHAPE),
    }
}

/// Returns the sentence of a page whose fields have no verdict, with labels in `language`.
#[must_use]
pub fn problem_text(problem: &PageProblem, language: Language) -> Text {
    match problem {
        PageProblem::AnotherAccount { id } => {
            Text::new(id::PAGE_OTHER_ACCOUNT).with("account", id.as_str())
        }
        PageProblem::TwoAccounts { ids } => {
            Text::new(id::PAGE_TWO_ACCOUNTS).with("accounts", ids.join(", "))
        }
        PageProblem::NoId => Text::new(id::PAGE_NO_ID),
        PageProblem::NoName => Text::new(id::PAGE_NO_NAME),
        PageProblem::AnotherName { name } => {
            Text::new(id::PAGE_OTHER_NAME).with("name", name.as_str())
        }
        PageProblem::NoEnvironment => Text::new(id::PAGE_NO_ENVIRONMENT),
        PageProblem::AnotherEnvironment { environment } => {
            Text::new(id::PAGE_OTHER_ENVIRONMENT).with("environment", environment.as_str())
        }
        PageProblem::BothEnvironments => Text::new(id::PAGE_BOTH_ENVIRONMENTS),
        PageProblem::Unsettled { text } => {
            Text::new(id::PAGE_UNSETTLED).with("text", text.as_str())
        }
        PageProblem::FewLabels {
            found,
            needed,
            missing,
        } => {
            let missing = missing.iter().map(|field| field.label_in(language));
            let missing: Vec<_> = missing.collect();
            Text::new(id::PAGE_FEW_LABELS)
                .with("found", *found)
                .with("needed", *needed)
                .with("missing", missing.join(", "))
        }
        PageProblem::ShadowsLost => Text::new(id::PAGE_SHADOWS_LOST),
        PageProblem::ValueBeforeLabel => Text::new(id::PAGE_VALUE_BEFORE_LABEL),
    }
}

/// Returns the sentence of a reason; `shown` makes the argument of a text of the page.
#[must_use]
pub fn reason_text(reason: &Reason, shown: impl Fn(&str) -> Argument) -> Text {
    match reason {
        Reason::Page => Text::new(id::REASON_PAGE),
        Reason::LabelMissing => Text::new(id::REASON_LABEL_MISSING),
        Reason::NothingShown => Text::new(id::REASON_NOTHING_SHOWN),
        Reason::BoxWithoutValue => Text::new(id::REASON_BOX_WITHOUT_VALUE),
        Reason::OptionsWithoutSelection => Text::new(id::REASON_OPTIONS),
        Reason::LabelTwice => Text::new(id::REASON_LABEL_TWICE),
        Reason::LabelsInARow => Text::new(id::REASON_LABELS_IN_A_ROW),
        Reason::RenamedLabel { line } => {
            Text::new(id::REASON_RENAMED_LABEL).with("line", shown(line))
        }
        Reason::LeftUnread { line } => Text::new(id::REASON_LEFT_UNREAD).with("line", shown(line)),
        Reason::Mentioned { address } => {
            Text::new(id::REASON_MENTIONED).with("address", shown(address))
        }
        Reason::GluedRun => Text::new(id::REASON_GLUED_RUN),
        Reason::PartShown => Text::new(id::REASON_PART_SHOWN),
        Reason::CountDiffers { said, read } => Text::new(id::REASON_COUNT_DIFFERS)
            .with("said", said.to_string())
            .with("read", read.to_string()),
        Reason::CaseOnly { address } => {
            Text::new(id::REASON_CASE_ONLY).with("address", shown(address))
        }
        Reason::OddCharacters { address } => {
            Text::new(id::REASON_ODD_CHARACTERS).with("address", shown(address))
        }
        Reason::GluedWord => Text::new(id::REASON_GLUED_WORD),
        Reason::BrokenAddress => Text::new(id::REASON_BROKEN_ADDRESS),
        Reason::Placeholder { address } => {
            Text::new(id::REASON_PLACEHOLDER).with("address", shown(address))
        }
        Reason::EmptyAndValues => Text::new(id::REASON_EMPTY_AND_VALUES),
        Reason::HiddenValue => Text::new(id::REASON_HIDDEN_VALUE),
        Reason::ButtonsMissing => Text::new(id::REASON_BUTTONS_MISSING),
        Reason::Ticks => Text::new(id::REASON_TICKS),
        Reason::EveryUser => Text::new(id::REASON_EVERY_USER),
        Reason::Hours => Text::new(id::REASON_HOURS),
        Reason::Print => Text::new(id::REASON_PRINT),
        Reason::AfterEnd => Text::new(id::REASON_AFTER_END),
    }
}
