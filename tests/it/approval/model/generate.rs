//! Random scripts, each from its seed.

use super::contents::{SIGNERS, Theme, edit, portal, start};
use super::dice::Dice;
use super::edits::Edit;
use super::history::Person;
use super::script::{Asked, Dated, Event, How, MAIN, Made, Rev, Script, Token};

/// Returns the script of `seed`. In every tenth, portals listen.
pub fn script(seed: u64) -> Script {
    let has_http = seed.is_multiple_of(10);
    let mut dice = Dice::new(seed);
    let (signatures, attestations) = dice.pick(&[(1, 0), (1, 0), (0, 1), (0, 1), (0, 2), (1, 1)]);
    let theme = Theme {
        signatures,
        attestations,
        has_http,
        name: dice.pick(&["production", "production", "production", "lax"]),
    };
    let start = start(&mut dice, theme);
    let signer = (signatures == 1 || dice.chance(30)).then(|| dice.pick(&SIGNERS));
    let asked = Asked {
        is_first: dice.chance(80),
        ..Asked::PLAIN
    };
    let (name, rev) = (theme.name, Rev::Head(MAIN));
    let mut events = vec![Event::Sync { name, rev, asked }];
    if dice.chance(85) {
        events.push(raise(&mut dice, theme));
    }
    let length = 1 + dice.roll(5);
    for _ in 0..length {
        passage(&mut dice, theme, &mut events);
    }
    Script {
        has_http,
        start,
        signer,
        events,
    }
}

/// The policy is raised, as most projects begin.
fn raise(dice: &mut Dice, theme: Theme) -> Event {
    let (signatures, attestations) = (theme.signatures, theme.attestations);
    let name = portal(dice, theme);
    Event::Commit {
        on: MAIN,
        edits: vec![Edit::Policy {
            name,
            signatures,
            attestations,
        }],
        made: made(dice, theme),
    }
}

/// Adds a few events that belong together.
fn passage(dice: &mut Dice, theme: Theme, events: &mut Vec<Event>) {
    match dice.roll(20) {
        0..8 => {
            for _ in 0..=dice.roll(2) {
                events.push(commit(dice, theme, MAIN));
            }
        }
        8..13 => merge(dice, theme, events),
        13 => events.push(Event::Restore {
            on: MAIN,
            rev: Rev::Back(1 + dice.roll(3)),
            made: made(dice, theme),
        }),
        14 => {
            // Away and back again.
            events.push(commit(dice, theme, MAIN));
            events.push(Event::Restore {
                on: MAIN,
                rev: Rev::Back(1),
                made: made(dice, theme),
            });
        }
        15 => {
            events.push(Event::Branch {
                topic: 1,
                at: Rev::Back(dice.roll(2)),
            });
            events.push(commit(dice, theme, 1));
            events.push(Event::Squash {
                topic: 1,
                made: made(dice, theme),
            });
        }
        16 => events.push(raise(dice, theme)),
        17 => events.push(Event::Move {
            to: dice.pick(&[Rev::Back(1), Rev::Head(1), Rev::Head(2)]),
        }),
        _ => {
            let edits = vec![Edit::Break(dice.small(2))];
            events.push(Event::Commit {
                on: MAIN,
                edits,
                made: made(dice, theme),
            });
            if dice.chance(30) {
                events.push(commit(dice, theme, MAIN));
            }
            if dice.chance(50) {
                events.push(Event::Restore {
                    on: MAIN,
                    rev: Rev::Back(1),
                    made: made(dice, theme),
                });
            } else {
                events.push(Event::Commit {
                    on: MAIN,
                    edits: vec![Edit::Unbreak],
                    made: made(dice, theme),
                });
            }
        }
    }
    approvals(dice, theme, events);
    if dice.chance(65) {
        events.push(sync(dice, theme));
    }
}

