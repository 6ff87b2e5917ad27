//! What a user types, and all that they see.

<<<<<<< HEAD
mod faults;
mod plan;
mod portal_api;
=======
mod hostile;
>>>>>>> acdb1fa (check: findings in files of thousands, and tests on hostile text)
mod rules;
mod support;
mod sync;
mod wording;
