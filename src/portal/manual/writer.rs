//! Writes to a portal without an API: each step is given to a person, and what they confirm is recorded at
//! once.

use std::sync::Arc;

use super::account::{LedgerAccount, LedgerEntry};
use super::hand_entry::{EntryAccount, EntryAnswer, EntryStep, EntryValue, HandEntry};
use super::reader::ManualPortal;
use super::steps::{field_steps, user_steps};
use crate::contact::{Field, PushSource, Record, Seats, Value};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::LiveUsers;
use crate::portal::{
    Answering, Mark, PortalWriter, ProvisionRequest, PutReply, PutRequest, PutValue,
};

/// How the steps of one value ended.
enum EntryEnd {
    /// All of them are confirmed.
    Complete,
    /// The account is not what it was planned from.
    Overtaken,
    /// The person saw another value than the ledger had.
    Shown,
    /// The person has left some of them out.
    Stopped,
}

/// The state of a value while its steps are given.
struct Entering<'p> {
    put: &'p PutRequest<'p>,
    /// `true` once a step was confirmed.
    partly: bool,
    /// `true` once the person has said that all that follows is done.
    all: bool,
    skipped: bool,
}

impl PortalWriter for ManualPortal {
    fn at_a_time(&self) -> Option<usize> {
        Some(1)
    }

    fn renewed(&self) -> Arc<dyn PortalWriter> {
        Arc::new(self.clone())
    }

    fn put<'a>(&'a self, put: &'a PutRequest<'a>) -> Answering<'a, PutReply> {
        Box::pin(async move {
            let mut entering = Entering {
                put,
                partly: false,
                all: false,
                skipped: false,
            };
            match self.enter(&mut entering).await {
                Ok(EntryEnd::Complete) => PutReply::Taken,
                Ok(EntryEnd::Overtaken) => PutReply::Overtaken,
                Ok(EntryEnd::Shown) => PutReply::Shown {
                    partly: entering.partly,
                },
                Ok(EntryEnd::Stopped) => PutReply::Stopped {
                    partly: entering.partly,
                },
                Err(error) if entering.partly => PutReply::Lost(error),
                Err(error) => PutReply::NotSent(error),
            }
        })
    }

    fn provision<'a>(&'a self, _: &'a ProvisionRequest<'a>) -> Answering<'a, PutReply> {
        // A plan creates no account at a portal without an API: the portal's operator does.
        Box::pin(async { PutReply::Refused(Text::new(id::ENTRY_NO_ACCOUNT)) })
    }
}

impl ManualPortal {
    async fn enter(&self, entering: &mut Entering<'_>) -> Result<EntryEnd> {
        self.check_name()?;
        let put = entering.put;
        let now = self.account(put.account)?;
        match put.value {
            PutValue::Record { record, mark, .. } => {
                if now.etag().as_deref() != put.etag {
                    return Ok(EntryEnd::Overtaken);
                }
                let end = self.enter_record(&now, record, entering).await?;
                if let (EntryEnd::Complete, Mark::Set(source)) = (&end, mark) {
                    return self.mark(put, record, source);
                }
                Ok(end)
            }
            PutValue::Users(seats) => {
                let live = now.live_users();
                if live.etag.as_deref() != put.etag {
                    return Ok(EntryEnd::Overtaken);
                }
                self.enter_users(live, seats, entering).await
            }
        }
    }

    /// Has the fields entered that differ, in the order of the page.
    async fn enter_record(
        &self,
        now: &LedgerAccount,
        record: &Record,
        entering: &mut Entering<'_>,
    ) -> Result<EntryEnd> {
        let steps = field_steps(now, record);
        let unchanged = now.fields.keys().copied();
        let unchanged = unchanged.filter(|field| record.get(*field).is_some());
        let is_step = |wanted: &Field| {
            let mut steps = steps.iter();
            steps.any(|step| matches!(step, EntryStep::Field { field, .. } if field == wanted))
        };
        let account = EntryAccount {
            id: now.id.clone(),
            steps: steps.len(),
            unchanged: unchanged.filter(|field| !is_step(field)).collect(),
            link: self.settings.page_of(&now.id),
            on_users_page: false,
        };
        self.begin(&account).await?;
        for step in &steps {
            let EntryStep::Field {
                field,
                before,
                after,
            } = step
            else {
                continue;
            };
            let known = match before {
                EntryValue::Unknown => None,
                EntryValue::Known(value) => Some(value),
            };
            match self.answer(step, entering).await? {
                EntryAnswer::Confirmed | EntryAnswer::ConfirmedAll => {
                    if !self.confirm_field(entering.put, *field, known, after.as_ref())? {
                        return Ok(EntryEnd::Overtaken);
                    }
                    entering.partly = true;
                }
                EntryAnswer::Shows(value) => {
                    self.record_shown(&now.id, *field, &value)?;
                    return Ok(EntryEnd::Shown);
                }
                EntryAnswer::Left => return Ok(EntryEnd::Stopped),
                EntryAnswer::Skipped => {}
            }
        }
        Ok(entering.end())
    }

