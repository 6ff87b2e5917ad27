### What keeps a run from being done. A message states a fact, lower case and without a full stop; its
### help says what to type.


## The run itself

no-current-folder = cannot tell the current folder
no-such-folder = `{ $folder }` is not a folder
    .help = name an existing folder with `-C DIR`
crashed = contactctl has a fault, at `{ $place }`
    .help = report this line, with what `contactctl --version` says
results-unwritable = cannot write the results
did-you-mean = did you mean `{ $near }`?
run-again = run the same command again
try-again = try again
try-later = try again later
name-by-id = name it by its `account.id`
names-more = { $names }, { $more } more
detail-project = project `{ $root }`, by `{ $config }`
time-in-all = time: { $all } s in all
time-by-stages = time: { $all } s in all: { $finding } s finding files, { $judging } s judging them, { $between } s between files, { $keeping } s keeping the cache, { $printing } s printing
cache-not-used = cache: not used
cache-known = cache: { $known } of { $accounts } known to be clean
detail-read = read { $files }


## Files

unwritable = cannot write `{ $path }`
    .help-folder = name a file in a folder that exists and can be written to
unwritable-folder = cannot write `{ $path }`: it is a folder
unreadable = cannot read `{ $path }`
folder-unreadable = cannot read folder `{ $path }`
unopened = cannot open `{ $path }`
folder-unopened = cannot open folder `{ $path }`
folder-unmade = cannot make folder `{ $path }`
file-linked = `{ $path }` is a symbolic link, and links are not followed
    .help = put the file itself there
folder-linked = `{ $path }` is behind a symbolic link, and links are not followed
    .help = put the folder itself there
name-not-utf8 = the name of `{ $path }` is not UTF-8
    .help-file = rename the file
    .help-it = rename it
not-plain = `{ $path }` is no plain file any more, and is left alone
is-read-only = `{ $path }` is read-only, and is left alone
    .help = make it writable, or see the changes with `--diff`
changed-since = `{ $path }` has changed since it was read, and is left alone
unwatchable = cannot watch `{ $folder }`, so the files are read again and again
    .help-watches = the limit `fs.inotify.max_user_watches` is reached; raise it: `sudo sysctl fs.inotify.max_user_watches=524288`
    .help-instances = the limit `fs.inotify.max_user_instances` is reached, or that of open files (`ulimit -n`); raise it: `sudo sysctl fs.inotify.max_user_instances=1024`
project-gone = the folder of the project is gone: `{ $root }`
    .help = make it again, for example with `git clone`: it is then watched on
no-ctrl-c = cannot wait for Ctrl-C


## The project

no-project = no contacts here: neither `{ $folder }` nor a folder above it has `{ $config }` or `{ $contacts }/`
    .help = change into the repository of the contacts, or name it with `-C DIR`
    .help-new = an empty `{ $config }` marks the top of a new one
config-unreadable = cannot read the configuration `{ $path }`
    .help = name an existing file with `--config FILE`, or leave it out
config-no-file = the configuration `{ $path }` is not a file
contacts-outside = `contacts = "{ $contacts }"` is not a folder inside the project
    .help = write it in `{ $config }` as seen from there, without `.` and `..`, such as `contacts`
contacts-missing = there is no folder `{ $contacts }` in `{ $root }`
    .help = make it, or set `contacts` in `{ $config }` to where the contacts are
config-first = first mend `{ $config }`, line { $line }: { $fault }
contacts-ignored = Git ignores `{ $contacts }`: what it does not track there is not read; `git check-ignore -v { $contacts }` shows the pattern
contacts-unread = `{ $path }` is among the contacts, and is not read
    .help = see `contactctl check`
contacts-unread-more = `{ $path }` and { $more } more are among the contacts, and are not read
    .help = see `contactctl check`
no-account-file = there is no account file in `{ $contacts }`
    .help = write the first one, such as `{ $contacts }/bistro-warszawa.toml`; `contactctl schema account` says what it holds
config-faulty = { $number ->
    [one] `{ $config }` has { $number } fault
   *[other] `{ $config }` has { $number } faults
}
    .help = see them with `contactctl check { $config }`


## What is named on the command line

not-checked = `{ $path }` is not among the files that are checked
    .help = these are the configuration and the `.toml` files in the contacts folder, without those that `.gitignore` leaves out
no-such-path = there is no `{ $path }`
    .help = name files or folders of the contacts, or none for all of them
outside-project = `{ $path }` is outside the project
    .help = name files or folders in `{ $root }`
dash-with-others = `-` stands with other paths
    .help = name `-` alone: it is the file of `--stdin-filename`
stdin-without-dash = `--stdin-filename` stands without `-`
    .help = add `-` to read the text from stdin
stdin-unnamed = it is not said which file stdin stands for
    .help = add `--stdin-filename PATH`, such as `contacts/bistro-warszawa.toml`
    .help-file = a file that is named `-` is `./-`
stdin-unreadable = cannot read stdin
no-account-staged = no account is staged in `{ $contacts }`
    .help = stage the account files with `git add`
no-account-in-commit = no account is in `{ $contacts }`
    .help = name a commit that has one with `--rev`
no-account-here = no account is in `{ $contacts }`
    .help = write the first account file there
no-such-rule = there is no rule `{ $name }`
    .help-rules = `contactctl rules` lists them all
