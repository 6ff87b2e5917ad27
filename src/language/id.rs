//! The ids of all messages that the code names.
//!
//! Made by `tests/generate/message_ids.py` from the catalogues.

use super::MessageId;

/// `` `{ $path }` was the file of account `{ $before }` at the last push, but is now the file of… ``
pub const ACCOUNT_RENAMED: MessageId = MessageId::new("account-renamed");

/// `{ $number -> [one] { $number } account *[other] { $number } accounts }`
pub const ACCOUNTS: MessageId = MessageId::new("accounts");

/// ``alert contact `{ $address }` is not a user of the account``
pub const ALERT_NOT_A_USER: MessageId = MessageId::new("alert-not-a-user");

/// ``alert contacts are set under `[{ $table }]`, but only those under `[contacts.production]` a…``
pub const ALERT_OUTSIDE_PRODUCTION: MessageId = MessageId::new("alert-outside-production");

/// `files without findings`
pub const ALL_OTHER_FILES: MessageId = MessageId::new("all-other-files");

/// `` support opens and closes at the same time: `{ $time }` ``
pub const AMBIGUOUS_HOURS: MessageId = MessageId::new("ambiguous-hours");

/// ``support from `{ $opens }` to `{ $closes }` on the next day lasts more than a day``
pub const AMBIGUOUS_HOURS_OVERNIGHT: MessageId = MessageId::new("ambiguous-hours-overnight");

/// `{ $message } (and { $number -> [one] { $number } more error *[other] { $number } more error…`
pub const AND_MORE_ERRORS: MessageId = MessageId::new("and-more-errors");

/// `GitHub shows at most { $shown } annotations of each kind, so some are left out ({ $counts }…`
pub const ANNOTATIONS_DROPPED: MessageId = MessageId::new("annotations-dropped");

/// `an account`
pub const ANSWER_ACCOUNT: MessageId = MessageId::new("answer-account");

/// `a history`
pub const ANSWER_HISTORY: MessageId = MessageId::new("answer-history");

/// `a list of accounts`
pub const ANSWER_LISTING: MessageId = MessageId::new("answer-listing");

/// `a description of the portal`
pub const ANSWER_PORTAL: MessageId = MessageId::new("answer-portal");

/// `a contact record`
pub const ANSWER_RECORD: MessageId = MessageId::new("answer-record");

/// `cannot read the answer from the terminal`
pub const ANSWER_UNREAD: MessageId = MessageId::new("answer-unread");

/// `a list of users`
pub const ANSWER_USERS: MessageId = MessageId::new("answer-users");

/// ``The approval is only in this clone; push it: `git push origin { $approvals }`. If this push…``
pub const APPROVAL_LOCAL: MessageId = MessageId::new("approval-local");

/// ``The approval was pushed to `{ $remote }`.``
pub const APPROVAL_PUSHED: MessageId = MessageId::new("approval-pushed");

/// `{ $test }: { $evidence }`
pub const APPROVAL_REASON: MessageId = MessageId::new("approval-reason");

/// ``the approval by `{ $by }` would not count: { $fault }``
pub const APPROVAL_USELESS: MessageId = MessageId::new("approval-useless");

/// `` `{ $approvals }` has more than { $most } approvals ``
pub const APPROVALS_MANY: MessageId = MessageId::new("approvals-many");

/// `Files changed since the beginning:`
pub const APPROVED_FROM_START: MessageId = MessageId::new("approved-from-start");

/// `Files changed since commit { $commit }:`
pub const APPROVED_SINCE: MessageId = MessageId::new("approved-since");

/// ``Approved commit { $commit } for portal `{ $portal }` as `{ $by }`. The approval expires at…``
pub const APPROVED_WHAT: MessageId = MessageId::new("approved-what");

/// `your name must be one line of text and must not be empty`
pub const APPROVER_LINES: MessageId = MessageId::new("approver-lines");

/// `` account `{ $id }` ``
pub const ASKED_ACCOUNT: MessageId = MessageId::new("asked-account");

/// `` the history of account `{ $id }` ``
pub const ASKED_HISTORY: MessageId = MessageId::new("asked-history");

/// `the list of accounts`
pub const ASKED_LISTING: MessageId = MessageId::new("asked-listing");

/// `information about itself`
pub const ASKED_PORTAL: MessageId = MessageId::new("asked-portal");

/// `` the record of account `{ $id }` ``
pub const ASKED_RECORD: MessageId = MessageId::new("asked-record");

/// `` the users of account `{ $id }` ``
pub const ASKED_USERS: MessageId = MessageId::new("asked-users");

/// `at the top level of the file`
pub const AT_THE_TOP: MessageId = MessageId::new("at-the-top");

/// ``the approval by `{ $by }` does not count: { $fault }``
pub const ATTESTATION_BAD: MessageId = MessageId::new("attestation-bad");

/// ``the approval by `{ $by }` does not count, because `{ $by }` may be an author of the change``
pub const ATTESTATION_BY_AUTHOR: MessageId = MessageId::new("attestation-by-author");

/// ``the approval by `{ $by }` expired at { $at }``
pub const ATTESTATION_EXPIRED: MessageId = MessageId::new("attestation-expired");

/// ``the approval by `{ $by }` is for a change that starts at another point than this one``
pub const ATTESTATION_FROM_ELSEWHERE: MessageId = MessageId::new("attestation-from-elsewhere");

/// `there is no list of signers to check it with`
pub const ATTESTATION_NO_LIST: MessageId = MessageId::new("attestation-no-list");

/// ``the approval by `{ $by }` is for another repository``
pub const ATTESTATION_OTHER_REPOSITORY: MessageId = MessageId::new("attestation-other-repository");

/// `` the approval by `{ $by }` is for another portal or environment, `{ $target }` ``
pub const ATTESTATION_OTHER_TARGET: MessageId = MessageId::new("attestation-other-target");

/// ``the approval by `{ $by }` is for a change that ends with other contacts or another approval…``
pub const ATTESTATION_STALE: MessageId = MessageId::new("attestation-stale");

/// ``the approval by `{ $by }` is for another change with the same contents``
pub const ATTESTATION_USED: MessageId = MessageId::new("attestation-used");

/// `approvals that an earlier version of contactctl created do not count`
pub const ATTESTATIONS_OLD: MessageId = MessageId::new("attestations-old");

/// ``ask somebody who did not write the change to approve it (`contactctl approve { $commit } --…``
pub const ATTESTED_APPROVE: MessageId = MessageId::new("attested-approve");

/// ``ask somebody who did not write the contacts to approve them (`contactctl approve { $commit…``
pub const ATTESTED_APPROVE_FIRST: MessageId = MessageId::new("attested-approve-first");

/// `the change was approved by { $by }`
pub const ATTESTED_BY: MessageId = MessageId::new("attested-by");

/// `nothing that needs an approval has changed`
pub const ATTESTED_NOTHING: MessageId = MessageId::new("attested-nothing");

/// `` commit { $commit } has { $have } of { $wanted } required approvals for portal `{ $portal }` ``
pub const ATTESTED_TOO_FEW: MessageId = MessageId::new("attested-too-few");

/// `{ $evidence }; { $why }`
pub const ATTESTED_UNUSED: MessageId = MessageId::new("attested-unused");

/// `` the database `{ $from }` was copied to `{ $to }` ``
pub const BACKUP_MADE: MessageId = MessageId::new("backup-made");

/// `cannot rename the finished copy`
pub const BACKUP_NOT_RENAMED: MessageId = MessageId::new("backup-not-renamed");

/// `` `{ $path }` already exists ``
pub const BACKUP_TAKEN: MessageId = MessageId::new("backup-taken");

/// `` cannot write the backup `{ $path }` ``
pub const BACKUP_UNWRITABLE: MessageId = MessageId::new("backup-unwritable");

/// `Bad`
pub const BAD: MessageId = MessageId::new("bad");

/// `{ $value } is not allowed: the value must { $form }`
pub const BAD_FORMAT: MessageId = MessageId::new("bad-format");

/// `` `reason` contains no letter or digit ``
pub const BLANK_REASON: MessageId = MessageId::new("blank-reason");

/// `the approved branch is only a guess: { $branch }`
pub const BRANCH_GUESSED: MessageId = MessageId::new("branch-guessed");

/// `` `{ $name }`, the local default branch (there is no remote) ``
pub const BRANCH_LOCAL: MessageId = MessageId::new("branch-local");

/// ``get the commit reviewed and merged into `{ $name }` (now at commit { $tip })``
pub const BRANCH_MERGE: MessageId = MessageId::new("branch-merge");

/// ``get the commit reviewed and merged into `{ $name }` (now at commit { $tip }), then run `git…``
pub const BRANCH_MERGE_AND_FETCH: MessageId = MessageId::new("branch-merge-and-fetch");

/// ``commit { $commit } is on branch `{ $name }` only through a merge: it was never the head of…``
pub const BRANCH_MERGED: MessageId = MessageId::new("branch-merged");

/// `commit { $commit } is not on { $branch }`
pub const BRANCH_NO: MessageId = MessageId::new("branch-no");

/// `` `{ $name }` (`master` exists too, and there is no remote) ``
pub const BRANCH_ONE_OF: MessageId = MessageId::new("branch-one-of");

/// `` `{ $name }`, the only local branch (there is no remote) ``
pub const BRANCH_ONLY: MessageId = MessageId::new("branch-only");

/// `` `{ $name }`, pinned by `contactctl.approvedRef` in Git's configuration ``
pub const BRANCH_PINNED_BY_SETTING: MessageId = MessageId::new("branch-pinned-by-setting");

/// `` `{ $name }`, pinned by `CONTACTCTL_APPROVED_REF` ``
pub const BRANCH_PINNED_BY_VARIABLE: MessageId = MessageId::new("branch-pinned-by-variable");

/// `` `{ $name }`, the remote's default branch ``
pub const BRANCH_REMOTE: MessageId = MessageId::new("branch-remote");

/// `` sync the head of branch `{ $name }`: `contactctl sync --portal { $portal } --rev { $name }` ``
pub const BRANCH_SYNC_ITSELF: MessageId = MessageId::new("branch-sync-itself");

/// `commit { $commit } is on { $branch }`
pub const BRANCH_YES: MessageId = MessageId::new("branch-yes");

/// `cache: { $known } of { $accounts } known to have no findings`
pub const CACHE_KNOWN: MessageId = MessageId::new("cache-known");

/// `cache: not used`
pub const CACHE_NOT_USED: MessageId = MessageId::new("cache-not-used");

/// ``{ $variable -> [SSL_CERT_FILE] `{ $variable }` points to `{ $path }`, which is not an exist…``
pub const CERTIFICATES_MISSING: MessageId = MessageId::new("certificates-missing");

/// `changed: { $names }`
pub const CHANGED: MessageId = MessageId::new("changed");

/// `changed: { $names } and { $more } more`
pub const CHANGED_AND_MORE: MessageId = MessageId::new("changed-and-more");

/// `` `{ $path }` has changed since it was read, so nothing was written to it ``
pub const CHANGED_SINCE: MessageId = MessageId::new("changed-since");

/// `commit { $commit } has neither contacts nor an approval policy`
pub const CHANGES_NOTHING: MessageId = MessageId::new("changes-nothing");

/// `commit { $commit } changes neither contacts nor policy since commit { $since }`
pub const CHANGES_NOTHING_SINCE: MessageId = MessageId::new("changes-nothing-since");

/// `the clock of this machine shows a time before 1970 or after 9999`
pub const CLOCK_ODD: MessageId = MessageId::new("clock-odd");

/// `` fetch what is missing in this partial clone: `git fetch --refetch --no-filter` ``
pub const CLONE_IS_PARTIAL: MessageId = MessageId::new("clone-is-partial");

/// ``fetch the whole history, which this clone lacks: `git fetch --unshallow` (in GitHub Actions…``
pub const CLONE_IS_SHALLOW: MessageId = MessageId::new("clone-is-shallow");

/// `the code is incomplete or was changed`
pub const CODE_BROKEN: MessageId = MessageId::new("code-broken");

/// `{ $account }: entered completely (values recorded: { $recorded })`
pub const CODE_COMPLETE: MessageId = MessageId::new("code-complete");

/// `the code was created on { $day }, which is in the future`
pub const CODE_DAY: MessageId = MessageId::new("code-day");

/// `left for later: { $keys }`
pub const CODE_LEFT: MessageId = MessageId::new("code-left");

/// `` this is not the code of a hand-entry page: a code begins with `CC1.` ``
pub const CODE_NONE: MessageId = MessageId::new("code-none");

/// ``the code is for the environment `{ $other }`, but portal `{ $portal }` has `environment = "…``
pub const CODE_OTHER_ENVIRONMENT: MessageId = MessageId::new("code-other-environment");

/// `` the code is for portal `{ $other }`, not for `{ $portal }` ``
pub const CODE_OTHER_PORTAL: MessageId = MessageId::new("code-other-portal");

/// `other values were recorded after this hand-entry page was created`
pub const CODE_OVERTAKEN: MessageId = MessageId::new("code-overtaken");

/// `{ $account }: not entered completely (values recorded: { $recorded })`
pub const CODE_PARTLY: MessageId = MessageId::new("code-partly");

/// `other values were recorded in the meantime: { $keys }`
pub const CODE_TAKEN: MessageId = MessageId::new("code-taken");

/// ``the code contains an answer for `{ $key }` of account `{ $account }`, which the hand-entry…``
pub const CODE_UNASKED: MessageId = MessageId::new("code-unasked");

/// ``the code contains an answer for account `{ $account }`, which is not on the hand-entry page…``
pub const CODE_UNASKED_ACCOUNT: MessageId = MessageId::new("code-unasked-account");

/// `{ $number -> [one] commit { $commit } has an error: nothing was compared or pushed *[other]…`
pub const COMMIT_FAULTY: MessageId = MessageId::new("commit-faulty");

/// `cannot read the files of commit { $commit }`
pub const COMMIT_FILES_UNREADABLE: MessageId = MessageId::new("commit-files-unreadable");

/// `cannot read commit { $commit }`
pub const COMMIT_UNREADABLE: MessageId = MessageId::new("commit-unreadable");

/// `` commit { $commit } has no folder `{ $folder }` ``
pub const COMMIT_WITHOUT_FOLDER: MessageId = MessageId::new("commit-without-folder");

/// `cannot compare the files of two commits`
pub const COMMITS_UNCOMPARED: MessageId = MessageId::new("commits-uncompared");

/// ``confidential address `{ $address }` is also shown to users``
pub const CONFIDENTIAL_ADDRESS_SHARED: MessageId = MessageId::new("confidential-address-shared");

/// ``{ $number -> [one] `{ $config }` has { $number } error *[other] `{ $config }` has { $number…``
pub const CONFIG_FAULTY: MessageId = MessageId::new("config-faulty");

/// ``first fix line { $line } of `{ $config }`: { $fault }``
pub const CONFIG_FIRST: MessageId = MessageId::new("config-first");

/// ``the configuration `{ $path }` is not a file``
pub const CONFIG_NO_FILE: MessageId = MessageId::new("config-no-file");

/// `` commit { $commit } has no configuration `{ $path }` ``
pub const CONFIG_NOT_IN_COMMIT: MessageId = MessageId::new("config-not-in-commit");

/// `` cannot read the configuration `{ $path }` ``
pub const CONFIG_UNREADABLE: MessageId = MessageId::new("config-unreadable");

/// ``see why Git ignores `{ $contacts }`: `git{ $at } check-ignore -v { $contacts }`; untracked…``
pub const CONTACTS_IGNORED: MessageId = MessageId::new("contacts-ignored");

/// `` there is no folder `{ $contacts }` in `{ $root }` ``
pub const CONTACTS_MISSING: MessageId = MessageId::new("contacts-missing");

/// `` `contacts = "{ $contacts }"` is not an accepted path of a folder in the project ``
pub const CONTACTS_OUTSIDE: MessageId = MessageId::new("contacts-outside");

/// `` `{ $path }` is among the files of the contacts or of the approval policy, but is not read ``
pub const CONTACTS_UNREAD: MessageId = MessageId::new("contacts-unread");

/// `` `{ $path }` and { $more } more are among the files of the contacts or of the approval polic… ``
pub const CONTACTS_UNREAD_MORE: MessageId = MessageId::new("contacts-unread-more");

/// `{ $unit -> [characters] { $limit -> [one] { $limit } character *[other] { $limit } characte…`
pub const COUNT: MessageId = MessageId::new("count");

/// ``support is not always open: it is closed from { $from } to { $until } in `{ $zone }` ({ $ut…``
pub const COVERAGE_GAP: MessageId = MessageId::new("coverage-gap");

/// `every day of the coming year has a gap`
pub const COVERAGE_GAP_DAILY: MessageId = MessageId::new("coverage-gap-daily");

/// `{ $days -> [one] { $days } day of the coming year has a gap *[other] { $days } days of the…`
pub const COVERAGE_GAP_DAYS: MessageId = MessageId::new("coverage-gap-days");

/// `` contactctl has a bug at `{ $place }` ``
pub const CRASHED: MessageId = MessageId::new("crashed");

/// `` `{ $path }` would be in another Git repository inside the project, so contactctl would not… ``
pub const CREATED_ELSEWHERE: MessageId = MessageId::new("created-elsewhere");

/// ``Git ignores `{ $path }`, so contactctl would not read this file: nothing was written``
pub const CREATED_IGNORED: MessageId = MessageId::new("created-ignored");

/// `` `{ $path }` already exists and is left as it is ``
pub const CREATED_THERE: MessageId = MessageId::new("created-there");

/// `` `-` cannot be combined with other paths ``
pub const DASH_WITH_OTHERS: MessageId = MessageId::new("dash-with-others");

/// `another process is using the portal's database`
pub const DATABASE_BUSY: MessageId = MessageId::new("database-busy");

/// `the database is closed`
pub const DATABASE_CLOSED: MessageId = MessageId::new("database-closed");

/// ``the portal's database `{ $path }` is damaged``
pub const DATABASE_DAMAGED: MessageId = MessageId::new("database-damaged");

/// `` the disk has no room for the database file `{ $path }` ``
pub const DATABASE_DISK_FULL: MessageId = MessageId::new("database-disk-full");

/// `the portal's database failed`
pub const DATABASE_FAILED: MessageId = MessageId::new("database-failed");

/// `` `{ $path }` is not a portal's database ``
pub const DATABASE_FOREIGN: MessageId = MessageId::new("database-foreign");

/// ``the portal's database `{ $path }` is from a newer contactctl (format { $form }; this versio…``
pub const DATABASE_NEWER: MessageId = MessageId::new("database-newer");

/// `cannot start the thread that writes to the portal's database`
pub const DATABASE_NO_WRITER: MessageId = MessageId::new("database-no-writer");

/// ``cannot update the portal's database `{ $path }` for this version of contactctl``
pub const DATABASE_OLD: MessageId = MessageId::new("database-old");

/// `the work on the database stopped because of a bug`
pub const DATABASE_PANICKED: MessageId = MessageId::new("database-panicked");

/// `` cannot create the database file `{ $path }` ``
pub const DATABASE_UNMADE: MessageId = MessageId::new("database-unmade");

/// `` cannot open the portal's database `{ $path }` ``
pub const DATABASE_UNOPENED: MessageId = MessageId::new("database-unopened");

/// `` project `{ $root }`, configuration `{ $config }` ``
pub const DETAIL_PROJECT: MessageId = MessageId::new("detail-project");

/// `contactctl read { $files }`
pub const DETAIL_READ: MessageId = MessageId::new("detail-read");

/// `{ $number -> [one] { $number } more finding is not shown here *[other] { $number } more fin…`
pub const DID_NOT_FIT: MessageId = MessageId::new("did-not-fit");

/// ``did you mean `{ $near }`?``
pub const DID_YOU_MEAN: MessageId = MessageId::new("did-you-mean");

/// `the disk is full`
pub const DISK_FULL: MessageId = MessageId::new("disk-full");

/// `approved branch`
pub const DOCTOR_APPROVED_BRANCH: MessageId = MessageId::new("doctor-approved-branch");

/// ``branch `{ $branch }` at commit { $commit }``
pub const DOCTOR_BRANCH: MessageId = MessageId::new("doctor-branch");

/// `{ $version } on { $system }`
pub const DOCTOR_BUILD: MessageId = MessageId::new("doctor-build");

/// `IANA { $version }, built in`
pub const DOCTOR_BUILT_IN: MessageId = MessageId::new("doctor-built-in");

/// `colour`
pub const DOCTOR_COLOR: MessageId = MessageId::new("doctor-color");

/// `{ $color }, { $number -> [one] { $number } column *[other] { $number } columns }`
pub const DOCTOR_COLUMNS: MessageId = MessageId::new("doctor-columns");

/// `configuration`
pub const DOCTOR_CONFIGURATION: MessageId = MessageId::new("doctor-configuration");

/// `contacts`
pub const DOCTOR_CONTACTS: MessageId = MessageId::new("doctor-contacts");

/// `editor`
pub const DOCTOR_EDITOR: MessageId = MessageId::new("doctor-editor");

/// `{ $environment }, embedded in this program`
pub const DOCTOR_EMBEDDED: MessageId = MessageId::new("doctor-embedded");

/// `FAILED: { $failure }`
pub const DOCTOR_FAILED: MessageId = MessageId::new("doctor-failed");

/// `Git host`
pub const DOCTOR_FORGE: MessageId = MessageId::new("doctor-forge");

/// `{ $url }, token { $place }, tied to { $tie }`
pub const DOCTOR_FORGE_TOKEN: MessageId = MessageId::new("doctor-forge-token");

/// `{" "}id`
pub const DOCTOR_ID: MessageId = MessageId::new("doctor-id");

/// `none yet: it is created the next time the database is opened`
pub const DOCTOR_ID_LATER: MessageId = MessageId::new("doctor-id-later");

/// `` { $accounts } in `{ $reference }` ``
pub const DOCTOR_LEDGER: MessageId = MessageId::new("doctor-ledger");

/// `ledger`
pub const DOCTOR_LEDGER_TITLE: MessageId = MessageId::new("doctor-ledger-title");

/// `locale`
pub const DOCTOR_LOCALE: MessageId = MessageId::new("doctor-locale");

/// `` { $environment }, without an API; pages are read with the recipe `{ $recipe }` ``
pub const DOCTOR_MANUAL: MessageId = MessageId::new("doctor-manual");

/// `no branch, at commit { $commit }`
pub const DOCTOR_NO_BRANCH: MessageId = MessageId::new("doctor-no-branch");

/// `no colour`
pub const DOCTOR_NO_COLOR: MessageId = MessageId::new("doctor-no-color");

/// ``no `{ $name }`: the defaults apply``
pub const DOCTOR_NO_CONFIGURATION: MessageId = MessageId::new("doctor-no-configuration");

/// `none: this is an older portal, identified only by its address`
pub const DOCTOR_NO_ID: MessageId = MessageId::new("doctor-no-id");

/// `no remote`
pub const DOCTOR_NO_REMOTE: MessageId = MessageId::new("doctor-no-remote");

/// `none, { $color }`
pub const DOCTOR_NO_TERMINAL: MessageId = MessageId::new("doctor-no-terminal");

/// `not set`
pub const DOCTOR_NOT_SET: MessageId = MessageId::new("doctor-not-set");

/// `portal { $name }`
pub const DOCTOR_PORTAL: MessageId = MessageId::new("doctor-portal");

/// `portals`
pub const DOCTOR_PORTALS: MessageId = MessageId::new("doctor-portals");

/// `project`
pub const DOCTOR_PROJECT: MessageId = MessageId::new("doctor-project");

/// `{ $environment }, { $url }: answers with status { $status }; token { $place }, tied to { $t…`
pub const DOCTOR_REACHED: MessageId = MessageId::new("doctor-reached");

/// `{ $number -> [one] remote { $names } *[other] remotes { $names } }`
pub const DOCTOR_REMOTE: MessageId = MessageId::new("doctor-remote");

/// `{" "}token`
pub const DOCTOR_SEES: MessageId = MessageId::new("doctor-sees");

/// `` for all accounts, scope `{ $scope }` ``
pub const DOCTOR_SEES_ALL: MessageId = MessageId::new("doctor-sees-all");

/// ``WARNING: only for { $accounts } ({ $names }), scope `{ $scope }`; a first sync needs a toke…``
pub const DOCTOR_SEES_SOME: MessageId = MessageId::new("doctor-sees-some");

/// `the portal does not report what the token allows`
pub const DOCTOR_SEES_UNKNOWN: MessageId = MessageId::new("doctor-sees-unknown");

/// `this clone is shallow, but a sync needs the whole history`
pub const DOCTOR_SHALLOW: MessageId = MessageId::new("doctor-shallow");

/// `WARNING: { $names } have the same id; if one of them uses a copied database, give the copy…`
pub const DOCTOR_SHARED_ID: MessageId = MessageId::new("doctor-shared-id");

/// ``line { $line } of `{ $path }` cannot be read ({ $fault }), so the line allows no signer``
pub const DOCTOR_SIGNER_LINE: MessageId = MessageId::new("doctor-signer-line");

/// `signers`
pub const DOCTOR_SIGNERS: MessageId = MessageId::new("doctor-signers");

/// `` `{ $path }`, { $number -> [one] { $number } valid line *[other] { $number } valid lines } ``
pub const DOCTOR_SIGNERS_LISTED: MessageId = MessageId::new("doctor-signers-listed");

/// `terminal`
pub const DOCTOR_TERMINAL: MessageId = MessageId::new("doctor-terminal");

/// `time zones`
pub const DOCTOR_TIME_ZONES: MessageId = MessageId::new("doctor-time-zones");

/// `{ $number -> [one] { $number } uncommitted change *[other] { $number } uncommitted changes }`
pub const DOCTOR_UNCOMMITTED: MessageId = MessageId::new("doctor-uncommitted");

/// ``These are the rules of `contactctl check`. Set the level of a rule in `contactctl.toml`. Th…``
pub const DOCUMENT: MessageId = MessageId::new("document");

/// `Always an error, whatever is configured.`
pub const DOCUMENT_ALWAYS: MessageId = MessageId::new("document-always");

/// `An error unless configured otherwise.`
pub const DOCUMENT_ERROR: MessageId = MessageId::new("document-error");

/// `| rule | level | finds |`
pub const DOCUMENT_HEAD: MessageId = MessageId::new("document-head");

/// `Off unless configured otherwise.`
pub const DOCUMENT_OFF: MessageId = MessageId::new("document-off");

/// `Rules`
pub const DOCUMENT_TITLE: MessageId = MessageId::new("document-title");

/// `A warning unless configured otherwise.`
pub const DOCUMENT_WARNING: MessageId = MessageId::new("document-warning");

/// ``domain `{ $domain }` was not checked: { $why }``
pub const DOMAIN_UNCHECKED: MessageId = MessageId::new("domain-unchecked");

/// `domains to look up: { $number }; already known: { $known }`
pub const DOMAINS_LOOKED_UP: MessageId = MessageId::new("domains-looked-up");

/// `{ $number -> [one] { $number } more domain was not checked *[other] { $number } more domain…`
pub const DOMAINS_UNCHECKED: MessageId = MessageId::new("domains-unchecked");

/// `` account `{ $id }` is also defined in `{ $path }` ``
pub const DUPLICATE_ACCOUNT: MessageId = MessageId::new("duplicate-account");

/// `` `{ $list }` contains `{ $address }` twice ``
pub const DUPLICATE_CONTACT: MessageId = MessageId::new("duplicate-contact");

/// ``addresses `{ $address }` and `{ $earlier }` in `{ $list }` differ only in case``
pub const DUPLICATE_CONTACT_IN_CASE: MessageId = MessageId::new("duplicate-contact-in-case");

/// `` `@{ $id }` has the same address as `@{ $earlier }` ``
pub const DUPLICATE_DIRECTORY_EMAIL: MessageId = MessageId::new("duplicate-directory-email");

/// `key { $key } is defined twice in one table`
pub const DUPLICATE_KEY: MessageId = MessageId::new("duplicate-key");

/// ``entry `{ $id }` is defined twice``
pub const DUPLICATE_KEY_ENTRY: MessageId = MessageId::new("duplicate-key-entry");

/// `the table header { $table } appears twice`
pub const DUPLICATE_TABLE: MessageId = MessageId::new("duplicate-table");

/// `` `{ $path }` points to the editor schema `{ $schema }`, which does not exist ``
pub const EDITOR_SCHEMA_MISSING: MessageId = MessageId::new("editor-schema-missing");

/// `` `{ $path }` and { $more -> [one] { $more } other file *[other] { $more } other files } poin… ``
pub const EDITOR_SCHEMA_MISSING_MORE: MessageId = MessageId::new("editor-schema-missing-more");

/// ``to create the schema, run in the project's folder: `contactctl schema { $name } > { $schema…``
pub const EDITOR_SCHEMA_WRITE: MessageId = MessageId::new("editor-schema-write");

/// ``to create the schema, run in the project's folder: `mkdir -p { $folder } && contactctl sche…``
pub const EDITOR_SCHEMA_WRITE_IN_FOLDER: MessageId =
    MessageId::new("editor-schema-write-in-folder");

/// `{ $first } or { $second }`
pub const EITHER: MessageId = MessageId::new("either");

/// ``e-mail domain `{ $domain }` looks like a typo``
pub const EMAIL_DOMAIN_TYPO: MessageId = MessageId::new("email-domain-typo");

/// `` address { $text } has more than one `@` ``
pub const EMAIL_INVALID_ATS: MessageId = MessageId::new("email-invalid-ats");

/// `address { $text } contains { $character }, which is not allowed in a domain`
pub const EMAIL_INVALID_CHARACTER_DOMAIN: MessageId =
    MessageId::new("email-invalid-character-domain");

/// `` address { $text } contains { $character }, which is not allowed before the `@` ``
pub const EMAIL_INVALID_CHARACTER_LOCAL: MessageId =
    MessageId::new("email-invalid-character-local");

/// `the domain of address { $text } has an extra dot`
pub const EMAIL_INVALID_DOTS: MessageId = MessageId::new("email-invalid-dots");

/// `an address is empty`
pub const EMAIL_INVALID_EMPTY: MessageId = MessageId::new("email-invalid-empty");

/// `domain part { $part } of address { $text } starts or ends with a hyphen`
pub const EMAIL_INVALID_HYPHEN: MessageId = MessageId::new("email-invalid-hyphen");

/// `domain { $domain } of address { $text } is not in its ASCII form`
pub const EMAIL_INVALID_INTERNATIONAL: MessageId = MessageId::new("email-invalid-international");

/// `address { $text } contains { $name }, which is invisible`
pub const EMAIL_INVALID_INVISIBLE: MessageId = MessageId::new("email-invalid-invisible");

/// `{ $text } is a link to an address`
pub const EMAIL_INVALID_LINK: MessageId = MessageId::new("email-invalid-link");

/// `` address { $text } has an extra dot in the part before the `@` ``
pub const EMAIL_INVALID_LOCAL_DOTS: MessageId = MessageId::new("email-invalid-local-dots");

/// `address { $text } is longer than { $limit } bytes`
pub const EMAIL_INVALID_LONG: MessageId = MessageId::new("email-invalid-long");

/// `the domain of address { $text } is longer than { $limit } bytes`
pub const EMAIL_INVALID_LONG_DOMAIN: MessageId = MessageId::new("email-invalid-long-domain");

/// `a part of the domain of address { $text } is longer than { $limit } bytes`
pub const EMAIL_INVALID_LONG_LABEL: MessageId = MessageId::new("email-invalid-long-label");

/// ``the part of address { $text } before the `@` is longer than { $limit } bytes``
pub const EMAIL_INVALID_LONG_LOCAL: MessageId = MessageId::new("email-invalid-long-local");

/// `` address { $text } contains { $name } in place of `{ $ascii }` ``
pub const EMAIL_INVALID_LOOK_ALIKE: MessageId = MessageId::new("email-invalid-look-alike");

/// `{ $text } is not a bare address: it also has a name or brackets`
pub const EMAIL_INVALID_NAME: MessageId = MessageId::new("email-invalid-name");

/// `` { $text } is not an address: it has no `@` ``
pub const EMAIL_INVALID_NO_AT: MessageId = MessageId::new("email-invalid-no-at");

/// `domain { $domain } of address { $text } has no dot`
pub const EMAIL_INVALID_NO_DOT: MessageId = MessageId::new("email-invalid-no-dot");

/// `` address { $text } has nothing after the `@` ``
pub const EMAIL_INVALID_NOTHING_AFTER: MessageId = MessageId::new("email-invalid-nothing-after");

/// `` address { $text } has nothing before the `@` ``
pub const EMAIL_INVALID_NOTHING_BEFORE: MessageId = MessageId::new("email-invalid-nothing-before");

/// `address { $text } has { $domain } in place of a domain name`
pub const EMAIL_INVALID_NUMBER: MessageId = MessageId::new("email-invalid-number");

/// `{ $text } is a reference, but a directory entry needs its own address`
pub const EMAIL_INVALID_REFERENCE: MessageId = MessageId::new("email-invalid-reference");

/// `{ $text } looks like several addresses`
pub const EMAIL_INVALID_SEVERAL: MessageId = MessageId::new("email-invalid-several");

/// `{ $text } starts or ends with a space, a tab or a line break`
pub const EMAIL_INVALID_SPACE: MessageId = MessageId::new("email-invalid-space");

/// `the embedded portal stopped because of a bug`
pub const EMBEDDED_PANICKED: MessageId = MessageId::new("embedded-panicked");

/// ``emergency contact `{ $contact }` is one person``
pub const EMERGENCY_NOT_ALIAS: MessageId = MessageId::new("emergency-not-alias");

/// ``emergency contact `{ $address }` looks like one person's address``
pub const EMERGENCY_NOT_ALIAS_LIKELY: MessageId = MessageId::new("emergency-not-alias-likely");

/// `an empty string`
pub const EMPTY_STRING: MessageId = MessageId::new("empty-string");

