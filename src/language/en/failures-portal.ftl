### What plans, pushes and portals keep from being done.


## The way to a portal

not-in-committed-config = the committed configuration has no portal `{ $name }`
    .help-names = choose a configured portal ({ $names }), or add `{ $name }` to the configuration and commit
several-portals = several portals are configured
    .help = choose one with `--portal NAME`: { $names }
token-of-portal = portal `{ $name }`
token-of-forge = the Git host
token-unset = the token for { $whom } is missing: `{ $variable }` is not set or is empty
    .help = set `{ $variable }` to the token, or `{ $variable }_FILE` to the path of a file that contains it
token-not-asked-for = the token for { $whom } is missing: `{ $variable }` is not set or is empty, and `contactctl doctor` does not run this repository's own credential helper
    .help = set `{ $variable }` to the token, or configure the helper for all repositories: `git config --global credential.helper HELPER`
token-twice = the token for { $whom } is in two places: both `{ $variable }` and `{ $variable }_FILE` are set
    .help = unset one of them, for example `unset { $variable }_FILE`
token-unreadable = cannot read the token for { $whom } { $place }
    .help = set `{ $variable }_FILE` to the path of a file that contains only the token
token-unusable = cannot use the token for { $whom } { $place }: { $why }
    .help = put the token there exactly as it was shown when it was created
token-of-run = of this run
token-in-variable = from `{ $variable }`
token-in-file = from the file `{ $path }`
token-in-keyring = from Git's credential helper
tied-to = `{ $origin }` by `{ $by }`
tied-by-helper = this host by the credential helper
token-untied = neither `{ $variable }_ORIGIN` nor Git's configuration allows the token for { $whom } (`{ $variable }`) to be sent to `{ $origin }`: nothing was sent
token-tied-elsewhere = `{ $by }` allows the token for { $whom } (`{ $variable }`) to be sent only to `{ $tied }`: nothing was sent to `{ $origin }`
token-tied-to-nothing = `{ $by }` must contain only a scheme, host and port, but is `{ $value }`: nothing was sent to `{ $origin }`
tie-the-token = if the token is for `{ $origin }`, set `{ $variable }_ORIGIN={ $origin }` or, if this variable is not set, run `git config { $setting } { $origin }`
token-no-file = it is not a regular file
token-too-large = the file is too large to be a token
token-empty = it is empty
token-characters = it contains characters that are not allowed in a token
no-embedded-here = portal `{ $name }` is embedded, but this build does not include a portal
    .help = build contactctl without `--no-default-features`, in the folder of its source code: `cargo install --locked --path .`
portal-not-as-approved = portal `{ $name }` is configured differently here than on the approved branch, which does not contain commit { $commit }: nothing was sent to `{ $url }`
    .help = compare the portal's settings here with those on the approved branch: at commit { $tip }, { $known }
    .help-review = get the change to `[portals.{ $name }]` reviewed and merged into that branch first; if the branch is at a remote, then run `git fetch`
known-with-token = the portal is `{ $url }` with the token in `{ $variable }`
known-as = the portal is `{ $url }`
known-embedded = the portal is embedded
known-not = there is no portal of this name
forge-not-as-approved = commit { $commit } with the new approval policy is not on the approved branch: nothing was sent to the Git host
    .help = merge that commit into the approved branch; if the branch is at a remote, then run `git fetch`
no-threads = cannot start: the system has too few resources left
    .help = close other programs, or raise the limit of open files (such as `ulimit -n 4096`), and run the same command again
no-address = `{ $url }` is not a valid address
    .help = write a full address without a user name, such as `https://portal.example.com`
portal-without-tls = the portal's address `{ $url }` must start with `https://`
    .help = use `https://`; `http://` is allowed for this machine only
no-http-client = cannot set up the HTTP client
kept-folder-unmade = cannot create folder `{ $path }`
nothing-answers = cannot get an answer from the portal at { $url }
    .help = check that the portal is running and that the address is right
portal-late = the portal at { $url } did not answer in time
    .help = try again later; `contactctl plan` and `contactctl sync` wait longer with `--timeout SECONDS` (at most 3600)
