//! The fields of the contact form, each with its label, its hint and its violations.

use maud::{Markup, html};

use super::alerts::AlertChoice;
use super::draft::ContactDraft;
use super::hours::Hours;
use super::parts::under;
use crate::contact::{Audience, Field, limits};
use crate::language::{MessageId, Text, id};
use crate::server::pages::layout::errors;
use crate::server::pages::visit::Visit;
use crate::server::violation::Violation;

/// The values to render the fields with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fieldset<'a> {
    pub visit: &'a Visit,
    pub draft: &'a ContactDraft,
    pub violations: &'a [Violation],
    /// Addresses of the account's users.
    pub users: &'a [String],
    /// The fields that keep the gate closed.
    pub missing: &'a [Field],
    /// `true` to add a blank window of support hours.
    pub more_hours: bool,
}

impl Fieldset<'_> {
    /// Renders a field of the form.
    pub fn field(&self, field: Field) -> Markup {
        match field {
            Field::Alert => self.alert(),
            Field::OperationalSupport => self.support(),
            _ => self.contact(field),
        }
    }

    fn contact(&self, field: Field) -> Markup {
        let text = self.draft.text(field);
        let violations = under(self.violations, &format!("/{field}"));
        let invalid = (!violations.is_empty()).then_some("true");
        let described = format!("{field}-hint {field}-error");
        let rows = text.lines().count().clamp(1, 8) + 1;
        html! {
            div.field {
                label for=(field) { (self.visit.label(field)) }
                " "
                (self.marks(field))
                p.hint #{ (field) "-hint" } { (self.visit.say(hint(field))) " " (self.how(field)) }
                @if field == Field::OperationalForUsers {
                    input #(field) name=(field) type="text" inputmode="email" autocomplete="off"
                        spellcheck="false" value=(text.trim()) aria-describedby=(described)
                        aria-invalid=[invalid];
                } @else {
                    textarea #(field) name=(field) rows=(rows) autocomplete="off" spellcheck="false"
                        aria-describedby=(described)
                        aria-invalid=[invalid] { (text) }
                }
                (errors(self.visit, field.key(), &violations))
            }
        }
    }

    /// Renders the second part of a field's hint: how to fill it in.
    fn how(&self, field: Field) -> Markup {
        html! {
            @match field {
                Field::Alert if self.users.is_empty() => (self.visit.say(id::PAGE_NO_USERS)),
                Field::Alert => (self.visit.say(id::PAGE_ALERT_USERS)),
                Field::OperationalForUsers => {}
                _ => (self.visit.say(id::PAGE_ONE_A_LINE)),
            }
        }
    }

    /// Renders the audience of a field, and a mark if the field is missing.
    fn marks(&self, field: Field) -> Markup {
        html! {
            @match field.audience() {
                Audience::Public => span.mark { (self.visit.say(id::PAGE_AUDIENCE_PUBLIC)) },
                Audience::Confidential => span.mark { (self.visit.say(id::PAGE_AUDIENCE_CONFIDENTIAL)) },
                Audience::Portal => {}
            }
            @if self.missing.contains(&field) {
                span.mark.bad { (self.visit.say(id::PAGE_MISSING)) }
            } @else if field != Field::OperationalSupport && self.draft.text(field).trim().is_empty() {
                " " span.mark { (self.visit.say(id::PAGE_EMPTY)) }
            }
        }
    }

    fn alert(&self) -> Markup {
        let field = Field::Alert;
        let violations = under(self.violations, &format!("/{field}"));
        let choice = AlertChoice::new(self.visit, self.draft.text(field), self.users);
        html! {
            fieldset.field #(field) tabindex="-1" aria-describedby={ (field) "-hint " (field) "-error" } {
                legend { (self.visit.label(field)) (self.marks(field)) }
                p.hint #{ (field) "-hint" } { (self.visit.say(hint(field))) " " (self.how(field)) }
                (errors(self.visit, field.key(), &violations))
                (choice.render())
            }
        }
    }

    fn support(&self) -> Markup {
        let field = Field::OperationalSupport;
        let pointer = format!("/{field}");
        let violations: Vec<_> = self
            .violations
            .iter()
            .filter(|violation| violation.pointer == pointer)
            .collect();
        let hours = Hours {
            visit: self.visit,
            windows: &self.draft.windows,
            violations: self.violations,
            more: self.more_hours,
        };
        html! {
            fieldset.field #(field) tabindex="-1" aria-describedby={ (field) "-hint " (field) "-error" } {
                legend { (self.visit.label(field)) (self.marks(field)) }
                p.hint #{ (field) "-hint" } { (self.visit.say(hint(field))) }
                (errors(self.visit, field.key(), &violations))
                (hours.all())
                @if hours.has_room() {
                    p {
                        button.plain type="submit" name="action" value="add-hours" {
                            (self.visit.say(id::PAGE_ADD_HOURS))
                        }
                    }
                } @else {
                    p.quiet { (self.visit.tell(&Text::new(id::PAGE_HOURS_MOST).with("most", limits::WINDOWS))) }
                }
            }
        }
    }
}

/// Returns the id of a field's purpose.
const fn hint(field: Field) -> MessageId {
    match field {
        Field::Alert => id::PAGE_HINT_ALERT,
        Field::TechnicalEmergency => id::PAGE_HINT_TECHNICAL_EMERGENCY,
        Field::TechnicalNonEmergency => id::PAGE_HINT_TECHNICAL_NON_EMERGENCY,
        Field::MerchantIssues => id::PAGE_HINT_MERCHANT_ISSUES,
        Field::OperationalForGoogle => id::PAGE_HINT_OPERATIONAL_FOR_GOOGLE,
        Field::OperationalForUsers => id::PAGE_HINT_OPERATIONAL_FOR_USERS,
        Field::OperationalSupport => id::PAGE_HINT_OPERATIONAL_SUPPORT,
    }
}
