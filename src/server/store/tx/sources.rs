//! The sources of all writes: what a push to this portal is judged from. None is ever forgotten.

use crate::contact::Environment;
use crate::portal::wire::PushSource;
use crate::server::store::fault::StoreFault;

/// The sources.
pub(in crate::server) trait SourceTx {
    /// Returns the source of the newest write that recorded one, to whichever account: in an
    /// environment, or in both. `None` if there is no such write.
    fn newest_source(
        &self,
        environment: Option<Environment>,
    ) -> Result<Option<PushSource>, StoreFault>;

    /// Returns every source that accounts were ever pushed from, the newest first: in an
    /// environment, or in both, and for the accounts with these ids, or for all.
    fn sources(
        &self,
        environment: Option<Environment>,
        only: Option<&[String]>,
    ) -> Result<Vec<PushSource>, StoreFault>;
}
