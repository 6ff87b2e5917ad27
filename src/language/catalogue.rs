//! The catalogues, each parsed when a text in its language is needed for the first time.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::Language;

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Language::English,
        &[
            include_str!("en/accounts.ftl"),
            include_str!("en/lsp.ftl"),
            include_str!("en/allow.ftl"),
            include_str!("en/approval.ftl"),
            include_str!("en/arguments.ftl"),
            include_str!("en/commands.ftl"),
            include_str!("en/failures.ftl"),
            include_str!("en/failures-git.ftl"),
            include_str!("en/failures-portal.ftl"),
            include_str!("en/findings.ftl"),
            include_str!("en/help.ftl"),
            include_str!("en/manual.ftl"),
            include_str!("en/recipe.ftl"),
            include_str!("en/reference.ftl"),
            include_str!("en/report.ftl"),
            include_str!("en/shape.ftl"),
            include_str!("en/sheet.ftl"),
            include_str!("en/signatures.ftl"),
            include_str!("en/syntax.ftl"),
            include_str!("en/interface.ftl"),
            include_str!("en/portal.ftl"),
        ],
    )
});

static POLISH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Language::Polish,
        &[
            include_str!("pl/accounts.ftl"),
            include_str!("pl/lsp.ftl"),
            include_str!("pl/allow.ftl"),
            include_str!("pl/approval.ftl"),
            include_str!("pl/arguments.ftl"),
            include_str!("pl/commands.ftl"),
            include_str!("pl/failures.ftl"),
            include_str!("pl/failures-git.ftl"),
            include_str!("pl/failures-portal.ftl"),
            include_str!("pl/findings.ftl"),
            include_str!("pl/help.ftl"),
            include_str!("pl/rules.ftl"),
            include_str!("pl/manual.ftl"),
            include_str!("pl/recipe.ftl"),
            include_str!("pl/reference.ftl"),
            include_str!("pl/report.ftl"),
            include_str!("pl/shape.ftl"),
            include_str!("pl/sheet.ftl"),
            include_str!("pl/signatures.ftl"),
            include_str!("pl/syntax.ftl"),
            include_str!("pl/interface.ftl"),
            include_str!("pl/portal.ftl"),
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
    // No marks of writing direction around arguments: they are quoted, and compared by machines.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .map_err(|(_, errors)| errors)
            .expect("a compiled-in catalogue is Fluent");
        bundle
            .add_resource(resource)
            .expect("an id is in one catalogue, once");
    }
    bundle
}

/// The message `id`, or its `attribute`, in `language`, with what `arguments` hands over put in;
/// `None` if the catalogue lacks it.
pub(super) fn find<'a>(
    language: Language,
    id: &str,
    attribute: Option<&str>,
    arguments: impl FnOnce() -> FluentArgs<'a>,
) -> Option<String> {
    let bundle = of(language);
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments()), &mut faults);
    debug_assert!(faults.is_empty(), "{id} {attribute:?}: {faults:?}");
    Some(text.into_owned())
}
