//! What `plan` and `sync` may be allowed to do besides the usual.

use clap::{Args, ValueEnum};

use crate::plan::{Choices, OnDrift};

/// What is allowed.
#[derive(Debug, Args)]
pub(super) struct Permissions {
    /// What to do about fields that somebody edited in the portal
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    on_drift: OnDriftArg,
    /// Go back to an earlier commit than the one that was pushed
    #[arg(long)]
    allow_rollback: bool,
    /// Make accounts that the portal lacks (needs a token of an administrator)
    #[arg(long)]
    provision: bool,
    /// Take the management mark off accounts whose file is gone
    #[arg(long)]
    prune: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum OnDriftArg {
    /// Leave the account as it is, and exit with 4
    #[default]
    Refuse,
    /// Push what the files say
    Overwrite,
    /// Leave those fields and push the others
    Keep,
}

impl Permissions {
    /// As values.
    pub(super) fn choices(&self) -> Choices {
        Choices {
            on_drift: match self.on_drift {
                OnDriftArg::Refuse => OnDrift::Refuse,
                OnDriftArg::Overwrite => OnDrift::Overwrite,
                OnDriftArg::Keep => OnDrift::Keep,
            },
            provision: self.provision,
            prune: self.prune,
            allow_rollback: self.allow_rollback,
        }
    }
}
