//! Addresses without blanks between them. They are divided only at known domains, and only where
//! there is one way.

use std::collections::BTreeSet;

use super::address::is_local;

/// The longest run that is divided, in bytes: a hundred addresses.
const LONGEST: usize = 4_000;

/// A division of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Division {
    pub addresses: Vec<String>,
    /// The button word after each address; empty if there is none.
    pub word: String,
}

/// Domains and button words, in lower case.
#[derive(Debug)]
pub(super) struct Divider {
    domains: BTreeSet<String>,
    words: BTreeSet<String>,
}

/// A place of a run.
#[derive(Debug, Clone, Default)]
struct Step {
    /// The number of ways to divide the rest, up to two.
    ways: usize,
    /// The end of the address that starts here.
    end: usize,
    /// The start of the next one.
    next: usize,
}

/// Returns the addresses along the only way.
fn followed(run: &str, steps: &[Step]) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut at = 0;
    while let Some(step) = steps.get(at).filter(|step| step.end > at) {
        addresses.push(run[at..step.end].to_owned());
        at = step.next;
    }
    addresses
}

impl Divider {
    pub fn new(domains: BTreeSet<String>, words: BTreeSet<String>) -> Self {
        Self { domains, words }
    }

    /// Returns true for a known domain.
    pub fn knows(&self, domain: &str) -> bool {
        self.domains.contains(&domain.to_ascii_lowercase())
    }

    /// Divides a run. Returns `None` if there is no way or several.
    pub fn divide(&self, run: &str) -> Option<Division> {
        if run.len() > LONGEST {
            return None;
        }
        let bare = [String::new()];
        let mut found = None;
        for word in self.words.iter().chain(&bare) {
            let steps = self.steps(run, word);
            match steps.first().map_or(0, |step| step.ways) {
                0 => {}
                1 if found.is_none() => {
                    found = Some(Division {
                        addresses: followed(run, &steps),
                        word: word.clone(),
                    });
                }
                _ => return None,
            }
        }
        found
    }

    /// Returns for every place of a run how it can be divided from there to its end, with `word`
    /// after every address.
    fn steps(&self, run: &str, word: &str) -> Vec<Step> {
        let lower = run.to_ascii_lowercase();
        let mut steps = vec![Step::default(); run.len() + 1];
        steps[run.len()].ways = 1;
        let mut at = None;
        for start in (0..run.len()).rev() {
            if run.as_bytes()[start] == b'@' {
                at = Some(start);
                continue;
            }
            let Some(at) = at else { continue };
            if !run.get(start..at).is_some_and(is_local) {
                continue;
            }
            let mut step = Step::default();
            for domain in &self.domains {
                let rest = lower.get(at + 1..).unwrap_or_default();
                let after = rest.strip_prefix(domain.as_str());
                let Some(after) = after.and_then(|after| after.strip_prefix(word)) else {
                    continue;
                };
                let next = run.len() - after.len();
                if steps[next].ways > 0 {
                    step = Step {
                        ways: (step.ways + steps[next].ways).min(2),
                        end: at + 1 + domain.len(),
                        next,
                    };
                }
            }
            steps[start] = step;
        }
        steps
    }

    /// Returns the address that is left when a button word is taken off the end of a word with one
    /// `@`, and that button word. The domain of the rest is known.
    pub fn without_word(&self, text: &str) -> Option<(String, String)> {
        let lower = text.to_ascii_lowercase();
        let mut found = self.words.iter().filter_map(|word| {
            let rest = lower.strip_suffix(word.as_str())?;
            let (_, domain) = rest.rsplit_once('@')?;
            let address = text.get(..rest.len())?;
            self.domains
                .contains(domain)
                .then(|| (address.to_owned(), word.clone()))
        });
        let first = found.next();
        if found.next().is_some() { None } else { first }
    }

    /// Returns true if a word may end with a button word.
    pub fn may_end_with_word(&self, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        self.words.iter().any(|word| lower.ends_with(word.as_str()))
    }

    /// Returns true if a domain goes on after a known one without a dot: another word may be glued
    /// to the address.
    pub fn goes_on(&self, domain: &str) -> bool {
        let lower = domain.to_ascii_lowercase();
        self.domains.iter().any(|known| {
            let rest = lower.strip_prefix(known.as_str());
            rest.is_some_and(|rest| rest.starts_with(|c: char| c != '.'))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divider() -> Divider {
        let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Divider::new(set(&["x.example", "y.example"]), set(&["x", "close"]))
    }

    fn divided(run: &str) -> Option<Vec<String>> {
        divider().divide(run).map(|division| division.addresses)
    }

    #[test]
    fn the_x_of_a_button_is_not_the_start_of_a_name() {
        let found = divided("tomek@x.examplexenia@x.examplex");
        assert_eq!(
            found.as_deref(),
            Some(&["tomek@x.example".to_owned(), "enia@x.example".to_owned()][..])
        );
        let found = divided("tomek@x.examplexenia@x.example");
        assert_eq!(
            found.as_deref(),
            Some(&["tomek@x.example".to_owned(), "xenia@x.example".to_owned()][..])
        );
    }

    #[test]
    fn a_run_is_divided_at_known_domains_only() {
        assert_eq!(divided("a@x.exampleb@z.example"), None);
        assert_eq!(divided("a@x.exampleclosea@y.examplex"), None);
    }

    #[test]
    fn two_ways_are_none() {
        let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let divider = Divider::new(set(&["x.ex", "x.exb"]), set(&[]));
        assert_eq!(divider.divide("a@x.exbc@x.ex"), None);
        let divider = Divider::new(set(&["x.ex", "x.exx"]), set(&["x"]));
        assert_eq!(divider.divide("a@x.exxb@x.exx"), None);
    }

    #[test]
    fn a_long_run_takes_no_time() {
        let run = "a@x.example".repeat(300);
        assert!(divided(&run).is_some());
        assert!(divided(&run.repeat(1_000)).is_none());
    }
}
