//! Well-known domains, from lists that are compiled in: free, reserved and mistyped ones.

use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::text::{Span, Spanned};

/// The mail domains in which anybody can get an address, sorted.
static FREE: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("free.txt")));
/// Frequent typos with the domain that was meant, sorted by the typo.
static TYPOS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    lines(include_str!("typos.txt"))
        .into_iter()
        .map(|line| line.split_once(' ').expect("two domains a line"))
        .collect()
});

/// Top-level domains that never receive mail (RFC 2606). `.example` is left to documentation.
const RESERVED_TOPS: [&str; 3] = ["test", "invalid", "localhost"];
/// Second-level domains that never receive mail (RFC 2606).
const RESERVED: [&str; 3] = ["example.com", "example.net", "example.org"];

/// What people type for a top-level domain that does not exist.
const MISTYPED_TOPS: [&str; 14] = [
    "cim", "cmo", "comm", "con", "coom", "cpm", "nte", "ney", "ocm", "ogr", "prg", "rog", "vom",
    "xom",
];
/// The mail domains with most users, in which a slip of a finger is likely.
const WELL_KNOWN: [&str; 7] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "outlook.com",
    "protonmail.com",
    "yahoo.com",
];

/// Returns true if `domain` is `parent` or below it, in any case.
pub(in crate::rules) fn is_within(domain: &str, parent: &str) -> bool {
    let Some(at) = domain.len().checked_sub(parent.len()) else {
        return false;
    };
    let tail = domain.get(at..);
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(parent))
        && (at == 0 || domain.as_bytes()[at - 1] == b'.')
}

/// Returns true if anybody can get an address in `domain`.
pub(in crate::rules) fn is_free(domain: &str) -> bool {
    FREE.binary_search_by(|free| compare(free, domain)).is_ok()
}

/// Returns true if `domain` is reserved for tests and documentation, so that no mail arrives there.
pub(in crate::rules) fn is_reserved(domain: &str) -> bool {
    let mut all = RESERVED_TOPS.iter().chain(&RESERVED);
    all.any(|reserved| is_within(domain, reserved))
}

/// The domain that a mistyped one was meant to be.
pub(in crate::rules) struct MeantDomain<'a> {
    /// The domain.
    pub(in crate::rules) domain: &'a str,
    /// Its place in `brand_domains`, if it is one of them.
    pub(in crate::rules) span: Option<Span>,
}

/// Returns the domain that `domain` looks like a typo of: a well-known one, or one of the account's
/// `own`.
pub(in crate::rules) fn mistyped<'a>(
    domain: &str,
    own: &[Spanned<&'a str>],
) -> Option<MeantDomain<'a>> {
    if own.iter().any(|own| is_within(domain, own.value)) {
        return None;
    }
    if let Some(domain) = meant(domain) {
        return Some(MeantDomain { domain, span: None });
    }
    let near = own.iter().find(|own| is_near(domain, own.value))?;
    Some(MeantDomain {
        domain: near.value,
        span: Some(near.span),
    })
}

/// Returns true if the domains differ by one typing error.
pub(in crate::rules) fn is_near(domain: &str, own: &str) -> bool {
    /// A shorter domain is near many others by chance.
    const SHORTEST: usize = 8;
    let longest = domain.len().max(own.len());
    // Nearly all pairs are told apart without counting edits: many accounts share an address.
    if own.len() < SHORTEST
        || domain.len().abs_diff(own.len()) > 1
        || common(domain.bytes(), own.bytes()) + common(domain.bytes().rev(), own.bytes().rev()) + 2
            < longest
    {
        return false;
    }
    let (domain, own) = (domain.to_ascii_lowercase(), own.to_ascii_lowercase());
    strsim::osa_distance(&domain, &own) == 1 && !are_sisters(&domain, &own)
}

/// Returns the number of bytes that two texts begin with alike, in any case.
fn common(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other)
        .take_while(|(one, other)| one.eq_ignore_ascii_case(other))
        .count()
}

