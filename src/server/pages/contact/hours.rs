//! The support hours of the contact form.

use maud::{Markup, html};

use super::draft::WindowDraft;
use super::parts::{day_name, under};
use crate::contact::{Day, limits};
use crate::language::{MessageId, Text, id};
use crate::server::pages::layout::errors;
use crate::server::pages::visit::Visit;
use crate::server::violation::Violation;

/// The windows of support hours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hours<'a> {
    pub visit: &'a Visit,
    pub windows: &'a [WindowDraft],
    pub violations: &'a [Violation],
    /// `true` if the visitor asked for a blank window, which then takes the focus.
    pub more: bool,
}

/// A window of the form.
struct Fields<'a> {
    hours: Hours<'a>,
    at: usize,
    /// The id of the window's element, and the start of its fields' names.
    name: String,
    takes_focus: bool,
}

impl Hours<'_> {
    /// Returns `true` if the account may have one more window.
    pub fn has_room(self) -> bool {
        let blank = usize::from(self.more);
        self.windows.len() + blank < limits::WINDOWS
    }

    /// Renders all windows, and a blank one if there is no other or one was asked for.
    pub fn all(self) -> Markup {
        // A blank window starts with the zone of the last one.
        let blank = WindowDraft {
            time_zone: self
                .windows
                .last()
                .map(|window| window.time_zone.clone())
                .unwrap_or_default(),
            ..WindowDraft::default()
        };
        html! {
            @for (at, window) in self.windows.iter().enumerate() {
                (self.window(at, window, false))
            }
            @if self.more || self.windows.is_empty() {
                (self.window(self.windows.len(), &blank, self.more))
            }
        }
    }

    fn window(self, at: usize, window: &WindowDraft, takes_focus: bool) -> Markup {
        let fields = Fields {
            hours: self,
            at,
            name: format!("hours-{at}"),
            takes_focus,
        };
        fields.render(window)
    }
}

impl Fields<'_> {
    fn render(&self, window: &WindowDraft) -> Markup {
        let (visit, name) = (self.hours.visit, &self.name);
        let number = Text::new(id::PAGE_WINDOW).with("number", self.at + 1);
        html! {
            fieldset.window #(name) tabindex="-1" aria-describedby={ (name) "-error" } {
                legend { (visit.tell(&number)) }
                (errors(visit, name, &self.violations_of_window()))
                (self.days(window))
                div.times {
                    (self.input("opens", "opens", id::PAGE_OPENS, &window.opens, "09:00"))
                    (self.input("closes", "closes", id::PAGE_CLOSES, &window.closes, "17:00"))
                    (self.input("zone", "time_zone", id::PAGE_ZONE, &window.time_zone, "Europe/Warsaw"))
                }
                // Below all three, since a column of times is too narrow for a sentence.
                (self.errors_of("opens", "opens", id::PAGE_OPENS))
                (self.errors_of("closes", "closes", id::PAGE_CLOSES))
                (self.errors_of("zone", "time_zone", id::PAGE_ZONE))
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

    fn days(&self, window: &WindowDraft) -> Markup {
        let (visit, name) = (self.hours.visit, &self.name);
        html! {
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
        }
    }

    /// Renders the input `part` of a window, which holds the window's `key`.
    fn input(&self, part: &str, key: &str, label: MessageId, value: &str, hint: &str) -> Markup {
        let visit = self.hours.visit;
        let id = format!("{}-{part}", self.name);
        let violations = self.violations(&format!("/{key}"));
        html! {
            div {
                label for=(id) { (visit.say(label)) }
                input #(id) name=(id) type="text" value=(value) autocomplete="off"
                    spellcheck="false" placeholder=(hint)
                    list=[(part == "zone").then_some("zones")]
                    autofocus[self.takes_focus && part == "opens"]
                    aria-describedby={ (id) "-error" }
                    aria-invalid=[(!violations.is_empty()).then_some("true")];
            }
        }
    }

    /// Renders the violations of the input `part`, each after the input's label.
    fn errors_of(&self, part: &str, key: &str, label: MessageId) -> Markup {
        let visit = self.hours.visit;
        let violations = self.violations(&format!("/{key}"));
        html! {
            ul.errors #{ (self.name) "-" (part) "-error" } hidden[violations.is_empty()] {
                @for violation in violations {
                    li { (visit.say(label)) ": " (violation.in_form(visit.language)) }
                }
            }
        }
    }

    /// Returns the violations of the window that are not shown beside one of its inputs.
    fn violations_of_window(&self) -> Vec<&Violation> {
        let mut violations = self.violations("");
        violations.retain(|violation| {
            let last = violation.pointer.rsplit('/').next().unwrap_or_default();
            !matches!(last, "opens" | "closes" | "time_zone")
        });
        violations
    }

    fn violations(&self, part: &str) -> Vec<&Violation> {
        let pointer = format!("/operational_support/{}{part}", self.at);
        under(self.hours.violations, &pointer)
    }
}