/// `{ $account }, { $page }: { $steps -> [one] 1 step *[other] { $steps } steps }`
pub const ENTRY_ACCOUNT: MessageId = MessageId::new("entry-account");

/// `add:`
pub const ENTRY_ADD: MessageId = MessageId::new("entry-add");

/// `Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q…`
pub const ENTRY_ASK: MessageId = MessageId::new("entry-ask");

/// `What does the portal show? - for nothing, ? for other hours, Enter to go back:`
pub const ENTRY_ASK_HOURS: MessageId = MessageId::new("entry-ask-hours");

/// `What does the portal show? Addresses with commas between them, - for nothing, ? if unclear,…`
pub const ENTRY_ASK_SHOWN: MessageId = MessageId::new("entry-ask-shown");

/// `Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit:`
pub const ENTRY_ASK_USER: MessageId = MessageId::new("entry-ask-user");

/// `contact information`
pub const ENTRY_CONTACT_PAGE: MessageId = MessageId::new("entry-contact-page");

/// `copied to the clipboard, if the terminal supports it (OSC 52)`
pub const ENTRY_COPIED: MessageId = MessageId::new("entry-copied");

/// `leave the field empty`
pub const ENTRY_EMPTY: MessageId = MessageId::new("entry-empty");

/// `the field then shows:`
pub const ENTRY_HOLDS: MessageId = MessageId::new("entry-holds");

/// `y: saved, and the portal shows the change; a: the same for all that follows on this page; c…`
pub const ENTRY_KEYS: MessageId = MessageId::new("entry-keys");

/// `leave as is: { $fields }`
pub const ENTRY_LEAVE: MessageId = MessageId::new("entry-leave");

/// `values are masked here, so nobody could enter them`
pub const ENTRY_MASKED: MessageId = MessageId::new("entry-masked");

/// `contactctl cannot create accounts in a portal without an API`
pub const ENTRY_NO_ACCOUNT: MessageId = MessageId::new("entry-no-account");

/// `write one e-mail address, or several with commas between them if the field takes a list`
pub const ENTRY_NO_ADDRESS: MessageId = MessageId::new("entry-no-address");

/// `there is no value with that number (number of values: { $number })`
pub const ENTRY_NO_MEMBER: MessageId = MessageId::new("entry-no-member");

/// `your e-mail address is not known, but the ledger records who entered or saw each value`
pub const ENTRY_NO_NAME: MessageId = MessageId::new("entry-no-name");

/// `the portal has no API, so its values are entered by hand, but there is no terminal to ask in`
pub const ENTRY_NO_TERMINAL: MessageId = MessageId::new("entry-no-terminal");

/// `there is nothing to copy`
pub const ENTRY_NOTHING_TO_COPY: MessageId = MessageId::new("entry-nothing-to-copy");

/// `remove:`
pub const ENTRY_REMOVE: MessageId = MessageId::new("entry-remove");

/// `replace { $before } with { $after }`
pub const ENTRY_REPLACE: MessageId = MessageId::new("entry-replace");

/// `the portal showed another value than expected`
pub const ENTRY_SHOWN: MessageId = MessageId::new("entry-shown");

/// `enter exactly this (the current value is not known):`
pub const ENTRY_UNKNOWN: MessageId = MessageId::new("entry-unknown");

/// `` add the user { $email } as `{ $role }` ``
pub const ENTRY_USER_ADD: MessageId = MessageId::new("entry-user-add");

/// ``give { $email } the role `{ $role }` (now `{ $before }`)``
pub const ENTRY_USER_CHANGE: MessageId = MessageId::new("entry-user-change");

/// `o is for fields only: make this change in the portal and answer y, or answer s to leave it…`
pub const ENTRY_USER_OTHER: MessageId = MessageId::new("entry-user-other");

/// `remove the user { $email }`
pub const ENTRY_USER_REMOVE: MessageId = MessageId::new("entry-user-remove");

/// `users (only an administrator can do this)`
pub const ENTRY_USERS_PAGE: MessageId = MessageId::new("entry-users-page");

/// `{ $number -> [one] { $number } error *[other] { $number } errors }`
pub const ERRORS: MessageId = MessageId::new("errors");

/// `{ $errors } and { $warnings }`
pub const ERRORS_AND_WARNINGS: MessageId = MessageId::new("errors-and-warnings");

/// ``this file of expected values cannot be compared with anything: there is no sample of `{ $na…``
pub const EXPECTATION_ALONE: MessageId = MessageId::new("expectation-alone");

/// `the file is not JSON from here on`
pub const EXPECTATION_NOT_JSON: MessageId = MessageId::new("expectation-not-json");

/// `` `null` is not allowed as an expected value ``
pub const EXPECTATION_NULL: MessageId = MessageId::new("expectation-null");

/// ``the exception to rule `{ $rule }` for account `{ $account }` ended on { $until }``
pub const EXPIRED_ALLOW: MessageId = MessageId::new("expired-allow");

/// ``this exception from `{ $rule }` ended on { $until }``
pub const EXPIRED_ALLOW_INLINE: MessageId = MessageId::new("expired-allow-inline");

/// ``the override of guard `{ $guard }` for account `{ $account }` ended on { $until }``
pub const EXPIRED_OVERRIDE: MessageId = MessageId::new("expired-override");

/// `` its algorithm `{ $algorithm }` is not accepted for a key of type `{ $type }` ``
pub const FAULT_ALGORITHM: MessageId = MessageId::new("fault-algorithm");

/// `its certificate does not have a valid signature of the certificate's authority`
pub const FAULT_AUTHORITY: MessageId = MessageId::new("fault-authority");

/// `its certificate is signed with a certificate, not with a key`
pub const FAULT_BY_CERTIFICATE: MessageId = MessageId::new("fault-by-certificate");

/// `its data has extra bytes at the end`
pub const FAULT_BYTES_AFTER: MessageId = MessageId::new("fault-bytes-after");

/// `its certificate is valid only from { $at }`
pub const FAULT_CERTIFICATE_EARLY: MessageId = MessageId::new("fault-certificate-early");

/// `its certificate expired at { $at }`
pub const FAULT_CERTIFICATE_EXPIRED: MessageId = MessageId::new("fault-certificate-expired");

/// `` its certificate is not for `{ $principal }` ``
pub const FAULT_CERTIFICATE_OF_ANOTHER: MessageId = MessageId::new("fault-certificate-of-another");

/// `none of the names in its certificate is allowed for its authority`
pub const FAULT_CERTIFICATE_UNLISTED: MessageId = MessageId::new("fault-certificate-unlisted");

/// `its options end with a comma`
pub const FAULT_COMMA: MessageId = MessageId::new("fault-comma");

/// `its data is cut short`
pub const FAULT_CUT: MessageId = MessageId::new("fault-cut");

/// `the key is a DSA key, which is too weak`
pub const FAULT_DSA: MessageId = MessageId::new("fault-dsa");

/// `the ECDSA key has the wrong curve`
pub const FAULT_ECDSA_CURVE: MessageId = MessageId::new("fault-ecdsa-curve");

/// `the ECDSA key has the wrong length`
pub const FAULT_ECDSA_LENGTH: MessageId = MessageId::new("fault-ecdsa-length");

/// `the Ed25519 key has the wrong length`
pub const FAULT_ED25519_LENGTH: MessageId = MessageId::new("fault-ed25519-length");

/// ``its hash algorithm `{ $name }` is not accepted``
pub const FAULT_HASH: MessageId = MessageId::new("fault-hash");

/// `its certificate is for a host, not for a person`
pub const FAULT_HOST: MessageId = MessageId::new("fault-host");

/// ``the key of `{ $principal }` was not valid at { $at }, because it is valid only from { $limi…``
pub const FAULT_KEY_EARLY: MessageId = MessageId::new("fault-key-early");

/// ``the key of `{ $principal }` was not valid at { $at }, because it had expired at { $limit }``
pub const FAULT_KEY_EXPIRED: MessageId = MessageId::new("fault-key-expired");

/// ``the key of `{ $principal }` may sign only for `{ $namespaces }`, not for the namespace `{ $…``
pub const FAULT_KEY_NAMESPACES: MessageId = MessageId::new("fault-key-namespaces");

/// `its data contains a number that is too large`
pub const FAULT_LARGE_NUMBER: MessageId = MessageId::new("fault-large-number");

/// `line { $line }: { $fault }`
pub const FAULT_LINE: MessageId = MessageId::new("fault-line");

/// `no public key follows its options`
pub const FAULT_LINE_NO_KEY: MessageId = MessageId::new("fault-line-no-key");

/// `it is a binary key revocation list with a fingerprint of the wrong length`
pub const FAULT_LIST_FINGERPRINT: MessageId = MessageId::new("fault-list-fingerprint");

/// `it is a binary key revocation list with a section of unknown type { $kind }`
pub const FAULT_LIST_SECTION: MessageId = MessageId::new("fault-list-section");

/// `it is a binary key revocation list with an invalid range of serial numbers: { $first } to {…`
pub const FAULT_LIST_SERIALS: MessageId = MessageId::new("fault-list-serials");

/// `it is a signed binary key revocation list, and such signatures are not verified`
pub const FAULT_LIST_SIGNED: MessageId = MessageId::new("fault-list-signed");

/// `it is a binary key revocation list of version { $version }, which is not known`
pub const FAULT_LIST_VERSION: MessageId = MessageId::new("fault-list-version");

/// `its data contains a name that is not UTF-8`
pub const FAULT_NAME_NOT_UTF8: MessageId = MessageId::new("fault-name-not-utf8");

/// `its data contains a name with a NUL character`
pub const FAULT_NAME_NUL: MessageId = MessageId::new("fault-name-nul");

/// `its certificate contains no names`
pub const FAULT_NAMES_NOBODY: MessageId = MessageId::new("fault-names-nobody");

/// `` it is for the namespace `{ $own }`, not for `{ $namespace }` ``
pub const FAULT_NAMESPACE: MessageId = MessageId::new("fault-namespace");

/// `its data contains a negative number`
pub const FAULT_NEGATIVE: MessageId = MessageId::new("fault-negative");

/// ``the value of `{ $name }` is not a valid date in the format YYYYMMDD[HHMM[SS]]``
pub const FAULT_NO_DATE: MessageId = MessageId::new("fault-no-date");

/// `it does not match what was signed`
pub const FAULT_NO_FIT: MessageId = MessageId::new("fault-no-fit");

/// `it contains no valid public key`
pub const FAULT_NO_KEY: MessageId = MessageId::new("fault-no-key");

/// `it is not a valid SSH signature`
pub const FAULT_NO_SIGNATURE: MessageId = MessageId::new("fault-no-signature");

/// `it is not UTF-8`
pub const FAULT_NOT_UTF8: MessageId = MessageId::new("fault-not-utf8");

/// `it contains a NUL character`
pub const FAULT_NUL: MessageId = MessageId::new("fault-nul");

/// `a quote is not closed`
pub const FAULT_OPEN_QUOTE: MessageId = MessageId::new("fault-open-quote");

/// `` `{ $name }` is neither a known option nor the type of a key ``
pub const FAULT_OPTION: MessageId = MessageId::new("fault-option");

/// `` its `valid-before` is not later than its `valid-after` ``
pub const FAULT_ORDER: MessageId = MessageId::new("fault-order");

/// `` the type of the key is given as `{ $name }` but is `{ $type }` ``
pub const FAULT_OTHER_TYPE: MessageId = MessageId::new("fault-other-type");

/// `its data contains a number with unnecessary leading zeros`
pub const FAULT_PADDED: MessageId = MessageId::new("fault-padded");

/// `there is nothing after the names`
pub const FAULT_PRINCIPALS_ALONE: MessageId = MessageId::new("fault-principals-alone");

/// `its key { $key } is revoked`
pub const FAULT_REVOKED: MessageId = MessageId::new("fault-revoked");

/// `the RSA key has { $bits } bits; 2048 to 8192 are accepted`
pub const FAULT_RSA_BITS: MessageId = MessageId::new("fault-rsa-bits");

/// ``the option `{ $name }` is given twice``
pub const FAULT_TWICE: MessageId = MessageId::new("fault-twice");

/// ``the key's type `{ $name }` is not known``
pub const FAULT_UNKNOWN_TYPE: MessageId = MessageId::new("fault-unknown-type");

/// `its key { $key } is not on the list of signers`
pub const FAULT_UNLISTED: MessageId = MessageId::new("fault-unlisted");

/// `the value of an option is not in quotes`
pub const FAULT_UNQUOTED: MessageId = MessageId::new("fault-unquoted");

/// `version { $version } of the signature format is not known`
pub const FAULT_VERSION: MessageId = MessageId::new("fault-version");

/// `field: { $key } (portal: { $label })`
pub const FIELD_LINE: MessageId = MessageId::new("field-line");

/// `` `{ $path }` is a symbolic link; links are not followed ``
pub const FILE_LINKED: MessageId = MessageId::new("file-linked");

/// `` `{ $path }` of commit { $commit } is not a regular file, or a folder above it is a link or… ``
pub const FILE_NOT_REGULAR: MessageId = MessageId::new("file-not-regular");

/// `the file has { $bytes } bytes; the limit is 1 MiB`
pub const FILE_TOO_LARGE: MessageId = MessageId::new("file-too-large");

/// `{ $number -> [one] { $number } file *[other] { $number } files }`
pub const FILES: MessageId = MessageId::new("files");

/// `{ $files } checked`
pub const FILES_CHECKED: MessageId = MessageId::new("files-checked");

/// `` nothing was ever pushed to portal `{ $portal }`, so the first sync requires `--first` ``
pub const FIRST_SYNC_NOT_ASKED: MessageId = MessageId::new("first-sync-not-asked");

/// ``the token of portal `{ $portal }` does not give access to all accounts, so something may ha…``
pub const FIRST_SYNC_PARTLY_SEEN: MessageId = MessageId::new("first-sync-partly-seen");

/// `fix available: { $command }`
pub const FIX_AVAILABLE: MessageId = MessageId::new("fix-available");

/// `fix: { $title } ({ $command })`
pub const FIX_LINE: MessageId = MessageId::new("fix-line");

/// `` `--fix` and `--diff` work only on the work tree, so they cannot be combined with `{ $source… ``
pub const FIX_OF_ANOTHER: MessageId = MessageId::new("fix-of-another");

/// `fixed { $place }: { $rule }: { $title }`
pub const FIXED: MessageId = MessageId::new("fixed");

/// `` `{ $path }` is a symbolic link or inside one; links are not followed ``
pub const FOLDER_LINKED: MessageId = MessageId::new("folder-linked");

/// `` cannot create folder `{ $path }` ``
pub const FOLDER_UNMADE: MessageId = MessageId::new("folder-unmade");

/// `` cannot open folder `{ $path }` ``
pub const FOLDER_UNOPENED: MessageId = MessageId::new("folder-unopened");

/// `` cannot read folder `{ $path }` ``
pub const FOLDER_UNREADABLE: MessageId = MessageId::new("folder-unreadable");

/// ``address `{ $address }` is shown to users, but is not in a domain of the brand``
pub const FOREIGN_DOMAIN: MessageId = MessageId::new("foreign-domain");

/// `the Git host's answer was cut off`
pub const FORGE_ANSWER_CUT: MessageId = MessageId::new("forge-answer-cut");

/// `the Git host's answer is too large`
pub const FORGE_ANSWER_LARGE: MessageId = MessageId::new("forge-answer-large");

/// `the Git host's answer is not what its API describes`
pub const FORGE_ANSWER_ODD: MessageId = MessageId::new("forge-answer-odd");

/// `the branch of pull request #{ $number } was created again or renamed, so the Git host does…`
pub const FORGE_BRANCH_MADE_AGAIN: MessageId = MessageId::new("forge-branch-made-again");

/// `the Git host's list of commits of pull request #{ $number } lacks its last commit { $commit…`
pub const FORGE_COMMITS_WITHOUT_HEAD: MessageId = MessageId::new("forge-commits-without-head");

/// ``the Git host does not list the folder at `{ $path }` in full``
pub const FORGE_FOLDER_CUT: MessageId = MessageId::new("forge-folder-cut");

/// `the Git host did not answer within { $seconds } s`
pub const FORGE_LATE: MessageId = MessageId::new("forge-late");

/// `the Git host refused the request ({ $status }): its rate limit is reached`
pub const FORGE_LIMITED: MessageId = MessageId::new("forge-limited");

/// ``the Git host's list at `{ $path }` may be incomplete: the link to the next page is missing``
pub const FORGE_LIST_CUT: MessageId = MessageId::new("forge-list-cut");

/// ``the Git host's list at `{ $path }` ends at { $most } entries, so it may be incomplete``
pub const FORGE_LIST_LIMIT: MessageId = MessageId::new("forge-list-limit");

/// ``the Git host's list at `{ $path }` has more than { $most } pages``
pub const FORGE_MANY_PAGES: MessageId = MessageId::new("forge-many-pages");

/// ``the Git host reports `{ $url }` as the address of the next page, but this is not a full add…``
pub const FORGE_NO_ADDRESS: MessageId = MessageId::new("forge-no-address");

/// `the Git host answered with status { $status }`
pub const FORGE_NO_ANSWER: MessageId = MessageId::new("forge-no-answer");

/// ``the Git host's answer contains `{ $id }` instead of the full id of a commit or tree``
pub const FORGE_NO_OBJECT_ID: MessageId = MessageId::new("forge-no-object-id");

/// `commit { $commit } with the new approval policy is not on the approved branch: nothing was…`
pub const FORGE_NOT_AS_APPROVED: MessageId = MessageId::new("forge-not-as-approved");

/// `the Git host was not asked`
pub const FORGE_NOT_ASKED: MessageId = MessageId::new("forge-not-asked");

/// `` the Git host returned nothing for `{ $path }` ``
pub const FORGE_NOTHING_THERE: MessageId = MessageId::new("forge-nothing-there");

/// `the address of the next page of the Git host's list has another scheme, host or port, so th…`
pub const FORGE_PAGE_ELSEWHERE: MessageId = MessageId::new("forge-page-elsewhere");

/// `the address of the Git host's API is not known`
pub const FORGE_PLACE_UNKNOWN: MessageId = MessageId::new("forge-place-unknown");

/// `the Git host's list of pushes to the branch of pull request #{ $number } has a gap before c…`
pub const FORGE_PUSHES_GAP: MessageId = MessageId::new("forge-pushes-gap");

/// `the Git host refused the request ({ $status }): it redirects to an address to which the tok…`
pub const FORGE_REDIRECTS: MessageId = MessageId::new("forge-redirects");

/// `the name of this repository at the Git host is not known`
pub const FORGE_REPOSITORY_UNKNOWN: MessageId = MessageId::new("forge-repository-unknown");

/// `the Git host refused the request ({ $status }): the token { $token } is not valid`
pub const FORGE_TOKEN_INVALID: MessageId = MessageId::new("forge-token-invalid");

/// `the Git host refused the request ({ $status }): the token { $token } does not give enough a…`
pub const FORGE_TOKEN_WEAK: MessageId = MessageId::new("forge-token-weak");

/// `` the Git host does not have commit { $commit } of `{ $repository }` ``
pub const FORGE_UNKNOWN_COMMIT: MessageId = MessageId::new("forge-unknown-commit");

/// `the Git host does not report who pushed commits to pull request #{ $number }`
pub const FORGE_UNKNOWN_PUSHER: MessageId = MessageId::new("forge-unknown-pusher");

/// ``the Git host at { $url } has no repository `{ $repository }` that the token may read``
pub const FORGE_UNKNOWN_REPOSITORY: MessageId = MessageId::new("forge-unknown-repository");

/// `cannot reach the Git host at { $url }`
pub const FORGE_UNREACHED: MessageId = MessageId::new("forge-unreached");

/// `` the Git host's address `{ $url }` must start with `https://` ``
pub const FORGE_WITHOUT_TLS: MessageId = MessageId::new("forge-without-tls");

/// `` `{ $address }` is a mailbox at the free provider `{ $domain }`, not in a domain of the busi… ``
pub const FREE_MAIL_DOMAIN: MessageId = MessageId::new("free-mail-domain");

/// ``file `{ $path }` of commit { $commit } is too large to read``
pub const GIT_FILE_LARGE: MessageId = MessageId::new("git-file-large");

/// ``cannot read `{ $path }` from Git``
pub const GIT_FILE_UNREADABLE: MessageId = MessageId::new("git-file-unreadable");

/// `Good`
pub const GOOD: MessageId = MessageId::new("good");

/// ``account `{ $id }` would be left without an administrator: `{ $email }` would no longer be o…``
pub const GUARD_ADMINISTRATOR: MessageId = MessageId::new("guard-administrator");

/// ``account `{ $id }` would be left without `{ $key }`, which is required; the portal now has `…``
pub const GUARD_NEVER_EMPTY: MessageId = MessageId::new("guard-never-empty");

/// ``account `{ $id }` would lose every emergency contact that works today: `{ $addresses }` (gu…``
pub const GUARD_OVERLAP: MessageId = MessageId::new("guard-overlap");

/// `Argumenty`
pub const HELP_ARGUMENTS: MessageId = MessageId::new("help-arguments");

/// `Polecenia`
pub const HELP_COMMANDS: MessageId = MessageId::new("help-commands");

/// `[commands: { $values }]`
pub const HELP_COMMANDS_IN_LINE: MessageId = MessageId::new("help-commands-in-line");

/// `[domyślnie: { $value }]`
pub const HELP_DEFAULT: MessageId = MessageId::new("help-default");

/// `Przykłady:`
pub const HELP_EXAMPLES: MessageId = MessageId::new("help-examples");

/// `Opcje ogólne`
pub const HELP_GLOBAL_OPTIONS: MessageId = MessageId::new("help-global-options");

/// `Opcje`
pub const HELP_OPTIONS: MessageId = MessageId::new("help-options");

/// `POLECENIE`
pub const HELP_SOME_COMMAND: MessageId = MessageId::new("help-some-command");

/// `OPCJE`
pub const HELP_SOME_OPTIONS: MessageId = MessageId::new("help-some-options");

/// ``to use the command `{ $command }`, remove the `--` before it``
pub const HELP_TIP_DASHES: MessageId = MessageId::new("help-tip-dashes");

/// `` write the option after the command: `{ $written }` ``
pub const HELP_TIP_EXISTS: MessageId = MessageId::new("help-tip-exists");

/// `` to pass `{ $value }` as a value, write `{ $written }` ``
pub const HELP_TIP_VALUE: MessageId = MessageId::new("help-tip-value");

/// `Usage:`
pub const HELP_USAGE: MessageId = MessageId::new("help-usage");

/// `Możliwe wartości:`
pub const HELP_VALUES: MessageId = MessageId::new("help-values");

/// `[possible values: { $values }]`
pub const HELP_VALUES_IN_LINE: MessageId = MessageId::new("help-values-in-line");

/// `write an IP address with a port, such as 127.0.0.1:8765`
pub const HELP_WHY_ADDRESS: MessageId = MessageId::new("help-why-address");

/// `the number is too large`
pub const HELP_WHY_LARGE: MessageId = MessageId::new("help-why-large");

/// `write a whole number, with digits only`
pub const HELP_WHY_NUMBER: MessageId = MessageId::new("help-why-number");

/// `write a number in the range { $range }`
pub const HELP_WHY_RANGE: MessageId = MessageId::new("help-why-range");

/// `the value is not valid`
pub const HELP_WHY_UNKNOWN: MessageId = MessageId::new("help-why-unknown");

/// `error: { $what }`
pub const HELP_WRONG: MessageId = MessageId::new("help-wrong");

/// `` this command does not take `{ $argument }` ``
pub const HELP_WRONG_ARGUMENT: MessageId = MessageId::new("help-wrong-argument");

/// `` there is no command `{ $command }` ``
pub const HELP_WRONG_COMMAND: MessageId = MessageId::new("help-wrong-command");

/// `` `{ $argument }` needs an equals sign and a value ``
pub const HELP_WRONG_EQUALS: MessageId = MessageId::new("help-wrong-equals");

/// `` `{ $argument }` has one value too many: `{ $value }` ``
pub const HELP_WRONG_MANY: MessageId = MessageId::new("help-wrong-many");

/// `required, but missing:`
pub const HELP_WRONG_MISSING: MessageId = MessageId::new("help-wrong-missing");

/// ``For more information, try `--help`.``
pub const HELP_WRONG_MORE: MessageId = MessageId::new("help-wrong-more");

/// `` `{ $command }` needs a subcommand ``
pub const HELP_WRONG_NO_COMMAND: MessageId = MessageId::new("help-wrong-no-command");

/// `` `{ $argument }` needs a value ``
pub const HELP_WRONG_NO_VALUE: MessageId = MessageId::new("help-wrong-no-value");

/// `` `{ $argument }` takes { $wanted -> [one] { $wanted } value *[other] { $wanted } values }, n… ``
pub const HELP_WRONG_NUMBER: MessageId = MessageId::new("help-wrong-number");

/// `` `{ $argument }` can be given only once ``
pub const HELP_WRONG_TWICE: MessageId = MessageId::new("help-wrong-twice");

/// `an argument is not UTF-8; check the encoding of your terminal or script`
pub const HELP_WRONG_UTF8: MessageId = MessageId::new("help-wrong-utf8");

/// `` `{ $argument }` cannot be `{ $value }` ``
pub const HELP_WRONG_VALUE: MessageId = MessageId::new("help-wrong-value");

/// `` `{ $argument }` cannot be `{ $value }`: { $why } ``
pub const HELP_WRONG_VALUE_WHY: MessageId = MessageId::new("help-wrong-value-why");

/// `` `{ $argument }` cannot be combined with `{ $others }` ``
pub const HELP_WRONG_WITH: MessageId = MessageId::new("help-wrong-with");

/// ``edits in portal `{ $portal }`:``
pub const HISTORY_EDITS: MessageId = MessageId::new("history-edits");

/// `no longer in { $path }`
pub const HISTORY_GONE: MessageId = MessageId::new("history-gone");

/// `` `{ $path }` gives commits other parents than their own ``
pub const HISTORY_GRAFTED: MessageId = MessageId::new("history-grafted");

/// `moved from { $from } to { $to }`
pub const HISTORY_MOVED: MessageId = MessageId::new("history-moved");

/// `new in { $path }`
pub const HISTORY_NEW: MessageId = MessageId::new("history-new");

/// `` not pushed to portal `{ $portal }` ``
pub const HISTORY_NOT_PUSHED: MessageId = MessageId::new("history-not-pushed");

/// `No changes found.`
pub const HISTORY_NOTHING: MessageId = MessageId::new("history-nothing");

/// ``pushed to portal `{ $portal }` at { $at }, in commit { $commit }, by { $by }``
pub const HISTORY_PUSHED: MessageId = MessageId::new("history-pushed");

/// ``references in `refs/replace/` replace objects of the repository with other objects``
pub const HISTORY_REPLACED: MessageId = MessageId::new("history-replaced");

/// `note: this clone is shallow: changes up to commit { $commit } are not known; fetch the whol…`
pub const HISTORY_SHALLOW: MessageId = MessageId::new("history-shallow");

/// `` cannot read the references in `refs/replace/` ``
pub const HISTORY_UNWALKED: MessageId = MessageId::new("history-unwalked");

/// `` `{ $time }` does not exist in `{ $zone }` on { $date } ``
pub const HOURS_IN_DST_GAP: MessageId = MessageId::new("hours-in-dst-gap");

/// `` support closes at `{ $closes }`, before it opens at `{ $opens }` ``
pub const IMPLICIT_OVERNIGHT: MessageId = MessageId::new("implicit-overnight");

/// `in { $table }`
pub const IN_TABLE: MessageId = MessageId::new("in-table");

/// `the index is cut short or damaged`
pub const INDEX_DAMAGED: MessageId = MessageId::new("index-damaged");

/// `` the Git index has no contacts in `{ $folder }` ``
pub const INDEX_EMPTY: MessageId = MessageId::new("index-empty");

/// `` `{ $path }` is unmerged: the index has several versions of it ``
pub const INDEX_UNMERGED: MessageId = MessageId::new("index-unmerged");

/// `` `{ $path }` and { $more } more are unmerged: the index has several versions of each ``
pub const INDEX_UNMERGED_MORE: MessageId = MessageId::new("index-unmerged-more");

/// `cannot read the Git index`
pub const INDEX_UNREADABLE: MessageId = MessageId::new("index-unreadable");

/// ``the index uses `{ $what }`, which is not supported``
pub const INDEX_UNSUPPORTED: MessageId = MessageId::new("index-unsupported");

/// `Which kind of portal? [e]mbedded: built in, to try everything; [h]ttp: with an API; [m]anua…`
pub const INIT_ASK_PORTAL: MessageId = MessageId::new("init-ask-portal");

/// `URL of the portal's API:`
pub const INIT_ASK_URL: MessageId = MessageId::new("init-ask-url");

/// `created { $path }`
pub const INIT_CREATED: MessageId = MessageId::new("init-created");

/// `{ $path } already exists and is left as it is`
pub const INIT_KEPT: MessageId = MessageId::new("init-kept");

/// `` `{ $answer }` is not a kind of portal ``
pub const INIT_KIND_UNKNOWN: MessageId = MessageId::new("init-kind-unknown");

/// `Next:`
pub const INIT_NEXT: MessageId = MessageId::new("init-next");

/// ``a portal of kind `http` needs the URL of its API``
pub const INIT_NO_URL: MessageId = MessageId::new("init-no-url");

/// `` created a Git repository with the branch `{ $branch }` ``
pub const INIT_REPOSITORY: MessageId = MessageId::new("init-repository");

/// `` `{ $url }` is not a URL of a portal: it must begin with `https://` (`http://` for this mach… ``
pub const INIT_URL_INVALID: MessageId = MessageId::new("init-url-invalid");

/// ``only a portal of kind `http` has a URL``
pub const INIT_URL_NEEDLESS: MessageId = MessageId::new("init-url-needless");

/// `time zone { $zone } means { $offset }: its sign is inverted`
pub const INVERTED_TIME_ZONE: MessageId = MessageId::new("inverted-time-zone");

/// ``{ $minutes -> [one] `{ $email }` can sign in with this link once, within { $minutes } minut…``
pub const INVITED: MessageId = MessageId::new("invited");

/// `` `{ $path }` is read-only, so nothing was written to it ``
pub const IS_READ_ONLY: MessageId = MessageId::new("is-read-only");

/// `` cannot create folder `{ $path }` ``
pub const KEPT_FOLDER_UNMADE: MessageId = MessageId::new("kept-folder-unmade");

/// `a value as described below`
pub const KEY_ANY: MessageId = MessageId::new("key-any");

/// `At the top level of { $file }.`
pub const KEY_AT_THE_TOP: MessageId = MessageId::new("key-at-the-top");

/// `{ $value } if the key is not set`
pub const KEY_DEFAULT: MessageId = MessageId::new("key-default");

/// `Example`
pub const KEY_EXAMPLE: MessageId = MessageId::new("key-example");

/// `an account file`
pub const KEY_FILE_ACCOUNT: MessageId = MessageId::new("key-file-account");

/// `` `contactctl.toml` ``
pub const KEY_FILE_CONFIG: MessageId = MessageId::new("key-file-config");

/// `the directory`
pub const KEY_FILE_DIRECTORY: MessageId = MessageId::new("key-file-directory");

/// `a recipe`
pub const KEY_FILE_RECIPE: MessageId = MessageId::new("key-file-recipe");

/// ``In `{ $table }` of { $file }.``
pub const KEY_IN_TABLE: MessageId = MessageId::new("key-in-table");

/// `Keys`
pub const KEY_KEYS: MessageId = MessageId::new("key-keys");

/// `a list`
pub const KEY_LIST: MessageId = MessageId::new("key-list");

/// `a whole number`
pub const KEY_NUMBER: MessageId = MessageId::new("key-number");

/// `key { $key } must { $form }`
pub const KEY_OF_BAD_FORMAT: MessageId = MessageId::new("key-of-bad-format");

/// `one of { $values }`
pub const KEY_ONE_OF: MessageId = MessageId::new("key-one-of");

/// `required`
pub const KEY_REQUIRED: MessageId = MessageId::new("key-required");

/// `a table`
pub const KEY_TABLE: MessageId = MessageId::new("key-table");

/// `a list of tables`
pub const KEY_TABLES: MessageId = MessageId::new("key-tables");

/// `a string`
pub const KEY_TEXT: MessageId = MessageId::new("key-text");

/// `key { $key } has more than { count }`
pub const KEY_TOO_LONG: MessageId = MessageId::new("key-too-long");

/// `true or false`
pub const KEY_TRUTH: MessageId = MessageId::new("key-truth");

/// `` cannot use the key `{ $key }` with the certificate `{ $certificate }` ``
pub const KEY_UNFIT: MessageId = MessageId::new("key-unfit");

/// `` `[{ $key }]` is a table within a table, but an entry's id cannot contain a dot ``
pub const KEY_WITH_DOT: MessageId = MessageId::new("key-with-dot");

/// `keys of { $file }`
pub const KEYS_OF: MessageId = MessageId::new("keys-of");

/// `{ $found -> [array] an array [boolean] a boolean [datetime] a date or time [float] a floati…`
pub const KIND: MessageId = MessageId::new("kind");

/// `` the portal is `{ $url }` ``
pub const KNOWN_AS: MessageId = MessageId::new("known-as");

/// `the portal is embedded`
pub const KNOWN_EMBEDDED: MessageId = MessageId::new("known-embedded");

/// `` the portal is of kind `manual` ``
pub const KNOWN_MANUAL: MessageId = MessageId::new("known-manual");

/// `there is no portal of this name`
pub const KNOWN_NOT: MessageId = MessageId::new("known-not");

/// `` the portal is `{ $url }` with the token in `{ $variable }` ``
pub const KNOWN_WITH_TOKEN: MessageId = MessageId::new("known-with-token");

/// `the account has only one administrator`
pub const LAST_ADMINISTRATOR: MessageId = MessageId::new("last-administrator");

