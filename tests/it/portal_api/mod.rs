//! The portal's API and pages, by a server that really listens.

mod about;
mod accounts;
mod concurrent;
mod crowds;
mod delivery;
mod described;
mod disasters;
mod events;
mod every_page;
mod faults;
mod forms;
mod front;
mod idempotency;
mod limits;
mod log;
mod matrix;
mod operation;
mod pages;
mod records;
mod refusals;
mod refused_records;
mod served_mail;
mod sessions;
mod storage;
mod tokens;
mod users;
