use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::text::{SourceFile, Span, Spanned};

fn key(day: &str) -> CacheKey {
    CacheKey::new("", None, [].into_iter(), day.parse().expect("an instant"))
}

fn entry(path: &str, number: u64) -> CacheEntry {
    CacheEntry {
        stamp: Stamp {
            bytes: number,
            modified: (-1, 5),
            changed: (i64::MAX, 999_999_999),
            inode: u64::MAX - number,
        },
        known: KnownAccount {
            path: path.into(),
            id: number
                .is_multiple_of(2)
                .then(|| Spanned::new("bistro".to_owned(), Span::new(300, 308))),
            launched: number.is_multiple_of(3),
            entries: (0..u32::try_from(number % 5).expect("a small number")).collect(),
            brands: (0..number % 3)
                .map(|_| Spanned::new("bistro.example".to_owned(), Span::new(310, 326)))
                .collect(),
            strangers: Vec::new(),
            whole: true,
        },
    }
}

fn sample() -> Vec<CacheEntry> {
    let paths = [
        "contacts/a.toml",
        "contacts/b/ą.toml",
        "contacts/b/ć.toml",
        "contacts/c.toml",
    ];
    let numbers = 0..;
    let pairs = paths.iter().zip(numbers);
    pairs
        .map(|(path, number)| entry(path, number * 200))
        .collect()
}

fn bytes(key: CacheKey) -> Vec<u8> {
    let entries = sample();
    form::encode(key, entries.iter().map(|entry| (entry.stamp, &entry.known)))
}

#[test]
fn what_is_written_reads_back() {
    let key = key("2026-11-24T12:00:00Z");
    assert_eq!(form::decode(&bytes(key)), Some((key, sample())));
}

#[test]
fn a_day_is_one_key_and_the_next_another() {
    assert_eq!(key("2026-11-24T00:00:00Z"), key("2026-11-24T23:59:59Z"));
    assert_ne!(key("2026-11-24T23:59:59Z"), key("2026-11-25T00:00:00Z"));
}

#[test]
fn everything_that_a_verdict_depends_on_is_in_the_key() {
    let file = "contacts/directory.toml";
    let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
    let all = [
        ("a", "", None),
        ("b", "", None),
        ("a", "x = 1", None),
        ("a", "", Some((file, ""))),
        ("a", "", Some((file, "[a]"))),
        ("a", "", Some(("contacts/directory/a.toml", "[a]"))),
    ]
    .map(|(build, config, directory)| {
        let config = SourceFile::new("contactctl.toml", config.as_bytes().to_vec());
        let directory =
            directory.map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec()));
        CacheKey::new(build, Some(&config), directory.iter(), now)
    });
    for (at, one) in all.iter().enumerate() {
        assert!(!all[at + 1..].contains(one), "{at}");
    }
}

#[test]
fn a_file_that_was_just_written_is_not_settled() {
    let mut stamp = entry("a", 0).stamp;
    stamp.modified = (1000, 0);
    stamp.changed = (1000, 1);
    let second = 1_000_000_000;
    assert!(!stamp.is_settled(1000 * second + 10_000_000));
    assert!(stamp.is_settled(1000 * second + 30_000_000));
    stamp.changed = (1000, 0);
    assert!(!stamp.is_settled(1001 * second));
    assert!(stamp.is_settled(1003 * second));
    stamp.modified = (2000, 0);
    assert!(!stamp.is_settled(1003 * second), "a time still to come");
}

proptest! {
    #[test]
    fn a_cache_that_is_not_whole_is_not_believed(at in 0usize..600, flip in 1u8.., cut: bool) {
        let key = key("2026-11-24T12:00:00Z");
        let mut bytes = bytes(key);
        let at = at % bytes.len();
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= flip;
        }
        let believed = form::decode(&bytes).filter(|(of, _)| *of == key);
        prop_assert_eq!(believed, None);
    }

    #[test]
    fn no_body_makes_it_panic(body: Vec<u8>) {
        let key = key("2026-11-24T12:00:00Z");
        let checksum = Sha256::digest(&body);
        let head = &bytes(key)[..bytes(key).len().min(25 + 32)];
        let _none_or_some = form::decode(&[head, &checksum, &body].concat());
    }
}
