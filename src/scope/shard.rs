//! One of several parts in which machines share the work of a check.

use std::fmt;
use std::str::FromStr;

use crate::language::{Text, id};

/// The `number`-th of `count` parts of all files.
///
/// A file's part depends on its path alone. So every file is in exactly one part, and adding or
/// removing a file moves no other file to another part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    number: u64,
    count: u64,
}

/// The most parts; a larger number is taken for a typing error.
const MOST: u64 = 10_000;

impl Shard {
    /// Returns `true` if the file at `path` is in this part.
    #[must_use]
    pub fn has(self, path: &str) -> bool {
        hash(path) % self.count == self.number - 1
    }
}

impl FromStr for Shard {
    type Err = Text;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers = text
            .split_once('/')
            .and_then(|(number, count)| Some((digits(number)?, digits(count)?)));
        match numbers {
            Some((number, count)) if (1..=count).contains(&number) && count <= MOST => {
                Ok(Self { number, count })
            }
            _ => Err(Text::new(id::NOT_A_SHARD).with("most", MOST)),
        }
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.count)
    }
}

/// Parses a number of ASCII digits only, without a sign.
fn digits(text: &str) -> Option<u64> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// Returns the FNV-1a hash, mixed so that the low bits depend on every byte. It is the same on every
/// machine.
fn hash(path: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in path.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shard(text: &str) -> Shard {
        text.parse().expect("a shard")
    }

    #[test]
    fn every_path_is_in_one_part_and_parts_are_of_a_size() {
        let mut sizes = [0; 8];
        for number in 0..8000 {
            let path = format!("contacts/account-{number}.toml");
            let owners: Vec<_> = (1..=8)
                .filter(|number| shard(&format!("{number}/8")).has(&path))
                .collect();
            assert_eq!(owners.len(), 1, "{path}");
            sizes[owners[0] - 1] += 1;
        }
        assert!(
            sizes.iter().all(|size| (900..1100).contains(size)),
            "{sizes:?}"
        );
    }

    #[test]
    fn a_part_is_the_same_on_every_machine() {
        assert!(shard("1/1").has("contacts/a.toml"));
        let of_a = (1..=97).find(|number| shard(&format!("{number}/97")).has("contacts/a.toml"));
        assert_eq!(of_a, Some(83));
    }

    #[test]
    fn anything_but_a_part_is_refused() {
        for text in [
            "", "1", "/", "0/4", "5/4", "1/0", "-1/4", "+1/4", "1/4/4", "a/b", "1/10001",
        ] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
        assert_eq!(shard("04/4").to_string(), "4/4");
    }
}
