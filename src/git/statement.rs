//! The statement that an approver signs: a change from one state to another, for one target, until a
//! time. Nothing else of it counts.

use std::fmt;

use jiff::Timestamp;

use crate::contact::{Environment, Target};

/// The namespace of the signatures of approvals (`ssh-keygen -Y sign -n`), so that no other signature
/// counts as one.
pub const NAMESPACE: &str = "contactctl-approval@v2";

/// The name of the state before the first commit.
pub const NOTHING: &str = "none";

/// An approval, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalStatement {
    /// The identity of the repository.
    pub repository: String,
    /// The target that it is for.
    pub target: Target,
    /// The id of the commit that the change was made on. `None` for the state before the first commit.
    pub state: Option<String>,
    /// The scope digest before the change.
    pub before: String,
    /// The scope digest after it.
    pub after: String,
    /// The time at which the approval ends.
    pub expires: Timestamp,
    /// The approver, as `allowed_signers` names them.
    pub by: String,
}

const FIRST_LINE: &str = "contactctl approval, version 2";

/// The first line of an approval of the version before, which does not say what it is for exactly.
const FIRST_LINE_OF_V1: &str = "contactctl approval, version 1";

impl fmt::Display for ApprovalStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            repository,
            target: Target {
                portal,
                environment,
            },
            state,
            before,
            after,
            expires,
            by,
        } = self;
        let state = state.as_deref().unwrap_or(NOTHING);
        write!(
            f,
            "{FIRST_LINE}\nrepository {repository}\nportal {portal}\nenvironment {environment}\n\
             state {state}\nbefore {before}\nafter {after}\nexpires {expires}\nby {by}\n"
        )
    }
}

impl ApprovalStatement {
    /// Reads the text of a statement. `None` if it is not exactly the text that [`ApprovalStatement`]
    /// writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let repository = value(lines.next(), "repository")?;
        let portal = value(lines.next(), "portal")?;
        let environment = match value(lines.next(), "environment")?.as_str() {
            "production" => Environment::Production,
            "sandbox" => Environment::Sandbox,
            _ => return None,
        };
        let state = value(lines.next(), "state")?;
        let statement = Self {
            repository,
            target: Target {
                portal,
                environment,
            },
            state: (state != NOTHING).then_some(state),
            before: value(lines.next(), "before")?,
            after: value(lines.next(), "after")?,
            expires: value(lines.next(), "expires")?.parse().ok()?,
            by: value(lines.next(), "by")?,
        };
        // A signature is over the exact bytes, so two texts must not be one statement: another form
        // of the time, more lines, or `\r\n` would pass above.
        (statement.to_string() == text).then_some(statement)
    }

    /// Returns true if `text` is an approval of the version before this one.
    pub(super) fn is_of_v1(text: &str) -> bool {
        text.lines().next() == Some(FIRST_LINE_OF_V1)
    }
}

fn value(line: Option<&str>, key: &str) -> Option<String> {
    let value = line?.strip_prefix(key)?.strip_prefix(' ')?;
    Some(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_written_and_not_otherwise() {
        let statement = ApprovalStatement {
            repository: "0123:contacts".to_owned(),
            target: Target {
                portal: "6f1e".to_owned(),
                environment: Environment::Production,
            },
            state: None,
            before: NOTHING.to_owned(),
            after: "ab".to_owned(),
            expires: "2026-12-01T00:00:00Z".parse().expect("an instant"),
            by: "anna@bistro.example".to_owned(),
        };
        let of_a_state = ApprovalStatement {
            state: Some("0123".to_owned()),
            ..statement.clone()
        };
        let read = ApprovalStatement::read(&of_a_state.to_string());
        assert_eq!(read, Some(of_a_state));
        let text = statement.to_string();
        assert_eq!(ApprovalStatement::read(&text), Some(statement));
        for spoilt in [
            text.replace("portal", "portals"),
            text.replace("version 2", "version 1"),
            text.replace("production", "staging"),
            text.replace("expires 2026", "expires  2026"),
            format!("{text}portal staging\n"),
            text.trim_end().to_owned(),
            text.replace('\n', "\r\n"),
            String::new(),
        ] {
            assert_eq!(ApprovalStatement::read(&spoilt), None, "{spoilt}");
        }
    }
}
