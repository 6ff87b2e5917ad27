### Portals without an API: hand entry, the ledger, and what is read back from a page.

ledger-rewound = `{ $reference }` was moved to commit { $tip }, which does not include commit { $last } that this clone has already seen
    .help-back = to restore what was recorded, run `git update-ref { $reference } { $last-full }`
    .help-accept = to accept the present state, remove the file `{ $path }`
ledger-gone = `{ $reference }` no longer exists; this clone last saw it at commit { $last }
    .help-back = to restore what was recorded, run `git update-ref { $reference } { $last-full }`
    .help-accept = to start again, remove the file `{ $path }`
ledger-damaged = `{ $path }` in `{ $reference }` is damaged or does not belong there
    .help-own = see who changed it (`git log { $reference }`), go back to the commit before that change (`git update-ref { $reference } COMMIT`), and remove the file `.contactctl/ledger/{ $portal }`
    .help-fetched = see who changed it (`git log { $reference }`), and set the remote back to the commit before that change: `git push --force REMOTE COMMIT:{ $own }`
ledger-no-folder = `{ $path }` in `{ $reference }` is not a folder
    .help-own = see who changed it (`git log { $reference }`), go back to the commit before that change (`git update-ref { $reference } COMMIT`), and remove the file `.contactctl/ledger/{ $portal }`
    .help-fetched = see who changed it (`git log { $reference }`), and set the remote back to the commit before that change: `git push --force REMOTE COMMIT:{ $own }`
ledger-account-damaged = the entry of account `{ $account }` in `{ $reference }` is damaged or is for another environment than the portal
    .help-own = if the portal's `environment` was changed, change it back; otherwise see `git log { $reference }`, go back to the commit before the damage (`git update-ref { $reference } COMMIT`), and remove `.contactctl/ledger/{ $portal }`
    .help-fetched = if the portal's `environment` was changed, change it back; otherwise find the damage (`git log { $reference }`), and push the commit before it: `git push --force REMOTE COMMIT:{ $own }`
ledger-newer = the entry of account `{ $account }` in `{ $reference }` was written by a newer version of contactctl (format { $version })
    .help = update contactctl
ledger-memory-unreadable = cannot read `{ $path }`, where this clone keeps the last known state of the ledger
    .help = if the file is damaged, remove it: the ledger itself is in Git
known-manual = the portal is of kind `manual`

entry-no-account = contactctl cannot create accounts in a portal without an API
    .help = ask the portal's operator to create the account
entry-no-terminal = the portal has no API, so its values are entered by hand, but there is no terminal to ask in
    .help = run the same command in a terminal, or add `--sheet FILE.html` to create a hand-entry page
entry-no-name = your e-mail address is not known, but the ledger records who entered or saw each value
    .help = set it: `git config user.email you@example.com`

push-skipped = { $number ->
    [one] account { $accounts } was not entered completely
   *[other] { $number } accounts were not entered completely: { $accounts }
}
    .help = run the same command again (without `--plan`, if you used it): it asks only for the rest
sync-skipped = { $id }: not entered completely
sync-count-skipped = { $number } not entered completely

doctor-manual = { $environment }, without an API; pages are read with the recipe `{ $recipe }`
doctor-ledger-title = ledger
doctor-ledger = { $accounts } in `{ $reference }`
ledger-never-fetched = the ledger of `{ $portal }` was never fetched in this clone, so others may have entered more; if they have pushed it, fetch it: `contactctl ledger pull --portal { $portal }`
ledger-fetched-at = the ledger of `{ $portal }` was last fetched or pushed at { $at }, so others may have entered more since; fetch it: `contactctl ledger pull --portal { $portal }`
ledger-unshared = The newest entries are only in this clone; push them: `contactctl ledger push --portal { $portal }`

entry-masked = values are masked here, so nobody could enter them
    .help = run the command without `--redact`, and where `CI` is not set
