//! The statement that an approver signs: a change from one state to another, for one portal, until a
//! time. Nothing else of it counts.

use std::fmt;

use jiff::Timestamp;

/// The namespace of the signatures of approvals (`ssh-keygen -Y sign -n`), so that no other signature
/// counts as one.
pub const NAMESPACE: &str = "contactctl-approval@v1";

/// The name of the state before the first commit.
pub const NOTHING: &str = "none";

/// An approval, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalStatement {
    /// The identity of the repository.
    pub repository: String,
    /// The portal's name.
    pub portal: String,
    /// The digest of the contacts and policy before the change.
    pub base: String,
    /// The digest of those after it.
    pub result: String,
    /// The time at which the approval ends.
    pub expires: Timestamp,
    /// The approver, as `allowed_signers` names them.
    pub by: String,
}

const FIRST_LINE: &str = "contactctl approval, version 1";

impl fmt::Display for ApprovalStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            repository,
            portal,
            base,
            result,
            expires,
            by,
        } = self;
        write!(
            f,
            "{FIRST_LINE}\nrepository {repository}\nportal {portal}\nbase {base}\nresult {result}\nexpires {expires}\nby {by}\n"
        )
    }
}

impl ApprovalStatement {
    /// Reads the text of a statement. `None` if it is not exactly the text that [`ApprovalStatement`] writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let statement = Self {
            repository: value(lines.next(), "repository")?,
            portal: value(lines.next(), "portal")?,
            base: value(lines.next(), "base")?,
            result: value(lines.next(), "result")?,
            expires: value(lines.next(), "expires")?.parse().ok()?,
            by: value(lines.next(), "by")?,
        };
        // A signature is over the exact bytes, so two texts must not be one statement: another form
        // of the time, more lines, or `\r\n` would pass above.
        (statement.to_string() == text).then_some(statement)
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
            portal: "production".to_owned(),
            base: NOTHING.to_owned(),
            result: "ab".to_owned(),
            expires: "2026-12-01T00:00:00Z".parse().expect("an instant"),
            by: "anna@bistro.example".to_owned(),
        };
        let text = statement.to_string();
        assert_eq!(ApprovalStatement::read(&text), Some(statement));
        for spoilt in [
            text.replace("portal", "portals"),
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
