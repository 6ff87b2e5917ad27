//! The alert contacts of the form: boxes to tick, one for each user of the account.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::draft::addresses;
use crate::contact::Field;
use crate::language::id;
use crate::server::pages::visit::Visit;

/// The number of users up to which each one has a box. In an account with more users, only those
/// who are chosen have one, and others are typed.
const BOXES: usize = 100;

/// The choice of alert contacts.
#[derive(Debug)]
pub(super) struct AlertChoice<'a> {
    visit: &'a Visit,
    /// Addresses that are chosen but are not users. They come first, since they have to go.
    strangers: Vec<String>,
    /// Users with a box, and whether they are chosen. Those who are come first.
    users: Vec<(&'a str, bool)>,
    /// `true` if there are more users than boxes.
    has_more: bool,
}

impl<'a> AlertChoice<'a> {
    /// Returns the choice among `users` where the form contains `text`.
    pub fn new(visit: &'a Visit, text: &str, users: &'a [String]) -> Self {
        let chosen: BTreeSet<_> = addresses(text).into_iter().collect();
        let has_more = users.len() > BOXES;
        let is_chosen = |user: &&'a String| chosen.contains(*user);
        let (chosen_users, others): (Vec<_>, Vec<_>) = users.iter().partition(is_chosen);
        let others = others.into_iter().filter(|_| !has_more);
        Self {
            visit,
            strangers: chosen
                .iter()
                .filter(|address| !users.contains(address))
                .cloned()
                .collect(),
            users: chosen_users
                .into_iter()
                .map(|user| (user.as_str(), true))
                .chain(others.map(|user| (user.as_str(), false)))
                .collect(),
            has_more,
        }
    }

    /// Renders the boxes and, where there are more users, a field for them.
    pub fn render(&self) -> Markup {
        let field = Field::Alert;
        html! {
            div.boxes {
                @for (at, stranger) in self.strangers.iter().enumerate() {
                    @let id = format!("stranger-{at}");
                    span {
                        input #(id) type="checkbox" name=(field) value=(stranger) checked;
                        label for=(id) { (stranger) span.mark.bad { (self.visit.say(id::PAGE_NOT_A_USER)) } }
                    }
                }
                @for (at, (user, is_chosen)) in self.users.iter().enumerate() {
                    @let id = format!("alert-{at}");
                    span {
                        input #(id) type="checkbox" name=(field) value=(user) checked[*is_chosen];
                        label for=(id) { (user) }
                    }
                }
            }
            @if self.has_more {
                label for="alert-more" { (self.visit.say(id::PAGE_ALERT_MORE)) }
                p.hint #alert-more-hint { (self.visit.say(id::PAGE_ONE_A_LINE)) }
                textarea #alert-more name=(field) rows="2" autocomplete="off" spellcheck="false"
                    aria-describedby="alert-more-hint alert-error" {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(text: &str, users: &[String]) -> String {
        let visit = Visit::default();
        AlertChoice::new(&visit, text, users).render().into_string()
    }

    #[test]
    fn each_user_has_a_box_and_so_has_who_is_no_user_any_more() {
        let users = ["anna@x.example".to_owned(), "piotr@x.example".to_owned()];
        let html = rendered("gone@x.example\npiotr@x.example", &users);
        assert!(html.contains("value=\"gone@x.example\" checked"), "{html}");
        assert!(html.contains("value=\"piotr@x.example\" checked"), "{html}");
        assert!(html.contains("value=\"anna@x.example\">"), "{html}");
        assert!(!html.contains("textarea"), "{html}");
        let (stranger, user) = (html.find("gone@"), html.find("anna@"));
        assert!(
            stranger < html.find("piotr@") && html.find("piotr@") < user,
            "{html}"
        );
    }

    #[test]
    fn an_account_with_very_many_users_has_boxes_of_the_chosen_ones() {
        let users: Vec<_> = (0..=BOXES).map(|at| format!("u{at}@x.example")).collect();
        let html = rendered("u7@x.example", &users);
        assert!(html.contains("value=\"u7@x.example\" checked"), "{html}");
        assert!(!html.contains("u8@x.example"), "{html}");
        assert!(html.contains("<textarea"), "{html}");
    }
}
