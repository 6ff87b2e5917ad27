//! What DNS says of mail domains: looked up elsewhere, judged by `no-mail-server`.

use std::collections::BTreeMap;

/// Whether a domain takes mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailServer {
    /// It has an MX, A or AAAA record.
    There,
    /// It has none of them.
    Missing,
    /// It has a null MX: it says that it takes no mail (RFC 7505).
    Refused,
}

/// The domains that were looked up. The others are not judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailServers(BTreeMap<String, MailServer>);

impl MailServers {
    /// Nothing was looked up.
    pub(crate) const NONE: &'static Self = &Self(BTreeMap::new());

    /// What is known of `domain`, whatever its case.
    #[must_use]
    pub fn of(&self, domain: &str) -> Option<MailServer> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&domain.to_ascii_lowercase()).copied()
    }
}

impl FromIterator<(String, MailServer)> for MailServers {
    /// Of domains in lower case.
    fn from_iter<I: IntoIterator<Item = (String, MailServer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