/// `the account has no administrator`
pub const LAST_ADMINISTRATOR_NONE: MessageId = MessageId::new("last-administrator-none");

/// ``the entry of account `{ $account }` in `{ $reference }` is damaged or is for another enviro…``
pub const LEDGER_ACCOUNT_DAMAGED: MessageId = MessageId::new("ledger-account-damaged");

/// `partly entered from commit { $commit }`
pub const LEDGER_BEGUN_FROM: MessageId = MessageId::new("ledger-begun-from");

/// `` `{ $path }` in `{ $reference }` is damaged or does not belong there ``
pub const LEDGER_DAMAGED: MessageId = MessageId::new("ledger-damaged");

/// ``Nothing is recorded for portal `{ $portal }` yet.``
pub const LEDGER_EMPTY: MessageId = MessageId::new("ledger-empty");

/// `entered from commit { $commit }`
pub const LEDGER_ENTERED_FROM: MessageId = MessageId::new("ledger-entered-from");

/// `{ $at } by { $by }`
pub const LEDGER_ENTRY: MessageId = MessageId::new("ledger-entry");

/// ``the ledger of `{ $portal }` was last fetched or pushed at { $at }, so others may have enter…``
pub const LEDGER_FETCHED_AT: MessageId = MessageId::new("ledger-fetched-at");

/// `` `{ $reference }` no longer exists; this clone last saw it at commit { $last } ``
pub const LEDGER_GONE: MessageId = MessageId::new("ledger-gone");

/// ``cannot read `{ $path }`, where this clone keeps the last known state of the ledger``
pub const LEDGER_MEMORY_UNREADABLE: MessageId = MessageId::new("ledger-memory-unreadable");

/// ``the ledger of `{ $portal }` was never fetched in this clone, so others may have entered mor…``
pub const LEDGER_NEVER_FETCHED: MessageId = MessageId::new("ledger-never-fetched");

/// ``the entry of account `{ $account }` in `{ $reference }` was written by a newer version of c…``
pub const LEDGER_NEWER: MessageId = MessageId::new("ledger-newer");

/// `` nothing is recorded for account `{ $account }` of portal `{ $portal }` ``
pub const LEDGER_NO_ACCOUNT: MessageId = MessageId::new("ledger-no-account");

/// `` `{ $path }` in `{ $reference }` is not a folder ``
pub const LEDGER_NO_FOLDER: MessageId = MessageId::new("ledger-no-folder");

/// ``the remote to use is not clear: this clone has neither `origin` nor exactly one remote``
pub const LEDGER_NO_REMOTE: MessageId = MessageId::new("ledger-no-remote");

/// `not entered from a commit`
pub const LEDGER_NOT_ENTERED: MessageId = MessageId::new("ledger-not-entered");

/// ``remote `{ $remote }` has no ledger of `{ $portal }` yet``
pub const LEDGER_NOT_THERE: MessageId = MessageId::new("ledger-not-there");

/// ``nothing is recorded for portal `{ $portal }` yet, so there is no ledger to push``
pub const LEDGER_NOTHING_TO_PUSH: MessageId = MessageId::new("ledger-nothing-to-push");

/// ``portal `{ $portal }` has an API, so it has no ledger of values entered by hand``
pub const LEDGER_OF_API: MessageId = MessageId::new("ledger-of-api");

/// ``{ $accounts -> [one] Fetched new entries for 1 account of `{ $portal }` from `{ $remote }`.…``
pub const LEDGER_PULLED: MessageId = MessageId::new("ledger-pulled");

/// ``Pushed the ledger of `{ $portal }` to `{ $remote }`.``
pub const LEDGER_PUSHED: MessageId = MessageId::new("ledger-pushed");

/// `` `{ $reference }` was moved to commit { $tip }, which does not include commit { $last } that… ``
pub const LEDGER_REWOUND: MessageId = MessageId::new("ledger-rewound");

/// ``The ledger of `{ $portal }` at `{ $remote }` has nothing new.``
pub const LEDGER_SAME: MessageId = MessageId::new("ledger-same");

/// ``The newest entries are only in this clone; push them: `contactctl ledger push --portal { $p…``
pub const LEDGER_UNSHARED: MessageId = MessageId::new("ledger-unshared");

/// `` `{ $zone }` is a legacy name of a time zone ``
pub const LEGACY_TIME_ZONE: MessageId = MessageId::new("legacy-time-zone");

/// `ACCOUNT`
pub const LIST_ACCOUNT: MessageId = MessageId::new("list-account");

/// `{ $shown } and { $more } more`
pub const LIST_AND_MORE: MessageId = MessageId::new("list-and-more");

/// `FILE`
pub const LIST_FILE: MessageId = MessageId::new("list-file");

/// `INTEGRATION`
pub const LIST_INTEGRATION: MessageId = MessageId::new("list-integration");

/// `LAUNCHED`
pub const LIST_LAUNCHED: MessageId = MessageId::new("list-launched");

/// `NAME`
pub const LIST_NAME: MessageId = MessageId::new("list-name");

/// `no`
pub const LIST_NO: MessageId = MessageId::new("list-no");

/// `the project has no account files`
pub const LIST_NOTHING: MessageId = MessageId::new("list-nothing");

/// `{ $before }, { $text }`
pub const LIST_OF_TWO: MessageId = MessageId::new("list-of-two");

/// `{ $number -> [one] { $paths } has no account id, so its account is not in the list *[other]…`
pub const LIST_UNKNOWN: MessageId = MessageId::new("list-unknown");

/// `yes`
pub const LIST_YES: MessageId = MessageId::new("list-yes");

/// ``cannot write a Git reference: its lock file `{ $path }` has existed for { $age }``
pub const LOCK_LEFT: MessageId = MessageId::new("lock-left");

/// `no answer came within { $seconds } s`
pub const LOOKUP_LATE: MessageId = MessageId::new("lookup-late");

/// `the DNS server only refers to other servers`
pub const LOOKUP_REFERRED: MessageId = MessageId::new("lookup-referred");

/// ``Add an exception to `{ $rule }`; then write the reason in it``
pub const LSP_ALLOW: MessageId = MessageId::new("lsp-allow");

/// `confidential: users never see it`
pub const LSP_AUDIENCE_CONFIDENTIAL: MessageId = MessageId::new("lsp-audience-confidential");

/// `people who work in the portal see it`
pub const LSP_AUDIENCE_PORTAL: MessageId = MessageId::new("lsp-audience-portal");

/// `public: everybody sees it`
pub const LSP_AUDIENCE_PUBLIC: MessageId = MessageId::new("lsp-audience-public");

/// `the language server stopped before the editor had properly ended the session`
pub const LSP_ENDED: MessageId = MessageId::new("lsp-ended");

/// `Address: { $email }`
pub const LSP_ENTRY_EMAIL: MessageId = MessageId::new("lsp-entry-email");

/// `Language: { $language }`
pub const LSP_ENTRY_LANGUAGE: MessageId = MessageId::new("lsp-entry-language");

/// `{ $people -> [one] Members: { $members } ({ $people } person in all) *[other] Members: { $m…`
pub const LSP_ENTRY_MEMBERS: MessageId = MessageId::new("lsp-entry-members");

/// ``Never tested: `verified_on` is missing``
pub const LSP_ENTRY_NEVER_VERIFIED: MessageId = MessageId::new("lsp-entry-never-verified");

/// `Phone: { $phone }`
pub const LSP_ENTRY_PHONE: MessageId = MessageId::new("lsp-entry-phone");

/// `{ $days -> [one] Last tested on { $date }, { $days } day ago *[other] Last tested on { $dat…`
pub const LSP_ENTRY_VERIFIED: MessageId = MessageId::new("lsp-entry-verified");

/// `` `verified_on` is { $date }, which is not a date in the past ``
pub const LSP_ENTRY_VERIFIED_ODD: MessageId = MessageId::new("lsp-entry-verified-odd");

/// `Last tested on { $date }, today`
pub const LSP_ENTRY_VERIFIED_TODAY: MessageId = MessageId::new("lsp-entry-verified-today");

/// `{ $label } ({ $audience })`
pub const LSP_FIELD: MessageId = MessageId::new("lsp-field");

/// ``Last change of `{ $path }`: { $date }, { $author }, `{ $commit }` { $summary }``
pub const LSP_LAST_CHANGE: MessageId = MessageId::new("lsp-last-change");

/// ``contactctl no longer follows `{ $path }`, because the editor sent an edit that cannot be re…``
pub const LSP_LOST: MessageId = MessageId::new("lsp-lost");

/// `` `contactctl lsp` finds the project of each file by itself; run it without `--config` ``
pub const LSP_NO_CONFIG: MessageId = MessageId::new("lsp-no-config");

/// ``an editor shows the files as they are, so `contactctl lsp` cannot mask personal data; run i…``
pub const LSP_NO_REDACT: MessageId = MessageId::new("lsp-no-redact");

/// `{ $people -> [one] reaches { $people } person *[other] reaches { $people } people }`
pub const LSP_REACHES: MessageId = MessageId::new("lsp-reaches");

/// `reaches nobody`
pub const LSP_REACHES_NOBODY: MessageId = MessageId::new("lsp-reaches-nobody");

/// ``in `{ $path }`, `{ $name }` is written with an escape sequence such as `\u0061`; write it i…``
pub const LSP_RENAME_ESCAPED: MessageId = MessageId::new("lsp-rename-escaped");

/// `{ $name } cannot be an id: use 1 to 63 lower-case letters, digits and hyphens, with no hyph…`
pub const LSP_RENAME_FORM: MessageId = MessageId::new("lsp-rename-form");

/// ``there is no id to rename here: put the cursor on an `@id`, or on the id of an entry of the…``
pub const LSP_RENAME_NOTHING: MessageId = MessageId::new("lsp-rename-nothing");

/// `` `{ $path }` already has an entry `{ $name }`; choose another id ``
pub const LSP_RENAME_TAKEN: MessageId = MessageId::new("lsp-rename-taken");

/// ``the directory has no entry `{ $name }`; write the id of an entry that exists, or add this e…``
pub const LSP_RENAME_UNKNOWN: MessageId = MessageId::new("lsp-rename-unknown");

/// `` `{ $path }` may use `{ $name }`, but cannot be read as a whole; fix the errors in it first ``
pub const LSP_RENAME_UNREAD: MessageId = MessageId::new("lsp-rename-unread");

/// ``{ $errors -> [one] there is { $errors } error in a file that is not open: `{ $path }` *[oth…``
pub const LSP_REST: MessageId = MessageId::new("lsp-rest");

/// ``contactctl cannot check `{ $root }`: { $error }``
pub const LSP_UNREAD: MessageId = MessageId::new("lsp-unread");

/// `` Replace `{ $address }` with `@{ $id }` ``
pub const LSP_USE_REFERENCE: MessageId = MessageId::new("lsp-use-reference");

/// `[{ $account }] { $event }`
pub const MAIL_SUBJECT: MessageId = MessageId::new("mail-subject");

/// `[{ $account }] Test: { $event }`
pub const MAIL_SUBJECT_TEST: MessageId = MessageId::new("mail-subject-test");

/// `This is a test. Nothing has happened, and you do not need to do anything.`
pub const MAIL_TEST: MessageId = MessageId::new("mail-test");

/// `Account: { $name } ({ $account }). Event { $number }, { $at }.`
pub const MAIL_WHAT: MessageId = MessageId::new("mail-what");

/// `You get this e-mail because your address is in the field “{ $label }” of the account's cont…`
pub const MAIL_WHY: MessageId = MessageId::new("mail-why");

/// `this comment looks like an exception, but is not a valid one`
pub const MALFORMED_ALLOW: MessageId = MessageId::new("malformed-allow");

/// `the reason of this exception contains invisible characters`
pub const MALFORMED_ALLOW_INVISIBLE: MessageId = MessageId::new("malformed-allow-invisible");

/// `key { $key } is not allowed in an exception`
pub const MALFORMED_ALLOW_KEY: MessageId = MessageId::new("malformed-allow-key");

/// `this exception comes after other text in the comment, so it has no effect`
pub const MALFORMED_ALLOW_LATER: MessageId = MessageId::new("malformed-allow-later");

/// ``exceptions from rule `{ $rule }` are not allowed``
pub const MALFORMED_ALLOW_NEVER: MessageId = MessageId::new("malformed-allow-never");

/// `this exception does not list any rule`
pub const MALFORMED_ALLOW_NOTHING: MessageId = MessageId::new("malformed-allow-nothing");

/// `` this exception has no closing `)` ``
pub const MALFORMED_ALLOW_OPEN: MessageId = MessageId::new("malformed-allow-open");

/// `this exception has no reason`
pub const MALFORMED_ALLOW_REASON: MessageId = MessageId::new("malformed-allow-reason");

/// `rule { $rule } does not exist`
pub const MALFORMED_ALLOW_RULE: MessageId = MessageId::new("malformed-allow-rule");

/// `{ $until } is not a date`
pub const MALFORMED_ALLOW_UNTIL: MessageId = MessageId::new("malformed-allow-until");

/// `this exception has two dates`
pub const MALFORMED_ALLOW_UNTIL_AGAIN: MessageId = MessageId::new("malformed-allow-until-again");

/// `` there is no command `{ $command }` ``
pub const MAN_NO_COMMAND: MessageId = MessageId::new("man-no-command");

/// ``{ $number -> [one] { $number } page written to `{ $folder }` *[other] { $number } pages wri…``
pub const MAN_WRITTEN: MessageId = MessageId::new("man-written");

/// `why it matters`
pub const MATTERS: MessageId = MessageId::new("matters");

/// `` `merchant_issues` is missing, but the portal requires it ``
pub const MERCHANT_ISSUES_MISSING: MessageId = MessageId::new("merchant-issues-missing");

/// `` `merchant_issues` is empty, but the portal requires it ``
pub const MERCHANT_ISSUES_MISSING_EMPTY: MessageId =
    MessageId::new("merchant-issues-missing-empty");

/// `` `merchant_issues` is set, but `merchant_issues_field` of the account is not `true` ``
pub const MERCHANT_ISSUES_NOT_AVAILABLE: MessageId =
    MessageId::new("merchant-issues-not-available");

/// ``required key `{ $key }` is missing { $where }``
pub const MISSING_KEY: MessageId = MessageId::new("missing-key");

/// ``required table `[{ $table }]` is missing``
pub const MISSING_TABLE: MessageId = MessageId::new("missing-table");

/// ``required table `[[{ $table }]]` is missing``
pub const MISSING_TABLES: MessageId = MessageId::new("missing-tables");

/// `this file has { $number -> [one] { $number } more finding *[other] { $number } more finding…`
pub const MORE_FINDINGS: MessageId = MessageId::new("more-findings");

/// ``the name of `{ $path }` is not UTF-8``
pub const NAME_NOT_UTF8: MessageId = MessageId::new("name-not-utf8");

/// `{ $names } and { $more } more`
pub const NAMES_AND_MORE: MessageId = MessageId::new("names-and-more");

/// `{ $names } and { $more } more`
pub const NAMES_MORE: MessageId = MessageId::new("names-more");

/// ``there is no record of a test that mail to `@{ $id }` reaches people``
pub const NEVER_VERIFIED: MessageId = MessageId::new("never-verified");

/// `` account `{ $id }` already has the file `{ $path }` ``
pub const NEW_ACCOUNT_THERE: MessageId = MessageId::new("new-account-there");

/// `{ $path }: created`
pub const NEW_CREATED: MessageId = MessageId::new("new-created");

/// `` `{ $path }` has { $number -> [one] { $number } error *[other] { $number } errors }: nothing… ``
pub const NEW_FAULTS: MessageId = MessageId::new("new-faults");

/// `` Fill in the empty values of `{ $path }`, then check them: `contactctl check` ``
pub const NEW_FILL_IN: MessageId = MessageId::new("new-fill-in");

/// `` `{ $id }` is not an account id ``
pub const NEW_ID_INVALID: MessageId = MessageId::new("new-id-invalid");

/// `` `{ $path }` is larger than { $most } MiB ``
pub const NEW_INPUT_LARGE: MessageId = MessageId::new("new-input-large");

/// `` `{ $path }` is not valid JSON (line { $line }, column { $column }) ``
pub const NEW_INPUT_NOT_JSON: MessageId = MessageId::new("new-input-not-json");

/// `` `{ $path }` is not UTF-8 ``
pub const NEW_INPUT_NOT_UTF8: MessageId = MessageId::new("new-input-not-utf8");

/// `` `{ $path }` cannot be read ``
pub const NEW_INPUT_UNREADABLE: MessageId = MessageId::new("new-input-unreadable");

/// `{ $number -> [one] { $number } account file created *[other] { $number } account files crea…`
pub const NEW_SUMMARY: MessageId = MessageId::new("new-summary");

/// `{ $number -> [one] { $number } account file would be created *[other] { $number } account f…`
pub const NEW_SUMMARY_DRY: MessageId = MessageId::new("new-summary-dry");

/// `, { $number -> [one] { $number } already there *[other] { $number } already there }`
pub const NEW_UNCHANGED: MessageId = MessageId::new("new-unchanged");

/// ``note: { $number -> [one] { $number } warning about the new files; see it: `contactctl check…``
pub const NEW_WARNINGS: MessageId = MessageId::new("new-warnings");

/// `{ $path }: would be created`
pub const NEW_WOULD_CREATE: MessageId = MessageId::new("new-would-create");

/// `` there is no account file in `{ $contacts }` ``
pub const NO_ACCOUNT_FILE: MessageId = MessageId::new("no-account-file");

/// `` there is no account in `{ $contacts }` ``
pub const NO_ACCOUNT_HERE: MessageId = MessageId::new("no-account-here");

/// `` the commit has no account in `{ $contacts }` ``
pub const NO_ACCOUNT_IN_COMMIT: MessageId = MessageId::new("no-account-in-commit");

/// `` neither commit { $commit } nor any earlier one has an account `{ $id }` ``
pub const NO_ACCOUNT_IN_HISTORY: MessageId = MessageId::new("no-account-in-history");

/// `` portal `{ $portal }` has no account `{ $name }` ``
pub const NO_ACCOUNT_IN_PORTAL: MessageId = MessageId::new("no-account-in-portal");

/// `` the commit has no account `{ $name }` ``
pub const NO_ACCOUNT_IN_THE_COMMIT: MessageId = MessageId::new("no-account-in-the-commit");

/// `` no account is staged in `{ $contacts }` ``
pub const NO_ACCOUNT_STAGED: MessageId = MessageId::new("no-account-staged");

/// `` `{ $url }` is not a valid address ``
pub const NO_ADDRESS: MessageId = MessageId::new("no-address");

/// ``commit { $commit } does not have `{ $path }`, the list of signers of the approval policy``
pub const NO_ALLOWED_SIGNERS: MessageId = MessageId::new("no-allowed-signers");

/// ``the approved branch `{ $name }` is not in this clone``
pub const NO_APPROVED_BRANCH: MessageId = MessageId::new("no-approved-branch");

/// `` your name is not known: Git has no `user.email` ``
pub const NO_APPROVER: MessageId = MessageId::new("no-approver");

/// `` there is no certificate in `{ $path }` ``
pub const NO_CERTIFICATE: MessageId = MessageId::new("no-certificate");

/// `the repository has no commit yet`
pub const NO_COMMIT_YET: MessageId = MessageId::new("no-commit-yet");

/// `cannot wait for Ctrl-C`
pub const NO_CTRL_C: MessageId = MessageId::new("no-ctrl-c");

/// `cannot determine the current folder`
pub const NO_CURRENT_FOLDER: MessageId = MessageId::new("no-current-folder");

/// `cannot determine which DNS server to ask`
pub const NO_DNS_SERVER: MessageId = MessageId::new("no-dns-server");

/// `the configuration has no embedded portal`
pub const NO_EMBEDDED: MessageId = MessageId::new("no-embedded");

/// ``portal `{ $name }` is embedded, but this build does not include a portal``
pub const NO_EMBEDDED_HERE: MessageId = MessageId::new("no-embedded-here");

/// `no findings`
pub const NO_FINDINGS: MessageId = MessageId::new("no-findings");

/// `` write a format and a file, such as `sarif=report.sarif` ``
pub const NO_FORMAT_AND_FILE: MessageId = MessageId::new("no-format-and-file");

/// `` add a file, such as `{ $name }=report` ``
pub const NO_FORMAT_FILE: MessageId = MessageId::new("no-format-file");

/// ``cannot run `git`, which is needed to reach the remote``
pub const NO_GIT: MessageId = MessageId::new("no-git");

/// `cannot set up the HTTP client`
pub const NO_HTTP_CLIENT: MessageId = MessageId::new("no-http-client");

/// `` the embedded portal cannot listen on `127.0.0.1` ``
pub const NO_LOOPBACK: MessageId = MessageId::new("no-loopback");

/// ``no mail arrives at `{ $address }`: `{ $domain }` has no mail server``
pub const NO_MAIL_SERVER: MessageId = MessageId::new("no-mail-server");

/// ``no mail arrives at `{ $address }`: `{ $domain }` accepts no mail (null MX record)``
pub const NO_MAIL_SERVER_WANTED: MessageId = MessageId::new("no-mail-server-wanted");

/// ``no portal of kind `manual` is configured``
pub const NO_MANUAL_PORTAL: MessageId = MessageId::new("no-manual-portal");

/// ``no portal `{ $name }` is configured``
pub const NO_PORTAL_CONFIGURED: MessageId = MessageId::new("no-portal-configured");

/// ``no contacts found: neither `{ $folder }` nor a folder above it, at most up to the top of a…``
pub const NO_PROJECT: MessageId = MessageId::new("no-project");

/// `the system provides no random bytes`
pub const NO_RANDOM: MessageId = MessageId::new("no-random");

/// `` there is no remote `{ $remote }` ``
pub const NO_REMOTE: MessageId = MessageId::new("no-remote");

/// `` nobody reads mail to `{ $address }` ``
pub const NO_REPLY_ADDRESS: MessageId = MessageId::new("no-reply-address");

/// `` `{ $folder }` is not in a Git repository ``
pub const NO_REPOSITORY: MessageId = MessageId::new("no-repository");

/// ``commit { $commit } does not have `{ $path }`, which the approval policy requires``
pub const NO_REVOKED_KEYS: MessageId = MessageId::new("no-revoked-keys");

/// `no findings of the rules that were checked`
pub const NO_SELECTED_FINDINGS: MessageId = MessageId::new("no-selected-findings");

/// `cannot listen for signals`
pub const NO_SIGNALS: MessageId = MessageId::new("no-signals");

/// `` `ssh-keygen` did not create a signature ``
pub const NO_SIGNATURE_MADE: MessageId = MessageId::new("no-signature-made");

/// ``Git has no key to sign with (`user.signingkey`)``
pub const NO_SIGNING_KEY: MessageId = MessageId::new("no-signing-key");

/// ``cannot run `ssh-keygen`, which creates the signature``
pub const NO_SSH_KEYGEN: MessageId = MessageId::new("no-ssh-keygen");

/// `` there is no account `{ $name }` ``
pub const NO_SUCH_ACCOUNT: MessageId = MessageId::new("no-such-account");

/// `` `{ $rev }` is not a commit ``
pub const NO_SUCH_COMMIT: MessageId = MessageId::new("no-such-commit");

/// `` there is no database `{ $path }` ``
pub const NO_SUCH_DATABASE: MessageId = MessageId::new("no-such-database");

/// `the approval would expire after the year 9999`
pub const NO_SUCH_DAY: MessageId = MessageId::new("no-such-day");

/// `` the configuration has no embedded portal `{ $name }` ``
pub const NO_SUCH_EMBEDDED: MessageId = MessageId::new("no-such-embedded");

/// `` there is no event `{ $name }` ``
pub const NO_SUCH_EVENT: MessageId = MessageId::new("no-such-event");

/// `` `{ $folder }` is not a folder ``
pub const NO_SUCH_FOLDER: MessageId = MessageId::new("no-such-folder");

/// ``there is no format `{ $name }`; choose one of { $names }``
pub const NO_SUCH_FORMAT: MessageId = MessageId::new("no-such-format");

/// `` `{ $path }` does not exist ``
pub const NO_SUCH_PATH: MessageId = MessageId::new("no-such-path");

/// `` there is no rule `{ $name }` ``
pub const NO_SUCH_RULE: MessageId = MessageId::new("no-such-rule");

/// `` there is no token `{ $name }` ``
pub const NO_SUCH_TOKEN: MessageId = MessageId::new("no-such-token");

/// `` no account has a user `{ $email }` ``
pub const NO_SUCH_USER: MessageId = MessageId::new("no-such-user");

/// `cannot start: the system has too few resources left`
pub const NO_THREADS: MessageId = MessageId::new("no-threads");

/// `write an e-mail address or an https URL`
pub const NOT_A_CONTACT: MessageId = MessageId::new("not-a-contact");

/// `` write `K/N` with 1 <= K <= N <= { $most }, such as `1/4` ``
pub const NOT_A_SHARD: MessageId = MessageId::new("not-a-shard");

/// `{ $value } is not allowed as the value of { $name }`
pub const NOT_ALLOWED_HERE: MessageId = MessageId::new("not-allowed-here");

/// `{ $value } is not an allowed value of { $name }`
pub const NOT_ALLOWED_VALUE: MessageId = MessageId::new("not-allowed-value");

/// `` write a time, such as `2026-11-24T12:00:00Z` ``
pub const NOT_AN_INSTANT: MessageId = MessageId::new("not-an-instant");

/// `` write an IP address, with or without a port, such as `192.0.2.53` or `[::1]:5353` ``
pub const NOT_AN_IP: MessageId = MessageId::new("not-an-ip");

/// ``write an address such as `https://portal.example.com`, without a path``
pub const NOT_AN_ORIGIN: MessageId = MessageId::new("not-an-origin");

/// `the commit is not approved ({ $reasons })`
pub const NOT_APPROVED: MessageId = MessageId::new("not-approved");

/// `cannot show the question in the terminal`
pub const NOT_ASKED: MessageId = MessageId::new("not-asked");

/// `` `{ $path }` is not part of the check ``
pub const NOT_CHECKED: MessageId = MessageId::new("not-checked");

/// `` the committed configuration has no portal `{ $name }` ``
pub const NOT_IN_COMMITTED_CONFIG: MessageId = MessageId::new("not-in-committed-config");

/// `` `{ $path }` is no longer a regular file, so nothing was written to it ``
pub const NOT_PLAIN: MessageId = MessageId::new("not-plain");

/// `Nothing was pushed.`
pub const NOT_PUSHED: MessageId = MessageId::new("not-pushed");

/// `nothing was pushed: there is no terminal to ask in`
pub const NOT_PUSHED_UNASKED: MessageId = MessageId::new("not-pushed-unasked");

/// `` `ssh-keygen` cannot sign with `{ $key }` ``
pub const NOT_SIGNED_WITH: MessageId = MessageId::new("not-signed-with");

/// `the file is not UTF-8: invalid byte at offset { $offset }`
pub const NOT_UTF8: MessageId = MessageId::new("not-utf8");

/// ``the file is not UTF-8: byte { $byte } (`{ $latin }` in Latin-1) at offset { $offset }``
pub const NOT_UTF8_LATIN: MessageId = MessageId::new("not-utf8-latin");

/// `the file is UTF-16, not UTF-8`
pub const NOT_UTF8_UTF16: MessageId = MessageId::new("not-utf8-utf16");

/// ``the commit is compared as if it were merged: it branched off `{ $branch }` at commit { $bas…``
pub const NOTE_AS_MERGED: MessageId = MessageId::new("note-as-merged");

/// `first sync to this portal: the approval policy of commit { $commit } applies`
pub const NOTE_FIRST_SYNC: MessageId = MessageId::new("note-first-sync");

/// `accounts that are rolled back from commit { $commit }: { $accounts }`
pub const NOTE_GOES_BACK: MessageId = MessageId::new("note-goes-back");

/// `` `--prune` has no effect: a file with errors may be the new file of an account whose old fil… ``
pub const NOTE_NOT_PRUNED: MessageId = MessageId::new("note-not-pruned");

/// ``an override lets account `{ $account }` pass guard `{ $guard }` until { $until }: { $reason…``
pub const NOTE_OVERRIDE: MessageId = MessageId::new("note-override");

/// `the rollback undoes commit { $commit }: { $summary }`
pub const NOTE_TAKES_BACK: MessageId = MessageId::new("note-takes-back");

/// `the rollback also undoes earlier commits`
pub const NOTE_TAKES_BACK_MORE: MessageId = MessageId::new("note-takes-back-more");

/// `` `{ $path }` has uncommitted changes, which are not included ``
pub const NOTE_UNCOMMITTED: MessageId = MessageId::new("note-uncommitted");

/// `` `{ $path }` and { $more -> [one] { $more } other file *[other] { $more } other files } have… ``
pub const NOTE_UNCOMMITTED_MORE: MessageId = MessageId::new("note-uncommitted-more");

/// `cannot get an answer from the portal at { $url }`
pub const NOTHING_ANSWERS: MessageId = MessageId::new("nothing-answers");

/// `commit { $commit } has no common ancestor with the approved branch`
pub const NOTHING_IN_COMMON: MessageId = MessageId::new("nothing-in-common");

/// `no file is in scope: nothing was checked`
pub const NOTHING_IN_SCOPE: MessageId = MessageId::new("nothing-in-scope");

/// `` there is no rule or key `{ $name }` ``
pub const NOTHING_TO_EXPLAIN: MessageId = MessageId::new("nothing-to-explain");

/// `its file ends too early`
pub const OBJECT_CUT: MessageId = MessageId::new("object-cut");

/// `object { $object } of the repository is damaged`
pub const OBJECT_DAMAGED: MessageId = MessageId::new("object-damaged");

/// `its file contains something else`
pub const OBJECT_WRONG: MessageId = MessageId::new("object-wrong");

/// `object { $object } and { $others -> [one] { $others } other object *[other] { $others } oth…`
pub const OBJECTS_DAMAGED: MessageId = MessageId::new("objects-damaged");

/// `that sync did not complete { $number -> [one] { $number } account *[other] { $number } acco…`
pub const OFFLINE_INCOMPLETE: MessageId = MessageId::new("offline-incomplete");

/// `that sync was interrupted`
pub const OFFLINE_INTERRUPTED: MessageId = MessageId::new("offline-interrupted");

/// ``compared with the ledger of portal `{ $portal }` in this clone``
pub const OFFLINE_LEDGER: MessageId = MessageId::new("offline-ledger");

/// ``portal `{ $portal }` was not asked: edits made there and later syncs are unknown, and `sync…``
pub const OFFLINE_NOT_ASKED: MessageId = MessageId::new("offline-not-asked");

/// ``compared with receipt `{ $path }`: the sync of commit { $commit } ended at { $at }``
pub const OFFLINE_RECEIPT: MessageId = MessageId::new("offline-receipt");

/// `the Git host was not asked for reviews`
pub const OFFLINE_REVIEWS: MessageId = MessageId::new("offline-reviews");

/// `` `--out` saves a plan for a push, but a plan that was made with `--offline` cannot be pushed ``
pub const OFFLINE_SAVED: MessageId = MessageId::new("offline-saved");

/// `commit { $commit } is older than the approval policy`
pub const OLDER_THAN_POLICY: MessageId = MessageId::new("older-than-policy");

/// ``sync a newer commit, or ask somebody who did not write the changes to approve this one (`co…``
pub const OLDER_THAN_POLICY_REMEDY: MessageId = MessageId::new("older-than-policy-remedy");

/// `` the public address `{ $origin }` does not start with `https://` ``
pub const ORIGIN_NOT_HTTPS: MessageId = MessageId::new("origin-not-https");

/// `links to the portal need its public address`
pub const ORIGIN_UNKNOWN: MessageId = MessageId::new("origin-unknown");

/// `{ $name } must be at least { $limit }`
pub const OUT_OF_RANGE_LEAST: MessageId = MessageId::new("out-of-range-least");

/// `{ $name } must be less than { $limit }`
pub const OUT_OF_RANGE_LESS: MessageId = MessageId::new("out-of-range-less");

/// `{ $name } must be greater than { $limit }`
pub const OUT_OF_RANGE_MORE: MessageId = MessageId::new("out-of-range-more");

/// `{ $name } must be at most { $limit }`
pub const OUT_OF_RANGE_MOST: MessageId = MessageId::new("out-of-range-most");

/// `` `{ $path }` is outside the project ``
pub const OUTSIDE_PROJECT: MessageId = MessageId::new("outside-project");

/// `{ $planned -> [one] this sync would write { $planned } account; the limit is { $limit } *[o…`
pub const OVER_LIMIT_ACCOUNTS: MessageId = MessageId::new("over-limit-accounts");

/// `{ $planned -> [one] this sync would remove { $planned } value or user right; the limit is {…`
pub const OVER_LIMIT_REMOVALS: MessageId = MessageId::new("over-limit-removals");

/// ``support opens at `{ $opens }` on `{ $day }`, while another window is open``
pub const OVERLAPPING_HOURS: MessageId = MessageId::new("overlapping-hours");

/// ``support opens at `{ $opens }` on `{ $day }`, exactly when another window closes``
pub const OVERLAPPING_HOURS_TOUCHING: MessageId = MessageId::new("overlapping-hours-touching");

/// ``or put the `[[override]]` into a commit of its own, sync that commit, then sync this change``
pub const OVERRIDE_COMES: MessageId = MessageId::new("override-comes");

/// ``or add an override to `contactctl.toml`, and get it approved and synced first: `[[override]…``
pub const OVERRIDE_WANTED: MessageId = MessageId::new("override-wanted");

/// ``line { $line } of `{ $path }` in commit { $commit } has a format that is not supported: `{…``
pub const OWNERS_NOT_PLAIN: MessageId = MessageId::new("owners-not-plain");

/// `` `code_owners` has no effect while `reviews` is 0 ``
pub const OWNERS_WITHOUT_REVIEWS: MessageId = MessageId::new("owners-without-reviews");