nothing-to-explain = there is no rule and no key `{ $name }`
    .help-all = `contactctl explain` lists them all
selected-rule-off = rule `{ $rule }` is off in the configuration, so it finds nothing
selected-rule-offline = rule `{ $rule }` finds something only with `--online`
no-such-event = there is no event `{ $name }`
    .help-names = name one of { $names }
no-such-account = there is no account `{ $name }`
no-account-in-history = neither commit { $commit } nor one before it has an account `{ $id }`
no-account-in-the-commit = the commit has no account `{ $name }`
no-account-in-portal = portal `{ $portal }` has no account `{ $name }`
two-reports = two reports go to `{ $path }`
    .help = name a file of its own for each format
two-reports-printed = two reports go to stdout
    .help = write one of them to a file
report-over-read = `{ $path }` is not overwritten: contactctl reads it
    .help = name another file
unsafe-without-fix = `--unsafe` says which fixes to make, and none are to be made
    .help = add `--fix` to make them, or `--diff` to see them
fix-of-another = `--fix` and `--diff` are about files of the work tree, and `{ $source }` checks something else
    .help = leave one of the two out
too-many-warnings = too many warnings: { $warnings }, and `--max-warnings` allows { $most }


## Looking domains up

no-dns-server = cannot tell which DNS server to ask
    .help = name one with `--resolver ADDR`, such as `--resolver 192.0.2.53`
domains-looked-up = { $number ->
    [one] { $number } domain looked up, { $known } known from before
   *[other] { $number } domains looked up, { $known } known from before
}
domain-unchecked = not checked: `{ $domain }` cannot be looked up: { $why }
domains-unchecked = { $number ->
    [one] not checked: { $number } more domain
   *[other] not checked: { $number } more domains
}
lookup-late = no time left after { $seconds } s
lookup-referred = the DNS server knows only whom else to ask


## Approving

no-approver = Git does not say who you are
    .help = say it with `--as NAME`
approver-lines = a name is one line of text
    .help = say it with `--as NAME`
no-signing-key = Git names no key to sign with
    .help = name one with `--key FILE`, or set `user.signingkey`
no-such-day = no such day
approved-what = Approved commit { $commit } for `{ $portal }`, as `{ $by }`, until { $until }.
approved-since = The change since { $commit }:
approved-from-start = The change from the beginning:
approval-pushed = Pushed to `{ $remote }`.
approval-local = It is in this clone only; push it with `--push`, or `git push origin { $approvals }`.


## Pulling

pull-too-large = what the portal has of `{ $id }` is too large for a file
pull-two-files = `{ $first }` and `{ $second }` are both the file of `{ $id }`
    .help = keep one of them: an account has one file
pull-unknown-file = `{ $path }` does not say which account it is of, and may be the file of `{ $id }`
    .help = correct it first: `contactctl check` shows what it is
pull-taken = the file of `{ $id }` would be `{ $path }`, which is there already
    .help = rename that file: its name is free to choose, `account.id` counts
pull-taken-by = the file of `{ $id }` would be `{ $path }`, which is there already, of the account `{ $other }`
    .help = rename that file: its name is free to choose, `account.id` counts
pull-no-toml = `{ $path }` is no valid TOML, and the values of `{ $id }` were not written into it
    .help = mend it first: `contactctl check` shows where
pull-uneditable = `{ $field }` of `{ $path }` is written in a way that cannot be edited without losing something
    .help = write it by hand, and commit: the portal has { $values }
pull-users = the users of `{ $path }` cannot be edited without losing something
    .help = write them by hand, and commit: `contactctl plan` shows those that differ
pull-reference = the portal's `{ $field }` of `{ $id }` has `{ $address }`, which a file would read as an entry of the directory
    .help = correct it in the portal: it is no address
pull-uncommitted = { $number ->
    [one] { $paths } has edits that are not committed, and would be written over: nothing was written
   *[other] { $paths } have edits that are not committed, and would be written over: nothing was written
}
    .help = commit them, or put them aside with `git stash --include-untracked`, and run it again
pull-there = `{ $path }` is there already, and left alone
    .help = move it, or take it out of `.gitignore` if it is an account file
pull-brings = { $number ->
    [one] the portal's values bring { $number } error
   *[other] the portal's values bring { $number } errors
}
    .help = see them with `contactctl check`, and mend them before you commit
pull-odd-id = the portal names an account `{ $id }`, which is no account id
    .help = nothing was written; report it to whoever runs the portal
no-portal-configured = the configuration has no portal `{ $name }`
    .help-doctor = `contactctl doctor` lists those that it has


## Mail

smtp-no-server = what `--smtp` is given names no mail server
smtp-write-url = write it like `smtps://mail.example.com` or `smtp://mail.example.com:587`
smtp-secrets-elsewhere = give user and password by `CONTACTCTL_SMTP_USER` and `CONTACTCTL_SMTP_PASSWORD`, not in the URL
smtp-no-sender = mail cannot come from `{ $from }`
    .help = write it like `Portal <portal@example.com>`
smtp-no-certificates = the system's certificates cannot be read
smtp-half-signed-in = `{ $set }` is set, and `{ $missing }` is not
    .help = set both, or none for a mail server that asks for none

portal-database-read-only = the portal's database `{ $path }` may only be read
    .help = let contactctl write to the file and to its folder, or name another file with `--database`
