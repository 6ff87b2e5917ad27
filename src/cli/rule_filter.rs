//! `--select` and `--ignore`: the rules whose findings a check reports.

use clap::Args;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::finding::{Report, RuleFilter};
use crate::language::{Text, id};
use crate::rules::{self, Level, REGISTRY, UNREADABLE};
use crate::text::suggest;

/// The rules to report.
#[derive(Debug, Args)]
pub(super) struct RuleArgs {
    /// Report only the findings of this rule (may be repeated). Unreadable files are always reported
    #[arg(long, value_name = "RULE")]
    select: Vec<String>,
    /// Do not report the findings of this rule (may be repeated). The rule still applies before
    /// a push
    #[arg(long, value_name = "RULE")]
    ignore: Vec<String>,
}

impl RuleArgs {
    /// Returns the filter that these arguments mean.
    ///
    /// # Errors
    ///
    /// If there is no rule of a name.
    pub(super) fn filter(&self) -> Result<RuleFilter> {
        Ok(RuleFilter {
            select: known(&self.select)?,
            ignore: known(&self.ignore)?,
            always: UNREADABLE.iter().map(|rule| rule.name).collect(),
        })
    }

    /// Keeps the findings of `report` that these arguments choose.
    ///
    /// # Errors
    ///
    /// As [`RuleArgs::filter`].
    pub(super) fn filtered(&self, report: Report) -> Result<Report> {
        if self.select.is_empty() && self.ignore.is_empty() {
            return Ok(report);
        }
        Ok(report.filtered(self.filter()?))
    }

    /// Returns a text for each selected rule that finds nothing because it does not run.
    ///
    /// # Errors
    ///
    /// As [`RuleArgs::filter`].
    pub(super) fn idle(&self, config: &Config, is_online: bool) -> Result<Vec<Text>> {
        let mut idle = Vec::new();
        for name in known(&self.select)? {
            let own = rules::find(name).map(|rule| rule.level);
            if config.levels.get(name).copied().or(own) == Some(Level::Off) {
                idle.push(Text::new(id::SELECTED_RULE_OFF).with("rule", name));
            } else if name == rules::NO_MAIL_SERVER.name && !is_online {
                idle.push(Text::new(id::SELECTED_RULE_OFFLINE).with("rule", name));
            }
        }
        Ok(idle)
    }
}

fn known(names: &[String]) -> Result<Vec<&'static str>> {
    names
        .iter()
        .map(|name| Ok(rules::find(name).ok_or_else(|| unknown_rule(name))?.name))
        .collect()
}

/// Returns the error for a name that is not that of a rule.
fn unknown_rule(name: &str) -> Error {
    let text = Text::new(id::NO_SUCH_RULE).with("name", name);
    let all = text.attribute("help-rules");
    Error::usage(text)
        .or_near(suggest(name, REGISTRY.iter().map(|rule| rule.name)))
        .hint(all)
}
