//! The reference itself, on histories written by hand: for each rule one that holds and one that does
//! not.

use super::edits::{Edit, apply};
use super::history::{Person, Place, Target, Tree, Validity};
use super::reference::{Test, Verdict};
use super::script::{Asked, Dated, Event, How, MAIN, Rev};
use super::told::{HOLDS, Told, attested, made, mailbox, policy, signed, start, told};

#[test]
fn rule_1_a_commit_beside_the_branch_or_off_its_sources_fails() {
    let moved = signed()
        .commit(&[mailbox(0, 1)], Some(Person::Anna))
        .fails(HOLDS)
        .pushed();
    moved
        .then(&Event::Move { to: Rev::Back(1) })
        .commit(&[], None)
        .fails([Test::Branch]);
    let topic = signed()
        .branch(0)
        .on(1, &[mailbox(0, 1)], Some(Person::Anna));
    let case = topic
        .0
        .case("production", topic.0.heads[1], Asked::PLAIN)
        .expect("a case");
    assert_eq!(case.verdict(), Verdict::Fails([Test::Branch].into()));
}

#[test]
fn rule_2_the_state_before_a_step_judges_it() {
    signed()
        .commit(&[mailbox(0, 1)], Some(Person::Jan))
        .fails(HOLDS)
        .commit(&[mailbox(0, 2)], None)
        .fails([Test::Signed]);
    // Neither a lowered policy nor a new signer counts for the step that brings it, but after it.
    signed()
        .commit(&[policy(0, 0), mailbox(0, 1)], None)
        .fails([Test::Signed]);
    signed()
        .commit(&[policy(0, 0)], Some(Person::Anna))
        .commit(&[mailbox(0, 1)], None)
        .fails(HOLDS);
    let ola = Edit::Signer {
        list: 0,
        person: Person::Ola,
        validity: Some(Validity::Always),
    };
    signed()
        .commit(std::slice::from_ref(&ola), Some(Person::Ola))
        .fails([Test::Signed]);
    signed()
        .commit(&[ola], Some(Person::Anna))
        .commit(&[mailbox(0, 1)], Some(Person::Ola))
        .fails(HOLDS);
}

#[test]
fn rule_2_a_key_struck_off_signs_nothing_later_and_a_revoked_one_nothing_at_all() {
    let strike = Edit::Signer {
        list: 0,
        person: Person::Jan,
        validity: None,
    };
    let struck = signed().commit(&[strike], Some(Person::Jan)).fails(HOLDS);
    struck
        .commit(&[mailbox(0, 1)], Some(Person::Jan))
        .fails([Test::Signed]);
    let revoke = Edit::Revoke {
        person: Person::Jan,
        is_revoked: true,
    };
    let before = signed()
        .commit(&[mailbox(0, 1)], Some(Person::Jan))
        .fails(HOLDS);
    before
        .commit(&[revoke], Some(Person::Anna))
        .fails([Test::Signed]);
}

#[test]
fn rule_2_what_a_merge_brings_is_judged_by_its_own_parents_too() {
    let honest = signed()
        .branch(0)
        .on(1, &[mailbox(0, 1)], Some(Person::Anna));
    honest
        .commit(&[mailbox(1, 1)], Some(Person::Anna))
        .merge(How::Merge, None)
        .fails(HOLDS);
    let slipped = signed().branch(0).on(1, &[mailbox(0, 1)], None);
    slipped
        .merge(How::Merge, Some(Person::Anna))
        .fails([Test::Signed]);
    // Begun before the policy was raised.
    let early = told(start(&[("production", 0, 0)], &[Person::Anna])).pushed();
    let early = early
        .branch(0)
        .on(1, &[mailbox(0, 1)], None)
        .commit(&[policy(1, 0)], None);
    early.merge(How::Merge, None).fails([Test::Signed]);
}

#[test]
fn rule_2_net_zero_needs_no_proof_and_repair_needs_people() {
    let back = Event::Restore {
        on: MAIN,
        rev: Rev::Back(1),
        made: made(None),
    };
    signed()
        .commit(&[mailbox(0, 1)], None)
        .then(&back)
        .fails(HOLDS);
    let squash = || {
        signed()
            .commit(&[mailbox(0, 1)], None)
            .fails([Test::Signed])
    };
    squash().approve(Person::Anna, 1).fails(HOLDS);
    squash().approve(Person::Ola, 1).fails([Test::Signed]);
    let revoke = Edit::Revoke {
        person: Person::Anna,
        is_revoked: true,
    };
    squash()
        .approve(Person::Anna, 1)
        .commit(&[revoke], Some(Person::Jan))
        .fails([Test::Signed]);
}

