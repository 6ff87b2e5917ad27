//! The portal: HTTP API and pages over one `SQLite` file.
