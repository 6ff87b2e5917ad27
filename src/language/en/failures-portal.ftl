### What plans, pushes and portals keep from being done.


## The way to a portal

not-in-committed-config = portal `{ $name }` is not in the committed configuration
    .help-names = there is { $names }
several-portals = there are several portals, and none is named
    .help = add `--portal NAME`; there is { $names }
token-of-portal = portal `{ $name }`
token-of-forge = the forge
token-unset = the token for { $whom }, `{ $variable }`, is not set
    .help = set `{ $variable }`, or `{ $variable }_FILE` to the path of a file with the token
token-not-asked-for = the token for { $whom }, `{ $variable }`, is not set, and this repository's own credential helper is not run
    .help = set `{ $variable }`, or name the helper with `git config --global credential.helper`
token-twice = the token for { $whom } is in two places: `{ $variable }` and `{ $variable }_FILE` are set
    .help = unset one of them
token-unreadable = the token for { $whom } cannot be read { $place }
    .help = set `{ $variable }_FILE` to the path of a file with the token and nothing else
token-unusable = the token for { $whom }, { $place }, cannot be used: { $why }
    .help = put the token there as it was shown when it was made
token-in-variable = in `{ $variable }`
token-in-file = in the file `{ $path }`
token-in-keyring = in Git's credential helper
tied-to = `{ $origin }` by `{ $by }`
tied-by-helper = its host by the helper
token-untied = nothing outside the repository says where the token for { $whom }, `{ $variable }`, may go: nothing was sent to `{ $origin }`
token-tied-elsewhere = `{ $by }` ties the token for { $whom }, `{ $variable }`, to `{ $tied }`: nothing was sent to `{ $origin }`
token-tied-to-nothing = `{ $by }` is `{ $value }`, which is not an origin: nothing was sent to `{ $origin }`
tie-the-token = if the token is for `{ $origin }`: `git config { $setting } { $origin }`, or set `{ $variable }_ORIGIN={ $origin }`
token-no-file = it is no file
token-too-large = it is larger than any token
token-empty = it is empty
token-characters = it has characters that a token cannot have
no-embedded-here = portal `{ $name }` is embedded, and this build has no portal in it
    .help = build with the feature `server`, or name a portal of kind `http`
portal-not-as-approved = portal `{ $name }` of commit { $commit } is not as approved: nothing was sent to `{ $url }`
    .help = on the approved branch, at { $tip }, { $known }
    .help-review = have the change of `[portals.{ $name }]` reviewed and merged first, then `git fetch`
known-with-token = it is `{ $url }` with the token in `{ $variable }`
known-as = it is `{ $url }`
known-embedded = it is embedded
known-not = there is none of this name
forge-not-as-approved = commit { $commit }, whose policy counts, is not on the approved branch: nothing was sent to its forge
    .help = fetch the approved branch; the portal names that commit as the one pushed last
no-threads = cannot start the threads for the network
no-address = `{ $url }` is not an address
portal-without-tls = the portal at `{ $url }` is not reached by TLS
    .help = use `https://`; `http://` is for this machine only
no-http-client = cannot set up the HTTP client
kept-folder-unmade = cannot make the folder `{ $path }`
nothing-answers = nothing answers at { $url }
    .help = is the portal running, and is the address right?
portal-late = the portal at { $url } did not answer in time
    .help = try again later; `plan` and `sync` wait longer with `--timeout SECONDS`
portal-unreached = cannot reach the portal at { $url }
    .help = is it running, and is the address right? start a local one with `contactctl portal serve`
portal-broke = the connection to the portal at { $url } broke
portal-answer-large = the portal's answer is larger than { $most } bytes
portal-answer-odd = the portal's answer is not { $what }
    .help = is the address that of a portal with this API?
answer-listing = a listing of accounts
answer-account = an account
answer-users = a list of users
answer-record = a contact record
answer-history = a history
answer-portal = an answer about a portal
portal-refused = the portal refused { $what }: { $why }
    .help-token = check the token: it may be wrong or expired
    .help-scope = the token's scope does not allow this
