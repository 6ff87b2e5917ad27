### What commands say besides findings.


## history

history-new = new in { $path }
history-gone = gone, with { $path }
history-moved = moved from { $from } to { $to }
history-pushed = pushed to { $portal } at { $at }, with { $commit }, by { $by }
history-not-pushed = not pushed to { $portal }
history-edits = edited in portal { $portal }
history-nothing = No change is known.
history-shallow = note: this clone is shallow: what was changed up to { $commit } is not known; fetch its whole history with `git fetch --unshallow`, or `fetch-depth: 0` in CI


## route

route-at = , at { $at }
route-by-commit = , by commit { $commit }
route-nobody = nobody
route-open = support is open
route-closed = support is closed
route-new = new
route-gone = gone
route-joins = also reaches { $who }
route-leaves = no longer reaches { $who }
route-hours-join = support is open { $hours }
route-hours-leave = support is no longer open { $hours }
route-opens = support is open then, and was closed
route-closes = support is closed then, and was open
route-same = Nothing changes in who is told since { $since }.
route-other = Who is told changes for { $number ->
    [one] { $number } account
   *[other] { $number } accounts
} since { $since }.
route-title = Who is told
route-told-head = | account | told |
route-change-head = | account | event | change |
route-left-out = ... and { $number } more: `--format text` shows them all.
route-of-faulty-files = warning: the files have errors, and only what can be read counts here; `contactctl check` shows them


## plan

plan-portal = Portal
plan-commit = Commit
plan-approved = Approved
plan-not-approved = Not approved yet
plan-note = Note
plan-refused = A sync would be refused: { $refusal }
plan-at = at:
plan-routing = routing: { $change }
plan-warning = warning: { $warning }
plan-line = line { $line }
plan-by = { $commit } by { $author }
plan-merged = , merged by { $who }
plan-reviewed = , reviewed by { $who } (so it says)
plan-empty = (empty)
plan-pushed-last = pushed last
plan-portal-now = portal now
plan-files-say = files say
plan-overwritten = { $state }, overwritten
plan-drifted = drift
plan-conflicting = conflict
plan-converged = converged
plan-user = user { $email }
plan-user-stays = stays while alerts are sent there
plan-no-access = no access

plan-create-over = create, over values that were entered by hand
plan-create = create
plan-update = update from { $from }
plan-adopt = adopt: the portal has these values already
plan-converge = record: the portal came to these values by itself
plan-drift-unknown = left alone: pushed from { $from }, which this clone does not have
plan-conflict = conflict: the portal and the files both changed since { $from }
plan-drift = drift: somebody edited the portal since { $from }
plan-drift-before = drift: the portal has users whom the file does not name
plan-missing = missing: the portal has no such account
plan-released = released: its file is gone, the portal keeps its values; still managed, until a sync with `--prune` releases it
plan-released-now = released: its file is gone, the portal keeps its values, and this releases it
plan-foreign = managed from another repository: left alone
plan-invalid = its file has errors: left as it is
plan-advance = unchanged: the commit is recorded, so that its settings judge the next one
plan-unmanaged = not managed
plan-unchanged = unchanged

plan-event-leaves = { $event } no longer reaches { $leaves }
plan-event-joins = { $event } also reaches { $joins }
plan-event-both = { $event } reaches { $joins }, no longer { $leaves }

plan-fewer-windows = `{ $key }` goes from { $from } windows to { $to }
plan-fewer-recipients = `{ $key }` goes from { $from } recipients to { $to }
plan-other-address = users are given another address
plan-edit-overwritten = `{ $key }` was edited in the portal, and the edit is overwritten
plan-user-edit-overwritten = the access of `{ $email }` was edited in the portal, and the edit is overwritten
plan-entry-overwritten = `{ $key }` was entered by hand, and is overwritten

plan-count-create = { $number } to create
plan-count-update = { $number } to update
plan-count-adopt = { $number } to adopt
plan-count-converge = { $number } to record
plan-count-advance = { $number } to record settings
plan-count-drift = { $number } edited in the portal
plan-count-invalid = { $number } with errors
plan-count-missing = { $number } missing in the portal
plan-count-released = { $number } without a file
plan-count-foreign = { $number } managed elsewhere
plan-count-unmanaged = { $number } not managed
plan-count-unchanged = { $number } unchanged
plan-counts = Plan: { $counts }.
plan-nothing = Nothing to do: { $counts }.
plan-no-accounts = No accounts.


