//! What the portal has of the accounts that are asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::config::{Config, Portal};
use crate::contact::{Record, Seats};
use crate::error::{Error, Result};
use crate::git::Repository;
use crate::language::Text;
use crate::plan::{Accounts, Desired, LiveProfile, Observed};
use crate::portal::PortalReader;
use crate::project::Project;
use crate::sync::open::OpenPortal;
use crate::sync::push::{READS, check_address};
use crate::sync::surroundings::Surroundings;
use crate::text::suggest;

/// Characters of a portal's word that a message shows.
const SHOWN: usize = 80;

/// An account of the portal, as far as it is written.
pub struct LiveAccount {
    /// Its id.
    pub id: String,
    /// Its record.
    pub record: Record,
    /// Its users, where the file manages access.
    pub users: Option<Seats>,
    /// What a new file needs besides; none for an account that has one.
    pub profile: Option<LiveProfile>,
}

/// The portal's side.
#[derive(Default)]
pub struct PulledPortal {
    /// The accounts that are asked for, by id.
    pub accounts: Vec<LiveAccount>,
    /// Those that another repository manages and nobody named.
    pub foreign: Vec<String>,
    /// Those that have no record yet.
    pub empty: Vec<String>,
}

/// What is asked for, and the files that there are.
pub struct PullRequest<'a> {
    /// The process around.
    pub surroundings: &'a Surroundings<'a>,
    /// The project.
    pub project: &'a Project,
    /// Its repository.
    pub repository: &'a Repository,
    /// The only accounts; all where it is empty.
    pub names: &'a [String],
    /// The portal, with its name.
    pub portal: (&'a str, &'a Portal),
    /// The accounts as their files have them.
    pub files: &'a Accounts,
}

impl PullRequest<'_> {
    /// Reads the portal.
    ///
    /// # Errors
    ///
    /// If the portal cannot be read, or an account is asked for that it does not have.
    pub async fn read(&self) -> Result<PulledPortal> {
        let (name, portal) = self.portal;
        // Without a commit there is no branch that could have come from somebody else.
        if let Some(head) = self.repository.head()? {
            check_address(self.repository, &head, name, portal)?;
        }
        let open = OpenPortal::new(self.project, name, portal, self.surroundings).await?;
        let read = self.read_from(&open.reader()).await;
        open.close().await?;
        read
    }

    async fn read_from(&self, reader: &Arc<dyn PortalReader>) -> Result<PulledPortal> {
        let observed = reader.list().await?;
        self.check_names(&observed)?;
        let mut portals = PulledPortal::default();
        let mut wanted = BTreeMap::new();
        for account in observed {
            let is_named = self.names.contains(&account.id);
            if !self.names.is_empty() && !is_named {
                continue;
            }
            check_id(&account.id)?;
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
                pending.spawn(one(Arc::clone(reader), account, file));
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
    reader: Arc<dyn PortalReader>,
    account: Observed,
    file: Option<Arc<Desired>>,
) -> Result<(String, Option<LiveAccount>)> {
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
            Some(reader.users(&id).await?.seats)
        }
        Some(file) => file.users.clone(),
        None => None,
    };
    let profile = match file {
        Some(_) => None,
        None => Some(reader.profile(&id).await?),
    };
    let live = LiveAccount {
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
fn check_id(id: &str) -> Result<()> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if (1..=63).contains(&id.len()) && id.chars().all(is_part) {
        return Ok(());
    }
    let shown: String = id.chars().take(SHOWN).collect();
    Err(Error::portal(Text::new("pull-odd-id").with("id", shown)))
}

/// The files of the work tree are meant here, and so is their configuration.
///
/// # Errors
///
/// If the configuration has no such portal.
pub fn check_portal(config: &Config, name: &str) -> Result<()> {
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
