//! The parts of a request's target: path and query.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::contact::AccountId;
use crate::language::{Text, id};
use crate::server::refusal::{Refusal, RefusalKind};

/// The `{id}` of the path, as it was sent.
#[derive(Debug)]
pub(in crate::server) struct AccountPath(pub String);

impl AccountPath {
    /// Returns the id of the account.
    ///
    /// # Errors
    ///
    /// [`Refusal::no_account`] if the text is not an account id: no account can have it.
    pub fn id(&self) -> Result<AccountId, Refusal> {
        AccountId::parse(&self.0).map_err(|_invalid| Refusal::no_account(&self.0))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AccountPath {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(Self(id)),
            Err(_) => Err(Refusal::new(
                RefusalKind::MalformedRequest,
                Text::new(id::REFUSED_ID_ENCODING),
            )),
        }
    }
}

/// The parameters of the query.
#[derive(Debug)]
pub(in crate::server) struct QueryParameters<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for QueryParameters<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        match Query::try_from_uri(&parts.uri) {
            Ok(Query(parameters)) => Ok(Self(parameters)),
            Err(error) => {
                // The source names the parameter, and axum's own error does not.
                let reason = std::error::Error::source(&error)
                    .map_or_else(|| error.to_string(), ToString::to_string);
                Err(Refusal::new(
                    RefusalKind::MalformedRequest,
                    Text::new(id::REFUSED_QUERY).with("reason", reason),
                ))
            }
        }
    }
}