portal-unreached = cannot reach the portal at { $url }
    .help = check that the portal is running and that the address is right
    .help-local = start a local portal: `contactctl portal serve`
portal-broke = the connection to the portal at { $url } broke
    .help = check that the portal is running, then try again
portal-answer-large = the portal's answer has more than { $most } bytes
    .help = report this to the operator of the portal at { $url }
portal-answer-odd = the answer of the portal at { $url } is not { $what }
    .help = check the `url` of the portal in `contactctl.toml`: a portal with the API of contactctl must answer there
answer-listing = a list of accounts
answer-account = an account
answer-users = a list of users
answer-record = a contact record
answer-history = a history
answer-portal = a description of the portal
portal-refused = the portal at { $url } did not send { $what }: { $why }
    .help-token = check the token { $token }: it may be wrong, expired or revoked
    .help-scope = ask the operator of the portal at { $url } for a token that allows this
    .help-address = check the `url` of the portal in `contactctl.toml`: it must not contain `/v1` or lead to a redirect; if it is right, try again
asked-listing = the list of accounts
asked-account = account `{ $id }`
asked-users = the users of account `{ $id }`
asked-record = the record of account `{ $id }`
asked-history = the history of account `{ $id }`
asked-portal = information about itself
why-redirects = the answer is a redirect to another address, but redirects are not followed ({ $status })
why-status = the answer has status { $status }
why-problem = { $text } ({ $status })
with-cause = { $text }: { $cause }
portal-repeats = the portal's list of accounts repeats a page
    .help = report this to the operator of the portal at { $url }
portal-history-repeats = the portal's history repeats a page
    .help = report this to the operator of the portal at { $url }
portal-history-many-pages = the portal's history has more than { $most } pages
    .help = report this to the operator of the portal at { $url }
portal-many-pages = the portal's list of accounts has more than { $most } pages
    .help = report this to the operator of the portal at { $url }
portal-field-odd = the portal's value of `{ $field }` for account `{ $id }` has an unknown format
    .help = report this to the operator of the portal at { $url }
portal-odd-etag = the portal sent an invalid entity tag (RFC 9110, section 8.8.3), so a write could overwrite a newer change
    .help = report this to the operator of the portal at { $url }
portal-edited = the account was edited in the portal during this run
portal-waited-for = waiting for the portal at { $url }, for at most { $left } s more
portal-record-gone = the portal no longer has the record
portal-read-back-users = the users read back from the portal differ from those that were written
portal-account-gone = the portal no longer has the account
portal-made-meanwhile = the new account's users differ from those in its file: somebody created or edited the account meanwhile, or the portal stored others
portal-no-etag = the portal sent no entity tag with the users of the account, so a write could overwrite a newer change
    .help = report this to the portal's operator
portal-read-back = the record read back from the portal differs from the one that was written
portal-holds-another = the portal accepted the record but now holds another one: somebody changed it right afterwards, or the portal stored something else
portal-holds-other-users = the portal accepted the users but now has others: somebody changed them right afterwards, or the portal stored something else
portal-pushed-meanwhile = another run pushed commit { $commit } at the same time


## Plans

commit-faulty = { $number ->
    [one] commit { $commit } has an error: nothing was compared or pushed
   *[other] commit { $commit } has { $number } errors: nothing was compared or pushed
}
    .help = { $number ->
        [one] fix the error and commit; if it is not listed above, `contactctl plan` lists it
       *[other] fix the errors and commit; if they are not listed above, `contactctl plan` lists them
    }
    .help-rule = { $number ->
        [one] fix the error even if its rule is off or only warns, or an exception allows it: a sync must know which values to push
       *[other] fix the errors even if their rule is off or only warns, or an exception allows them: a sync must know which values to push
    }
pushed-from-later = commit { $base }, which was last pushed to the portal, comes after commit { $commit }
    .help = sync commit { $base } or a later one, or roll back: `contactctl sync --portal { $portal } --rev { $commit } --allow-rollback`
