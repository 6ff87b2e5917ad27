//! Findings, the mistakes in files, as data: every output format is made from them.

use std::sync::Arc;

use crate::document::{Change, Edit};
use crate::language::{Argument, Language, Text};
use crate::text::Span;

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// An error: the check fails and nothing is pushed.
    Error,
    /// A warning: the check passes.
    Warn,
}

impl Severity {
    /// Returns the word for it in every format and in `[rules]`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
        }
    }
}

/// A place in a file, with a label of at most five words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The file; `None` if it is the finding's.
    pub path: Option<Arc<str>>,
    /// The place in the file.
    pub span: Span,
    /// The label.
    pub text: Text,
}

/// One mistake, at its exact place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, kebab-case and stable.
    pub rule: &'static str,
    /// The severity, after the configuration was applied.
    pub severity: Severity,
    /// The file, from the project's folder.
    pub path: Arc<str>,
    /// The shortest span that shows the mistake.
    pub span: Span,
    /// The message: a fact, lower case, no full stop, values in backticks.
    pub message: Text,
    /// The label under the span; at most five words.
    pub label: Option<Text>,
    /// Further places: the reason, or the other one of two values that clash.
    pub others: Vec<Label>,
    /// Advice on what to do, in the imperative.
    pub help: Option<Text>,
    /// The field that the finding is about.
    pub field: Option<FieldName>,
    /// JSON pointer (RFC 6901) of the key or value at the span.
    pub pointer: String,
    /// The account's id, if the file has one.
    pub account: Option<Arc<str>>,
    /// A change of the file that fixes it.
    pub fix: Option<Fix>,
}

/// A change of a file that fixes a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// A description in the imperative, which says so if the fix changes what is pushed. It is an
    /// attribute whose name begins with `fix`.
    pub title: Text,
    /// The safety of the fix.
    pub safety: Safety,
    /// The edits of the finding's file: in order, without overlaps.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Returns the description of a fix that was made, in the past: for the title `fix-midnight` the
    /// attribute `fixed-midnight`.
    #[must_use]
    pub fn done(&self) -> Text {
        let title = self.title.attribute_name().unwrap_or_default();
        self.title.attribute(title.replacen("fix", "fixed", 1))
    }
}

/// The safety of a fix: `--fix` makes safe ones, and unsafe ones only with `--unsafe`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// The mistake has only one possible fix.
    Safe,
    /// The fix is a guess, or deletes something.
    Unsafe,
}

impl Safety {
    /// Returns the word for it in every format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
        }
    }
}

/// A finding as a rule reports it: the file, the configured severity and suppressions come later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The rule's name.
    pub rule: &'static str,
    /// A severity of its own; `None` for the rule's.
    pub severity: Option<Severity>,
    /// The shortest span that shows the mistake.
    pub span: Span,
    /// The message. All other texts of the finding are attributes of it.
    pub message: Text,
    /// The attribute with the label under the span.
    pub label: &'static str,
    /// Further places, each with the attribute of its label.
    pub others: Vec<OtherPlace>,
    /// The attribute with the advice on what to do.
    pub help: &'static str,
    /// The field that the finding is about.
    pub field: Option<FieldName>,
    /// The key with the mistake, as the schema spells it, so that no rule reports the same cause
    /// again.
    pub key: Option<String>,
    /// A proposed fix.
    pub fix: Option<Proposal>,
}

/// A proposed fix, before its edits are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The attribute that describes it.
    pub title: &'static str,
    /// The safety of the fix.
    pub safety: Safety,
    /// The changes that it makes.
    pub changes: Vec<Change>,
}

/// A further place of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherPlace {
    /// The file; `None` if it is the draft's.
    pub path: Option<Arc<str>>,
    /// The place in the file.
    pub span: Span,
    /// The attribute with its label.
    pub label: &'static str,
}

impl Draft {
    /// Creates a finding at `span`, with the message's attributes `label` and `help`.
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

    /// Adds the argument `$name` to all of its texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.message = self.message.with(name, argument);
        self
    }

    /// Uses another attribute than `label` under the span.
    #[must_use]
    pub fn label(mut self, attribute: &'static str) -> Self {
        self.label = attribute;
        self
    }

    /// Uses another attribute than `help` as the help.
    #[must_use]
    pub fn help(mut self, attribute: &'static str) -> Self {
        self.help = attribute;
        self
    }

    /// Adds a second place in the same file.
    #[must_use]
    pub fn other(mut self, span: Span, attribute: &'static str) -> Self {
        self.others.push(OtherPlace {
            path: None,
            span,
            label: attribute,
        });
        self
    }

    /// Adds a second place in another file.
    #[must_use]
    pub fn other_in(mut self, path: &Arc<str>, span: Span, attribute: &'static str) -> Self {
        self.others.push(OtherPlace {
            path: Some(Arc::clone(path)),
            span,
            label: attribute,
        });
        self
    }

    /// Adds a fix, which the attribute `title` describes.
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

    /// Describes the fix, if there is one, by another attribute.
    #[must_use]
    pub fn fix_titled(mut self, attribute: &'static str) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.title = attribute;
        }
        self
    }

    /// Sets the field that the finding is about.
    #[must_use]
    pub fn field(mut self, field: FieldName) -> Self {
        self.field = Some(field);
        self
    }

    /// Sets a severity other than the rule's own.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// The name of a field of the contact record, in files and in the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName {
    /// The key in files and API, such as `alert`.
    pub key: &'static str,
    /// The label on the portal's English pages, such as `Alert Contacts`.
    pub label: &'static str,
    /// The label on the portal's Polish pages, such as `Kontakty z alertem`.
    pub polish_label: &'static str,
}

