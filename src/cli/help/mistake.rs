//! What is wrong with the arguments, in another language than the parser's.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::AddrParseError;
use std::num::{IntErrorKind, ParseIntError};
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::language::{Language, Text};
use crate::text::printable;

/// Tells on stderr what is wrong.
pub(super) fn tell(error: &Error, language: Language) -> ExitCode {
    let text = text(error, language);
    let lines: Vec<_> = text.lines().map(printable).collect();
    let _nobody_reads = writeln!(std::io::stderr(), "{}", lines.join("\n"));
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

fn text(error: &Error, language: Language) -> String {
    let say = |text: Text| text.say(language);
    let what = what(error).map_or_else(|| error.kind().to_string(), say);
    let mut text = say(Text::new("help-wrong").with("what", what));
    let listed = [
        (ContextKind::ValidValue, "help-values-in-line"),
        (ContextKind::ValidSubcommand, "help-commands-in-line"),
    ];
    for (kind, id) in listed {
        if let Some(values) = values(error, kind).filter(|values| !values.is_empty()) {
            let _ = write!(text, "\n  {}", say(Text::new(id).with("values", values)));
        }
    }
    if error.kind() == ErrorKind::MissingRequiredArgument
        && let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg)
    {
        for argument in missing {
            let _ = write!(text, "\n  {argument}");
        }
    }
    let tips: Vec<_> = tips(error).into_iter().map(say).collect();
    text.push_str(if tips.is_empty() { "" } else { "\n" });
    for tip in tips {
        let _ = write!(text, "\n  {} {tip}", say(Text::new("word-help")));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim();
        let _ = write!(text, "\n\n{} {usage}", say(Text::new("help-usage")));
    }
    let _ = write!(text, "\n\n{}", say(Text::new("help-wrong-more")));
    text
}

/// The fact; none for what the parser does not say in parts.
fn what(error: &Error) -> Option<Text> {
    let get = |kind| values(error, kind);
    let argument = || get(ContextKind::InvalidArg);
    let about = |id: &'static str| Some(Text::new(id).with("argument", argument()?));
    match error.kind() {
        ErrorKind::UnknownArgument => about("help-wrong-argument"),
        ErrorKind::ArgumentConflict => match (argument(), get(ContextKind::PriorArg)) {
            (Some(own), Some(other)) if own == other => about("help-wrong-twice"),
            (_, other) => Some(about("help-wrong-with")?.with("others", other?)),
        },
        ErrorKind::NoEquals => about("help-wrong-equals"),
        ErrorKind::InvalidValue => match get(ContextKind::InvalidValue)? {
            value if value.is_empty() => about("help-wrong-no-value"),
            value => Some(about("help-wrong-value")?.with("value", value)),
        },
        ErrorKind::ValueValidation => {
            let text = about("help-wrong-value-why")?.with("why", why(error));
            Some(text.with("value", get(ContextKind::InvalidValue)?))
        }
        ErrorKind::TooManyValues => {
            let value = get(ContextKind::InvalidValue)?;
            Some(about("help-wrong-many")?.with("value", value))
        }
        ErrorKind::TooFewValues => counted(error, ContextKind::MinValues),
        ErrorKind::WrongNumberOfValues => counted(error, ContextKind::ExpectedNumValues),
        ErrorKind::MissingRequiredArgument => Some(Text::new("help-wrong-missing")),
        ErrorKind::InvalidSubcommand => {
            let command = get(ContextKind::InvalidSubcommand)?;
            Some(Text::new("help-wrong-command").with("command", command))
        }
        ErrorKind::MissingSubcommand => {
            let command = get(ContextKind::InvalidSubcommand)?;
            Some(Text::new("help-wrong-no-command").with("command", command))
        }
        ErrorKind::InvalidUtf8 => Some(Text::new("help-wrong-utf8")),
        _ => None,
    }
}

fn counted(error: &Error, wanted: ContextKind) -> Option<Text> {
    Some(
        Text::new("help-wrong-number")
            .with("argument", values(error, ContextKind::InvalidArg)?)
            .with("wanted", values(error, wanted)?)
            .with("given", values(error, ContextKind::ActualNumValues)?),
    )
}

/// What the parser names as `kind`, several with commas between them.
fn values(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Why a value cannot be used.
fn why(error: &Error) -> Text {
    let Some(source) = std::error::Error::source(error) else {
        return Text::new("help-why-unknown");
    };
    if let Some(text) = source.downcast_ref::<Text>() {
        return text.clone();
    }
    if let Some(number) = source.downcast_ref::<ParseIntError>() {
        return match number.kind() {
            IntErrorKind::PosOverflow => Text::new("help-why-large"),
            _ => Text::new("help-why-number"),
        };
    }
    if source.is::<AddrParseError>() {
        return Text::new("help-why-address");
    }
    let source = source.to_string();
    match source.split_once(" is not in ") {
        Some((_, range)) => Text::new("help-why-range").with("range", range),
        None => Text::verbatim(source),
    }
}

/// What may have been meant, and what else there is to do.
fn tips(error: &Error) -> Vec<Text> {
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let mut tips = Vec::new();
    for kind in near {
        let near = match error.get(kind) {
            Some(ContextValue::String(one)) => vec![one.as_str()],
            Some(ContextValue::Strings(all)) => all.iter().map(String::as_str).collect(),
            _ => continue,
        };
        tips.push(Text::new("did-you-mean").with("near", near.join("`, `")));
    }
    if let Some(ContextValue::StyledStrs(all)) = error.get(ContextKind::Suggested) {
        tips.extend(all.iter().map(|tip| suggested(&tip.to_string())));
    }
    tips
}

/// A sentence of the parser by what it quotes.
fn suggested(tip: &str) -> Text {
    match tip.split('\'').collect::<Vec<_>>()[..] {
        ["to pass ", value, " as a value, use ", written, ""] => Text::new("help-tip-value")
            .with("value", value)
            .with("written", written),
        ["subcommand ", command, ..] => Text::new("help-tip-dashes").with("command", command),
        ["", written, " exists"] => Text::new("help-tip-exists").with("written", written),
        _ => Text::verbatim(tip),
    }
}