entry-account = { $account }, { $page }: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
entry-contact-page = contact information
entry-users-page = users (only an administrator can do this)
entry-leave = leave as is: { $fields }
entry-unknown = enter exactly this (the current value is not known):
entry-add = add:
entry-remove = remove:
entry-empty = leave the field empty
entry-holds = the field then shows:
entry-user-add = add the user { $email } as `{ $role }`
entry-user-change = give { $email } the role `{ $role }` (now `{ $before }`)
entry-user-remove = remove the user { $email }
entry-ask = Saved and shown in the portal? [y]es, [a]ll of this page, [c]opy, [o]ther value, [s]kip, [q]uit:
entry-ask-user = Saved in the portal? [y]es, [a]ll of this page, [c]opy, [s]kip, [q]uit:
entry-keys = y: saved, and the portal shows the change; a: the same for all that follows on this page; c: copy, c2: copy the second value; o (only for a field): the portal showed another value; s: leave it for later; q: stop here
entry-ask-shown = What does the portal show? Addresses with commas between them, - for nothing, ? if unclear, Enter to go back:
entry-ask-hours = What does the portal show? - for nothing, ? for other hours, Enter to go back:
entry-no-address = write one e-mail address, or several with commas between them if the field takes a list
entry-user-other = o is for fields only: make this change in the portal and answer y, or answer s to leave it for later
entry-copied = copied to the clipboard, if the terminal supports it (OSC 52)
entry-no-member = there is no value with that number (number of values: { $number })
entry-nothing-to-copy = there is nothing to copy
entry-shown = the portal showed another value than expected

sight-counts = Fields: { $again } in sync, { $entered } entered ({ $seen } seen, { $confirmed } only confirmed).
sight-many = List the fields by account: `contactctl ledger show --portal { $portal }`
sight-last = page last seen at { $at }
sight-never = page never seen
sight-seen-again = in sync (seen again)
sight-seen = entered (seen)
sight-confirmed = entered (only confirmed)
sight-old = for more than { $days ->
    [one] { $days } day
   *[other] { $days } days
}, nobody has seen the { $number ->
    [one] page of account { $accounts }
   *[other] pages of { $number } accounts: { $accounts }
}; list the pages by age: `contactctl attest --stale --portal { $portal }`

ledger-of-api = portal `{ $portal }` has an API, so it has no ledger of values entered by hand
    .help = compare the portal with the files: `contactctl plan --portal { $portal }`
ledger-no-remote = the remote to use is not clear: this clone has neither `origin` nor exactly one remote
    .help = add `origin` (`git remote add origin URL`), or run the same command with the name of a remote after `push` or `pull`
ledger-not-there = remote `{ $remote }` has no ledger of `{ $portal }` yet
    .help = push it from the clone in which values were recorded: `contactctl ledger push { $remote } --portal { $portal }`
no-manual-portal = no portal of kind `manual` is configured
    .help = for a portal without an API, set `kind = "manual"` in `contactctl.toml`: see `contactctl explain portals.NAME.kind`
several-manual-portals = several portals of kind `manual` are configured: { $names }
    .help = choose one with `--portal NAME`
ledger-same = The ledger of `{ $portal }` at `{ $remote }` has nothing new.
ledger-pulled = { $accounts ->
    [one] Fetched new entries for 1 account of `{ $portal }` from `{ $remote }`.
   *[other] Fetched new entries for { $accounts } accounts of `{ $portal }` from `{ $remote }`.
}
ledger-pushed = Pushed the ledger of `{ $portal }` to `{ $remote }`.
ledger-empty = Nothing is recorded for portal `{ $portal }` yet.
ledger-nothing-to-push = nothing is recorded for portal `{ $portal }` yet, so there is no ledger to push
    .help = enter and confirm values first: `contactctl sync --first --portal { $portal }`
ledger-entry = { $at } by { $by }
ledger-entered-from = entered from commit { $commit }
ledger-begun-from = partly entered from commit { $commit }
ledger-not-entered = not entered from a commit
ledger-no-account = nothing is recorded for account `{ $account }` of portal `{ $portal }`

sheet-unknown = this clone does not have the data of the hand-entry page that this code is from
    .help = run this command in the clone in which the page was created, or create a new page here: `contactctl sync --portal { $portal } --sheet FILE.html` (add `--first` for the first sync)