asked-listing = the listing of accounts
asked-account = the account `{ $id }`
asked-users = the users of `{ $id }`
asked-record = the record of `{ $id }`
asked-history = the history of `{ $id }`
asked-portal = information about itself
why-redirects = it redirects, which is not followed ({ $status })
why-status = status { $status }
why-problem = { $text } ({ $status })
with-cause = { $text }: { $cause }
portal-repeats = the portal's listing repeats a page
portal-history-repeats = the portal's history repeats a page
portal-history-many-pages = the portal's history has more than { $most } pages
portal-many-pages = the portal's listing has more than { $most } pages
portal-field-odd = the portal's `{ $field }` of `{ $id }` has an unknown form
portal-odd-etag = the portal sent an entity tag that is not one (RFC 9110, section 8.8.3), so no write could be conditional
portal-edited = the portal was edited while this ran
portal-waited-for = waiting for the portal at { $url }, for { $left } s more
portal-record-gone = the record is gone
portal-read-back-users = read back, the portal's users are not those that were written
portal-account-gone = the account is gone
portal-made-meanwhile = the account was made meanwhile, with other users
portal-no-etag = the portal gives no entity tag with its users
portal-read-back = read back, the portal's record is not the one that was written
portal-holds-another = the portal accepted the record and now holds another one: somebody wrote it right afterwards, or the portal stored something else
portal-holds-other-users = the portal accepted the users and now has others: somebody wrote them right afterwards, or the portal stored something else
portal-pushed-meanwhile = commit { $commit } was pushed by another run at the same time


## Plans

commit-faulty = { $number ->
    [one] commit { $commit } has an error: nothing was compared or pushed
   *[other] commit { $commit } has { $number } errors: nothing was compared or pushed
}
    .help = mend it, check it with `contactctl check`, and commit
    .help-rule = where a rule leaves open which values a file asks for, no level and no suppression lets it be pushed
pushed-from-later = the portal was pushed from commit { $base }, which comes after commit { $commit }
    .help = sync a later commit, or go back with `--allow-rollback`
first-sync-not-asked = nothing was ever pushed to portal `{ $portal }`, and a sync that begins there has to be asked for: a sync of this plan exits with 4
    .help = look at the policy and the accounts above, and sync with `--first`
first-sync-partly-seen = the token of portal `{ $portal }` does not see every account, so it cannot tell that nothing was pushed there
    .help = begin with a token for all accounts
guard-overlap = `{ $id }` would lose every emergency contact that works today: `{ $addresses }` (guard `{ $guard }`)
    .help = keep one of them in `{ $key }` beside the new ones, sync, and take it out in a later change
guard-never-empty = `{ $id }` would lose all of `{ $key }`, which is required: `{ $addresses }` (guard `{ $guard }`)
    .help = give `{ $key }` somebody who is reached
guard-administrator = `{ $id }` would lose its last administrator, `{ $email }`
    .help = give one of its `[[users]]` the role `administrator`
override-comes = the override comes with this commit and counts from the next sync on: sync the commit that brings it first
override-wanted = or have an override approved and synced first, in `contactctl.toml`: `[[override]]` with guard = "{ $guard }", account = "{ $id }", a `reason` and `until`
over-limit-accounts = { $planned } accounts written in one run, and the limit is { $limit }
    .help = if it is meant, have `{ $key } = { $planned }` under `[limits]` approved and synced first
    .help-fewer = or push fewer at a time with `--account`
over-limit-removals = { $planned } addresses removed in one run, and the limit is { $limit }
    .help = if it is meant, have `{ $key } = { $planned }` under `[limits]` approved and synced first
    .help-fewer = or push fewer at a time with `--account`


## Saved plans

saved-until = saved to `{ $path }`; push it with `{ $command }` until { $until }
plan-not-managed = the portal has accounts without a file: { $accounts }
    .help = write a file for each with `contactctl pull ACCOUNT`, and commit
