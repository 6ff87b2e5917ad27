//! Writes to a portal that speaks the `/v1` API: one conditional request for each value.

use std::sync::Arc;

use reqwest::header::{HeaderName, HeaderValue, IF_MATCH, IF_NONE_MATCH};
use reqwest::{Method, StatusCode};
use sha2::{Digest as _, Sha256};

use super::reader::HttpPortal;
use super::transport::{Answer, Failure, Request, is_of_a_gateway};
use super::wire::{ContactInformationWrite, PortalUser, Profile, Users};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::Provision;
use crate::portal::reader::Answering;
use crate::portal::writer::{Mark, PortalWriter, ProvisionRequest, PutReply, PutRequest, PutValue};
use crate::text::uri_segment;

impl PortalWriter for HttpPortal {
    fn renewed(&self) -> Arc<dyn PortalWriter> {
        Arc::new(Self {
            transport: self.transport.renewed(),
            ..self.clone()
        })
    }

    fn put<'a>(&'a self, put: &'a PutRequest<'a>) -> Answering<'a, PutReply> {
        Box::pin(self.put_value(put))
    }

    fn provision<'a>(&'a self, request: &'a ProvisionRequest<'a>) -> Answering<'a, PutReply> {
        Box::pin(self.put_profile(request))
    }
}

impl HttpPortal {
    async fn put_value(&self, put: &PutRequest<'_>) -> PutReply {
        let path = match put.value {
            PutValue::Record { .. } => self.record_path(put.account),
            PutValue::Users(_) => Self::users_path(put.account),
        };
        let request = match self.named(self.conditional(put, &path)) {
            Ok(request) => request,
            Err(error) => return PutReply::NotSent(error),
        };
        let answer = match self.transport.send(&request).await {
            Ok(answer) => answer,
            Err(failure) => return failure.into(),
        };
        match answer.status {
            StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT => PutReply::Taken,
            StatusCode::PRECONDITION_FAILED => PutReply::Overtaken,
            status if is_of_a_gateway(status) => PutReply::Lost(Error::portal(answer.problem())),
            _ => refusal(&answer),
        }
    }

    async fn put_profile(&self, request: &ProvisionRequest<'_>) -> PutReply {
        let creates = request.how == Provision::Create;
        let body = profile(request);
        let path = format!("/v1/accounts/{}", uri_segment(&request.desired.id));
        let mut request = if creates {
            Request::with_body(Method::POST, "/v1/accounts", &body)
        } else {
            Request::with_body(Method::PUT, &path, &body)
        };
        // A second creation is a conflict, and a second profile is the same one.
        request.repeatable = true;
        match self.transport.send(&request).await {
            Ok(answer) if answer.status.is_success() => PutReply::Taken,
            // Somebody has created it: perhaps this run, with a request whose reply was lost.
            Ok(answer) if creates && answer.status == StatusCode::CONFLICT => PutReply::Taken,
            Ok(answer) => refusal(&answer),
            Err(failure) => failure.into(),
        }
    }

    /// Returns the conditional request that puts a value at `path`.
    fn conditional<'r>(&self, put: &PutRequest<'_>, path: &'r str) -> Result<Request<'r>> {
        let mut request = match put.value {
            PutValue::Record {
                record,
                unknown,
                mark,
                ..
            } => {
                let mut members = record.to_json();
                members.extend(unknown.clone());
                let body = ContactInformationWrite {
                    record: members,
                    source: match mark {
                        Mark::Kept(_) => None,
                        Mark::Set(source) => Some(source.cloned()),
                    },
                };
                Request::with_body(Method::PUT, path, &body)
            }
            PutValue::Users(seats) => {
                let users = seats.iter().map(|(email, role)| PortalUser {
                    email: email.to_owned(),
                    role,
                });
                let body = Users {
                    users: users.collect(),
                };
                Request::with_body(Method::PUT, path, &body)
            }
        };
        let (name, value) = match put.etag {
            Some(etag) => (IF_MATCH, header_value(etag)?),
            None => (IF_NONE_MATCH, HeaderValue::from_static("*")),
        };
        request.headers.insert(name, value);
        let key = header_value(&self.idempotency_key(put))?;
        request
            .headers
            .insert(HeaderName::from_static("idempotency-key"), key);
        Ok(request)
    }

    /// Returns the key that lets a portal tell a repeated request from a new one: the same for the same
    /// step of the same account, and for no other. The etag is in it, so that going back and forth
    /// between two values within a day is three steps.
    fn idempotency_key(&self, put: &PutRequest<'_>) -> String {
        let (what, digest) = match put.value {
            PutValue::Record {
                digest,
                mark: Mark::Set(_),
                ..
            } => ("", digest),
            PutValue::Record { digest, .. } => ("on the way", digest),
            PutValue::Users(seats) => ("users", seats.digest()),
        };
        let digest = digest.to_string();
        let parts = [
            put.portal,
            put.account,
            self.environment.as_str(),
            put.etag.unwrap_or("*"),
            &put.source.commit,
            &digest,
            what,
        ];
        let hash = Sha256::digest(parts.join("\n").as_bytes());
        u128::from_be_bytes(hash[..16].try_into().expect("a hash has 32 bytes")).to_string()
    }
}

impl From<Failure> for PutReply {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotSent(error) => Self::NotSent(error),
            Failure::Lost(error) => Self::Lost(error),
        }
    }
}

fn header_value(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(text).map_err(|_| Error::portal(Text::new(id::PORTAL_ODD_ETAG)))
}

/// Returns `Failed` for a status that is about the portal or the token, and `Refused` for one that is
/// about the account: the next account may still be taken.
fn refusal(answer: &Answer) -> PutReply {
    let status = answer.status;
    let is_about_the_portal = status.is_server_error()
        || status.is_redirection()
        || matches!(
            status,
            StatusCode::TOO_MANY_REQUESTS | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN
        );
    if is_about_the_portal {
        PutReply::Failed(answer.problem())
    } else {
        PutReply::Refused(answer.problem())
    }
}

/// Returns the profile of an account, which a portal has to know before it takes a record.
fn profile(request: &ProvisionRequest<'_>) -> Profile {
    let desired = request.desired;
    let users = request.users.iter().map(|(email, role)| PortalUser {
        email: email.clone(),
        role: *role,
    });
    Profile {
        id: desired.id.clone(),
        name: desired.name.clone(),
        integration: desired.integration.clone(),
        merchant_issues_field: desired.merchant_issues_field,
        brand_domains: desired.brand_domains.clone(),
        users: users.collect(),
    }
}