/// Returns true if two domains that nearly are the same differ as those of one company do: in the
/// top-level domain alone, in digits alone, or in a part of one or two letters, such as a country.
fn are_sisters(domain: &str, own: &str) -> bool {
    if without_digits(domain).eq(without_digits(own)) {
        return true;
    }
    if let (Some((name, top)), Some((own_name, _))) =
        (domain.rsplit_once('.'), own.rsplit_once('.'))
        && name == own_name
    {
        return !MISTYPED_TOPS.contains(&top);
    }
    let mut pairs = domain.split(['.', '-']).zip(own.split(['.', '-']));
    let has_hyphen_more = domain.matches(['.', '-']).count() != own.matches(['.', '-']).count();
    let differing = pairs.find(|(part, own)| part != own);
    !has_hyphen_more && differing.is_some_and(|(part, own)| part.len().max(own.len()) <= 2)
}

fn without_digits(domain: &str) -> impl Iterator<Item = char> {
    domain
        .chars()
        .filter(|character| !character.is_ascii_digit())
}

/// Returns the well-known domain that `domain` is from by one slip of a finger: two letters swapped,
/// one typed twice, or the neighbour of one on the keyboard. The first letter is right: `fmail.com`
/// is a domain of its own.
fn slipped(domain: &str) -> Option<&'static str> {
    let domain = domain.to_ascii_lowercase();
    if is_free(&domain) {
        return None;
    }
    let mut known = WELL_KNOWN.into_iter();
    known.find(|known| is_slip(domain.as_bytes(), known.as_bytes()))
}

/// Returns true if `typed` is `known` after one slip of a finger before the last dot.
fn is_slip(typed: &[u8], known: &[u8]) -> bool {
    let name = known.len() - ".com".len();
    let differing = typed
        .iter()
        .zip(known)
        .position(|(typed, known)| typed != known);
    let Some(at) = differing.filter(|at| (1..=name).contains(at)) else {
        return false;
    };
    let (typed_rest, known_rest) = (&typed[at..], &known[at..]);
    match (typed_rest, known_rest) {
        // The second of two equal letters is the one more.
        ([more, typed_after @ ..], known_after) if typed_after == known_after => {
            *more == known[at - 1]
        }
        ([first, second, typed_after @ ..], [second_known, first_known, known_after @ ..])
            if (first, second) == (first_known, second_known) =>
        {
            at + 1 < name && typed_after == known_after
        }
        ([typed, typed_after @ ..], [known, known_after @ ..]) => {
            at < name && typed_after == known_after && are_neighbours(*typed, *known)
        }
        _ => false,
    }
}

/// Returns true if two letters are neighbours on a keyboard.
fn are_neighbours(one: u8, other: u8) -> bool {
    const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
    let place = |letter: u8| {
        let mut rows = ROWS.iter().enumerate();
        rows.find_map(|(row, keys)| Some((row, keys.iter().position(|key| *key == letter)?)))
    };
    let (Some((row, at)), Some((other_row, other_at))) = (place(one), place(other)) else {
        return false;
    };
    // A row is half a key to the right of the one above it.
    match other_row.cmp(&row) {
        Ordering::Equal => at.abs_diff(other_at) == 1,
        Ordering::Less => row - other_row == 1 && (other_at == at || other_at == at + 1),
        Ordering::Greater => other_row - row == 1 && (other_at == at || other_at + 1 == at),
    }
}

/// Returns the well-known domain that `domain` is a typo of: a frequent one, or a slip.
fn meant(domain: &str) -> Option<&'static str> {
    let found = TYPOS.binary_search_by(|(typo, _)| compare(typo, domain));
    found.map_or_else(|_| slipped(domain), |at| Some(TYPOS[at].1))
}

/// Compares a line of a list, which is in lower case, with `domain` in any.
fn compare(line: &str, domain: &str) -> Ordering {
    let lower = domain.bytes().map(|byte| byte.to_ascii_lowercase());
    line.bytes().cmp(lower)
}

