//! The requested accounts, read from the portal.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::config::{Config, PortalSettings};
use crate::contact::{AccountId, Record, Seats};
use crate::error::{Error, Result};
use crate::git::Repository;
use crate::language::{Text, id};
use crate::plan::{Accounts, Desired, LiveProfile, Observed};
use crate::portal::PortalReader;
use crate::project::Project;
use crate::sync::open::OpenPortal;
use crate::sync::push::{READS, check_address};
use crate::sync::surroundings::Surroundings;
use crate::text::suggest;

/// The most characters of an odd id that a message shows.
const SHOWN: usize = 80;

/// An account of the portal, as far as a pull writes it.
pub struct LiveAccount {
    /// The account's id.
    pub id: String,
    /// The live record.
    pub record: Record,
    /// The live users, if the file manages access.
    pub users: Option<Seats>,
    /// The other values that a new file needs. `None` if the account already has a file.
    pub profile: Option<LiveProfile>,
}

/// The accounts of the portal that a pull is about.
#[derive(Default)]
pub struct PulledPortal {
    /// The requested accounts, ordered by id.
    pub accounts: Vec<LiveAccount>,
    /// The ids of accounts that another repository manages, without those requested by name.
    pub foreign: Vec<String>,
    /// The ids of requested accounts that have no record yet.
    pub empty: Vec<String>,
}

/// A request for a pull.
pub struct PullRequest<'a> {
    /// The values that are needed of the process.
    pub surroundings: &'a Surroundings<'a>,
    /// The project.
    pub project: &'a Project,
    /// The project's repository.
    pub repository: &'a Repository,
    /// The ids of the accounts to pull. All accounts if it is empty.
    pub names: &'a [String],
    /// The portal's name and settings.
    pub portal: (&'a str, &'a PortalSettings),
    /// The accounts in the files.
    pub files: &'a Accounts,
}

impl PullRequest<'_> {
    /// Reads the requested accounts from the portal.
    ///
    /// # Errors
    ///
    /// If the portal cannot be read, or does not have an account that is requested by name.
    pub async fn read(&self) -> Result<PulledPortal> {
        let (name, portal) = self.portal;
        // A repository without a commit has nothing that could have come from somebody else.
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
        let mut pulled = PulledPortal::default();
        let mut requested = BTreeMap::new();
        for account in observed {
            let is_named = self.names.contains(&account.id);
            if !self.names.is_empty() && !is_named {
                continue;
            }
            check_id(&account.id)?;
            if !is_named && self.is_foreign(&account)? {
                pulled.foreign.push(account.id);
            } else {
                requested.insert(account.id.clone(), account);
            }
        }
        let mut queue = requested.into_values();
        let mut pending = JoinSet::new();
        loop {
            while pending.len() < READS {
                let Some(account) = queue.next() else { break };
                let file = self.files.get(&account.id).cloned();
                pending.spawn(one(Arc::clone(reader), account, file));
            }
            let Some(read) = pending.join_next().await else {
                break;
            };
            match read.expect("a read does not panic")? {
                (_, Some(live)) => pulled.accounts.push(live),
                (id, None) => pulled.empty.push(id),
            }
        }
        pulled.accounts.sort_by(|a, b| a.id.cmp(&b.id));
        pulled.empty.sort();
        Ok(pulled)
    }

    /// Returns true if another repository manages the account. A first import, into a project without
    /// account files, takes such accounts as well.
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

    /// Checks that the portal has every account that is requested by name.
    fn check_names(&self, observed: &[Observed]) -> Result<()> {
        let portal = self.portal.0;
        for name in self.names {
            if observed.iter().any(|account| account.id == *name) {
                continue;
            }
            let unknown = Error::usage(
                Text::new(id::NO_ACCOUNT_IN_PORTAL)
                    .with("portal", portal)
                    .with("name", name.as_str()),
            );
            let known = observed.iter().map(|account| account.id.as_str());
            return Err(unknown.or_near(suggest(name, known)));
        }
        Ok(())
    }
}

/// Reads one account. Its place in the result is `None` if it has no record.
async fn one(
    reader: Arc<dyn PortalReader>,
    account: Observed,
    file: Option<Arc<Desired>>,
) -> Result<(String, Option<LiveAccount>)> {
    let id = account.id.clone();
    let record = match &file {
        // The listing already shows that the portal has the record of the file.
        Some(file) if account.digest == Some(file.digest) => Some(file.record.clone()),
        _ => {
            let live = reader.record(&account).await?.live;
            // What nobody knows of a portal without an API stays as the file has it.
            let nothing = Record::default();
            let own = file.as_ref().map_or(&nothing, |file| &file.record);
            live.map(|live| live.completed(own))
        }
    };
    let Some(record) = record else {
        return Ok((id, None));
    };
    let knows_users = account.sight.is_none() || account.users_digest.is_some();
    let users = match &file {
        Some(file) if !knows_users => file.users.clone(),
        Some(file) if file.users.is_some() && file.users_digest != account.users_digest => {
            Some(reader.users(&id).await?.seats)
        }
        Some(file) => file.users.clone(),
        None => None,
    };
    let profile = match file {
        Some(_) => None,
        None => reader.profile(&id).await?,
    };
    let live = LiveAccount {
        id: id.clone(),
        record,
        users,
        profile,
    };
    Ok((id, Some(live)))
}

/// Checks an id that the portal has sent. It becomes the name of a file, so it must not lead to another
/// folder.
fn check_id(id: &str) -> Result<()> {
    if AccountId::parse(id).is_ok() {
        return Ok(());
    }
    let shown: String = id.chars().take(SHOWN).collect();
    Err(Error::portal(Text::new(id::PULL_ODD_ID).with("id", shown)))
}

/// Checks that `config`, the configuration of the work tree, has a portal of this name. A pull is about
/// the files of the work tree, so their configuration counts, not that of a commit.
///
/// # Errors
///
/// If it does not have one.
pub fn check_portal(config: &Config, name: &str) -> Result<()> {
    if config.portals.contains_key(name) {
        return Ok(());
    }
    let text = Text::new(id::NO_PORTAL_CONFIGURED).with("name", name);
    let doctor = text.attribute("help-doctor");
    let unknown = Error::usage(text);
    let known = config.portals.keys().map(String::as_str);
    Err(match suggest(name, known) {
        Some(near) => unknown.hint(Text::new(id::DID_YOU_MEAN).with("near", near)),
        None => unknown.hint(doctor),
    })
}
