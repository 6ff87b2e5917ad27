//! The ways of building a contact page: how one field becomes HTML.

use crate::paste::random::Random;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A definition list, read-only, with an edit button.
    Definitions,
    /// A label above one input for each address.
    Inputs,
    /// A label above a text area.
    Areas,
    /// A table with a cell for the label and one for the values.
    Table,
    /// Chips with remove buttons, and a box to add another.
    Chips,
    /// Read-only cards with headings and edit buttons.
    Cards,
    /// Boxes with floating labels and helper texts.
    Material,
    /// Web components with open shadow roots.
    Components,
    /// A list of ticks for picked users; chips for the rest.
    Ticks,
    /// Lists of options for picked users and the single address; definitions for the rest.
    Selects,
    /// Two columns of a flexible box.
    Grid,
    /// A fieldset with a legend and list items.
    Legends,
    /// One line with a label, a colon and the values.
    Sentences,
}

impl Layout {
    pub const ALL: [Self; 13] = [
        Self::Definitions,
        Self::Inputs,
        Self::Areas,
        Self::Table,
        Self::Chips,
        Self::Cards,
        Self::Material,
        Self::Components,
        Self::Ticks,
        Self::Selects,
        Self::Grid,
        Self::Legends,
        Self::Sentences,
    ];

    /// True if the values are in boxes.
    pub fn is_boxed(self) -> bool {
        matches!(self, Self::Inputs | Self::Areas | Self::Material)
    }

    /// True if the values are visible text that no form holds.
    pub fn is_read_only(self) -> bool {
        matches!(
            self,
            Self::Definitions
                | Self::Table
                | Self::Cards
                | Self::Grid
                | Self::Legends
                | Self::Sentences
        )
    }
}

/// One field as it is to be shown.
#[derive(Debug, Clone, Default)]
pub struct View {
    pub id: String,
    pub label: String,
    pub decoration: String,
    pub helper: Option<String>,
    pub helper_is_after: bool,
    pub values: Vec<String>,
    pub is_one: bool,
    pub is_hours: bool,
    pub placeholder: String,
    pub edit: String,
    pub add: String,
    /// HTML between label and values, and after the values.
    pub before: String,
    pub after: String,
    /// Text right before and after each value, without a blank.
    pub prefix: Vec<String>,
    pub suffix: String,
    pub empty: Option<String>,
    /// True if values are set by a script, and no attribute has them.
    pub by_script: bool,
    /// The account's users, where values are picked from them.
    pub users: Vec<String>,
    pub remove: &'static str,
    /// True if the remove sign is a button, false for a span.
    pub remove_is_button: bool,
    pub canary: String,
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

impl View {
    fn helper(&self) -> String {
        self.helper.as_ref().map_or(String::new(), |helper| {
            format!("<p class=hint>{}</p>", escaped(helper))
        })
    }

    fn helper_before(&self) -> String {
        if self.helper_is_after {
            String::new()
        } else {
            self.helper()
        }
    }

    fn helper_after(&self) -> String {
        if self.helper_is_after {
            self.helper()
        } else {
            String::new()
        }
    }

    fn shown(&self, at: usize) -> String {
        let prefix = self.prefix.get(at).map_or("", String::as_str);
        let value = escaped(&self.values[at]);
        let value = if self.canary.is_empty() {
            value
        } else {
            format!(
                "<a href=\"mailto:{value}?t={}\" data-t=\"{}\">{value}</a>",
                self.canary, self.canary
            )
        };
        format!("{prefix}{value}{}", self.suffix)
    }

    fn items(&self, open: &str, close: &str) -> String {
        if self.values.is_empty() {
            return self
                .empty
                .as_ref()
                .map_or(String::new(), |empty| format!("{open}{empty}{close}"));
        }
        let items = (0..self.values.len()).map(|at| format!("{open}{}{close}", self.shown(at)));
        items.collect()
    }

