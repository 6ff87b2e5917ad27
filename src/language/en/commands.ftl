### What commands say besides findings.


## history

history-new = new in { $path }
history-gone = no longer in { $path }
history-moved = moved from { $from } to { $to }
history-pushed = pushed to portal `{ $portal }` at { $at }, in commit { $commit }, by { $by }
history-not-pushed = not pushed to portal `{ $portal }`
history-edits = edits in portal `{ $portal }`:
history-nothing = No changes found.
history-shallow = note: this clone is shallow: changes up to commit { $commit } are not known; fetch the whole history: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)


## route

route-at = , at { $at }
route-by-commit = , in commit { $commit }
route-nobody = nobody
route-open = support is open
route-closed = support is closed
route-new = new
route-gone = removed
route-joins = now reaches { $who }
route-leaves = no longer reaches { $who }
route-hours-join = new support hours: { $hours }
route-hours-leave = support hours removed: { $hours }
route-opens = support is open at the given time, but was closed before the change
route-closes = support is closed at the given time, but was open before the change
route-same = Compared with commit { $since }, there are no changes in recipients or support hours to show.
route-other = The recipients or support hours of { $number ->
    [one] { $number } account
   *[other] { $number } accounts
} differ from those in commit { $since }.
route-title = Recipients
route-told-head = | account | recipients |
route-change-head = | account | event | change |
route-left-out = ... and { $number ->
    [one] { $number } more row
   *[other] { $number } more rows
}. To see all of them, run the same command with `--format text`.
route-of-faulty-files = warning: the files have errors, so recipients may be missing here; see the errors: `contactctl check`
    .of-commit = warning: the files of commit { $commit } have errors, so recipients may be missing here; see the errors: `contactctl check --rev { $commit }`


## plan

plan-portal = Portal
plan-target = { $portal } ({ $kind }, { $environment })
plan-commit = Commit
plan-approved = Approved
plan-not-approved = { $failed ->
    [one] Not approved: { $failed } test fails
   *[other] Not approved: { $failed } tests fail
}
plan-offline-approved = Approved, as far as this clone shows
plan-offline-not-approved = { $failed ->
    [one] Not approved, as far as this clone shows: { $failed } test fails
   *[other] Not approved, as far as this clone shows: { $failed } tests fail
}
plan-offline-undecided = Not decided: the Git host was not asked for reviews
plan-note = Note
plan-refused = A sync would be refused: { $refusal }
plan-at = at:
plan-routing = routing: { $change }
plan-warning = warning: { $warning }
plan-line = line { $line }
plan-by = { $commit } by { $author }
plan-merged = , merged by { $who }
plan-reviewed = , reviewed by { $who } (according to the commit message)
plan-empty = (empty)
plan-pushed-last = pushed last
plan-portal-now = portal now
plan-files-say = files
plan-overwritten = { $state }, to be overwritten
plan-drifted = drift
plan-conflicting = conflict
plan-converged = already the same
plan-user = user { $email }
plan-user-stays = stays while alerts are sent to this address
plan-no-access = no access

plan-create-over = create, overwriting values that the portal already has
plan-create = create
plan-update = update; last pushed from commit { $from }
    .first = update; no earlier push to this account is known
plan-adopt = adopt: the portal already has these values
plan-converge = already up to date: only the commit is recorded
plan-drift-unknown = left as it is: the values that were pushed from commit { $from } are not known
plan-conflict = conflict: both the portal and the files have changed since commit { $from }
plan-drift = drift: somebody has edited the account in the portal since commit { $from }
plan-drift-before = drift: the portal and the files have different values or users, and there is no earlier push to compare them with
plan-missing = missing: the portal has no such account, or the token gives no access to it
plan-released = no longer in Git, but still managed in the portal; to stop managing it, run `contactctl sync --portal { $portal } --prune`
plan-released-now = no longer in Git: this sync stops managing the account, but its values stay in the portal
plan-foreign = managed from another repository: left as it is
plan-invalid = its file has errors: left as it is
plan-advance = unchanged: only the commit is recorded, so its settings apply to later commits
plan-unmanaged = not managed
plan-unchanged = unchanged
plan-unknown = unknown
plan-unknown-why = unknown: { $why }; { $file }
unknown-not-listed = the receipt does not show the account's values
unknown-not-completed = according to the receipt, the sync did not complete the account
unknown-other-values = according to the receipt, the sync left other values in the portal than commit { $commit } has
unknown-users = the receipt does not show the account's users
unknown-file-new = its file is new since commit { $commit }
unknown-file-changed = its values in the files have changed since commit { $commit }
unknown-file-same = its file has the same values as in commit { $commit }
unknown-file-deleted = its file has been deleted since commit { $commit }

