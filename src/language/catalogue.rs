//! The catalogues: parsed when something is said in their language for the first time.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Argument, Language};

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Language::English,
        &[
            include_str!("en/allow.ftl"),
            include_str!("en/findings.ftl"),
            include_str!("en/interface.ftl"),
        ],
    )
});

static POLISH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Language::Polish,
        &[
            include_str!("pl/allow.ftl"),
            include_str!("pl/findings.ftl"),
            include_str!("pl/interface.ftl"),
        ],
    )
});

fn of(language: Language) -> &'static Bundle {
    match language {
        Language::English => &ENGLISH,
        Language::Polish => &POLISH,
    }
}

fn bundle(language: Language, sources: &[&str]) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().expect("a language tag");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // No marks of writing direction around what is put in: it is quoted, and compared by machines.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .map_err(|(_, errors)| errors)
            .expect("a compiled-in catalogue is Fluent");
        bundle
            .add_resource(resource)
            .expect("an id stands in one catalogue, once");
    }
    bundle
}

/// Whether the catalogue of `language` has the message or attribute `id`.
pub(super) fn has(language: Language, id: &str) -> bool {
    let (message, attribute) = split(id);
    of(language)
        .get_message(message)
        .is_some_and(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).is_some(),
            None => message.value().is_some(),
        })
}

/// The message or attribute `id` in `language`; the id itself where no catalogue has it.
pub(super) fn say(
    language: Language,
    id: &str,
    arguments: &[(Cow<'static, str>, Argument)],
) -> String {
    let (message, attribute) = split(id);
    let bundle = of(language);
    let pattern = bundle
        .get_message(message)
        .and_then(|message| match attribute {
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
            None => message.value(),
        });
    let Some(pattern) = pattern else {
        return id.to_owned();
    };
    let mut values = FluentArgs::with_capacity(arguments.len());
    for (name, argument) in arguments {
        let value = match argument {
            Argument::Verbatim(text) => FluentValue::from(text.as_str()),
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Text(text) => FluentValue::from(text.say(language)),
        };
        values.set(name.as_ref(), value);
    }
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut faults);
    debug_assert!(faults.is_empty(), "{id}: {faults:?}");
    text.into_owned()
}

fn split(id: &str) -> (&str, Option<&str>) {
    match id.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (id, None),
    }
}