    /// The field in a layout. Scripts that set values are added to `script`.
    pub fn html(&self, layout: Layout, random: &mut Random, script: &mut String) -> String {
        let label = format!("{}{}", escaped(&self.label), self.decoration);
        let (helper, after) = (
            self.helper_before(),
            format!("{}{}", self.helper_after(), self.after),
        );
        let before = &self.before;
        let edit = format!("<button type=button>{}</button>", self.edit);
        match layout {
            Layout::Definitions => format!(
                "<dl><dt>{label}</dt><dd>{helper}{before}<ul>{}</ul>{after}{edit}</dd></dl>",
                self.items("<li>", "</li>")
            ),
            Layout::Inputs => {
                format!(
                    "<div class=field><label for={}>{label}</label>{helper}{before}{}{after}</div>",
                    self.id,
                    self.inputs(script)
                )
            }
            Layout::Areas => {
                format!(
                    "<div class=field><label for={}>{label}</label>{helper}{before}{}{after}</div>",
                    self.id,
                    self.area(script)
                )
            }
            Layout::Table => {
                let items = if random.chance(50) {
                    self.items("<div>", "</div>")
                } else {
                    self.items("", "<br>")
                };
                format!(
                    "<table><tr><th>{label}{helper}</th><td>{before}{items}{after}</td></tr></table>"
                )
            }
            Layout::Chips => format!(
                "<div class=field><div class=label>{label}</div>{helper}{before}{}{after}</div>",
                self.chips()
            ),
            Layout::Cards => format!(
                "<section class=card><h3>{label}</h3>{edit}{helper}{before}{}{after}</section>",
                self.items("<p>", "</p>")
            ),
            Layout::Material => self.material(&label, &after, script),
            Layout::Components => self.component(&label, &helper, &after, script),
            Layout::Ticks if !self.users.is_empty() => {
                let ticks: String = self.users.iter().enumerate().map(|(at, user)| {
                    let checked = if self.values.contains(user) { " checked" } else { "" };
                    let (attribute, late) = if self.by_script { ("", checked) } else { (checked, "") };
                    if !late.is_empty() {
                        *script += &format!("document.getElementById('{}-{at}').checked=true;", self.id);
                    }
                    format!("<label class=tick><input type=checkbox id={}-{at}{attribute}> {}</label>", self.id, escaped(user))
                }).collect();
                format!(
                    "<fieldset><legend>{label}</legend>{helper}{before}{ticks}{after}</fieldset>"
                )
            }
            Layout::Ticks => self.html(Layout::Chips, random, script),
            Layout::Selects if !self.users.is_empty() || self.is_one => {
                self.select(&label, &helper, &after, script)
            }
            Layout::Selects => self.html(Layout::Definitions, random, script),
            Layout::Grid => format!(
                "<div style='display:flex;gap:1em'><div style='width:20em'>{label}{helper}</div><div>{before}{}{after}</div></div>",
                self.items("<div>", "</div>")
            ),
            Layout::Sentences => {
                let values: Vec<String> = (0..self.values.len()).map(|at| self.shown(at)).collect();
                let values = if values.is_empty() {
                    self.empty.clone().unwrap_or_default()
                } else {
                    values.join(", ")
                };
                format!("<p><b>{label}:</b> {before}{values} {edit}</p>{helper}{after}")
            }
            Layout::Legends => format!(
                "<fieldset><legend>{label}</legend>{helper}{before}<ol>{}</ol>{after}</fieldset>",
                self.items("<li><span>", "</span></li>")
            ),
        }
    }

    fn input(&self, id: &str, value: &str, script: &mut String) -> String {
        let placeholder = escaped(&self.placeholder);
        if self.by_script {
            *script += &format!("document.getElementById('{id}').value={value:?};");
            return format!("<input type=text id={id} placeholder=\"{placeholder}\" size=40>");
        }
        format!(
            "<input type=text id={id} value=\"{}\" placeholder=\"{placeholder}\" size=40>",
            escaped(value)
        )
    }

