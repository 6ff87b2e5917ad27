//! What a file's metadata say of its content.

use std::fs::Metadata;

/// Seconds and nanoseconds since 1970.
pub(super) type Time = (i64, u32);

/// A file's size, times and inode: equal stamps, equal content, unless the file was written while
/// it was looked at ([`Stamp::is_settled`]).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) bytes: u64,
    /// When its content was changed, as far as nobody set another time.
    pub(super) modified: Time,
    /// When anything of it was changed; nobody can set this one.
    pub(super) changed: Time,
    pub(super) inode: u64,
}

/// File systems count time in steps; two writes in one step leave the same stamp.
const STEP: i128 = 20_000_000;
/// The step of those that count whole seconds, or every second one.
const COARSE_STEP: i128 = 2_000_000_000;

impl Stamp {
    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let nanoseconds = |part: i64| u32::try_from(part).unwrap_or_default();
        Self {
            bytes: metadata.len(),
            modified: (metadata.mtime(), nanoseconds(metadata.mtime_nsec())),
            changed: (metadata.ctime(), nanoseconds(metadata.ctime_nsec())),
            inode: metadata.ino(),
        }
    }

    #[cfg(not(unix))]
    pub(super) fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok();
        let since = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        let modified = since.map_or((0, 0), |since| {
            (
                i64::try_from(since.as_secs()).unwrap_or_default(),
                since.subsec_nanos(),
            )
        });
        Self {
            bytes: metadata.len(),
            modified,
            changed: modified,
            inode: 0,
        }
    }

    /// Whether the file was left alone for long enough before `instant`, in nanoseconds since 1970
    /// by the file system, that an edit after it has another stamp.
    pub(super) fn is_settled(&self, instant: i128) -> bool {
        let is_coarse = self.modified.1 == 0 && self.changed.1 == 0;
        let step = if is_coarse { COARSE_STEP } else { STEP };
        let latest = nanoseconds(self.modified).max(nanoseconds(self.changed));
        latest + step < instant
    }
}

/// A time as nanoseconds since 1970.
pub(super) fn nanoseconds((seconds, nanoseconds): Time) -> i128 {
    i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds)
}