first-sync-not-asked = nothing was ever pushed to portal `{ $portal }`, so the first sync requires `--first`
    .help = read the policy (`[approval]` in `contactctl.toml`) and the plan (`contactctl plan --portal { $portal } --first`), then run `contactctl sync --portal { $portal } --first`
first-sync-partly-seen = the token of portal `{ $portal }` does not give access to all accounts, so something may have been pushed to the others before
    .help = for the first sync, use a token with access to all accounts
guard-overlap = account `{ $id }` would lose every emergency contact that works today: `{ $addresses }` (guard `{ $guard }`)
    .help = keep an address that works today in `{ $key }` next to the new ones, sync, and remove it in a later change
guard-never-empty = account `{ $id }` would be left without `{ $key }`, which is required; the portal now has `{ $addresses }` (guard `{ $guard }`)
    .help = specify a new value of `{ $key }`, or keep the old one
guard-administrator = account `{ $id }` would be left without an administrator: `{ $email }` would no longer be one
    .help = give one of its `[[users]]` the role `administrator`
override-comes = or put the `[[override]]` into a commit of its own, sync that commit, then sync this change
override-wanted = or add an override to `contactctl.toml`, and get it approved and synced first: `[[override]]` with `guard = "{ $guard }"`, `account = "{ $id }"`, a `reason` and `until`
over-limit-accounts = { $planned ->
    [one] this sync would write { $planned } account; the limit is { $limit }
   *[other] this sync would write { $planned } accounts; the limit is { $limit }
}
    .help = if this is intended, set `{ $key } = { $planned }` in `[limits]`, get that change approved, and put it in force by a sync of one account
    .help-fewer = or push fewer accounts at a time: `contactctl sync --account ACCOUNT --portal { $portal }`
over-limit-removals = { $planned ->
    [one] this sync would remove { $planned } value or user right; the limit is { $limit }
   *[other] this sync would remove { $planned } values or user rights; the limit is { $limit }
}
    .help = if this is intended, set `{ $key } = { $planned }` in `[limits]`, get that change approved, and put it in force by a sync of one account
    .help-fewer = or push fewer accounts at a time: `contactctl sync --account ACCOUNT --portal { $portal }`


## Saved plans

saved-until = the plan is saved to `{ $path }` (it expires at { $until }); to push it, run `{ $command }`
plan-not-managed = at least one account in the portal has no file: { $accounts }
    .help = write a file for each account (`contactctl pull --portal { $portal } ACCOUNT`), and commit
saved-without-branch = the plan is not saved: no approval policy could be determined that judges it
    .help = see the reason in the plan, and check the setup: `contactctl doctor`
plan-anew = create a new plan: `contactctl plan --portal { $portal } --out FILE`
plan-anew-and-look = create a new plan and look at it: `contactctl plan --portal NAME --out FILE`
saved-unreadable = cannot read the saved plan `{ $path }`
    .help = choose the file of a saved plan, or create one: `contactctl plan --portal NAME --out FILE`
saved-large = `{ $path }` is too large to be a saved plan
    .help = create a saved plan: `contactctl plan --portal NAME --out FILE`
saved-other-portal = the saved plan is for portal `{ $portal }`, not for `{ $named }`
saved-expired = the saved plan expired at { $at }
saved-times = the saved plan is dated in the future or valid for more than 24 hours: created at { $made }, valid until { $until }
saved-allowed = the saved plan was created with `{ $needed }`, so `sync` needs the same options
saved-without = the saved plan was created without `{ $given }`
saved-command = look at the plan, then push it: `{ $command }`
saved-portal-changed = the settings or the database of portal `{ $portal }` differ from those that the plan was saved for
saved-of-another = the saved plan is from another repository or configuration
saved-not-approved-now = commit { $commit } of the saved plan is no longer the approved one: the approved branch now has other contacts
saved-policy-changed = the approval policy has changed since the plan was saved
saved-none = `{ $path }` is not a saved plan
    .help = create one: `contactctl plan --portal NAME --out FILE`
saved-edited = the saved plan was edited after it was created
saved-version = the saved plan is from another version of contactctl
saved-moved = values in the portal have changed since the plan was created; accounts: { $accounts }
    .help = create a new plan and look at it: `contactctl plan --portal { $portal } --out FILE`