impl FieldName {
    /// Returns the label on the portal's pages in `language`.
    #[must_use]
    pub const fn label_in(self, language: Language) -> &'static str {
        match language {
            Language::English => self.label,
            Language::Polish => self.polish_label,
        }
    }
}

/// The source of the files' text, as the user named it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ReportSource {
    /// The files on disk.
    #[default]
    WorkTree,
    /// The files that are staged for the next commit.
    Index,
    /// A commit, as the user named it.
    Commit(String),
    /// The files on disk, except the one at this path, which is read from stdin.
    Stdin(String),
}

/// The extent of a report that is not about every file of the work tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extent {
    /// The source of the files.
    pub source: ReportSource,
    /// The revision of `--since`: the report is about files that changed after it, or that such a
    /// change affects.
    pub since: Option<SinceRev>,
    /// The part of `--shard`, such as `2/4`.
    pub shard: Option<String>,
    /// The number of all files.
    pub of: usize,
    /// The rules of `--select` and `--ignore`, if they were given.
    pub rules: Option<FilteredRules>,
}

/// The rules whose findings are reported, by `--select` and `--ignore`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleFilter {
    /// The only rules to report; empty for all.
    pub select: Vec<&'static str>,
    /// The rules not to report.
    pub ignore: Vec<&'static str>,
    /// The rules that are reported whatever was selected.
    pub always: Vec<&'static str>,
}

impl RuleFilter {
    /// Returns true if findings of `rule` are reported.
    #[must_use]
    pub fn takes(&self, rule: &str) -> bool {
        let is_selected = self.select.is_empty() || self.select.contains(&rule);
        self.always.contains(&rule) || is_selected && !self.ignore.contains(&rule)
    }
}

/// A filter of rules, with what it left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilteredRules {
    /// The filter.
    pub filter: RuleFilter,
    /// The number of findings that are not in the report.
    pub left_out: usize,
}

/// The revision of `--since`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceRev {
    /// The revision as it was given.
    pub rev: String,
    /// The first digits of the commit that the files are compared with in its place, because the
    /// revision has gone another way from there.
    pub merge_base: Option<String>,
}

/// All findings of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Boxes, since findings are moved from list to list, and a run may have a hundred thousand.
    findings: Vec<Box<Finding>>,
    files: usize,
    extent: Option<Extent>,
}

impl Report {
    /// Creates a report of a run over `files` files, with `findings` in any order.
    #[must_use]
    pub fn new(findings: impl IntoIterator<Item = impl Into<Box<Finding>>>, files: usize) -> Self {
        let mut findings: Vec<Box<Finding>> = findings.into_iter().map(Into::into).collect();
        findings.sort_by(|a, b| {
            (&a.path, a.span, a.rule, &a.message).cmp(&(&b.path, b.span, b.rule, &b.message))
        });
        Self {
            findings,
            files,
            extent: None,
        }
    }

    /// Sets the extent of the report, unless it is about every file of the work tree.
    #[must_use]
    pub fn about(mut self, extent: Extent) -> Self {
        let everything = Extent {
            of: self.files,
            ..Extent::default()
        };
        self.extent = (extent != everything).then_some(extent);
        self
    }

    /// Keeps the findings that `filter` takes, and counts the others.
    #[must_use]
    pub fn filtered(mut self, filter: RuleFilter) -> Self {
        let all = self.findings.len();
        self.findings.retain(|finding| filter.takes(finding.rule));
        let extent = self.extent.take();
        self.extent = Some(Extent {
            rules: Some(FilteredRules {
                filter,
                left_out: all - self.findings.len(),
            }),
            ..extent.unwrap_or(Extent {
                of: self.files,
                ..Extent::default()
            })
        });
        self
    }

    /// Returns the number of findings that a filter of rules left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        let rules = self
            .extent
            .as_ref()
            .and_then(|extent| extent.rules.as_ref());
        rules.map_or(0, |rules| rules.left_out)
    }

    /// Returns the extent; `None` if the report is about every file of the work tree.
    #[must_use]
    pub fn extent(&self) -> Option<&Extent> {
        self.extent.as_ref()
    }

    /// Returns the findings, sorted by path, place and rule.
    #[must_use]
    pub fn findings(&self) -> &[Box<Finding>] {
        &self.findings
    }

    /// Returns the number of files that were checked.
    #[must_use]
    pub fn files(&self) -> usize {
        self.files
    }

    /// Counts the findings of `severity`.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// Returns true if a finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }
}
