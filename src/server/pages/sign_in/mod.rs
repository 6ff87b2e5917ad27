//! Signing in with a link that works once, and signing out.

mod attempts;
mod link;

pub(in crate::server) use self::attempts::FailedSignIns;
pub(super) use self::link::{sign_in, sign_out, signed_out};