/// `Access`
pub const PAGE_ACCESS: MessageId = MessageId::new("page-access");

/// `Account`
pub const PAGE_ACCOUNT: MessageId = MessageId::new("page-account");

/// `Account ID: { $id }`
pub const PAGE_ACCOUNT_ID: MessageId = MessageId::new("page-account-id");

/// `Accounts`
pub const PAGE_ACCOUNTS: MessageId = MessageId::new("page-accounts");

/// `Add hours`
pub const PAGE_ADD_HOURS: MessageId = MessageId::new("page-add-hours");

/// `E-mail address`
pub const PAGE_ADDRESS: MessageId = MessageId::new("page-address");

/// `alert contact`
pub const PAGE_ALERT_CONTACT: MessageId = MessageId::new("page-alert-contact");

/// `Other users`
pub const PAGE_ALERT_MORE: MessageId = MessageId::new("page-alert-more");

/// `Choose from the account's users.`
pub const PAGE_ALERT_USERS: MessageId = MessageId::new("page-alert-users");

/// `Show all`
pub const PAGE_ALL_ACCOUNTS: MessageId = MessageId::new("page-all-accounts");

/// `Any`
pub const PAGE_ANY: MessageId = MessageId::new("page-any");

/// `never shown to users`
pub const PAGE_AUDIENCE_CONFIDENTIAL: MessageId = MessageId::new("page-audience-confidential");

/// `shown to users`
pub const PAGE_AUDIENCE_PUBLIC: MessageId = MessageId::new("page-audience-public");

/// `the page shows the names of both environments`
pub const PAGE_BOTH_ENVIRONMENTS: MessageId = MessageId::new("page-both-environments");

/// `by hand`
pub const PAGE_BY_HAND: MessageId = MessageId::new("page-by-hand");

/// `from a repository`
pub const PAGE_BY_REPOSITORY: MessageId = MessageId::new("page-by-repository");

/// `by a sync`
pub const PAGE_BY_SYNC: MessageId = MessageId::new("page-by-sync");

/// `Change`
pub const PAGE_CHANGE: MessageId = MessageId::new("page-change");

/// `Change the role of { $email }`
pub const PAGE_CHANGE_ROLE: MessageId = MessageId::new("page-change-role");

/// `Last changed by { $by } on { $at }.`
pub const PAGE_CHANGED: MessageId = MessageId::new("page-changed");

/// `Hours as bars`
pub const PAGE_CHART: MessageId = MessageId::new("page-chart");

/// `closed`
pub const PAGE_CLOSED: MessageId = MessageId::new("page-closed");

/// `Closes`
pub const PAGE_CLOSES: MessageId = MessageId::new("page-closes");

/// `Complete`
pub const PAGE_COMPLETE: MessageId = MessageId::new("page-complete");

/// `Configuration`
pub const PAGE_CONFIGURATION: MessageId = MessageId::new("page-configuration");

/// `Another version was saved first`
pub const PAGE_CONFLICT: MessageId = MessageId::new("page-conflict");

/// `The form contains`
pub const PAGE_CONFLICT_FORM: MessageId = MessageId::new("page-conflict-form");

/// `your value`
pub const PAGE_CONFLICT_KEPT: MessageId = MessageId::new("page-conflict-kept");

/// `Both versions are the same: everything you entered is already saved.`
pub const PAGE_CONFLICT_SAME: MessageId = MessageId::new("page-conflict-same");

/// `Saved version`
pub const PAGE_CONFLICT_SAVED: MessageId = MessageId::new("page-conflict-saved");

/// `the saved value (you did not change this field)`
pub const PAGE_CONFLICT_TAKEN: MessageId = MessageId::new("page-conflict-taken");

/// `{ $by } saved the other version on { $at }, while you were editing. Nothing was lost or ove…`
pub const PAGE_CONFLICT_WHAT: MessageId = MessageId::new("page-conflict-what");

/// `Your version`
pub const PAGE_CONFLICT_YOURS: MessageId = MessageId::new("page-conflict-yours");

/// `Contact information`
pub const PAGE_CONTACT_INFORMATION: MessageId = MessageId::new("page-contact-information");

/// `Continue`
pub const PAGE_CONTINUE: MessageId = MessageId::new("page-continue");

/// `Day`
pub const PAGE_DAY: MessageId = MessageId::new("page-day");

/// `{ $day } { $month -> [jan] Jan [feb] Feb [mar] Mar [apr] Apr [may] May [jun] Jun [jul] Jul…`
pub const PAGE_DAY_OF_MONTH: MessageId = MessageId::new("page-day-of-month");

/// `Days`
pub const PAGE_DAYS: MessageId = MessageId::new("page-days");

/// `removed`
pub const PAGE_EMPTIED: MessageId = MessageId::new("page-emptied");

/// `empty`
pub const PAGE_EMPTY: MessageId = MessageId::new("page-empty");

/// `English names of the fields`
pub const PAGE_ENGLISH_LABELS: MessageId = MessageId::new("page-english-labels");

/// `Environment`
pub const PAGE_ENVIRONMENT: MessageId = MessageId::new("page-environment");

/// `Error: { $title }`
pub const PAGE_ERROR: MessageId = MessageId::new("page-error");

/// `Event`
pub const PAGE_EVENT: MessageId = MessageId::new("page-event");

/// `When`
pub const PAGE_EVENT_AT: MessageId = MessageId::new("page-event-at");

/// `Enter the time in UTC. An empty field means now.`
pub const PAGE_EVENT_AT_HINT: MessageId = MessageId::new("page-event-at-hint");

/// `This is not a date and time. Enter them like this: 2026-12-24 18:00.`
pub const PAGE_EVENT_AT_WRONG: MessageId = MessageId::new("page-event-at-wrong");

/// `Editors and administrators of the account can send tests.`
pub const PAGE_EVENT_EDITORS: MessageId = MessageId::new("page-event-editors");

/// `The integration was disabled`
pub const PAGE_EVENT_INTEGRATION_DISABLED: MessageId =
    MessageId::new("page-event-integration-disabled");

/// `Refresh`
pub const PAGE_EVENT_LOOK_AGAIN: MessageId = MessageId::new("page-event-look-again");

/// `Mail is waiting, but this portal does not send any. Ask the portal's operator to set up a m…`
pub const PAGE_EVENT_MAIL_WAITS: MessageId = MessageId::new("page-event-mail-waits");

/// `A merchant's request, for example to be removed`
pub const PAGE_EVENT_MERCHANT_ISSUE: MessageId = MessageId::new("page-event-merchant-issue");

/// `This portal does not send mail: its operator has not set up a mail server (options “--smtp”…`
pub const PAGE_EVENT_NO_MAIL: MessageId = MessageId::new("page-event-no-mail");

/// `Nobody is notified. The account has no contact for this event.`
pub const PAGE_EVENT_NOBODY: MessageId = MessageId::new("page-event-nobody");

/// `There are no events yet.`
pub const PAGE_EVENT_NONE: MessageId = MessageId::new("page-event-none");

/// `This is a preview: nothing was sent.`
pub const PAGE_EVENT_NOT_SENT: MessageId = MessageId::new("page-event-not-sent");

/// `The event was recorded. This portal does not send mail, so nobody is notified.`
pub const PAGE_EVENT_NOTED: MessageId = MessageId::new("page-event-noted");

/// `Older events`
pub const PAGE_EVENT_OLDER: MessageId = MessageId::new("page-event-older");

/// `A non-urgent technical problem in production`
pub const PAGE_EVENT_PRODUCTION_ISSUE: MessageId = MessageId::new("page-event-production-issue");

/// `Events so far`
pub const PAGE_EVENT_RAISED: MessageId = MessageId::new("page-event-raised");

/// `Send a test`
pub const PAGE_EVENT_SEND: MessageId = MessageId::new("page-event-send");

/// `Send the test`
pub const PAGE_EVENT_SEND_NOW: MessageId = MessageId::new("page-event-send-now");

/// `Everybody who would be notified of the chosen event gets an e-mail that is marked as a test.`
pub const PAGE_EVENT_SEND_WHAT: MessageId = MessageId::new("page-event-send-what");

/// `{ $number -> [one] The test is on its way to one address. Its progress is shown below. *[ot…`
pub const PAGE_EVENT_SENT: MessageId = MessageId::new("page-event-sent");

/// `Show who is notified`
pub const PAGE_EVENT_SHOW: MessageId = MessageId::new("page-event-show");

/// `A technical request, such as an API migration`
pub const PAGE_EVENT_TECHNICAL_REQUEST: MessageId = MessageId::new("page-event-technical-request");

/// `test`
pub const PAGE_EVENT_TEST: MessageId = MessageId::new("page-event-test");

/// `Text`
pub const PAGE_EVENT_TEXT: MessageId = MessageId::new("page-event-text");

/// `The e-mail contains this text exactly as you write it. You may leave this field empty.`
pub const PAGE_EVENT_TEXT_HINT: MessageId = MessageId::new("page-event-text-hint");

/// `{ $number -> [one] One address is notified: *[other] { $number } addresses are notified: }`
pub const PAGE_EVENT_TOLD: MessageId = MessageId::new("page-event-told");

/// `A user's case that needs your help`
pub const PAGE_EVENT_USER_ESCALATION: MessageId = MessageId::new("page-event-user-escalation");

/// `A user asks for support`
pub const PAGE_EVENT_USER_SUPPORT: MessageId = MessageId::new("page-event-user-support");

/// `Events`
pub const PAGE_EVENTS: MessageId = MessageId::new("page-events");

/// `See who would be notified of an event, according to the production record.`
pub const PAGE_EVENTS_WHAT: MessageId = MessageId::new("page-events-what");

/// `too few labels were found on the page ({ $found }, but at least { $needed } are needed); no…`
pub const PAGE_FEW_LABELS: MessageId = MessageId::new("page-few-labels");

/// `Field`
pub const PAGE_FIELD: MessageId = MessageId::new("page-field");

/// `Show`
pub const PAGE_FILTER: MessageId = MessageId::new("page-filter");

/// `First page`
pub const PAGE_FIRST: MessageId = MessageId::new("page-first");

/// `Fri`
pub const PAGE_FRI: MessageId = MessageId::new("page-fri");

/// `commit`
pub const PAGE_FROM_COMMIT: MessageId = MessageId::new("page-from-commit");

/// `Complete your contact information`
pub const PAGE_GATE: MessageId = MessageId::new("page-gate");

/// `Your role lets you read this account, but not fill in its contact information. Ask one of i…`
pub const PAGE_GATE_ASK: MessageId = MessageId::new("page-gate-ask");

/// `All other fields have a value, but the integration { $integration } also requires the field…`
pub const PAGE_GATE_INTEGRATION: MessageId = MessageId::new("page-gate-integration");

/// `{ $number -> [one] One field is still empty: *[other] { $number } fields are still empty: }`
pub const PAGE_GATE_MISSING: MessageId = MessageId::new("page-gate-missing");

/// `Your role lets you read this account, but not fill in its contact information. The account…`
pub const PAGE_GATE_NO_ADMINISTRATOR: MessageId = MessageId::new("page-gate-no-administrator");

/// `The account's other pages open once every required field has a value. If a colleague knows…`
pub const PAGE_GATE_WHY: MessageId = MessageId::new("page-gate-why");

/// `Portal users who can fix non-urgent technical problems in production. Automatic alerts go t…`
pub const PAGE_HINT_ALERT: MessageId = MessageId::new("page-hint-alert");

/// `Who is notified about merchants, for example when a merchant asks to be removed.`
pub const PAGE_HINT_MERCHANT_ISSUES: MessageId = MessageId::new("page-hint-merchant-issues");

/// `Who handles a user's case that needs your help, such as a booking that was not honoured.`
pub const PAGE_HINT_OPERATIONAL_FOR_GOOGLE: MessageId =
    MessageId::new("page-hint-operational-for-google");

/// `The support address of your default brand, which users see. Enter exactly one.`
pub const PAGE_HINT_OPERATIONAL_FOR_USERS: MessageId =
    MessageId::new("page-hint-operational-for-users");

/// `When you offer user support. Write times as HH:MM; 24:00 is the end of the day.`
pub const PAGE_HINT_OPERATIONAL_SUPPORT: MessageId =
    MessageId::new("page-hint-operational-support");

/// `Who is notified in an emergency, such as a disabled integration. An alias that pages the pe…`
pub const PAGE_HINT_TECHNICAL_EMERGENCY: MessageId =
    MessageId::new("page-hint-technical-emergency");

/// `Who gets technical requests, such as an API migration.`
pub const PAGE_HINT_TECHNICAL_NON_EMERGENCY: MessageId =
    MessageId::new("page-hint-technical-non-emergency");

/// `History`
pub const PAGE_HISTORY: MessageId = MessageId::new("page-history");

/// `Support hours`
pub const PAGE_HOURS: MessageId = MessageId::new("page-hours");

/// `There is no room for more hours: an account has at most { $most }.`
pub const PAGE_HOURS_MOST: MessageId = MessageId::new("page-hours-most");

/// `{ $days } { $opens }-{ $closes } { $zone }`
pub const PAGE_HOURS_OF: MessageId = MessageId::new("page-hours-of");

/// `{ $days } { $opens }-{ $closes } (next day) { $zone }`
pub const PAGE_HOURS_OF_OVERNIGHT: MessageId = MessageId::new("page-hours-of-overnight");

/// `Open`
pub const PAGE_HOURS_OPEN: MessageId = MessageId::new("page-hours-open");

/// `Incomplete`
pub const PAGE_INCOMPLETE: MessageId = MessageId::new("page-incomplete");

/// `Invite a user`
pub const PAGE_INVITE: MessageId = MessageId::new("page-invite");

/// `Invite`
pub const PAGE_INVITE_NOW: MessageId = MessageId::new("page-invite-now");

/// `The user gets access at once. You get a sign-in link to pass on.`
pub const PAGE_INVITE_WHAT: MessageId = MessageId::new("page-invite-what");

/// `After:`
pub const PAGE_IS: MessageId = MessageId::new("page-is");

/// `Environment: Production`
pub const PAGE_IS_PRODUCTION: MessageId = MessageId::new("page-is-production");

/// `Environment: Sandbox`
pub const PAGE_IS_SANDBOX: MessageId = MessageId::new("page-is-sandbox");

/// `Your input is kept`
pub const PAGE_KEPT: MessageId = MessageId::new("page-kept");

/// `This form is from an earlier session, and nothing has been saved yet. Check it, then choose…`
pub const PAGE_KEPT_EARLIER: MessageId = MessageId::new("page-kept-earlier");

/// `Your session has ended, and nothing has been saved yet. Leave this page open, sign in with…`
pub const PAGE_KEPT_ENDED: MessageId = MessageId::new("page-kept-ended");

/// `Last pushed from commit`
pub const PAGE_LAST_PUSH: MessageId = MessageId::new("page-last-push");

/// `Sign-in link`
pub const PAGE_LINK: MessageId = MessageId::new("page-link");

/// `This link has already been used, is too old, is incomplete, is not from this portal, or is…`
pub const PAGE_LINK_USED: MessageId = MessageId::new("page-link-used");

/// `Pass this link on yourself: the portal does not send it. The link works once, within an hou…`
pub const PAGE_LINK_WHAT: MessageId = MessageId::new("page-link-what");

/// `{ $number -> [one] tried once *[other] tried { $number } times }`
pub const PAGE_MAIL_AGAIN: MessageId = MessageId::new("page-mail-again");

/// `the mail server answered { $code }`
pub const PAGE_MAIL_CODE: MessageId = MessageId::new("page-mail-code");

/// `failed`
pub const PAGE_MAIL_FAILED: MessageId = MessageId::new("page-mail-failed");

/// `not sent: the portal did not send mail at that time`
pub const PAGE_MAIL_NOT_SENT: MessageId = MessageId::new("page-mail-not-sent");

/// `waiting`
pub const PAGE_MAIL_QUEUED: MessageId = MessageId::new("page-mail-queued");

/// `sent`
pub const PAGE_MAIL_SENT: MessageId = MessageId::new("page-mail-sent");

/// `This record is managed from a repository.`
pub const PAGE_MANAGED: MessageId = MessageId::new("page-managed");

/// `Managed`
pub const PAGE_MANAGED_BY: MessageId = MessageId::new("page-managed-by");

/// `If you change a value here, the next sync reports your change and may restore the value fro…`
pub const PAGE_MANAGED_WHAT: MessageId = MessageId::new("page-managed-what");

/// `missing`
pub const PAGE_MISSING: MessageId = MessageId::new("page-missing");

/// `{ $day } { $month -> [jan] January [feb] February [mar] March [apr] April [may] May [jun] J…`
pub const PAGE_MOMENT: MessageId = MessageId::new("page-moment");

/// `Mon`
pub const PAGE_MON: MessageId = MessageId::new("page-mon");

/// `More accounts`
pub const PAGE_MORE_ACCOUNTS: MessageId = MessageId::new("page-more-accounts");

/// `More users`
pub const PAGE_MORE_USERS: MessageId = MessageId::new("page-more-users");

/// `New sign-in link`
pub const PAGE_NEW_LINK: MessageId = MessageId::new("page-new-link");

/// `New sign-in link for { $email }`
pub const PAGE_NEW_LINK_FOR: MessageId = MessageId::new("page-new-link-for");

/// `Newest`
pub const PAGE_NEWEST: MessageId = MessageId::new("page-newest");

/// `There are no accounts that you have access to. If this portal is new, its operator can crea…`
pub const PAGE_NO_ACCOUNTS: MessageId = MessageId::new("page-no-accounts");

/// `the page does not show whether it is production or sandbox`
pub const PAGE_NO_ENVIRONMENT: MessageId = MessageId::new("page-no-environment");

/// `There are no changes yet.`
pub const PAGE_NO_HISTORY: MessageId = MessageId::new("page-no-history");

/// `the id of the account is not on the page`
pub const PAGE_NO_ID: MessageId = MessageId::new("page-no-id");

/// `the page does not show the account's name, or another account has the same name`
pub const PAGE_NO_NAME: MessageId = MessageId::new("page-no-name");

/// `No account matches your search.`
pub const PAGE_NO_SUCH_ACCOUNTS: MessageId = MessageId::new("page-no-such-accounts");

/// `No user matches your search.`
pub const PAGE_NO_SUCH_USERS: MessageId = MessageId::new("page-no-such-users");

/// `The account has no users yet: add one under Users first.`
pub const PAGE_NO_USERS: MessageId = MessageId::new("page-no-users");

/// `not a user of the account`
pub const PAGE_NOT_A_USER: MessageId = MessageId::new("page-not-a-user");

/// `This value cannot be saved. Check it.`
pub const PAGE_NOT_ACCEPTED: MessageId = MessageId::new("page-not-accepted");

/// `not from a repository`
pub const PAGE_NOT_BY_REPOSITORY: MessageId = MessageId::new("page-not-by-repository");

/// `You are not signed in, or your session has ended.`
pub const PAGE_NOT_SIGNED_IN: MessageId = MessageId::new("page-not-signed-in");

/// `Nothing has been entered yet.`
pub const PAGE_NOTHING_ENTERED: MessageId = MessageId::new("page-nothing-entered");

/// `Nothing has been saved. What you typed is still in the form.`
pub const PAGE_NOTHING_LOST: MessageId = MessageId::new("page-nothing-lost");

/// `not yet`
pub const PAGE_NOTHING_YET: MessageId = MessageId::new("page-nothing-yet");

/// `Pages of the account`
pub const PAGE_OF_ACCOUNT: MessageId = MessageId::new("page-of-account");

/// `Older changes`
pub const PAGE_OLDER: MessageId = MessageId::new("page-older");

/// `Write each address on its own line.`
pub const PAGE_ONE_A_LINE: MessageId = MessageId::new("page-one-a-line");

/// `Every required field has a value. The account's other pages are open.`
pub const PAGE_OPENED: MessageId = MessageId::new("page-opened");

/// `Opens`
pub const PAGE_OPENS: MessageId = MessageId::new("page-opens");

/// `` this is the page of another account: `{ $account }` ``
pub const PAGE_OTHER_ACCOUNT: MessageId = MessageId::new("page-other-account");

/// `this is the page of the { $environment } environment`
pub const PAGE_OTHER_ENVIRONMENT: MessageId = MessageId::new("page-other-environment");

/// `the page shows the name of another account: { $name }`
pub const PAGE_OTHER_NAME: MessageId = MessageId::new("page-other-name");

/// `Closes on the next day`
pub const PAGE_OVERNIGHT: MessageId = MessageId::new("page-overnight");

/// `Overview`
pub const PAGE_OVERVIEW: MessageId = MessageId::new("page-overview");

/// `Portal`
pub const PAGE_PORTAL: MessageId = MessageId::new("page-portal");

/// `“{ $value }”: { $problem }`
pub const PAGE_PROBLEM: MessageId = MessageId::new("page-problem");

/// `Production`
pub const PAGE_PRODUCTION: MessageId = MessageId::new("page-production");

/// `Your role ({ $role }) lets you read this, but not change it. Editors and administrators of…`
pub const PAGE_READ_ONLY: MessageId = MessageId::new("page-read-only");

/// `Production record`
pub const PAGE_RECORD: MessageId = MessageId::new("page-record");

/// `No value was changed, but the record is no longer managed from a repository.`
pub const PAGE_RELEASED: MessageId = MessageId::new("page-released");

/// `Remove…`
pub const PAGE_REMOVE: MessageId = MessageId::new("page-remove");

/// `Remove these hours when saving`
pub const PAGE_REMOVE_HOURS: MessageId = MessageId::new("page-remove-hours");

/// `Remove { $email }`
pub const PAGE_REMOVE_NOW: MessageId = MessageId::new("page-remove-now");

/// `Remove { $email }…`
pub const PAGE_REMOVE_USER: MessageId = MessageId::new("page-remove-user");

/// `Role`
pub const PAGE_ROLE: MessageId = MessageId::new("page-role");

/// `administrator`
pub const PAGE_ROLE_ADMINISTRATOR: MessageId = MessageId::new("page-role-administrator");

/// `Do what an editor may do, and manage users.`
pub const PAGE_ROLE_ADMINISTRATOR_MAY: MessageId = MessageId::new("page-role-administrator-may");

/// `editor`
pub const PAGE_ROLE_EDITOR: MessageId = MessageId::new("page-role-editor");

/// `Read the account, edit its contact information, and send test events.`
pub const PAGE_ROLE_EDITOR_MAY: MessageId = MessageId::new("page-role-editor-may");

/// `Role of { $email }`
pub const PAGE_ROLE_OF: MessageId = MessageId::new("page-role-of");

/// `read-only`
pub const PAGE_ROLE_READ_ONLY: MessageId = MessageId::new("page-role-read-only");

/// `Read the account.`
pub const PAGE_ROLE_READ_ONLY_MAY: MessageId = MessageId::new("page-role-read-only-may");

/// `tester`
pub const PAGE_ROLE_TESTER: MessageId = MessageId::new("page-role-tester");

/// `Read the account, and test before launch (in ordering integrations only).`
pub const PAGE_ROLE_TESTER_MAY: MessageId = MessageId::new("page-role-tester-may");

/// `What each role may do`
pub const PAGE_ROLES: MessageId = MessageId::new("page-roles");

/// `Sandbox`
pub const PAGE_SANDBOX: MessageId = MessageId::new("page-sandbox");

/// `There are no alert contacts here: automatic alerts are sent for production only. Alert cont…`
pub const PAGE_SANDBOX_ALERT: MessageId = MessageId::new("page-sandbox-alert");

/// `Sat`
pub const PAGE_SAT: MessageId = MessageId::new("page-sat");

/// `Save`
pub const PAGE_SAVE: MessageId = MessageId::new("page-save");

/// `Saved.`
pub const PAGE_SAVED: MessageId = MessageId::new("page-saved");

/// `Saved. You can fill in the rest later.`
pub const PAGE_SAVED_PART: MessageId = MessageId::new("page-saved-part");

/// `Search by id or name`
pub const PAGE_SEARCH: MessageId = MessageId::new("page-search");

/// `Search by address`
pub const PAGE_SEARCH_USERS: MessageId = MessageId::new("page-search-users");

/// `the saved page lacks the parts that hold its values`
pub const PAGE_SHADOWS_LOST: MessageId = MessageId::new("page-shadows-lost");

/// `Sign in`
pub const PAGE_SIGN_IN: MessageId = MessageId::new("page-sign-in");

/// `Ask for a sign-in link. An administrator of your account can create one under Users; the po…`
pub const PAGE_SIGN_IN_HOW: MessageId = MessageId::new("page-sign-in-how");

/// `Sign out`
pub const PAGE_SIGN_OUT: MessageId = MessageId::new("page-sign-out");

/// `You are signed out`
pub const PAGE_SIGNED_OUT: MessageId = MessageId::new("page-signed-out");

/// `Skip to content`
pub const PAGE_SKIP: MessageId = MessageId::new("page-skip");

/// `No value was changed, only the repository, the commit or the configuration file that the re…`
pub const PAGE_SOURCE_CHANGED: MessageId = MessageId::new("page-source-changed");

/// `Production record`
pub const PAGE_STATE: MessageId = MessageId::new("page-state");

/// `Submit`
pub const PAGE_SUBMIT: MessageId = MessageId::new("page-submit");

/// `Sun`
pub const PAGE_SUN: MessageId = MessageId::new("page-sun");

/// `Contact support`
pub const PAGE_SUPPORT: MessageId = MessageId::new("page-support");

/// `Support is closed`
pub const PAGE_SUPPORT_CLOSED: MessageId = MessageId::new("page-support-closed");

/// `Support is open`
pub const PAGE_SUPPORT_OPEN: MessageId = MessageId::new("page-support-open");

/// `Ask the operator of this portal for help: the person who runs it. If the portal reported an…`
pub const PAGE_SUPPORT_WHAT: MessageId = MessageId::new("page-support-what");

/// `Thu`
pub const PAGE_THU: MessageId = MessageId::new("page-thu");

/// `To your accounts`
pub const PAGE_TO_ACCOUNTS: MessageId = MessageId::new("page-to-accounts");

/// `Who is notified`
pub const PAGE_TOLD: MessageId = MessageId::new("page-told");

/// `A form can have at most { $most } KiB, and nothing has been saved yet. What you typed is be…`
pub const PAGE_TOO_LARGE: MessageId = MessageId::new("page-too-large");

/// `Tue`
pub const PAGE_TUE: MessageId = MessageId::new("page-tue");

/// `the copy contains the ids of several accounts: { $accounts }`
pub const PAGE_TWO_ACCOUNTS: MessageId = MessageId::new("page-two-accounts");

/// `What the form contains`
pub const PAGE_TYPED: MessageId = MessageId::new("page-typed");

/// `the page has unsaved or unloaded parts: it shows “{ $text }”`
pub const PAGE_UNSETTLED: MessageId = MessageId::new("page-unsettled");

/// `The role of { $email } was saved.`
pub const PAGE_USER_CHANGED: MessageId = MessageId::new("page-user-changed");

/// `{ $email } is no longer a user of this account. Nothing was changed.`
pub const PAGE_USER_GONE: MessageId = MessageId::new("page-user-gone");

/// `{ $email } has access.`
pub const PAGE_USER_INVITED: MessageId = MessageId::new("page-user-invited");

/// `A new sign-in link for { $email } was created.`
pub const PAGE_USER_LINK: MessageId = MessageId::new("page-user-link");

/// `{ $email } was removed and no longer has access to this account.`
pub const PAGE_USER_REMOVED: MessageId = MessageId::new("page-user-removed");

/// `Users`
pub const PAGE_USERS: MessageId = MessageId::new("page-users");

/// `{ $number -> [one] { $number } user *[other] { $number } users }`
pub const PAGE_USERS_FOUND: MessageId = MessageId::new("page-users-found");

/// `Administrators of the account manage its users.`
pub const PAGE_USERS_READ: MessageId = MessageId::new("page-users-read");

/// `Alert contacts must be users. A user who is removed loses access to this account at once.`
pub const PAGE_USERS_WHAT: MessageId = MessageId::new("page-users-what");

/// `an address is above the first label, so it is not clear which label each value belongs to`
pub const PAGE_VALUE_BEFORE_LABEL: MessageId = MessageId::new("page-value-before-label");

/// `Before:`
pub const PAGE_WAS: MessageId = MessageId::new("page-was");

/// `Wed`
pub const PAGE_WED: MessageId = MessageId::new("page-wed");

/// `This week, in the time zone { $zone }`
pub const PAGE_WEEK: MessageId = MessageId::new("page-week");

/// `Hours { $number }`
pub const PAGE_WINDOW: MessageId = MessageId::new("page-window");

/// `Hours as entered`
pub const PAGE_WINDOWS: MessageId = MessageId::new("page-windows");

/// `{ $number -> [one] One problem *[other] { $number } problems }`
pub const PAGE_WRONG: MessageId = MessageId::new("page-wrong");

/// `Your time zone`
pub const PAGE_YOUR_ZONE: MessageId = MessageId::new("page-your-zone");

/// `Time zone`
pub const PAGE_ZONE: MessageId = MessageId::new("page-zone");

/// `Show the week`
pub const PAGE_ZONE_SHOW: MessageId = MessageId::new("page-zone-show");

/// `The time zone “{ $zone }” does not exist. Choose one from the list, such as Europe/Warsaw.`
pub const PAGE_ZONE_UNKNOWN: MessageId = MessageId::new("page-zone-unknown");

/// ``emergency address `{ $address }` is also shown to users``
pub const PAGING_ADDRESS_PUBLIC: MessageId = MessageId::new("paging-address-public");

/// `the elements of this page are nested too deeply to be read`
pub const PASTE_DEEP: MessageId = MessageId::new("paste-deep");

/// `` the portal does not show what is expected for account `{ $account }` ``
pub const PASTE_DIFFERS: MessageId = MessageId::new("paste-differs");

/// `The previous copy of this account's page was pasted in another clone, so this may be the sa…`
pub const PASTE_ELSEWHERE: MessageId = MessageId::new("paste-elsewhere");

/// `the copy of the page contains no text`
pub const PASTE_EMPTY: MessageId = MessageId::new("paste-empty");

/// `expected: { $value }`
pub const PASTE_EXPECTED: MessageId = MessageId::new("paste-expected");

/// `{ $account } at { $portal } ({ $environment }):`
pub const PASTE_HEADER: MessageId = MessageId::new("paste-header");

/// `this is JSON, not a page; HAR files are never read, because they hold cookies`
pub const PASTE_JSON: MessageId = MessageId::new("paste-json");

/// `` cannot read or create `{ $path }` ``
pub const PASTE_KEY_FAILS: MessageId = MessageId::new("paste-key-fails");

/// `the copy of the page is larger than the limit of { $most } MiB`
pub const PASTE_LARGE: MessageId = MessageId::new("paste-large");

/// `the copy of the page has more lines than the limit of { $most }`
pub const PASTE_LINES: MessageId = MessageId::new("paste-lines");

/// `this MHTML file cannot be read`
pub const PASTE_MHTML: MessageId = MessageId::new("paste-mhtml");

/// ``if the portal shows no ids, set `account.name = "line"` in a recipe of your own (`contactct…``
pub const PASTE_NAME_ACCOUNT: MessageId = MessageId::new("paste-name-account");

/// `` `{ $name }` is not an account id ``
pub const PASTE_NO_ACCOUNT_ID: MessageId = MessageId::new("paste-no-account-id");

/// `Nothing was recorded.`
pub const PASTE_NOT_RECORDED: MessageId = MessageId::new("paste-not-recorded");

/// `the copy of the page is not UTF-8 text`
pub const PASTE_NOT_TEXT: MessageId = MessageId::new("paste-not-text");

/// `Paste the page here, press Enter and then Ctrl-D:`
pub const PASTE_NOW: MessageId = MessageId::new("paste-now");

/// ``portal `{ $portal }` is for { $environment }, not for { $other }``
pub const PASTE_OTHER_ENVIRONMENT: MessageId = MessageId::new("paste-other-environment");

/// `this is a PDF file, whose text cannot be read here`
pub const PASTE_PDF: MessageId = MessageId::new("paste-pdf");

/// `What could be read of the page was recorded. The text of the page is not kept.`
pub const PASTE_RECORDED: MessageId = MessageId::new("paste-recorded");

/// `the page shows: { $value }`
pub const PASTE_SHOWS: MessageId = MessageId::new("paste-shows");

/// `` cannot read PEM data from `{ $path }` ``
pub const PEM_UNREADABLE: MessageId = MessageId::new("pem-unreadable");

/// `phone number { $number } is not in the E.164 format`
pub const PHONE_INVALID: MessageId = MessageId::new("phone-invalid");

/// `phone number { $number } does not start with a country code`
pub const PHONE_INVALID_CODE: MessageId = MessageId::new("phone-invalid-code");

/// `phone number { $number } has { $digits } digits, more than any phone number has`
pub const PHONE_INVALID_DIGITS: MessageId = MessageId::new("phone-invalid-digits");

/// `phone number { $number } is not valid for country code +{ $code } ({ $region })`
pub const PHONE_INVALID_PLAN: MessageId = MessageId::new("phone-invalid-plan");

/// ``if `{ $branch }` is the approved branch, run `git config contactctl.approvedRef { $branch }…``
pub const PIN_THE_BRANCH: MessageId = MessageId::new("pin-the-branch");

/// `this clone does not have the approved branch: { $branch }`
pub const PINNED_BRANCH_MISSING: MessageId = MessageId::new("pinned-branch-missing");

/// `adopt: the portal already has these values`
pub const PLAN_ADOPT: MessageId = MessageId::new("plan-adopt");

/// `unchanged: only the commit is recorded, so its settings apply to later commits`
pub const PLAN_ADVANCE: MessageId = MessageId::new("plan-advance");

/// `` create a new plan: `contactctl plan --portal { $portal } --out FILE` ``
pub const PLAN_ANEW: MessageId = MessageId::new("plan-anew");

