use super::super::fixture::{ANNA, CHANGE, Change, JAN, OLA, TestProject, now};
use super::super::position::Position;
use super::super::verdict::PolicyTest;
use super::*;
use crate::git::fixture::AT;
use crate::ssh::fixture::TestKey;

const SIGNED: Change<'_> = Change {
    policy: "signatures = 1",
    listed: &[ANNA, JAN],
    ..CHANGE
};

/// The verdict on one step after a state that lists Anna and Jan.
fn step(change: &Change<'_>) -> (PolicyTest, CommitId) {
    let project = TestProject::new();
    let base = project.commit(&SIGNED, &[]);
    let commit = project.commit(change, &[&base]);
    (project.test("signed", &base, &commit), commit)
}

#[test]
fn a_step_is_signed_by_somebody_whom_the_state_before_lists() {
    let project = TestProject::new();
    let base = project.commit(&SIGNED, &[]);
    let change = Change {
        contact: "1",
        signed: Some(JAN),
        ..SIGNED
    };
    let commit = project.commit(&change, &[&base]);
    let test = project.test("signed", &base, &commit);
    let evidence = Text::new(id::SIGNED_SINCE)
        .with("base", base.short())
        .with("number", 1_usize)
        .with("by", "`jan@bistro.example`");
    assert_eq!((test.passed, test.evidence), (true, evidence));
}

#[test]
fn a_step_without_a_signature_is_refused_and_one_without_changes_is_not() {
    let (test, commit) = step(&Change {
        contact: "1",
        ..SIGNED
    });
    let not = Text::new(id::SIGNED_NOT).with("commit", commit.short());
    assert_eq!((test.passed, test.evidence), (false, not));
    let (test, _) = step(&Change {
        other: "1",
        ..SIGNED
    });
    let nothing = Text::new(id::SIGNED_NOTHING);
    assert_eq!((test.passed, test.evidence), (true, nothing));
}

#[test]
fn a_key_counts_once_its_entry_is_pushed() {
    let change = Change {
        contact: "1",
        signed: Some(OLA),
        ..SIGNED
    };
    let fingerprint = OLA.key().public().fingerprint();
    let (test, commit) = step(&Change {
        listed: &[ANNA, JAN, OLA],
        ..change
    });
    let not_yet = Text::new(id::SIGNATURE_NOT_YET)
        .with("key", fingerprint.as_str())
        .with("path", "allowed_signers");
    let badly = |fault: Text| Text::new(id::SIGNED_BADLY).with("fault", fault);
    let expected = badly(not_yet).with("commit", commit.short());
    assert_eq!((test.passed, test.evidence), (false, expected));
    let (test, commit) = step(&change);
    let unlisted = Text::new(id::FAULT_UNLISTED).with("key", fingerprint);
    let expected = badly(unlisted).with("commit", commit.short());
    assert_eq!((test.passed, test.evidence), (false, expected));
}

#[test]
fn a_key_that_the_commit_to_push_revokes_signs_no_step() {
    let (test, _) = step(&Change {
        contact: "1",
        signed: Some(JAN),
        revoked: &[JAN],
        ..SIGNED
    });
    assert!(!test.passed);
}

#[test]
fn a_commit_is_not_dated_later_than_now() {
    let change = Change {
        contact: "1",
        signed: Some(JAN),
        ..SIGNED
    };
    for (seconds, passed) in [(0, true), (1, false)] {
        let at = now().as_second() + seconds;
        assert_eq!(step(&Change { at, ..change }).0.passed, passed);
    }
}

#[test]
fn a_key_that_has_expired_does_not_sign_by_dating_back() {
    let key = TestKey::new(1);
    // Valid up to the second 200.
    let line = format!("anna valid-before=\"19700101000320\" {}", key.text());
    let text = key.sign(GIT_NAMESPACE, b"commit");
    let signature = Signature::from_text(&text).expect("a signature");
    let keys = ListedKeys {
        allowed: &AllowedSigners::read(line.as_bytes()),
        revoked: &RevokedKeys::default(),
        path: "allowed_signers".to_owned(),
        after: AllowedSigners::default(),
    };
    let dated_back = Text::new(id::SIGNATURE_DATED_BACK).with("by", "anna");
    for (at, since, expected) in [
        (200, 0, Ok("anna".to_owned())),
        (150, 200, Ok("anna".to_owned())),
        (150, 201, Err(dated_back.clone())),
        (200, 201, Err(dated_back)),
    ] {
        let times = Times { since, now: 1000 };
        let signer = keys.signer(&signature, b"commit", at, times);
        assert_eq!(signer.map(|signer| signer.principal), expected);
    }
    let times = Times {
        since: 0,
        now: 1000,
    };
    assert!(keys.signer(&signature, b"commit", 201, times).is_err());
}

