//! Sections of a page: from a field's label to the next label, end mark or heading.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{Word, words};
use super::line::{Kind, Line};
use super::page::{Page, Way};
use super::pattern::folded;
use super::recipe::{Recipe, is_one};
use super::verdict::Reason;
use crate::contact::Field;

/// A label and what stands under it.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub field: Field,
    /// The number at the label.
    pub count: Option<u32>,
    pub body: Vec<Line>,
    /// The end mark after the body.
    ended_by: Option<String>,
    row: usize,
    /// The number of the label's first line.
    at: usize,
}

/// The sections of a page.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub first_label: Option<usize>,
    /// The last section of the page that counts.
    pub last: Option<Section>,
    /// The section of each field that has one that counts.
    pub of: BTreeMap<Field, Section>,
    /// The fields whose label was found anywhere.
    pub found: BTreeSet<Field>,
    /// Fields that cannot be read, whatever their section shows.
    pub doubts: BTreeMap<Field, Reason>,
    /// Fields whose label follows directly on the bare label of another field.
    pub after_bare: BTreeMap<Field, Field>,
}

/// A label at a line.
struct Label {
    field: Field,
    count: Option<u32>,
    lines: usize,
    /// What follows the label on its line.
    rest: Option<Line>,
}

/// Divides a page into sections.
pub(super) fn sections(recipe: &Recipe, page: &Page) -> Sections {
    let labels = Labels::new(recipe, page.way);
    let mut all: Vec<Section> = Vec::new();
    let mut doubts = BTreeMap::new();
    // What stands after an end mark, up to the next label.
    let mut gap: Option<Vec<&Line>> = None;
    let mut at = 0;
    while at < page.lines.len() {
        let line = &page.lines[at];
        if let Some(label) = labels.at(&page.lines, at) {
            note_gap(&all, gap.take(), &mut doubts);
            all.push(Section {
                field: label.field,
                count: label.count,
                body: label.rest.into_iter().collect(),
                ended_by: None,
                row: line.row,
                at,
            });
            at += label.lines;
            continue;
        }
        at += 1;
        if gap.is_none() {
            if let Some(section) = all.last_mut() {
                if is_end(recipe, line) {
                    section.ended_by = Some(folded(&line.text));
                    gap = Some(Vec::new());
                } else {
                    section.body.push(line.clone());
                }
            }
        } else if let Some(gap) = &mut gap {
            gap.push(line);
        }
    }
    note_gap(&all, gap, &mut doubts);
    let mut sections = Sections {
        first_label: all.first().map(|section| section.at),
        found: all.iter().map(|section| section.field).collect(),
        doubts,
        ..Sections::default()
    };
    sections.select(recipe, &all);
    sections
}

/// Returns true for an end mark, and for a heading.
fn is_end(recipe: &Recipe, line: &Line) -> bool {
    match line.kind {
        Kind::Heading => true,
        Kind::Text | Kind::Button => {
            recipe.is_end(&line.text) || recipe.is_end(recipe.bare(&line.text).0)
        }
        _ => false,
    }
}

/// Notes the field whose end mark comes again after more values: it may stand beside each value.
fn note_gap(all: &[Section], gap: Option<Vec<&Line>>, doubts: &mut BTreeMap<Field, Reason>) {
    let (Some(section), Some(gap)) = (all.last(), gap) else {
        return;
    };
    let mut has_value = false;
    for line in gap {
        has_value |= words(&line.text).any(|word| !matches!(word, Word::Other(_)));
        if has_value && section.ended_by.as_deref() == Some(&folded(&line.text)) {
            doubts.insert(section.field, Reason::AfterEnd);
            return;
        }
    }
}

