### Portals without an API: hand entry, the ledger, and what is read back from a page.

ledger-rewound = `{ $reference }` was set back to { $tip }, but this clone has already seen { $last }
    .help-back = to restore what was recorded, run `git update-ref { $reference } { $last-full }`
    .help-accept = to accept the older state, remove `{ $path }`
ledger-gone = `{ $reference }` no longer exists: this clone has seen it at { $last }
    .help-back = to restore what was recorded, run `git update-ref { $reference } { $last-full }`
    .help-accept = to start again, remove `{ $path }`
ledger-damaged = `{ $path }` in `{ $reference }` is damaged
    .help = see who changed it (`git log { $reference }`), and go back to the commit before: `git update-ref { $reference } COMMIT`
ledger-account-damaged = the entry of `{ $account }` in `{ $reference }` is damaged
    .help = see who changed it (`git log { $reference }`), and go back to the commit before: `git update-ref { $reference } COMMIT`
ledger-newer = the entry of `{ $account }` in `{ $reference }` was written by a newer version of contactctl (format { $version })
    .help = update contactctl
ledger-memory-unreadable = cannot read `{ $path }`, which keeps the last state of the ledger
    .help = if it is damaged, remove it: the ledger itself is in Git
known-manual = it is of kind `manual`

entry-no-account = a portal without an API cannot create accounts
    .help = ask the operator of the portal
entry-no-terminal = the portal has no API, and there is no terminal to ask somebody to enter the values
    .help = run `contactctl sync` in a terminal, or create a page: `contactctl sync --sheet FILE.html`
entry-no-name = your e-mail address is not known, but the ledger records who confirms a value
    .help = set it: `git config user.email you@example.com`

push-skipped = { $number ->
    [one] account { $accounts } was not entered completely
   *[other] { $number } accounts were not entered completely: { $accounts }
}
    .help = run the same command again: it asks only for the rest
sync-skipped = { $id }: not entered completely
sync-count-skipped = { $number } not entered completely

doctor-manual = { $environment }, without an API, read by the recipe `{ $recipe }`
doctor-ledger-title = ledger
doctor-ledger = { $accounts } in `{ $reference }`
ledger-never-fetched = the ledger of `{ $portal }` was never fetched in this clone, so others may have entered more (`contactctl ledger pull --portal { $portal }`)
ledger-fetched-at = the ledger of `{ $portal }` was last shared at { $at } (`contactctl ledger pull --portal { $portal }`)
ledger-unshared = To let others see it: contactctl ledger push --portal { $portal }

entry-masked = values are masked here, so nobody could enter them
    .help = drop `--redact`, and run it where `CI` is not set
entry-account = { $account }, { $page }: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
entry-contact-page = contact information
entry-users-page = users (only an administrator can do this)
entry-leave = leave as is: { $fields }
entry-unknown = enter exactly this (the current value is not known):
entry-add = add:
entry-remove = then remove:
entry-empty = leave it empty
entry-holds = it then shows:
entry-user-add = add the user { $email } as `{ $role }`
entry-user-change = give { $email } the role `{ $role }` (now `{ $before }`)
entry-user-remove = remove the user { $email }
entry-ask = Saved, and the portal shows it? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit:
entry-ask-user = Saved, and the portal shows it? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit:
entry-keys = y: saved and shown; a: so is everything else on this page; c: copy, c2: copy the second one; o: it showed another value; s: leave it for later; q: stop here
entry-ask-shown = What does it show? Addresses with commas between them, - for nothing, ? if unclear, Enter to go back:
entry-ask-hours = What does it show? - for nothing, ? for other hours, Enter to go back:
entry-no-address = that is not a list of e-mail addresses
entry-user-other = users are not compared by hand: skip this one, or make the change and answer y
entry-copied = copied to the clipboard, if the terminal supports it (OSC 52)
entry-no-member = there { $number ->
    [one] is only { $number } value
   *[other] are only { $number } values
} to copy
entry-nothing-to-copy = there is nothing to copy
entry-shown = the portal showed a value that differs from what was recorded

sight-counts = Fields: { $again } in sync, { $entered } entered ({ $seen } seen, { $confirmed } only confirmed).
sight-many = To see them by account: contactctl ledger show
sight-last = page last seen at { $at }
sight-never = page never seen
sight-seen-again = in sync (seen again)
sight-seen = entered (seen)
sight-confirmed = entered (only confirmed)
sight-old = nobody has seen the page of { $accounts } for more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} (`contactctl attest --stale --portal { $portal }`)

