//! The fields of the contact form, each with its label, its hint and what is wrong with it.

use std::sync::LazyLock;

use jiff::tz::TimeZoneDatabase;
use maud::{Markup, html};

use super::draft::{Draft, DraftWindow};
use crate::contact::{Audience, Day, Field};
use crate::language::{MessageId, Text, id};
use crate::server::pages::layout::marked;
use crate::server::pages::visit::Visit;
use crate::server::validate::Objection;

/// What the fields are shown with.
#[derive(Debug)]
pub(super) struct Fieldset<'a> {
    pub visit: &'a Visit,
    pub draft: &'a Draft,
    pub objections: &'a [Objection],
    /// Addresses of the account's users.
    pub users: &'a [String],
    /// Fields that are still empty in the record, while the gate is closed.
    pub missing: &'a [Field],
    /// Whether a blank window was asked for.
    pub more_hours: bool,
}

/// Names of zones to choose from: those of the database that people write.
static ZONES: LazyLock<Vec<String>> = LazyLock::new(|| {
    const AREAS: [&str; 9] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    let database = TimeZoneDatabase::bundled();
    let names = database.available().map(|name| name.as_str().to_owned());
    let mut names: Vec<_> = names
        .filter(|name| AREAS.iter().any(|area| name.starts_with(area)))
        .collect();
    names.sort();
    names
});

/// The list that fields for time zones suggest from.
pub(in crate::server::pages) fn zones() -> Markup {
    html! {
        datalist #zones { @for zone in ZONES.iter() { option value=(zone) {} } }
    }
}

