//! The two languages: catalogues that fit the code and each other, and what is said in Polish.

mod catalogues;
mod choice;
