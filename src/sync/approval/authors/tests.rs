use super::super::fixture::{ANNA, CHANGE, Change, JAN, OLA, Person, TestProject};
use super::super::position::Position;
use super::*;

fn is_author(authors: &Authors, person: Person) -> bool {
    authors.may_include(&Signer {
        principal: person.name(),
        principals: person.name(),
        key: person.key().public(),
    })
}

/// The authors of the steps after `base`.
fn authors(project: &TestProject, base: &CommitId, commit: &CommitId) -> Vec<&'static str> {
    let authors = project.look(Position::After(base.clone()), commit, |push, walk| {
        Authors::of(push.repository, &walk.steps)
    });
    names(&authors.expect("a walk").expect("authors"))
}

fn names(authors: &Authors) -> Vec<&'static str> {
    [("anna", ANNA), ("jan", JAN), ("ola", OLA)]
        .into_iter()
        .filter(|(_, person)| is_author(authors, *person))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn who_wrote_and_who_signed_a_commit_are_authors() {
    let project = TestProject::new();
    let base = project.commit(&CHANGE, &[]);
    let by_jan = Change {
        by: JAN,
        contact: "1",
        ..CHANGE
    };
    let commit = project.commit(&by_jan, &[&base]);
    assert_eq!(authors(&project, &base, &commit), ["jan"]);
    let signed = Change {
        signed: Some(OLA),
        ..by_jan
    };
    let commit = project.commit(&signed, &[&base]);
    assert_eq!(authors(&project, &base, &commit), ["jan", "ola"]);
    let summary = "step\n\nCo-authored-by: Ola <ola@bistro.example>\n";
    let together = Change { summary, ..by_jan };
    let commit = project.commit(&together, &[&base]);
    assert_eq!(authors(&project, &base, &commit), ["jan", "ola"]);
}

#[test]
fn a_co_author_is_named_in_a_line_of_its_own() {
    for (line, address) in [
        ("Co-authored-by: Ola <ola@b>", Some("ola@b")),
        ("co-authored-BY : < ola@b >", Some("ola@b")),
        ("Co-authored-by: ola@b", None),
        ("Co-authored-by: <ola@b", None),
        ("Reviewed-by: Ola <ola@b>", None),
        ("Ola <ola@b>", None),
    ] {
        assert_eq!(co_author(line).as_deref(), address, "{line}");
    }
}

/// A state, and a merge of Ola's change by Jan, who changes `more` in it.
fn merge(project: &TestProject, more: &str) -> (CommitId, CommitId) {
    let base = project.commit(&CHANGE, &[]);
    let main = project.commit(
        &Change {
            other: "1",
            ..CHANGE
        },
        &[&base],
    );
    let side = Change {
        by: OLA,
        contact: "1",
        ..CHANGE
    };
    let side = project.commit(&side, &[&base]);
    let merge = Change {
        by: JAN,
        contact: more,
        other: "1",
        ..CHANGE
    };
    let merge = project.commit(&merge, &[&main, &side]);
    (main, merge)
}

#[test]
fn whoever_makes_a_clean_merge_is_no_author() {
    let project = TestProject::new();
    let (main, clean) = merge(&project, "1");
    assert_eq!(authors(&project, &main, &clean), ["ola"]);
    let (main, unclean) = merge(&project, "2");
    assert_eq!(authors(&project, &main, &unclean), ["jan", "ola"]);
}

#[test]
fn the_authors_of_a_way_are_those_of_its_commits_in_scope() {
    let project = TestProject::new();
    let first = project.commit(&CHANGE, &[]);
    let by_jan = Change {
        by: JAN,
        other: "1",
        ..CHANGE
    };
    let second = project.commit(&by_jan, &[&first]);
    let by_ola = Change {
        by: OLA,
        contact: "1",
        ..by_jan
    };
    let third = project.commit(&by_ola, &[&second]);
    let repository = project.open();
    let scopes = Scopes::new(&repository);
    let way = |from: Option<&CommitId>, to: &CommitId| {
        let authors = Authors::of_the_way(&repository, &scopes, from, to);
        names(&authors.expect("authors"))
    };
    assert_eq!(way(None, &third), ["anna", "ola"]);
    assert_eq!(way(Some(&first), &third), ["ola"]);
    assert_eq!(way(Some(&first), &second), Vec::<&str>::new());
    // On the way back, those whose change is taken back.
    assert_eq!(way(Some(&third), &first), ["ola"]);
}
