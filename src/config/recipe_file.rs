//! The files that have to do with recipes, by their places.

/// The folder with the project's own recipes, and with their samples in [`SAMPLES`].
pub const RECIPES: &str = "recipes";

/// The folder with the samples of recipes.
pub const SAMPLES: &str = "recipes/samples";

/// The ends of the names of samples: a page as it was copied or saved.
const SAMPLE_SUFFIXES: [&str; 3] = [".txt", ".html", ".mhtml"];

/// A file that has to do with a recipe, with the recipe's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipeFile<'p> {
    /// The recipe itself: `recipes/NAME.toml`.
    Recipe(&'p str),
    /// A page to read by it: `recipes/samples/NAME.txt`, `.html` or `.mhtml`.
    Sample(&'p str),
    /// What its samples are expected to show: `recipes/samples/NAME.expected.json`.
    Expectation(&'p str),
}

impl<'p> RecipeFile<'p> {
    /// Returns what the file at `path` has to do with a recipe. `None` if nothing.
    #[must_use]
    pub fn of(path: &'p str) -> Option<Self> {
        let inside = path.strip_prefix(RECIPES)?.strip_prefix('/')?;
        let is_name = |name: &&str| !name.is_empty() && !name.contains('/');
        let Some(sample) = inside.strip_prefix("samples/") else {
            let name = inside.strip_suffix(".toml").filter(is_name)?;
            return Some(Self::Recipe(name));
        };
        if let Some(name) = sample.strip_suffix(".expected.json").filter(is_name) {
            return Some(Self::Expectation(name));
        }
        let mut suffixes = SAMPLE_SUFFIXES.into_iter();
        let name = suffixes.find_map(|suffix| sample.strip_suffix(suffix))?;
        Some(name).filter(is_name).map(Self::Sample)
    }

    /// Returns the name of the recipe.
    #[must_use]
    pub fn name(self) -> &'p str {
        match self {
            Self::Recipe(name) | Self::Sample(name) | Self::Expectation(name) => name,
        }
    }
}
