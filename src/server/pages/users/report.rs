//! The outcome of a form of the page with users.

use crate::contact::Role;
use crate::language::Text;
use crate::server::violation::Violation;

/// The outcome of a form, to be reported on the page.
#[derive(Debug, Default)]
pub(super) struct UsersReport {
    pub violations: Vec<Violation>,
    /// The address in a refused form.
    pub email: String,
    /// The role that was chosen in a refused invitation.
    pub role: Option<Role>,
    /// `true` if the refused form is the invitation.
    pub is_invitation: bool,
    /// A message about what was done.
    pub done: Option<Text>,
    /// A new sign-in link.
    pub link: Option<String>,
}

impl UsersReport {
    /// Returns the reasons why the invitation was refused that are about its field `id`.
    pub fn violations_at(&self, id: &str) -> Vec<&Violation> {
        let violations = self.violations.iter().filter(|_| self.is_invitation);
        violations
            .filter(|violation| invitation_field(violation) == id)
            .collect()
    }

    /// Returns the reasons why a form of the user `email` was refused.
    pub fn violations_of(&self, email: &str) -> &[Violation] {
        if self.is_invitation || self.email != email {
            return &[];
        }
        &self.violations
    }
}

/// Returns the id of the invitation's field that a violation is about.
pub(super) fn invitation_field(violation: &Violation) -> &'static str {
    if violation.pointer.ends_with("/role") {
        "role"
    } else {
        "email"
    }
}