#[test]
fn steps_that_count_are_dated_in_the_order_of_the_branch() {
    let project = TestProject::new();
    let base = project.commit(&SIGNED, &[]);
    let signed = Change {
        signed: Some(JAN),
        ..SIGNED
    };
    let (early, late) = (AT + 10, AT + 20);
    let free = Change {
        other: "1",
        at: late,
        ..signed
    };
    let free = project.commit(&free, &[&base]);
    let one = Change {
        contact: "1",
        other: "1",
        at: early,
        ..signed
    };
    let one = project.commit(&one, &[&free]);
    let two = Change {
        contact: "2",
        other: "1",
        at: late,
        ..signed
    };
    let two = project.commit(&two, &[&one]);
    let since = project.look(Position::After(base), &two, |_, walk| {
        let judge = SignatureJudge::new(walk, now(), RevokedKeys::default());
        judge
            .steps()
            .map(|steps| steps.iter().filter(|step| step.is_ok()).count())
    });
    assert_eq!(since.expect("a walk").expect("signers"), 3);
}

#[test]
fn an_approval_stands_in_for_a_signature() {
    let project = TestProject::new();
    let base = project.commit(&SIGNED, &[]);
    let change = Change {
        contact: "1",
        ..SIGNED
    };
    let commit = project.commit(&change, &[&base]);
    project.approve(JAN, &base, &commit);
    let test = project.test("signed", &base, &commit);
    let repaired = Text::new(id::REPAIRED_BY).with("by", "`jan@bistro.example`");
    assert_eq!((test.passed, test.evidence), (true, repaired));
}

#[test]
fn a_merge_that_changes_something_itself_is_signed_itself() {
    let project = TestProject::new();
    let signed = Change {
        signed: Some(JAN),
        ..SIGNED
    };
    let base = project.commit(&SIGNED, &[]);
    let main = project.commit(
        &Change {
            other: "1",
            ..SIGNED
        },
        &[&base],
    );
    let side = project.commit(
        &Change {
            contact: "1",
            ..signed
        },
        &[&base],
    );
    for (contact, passed) in [("1", true), ("2", false)] {
        let merge = Change {
            contact,
            other: "1",
            ..SIGNED
        };
        let merge = project.commit(&merge, &[&main, &side]);
        let test = project.test("signed", &main, &merge);
        assert_eq!(test.passed, passed);
        if !passed {
            let evil = Text::new(id::SIGNED_EVIL_MERGE).with("commit", merge.short());
            assert_eq!(test.evidence, evil);
        }
    }
}

#[test]
fn a_commit_has_one_signature_and_it_is_of_ssh() {
    let content = b"tree 1\n\ngpgsig in the message\n";
    let text = TestKey::new(1).sign(GIT_NAMESPACE, content);
    let signature = Signature::from_text(&text).expect("a signature");
    assert_eq!(one_signature(text.as_bytes(), content), Ok(signature));
    let twice = b"tree 1\ngpgsig-sha256 x\n\nstep\n";
    let refused = Err(Text::new(id::SIGNED_TWICE));
    assert_eq!(one_signature(text.as_bytes(), twice), refused);
    for (text, kind) in [
        ("-----BEGIN PGP SIGNATURE-----", id::SIGNED_BY_OPENPGP),
        ("-----BEGIN SIGNED MESSAGE-----", id::SIGNED_BY_X509),
        ("x", id::SIGNED_BY_UNKNOWN),
    ] {
        let otherwise = Text::new(id::SIGNED_OTHERWISE).with("kind", Text::new(kind));
        assert_eq!(one_signature(text.as_bytes(), content), Err(otherwise));
    }
    let not_utf8 = Err(Text::new(id::SIGNED_NOT_UTF8));
    assert_eq!(one_signature(b"\xff", content), not_utf8);
}
