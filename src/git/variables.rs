//! The variables of Git that say where it keeps what: the environment of a hook has them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use git2::{Config, Odb};

/// A file that is empty.
pub(super) const NOTHING: &str = if cfg!(windows) { "NUL" } else { "/dev/null" };

/// The variables that are read.
const NAMES: [&str; 9] = [
    INDEX_FILE,
    OBJECTS,
    ALTERNATES,
    CONFIG_GLOBAL,
    CONFIG_SYSTEM,
    CONFIG_NO_SYSTEM,
    CONFIG_PARAMETERS,
    CONFIG_HOME,
    HOME,
];
/// The index, which `git commit FILE` and `git commit -a` set for their hooks.
const INDEX_FILE: &str = "GIT_INDEX_FILE";
/// The folder of new objects. In a `pre-receive` hook it is the quarantine of what was pushed.
const OBJECTS: &str = "GIT_OBJECT_DIRECTORY";
/// Further folders of objects.
const ALTERNATES: &str = "GIT_ALTERNATE_OBJECT_DIRECTORIES";
/// The file of the user's settings.
const CONFIG_GLOBAL: &str = "GIT_CONFIG_GLOBAL";
/// The file of the machine's settings.
const CONFIG_SYSTEM: &str = "GIT_CONFIG_SYSTEM";
/// True if the machine's settings do not count.
const CONFIG_NO_SYSTEM: &str = "GIT_CONFIG_NOSYSTEM";
/// The settings of `git -c`.
const CONFIG_PARAMETERS: &str = "GIT_CONFIG_PARAMETERS";
/// The number of settings in variables of their own.
const CONFIG_COUNT: &str = "GIT_CONFIG_COUNT";
/// The folder of the user's settings of all programs.
const CONFIG_HOME: &str = "XDG_CONFIG_HOME";
/// The user's folder.
const HOME: &str = "HOME";
/// The most settings in variables of their own that are read.
const MOST_SETTINGS: usize = 10_000;

/// The variables of Git in the environment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GitVariables {
    /// The folder that relative paths start from.
    directory: PathBuf,
    values: BTreeMap<&'static str, String>,
    /// The settings in variables, in their order.
    settings: Vec<(String, String)>,
}

impl GitVariables {
    /// Reads the variables with the lookup `variable`, in the folder `directory`.
    #[must_use]
    pub fn read(directory: &Path, variable: impl Fn(&str) -> Option<String>) -> Self {
        let values = NAMES.map(|name| Some((name, variable(name)?)));
        let values: BTreeMap<_, _> = values.into_iter().flatten().collect();
        let mut settings = values
            .get(CONFIG_PARAMETERS)
            .map_or_else(Vec::new, |text| parameters(text));
        let count: usize = variable(CONFIG_COUNT)
            .and_then(|count| count.parse().ok())
            .unwrap_or_default();
        settings.extend((0..count.min(MOST_SETTINGS)).filter_map(|at| {
            let key = variable(&format!("GIT_CONFIG_KEY_{at}"))?;
            let value = variable(&format!("GIT_CONFIG_VALUE_{at}"));
            Some((key, value.unwrap_or_default()))
        }));
        Self {
            directory: directory.to_owned(),
            values,
            settings,
        }
    }

    /// Returns the file of the index, if a variable names one. A relative path starts from `top`, the
    /// top of the work tree, where hooks run.
    pub(super) fn index_file(&self, top: &Path) -> Option<PathBuf> {
        let file = self.values.get(INDEX_FILE)?;
        Some(top.join(file))
    }

    /// Returns the file of the user's settings, if a variable names one.
    pub(super) fn global_config(&self) -> Option<PathBuf> {
        let file = self.values.get(CONFIG_GLOBAL)?;
        Some(self.directory.join(file))
    }

    /// Returns the file of the machine's settings, if a variable names one, or says that there is none.
    pub(super) fn system_config(&self) -> Option<PathBuf> {
        let is_off = self
            .values
            .get(CONFIG_NO_SYSTEM)
            .is_some_and(|value| Config::parse_bool(value.as_str()).unwrap_or_default());
        if is_off {
            return Some(PathBuf::from(NOTHING));
        }
        let file = self.values.get(CONFIG_SYSTEM)?;
        Some(self.directory.join(file))
    }