saved-applied = the saved plan was already applied
    .help = create a new plan for further changes: `contactctl plan --portal { $portal } --out FILE`
receipt-unreadable = cannot read receipt `{ $path }`
    .help = choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-large = `{ $path }` is too large to be a receipt
    .help = choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-none = `{ $path }` is not a receipt, or is damaged
    .help = choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-version = receipt `{ $path }` is from another version of contactctl
    .help = use the version of contactctl that created it, or a receipt that this version has written
receipt-missing = there is no receipt of a sync to portal `{ $portal }` in `{ $path }`
    .help = run `contactctl sync --portal { $portal }` first, or choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal { $portal } --receipt FILE`
receipt-committed = commit { $commit } has its own `{ $path }`, so a change could choose what it is compared with
    .help = delete the file from the repository and commit, or choose another receipt: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-of-manual = portal `{ $portal }` has no API: `--offline` compares with its ledger, not with a receipt
    .help = leave out `--receipt`
receipt-of-other-portal = receipt `{ $path }` is for portal `{ $other }` ({ $other-place }), not for `{ $portal }` ({ $place })
    .help = choose the receipt of a sync to this portal: `contactctl plan --offline --portal { $portal } --receipt FILE`
receipt-of-other-database = receipt `{ $path }` is for another database of portal `{ $portal }` than the one that is here now
    .help = run `contactctl sync --portal { $portal }`, then use the receipt of that sync: `contactctl plan --offline --portal { $portal }`
receipt-of-other-repository = receipt `{ $path }` is from another repository, `{ $repository }`
    .help = choose the receipt of a sync from this repository: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-of-other-config = receipt `{ $path }` is from another configuration, `{ $config }`
    .help = choose the receipt of a sync with this configuration: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-commit-unknown = commit { $commit }, which receipt `{ $path }` is for, is not in this clone
    .help-fetch = fetch the commit: `git fetch --all`
receipt-unfit = receipt `{ $path }` does not match commit { $commit }, which has other contacts
    .help = choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
offline-saved = `--out` saves a plan for a push, but a plan that was made with `--offline` cannot be pushed
    .help = leave out `--offline` or `--out`


## Pushing

not-pushed = Nothing was pushed.
not-pushed-unasked = nothing was pushed: there is no terminal to ask in
    .help = to push without confirmation, run the same command with `--yes`
not-asked = cannot show the question in the terminal
answer-unread = cannot read the answer from the terminal
account-renamed = `{ $path }` was the file of account `{ $before }` at the last push, but is now the file of account `{ $after }`
    .help = if this is a mistake, restore `id = "{ $before }"` in the file, and commit
    .help-other = if `{ $after }` is another account, stop managing `{ $before }`: `contactctl sync --portal { $portal } --prune`
push-drifted = { $number ->
    [one] account { $accounts } has values in the portal that were not pushed from Git, so it is left as it is
   *[other] { $number } accounts have values in the portal that were not pushed from Git, so they are left as they are: { $accounts }
}
    .help = if the portal's values are right, write them into the account's file (`contactctl pull --portal { $portal } ACCOUNT`), and commit
    .help-overwrite = if the portal's values are wrong, overwrite them: `contactctl sync --portal { $portal } --on-drift overwrite`; or push only the other fields: `contactctl sync --portal { $portal } --on-drift keep`
    .help-first = if the portal's values are wrong, add `--on-drift overwrite` to the same command once an account has been pushed or adopted: a first sync overwrites nothing
push-invalid = { $number ->
    [one] the file of account { $accounts } has errors, so the account is left as it is
   *[other] the files of { $number } accounts have errors, so these accounts are left as they are: { $accounts }
}
    .help = fix the errors, check with `contactctl check`, and commit
push-foreign = { $number ->
    [one] account { $accounts } is managed from another repository
   *[other] { $number } accounts are managed from another repository: { $accounts }
}
    .help = { $number ->
        [one] remove the account's file here and commit, or remove it in the other repository, commit, and run `contactctl sync --prune` there
       *[other] remove the accounts' files here and commit, or remove them in the other repository, commit, and run `contactctl sync --prune` there
    }
    .help-take-over = if the other repository is yours, or is this one before its history was rewritten, take over its accounts: `contactctl sync --portal { $portal } --take-over { $repositories }`
push-missing = { $number ->
    [one] the portal has no account { $accounts }
   *[other] the portal lacks { $number } accounts: { $accounts }
}
    .help = create missing accounts (`contactctl sync --portal { $portal } --provision`; the token needs scope `admin`), or ask the portal's operator to create them
push-refused = { $number ->
    [one] the changes to account { $accounts } were refused
   *[other] the changes to { $number } accounts were refused: { $accounts }
}
    .help = see the reasons above, fix and commit any value that they name, then run the same command again
push-failed = { $number ->
    [one] account { $accounts } was not pushed
   *[other] { $number } accounts were not pushed: { $accounts }
}
    .help = see the reasons above, then run the same command again: it writes nothing twice
push-partly = { $number ->
    [one] account { $accounts } was pushed only in part
   *[other] { $number } accounts were pushed only in part: { $accounts }
}
    .help = see the reasons above, if any, then run the same command again: it continues from what the portal has
push-partly-shown = { $number ->
    [one] account { $accounts } was entered only in part, because the portal showed another value than expected
   *[other] { $number } accounts were entered only in part, because the portal showed other values than expected: { $accounts }
}
    .help = see what differs now, and how to resolve it: `contactctl plan --portal { $portal }`
push-unknown = { $number ->
    [one] it is not known whether account { $accounts } was pushed
   *[other] it is not known whether { $number } accounts were pushed: { $accounts }
}
    .help = run the same command again: it reads the portal first, and writes nothing twice
push-interrupted-late = interrupted, but work on every account had already begun
    .help = compare the portal with the files: `contactctl plan --portal { $portal }`
push-interrupted = { $number ->
    [one] interrupted: { $number } account was not pushed
   *[other] interrupted: { $number } accounts were not pushed
}
    .help = run the same command again to continue


## Serving a portal

serve-no-listen = cannot listen on { $address }
    .help = check whether another program uses this address, or choose another port: `contactctl portal serve --listen 127.0.0.1:0`
no-signals = cannot listen for signals
serve-no-address = cannot determine the portal's address
serve-address-unknown = cannot determine the portal's address
serve-at = The portal runs at { $url } (its values are in { $path })
serve-at-behind = The portal runs at { $url } and listens on { $address } (its values are in { $path })
serve-sign-in = Sign in within ten minutes: { $link }
serve-stop = Press Ctrl-C to stop the portal.
invited = { $minutes ->
    [one] `{ $email }` can sign in with this link once, within { $minutes } minute
   *[other] `{ $email }` can sign in with this link once, within { $minutes } minutes
}
token-made = token `{ $name }` expires on { $day }; its secret is shown only this once
token-list-empty = there are no tokens; create one, with the same `--portal` or `--database` if you used one: `contactctl portal token create NAME --scope read`
token-all-accounts = all accounts
token-line-expired = { $name }  { $scope }  { $accounts }  expired { $day }
token-line-until = { $name }  { $scope }  { $accounts }  until { $day }
token-revoked = token `{ $name }` is no longer valid
no-such-token = there is no token `{ $name }`
    .help = see all tokens, with the same `--portal` or `--database` if you used one: `contactctl portal token list`
token-taken = a token named `{ $name }` already exists
    .help = revoke it first (`contactctl portal token revoke { $name }`, with the same `--portal` or `--database` if you used one), or choose another name
no-such-embedded = the configuration has no embedded portal `{ $name }`
    .help = choose a portal of kind `embedded` from `contactctl.toml`, or a file with `--database FILE`
no-embedded = the configuration has no embedded portal
    .help = specify the portal's file with `--database FILE`
several-embedded = several embedded portals are configured
    .help = choose one with `--portal NAME`: { $names }
no-such-user = no account has a user `{ $email }`
    .help = give this person access to an account, with the same `--portal` or `--database` if you used one: `contactctl portal invite { $email } --account ACCOUNT --role editor`
unencrypted = other machines could connect to `{ $address }` without encryption
    .help = add a certificate and the public address: `--tls-cert FILE --tls-key FILE --public-url https://HOST`
    .help-proxy = or add `--behind-proxy --public-url https://HOST`, if a server in front of the portal handles TLS
