//! What is wrong in a file, as data: every output format is made from this.

use std::sync::Arc;

use crate::document::{Change, Edit};
use crate::language::{Argument, Text};
use crate::text::Span;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The check fails and nothing is pushed.
    Error,
    /// Worth a look.
    Warn,
}

impl Severity {
    /// The word for it in every format and in `[rules]`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
        }
    }
}

/// A place in a file and at most five words on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The file, when it is another one than the finding's.
    pub path: Option<Arc<str>>,
    /// Where in it.
    pub span: Span,
    /// What is there.
    pub text: Text,
}

/// One thing that is wrong, at its exact place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, kebab-case and stable.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The file, from the project's folder.
    pub path: Arc<str>,
    /// The shortest span that shows the mistake.
    pub span: Span,
    /// What is wrong here: a fact, lower case, no full stop, values in backticks.
    pub message: Text,
    /// The words under the span; at most five.
    pub label: Option<Text>,
    /// Further places: the reason, or the other of two that clash.
    pub others: Vec<Label>,
    /// What to do, in the imperative.
    pub help: Option<Text>,
    /// The key and the portal's label of the field that it is about.
    pub field: Option<FieldName>,
    /// JSON pointer (RFC 6901) of the key or value at the span.
    pub pointer: String,
    /// The account's id, where the file has one.
    pub account: Option<Arc<str>>,
    /// A change of the file that mends it.
    pub fix: Option<Fix>,
}

/// A change of a file that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in the imperative. If it changes what is pushed, that is said.
    pub title: Text,
    /// Whether it needs a person's eye.
    pub safety: Safety,
    /// What changes in the finding's file: in order, without overlaps.
    pub edits: Vec<Edit>,
}

/// Whether a fix is made without being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// There is one thing that was meant.
    Safe,
    /// It guesses what was meant, or throws something away.
    Unsafe,
}

impl Safety {
    /// The word for it in every format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
        }
    }
}

/// A finding as a rule states it, before the gate knows its file, its severity and whether it is
/// allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The rule's name.
    pub rule: &'static str,
    /// A severity of its own, where the rule has several; else the rule's.
    pub severity: Option<Severity>,
    /// The shortest span that shows the mistake.
    pub span: Span,
    /// What is wrong here. Everything else that is said is an attribute of the same message.
    pub message: Text,
    /// The attribute with the words under the span.
    pub label: &'static str,
    /// Further places, each with the attribute that says what is there.
    pub others: Vec<OtherPlace>,
    /// The attribute that says what to do.
    pub help: &'static str,
    /// The field that it is about.
    pub field: Option<FieldName>,
    /// The key that is at fault, as the schema spells it, so that no rule states the same cause
    /// again.
    pub key: Option<String>,
    /// What would mend it.
    pub fix: Option<Proposal>,
}

/// A fix before it is known which edits it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The attribute that says what it does.
    pub title: &'static str,
    /// Whether it needs a person's eye.
    pub safety: Safety,
    /// What is to change.
    pub changes: Vec<Change>,
}

/// A further place of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherPlace {
    /// The file, when it is another one than the draft's.
    pub path: Option<Arc<str>>,
    /// Where in it.
    pub span: Span,
    /// The attribute that says what is there.
    pub label: &'static str,
}

impl Draft {
    /// What is wrong, and where. The message's attributes `label` and `help` belong to it.
    #[must_use]
    pub fn new(rule: &'static str, span: Span, message: Text) -> Self {
        Self {
            rule,
            severity: None,
            span,
            message,
            label: "label",
            others: Vec::new(),
            help: "help",
            field: None,
            key: None,
            fix: None,
        }
    }

    /// `$name` in all of its texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.message = self.message.with(name, argument);
        self
    }

    /// Another attribute under the span than `label`.
    #[must_use]
    pub fn label(mut self, attribute: &'static str) -> Self {
        self.label = attribute;
        self
    }

    /// Another attribute as the help than `help`.
    #[must_use]
    pub fn help(mut self, attribute: &'static str) -> Self {
        self.help = attribute;
        self
    }

    /// A second place in the same file.
    #[must_use]
    pub fn other(mut self, span: Span, attribute: &'static str) -> Self {
        self.others.push(OtherPlace {
            path: None,
            span,
            label: attribute,
        });
        self
    }

    /// A second place in another file.
    #[must_use]
    pub fn other_in(mut self, path: &Arc<str>, span: Span, attribute: &'static str) -> Self {
        self.others.push(OtherPlace {
            path: Some(Arc::clone(path)),
            span,
            label: attribute,
        });
        self
    }

    /// What would mend it, and the attribute that says so.
    #[must_use]
    pub fn fix(
        mut self,
        title: &'static str,
        safety: Safety,
        changes: impl Into<Vec<Change>>,
    ) -> Self {
        self.fix = Some(Proposal {
            title,
            safety,
            changes: changes.into(),
        });
        self
    }

    /// The field that it is about.
    #[must_use]
    pub fn field(mut self, field: FieldName) -> Self {
        self.field = Some(field);
        self
    }

    /// Another severity than the rule's own.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// A field of the contact record as the files and as the portal call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName {
    /// The key in files and API, such as `alert`.
    pub key: &'static str,
    /// What a person sees in the portal, such as `Alert Contacts`.
    pub label: &'static str,
}

/// Where the text of the files comes from, as people asked for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Source {
    /// The files on disk.
    #[default]
    WorkTree,
    /// What is staged for the next commit.
    Index,
    /// A commit, as it was named.
    Commit(String),
    /// The files on disk, but for the one at this path, which is read from stdin.
    Stdin(String),
}

/// What a report is about, where that is not every file of the work tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extent {
    /// Where the files come from.
    pub source: Source,
    /// The revision since which files changed, or were affected by a change.
    pub since: Option<String>,
    /// The part of all files, such as `2/4`.
    pub shard: Option<String>,
    /// How many files there are in all.
    pub of: usize,
}

/// All findings of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Finding>,
    files: usize,
    extent: Option<Extent>,
}

impl Report {
    /// `findings` in any order, of a run over `files` files.
    #[must_use]
    pub fn new(mut findings: Vec<Finding>, files: usize) -> Self {
        findings.sort_by(|a, b| {
            (&a.path, a.span, a.rule, &a.message).cmp(&(&b.path, b.span, b.rule, &b.message))
        });
        Self {
            findings,
            files,
            extent: None,
        }
    }

    /// The same report, with what it is about.
    #[must_use]
    pub fn about(mut self, extent: Extent) -> Self {
        let everything = Extent {
            of: self.files,
            ..Extent::default()
        };
        self.extent = (extent != everything).then_some(extent);
        self
    }

    /// What it is about; none for every file of the work tree.
    #[must_use]
    pub fn extent(&self) -> Option<&Extent> {
        self.extent.as_ref()
    }

    /// The findings by path, place and rule.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many files were checked.
    #[must_use]
    pub fn files(&self) -> usize {
        self.files
    }

    /// How many findings are of `severity`.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// Whether any finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }
}
