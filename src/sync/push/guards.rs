//! The guards of a push. Each refusal points at the lines that cause it and names the way past it.

use jiff::Timestamp;

use super::policy::JudgingPolicy;
use crate::config::{Config, Limits, Override, ProjectFiles};
use crate::contact::{Environment, Value};
use crate::error::Error;
use crate::language::{Text, id};
use crate::plan::{self, AccountPlan, Breach, Excess, Guard, Places, Plan, UserPlan};

/// The result of the guards for one plan.
#[derive(Debug, Default)]
pub(super) struct GuardJudgement {
    pub(super) refusals: Vec<Error>,
    /// A note for each change that an override lets through.
    pub(super) notes: Vec<Text>,
}

/// The guards of a push, with the overrides that let single changes through.
#[derive(Debug, Clone)]
pub(super) struct Guards {
    /// The overrides of the settings in force, which do not include the commit's own.
    overrides: Vec<Override>,
    /// The overrides of the commit itself, which count from the next sync on.
    coming: Vec<Override>,
    limits: Limits,
    environment: Environment,
}

impl Guards {
    /// Creates the guards from the settings in force and those of the commit. Of each limit the
    /// stricter value counts, so a lowered limit takes effect at once.
    pub(super) fn new(
        policy: &JudgingPolicy,
        config: &Config,
        environment: Environment,
        now: Timestamp,
    ) -> Self {
        let (before, after) = (&policy.config.limits, &config.limits);
        Self {
            overrides: unexpired(&policy.config.overrides, now),
            coming: unexpired(&config.overrides, now),
            limits: Limits {
                max_accounts: before.max_accounts.min(after.max_accounts),
                max_removals: before.max_removals.min(after.max_removals),
            },
            environment,
        }
    }

    /// Returns true if a guard stops the write of `account`.
    pub(super) fn stops(&self, account: &AccountPlan) -> bool {
        let breaches = plan::breaches(account, self.environment);
        plan::locked_out(account).is_some()
            || breaches.iter().any(|breach| self.passes(breach).is_none())
    }

    /// Judges each write of `plan`, and then all of them against the limits.
    pub(super) fn judge(&self, plan: &Plan, files: &ProjectFiles<'_>) -> GuardJudgement {
        let mut judgement = GuardJudgement::default();
        let mut places = None;
        let breaches = plan
            .writes()
            .flat_map(|(account, _)| plan::breaches(account, self.environment));
        for breach in breaches {
            if let Some(one) = self.passes(&breach) {
                let note = Text::new(id::NOTE_OVERRIDE)
                    .with("guard", one.guard.as_str())
                    .with("account", one.account.as_str())
                    .with("until", one.until.to_string())
                    .with("reason", one.reason.as_str());
                judgement.notes.push(note);
                continue;
            }
            let places = places.get_or_insert_with(|| Places::new(files));
            judgement.refusals.push(self.refusal(&breach, places));
        }
        for (account, _) in plan.writes() {
            if let Some(user) = plan::locked_out(account) {
                let places = places.get_or_insert_with(|| Places::new(files));
                judgement.refusals.push(lockout(account, user, places));
            }
        }
        let excess = plan::excess(plan, &self.limits);
        let has_several = plan.writes().nth(1).is_some();
        let over = excess
            .iter()
            .map(|excess| over_limit(excess, &plan.portal, has_several));
        judgement.refusals.extend(over);
        judgement
    }

    /// Returns the override in force that lets `breach` through.
    fn passes(&self, breach: &Breach<'_>) -> Option<&Override> {
        self.overrides.iter().find(|one| is_for(one, breach))
    }

    fn refusal(&self, breach: &Breach<'_>, places: &Places<'_>) -> Error {
        let Breach {
            guard,
            account,
            field,
        } = breach;
        let addresses = field.live.as_ref().map(Value::members).unwrap_or_default();
        let message = match guard {
            Guard::Overlap => id::GUARD_OVERLAP,
            Guard::NeverEmpty => id::GUARD_NEVER_EMPTY,
        };
        let text = Text::new(message)
            .with("id", account.id.as_str())
            .with("key", field.field.key())
            .with("addresses", addresses.join("`, `"))
            .with("guard", guard.as_str());
        let mut error = Error::refused(text);
        if let Some(file) = &account.file {
            error = error.at(places.within(file, |file| file.of(field.field).places));
        }
        if self.coming.iter().any(|one| is_for(one, breach)) {
            return error.hint(Text::new(id::OVERRIDE_COMES));
        }
        error.hint(
            Text::new(id::OVERRIDE_WANTED)
                .with("guard", guard.as_str())
                .with("id", account.id.as_str()),
        )
    }
}

/// Returns the overrides that have not expired at `now`.
fn unexpired(overrides: &[Override], now: Timestamp) -> Vec<Override> {
    overrides
        .iter()
        .filter(|one| !one.is_expired(now))
        .cloned()
        .collect()
}

fn is_for(one: &Override, breach: &Breach<'_>) -> bool {
    one.guard == breach.guard.as_str() && one.account == breach.account.id
}

/// Returns the refusal to remove the account's last administrator: nobody could give access to it
/// afterwards.
fn lockout(account: &AccountPlan, user: &UserPlan, places: &Places<'_>) -> Error {
    let refusal = Error::refused(
        Text::new(id::GUARD_ADMINISTRATOR)
            .with("id", account.id.as_str())
            .with("email", user.email.as_str()),
    );
    match &account.file {
        Some(file) => refusal.at(places.within(file, |file| file.of_user(&user.email))),
        None => refusal,
    }
}

/// Returns the refusal of a plan for `portal` above a limit. `has_several` is true if it writes several
/// accounts, which could be pushed one by one.
fn over_limit(excess: &Excess, portal: &str, has_several: bool) -> Error {
    let Excess {
        key,
        message,
        planned,
        limit,
    } = *excess;
    let text = Text::new(message)
        .with("key", key)
        .with("planned", planned)
        .with("limit", limit)
        .with("portal", portal);
    let fewer = has_several.then(|| text.attribute("help-fewer"));
    fewer.into_iter().fold(Error::refused(text), Error::hint)
}

#[cfg(test)]
mod tests;
