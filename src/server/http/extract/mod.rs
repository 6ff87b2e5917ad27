//! The parts of a request that handlers take. A request that lacks one is refused with a problem
//! body of the API.

mod body;
mod caller;
mod json_body;
mod repeated_key;
mod target;

pub(in crate::server) use self::body::read_form;
pub(in crate::server) use self::caller::Caller;
pub(in crate::server) use self::json_body::{IdempotentRequest, JsonBody};
pub(in crate::server) use self::target::{AccountPath, QueryParameters};