saved-without-branch = there is no approved branch to judge the plan by, so it is not saved
plan-anew = make a new one with `contactctl plan --out FILE`
plan-anew-and-look = make a new one with `contactctl plan --out FILE`, and look at it
saved-unreadable = cannot read `{ $path }`
    .help = make it with `contactctl plan --out { $path }`, or name another file
saved-large = `{ $path }` is too large to be a saved plan
saved-other-portal = the saved plan is for portal `{ $portal }`, not for `{ $named }`
saved-expired = the saved plan expired at { $at }
saved-times = the saved plan has times that no plan has: made at { $made }, good until { $until }
saved-allowed = the saved plan was made with `{ $needed }`, which has to be given again, as it is
saved-without = the saved plan was made without `{ $given }`
saved-command = look at the plan, and push it with `{ $command }`
saved-portal-changed = portal `{ $portal }` is another one than when the plan was saved
saved-of-another = the saved plan is of another repository
saved-not-approved-now = commit { $commit } of the saved plan is no longer the approved one: the branch has other contacts now
saved-policy-changed = the approval policy has changed since the plan was saved
saved-none = the file is not a saved plan
    .help = make one with `contactctl plan --out FILE`
saved-edited = the saved plan was edited after it was made
saved-version = the saved plan is of another version of contactctl
saved-moved = the portal has moved since the plan was made: { $accounts }
saved-applied = the saved plan was already applied
    .help = there is nothing left of it to push


## Pushing

not-pushed = Nothing was pushed.
not-pushed-unasked = nothing was pushed: there is no terminal to ask on
    .help = add `--yes` to push without being asked
not-asked = cannot ask on the terminal
answer-unread = cannot read the answer
account-renamed = `{ $path }` was account `{ $before }` when it was last pushed, and is `{ $after }` now
    .help = if that is a mistake, write `id = "{ $before }"` again, and commit
    .help-other = if it is another account, sync with `--prune`, which releases `{ $before }`
push-drifted = { $accounts } was edited in the portal and is left as it is
    .help = if the edit is right, write it into the file with `contactctl pull ACCOUNT`, and commit
    .help-overwrite = if it is wrong, push over it with `--on-drift overwrite`; to push the other fields only, `--on-drift keep`
push-invalid = the files of { $accounts } have errors, and these accounts are left as they are
    .help = mend them, check them with `contactctl check`, and commit
push-foreign = { $accounts } is managed from another repository
    .help = remove its file here, or have the other repository release it with `--prune`
    .help-take-over = if that repository is yours, or this one before its history was rewritten: `contactctl sync --take-over { $repository }`
push-missing = the portal has no account { $accounts }
    .help = have it made there, or make it with `--provision` and a token of scope `admin`
push-refused = the portal did not take { $accounts }
    .help = the reason stands at the account above
push-failed = { $accounts } was not pushed
    .help = run the same command again: what is there already is not written twice
push-partly = { $accounts } was pushed only in part
    .help = run the same command again: it goes on from what the portal has
push-unknown = it is not known whether { $accounts } was pushed
    .help = run the same command again: it reads the portal first, and writes nothing twice
push-interrupted = interrupted: { $number } accounts were not pushed
    .help = run the same command again to go on


## Serving a portal

serve-no-listen = cannot listen on { $address }
    .help = is a portal running there already? choose another port with `--listen`
no-signals = cannot listen for signals
serve-no-address = cannot tell the portal's address
serve-address-unknown = the portal's address is not known
serve-at = Portal at { $url }, values in { $path }
serve-at-behind = Portal at { $url }, listening on { $address }, values in { $path }
serve-sign-in = Sign in within ten minutes: { $link }
serve-stop = Ctrl-C stops it.
invited = `{ $email }` signs in with this link once, within { $minutes } minutes
token-made = token `{ $name }` expires on { $day }; this is the only time it is shown
token-list-empty = there is no token; make one with `contactctl portal token create`
token-all-accounts = all accounts
token-line-expired = { $name }  { $scope }  { $accounts }  expired { $day }
token-line-until = { $name }  { $scope }  { $accounts }  until { $day }
token-revoked = token `{ $name }` is no longer valid
no-such-token = there is no token `{ $name }`
    .help = list them with `contactctl portal token list`