impl Sections {
    /// Takes the sections that count. A bare label of a field that stands elsewhere too is an entry
    /// of a table of contents.
    fn select(&mut self, recipe: &Recipe, all: &[Section]) {
        let has_content: Vec<bool> = all
            .iter()
            .map(|section| section.has_content(recipe))
            .collect();
        let mut filled: BTreeMap<Field, usize> = BTreeMap::new();
        for (section, has_content) in all.iter().zip(&has_content) {
            *filled.entry(section.field).or_default() += usize::from(*has_content);
        }
        // Positions of the sections that count.
        let mut kept: Vec<usize> = Vec::new();
        for (at, section) in all.iter().enumerate() {
            if filled[&section.field] > 0 && !has_content[at] {
                continue;
            }
            let is_repeated = filled[&section.field] == 0
                && all[at + 1..]
                    .iter()
                    .any(|later| later.field == section.field);
            if !is_repeated {
                kept.push(at);
            }
        }
        for (place, at) in kept.iter().enumerate() {
            let field = all[*at].field;
            if filled[&field] > 1 {
                self.doubts.insert(field, Reason::LabelTwice);
                // The end of the section before each place is not sure either.
                let before = at.checked_sub(1).map(|before| all[before].field);
                let kept_before = place.checked_sub(1).map(|before| all[kept[before]].field);
                for field in before.into_iter().chain(kept_before) {
                    self.doubts.insert(field, Reason::LabelTwice);
                }
            }
        }
        self.lone_twins(all, &filled, &has_content);
        self.rows(all, &kept, &has_content);
        self.last = kept.last().map(|at| all[*at].clone());
        for at in kept {
            self.of.insert(all[at].field, all[at].clone());
        }
    }

    /// Notes the fields whose label stands once more, with nothing under it, and not in a run of such
    /// labels: it is no entry of a table of contents, so that this may be the field's place, and empty.
    fn lone_twins(
        &mut self,
        all: &[Section],
        filled: &BTreeMap<Field, usize>,
        has_content: &[bool],
    ) {
        let is_bare = |at: Option<usize>| at.and_then(|at| has_content.get(at)) == Some(&false);
        for (at, section) in all.iter().enumerate() {
            let is_in_run = is_bare(at.checked_sub(1)) || is_bare(Some(at + 1));
            if filled[&section.field] > 0 && is_bare(Some(at)) && !is_in_run {
                self.doubts.insert(section.field, Reason::LabelTwice);
            }
        }
    }

    /// Notes the fields whose labels stand in a row above all of their values.
    fn rows(&mut self, all: &[Section], kept: &[usize], has_content: &[bool]) {
        let mut bare: Vec<Field> = Vec::new();
        let mut row = None;
        for at in kept {
            let section = &all[*at];
            if !has_content[*at] {
                if row != Some(section.row) {
                    row = Some(section.row);
                }
                bare.push(section.field);
                continue;
            }
            let is_one_row = row == Some(section.row)
                && section
                    .body
                    .first()
                    .is_some_and(|line| line.row != section.row);
            if bare.len() > 1 || is_one_row {
                let fields = bare.iter().copied().chain([section.field]);
                for field in fields {
                    self.doubts.entry(field).or_insert(Reason::LabelsInARow);
                }
            } else if let [before] = bare[..] {
                self.after_bare.insert(section.field, before);
            }
            bare.clear();
            row = None;
        }
    }
}

impl Section {
    /// Returns true if something stands under the label that the recipe does not explain, or that
    /// states a value or emptiness.
    fn has_content(&self, recipe: &Recipe) -> bool {
        self.body.iter().any(|line| match line.kind {
            Kind::Text | Kind::Button => {
                is_one(&recipe.empty, &line.text) || !recipe.is_explained(&line.text)
            }
            _ => true,
        })
    }
}

/// The labels of a recipe, as they are compared on a page.
struct Labels<'r> {
    recipe: &'r Recipe,
    by_text: BTreeMap<String, Field>,
    is_print: bool,
}