/// `` create a new plan and look at it: `contactctl plan --portal NAME --out FILE` ``
pub const PLAN_ANEW_AND_LOOK: MessageId = MessageId::new("plan-anew-and-look");

/// `Approved`
pub const PLAN_APPROVED: MessageId = MessageId::new("plan-approved");

/// `at:`
pub const PLAN_AT: MessageId = MessageId::new("plan-at");

/// `{ $commit } by { $author }`
pub const PLAN_BY: MessageId = MessageId::new("plan-by");

/// `| field | now | files | from |`
pub const PLAN_COMMENT_HEAD: MessageId = MessageId::new("plan-comment-head");

/// `| field | last known | files | from |`
pub const PLAN_COMMENT_HEAD_OFFLINE: MessageId = MessageId::new("plan-comment-head-offline");

/// `in`
pub const PLAN_COMMENT_IN: MessageId = MessageId::new("plan-comment-in");

/// `... and { $number -> [one] { $number } more account *[other] { $number } more accounts }; t…`
pub const PLAN_COMMENT_LEFT_OUT: MessageId = MessageId::new("plan-comment-left-out");

/// `... and { $number -> [one] { $number } more account *[other] { $number } more accounts }; s…`
pub const PLAN_COMMENT_LEFT_OUT_OFFLINE: MessageId =
    MessageId::new("plan-comment-left-out-offline");

/// `note`
pub const PLAN_COMMENT_NOTE: MessageId = MessageId::new("plan-comment-note");

/// `a sync would be refused`
pub const PLAN_COMMENT_REFUSED: MessageId = MessageId::new("plan-comment-refused");

/// `Plan for portal`
pub const PLAN_COMMENT_TITLE: MessageId = MessageId::new("plan-comment-title");

/// `Commit`
pub const PLAN_COMMIT: MessageId = MessageId::new("plan-commit");

/// `conflict: both the portal and the files have changed since commit { $from }`
pub const PLAN_CONFLICT: MessageId = MessageId::new("plan-conflict");

/// `conflict`
pub const PLAN_CONFLICTING: MessageId = MessageId::new("plan-conflicting");

/// `already up to date: only the commit is recorded`
pub const PLAN_CONVERGE: MessageId = MessageId::new("plan-converge");

/// `already the same`
pub const PLAN_CONVERGED: MessageId = MessageId::new("plan-converged");

/// `{ $number } to adopt`
pub const PLAN_COUNT_ADOPT: MessageId = MessageId::new("plan-count-adopt");

/// `{ $number } with only the commit to record`
pub const PLAN_COUNT_ADVANCE: MessageId = MessageId::new("plan-count-advance");

/// `{ $number } already up to date`
pub const PLAN_COUNT_CONVERGE: MessageId = MessageId::new("plan-count-converge");

/// `{ $number } to create`
pub const PLAN_COUNT_CREATE: MessageId = MessageId::new("plan-count-create");

/// `{ $number } with other values in the portal`
pub const PLAN_COUNT_DRIFT: MessageId = MessageId::new("plan-count-drift");

/// `{ $number } managed elsewhere`
pub const PLAN_COUNT_FOREIGN: MessageId = MessageId::new("plan-count-foreign");

/// `{ $number } with errors`
pub const PLAN_COUNT_INVALID: MessageId = MessageId::new("plan-count-invalid");

/// `{ $number } missing from the portal`
pub const PLAN_COUNT_MISSING: MessageId = MessageId::new("plan-count-missing");

/// `{ $number } no longer in Git`
pub const PLAN_COUNT_RELEASED: MessageId = MessageId::new("plan-count-released");

/// `{ $number } unchanged`
pub const PLAN_COUNT_UNCHANGED: MessageId = MessageId::new("plan-count-unchanged");

/// `{ $number } unknown`
pub const PLAN_COUNT_UNKNOWN: MessageId = MessageId::new("plan-count-unknown");

/// `{ $number } not managed`
pub const PLAN_COUNT_UNMANAGED: MessageId = MessageId::new("plan-count-unmanaged");

/// `{ $number } to update`
pub const PLAN_COUNT_UPDATE: MessageId = MessageId::new("plan-count-update");

/// `Plan: { $counts }.`
pub const PLAN_COUNTS: MessageId = MessageId::new("plan-counts");

/// `create`
pub const PLAN_CREATE: MessageId = MessageId::new("plan-create");

/// `create, overwriting values that the portal already has`
pub const PLAN_CREATE_OVER: MessageId = MessageId::new("plan-create-over");

/// `drift: somebody has edited the account in the portal since commit { $from }`
pub const PLAN_DRIFT: MessageId = MessageId::new("plan-drift");

/// `drift: the portal and the files have different values or users, and there is no earlier pus…`
pub const PLAN_DRIFT_BEFORE: MessageId = MessageId::new("plan-drift-before");

/// `left as it is: the values that were pushed from commit { $from } are not known`
pub const PLAN_DRIFT_UNKNOWN: MessageId = MessageId::new("plan-drift-unknown");

/// `drift`
pub const PLAN_DRIFTED: MessageId = MessageId::new("plan-drifted");

/// `` `{ $key }` was edited in the portal, but this sync overwrites the edit ``
pub const PLAN_EDIT_OVERWRITTEN: MessageId = MessageId::new("plan-edit-overwritten");

/// `(empty)`
pub const PLAN_EMPTY: MessageId = MessageId::new("plan-empty");

/// ``the portal already has a value for `{ $key }`, but this sync overwrites it``
pub const PLAN_ENTRY_OVERWRITTEN: MessageId = MessageId::new("plan-entry-overwritten");

/// `{ $event } reaches { $joins } instead of { $leaves }`
pub const PLAN_EVENT_BOTH: MessageId = MessageId::new("plan-event-both");

/// `{ $event } now reaches { $joins }`
pub const PLAN_EVENT_JOINS: MessageId = MessageId::new("plan-event-joins");

/// `{ $event } no longer reaches { $leaves }`
pub const PLAN_EVENT_LEAVES: MessageId = MessageId::new("plan-event-leaves");

/// `` `{ $key }` goes from { $from -> [one] { $from } recipient *[other] { $from } recipients } t… ``
pub const PLAN_FEWER_RECIPIENTS: MessageId = MessageId::new("plan-fewer-recipients");

/// `` `{ $key }` goes from { $from -> [one] { $from } support window *[other] { $from } support w… ``
pub const PLAN_FEWER_WINDOWS: MessageId = MessageId::new("plan-fewer-windows");

/// `files`
pub const PLAN_FILES_SAY: MessageId = MessageId::new("plan-files-say");

/// `managed from another repository: left as it is`
pub const PLAN_FOREIGN: MessageId = MessageId::new("plan-foreign");

/// `its file has errors: left as it is`
pub const PLAN_INVALID: MessageId = MessageId::new("plan-invalid");

/// `line { $line }`
pub const PLAN_LINE: MessageId = MessageId::new("plan-line");

/// `, merged by { $who }`
pub const PLAN_MERGED: MessageId = MessageId::new("plan-merged");

/// `missing: the portal has no such account, or the token gives no access to it`
pub const PLAN_MISSING: MessageId = MessageId::new("plan-missing");

/// `no access`
pub const PLAN_NO_ACCESS: MessageId = MessageId::new("plan-no-access");

/// `No accounts.`
pub const PLAN_NO_ACCOUNTS: MessageId = MessageId::new("plan-no-accounts");

/// `{ $failed -> [one] Not approved: { $failed } test fails *[other] Not approved: { $failed }…`
pub const PLAN_NOT_APPROVED: MessageId = MessageId::new("plan-not-approved");

/// `(unknown)`
pub const PLAN_NOT_KNOWN: MessageId = MessageId::new("plan-not-known");

/// `at least one account in the portal has no file: { $accounts }`
pub const PLAN_NOT_MANAGED: MessageId = MessageId::new("plan-not-managed");

/// `Note`
pub const PLAN_NOTE: MessageId = MessageId::new("plan-note");

/// `Nothing to do: { $counts }.`
pub const PLAN_NOTHING: MessageId = MessageId::new("plan-nothing");

/// `Nothing to enter: { $counts }.`
pub const PLAN_NOTHING_TO_ENTER: MessageId = MessageId::new("plan-nothing-to-enter");

/// `Approved, as far as this clone shows`
pub const PLAN_OFFLINE_APPROVED: MessageId = MessageId::new("plan-offline-approved");

/// `Plan without the portal: { $counts }.`
pub const PLAN_OFFLINE_COUNTS: MessageId = MessageId::new("plan-offline-counts");

/// `{ $failed -> [one] Not approved, as far as this clone shows: { $failed } test fails *[other…`
pub const PLAN_OFFLINE_NOT_APPROVED: MessageId = MessageId::new("plan-offline-not-approved");

/// `Plan without the portal: no changes in Git; { $counts }.`
pub const PLAN_OFFLINE_NOTHING: MessageId = MessageId::new("plan-offline-nothing");

/// `Not decided: the Git host was not asked for reviews`
pub const PLAN_OFFLINE_UNDECIDED: MessageId = MessageId::new("plan-offline-undecided");

/// `users of the brand will get another address`
pub const PLAN_OTHER_ADDRESS: MessageId = MessageId::new("plan-other-address");

/// `{ $state }, to be overwritten`
pub const PLAN_OVERWRITTEN: MessageId = MessageId::new("plan-overwritten");

/// `Portal`
pub const PLAN_PORTAL: MessageId = MessageId::new("plan-portal");

/// `portal now`
pub const PLAN_PORTAL_NOW: MessageId = MessageId::new("plan-portal-now");

/// `pushed last`
pub const PLAN_PUSHED_LAST: MessageId = MessageId::new("plan-pushed-last");

/// `A sync would be refused: { $refusal }`
pub const PLAN_REFUSED: MessageId = MessageId::new("plan-refused");

/// ``no longer in Git, but still managed in the portal; to stop managing it, run `contactctl syn…``
pub const PLAN_RELEASED: MessageId = MessageId::new("plan-released");

/// `no longer in Git: this sync stops managing the account, but its values stay in the portal`
pub const PLAN_RELEASED_NOW: MessageId = MessageId::new("plan-released-now");

/// `, reviewed by { $who } (according to the commit message)`
pub const PLAN_REVIEWED: MessageId = MessageId::new("plan-reviewed");

/// `routing: { $change }`
pub const PLAN_ROUTING: MessageId = MessageId::new("plan-routing");

/// `{ $portal } ({ $kind }, { $environment })`
pub const PLAN_TARGET: MessageId = MessageId::new("plan-target");

/// `fails`
pub const PLAN_TEST_FAILED: MessageId = MessageId::new("plan-test-failed");

/// `ok`
pub const PLAN_TEST_PASSED: MessageId = MessageId::new("plan-test-passed");

/// `not asked`
pub const PLAN_TEST_UNASKED: MessageId = MessageId::new("plan-test-unasked");

/// `unchanged`
pub const PLAN_UNCHANGED: MessageId = MessageId::new("plan-unchanged");

/// `unknown`
pub const PLAN_UNKNOWN: MessageId = MessageId::new("plan-unknown");

/// `unknown: { $why }; { $file }`
pub const PLAN_UNKNOWN_WHY: MessageId = MessageId::new("plan-unknown-why");

/// `not managed`
pub const PLAN_UNMANAGED: MessageId = MessageId::new("plan-unmanaged");

/// `update; last pushed from commit { $from }`
pub const PLAN_UPDATE: MessageId = MessageId::new("plan-update");

/// `user { $email }`
pub const PLAN_USER: MessageId = MessageId::new("plan-user");

/// ``the access of `{ $email }` was edited in the portal, but this sync overwrites the edit``
pub const PLAN_USER_EDIT_OVERWRITTEN: MessageId = MessageId::new("plan-user-edit-overwritten");

/// `stays while alerts are sent to this address`
pub const PLAN_USER_STAYS: MessageId = MessageId::new("plan-user-stays");

/// `warning: { $warning }`
pub const PLAN_WARNING: MessageId = MessageId::new("plan-warning");

/// `` `{ $path }` of commit { $commit } has errors, so none of its settings applies ``
pub const POLICY_FAULTY: MessageId = MessageId::new("policy-faulty");

/// `the portal no longer has the account`
pub const PORTAL_ACCOUNT_GONE: MessageId = MessageId::new("portal-account-gone");

/// `{ $message }; add this address to the account's users first`
pub const PORTAL_ADD_USER: MessageId = MessageId::new("portal-add-user");

/// `` `{ $email }` is an alert contact; first remove this address from the alert contacts, or rep… ``
pub const PORTAL_ALERT_CONTACT: MessageId = MessageId::new("portal-alert-contact");

/// `the portal's answer has more than { $most } bytes`
pub const PORTAL_ANSWER_LARGE: MessageId = MessageId::new("portal-answer-large");

/// `the answer of the portal at { $url } is not { $what }`
pub const PORTAL_ANSWER_ODD: MessageId = MessageId::new("portal-answer-odd");

/// `the connection to the portal at { $url } broke`
pub const PORTAL_BROKE: MessageId = MessageId::new("portal-broke");

/// `` cannot write to the portal's database `{ $path }` ``
pub const PORTAL_DATABASE_READ_ONLY: MessageId = MessageId::new("portal-database-read-only");

/// `the account was edited in the portal during this run`
pub const PORTAL_EDITED: MessageId = MessageId::new("portal-edited");

/// ``the portal's value of `{ $field }` for account `{ $id }` has an unknown format``
pub const PORTAL_FIELD_ODD: MessageId = MessageId::new("portal-field-odd");

/// `the portal's history has more than { $most } pages`
pub const PORTAL_HISTORY_MANY_PAGES: MessageId = MessageId::new("portal-history-many-pages");

/// `the portal's history repeats a page`
pub const PORTAL_HISTORY_REPEATS: MessageId = MessageId::new("portal-history-repeats");

/// `the portal accepted the record but now holds another one: somebody changed it right afterwa…`
pub const PORTAL_HOLDS_ANOTHER: MessageId = MessageId::new("portal-holds-another");

/// `the portal accepted the users but now has others: somebody changed them right afterwards, o…`
pub const PORTAL_HOLDS_OTHER_USERS: MessageId = MessageId::new("portal-holds-other-users");

/// ``Give the portal in `{ $path }` a new id? Approvals for { $old } will no longer count. [y/N]``
pub const PORTAL_ID_ASK: MessageId = MessageId::new("portal-id-ask");

/// ``the portal in `{ $path }` has a new id; the old one was { $old }``
pub const PORTAL_ID_RENEWED: MessageId = MessageId::new("portal-id-renewed");

/// `the portal keeps its id`
pub const PORTAL_ID_STAYS: MessageId = MessageId::new("portal-id-stays");

/// `the portal keeps its id: there is no terminal to ask in`
pub const PORTAL_ID_UNASKED: MessageId = MessageId::new("portal-id-unasked");

/// `the server at { $url } is not a portal`
pub const PORTAL_IS_OTHER: MessageId = MessageId::new("portal-is-other");

/// ``an account must have an administrator; keep `{ $email }` in this role, or make another user…``
pub const PORTAL_LAST_ADMINISTRATOR: MessageId = MessageId::new("portal-last-administrator");

/// `the portal at { $url } did not answer in time`
pub const PORTAL_LATE: MessageId = MessageId::new("portal-late");

/// `the new account's users differ from those in its file: somebody created or edited the accou…`
pub const PORTAL_MADE_MEANWHILE: MessageId = MessageId::new("portal-made-meanwhile");

/// `the portal's list of accounts has more than { $most } pages`
pub const PORTAL_MANY_PAGES: MessageId = MessageId::new("portal-many-pages");

/// `an account has at most { $most } users; remove some first`
pub const PORTAL_MANY_USERS: MessageId = MessageId::new("portal-many-users");

/// `` `{ $email }` is in the list more than once; keep it only once ``
pub const PORTAL_NAMED_TWICE: MessageId = MessageId::new("portal-named-twice");

/// ``the portal has no directory in which to look up `@{ $id }`; write the address itself``
pub const PORTAL_NO_DIRECTORY: MessageId = MessageId::new("portal-no-directory");

/// `the portal sent no entity tag with the users of the account, so a write could overwrite a n…`
pub const PORTAL_NO_ETAG: MessageId = MessageId::new("portal-no-etag");

/// ``portal `{ $name }` is configured differently here than on the approved branch, which does n…``
pub const PORTAL_NOT_AS_APPROVED: MessageId = MessageId::new("portal-not-as-approved");

/// `the portal sent an invalid entity tag (RFC 9110, section 8.8.3), so a write could overwrite…`
pub const PORTAL_ODD_ETAG: MessageId = MessageId::new("portal-odd-etag");

/// `another run pushed commit { $commit } at the same time`
pub const PORTAL_PUSHED_MEANWHILE: MessageId = MessageId::new("portal-pushed-meanwhile");

/// `the record read back from the portal differs from the one that was written`
pub const PORTAL_READ_BACK: MessageId = MessageId::new("portal-read-back");

/// `the users read back from the portal differ from those that were written`
pub const PORTAL_READ_BACK_USERS: MessageId = MessageId::new("portal-read-back-users");

/// `the portal no longer has the record`
pub const PORTAL_RECORD_GONE: MessageId = MessageId::new("portal-record-gone");

/// `the portal at { $url } did not send { $what }: { $why }`
pub const PORTAL_REFUSED: MessageId = MessageId::new("portal-refused");

/// `the portal's list of accounts repeats a page`
pub const PORTAL_REPEATS: MessageId = MessageId::new("portal-repeats");

/// `` `{ $key }` ({ $label }) is required ``
pub const PORTAL_REQUIRED: MessageId = MessageId::new("portal-required");

/// `the sandbox has no alert contacts; set them in production only`
pub const PORTAL_SANDBOX_ALERT: MessageId = MessageId::new("portal-sandbox-alert");

/// `` `{ $email }` is a tester, whom only ordering integrations have; give this user another role… ``
pub const PORTAL_TESTER_STAYS: MessageId = MessageId::new("portal-tester-stays");

/// `a contact record does not have this field; leave it out`
pub const PORTAL_UNKNOWN_MEMBER: MessageId = MessageId::new("portal-unknown-member");

/// `cannot reach the portal at { $url }`
pub const PORTAL_UNREACHED: MessageId = MessageId::new("portal-unreached");

/// `waiting for the portal at { $url }, for at most { $left } s more`
pub const PORTAL_WAITED_FOR: MessageId = MessageId::new("portal-waited-for");

/// `{ $message }; { $help }`
pub const PORTAL_WITH_HELP: MessageId = MessageId::new("portal-with-help");

/// `` the portal's address `{ $url }` must start with `https://` ``
pub const PORTAL_WITHOUT_TLS: MessageId = MessageId::new("portal-without-tls");

/// `The account already exists`
pub const PROBLEM_ACCOUNT_EXISTS: MessageId = MessageId::new("problem-account-exists");

/// `The body does not fit the API's schema`
pub const PROBLEM_BODY_REFUSED: MessageId = MessageId::new("problem-body-refused");

/// `The body is too large`
pub const PROBLEM_BODY_TOO_LARGE: MessageId = MessageId::new("problem-body-too-large");

/// `The portal is busy`
pub const PROBLEM_BUSY: MessageId = MessageId::new("problem-busy");

/// `The precondition is not met`
pub const PROBLEM_CHANGED: MessageId = MessageId::new("problem-changed");

/// `The contact information must be completed first`
pub const PROBLEM_CONTACT_INFORMATION_REQUIRED: MessageId =
    MessageId::new("problem-contact-information-required");

/// `The token does not allow this`
pub const PROBLEM_FORBIDDEN: MessageId = MessageId::new("problem-forbidden");

/// `The idempotency key was used for another request`
pub const PROBLEM_IDEMPOTENCY_KEY_REUSED: MessageId =
    MessageId::new("problem-idempotency-key-reused");

/// `An error occurred in the portal`
pub const PROBLEM_INTERNAL: MessageId = MessageId::new("problem-internal");

/// `The body is not JSON`
pub const PROBLEM_MALFORMED_BODY: MessageId = MessageId::new("problem-malformed-body");

/// `The request is malformed`
pub const PROBLEM_MALFORMED_REQUEST: MessageId = MessageId::new("problem-malformed-request");

/// `The method is not allowed here`
pub const PROBLEM_METHOD_NOT_ALLOWED: MessageId = MessageId::new("problem-method-not-allowed");

/// `The account does not exist`
pub const PROBLEM_NO_ACCOUNT: MessageId = MessageId::new("problem-no-account");

/// `There is no record yet`
pub const PROBLEM_NO_RECORD: MessageId = MessageId::new("problem-no-record");

/// `There is nothing at this address`
pub const PROBLEM_NOT_FOUND: MessageId = MessageId::new("problem-not-found");

/// ``Exactly one of `If-Match` and `If-None-Match` is required``
pub const PROBLEM_PRECONDITION_REQUIRED: MessageId =
    MessageId::new("problem-precondition-required");

/// `The account's profile is refused`
pub const PROBLEM_PROFILE_REFUSED: MessageId = MessageId::new("problem-profile-refused");

/// `The record is refused`
pub const PROBLEM_RECORD_REFUSED: MessageId = MessageId::new("problem-record-refused");

/// `There were too many requests`
pub const PROBLEM_TOO_MANY_REQUESTS: MessageId = MessageId::new("problem-too-many-requests");

/// `The request took too long to arrive`
pub const PROBLEM_TOO_SLOW: MessageId = MessageId::new("problem-too-slow");

/// `A valid token is required`
pub const PROBLEM_UNAUTHENTICATED: MessageId = MessageId::new("problem-unauthenticated");

/// `The portal cannot save data`
pub const PROBLEM_UNWRITABLE: MessageId = MessageId::new("problem-unwritable");

/// `The users are refused`
pub const PROBLEM_USERS_REFUSED: MessageId = MessageId::new("problem-users-refused");

/// `The request is for another host`
pub const PROBLEM_WRONG_HOST: MessageId = MessageId::new("problem-wrong-host");

/// `The body is not declared as JSON`
pub const PROBLEM_WRONG_MEDIA_TYPE: MessageId = MessageId::new("problem-wrong-media-type");

/// `` the project's folder no longer exists: `{ $root }` ``
pub const PROJECT_GONE: MessageId = MessageId::new("project-gone");

/// `{ $number -> [one] the portal's values cause { $number } error *[other] the portal's values…`
pub const PULL_BRINGS: MessageId = MessageId::new("pull-brings");

/// `{ $number } edited`
pub const PULL_COUNT_EDITED: MessageId = MessageId::new("pull-count-edited");

/// `{ $number } new`
pub const PULL_COUNT_NEW: MessageId = MessageId::new("pull-count-new");

/// `Pulled: { $counts }.`
pub const PULL_COUNTS: MessageId = MessageId::new("pull-counts");

/// `note: accounts without contact information in the portal were left out: { $names }`
pub const PULL_EMPTY: MessageId = MessageId::new("pull-empty");

/// `note: accounts that another repository manages were left out: { $names }; to pull one, spec…`
pub const PULL_FOREIGN: MessageId = MessageId::new("pull-foreign");

/// ``Nothing is committed yet; look at the changes: `git status`, `git diff`.``
pub const PULL_LOOK: MessageId = MessageId::new("pull-look");

/// `` `{ $path }` is not valid TOML, so the values of account `{ $id }` were not written to it ``
pub const PULL_NO_TOML: MessageId = MessageId::new("pull-no-toml");

/// `Nothing to write: { $counts }.`
pub const PULL_NOTHING: MessageId = MessageId::new("pull-nothing");

/// ``the portal has an account with the invalid id `{ $id }`: nothing was written``
pub const PULL_ODD_ID: MessageId = MessageId::new("pull-odd-id");

/// ``the portal's value of `{ $field }` for account `{ $id }` contains `{ $address }`, which in…``
pub const PULL_REFERENCE: MessageId = MessageId::new("pull-reference");

/// ``note: new account files point to the editor schema `{ $path }`, which does not exist; to cr…``
pub const PULL_SCHEMA: MessageId = MessageId::new("pull-schema");

/// ``the file of account `{ $id }` would be `{ $path }`, which already exists``
pub const PULL_TAKEN: MessageId = MessageId::new("pull-taken");

/// ``the file of account `{ $id }` would be `{ $path }`, which already exists for account `{ $ot…``
pub const PULL_TAKEN_BY: MessageId = MessageId::new("pull-taken-by");

/// ``the portal's values for account `{ $id }` are too large for a file``
pub const PULL_TOO_LARGE: MessageId = MessageId::new("pull-too-large");

/// `` both `{ $first }` and `{ $second }` are files of account `{ $id }` ``
pub const PULL_TWO_FILES: MessageId = MessageId::new("pull-two-files");

/// `{ $number -> [one] { $paths } has uncommitted changes that would be overwritten: nothing wa…`
pub const PULL_UNCOMMITTED: MessageId = MessageId::new("pull-uncommitted");

/// `` `{ $field }` in `{ $path }` cannot be edited automatically without losing other content ``
pub const PULL_UNEDITABLE: MessageId = MessageId::new("pull-uneditable");

/// `` `{ $path }` has no readable `account.id`, so it may be the file of account `{ $id }` ``
pub const PULL_UNKNOWN_FILE: MessageId = MessageId::new("pull-unknown-file");

/// ``the users in `{ $path }` cannot be edited automatically without losing other content``
pub const PULL_USERS: MessageId = MessageId::new("pull-users");

/// `{ $number -> [one] account { $accounts } has values in the portal that were not pushed from…`
pub const PUSH_DRIFTED: MessageId = MessageId::new("push-drifted");

/// `{ $number -> [one] account { $accounts } was not pushed *[other] { $number } accounts were…`
pub const PUSH_FAILED: MessageId = MessageId::new("push-failed");

/// `{ $number -> [one] account { $accounts } is managed from another repository *[other] { $num…`
pub const PUSH_FOREIGN: MessageId = MessageId::new("push-foreign");

/// `{ $number -> [one] interrupted: { $number } account was not pushed *[other] interrupted: {…`
pub const PUSH_INTERRUPTED: MessageId = MessageId::new("push-interrupted");

/// `interrupted, but work on every account had already begun`
pub const PUSH_INTERRUPTED_LATE: MessageId = MessageId::new("push-interrupted-late");

/// `{ $number -> [one] the file of account { $accounts } has errors, so the account is left as…`
pub const PUSH_INVALID: MessageId = MessageId::new("push-invalid");

/// `{ $number -> [one] the portal has no account { $accounts } *[other] the portal lacks { $num…`
pub const PUSH_MISSING: MessageId = MessageId::new("push-missing");

/// `{ $number -> [one] account { $accounts } was pushed only in part *[other] { $number } accou…`
pub const PUSH_PARTLY: MessageId = MessageId::new("push-partly");

/// `{ $number -> [one] account { $accounts } was entered only in part, because the portal showe…`
pub const PUSH_PARTLY_SHOWN: MessageId = MessageId::new("push-partly-shown");

/// `{ $number -> [one] the changes to account { $accounts } were refused *[other] the changes t…`
pub const PUSH_REFUSED: MessageId = MessageId::new("push-refused");

/// `{ $number -> [one] account { $accounts } was not entered completely *[other] { $number } ac…`
pub const PUSH_SKIPPED: MessageId = MessageId::new("push-skipped");

/// `{ $number -> [one] it is not known whether account { $accounts } was pushed *[other] it is…`
pub const PUSH_UNKNOWN: MessageId = MessageId::new("push-unknown");

/// `every account that is rolled back was already pushed from commit { $commit }`
pub const PUSHED_BEFORE: MessageId = MessageId::new("pushed-before");

/// `commit { $base }, which was last pushed to the portal, comes after commit { $commit }`
pub const PUSHED_FROM_LATER: MessageId = MessageId::new("pushed-from-later");

/// `the files can be read again`
pub const READABLE_AGAIN: MessageId = MessageId::new("readable-again");

/// `some values come after the end of the field`
pub const REASON_AFTER_END: MessageId = MessageId::new("reason-after-end");

/// `a box is empty in this copy, but may have contents in the portal: save the page with Firefo…`
pub const REASON_BOX_WITHOUT_VALUE: MessageId = MessageId::new("reason-box-without-value");

/// `an address seems to be cut off or joined to another text`
pub const REASON_BROKEN_ADDRESS: MessageId = MessageId::new("reason-broken-address");

/// `no known button is in this copy, so a shortened list may look complete: save the page with…`
pub const REASON_BUTTONS_MISSING: MessageId = MessageId::new("reason-buttons-missing");

/// `{ $address } differs from the expected address only in upper and lower case`
pub const REASON_CASE_ONLY: MessageId = MessageId::new("reason-case-only");

/// `the number at the label is { $said }, but the number of values on the page is { $read }`
pub const REASON_COUNT_DIFFERS: MessageId = MessageId::new("reason-count-differs");

/// `the page shows the field as empty, but also shows values`
pub const REASON_EMPTY_AND_VALUES: MessageId = MessageId::new("reason-empty-and-values");

/// `all users of the account are listed, so it is not clear which of them are chosen`
pub const REASON_EVERY_USER: MessageId = MessageId::new("reason-every-user");

/// `it is not clear where an address ends: another address or a button may follow it without a…`
pub const REASON_GLUED_RUN: MessageId = MessageId::new("reason-glued-run");

/// `a word may be joined to an address without a space, so it is not clear what the address is`
pub const REASON_GLUED_WORD: MessageId = MessageId::new("reason-glued-word");

/// `the copy contains an address that the page does not show`
pub const REASON_HIDDEN_VALUE: MessageId = MessageId::new("reason-hidden-value");

/// `hours cannot be compared automatically: compare them yourself`
pub const REASON_HOURS: MessageId = MessageId::new("reason-hours");

/// `the field's label is not on the page; if the portal has renamed it, add the new label in a…`
pub const REASON_LABEL_MISSING: MessageId = MessageId::new("reason-label-missing");

/// `the label is on the page more than once, or it is not clear where the field ends`
pub const REASON_LABEL_TWICE: MessageId = MessageId::new("reason-label-twice");

/// `several labels are in a row, so any value may belong to any of them`
pub const REASON_LABELS_IN_A_ROW: MessageId = MessageId::new("reason-labels-in-a-row");

/// `“{ $line }” was not understood`
pub const REASON_LEFT_UNREAD: MessageId = MessageId::new("reason-left-unread");

/// `{ $address } is in a sentence, not among the values`
pub const REASON_MENTIONED: MessageId = MessageId::new("reason-mentioned");

/// `there is nothing under the label, which does not mean that the field is empty`
pub const REASON_NOTHING_SHOWN: MessageId = MessageId::new("reason-nothing-shown");

/// `{ $address } has an unusual character, which may be invisible or may only look like a plain…`
pub const REASON_ODD_CHARACTERS: MessageId = MessageId::new("reason-odd-characters");

/// `no option is selected in this copy: compare the field yourself`
pub const REASON_OPTIONS: MessageId = MessageId::new("reason-options");

/// `the page as a whole cannot be trusted`
pub const REASON_PAGE: MessageId = MessageId::new("reason-page");

/// `only a part of the list or of an address is shown: open the whole list in the portal`
pub const REASON_PART_SHOWN: MessageId = MessageId::new("reason-part-shown");

/// `{ $address } is also the placeholder of an empty field in this portal, so it may not be a v…`
pub const REASON_PLACEHOLDER: MessageId = MessageId::new("reason-placeholder");

/// `printed text breaks addresses or cuts them off, so it proves nothing: copy the text of the…`
pub const REASON_PRINT: MessageId = MessageId::new("reason-print");

/// `“{ $line }” may be the label of another field: if so, add it in a recipe of your own`
pub const REASON_RENAMED_LABEL: MessageId = MessageId::new("reason-renamed-label");

/// `this copy does not show reliably what is ticked or selected: compare the field yourself, or…`
pub const REASON_TICKS: MessageId = MessageId::new("reason-ticks");

/// ``commit { $commit }, which receipt `{ $path }` is for, is not in this clone``
pub const RECEIPT_COMMIT_UNKNOWN: MessageId = MessageId::new("receipt-commit-unknown");

/// ``commit { $commit } has its own `{ $path }`, so a change could choose what it is compared wi…``
pub const RECEIPT_COMMITTED: MessageId = MessageId::new("receipt-committed");

/// `` `{ $path }` is too large to be a receipt ``
pub const RECEIPT_LARGE: MessageId = MessageId::new("receipt-large");

/// `` there is no receipt of a sync to portal `{ $portal }` in `{ $path }` ``
pub const RECEIPT_MISSING: MessageId = MessageId::new("receipt-missing");

/// `` `{ $path }` is not a receipt, or is damaged ``
pub const RECEIPT_NONE: MessageId = MessageId::new("receipt-none");

/// ``the receipt is not kept for `contactctl plan --offline`: { $why }``
pub const RECEIPT_NOT_KEPT: MessageId = MessageId::new("receipt-not-kept");

/// ``portal `{ $portal }` has no API: `--offline` compares with its ledger, not with a receipt``
pub const RECEIPT_OF_MANUAL: MessageId = MessageId::new("receipt-of-manual");

/// `` receipt `{ $path }` is from another configuration, `{ $config }` ``
pub const RECEIPT_OF_OTHER_CONFIG: MessageId = MessageId::new("receipt-of-other-config");

/// ``receipt `{ $path }` is for another database of portal `{ $portal }` than the one that is he…``
pub const RECEIPT_OF_OTHER_DATABASE: MessageId = MessageId::new("receipt-of-other-database");

/// ``receipt `{ $path }` is for portal `{ $other }` ({ $other-place }), not for `{ $portal }` ({…``
pub const RECEIPT_OF_OTHER_PORTAL: MessageId = MessageId::new("receipt-of-other-portal");

/// `` receipt `{ $path }` is from another repository, `{ $repository }` ``
pub const RECEIPT_OF_OTHER_REPOSITORY: MessageId = MessageId::new("receipt-of-other-repository");

