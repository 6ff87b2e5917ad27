//! The approvals that a file needs.

/// So many approvals of these people or teams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// As the file names them: `@name`, `@organisation/team` or an address.
    pub owners: Vec<String>,
    /// How many people have to approve.
    pub count: usize,
}

impl Demand {
    /// One of `owners`; none if there are none.
    pub(super) fn any(owners: Vec<String>) -> Option<Self> {
        (!owners.is_empty()).then_some(Self { owners, count: 1 })
    }
}
