//! The errors of one recipe as findings, each at the exact value.

use std::collections::BTreeSet;
use std::mem::discriminant;

use super::super::parsed::Parsed;
use super::words::fault_text;
use crate::contact::Field;
use crate::document::{Document, Node};
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::paste::{Recipe, RecipeFault, RecipeFaultKind};
use crate::rules;
use crate::schema::{self, Schema};
use crate::text::{Span, quoted};

/// Reads a recipe, of which `parsed` is the tree. Returns it unless it has errors, and the drafts
/// on them. `domains` are those that no word may end.
pub(super) fn read(
    text: &str,
    parsed: &Parsed<'_>,
    domains: &BTreeSet<String>,
) -> (Option<Recipe>, Vec<Draft>) {
    let (recipe, faults) = match Recipe::parse(text) {
        Ok(recipe) => {
            let faults = recipe.check_domains(domains);
            (Some(recipe), faults)
        }
        Err(faults) => (None, faults),
    };
    let mut drafts = parsed.syntax.clone();
    let shape = schema::check(Schema::Recipe, &parsed.document);
    let mut shape = parsed.independent(shape);
    // A syntax error is the parser's; nothing else was read then.
    let (vague, exact): (Vec<_>, Vec<_>) = faults
        .iter()
        .filter(|_| parsed.is_whole())
        .partition(|fault| is_vague(fault));
    let mut own_drafts = exact_drafts(&parsed.document, &exact);
    // The schema knows the form of a text; the reader knows what is wrong with it.
    shape.retain(|draft| {
        let is_vague = draft.rule == "bad-format" || draft.rule == rules::MISSING_KEY.name;
        !is_vague || !is_at_one_of(&own_drafts, draft)
    });
    let vague = vague.into_iter();
    own_drafts.extend(vague.map(|fault| draft(&parsed.document, fault)));
    own_drafts.retain(|own| !is_at_one_of(&shape, own));
    drafts.extend(shape);
    drafts.extend(own_drafts);
    (recipe, drafts)
}

/// Returns `true` if `draft` and one of the `others` are at the same place.
fn is_at_one_of(others: &[Draft], draft: &Draft) -> bool {
    others.iter().any(|other| overlap(other.span, draft.span))
}

/// Returns `true` if the schema says more about the same error.
fn is_vague(fault: &RecipeFault) -> bool {
    fault.pointer == "/name" || fault_text(fault) == Text::new(id::RECIPE_SHAPE)
}

/// Returns the drafts on errors that the schema does not explain: one for each value, and one for a
/// text that is in the way of itself in two places.
fn exact_drafts(document: &Document<'_>, faults: &[&RecipeFault]) -> Vec<Draft> {
    let mut drafts: Vec<(&RecipeFaultKind, Draft)> = Vec::new();
    for fault in faults {
        let kind = &fault.kind;
        let draft = draft(document, fault);
        let is_at = |(_, known): &(_, Draft)| known.span == draft.span && !draft.span.is_empty();
        if drafts.iter().any(is_at) {
            continue;
        }
        let same = drafts.iter_mut().find(|(of, known)| {
            discriminant(*of) == discriminant(kind) && value(known) == value(&draft)
        });
        match same.filter(|_| has_two_places(kind)) {
            Some((_, known)) => *known = known.clone().other(draft.span, "other"),
            None => drafts.push((kind, draft)),
        }
    }
    drafts.into_iter().map(|(_, draft)| draft).collect()
}

/// Returns `true` for errors of two texts that may both be in the file.
fn has_two_places(kind: &RecipeFaultKind) -> bool {
    matches!(
        kind,
        RecipeFaultKind::SameLabel { .. }
            | RecipeFaultKind::LabelIsEnd
            | RecipeFaultKind::LabelIsOther { .. }
            | RecipeFaultKind::SameEnvironment
    )
}

/// Returns the text that a draft is about, without the case of its letters.
fn value(draft: &Draft) -> Option<String> {
    draft.message.argument("value").map(str::to_lowercase)
}

/// Returns the draft on one error.
fn draft(document: &Document<'_>, fault: &RecipeFault) -> Draft {
    let place = Place::at(&document.root, &fault.pointer);
    let span = match fault.kind {
        RecipeFaultKind::Syntax {
            offset: Some(at), ..
        } => Span::new(at, at),
        RecipeFaultKind::UnknownKey { .. } => place.key.unwrap_or(place.span),
        _ => place.span,
    };
    let value = place.node.and_then(Node::as_str).unwrap_or_default();
    let message = match fault.kind {
        // The reader names the later of the two fields, which may be this one.
        RecipeFaultKind::SameLabel { other } if is_of(document, &fault.pointer, other) => {
            Text::new(id::RECIPE_SAME_LABEL_HERE)
        }
        _ => fault_text(fault),
    };
    let draft = rules::RECIPE_ERROR.at(span, message.with("value", quoted(value)));
    match (&fault.kind, allowed(&fault.pointer)) {
        (RecipeFaultKind::PlaceholderNotAllowed, Some(allowed)) => {
            draft.with("allowed", allowed).help("help-some")
        }
        _ => draft,
    }
}

/// Returns `true` if the label at `pointer`, `/field/N/labels/M`, is one of `field`.
fn is_of(document: &Document<'_>, pointer: &str, field: Field) -> bool {
    let table = pointer.split("/labels/").next().unwrap_or_default();
    let key = Place::at(&document.root, &format!("{table}/key")).node;
    key.and_then(Node::as_str) == Some(field.key())
}

/// Returns the placeholders that the texts of the list at `pointer` may have. `None` if they have to
/// be literal.
fn allowed(pointer: &str) -> Option<&'static str> {
    match pointer.split('/').nth(1)? {
        "ends" | "decorations" => Some("`{n}`, `{m}`"),
        "unsettled" | "partial" | "ignore" => Some("`{address}`, `{n}`, `{m}`, `{any}`"),
        _ => None,
    }
}

/// Returns `true` if two spans have a place in common; an empty one counts as one byte.
fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end.max(other.start + 1) && other.start < one.end.max(one.start + 1)
}

/// The place that a pointer leads to.
struct Place<'d> {
    span: Span,
    /// The place of the value's key.
    key: Option<Span>,
    /// The value. `None` if it is not there: then the place is that of the table that lacks it.
    node: Option<&'d Node<'d>>,
}

impl<'d> Place<'d> {
    fn at(root: &'d Node<'d>, pointer: &str) -> Self {
        let (mut node, mut key) = (root, None);
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let next = match step.parse::<usize>() {
                Ok(index) if !node.items().is_empty() => node.items().get(index),
                _ => node.get(&step),
            };
            key = node.entry(&step).map(|entry| entry.key.span);
            let Some(next) = next else {
                return Self {
                    span: node.span,
                    key: None,
                    node: None,
                };
            };
            node = next;
        }
        Self {
            span: node.span,
            key,
            node: Some(node),
        }
    }
}

#[cfg(test)]
mod tests;
