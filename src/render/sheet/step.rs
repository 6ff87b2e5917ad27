//! One step: what to enter, and the answers to choose from.

use maud::{Markup, html};

use super::values::{Copying, Title, item, list};
use super::words::Words;
use crate::contact::{Audience, Field, Role, Value};
use crate::language::{Language, MessageId, Text, id};
use crate::portal::manual::{EntryStep, EntryValue};
use crate::text::printable;

/// The place of a step on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The number of its account.
    pub(super) account: usize,
    /// Its number in the account.
    pub(super) step: usize,
}

impl Place {
    fn id(self) -> String {
        format!("a{}s{}", self.account, self.step)
    }
}

/// A field to enter.
#[derive(Debug, Clone, Copy)]
struct FieldStep<'s> {
    field: Field,
    before: &'s EntryValue,
    after: Option<&'s Value>,
}

/// Renders a step.
pub(super) fn step(words: Words<'_>, step: &EntryStep, place: Place) -> Markup {
    match step {
        EntryStep::Field {
            field,
            before,
            after,
        } => {
            let step = FieldStep {
                field: *field,
                before,
                after: after.as_ref(),
            };
            field_step(words, step, place)
        }
        EntryStep::User {
            email,
            before,
            after,
        } => user_step(words, email, [*before, *after], place),
    }
}

/// Returns a language with its label of a field.
pub(super) fn label(field: Field, language: Language) -> (&'static str, &'static str) {
    (language.tag(), field.label_in(language))
}

fn user_step(
    words: Words<'_>,
    email: &str,
    [before, after]: [Option<Role>; 2],
    place: Place,
) -> Markup {
    let (title, role) = match (before, after) {
        (None, Some(new)) => (
            id::SHEET_USER_ADD,
            Some(Text::new(id::SHEET_ROLE_GIVE).with("new", new.as_str())),
        ),
        (Some(old), Some(new)) => (
            id::SHEET_USER_ROLE,
            Some(
                Text::new(id::SHEET_ROLE_CHANGE)
                    .with("old", old.as_str())
                    .with("new", new.as_str()),
            ),
        ),
        (_, None) => (id::SHEET_USER_REMOVE, None),
    };
    let title = words.word(title);
    html! {
        li.step data-key={ "user:" (email) } {
            h4 tabindex="-1" { (number(place)) " " (title) }
            ul.values aria-label=(words.word(id::SHEET_ADDRESS)) { (item(words, email, true)) }
            @if let Some(role) = role { p.role { (words.with_stress(&role)) } }
            (choices(words, &format!("{title}, {}", printable(email)), place))
        }
    }
}

fn field_step(words: Words<'_>, step: FieldStep<'_>, place: Place) -> Markup {
    let other = match words.language {
        Language::English => Language::Polish,
        Language::Polish => Language::English,
    };
    let (tag, title) = label(step.field, words.language);
    let (other_tag, other) = label(step.field, other);
    let mark = match step.field.audience() {
        Audience::Public => Some(id::PAGE_AUDIENCE_PUBLIC),
        Audience::Confidential => Some(id::PAGE_AUDIENCE_CONFIDENTIAL),
        Audience::Portal => None,
    };
    let is_unknown = *step.before == EntryValue::Unknown;
    html! {
        li.step data-key=(step.field.key()) {
            h4 tabindex="-1" {
                (number(place)) " " span lang=(tag) { (title) }
                @if let Some(mark) = mark { " " span.mark { (words.word(mark)) } }
            }
            p.other { span lang=(other_tag) { (other) } " · " code { (step.field.key()) } }
            @if is_unknown { p.unknown { (words.word(id::SHEET_NOT_KNOWN)) } }
            @match step.field {
                Field::OperationalSupport => (hours(words, step, (title, place))),
                Field::OperationalForUsers => (address(words, step, (title, place))),
                _ => (addresses(words, step, (title, place))),
            }
            (choices(words, title, place))
        }
    }
}

/// Renders the change of a list of addresses. Additions come before removals, so that the list is never
/// empty on the way.
fn addresses(words: Words<'_>, step: FieldStep<'_>, (label, place): (&str, Place)) -> Markup {
    let id = place.id();
    let title = |kind, text| Title {
        kind,
        text,
        step: &id,
    };
    let (now, then) = (now(step), members(step.after));
    let (added, removed) = match &now {
        Some(now) => (missing_in(now, &then), missing_in(&then, now)),
        None => (Vec::new(), Vec::new()),
    };
    let (whole, copying) = match now {
        Some(_) => (id::SHEET_WHOLE, Copying::Whole(label)),
        None => (id::SHEET_EXACTLY, Copying::WholeAndEach(label)),
    };
    html! {
        (list(words, title("add", id::SHEET_ADD), &added, Copying::Each))
        (list(words, title("remove", id::SHEET_REMOVE), &removed, Copying::Each))
        (list(words, title("whole", whole), &then, copying))
        @if then.is_empty() { (note(words, id::SHEET_EMPTY_THEN)) }
    }
}