plan-event-leaves = { $event } no longer reaches { $leaves }
plan-event-joins = { $event } now reaches { $joins }
plan-event-both = { $event } reaches { $joins } instead of { $leaves }

plan-fewer-windows = `{ $key }` goes from { $from ->
    [one] { $from } support window
   *[other] { $from } support windows
} to { $to }
plan-fewer-recipients = `{ $key }` goes from { $from ->
    [one] { $from } recipient
   *[other] { $from } recipients
} to { $to }
plan-other-address = users of the brand will get another address
plan-edit-overwritten = `{ $key }` was edited in the portal, but this sync overwrites the edit
plan-user-edit-overwritten = the access of `{ $email }` was edited in the portal, but this sync overwrites the edit
plan-entry-overwritten = the portal already has a value for `{ $key }`, but this sync overwrites it

plan-count-create = { $number } to create
plan-count-update = { $number } to update
plan-count-adopt = { $number } to adopt
plan-count-converge = { $number } already up to date
plan-count-advance = { $number } with only the commit to record
plan-count-drift = { $number } with other values in the portal
plan-count-invalid = { $number } with errors
plan-count-missing = { $number } missing from the portal
plan-count-released = { $number } no longer in Git
plan-count-foreign = { $number } managed elsewhere
plan-count-unmanaged = { $number } not managed
plan-count-unchanged = { $number } unchanged
plan-count-unknown = { $number } unknown
plan-counts = Plan: { $counts }.
plan-nothing = Nothing to do: { $counts }.
plan-offline-counts = Plan without the portal: { $counts }.
plan-offline-nothing = Plan without the portal: no changes in Git; { $counts }.
plan-no-accounts = No accounts.


plan-comment-title = Plan for portal
plan-test-passed = ok
plan-test-failed = fails
plan-test-unasked = not asked
plan-comment-note = note
plan-comment-refused = a sync would be refused
plan-comment-in = in
plan-comment-head = | field | now | files | from |
plan-comment-left-out = ... and { $number ->
    [one] { $number } more account
   *[other] { $number } more accounts
}; to see all of them, run `contactctl plan --portal { $portal } --rev { $commit }`
plan-comment-left-out-offline = ... and { $number ->
    [one] { $number } more account
   *[other] { $number } more accounts
}; see all of them: `contactctl plan --offline --portal { $portal } --rev { $commit }`, with the same `--receipt` if one was given
plan-comment-head-offline = | field | last known | files | from |


## sync

sync-applied = { $id }: pushed and read back
sync-recorded = { $id }: recorded in the ledger
sync-already-there = { $id }: the portal already has these values
sync-not-attempted = { $id }: not tried
sync-refused = { $id }: refused: { $reason }
sync-failed = { $id }: failed: { $reason }
sync-unknown = { $id }: outcome unknown: { $reason }
sync-partly = { $reason }; some values of the account had already been written
sync-count-applied = { $number } pushed and read back
sync-count-already-there = { $number } already up to date
sync-count-refused = { $number } refused
sync-count-failed = { $number } failed
sync-count-unknown = { $number } with an unknown outcome
sync-count-not-attempted = { $number } not tried
sync-done = Done: { $counts }.
    .in-part = Not all done: { $counts }.
sync-done-nothing = Done: nothing to do.
sync-look = See the portal in a browser: contactctl portal serve --portal { $portal }
receipt-not-kept = the receipt is not kept for `contactctl plan --offline`: { $why }
sync-ask = Push { $accounts } to `{ $portal }`? [y/N]
sync-finishing = finishing the current accounts; press Ctrl-C again to stop at once
sync-progress = { $bar } { $done } done, { $left } left


