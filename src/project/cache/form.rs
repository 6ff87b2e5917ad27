//! The format of the cache: a magic line, the key, a checksum of the rest, the entries.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::entry::{CacheEntry, CacheKey};
use crate::project::stamp::Stamp;
use crate::rules::KnownAccount;
use crate::text::{Span, Spanned};

/// The first bytes of a cache. Another version of the format has another number.
const MAGIC: &[u8] = b"contactctl check.cache 2\n";
const HASH: usize = 32;

/// Returns the bytes of a cache with `entries`, which must be sorted by path.
pub(super) fn encode<'e>(
    key: CacheKey,
    entries: impl Iterator<Item = (Stamp, &'e KnownAccount)>,
) -> Vec<u8> {
    let mut body = Writer(Vec::new());
    let mut before: &str = "";
    for (stamp, known) in entries {
        let shared = shared(before, &known.path);
        body.number(shared as u64);
        body.text(&known.path[shared..]);
        before = &known.path;
        body.stamp(&stamp);
        body.number(u64::from(known.launched) + 2 * u64::from(known.id.is_some()));
        if let Some(id) = &known.id {
            body.spanned(id);
        }
        body.number(known.entries.len() as u64);
        for at in &known.entries {
            body.number((*at).into());
        }
        body.number(known.brands.len() as u64);
        for brand in &known.brands {
            body.spanned(brand);
        }
    }
    let checksum = Sha256::digest(&body.0);
    [MAGIC, &key.0, &checksum, &body.0].concat()
}

/// Reads the key and the entries of a cache; `None` if it has another format or is incomplete.
pub(super) fn decode(bytes: &[u8]) -> Option<(CacheKey, Vec<CacheEntry>)> {
    let (key, rest) = bytes.strip_prefix(MAGIC)?.split_at_checked(HASH)?;
    let key = CacheKey(key.try_into().ok()?);
    let (checksum, body) = rest.split_at_checked(HASH)?;
    if Sha256::digest(body)[..] != *checksum {
        return None;
    }
    let mut reader = Reader(body);
    let mut entries: Vec<CacheEntry> = Vec::new();
    let mut before = String::new();
    while !reader.0.is_empty() {
        let shared = reader.size()?;
        let rest = reader.text()?;
        if !entries.is_empty() && rest <= before.get(shared..)? {
            return None;
        }
        before.get(shared..)?;
        before.truncate(shared);
        before.push_str(rest);
        let entry = reader.entry(before.as_str().into())?;
        entries.push(entry);
    }
    Some((key, entries))
}

/// Returns the length in bytes of the common start of two texts.
fn shared(one: &str, other: &str) -> usize {
    let pairs = one.bytes().zip(other.bytes());
    let mut same = pairs.take_while(|(one, other)| one == other).count();
    while !one.is_char_boundary(same) || !other.is_char_boundary(same) {
        same -= 1;
    }
    same
}

struct Writer(Vec<u8>);

impl Writer {
    /// Writes a number with seven bits in each byte, the low bits first.
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push((number & 0x7f) as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn spanned(&mut self, text: &Spanned<String>) {
        self.text(&text.value);
        self.number(text.span.start as u64);
        self.number(text.span.end as u64);
    }

    fn stamp(&mut self, stamp: &Stamp) {
        self.number(stamp.bytes);
        for (seconds, nanoseconds) in [stamp.modified, stamp.changed] {
            self.0.extend_from_slice(&seconds.to_le_bytes());
            self.0.extend_from_slice(&nanoseconds.to_le_bytes());
        }
        self.number(stamp.inode);
    }
}

/// The bytes that are left to read. Each function returns `None` if the bytes do not fit.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn bytes(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = *self.bytes(1)?.first()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn size(&mut self) -> Option<usize> {
        self.number()?.try_into().ok()
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.size()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    fn spanned(&mut self) -> Option<Spanned<String>> {
        let value = self.text()?.to_owned();
        Some(Spanned::new(value, Span::new(self.size()?, self.size()?)))
    }

    fn time(&mut self) -> Option<(i64, u32)> {
        let seconds = i64::from_le_bytes(self.bytes(8)?.try_into().ok()?);
        let nanoseconds = u32::from_le_bytes(self.bytes(4)?.try_into().ok()?);
        Some((seconds, nanoseconds))
    }

    fn entry(&mut self, path: Arc<str>) -> Option<CacheEntry> {
        let stamp = Stamp {
            bytes: self.number()?,
            modified: self.time()?,
            changed: self.time()?,
            inode: self.number()?,
        };
        let flags = self.number()?;
        let id = if flags & 2 == 0 {
            None
        } else {
            Some(self.spanned()?)
        };
        let count = self.size()?;
        // Each takes at least one byte, so no more memory is reserved than the file is long.
        let mut entries = Vec::with_capacity(count.min(self.0.len()));
        for _ in 0..count {
            entries.push(self.number()?.try_into().ok()?);
        }
        let count = self.size()?;
        let mut brands = Vec::with_capacity(count.min(self.0.len()));
        for _ in 0..count {
            brands.push(self.spanned()?);
        }
        let known = KnownAccount {
            path,
            id,
            launched: flags & 1 == 1,
            entries,
            brands,
            strangers: Vec::new(),
            whole: true,
        };
        Some(CacheEntry { stamp, known })
    }
}
