//! The portal that a run is about.

use crate::config::{Config, PortalSettings};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::suggest;

/// Returns the portal of this name, or the only one if `name` is `None`.
///
/// # Errors
///
/// If the portal does not exist, or `name` is `None` and there are several portals.
pub fn choose<'c>(
    config: &'c Config,
    name: Option<&'c str>,
) -> Result<(&'c str, &'c PortalSettings)> {
    if let Some(name) = name {
        return match config.portals.get(name) {
            Some(portal) => Ok((name, portal)),
            None => Err(unknown_portal(config, name)),
        };
    }
    let mut portals = config.portals.iter();
    match (portals.next(), portals.next()) {
        (Some((name, portal)), None) => Ok((name, portal)),
        _ => Err(Error::usage(
            Text::new(id::SEVERAL_PORTALS).with("names", portal_names(config)),
        )),
    }
}

fn unknown_portal(config: &Config, name: &str) -> Error {
    let unknown = Text::new(id::NOT_IN_COMMITTED_CONFIG)
        .with("name", name)
        .with("names", portal_names(config));
    let help = match suggest(name, config.portals.keys().map(String::as_str)) {
        Some(near) => Text::new(id::DID_YOU_MEAN).with("near", near),
        None => unknown.attribute("help-names"),
    };
    Error::usage(unknown).hint(help)
}

fn portal_names(config: &Config) -> String {
    config
        .portals
        .keys()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::config;
    use super::*;
    use crate::contact::Environment;
    use crate::error::ErrorKind;

    /// Returns a configuration of these portals. The first one is in production.
    fn portals(names: &[&str]) -> Config {
        let tables = names.iter().enumerate().map(|(at, name)| {
            let environment = if at == 0 { "production" } else { "sandbox" };
            format!("[portals.{name}]\nkind = \"embedded\"\nenvironment = \"{environment}\"\n")
        });
        config(&tables.collect::<String>())
    }

    fn chosen<'c>(config: &'c Config, name: Option<&'c str>) -> (&'c str, Environment) {
        let (name, portal) = choose(config, name).expect("a portal");
        (name, portal.environment)
    }

    #[test]
    fn a_portal_is_chosen_by_its_name() {
        let one = portals(&["staging"]);
        assert_eq!(
            chosen(&one, Some("staging")),
            ("staging", Environment::Production)
        );
        let two = portals(&["staging", "live"]);
        assert_eq!(
            chosen(&two, Some("staging")),
            ("staging", Environment::Production)
        );
        assert_eq!(chosen(&two, Some("live")), ("live", Environment::Sandbox));
    }

    #[test]
    fn the_only_portal_needs_no_name() {
        assert_eq!(
            chosen(&portals(&["staging"]), None),
            ("staging", Environment::Production)
        );
        assert_eq!(
            chosen(&config(""), None),
            ("local", Environment::Production)
        );
    }

    #[test]
    fn one_of_several_portals_has_to_be_named() {
        let mut none = portals(&["one"]);
        none.portals.clear();
        for (config, names) in [
            (none, ""),
            (portals(&["staging", "live"]), "`live`, `staging`"),
            (portals(&["c", "a", "b"]), "`a`, `b`, `c`"),
        ] {
            let error = choose(&config, None).expect_err("no choice");
            assert_eq!(error.kind(), ErrorKind::Usage);
            let expected = Text::new(id::SEVERAL_PORTALS).with("names", names);
            assert_eq!(error.message(), &expected);
        }
    }

    #[test]
    fn an_unknown_name_is_an_error_even_if_there_is_only_one_portal() {
        let one = portals(&["staging"]);
        let two = portals(&["staging", "live"]);
        for (config, names) in [(&one, "`staging`"), (&two, "`live`, `staging`")] {
            let refusal = |name| {
                let error = choose(config, Some(name)).expect_err("no portal");
                assert_eq!(error.kind(), ErrorKind::Usage);
                let unknown = Text::new(id::NOT_IN_COMMITTED_CONFIG)
                    .with("name", name)
                    .with("names", names);
                assert_eq!(error.message(), &unknown);
                (error.hints(), unknown.attribute("help-names"))
            };
            let (hints, _) = refusal("stagin");
            assert_eq!(hints, [Text::new(id::DID_YOU_MEAN).with("near", "staging")]);
            for far in ["xyz", ""] {
                let (hints, list) = refusal(far);
                assert_eq!(hints, [list]);
            }
        }
    }
}