impl<'r> Labels<'r> {
    fn new(recipe: &'r Recipe, way: Way) -> Self {
        let is_print = way == Way::PrintedText;
        let labels = Field::ALL
            .into_iter()
            .flat_map(|field| recipe.labels(field).map(move |label| (label, field)));
        Self {
            recipe,
            by_text: labels
                .map(|(label, field)| (key(label, is_print), field))
                .collect(),
            is_print,
        }
    }

    fn field(&self, text: &str) -> Option<Field> {
        // Longer texts are not looked at: labels have at most 200 characters.
        if text.is_empty() || text.len() > 1_000 {
            return None;
        }
        self.by_text.get(&key(text, self.is_print)).copied()
    }

    /// Returns the label at a line: the longest one.
    fn at(&self, lines: &[Line], at: usize) -> Option<Label> {
        let line = &lines[at];
        if !can_be_label(line) {
            return None;
        }
        self.over_two(line, lines.get(at + 1))
            .or_else(|| self.whole(line))
            .or_else(|| self.with_value(line))
    }

    fn over_two(&self, line: &Line, next: Option<&Line>) -> Option<Label> {
        let next = next.filter(|next| can_be_label(next))?;
        if line.text.len() + next.text.len() > 1_000 {
            return None;
        }
        // The second line by itself may be another label.
        let joined = format!("{} {}", line.text, next.text);
        let (text, count) = self.recipe.bare(&joined);
        let field = self.field(text)?;
        let is_second_part = !self.recipe.bare(&next.text).0.is_empty()
            && !self.recipe.bare(&line.text).0.is_empty();
        is_second_part.then_some(Label {
            field,
            count,
            lines: 2,
            rest: None,
        })
    }

    fn whole(&self, line: &Line) -> Option<Label> {
        let plain = self.field(&line.text).map(|field| (field, None));
        let (field, count) = plain.or_else(|| {
            if line.text.len() > 1_000 {
                return None;
            }
            let (text, count) = self.recipe.bare(&line.text);
            self.field(text).map(|field| (field, count))
        })?;
        Some(Label {
            field,
            count,
            lines: 1,
            rest: None,
        })
    }

    /// Returns the label of `label: value`. Words after it make it a part of a sentence, unless it is
    /// the label of hours.
    fn with_value(&self, line: &Line) -> Option<Label> {
        let text = line.text.get(..line.text.len().min(2_000))?;
        let plain = key(text, self.is_print);
        if !self
            .by_text
            .keys()
            .any(|label| plain.contains(label.as_str()))
        {
            return None;
        }
        let ends: Vec<usize> = text
            .char_indices()
            .filter(|(_, c)| *c == ' ' || *c == ':')
            .map(|(at, _)| at)
            .take(60)
            .collect();
        ends.into_iter().rev().find_map(|end| {
            let (label, value) = text.split_at(end);
            let (bare, count) = self.recipe.bare(label);
            let field = self.field(bare)?;
            let has_colon = value.trim_start().starts_with(':');
            let value = value.trim_start_matches([' ', ':']).trim();
            let is_value = self.is_value(value) || field == Field::OperationalSupport && has_colon;
            is_value.then(|| Label {
                field,
                count,
                lines: 1,
                rest: Some(Line::new(value, line.kind, line.row)),
            })
        })
    }

    /// Returns true for addresses, and for a text that states emptiness.
    fn is_value(&self, text: &str) -> bool {
        if is_one(&self.recipe.empty, text) {
            return true;
        }
        let text = self.recipe.without_buttons(self.recipe.bare(text).0);
        let mut words = words(text).peekable();
        words.peek().is_some() && words.all(|word| !matches!(word, Word::Other(_)))
    }
}

fn can_be_label(line: &Line) -> bool {
    matches!(line.kind, Kind::Text | Kind::Heading | Kind::Button)
}

/// Returns a label as it is compared. In print, hyphens at a line's end are lost.
fn key(label: &str, is_print: bool) -> String {
    let mut label = folded(label);
    if is_print {
        label.retain(|c| c != '-' && !c.is_whitespace());
    }
    label
}
