//! What can be wrong with a page: adversarial variants, each of which knows what stays true.

use contactctl::contact::{Environment, Field};

use crate::paste::layouts::{Layout, escaped};
use crate::paste::pages::{Draft, NAMES};
use crate::paste::random::Random;
use crate::paste::words::{NEW_LABELS, label};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twist {
    None,
    Swapped,
    MoreButton,
    MoreText,
    Ellipsis,
    CountAtLabel,
    WrongCountAtLabel,
    GluedSpans,
    GluedNames,
    GluedRoles,
    GluedInitials,
    RenamedLabel,
    NewField,
    TwoAccounts,
    OtherAccount,
    NoAccount,
    NameOnly,
    WrongEnvironment,
    BothEnvironments,
    NoEnvironment,
    Unsaved,
    HalfLoaded,
    GreyBars,
    AddressPlaceholder,
    MentionBefore,
    MentionAfter,
    LastEdited,
    LabelTwice,
    HiddenTab,
    Contents,
    CaseOnly,
    Upper,
    Invisible,
    Idn,
    Hyphen,
    Duplicate,
    TypedX,
    SavePerRow,
    HistoryInside,
    ClosedDetails,
    HiddenRest,
    Dialog,
    Columns,
    Reversed,
    NameBefore,
    HelperUnknown,
    LongAddresses,
    SoftHyphen,
    Truncated,
    Prefix,
    ValueFirst,
    TabsOfOthers,
}

impl Twist {
    pub const ALL: [Self; 51] = [
        Self::Swapped,
        Self::MoreButton,
        Self::MoreText,
        Self::Ellipsis,
        Self::CountAtLabel,
        Self::WrongCountAtLabel,
        Self::GluedSpans,
        Self::GluedNames,
        Self::GluedRoles,
        Self::GluedInitials,
        Self::RenamedLabel,
        Self::NewField,
        Self::TwoAccounts,
        Self::OtherAccount,
        Self::NoAccount,
        Self::NameOnly,
        Self::WrongEnvironment,
        Self::BothEnvironments,
        Self::NoEnvironment,
        Self::Unsaved,
        Self::HalfLoaded,
        Self::GreyBars,
        Self::AddressPlaceholder,
        Self::MentionBefore,
        Self::MentionAfter,
        Self::LastEdited,
        Self::LabelTwice,
        Self::HiddenTab,
        Self::Contents,
        Self::CaseOnly,
        Self::Upper,
        Self::Invisible,
        Self::Idn,
        Self::Hyphen,
        Self::Duplicate,
        Self::TypedX,
        Self::SavePerRow,
        Self::HistoryInside,
        Self::ClosedDetails,
        Self::HiddenRest,
        Self::Dialog,
        Self::Columns,
        Self::Reversed,
        Self::NameBefore,
        Self::HelperUnknown,
        Self::LongAddresses,
        Self::SoftHyphen,
        Self::Truncated,
        Self::Prefix,
        Self::ValueFirst,
        Self::TabsOfOthers,
    ];
}

/// The fields with addresses, by place in the draft.
fn places(draft: &Draft) -> Vec<usize> {
    let views = draft.views.iter().enumerate();
    views
        .filter(|(_, (_, view))| !view.is_hours)
        .map(|(at, _)| at)
        .collect()
}

/// Sets what a field holds, and shows it.
fn hold(draft: &mut Draft, at: usize, values: Vec<String>) {
    let (field, view) = &mut draft.views[at];
    view.values.clone_from(&values);
    if let Some(holds) = &mut draft.truth.holds {
        if values.is_empty() {
            holds.remove(field);
        } else {
            holds.insert(*field, values);
        }
    }
}

fn spoil(draft: &mut Draft, at: usize) {
    let field = draft.views[at].0;
    draft.spoiled.insert(field);
}

fn expect(draft: &mut Draft, at: usize, values: Vec<String>) {
    let field = draft.views[at].0;
    draft.truth.expected.insert(field, values);
}