origin-not-https = the public address `{ $origin }` does not start with `https://`
    .help = use `https://` in `--public-url`: other machines must reach the portal over TLS
origin-unknown = links to the portal need its public address
    .help = add `--public-url https://HOST`
pem-unreadable = cannot read PEM data from `{ $path }`
    .help = check the file: `--tls-cert` needs the certificate chain in PEM format, and `--tls-key` its private key
no-certificate = there is no certificate in `{ $path }`
    .help = use a PEM file with the certificate chain (`-----BEGIN CERTIFICATE-----`)
key-unfit = cannot use the key `{ $key }` with the certificate `{ $certificate }`
    .help = use a valid certificate and the private key that it was issued for
no-loopback = the embedded portal cannot listen on `127.0.0.1`
embedded-panicked = the embedded portal stopped because of a bug
    .help = report this with the output of `contactctl --version`
no-random = the system provides no random bytes


## The portal's database

database-failed = the portal's database failed
database-unopened = cannot open the portal's database `{ $path }`
database-damaged = the portal's database `{ $path }` is damaged
    .help = restore a backup made with `contactctl portal backup`, or move the file away: the next sync then creates an empty portal with a new id
disk-full = the disk is full
database-disk-full = the disk has no room for the database file `{ $path }`
    .help = free some space, and run the same command again
