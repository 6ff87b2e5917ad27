//! `contactctl.toml` as settings: the contacts folder, rule levels, approval, portals.
//!
//! Its errors are findings, by the same parser and schema validation as those of contacts.

mod layout;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::contact::Environment;
use crate::document;
use crate::document::{Document, Node, Value};
pub use crate::owners::ForgeKind;
use crate::rules::Level;
use crate::text::{Content, SourceFile, Span};
pub use layout::{FileKind, Layout, ProjectFiles, SKIPPED, is_read};

/// The name of the configuration file, at the top of a project.
pub const FILE_NAME: &str = "contactctl.toml";

/// The name of the embedded portal of a project that configures no portals.
pub const DEFAULT_PORTAL: &str = "local";

/// A project's settings; the defaults if the file is empty or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The folder of the account files and the directory, from the project's folder.
    pub contacts: String,
    /// Levels that differ from the rules' own.
    pub levels: BTreeMap<String, Level>,
    /// Accepted findings.
    pub allows: Vec<Allow>,
    /// The policy that decides if a commit is approved.
    pub approval: Approval,
    /// The most that one sync may change.
    pub limits: Limits,
    /// Changes that a guard of a sync lets through.
    pub overrides: Vec<Override>,
    /// The portals to push to, by name.
    pub portals: BTreeMap<String, PortalSettings>,
}

/// One `[[rules.allow]]`: the findings of a rule in one account, accepted for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The span of its table.
    pub span: Span,
    /// The name of the rule.
    pub rule: String,
    /// The id of the account.
    pub account: String,
    /// The reason.
    pub reason: String,
    /// The last day on which it applies, `YYYY-MM-DD`; `None` if it does not expire.
    pub until: Option<String>,
}

/// One `[[override]]`: a change that a guard of a sync would stop, let through for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The span of its table.
    pub span: Span,
    /// The name of the guard.
    pub guard: String,
    /// The id of the account.
    pub account: String,
    /// The reason.
    pub reason: String,
    /// The last day on which it applies, `YYYY-MM-DD`.
    pub until: String,
}

impl Override {
    /// Returns `true` if its last day is over. Days end at midnight UTC.
    #[must_use]
    pub fn is_expired(&self, now: Timestamp) -> bool {
        let today = TimeZone::UTC.to_datetime(now).date();
        // An invalid date has a finding of its own and lets nothing through.
        self.until.parse::<Date>().is_ok_and(|until| until < today)
    }
}

/// The approval policy: `[approval]`, with a portal's own keys in place of the general ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The branch of approved commits; `None` for the default branch.
    pub reference: Option<String>,
    /// The number of signatures that each step requires: 0 or 1.
    pub signatures: usize,
    /// The number of people who must approve a change with `contactctl approve`.
    pub attestations: usize,
    /// The number of people who must approve the pull request of a change at the forge.
    pub reviews: usize,
    /// `true` if an owner of every changed file must be among the reviewers.
    pub code_owners: bool,
    /// The kind of forge.
    pub forge: ForgeKind,
    /// The URL of the forge's API; `None` to derive it from the remote.
    pub forge_url: Option<String>,
    /// The repository at the forge, `owner/name`; `None` to derive it from the remote.
    pub repository: Option<String>,
    /// The environment variable that holds a token of the forge.
    pub token_env: Option<String>,
    /// The path of the allowed signers file, from the project's folder.
    pub allowed_signers: String,
    /// The path of the file with revoked keys, from the project's folder.
    pub revoked_signers: Option<String>,
}

impl Default for Approval {
    fn default() -> Self {
        Self {
            reference: None,
            signatures: 0,
            attestations: 0,
            reviews: 0,
            code_owners: false,
            forge: ForgeKind::GitHub,
            forge_url: None,
            repository: None,
            token_env: None,
            allowed_signers: "allowed_signers".to_owned(),
            revoked_signers: None,
        }
    }
}