    fn inputs(&self, script: &mut String) -> String {
        if self.values.is_empty() {
            let empty = self
                .empty
                .as_ref()
                .map_or(String::new(), |empty| format!("<p>{empty}</p>"));
            return if empty.is_empty() {
                self.input(&self.id, "", script)
            } else {
                empty
            };
        }
        let boxes = self.values.iter().enumerate().map(|(at, value)| {
            let id = if at == 0 {
                self.id.clone()
            } else {
                format!("{}-{at}", self.id)
            };
            format!("<div>{}</div>", self.input(&id, value, script))
        });
        let boxes: String = boxes.collect();
        if self.is_one {
            boxes
        } else {
            format!("{boxes}<button type=button>{}</button>", self.add)
        }
    }

    fn area(&self, script: &mut String) -> String {
        if self.is_one || self.is_hours {
            return self.inputs(script);
        }
        let text = self.values.join("\n");
        let placeholder = escaped(&self.placeholder);
        if self.by_script {
            *script += &format!("document.getElementById('{}').value={text:?};", self.id);
            return format!(
                "<textarea id={} rows=4 cols=40 placeholder=\"{placeholder}\"></textarea>",
                self.id
            );
        }
        format!(
            "<textarea id={} rows=4 cols=40 placeholder=\"{placeholder}\">{}</textarea>",
            self.id,
            escaped(&text)
        )
    }

    fn chips(&self) -> String {
        let sign = if self.remove_is_button {
            format!(
                "<button type=button class=rm data-t=\"{}\">{}</button>",
                self.canary, self.remove
            )
        } else {
            format!("<span class=rm role=img>{}</span>", self.remove)
        };
        let chips = (0..self.values.len()).map(|at| {
            format!(
                "<span class=chip><span>{}</span>{sign}</span>",
                self.shown(at)
            )
        });
        let chips: String = chips.collect();
        let empty = match &self.empty {
            Some(empty) if self.values.is_empty() => format!("<span>{empty}</span>"),
            _ => String::new(),
        };
        let more = if self.is_one && !self.values.is_empty() || !empty.is_empty() {
            String::new()
        } else {
            format!(
                "<input type=text placeholder=\"{}\">",
                escaped(&self.placeholder)
            )
        };
        format!("<div class=chips>{chips}{empty}{more}</div>")
    }

    fn material(&self, label: &str, after: &str, script: &mut String) -> String {
        let boxes = self.area(script);
        let helper = self.helper();
        format!(
            "<div class=mdc><div class=mdc-line><label class=floating for={}><span>{label}</span></label>{}{boxes}</div>\
             <div class=mdc-helper aria-hidden=true>{helper}</div>{after}</div>",
            self.id, self.before
        )
    }

    fn component(&self, label: &str, helper: &str, after: &str, script: &mut String) -> String {
        // The values are set on the shadow root's own boxes, or slotted.
        let inner = format!(
            "<div part=label>{label}</div>{helper}{}<div>{}</div>{after}",
            self.before,
            self.items("<div>", "</div>")
        );
        *script += &format!(
            "(()=>{{const it=document.getElementById('{}');const root=it.attachShadow({{mode:'open'}});root.innerHTML={inner:?};}})();",
            self.id
        );
        format!("<x-field id={}></x-field>", self.id)
    }

    fn select(&self, label: &str, helper: &str, after: &str, script: &mut String) -> String {
        let multiple = if self.is_one { "" } else { " multiple size=4" };
        let mut choices = if self.is_one {
            Vec::new()
        } else {
            self.users.clone()
        };
        for value in &self.values {
            if !choices.contains(value) {
                choices.push(value.clone());
            }
        }
        let options: String = choices
            .iter()
            .enumerate()
            .map(|(at, choice)| {
                let is_on = self.values.contains(choice);
                if self.by_script && is_on {
                    *script += &format!(
                        "document.getElementById('{}').options[{at}].selected=true;",
                        self.id
                    );
                }
                let selected = if is_on && !self.by_script {
                    " selected"
                } else {
                    ""
                };
                format!("<option{selected}>{}</option>", escaped(choice))
            })
            .collect();
        format!(
            "<div class=field><label for={}>{label}</label>{helper}{}<select id={}{multiple}>{options}</select>{after}</div>",
            self.id, self.before, self.id
        )
    }
}
