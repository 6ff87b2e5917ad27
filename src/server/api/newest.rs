//! Lists that begin with what is newest, page by page.

use serde::Deserialize;

use crate::server::refusal::{Refusal, RefusalKind};

const PAGE_SIZE: u32 = 100;
const LARGEST_PAGE: u32 = 1000;

/// Which page of such a list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct NewestFirstQuery {
    /// How many at most; 100 if absent.
    #[param(minimum = 1, maximum = 1000)]
    page_size: Option<u32>,
    /// `next_page_token` of the page before.
    #[param(pattern = "^[0-9]{1,18}$")]
    page_token: Option<String>,
}

/// A page that may be asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewestFirstPage {
    /// Only what has a lower number.
    pub(super) before: i64,
    size: u32,
}

impl NewestFirstQuery {
    /// The page.
    ///
    /// # Errors
    ///
    /// When there can be none of this size or behind this token.
    pub(super) fn page(&self) -> Result<NewestFirstPage, Refusal> {
        let size = self.page_size.unwrap_or(PAGE_SIZE);
        if !(1..=LARGEST_PAGE).contains(&size) {
            let detail = format!("`page_size` has to be 1 to {LARGEST_PAGE}");
            return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
        }
        let before = match self.page_token.as_deref().map(str::parse) {
            None => i64::MAX,
            Some(Ok(before)) => before,
            Some(Err(_)) => {
                let detail = "`page_token` is not one that a page ended with";
                return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
            }
        };
        Ok(NewestFirstPage { before, size })
    }
}

impl NewestFirstPage {
    /// How many to look for: one more tells whether there is a next page.
    pub(super) fn limit(self) -> u32 {
        self.size + 1
    }

    /// Cuts what was found to the page; tells the token of the next one, by the number of the last
    /// item.
    pub(super) fn cut<T>(self, items: &mut Vec<T>, number: impl Fn(&T) -> i64) -> Option<String> {
        let size = self.size as usize;
        let more = items.len() > size;
        items.truncate(size);
        let last = items.last().filter(|_| more);
        last.map(|last| number(last).to_string())
    }
}