no-such-database = there is no database `{ $path }`
    .help = correct the path, or create the database: `contactctl portal serve --database { $path }`
token-name-odd = a token's name must be one line of 1 to 100 printable characters
    .help = choose another name, such as `ci`
token-no-account = the portal has no account `{ $id }`
    .help = correct the id, or create the token once the account exists; without `--account`, the token is for all accounts
clock-odd = the clock of this machine shows a time before 1970 or after 9999
    .help = set the clock: approvals, expiry dates and records depend on it
certificates-missing = { $variable ->
    [SSL_CERT_FILE] `{ $variable }` points to `{ $path }`, which is not an existing file
   *[SSL_CERT_DIR] `{ $variable }` points to `{ $path }`, which is not an existing folder
}
    .help = correct `{ $variable }`, or unset it to use the system's certificates
lock-left = cannot write a Git reference: its lock file `{ $path }` has existed for { $age }
    .help = wait for any running `git` or `contactctl`, and try again; if none is running, remove the lock file: `rm { $path }`
database-unmade = cannot create the database file `{ $path }`
database-foreign = `{ $path }` is not a portal's database
    .help = if you used `--database`, specify another file; otherwise move this file away: the next sync then creates an empty portal with a new id
database-old = cannot update the portal's database `{ $path }` for this version of contactctl
database-newer = the portal's database `{ $path }` is from a newer contactctl (format { $form }; this version supports formats up to { $known })
    .help = install the newest contactctl
database-no-writer = cannot start the thread that writes to the portal's database
database-busy = another process is using the portal's database
database-panicked = the work on the database stopped because of a bug
database-closed = the database is closed
portal-id-ask = Give the portal in `{ $path }` a new id? Approvals for { $old } will no longer count. [y/N]
portal-id-unasked = the portal keeps its id: there is no terminal to ask in
    .help = to give it a new id without confirmation, run the same command with `--yes`
portal-id-stays = the portal keeps its id
    .help = to give it a new id, run the same command again and confirm, or add `--yes`
portal-id-renewed = the portal in `{ $path }` has a new id; the old one was { $old }
backup-taken = `{ $path }` already exists
    .help = choose a path that does not exist yet: a backup never overwrites a file
backup-unwritable = cannot write the backup `{ $path }`
backup-not-renamed = cannot rename the finished copy
backup-made = the database `{ $from }` was copied to `{ $to }`
