//! Mock pages of a portal from a seed: a page, and what it really holds.

use std::collections::{BTreeMap, BTreeSet};

use contactctl::contact::{Environment, Field};

use crate::paste::layouts::{Layout, View, escaped};
use crate::paste::random::Random;
use crate::paste::truth::Truth;
use crate::paste::twists::{Twist, apply};
use crate::paste::words::{Tongue, Words, helper, label, words};

pub const NAMES: [&str; 24] = [
    "anna",
    "jan",
    "tomek",
    "xenia",
    "ola.nowak",
    "j.kowalski",
    "maria-ewa",
    "pager",
    "pager-weekend",
    "oncall",
    "support",
    "help",
    "kontakt",
    "ops",
    "ops-eu",
    "enia",
    "alex",
    "max",
    "zoe",
    "tech.emergency",
    "api",
    "merchants",
    "escalations-for-the-weekend-team",
    "Anna.K",
];

/// A page to be written, before it is.
pub struct Draft {
    pub layout: Layout,
    pub tongue: Tongue,
    pub label_tongue: Tongue,
    pub words: Words,
    pub truth: Truth,
    pub views: Vec<(Field, View)>,
    /// HTML before the title, before the first field, between the fields and the save button, and after it.
    pub header: String,
    pub before_fields: String,
    pub after_fields: String,
    pub footer: String,
    pub account_line: String,
    pub environment_html: String,
    pub script: String,
    pub save: bool,
    pub wrap: (String, String),
    /// Fields of which a twist keeps the value from being known.
    pub spoiled: BTreeSet<Field>,
    pub is_spoiled: bool,
    /// True if labels stand in the first row of a table, with all values below.
    pub columns: bool,
    pub reversed: bool,
}

fn addresses(random: &mut Random, domains: &[&str], count: usize) -> Vec<String> {
    let names = random.some(&NAMES, count);
    names
        .into_iter()
        .map(|name| format!("{name}@{}", random.pick(domains)))
        .collect()
}

/// A page from a seed: HTML and truth.
pub fn page(seed: u64) -> (String, Truth) {
    let mut random = Random::new(seed);
    let random = &mut random;
    let layout = *random.pick(&Layout::ALL);
    let tongue = *random.pick(&[
        Tongue::English,
        Tongue::English,
        Tongue::English,
        Tongue::Polish,
        Tongue::Polish,
        Tongue::German,
    ]);
    let mut draft = draft(layout, tongue, random);
    let twist = if random.chance(40) {
        Twist::None
    } else {
        *random.pick(&Twist::ALL)
    };
    apply(twist, &mut draft, random);
    draft.truth.kind = format!("{layout:?} {tongue:?} {twist:?}");
    let html = html(&mut draft, random);
    knowable(&mut draft);
    (html, draft.truth)
}

fn draft(layout: Layout, tongue: Tongue, random: &mut Random) -> Draft {
    let all_domains = [
        "bistro.example",
        "x.example",
        "mail.bistro.example",
        "coastal-tours.example",
        "partner.co.example",
    ];
    let domains = random.some(&all_domains, 2);
    let environment = if random.chance(75) {
        Environment::Production
    } else {
        Environment::Sandbox
    };
    let has_merchants = random.chance(50);
    let shown: BTreeSet<Field> = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::Alert || environment == Environment::Production)
        .filter(|field| *field != Field::MerchantIssues || has_merchants)
        .collect();
    let count = 2 + random.below(4);
    let users = addresses(random, &domains, count);
    let mut expected = BTreeMap::new();
    for field in &shown {
        let values = match field {
            Field::Alert => {
                let count = 1 + random.below(users.len());
                random.some(&users, count)
            }
            Field::OperationalForUsers => addresses(random, &domains, 1),
            Field::OperationalSupport => {
                vec!["mon,tue,wed,thu,fri 09:00-17:00 Europe/Warsaw".to_owned()]
            }
            Field::MerchantIssues if random.chance(30) => Vec::new(),
            _ => {
                let count = 1 + random.below(4);
                addresses(random, &domains, count)
            }
        };
        if !values.is_empty() {
            expected.insert(*field, values);
        }
    }
    let mut holds = expected.clone();
    // Drift: what the page holds is not what is expected.
    if random.chance(50) {
        drift(&mut holds, &shown, &users, &domains, random);
    }
    let known = if random.chance(50) {
        holds.clone()
    } else {
        BTreeMap::new()
    };
    let account = format!("{}", 100_000 + random.below(900_000));
    let name = *random.pick(&["Bistro", "Bistro Warszawa", "Coastal Tours"]);
    let words = words(tongue);
    let label_tongue = if tongue == Tongue::German && random.chance(40) {
        Tongue::English
    } else {
        tongue
    };
    let canaries: Vec<String> = (0..5).map(|_| random.token()).collect();
    let truth = Truth {
        recipe: "actions-center".to_owned(),
        account,
        name: name.to_owned(),
        environment,
        vouched: random.chance(30),
        expected,
        known,
        shown: shown.clone(),
        domains: domains.iter().map(|domain| (*domain).to_owned()).collect(),
        users: users.iter().cloned().collect(),
        others: ["Bistro", "Bistro Warszawa", "Coastal Tours", "Coastal"]
            .iter()
            .filter(|other| **other != name)
            .map(|other| (*other).to_owned())
            .collect(),
        holds: Some(holds.clone()),
        knowable: BTreeMap::new(),
        canaries,
        kind: String::new(),
    };
    let mut draft = Draft {
        layout,
        tongue,
        label_tongue,
        words,
        truth,
        views: Vec::new(),
        header: String::new(),
        before_fields: String::new(),
        after_fields: String::new(),
        footer: String::new(),
        account_line: String::new(),
        environment_html: String::new(),
        script: String::new(),
        save: !layout.is_read_only(),
        wrap: (String::new(), String::new()),
        spoiled: BTreeSet::new(),
        is_spoiled: tongue == Tongue::German,
        columns: false,
        reversed: false,
    };
    draft.frame(random);
    let remove = *random.pick(&["x", "close", "×", "cancel", "✕"]);
    let (remove_is_button, by_script) = (random.chance(60), random.chance(40));
    let decoration = (*random.pick(&["", "", " *", "<span>*</span>", " <span class=req>R</span>"]))
        .replace('R', draft.words.required);
    for field in &shown {
        let view = draft.view(*field, &holds, random);
        let view = View {
            remove,
            remove_is_button,
            by_script,
            decoration: decoration.clone(),
            ..view
        };
        draft.views.push((*field, view));
    }
    draft
}

