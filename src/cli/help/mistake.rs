//! The errors in the arguments, in the words of the catalogues and not in those of the parser.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::AddrParseError;
use std::num::{IntErrorKind, ParseIntError};
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::ProcessEnvironment;
use crate::cli::global::ColorArg;
use crate::cli::session::Voice;
use crate::language::{Language, MessageId, Text, id};
use crate::text::harmless;

/// Reports an error of the parser on stderr.
pub(super) fn tell(
    error: &Error,
    language: Language,
    environment: &ProcessEnvironment,
) -> ExitCode {
    let text = text(error, language);
    print_error(&format!("{text}\n"), environment);
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Prints an error of the parser on stderr.
pub(super) fn print_error(text: &str, environment: &ProcessEnvironment) {
    let voice = Voice::early(Language::default(), false, environment);
    let released = voice.released(text);
    let is_colored = environment.colors_stderr(ColorArg::Auto);
    let _nobody_reads = write!(std::io::stderr(), "{}", harmless(&released, is_colored));
}

fn text(error: &Error, language: Language) -> String {
    let what = what(error).map_or_else(|| error.kind().to_string(), |text| text.say(language));
    let mut text = Text::new(id::HELP_WRONG).with("what", what).say(language);
    let listed = [
        (ContextKind::ValidValue, id::HELP_VALUES_IN_LINE),
        (ContextKind::ValidSubcommand, id::HELP_COMMANDS_IN_LINE),
    ];
    for (kind, id) in listed {
        if let Some(values) = values(error, kind).filter(|values| !values.is_empty()) {
            let line = Text::new(id).with("values", values).say(language);
            let _ = write!(text, "\n  {line}");
        }
    }
    if error.kind() == ErrorKind::MissingRequiredArgument
        && let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg)
    {
        for argument in missing {
            let _ = write!(text, "\n  {argument}");
        }
    }
    let tips = tips(error);
    text.push_str(if tips.is_empty() { "" } else { "\n" });
    let help = Text::new(id::WORD_HELP).say(language);
    for tip in tips {
        let _ = write!(text, "\n  {help} {}", tip.say(language));
    }
    if let Some(ContextValue::StyledStr(styled)) = error.get(ContextKind::Usage) {
        let usage = styled.to_string();
        let heading = Text::new(id::HELP_USAGE).say(language);
        let command = usage.trim_start_matches("Usage:").trim();
        let _ = write!(text, "\n\n{heading} {command}");
    }
    let more = Text::new(id::HELP_WRONG_MORE).say(language);
    let _ = write!(text, "\n\n{more}");
    text
}

/// Returns the message about the error. `None` if the parser does not give the parts of its sentence.
fn what(error: &Error) -> Option<Text> {
    let about = |id: MessageId| {
        Some(Text::new(id).with("argument", values(error, ContextKind::InvalidArg)?))
    };
    match error.kind() {
        ErrorKind::UnknownArgument => about(id::HELP_WRONG_ARGUMENT),
        ErrorKind::ArgumentConflict => match (
            values(error, ContextKind::InvalidArg),
            values(error, ContextKind::PriorArg),
        ) {
            (Some(own), Some(other)) if own == other => about(id::HELP_WRONG_TWICE),
            (_, other) => {
                let others = other?.replace(", ", "`, `");
                Some(about(id::HELP_WRONG_WITH)?.with("others", others))
            }
        },
        ErrorKind::NoEquals => about(id::HELP_WRONG_EQUALS),
        ErrorKind::InvalidValue => match values(error, ContextKind::InvalidValue)? {
            value if value.is_empty() => about(id::HELP_WRONG_NO_VALUE),
            value => Some(about(id::HELP_WRONG_VALUE)?.with("value", value)),
        },
        ErrorKind::ValueValidation => match values(error, ContextKind::InvalidValue)? {
            value if value.is_empty() => about(id::HELP_WRONG_NO_VALUE),
            value => {
                let text = about(id::HELP_WRONG_VALUE_WHY)?.with("why", why(error));
                Some(text.with("value", value))
            }
        },
        ErrorKind::TooManyValues => {
            let value = values(error, ContextKind::InvalidValue)?;
            Some(about(id::HELP_WRONG_MANY)?.with("value", value))
        }
        ErrorKind::TooFewValues => counted(error, ContextKind::MinValues),
        ErrorKind::WrongNumberOfValues => counted(error, ContextKind::ExpectedNumValues),
        ErrorKind::MissingRequiredArgument => Some(Text::new(id::HELP_WRONG_MISSING)),
        ErrorKind::InvalidSubcommand => {
            let command = values(error, ContextKind::InvalidSubcommand)?;
            Some(Text::new(id::HELP_WRONG_COMMAND).with("command", command))
        }
        ErrorKind::MissingSubcommand => {
            let command = values(error, ContextKind::InvalidSubcommand)?;
            Some(Text::new(id::HELP_WRONG_NO_COMMAND).with("command", command))
        }
        ErrorKind::InvalidUtf8 => Some(Text::new(id::HELP_WRONG_UTF8)),
        _ => None,
    }
}

fn counted(error: &Error, wanted: ContextKind) -> Option<Text> {
    Some(
        Text::new(id::HELP_WRONG_NUMBER)
            .with("argument", values(error, ContextKind::InvalidArg)?)
            .with("wanted", number(error, wanted)?)
            .with("given", values(error, ContextKind::ActualNumValues)?),
    )
}

/// Returns the number that the parser gives as `kind`.
fn number(error: &Error, kind: ContextKind) -> Option<i64> {
    match error.get(kind)? {
        ContextValue::Number(number) => i64::try_from(*number).ok(),
        _ => None,
    }
}

/// Returns the values that the parser gives as `kind`, separated by commas.
fn values(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Returns the reason why a value cannot be used.
fn why(error: &Error) -> Text {
    let Some(source) = std::error::Error::source(error) else {
        return Text::new(id::HELP_WHY_UNKNOWN);
    };
    if let Some(text) = source.downcast_ref::<Text>() {
        return text.clone();
    }
    if let Some(number) = source.downcast_ref::<ParseIntError>() {
        return match number.kind() {
            IntErrorKind::PosOverflow => Text::new(id::HELP_WHY_LARGE),
            _ => Text::new(id::HELP_WHY_NUMBER),
        };
    }
    if source.is::<AddrParseError>() {
        return Text::new(id::HELP_WHY_ADDRESS);
    }
    let sentence = source.to_string();
    match sentence.split_once(" is not in ") {
        Some((_, range)) => Text::new(id::HELP_WHY_RANGE).with("range", range.replace("..=", "-")),
        None => Text::verbatim(sentence),
    }
}

/// Returns the suggestions: similar names, and the parser's own tips.
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
        tips.push(Text::new(id::DID_YOU_MEAN).with("near", near.join("`, `")));
    }
    if let Some(ContextValue::StyledStrs(all)) = error.get(ContextKind::Suggested) {
        tips.extend(all.iter().map(|tip| suggested(&tip.to_string())));
    }
    tips
}

/// Translates a tip of the parser, which is recognized by the parts around its quotes.
fn suggested(tip: &str) -> Text {
    match tip.split('\'').collect::<Vec<_>>()[..] {
        ["to pass ", value, " as a value, use ", written, ""] => Text::new(id::HELP_TIP_VALUE)
            .with("value", value)
            .with("written", written),
        ["subcommand ", command, ..] => Text::new(id::HELP_TIP_DASHES).with("command", command),
        ["", written, " exists"] => Text::new(id::HELP_TIP_EXISTS).with("written", written),
        _ => Text::verbatim(tip),
    }
}
