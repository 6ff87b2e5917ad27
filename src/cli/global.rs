//! The arguments that every command takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::language::Language;

/// What every command takes.
#[derive(Debug, Args)]
pub(super) struct GlobalArgs {
    /// Run as if started in DIR
    #[arg(
        short = 'C',
        value_name = "DIR",
        global = true,
        help_heading = "Global options"
    )]
    pub(super) directory: Option<PathBuf>,
    /// Use this configuration; its folder is the project
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        help_heading = "Global options"
    )]
    pub(super) config: Option<PathBuf>,
    /// When to use colours and box-drawing characters
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        global = true,
        help_heading = "Global options"
    )]
    pub(super) color: ColorArg,
    /// Language of the output [default: the locale's language; English in machine formats]
    #[arg(
        long,
        value_name = "LANG",
        value_enum,
        global = true,
        help_heading = "Global options"
    )]
    pub(super) lang: Option<LanguageArg>,
    /// Mask personal data in all output; always on if `CI` is set
    #[arg(long, global = true, help_heading = "Global options")]
    pub(super) redact: bool,
    /// Print only the requested output, such as findings or a plan, and errors
    #[arg(
        short,
        long,
        global = true,
        conflicts_with = "verbose",
        help_heading = "Global options"
    )]
    pub(super) quiet: bool,
    /// Also print which project is used and, with `check`, how many files are read
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub(super) verbose: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorArg {
    /// On a terminal, unless `NO_COLOR` or `CLICOLOR=0` is set; everywhere with `CLICOLOR_FORCE=1`
    #[default]
    Auto,
    /// Everywhere
    Always,
    /// Nowhere; plain ASCII frames
    Never,
}

/// What `--lang` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageArg {
    /// English
    En,
    /// Polish
    Pl,
}

impl From<LanguageArg> for Language {
    fn from(tongue: LanguageArg) -> Self {
        match tongue {
            LanguageArg::En => Self::English,
            LanguageArg::Pl => Self::Polish,
        }
    }
}
