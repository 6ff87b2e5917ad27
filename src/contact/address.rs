//! Contacts: addresses, and references to the directory.

/// An item of a contact list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact<'a> {
    /// The id of `@id`: a reference to an entry of the directory.
    Reference(&'a str),
    /// Anything else: an e-mail address, which may be invalid.
    Address(&'a str),
}

impl<'a> Contact<'a> {
    /// Reads `text`. Addresses are not checked here; the rule `email-invalid` does that.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        match text.strip_prefix('@') {
            Some(id) if !id.contains('@') => Self::Reference(id),
            _ => Self::Address(text),
        }
    }
}

/// Returns an address as it is compared and pushed: the domain in lower case, the local part as it
/// is (RFC 5321, section 2.4).
#[must_use]
pub fn normalise_address(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_domain_is_lowered() {
        assert_eq!(
            normalise_address("Anna.K@Bistro.EXAMPLE"),
            "Anna.K@bistro.example"
        );
        assert_eq!(normalise_address("not an address"), "not an address");
    }
}
