//! Who has access to an account, and as what.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::SignedDuration;
use maud::{Markup, html};
use rusqlite::Connection;

use crate::contact::{Field, Role, Value, normalise_address};
use crate::language::Text;
use crate::portal::wire::PortalUser;
use crate::server::http::extract::AccountId;
use crate::server::pages::account::{Seen, Tab, framed};
use crate::server::pages::contact::fields::words;
use crate::server::pages::form::{Fields, Form, csrf};
use crate::server::pages::gate::modal;
use crate::server::pages::layout::instead::Instead;
use crate::server::pages::layout::page::done;
use crate::server::pages::visit::session::{Base, Session};
use crate::server::pages::visit::visitor::Visit;
use crate::server::refusal::{Refusal, Sort};
use crate::server::rules::people;
use crate::server::state::Portal;
use crate::server::store::sessions::Holder;
use crate::server::store::users as stored;
use crate::server::violation::Violation;

/// How long an invitation works.
const LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// What a form on this page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Invite,
    Change,
    Link,
    Remove,
}

impl Action {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "invite" => Self::Invite,
            "change" => Self::Change,
            "link" => Self::Link,
            "remove" => Self::Remove,
            _ => return None,
        })
    }
}

/// What the page tells of a form that was sent.
#[derive(Debug, Default)]
struct Told {
    violations: Vec<Violation>,
    /// What was typed into the invitation.
    email: String,
    role: Option<Role>,
    /// What was done.
    done: Option<Text>,
    /// A new sign-in link.
    link: Option<String>,
}

/// `GET /accounts/{id}/users`.
pub(in crate::server::pages) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
) -> Result<Response, Instead> {
    let AccountId(id) = id?;
    let read = move |connection: &Connection| Seen::read(connection, &session, &id);
    let seen = portal.store().read(read).await?;
    Ok(page(&visit, &seen, &Told::default()))
}

/// `POST /accounts/{id}/users`.
pub(in crate::server::pages) async fn change(
    State(portal): State<Portal>,
    Extension(base): Extension<Base>,
    visit: Visit,
    id: Result<AccountId, Refusal>,
    Form { session, fields }: Form,
) -> Result<Response, Instead> {
    let AccountId(id) = id?;
    let Some(action) = Action::from_name(fields.get("action")) else {
        return Err(Refusal::new(Sort::MalformedRequest, "the form has no such action").into());
    };
    let email = normalise_address(fields.get("email").trim());
    let (validator, now) = (portal.validator(), portal.now());
    let by = session.name().to_owned();
    let (account, user, sent) = (id.clone(), email.clone(), fields.clone());
    let work = move |connection: &Connection| -> Result<(Seen, Vec<Violation>), Refusal> {
        let seen = Seen::read(connection, &session, &account)?;
        if !seen.may_manage() {
            return Err(seen.forbidden());
        }
        let users = changed(&seen.profile.users, action, &user, &sent);
        let change = people::Change {
            by: session.name(),
            now,
            validator,
        };
        let outcome = people::replace(connection, change, &seen.profile, users);
        match outcome {
            Ok(()) => Ok((
                Seen::after(connection, &session, &account, seen)?,
                Vec::new(),
            )),
            Err(refusal) if refusal.sort() == Sort::UsersRefused => {
                Ok((seen, refusal.into_errors()))
            }
            Err(refusal) => Err(refusal),
        }
    };
    let (seen, violations) = portal.store().write(work).await?;
    let mut told = Told {
        email: fields.get("email").to_owned(),
        role: Role::from_name(fields.get("role")),
        ..Told::default()
    };
    if violations.is_empty() {
        told = done_with(action, &email);
        let is_user = |user: &PortalUser| user.email == email;
        if matches!(action, Action::Invite | Action::Link) && seen.profile.users.iter().any(is_user)
        {
            let holder = Holder {
                email: Some(email),
                account: Some(id),
            };
            let key = portal.store().sign_in_key(holder, &by, now, LIFETIME).await;
            let key = key.map_err(|error| Refusal::internal(&error))?;
            told.link = Some(format!("{}/sign-in?token={}", base.0, key.expose()));
        }
    } else {
        told.violations = violations;
    }
    Ok(page(&visit, &seen, &told))
}

/// The users as a form wants them.
fn changed(users: &[PortalUser], action: Action, email: &str, fields: &Fields) -> Vec<PortalUser> {
    let role = Role::from_name(fields.get("role")).unwrap_or(Role::ReadOnly);
    let known = users.iter().any(|user| user.email == email);
    match action {
        Action::Link => users.to_vec(),
        Action::Remove => users
            .iter()
            .filter(|user| user.email != email)
            .cloned()
            .collect(),
        // Somebody else may have removed them since the page was made.
        Action::Change if !known => users.to_vec(),
        Action::Change | Action::Invite => people::with(users, email, role),
    }
}

fn done_with(action: Action, email: &str) -> Told {
    let id = match action {
        Action::Invite => "page-user-invited",
        Action::Change => "page-user-changed",
        Action::Link => "page-user-link",
        Action::Remove => "page-user-removed",
    };
    Told {
        done: Some(Text::new(id).with("email", email)),
        ..Told::default()
    }
}

impl Seen {
    /// The same account after its users were changed; as it was for somebody who has just given
    /// up their own access.
    fn after(
        connection: &Connection,
        session: &Session,
        id: &str,
        before: Self,
    ) -> Result<Self, Refusal> {
        let role = session.role(connection, id).unwrap_or(Role::ReadOnly);
        let mut after = before;
        after.role = role;
        after.profile.users = stored::all(connection, id)?;
        Ok(after)
    }
}

