//! The part of an account's users that the page shows.

use serde::Deserialize;

use crate::portal::wire::PortalUser;
use crate::server::pages::account::AccountTab;

/// The number of users on a page: few enough for a phone.
const ROWS: usize = 25;

/// The search, and the start of the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::server::pages) struct UsersQuery {
    /// A part of the address.
    pub search: String,
    /// The address that the page starts after.
    pub after: String,
}

/// A page of users.
#[derive(Debug)]
pub(super) struct UsersRows<'a> {
    pub users: Vec<&'a PortalUser>,
    /// The number of users that match the search.
    pub found: usize,
    /// The address that the next page starts after. `None` on the last one.
    pub next: Option<&'a str>,
}

impl UsersQuery {
    /// Returns the page of `users`, which are in the order of their addresses.
    pub(super) fn rows<'a>(&self, users: &'a [PortalUser]) -> UsersRows<'a> {
        let text = self.search.trim().to_lowercase();
        let found: Vec<_> = users
            .iter()
            .filter(|user| user.email.to_lowercase().contains(&text))
            .collect();
        let mut rest = found.iter().filter(|user| user.email > self.after);
        let users: Vec<_> = rest.by_ref().take(ROWS).copied().collect();
        let has_more = rest.next().is_some();
        UsersRows {
            next: users
                .last()
                .filter(|_| has_more)
                .map(|user| user.email.as_str()),
            found: found.len(),
            users,
        }
    }

    /// Returns `true` if all users fit on one page.
    pub fn is_short(users: &[PortalUser]) -> bool {
        users.len() <= ROWS
    }

    /// Returns the target of this page of an account's users.
    pub fn target(&self, account: &str) -> String {
        self.target_after(account, &self.after)
    }

    /// Returns the target of the page of the same search that starts after `after`.
    pub fn target_after(&self, account: &str, after: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("search", self.search.as_str()), ("after", after)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let page = AccountTab::Users.target(account);
        match query.finish() {
            query if query.is_empty() => page,
            query => format!("{page}?{query}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Role;

    fn users(number: usize) -> Vec<PortalUser> {
        let user = |at| PortalUser {
            email: format!("u{at:03}@x.example"),
            role: Role::ReadOnly,
        };
        (0..number).map(user).collect()
    }

    fn query(search: &str, after: &str) -> UsersQuery {
        UsersQuery {
            search: search.to_owned(),
            after: after.to_owned(),
        }
    }

    #[test]
    fn each_user_is_on_one_page() {
        let users = users(2 * ROWS + 1);
        let mut seen = Vec::new();
        let mut after = String::new();
        loop {
            let query = query("", &after);
            let rows = query.rows(&users);
            assert_eq!(rows.found, users.len());
            seen.extend(rows.users);
            match rows.next {
                Some(next) => next.clone_into(&mut after),
                None => break,
            }
        }
        assert!(seen.into_iter().eq(&users));
    }

    #[test]
    fn a_search_ignores_case_and_is_kept_by_the_links() {
        let users = users(120);
        let found = query(" U11 ", "");
        let rows = found.rows(&users);
        assert_eq!((rows.found, rows.users.len()), (10, 10));
        assert_eq!(rows.next, None);
        assert_eq!(
            query("a&b", "").target_after("bistro", "z@x.example"),
            "/accounts/bistro/users?search=a%26b&after=z%40x.example"
        );
        assert_eq!(query("", "").target("bistro"), "/accounts/bistro/users");
    }
}
