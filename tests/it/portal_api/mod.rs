//! The portal's API and pages, by a server that really listens.

mod accounts;
mod faults;
mod pages;
mod records;
mod refusals;
mod storage;
mod tokens;
mod users;
