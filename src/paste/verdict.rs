//! What is said of a page: verdicts, and reasons as data, so that the caller words them.

use std::collections::BTreeMap;

use crate::contact::{Environment, Field};

/// The result of comparing a page with what is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The reason why no field has a verdict, if it is the page's.
    pub problem: Option<PageProblem>,
    /// True if the page itself says its environment.
    pub environment_said: bool,
    /// The verdict for each field that the account's page has.
    pub fields: BTreeMap<Field, FieldReading>,
    /// The fields that should be on the page and whose label was not found.
    pub missing_labels: Vec<Field>,
    /// The fields that should not be on the page and whose label was found.
    pub extra_labels: Vec<Field>,
    /// True if the page has a button that saves: what it shows may be typed and not held.
    pub has_save: bool,
}

/// The verdict for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldReading {
    /// The verdict.
    pub verdict: Verdict,
    /// The addresses that the page shows, where all were read whole and may be recorded.
    pub shows: Option<Vec<String>>,
    /// The reason of a verdict other than `Same`, and of `Differs` without `shows`.
    pub reason: Option<Reason>,
}

/// Verdicts for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The page shows exactly what is expected.
    Same,
    /// The page shows something else.
    Differs,
    /// The page does not show the field's value. That is not an empty value.
    NotSeen,
    /// It cannot be decided.
    Unclear,
}

/// Reasons why no field of a page has a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageProblem {
    /// The page is another account's.
    AnotherAccount {
        /// The id on the page.
        id: String,
    },
    /// The page has the ids of several accounts: several pages were pasted.
    TwoAccounts {
        /// The ids, in order.
        ids: Vec<String>,
    },
    /// The page does not say an account's id.
    NoId,
    /// The page does not have the account's name on a line of its own.
    NoName,
    /// The page names another account before its first label.
    AnotherName {
        /// The other account's name.
        name: String,
    },
    /// The page does not say its environment before the first label, and nobody vouches for it.
    NoEnvironment,
    /// The page is another environment's.
    AnotherEnvironment {
        /// The environment on the page.
        environment: Environment,
    },
    /// The page says both environments before its first label.
    BothEnvironments,
    /// Changes are unsaved or refused, or the page is still loading.
    Unsettled {
        /// The text of the recipe that says so.
        text: String,
    },
    /// The page has too few of the labels.
    FewLabels {
        /// The number of labels found.
        found: usize,
        /// The number needed.
        needed: usize,
        /// The fields whose label was not found.
        missing: Vec<Field>,
    },
    /// Web components are there without their content: a saved page loses it. Copied text has it.
    ShadowsLost,
    /// A value stands before the first label: labels may follow their values on this page.
    ValueBeforeLabel,
}

/// Reasons of a field's verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The page as a whole has a problem.
    Page,
    /// The field's label is not on the page.
    LabelMissing,
    /// Nothing stands under the label.
    NothingShown,
    /// The copy does not say what the field's box holds.
    BoxWithoutValue,
    /// Options are there, and none of them is selected.
    OptionsWithoutSelection,
    /// The label stands more than once with something under it, or beside such a label.
    LabelTwice,
    /// Labels stand in a row, so that the values may belong to any of them.
    LabelsInARow,
    /// A line may be the label of something else.
    RenamedLabel {
        /// The line, without what may be secret, and at most 60 characters long.
        line: String,
    },
    /// A line in the section was not understood.
    LeftUnread {
        /// The line, as above.
        line: String,
    },
    /// An address stands in a sentence, and not among the values.
    Mentioned {
        /// The address.
        address: String,
    },
    /// Addresses without blanks between them can be divided in no way or in several.
    GluedRun,
    /// A part of the list is shown, or an address is cut.
    PartShown,
    /// The number at the label is not the number of values.
    CountDiffers {
        /// The number at the label.
        said: u32,
        /// The number of values.
        read: usize,
    },
    /// Only the case of letters differs.
    CaseOnly {
        /// The address on the page.
        address: String,
    },
    /// An address has an invisible or non-ASCII character.
    OddCharacters {
        /// The address, with such characters as `\u{...}`.
        address: String,
    },
    /// An address may be glued to a word beside it.
    GluedWord,
    /// Something like an address is not whole.
    BrokenAddress,
    /// A placeholder of the recipe is also a known address, so that it may be the value.
    Placeholder {
        /// The address.
        address: String,
    },
    /// The page says that the field is empty, and shows values.
    EmptyAndValues,
    /// An address stands in the section that is not visible.
    HiddenValue,
    /// No button was copied: the copy is Firefox's, which leaves them out. The saved page says
    /// more.
    ButtonsMissing,
    /// Ticks and selections are not in this copy. Firefox's saved page has them.
    Ticks,
    /// All users of the account stand there, so they may be candidates.
    EveryUser,
    /// Hours are compared by a person.
    Hours,
    /// A print breaks and cuts addresses, and may have another order than the page. It can say no
    /// more than that the whole page is as expected.
    Print,
    /// The values stand after the mark that ends the section.
    AfterEnd,
}

impl FieldReading {
    pub(super) fn new(verdict: Verdict, reason: Reason) -> Self {
        Self {
            verdict,
            shows: None,
            reason: Some(reason),
        }
    }

    pub(super) fn unclear(reason: Reason) -> Self {
        Self::new(Verdict::Unclear, reason)
    }

    pub(super) fn same() -> Self {
        Self {
            verdict: Verdict::Same,
            shows: None,
            reason: None,
        }
    }
}