/// ``receipt `{ $path }` does not match commit { $commit }, which has other contacts``
pub const RECEIPT_UNFIT: MessageId = MessageId::new("receipt-unfit");

/// `` cannot read receipt `{ $path }` ``
pub const RECEIPT_UNREADABLE: MessageId = MessageId::new("receipt-unreadable");

/// ``receipt `{ $path }` is from another version of contactctl``
pub const RECEIPT_VERSION: MessageId = MessageId::new("receipt-version");

/// `a text in the recipe is blank`
pub const RECIPE_BLANK: MessageId = MessageId::new("recipe-blank");

/// `` button text { $value } is also the end of the domain `{ $domain }` ``
pub const RECIPE_BUTTON_ENDS_DOMAIN: MessageId = MessageId::new("recipe-button-ends-domain");

/// `{ $value } contains a control character or another invisible character`
pub const RECIPE_CONTROL_CHARACTER: MessageId = MessageId::new("recipe-control-character");

/// ``the recipe `{ $path }` has errors``
pub const RECIPE_FAULTY: MessageId = MessageId::new("recipe-faulty");

/// `field { $value } has more than one table`
pub const RECIPE_FIELD_TWICE: MessageId = MessageId::new("recipe-field-twice");

/// `{ $value } is both a label and the end of a field`
pub const RECIPE_LABEL_IS_END: MessageId = MessageId::new("recipe-label-is-end");

/// `` { $value } is both in `labels` and in `{ $key }` ``
pub const RECIPE_LABEL_IS_OTHER: MessageId = MessageId::new("recipe-label-is-other");

/// `{ $value } looks like an address or a part of one`
pub const RECIPE_LOOKS_LIKE_ADDRESS: MessageId = MessageId::new("recipe-looks-like-address");

/// `the recipe does not specify how to recognise the account`
pub const RECIPE_NO_ACCOUNT: MessageId = MessageId::new("recipe-no-account");

/// ``{ $value } does not contain `{ "{" }id{ "}" }` exactly once``
pub const RECIPE_NO_ID: MessageId = MessageId::new("recipe-no-id");

/// `{ $value } contains a placeholder that is not allowed here`
pub const RECIPE_PLACEHOLDER: MessageId = MessageId::new("recipe-placeholder");

/// `{ $value } is listed for both environments`
pub const RECIPE_SAME_ENVIRONMENT: MessageId = MessageId::new("recipe-same-environment");

/// `` { $value } is also a label of `{ $other }` ``
pub const RECIPE_SAME_LABEL: MessageId = MessageId::new("recipe-same-label");

/// `{ $value } is a label of two fields`
pub const RECIPE_SAME_LABEL_HERE: MessageId = MessageId::new("recipe-same-label-here");

/// `{ $value } does not fit the format of a recipe`
pub const RECIPE_SHAPE: MessageId = MessageId::new("recipe-shape");

/// `the recipe is not valid TOML: { $message }`
pub const RECIPE_SYNTAX: MessageId = MessageId::new("recipe-syntax");

/// ``the recipe has labels for fewer fields than `min_labels` (4 if it is not set)``
pub const RECIPE_TOO_FEW_FIELDS: MessageId = MessageId::new("recipe-too-few-fields");

/// `{ $value } is too general: it has too few letters or too many placeholders`
pub const RECIPE_TOO_GENERAL: MessageId = MessageId::new("recipe-too-general");

/// `a text has more than 200 characters, or a list has more than 200 items`
pub const RECIPE_TOO_LONG: MessageId = MessageId::new("recipe-too-long");

/// ``there is no recipe `{ $name }`: neither a file `{ $path }` nor a built-in one``
pub const RECIPE_UNKNOWN: MessageId = MessageId::new("recipe-unknown");

/// `` `{ $name }` is not a placeholder ``
pub const RECIPE_UNKNOWN_PLACEHOLDER: MessageId = MessageId::new("recipe-unknown-placeholder");

/// ``*Generated by `contactctl man --format markdown`.* This page lists all commands with their…``
pub const REFERENCE_ABOUT: MessageId = MessageId::new("reference-about");

/// `entries { $entries } form a cycle through their members`
pub const REFERENCE_CYCLE: MessageId = MessageId::new("reference-cycle");

/// `` `@{ $id }` is a member of itself ``
pub const REFERENCE_CYCLE_ITSELF: MessageId = MessageId::new("reference-cycle-itself");

/// `(default)`
pub const REFERENCE_DEFAULT: MessageId = MessageId::new("reference-default");

/// ``(default: `{ $value }`)``
pub const REFERENCE_DEFAULT_VALUE: MessageId = MessageId::new("reference-default-value");

/// `Examples:`
pub const REFERENCE_EXAMPLES: MessageId = MessageId::new("reference-examples");

/// `Global options`
pub const REFERENCE_GLOBAL: MessageId = MessageId::new("reference-global");

/// `` `{ $reference }` keeps changing, because others write to it ``
pub const REFERENCE_MOVED: MessageId = MessageId::new("reference-moved");

/// `Exit status`
pub const REFERENCE_STATUS: MessageId = MessageId::new("reference-status");

/// `contactctl has a bug`
pub const REFERENCE_STATUS_BUG: MessageId = MessageId::new("reference-status-bug");

/// ``with `plan --detailed-exitcode`: a sync would do or report something``
pub const REFERENCE_STATUS_CHANGES: MessageId = MessageId::new("reference-status-changes");

/// `` `check` found an error or too many warnings, `doctor` found a problem, or another command,… ``
pub const REFERENCE_STATUS_FINDINGS: MessageId = MessageId::new("reference-status-findings");

/// `| status | means |`
pub const REFERENCE_STATUS_HEAD: MessageId = MessageId::new("reference-status-head");

/// `` `sync` was interrupted by Ctrl-C, `SIGTERM` or `SIGHUP` ``
pub const REFERENCE_STATUS_INTERRUPTED: MessageId = MessageId::new("reference-status-interrupted");

/// `the portal could not be reached, or its answer was an error or unusable, if only for one ac…`
pub const REFERENCE_STATUS_PORTAL: MessageId = MessageId::new("reference-status-portal");

/// ``refused, such as a commit that is not approved, an edit in the portal or, with `plan --requ…``
pub const REFERENCE_STATUS_REFUSED: MessageId = MessageId::new("reference-status-refused");

/// `` success; also if you answered `n` to the question of `sync` ``
pub const REFERENCE_STATUS_SUCCESS: MessageId = MessageId::new("reference-status-success");

/// `wrong usage, or a problem with the configuration, files or Git: the command could not do it…`
pub const REFERENCE_STATUS_USAGE: MessageId = MessageId::new("reference-status-usage");

/// `Command line`
pub const REFERENCE_TITLE: MessageId = MessageId::new("reference-title");

/// `` cannot fetch `{ $reference }` from `{ $remote }` ``
pub const REFERENCE_UNFETCHED: MessageId = MessageId::new("reference-unfetched");

/// `` cannot push `{ $reference }` to `{ $remote }` ``
pub const REFERENCE_UNPUSHED: MessageId = MessageId::new("reference-unpushed");

/// `` cannot read `{ $reference }` ``
pub const REFERENCE_UNREADABLE: MessageId = MessageId::new("reference-unreadable");

/// `` cannot write `{ $reference }` ``
pub const REFERENCE_UNWRITTEN: MessageId = MessageId::new("reference-unwritten");

/// `The account already exists`
pub const REFUSAL_ACCOUNT_EXISTS: MessageId = MessageId::new("refusal-account-exists");

/// `The form does not have the expected fields`
pub const REFUSAL_BODY_REFUSED: MessageId = MessageId::new("refusal-body-refused");

/// `The form is too large`
pub const REFUSAL_BODY_TOO_LARGE: MessageId = MessageId::new("refusal-body-too-large");

/// `The portal is busy`
pub const REFUSAL_BUSY: MessageId = MessageId::new("refusal-busy");

/// `Somebody else changed this`
pub const REFUSAL_CHANGED: MessageId = MessageId::new("refusal-changed");

/// `Complete the contact information first`
pub const REFUSAL_CONTACT_INFORMATION_REQUIRED: MessageId =
    MessageId::new("refusal-contact-information-required");

/// `You do not have permission`
pub const REFUSAL_FORBIDDEN: MessageId = MessageId::new("refusal-forbidden");

/// `This form was already sent`
pub const REFUSAL_IDEMPOTENCY_KEY_REUSED: MessageId =
    MessageId::new("refusal-idempotency-key-reused");

/// `An error occurred in the portal`
pub const REFUSAL_INTERNAL: MessageId = MessageId::new("refusal-internal");

/// `The form cannot be read`
pub const REFUSAL_MALFORMED_BODY: MessageId = MessageId::new("refusal-malformed-body");

/// `The portal cannot read this request`
pub const REFUSAL_MALFORMED_REQUEST: MessageId = MessageId::new("refusal-malformed-request");

/// `This action is not possible here`
pub const REFUSAL_METHOD_NOT_ALLOWED: MessageId = MessageId::new("refusal-method-not-allowed");

/// `Account not found`
pub const REFUSAL_NO_ACCOUNT: MessageId = MessageId::new("refusal-no-account");

/// `There is no record yet`
pub const REFUSAL_NO_RECORD: MessageId = MessageId::new("refusal-no-record");

/// `Page not found`
pub const REFUSAL_NOT_FOUND: MessageId = MessageId::new("refusal-not-found");

/// `The request cannot be handled`
pub const REFUSAL_PRECONDITION_REQUIRED: MessageId =
    MessageId::new("refusal-precondition-required");

/// `The account was not saved`
pub const REFUSAL_PROFILE_REFUSED: MessageId = MessageId::new("refusal-profile-refused");

/// `The contact information was not saved`
pub const REFUSAL_RECORD_REFUSED: MessageId = MessageId::new("refusal-record-refused");

/// `Too many attempts`
pub const REFUSAL_TOO_MANY_REQUESTS: MessageId = MessageId::new("refusal-too-many-requests");

/// `The request took too long to arrive`
pub const REFUSAL_TOO_SLOW: MessageId = MessageId::new("refusal-too-slow");

/// `Sign in`
pub const REFUSAL_UNAUTHENTICATED: MessageId = MessageId::new("refusal-unauthenticated");

/// `The portal cannot save data`
pub const REFUSAL_UNWRITABLE: MessageId = MessageId::new("refusal-unwritable");

/// `The users were not saved`
pub const REFUSAL_USERS_REFUSED: MessageId = MessageId::new("refusal-users-refused");

/// `Wrong address`
pub const REFUSAL_WRONG_HOST: MessageId = MessageId::new("refusal-wrong-host");

/// `The form has the wrong format`
pub const REFUSAL_WRONG_MEDIA_TYPE: MessageId = MessageId::new("refusal-wrong-media-type");

/// `` there is already an account `{ $account }` ``
pub const REFUSED_ACCOUNT_THERE: MessageId = MessageId::new("refused-account-there");

/// `the form has no such action`
pub const REFUSED_ACTION: MessageId = MessageId::new("refused-action");

/// `the connection ended before the whole body arrived`
pub const REFUSED_BODY_BROKEN: MessageId = MessageId::new("refused-body-broken");

/// `the body is not UTF-8: its first invalid byte is at offset { $offset }`
pub const REFUSED_BODY_ENCODING: MessageId = MessageId::new("refused-body-encoding");

/// `the body did not arrive in time`
pub const REFUSED_BODY_LATE: MessageId = MessageId::new("refused-body-late");

/// `the body has more than { $limit } bytes`
pub const REFUSED_BODY_SIZE: MessageId = MessageId::new("refused-body-size");

/// `the form was sent from a page of another site`
pub const REFUSED_CROSS_SITE: MessageId = MessageId::new("refused-cross-site");

/// `another process keeps the database locked; try again`
pub const REFUSED_DATABASE_LOCKED: MessageId = MessageId::new("refused-database-locked");

/// `the portal's disk is full, so nothing was changed; tell the portal's operator`
pub const REFUSED_DISK_FULL: MessageId = MessageId::new("refused-disk-full");

/// `this event does not exist`
pub const REFUSED_EVENT: MessageId = MessageId::new("refused-event");

/// `the account has no production value for { $fields }`
pub const REFUSED_FIELDS_MISSING: MessageId = MessageId::new("refused-fields-missing");

/// `this form was already sent with other values`
pub const REFUSED_FORM_SENT: MessageId = MessageId::new("refused-form-sent");

/// `` send the form as `application/x-www-form-urlencoded` ``
pub const REFUSED_FORM_TYPE: MessageId = MessageId::new("refused-form-type");

/// ``the header `{ $name }` is not ASCII text``
pub const REFUSED_HEADER_TEXT: MessageId = MessageId::new("refused-header-text");

/// `the account's id is not UTF-8 text`
pub const REFUSED_ID_ENCODING: MessageId = MessageId::new("refused-id-encoding");

/// `` `Idempotency-Key` must have 1 to { $limit } visible ASCII characters ``
pub const REFUSED_KEY_LENGTH: MessageId = MessageId::new("refused-key-length");

/// ``the member `{ $key }` is there more than once; keep it only once``
pub const REFUSED_KEY_TWICE: MessageId = MessageId::new("refused-key-twice");

/// `the portal is not available in this language`
pub const REFUSED_LANGUAGE: MessageId = MessageId::new("refused-language");

/// `too many invalid sign-in links were opened`
pub const REFUSED_LINKS: MessageId = MessageId::new("refused-links");

/// ``send the request to `localhost` or a loopback address, such as `127.0.0.1`; this portal doe…``
pub const REFUSED_LOCAL_HOST: MessageId = MessageId::new("refused-local-host");

/// `` `{ $path }` does not accept { $method } ``
pub const REFUSED_METHOD: MessageId = MessageId::new("refused-method");

/// ``use a new `Idempotency-Key` for another request``
pub const REFUSED_NEW_KEY: MessageId = MessageId::new("refused-new-key");

/// ``send `If-Match` with the entity tag that you read, or `If-None-Match: *` if nothing exists…``
pub const REFUSED_NO_PRECONDITION: MessageId = MessageId::new("refused-no-precondition");

/// `` the portal has no path `{ $path }` ``
pub const REFUSED_NO_ROUTE: MessageId = MessageId::new("refused-no-route");

/// `` there is no account with the id `{ $account }` ``
pub const REFUSED_NO_SUCH_ACCOUNT: MessageId = MessageId::new("refused-no-such-account");

/// ``send `Authorization: Bearer` with a token``
pub const REFUSED_NO_TOKEN: MessageId = MessageId::new("refused-no-token");

/// `` the only allowed value of `If-None-Match` is `*` ``
pub const REFUSED_NONE_MATCH: MessageId = MessageId::new("refused-none-match");

/// ``token `{ $name }` is for listed accounts, but this request needs one for all accounts``
pub const REFUSED_NOT_ALL: MessageId = MessageId::new("refused-not-all");

/// ``the header `Authorization` must contain `Bearer`, a space and the token``
pub const REFUSED_NOT_BEARER: MessageId = MessageId::new("refused-not-bearer");

/// `` send `Content-Type: application/json` ``
pub const REFUSED_NOT_JSON_TYPE: MessageId = MessageId::new("refused-not-json-type");

/// `the portal failed because of an error of its own, not because of the request; the cause is…`
pub const REFUSED_NOT_YOUR_ERROR: MessageId = MessageId::new("refused-not-your-error");

/// `the portal did not save the data, so nothing was changed`
pub const REFUSED_NOTHING_CHANGED: MessageId = MessageId::new("refused-nothing-changed");

/// `` there is no record yet; create one with `If-None-Match: *` ``
pub const REFUSED_NOTHING_YET: MessageId = MessageId::new("refused-nothing-yet");

/// `` the token `{ $name }` is not for the account `{ $account }` ``
pub const REFUSED_OTHER_ACCOUNT: MessageId = MessageId::new("refused-other-account");

/// `` `page_size` must be from 1 to { $limit } ``
pub const REFUSED_PAGE_SIZE: MessageId = MessageId::new("refused-page-size");

/// `` `page_token` must be the `next_page_token` of an earlier page ``
pub const REFUSED_PAGE_TOKEN: MessageId = MessageId::new("refused-page-token");

/// ``send the request to `{ $host }`, the host of this portal``
pub const REFUSED_PUBLIC_HOST: MessageId = MessageId::new("refused-public-host");

/// `the query cannot be read: { $reason }`
pub const REFUSED_QUERY: MessageId = MessageId::new("refused-query");

/// `the limit of requests per second is { $limit }; wait a moment and try again`
pub const REFUSED_RATE: MessageId = MessageId::new("refused-rate");

/// `the current state is not the expected one; read it, then decide again`
pub const REFUSED_READ_AGAIN: MessageId = MessageId::new("refused-read-again");

/// `the portal cannot write to its database, so nothing was changed; tell the portal's operator`
pub const REFUSED_READ_ONLY: MessageId = MessageId::new("refused-read-only");

/// ``account `{ $account }` has no { $environment } record``
pub const REFUSED_RECORD_MISSING: MessageId = MessageId::new("refused-record-missing");

/// ``the role `{ $role }` does not allow this``
pub const REFUSED_ROLE: MessageId = MessageId::new("refused-role");

/// `` the token `{ $name }` has the scope `{ $scope }`, but this request requires `{ $required }` ``
pub const REFUSED_SCOPE: MessageId = MessageId::new("refused-scope");

/// `the text must not contain control characters, other than tabs and line breaks`
pub const REFUSED_TEXT_CHARACTERS: MessageId = MessageId::new("refused-text-characters");

/// `the text must have at most { $most } characters`
pub const REFUSED_TEXT_LENGTH: MessageId = MessageId::new("refused-text-length");

/// `the token is unknown, revoked or expired`
pub const REFUSED_TOKEN: MessageId = MessageId::new("refused-token");

/// `the portal did not finish the request in time; it may still save a change, so read the curr…`
pub const REFUSED_TOO_LONG_TO_ANSWER: MessageId = MessageId::new("refused-too-long-to-answer");

/// ``send either `If-Match` or `If-None-Match`, not both``
pub const REFUSED_TWO_PRECONDITIONS: MessageId = MessageId::new("refused-two-preconditions");

/// ``{ $remedy }; or ask people in `allowed_signers` to approve the commit (`contactctl approve…``
pub const REMEDY_OR_REPAIR: MessageId = MessageId::new("remedy-or-repair");

/// `a missing signature or review is replaced by the approval of { $by }`
pub const REPAIRED_BY: MessageId = MessageId::new("repaired-by");

/// `{ $name } contains { $value } twice`
pub const REPEATED_ENTRY: MessageId = MessageId::new("repeated-entry");

/// `Account`
pub const REPORT_ACCOUNT: MessageId = MessageId::new("report-account");

/// `Accounts`
pub const REPORT_ACCOUNTS: MessageId = MessageId::new("report-accounts");

/// `Added`
pub const REPORT_ADDED: MessageId = MessageId::new("report-added");

/// `in the future`
pub const REPORT_AGE_FUTURE: MessageId = MessageId::new("report-age-future");

/// `91 to 180 days ago`
pub const REPORT_AGE_HALF: MessageId = MessageId::new("report-age-half");

/// `never`
pub const REPORT_AGE_NEVER: MessageId = MessageId::new("report-age-never");

/// `at most 90 days ago`
pub const REPORT_AGE_QUARTER: MessageId = MessageId::new("report-age-quarter");

/// `more than 365 days ago`
pub const REPORT_AGE_STALE: MessageId = MessageId::new("report-age-stale");

/// `not a date`
pub const REPORT_AGE_UNREADABLE: MessageId = MessageId::new("report-age-unreadable");

/// `181 to 365 days ago`
pub const REPORT_AGE_YEAR: MessageId = MessageId::new("report-age-year");

/// `Last test of each address`
pub const REPORT_AGES: MessageId = MessageId::new("report-ages");

/// `The directory has no entries.`
pub const REPORT_AGES_NONE: MessageId = MessageId::new("report-ages-none");

/// `all day`
pub const REPORT_ALL_DAY: MessageId = MessageId::new("report-all-day");

/// `Fields that reach nobody else`
pub const REPORT_ALONE: MessageId = MessageId::new("report-alone");

/// `Needs attention`
pub const REPORT_ATTENTION: MessageId = MessageId::new("report-attention");

/// `Back to the overview`
pub const REPORT_BACK: MessageId = MessageId::new("report-back");

/// `Changes`
pub const REPORT_CHANGES: MessageId = MessageId::new("report-changes");

/// `The files are compared with commit { $commit } of { $date }.`
pub const REPORT_CHANGES_BASE: MessageId = MessageId::new("report-changes-base");

/// `To list changes here, specify a tag, a branch or a commit, for example: { $command }`
pub const REPORT_CHANGES_HOW: MessageId = MessageId::new("report-changes-how");

/// `No contacts or support hours have changed.`
pub const REPORT_CHANGES_NONE: MessageId = MessageId::new("report-changes-none");

/// `` Changes since `{ $rev }` ``
pub const REPORT_CHANGES_SINCE: MessageId = MessageId::new("report-changes-since");

/// `{ $date }: { $minutes } min back in { $zones }`
pub const REPORT_CLOCK_BACK: MessageId = MessageId::new("report-clock-back");

/// `{ $hours } hours: the clocks change`
pub const REPORT_CLOCK_DAY: MessageId = MessageId::new("report-clock-day");

/// `{ $date }: { $minutes } min forward in { $zones }`
pub const REPORT_CLOCK_FORWARD: MessageId = MessageId::new("report-clock-forward");

/// `Clock changes in the coming year`
pub const REPORT_CLOCKS: MessageId = MessageId::new("report-clocks");

/// `In the time zones of the support hours, no clocks change in the coming year.`
pub const REPORT_CLOCKS_NONE: MessageId = MessageId::new("report-clocks-none");

/// `Closed`
pub const REPORT_CLOSED: MessageId = MessageId::new("report-closed");

/// `never this week`
pub const REPORT_CLOSED_NEVER: MessageId = MessageId::new("report-closed-never");

/// `Contacts by account`
pub const REPORT_CONTACTS: MessageId = MessageId::new("report-contacts");

/// `The number is how many people are behind the contacts. With “+” there may be more: the dire…`
pub const REPORT_CONTACTS_HOW: MessageId = MessageId::new("report-contacts-how");

/// `On this page`
pub const REPORT_CONTENTS: MessageId = MessageId::new("report-contents");

/// `Day`
pub const REPORT_DAY: MessageId = MessageId::new("report-day");

/// `The files have uncommitted changes.`
pub const REPORT_EDITED: MessageId = MessageId::new("report-edited");

/// `Entries`
pub const REPORT_ENTRIES: MessageId = MessageId::new("report-entries");

/// `Field`
pub const REPORT_FIELD: MessageId = MessageId::new("report-field");

/// `Show only accounts with this text`
pub const REPORT_FILTER: MessageId = MessageId::new("report-filter");

/// `{ $shown } of { $all }`
pub const REPORT_FILTER_COUNT: MessageId = MessageId::new("report-filter-count");

/// `Removed accounts:`
pub const REPORT_GONE_ACCOUNTS: MessageId = MessageId::new("report-gone-accounts");

/// `Weeks with different hours, because of clock changes`
pub const REPORT_LATER: MessageId = MessageId::new("report-later");

/// `closed { $times }`
pub const REPORT_LATER_CLOSED: MessageId = MessageId::new("report-later-closed");

/// `never closed`
pub const REPORT_LATER_OPEN: MessageId = MessageId::new("report-later-open");

/// `{ $from } to { $until }:`
pub const REPORT_LATER_WEEKS: MessageId = MessageId::new("report-later-weeks");

/// `a report on more than { $most } accounts has several pages, which cannot be printed`
pub const REPORT_MANY_PRINTED: MessageId = MessageId::new("report-many-printed");

/// ``Personal data is masked on this page, because the page was made in CI or with `--redact`.``
pub const REPORT_MASKED: MessageId = MessageId::new("report-masked");

/// `{ $number -> [one] and { $number } more *[other] and { $number } more }`
pub const REPORT_MORE: MessageId = MessageId::new("report-more");

/// `{ $number -> [one] There is { $number } more; see it: { $command } *[other] There are { $nu…`
pub const REPORT_MORE_FINDINGS: MessageId = MessageId::new("report-more-findings");

/// `New accounts:`
pub const REPORT_NEW_ACCOUNTS: MessageId = MessageId::new("report-new-accounts");

/// `No commit was found, so the page cannot show since when a problem exists.`
pub const REPORT_NO_COMMIT: MessageId = MessageId::new("report-no-commit");

/// `` `contactctl check` finds no problem. ``
pub const REPORT_NO_FINDINGS: MessageId = MessageId::new("report-no-findings");

/// `no valid support hours`
pub const REPORT_NO_TIMES: MessageId = MessageId::new("report-no-times");

/// `` `{ $path }` is not a report of contactctl, so it is not overwritten ``
pub const REPORT_NOT_OURS: MessageId = MessageId::new("report-not-ours");

/// `field not in the portal`
pub const REPORT_NOT_SHOWN: MessageId = MessageId::new("report-not-shown");

/// `` `contactctl check` finds no problem, and no account of a portal is known to need attention. ``
pub const REPORT_NOTHING: MessageId = MessageId::new("report-nothing");

/// `Commit { $commit } of { $date }.`
pub const REPORT_OF_COMMIT: MessageId = MessageId::new("report-of-commit");

/// `One person alone`
pub const REPORT_ONE: MessageId = MessageId::new("report-one");

/// `only 1`
pub const REPORT_ONLY_ONE: MessageId = MessageId::new("report-only-one");

/// `` `{ $path }` was not written, because contactctl reads this file ``
pub const REPORT_OVER_READ: MessageId = MessageId::new("report-over-read");

/// `{ $first } to { $last }`
pub const REPORT_PART: MessageId = MessageId::new("report-part");

/// `The accounts are on pages of their own:`
pub const REPORT_PARTS: MessageId = MessageId::new("report-parts");

/// `People by field`
pub const REPORT_PEOPLE: MessageId = MessageId::new("report-people");

/// `An account whose field reaches one person alone has a single point of failure: while this p…`
pub const REPORT_PEOPLE_HOW: MessageId = MessageId::new("report-people-how");

/// `In how many accounts each field reaches the person. The last column counts, over all accoun…`
pub const REPORT_PEOPLE_LIST: MessageId = MessageId::new("report-people-list");

/// `No account reaches a person of the directory.`
pub const REPORT_PEOPLE_NONE: MessageId = MessageId::new("report-people-none");

/// `Number not known`
pub const REPORT_PEOPLE_UNKNOWN: MessageId = MessageId::new("report-people-unknown");

/// `Person`
pub const REPORT_PERSON: MessageId = MessageId::new("report-person");

/// `To ask the portal, run: { $command }`
pub const REPORT_PORTAL_ASK: MessageId = MessageId::new("report-portal-ask");

/// `The portal was asked, and compared with the commit that is checked out.`
pub const REPORT_PORTAL_ASKED: MessageId = MessageId::new("report-portal-asked");

/// `This is what the ledger shows. Edits made in the portal since somebody last looked at its p…`
pub const REPORT_PORTAL_LEDGER: MessageId = MessageId::new("report-portal-ledger");

/// ``Portal `{ $portal }`, { $accounts }: { $state }``
pub const REPORT_PORTAL_NEEDS: MessageId = MessageId::new("report-portal-needs");

/// ``Nothing is known of this portal, because `.contactctl/receipts` has no receipt of a sync fr…``
pub const REPORT_PORTAL_NOTHING: MessageId = MessageId::new("report-portal-nothing");

/// `Nothing is known of this portal, because its ledger in this clone is empty.`
pub const REPORT_PORTAL_NOTHING_MANUAL: MessageId = MessageId::new("report-portal-nothing-manual");

/// `This is what the receipts of syncs show. The newest one is of { $date }, for commit { $comm…`
pub const REPORT_PORTAL_RECEIPTS: MessageId = MessageId::new("report-portal-receipts");

/// ``{ $name } (`{ $kind }`, { $environment })``
pub const REPORT_PORTAL_TITLE: MessageId = MessageId::new("report-portal-title");

/// `Nothing is known of this portal: { $why }.`
pub const REPORT_PORTAL_UNREADABLE: MessageId = MessageId::new("report-portal-unreadable");

/// `Portals`
pub const REPORT_PORTALS: MessageId = MessageId::new("report-portals");

/// `No portal is configured.`
pub const REPORT_PORTALS_NONE: MessageId = MessageId::new("report-portals-none");

/// `Problem`
pub const REPORT_PROBLEM: MessageId = MessageId::new("report-problem");

/// ``the receipt `{ $path }` cannot be read``
pub const REPORT_RECEIPT_UNREADABLE: MessageId = MessageId::new("report-receipt-unreadable");

/// `Removed`
pub const REPORT_REMOVED: MessageId = MessageId::new("report-removed");

/// `Last seen`
pub const REPORT_SEEN: MessageId = MessageId::new("report-seen");

/// `Several people`
pub const REPORT_SEVERAL: MessageId = MessageId::new("report-several");

/// `Since`
pub const REPORT_SINCE: MessageId = MessageId::new("report-since");

/// `{ $date } or earlier`
pub const REPORT_SINCE_BEFORE: MessageId = MessageId::new("report-since-before");

/// `{ $date }, commit { $commit }`
pub const REPORT_SINCE_COMMIT: MessageId = MessageId::new("report-since-commit");

/// `“Since” is the day on which this branch got the line with the problem. For a test of an add…`
pub const REPORT_SINCE_HOW: MessageId = MessageId::new("report-since-how");

/// `uncommitted`
pub const REPORT_SINCE_UNCOMMITTED: MessageId = MessageId::new("report-since-uncommitted");

/// `not known`
pub const REPORT_SINCE_UNKNOWN: MessageId = MessageId::new("report-since-unknown");

/// `{ $number -> [one] { $number } field of an account reaches only one person. *[other] { $num…`
pub const REPORT_SINGLE_FIELDS: MessageId = MessageId::new("report-single-fields");

/// `State`
pub const REPORT_STATE: MessageId = MessageId::new("report-state");

/// `edited in the portal`
pub const REPORT_STATE_DRIFT: MessageId = MessageId::new("report-state-drift");

/// `not written by the last sync, as far as is known`
pub const REPORT_STATE_FAILED: MessageId = MessageId::new("report-state-failed");

/// `managed from another repository`
pub const REPORT_STATE_FOREIGN: MessageId = MessageId::new("report-state-foreign");

/// `not found in the portal`
pub const REPORT_STATE_MISSING: MessageId = MessageId::new("report-state-missing");

/// `only in the portal`
pub const REPORT_STATE_ONLY_THERE: MessageId = MessageId::new("report-state-only-there");

/// `the known fields are the same as in the files`
pub const REPORT_STATE_PARTLY: MessageId = MessageId::new("report-state-partly");

/// `the files have changes that were not pushed yet`
pub const REPORT_STATE_PENDING: MessageId = MessageId::new("report-state-pending");

/// `the same as in the files`
pub const REPORT_STATE_SAME: MessageId = MessageId::new("report-state-same");

/// `not known`
pub const REPORT_STATE_UNKNOWN: MessageId = MessageId::new("report-state-unknown");

/// `Support hours`
pub const REPORT_SUPPORT: MessageId = MessageId::new("report-support");

/// `Hours of support on each day of the week from { $from } to { $until }, in the time zone tha…`
pub const REPORT_SUPPORT_HOW: MessageId = MessageId::new("report-support-how");

/// `Last test`
pub const REPORT_TESTED: MessageId = MessageId::new("report-tested");

/// `Schedule`
pub const REPORT_TIMES: MessageId = MessageId::new("report-times");

/// `Open hours in each part of the day, on the clock of { $zone }`
pub const REPORT_TIMES_CAPTION: MessageId = MessageId::new("report-times-caption");

/// `{ $number -> [one] For { $number } account, only the column “Closed” shows the schedule, so…`
pub const REPORT_TIMES_LEFT_OUT: MessageId = MessageId::new("report-times-left-out");

/// `{ $zone }, hours in the week: { $hours }, { $accounts }`
pub const REPORT_TIMES_OF: MessageId = MessageId::new("report-times-of");

/// `Schedule { $number }`
pub const REPORT_TIMES_TITLE: MessageId = MessageId::new("report-times-title");

/// `Contacts on { $date }`
pub const REPORT_TITLE: MessageId = MessageId::new("report-title");

/// `{ $number -> [one] { $number } file has no account id, so its account is not on this page.…`
pub const REPORT_UNREAD: MessageId = MessageId::new("report-unread");

/// `Week`
pub const REPORT_WEEK: MessageId = MessageId::new("report-week");

/// `Where`
pub const REPORT_WHERE: MessageId = MessageId::new("report-where");

/// `Whole day`
pub const REPORT_WHOLE_DAY: MessageId = MessageId::new("report-whole-day");

/// `Wrote { $path }: { $accounts }.`
pub const REPORT_WROTE: MessageId = MessageId::new("report-wrote");

/// `Wrote { $path } and { $number -> [one] { $number } page *[other] { $number } pages } of acc…`
pub const REPORT_WROTE_PAGES: MessageId = MessageId::new("report-wrote-pages");

/// `Time zone`
pub const REPORT_ZONE: MessageId = MessageId::new("report-zone");

/// `` `{ $folder }` is a bare repository ``
pub const REPOSITORY_BARE: MessageId = MessageId::new("repository-bare");

/// ``the repository at `{ $folder }` belongs to another user``
pub const REPOSITORY_OF_ANOTHER: MessageId = MessageId::new("repository-of-another");

/// ``the repository at `{ $folder }` stores its references in the reftable format, which is not…``
pub const REPOSITORY_REFTABLE: MessageId = MessageId::new("repository-reftable");

/// ``the repository at `{ $folder }` uses SHA-256 ids, which are not supported``
pub const REPOSITORY_SHA256: MessageId = MessageId::new("repository-sha256");

