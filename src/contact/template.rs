//! A new account file whose values are still to be filled in.

use std::fmt::Write as _;

use super::Field;
use crate::document::basic_string;

/// A new account file in which only facts about the account are filled in.
#[derive(Debug, Clone, Copy)]
pub struct Template<'n> {
    /// The account's id.
    pub id: &'n str,
    /// The account's name.
    pub name: &'n str,
    /// The account's integration; empty if it is still to be filled in.
    pub integration: &'n str,
    /// The path of the schema, from the folder of the file.
    pub schema: &'n str,
}

impl Template<'_> {
    /// Returns the text of the file. A check finds an error in each value that is not filled in.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!(
            "#:schema {}\n\n[account]\nid = {}\nname = {}\nintegration = {}\nlaunched = false\nbrand_domains = []\n\n[contacts]\n",
            self.schema,
            basic_string(self.id),
            basic_string(self.name),
            basic_string(self.integration),
        );
        for field in Field::ALL {
            let blank = match field {
                // The first two have tables of their own, and only some accounts have the third.
                Field::Alert | Field::OperationalSupport | Field::MerchantIssues => continue,
                Field::OperationalForUsers => "\"\"",
                _ => "[]",
            };
            text.push_str(&line(field, blank));
        }
        text.push_str("\n[contacts.production]\n");
        text.push_str(&line(Field::Alert, "[]"));
        let support = Field::OperationalSupport;
        let _ = write!(
            text,
            "\n# {}\n[[{}]]\ntime_zone = \"\"\ndays = []\nopens = \"\"\ncloses = \"\"\n",
            support.label(),
            support.key()
        );
        text
    }
}

fn line(field: Field, blank: &str) -> String {
    format!("# {}\n{} = {blank}\n", field.label(), field.key())
}
