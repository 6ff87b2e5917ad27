//! The page with the contact form.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value as Json;

use super::fields::Fieldset;
use super::form::{ContactForm, field_key};
use super::labels::english_labels;
use super::parts::{element_id, hours_of, zones};
use crate::contact::{Environment, Field, Value};
use crate::language::{Text, id};
use crate::server::gate;
use crate::server::pages::account::{AccountTab, framed};
use crate::server::pages::gate::modal;
use crate::server::pages::layout::{csrf, done, minute, short};
use crate::server::pages::users::role_name;
use crate::server::pages::visit::Visit;
use crate::server::store::records::StoredRecord;
use crate::server::violation::Violation;

/// Renders the page: in the gate's modal while the gate is closed.
pub(super) fn page(status: StatusCode, visit: &Visit, form: &ContactForm) -> Response {
    let content = content(visit, form);
    if form.account.gate().open {
        return framed(
            status,
            visit,
            &form.account,
            AccountTab::ContactInformation,
            &content,
        );
    }
    modal(
        status,
        visit,
        &form.account,
        AccountTab::ContactInformation,
        &content,
    )
}

fn content(visit: &Visit, form: &ContactForm) -> Markup {
    let open = form.account.gate().open;
    html! {
        @if open {
            p.crumbs { (visit.say(id::PAGE_CONFIGURATION)) " › " }
            h1 { (visit.say(id::PAGE_CONTACT_INFORMATION)) }
            (environments(visit, form))
        } @else {
            h2 { (visit.say(id::PAGE_CONTACT_INFORMATION)) }
        }
        p.quiet {
            (visit.say(match form.environment {
                Environment::Production => id::PAGE_IS_PRODUCTION,
                Environment::Sandbox => id::PAGE_IS_SANDBOX,
            }))
        }
        @if form.saved {
            (done(&visit.say(if open { id::PAGE_SAVED } else { id::PAGE_SAVED_PART })))
        }
        (summary(visit, &form.violations))
        @if let Some(conflict) = &form.conflict { (conflict.notice(visit)) }
        (last_change(visit, form.stored.as_ref()))
        @if form.environment == Environment::Sandbox {
            p.notice.plain { (visit.say(id::PAGE_SANDBOX_ALERT)) }
        }
        @if form.account.may_edit() { (fields(visit, form)) }
        @else { (values(visit, form)) }
        (english_labels(visit, &gate::fields(form.environment, form.account.profile.merchant_issues_field)))
    }
}

/// Renders the switch between the two records.
fn environments(visit: &Visit, form: &ContactForm) -> Markup {
    let target = AccountTab::ContactInformation.target(&form.account.profile.id);
    html! {
        nav.switch aria-label=(visit.say(id::PAGE_ENVIRONMENT)) {
            ul {
                @for (environment, name) in [
                    (Environment::Production, id::PAGE_PRODUCTION),
                    (Environment::Sandbox, id::PAGE_SANDBOX),
                ] {
                    li {
                        a href={ (target) "?environment=" (environment) }
                            aria-current=[(environment == form.environment).then_some("page")] {
                            (visit.say(name))
                        }
                    }
                }
            }
        }
    }
}

/// Renders all violations, with links to their fields. It takes the focus.
fn summary(visit: &Visit, violations: &[Violation]) -> Markup {
    html! {
        @if !violations.is_empty() {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="wrong" {
                h2 #wrong {
                    (visit.tell(&Text::new(id::PAGE_WRONG).with("number", violations.len())))
                }
                p { (visit.say(id::PAGE_NOTHING_LOST)) }
                ul {
                    @for violation in violations {
                        @let field = Field::from_key(field_key(violation));
                        li {
                            a href={ "#" (element_id(violation)) } {
                                @if let Some(field) = field { (visit.label(field)) ": " }
                                (violation.in_form(visit.language))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Renders the author of the last change, and a notice if a repository manages the record.
fn last_change(visit: &Visit, stored: Option<&StoredRecord>) -> Markup {
    let Some(stored) = stored else {
        return html! { p.quiet { (visit.say(id::PAGE_NOTHING_ENTERED)) } };
    };
    let changed = Text::new(id::PAGE_CHANGED)
        .with("by", stored.updated_by.as_str())
        .with("at", minute(visit, stored.updated_at));
    html! {
        p.quiet { (visit.tell(&changed)) }
        @if let Some(source) = &stored.source {
            div.notice.plain {
                p {
                    strong { (visit.say(id::PAGE_MANAGED)) } " "
                    (visit.say(id::PAGE_MANAGED_WHAT))
                }
                p.quiet {
                    (visit.say(id::PAGE_LAST_PUSH)) " "
                    code title=(source.commit) { (short(&source.commit)) }
                }
            }
        }
    }
}

fn fields(visit: &Visit, form: &ContactForm) -> Markup {
    let profile = &form.account.profile;
    let gate = form.account.gate();
    let users: Vec<_> = profile
        .users
        .iter()
        .map(|user| user.email.clone())
        .collect();
    let fieldset = Fieldset {
        visit,
        draft: &form.draft,
        violations: &form.violations,
        users: &users,
        missing: &gate.missing,
        more_hours: form.more_hours,
    };
    let base = Json::Object(form.base.to_json()).to_string();
    let target = AccountTab::ContactInformation.target(&profile.id);
    html! {
        form.contact method="post" novalidate
            action={ (target) "?environment=" (form.environment) } {
            // Enter in a field presses the first button.
            button.first type="submit" name="action" value="save" tabindex="-1" aria-hidden="true" {}
            (csrf(visit.session.as_ref()))
            input type="hidden" name="version" value=(form.version);
            input type="hidden" name="base" value=(base);
            @for field in gate::fields(form.environment, profile.merchant_issues_field) {
                (fieldset.field(field))
            }
            p.save {
                button.main type="submit" name="action" value="save" {
                    @if gate.open { (visit.say(id::PAGE_SAVE)) } @else { (visit.say(id::PAGE_SUBMIT)) }
                }
            }
            (zones())
        }
    }
}

/// Renders the record for a visitor who may only read it.
fn values(visit: &Visit, form: &ContactForm) -> Markup {
    let record = form.stored.as_ref().map(|stored| &stored.record);
    let shown = form.account.profile.merchant_issues_field;
    html! {
        p.quiet {
            (visit.tell(&Text::new(id::PAGE_READ_ONLY)
                .with("role", Text::new(role_name(form.account.role)))))
        }
        dl {
            @for field in gate::fields(form.environment, shown) {
                div #(field) {
                    dt { (visit.label(field)) }
                    dd {
                        @match record.and_then(|record| record.get(field)) {
                            None => span.state.bad { (visit.say(id::PAGE_MISSING)) },
                            Some(Value::Hours(windows)) => {
                                ul { @for window in &windows { li { (hours_of(visit, window)) } } }
                            }
                            Some(value) => ul { @for member in value.members() { li { (member) } } },
                        }
                    }
                }
            }
        }
    }
}