fn merge(dice: &mut Dice, theme: Theme, events: &mut Vec<Event>) {
    let topic = 1 + dice.roll(2);
    if dice.chance(80) {
        events.push(Event::Branch {
            topic,
            at: Rev::Back(dice.roll(3)),
        });
    }
    for _ in 0..=dice.roll(2) {
        events.push(commit(dice, theme, topic));
    }
    if dice.chance(40) {
        events.push(commit(dice, theme, MAIN));
    }
    if dice.chance(15) {
        // Each side has the other's: two merge bases.
        events.push(Event::Branch {
            topic: 3 - topic,
            at: Rev::Head(MAIN),
        });
        events.push(merged(dice, theme, MAIN, vec![topic], How::Merge));
        events.push(merged(dice, theme, topic, vec![3 - topic], How::Merge));
        events.push(commit(dice, theme, topic));
    }
    let how = match dice.roll(10) {
        0..6 => How::Merge,
        6 => How::Ours,
        7 => How::Theirs,
        _ => How::Edited(edit(dice, theme)),
    };
    let from = if dice.chance(10) {
        vec![1, 2]
    } else {
        vec![topic]
    };
    events.push(merged(dice, theme, MAIN, from, how));
}

fn merged(dice: &mut Dice, theme: Theme, into: usize, from: Vec<usize>, how: How) -> Event {
    Event::Merge {
        into,
        from,
        how,
        is_swapped: dice.chance(6),
        made: made(dice, theme),
    }
}

fn commit(dice: &mut Dice, theme: Theme, on: usize) -> Event {
    let count = if dice.chance(80) { 1 } else { 2 };
    let edits = (0..count).map(|_| edit(dice, theme)).collect();
    Event::Commit {
        on,
        edits,
        made: made(dice, theme),
    }
}

fn made(dice: &mut Dice, theme: Theme) -> Made {
    let signs = if theme.signatures == 1 { 85 } else { 15 };
    Made {
        author: dice.pick(&[
            Person::Mallory,
            Person::Mallory,
            Person::Mallory,
            Person::Anna,
            Person::Jan,
        ]),
        co_author: dice.chance(8).then(|| dice.pick(&SIGNERS)),
        signer: dice.chance(signs).then(|| {
            dice.pick(&[
                Person::Anna,
                Person::Anna,
                Person::Anna,
                Person::Anna,
                Person::Jan,
                Person::Jan,
                Person::Ola,
                Person::Mallory,
            ])
        }),
        date: match dice.roll(40) {
            0..4 => Dated::Back(15 + 20 * i64::from(dice.small(4))),
            4 => Dated::Future,
            _ => Dated::Next,
        },
    }
}

/// Adds approvals, mostly those that are wanted, of the last step or a few.
fn approvals(dice: &mut Dice, theme: Theme, events: &mut Vec<Event>) {
    let percent = if theme.attestations > 0 { 75 } else { 12 };
    if !dice.chance(percent) {
        return;
    }
    let name = portal(dice, theme);
    let since = events
        .iter()
        .rev()
        .take_while(|event| !matches!(event, Event::Sync { .. }));
    let back = match dice.roll(10) {
        0..6 => since.filter(|event| adds_a_state(event)).count().max(1),
        6..9 => 1,
        _ => 2,
    };
    let base = if dice.chance(6) { None } else { Some(back) };
    let rev = if dice.chance(90) {
        Rev::Head(MAIN)
    } else {
        dice.pick(&[Rev::Back(1), Rev::Head(1)])
    };
    let count = usize::from(theme.attestations.max(1)) + usize::from(dice.chance(20));
    for at in 0..count {
        let by = if dice.chance(85) {
            [Person::Ola, Person::Jan, Person::Anna][at]
        } else {
            dice.pick(&[Person::Anna, Person::Jan, Person::Mallory])
        };
        events.push(Event::Approve {
            by,
            name,
            base,
            rev,
            is_expired: dice.chance(5),
        });
    }
}

fn adds_a_state(event: &Event) -> bool {
    match event {
        Event::Commit { on, .. } | Event::Restore { on, .. } => *on == MAIN,
        Event::Merge { into, .. } => *into == MAIN,
        Event::Squash { .. } => true,
        _ => false,
    }
}

fn sync(dice: &mut Dice, theme: Theme) -> Event {
    let rev = match dice.roll(20) {
        0..15 => Rev::Head(MAIN),
        15..18 => Rev::Back(1 + dice.roll(2)),
        18 => Rev::Back(3),
        _ => Rev::Head(1 + dice.roll(2)),
    };
    Event::Sync {
        name: portal(dice, theme),
        rev,
        asked: Asked {
            is_first: dice.chance(85),
            allows_rollback: dice.chance(40),
            account: dice.chance(12).then(|| dice.roll(3)),
            token: dice.pick(&[Token::All, Token::All, Token::All, Token::Some]),
        },
    }
}
