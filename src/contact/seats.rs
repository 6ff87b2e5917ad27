//! The seats of an account: its users and their roles.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::{Digest, Role, normalise_address};

/// The users of an account by address, each in one role.
///
/// Addresses are normalised; of two entries for one address, the last counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seats(BTreeMap<String, Role>);

impl Seats {
    /// Returns true if nobody has a seat.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the role of `address`, which must be normalised.
    #[must_use]
    pub fn role(&self, address: &str) -> Option<Role> {
        self.0.get(address).copied()
    }

    /// Gives `address` a seat in this role; `None` removes its seat.
    pub fn set(&mut self, address: &str, role: Option<Role>) {
        let address = normalise_address(address);
        match role {
            Some(role) => self.0.insert(address, role),
            None => self.0.remove(&address),
        };
    }

    /// Returns each user's address and role, sorted by address.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Role)> {
        self.0.iter().map(|(email, role)| (email.as_str(), *role))
    }

    /// Returns each user's address, sorted.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns true if an administrator has a seat.
    #[must_use]
    pub fn has_administrator(&self) -> bool {
        self.0.values().any(|role| *role == Role::Administrator)
    }

    /// Returns the digest over the users as the API has them, sorted by address.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let users = self
            .iter()
            .map(|(email, role)| json!({ "email": email, "role": role.as_str() }));
        Digest::of(&Json::Array(users.collect()))
    }
}

impl<S: AsRef<str>> FromIterator<(S, Role)> for Seats {
    fn from_iter<I: IntoIterator<Item = (S, Role)>>(users: I) -> Self {
        Self(
            users
                .into_iter()
                .map(|(email, role)| (normalise_address(email.as_ref()), role))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_knows_no_order_and_no_case_of_a_domain() {
        let one = Seats::from_iter([
            ("b@x.example", Role::Editor),
            ("a@X.example", Role::Administrator),
        ]);
        let other = Seats::from_iter([
            ("a@x.example", Role::Administrator),
            ("b@x.example", Role::Editor),
        ]);
        assert_eq!(one.digest(), other.digest());
        let mut fewer = other.clone();
        fewer.set("b@X.example", None);
        assert_ne!(fewer.digest(), other.digest());
        assert_eq!(Seats::default().digest(), Digest::of(&json!([])));
    }
}