    /// Returns the value of the setting `name` in a variable. `None` if no variable sets it.
    pub(super) fn setting(&self, name: &str) -> Option<&str> {
        let mut settings = self.settings.iter().rev();
        let (_, value) = settings.find(|(key, _)| folded(key) == folded(name))?;
        Some(value)
    }

    /// Returns a path with `~/` at its begin resolved.
    pub(super) fn expanded(&self, path: &str) -> PathBuf {
        match (path.strip_prefix("~/"), self.values.get(HOME)) {
            (Some(rest), Some(home)) => Path::new(home).join(rest),
            _ => self.directory.join(path),
        }
    }

    /// Returns the file of the patterns that the user ignores files by, unless a setting names another.
    pub(super) fn default_excludes(&self) -> Option<PathBuf> {
        let folder = match self.values.get(CONFIG_HOME) {
            Some(folder) => PathBuf::from(folder),
            None => Path::new(self.values.get(HOME)?).join(".config"),
        };
        Some(folder.join("git/ignore"))
    }

    /// Returns the folders of objects beside those of the repository.
    pub(super) fn objects(&self) -> Vec<PathBuf> {
        let own = self.values.get(OBJECTS).cloned();
        let further = self.values.get(ALTERNATES);
        let further = further.into_iter().flat_map(|list| paths(list));
        own.into_iter()
            .chain(further)
            .map(|folder| self.directory.join(folder))
            .collect()
    }

    /// Adds the folders of objects that variables name to `objects`.
    pub(super) fn add_objects(&self, objects: &Odb<'_>) -> Result<(), git2::Error> {
        for folder in self.objects() {
            if let Some(folder) = folder.to_str() {
                objects.add_disk_alternate(folder)?;
            }
        }
        Ok(())
    }
}

/// Returns the name of a setting as it is compared: only the middle part tells upper from lower case.
fn folded(name: &str) -> String {
    let (Some(first), Some(last)) = (name.find('.'), name.rfind('.')) else {
        return name.to_lowercase();
    };
    let (section, key) = (name[..first].to_lowercase(), name[last..].to_lowercase());
    section + &name[first..last] + &key
}

/// Splits a list of paths at `:`, or at `;` on Windows. A path that begins with `"` is in quotes.
fn paths(list: &str) -> Vec<String> {
    let separator = if cfg!(windows) { ';' } else { ':' };
    let mut paths = Vec::new();
    let mut rest = list;
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('"') {
            let (path, after) = unquoted(quoted);
            paths.push(path);
            rest = after.strip_prefix(separator).unwrap_or(after);
            continue;
        }
        let (path, after) = rest.split_once(separator).unwrap_or((rest, ""));
        if !path.is_empty() {
            paths.push(path.to_owned());
        }
        rest = after;
    }
    paths
}

/// Reads a path up to the closing quote. Returns it, and the text after the quote.
fn unquoted(text: &str) -> (String, &str) {
    let mut path = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (path, &text[at + 1..]),
            '\\' => path.extend(chars.next().map(|(_, escaped)| escaped)),
            c => path.push(c),
        }
    }
    (path, "")
}

/// Reads the settings of `git -c`: words in single quotes, each `'KEY'='VALUE'` or, by older versions
/// of Git, `'KEY=VALUE'`. A key without a value is true.
fn parameters(text: &str) -> Vec<(String, String)> {
    let mut settings = Vec::new();
    let mut rest = text.trim_start();
    while let Some((key, after)) = word(rest) {
        let (setting, after) = match after.strip_prefix('=') {
            Some(value) => match word(value) {
                Some((value, after)) => ((key, value), after),
                // `'KEY'=` is a key whose value is empty.
                None => ((key, String::new()), value),
            },
            None => match key.split_once('=') {
                Some((key, value)) => ((key.to_owned(), value.to_owned()), after),
                None => ((key, "true".to_owned()), after),
            },
        };
        settings.push(setting);
        rest = after.trim_start();
    }
    settings
}

/// Reads a word in single quotes, with `'\''` and `'\!'` for a quote and an exclamation mark in it.
fn word(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('\'')?;
    let mut word = String::new();
    loop {
        let (part, after) = rest.split_once('\'')?;
        word.push_str(part);
        let escaped = ["\\''", "\\!'"]
            .iter()
            .find_map(|escape| Some((escape.as_bytes()[1], after.strip_prefix(escape)?)));
        let Some((c, more)) = escaped else {
            return Some((word, after));
        };
        word.push(char::from(c));
        rest = more;
    }
}