impl Approval {
    /// Returns the files that the policy is made of, apart from the configuration.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let revoked = self.revoked_signers.clone();
        let owners = self.forge.places().iter().filter(|_| self.code_owners);
        std::iter::once(self.allowed_signers.clone())
            .chain(revoked)
            .chain(owners.map(|place| format!("/{place}")))
            .collect()
    }

    /// Returns this policy with the keys of `node` in place of its own.
    fn with(&self, node: Option<&Node<'_>>) -> Self {
        let text = |key| text(node?, key);
        Self {
            reference: text("ref").or_else(|| self.reference.clone()),
            signatures: number(node, "signatures").unwrap_or(self.signatures),
            attestations: number(node, "attestations").unwrap_or(self.attestations),
            reviews: number(node, "reviews").unwrap_or(self.reviews),
            code_owners: flag(node, "code_owners").unwrap_or(self.code_owners),
            forge: text("forge")
                .and_then(|name| ForgeKind::from_name(&name))
                .unwrap_or(self.forge),
            forge_url: text("forge_url").or_else(|| self.forge_url.clone()),
            repository: text("repository").or_else(|| self.repository.clone()),
            token_env: text("token_env").or_else(|| self.token_env.clone()),
            allowed_signers: text("allowed_signers")
                .unwrap_or_else(|| self.allowed_signers.clone()),
            revoked_signers: text("revoked_signers").or_else(|| self.revoked_signers.clone()),
        }
    }
}

/// `[limits]`: keeps a mistake from reaching every account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The most accounts that one sync may write.
    pub max_accounts: usize,
    /// The most addresses that one sync may remove.
    pub max_removals: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_accounts: 500,
            max_removals: 50,
        }
    }
}

/// One `[portals.NAME]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalSettings {
    /// The kind of portal, with its address.
    pub kind: PortalKind,
    /// The record of an account that is pushed to it.
    pub environment: Environment,
    /// The approval policy for pushes to it.
    pub approval: Approval,
}

/// The kind of a portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortalKind {
    /// A portal in this process, with its data in a file in `.contactctl/`.
    Embedded,
    /// A portal with an HTTP API.
    Http {
        /// The URL of the portal, without `/v1`.
        url: String,
        /// The environment variable that holds the token.
        token_env: String,
    },
}

impl Default for Config {
    fn default() -> Self {
        let portal = PortalSettings {
            kind: PortalKind::Embedded,
            environment: Environment::Production,
            approval: Approval::default(),
        };
        Self {
            contacts: "contacts".to_owned(),
            levels: BTreeMap::new(),
            allows: Vec::new(),
            approval: Approval::default(),
            limits: Limits::default(),
            overrides: Vec::new(),
            portals: BTreeMap::from([(DEFAULT_PORTAL.to_owned(), portal)]),
        }
    }
}

impl Config {
    /// Reads the settings of a configuration file; the defaults without one.
    #[must_use]
    pub fn of(file: Option<&SourceFile>) -> Self {
        match file.map(|file| &file.content) {
            Some(Content::Text(text)) => Self::read(&document::parse(text).0),
            _ => Self::default(),
        }
    }

    /// Reads the settings of `document`. Values that its schema does not allow are left out.
    #[must_use]
    pub fn read(document: &Document<'_>) -> Self {
        let root = &document.root;
        let default = Self::default();
        let rules = root.get("rules");
        let levels = rules
            .map_or(&[][..], Node::entries)
            .iter()
            .filter_map(|entry| {
                let level = Level::from_name(entry.node.as_str()?)?;
                Some((entry.key.value.clone().into_owned(), level))
            });
        let allows = rules
            .and_then(|rules| rules.get("allow"))
            .map_or(&[][..], Node::items);
        let overrides = root.get("override").map_or(&[][..], Node::items);
        let approval = default.approval.with(root.get("approval"));
        let portals: BTreeMap<_, _> = root
            .get("portals")
            .map_or(&[][..], Node::entries)
            .iter()
            .filter_map(|entry| {
                let name = entry.key.value.clone().into_owned();
                let portal = portal(&name, &entry.node, &approval)?;
                Some((name, portal))
            })
            .collect();
        Self {
            contacts: text(root, "contacts").unwrap_or(default.contacts),
            levels: levels.collect(),
            allows: allows.iter().filter_map(allow).collect(),
            limits: limits(root.get("limits")),
            overrides: overrides.iter().filter_map(override_).collect(),
            portals: if portals.is_empty() {
                let mut portals = default.portals;
                for portal in portals.values_mut() {
                    portal.approval = approval.clone();
                }
                portals
            } else {
                portals
            },
            approval,
        }
    }

