//! Code actions: fixes of findings, comments that allow a finding, and the `@id` of an address.

use gen_lsp_types::{CodeAction, CodeActionContext, CodeActionKind, Diagnostic};

use super::diagnostics::{can_be_allowed, diagnostic};
use super::target::Target;
use super::view::View;
use crate::config::FileKind;
use crate::contact::Contact;
use crate::document::{self, Edit, statements};
use crate::finding::{Finding, Safety};
use crate::language::{Text, id};
use crate::rules;
use crate::text::Span;

/// Returns the actions for the part of the file at `span`, of the kinds that `context` asks for.
pub(super) fn actions(view: &View<'_>, span: Span, context: &CodeActionContext) -> Vec<CodeAction> {
    let findings: Vec<_> = view
        .outcome
        .report
        .findings()
        .iter()
        .filter(|finding| *finding.path == *view.file.path)
        .collect();
    let here = || {
        findings
            .iter()
            .filter(|finding| finding.span.start <= span.end && span.start <= finding.span.end)
    };
    let mut actions: Vec<_> = here().filter_map(|finding| fix(view, finding)).collect();
    actions.extend(reference(view, span.start));
    actions.extend(here().filter_map(|finding| allow(view, finding)));
    if let Some(only) = &context.only {
        actions.retain(|action| action.kind.as_ref().is_some_and(|kind| is_of(kind, only)));
    }
    actions
}

/// Returns `true` if `kind` is one of `only`, or a kind of one of them.
fn is_of(kind: &CodeActionKind, only: &[CodeActionKind]) -> bool {
    let kind = String::from(kind.clone());
    only.iter().any(|wanted| {
        let wanted = String::from(wanted.clone());
        wanted.is_empty()
            || kind
                .strip_prefix(&wanted)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

fn fix(view: &View<'_>, finding: &Finding) -> Option<CodeAction> {
    let fix = finding.fix.as_ref()?;
    Some(CodeAction {
        title: view.say(&fix.title),
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![shown(view, finding)]),
        is_preferred: Some(fix.safety == Safety::Safe),
        edit: Some(view.workspace_edit([(&*view.file.path, fix.edits.clone())])),
        ..CodeAction::default()
    })
}

/// Returns the action that adds a comment above the line of `finding`. The reason in it is missing, so
/// that a check reports the comment until somebody has written one.
fn allow(view: &View<'_>, finding: &Finding) -> Option<CodeAction> {
    // A push does not take an exception to a rule whose findings leave a value unclear.
    let is_unclear = rules::UNCLEAR.iter().any(|rule| rule.name == finding.rule);
    let is_about_exception = finding.rule == rules::USELESS_ALLOW.name;
    if is_unclear || is_about_exception || !can_be_allowed(finding.rule) {
        return None;
    }
    let text = view.text();
    let start = text[..finding.span.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let line = &text[start..];
    let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
    if is_in_string(text, start) {
        return None;
    }
    let end = if line
        .split('\n')
        .next()
        .is_some_and(|own| own.ends_with('\r'))
    {
        "\r\n"
    } else {
        "\n"
    };
    let title = Text::new(id::LSP_ALLOW).with("rule", finding.rule);
    let edit = Edit {
        span: Span::new(start, start),
        replacement: format!("{indent}# contactctl: allow({}) {end}", finding.rule),
    };
    Some(CodeAction {
        title: view.say(&title),
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![shown(view, finding)]),
        edit: Some(view.workspace_edit([(&*view.file.path, vec![edit])])),
        ..CodeAction::default()
    })
}

/// Returns `true` if a string over several lines goes on at `start`, where a comment would be part of it.
fn is_in_string(text: &str, start: usize) -> bool {
    let around = statements(text)
        .into_iter()
        .find(|statement| statement.span.start < start && start < statement.span.end);
    around.is_some_and(|statement| {
        let before = &text[statement.span.start..start];
        before.contains("\"\"\"") || before.contains("'''")
    })
}

/// Returns the action that replaces the address at `offset` by the `@id` of the entry that has it.
fn reference(view: &View<'_>, offset: usize) -> Option<CodeAction> {
    let (document, _) = document::parse(view.text());
    let target = Target::at(&document, offset)?;
    let written = target.value.as_deref()?;
    let is_address = matches!(Contact::new(written), Contact::Address(_));
    if !is_address || !target.is_contact(view.kind()) {
        return None;
    }
    let entry = view.directory().entry_of(written)?;
    // An entry cannot be a member of itself.
    if view.kind() == FileKind::Directory && target.path.first() == Some(&entry.id.value) {
        return None;
    }
    let title = Text::new(id::LSP_USE_REFERENCE)
        .with("address", written)
        .with("id", entry.id.value.as_str());
    let edit = Edit {
        span: target.span,
        replacement: format!("\"@{}\"", entry.id.value),
    };
    Some(CodeAction {
        title: view.say(&title),
        kind: Some(CodeActionKind::RefactorRewrite),
        edit: Some(view.workspace_edit([(&*view.file.path, vec![edit])])),
        ..CodeAction::default()
    })
}

fn shown(view: &View<'_>, finding: &Finding) -> Diagnostic {
    let uri = |path: &str| (view.address)(path).0;
    diagnostic(finding, &view.lines, view.snapshot, view.client, uri)
}
