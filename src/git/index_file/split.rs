//! The link from a split index to the file that it shares with earlier ones.

use super::bytes::Bytes;

/// The link of a split index: the entries of its base that do not count any more.
pub(super) struct Link {
    /// The name of the base in hexadecimal digits. `None` if there is none.
    pub(super) base: Option<String>,
    /// The entries of the base that are deleted.
    pub(super) deleted: Vec<Run>,
    /// The entries of the base that others replace.
    pub(super) replaced: Vec<Run>,
}

/// A run of equal bits, or 64 bits of their own.
#[derive(Debug, Clone, Copy)]
pub(super) enum Run {
    Equal { bit: bool, count: u64 },
    Word(u64),
}

impl Link {
    /// Parses the data of the extension `link`. `None` if it is damaged.
    pub(super) fn parse(data: &[u8], digest: usize) -> Option<Self> {
        let mut rest = Bytes(data);
        let base = rest.take(digest)?;
        let has_base = base.iter().any(|byte| *byte != 0);
        let base = has_base.then(|| data_encoding::HEXLOWER.encode(base));
        let (mut deleted, mut replaced) = (Vec::new(), Vec::new());
        if !rest.0.is_empty() {
            deleted = runs(&mut rest)?;
            replaced = runs(&mut rest)?;
        }
        Some(Self {
            base,
            deleted,
            replaced,
        })
    }
}

/// Reads a compressed bitmap (EWAH): words that each announce a run of equal bits and a number of
/// literal words after it.
fn runs(rest: &mut Bytes<'_>) -> Option<Vec<Run>> {
    let _bits = rest.u32()?;
    let mut left = rest.u32()?;
    let mut runs = Vec::new();
    while left > 0 {
        let word = rest.u64()?;
        left -= 1;
        let (bit, count, literals) = (word & 1 == 1, (word >> 1) & 0xffff_ffff, word >> 33);
        runs.push(Run::Equal {
            bit,
            count: count * 64,
        });
        for _ in 0..literals {
            left = left.checked_sub(1)?;
            runs.push(Run::Word(rest.u64()?));
        }
    }
    let _place_of_the_last_word = rest.u32()?;
    Some(runs)
}

/// Reads a bitmap bit by bit. After its end every bit is false.
pub(super) struct Bits<'r> {
    runs: std::slice::Iter<'r, Run>,
    value: u64,
    left: u64,
    /// True if `value` is a word of its own, whose lowest bit comes next.
    is_word: bool,
}

impl<'r> Bits<'r> {
    pub(super) fn of(runs: &'r [Run]) -> Self {
        Self {
            runs: runs.iter(),
            value: 0,
            left: 0,
            is_word: false,
        }
    }

    pub(super) fn next(&mut self) -> bool {
        while self.left == 0 {
            let Some(run) = self.runs.next() else {
                return false;
            };
            (self.value, self.left, self.is_word) = match *run {
                Run::Equal { bit, count } => (u64::from(bit), count, false),
                Run::Word(word) => (word, 64, true),
            };
        }
        self.left -= 1;
        let bit = self.value & 1 == 1;
        if self.is_word {
            self.value >>= 1;
        }
        bit
    }
}