    /// Returns the approval policy of the portal `name`; the general one if it is not configured.
    #[must_use]
    pub fn approval_of(&self, name: &str) -> Approval {
        let portal = self.portals.get(name);
        portal
            .map_or(&self.approval, |portal| &portal.approval)
            .clone()
    }
}

fn text(node: &Node<'_>, key: &str) -> Option<String> {
    Some(node.get(key)?.as_str()?.to_owned())
}

fn allow(node: &Node<'_>) -> Option<Allow> {
    Some(Allow {
        span: node.span,
        rule: text(node, "rule")?,
        account: text(node, "account")?,
        reason: text(node, "reason")?,
        until: text(node, "until"),
    })
}

fn override_(node: &Node<'_>) -> Option<Override> {
    Some(Override {
        span: node.span,
        guard: text(node, "guard")?,
        account: text(node, "account")?,
        reason: text(node, "reason")?,
        until: text(node, "until")?,
    })
}

fn limits(node: Option<&Node<'_>>) -> Limits {
    let default = Limits::default();
    Limits {
        max_accounts: number(node, "max_accounts").unwrap_or(default.max_accounts),
        max_removals: number(node, "max_removals").unwrap_or(default.max_removals),
    }
}

fn flag(node: Option<&Node<'_>>, key: &str) -> Option<bool> {
    match node?.get(key)?.value {
        Value::Boolean(flag) => Some(flag),
        _ => None,
    }
}

fn number(node: Option<&Node<'_>>, key: &str) -> Option<usize> {
    match node?.get(key)?.value {
        Value::Integer(number) => usize::try_from(number).ok(),
        _ => None,
    }
}

fn portal(name: &str, node: &Node<'_>, approval: &Approval) -> Option<PortalSettings> {
    let environment = match text(node, "environment")?.as_str() {
        "production" => Environment::Production,
        "sandbox" => Environment::Sandbox,
        _ => return None,
    };
    let kind = match text(node, "kind")?.as_str() {
        "embedded" => PortalKind::Embedded,
        "http" => PortalKind::Http {
            url: text(node, "url")?,
            token_env: text(node, "token_env").unwrap_or_else(|| default_token_env(name)),
        },
        _ => return None,
    };
    Some(PortalSettings {
        kind,
        environment,
        approval: approval.with(node.get("approval")),
    })
}

/// The environment variable of a portal without `token_env`: `CONTACTCTL_<NAME>_TOKEN`.
fn default_token_env(name: &str) -> String {
    format!("CONTACTCTL_{}_TOKEN", name.to_uppercase().replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn read(text: &str) -> Config {
        let (document, errors) = parse(text);
        assert!(errors.is_empty(), "{errors:?}");
        Config::read(&document)
    }

    #[test]
    fn an_empty_file_is_the_default() {
        assert_eq!(read(""), Config::default());
    }

    #[test]
    fn the_sample_configuration_spells_out_the_default() {
        assert_eq!(
            read(include_str!("../../contactctl.toml")),
            Config::default()
        );
    }

    #[test]
    fn a_portal_without_a_token_variable_has_one_of_its_name() {
        let config = read(
            "[portals.my-staging]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"https://portal.example.com\"\n",
        );
        let kind = PortalKind::Http {
            url: "https://portal.example.com".to_owned(),
            token_env: "CONTACTCTL_MY_STAGING_TOKEN".to_owned(),
        };
        assert_eq!(config.portals["my-staging"].kind, kind);
    }
}