/// Renders the change of a single address.
fn address(words: Words<'_>, step: FieldStep<'_>, (_, place): (&str, Place)) -> Markup {
    let texts = ReplaceTexts {
        now: id::SHEET_NOW,
        gone: id::SHEET_GONE,
        new: id::SHEET_NEW,
        enter: id::SHEET_ENTER,
        exactly: id::SHEET_ENTER,
    };
    replacement(words, step, texts, (Copying::Each, place))
}

/// Renders the change of the hours.
fn hours(words: Words<'_>, step: FieldStep<'_>, (label, place): (&str, Place)) -> Markup {
    let texts = ReplaceTexts {
        now: id::SHEET_HOURS_NOW,
        gone: id::SHEET_HOURS_GONE,
        new: id::SHEET_HOURS_NEW,
        enter: id::SHEET_HOURS_ENTER,
        exactly: id::SHEET_HOURS_ENTER,
    };
    let then = members(step.after);
    let copying = match then.len() {
        0 | 1 => Copying::Each,
        _ => Copying::WholeAndEach(label),
    };
    html! {
        (replacement(words, step, texts, (copying, place)))
        @if !then.is_empty() { p.hint { (words.word(id::SHEET_HOURS_HINT)) } }
    }
}

/// The titles of what is replaced as a whole.
#[derive(Debug, Clone, Copy)]
struct ReplaceTexts {
    /// Of the old value, if there is a new one.
    now: MessageId,
    /// Of the old value, if there is no new one.
    gone: MessageId,
    /// Of the new value, if there is an old one.
    new: MessageId,
    /// Of the new value, if the field is empty.
    enter: MessageId,
    /// Of the new value, if it is not known what the field holds.
    exactly: MessageId,
}

fn replacement(
    words: Words<'_>,
    step: FieldStep<'_>,
    texts: ReplaceTexts,
    (copying, place): (Copying<'_>, Place),
) -> Markup {
    let id = place.id();
    let title = |kind, text| Title {
        kind,
        text,
        step: &id,
    };
    let (now, then) = (now(step), members(step.after));
    let old = if then.is_empty() {
        texts.gone
    } else {
        texts.now
    };
    let new = match &now {
        None => texts.exactly,
        Some(now) if now.is_empty() => texts.enter,
        Some(_) => texts.new,
    };
    html! {
        @if let Some(now) = &now {
            (list(words, title("now", old), now, Copying::Nothing))
            @if now.is_empty() { (note(words, id::SHEET_EMPTY_NOW)) }
        }
        (list(words, title("new", new), &then, copying))
        @if then.is_empty() { (note(words, id::SHEET_EMPTY_THEN)) }
    }
}

/// Returns what the field holds now. `None` if that is not known.
fn now(step: FieldStep<'_>) -> Option<Vec<String>> {
    match step.before {
        EntryValue::Unknown => None,
        EntryValue::Known(value) => Some(members(value.as_ref())),
    }
}

fn members(value: Option<&Value>) -> Vec<String> {
    value.map(Value::members).unwrap_or_default()
}

/// Returns the `values` that `list` lacks.
fn missing_in(list: &[String], values: &[String]) -> Vec<String> {
    let missing = values.iter().filter(|value| !list.contains(value));
    missing.cloned().collect()
}

fn note(words: Words<'_>, text: MessageId) -> Markup {
    html! { p.empty { (words.word(text)) } }
}

fn number(place: Place) -> Markup {
    html! { span.number { (place.step) "." } }
}

/// Renders the answers to the step with this title. The style knows the first two by their order.
fn choices(words: Words<'_>, title: &str, place: Place) -> Markup {
    let name = place.id();
    let legend = Text::new(id::SHEET_ANSWER).with("step", title);
    html! {
        fieldset {
            legend.hidden { (words.say(&legend)) }
            div.choices {
                label {
                    input type="radio" name=(name) value="confirmed" autocomplete="off";
                    " " (words.word(id::SHEET_CONFIRMED))
                }
                label {
                    input type="radio" name=(name) value="skipped" autocomplete="off";
                    " " (words.word(id::SHEET_SKIPPED))
                }
                label.notyet {
                    input type="radio" name=(name) value="" autocomplete="off" checked;
                    " " (words.word(id::SHEET_NOT_YET))
                }
            }
        }
    }
}
