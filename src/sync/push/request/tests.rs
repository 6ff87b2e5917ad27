use super::*;

fn take_over(names: &[&str]) -> bool {
    let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    let first = FirstSync {
        first: true,
        take_over: &names,
    };
    first.takes_over(&PushSource {
        repository: "theirs".to_owned(),
        commit: "c1".to_owned(),
        config: None,
    })
}

#[test]
fn a_repository_or_a_commit_is_taken_over() {
    assert!(take_over(&["theirs"]));
    assert!(take_over(&["c1"]));
    assert!(take_over(&["ours", "theirs"]));
    assert!(!take_over(&["ours"]));
    assert!(!take_over(&[]));
}

#[test]
fn a_first_sync_is_asked_for_by_either_option() {
    let theirs = ["theirs".to_owned()];
    for (first, take_over, expected) in [
        (false, &[][..], false),
        (true, &[], true),
        (false, &theirs, true),
        (true, &theirs, true),
    ] {
        assert_eq!(FirstSync { first, take_over }.is_asked(), expected);
    }
}