/// `` no Git repository could be created in `{ $folder }` ``
pub const REPOSITORY_UNMADE: MessageId = MessageId::new("repository-unmade");

/// `` cannot open the Git repository at `{ $folder }` ``
pub const REPOSITORY_UNOPENED: MessageId = MessageId::new("repository-unopened");

/// ``no mail arrives at `{ $address }`: its domain is reserved for tests and examples``
pub const RESERVED_DOMAIN: MessageId = MessageId::new("reserved-domain");

/// `cannot write the results`
pub const RESULTS_UNWRITABLE: MessageId = MessageId::new("results-unwritable");

/// `{ $first }; { $second }`
pub const REVIEWED_AND: MessageId = MessageId::new("reviewed-and");

/// `ask an owner who has no part in the change to approve it`
pub const REVIEWED_ASK_OWNER: MessageId = MessageId::new("reviewed-ask-owner");

/// `the Git host does not report the merge base of pull request #{ $number } and commit { $befo…`
pub const REVIEWED_BASE_UNKNOWN: MessageId = MessageId::new("reviewed-base-unknown");

/// `pull request #{ $number } was approved by { $by }`
pub const REVIEWED_BY: MessageId = MessageId::new("reviewed-by");

/// `pull request #{ $number } was reviewed as a change to commit { $commit }, which is not its…`
pub const REVIEWED_COMPARED: MessageId = MessageId::new("reviewed-compared");

/// `commit { $commit } came from pull request #{ $number }, which was merged into another branc…`
pub const REVIEWED_ELSEWHERE: MessageId = MessageId::new("reviewed-elsewhere");

/// `get the change reviewed, exactly as it is merged, by somebody who has no part in it`
pub const REVIEWED_HAVE_IT_REVIEWED: MessageId = MessageId::new("reviewed-have-it-reviewed");

/// `pull request #{ $number } lacks the approval of { $count -> [one] a code owner *[other] { $…`
pub const REVIEWED_NO_OWNER: MessageId = MessageId::new("reviewed-no-owner");

/// ``commit { $commit } has no `CODEOWNERS`, so no file has an owner``
pub const REVIEWED_NO_OWNERS: MessageId = MessageId::new("reviewed-no-owners");

/// `commit { $commit } did not come from a merged pull request`
pub const REVIEWED_NO_REQUEST: MessageId = MessageId::new("reviewed-no-request");

/// `nothing that needs a review has changed`
pub const REVIEWED_NOTHING: MessageId = MessageId::new("reviewed-nothing");

/// ``pull request #{ $number } was approved, but commit { $commit } changes `{ $path }` in anoth…``
pub const REVIEWED_OTHER_CHANGE: MessageId = MessageId::new("reviewed-other-change");

/// `pull request #{ $number } has { $have } of { $wanted } required approvals`
pub const REVIEWED_TOO_FEW: MessageId = MessageId::new("reviewed-too-few");

/// `` `{ $by }` requested changes ``
pub const REVIEWER_ASKS: MessageId = MessageId::new("reviewer-asks");

/// ``the review by `{ $by }` was dismissed``
pub const REVIEWER_DISMISSED: MessageId = MessageId::new("reviewer-dismissed");

/// `` `{ $by }` approved the change, but has no write access to the repository ``
pub const REVIEWER_MAY_NOT_WRITE: MessageId = MessageId::new("reviewer-may-not-write");

/// `` `{ $by }` approved the change, but is a bot ``
pub const REVIEWER_NO_PERSON: MessageId = MessageId::new("reviewer-no-person");

/// `` `{ $by }` approved the change, but the Git host does not report which commit ``
pub const REVIEWER_OF_NOTHING: MessageId = MessageId::new("reviewer-of-nothing");

/// `` `{ $by }` approved the pull request, but also opened it ``
pub const REVIEWER_OPENED: MessageId = MessageId::new("reviewer-opened");

/// `` `{ $by }` approved the change, but also pushed a part of it ``
pub const REVIEWER_PUSHED: MessageId = MessageId::new("reviewer-pushed");

/// `` `{ $by }` approved the pull request before its target branch was replaced or force-pushed ``
pub const REVIEWER_RETARGETED: MessageId = MessageId::new("reviewer-retargeted");

/// `` `{ $by }` approved another commit than the one that was merged ``
pub const REVIEWER_STALE: MessageId = MessageId::new("reviewer-stale");

/// `` `{ $by }` approved the change, but also wrote a part of it ``
pub const REVIEWER_WROTE: MessageId = MessageId::new("reviewer-wrote");

/// ``cannot use `{ $path }` of commit { $commit }: { $fault }``
pub const REVOKED_KEYS_FAULTY: MessageId = MessageId::new("revoked-keys-faulty");

/// `, at { $at }`
pub const ROUTE_AT: MessageId = MessageId::new("route-at");

/// `, in commit { $commit }`
pub const ROUTE_BY_COMMIT: MessageId = MessageId::new("route-by-commit");

/// `| account | event | change |`
pub const ROUTE_CHANGE_HEAD: MessageId = MessageId::new("route-change-head");

/// `support is closed`
pub const ROUTE_CLOSED: MessageId = MessageId::new("route-closed");

/// `support is closed at the given time, but was open before the change`
pub const ROUTE_CLOSES: MessageId = MessageId::new("route-closes");

/// `removed`
pub const ROUTE_GONE: MessageId = MessageId::new("route-gone");

/// `new support hours: { $hours }`
pub const ROUTE_HOURS_JOIN: MessageId = MessageId::new("route-hours-join");

/// `support hours removed: { $hours }`
pub const ROUTE_HOURS_LEAVE: MessageId = MessageId::new("route-hours-leave");

/// `now reaches { $who }`
pub const ROUTE_JOINS: MessageId = MessageId::new("route-joins");

/// `no longer reaches { $who }`
pub const ROUTE_LEAVES: MessageId = MessageId::new("route-leaves");

/// `... and { $number -> [one] { $number } more row *[other] { $number } more rows }. To see al…`
pub const ROUTE_LEFT_OUT: MessageId = MessageId::new("route-left-out");

/// `new`
pub const ROUTE_NEW: MessageId = MessageId::new("route-new");

/// `nobody`
pub const ROUTE_NOBODY: MessageId = MessageId::new("route-nobody");

/// ``warning: the files have errors, so recipients may be missing here; see the errors: `contact…``
pub const ROUTE_OF_FAULTY_FILES: MessageId = MessageId::new("route-of-faulty-files");

/// `support is open`
pub const ROUTE_OPEN: MessageId = MessageId::new("route-open");

/// `support is open at the given time, but was closed before the change`
pub const ROUTE_OPENS: MessageId = MessageId::new("route-opens");

/// `The recipients or support hours of { $number -> [one] { $number } account *[other] { $numbe…`
pub const ROUTE_OTHER: MessageId = MessageId::new("route-other");

/// `Compared with commit { $since }, there are no changes in recipients or support hours to sho…`
pub const ROUTE_SAME: MessageId = MessageId::new("route-same");

/// `Recipients`
pub const ROUTE_TITLE: MessageId = MessageId::new("route-title");

/// `| account | recipients |`
pub const ROUTE_TOLD_HEAD: MessageId = MessageId::new("route-told-head");

/// `` account `{ $id }` already has the file `{ $path }` ``
pub const ROW_ACCOUNT_THERE: MessageId = MessageId::new("row-account-there");

/// ``account `{ $id }` is already in line { $line }``
pub const ROW_ACCOUNT_TWICE: MessageId = MessageId::new("row-account-twice");

/// `` `{ $column }` occurs twice ``
pub const ROW_COLUMN_TWICE: MessageId = MessageId::new("row-column-twice");

/// `` `{ $column }` is not an allowed name here ``
pub const ROW_COLUMN_UNKNOWN: MessageId = MessageId::new("row-column-unknown");

/// `this name is empty`
pub const ROW_COLUMN_UNNAMED: MessageId = MessageId::new("row-column-unnamed");

/// ``{ $number -> [one] the header lacks the column `{ $columns }` *[other] the header lacks the…``
pub const ROW_COLUMNS_MISSING: MessageId = MessageId::new("row-columns-missing");

/// `` `{ $value }` does not have the format of support hours: days, times and a time zone ``
pub const ROW_HOURS: MessageId = MessageId::new("row-hours");

/// `this row has { $cells -> [one] { $cells } cell *[other] { $cells } cells }, but the header…`
pub const ROW_LENGTH: MessageId = MessageId::new("row-length");

/// `the file is empty`
pub const ROW_NO_HEADER: MessageId = MessageId::new("row-no-header");

/// `` this account has no `{ $column }` ``
pub const ROW_NO_VALUE: MessageId = MessageId::new("row-no-value");

/// `the file has no accounts`
pub const ROW_NONE: MessageId = MessageId::new("row-none");

/// `` the value of `{ $column }` is neither `true` nor `false` ``
pub const ROW_NOT_FLAG: MessageId = MessageId::new("row-not-flag");

/// `the file does not contain a list of accounts`
pub const ROW_NOT_LIST: MessageId = MessageId::new("row-not-list");

/// `this item of the list is not an object`
pub const ROW_NOT_OBJECT: MessageId = MessageId::new("row-not-object");

/// ``the value of `{ $column }` is not a string``
pub const ROW_NOT_TEXT: MessageId = MessageId::new("row-not-text");

/// ``the value of `{ $column }` is not a list of strings``
pub const ROW_NOT_TEXTS: MessageId = MessageId::new("row-not-texts");

/// ``the file of account `{ $id }` would be `{ $path }`, which already exists``
pub const ROW_PATH_TAKEN: MessageId = MessageId::new("row-path-taken");

/// `{ $separator -> [tab] the columns are separated by tabs instead of commas *[other] the colu…`
pub const ROW_SEPARATOR: MessageId = MessageId::new("row-separator");

/// `` `{ $value }` contains several addresses ``
pub const ROW_SEVERAL: MessageId = MessageId::new("row-several");

/// `this double quote is never closed`
pub const ROW_UNCLOSED: MessageId = MessageId::new("row-unclosed");

/// `` `{ $value }` does not have the format of a user: an address and a role ``
pub const ROW_USER: MessageId = MessageId::new("row-user");

/// `run the same command again`
pub const RUN_AGAIN: MessageId = MessageId::new("run-again");

/// `no reason was given`
pub const SAID_NOTHING: MessageId = MessageId::new("said-nothing");

/// `the sample cannot be compared with anything: { $path } does not exist`
pub const SAMPLE_ALONE: MessageId = MessageId::new("sample-alone");

/// `the sample is not a page: { $why -> [binary] it is not text [deep] its elements are nested…`
pub const SAMPLE_NOT_A_PAGE: MessageId = MessageId::new("sample-not-a-page");

/// `no field of { $sample } can be read: { $problem }`
pub const SAMPLE_PAGE: MessageId = MessageId::new("sample-page");

/// `` field `{ $field }` of { $sample } is read as `{ $verdict }`, not as `{ $expected }` ``
pub const SAMPLE_VERDICT: MessageId = MessageId::new("sample-verdict");

/// ``field `{ $field }` of { $sample } is read as `{ $verdict }`, not as `{ $expected }`: { $rea…``
pub const SAMPLE_VERDICT_BECAUSE: MessageId = MessageId::new("sample-verdict-because");

/// `{ $file } does not belong to any recipe: { $path } does not exist`
pub const SAMPLE_WITHOUT_RECIPE: MessageId = MessageId::new("sample-without-recipe");

/// `the SARIF log leaves out { $counts }, because GitHub code scanning accepts at most { $taken…`
pub const SARIF_LEFT_OUT: MessageId = MessageId::new("sarif-left-out");

/// ``the saved plan was created with `{ $needed }`, so `sync` needs the same options``
pub const SAVED_ALLOWED: MessageId = MessageId::new("saved-allowed");

/// `the saved plan was already applied`
pub const SAVED_APPLIED: MessageId = MessageId::new("saved-applied");

/// `` look at the plan, then push it: `{ $command }` ``
pub const SAVED_COMMAND: MessageId = MessageId::new("saved-command");

/// `the saved plan was edited after it was created`
pub const SAVED_EDITED: MessageId = MessageId::new("saved-edited");

/// `the saved plan expired at { $at }`
pub const SAVED_EXPIRED: MessageId = MessageId::new("saved-expired");

/// `` `{ $path }` is too large to be a saved plan ``
pub const SAVED_LARGE: MessageId = MessageId::new("saved-large");

/// `values in the portal have changed since the plan was created; accounts: { $accounts }`
pub const SAVED_MOVED: MessageId = MessageId::new("saved-moved");

/// `` `{ $path }` is not a saved plan ``
pub const SAVED_NONE: MessageId = MessageId::new("saved-none");

/// `commit { $commit } of the saved plan is no longer the approved one: the approved branch now…`
pub const SAVED_NOT_APPROVED_NOW: MessageId = MessageId::new("saved-not-approved-now");

/// `the saved plan is from another repository or configuration`
pub const SAVED_OF_ANOTHER: MessageId = MessageId::new("saved-of-another");

/// `` the saved plan is for portal `{ $portal }`, not for `{ $named }` ``
pub const SAVED_OTHER_PORTAL: MessageId = MessageId::new("saved-other-portal");

/// `the approval policy has changed since the plan was saved`
pub const SAVED_POLICY_CHANGED: MessageId = MessageId::new("saved-policy-changed");

/// ``the settings or the database of portal `{ $portal }` differ from those that the plan was sa…``
pub const SAVED_PORTAL_CHANGED: MessageId = MessageId::new("saved-portal-changed");

/// `the saved plan is dated in the future or valid for more than 24 hours: created at { $made }…`
pub const SAVED_TIMES: MessageId = MessageId::new("saved-times");

/// `` cannot read the saved plan `{ $path }` ``
pub const SAVED_UNREADABLE: MessageId = MessageId::new("saved-unreadable");

/// `` the plan is saved to `{ $path }` (it expires at { $until }); to push it, run `{ $command }` ``
pub const SAVED_UNTIL: MessageId = MessageId::new("saved-until");

/// `the saved plan is from another version of contactctl`
pub const SAVED_VERSION: MessageId = MessageId::new("saved-version");

/// `` the saved plan was created without `{ $given }` ``
pub const SAVED_WITHOUT: MessageId = MessageId::new("saved-without");

/// `the plan is not saved: no approval policy could be determined that judges it`
pub const SAVED_WITHOUT_BRANCH: MessageId = MessageId::new("saved-without-branch");

/// `scope: { $parts }`
pub const SCOPE: MessageId = MessageId::new("scope");

/// `{ $number -> [one] the only file *[other] all { $number } files }`
pub const SCOPE_ALL: MessageId = MessageId::new("scope-all");

/// `{ $first }, { $second }`
pub const SCOPE_AND: MessageId = MessageId::new("scope-and");

/// `` in commit `{ $rev }` ``
pub const SCOPE_COMMIT: MessageId = MessageId::new("scope-commit");

/// `` `{ $path }` has errors ``
pub const SCOPE_CONFIG: MessageId = MessageId::new("scope-config");

/// `without findings of { $rules }`
pub const SCOPE_IGNORE: MessageId = MessageId::new("scope-ignore");

/// `as staged`
pub const SCOPE_INDEX: MessageId = MessageId::new("scope-index");

/// `{ $number -> [one] { $number } finding was left out *[other] { $number } findings were left…`
pub const SCOPE_LEFT_OUT: MessageId = MessageId::new("scope-left-out");

/// `` `{ $path }` is a symbolic link ``
pub const SCOPE_LINK: MessageId = MessageId::new("scope-link");

/// `no commit up to { $commit } can be judged: each lacks a valid configuration, or has unreada…`
pub const SCOPE_NEVER_READABLE: MessageId = MessageId::new("scope-never-readable");

/// `` `{ $path }` does not exist ``
pub const SCOPE_NO_CONFIG: MessageId = MessageId::new("scope-no-config");

/// ``the name of `{ $path }` is not UTF-8``
pub const SCOPE_NOT_UTF8: MessageId = MessageId::new("scope-not-utf8");

/// `no finding was left out`
pub const SCOPE_NOTHING_LEFT_OUT: MessageId = MessageId::new("scope-nothing-left-out");

/// `only findings of { $rules }`
pub const SCOPE_SELECT: MessageId = MessageId::new("scope-select");

/// `part { $shard }`
pub const SCOPE_SHARD: MessageId = MessageId::new("scope-shard");

/// ``changed since `{ $rev }` or affected by those changes``
pub const SCOPE_SINCE: MessageId = MessageId::new("scope-since");

/// ``changed since commit `{ $base }` (the merge base with `{ $rev }`) or affected by those chan…``
pub const SCOPE_SINCE_BASE: MessageId = MessageId::new("scope-since-base");

/// `{ $number } of { $of -> [one] { $of } file *[other] { $of } files }`
pub const SCOPE_SOME: MessageId = MessageId::new("scope-some");

/// ``with `{ $path }` from stdin``
pub const SCOPE_STDIN: MessageId = MessageId::new("scope-stdin");

/// `` `{ $path }` is a submodule ``
pub const SCOPE_SUBMODULE: MessageId = MessageId::new("scope-submodule");

/// `` `{ $path }` occurs twice in its folder ``
pub const SCOPE_TWICE: MessageId = MessageId::new("scope-twice");

/// `commit { $commit } cannot be judged: { $why }`
pub const SCOPE_UNREADABLE: MessageId = MessageId::new("scope-unreadable");

/// `the approval policies of commit { $commit }, which apply to this sync, cannot be read: { $w…`
pub const SCOPE_UNREADABLE_BEFORE: MessageId = MessageId::new("scope-unreadable-before");

/// `the value of key { $key } looks like a secret`
pub const SECRET_IN_FILE: MessageId = MessageId::new("secret-in-file");

/// `a secret is written here`
pub const SECRET_IN_FILE_VALUE: MessageId = MessageId::new("secret-in-file-value");

/// ``rule `{ $rule }` is off, so it finds nothing; turn it on in `[rules]` in the configuration``
pub const SELECTED_RULE_OFF: MessageId = MessageId::new("selected-rule-off");

/// `` rule `{ $rule }` finds nothing without `--online` ``
pub const SELECTED_RULE_OFFLINE: MessageId = MessageId::new("selected-rule-offline");

/// `cannot determine the portal's address`
pub const SERVE_ADDRESS_UNKNOWN: MessageId = MessageId::new("serve-address-unknown");

/// `The portal runs at { $url } (its values are in { $path })`
pub const SERVE_AT: MessageId = MessageId::new("serve-at");

/// `The portal runs at { $url } and listens on { $address } (its values are in { $path })`
pub const SERVE_AT_BEHIND: MessageId = MessageId::new("serve-at-behind");

/// `cannot determine the portal's address`
pub const SERVE_NO_ADDRESS: MessageId = MessageId::new("serve-no-address");

/// `cannot listen on { $address }`
pub const SERVE_NO_LISTEN: MessageId = MessageId::new("serve-no-listen");

/// `Sign in within ten minutes: { $link }`
pub const SERVE_SIGN_IN: MessageId = MessageId::new("serve-sign-in");

/// `Press Ctrl-C to stop the portal.`
pub const SERVE_STOP: MessageId = MessageId::new("serve-stop");

/// `` `{ $setting }` is set in a file that Git's configuration includes: such a file can come fro… ``
pub const SETTING_INCLUDED: MessageId = MessageId::new("setting-included");

/// `cannot read Git's configuration`
pub const SETTINGS_UNREAD: MessageId = MessageId::new("settings-unread");

/// `several embedded portals are configured`
pub const SEVERAL_EMBEDDED: MessageId = MessageId::new("several-embedded");

/// `the approval policies for commit { $commit } and for earlier commits specify different Git…`
pub const SEVERAL_FORGES: MessageId = MessageId::new("several-forges");

/// ``several portals of kind `manual` are configured: { $names }``
pub const SEVERAL_MANUAL_PORTALS: MessageId = MessageId::new("several-manual-portals");

/// `several portals are configured`
pub const SEVERAL_PORTALS: MessageId = MessageId::new("several-portals");

/// `this clone is shallow, so the repository cannot be identified`
pub const SHALLOW_IDENTITY: MessageId = MessageId::new("shallow-identity");

/// `this clone is shallow, so it may lack commits since the last push`
pub const SHALLOW_STEPS: MessageId = MessageId::new("shallow-steps");

/// `Add`
pub const SHEET_ADD: MessageId = MessageId::new("sheet-add");

/// `Address`
pub const SHEET_ADDRESS: MessageId = MessageId::new("sheet-address");

/// `Your answer: { $step }`
pub const SHEET_ANSWER: MessageId = MessageId::new("sheet-answer");

/// `Fields that stay as they are: { $count }`
pub const SHEET_AS_IS: MessageId = MessageId::new("sheet-as-is");

/// `Copy by hand`
pub const SHEET_BY_HAND: MessageId = MessageId::new("sheet-by-hand");

/// `This browser does not let the page copy. The text is selected: press Ctrl+C (on a Mac ⌘C),…`
pub const SHEET_BY_HAND_HOW: MessageId = MessageId::new("sheet-by-hand-how");

/// ``the file `{ $path }` with the data of the hand-entry page was changed``
pub const SHEET_CHANGED: MessageId = MessageId::new("sheet-changed");

/// `Clear all answers`
pub const SHEET_CLEAR: MessageId = MessageId::new("sheet-clear");

/// `Clear all answers on this page?`
pub const SHEET_CLEAR_SURE: MessageId = MessageId::new("sheet-clear-sure");

/// `All answers were cleared.`
pub const SHEET_CLEARED: MessageId = MessageId::new("sheet-cleared");

/// `Close`
pub const SHEET_CLOSE: MessageId = MessageId::new("sheet-close");

/// `Confirmation code`
pub const SHEET_CODE: MessageId = MessageId::new("sheet-code");

/// `Copy the code`
pub const SHEET_CODE_COPY: MessageId = MessageId::new("sheet-code-copy");

/// `Or save the code as a file, move the file into the clone, and run this there:`
pub const SHEET_CODE_FILE: MessageId = MessageId::new("sheet-code-file");

/// `The code is long, and some terminals cut long lines. Save the code as a file.`
pub const SHEET_CODE_LONG: MessageId = MessageId::new("sheet-code-long");

/// `Choose an answer above, and the code appears here.`
pub const SHEET_CODE_NONE: MessageId = MessageId::new("sheet-code-none");

/// `Run this, paste the code and press Enter:`
pub const SHEET_CODE_PASTE: MessageId = MessageId::new("sheet-code-paste");

/// `Save as a file`
pub const SHEET_CODE_SAVE: MessageId = MessageId::new("sheet-code-save");

/// `Answers in the code: { $done } of { $all } (entered and saved: { $confirmed }, skipped: { $…`
pub const SHEET_CODE_SUM: MessageId = MessageId::new("sheet-code-sum");

/// `The code contains your answers, and no addresses other than those of portal users. Hand the…`
pub const SHEET_CODE_WHAT: MessageId = MessageId::new("sheet-code-what");

/// `Entered and saved: the portal shows this`
pub const SHEET_CONFIRMED: MessageId = MessageId::new("sheet-confirmed");

/// `Contact information`
pub const SHEET_CONTACT_PAGE: MessageId = MessageId::new("sheet-contact-page");

/// `Open the contact page`
pub const SHEET_CONTACT_PAGE_OPEN: MessageId = MessageId::new("sheet-contact-page-open");

/// `Now save the page in the portal, and check that it shows what you entered.`
pub const SHEET_CONTACT_SAVE: MessageId = MessageId::new("sheet-contact-save");

/// `Accounts`
pub const SHEET_CONTENTS: MessageId = MessageId::new("sheet-contents");

/// `Copied:`
pub const SHEET_COPIED: MessageId = MessageId::new("sheet-copied");

/// `Copied.`
pub const SHEET_COPIED_CODE: MessageId = MessageId::new("sheet-copied-code");

/// `Copy`
pub const SHEET_COPY: MessageId = MessageId::new("sheet-copy");

/// `Copy all`
pub const SHEET_COPY_ALL: MessageId = MessageId::new("sheet-copy-all");

/// `Copy all of { $field }`
pub const SHEET_COPY_ALL_WHAT: MessageId = MessageId::new("sheet-copy-all-what");

/// `Copy { $value }`
pub const SHEET_COPY_WHAT: MessageId = MessageId::new("sheet-copy-what");

/// `{ $done } of { $all }`
pub const SHEET_COUNT: MessageId = MessageId::new("sheet-count");

/// `The field is empty now.`
pub const SHEET_EMPTY_NOW: MessageId = MessageId::new("sheet-empty-now");

/// `Leave the field empty.`
pub const SHEET_EMPTY_THEN: MessageId = MessageId::new("sheet-empty-then");

/// `Enter this`
pub const SHEET_ENTER: MessageId = MessageId::new("sheet-enter");

/// `Environment:`
pub const SHEET_ENVIRONMENT: MessageId = MessageId::new("sheet-environment");

/// `Enter exactly this`
pub const SHEET_EXACTLY: MessageId = MessageId::new("sheet-exactly");

/// `Remove this`
pub const SHEET_GONE: MessageId = MessageId::new("sheet-gone");

/// `Changes to enter by hand`
pub const SHEET_HEADING: MessageId = MessageId::new("sheet-heading");

/// `Enter these hours`
pub const SHEET_HOURS_ENTER: MessageId = MessageId::new("sheet-hours-enter");

/// `Remove these hours`
pub const SHEET_HOURS_GONE: MessageId = MessageId::new("sheet-hours-gone");

/// `Set the days and times by hand; the text is only for comparison.`
pub const SHEET_HOURS_HINT: MessageId = MessageId::new("sheet-hours-hint");

/// `With these hours`
pub const SHEET_HOURS_NEW: MessageId = MessageId::new("sheet-hours-new");

/// `Replace these hours`
pub const SHEET_HOURS_NOW: MessageId = MessageId::new("sheet-hours-now");

/// `How to work with this page`
pub const SHEET_HOW: MessageId = MessageId::new("sheet-how");

/// `Choose “Entered and saved” only once you see the new value in the portal.`
pub const SHEET_HOW_ANSWER: MessageId = MessageId::new("sheet-how-answer");

/// `Keep the portal open next to this page, and work from top to bottom. This order is safe: no…`
pub const SHEET_HOW_BESIDE: MessageId = MessageId::new("sheet-how-beside");

/// `Make the change in the portal, and save it there.`
pub const SHEET_HOW_CHANGE: MessageId = MessageId::new("sheet-how-change");

/// `At the end, hand the confirmation code to contactctl. This page sends nothing anywhere.`
pub const SHEET_HOW_CODE: MessageId = MessageId::new("sheet-how-code");

/// `Does the portal show a value other than the one that this page expects? Do not change that…`
pub const SHEET_HOW_DIFFERS: MessageId = MessageId::new("sheet-how-differs");

/// `Created on:`
pub const SHEET_MADE: MessageId = MessageId::new("sheet-made");

/// `Sheet:`
pub const SHEET_MARK: MessageId = MessageId::new("sheet-mark");

/// `Marked as entered and saved: { $done }`
pub const SHEET_MARKED: MessageId = MessageId::new("sheet-marked");

/// `With this`
pub const SHEET_NEW: MessageId = MessageId::new("sheet-new");

/// `(opens in a new tab)`
pub const SHEET_NEW_TAB: MessageId = MessageId::new("sheet-new-tab");

/// `Next unanswered step`
pub const SHEET_NEXT: MessageId = MessageId::new("sheet-next");

/// `This browser does not run the page's script: there are no copy buttons and no confirmation…`
pub const SHEET_NO_SCRIPT: MessageId = MessageId::new("sheet-no-script");

/// `This browser does not keep your answers. Copy or save the confirmation code before you clos…`
pub const SHEET_NOT_KEPT: MessageId = MessageId::new("sheet-not-kept");

/// `The current value is not known. Replace whatever is there.`
pub const SHEET_NOT_KNOWN: MessageId = MessageId::new("sheet-not-known");

/// `Not yet`
pub const SHEET_NOT_YET: MessageId = MessageId::new("sheet-not-yet");

/// `No page was created: there is nothing to enter.`
pub const SHEET_NOTHING: MessageId = MessageId::new("sheet-nothing");

/// `Replace this`
pub const SHEET_NOW: MessageId = MessageId::new("sheet-now");

/// ``portal `{ $portal }` has an API, so nothing needs to be entered by hand``
pub const SHEET_OF_API: MessageId = MessageId::new("sheet-of-api");

/// `Tick “Entered and saved” once the portal shows the change, or “Skipped” if you leave the st…`
pub const SHEET_ON_PAPER: MessageId = MessageId::new("sheet-on-paper");

/// `Compare with the portal`
pub const SHEET_PASTE: MessageId = MessageId::new("sheet-paste");

/// `On the account's contact page in the portal, select all and copy. Paste the text here, then…`
pub const SHEET_PASTE_HOW: MessageId = MessageId::new("sheet-paste-how");

/// `Text of the portal's page`
pub const SHEET_PASTE_LABEL: MessageId = MessageId::new("sheet-paste-label");

/// `too much text was pasted: copy only the text of the page`
pub const SHEET_PASTE_LARGE: MessageId = MessageId::new("sheet-paste-large");

/// `this is not copied text: in the portal, select all and copy`
pub const SHEET_PASTE_NOT_TEXT: MessageId = MessageId::new("sheet-paste-not-text");

/// `Compare`
pub const SHEET_PASTE_READ: MessageId = MessageId::new("sheet-paste-read");

/// `Portal:`
pub const SHEET_PORTAL: MessageId = MessageId::new("sheet-portal");

/// `Answered:`
pub const SHEET_PROGRESS: MessageId = MessageId::new("sheet-progress");

/// `Remove`
pub const SHEET_REMOVE: MessageId = MessageId::new("sheet-remove");

/// `Mark the rest as entered and saved`
pub const SHEET_REST: MessageId = MessageId::new("sheet-rest");

/// `` Role: from `{ $old }` to `{ $new }` ``
pub const SHEET_ROLE_CHANGE: MessageId = MessageId::new("sheet-role-change");

/// `` Role: `{ $new }` ``
pub const SHEET_ROLE_GIVE: MessageId = MessageId::new("sheet-role-give");

/// `Saved:`
pub const SHEET_SAVED: MessageId = MessageId::new("sheet-saved");

/// `Skip to the first account`
pub const SHEET_SKIP: MessageId = MessageId::new("sheet-skip");

/// `Skipped`
pub const SHEET_SKIPPED: MessageId = MessageId::new("sheet-skipped");

/// `{ $number -> [one] { $number } step *[other] { $number } steps }`
pub const SHEET_STEPS: MessageId = MessageId::new("sheet-steps");

/// `Open the page in a browser next to the portal. The confirmation code is at the end of the p…`
pub const SHEET_THEN: MessageId = MessageId::new("sheet-then");

/// `Changes to enter by hand: { $portal }`
pub const SHEET_TITLE: MessageId = MessageId::new("sheet-title");

/// `Go to the code`
pub const SHEET_TO_CODE: MessageId = MessageId::new("sheet-to-code");

/// `Undo`
pub const SHEET_UNDO: MessageId = MessageId::new("sheet-undo");

/// `Undone.`
pub const SHEET_UNDONE: MessageId = MessageId::new("sheet-undone");

/// `this clone does not have the data of the hand-entry page that this code is from`
pub const SHEET_UNKNOWN: MessageId = MessageId::new("sheet-unknown");

/// `Add a user`
pub const SHEET_USER_ADD: MessageId = MessageId::new("sheet-user-add");

/// `Remove a user`
pub const SHEET_USER_REMOVE: MessageId = MessageId::new("sheet-user-remove");

/// `Change a user's role`
pub const SHEET_USER_ROLE: MessageId = MessageId::new("sheet-user-role");

/// `Users`
pub const SHEET_USERS_PAGE: MessageId = MessageId::new("sheet-users-page");

/// `Open the users page`
pub const SHEET_USERS_PAGE_OPEN: MessageId = MessageId::new("sheet-users-page-open");

/// `Only an administrator of the account can change its users. Check that the portal's list of…`
pub const SHEET_USERS_SAVE: MessageId = MessageId::new("sheet-users-save");

/// `The list after the change`
pub const SHEET_WHOLE: MessageId = MessageId::new("sheet-whole");

/// `Wrote { $path }: { $accounts }, { $steps }.`
pub const SHEET_WROTE: MessageId = MessageId::new("sheet-wrote");

/// `entered (only confirmed)`
pub const SIGHT_CONFIRMED: MessageId = MessageId::new("sight-confirmed");

/// `Fields: { $again } in sync, { $entered } entered ({ $seen } seen, { $confirmed } only confi…`
pub const SIGHT_COUNTS: MessageId = MessageId::new("sight-counts");

/// `page last seen at { $at }`
pub const SIGHT_LAST: MessageId = MessageId::new("sight-last");

/// `` List the fields by account: `contactctl ledger show --portal { $portal }` ``
pub const SIGHT_MANY: MessageId = MessageId::new("sight-many");

/// `page never seen`
pub const SIGHT_NEVER: MessageId = MessageId::new("sight-never");

/// `for more than { $days -> [one] { $days } day *[other] { $days } days }, nobody has seen the…`
pub const SIGHT_OLD: MessageId = MessageId::new("sight-old");

/// `entered (seen)`
pub const SIGHT_SEEN: MessageId = MessageId::new("sight-seen");

/// `in sync (seen again)`
pub const SIGHT_SEEN_AGAIN: MessageId = MessageId::new("sight-seen-again");

/// `its commit is dated before a commit that was already on the branch, and by that later date…`
pub const SIGNATURE_DATED_BACK: MessageId = MessageId::new("signature-dated-back");

/// `its key { $key } is valid only for commits that come after the commit that adds the key to…`
pub const SIGNATURE_NOT_YET: MessageId = MessageId::new("signature-not-yet");