#[test]
fn rule_2_a_step_puts_in_scope_only_files_that_it_adds() {
    signed()
        .commit(&[Edit::MoveFolder], Some(Person::Anna))
        .fails(HOLDS);
    let hidden = Edit::Account {
        which: 0,
        mailbox: 9,
        is_hidden: true,
    };
    let hidden = signed().commit(&[hidden], None).fails(HOLDS);
    hidden
        .commit(&[Edit::NameFolder], Some(Person::Anna))
        .fails([Test::Signed]);
}

#[test]
fn rule_2_an_unreadable_state_is_judged_by_the_last_readable_one() {
    let broken = || signed().commit(&[Edit::Break(1)], Some(Person::Anna));
    broken()
        .commit(&[Edit::Unbreak, mailbox(0, 1)], Some(Person::Anna))
        .fails(HOLDS);
    broken()
        .commit(&[Edit::Unbreak, mailbox(0, 1)], None)
        .fails([Test::Signed]);
    let linked = signed().commit(&[Edit::Link { which: 0 }], Some(Person::Anna));
    assert_eq!(linked.verdict_of(0, false), Verdict::Unreadable);
}

#[test]
fn rule_3_the_name_that_reaches_the_target_says_the_policy() {
    let names = [("production", 0, 0), ("lax", 1, 0)];
    let mut tree = start(&names, &[Person::Anna]);
    let point = |tree: &mut Tree, name, place| {
        apply(tree, &Edit::Point { name, place }, &Tree::new());
    };
    point(&mut tree, "production", Place::Http(0));
    point(&mut tree, "lax", Place::Http(1));
    let pushed = |mut told: Told, portal| {
        let target = Target::Http {
            portal,
            is_sandbox: false,
        };
        told.0
            .portals
            .entry(target)
            .or_default()
            .push(["bistro".to_owned()], 0);
        told
    };
    pushed(told(tree.clone()), 0)
        .commit(&[mailbox(0, 1)], None)
        .fails(HOLDS);
    // The name is pointed at the portal of the stricter one: both policies hold.
    let retarget = Edit::Point {
        name: "production",
        place: Place::Http(1),
    };
    pushed(told(tree.clone()), 1)
        .commit(std::slice::from_ref(&retarget), None)
        .fails([Test::Signed]);
    pushed(told(tree.clone()), 1)
        .commit(&[retarget], Some(Person::Anna))
        .fails(HOLDS);
    // An address without an answer reaches every target of its environment.
    point(&mut tree, "lax", Place::Nowhere);
    pushed(told(tree), 0)
        .commit(&[mailbox(0, 1)], None)
        .fails([Test::Signed]);
}

#[test]
fn rule_4_the_tip_judges_a_first_sync() {
    let first = || told(start(&[("production", 1, 0)], &[Person::Anna]));
    first()
        .fails(HOLDS)
        .commit(&[mailbox(0, 1)], None)
        .fails([Test::Signed])
        .commit(&[], None)
        .fails([Test::Signed]);
    let young = || {
        told(start(&[("production", 0, 0)], &[Person::Anna]))
            .commit(&[policy(1, 0)], Some(Person::Anna))
    };
    let older = |told: Told| told.verdict_of(1, false);
    assert_eq!(older(young()), Verdict::Fails([Test::Signed].into()));
    let people = told(start(&[("production", 0, 1)], &[Person::Anna]));
    people
        .fails([Test::Attested])
        .approve_all(Person::Anna)
        .fails([Test::Attested]);
    let people = told(start(&[("production", 0, 1)], &[Person::Anna, Person::Jan]));
    people.approve_all(Person::Jan).fails(HOLDS);
}

