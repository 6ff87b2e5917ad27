//! Signing in.

pub(in crate::server) mod attempts;