ledger-of-api = portal `{ $portal }` has an API, so it has no ledger
    .help = compare it with the files: `contactctl plan --portal { $portal }`
ledger-no-remote = there is no remote to share the ledger with
    .help = add one: `git remote add origin URL`
ledger-not-there = remote `{ $remote }` has no ledger of `{ $portal }` yet
    .help = push it there: `contactctl ledger push --portal { $portal }`
no-manual-portal = no portal of kind `manual` is configured
    .help = see `docs/manual.md` for how to configure one
several-manual-portals = several portals of kind `manual` are configured: { $names }
    .help = choose one with `--portal NAME`
ledger-same = The ledgers of `{ $portal }` here and at `{ $remote }` are the same.
ledger-pulled = { $accounts ->
    [one] Took over 1 account of `{ $portal }` from `{ $remote }`.
   *[other] Took over { $accounts } accounts of `{ $portal }` from `{ $remote }`.
}
ledger-pushed = Pushed the ledger of `{ $portal }` to `{ $remote }`.
ledger-empty = Nothing is recorded for portal `{ $portal }` yet.
ledger-entry = { $at } by { $by }
ledger-entered-from = entered from { $commit }
ledger-begun-from = started from { $commit }
ledger-not-entered = not entered from a commit
ledger-no-account = nothing is recorded for account `{ $account }`

sheet-unknown = no hand-entry page with this code was created in this clone
    .help = use the clone in which `contactctl sync --sheet FILE.html` created the page
sheet-changed = `{ $path }` is not the hand-entry page that was created
    .help = create the page again: `contactctl sync --sheet FILE.html`; what is recorded stays
plan-nothing-to-enter = Nothing to enter: { $counts }.
plan-not-known = (unknown)
sync-count-entered = { $number } entered
entry-replace = replace { $before } with { $after }

paste-now = Paste the page here, press Enter and then Ctrl-D:
paste-key-fails = cannot read or create `{ $path }`
    .help = if it is damaged, remove it: a new one is created
paste-empty = nothing was pasted
    .help = in the portal, select all (Ctrl-A) and copy (Ctrl-C)
paste-large = the pasted text is larger than the limit of { $most } MB
    .help = copy only the text of the page: select all, copy
paste-lines = the pasted text has more lines than the limit of { $most }
    .help = copy only the text of the page: select all, copy
paste-not-text = the pasted data is not UTF-8 text
    .help = copy the text of the page: select all, copy
paste-pdf = this is a PDF file, whose text cannot be read here
    .help = copy the text of the page itself: select all, copy
paste-json = this is JSON, not a page; HAR files are never read, because they hold cookies
    .help = copy the text of the page: select all, copy
paste-mhtml = this MHTML file cannot be read
    .help = copy the text of the page: select all, copy
paste-deep = the elements of this page are nested too deeply to be read
    .help = copy the text of the page: select all, copy
paste-other-environment = portal `{ $portal }` is for { $environment }, not for { $other }
paste-name-account = specify the account: `contactctl attest ACCOUNT --paste`
paste-differs = the portal shows other values for `{ $account }` than those recorded
    .help = see what a sync would do about it: `contactctl plan --portal { $portal }`
paste-header = { $account } at { $portal } ({ $environment }):
paste-expected = expected: { $value }
paste-shows = shows: { $value }
paste-recorded = Recorded. The text itself is not kept.
paste-not-recorded = Nothing is recorded.
paste-elsewhere = The page of this account was pasted in another clone before, so it may not have been loaded anew. What it shows counts as seen, not as in sync.
recipe-unknown = there is no recipe `{ $name }`: neither a file `{ $path }` nor a built-in one
    .help = use a built-in recipe ({ $known }), or create that file
recipe-faulty = the recipe `{ $path }` has errors
    .help = see them: `contactctl check`
verdict-same = same
verdict-differs = differs
verdict-not-seen = not seen
verdict-unclear = unclear
page-other-account = this is the page of another account: `{ $account }`
    .hint = open the page of the right account, or specify the one that is shown
