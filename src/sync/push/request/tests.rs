use super::*;

fn take_over(name: Option<&str>) -> bool {
    let first = FirstSync {
        first: true,
        take_over: name,
    };
    first.takes_over(&PushSource {
        repository: "theirs".to_owned(),
        commit: "c1".to_owned(),
        config: None,
    })
}

#[test]
fn a_repository_or_a_commit_is_taken_over() {
    assert!(take_over(Some("theirs")));
    assert!(take_over(Some("c1")));
    assert!(!take_over(Some("ours")));
    assert!(!take_over(None));
}

#[test]
fn a_first_sync_is_asked_for_by_either_option() {
    for (first, take_over, expected) in [
        (false, None, false),
        (true, None, true),
        (false, Some("theirs"), true),
        (true, Some("theirs"), true),
    ] {
        assert_eq!(FirstSync { first, take_over }.is_asked(), expected);
    }
}
