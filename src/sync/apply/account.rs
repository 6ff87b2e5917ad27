//! Everything that is put for one account, in the order that locks nobody out.

use super::outcome::PutEnd;
use super::put::Putter;
use crate::error::Result;
use crate::plan::{AccountPlan, Observed, UsersWrite, Write};
use crate::portal::Mark;

/// The state of an account between two of its requests.
struct Progress {
    /// The record's entity tag.
    etag: Option<String>,
    /// True while the portal had everything already.
    already: bool,
}

impl Putter {
    /// Puts who comes or gets another role, then the record, and then who goes while alerts were sent
    /// to them. The mark comes last of all: until then the next run knows from where this one
    /// started.
    pub(super) async fn put_account(&self, account: &AccountPlan, write: &Write) -> PutEnd {
        if let Err(ended) = self.provision(account, write).await {
            return PutEnd::Ended(ended);
        }
        let mut progress = Progress {
            etag: write.etag.clone(),
            already: true,
        };
        if let Some(users) = &write.users
            && let Err(end) = self.put_access(account, write, users, &mut progress).await
        {
            return end;
        }
        let Progress { etag, already } = progress;
        if write.record_stays {
            return PutEnd::Done { etag, already };
        }
        let mark = Mark::Set(write.mark.then_some(&self.source));
        match self
            .put_record(&account.id, write, etag.as_deref(), mark)
            .await
        {
            PutEnd::Done { etag, already: was } => PutEnd::Done {
                etag,
                already: already && was,
            },
            end => end,
        }
    }

    /// Puts the users, in two steps where somebody goes while alerts are sent to them.
    async fn put_access(
        &self,
        account: &AccountPlan,
        write: &Write,
        users: &UsersWrite,
        progress: &mut Progress,
    ) -> Result<(), PutEnd> {
        let mut users_etag = users.etag.clone();
        if users.meanwhile != users.live {
            let put = self.put_users(&account.id, &users.meanwhile, users_etag.as_deref());
            users_etag = progress.next(put.await)?;
        }
        if users.seats == users.meanwhile {
            return Ok(());
        }
        let mark = Mark::Kept(account.source.as_ref());
        let put = self.put_record(&account.id, write, progress.etag.as_deref(), mark);
        progress.etag = progress.next(put.await)?;
        let put = self.put_users(&account.id, &users.seats, users_etag.as_deref());
        progress.next(put.await)?;
        Ok(())
    }

    /// Reads what the portal holds of an account now.
    pub(super) async fn observe(&self, account: &AccountPlan) -> Result<Option<Observed>> {
        let Some(observed) = self.portal.read(&account.id).await? else {
            return Ok(None);
        };
        let manages_access = account
            .file
            .as_ref()
            .is_some_and(|file| file.users.is_some());
        if manages_access {
            return self.portal.with_users(observed).await.map(Some);
        }
        Ok(Some(observed))
    }
}

impl Progress {
    /// Goes on after a request; returns the entity tag that it left.
    fn next(&mut self, end: PutEnd) -> Result<Option<String>, PutEnd> {
        match end {
            PutEnd::Done { etag, already } => {
                self.already &= already;
                Ok(etag)
            }
            end => Err(end),
        }
    }
}
