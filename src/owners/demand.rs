//! The approvals that a file needs.

/// A number of approvals that is required from some people or teams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The owners as the file names them: `@name`, `@organisation/team` or an address.
    pub owners: Vec<String>,
    /// The number of people who have to approve.
    pub count: usize,
}

impl Demand {
    /// Requires one approval of `owners`; `None` if the list is empty.
    pub(super) fn any(owners: Vec<String>) -> Option<Self> {
        (!owners.is_empty()).then_some(Self { owners, count: 1 })
    }
}