plan-comment-title = Plan for portal
plan-comment-approved = approved
plan-comment-not-approved = not approved yet
plan-comment-note = note
plan-comment-refused = would be refused
plan-comment-in = in
plan-comment-head = | field | now | then | from |
plan-comment-left-out = ... and { $number } more: `contactctl plan` shows them all.


## sync

sync-applied = { $id }: pushed and read back
sync-already-there = { $id }: already there
sync-not-attempted = { $id }: not attempted
sync-refused = { $id }: refused: { $reason }
sync-failed = { $id }: failed: { $reason }
sync-unknown = { $id }: unknown: { $reason }
sync-partly = { $reason }; some of its values were written before that
sync-count-applied = { $number } pushed and read back
sync-count-already-there = { $number } already there
sync-count-refused = { $number } refused
sync-count-failed = { $number } failed
sync-count-unknown = { $number } unknown
sync-count-not-attempted = { $number } not attempted
sync-done = Done: { $counts }.
sync-done-nothing = Done: nothing.
sync-look = Look at it: contactctl portal serve
sync-ask = Push { $accounts } to `{ $portal }`? [y/N]
sync-finishing = finishing what is in flight; Ctrl-C again ends at once
sync-progress = { $bar } { $done } accounts, { $left } left


## doctor

doctor-build = { $version } on { $system }
doctor-time-zones = time zones
doctor-built-in = IANA { $version }, built in
doctor-project = project
doctor-configuration = configuration
doctor-no-configuration = no `{ $name }`: the defaults
doctor-contacts = contacts
doctor-branch = branch `{ $branch }` at { $commit }
doctor-no-branch = no branch, at { $commit }
doctor-remote = remote { $names }
doctor-no-remote = no remote
doctor-uncommitted = { $number ->
    [one] { $number } change
   *[other] { $number } changes
} not committed
doctor-shallow = this clone does not have the whole history, which a sync needs
doctor-editor = editor
editor-schema-missing = `{ $path }` names the editor schema `{ $schema }`, which is not there
editor-schema-missing-more = `{ $path }` and { $more ->
    [one] { $more } other file
   *[other] { $more } other files
} name the editor schema `{ $schema }`, which is not there
editor-schema-write = write it: `contactctl schema { $name } > { $schema }`
branch-guessed = the approved branch is a guess: { $branch }
portal-is-other = what answers at { $url } is not a portal
    .help = check the `url` of portal `{ $name }`: the address of the portal, without `/v1`
doctor-portal = portal { $name }
doctor-embedded = { $environment }, embedded: inside this program
doctor-reached = { $environment }, { $url }: answers with status { $status }, token { $place }, tied to { $tie }
doctor-approved-branch = approved branch
doctor-signers = signers
doctor-signers-listed = `{ $path }`, { $number ->
    [one] { $number } line
   *[other] { $number } lines
}
doctor-signer-line = line { $line } of `{ $path }` cannot be read, and lets nobody sign: it { $fault }
    .help = fix the line, in the format of `ssh-keygen(1)`, and have it approved
doctor-forge = forge
doctor-forge-token = { $url }, token { $place }, tied to { $tie }
doctor-id = {"  "}id
doctor-id-later = none yet: it is made when the database is opened the next time
doctor-no-id = none: an older portal, which is known by its address
doctor-sees = {"  "}token
doctor-sees-all = for all accounts, scope `{ $scope }`
doctor-sees-some = WARNING: only for { $accounts } ({ $names }), scope `{ $scope }`: a first sync needs one for all
doctor-sees-unknown = the portal does not tell what it allows
doctor-portals = portals
doctor-shared-id = WARNING: { $names } have one id; if they are two databases, run `contactctl portal id --new` on the copy
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
pull-counts = Wrote: { $counts }.
pull-nothing = Nothing to write: { $counts }.
pull-look = Nothing is committed: look at it with `git status` and `git diff`.
pull-foreign = note: managed from another repository, and left out: { $names }; name one to pull it
pull-empty = note: without contact information in the portal: { $names }
pull-schema = note: editors look for `{ $path }`: write it with `contactctl schema account > { $path }`
names-and-more = { $names } and { $more } more