fn page(visit: &Visit, seen: &Seen, told: &Told) -> Response {
    let wrong = !told.violations.is_empty();
    let status = if wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let content = content(visit, seen, told);
    if seen.gate().open {
        return framed(status, visit, seen, Tab::Users, &content);
    }
    modal(status, visit, seen, Tab::Users, &content)
}

fn content(visit: &Visit, seen: &Seen, told: &Told) -> Markup {
    html! {
        @if seen.gate().open { h1 { (visit.say("page-users")) } }
        @else { h2 { (visit.say("page-users")) } }
        @if !told.violations.is_empty() {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="wrong" {
                h2 #wrong {
                    (visit.tell(&Text::new("page-wrong").with("number", told.violations.len())))
                }
                ul { @for violation in &told.violations { li { (words(visit, violation)) } } }
            }
        }
        @if let Some(text) = &told.done { (done(&visit.tell(text))) }
        @if let Some(link) = &told.link { (handed_over(visit, link)) }
        p { (visit.say(if seen.may_manage() { "page-users-what" } else { "page-users-read" })) }
        (table(visit, seen))
        @if seen.may_manage() { (invitation(visit, seen, told)) }
        (roles(visit))
    }
}

fn handed_over(visit: &Visit, link: &str) -> Markup {
    html! {
        section aria-labelledby="link" {
            h2 #link { (visit.say("page-link")) }
            p { (visit.say("page-link-what")) }
            p { code.typed { (link) } }
        }
    }
}

fn table(visit: &Visit, seen: &Seen) -> Markup {
    let alert = seen.production.as_ref();
    let alert = alert.and_then(|stored| stored.record.get(Field::Alert));
    let alerts = alert.as_ref().map(Value::members).unwrap_or_default();
    html! {
        div.wide tabindex="0" role="region" aria-label=(visit.say("page-users")) {
            table.stack {
                thead {
                    tr {
                        th scope="col" { (visit.say("page-address")) }
                        th scope="col" { (visit.say("page-role")) }
                        @if seen.may_manage() { th scope="col" { (visit.say("page-access")) } }
                    }
                }
                tbody {
                    @for (at, user) in seen.profile.users.iter().enumerate() {
                        tr {
                            th scope="row" {
                                (user.email)
                                @if alerts.contains(&user.email) {
                                    " " span.mark { (visit.say("page-alert-contact")) }
                                }
                            }
                            @if seen.may_manage() { (controls(visit, seen, at, user)) }
                            @else { td { (visit.say(role_name(user.role))) } }
                        }
                    }
                }
            }
        }
    }
}

/// The forms of one user.
fn controls(visit: &Visit, seen: &Seen, at: usize, user: &PortalUser) -> Markup {
    let target = Tab::Users.target(&seen.profile.id);
    let label = |id: &'static str| visit.tell(&Text::new(id).with("email", user.email.as_str()));
    html! {
        td {
            form.inline method="post" action=(target) {
                (csrf(visit.session.as_ref()))
                input type="hidden" name="email" value=(user.email);
                label.hidden for={ "role-" (at) } { (label("page-role-of")) }
                (select(visit, &format!("role-{at}"), user.role))
                button type="submit" name="action" value="change" aria-label=(label("page-change-role")) {
                    (visit.say("page-change"))
                }
            }
        }
        td {
            form method="post" action=(target) {
                (csrf(visit.session.as_ref()))
                input type="hidden" name="email" value=(user.email);
                button.plain type="submit" name="action" value="link" aria-label=(label("page-new-link-for")) {
                    (visit.say("page-new-link"))
                }
                details {
                    summary aria-label=(label("page-remove-user")) { (visit.say("page-remove")) }
                    button.danger type="submit" name="action" value="remove" { (label("page-remove-now")) }
                }
            }
        }
    }
}

fn select(visit: &Visit, id: &str, chosen: Role) -> Markup {
    html! {
        select #(id) name="role" {
            @for role in Role::ALL {
                option value=(role.as_str()) selected[role == chosen] { (visit.say(role_name(role))) }
            }
        }
    }
}

fn invitation(visit: &Visit, seen: &Seen, told: &Told) -> Markup {
    let wrong = !told.violations.is_empty();
    html! {
        section aria-labelledby="invite" {
            h2 #invite { (visit.say("page-invite")) }
            p { (visit.say("page-invite-what")) }
            form.filter method="post" action=(Tab::Users.target(&seen.profile.id)) novalidate {
                (csrf(visit.session.as_ref()))
                div {
                    label for="email" { (visit.say("page-address")) }
                    input #email name="email" type="text" inputmode="email" autocomplete="off"
                        spellcheck="false" value=(told.email) aria-invalid=[wrong.then_some("true")];
                }
                div {
                    label for="role" { (visit.say("page-role")) }
                    (select(visit, "role", told.role.unwrap_or(Role::ReadOnly)))
                }
                button.main type="submit" name="action" value="invite" { (visit.say("page-invite-now")) }
            }
        }
    }
}

fn roles(visit: &Visit) -> Markup {
    html! {
        details.roles {
            summary { (visit.say("page-roles")) }
            dl {
                @for (role, what) in [
                    (Role::ReadOnly, "page-role-read-only-may"),
                    (Role::Editor, "page-role-editor-may"),
                    (Role::Administrator, "page-role-administrator-may"),
                    (Role::Tester, "page-role-tester-may"),
                ] {
                    div { dt { (visit.say(role_name(role))) } dd { (visit.say(what)) } }
                }
            }
        }
    }
}

/// The id of a role's name.
const fn role_name(role: Role) -> &'static str {
    match role {
        Role::ReadOnly => "page-role-read-only",
        Role::Editor => "page-role-editor",
        Role::Administrator => "page-role-administrator",
        Role::Tester => "page-role-tester",
    }
}
