//! The definition of a reviewed change: an approval is of a change, and not of a result.

use std::collections::BTreeSet;

use crate::forge::Files;

/// A step of the approved branch beside the request that it is to come from: their files at every
/// path in scope of any of the four commits.
#[derive(Debug, Clone, Copy)]
pub(super) struct AppliedChange<'c> {
    /// The files of the request's merge base.
    pub(super) base: &'c Files,
    /// The files of the request's head.
    pub(super) head: &'c Files,
    /// The files of the state before the step.
    pub(super) before: &'c Files,
    /// The files of the state after the step.
    pub(super) after: &'c Files,
}

impl<'c> AppliedChange<'c> {
    /// Returns the first path at which the step is not the request's change. `None` if it is that
    /// change everywhere.
    pub(super) fn first_other(&self) -> Option<&'c str> {
        let sides = [self.base, self.head, self.before, self.after];
        let paths: BTreeSet<_> = sides.into_iter().flat_map(|files| files.keys()).collect();
        paths
            .into_iter()
            .find(|path| !self.is_change_of_request(path))
            .map(String::as_str)
    }

    /// Returns true if the step does at `path` what the request does: where the head differs from the
    /// merge base, the step leads to the head's file, from the merge base's or the head's; everywhere
    /// else it changes nothing. A missing file counts as one.
    fn is_change_of_request(&self, path: &str) -> bool {
        let (base, head) = (self.base.get(path), self.head.get(path));
        let (before, after) = (self.before.get(path), self.after.get(path));
        if head == base {
            after == before
        } else {
            after == head && (before == base || before == head)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files of one path, whose content is a letter: `-` for no file.
    fn files(letter: char) -> Files {
        let file = (letter != '-').then(|| ("p".to_owned(), (letter.to_string(), 0o100_644)));
        file.into_iter().collect()
    }

    fn is_applied([base, head, before, after]: [char; 4]) -> bool {
        let [base, head, before, after] = [base, head, before, after].map(files);
        let change = AppliedChange {
            base: &base,
            head: &head,
            before: &before,
            after: &after,
        };
        change.first_other().is_none()
    }

    /// The sentence of the definition, for all combinations of contents of one path.
    #[test]
    fn a_step_is_the_change_of_the_request_or_is_not() {
        let letters = ['-', 'a', 'b', 'c'];
        for base in letters {
            for head in letters {
                for before in letters {
                    for after in letters {
                        let expected = if head == base {
                            after == before
                        } else {
                            after == head && [base, head].contains(&before)
                        };
                        let sides = [base, head, before, after];
                        assert_eq!(is_applied(sides), expected, "{sides:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn examples_of_one_path() {
        for (sides, expected, what) in [
            (['a', 'b', 'a', 'b'], true, "the change, applied"),
            (['a', 'b', 'b', 'b'], true, "somebody else did it before"),
            (['a', 'b', 'a', 'a'], false, "a part that was left out"),
            (['a', 'b', 'a', 'c'], false, "other contents"),
            (['a', 'b', 'c', 'b'], false, "over a change in between"),
            (
                ['a', 'a', 'b', 'a'],
                false,
                "an old head's tree (evil merge)",
            ),
            (['a', 'a', 'b', 'b'], true, "what came in between is kept"),
            (['a', 'a', 'a', 'b'], false, "a change beside the request"),
            (['-', 'b', '-', 'b'], true, "a new file"),
            (['a', '-', 'a', '-'], true, "a removed file"),
            (
                ['-', '-', 'a', '-'],
                false,
                "a policy that came later is removed",
            ),
            (['a', '-', 'a', 'a'], false, "a removal that was left out"),
        ] {
            assert_eq!(is_applied(sides), expected, "{what}");
        }
    }

    #[test]
    fn the_mode_of_a_file_is_a_part_of_it() {
        let file = |mode| Files::from([("p".to_owned(), ("a".to_owned(), mode))]);
        let (plain, link) = (file(0o100_644), file(0o120_000));
        let change = |after| AppliedChange {
            base: &plain,
            head: &plain,
            before: &plain,
            after,
        };
        assert_eq!(change(&plain).first_other(), None);
        assert_eq!(change(&link).first_other(), Some("p"));
    }

    #[test]
    fn one_path_of_many_is_enough_to_refuse() {
        let of = |letters: [(&str, char); 2]| -> Files {
            let file =
                |(path, letter): (&str, char)| (path.to_owned(), (letter.to_string(), 0o100_644));
            letters.map(file).into_iter().collect()
        };
        let base = of([("a", '1'), ("b", '1')]);
        let head = of([("a", '2'), ("b", '1')]);
        let before = of([("a", '1'), ("b", '2')]);
        let change = |after| AppliedChange {
            base: &base,
            head: &head,
            before: &before,
            after,
        };
        let both = of([("a", '2'), ("b", '2')]);
        assert_eq!(change(&both).first_other(), None);
        let head_itself = of([("a", '2'), ("b", '1')]);
        assert_eq!(change(&head_itself).first_other(), Some("b"));
    }
}