sheet-changed = the file `{ $path }` with the data of the hand-entry page was changed
    .help = create the page again: `contactctl sync --portal { $portal } --sheet FILE.html` (add `--first` for the first sync); what is already recorded is kept
plan-nothing-to-enter = Nothing to enter: { $counts }.
plan-not-known = (unknown)
sync-count-entered = { $number } entered
entry-replace = replace { $before } with { $after }

paste-now = Paste the page here, press Enter and then Ctrl-D:
paste-key-fails = cannot read or create `{ $path }`
    .help = if the file is damaged, remove it: a new one is created
paste-empty = the copy of the page contains no text
    .help = in the portal, select all (Ctrl-A) and copy (Ctrl-C)
paste-large = the copy of the page is larger than the limit of { $most } MiB
    .help = copy only the text of the page: select all, then copy
paste-lines = the copy of the page has more lines than the limit of { $most }
    .help = copy only the text of the page: select all, then copy
paste-not-text = the copy of the page is not UTF-8 text
    .help = copy the text of the page: select all, then copy
paste-pdf = this is a PDF file, whose text cannot be read here
    .help = copy the text of the page itself: select all, then copy
paste-json = this is JSON, not a page; HAR files are never read, because they hold cookies
    .help = copy the text of the page: select all, then copy
paste-mhtml = this MHTML file cannot be read
    .help = copy the text of the page: select all, then copy
paste-deep = the elements of this page are nested too deeply to be read
    .help = copy the text of the page: select all, then copy
paste-other-environment = portal `{ $portal }` is for { $environment }, not for { $other }
    .help = drop `--environment`, or choose another portal with `--portal NAME`
paste-name-account = if the portal shows no ids, set `account.name = "line"` in a recipe of your own (`contactctl explain extends`), and add the account's id to the command
paste-differs = the portal does not show what is expected for account `{ $account }`
    .help = see what a sync would do about it: `contactctl plan --portal { $portal }`
paste-header = { $account } at { $portal } ({ $environment }):
paste-expected = expected: { $value }
paste-shows = the page shows: { $value }
paste-recorded = What could be read of the page was recorded. The text of the page is not kept.
paste-not-recorded = Nothing was recorded.
paste-elsewhere = The previous copy of this account's page was pasted in another clone, so this may be the same copy. For this reason, no further value counts as in sync.
recipe-unknown = there is no recipe `{ $name }`: neither a file `{ $path }` nor a built-in one
    .help = set the portal's `recipe` to a built-in one ({ $known }), or create that file
recipe-faulty = the recipe `{ $path }` has errors
    .help = see them: `contactctl check`
verdict-same = same
verdict-differs = differs
verdict-not-seen = not seen
verdict-unclear = unclear
page-other-account = this is the page of another account: `{ $account }`
    .hint = copy the page of the right account, or run the same command with the account that the page shows: `{ $account }`
page-two-accounts = the copy contains the ids of several accounts: { $accounts }
    .hint = close any open menu, then copy the page of one account
page-no-id = the id of the account is not on the page
    .hint = copy the whole page with no dialog open; if the id has another caption there, add the caption to a recipe of your own (`contactctl explain extends`)
page-no-name = the page does not show the account's name, or another account has the same name
    .hint = copy the whole page with no dialog open; `name` in the account file must match the page, and no other account may have it
page-other-name = the page shows the name of another account: { $name }
    .hint = copy the page of the right account, with no menu open
page-no-environment = the page does not show whether it is production or sandbox
    .hint = copy the whole page, or specify the environment with `--environment`
page-other-environment = this is the page of the { $environment } environment
    .hint = switch the environment in the portal, and copy the page again
page-both-environments = the page shows the names of both environments
    .hint = close any open menu, then copy the whole page again
page-unsettled = the page has unsaved or unloaded parts: it shows “{ $text }”
    .hint = save or discard any changes in the portal, reload the page, and copy it again
page-few-labels = too few labels were found on the page ({ $found }, but at least { $needed } are needed); not found: { $missing }
    .hint = copy the whole page; if the portal has renamed labels, add the new ones in a recipe of your own: see `contactctl explain extends`
