use std::collections::{BTreeMap, BTreeSet};

use clap::CommandFactory as _;

use super::*;
use crate::cli::Cli;

/// The texts that only Polish has.
const CATALOGUE: &str = include_str!("../../language/pl/help.ftl");

/// The English texts by the id of their translation.
type Used = BTreeMap<String, BTreeSet<String>>;

fn built() -> Command {
    let mut command = Cli::command();
    command.build();
    command
}

fn texts() -> Texts {
    Texts::of_all(&built(), Language::Polish)
}

/// Returns the id of `text`, with its attribute if one is given.
fn id(text: &Text, attribute: Option<&str>) -> String {
    let data = serde_json::to_value(text).expect("a text is data");
    let message = data["message"].as_str().expect("an id").to_owned();
    attribute.map_or_else(|| message.clone(), |name| format!("{message}.{name}"))
}

/// Adds the texts of `command` and its subcommands.
fn collect(texts: &Texts, command: &Command, used: &mut Used, missing: &mut Vec<String>) {
    let mut add = |text: &Text, attribute: Option<&str>, english: String| {
        let found = match attribute {
            Some(name) => text.attribute(name.to_owned()),
            None => text.clone(),
        };
        if found.find(Language::Polish).is_none() {
            missing.push(id(text, attribute));
        }
        used.entry(id(text, attribute)).or_default().insert(english);
    };
    let about = texts.about();
    let short = command
        .get_about()
        .map(ToString::to_string)
        .expect("every command says what it is");
    if let Some(long) = command.get_long_about().map(ToString::to_string) {
        let long = long.trim_start_matches(&short).trim_start().to_owned();
        add(&about, Some("long"), long);
    }
    add(&about, None, short);
    let examples = command
        .get_after_help()
        .map(ToString::to_string)
        .unwrap_or_default();
    let remarks = examples.lines().skip(1).filter_map(remark);
    for (at, (_, remark)) in remarks.enumerate() {
        let attribute = format!("example-{}", at + 1);
        add(&about, Some(&attribute), remark.to_owned());
    }
    for arg in command.get_arguments() {
        let place = format!("{:?} {}", texts.path, arg.get_id());
        let Some(help) = arg.get_help() else {
            panic!("{place} says nothing");
        };
        let english = help.to_string();
        let Some(text) = texts.argument(arg.get_id().as_str()) else {
            add(&Text::by_name(place), None, english);
            continue;
        };
        // `-h` and `--help` tell of each other where the other says more.
        let is_help = arg.get_id() == "help";
        add(&text, None, if is_help { String::new() } else { english });
        if is_help {
            add(&text, Some("long"), String::new());
        } else {
            assert!(arg.get_long_help().is_none(), "{place} has a long text");
        }
        for value in values(arg) {
            if let Some(help) = value.get_help() {
                let attribute = format!("value-{}", value.get_name());
                add(&text, Some(&attribute), help.to_string());
            }
        }
    }
    for below in command.get_subcommands() {
        collect(&texts.below(below.get_name()), below, used, missing);
    }
}

fn used() -> (Used, Vec<String>) {
    let (mut used, mut missing) = (Used::new(), Vec::new());
    collect(&texts(), &built(), &mut used, &mut missing);
    (used, missing)
}

/// Returns the ids in the catalogue, including attributes.
fn known() -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let mut message = "";
    for line in CATALOGUE.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, _)) = line.split_once(" =") else {
            continue;
        };
        if let Some(attribute) = name.strip_prefix("    .") {
            known.insert(format!("{message}.{attribute}"));
        } else {
            message = name;
            known.insert(name.to_owned());
        }
    }
    known
}

#[test]
fn every_command_argument_and_value_has_a_polish_text_and_none_is_left_over() {
    let (used, missing) = used();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(used.len() > 100, "{}", used.len());
    let known = known();
    let left: Vec<_> = known
        .iter()
        .filter(|id| !id.starts_with("help-") && !used.contains_key(*id))
        .collect();
    // Without the server there is no `portal`.
    if cfg!(feature = "server") {
        assert!(left.is_empty(), "{left:#?}");
    }
}

#[test]
fn what_has_one_text_in_polish_has_one_in_english() {
    for (id, english) in used().0 {
        assert_eq!(english.len(), 1, "{id}: {english:#?}");
    }
}

fn helps(command: &mut Command, all: &mut Vec<String>) {
    all.push(command.render_long_help().to_string());
    all.push(command.render_help().to_string());
    for subcommand in command.get_subcommands_mut() {
        helps(subcommand, all);
    }
}

#[test]
fn no_word_of_the_parser_is_left_in_any_help() {
    let mut all = Vec::new();
    helps(&mut translated(Cli::command(), Language::Polish), &mut all);
    assert!(all.len() > 20, "{}", all.len());
    for help in all {
        for english in [
            "Usage",
            "Arguments",
            "Options",
            "OPTIONS",
            "COMMAND",
            "Commands",
            "Examples",
            "Global ",
            "Possible",
            "[possible",
            "[default",
            "Print ",
            " the ",
        ] {
            assert!(!help.contains(english), "{english}\n{help}");
        }
        assert!(help.contains("Użycie: "), "{help}");
    }
}
