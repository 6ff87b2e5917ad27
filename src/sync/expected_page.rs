//! What an account's contact page at a portal should show, to compare a copy of the page with.

use std::collections::BTreeMap;

use crate::contact::{Environment, Field, Record};
use crate::paste::ExpectedPage;
use crate::plan::Desired;

/// Returns what the page of the account in `file` should show: `expected`. `known` is another record
/// that is known of it, and `others` are the names of the other accounts.
pub(super) fn expected_page(
    [expected, known]: [&Record; 2],
    file: Option<&Desired>,
    environment: Environment,
    others: impl Iterator<Item = String>,
) -> ExpectedPage {
    let (fields, known) = (members(expected), members(known));
    let is_shown = |field: &Field| match field {
        Field::Alert => environment == Environment::Production,
        Field::MerchantIssues => {
            file.is_none_or(|file| file.merchant_issues_field) || fields.contains_key(field)
        }
        _ => true,
    };
    let addresses = fields.values().chain(known.values()).flatten();
    let domains = addresses.filter_map(|one| Some(one.split_once('@')?.1.to_lowercase()));
    let brands = file
        .iter()
        .flat_map(|file| file.brand_domains.iter().cloned());
    let users = file.and_then(|file| file.users.as_ref()).into_iter();
    let users = users.flat_map(|users| users.addresses().map(str::to_owned));
    ExpectedPage {
        shown: Field::ALL.into_iter().filter(is_shown).collect(),
        domains: domains.chain(brands).collect(),
        users: users.collect(),
        other_accounts: others.collect(),
        fields,
        known,
    }
}

fn members(record: &Record) -> BTreeMap<Field, Vec<String>> {
    let fields = Field::ALL.into_iter();
    let fields = fields.filter_map(|field| Some((field, record.get(field)?.members())));
    fields.collect()
}
