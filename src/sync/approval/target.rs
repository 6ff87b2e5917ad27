//! The target of a push, and the names in a configuration that reach it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::config::{Config, PortalKind, PortalSettings};
use crate::contact::Target;
use crate::portal::manual::ManualPortal;

/// The portals that names point at: what each of them answers when it is asked for its id.
#[derive(Debug, Clone, Default)]
pub struct PortalIds {
    /// The id of the portal at each URL that was asked, without a token. `None` if there was no answer.
    pub urls: BTreeMap<String, Option<String>>,
    /// The id of each embedded portal on this machine, by its name. One without a database is not here.
    pub embedded: BTreeMap<String, String>,
}

/// The question which names reach a target.
#[derive(Debug)]
pub struct Reach {
    target: Target,
    /// The target's normalised URL. `None` for an embedded portal.
    url: Option<String>,
    ids: PortalIds,
    /// The URLs that nobody has asked yet.
    unasked: RefCell<BTreeSet<String>>,
    /// `true` if also values without an environment are written: users, or new accounts.
    is_any_environment: bool,
}

impl Reach {
    /// Creates the question for `target`, which was found at `url`, or is embedded.
    #[must_use]
    pub fn new(
        target: Target,
        url: Option<&str>,
        ids: PortalIds,
        is_any_environment: bool,
    ) -> Self {
        Self {
            target,
            url: url.map(normal_url),
            ids,
            unasked: RefCell::default(),
            is_any_environment,
        }
    }

    /// Returns the target.
    #[must_use]
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Returns the URLs whose portals had to be asked for their ids, and were not.
    #[must_use]
    pub fn unasked(&self) -> BTreeSet<String> {
        self.unasked.borrow().clone()
    }

    /// Adds the answers of the portals at these URLs.
    pub fn answer(&mut self, answers: BTreeMap<String, Option<String>>) {
        self.unasked.borrow_mut().clear();
        self.ids.urls.extend(answers);
    }

    /// Returns the names in `config` that reach the target.
    pub(super) fn names<'c>(&self, config: &'c Config) -> Vec<&'c str> {
        config
            .portals
            .iter()
            .filter(|(name, portal)| self.reaches(name, portal))
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// Returns true if the name reaches the target: its URL is the same, or the portal there answers
    /// the target's id. A URL without an answer reaches every target of its environment.
    fn reaches(&self, name: &str, portal: &PortalSettings) -> bool {
        if portal.environment != self.target.environment && !self.is_any_environment {
            return false;
        }
        match &portal.kind {
            PortalKind::Manual(_) => self.is_manual(),
            // A portal without an API is reached by nothing that is sent.
            PortalKind::Http { .. } if self.is_manual() => false,
            PortalKind::Embedded => self.ids.embedded.get(name) == Some(&self.target.portal),
            PortalKind::Http { url, .. } => {
                let url = normal_url(url);
                if self.url.as_ref() == Some(&url) {
                    return true;
                }
                let Some(answer) = self.ids.urls.get(&url) else {
                    self.unasked.borrow_mut().insert(url);
                    return true;
                };
                answer.as_ref().is_none_or(|id| *id == self.target.portal)
            }
        }
    }
}

impl Reach {
    fn is_manual(&self) -> bool {
        ManualPortal::is_target(&self.target.portal)
    }
}

/// Returns true if two portals of a configuration point at the same.
pub(super) fn is_same_place(
    (name, portal): (&str, &PortalSettings),
    (other_name, other): (&str, &PortalSettings),
) -> bool {
    match (&portal.kind, &other.kind) {
        (PortalKind::Embedded, PortalKind::Embedded) => name == other_name,
        (PortalKind::Manual(_), PortalKind::Manual(_)) => true,
        (PortalKind::Http { url, .. }, PortalKind::Http { url: other, .. }) => {
            normal_url(url) == normal_url(other)
        }
        _ => false,
    }
}