token-taken = there is a token named `{ $name }` already
    .help = revoke it first, or choose another name
no-such-embedded = there is no embedded portal `{ $name }`
    .help = name one of kind `embedded` in `contactctl.toml`, or a file with `--database`
no-embedded = the configuration has no embedded portal
    .help = name the portal's file with `--database`
several-embedded = there are several embedded portals, and none is named
    .help = add `--portal NAME`
no-such-user = no account has a user `{ $email }`
    .help = give access with `--account ID --role ROLE`
unencrypted = other machines reach `{ $address }`, and nothing encrypts it
    .help = name a certificate with `--tls-cert` and `--tls-key`
    .help-proxy = or say `--behind-proxy`, if a server before it speaks TLS
origin-not-https = `{ $origin }` is no `https` address
    .help = other machines have to reach the portal by TLS
origin-unknown = links to the portal need the address that people know it by
    .help = add `--public-url https://HOST`
pem-unreadable = no PEM can be read from `{ $path }`
no-certificate = there is no certificate in `{ $path }`
key-unfit = the key `{ $key }` does not fit the certificate `{ $certificate }`
no-loopback = cannot listen on the loopback interface
embedded-panicked = the embedded portal ended by a panic
no-random = the system gives no random bytes


## The portal's database

database-failed = the portal's database failed
database-unopened = cannot open the portal's database `{ $path }`
database-damaged = the portal's database `{ $path }` is damaged
database-replace = put a copy made with `contactctl portal backup` in its place, or move it away: the next sync makes a new one
disk-full = the disk is full
database-disk-full = there is no room on the disk for the portal's database `{ $path }`
    .help = make room, and run the same command again
no-such-database = there is no database `{ $path }`
    .help = `contactctl portal serve --database { $path }` makes one
token-name-odd = a token's name is one line of at most 100 printable characters
token-no-account = the portal has no account `{ $id }`
    .help = make the token once the account is there, or without `--account`
clock-odd = the clock of this machine shows a time before 1970 or after 9999
    .help = set the clock: what is approved, expires and is recorded depends on it
certificates-missing = `{ $variable }` names `{ $path }`, which is not there
    .help = correct `{ $variable }`, or unset it to use the system's certificates
lock-left = another process holds the lock `{ $path }`, for { $age } so far
    .help = if no `git` and no `contactctl` is running, remove it: `rm { $path }`
database-unmade = cannot make the portal's database `{ $path }`
database-foreign = `{ $path }` is not a portal's database
database-old = cannot bring the portal's database `{ $path }` up to date
database-newer = the portal's database `{ $path }` was made by a newer contactctl (form { $form }; this one knows { $known })
    .help = install the newest contactctl
database-no-writer = cannot start the portal's writer
database-busy = another process keeps the database locked
database-panicked = the work on the database panicked
database-closed = the database is closed
portal-id-ask = Give the portal in `{ $path }` a new id? What was approved for { $old } no longer counts. [y/N]
portal-id-unasked = the portal keeps its id: there is no terminal to ask on
    .help = add `--yes` to give it a new one without being asked
portal-id-stays = the portal keeps its id
    .help = add `--yes` to give it a new one without being asked
portal-id-renewed = the portal in `{ $path }` has a new id, instead of { $old }
backup-taken = `{ $path }` is there already
    .help = name a new file: no backup is overwritten
backup-unwritable = cannot write the backup `{ $path }`
backup-not-renamed = it cannot be renamed
backup-made = `{ $from }` is copied to `{ $to }`
