//! Checks of a recipe's texts, one by one and against each other.

use super::fault::RecipeFaultKind;
use super::table::{Faults, Placed};
use super::words::{Recipe, is_one};
use crate::contact::{Environment, Field};
use crate::paste::address::has_at;
use crate::paste::pattern::{Pattern, folded};

/// The fewest letters of a text with `{any}` or `{address}`: with fewer it would drop nearly every
/// line, and with it addresses.
const FEWEST_LETTERS: usize = 4;

/// Checks the texts of a file, and the recipe that they are part of.
pub(super) fn check(recipe: &Recipe, own: &[Placed<'_>], faults: &mut Faults) {
    for placed in own {
        if let Some(kind) = alone(placed.key, placed.pattern) {
            faults.add(&placed.pointer, kind);
        }
        if placed.key == "labels" {
            label(recipe, placed, faults);
        }
        if placed.key == "environment" && is_in_both(recipe, placed.pattern) {
            faults.add(&placed.pointer, RecipeFaultKind::SameEnvironment);
        }
        if matches!(placed.key, "ends" | "save_buttons") && is_label(recipe, placed.pattern) {
            faults.add(&placed.pointer, RecipeFaultKind::LabelIsEnd);
        }
        if matches!(
            placed.key,
            "buttons" | "decorations" | "placeholders" | "empty"
        ) && is_label(recipe, placed.pattern)
        {
            let key = placed.key;
            faults.add(&placed.pointer, RecipeFaultKind::LabelIsOther { key });
        }
    }
    if !faults.0.is_empty() {
        return;
    }
    if recipe.ids.is_empty() && !recipe.is_name_enough {
        faults.add("/account", RecipeFaultKind::NoAccount);
    }
    let labelled = recipe
        .fields
        .values()
        .filter(|words| !words.labels.is_empty());
    if labelled.count() < recipe.min_labels {
        faults.add("/field", RecipeFaultKind::TooFewFields);
    }
}

/// Returns the fault of a text by itself.
fn alone(key: &str, pattern: &Pattern) -> Option<RecipeFaultKind> {
    let is_literal = pattern.placeholders() == 0;
    let allowed = match key {
        "id" | "unsettled" | "partial" | "ignore" => true,
        "ends" | "decorations" => pattern.only_counts(),
        _ => is_literal,
    };
    if !allowed {
        return Some(RecipeFaultKind::PlaceholderNotAllowed);
    }
    if key == "id" && pattern.ids() != 1 {
        return Some(RecipeFaultKind::NoId);
    }
    if key != "id" && pattern.ids() > 0 {
        return Some(RecipeFaultKind::PlaceholderNotAllowed);
    }
    // A partial list and an unsettled page only make more unclear.
    let drops = matches!(key, "ignore" | "id") && !pattern.only_counts();
    if drops && pattern.letters() < if key == "id" { 2 } else { FEWEST_LETTERS } {
        return Some(RecipeFaultKind::TooGeneral);
    }
    let may_look_like_address = matches!(key, "placeholders" | "ignore" | "partial" | "unsettled");
    if !may_look_like_address && has_at(pattern.text()) {
        return Some(RecipeFaultKind::LooksLikeAddress);
    }
    // A word such as `.pl` would change an address by being taken off it.
    let is_bare = |c: char| !c.is_alphanumeric() && ".-_+".contains(c);
    if key == "buttons" && pattern.text().starts_with(is_bare) {
        return Some(RecipeFaultKind::LooksLikeAddress);
    }
    None
}

fn label(recipe: &Recipe, placed: &Placed<'_>, faults: &mut Faults) {
    let text = placed.pattern.text();
    let fields = fields_with(recipe, text);
    if let [_, other, ..] = fields[..] {
        faults.add(&placed.pointer, RecipeFaultKind::SameLabel { other });
    }
    if recipe.is_end(text) {
        faults.add(&placed.pointer, RecipeFaultKind::LabelIsEnd);
    }
    let others = [
        ("buttons", &recipe.buttons),
        ("decorations", &recipe.decorations),
        ("placeholders", &recipe.placeholders),
        ("empty", &recipe.empty),
    ];
    let other = others
        .into_iter()
        .find(|(_, patterns)| is_one(patterns, text));
    if let Some((key, _)) = other {
        faults.add(&placed.pointer, RecipeFaultKind::LabelIsOther { key });
    }
}

/// Returns the fields with a label.
fn fields_with(recipe: &Recipe, text: &str) -> Vec<Field> {
    let text = folded(text);
    let has = |field: &Field| recipe.labels(*field).any(|label| folded(label) == text);
    Field::ALL.into_iter().filter(has).collect()
}

fn is_label(recipe: &Recipe, pattern: &Pattern) -> bool {
    let mut labels = Field::ALL
        .into_iter()
        .flat_map(|field| recipe.labels(field));
    labels.any(|label| pattern.matches(label).is_some())
}

fn is_in_both(recipe: &Recipe, pattern: &Pattern) -> bool {
    [Environment::Production, Environment::Sandbox]
        .into_iter()
        .all(|environment| {
            let patterns = recipe.environments.get(&environment);
            patterns.is_some_and(|patterns| is_one(patterns, pattern.text()))
        })
}

#[cfg(test)]
mod tests {
    use super::super::{Recipe, RecipeFaultKind};

    /// Returns the faults of a recipe that extends the built-in one by `words`.
    fn faults(words: &str) -> Vec<(String, RecipeFaultKind)> {
        let text =
            format!("schema_version = 1\nname = \"mine\"\nextends = \"actions-center\"\n{words}");
        let faults = Recipe::parse(&text).expect_err("faults").into_iter();
        faults.map(|fault| (fault.pointer, fault.kind)).collect()
    }

    fn kind(words: &str) -> RecipeFaultKind {
        let mut faults = faults(words);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.remove(0).1
    }

    #[test]
    fn each_fault_is_found() {
        use RecipeFaultKind as Kind;
        let label = |key: &str, label: &str| {
            kind(&format!(
                "[[field]]\nkey = \"{key}\"\nlabels = [\"{label}\"]"
            ))
        };
        assert!(matches!(
            label("alert", "Operational Support"),
            Kind::SameLabel { .. }
        ));
        assert_eq!(label("alert", "save"), Kind::LabelIsEnd);
        let key = "decorations";
        assert_eq!(label("alert", "Edit"), Kind::LabelIsOther { key });
        assert_eq!(label("alert", " "), Kind::Blank);
        assert_eq!(label("alarm", "Alarm"), Kind::UnknownField);
        assert_eq!(label("alert", "Alarm {n}"), Kind::PlaceholderNotAllowed);
        assert!(matches!(
            label("alert", "Alarm {x}"),
            Kind::UnknownPlaceholder { .. }
        ));
        assert_eq!(label("alert", "Al\\u0007arm"), Kind::ControlCharacter);
        assert_eq!(kind("buttons = [\"a@x.example\"]"), Kind::LooksLikeAddress);
        assert_eq!(kind("buttons = [\".pl\"]"), Kind::LooksLikeAddress);
        assert_eq!(kind("ends = [\"Alert Contacts\"]"), Kind::LabelIsEnd);
        assert_eq!(kind("ignore = [\"{any}{address}\"]"), Kind::TooGeneral);
        assert_eq!(kind("ends = [\"{any} end\"]"), Kind::PlaceholderNotAllowed);
        assert_eq!(
            kind("min_labels = 3"),
            Kind::OutOfRange { least: 4, most: 7 }
        );
        assert_eq!(kind("account = { id = [\"Account\"] }"), Kind::NoId);
        assert!(matches!(
            kind("account = { name = \"yes\" }"),
            Kind::UnknownValue { .. }
        ));
        assert!(matches!(kind("labels = []"), Kind::UnknownKey { .. }));
        assert!(matches!(kind("ends = \"Save\""), Kind::WrongType { .. }));
        assert_eq!(
            kind("[environment]\nsandbox = [\"production\"]"),
            Kind::SameEnvironment
        );
        let hours = kind("[[field]]\nkey = \"alert\"\nvalues = \"hours\"");
        assert!(matches!(hours, Kind::UnknownValue { .. }));
    }

    #[test]
    fn all_faults_are_reported_with_their_places() {
        let found = faults("ends = [\"End\", 1]\nbuttons = [\"\"]\nodd = 1");
        let places: Vec<_> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(places, ["/odd", "/ends/1", "/buttons/0"]);
    }

    #[test]
    fn a_recipe_of_its_own_needs_an_account_and_fields() {
        let parse = |text| Recipe::parse(text).expect_err("faults");
        assert!(matches!(
            parse("x = ")[0].kind,
            RecipeFaultKind::Syntax { .. }
        ));
        let found = parse("schema_version = 2");
        assert_eq!(found[0].kind, RecipeFaultKind::WrongVersion);
        let found = parse("schema_version = 1\nname = \"mine\"");
        assert_eq!(found[0].kind, RecipeFaultKind::NoAccount);
        assert_eq!(found[1].kind, RecipeFaultKind::TooFewFields);
    }
}
