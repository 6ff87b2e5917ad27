//! Pages of a list with the newest item first.

use serde::Deserialize;

use crate::language::{Text, id};
use crate::server::refusal::{Refusal, RefusalKind};

const PAGE_SIZE: u32 = 100;
const LARGEST_PAGE: u32 = 1000;

/// The page to return.
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

/// A valid request for a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewestFirstPage {
    /// The cursor: only items with a lower number.
    pub(super) before: i64,
    size: u32,
}

impl NewestFirstQuery {
    /// Returns the requested page.
    ///
    /// # Errors
    ///
    /// If the size is not allowed, or the token is not one that a page ended with.
    pub(super) fn page(&self) -> Result<NewestFirstPage, Refusal> {
        let size = self.page_size.unwrap_or(PAGE_SIZE);
        if !(1..=LARGEST_PAGE).contains(&size) {
            let detail = Text::new(id::REFUSED_PAGE_SIZE).with("limit", LARGEST_PAGE.to_string());
            return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
        }
        let before = match self.page_token.as_deref().map(str::parse) {
            None => i64::MAX,
            Some(Ok(before)) => before,
            Some(Err(_)) => {
                let detail = Text::new(id::REFUSED_PAGE_TOKEN);
                return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
            }
        };
        Ok(NewestFirstPage { before, size })
    }
}

impl NewestFirstPage {
    /// Returns the number of items to read. One more than the page has tells whether there is a
    /// next page.
    pub(super) fn limit(self) -> u32 {
        self.size + 1
    }

    /// Cuts `items` to the size of the page. Returns the token of the next page, which is the
    /// number of the last item, or `None` if there is no next page.
    pub(super) fn cut<T>(self, items: &mut Vec<T>, number: impl Fn(&T) -> i64) -> Option<String> {
        let size = self.size as usize;
        if items.len() <= size {
            return None;
        }
        items.truncate(size);
        items.last().map(|last| number(last).to_string())
    }
}
