//! Every failure tells what to do about it, or which cause it has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use contactctl::language::Language;
use syn::visit::{self, Visit};

use super::catalogues::{files, root};
use super::rendered::{Rendered, rendered};

/// Messages of the catalogues of failures that are not failures or need no help, by the reason.
const EXCEPTIONS: &[(&str, &[&str])] = &[
    (
        "a part of another message",
        &[
            "answer-account",
            "answer-history",
            "answer-listing",
            "answer-portal",
            "answer-users",
            "asked-account",
            "asked-history",
            "asked-listing",
            "asked-portal",
            "asked-users",
            "names-more",
            "successor-signers",
            "tied-by-helper",
            "token-all-accounts",
            "token-characters",
            "token-empty",
            "token-in-file",
            "token-in-keyring",
            "token-in-variable",
            "token-no-file",
            "token-of-forge",
            "token-of-portal",
            "token-of-run",
            "token-too-large",
            "why-problem",
            "why-redirects",
            "why-status",
            "with-cause",
        ],
    ),
    (
        "the cause of another failure",
        &[
            "database-busy",
            "database-closed",
            "database-panicked",
            "disk-full",
            "lookup-late",
            "lookup-referred",
            "said-nothing",
        ],
    ),
    (
        "the reason why an account was not pushed: the failure after it has the help",
        &[
            "portal-account-gone",
            "portal-edited",
            "portal-holds-another",
            "portal-holds-other-users",
            "portal-made-meanwhile",
            "portal-pushed-meanwhile",
            "portal-read-back",
            "portal-read-back-users",
            "portal-record-gone",
        ],
    ),
    (
        "itself a help",
        &[
            "did-you-mean",
            "pin-the-branch",
            "plan-anew-and-look",
            "smtp-secrets-elsewhere",
            "smtp-write-url",
        ],
    ),
    (
        "reports a result, a question or a wait",
        &[
            "approval-local",
            "approval-pushed",
            "approved-from-start",
            "approved-since",
            "approved-what",
            "backup-made",
            "cache-known",
            "cache-not-used",
            "detail-project",
            "detail-read",
            "domain-unchecked",
            "domains-looked-up",
            "domains-unchecked",
            "invited",
            "not-pushed",
            "portal-id-ask",
            "portal-id-renewed",
            "portal-waited-for",
            "saved-until",
            "time-by-stages",
            "time-in-all",
            "token-line-expired",
            "token-line-until",
            "token-list-empty",
            "token-made",
            "token-revoked",
        ],
    ),
    (
        "says by itself what to change",
        &[
            "selected-rule-off",
            "selected-rule-offline",
            "too-many-warnings",
        ],
    ),
    (
        "another function adds the cause or the hint",
        &[
            "folder-unmade",
            "folder-unreadable",
            "unpinned-default",
            "unpinned-ref",
            "unpinned-remotes",
        ],
    ),
];

/// The uses of messages in the code: the message, and whether the function around it adds a cause or a
/// hint.
#[derive(Debug, Default)]
struct Uses {
    /// `true` if every function that uses the message adds a cause or a hint.
    explained: BTreeMap<String, bool>,
}

/// The messages and calls of one function.
#[derive(Debug, Default)]
struct Body {
    messages: BTreeSet<String>,
    is_explained: bool,
}

impl Uses {
    fn add(&mut self, body: Body) {
        for message in body.messages {
            let explained = self.explained.entry(message).or_insert(true);
            *explained &= body.is_explained;
        }
    }

    fn of_function(&mut self, block: &syn::Block) {
        let mut body = Body::default();
        body.visit_block(block);
        self.add(body);
    }
}

impl<'a> Visit<'a> for Uses {
    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        self.of_function(&function.block);
    }

    fn visit_impl_item_fn(&mut self, function: &'a syn::ImplItemFn) {
        self.of_function(&function.block);
    }
}

impl<'a> Visit<'a> for Body {
    fn visit_path(&mut self, path: &'a syn::Path) {
        let mut segments = path.segments.iter().rev();
        if let (Some(last), Some(before)) = (segments.next(), segments.next())
            && before.ident == "id"
        {
            let name = last.ident.to_string();
            self.messages
                .insert(name.to_ascii_lowercase().replace('_', "-"));
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        self.is_explained |= call.method == "because" || call.method == "hint";
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_path(&mut self, path: &'a syn::ExprPath) {
        let last = path.path.segments.last();
        self.is_explained |= last.is_some_and(|last| last.ident == "hint");
        visit::visit_expr_path(self, path);
    }
}

/// Returns the uses of messages in the sources without tests.
fn uses() -> Uses {
    let mut sources = Vec::new();
    files(&root().join("src"), "rs", &mut sources);
    let mut uses = Uses::default();
    for path in sources {
        if path.ends_with("tests.rs") || path.iter().any(|part| part == "tests") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        uses.visit_file(&syn::parse_file(&text).expect("Rust"));
    }
    uses
}

/// Returns the failures of the catalogues without a help and without a cause.
fn unexplained(uses: &Uses) -> Vec<&'static str> {
    let texts = rendered(Language::English);
    let failures = texts.iter().filter(|one| one.file.starts_with("failures"));
    let helped: BTreeSet<_> = failures
        .clone()
        .filter(|one| one.attribute().is_some_and(|name| name.starts_with("help")))
        .map(Rendered::id)
        .collect();
    failures
        .filter(|one| one.attribute().is_none() && !helped.contains(one.id()))
        .map(Rendered::id)
        .filter(|id| !uses.explained.get(*id).copied().unwrap_or(false))
        .collect()
}

#[test]
fn every_failure_has_a_help_or_a_cause() {
    let found: BTreeSet<_> = unexplained(&uses()).into_iter().collect();
    let expected = EXCEPTIONS.iter().flat_map(|(_, ids)| ids.iter().copied());
    let expected: BTreeSet<_> = expected.collect();
    let missing: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty(), "neither help nor cause: {missing:#?}");
    let left: Vec<_> = expected.difference(&found).collect();
    assert!(left.is_empty(), "no exceptions any more: {left:#?}");
}

#[test]
fn a_failure_without_a_help_and_a_cause_is_found() {
    let message = |code: &str| {
        let mut uses = Uses::default();
        uses.visit_file(&syn::parse_file(code).expect("Rust"));
        unexplained(&uses).contains(&"results-unwritable")
    };
    assert!(message(
        "fn f() { Error::io(Text::new(id::RESULTS_UNWRITABLE)) }"
    ));
    assert!(!message(
        "fn f() { Error::io(Text::new(id::RESULTS_UNWRITABLE)).because(error) }"
    ));
}