impl Fieldset<'_> {
    /// One field of the form.
    pub fn field(&self, field: Field) -> Markup {
        match field {
            Field::OperationalSupport => self.hours(),
            _ => self.contact(field),
        }
    }

    fn contact(&self, field: Field) -> Markup {
        let visit = self.visit;
        let text = self.draft.text(field);
        let wrong = self.under(&format!("/{field}"));
        let described = format!("{field}-hint {field}-error");
        let rows = text.lines().count().clamp(1, 8) + 1;
        html! {
            div.field {
                label for=(field) lang="en" { (field.label()) }
                (self.mark(field))
                p.hint #{ (field) "-hint" } {
                    (visit.say(hint(field))) " "
                    @match field {
                        Field::Alert if self.users.is_empty() => (visit.say(id::PAGE_NO_USERS)),
                        Field::Alert => {
                            (visit.tell(&Text::new(id::PAGE_ALERT_USERS).with("users", self.users.join(", "))))
                        }
                        Field::OperationalForUsers => {}
                        _ => (visit.say(id::PAGE_ONE_A_LINE)),
                    }
                }
                @if field == Field::OperationalForUsers {
                    input #(field) name=(field) type="text" inputmode="email" autocomplete="off"
                        spellcheck="false" value=(text.trim()) aria-describedby=(described)
                        aria-invalid=[(!wrong.is_empty()).then_some("true")];
                } @else {
                    textarea #(field) name=(field) rows=(rows) autocomplete="off" spellcheck="false"
                        aria-describedby=(described)
                        aria-invalid=[(!wrong.is_empty()).then_some("true")] { (text) }
                }
                (self.errors(field.key(), &wrong))
            }
        }
    }

    /// Who sees the field, and whether it is still missing.
    fn mark(&self, field: Field) -> Markup {
        let visit = self.visit;
        html! {
            @match field.audience() {
                Audience::Public => span.mark { (visit.say(id::PAGE_AUDIENCE_PUBLIC)) },
                Audience::Confidential => span.mark { (visit.say(id::PAGE_AUDIENCE_CONFIDENTIAL)) },
                Audience::Portal => {}
            }
            @if self.missing.contains(&field) {
                span.mark.bad { (visit.say(id::PAGE_MISSING)) }
            }
        }
    }

    fn hours(&self) -> Markup {
        let visit = self.visit;
        let field = Field::OperationalSupport;
        let blank = DraftWindow {
            time_zone: self
                .draft
                .windows
                .last()
                .map(|window| window.time_zone.clone())
                .unwrap_or_default(),
            ..DraftWindow::default()
        };
        let more = self.more_hours || self.draft.windows.is_empty();
        let last = self.draft.windows.len();
        let own = self
            .objections
            .iter()
            .filter(|objection| objection.pointer == format!("/{field}"));
        html! {
            fieldset.field #(field) tabindex="-1" aria-describedby={ (field) "-hint " (field) "-error" } {
                legend { span lang="en" { (field.label()) } (self.mark(field)) }
                p.hint #{ (field) "-hint" } { (visit.say(hint(field))) }
                (self.errors(field.key(), &own.collect::<Vec<_>>()))
                @for (at, window) in self.draft.windows.iter().enumerate() {
                    (self.window(at, window, false))
                }
                @if more { (self.window(last, &blank, self.more_hours)) }
                p {
                    button.plain type="submit" name="action" value="add-hours" {
                        (visit.say(id::PAGE_ADD_HOURS))
                    }
                }
            }
        }
    }

    fn window(&self, at: usize, window: &DraftWindow, is_new: bool) -> Markup {
        let visit = self.visit;
        let name = format!("hours-{at}");
        let number = Text::new(id::PAGE_WINDOW).with("number", at + 1);
        let under = |part: &str| self.under(&format!("/operational_support/{at}{part}"));
        let whole: Vec<_> = under("")
            .into_iter()
            .filter(|objection| {
                let rest = objection.pointer.rsplit('/').next().unwrap_or_default();
                !matches!(rest, "opens" | "closes" | "time_zone")
            })
            .collect();
        let input = |part: &str, key: &str, label: MessageId, value: &str, hint: &str| {
            let id = format!("{name}-{part}");
            let wrong = under(&format!("/{key}"));
            html! {
                div {
                    label for=(id) { (visit.say(label)) }
                    input #(id) name=(id) type="text" value=(value) autocomplete="off"
                        spellcheck="false" placeholder=(hint)
                        list=[(part == "zone").then_some("zones")]
                        autofocus[is_new && part == "opens"]
                        aria-describedby={ (id) "-error" }
                        aria-invalid=[(!wrong.is_empty()).then_some("true")];
                    (self.errors(&id, &wrong))
                }
            }
        };
        html! {
            fieldset.window #(name) tabindex="-1" aria-describedby={ (name) "-error" } {
                legend { (visit.tell(&number)) }
                (self.errors(&name, &whole))
                div.days role="group" aria-label=(visit.say(id::PAGE_DAYS)) {
                    @for day in Day::ALL {
                        @let id = format!("{name}-{}", day.as_str());
                        span {
                            input #(id) type="checkbox" name={ (name) "-days" } value=(day.as_str())
                                checked[window.has(day)];
                            label for=(id) { (visit.say(day_name(day))) }
                        }
                    }
                }
                div.times {
                    (input("opens", "opens", id::PAGE_OPENS, &window.opens, "09:00"))
                    (input("closes", "closes", id::PAGE_CLOSES, &window.closes, "17:00"))
                    (input("zone", "time_zone", id::PAGE_ZONE, &window.time_zone, "Europe/Warsaw"))
                }
                div.checks {
                    span {
                        input #{ (name) "-overnight" } type="checkbox" name={ (name) "-overnight" }
                            value="yes" checked[window.overnight];
                        label for={ (name) "-overnight" } { (visit.say(id::PAGE_OVERNIGHT)) }
                    }
                    span {
                        input #{ (name) "-remove" } type="checkbox" name={ (name) "-remove" } value="yes";
                        label for={ (name) "-remove" } { (visit.say(id::PAGE_REMOVE_HOURS)) }
                    }
                }
            }
        }
    }

    fn under(&self, pointer: &str) -> Vec<&Objection> {
        let below = |objection: &&Objection| {
            let rest = objection.pointer.strip_prefix(pointer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.objections.iter().filter(below).collect()
    }

    /// What is wrong with a field, beside it. The place is there while nothing is wrong, since
    /// the field's description names it.
    fn errors(&self, id: &str, wrong: &[&Objection]) -> Markup {
        html! {
            ul.errors #{ (id) "-error" } hidden[wrong.is_empty()] {
                @for objection in wrong { li { (words(self.visit, objection)) } }
            }
        }
    }
}

/// An objection in words, with its rule.
pub(in crate::server::pages) fn words(visit: &Visit, objection: &Objection) -> Markup {
    html! { (marked(&visit.tell(&objection.detail))) " " code.rule { (objection.rule) } }
}

/// The id of the field that an objection is about.
pub(super) fn place(objection: &Objection) -> String {
    let mut steps = objection.pointer.split('/').skip(1);
    let field = steps.next().unwrap_or_default();
    if field != Field::OperationalSupport.key() {
        return field.to_owned();
    }
    match (steps.next(), steps.next()) {
        (Some(at), Some("opens")) => format!("hours-{at}-opens"),
        (Some(at), Some("closes")) => format!("hours-{at}-closes"),
        (Some(at), Some("time_zone")) => format!("hours-{at}-zone"),
        (Some(at), _) => format!("hours-{at}"),
        _ => field.to_owned(),
    }
}

/// The id of what a field is for.
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

/// The id of a day's name.
pub(in crate::server::pages) const fn day_name(day: Day) -> MessageId {
    match day {
        Day::Mon => id::PAGE_MON,
        Day::Tue => id::PAGE_TUE,
        Day::Wed => id::PAGE_WED,
        Day::Thu => id::PAGE_THU,
        Day::Fri => id::PAGE_FRI,
        Day::Sat => id::PAGE_SAT,
        Day::Sun => id::PAGE_SUN,
    }
}
