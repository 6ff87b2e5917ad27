//! The DNS answers for mail domains: looked up elsewhere, judged by `no-mail-server`.

use std::collections::BTreeMap;

/// The DNS answer for a mail domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailServer {
    /// It has an MX, A or AAAA record.
    There,
    /// It does not have an MX, A or AAAA record.
    Missing,
    /// It has a null MX, which means that it does not accept mail (RFC 7505).
    Refused,
}

/// The answers for the domains that were looked up. Others are not judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailServers(BTreeMap<String, MailServer>);

impl MailServers {
    /// No answers: nothing was looked up.
    pub(crate) const NONE: &'static Self = &Self(BTreeMap::new());

    /// Returns the answer for `domain`, in any case; `None` if it was not looked up.
    #[must_use]
    pub fn of(&self, domain: &str) -> Option<MailServer> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&domain.to_ascii_lowercase()).copied()
    }
}

impl FromIterator<(String, MailServer)> for MailServers {
    /// Collects the answers for domains, which must be in lower case.
    fn from_iter<I: IntoIterator<Item = (String, MailServer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