fn drift(
    holds: &mut BTreeMap<Field, Vec<String>>,
    shown: &BTreeSet<Field>,
    users: &[String],
    domains: &[&str],
    random: &mut Random,
) {
    let fields: Vec<_> = shown
        .iter()
        .copied()
        .filter(|field| *field != Field::OperationalSupport)
        .collect();
    for field in random.some(&fields, 2) {
        let mut values = holds.get(&field).cloned().unwrap_or_default();
        let fresh = if field == Field::Alert {
            random.pick(users).clone()
        } else {
            let domain = *random.pick(&[domains[0], domains[1], "agency.example"]);
            format!("{}@{domain}", random.pick(&NAMES))
        };
        if field == Field::OperationalForUsers {
            values = vec![fresh];
        } else if values.len() > 1 && random.chance(40) {
            values.pop();
        } else if !values.contains(&fresh) {
            values.push(fresh);
        }
        holds.insert(field, values);
    }
}

impl Draft {
    fn view(
        &self,
        field: Field,
        holds: &BTreeMap<Field, Vec<String>>,
        random: &mut Random,
    ) -> View {
        let is_hours = field == Field::OperationalSupport;
        let values = holds.get(&field).cloned().unwrap_or_default();
        View {
            id: format!("f-{}", field.key()),
            label: label(self.label_tongue, field).to_owned(),
            helper: random
                .chance(50)
                .then(|| helper(self.tongue, field).to_owned()),
            helper_is_after: random.chance(40),
            is_one: field == Field::OperationalForUsers,
            is_hours,
            placeholder: self.words.placeholder.to_owned(),
            edit: self.words.edit.to_owned(),
            add: self.words.add.to_owned(),
            empty: random.chance(60).then(|| self.words.empty.to_owned()),
            users: if field == Field::Alert {
                self.truth.users.iter().cloned().collect()
            } else {
                Vec::new()
            },
            canary: if random.chance(30) {
                self.truth.canaries[0].clone()
            } else {
                String::new()
            },
            values,
            ..View::default()
        }
    }

    /// Header, account, environment, users, history and footer. Addresses stand in all of them.
    fn frame(&mut self, random: &mut Random) {
        let words = &self.words;
        let canary = &self.truth.canaries[1];
        let me = self.truth.users.iter().next().cloned().unwrap_or_default();
        let menu = if random.chance(60) {
            format!("<div class=me>{me}</div>")
        } else {
            String::new()
        };
        self.header = format!(
            "<header><a href=\"/?token={canary}\">Portal</a> <nav><ul><li><a href=\"/inventory?t={canary}\">Inventory</a><li><a href=\"/orders\">Orders</a></ul></nav>{menu}<button type=button>{}</button></header>",
            words.sign_out
        );
        self.account_line = format!("{} {}", words.caption, self.truth.account);
        let name = match self.truth.environment {
            Environment::Production => words.production,
            Environment::Sandbox => words.sandbox,
        };
        self.environment_html = match random.below(3) {
            0 => format!("<p>{name}</p>"),
            1 => format!(
                "<select><option selected>{name}</option><option>{}</option></select>",
                if name == words.production {
                    words.sandbox
                } else {
                    words.production
                }
            ),
            _ => format!("<div><span class=badge>{name}</span></div>"),
        };
        let rows: String = self
            .truth
            .users
            .iter()
            .map(|user| format!("<tr><td>{user}</td><td>{}</td></tr>", words.role))
            .collect();
        let users = format!(
            "<section><h2>{}</h2><table>{rows}</table></section>",
            words.users
        );
        let old = format!("{}@x.example", random.pick(&NAMES));
        let history = format!(
            "<section><h2>{}</h2><ul><li>{me}: +{old}</li><li>{me}: {old} → {me}</li></ul></section>",
            words.history
        );
        let help = format!(
            "<footer><p>{} help@x.example.</p><p>© 2026</p></footer>",
            words.help
        );
        if random.chance(70) {
            self.footer += &users;
        }
        if random.chance(60) {
            self.footer += &history;
        }
        self.footer += &help;
    }
}