/// `the commit is dated in the future`
pub const SIGNATURE_OF_THE_FUTURE: MessageId = MessageId::new("signature-of-the-future");

/// `{ $number -> [one] { $number } commit is signed by { $by } *[other] { $number } commits are…`
pub const SIGNED_ALL: MessageId = MessageId::new("signed-all");

/// `the signature of commit { $commit } does not count: { $fault }`
pub const SIGNED_BADLY: MessageId = MessageId::new("signed-badly");

/// `an OpenPGP signature`
pub const SIGNED_BY_OPENPGP: MessageId = MessageId::new("signed-by-openpgp");

/// `a signature in an unknown format`
pub const SIGNED_BY_UNKNOWN: MessageId = MessageId::new("signed-by-unknown");

/// `an X.509 signature`
pub const SIGNED_BY_X509: MessageId = MessageId::new("signed-by-x509");

/// `merge commit { $commit } itself changes contacts or the approval policy, but is not signed`
pub const SIGNED_EVIL_MERGE: MessageId = MessageId::new("signed-evil-merge");

/// `commit { $commit } is not signed`
pub const SIGNED_NOT: MessageId = MessageId::new("signed-not");

/// `the signature of commit { $commit } is not UTF-8`
pub const SIGNED_NOT_UTF8: MessageId = MessageId::new("signed-not-utf8");

/// `nothing that needs a signature has changed`
pub const SIGNED_NOTHING: MessageId = MessageId::new("signed-nothing");

/// `commit { $commit } has { $kind }, but only SSH signatures count`
pub const SIGNED_OTHERWISE: MessageId = MessageId::new("signed-otherwise");

/// ``repeat the merge with a signature (`git -c gpg.format=ssh merge --gpg-sign BRANCH`), or wit…``
pub const SIGNED_SIGN_MERGE: MessageId = MessageId::new("signed-sign-merge");

/// ``ask somebody listed in `{ $path }` to sign the commit; to sign the last commit of a branch,…``
pub const SIGNED_SIGN_STEP: MessageId = MessageId::new("signed-sign-step");

/// `{ $number -> [one] { $number } commit since { $base } is signed by { $by } *[other] { $numb…`
pub const SIGNED_SINCE: MessageId = MessageId::new("signed-since");

/// `commit { $commit } has several signatures, but only one is allowed`
pub const SIGNED_TWICE: MessageId = MessageId::new("signed-twice");

/// ``{ $reason }; line { $line } of `{ $path }` cannot be read ({ $fault }), so the line allows…``
pub const SIGNERS_LINE_UNREAD: MessageId = MessageId::new("signers-line-unread");

/// ``this clone lacks the common ancestor of `{ $rev }` and commit { $commit }``
pub const SINCE_NOT_HERE: MessageId = MessageId::new("since-not-here");

/// `` `{ $rev }` and commit { $commit } have no common ancestor ``
pub const SINCE_NOTHING_IN_COMMON: MessageId = MessageId::new("since-nothing-in-common");

/// `` `{ $person }` is the only person behind the alert, emergency and non-emergency contacts ``
pub const SINGLE_POINT_OF_FAILURE: MessageId = MessageId::new("single-point-of-failure");

/// `` `{ $set }` is set but `{ $missing }` is not ``
pub const SMTP_HALF_SIGNED_IN: MessageId = MessageId::new("smtp-half-signed-in");

/// `cannot read the system's certificates`
pub const SMTP_NO_CERTIFICATES: MessageId = MessageId::new("smtp-no-certificates");

/// `` `{ $from }` is not a valid sender address ``
pub const SMTP_NO_SENDER: MessageId = MessageId::new("smtp-no-sender");

/// ``the URL in `--smtp` cannot be used``
pub const SMTP_NO_SERVER: MessageId = MessageId::new("smtp-no-server");

/// ``put the user and the password into the variables `CONTACTCTL_SMTP_USER` and `CONTACTCTL_SMT…``
pub const SMTP_SECRETS_ELSEWHERE: MessageId = MessageId::new("smtp-secrets-elsewhere");

/// ``write the URL of a mail server, such as `smtps://mail.example.com` or `smtp://mail.example.…``
pub const SMTP_WRITE_URL: MessageId = MessageId::new("smtp-write-url");

/// `` the portal is managed from another repository, `{ $repository }` ``
pub const SOURCE_ELSEWHERE: MessageId = MessageId::new("source-elsewhere");

/// `commit { $source }, which was pushed to the portal, is not in the history of the approved b…`
pub const SOURCE_ON_ANOTHER_LINE: MessageId = MessageId::new("source-on-another-line");

/// `commit { $source }, which was pushed to the portal, is on the approved branch only through…`
pub const SOURCE_ONLY_MERGED: MessageId = MessageId::new("source-only-merged");

/// `commit { $source }, which was pushed to the portal, is not in this clone`
pub const SOURCE_UNKNOWN: MessageId = MessageId::new("source-unknown");

/// ``portal `{ $portal }` does not report which commits were pushed to it (`GET /v1/portal`)``
pub const SOURCES_UNKNOWN: MessageId = MessageId::new("sources-unknown");

/// `` `{ $path }` is not staged as a regular file, or a folder above it is staged as a link or a… ``
pub const STAGED_NOT_REGULAR: MessageId = MessageId::new("staged-not-regular");

/// `` `@{ $id }` was last verified { $days } days ago ``
pub const STALE_CONTACT: MessageId = MessageId::new("stale-contact");

/// ``the `verified_on` date of `@{ $id }` is { $date }, which is in the future``
pub const STALE_CONTACT_FUTURE: MessageId = MessageId::new("stale-contact-future");

/// `page never seen`
pub const STALE_NEVER: MessageId = MessageId::new("stale-never");

/// `page last seen at { $at }, { $days -> [one] { $days } day ago *[other] { $days } days ago }…`
pub const STALE_OLD: MessageId = MessageId::new("stale-old");

/// `page last seen at { $at }, { $days -> [one] 1 day ago *[other] { $days } days ago }`
pub const STALE_SEEN: MessageId = MessageId::new("stale-seen");

/// `page last seen at { $at }, less than a day ago`
pub const STALE_TODAY: MessageId = MessageId::new("stale-today");

/// `` `-` needs `--stdin-filename` ``
pub const STDIN_UNNAMED: MessageId = MessageId::new("stdin-unnamed");

/// `cannot read stdin`
pub const STDIN_UNREADABLE: MessageId = MessageId::new("stdin-unreadable");

/// `` `--stdin-filename` needs `-` as the path ``
pub const STDIN_WITHOUT_DASH: MessageId = MessageId::new("stdin-without-dash");

/// ``commit { $commit } adds `{ $path }` to the contacts or policy files, although the file is o…``
pub const STEP_UNSEEN: MessageId = MessageId::new("step-unseen");

/// ``undo commit { $commit }, set the path in the configuration, and move the file afterwards (`…``
pub const STEP_UNSEEN_REMEDY: MessageId = MessageId::new("step-unseen-remedy");

/// `` `{ $path }` is a submodule or another repository; its files are not part of this repository ``
pub const SUBMODULE: MessageId = MessageId::new("submodule");

/// `` `{ $path }` lists { $have -> [one] { $have } person *[other] { $have } people } who could s… ``
pub const SUCCESSOR_SIGNERS: MessageId = MessageId::new("successor-signers");

/// `cannot confirm that anybody could satisfy the new approval policy of commit { $commit }: {…`
pub const SUCCESSOR_UNSATISFIABLE: MessageId = MessageId::new("successor-unsatisfiable");

/// `{ $counts } in { $files -> [one] { $files } file *[other] { $faulty } of { $files } files }`
pub const SUMMARY: MessageId = MessageId::new("summary");

/// `{ $files }, { $accounts }: no findings`
pub const SUMMARY_WITHOUT_FINDINGS: MessageId = MessageId::new("summary-without-findings");

/// `{ $files }, { $accounts }: no findings of the rules that were checked`
pub const SUMMARY_WITHOUT_SELECTED: MessageId = MessageId::new("summary-without-selected");

/// `` `{ $path }` is a symbolic link; links are not followed ``
pub const SYMBOLIC_LINK: MessageId = MessageId::new("symbolic-link");

/// `{ $id }: the portal already has these values`
pub const SYNC_ALREADY_THERE: MessageId = MessageId::new("sync-already-there");

/// `{ $id }: pushed and read back`
pub const SYNC_APPLIED: MessageId = MessageId::new("sync-applied");

/// ``Push { $accounts } to `{ $portal }`? [y/N]``
pub const SYNC_ASK: MessageId = MessageId::new("sync-ask");

/// `{ $number } already up to date`
pub const SYNC_COUNT_ALREADY_THERE: MessageId = MessageId::new("sync-count-already-there");

/// `{ $number } pushed and read back`
pub const SYNC_COUNT_APPLIED: MessageId = MessageId::new("sync-count-applied");

/// `{ $number } entered`
pub const SYNC_COUNT_ENTERED: MessageId = MessageId::new("sync-count-entered");

/// `{ $number } failed`
pub const SYNC_COUNT_FAILED: MessageId = MessageId::new("sync-count-failed");

/// `{ $number } not tried`
pub const SYNC_COUNT_NOT_ATTEMPTED: MessageId = MessageId::new("sync-count-not-attempted");

/// `{ $number } refused`
pub const SYNC_COUNT_REFUSED: MessageId = MessageId::new("sync-count-refused");

/// `{ $number } not entered completely`
pub const SYNC_COUNT_SKIPPED: MessageId = MessageId::new("sync-count-skipped");

/// `{ $number } with an unknown outcome`
pub const SYNC_COUNT_UNKNOWN: MessageId = MessageId::new("sync-count-unknown");

/// `Done: { $counts }.`
pub const SYNC_DONE: MessageId = MessageId::new("sync-done");

/// `Done: nothing to do.`
pub const SYNC_DONE_NOTHING: MessageId = MessageId::new("sync-done-nothing");

/// `{ $id }: failed: { $reason }`
pub const SYNC_FAILED: MessageId = MessageId::new("sync-failed");

/// `finishing the current accounts; press Ctrl-C again to stop at once`
pub const SYNC_FINISHING: MessageId = MessageId::new("sync-finishing");

/// `See the portal in a browser: contactctl portal serve --portal { $portal }`
pub const SYNC_LOOK: MessageId = MessageId::new("sync-look");

/// `{ $id }: not tried`
pub const SYNC_NOT_ATTEMPTED: MessageId = MessageId::new("sync-not-attempted");

/// `{ $reason }; some values of the account had already been written`
pub const SYNC_PARTLY: MessageId = MessageId::new("sync-partly");

/// `{ $bar } { $done } done, { $left } left`
pub const SYNC_PROGRESS: MessageId = MessageId::new("sync-progress");

/// `{ $id }: recorded in the ledger`
pub const SYNC_RECORDED: MessageId = MessageId::new("sync-recorded");

/// `{ $id }: refused: { $reason }`
pub const SYNC_REFUSED: MessageId = MessageId::new("sync-refused");

/// `{ $id }: not entered completely`
pub const SYNC_SKIPPED: MessageId = MessageId::new("sync-skipped");

/// `{ $id }: outcome unknown: { $reason }`
pub const SYNC_UNKNOWN: MessageId = MessageId::new("sync-unknown");

/// `` an array without its `]` ``
pub const SYNTAX_ARRAY: MessageId = MessageId::new("syntax-array");

/// `a key or table header with a missing name, or with a character that needs quotes`
pub const SYNTAX_BARE_KEY: MessageId = MessageId::new("syntax-bare-key");

/// `` a word that is neither `true` nor `false` ``
pub const SYNTAX_BOOLEAN: MessageId = MessageId::new("syntax-boolean");

/// `` `{ $word }` instead of `{ $meant }` ``
pub const SYNTAX_BOOLEAN_WORD: MessageId = MessageId::new("syntax-boolean-word");

/// `a character that is not allowed in a string`
pub const SYNTAX_CHARACTER: MessageId = MessageId::new("syntax-character");

/// `` a `:` instead of `=` ``
pub const SYNTAX_COLON: MessageId = MessageId::new("syntax-colon");

/// `items without a comma between them`
pub const SYNTAX_COMMA_ENTRIES: MessageId = MessageId::new("syntax-comma-entries");

/// `keys without a comma between them`
pub const SYNTAX_COMMA_KEYS: MessageId = MessageId::new("syntax-comma-keys");

/// `a character that is not allowed in a comment`
pub const SYNTAX_COMMENT: MessageId = MessageId::new("syntax-comment");

/// `{ $lines -> [one] a marker of a merge conflict *[other] an unresolved merge conflict of { $…`
pub const SYNTAX_CONFLICT: MessageId = MessageId::new("syntax-conflict");

/// `a date or time that is not valid`
pub const SYNTAX_DATE: MessageId = MessageId::new("syntax-date");

/// `a key without a value`
pub const SYNTAX_EMPTY_VALUE: MessageId = MessageId::new("syntax-empty-value");

/// `an escape sequence that does not exist`
pub const SYNTAX_ESCAPE: MessageId = MessageId::new("syntax-escape");

/// `an escape sequence with too few digits`
pub const SYNTAX_ESCAPE_DIGITS: MessageId = MessageId::new("syntax-escape-digits");

/// `an escape sequence that does not stand for a character`
pub const SYNTAX_ESCAPE_NUMBER: MessageId = MessageId::new("syntax-escape-number");

/// `a dotted key that starts with a key which already has a value`
pub const SYNTAX_EXTENDED: MessageId = MessageId::new("syntax-extended");

/// `an extra comma`
pub const SYNTAX_EXTRA_COMMA: MessageId = MessageId::new("syntax-extra-comma");

/// `` an extra `=` ``
pub const SYNTAX_EXTRA_EQUALS: MessageId = MessageId::new("syntax-extra-equals");

/// `` a comment that starts with `{ $mark }` ``
pub const SYNTAX_FOREIGN_COMMENT: MessageId = MessageId::new("syntax-foreign-comment");

/// `` a table header without its `{ $brackets }` ``
pub const SYNTAX_HEADER: MessageId = MessageId::new("syntax-header");

/// `a table header without a name`
pub const SYNTAX_HEADER_NAME: MessageId = MessageId::new("syntax-header-name");

/// `an inline table has an item that is not a key with a value`
pub const SYNTAX_INLINE_ENTRY: MessageId = MessageId::new("syntax-inline-entry");

/// `` an inline table without its `{ "}" }` ``
pub const SYNTAX_INLINE_TABLE: MessageId = MessageId::new("syntax-inline-table");

/// `the invisible character { $name }`
pub const SYNTAX_INVISIBLE_CHARACTER: MessageId = MessageId::new("syntax-invisible-character");

/// `a line that does not start with a key`
pub const SYNTAX_KEY: MessageId = MessageId::new("syntax-key");

/// ``an `=` in an array``
pub const SYNTAX_KEY_IN_ARRAY: MessageId = MessageId::new("syntax-key-in-array");

/// `` a number with a leading `0` ``
pub const SYNTAX_LEADING_ZERO: MessageId = MessageId::new("syntax-leading-zero");

/// `` the character { $name }, which only looks like `{ $meant }` ``
pub const SYNTAX_LIKE_CHARACTER: MessageId = MessageId::new("syntax-like-character");

/// `a carriage return (CR) without a line feed (LF)`
pub const SYNTAX_LINE_END: MessageId = MessageId::new("syntax-line-end");

/// `a key in triple quotes`
pub const SYNTAX_LONG_KEY: MessageId = MessageId::new("syntax-long-key");

/// `{ $number -> [one] { $number } more error *[other] { $number } more errors } from here on`
pub const SYNTAX_MORE: MessageId = MessageId::new("syntax-more");

/// `unexpected text at the end of the line`
pub const SYNTAX_MORE_ON_LINE: MessageId = MessageId::new("syntax-more-on-line");

/// `a bracket without its counterpart`
pub const SYNTAX_NO_ARRAY: MessageId = MessageId::new("syntax-no-array");

/// `` a `{ "}" }` without its `{ "{" }` ``
pub const SYNTAX_NO_INLINE_TABLE: MessageId = MessageId::new("syntax-no-inline-table");

/// `a value without a key`
pub const SYNTAX_NO_KEY: MessageId = MessageId::new("syntax-no-key");

/// `text without quotes`
pub const SYNTAX_NO_QUOTES: MessageId = MessageId::new("syntax-no-quotes");

/// ``a key that is not followed by `=` and a value``
pub const SYNTAX_NO_VALUE: MessageId = MessageId::new("syntax-no-value");

/// `` `{ $word }`, which does not exist in TOML ``
pub const SYNTAX_NOTHING: MessageId = MessageId::new("syntax-nothing");

/// `a value that starts like a number but is not a valid number or date`
pub const SYNTAX_NUMBER: MessageId = MessageId::new("syntax-number");

/// `a string without its opening quote`
pub const SYNTAX_OPEN_QUOTE: MessageId = MessageId::new("syntax-open-quote");

/// `a string without its closing quote`
pub const SYNTAX_OPEN_STRING: MessageId = MessageId::new("syntax-open-string");

/// `text that is not allowed here`
pub const SYNTAX_OTHER: MessageId = MessageId::new("syntax-other");

/// `parentheses instead of brackets`
pub const SYNTAX_PARENTHESES: MessageId = MessageId::new("syntax-parentheses");

/// `lines that end in a carriage return (CR) without a line feed (LF)`
pub const SYNTAX_RETURNS: MessageId = MessageId::new("syntax-returns");

/// `` a `;` instead of `,` ``
pub const SYNTAX_SEMICOLON: MessageId = MessageId::new("syntax-semicolon");

/// ``a `{ $mark }` at the end of the line``
pub const SYNTAX_SEPARATOR: MessageId = MessageId::new("syntax-separator");

/// `a number with an extra sign`
pub const SYNTAX_SIGN: MessageId = MessageId::new("syntax-sign");

/// `a table header in single brackets, although other headers of this name have double brackets`
pub const SYNTAX_SINGLE_BRACKETS: MessageId = MessageId::new("syntax-single-brackets");

/// `the character { $name }, which has no meaning outside quotes`
pub const SYNTAX_STRANGE_CHARACTER: MessageId = MessageId::new("syntax-strange-character");

/// `the character { $name }, which only looks like a space`
pub const SYNTAX_STRANGE_SPACE: MessageId = MessageId::new("syntax-strange-space");

/// `too many levels of brackets or dots`
pub const SYNTAX_TOO_DEEP: MessageId = MessageId::new("syntax-too-deep");

/// ``an `_` that is not between two digits``
pub const SYNTAX_UNDERSCORE: MessageId = MessageId::new("syntax-underscore");

/// `` a table header without its `{ $brackets }` ``
pub const SYNTAX_UNOPENED_HEADER: MessageId = MessageId::new("syntax-unopened-header");

/// `fix the cause, then run the same command again: a test that cannot be run is treated as fai…`
pub const TEST_NOT_RUN: MessageId = MessageId::new("test-not-run");

/// ``the integration `{ $integration }` has no testers``
pub const TESTER_OUTSIDE_ORDERING: MessageId = MessageId::new("tester-outside-ordering");

/// `the file`
pub const THE_FILE: MessageId = MessageId::new("the-file");

/// ``if the token is for `{ $origin }`, set `{ $variable }_ORIGIN={ $origin }` or, if this varia…``
pub const TIE_THE_TOKEN: MessageId = MessageId::new("tie-the-token");

/// `this host by the credential helper`
pub const TIED_BY_HELPER: MessageId = MessageId::new("tied-by-helper");

/// `` `{ $origin }` by `{ $by }` ``
pub const TIED_TO: MessageId = MessageId::new("tied-to");

/// `time: { $all } s (finding files { $finding } s, rules for each file { $judging } s, rules a…`
pub const TIME_BY_STAGES: MessageId = MessageId::new("time-by-stages");

/// `time: { $all } s`
pub const TIME_IN_ALL: MessageId = MessageId::new("time-in-all");

/// `all accounts`
pub const TOKEN_ALL_ACCOUNTS: MessageId = MessageId::new("token-all-accounts");

/// `it contains characters that are not allowed in a token`
pub const TOKEN_CHARACTERS: MessageId = MessageId::new("token-characters");

/// `it is empty`
pub const TOKEN_EMPTY: MessageId = MessageId::new("token-empty");

/// `` from the file `{ $path }` ``
pub const TOKEN_IN_FILE: MessageId = MessageId::new("token-in-file");

/// `from Git's credential helper`
pub const TOKEN_IN_KEYRING: MessageId = MessageId::new("token-in-keyring");

/// `` from `{ $variable }` ``
pub const TOKEN_IN_VARIABLE: MessageId = MessageId::new("token-in-variable");

/// `{ $name } { $scope } { $accounts } expired { $day }`
pub const TOKEN_LINE_EXPIRED: MessageId = MessageId::new("token-line-expired");

/// `{ $name } { $scope } { $accounts } until { $day }`
pub const TOKEN_LINE_UNTIL: MessageId = MessageId::new("token-line-until");

/// ``there are no tokens; create one, with the same `--portal` or `--database` if you used one:…``
pub const TOKEN_LIST_EMPTY: MessageId = MessageId::new("token-list-empty");

/// ``token `{ $name }` expires on { $day }; its secret is shown only this once``
pub const TOKEN_MADE: MessageId = MessageId::new("token-made");

/// `a token's name must be one line of 1 to 100 printable characters`
pub const TOKEN_NAME_ODD: MessageId = MessageId::new("token-name-odd");

/// `` the portal has no account `{ $id }` ``
pub const TOKEN_NO_ACCOUNT: MessageId = MessageId::new("token-no-account");

/// `it is not a regular file`
pub const TOKEN_NO_FILE: MessageId = MessageId::new("token-no-file");

/// ``the token for { $whom } is missing: `{ $variable }` is not set or is empty, and `contactctl…``
pub const TOKEN_NOT_ASKED_FOR: MessageId = MessageId::new("token-not-asked-for");

/// `the Git host`
pub const TOKEN_OF_FORGE: MessageId = MessageId::new("token-of-forge");

/// `` portal `{ $name }` ``
pub const TOKEN_OF_PORTAL: MessageId = MessageId::new("token-of-portal");

/// `of this run`
pub const TOKEN_OF_RUN: MessageId = MessageId::new("token-of-run");

/// ``token `{ $name }` is no longer valid``
pub const TOKEN_REVOKED: MessageId = MessageId::new("token-revoked");

/// ``a token named `{ $name }` already exists``
pub const TOKEN_TAKEN: MessageId = MessageId::new("token-taken");

/// `` `{ $by }` allows the token for { $whom } (`{ $variable }`) to be sent only to `{ $tied }`:… ``
pub const TOKEN_TIED_ELSEWHERE: MessageId = MessageId::new("token-tied-elsewhere");

/// `` `{ $by }` must contain only a scheme, host and port, but is `{ $value }`: nothing was sent… ``
pub const TOKEN_TIED_TO_NOTHING: MessageId = MessageId::new("token-tied-to-nothing");

/// `the file is too large to be a token`
pub const TOKEN_TOO_LARGE: MessageId = MessageId::new("token-too-large");

/// ``the token for { $whom } is in two places: both `{ $variable }` and `{ $variable }_FILE` are…``
pub const TOKEN_TWICE: MessageId = MessageId::new("token-twice");

/// `cannot read the token for { $whom } { $place }`
pub const TOKEN_UNREADABLE: MessageId = MessageId::new("token-unreadable");

/// ``the token for { $whom } is missing: `{ $variable }` is not set or is empty``
pub const TOKEN_UNSET: MessageId = MessageId::new("token-unset");

/// ``neither `{ $variable }_ORIGIN` nor Git's configuration allows the token for { $whom } (`{ $…``
pub const TOKEN_UNTIED: MessageId = MessageId::new("token-untied");

/// `cannot use the token for { $whom } { $place }: { $why }`
pub const TOKEN_UNUSABLE: MessageId = MessageId::new("token-unusable");

/// `invalid TOML: { $what }`
pub const TOML_SYNTAX: MessageId = MessageId::new("toml-syntax");

/// `{ $name } needs at least { count }`
pub const TOO_FEW: MessageId = MessageId::new("too-few");

/// `{ $name } takes at most { count }`
pub const TOO_MANY: MessageId = MessageId::new("too-many");

/// ``too many warnings: { $warnings }; `--max-warnings` allows { $most }``
pub const TOO_MANY_WARNINGS: MessageId = MessageId::new("too-many-warnings");

/// `The top folder of the repository.`
pub const TOP_OF_REPOSITORY: MessageId = MessageId::new("top-of-repository");

/// `try again`
pub const TRY_AGAIN: MessageId = MessageId::new("try-again");

/// `try again later`
pub const TRY_LATER: MessageId = MessageId::new("try-later");

/// `` two reports would be written to `{ $path }` ``
pub const TWO_REPORTS: MessageId = MessageId::new("two-reports");

/// `two outputs would be written to stdout`
pub const TWO_REPORTS_PRINTED: MessageId = MessageId::new("two-reports-printed");

/// ``{ $expected -> [array] an array [boolean] `true` or `false` [integer] a whole number [numbe…``
pub const TYPE: MessageId = MessageId::new("type");

/// `it is not clear which branch of this repository is the approved one`
pub const UNCLEAR_BRANCH_LOCAL: MessageId = MessageId::new("unclear-branch-local");

/// ``other machines could connect to `{ $address }` without encryption``
pub const UNENCRYPTED: MessageId = MessageId::new("unencrypted");

/// `its values in the files have changed since commit { $commit }`
pub const UNKNOWN_FILE_CHANGED: MessageId = MessageId::new("unknown-file-changed");

/// `its file has been deleted since commit { $commit }`
pub const UNKNOWN_FILE_DELETED: MessageId = MessageId::new("unknown-file-deleted");

/// `its file is new since commit { $commit }`
pub const UNKNOWN_FILE_NEW: MessageId = MessageId::new("unknown-file-new");

/// `its file has the same values as in commit { $commit }`
pub const UNKNOWN_FILE_SAME: MessageId = MessageId::new("unknown-file-same");

/// `unknown key { $key } { $where }`
pub const UNKNOWN_KEY: MessageId = MessageId::new("unknown-key");

/// `according to the receipt, the sync did not complete the account`
pub const UNKNOWN_NOT_COMPLETED: MessageId = MessageId::new("unknown-not-completed");

/// `the receipt does not show the account's values`
pub const UNKNOWN_NOT_LISTED: MessageId = MessageId::new("unknown-not-listed");

/// `according to the receipt, the sync left other values in the portal than commit { $commit }…`
pub const UNKNOWN_OTHER_VALUES: MessageId = MessageId::new("unknown-other-values");

/// `recipe { $name } does not exist: it is not built in, and there is no file { $path }`
pub const UNKNOWN_RECIPE: MessageId = MessageId::new("unknown-recipe");

/// `{ $reference } is not in the directory`
pub const UNKNOWN_REFERENCE: MessageId = MessageId::new("unknown-reference");

/// `time zone { $zone } does not exist`
pub const UNKNOWN_TIME_ZONE: MessageId = MessageId::new("unknown-time-zone");

/// `the time zone is empty`
pub const UNKNOWN_TIME_ZONE_EMPTY: MessageId = MessageId::new("unknown-time-zone-empty");

/// `the receipt does not show the account's users`
pub const UNKNOWN_USERS: MessageId = MessageId::new("unknown-users");

/// `` cannot open `{ $path }` ``
pub const UNOPENED: MessageId = MessageId::new("unopened");

/// ``this clone has no record of the default branch of remote `{ $remote }`, so the approved bra…``
pub const UNPINNED_DEFAULT: MessageId = MessageId::new("unpinned-default");

/// `` `[approval] ref` is `{ $name }`, but the default branch is `{ $default }`, so the approved… ``
pub const UNPINNED_REF: MessageId = MessageId::new("unpinned-ref");

/// `this clone has several remotes ({ $names }), so the approved branch must be pinned`
pub const UNPINNED_REMOTES: MessageId = MessageId::new("unpinned-remotes");

/// `` `{ $path }` is a folder, not a file ``
pub const UNREAD_FILE_FOLDER: MessageId = MessageId::new("unread-file-folder");

/// `` `{ $path }` is the configuration of another project inside the folder of this project ``
pub const UNREAD_FILE_PROJECT: MessageId = MessageId::new("unread-file-project");

/// `` `{ $path }` is a pipe, a socket or a device, not a file ``
pub const UNREAD_FILE_SPECIAL: MessageId = MessageId::new("unread-file-special");

/// `` `{ $path }` is not read: its name must end in `.toml`, in lower case ``
pub const UNREAD_FILE_SUFFIX: MessageId = MessageId::new("unread-file-suffix");

/// `` `{ $path }` appears twice in its folder ``
pub const UNREAD_FILE_TWICE: MessageId = MessageId::new("unread-file-twice");

/// `` cannot read `{ $path }` ``
pub const UNREADABLE: MessageId = MessageId::new("unreadable");

/// `` `--unsafe` needs `--fix` or `--diff` ``
pub const UNSAFE_WITHOUT_FIX: MessageId = MessageId::new("unsafe-without-fix");

/// `{ $value } is not allowed as the value of this key`
pub const UNUSABLE_VALUE: MessageId = MessageId::new("unusable-value");

/// `` `@{ $id }` is not used anywhere ``
pub const UNUSED_ENTRY: MessageId = MessageId::new("unused-entry");

/// ``cannot watch `{ $folder }`, so it is read at intervals instead``
pub const UNWATCHABLE: MessageId = MessageId::new("unwatchable");

/// `` cannot write `{ $path }` ``
pub const UNWRITABLE: MessageId = MessageId::new("unwritable");

/// ``cannot write `{ $path }`: it is the path of a folder``
pub const UNWRITABLE_FOLDER: MessageId = MessageId::new("unwritable-folder");

/// ``account `{ $account }` has no finding of `{ $rule }` that this exception could apply to``
pub const USELESS_ALLOW: MessageId = MessageId::new("useless-allow");

/// ``the exception to rule `{ $rule }` for account `{ $account }` is defined twice``
pub const USELESS_ALLOW_AGAIN: MessageId = MessageId::new("useless-allow-again");

/// ``there is no finding of `{ $rule }` here that this exception could apply to``
pub const USELESS_ALLOW_INLINE: MessageId = MessageId::new("useless-allow-inline");

/// ``every finding of `{ $rule }` here already has another exception``
pub const USELESS_ALLOW_INLINE_AGAIN: MessageId = MessageId::new("useless-allow-inline-again");

/// ``no account has the id `{ $account }`, so this override has no effect``
pub const USELESS_OVERRIDE: MessageId = MessageId::new("useless-override");

/// ``the override of guard `{ $guard }` for account `{ $account }` is defined twice``
pub const USELESS_OVERRIDE_AGAIN: MessageId = MessageId::new("useless-override-again");

/// `{ $text }`
pub const VERBATIM: MessageId = MessageId::new("verbatim");

/// `differs`
pub const VERDICT_DIFFERS: MessageId = MessageId::new("verdict-differs");

/// `not seen`
pub const VERDICT_NOT_SEEN: MessageId = MessageId::new("verdict-not-seen");

/// `same`
pub const VERDICT_SAME: MessageId = MessageId::new("verdict-same");

/// `unclear`
pub const VERDICT_UNCLEAR: MessageId = MessageId::new("verdict-unclear");

/// `{ $number -> [one] { $number } warning *[other] { $number } warnings }`
pub const WARNINGS: MessageId = MessageId::new("warnings");

/// `If the files were committed and approved, a sync to portal { $target } would do this; the p…`
pub const WATCH_PLAN: MessageId = MessageId::new("watch-plan");

/// `no plan: the files have errors`
pub const WATCH_PLAN_ERRORS: MessageId = MessageId::new("watch-plan-errors");

/// ``no plan for portal `{ $portal }`: { $why }``
pub const WATCH_PLAN_FAILED: MessageId = MessageId::new("watch-plan-failed");

/// ``portal `{ $portal }` changed while it was read; it is read again when a file changes``
pub const WATCH_PLAN_UNREAD: MessageId = MessageId::new("watch-plan-unread");

/// `all folders are watched again`
pub const WATCHED_AGAIN: MessageId = MessageId::new("watched-again");

/// `watching for changes; press Ctrl-C to stop`
pub const WATCHING: MessageId = MessageId::new("watching");

/// `watching for changes; folders that cannot be watched are read at intervals; press Ctrl-C to…`
pub const WATCHING_IN_PART: MessageId = MessageId::new("watching-in-part");

/// `Why`
pub const WHY: MessageId = MessageId::new("why");

/// `why it matters: contactctl explain { $rule }`
pub const WHY_IT_MATTERS: MessageId = MessageId::new("why-it-matters");

/// `{ $text } ({ $status })`
pub const WHY_PROBLEM: MessageId = MessageId::new("why-problem");

/// `the answer is a redirect to another address, but redirects are not followed ({ $status })`
pub const WHY_REDIRECTS: MessageId = MessageId::new("why-redirects");

/// `the answer has status { $status }`
pub const WHY_STATUS: MessageId = MessageId::new("why-status");

/// `{ $text }: { $cause }`
pub const WITH_CAUSE: MessageId = MessageId::new("with-cause");

/// `cause:`
pub const WORD_CAUSE: MessageId = MessageId::new("word-cause");

/// `error`
pub const WORD_ERROR: MessageId = MessageId::new("word-error");

/// `help:`
pub const WORD_HELP: MessageId = MessageId::new("word-help");

/// `warn`
pub const WORD_WARNING: MessageId = MessageId::new("word-warning");

/// `` cannot compare the work tree with `HEAD` ``
pub const WORK_TREE_UNCOMPARED: MessageId = MessageId::new("work-tree-uncompared");

/// `{ $name } takes { type }, not { kind }`
pub const WRONG_TYPE: MessageId = MessageId::new("wrong-type");

/// `an item of { $name } is { kind }, not { type }`
pub const WRONG_TYPE_OF_ENTRY: MessageId = MessageId::new("wrong-type-of-entry");
