//! The header of a plan: its portal, its commit and the verdict on it.

use serde::Serialize;

use super::redact::released;
use crate::language::{Language, Text};
use crate::sync::approval::{LocalVerdict, PolicyTest, Verdict};
use crate::sync::push::{OfflineFacts, OfflinePlan, PortalView, Prepared};

/// The portal, the commit and the verdict on it.
#[derive(Debug, Clone)]
pub struct Subject<'s> {
    /// The portal.
    pub portal: PortalLine<'s>,
    /// The first line of the commit's message.
    pub summary: &'s str,
    /// The verdict on the commit, with its reasons.
    pub verdict: ShownVerdict<'s>,
    /// Notes for the reader, such as on uncommitted edits that are not part of the plan.
    pub notes: Vec<Text>,
    /// What tells a plan that has not asked the portal. `None` for one that has.
    pub offline: Option<&'s OfflineFacts>,
}

/// A verdict on a commit.
#[derive(Debug, Clone, Copy)]
pub enum ShownVerdict<'s> {
    /// The verdict that decides.
    Whole(&'s Verdict),
    /// A verdict by one clone alone, which decides nothing.
    Local(&'s LocalVerdict),
    /// No verdict: only a commit can be judged.
    Absent,
}

impl<'s> ShownVerdict<'s> {
    /// Returns the tests, in the policy's order.
    pub(super) fn tests(self) -> &'s [PolicyTest] {
        match self {
            Self::Whole(verdict) => verdict.tests(),
            Self::Local(verdict) => verdict.tests(),
            Self::Absent => &[],
        }
    }

    /// Returns true if every test passed.
    pub(super) fn passes(self) -> bool {
        match self {
            Self::Whole(verdict) => verdict.is_approved(),
            Self::Local(verdict) => verdict.passes(),
            Self::Absent => false,
        }
    }

    /// Returns true if `test` did not pass because the Git host was not asked.
    pub(super) fn is_unasked(self, test: &PolicyTest) -> bool {
        match self {
            Self::Whole(_) | Self::Absent => false,
            Self::Local(verdict) => verdict.is_unasked(test),
        }
    }
}

impl<'s> Subject<'s> {
    /// Returns what `prepared` is about.
    #[must_use]
    pub fn of(prepared: &'s Prepared) -> Self {
        Self {
            portal: PortalLine {
                name: &prepared.plan().portal,
                kind: prepared.portal().kind(),
                url: prepared.portal().url(),
            },
            summary: &prepared.summary,
            verdict: ShownVerdict::Whole(prepared.verdict()),
            notes: prepared.notes.clone(),
            offline: None,
        }
    }

    /// Returns what a plan of files is about that are not committed.
    #[must_use]
    pub fn of_files(view: &'s PortalView) -> Self {
        Self {
            portal: PortalLine {
                name: &view.name,
                kind: view.kind,
                url: view.url.as_deref(),
            },
            summary: "",
            verdict: ShownVerdict::Absent,
            notes: Vec::new(),
            offline: None,
        }
    }

    /// Returns what a plan without the portal is about.
    #[must_use]
    pub fn of_offline(offline: &'s OfflinePlan) -> Self {
        Self {
            portal: PortalLine {
                name: &offline.plan().portal,
                kind: offline.kind,
                url: offline.url.as_deref(),
            },
            summary: &offline.summary,
            verdict: ShownVerdict::Local(offline.verdict()),
            notes: offline.notes.clone(),
            offline: Some(offline.facts()),
        }
    }
}

/// The name, kind and address of a portal, for people and machines.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PortalLine<'s> {
    /// The name in the configuration.
    pub name: &'s str,
    /// The kind, `embedded` or `http`.
    pub kind: &'s str,
    /// The address; `None` for the embedded portal, whose address differs from run to run.
    pub url: Option<&'s str>,
}

/// The verdict in machine formats.
#[derive(Debug, Serialize)]
pub(super) struct ApprovalJson<'s> {
    approved: bool,
    tests: Vec<TestJson<'s>>,
}

#[derive(Debug, Serialize)]
struct TestJson<'s> {
    name: &'s str,
    passed: bool,
    evidence: String,
    remedy: Option<String>,
}

impl<'s> ApprovalJson<'s> {
    pub(super) fn new(verdict: ShownVerdict<'s>, language: Language) -> Self {
        Self {
            approved: verdict.passes(),
            tests: verdict
                .tests()
                .iter()
                .map(|test| TestJson::new(test, language))
                .collect(),
        }
    }

    /// Masks the addresses in it: a signer is named by one.
    pub(super) fn masked(mut self) -> Self {
        for test in &mut self.tests {
            test.evidence = released(&test.evidence, true).into_owned();
        }
        self
    }
}

impl<'s> TestJson<'s> {
    fn new(test: &'s PolicyTest, language: Language) -> Self {
        Self {
            name: test.name,
            passed: test.passed,
            evidence: test.evidence.say(language),
            remedy: test.remedy.as_ref().map(|text| text.say(language)),
        }
    }
}
