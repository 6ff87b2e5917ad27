//! The header of a plan: its portal, its commit and the verdict on it.

use serde::Serialize;

use super::redact::released;
use crate::language::{Language, Text};
use crate::sync::approval::{PolicyTest, Verdict};
use crate::sync::push::Prepared;

/// The portal, the commit and the verdict on it.
#[derive(Debug, Clone)]
pub struct Subject<'s> {
    /// The portal.
    pub portal: PortalLine<'s>,
    /// The first line of the commit's message.
    pub summary: &'s str,
    /// The verdict on the commit, with its reasons.
    pub verdict: &'s Verdict,
    /// Notes for the reader, such as on uncommitted edits that are not part of the plan.
    pub notes: Vec<Text>,
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
            verdict: prepared.verdict(),
            notes: prepared.notes.clone(),
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
    pub(super) fn new(verdict: &'s Verdict, language: Language) -> Self {
        Self {
            approved: verdict.is_approved(),
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
