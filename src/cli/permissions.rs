//! The arguments that allow `plan` and `sync` to do more than usual.

use clap::{Args, ValueEnum};

use crate::plan::{Choices, OnDrift};

/// What is allowed.
#[derive(Debug, Args)]
pub(super) struct PermissionArgs {
    /// What to do about fields and users that somebody edited in the portal
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    on_drift: OnDriftArg,
    /// Allow a rollback to a commit before the one that was pushed last
    #[arg(long)]
    allow_rollback: bool,
    /// Create accounts that the portal lacks (needs a token with scope `admin`)
    #[arg(long)]
    provision: bool,
    /// Stop managing accounts whose file was deleted (their values stay in the portal)
    #[arg(long)]
    prune: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum OnDriftArg {
    /// Leave the account as it is; `sync` then exits with 4
    #[default]
    Refuse,
    /// Push the values from the files
    Overwrite,
    /// Leave these as they are and push the others
    Keep,
}

impl PermissionArgs {
    /// Returns the permissions as values.
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