#[allow(clippy::too_many_lines, reason = "one arm for each variant")]
pub fn apply(twist: Twist, draft: &mut Draft, random: &mut Random) {
    let places = places(draft);
    let at = *random.pick(&places);
    let other = *random.pick(&places);
    let before = at.checked_sub(1);
    let stranger = format!(
        "{}@{}",
        random.pick(&NAMES),
        random.pick(&["x.example", "agency.example"])
    );
    let domain = draft
        .truth
        .domains
        .iter()
        .next()
        .cloned()
        .unwrap_or_default();
    match twist {
        Twist::None => {}
        Twist::Swapped => {
            let (one, two) = (
                draft.views[at].1.values.clone(),
                draft.views[other].1.values.clone(),
            );
            hold(draft, at, two);
            hold(draft, other, one);
            for place in [at, other] {
                let view = &draft.views[place].1;
                if draft.layout == Layout::Selects && view.is_one && view.values.len() != 1 {
                    // A list with one choice has the last one.
                    let last = view.values.last().cloned().unwrap_or(stranger.clone());
                    hold(draft, place, vec![last]);
                }
            }
        }
        Twist::MoreButton | Twist::MoreText | Twist::Ellipsis => {
            let shown: Vec<_> = draft.views[at].1.values.iter().take(2).cloned().collect();
            let mut all = shown.clone();
            all.extend([format!("hidden1@{domain}"), format!("hidden2@{domain}")]);
            hold(draft, at, all);
            if random.chance(60) {
                expect(draft, at, shown.clone());
            }
            let more = draft.words.more;
            let view = &mut draft.views[at].1;
            view.values = shown;
            let sign = match twist {
                Twist::Ellipsis => "<div>…</div>".to_owned(),
                Twist::MoreButton => format!("<button type=button>+2 {more}</button>"),
                _ => (*random.pick(&[
                    "<p>+2 W</p>",
                    "<p>2 W</p>",
                    "<div>2 von 4</div>",
                    "<span>+2</span>",
                ]))
                .replace('W', more),
            };
            view.after = format!("{sign}{}", view.after);
            spoil(draft, at);
        }
        Twist::CountAtLabel => {
            for place in places {
                let view = &mut draft.views[place].1;
                view.label = format!("{} ({})", view.label, view.values.len());
            }
        }
        Twist::WrongCountAtLabel => {
            let shown = draft.views[at].1.values.clone();
            let mut all = shown.clone();
            all.push(format!("hidden1@{domain}"));
            hold(draft, at, all.clone());
            expect(draft, at, shown.clone());
            let view = &mut draft.views[at].1;
            view.values = shown;
            view.label = format!("{} ({})", view.label, all.len());
            spoil(draft, at);
        }
        Twist::GluedSpans => {
            for (_, view) in &mut draft.views {
                view.remove = "";
                view.remove_is_button = false;
            }
        }
        Twist::GluedNames => {
            let view = &mut draft.views[at].1;
            view.suffix = "Admin".to_owned();
            spoil(draft, at);
        }
        Twist::GluedRoles => {
            for place in places {
                draft.views[place].1.suffix = "<small>R</small>".replace('R', draft.words.role);
                spoil(draft, place);
            }
        }
        Twist::GluedInitials => {
            for place in places {
                let view = &mut draft.views[place].1;
                let initial =
                    |value: &String| format!("<b class=avatar>{}</b>", value[..1].to_uppercase());
                view.prefix = view.values.iter().map(initial).collect();
                spoil(draft, place);
            }
        }
        Twist::RenamedLabel => {
            draft.views[at].1.label = (*random.pick(&NEW_LABELS)).to_owned();
            spoil(draft, at);
            if let Some(before) = before {
                spoil(draft, before);
            }
        }
        Twist::NewField => {
            let label = *random.pick(&NEW_LABELS);
            let value = if random.chance(50) {
                stranger
            } else {
                draft.views[at]
                    .1
                    .values
                    .first()
                    .cloned()
                    .unwrap_or(stranger)
            };
            draft.views[at].1.after += &format!("<div>{label}</div><div>{value}</div>");
            spoil(draft, at);
        }
        Twist::TwoAccounts => {
            draft.after_fields += "<p>Partner ID: 777777</p>";
            draft.truth.holds = None;
        }
        Twist::OtherAccount => {
            let id = draft.truth.account.clone();
            draft.account_line = format!(
                "{} {}",
                draft.words.caption,
                random.pick(&[format!("{id}1"), "1234567".to_owned(), id[..5].to_owned()])
            );
            draft.truth.holds = None;
        }
        Twist::NoAccount => {
            draft.account_line = draft.truth.name.clone();
            draft.truth.holds = None;
        }
        Twist::NameOnly => {
            draft.account_line = if random.chance(50) {
                draft.truth.name.clone()
            } else {
                format!("{} Warszawa", draft.truth.name)
            };
            draft.truth.holds = None;
        }
        Twist::WrongEnvironment => {
            let wrong = match draft.truth.environment {
                Environment::Production => draft.words.sandbox,
                Environment::Sandbox => draft.words.production,
            };
            draft.environment_html = format!("<p>{wrong}</p>");
            draft.truth.holds = None;
            if draft.words.production == "Produktion" {
                // Not a word of the recipe.
                draft.truth.vouched = false;
            }
        }
        Twist::BothEnvironments => {
            let words = &draft.words;
            draft.environment_html = format!(
                "<ul><li><a href='#'>{}</a><li><a href='#'>{}</a></ul>",
                words.production, words.sandbox
            );
            draft.truth.holds = None;
            if words.production == "Produktion" {
                draft.truth.vouched = false;
            }
        }
        Twist::NoEnvironment => {
            draft.environment_html = String::new();
            if !draft.truth.vouched {
                draft.truth.holds = None;
            }
        }
        Twist::Unsaved => {
            draft.wrap.0 = format!(
                "<div role=alert>⚠ {}. <a href='#'>Help</a></div>",
                draft.words.unsaved
            );
            draft.truth.holds = None;
        }
        Twist::HalfLoaded => {
            draft.views.truncate(2 + random.below(3));
            draft.after_fields = format!("<p>{}</p>", draft.words.loading);
            draft.truth.holds = None;
        }
        Twist::GreyBars => {
            for place in places {
                if random.chance(50) {
                    draft.views[place].1.values.clear();
                    draft.views[place].1.empty = None;
                    draft.views[place].1.before =
                        "<div class=skeleton style='height:1em;background:#ccc'></div>".to_owned();
                    spoil(draft, place);
                }
            }
        }
        Twist::AddressPlaceholder => {
            for place in places {
                draft.views[place].1.placeholder = "name@example.com".to_owned();
            }
        }
        Twist::MentionBefore => {
            let value = if random.chance(50) {
                stranger
            } else {
                draft.views[other]
                    .1
                    .values
                    .first()
                    .cloned()
                    .unwrap_or(stranger)
            };
            draft.views[at].1.before = format!("<p>Write to {value} if you need help here.</p>");
            spoil(draft, at);
        }
        Twist::MentionAfter => {
            let value = if random.chance(50) {
                stranger
            } else {
                draft.views[at]
                    .1
                    .values
                    .first()
                    .cloned()
                    .unwrap_or(stranger)
            };
            draft.views[at].1.after += &format!("<p>Mail from {value} was returned twice.</p>");
            spoil(draft, at);
        }
        Twist::LastEdited => {
            let edited = draft.words.edited;
            let line = if edited.ends_with(':') {
                format!("{edited} {stranger}, 3 maja")
            } else {
                format!("{edited} {stranger} on 3 May 2026")
            };
            draft.views[at].1.after += &format!("<p>{line}</p>");
        }
        Twist::LabelTwice => {
            let field = draft.views[other].0;
            let again = label(draft.label_tongue, field);
            draft.views[at].1.after += &format!("<div>{again}</div><div>{stranger}</div>");
            spoil(draft, at);
            spoil(draft, other);
            if let Some(before) = other.checked_sub(1) {
                spoil(draft, before);
            }
        }
        Twist::HiddenTab => {
            // The other environment's form, in a hidden tab.
            let hide = *random.pick(&["hidden", "style='display:none'", "class=tab-off"]);
            let fields: String = draft
                .views
                .iter()
                .map(|(_, view)| {
                    format!(
                        "<div>{}</div><div>{}@{domain}</div>",
                        escaped(&view.label),
                        random.pick(&NAMES)
                    )
                })
                .collect();
            draft.after_fields +=
                &format!("<style>.tab-off{{display:none}}</style><div {hide}>{fields}</div>");
            draft.spoiled.extend(Field::ALL);
        }
        Twist::Contents => {
            let items: String = draft
                .views
                .iter()
                .map(|(_, view)| format!("<li><a href='#{}'>{}</a>", view.id, escaped(&view.label)))
                .collect();
            draft.before_fields += &format!("<nav><ul>{items}</ul></nav>");
            if random.chance(50) {
                draft.before_fields += "<p>Choose a field or go on below.</p>";
            }
        }
        Twist::CaseOnly => {
            let values: Vec<_> = draft.views[at]
                .1
                .values
                .iter()
                .map(|value| {
                    let (local, domain) = value.split_once('@').expect("an address");
                    format!(
                        "{}{}@{}",
                        local[..1].to_uppercase(),
                        &local[1..],
                        domain.to_uppercase()
                    )
                })
                .collect();
            hold(draft, at, values);
            spoil(draft, at);
        }
        Twist::Upper => {
            draft.wrap.0 =
                "<style>.label,label,dt,th,h3,legend{text-transform:uppercase}</style>".to_owned();
        }
        Twist::Invisible | Twist::Idn => {
            let values: Vec<_> = draft.views[at]
                .1
                .values
                .iter()
                .enumerate()
                .map(|(place, value)| {
                    if place > 0 {
                        return value.clone();
                    }
                    if twist == Twist::Idn {
                        let cyrillic = value.replacen('a', "\u{430}", 1);
                        return if cyrillic == *value {
                            value.replace('@', "@\u{fc}")
                        } else {
                            cyrillic
                        };
                    }
                    let (local, domain) = value.split_once('@').expect("an address");
                    format!(
                        "{local}{}@{domain}",
                        random.pick(&['\u{200b}', '\u{ad}', '\u{2060}'])
                    )
                })
                .collect();
            hold(draft, at, values);
            spoil(draft, at);
        }
        Twist::Hyphen => {
            let values = vec![format!(
                "{}@{domain}",
                random.pick(&["pager-weekend", "pagerweekend", "weekend", "pager"])
            )];
            hold(draft, at, values);
            expect(
                draft,
                at,
                vec![format!(
                    "{}@{domain}",
                    random.pick(&["pager-weekend", "pagerweekend", "weekend", "pager"])
                )],
            );
            spoil(draft, at);
        }
        Twist::Duplicate => {
            let mut values = draft.views[at].1.values.clone();
            values.extend(values.first().cloned());
            draft.views[at].1.values = values;
        }
        Twist::TypedX => {
            let values: Vec<_> = draft.views[at]
                .1
                .values
                .iter()
                .map(|value| format!("{value}{}", random.pick(&["x", "close"])))
                .collect();
            hold(draft, at, values);
            spoil(draft, at);
        }
        Twist::SavePerRow => {
            for place in places {
                let save = draft.words.save;
                draft.views[place].1.suffix = format!(" <button type=button>{save}</button>");
                spoil(draft, place);
            }
        }
        Twist::HistoryInside => {
            let old = draft.views[at]
                .1
                .values
                .first()
                .cloned()
                .unwrap_or(stranger);
            draft.views[at].1.after +=
                &format!("<div>Previously</div><div>old@{domain}</div><div>{old}</div>");
            spoil(draft, at);
        }
        Twist::ClosedDetails | Twist::HiddenRest => {
            let shown = draft.views[at].1.values.clone();
            let mut all = shown.clone();
            all.push(format!("hidden1@{domain}"));
            hold(draft, at, all);
            if random.chance(60) {
                expect(draft, at, shown.clone());
            }
            let view = &mut draft.views[at].1;
            view.values = shown;
            let rest = if twist == Twist::ClosedDetails {
                format!(
                    "<details><summary>{} 1</summary><div>hidden1@{domain}</div></details>",
                    draft.words.more
                )
            } else {
                format!("<div style='display:none'>hidden1@{domain}</div><div>+1</div>")
            };
            view.after = format!("{rest}{}", view.after);
            spoil(draft, at);
        }
        Twist::Dialog => {
            draft.wrap = ("<dialog id=dlg><p>".to_owned(), "</p></dialog>".to_owned());
            draft.script += "document.getElementById('dlg').showModal();";
            draft.is_spoiled = true;
        }
        Twist::Columns => {
            draft.columns = true;
            draft.is_spoiled = true;
        }
        Twist::Reversed => {
            draft.reversed = true;
            draft.is_spoiled = true;
        }
        Twist::NameBefore => {
            let view = &mut draft.views[at].1;
            view.prefix = view
                .values
                .iter()
                .map(|_| {
                    (*random.pick(&[
                        "Anna Kowalska ",
                        "<div>Anna Kowalska</div>",
                        "<span>Anna K.</span><br>",
                    ]))
                    .to_owned()
                })
                .collect();
            spoil(draft, at);
        }
        Twist::HelperUnknown => {
            let view = &mut draft.views[at].1;
            let text = *random.pick(&[
                "Max. 5 addresses",
                "We send mail to all of them.",
                "Team",
                "2 contacts",
                "Primary",
                "Everyone here gets alerts. See the guide!",
            ]);
            if random.chance(50) {
                view.before = format!("<p>{text}</p>");
            } else {
                view.after += &format!("<p>{text}</p>");
            }
            spoil(draft, at);
        }
        Twist::LongAddresses => {
            for place in places {
                if !draft.views[place].1.users.is_empty() {
                    continue;
                }
                let long = |value: &String| {
                    let (local, domain) = value.split_once('@').expect("an address");
                    format!(
                        "{local}-for-the-very-long-weekend-of-the-whole-international-team@a-very-long-subdomain-of-the-mail-system.{domain}"
                    )
                };
                let values: Vec<_> = draft.views[place].1.values.iter().map(long).collect();
                let field = draft.views[place].0;
                if let Some(expected) = draft.truth.expected.get_mut(&field) {
                    let new: Vec<_> = expected.iter().map(long).collect();
                    *expected = new;
                }
                hold(draft, place, values);
            }
            draft.wrap.0 =
                "<style>dd,td,p,li,.chip,div{max-width:30em;overflow-wrap:anywhere}</style>"
                    .to_owned();
        }
        Twist::SoftHyphen => {
            for (_, view) in &mut draft.views {
                if draft.layout == Layout::Components {
                    continue;
                }
                view.label = view.label.replacen("ti", "ti\u{ad}", 1);
            }
            draft.is_spoiled = true;
        }
        Twist::Truncated => {
            // The full address is in the document, cut by a style.
            draft.wrap.0 = "<style>dd li,td div,p,.chip{max-width:9em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}</style>".to_owned();
            draft.spoiled.extend(Field::ALL);
        }
        Twist::Prefix => {
            let values: Vec<_> = draft.views[at]
                .1
                .values
                .iter()
                .map(|value| format!("jo{value}"))
                .collect();
            hold(draft, at, values);
            spoil(draft, at);
        }
        Twist::ValueFirst => {
            draft.before_fields += &format!("<p>{stranger}</p>");
            draft.is_spoiled = true;
        }
        Twist::TabsOfOthers => {
            let items: String = draft
                .truth
                .others
                .iter()
                .map(|other| format!("<li>{other}"))
                .collect();
            draft.before_fields += &format!("<ul>{items}</ul>");
        }
    }
}
