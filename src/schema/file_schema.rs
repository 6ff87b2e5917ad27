//! The schemas, by name, with their texts.

/// A schema in `schemas/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// An account file.
    Account,
    /// A directory file.
    Directory,
    /// `contactctl.toml`.
    Config,
    /// The output of `check --format json`.
    Diagnostics,
    /// The output of `plan --format json`.
    Plan,
    /// The file that `sync --report` writes.
    Receipt,
    /// A recipe: `recipes/NAME.toml`.
    Recipe,
    /// What the samples of a recipe are expected to show.
    RecipeExpected,
    /// An account in the ledger of a portal without an API.
    Ledger,
}

impl Schema {
    /// All schemas.
    pub const ALL: [Self; 9] = [
        Self::Account,
        Self::Directory,
        Self::Config,
        Self::Diagnostics,
        Self::Plan,
        Self::Receipt,
        Self::Recipe,
        Self::RecipeExpected,
        Self::Ledger,
    ];

    /// Returns the `NAME` of `schemas/NAME.schema.json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Directory => "directory",
            Self::Config => "config",
            Self::Diagnostics => "diagnostics",
            Self::Plan => "plan",
            Self::Receipt => "receipt",
            Self::Recipe => "recipe",
            Self::RecipeExpected => "recipe-expected",
            Self::Ledger => "ledger",
        }
    }

    /// Returns the text of the schema.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Account => include_str!("../../schemas/account.schema.json"),
            Self::Directory => include_str!("../../schemas/directory.schema.json"),
            Self::Config => include_str!("../../schemas/config.schema.json"),
            Self::Diagnostics => include_str!("../../schemas/diagnostics.schema.json"),
            Self::Plan => include_str!("../../schemas/plan.schema.json"),
            Self::Receipt => include_str!("../../schemas/receipt.schema.json"),
            Self::Recipe => include_str!("../../schemas/recipe.schema.json"),
            Self::RecipeExpected => include_str!("../../schemas/recipe-expected.schema.json"),
            Self::Ledger => include_str!("../../schemas/ledger.schema.json"),
        }
    }
}