page-shadows-lost = the saved page lacks the parts that hold its values
    .hint = copy the text of the page: select all, then copy
page-value-before-label = an address is above the first label, so it is not clear which label each value belongs to
    .hint = copy the whole page from its top; if that does not help, adapt the recipe to this page (`contactctl explain extends`)
reason-page = the page as a whole cannot be trusted
reason-label-missing = the field's label is not on the page; if the portal has renamed it, add the new label in a recipe of your own
reason-nothing-shown = there is nothing under the label, which does not mean that the field is empty
reason-box-without-value = a box is empty in this copy, but may have contents in the portal: save the page with Firefox, or compare the field yourself
reason-options = no option is selected in this copy: compare the field yourself
reason-label-twice = the label is on the page more than once, or it is not clear where the field ends
reason-labels-in-a-row = several labels are in a row, so any value may belong to any of them
reason-renamed-label = “{ $line }” may be the label of another field: if so, add it in a recipe of your own
reason-left-unread = “{ $line }” was not understood
reason-mentioned = { $address } is in a sentence, not among the values
reason-glued-run = it is not clear where an address ends: another address or a button may follow it without a space
reason-part-shown = only a part of the list or of an address is shown: open the whole list in the portal
reason-count-differs = the number at the label is { $said }, but the number of values on the page is { $read }
reason-case-only = { $address } differs from the expected address only in upper and lower case
reason-odd-characters = { $address } has an unusual character, which may be invisible or may only look like a plain letter
reason-glued-word = a word may be joined to an address without a space, so it is not clear what the address is
reason-broken-address = an address seems to be cut off or joined to another text
reason-placeholder = { $address } is also the placeholder of an empty field in this portal, so it may not be a value
reason-empty-and-values = the page shows the field as empty, but also shows values
reason-hidden-value = the copy contains an address that the page does not show
reason-buttons-missing = no known button is in this copy, so a shortened list may look complete: save the page with Firefox, or copy it with Chrome
reason-ticks = this copy does not show reliably what is ticked or selected: compare the field yourself, or save the page with Firefox
reason-every-user = all users of the account are listed, so it is not clear which of them are chosen
reason-hours = hours cannot be compared automatically: compare them yourself
reason-print = printed text breaks addresses or cuts them off, so it proves nothing: copy the text of the page itself
reason-after-end = some values come after the end of the field
paste-no-account-id = `{ $name }` is not an account id
    .help = to read a file, write `=` before its name: `contactctl attest --paste={ $name }`
code-none = this is not the code of a hand-entry page: a code begins with `CC1.`
    .help = copy the code with the button on the page, or save it as a file
code-broken = the code is incomplete or was changed
    .help = copy the code again with the button on the page, or save it as a file
code-unasked-account = the code contains an answer for account `{ $account }`, which is not on the hand-entry page of this code
    .help = copy the code again with the button on the page
code-unasked = the code contains an answer for `{ $key }` of account `{ $account }`, which the hand-entry page of this code does not ask for
    .help = copy the code again with the button on the page
code-day = the code was created on { $day }, which is in the future
    .help = check the clock of the machine on which the page was open, and the clock of this machine
code-other-portal = the code is for portal `{ $other }`, not for `{ $portal }`
    .help = choose that portal: `contactctl attest --from FILE --portal { $other }`
code-other-environment = the code is for the environment `{ $other }`, but portal `{ $portal }` has `environment = "{ $environment }"`
    .help = set `environment = "{ $other }"` for portal `{ $portal }` again; for the other environment, configure a portal with another name
code-overtaken = other values were recorded after this hand-entry page was created
    .help = compare the portal's contact page (`contactctl attest --paste --portal { $portal }`), then see what is left to enter: `contactctl plan --portal { $portal }`
code-complete = { $account }: entered completely (values recorded: { $recorded })
code-partly = { $account }: not entered completely (values recorded: { $recorded })
code-left = left for later: { $keys }
code-taken = other values were recorded in the meantime: { $keys }
stale-never = page never seen
stale-today = page last seen at { $at }, less than a day ago
stale-seen = page last seen at { $at }, { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
stale-old = page last seen at { $at }, { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}: look at the page again