/// Returns the URL as every spelling of it is written: a host in lower case, no port that the scheme
/// implies, no slash at the end, and one name for this machine.
#[must_use]
pub fn normal_url(url: &str) -> String {
    let Ok(mut parsed) = reqwest::Url::parse(url) else {
        return url.to_owned();
    };
    let host = parsed.host_str().unwrap_or_default().trim_end_matches('.');
    let host = if host == "localhost" || host == "[::1]" {
        "127.0.0.1".to_owned()
    } else {
        host.to_owned()
    };
    if parsed.set_host(Some(&host)).is_err() {
        return url.to_owned();
    }
    parsed.to_string().trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Environment;
    use crate::git::fixture::config;

    const ID: &str = "11111111-1111-4111-8111-111111111111";

    fn target() -> Target {
        Target {
            portal: ID.to_owned(),
            environment: Environment::Production,
        }
    }

    fn portals() -> Config {
        let http = |name: &str, environment: &str, url: &str| {
            format!(
                "[portals.{name}]\nkind = \"http\"\nenvironment = \"{environment}\"\nurl = \"{url}\"\n"
            )
        };
        let own = "[portals.own]\nkind = \"embedded\"\nenvironment = \"production\"\n";
        config(
            &[
                http("here", "production", "https://Portal.example.com:443/"),
                http("other", "production", "https://other.example.com"),
                http("sandbox", "sandbox", "https://portal.example.com"),
                own.to_owned(),
            ]
            .concat(),
        )
    }

    /// The answers of the other portal that was asked for its id.
    type Answers<'a> = &'a [Option<&'a str>];

    fn reach(answers: Answers<'_>, own: Option<&str>, any: bool) -> Reach {
        let other = |id: Option<&str>| {
            let url = "https://other.example.com".to_owned();
            (url, id.map(str::to_owned))
        };
        let ids = PortalIds {
            urls: answers.iter().copied().map(other).collect(),
            embedded: own
                .map(|id| ("own".to_owned(), id.to_owned()))
                .into_iter()
                .collect(),
        };
        Reach::new(target(), Some("https://portal.example.com"), ids, any)
    }

    #[test]
    fn the_same_url_in_any_spelling_reaches_it() {
        let config = portals();
        let elsewhere = "22222222-2222-4222-8222-222222222222";
        let reach = reach(&[Some(elsewhere)], Some(elsewhere), false);
        assert_eq!(reach.names(&config), ["here"]);
        assert!(reach.unasked().is_empty());
    }

    #[test]
    fn another_url_reaches_it_if_it_answers_the_same_id_or_nothing() {
        let config = portals();
        for answer in [Some(ID), None] {
            assert_eq!(
                reach(&[answer], None, false).names(&config),
                ["here", "other"]
            );
        }
        let unasked = reach(&[], None, false);
        assert_eq!(unasked.names(&config), ["here", "other"]);
        let asked: Vec<_> = unasked.unasked().into_iter().collect();
        assert_eq!(asked, ["https://other.example.com"]);
    }

    #[test]
    fn an_answer_settles_what_was_asked() {
        let config = portals();
        for (id, names) in [("x", &["here"][..]), (ID, &["here", "other"])] {
            let mut reach = reach(&[], None, false);
            reach.names(&config);
            let url = "https://other.example.com".to_owned();
            assert_eq!(reach.unasked(), BTreeSet::from([url.clone()]));
            reach.answer(BTreeMap::from([(url, Some(id.to_owned()))]));
            assert_eq!(reach.names(&config), names);
            assert_eq!(reach.unasked(), BTreeSet::new());
        }
    }

    #[test]
    fn an_embedded_portal_is_known_by_its_database() {
        let config = portals();
        assert_eq!(
            reach(&[Some("x")], Some(ID), false).names(&config),
            ["here", "own"]
        );
        assert_eq!(reach(&[Some("x")], None, false).names(&config), ["here"]);
    }

    #[test]
    fn values_without_an_environment_are_reached_by_the_names_of_every_environment() {
        let config = portals();
        let reach = reach(&[Some("x")], None, true);
        assert_eq!(reach.names(&config), ["here", "sandbox"]);
    }

    #[test]
    fn every_spelling_of_a_url_is_the_same() {
        for (one, other) in [
            ("https://a.example.com", "https://A.example.com/"),
            ("https://a.example.com", "https://a.example.com:443"),
            ("https://a.example.com", "https://a.example.com."),
            ("http://127.0.0.1:8080", "http://localhost:8080/"),
            ("http://127.0.0.1:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(normal_url(one), normal_url(other), "{one} {other}");
        }
        for (one, other) in [
            ("https://a.example.com", "https://b.example.com"),
            ("https://a.example.com", "https://a.example.com/b"),
            ("https://a.example.com", "https://a.example.com:8443"),
        ] {
            assert_ne!(normal_url(one), normal_url(other), "{one} {other}");
        }
    }
}
