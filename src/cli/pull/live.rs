//! What the portal has of the accounts that are asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::cli::Session;
use crate::cli::push::{self, Connection, READS, Target};
use crate::config::{Config, Portal};
use crate::contact::{Record, Seats};
use crate::error::{Error, Result};
use crate::git::Repository;
use crate::language::Text;
use crate::net::Patience;
use crate::plan::{Accounts, Desired, Observed};
use crate::portal::Reader;
use crate::portal::wire::AccountView;
use crate::project::Project;
use crate::text::suggest;

/// Characters of a portal's word that a message shows.
const SHOWN: usize = 80;

/// An account of the portal, as far as it is written.
pub(super) struct Live {
    pub(super) id: String,
    pub(super) record: Record,
    /// Its users, where the file manages access.
    pub(super) users: Option<Seats>,
    /// What a new file needs besides; none for an account that has one.
    pub(super) profile: Option<AccountView>,
}

/// The portal's side.
#[derive(Default)]
pub(super) struct Portals {
    /// The accounts that are asked for, by id.
    pub(super) accounts: Vec<Live>,
    /// Those that another repository manages and nobody named.
    pub(super) foreign: Vec<String>,
    /// Those that have no record yet.
    pub(super) empty: Vec<String>,
}

/// What is asked for, and the files that there are.
pub(super) struct Asked<'a> {
    pub(super) session: &'a Session<'a>,
    pub(super) project: &'a Project,
    pub(super) repository: &'a Repository,
    /// The only accounts; all where it is empty.
    pub(super) names: &'a [String],
    pub(super) portal: (&'a str, &'a Portal),
    pub(super) files: &'a Accounts,
}

impl Asked<'_> {
    /// Reads the portal.
    pub(super) fn read(&self) -> Result<Portals> {
        let (name, portal) = self.portal;
        let target = Target {
            root: &self.project.root,
            config_path: &self.project.config,
            portal: Some(name),
            rev: "HEAD",
            accounts: self.names,
            now: self.session.now(None),
            session: self.session,
        };
        // Without a commit there is no branch that could have come from somebody else.
        if let Some(head) = self.repository.head()? {
            push::check_address(self.repository, &head, &target, name, portal)?;
        }
        push::block_on(async {
            let connection = Connection::open(&target, name, portal).await?;
            let reader = connection.reader(portal.environment, Patience::default())?;
            let read = self.read_from(&reader).await;
            connection.close().await?;
            read
        })
    }

    async fn read_from(&self, reader: &Reader) -> Result<Portals> {
        let observed = reader.list().await?;
        self.check_names(&observed)?;
        let mut portals = Portals::default();
        let mut wanted = BTreeMap::new();
        for account in observed {
            let is_named = self.names.contains(&account.id);
            if !self.names.is_empty() && !is_named {
                continue;
            }
            assert_id(&account.id)?;
            if !is_named && self.is_foreign(&account)? {
                portals.foreign.push(account.id);
            } else {
                wanted.insert(account.id.clone(), account);
            }
        }
        let mut wanted = wanted.into_values();
        let mut pending = JoinSet::new();
        loop {
            while pending.len() < READS {
                let Some(account) = wanted.next() else { break };
                let file = self.files.get(&account.id).cloned();
                pending.spawn(one(reader.clone(), account, file));
            }
            let Some(read) = pending.join_next().await else {
                break;
            };
            match read.expect("a read does not panic")? {
                (_, Some(live)) => portals.accounts.push(live),
                (id, None) => portals.empty.push(id),
            }
        }
        portals.accounts.sort_by(|a, b| a.id.cmp(&b.id));
        portals.empty.sort();
        Ok(portals)
    }

    /// Whether another repository manages the account. A first import takes it all the same.
    fn is_foreign(&self, account: &Observed) -> Result<bool> {
        let source = match &account.source {
            Some(source) if !self.files.is_empty() && !self.files.contains_key(&account.id) => {
                source
            }
            _ => return Ok(false),
        };
        match self.repository.head()? {
            Some(head) => Ok(source.repository != self.repository.identity(&head)?),
            None => Ok(true),
        }
    }

    /// Every account that is asked for by name has to be there.
    fn check_names(&self, observed: &[Observed]) -> Result<()> {
        let portal = self.portal.0;
        for name in self.names {
            if observed.iter().any(|account| account.id == *name) {
                continue;
            }
            let unknown = Error::usage(
                Text::new("no-account-in-portal")
                    .with("portal", portal)
                    .with("name", name.as_str()),
            );
            let known = observed.iter().map(|account| account.id.as_str());
            return Err(match suggest(name, known) {
                Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
                None => unknown.hint(Text::new("name-by-id")),
            });
        }
        Ok(())
    }
}

/// Reads one account; none while it has no record.
async fn one(
    reader: Reader,
    account: Observed,
    file: Option<Arc<Desired>>,
) -> Result<(String, Option<Live>)> {
    let id = account.id.clone();
    let record = match &file {
        Some(file) if is_as(file, &account) => Some(file.record.clone()),
        _ => reader.record(&account).await?.live.map(|live| live.record),
    };
    let Some(record) = record else {
        return Ok((id, None));
    };
    let users = match &file {
        Some(file) if file.users.is_some() && file.users_digest != account.users_digest => {
            Some(reader.seats(&id).await?.seats)
        }
        Some(file) => file.users.clone(),
        None => None,
    };
    let profile = match file {
        Some(_) => None,
        None => Some(reader.profile(&id).await?),
    };
    let live = Live {
        id: id.clone(),
        record,
        users,
        profile,
    };
    Ok((id, Some(live)))
}

/// Whether the listing says already that the portal has what the file says.
fn is_as(file: &Desired, account: &Observed) -> bool {
    account.digest == Some(file.digest)
}

/// An id becomes a file's name: one that leads somewhere else is not taken from a portal.
fn assert_id(id: &str) -> Result<()> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if (1..=63).contains(&id.len()) && id.chars().all(is_part) {
        return Ok(());
    }
    let shown: String = id.chars().take(SHOWN).collect();
    Err(Error::portal(Text::new("pull-odd-id").with("id", shown)))
}

/// The files of the work tree are meant here, and so is their configuration.
pub(super) fn assert_portal(config: &Config, name: &str) -> Result<()> {
    if config.portals.contains_key(name) {
        return Ok(());
    }
    let text = Text::new("no-portal-configured").with("name", name);
    let doctor = text.attribute("help-doctor");
    let unknown = Error::usage(text);
    let known = config.portals.keys().map(String::as_str);
    Err(match suggest(name, known) {
        Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
        None => unknown.hint(doctor),
    })
}