/// Returns the lines of a list without its comments.
fn lines(list: &'static str) -> Vec<&'static str> {
    list.lines().filter(|line| !line.starts_with('#')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_within_its_parents() {
        assert!(is_within("Mail.Bistro.Example", "bistro.example"));
        assert!(is_within("bistro.example", "bistro.example"));
        assert!(!is_within("notbistro.example", "bistro.example"));
        assert!(!is_within("example", "bistro.example"));
    }

    #[test]
    fn reserved_domains_are_those_of_the_standard_but_not_example() {
        for domain in ["a.test", "x.invalid", "example.com", "mail.EXAMPLE.org"] {
            assert!(is_reserved(domain), "{domain}");
        }
        for domain in ["bistro.example", "myexample.com", "test.com"] {
            assert!(!is_reserved(domain), "{domain}");
        }
    }

    #[test]
    fn the_lists_are_sorted_and_lower_case() {
        let typos = TYPOS.iter().map(|(typo, _)| *typo);
        for list in [FREE.clone(), typos.collect()] {
            assert!(list.is_sorted(), "{list:?}");
            assert!(list.iter().all(|line| *line == line.to_lowercase()));
        }
    }

    #[test]
    fn a_mistyping_is_no_known_domain_and_leads_to_one() {
        for (typo, meant) in TYPOS.iter() {
            assert!(is_free(meant) && !is_free(typo), "{typo}");
        }
        assert_eq!(meant("GMIAL.com"), Some("gmail.com"));
        assert_eq!(meant("gmail.com"), None);
    }

    #[test]
    fn a_slip_of_a_finger_is_a_typo_of_a_well_known_domain() {
        for (typed, known) in [
            ("gmaip.com", "gmail.com"),
            ("gnail.com", "gmail.com"),
            ("gmmail.com", "gmail.com"),
            ("GMAILL.com", "gmail.com"),
            ("hotmsil.com", "hotmail.com"),
            ("outlopk.com", "outlook.com"),
            ("protonmaio.com", "protonmail.com"),
        ] {
            assert_eq!(meant(typed), Some(known), "{typed}");
        }
        for domain in [
            "gmail.com",
            "fmail.com",
            "ymail.com",
            "email.com",
            "mail.com",
            "gmail.pl",
            "gmzzl.com",
            "gmaix.com",
            "hotmail.de",
            "",
        ] {
            assert_eq!(meant(domain), None, "{domain}");
        }
    }

    #[test]
    fn a_slip_in_a_domain_of_one_s_own_is_a_typo() {
        let own = [Spanned::new("bistro.example", Span::new(3, 19))];
        for domain in [
            "bsitro.example",
            "bistra.example",
            "Bistr.example",
            "bistrro.example",
        ] {
            let meant = mistyped(domain, &own).map(|meant| (meant.domain, meant.span));
            assert_eq!(
                meant,
                Some(("bistro.example", Some(own[0].span))),
                "{domain}"
            );
        }
        for domain in ["mail.bistro.example", "Bistro.example", "bistroo.exampel"] {
            assert!(mistyped(domain, &own).is_none(), "{domain}");
        }
    }

    #[test]
    fn sisters_are_not_typos() {
        for (domain, own) in [
            ("kredens.pl", "kredens.nl"),
            ("kredens.co", "kredens.com"),
            ("kredens.com.pl", "kredens.com.nl"),
            ("kredens1.pl", "kredens2.pl"),
            ("kredens2.pl", "kredens.pl"),
            ("a.kredens.pl", "b.kredens.pl"),
            ("kredens-a.pl", "kredens-b.pl"),
            ("pl.kredens.com", "pt.kredens.com"),
        ] {
            assert!(
                !is_near(domain, own) && !is_near(own, domain),
                "{domain} {own}"
            );
        }
        for (domain, own) in [
            ("kredens.con", "kredens.com"),
            ("kerdens.pl", "kredens.pl"),
            ("kredems.pl", "kredens.pl"),
            ("bistrowarszawa.pl", "bistro-warszawa.pl"),
        ] {
            assert!(is_near(domain, own), "{domain} {own}");
        }
    }
}
