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
known-manual = it is of kind `manual`

entry-no-account = a portal without an API creates no account
    .help = ask the operator of the portal
entry-no-terminal = the portal has no API, and nobody can be asked to enter the values
    .help = run `contactctl sync` on a terminal, or make a page with `--sheet FILE.html`
entry-no-name = your e-mail address is not known, and the ledger records who confirms a value
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
entry-shown = the portal showed a value that differs from what was recorded

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
ledger-same = The ledger of `{ $portal }` is that of `{ $remote }`.
ledger-pulled = { $accounts ->
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
plan-nothing-to-enter = Nothing to enter: { $counts }.
plan-not-known = (not known)
sync-count-entered = { $number } entered
entry-replace = replace { $before } with { $after }

paste-now = Paste the page here, press Enter and then Ctrl-D:
paste-key-fails = cannot read or make `{ $path }`
    .help = if it is damaged, remove it: a new one is made
paste-empty = nothing was pasted
    .help = in the portal, select all (Ctrl-A) and copy (Ctrl-C)
paste-large = the paste is larger than { $most } MB, the most that is read
    .help = copy the text of the page alone: select all, copy
paste-lines = the paste has more than { $most } lines, the most that are read
    .help = copy the text of the page alone: select all, copy
paste-not-text = the paste is not text in UTF-8
    .help = copy the text of the page: select all, copy
paste-pdf = this is a PDF file, and its text cannot be read here
    .help = copy the text of the page itself: select all, copy
paste-json = this is JSON, not a page; a HAR file is never read, since it holds cookies
    .help = copy the text of the page: select all, copy
paste-mhtml = this MHTML file cannot be read
    .help = copy the text of the page: select all, copy
paste-deep = the elements of this page are nested too deeply to be read
    .help = copy the text of the page: select all, copy
paste-other-environment = portal `{ $portal }` is of { $environment }, not of { $other }
paste-name-account = name the account: `contactctl attest ACCOUNT --paste`
paste-differs = the portal shows values for `{ $account }` that differ from what was recorded
    .help = see with `contactctl plan --portal { $portal }` what a sync would do about it
paste-header = { $account } at { $portal } ({ $environment }):
paste-expected = expected: { $value }
paste-shows = shows: { $value }
paste-recorded = Recorded. The text itself is not kept.
paste-not-recorded = Nothing is recorded.
paste-elsewhere = The page of this account was pasted in another clone before, so nobody can tell here whether it was loaded anew: what it shows counts as seen, not as in sync.
recipe-unknown = there is no recipe `{ $name }`: neither a file `{ $path }` nor a built-in one
    .help = the built-in recipes are { $known }
recipe-faulty = the recipe `{ $path }` has errors
    .help = see them with `contactctl check`
verdict-same = same
verdict-differs = differs
verdict-not-seen = not seen
verdict-unclear = unclear
page-other-account = this is the page of another account: `{ $account }`
    .hint = open the page of the right account, or name that one
page-two-accounts = several pages were pasted: { $accounts }
    .hint = copy one page at a time
page-no-id = the page does not say which account it is of
    .hint = copy the whole page (select all), with no dialog open
page-no-name = the name of the account is not on the page
    .hint = copy the whole page (select all), with no dialog open
page-other-name = the page names another account: { $name }
    .hint = open the page of the right account
page-no-environment = the page does not say whether it is production or sandbox
    .hint = copy the whole page, or say it yourself with `--environment`
page-other-environment = this is the page of { $environment }
    .hint = switch the environment in the portal
page-both-environments = the page names both environments
    .hint = copy the whole page again, with no menu open
page-unsettled = the page is not settled: it says "{ $text }"
    .hint = save or discard the changes in the portal, load the page anew, and copy it again
page-few-labels = only { $found } of the labels are on the page, and { $needed } are needed; not found: { $missing }
    .hint = copy the whole page; if the portal has changed its labels, add them to the recipe (docs/manual.md)
page-shadows-lost = the saved page lacks the parts that hold its values
    .hint = copy the text of the page: select all, copy
page-value-before-label = an address is above the first label, so it is not clear which label belongs to which value
    .hint = the recipe does not fit this page (docs/manual.md)
reason-page = the page as a whole cannot be trusted
reason-label-missing = its label is not on the page; if the portal has renamed it, add the new label to the recipe
reason-nothing-shown = there is nothing under the label, which does not mean that the field is empty
reason-box-without-value = this copy does not say what is in the box: copy the text of the page, or save the page with Firefox
reason-options = this copy does not say which options are selected: save the page with Firefox
reason-label-twice = the label is there twice, or the end of the field is not clear
reason-labels-in-a-row = several labels are in a row, so any value may belong to any of them
reason-renamed-label = "{ $line }" may be the label of another field: if so, add it to the recipe
reason-left-unread = "{ $line }" was not understood
reason-mentioned = { $address } is in a sentence, not among the values
reason-glued-run = addresses have no space between them, and can be divided in more than one way
reason-part-shown = only a part of the list is shown: open all of it in the portal
reason-count-differs = the label counts { $said }, and { $read } were read
reason-case-only = { $address } differs in upper and lower case only
reason-odd-characters = { $address } has characters that look like others, or are invisible
reason-glued-word = a word touches an address, without a space
reason-broken-address = something that looks like an address is cut off
reason-placeholder = { $address } is a placeholder of this portal, so it cannot be told from a value
reason-empty-and-values = the page says that it is empty, and shows values
reason-hidden-value = there is an address that the page does not show
reason-buttons-missing = this copy leaves out buttons, as Firefox does, so a shortened list would look complete: save the page with Firefox, or copy it with Chrome
reason-ticks = ticks are not in this copy: look yourself, or save the page with Firefox
reason-every-user = all users of the account are listed, chosen or not
reason-hours = hours are compared by a person
reason-print = a print breaks and cuts addresses, so it proves nothing
reason-after-end = the values come after the end of the field
code-none = this is not the code of a hand-entry page: a code begins with `CC1.`
code-broken = the code is not whole
    .help = copy it again with the button of the page, or save it as a file
code-unasked-account = the code answers for account `{ $account }`, which its page did not ask for
code-unasked = the code answers `{ $key }` of `{ $account }`, which its page did not ask for
code-day = the code was made on { $day }, which is a day to come: is the clock of that machine right?
code-other-portal = the code is of portal `{ $other }`, not of `{ $portal }`
    .help = add `--portal { $other }`
code-overtaken = somebody else has recorded other values since the page was made
    .help = look at the portal, and paste its page: `contactctl attest --paste`
code-complete = { $account }: entered to the end ({ $recorded } recorded)
code-partly = { $account }: not entered to the end ({ $recorded } recorded)
code-left = left for later: { $keys }
code-taken = recorded by somebody else since: { $keys }
stale-never = page never seen
stale-today = last seen at { $at }, today
stale-seen = last seen at { $at }, { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
stale-old = last seen at { $at }, { $days } days ago: look at it again
