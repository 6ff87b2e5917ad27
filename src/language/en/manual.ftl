### Portals without an API: hand entry, the ledger, and what is read back from a page.

ledger-rewound = `{ $reference }` was set back: it is at { $tip }, and this clone has seen { $last }
    .help-back = to restore what was recorded: `git update-ref { $reference } { $last-full }`
    .help-accept = to accept the older state, remove `{ $path }`
ledger-gone = `{ $reference }` is gone: this clone has seen it at { $last }
    .help-back = to restore what was recorded: `git update-ref { $reference } { $last-full }`
    .help-accept = to begin anew, remove `{ $path }`
ledger-damaged = `{ $path }` in `{ $reference }` is damaged
    .help = see who changed it with `git log { $reference }`, and go back to the commit before
ledger-account-damaged = the entry of `{ $account }` in `{ $reference }` is damaged
    .help = see who changed it with `git log { $reference }`, and go back to the commit before
ledger-newer = the entry of `{ $account }` in `{ $reference }` was written by a newer version of contactctl (form { $version })
    .help = update contactctl
ledger-memory-unreadable = cannot read `{ $path }`, which remembers the last state of the ledger
    .help = if it is damaged, remove it: the ledger itself is in Git
known-manual = it has no API there

entry-no-account = a portal without an API creates no account
    .help = ask the operator of the portal
entry-no-terminal = the portal has no API, and nobody can be asked to enter the values
    .help = run `contactctl sync` on a terminal, or make a page with `--sheet FILE.html`
entry-no-name = it is not known who you are, and the ledger records who confirms a value
    .help = `git config user.email you@example.com`

push-skipped = { $accounts } was not entered to the end
    .help = run the same command again: it asks only for what is left
sync-skipped = { $id }: not entered to the end
sync-count-skipped = { $number } not entered to the end

doctor-manual = { $environment }, without an API, read by the recipe `{ $recipe }`
doctor-ledger-title = ledger
doctor-ledger = { $accounts } in `{ $reference }`
ledger-never-fetched = the ledger of `{ $portal }` was never fetched in this clone: others may have entered more (`contactctl ledger pull --portal { $portal }`)
ledger-fetched-at = the ledger of `{ $portal }` was last shared at { $at } (`contactctl ledger pull --portal { $portal }`)
ledger-unshared = To let others see it: contactctl ledger push --portal { $portal }

entry-masked = values are masked here, so nobody could enter them
    .help = run it without `--redact`, and not where `CI` is set
entry-account = { $account }, { $page }: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
entry-contact-page = contact information
entry-users-page = users (an administrator has to do this)
entry-leave = leave as is: { $fields }
entry-unknown = make it hold exactly this (what it holds now is not known):
entry-add = add:
entry-remove = then remove:
entry-empty = leave it empty
entry-holds = it then holds:
entry-user-add = add the user { $email } as `{ $role }`
entry-user-change = give { $email } the role `{ $role }` (now `{ $before }`)
entry-user-remove = remove the user { $email }
entry-ask = Saved, and the portal shows it? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit:
entry-ask-user = Saved, and the portal shows it? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit:
entry-keys = y: saved and shown; a: so is all that follows on this page; c: copy, c2: copy the second one; o: it showed something else; s: leave it for later; q: stop here
entry-ask-shown = What does it show? Addresses with commas between them, - for nothing, ? if you cannot tell, Enter to go back:
entry-ask-hours = What does it show? - for nothing, ? for other hours, Enter to go back:
entry-no-address = that is not a list of e-mail addresses
entry-user-other = the list of users is not read by hand: skip this one, or do it and answer y
entry-copied = sent to the clipboard of the terminal, if it takes that (OSC 52)
entry-no-member = there { $number ->
    [one] is only 1 value
   *[other] are { $number } values
} to copy
entry-nothing-to-copy = there is nothing to copy
entry-shown = the portal showed another value than it was thought to hold

sight-counts = Fields: { $again } in sync, { $entered } entered ({ $seen } seen, { $confirmed } only confirmed).
sight-many = To see them by account: contactctl ledger show
sight-last = page last seen at { $at }
sight-never = page never seen
sight-seen-again = in sync (seen again)
sight-seen = entered (seen)
sight-confirmed = entered (only confirmed)
sight-old = nobody has seen the page of { $accounts } for more than { $days } days (`contactctl attest --stale --portal { $portal }`)

ledger-of-api = portal `{ $portal }` has an API: only a portal of kind `manual` has a ledger
ledger-no-remote = there is no remote to share the ledger with
ledger-not-there = remote `{ $remote }` has no ledger of `{ $portal }` yet
    .help = `contactctl ledger push --portal { $portal }` puts it there
no-manual-portal = no portal of kind `manual` is configured
    .help = docs/manual.md says how to begin with such a portal
several-manual-portals = there are several portals of kind `manual`: { $names }
    .help = choose one with `--portal NAME`
ledger-pulled = { $accounts ->
    [0] The ledger of `{ $portal }` is that of `{ $remote }`.
    [one] Took over 1 account of `{ $portal }` from `{ $remote }`.
   *[other] Took over { $accounts } accounts of `{ $portal }` from `{ $remote }`.
}
ledger-pushed = The ledger of `{ $portal }` is at `{ $remote }`.
ledger-empty = Nothing is recorded for portal `{ $portal }` yet.
ledger-entry = { $at } by { $by }
ledger-entered-from = entered from { $commit }
ledger-begun-from = begun from { $commit }
ledger-not-entered = not entered from a commit
ledger-no-account = nothing is recorded of account `{ $account }`

sheet-unknown = no sheet with this code was made in this clone
    .help = run it in the clone whose `contactctl sync --sheet` made the page
sheet-changed = `{ $path }` is not the sheet that was made
    .help = make the page anew with `contactctl sync --sheet`; what is recorded stays
