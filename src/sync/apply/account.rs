//! All requests for one account, in an order that locks nobody out.

use super::outcome::PutEnd;
use super::put::Putter;
use crate::error::Result;
use crate::plan::{AccountPlan, Observed, Provision, UsersWrite, Write};
use crate::portal::Mark;

/// The state of an account between two of its requests.
struct Progress<'p> {
    /// The record's entity tag, if the portal sent one.
    etag: Option<String>,
    /// `true` as long as the portal already had everything that was put.
    already: bool,
    /// `true` once the portal has taken a write.
    partly: &'p mut bool,
}

impl Putter {
    /// Puts everything that `write` plans for an account:
    ///
    /// 1. the account itself, if it has to be created,
    /// 2. the users who are new or get another role,
    /// 3. the record,
    /// 4. the removal of users who received alerts until then.
    ///
    /// The mark of the commit comes last of all. Until then the next run still finds the commit that
    /// this one started from.
    ///
    /// Sets `partly` once one of these writes has succeeded.
    pub(super) async fn put_account(
        &self,
        account: &AccountPlan,
        write: &Write,
        partly: &mut bool,
    ) -> PutEnd {
        if let Err(ended) = self.provision(account, write).await {
            return PutEnd::Ended(ended);
        }
        *partly |= write.provision == Provision::Create;
        let mut progress = Progress {
            etag: write.etag.clone(),
            already: true,
            partly,
        };
        if let Some(users) = &write.users
            && let Err(end) = self.put_access(account, write, users, &mut progress).await
        {
            return end;
        }
        if write.record_stays {
            let Progress { etag, already, .. } = progress;
            return PutEnd::Done { etag, already };
        }
        let mark = Mark::Set(write.mark.then_some(&self.source));
        let put = self.put_record(&account.id, write, progress.etag.as_deref(), mark);
        match put.await {
            PutEnd::Done { etag, already } => PutEnd::Done {
                etag,
                already: already && progress.already,
            },
            end => progress.stopped(end),
        }
    }

    /// Puts the users. It takes two requests if somebody is removed who still receives alerts, with the
    /// record between them: a portal does not remove an alert contact's access.
    async fn put_access(
        &self,
        account: &AccountPlan,
        write: &Write,
        users: &UsersWrite,
        progress: &mut Progress<'_>,
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

    /// Reads what the portal holds of an account now. `None` if it has no record.
    pub(super) async fn observe(&self, account: &AccountPlan) -> Result<Option<Observed>> {
        let Some(observed) = self.portal.read(&account.id).await? else {
            return Ok(None);
        };
        let file = account.file.as_ref();
        let write = account.write.as_ref();
        let manages_access = file.is_some_and(|file| file.users.is_some())
            || write.is_some_and(|write| write.users.is_some());
        if manages_access {
            return self.portal.with_users(observed).await.map(Some);
        }
        Ok(Some(observed))
    }
}

impl Progress<'_> {
    /// Takes the end of a request into account, and returns the entity tag that it left.
    ///
    /// # Errors
    ///
    /// The end itself, if the portal does not have the value.
    fn next(&mut self, end: PutEnd) -> Result<Option<String>, PutEnd> {
        match end {
            PutEnd::Done { etag, already } => {
                self.already &= already;
                *self.partly = true;
                Ok(etag)
            }
            end => Err(self.stopped(end)),
        }
    }

    /// Notes if a request that did not end put a part of its value.
    fn stopped(&mut self, end: PutEnd) -> PutEnd {
        if let PutEnd::Shown { partly } | PutEnd::Stopped { partly } = end {
            *self.partly |= partly;
        }
        end
    }
}
