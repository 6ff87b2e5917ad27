//! `contactctl.toml` as settings: where the contacts are, rule levels, approval, portals.
//!
//! Its faults are findings, found by the same parser and schema as those of contacts.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::contact::Environment;
use crate::document::{Document, Node, Value};
pub use crate::owners::ForgeKind;
use crate::rules::Level;
use crate::text::Span;

/// The file's name, at the top of a project.
pub const FILE_NAME: &str = "contactctl.toml";

/// The name of the portal that exists when none is configured.
pub const DEFAULT_PORTAL: &str = "local";

/// A project's settings; the default ones for an empty file or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The folder of the account files and the directory, from the project's folder.
    pub contacts: String,
    /// Levels that differ from the rules' own.
    pub levels: BTreeMap<String, Level>,
    /// Accepted findings.
    pub allows: Vec<Allow>,
    /// What makes a commit approved.
    pub approval: Approval,
    /// How much one sync may do.
    pub limits: Limits,
    /// What one guard of a sync may let through.
    pub overrides: Vec<Override>,
    /// Where to push, by name.
    pub portals: BTreeMap<String, Portal>,
}

/// One `[[rules.allow]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// Where it stands.
    pub span: Span,
    /// Whose findings.
    pub rule: String,
    /// In which account.
    pub account: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds, `YYYY-MM-DD`.
    pub until: Option<String>,
}

/// One `[[override]]`: a change that a guard of a sync would stop, let through for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Where it stands.
    pub span: Span,
    /// The guard's name.
    pub guard: String,
    /// For which account.
    pub account: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds, `YYYY-MM-DD`.
    pub until: String,
}

impl Override {
    /// Whether it is past its day, which ends in UTC.
    #[must_use]
    pub fn is_expired(&self, now: Timestamp) -> bool {
        let today = TimeZone::UTC.to_datetime(now).date();
        // What is no date has a finding, and lets nothing through.
        self.until.parse::<Date>().is_ok_and(|until| until < today)
    }
}

/// `[approval]`, or what a portal has in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The branch of approved commits; none for the default one.
    pub reference: Option<String>,
    /// How many signatures each step needs: none or one.
    pub signatures: usize,
    /// How many people have to approve a change with `contactctl approve`.
    pub attestations: usize,
    /// How many people have to approve the pull request of a change at the forge.
    pub reviews: usize,
    /// Whether an owner of every changed file has to be among them.
    pub code_owners: bool,
    /// Which kind of forge.
    pub forge: ForgeKind,
    /// The address of its API; none for that of the remote.
    pub forge_url: Option<String>,
    /// `owner/name` there; none for that of the remote.
    pub repository: Option<String>,
    /// The environment variable with a token of the forge.
    pub token_env: Option<String>,
    /// The file of who may sign, from the project's folder.
    pub allowed_signers: String,
    /// The file of keys that no longer count.
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
    /// The files that the policy is in, besides the configuration.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let revoked = self.revoked_signers.clone();
        let owners = self.forge.places().iter().filter(|_| self.code_owners);
        std::iter::once(self.allowed_signers.clone())
            .chain(revoked)
            .chain(owners.map(|place| format!("/{place}")))
            .collect()
    }

    /// This policy, with the keys of `node` in place of its own.
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

/// `[limits]`: so that a slip does not reach every account.
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
pub struct Portal {
    /// How it is reached.
    pub kind: PortalKind,
    /// Which record of an account it is about.
    pub environment: Environment,
    /// What makes a commit approved for it.
    pub approval: Approval,
}

/// How a portal is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortalKind {
    /// In this process, over a file in `.contactctl/`.
    Embedded,
    /// By its HTTP API.
    Http {
        /// Its address, without `/v1`.
        url: String,
        /// The environment variable that holds the token.
        token_env: String,
    },
}

impl Default for Config {
    fn default() -> Self {
        let portal = Portal {
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
    /// Reads the settings of `document`. What its schema finds fault with counts as not there.
    #[must_use]
    pub fn read(document: &Document<'_>) -> Self {
        let root = &document.root;
        let text = |node: Option<&Node<'_>>, key| text(node?, key);
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
        let portals = root.get("portals").map_or(&[][..], Node::entries);
        let portals: BTreeMap<_, _> = portals
            .iter()
            .filter_map(|entry| {
                let name = entry.key.value.clone().into_owned();
                let portal = portal(&name, &entry.node, &approval)?;
                Some((name, portal))
            })
            .collect();
        Self {
            contacts: text(Some(root), "contacts").unwrap_or(default.contacts),
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

    /// What makes a commit approved for the portal `name`.
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

fn portal(name: &str, node: &Node<'_>, approval: &Approval) -> Option<Portal> {
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
    Some(Portal {
        kind,
        environment,
        approval: approval.with(node.get("approval")),
    })
}

/// The environment variable of a portal that names none: `CONTACTCTL_<NAME>_TOKEN`.
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
        assert_eq!(read(include_str!("../contactctl.toml")), Config::default());
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
