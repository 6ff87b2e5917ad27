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
fn is_near(domain: &str, own: &str) -> bool {
    /// A shorter domain is near many others by chance.
    const SHORTEST: usize = 8;
    own.len() >= SHORTEST
        && domain.len().abs_diff(own.len()) <= 1
        && strsim::osa_distance(&domain.to_ascii_lowercase(), &own.to_ascii_lowercase()) == 1
}

/// Returns the well-known domain that `domain` is a frequent typo of.
fn meant(domain: &str) -> Option<&'static str> {
    let found = TYPOS.binary_search_by(|(typo, _)| compare(typo, domain));
    found.ok().map(|at| TYPOS[at].1)
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
    fn a_slip_in_a_domain_of_one_s_own_is_a_typo() {
        let own = [Spanned::new("bistro.example", Span::new(3, 19))];
        for domain in ["bsitro.example", "bistro.exampel", "Bistr.example"] {
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
}