#[test]
fn rule_5_a_merge_that_adds_something_or_drops_a_side_needs_a_proof() {
    let sides = || {
        let told = signed()
            .branch(0)
            .on(1, &[mailbox(0, 1)], Some(Person::Anna));
        told.commit(&[mailbox(1, 1)], Some(Person::Anna))
    };
    sides().merge(How::Merge, None).fails(HOLDS);
    // Nothing has changed: net zero.
    sides().merge(How::Ours, None).fails(HOLDS);
    for how in [How::Theirs, How::Edited(mailbox(1, 7))] {
        sides().merge(how.clone(), None).fails([Test::Signed]);
        sides().merge(how, Some(Person::Anna)).fails(HOLDS);
    }
}

#[test]
fn rule_6_a_key_signs_while_it_is_valid() {
    let until = |minute| Edit::Signer {
        list: 0,
        person: Person::Anna,
        validity: Some(Validity::Before(minute)),
    };
    let limited = |minute| signed().dated(&[until(minute)], Dated::Next);
    limited(25)
        .dated(&[mailbox(0, 1)], Dated::Next)
        .fails(HOLDS);
    limited(15)
        .dated(&[mailbox(0, 1)], Dated::Next)
        .fails([Test::Signed]);
    // Dated back before the end of the key, after a step that is later.
    limited(9)
        .dated(&[mailbox(0, 1)], Dated::Back(15))
        .fails([Test::Signed]);
    signed()
        .dated(&[mailbox(0, 1)], Dated::Future)
        .fails([Test::Signed]);
}

#[test]
fn rule_7_other_people_attest_the_first_span_with_the_pair() {
    let change = |people| attested(people).commit(&[mailbox(0, 1)], None);
    change(1)
        .fails([Test::Attested])
        .approve(Person::Anna, 1)
        .fails(HOLDS);
    change(2)
        .approve(Person::Anna, 1)
        .approve(Person::Anna, 1)
        .fails([Test::Attested]);
    change(2)
        .approve(Person::Anna, 1)
        .approve(Person::Jan, 1)
        .fails(HOLDS);
    change(1)
        .approve(Person::Mallory, 1)
        .fails([Test::Attested]);
    // Two steps may be attested as one, or one by one, but not halfway.
    let two = || change(1).commit(&[mailbox(1, 1)], None);
    two().approve(Person::Anna, 2).fails(HOLDS);
    two().approve(Person::Anna, 1).fails([Test::Attested]);
    // An author's own approval is none, a signer's neither.
    attested(1)
        .commit(&[mailbox(0, 1)], Some(Person::Anna))
        .approve(Person::Anna, 1)
        .fails([Test::Attested]);
    // Once it was undone, the pair has to be approved again.
    let back = Event::Restore {
        on: MAIN,
        rev: Rev::Back(1),
        made: made(None),
    };
    let again = Event::Restore {
        on: MAIN,
        rev: Rev::Back(1),
        made: made(None),
    };
    let undone = change(1)
        .approve(Person::Anna, 1)
        .pushed()
        .then(&back)
        .approve(Person::Anna, 1);
    undone
        .fails(HOLDS)
        .pushed()
        .then(&again)
        .fails([Test::Attested]);
}

#[test]
fn rule_9_going_back_leads_to_what_was_pushed_or_holds_now() {
    let ahead = || {
        signed()
            .commit(&[mailbox(0, 1)], Some(Person::Anna))
            .commit(&[mailbox(0, 2)], Some(Person::Anna))
            .pushed()
    };
    assert_eq!(ahead().verdict_of(1, false), Verdict::GoesBack);
    assert_eq!(ahead().verdict_of(1, true), Verdict::Fails([].into()));
    // The state left no longer lists who signed it.
    let strike = Edit::Signer {
        list: 0,
        person: Person::Jan,
        validity: None,
    };
    let struck = || {
        signed()
            .commit(&[mailbox(0, 1)], Some(Person::Jan))
            .commit(std::slice::from_ref(&strike), Some(Person::Anna))
            .pushed()
    };
    assert_eq!(
        struck().verdict_of(1, true),
        Verdict::Fails([Test::Signed].into())
    );
    // The policy of the state left stays, whatever the portal has now.
    let raised = told(start(&[("production", 0, 0)], &[Person::Anna]))
        .pushed()
        .commit(&[policy(1, 0)], None)
        .pushed();
    raised.commit(&[mailbox(0, 1)], None).fails([Test::Signed]);
}