    /// Has the users entered that differ.
    async fn enter_users(
        &self,
        live: LiveUsers,
        seats: &Seats,
        entering: &mut Entering<'_>,
    ) -> Result<EntryEnd> {
        let steps = user_steps(&live.seats, seats);
        self.begin(&EntryAccount {
            id: entering.put.account.to_owned(),
            steps: steps.len(),
            unchanged: Vec::new(),
            link: self.settings.users_page_of(entering.put.account),
            on_users_page: true,
        })
        .await?;
        for step in &steps {
            let EntryStep::User {
                email,
                before,
                after,
            } = step
            else {
                continue;
            };
            let role = match self.answer(step, entering).await? {
                EntryAnswer::Confirmed | EntryAnswer::ConfirmedAll => Some(*after),
                EntryAnswer::Left => return Ok(EntryEnd::Stopped),
                // Nobody can say another role: the list of users is not read by hand.
                EntryAnswer::Skipped | EntryAnswer::Shows(_) => {
                    entering.skipped = true;
                    None
                }
            };
            if let Some(role) = role {
                entering.partly = true;
                let put = entering.put;
                let what = format!("{}: user confirmed", put.account);
                let mut is_as_planned = true;
                self.ledger()
                    .change(put.account, (&self.by, &what), |account| {
                        let mut seats = account.live_users().seats;
                        is_as_planned = [*before, role].contains(&seats.role(email));
                        seats.set(email, role);
                        account.begun = Some(put.source.clone());
                        account.users = Some(self.entry(seats, put.source));
                        Ok(is_as_planned)
                    })?;
                if !is_as_planned {
                    return Ok(EntryEnd::Overtaken);
                }
            }
        }
        Ok(entering.end())
    }

    /// Checks that it is known who enters values.
    fn check_name(&self) -> Result<()> {
        if self.by.is_empty() {
            return Err(Error::usage(Text::new(id::ENTRY_NO_NAME)));
        }
        Ok(())
    }

    async fn begin(&self, account: &EntryAccount) -> Result<()> {
        if account.steps > 0 {
            self.hand_entry()?.begin(account).await;
        }
        Ok(())
    }

    async fn answer(&self, step: &EntryStep, entering: &mut Entering<'_>) -> Result<EntryAnswer> {
        if entering.all {
            return Ok(EntryAnswer::Confirmed);
        }
        let answer = self.hand_entry()?.enter(entering.put.account, step).await;
        entering.all = answer == EntryAnswer::ConfirmedAll;
        entering.skipped |= answer == EntryAnswer::Skipped;
        Ok(answer)
    }

    fn hand_entry(&self) -> Result<&dyn HandEntry> {
        let hand_entry = self.hand_entry.as_deref();
        hand_entry.ok_or_else(|| Error::usage(Text::new(id::ENTRY_NO_TERMINAL)))
    }

    /// Records that a person has entered `after`. Returns false if the ledger no longer has `known`.
    fn confirm_field(
        &self,
        put: &PutRequest<'_>,
        field: Field,
        known: Option<&Option<Value>>,
        after: Option<&Value>,
    ) -> Result<bool> {
        let what = format!("{}: {field} confirmed", put.account);
        let mut is_as_planned = true;
        self.ledger()
            .change(put.account, (&self.by, &what), |account| {
                let recorded = account.fields.get(&field).map(|entry| &entry.value);
                let is_there = recorded.is_some_and(|value| value.as_ref() == after);
                is_as_planned = recorded == known || is_there;
                account.begun = Some(put.source.clone());
                // What somebody has seen there in the meantime is surer than a confirmation.
                if !is_there {
                    let entry = self.entry(after.cloned(), put.source);
                    account.fields.insert(field, entry);
                }
                // The last field and the mark are one commit.
                if let PutValue::Record { record, mark, .. } = put.value
                    && let Mark::Set(source) = mark
                    && field_steps(account, record).is_empty()
                {
                    account.pushed = source.cloned();
                    account.begun = None;
                }
                Ok(is_as_planned)
            })?;
        Ok(is_as_planned)
    }

    /// Records what a person saw in a field in place of what the ledger has.
    fn record_shown(&self, account: &str, field: Field, shown: &EntryValue) -> Result<()> {
        let what = format!("{account}: {field} shows something else");
        self.ledger()
            .change(account, (&self.by, &what), |account| {
                match shown {
                    EntryValue::Unknown => {
                        account.fields.remove(&field);
                    }
                    EntryValue::Known(value) => {
                        let at = (self.clock)();
                        let entry = LedgerEntry::confirmed(value.clone(), &self.by, at, None);
                        account.fields.insert(field, entry);
                    }
                }
                Ok(true)
            })?;
        Ok(())
    }

    /// Records that all of `record` is entered, from `source`.
    fn mark(
        &self,
        put: &PutRequest<'_>,
        record: &Record,
        source: Option<&PushSource>,
    ) -> Result<EntryEnd> {
        let what = match source {
            Some(_) => format!("{}: entered", put.account),
            None => format!("{}: no longer managed", put.account),
        };
        let mut is_as_planned = true;
        self.ledger()
            .change(put.account, (&self.by, &what), |account| {
                is_as_planned = field_steps(account, record).is_empty();
                account.pushed = source.cloned();
                account.begun = None;
                Ok(is_as_planned)
            })?;
        Ok(if is_as_planned {
            EntryEnd::Complete
        } else {
            EntryEnd::Overtaken
        })
    }

    fn entry<T>(&self, value: T, source: &PushSource) -> LedgerEntry<T> {
        LedgerEntry::confirmed(value, &self.by, (self.clock)(), Some(source))
    }
}

impl Entering<'_> {
    fn end(&self) -> EntryEnd {
        if self.skipped {
            EntryEnd::Stopped
        } else {
            EntryEnd::Complete
        }
    }
}