fn html(draft: &mut Draft, random: &mut Random) -> String {
    let mut script = std::mem::take(&mut draft.script);
    let mut fields = String::new();
    if draft.columns {
        let views = || draft.views.iter().filter(|(_, view)| !view.is_hours);
        let heads: String = views()
            .map(|(_, view)| format!("<th>{}</th>", escaped(&view.label)))
            .collect();
        let cells: String = views()
            .map(|(_, view)| format!("<td>{}</td>", view.values.join("<br>")))
            .collect();
        fields = format!("<table><tr>{heads}</tr><tr>{cells}</tr></table>");
        draft.views.retain(|(_, view)| view.is_hours);
    }
    for (_, view) in &draft.views {
        if draft.reversed {
            let values: String = view
                .values
                .iter()
                .map(|value| format!("<div>{value}</div>"))
                .collect();
            fields += &format!(
                "<div>{values}<div class=label>{}</div></div>",
                escaped(&view.label)
            );
        } else {
            fields += &view.html(draft.layout, random, &mut script);
        }
    }
    let words = &draft.words;
    let canaries = &draft.truth.canaries;
    let save = if draft.save {
        format!(
            "<p><button type=submit>{}</button>{}<button type=button>{}</button></p>",
            words.save,
            random.pick(&[" ", ""]),
            words.discard
        )
    } else {
        String::new()
    };
    let display = *random.pick(&["inline", "inline-block", "inline-block", "inline-flex"]);
    let style = "body{font:14px sans-serif} .chip{display:DISPLAY;background:#ddd;border-radius:9px;margin:2px;padding:2px 6px} .rm{border:0} .mdc-line{border-bottom:1px solid} .floating{display:block} .tick{display:block}".replace("DISPLAY", display);
    format!(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><meta name=csrf-token content=\"{}\"><title>Portal</title><style>{style}</style></head>\
         <body>{}<main>{}<h1>{}</h1><p>{}</p>{}<!-- {} -->{}<form><input type=hidden name=csrf value=\"{}\">{fields}{}{save}</form>{}</main>{}<script>{script}window.__t='{}';</script></body></html>",
        canaries[2],
        draft.header,
        draft.wrap.0,
        words.title,
        escaped(&draft.account_line),
        draft.environment_html,
        canaries[3],
        draft.before_fields,
        canaries[4],
        draft.after_fields,
        draft.wrap.1,
        draft.footer,
        canaries[3],
    )
}

/// Notes what the rules let be known, by way.
fn knowable(draft: &mut Draft) {
    let layout = draft.layout;
    let Some(holds) = draft.truth.holds.clone() else {
        return;
    };
    for way in ["text", "print", "html", "mhtml", "saved"] {
        let mut fields = BTreeSet::new();
        for (field, view) in &draft.views {
            if draft.is_spoiled || draft.spoiled.contains(field) || view.is_hours {
                continue;
            }
            let values = holds.get(field).cloned().unwrap_or_default();
            let is_picked =
                !view.users.is_empty() && matches!(layout, Layout::Ticks | Layout::Selects);
            let says = !values.is_empty()
                || view.empty.is_some()
                    && !matches!(
                        layout,
                        Layout::Areas
                            | Layout::Material
                            | Layout::Components
                            | Layout::Selects
                            | Layout::Ticks
                    );
            let is_every = !view.users.is_empty()
                && view.users.iter().all(|user| values.contains(user))
                && way != "saved";
            let can = match way {
                "text" | "print" => !is_picked,
                "html" | "mhtml" => {
                    // Copied HTML has no text of text areas, and no values that a script has set.
                    let is_area = matches!(layout, Layout::Areas | Layout::Material)
                        && !view.is_one
                        && way == "html";
                    let is_set = view.by_script && (layout.is_boxed() || layout == Layout::Selects);
                    !is_picked && !is_area && !is_set
                }
                _ => layout != Layout::Components,
            };
            if says && can && !is_every {
                fields.insert(*field);
            }
        }
        draft.truth.knowable.insert(way.to_owned(), fields);
    }
}
