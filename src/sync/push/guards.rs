//! The guards of a run: each refusal with the lines that cause it and the way to pass.

use jiff::Timestamp;

use super::policy::JudgingPolicy;
use crate::config::{Config, Limits, Override};
use crate::contact::{Environment, Value};
use crate::error::Error;
use crate::language::Text;
use crate::plan::{self, AccountPlan, Breach, Excess, Guard, Places, Plan, UserPlan};
use crate::text::Snapshot;

/// What the guards say of one plan.
#[derive(Debug, Default)]
pub(super) struct Judgement {
    pub(super) refusals: Vec<Error>,
    /// What an override lets through.
    pub(super) notes: Vec<Text>,
}

/// The guards, and what lets single changes through them.
#[derive(Debug, Clone)]
pub(super) struct Guards {
    /// By the settings that were in force before the commit.
    overrides: Vec<Override>,
    /// Those of the commit itself, which count from the next sync on.
    coming: Vec<Override>,
    limits: Limits,
    environment: Environment,
}

impl Guards {
    /// Caps are the stricter of those before and those of the commit: lowering one counts at once.
    pub(super) fn new(
        policy: &JudgingPolicy,
        config: &Config,
        environment: Environment,
        now: Timestamp,
    ) -> Self {
        let in_force = |all: &[Override]| {
            let all = all.iter().filter(|one| !one.is_expired(now));
            all.cloned().collect::<Vec<_>>()
        };
        let (before, after) = (&policy.config.limits, &config.limits);
        Self {
            overrides: in_force(&policy.config.overrides),
            coming: in_force(&config.overrides),
            limits: Limits {
                max_accounts: before.max_accounts.min(after.max_accounts),
                max_removals: before.max_removals.min(after.max_removals),
            },
            environment,
        }
    }

    /// Whether a guard stops the write of `account`.
    pub(super) fn stops(&self, account: &AccountPlan) -> bool {
        let breaches = plan::breaches(account, self.environment);
        plan::locked_out(account).is_some()
            || breaches.iter().any(|breach| self.passes(breach).is_none())
    }

    /// Judges every write of `plan`, and all of them together.
    pub(super) fn judge(&self, plan: &Plan, snapshot: &Snapshot, config_path: &str) -> Judgement {
        let mut judgement = Judgement::default();
        let mut places = None;
        let breaches = plan.writes();
        for breach in breaches.flat_map(|(account, _)| plan::breaches(account, self.environment)) {
            if let Some(one) = self.passes(&breach) {
                let note = Text::new("note-override")
                    .with("guard", one.guard.as_str())
                    .with("account", one.account.as_str())
                    .with("until", one.until.as_str())
                    .with("reason", one.reason.as_str());
                judgement.notes.push(note);
                continue;
            }
            let places = places.get_or_insert_with(|| Places::new(snapshot, config_path));
            judgement.refusals.push(self.refusal(&breach, places));
        }
        for (account, _) in plan.writes() {
            if let Some(user) = plan::locked_out(account) {
                let places = places.get_or_insert_with(|| Places::new(snapshot, config_path));
                judgement.refusals.push(lock(account, user, places));
            }
        }
        let excess = plan::excess(plan, &self.limits);
        judgement.refusals.extend(excess.iter().map(over_limit));
        judgement
    }

    fn passes(&self, breach: &Breach<'_>) -> Option<&Override> {
        self.overrides.iter().find(|one| is_for(one, breach))
    }

    fn refusal(&self, breach: &Breach<'_>, places: &Places<'_>) -> Error {
        let Breach {
            guard,
            account,
            field,
        } = breach;
        let (id, key) = (&account.id, field.field.key());
        let addresses = field.live.as_ref().map(Value::members).unwrap_or_default();
        let addresses = addresses.join("`, `");
        let text = match guard {
            Guard::Overlap => Text::new("guard-overlap"),
            Guard::NeverEmpty => Text::new("guard-never-empty"),
        };
        let text = text
            .with("id", id.as_str())
            .with("key", key)
            .with("addresses", addresses);
        let error = Error::refused(text.with("guard", guard.as_str()));
        let error = match &account.file {
            Some(file) => error.at(places.within(file, |file| file.of(field.field).places)),
            None => error,
        };
        if self.coming.iter().any(|one| is_for(one, breach)) {
            return error.hint(Text::new("override-comes"));
        }
        error.hint(
            Text::new("override-wanted")
                .with("guard", guard.as_str())
                .with("id", id.as_str()),
        )
    }
}

fn is_for(one: &Override, breach: &Breach<'_>) -> bool {
    one.guard == breach.guard.as_str() && one.account == breach.account.id
}

/// Nobody could let anybody in any more.
fn lock(account: &AccountPlan, user: &UserPlan, places: &Places<'_>) -> Error {
    let refusal = Error::refused(
        Text::new("guard-administrator")
            .with("id", account.id.as_str())
            .with("email", user.email.as_str()),
    );
    match &account.file {
        Some(file) => refusal.at(places.within(file, |file| file.of_user(&user.email))),
        None => refusal,
    }
}

fn over_limit(excess: &Excess) -> Error {
    let Excess {
        key,
        message,
        planned,
        limit,
    } = *excess;
    let text = Text::new(message)
        .with("key", key)
        .with("planned", planned)
        .with("limit", limit);
    let fewer = text.attribute("help-fewer");
    Error::refused(text).hint(fewer)
}
