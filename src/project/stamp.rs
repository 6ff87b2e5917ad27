//! Recognises an unchanged file by its metadata.

use std::fs::Metadata;

/// Seconds and nanoseconds since 1970.
pub(super) type StampTime = (i64, u32);

/// A file's size, times and inode. Files with equal stamps have equal content, unless the file was
/// written shortly before the stamp was taken ([`Stamp::is_settled`]).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) bytes: u64,
    /// The last change of its content. Programs can set this time to any value.
    pub(super) modified: StampTime,
    /// The last change of its content or metadata. Programs cannot set this time.
    pub(super) changed: StampTime,
    pub(super) inode: u64,
}

/// The longest clock tick of a file system, in nanoseconds. Two writes in one tick leave the same
/// stamp.
const TICK: i128 = 20_000_000;
/// The longest tick of a file system that counts in seconds, or in steps of two seconds.
const COARSE_TICK: i128 = 2_000_000_000;

impl Stamp {
    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let [modified, changed] = [metadata.mtime_nsec(), metadata.ctime_nsec()]
            .map(|part| u32::try_from(part).unwrap_or_default());
        Self {
            bytes: metadata.len(),
            modified: (metadata.mtime(), modified),
            changed: (metadata.ctime(), changed),
            inode: metadata.ino(),
        }
    }

    #[cfg(not(unix))]
    pub(super) fn of(metadata: &Metadata) -> Self {
        let modified = metadata
            .modified()
            .ok()
            .and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok())
            .map_or((0, 0), |since| {
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

    /// Returns `true` if the file's last change was so long before `instant` that an edit after
    /// `instant` gets another stamp. `instant` is in nanoseconds since 1970, by the clock of the
    /// file system.
    pub(super) fn is_settled(&self, instant: i128) -> bool {
        let is_coarse = self.modified.1 == 0 && self.changed.1 == 0;
        let tick = if is_coarse { COARSE_TICK } else { TICK };
        let latest = nanoseconds(self.modified).max(nanoseconds(self.changed));
        latest + tick < instant
    }
}

/// Converts a time to nanoseconds since 1970.
pub(super) fn nanoseconds((seconds, nanoseconds): StampTime) -> i128 {
    i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds)
}