## doctor

doctor-build = { $version } on { $system }
doctor-time-zones = time zones
doctor-built-in = IANA { $version }, built in
doctor-project = project
doctor-configuration = configuration
doctor-no-configuration = no `{ $name }`: the defaults apply
doctor-contacts = contacts
doctor-branch = branch `{ $branch }` at commit { $commit }
doctor-no-branch = no branch, at commit { $commit }
doctor-remote = { $number ->
    [one] remote { $names }
   *[other] remotes { $names }
}
doctor-no-remote = no remote
doctor-uncommitted = { $number ->
    [one] { $number } uncommitted change
   *[other] { $number } uncommitted changes
}
doctor-shallow = this clone is shallow, but a sync needs the whole history
doctor-editor = editor
editor-schema-missing = `{ $path }` points to the editor schema `{ $schema }`, which does not exist
editor-schema-missing-more = `{ $path }` and { $more ->
    [one] { $more } other file
   *[other] { $more } other files
} point to the editor schema `{ $schema }`, which does not exist
editor-schema-write = to create the schema, run in the project's folder: `contactctl schema { $name } > { $schema }`
editor-schema-write-in-folder = to create the schema, run in the project's folder: `mkdir -p { $folder } && contactctl schema { $name } > { $schema }`
branch-guessed = the approved branch is only a guess: { $branch }
portal-is-other = the server at { $url } is not a portal
    .help = set the `url` of portal `{ $name }` to the portal's address, without `/v1`
doctor-portal = portal { $name }
doctor-embedded = { $environment }, embedded in this program
doctor-reached = { $environment }, { $url }: answers with status { $status }; token { $place }, tied to { $tie }
doctor-approved-branch = approved branch
doctor-signers = signers
doctor-signers-listed = `{ $path }`, { $number ->
    [one] { $number } valid line
   *[other] { $number } valid lines
}
doctor-signer-line = line { $line } of `{ $path }` cannot be read ({ $fault }), so the line allows no signer
    .help = fix the line (`man ssh-keygen` describes its format, under ALLOWED SIGNERS), and get the change approved
doctor-forge = Git host
doctor-forge-token = { $url }, token { $place }, tied to { $tie }
doctor-id = {"  "}id
doctor-id-later = none yet: it is created the next time the database is opened
doctor-no-id = none: this is an older portal, identified only by its address
doctor-sees = {"  "}token
doctor-sees-all = for all accounts, scope `{ $scope }`
doctor-sees-some = WARNING: only for { $accounts } ({ $names }), scope `{ $scope }`; a first sync needs a token for all accounts
doctor-sees-unknown = the portal does not report what the token allows
doctor-portals = portals
doctor-shared-id = WARNING: { $names } have the same id; if one of them uses a copied database, give the copy a new id: `contactctl portal id --new --database FILE`
doctor-terminal = terminal
doctor-color = colour
doctor-no-color = no colour
doctor-columns = { $color }, { $number ->
    [one] { $number } column
   *[other] { $number } columns
}
doctor-no-terminal = none, { $color }
doctor-locale = locale
doctor-not-set = not set
doctor-failed = FAILED: { $failure }


## pull

pull-count-new = { $number } new
pull-count-edited = { $number } edited
pull-counts = Pulled: { $counts }.
pull-nothing = Nothing to write: { $counts }.
pull-look = Nothing is committed yet; look at the changes: `git status`, `git diff`.
pull-foreign = note: accounts that another repository manages were left out: { $names }; to pull one, specify it: `contactctl pull --portal { $portal } ACCOUNT`
pull-empty = note: accounts without contact information in the portal were left out: { $names }
pull-schema = note: new account files point to the editor schema `{ $path }`, which does not exist; to create it, run in the project's folder: `mkdir -p schemas && contactctl schema account > { $path }`
names-and-more = { $names } and { $more } more


## man

man-written = { $number ->
    [one] { $number } page written to `{ $folder }`
   *[other] { $number } pages written to `{ $folder }`
}
man-no-command = there is no command `{ $command }`
    .help = see all commands: `contactctl --help`; those of `portal`, for example: `contactctl portal --help`