page-two-accounts = several pages were pasted: { $accounts }
    .hint = copy one page at a time
page-no-id = the id of the account is not on the page
    .hint = copy the whole page (select all), with no dialog open
page-no-name = the name of the account is not on the page
    .hint = copy the whole page (select all), with no dialog open
page-other-name = the page is of another account: { $name }
    .hint = open the page of the right account
page-no-environment = the page does not show whether it is production or sandbox
    .hint = copy the whole page, or specify it with `--environment`
page-other-environment = this is the page for { $environment }
    .hint = switch the environment in the portal
page-both-environments = the page shows the names of both environments
    .hint = copy the whole page again, with no menu open
page-unsettled = the page has unsaved or unloaded parts: it shows "{ $text }"
    .hint = save or discard the changes in the portal, reload the page, and copy it again
page-few-labels = the page shows only { $found } of the labels, but { $needed } are required; not found: { $missing }
    .hint = copy the whole page; if the portal has changed its labels, add them to the recipe (`docs/manual.md`)
page-shadows-lost = the saved page lacks the parts that hold its values
    .hint = copy the text of the page: select all, copy
page-value-before-label = an address is above the first label, so it is not clear which label each value belongs to
    .hint = fix the recipe, which does not fit this page (`docs/manual.md`)
reason-page = the page as a whole cannot be trusted
reason-label-missing = its label is not on the page; if the portal has renamed it, add the new label to the recipe
reason-nothing-shown = there is nothing under the label, which does not mean that the field is empty
reason-box-without-value = this copy lacks the contents of the box: copy the text of the page, or save the page with Firefox
reason-options = this copy does not show which options are selected: save the page with Firefox
reason-label-twice = the label is on the page twice, or the end of the field is not clear
reason-labels-in-a-row = several labels are in a row, so any value may belong to any of them
reason-renamed-label = "{ $line }" may be the label of another field: if so, add it to the recipe
reason-left-unread = "{ $line }" was not understood
reason-mentioned = { $address } is in a sentence, not among the values
reason-glued-run = addresses have no space between them, and can be divided in several ways
reason-part-shown = only a part of the list is shown: open the whole list in the portal
reason-count-differs = the label shows the count { $said }, but { $read } were read
reason-case-only = { $address } differs only in upper and lower case
reason-odd-characters = { $address } has characters that look like others, or are invisible
reason-glued-word = a word touches an address, without a space
reason-broken-address = an address seems to be cut off
reason-placeholder = { $address } is a placeholder of this portal, so it looks the same as a value
reason-empty-and-values = the page shows the field as empty, but also shows values
reason-hidden-value = the copy contains an address that the page does not show
reason-buttons-missing = this copy leaves out buttons, so a shortened list would look complete: save the page with Firefox, or copy it with Chrome
reason-ticks = ticks are not in this copy: check them yourself, or save the page with Firefox
reason-every-user = all users of the account are listed, chosen or not
reason-hours = hours have to be compared by a person
reason-print = a print breaks and cuts addresses, so it proves nothing
reason-after-end = the values come after the end of the field
code-none = this is not the code of a hand-entry page: a code begins with `CC1.`
    .help = copy the code with the button of the page, or save it as a file
code-broken = the code is incomplete
    .help = copy it again with the button of the page, or save it as a file
code-unasked-account = the code contains an answer for account `{ $account }`, which is not on its page
    .help = copy the code again with the button of the page
code-unasked = the code contains an answer for `{ $key }` of `{ $account }`, which is not on its page
    .help = copy the code again with the button of the page
code-day = the code was created on { $day }, which is in the future
    .help = check the clocks of both machines
code-other-portal = the code is for portal `{ $other }`, not for `{ $portal }`
    .help = choose that portal: `contactctl attest --from FILE --portal { $other }`
code-overtaken = somebody else has recorded other values since the page was created
    .help = look at the portal and paste its page: `contactctl attest --paste`
code-complete = { $account }: entered completely ({ $recorded } recorded)
code-partly = { $account }: not entered completely ({ $recorded } recorded)
code-left = left for later: { $keys }
code-taken = recorded by somebody else meanwhile: { $keys }
stale-never = page never seen
stale-today = last seen at { $at }, today
stale-seen = last seen at { $at }, { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
stale-old = last seen at { $at }, { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}: look at it again
