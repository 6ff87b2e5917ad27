### What keeps a run from being done. A message states a fact, lower case and without a full stop; its
### help says what to type.


## The run itself

no-current-folder = cannot determine the current folder
no-such-folder = `{ $folder }` is not a folder
    .help = specify an existing folder with `-C DIR`
crashed = contactctl has a bug at `{ $place }`
    .help = report this line and the output of `contactctl --version`
results-unwritable = cannot write the results
did-you-mean = did you mean `{ $near }`?
run-again = run the same command again
try-again = try again
try-later = try again later
names-more = { $names } and { $more } more
detail-project = project `{ $root }`, configuration `{ $config }`
time-in-all = time: { $all } s
time-by-stages = time: { $all } s (finding files { $finding } s, rules for each file { $judging } s, rules across files { $between } s, cache { $keeping } s, output { $printing } s)
cache-not-used = cache: not used
cache-known = cache: { $known } of { $accounts } known to have no findings
detail-read = contactctl read { $files }


## Files

unwritable = cannot write `{ $path }`
    .help-folder = make sure that its folder exists and is writable, and that the disk is not full
unwritable-folder = cannot write `{ $path }`: it is the path of a folder
    .help = add a file name to the path
unreadable = cannot read `{ $path }`
folder-unreadable = cannot read folder `{ $path }`
unopened = cannot open `{ $path }`
folder-unopened = cannot open folder `{ $path }`
folder-unmade = cannot create folder `{ $path }`
file-linked = `{ $path }` is a symbolic link; links are not followed
    .help = replace the link with the file itself
folder-linked = `{ $path }` is a symbolic link or inside one; links are not followed
    .help = replace the link with the folder itself
name-not-utf8 = the name of `{ $path }` is not UTF-8
    .help-file = rename the file or folder, then stage or commit the change
    .help-it = rename the file or folder
not-plain = `{ $path }` is no longer a regular file, so nothing was written to it
    .help = put a regular file there, then run the same command again
is-read-only = `{ $path }` is read-only, so nothing was written to it
    .help = make the file writable, then run the same command again
changed-since = `{ $path }` has changed since it was read, so nothing was written to it
unwatchable = cannot watch `{ $folder }`, so it is read at intervals instead
    .help-watches = raise the limit that has been reached: see it with `sysctl fs.inotify.max_user_watches`, and set a higher one with `sudo sysctl fs.inotify.max_user_watches=NUMBER`
    .help-instances = raise the limit of watchers (`sudo sysctl fs.inotify.max_user_instances=1024`) or the limit of open files (`ulimit -n 4096`)
project-gone = the project's folder no longer exists: `{ $root }`
    .help = create the folder again, for example with `git clone`; checking then continues
no-ctrl-c = cannot wait for Ctrl-C


## The project

no-project = no contacts found: neither `{ $folder }` nor a folder above it, at most up to the top of a Git work tree, has `{ $config }` or `{ $contacts }/`
    .help = run the command in the repository of the contacts, or specify its folder with `-C DIR`
    .help-new = to start a new contacts repository, run `contactctl init`
config-unreadable = cannot read the configuration `{ $path }`
    .help = specify an existing file with `--config FILE`, or omit the option
config-no-file = the configuration `{ $path }` is not a file
    .help = replace it with a file, or specify another file with `--config FILE`
contacts-outside = `contacts = "{ $contacts }"` is not an accepted path of a folder in the project
    .help = set `contacts` in `{ $config }` to `.` or to names with `/` between them, such as `teams/contacts`, without dots or spaces at their ends
contacts-missing = there is no folder `{ $contacts }` in `{ $root }`
    .help = create it, or set `contacts` in `{ $config }` to the folder of the contacts
config-first = first fix line { $line } of `{ $config }`: { $fault }
contacts-ignored = see why Git ignores `{ $contacts }`: `git{ $at } check-ignore -v { $contacts }`; untracked files there are not read
contacts-unread = `{ $path }` is among the files of the contacts or of the approval policy, but is not read
    .help = see why: `contactctl check`
contacts-unread-more = `{ $path }` and { $more } more are among the files of the contacts or of the approval policy, but are not read
    .help = see why: `contactctl check`
no-account-file = there is no account file in `{ $contacts }`
    .help = create the first one, for example with `contactctl new bistro-warszawa`; see its keys: `contactctl explain account`
config-faulty = { $number ->
    [one] `{ $config }` has { $number } error
   *[other] `{ $config }` has { $number } errors
}
    .help = see the details: `contactctl{ $at } check --config { $config }`


## What is named on the command line

not-checked = `{ $path }` is not part of the check
    .help = choose the configuration or a `.toml` file of the contacts that Git does not ignore; with `--staged` or `--rev`, a staged or committed one
no-such-path = `{ $path }` does not exist
    .help = specify files or folders of the contacts, or omit the path to check all files
outside-project = `{ $path }` is outside the project
    .help = specify a path in `{ $root }`
dash-with-others = `-` cannot be combined with other paths
    .help = use `-` alone: it stands for the file of `--stdin-filename`
stdin-without-dash = `--stdin-filename` needs `-` as the path
    .help = use `-` as the only path, to read the text from stdin
stdin-unnamed = `-` needs `--stdin-filename`
    .help = specify the file that stdin stands for: `contactctl check --stdin-filename contacts/bistro-warszawa.toml -`
    .help-file = for a file that is called `-`, write `./-`
stdin-unreadable = cannot read stdin
no-account-staged = no account is staged in `{ $contacts }`
    .help = stage the account files: `git{ $at } add { $contacts }`
no-account-in-commit = the commit has no account in `{ $contacts }`
    .help = choose a commit that has one: `contactctl check --rev COMMIT`
no-account-here = there is no account in `{ $contacts }`
    .help = create the first account file, for example with `contactctl new bistro-warszawa`
no-such-rule = there is no rule `{ $name }`
    .help-rules = see all rules: `contactctl rules`
nothing-to-explain = there is no rule or key `{ $name }`
    .help-all = see all rules and keys: `contactctl explain`
selected-rule-off = rule `{ $rule }` is off, so it finds nothing; turn it on in `[rules]` in the configuration
selected-rule-offline = rule `{ $rule }` finds nothing without `--online`
no-such-event = there is no event `{ $name }`
    .help-names = choose one of { $names }
no-such-account = there is no account `{ $name }`
    .help = use the `account.id` of an account file; see all accounts: `contactctl list`
no-account-in-history = neither commit { $commit } nor any earlier one has an account `{ $id }`
    .help = specify the account by its `account.id`
no-account-in-the-commit = the commit has no account `{ $name }`
    .help = use the `account.id` of a committed account file
no-account-in-portal = portal `{ $portal }` has no account `{ $name }`
    .help = use the id that the portal has for the account, or pull all accounts: `contactctl pull --portal { $portal }`
two-reports = two reports would be written to `{ $path }`
    .help = choose a separate file for each format
two-reports-printed = two outputs would be written to stdout
    .help = write one of them to a file: specify its path instead of `-`
report-over-read = `{ $path }` was not written, because contactctl reads this file
    .help = choose another file
unsafe-without-fix = `--unsafe` needs `--fix` or `--diff`
    .help = apply the fixes: `contactctl check --fix --unsafe`, or see them: `contactctl check --diff --unsafe`
fix-of-another = `--fix` and `--diff` work only on the work tree, so they cannot be combined with `{ $source }`
    .help = omit `{ $source }` (and `--stdin-filename`, if you used it) to fix the files of the work tree
too-many-warnings = too many warnings: { $warnings }; `--max-warnings` allows { $most }


## Looking domains up

no-dns-server = cannot determine which DNS server to ask
    .help = specify one, such as `contactctl check --online --resolver 192.0.2.53`
domains-looked-up = domains to look up: { $number }; already known: { $known }
domain-unchecked = domain `{ $domain }` was not checked: { $why }
domains-unchecked = { $number ->
    [one] { $number } more domain was not checked
   *[other] { $number } more domains were not checked
}
lookup-late = no answer came within { $seconds } s
lookup-referred = the DNS server only refers to other servers


## Approving

no-approver = your name is not known: Git has no `user.email`
    .help = set it: `git config user.email you@example.com`, or specify your name from `allowed_signers` with `--as NAME`
approver-lines = your name must be one line of text and must not be empty
    .help = specify your name from `allowed_signers` with `--as NAME`
no-signing-key = Git has no key to sign with (`user.signingkey`)
    .help = set it: `git config user.signingkey ~/.ssh/id_ed25519.pub`, or choose a key with `--key FILE`
no-such-day = the approval would expire after the year 9999
approved-what = Approved commit { $commit } for portal `{ $portal }` as `{ $by }`. The approval expires at { $until }.
approved-since = Files changed since commit { $commit }:
approved-from-start = Files changed since the beginning:
approval-pushed = The approval was pushed to `{ $remote }`.
approval-local = The approval is only in this clone; push it: `git push origin { $approvals }`. If this push fails, run the same `contactctl approve` command with `--push REMOTE`.


## Pulling

pull-too-large = the portal's values for account `{ $id }` are too large for a file
    .help = shorten them in the portal, then pull again: `contactctl pull { $id } --portal { $portal }`
pull-two-files = both `{ $first }` and `{ $second }` are files of account `{ $id }`
    .help = keep one of its files: give each of the others its own `account.id`, or delete them
pull-unknown-file = `{ $path }` has no readable `account.id`, so it may be the file of account `{ $id }`
    .help = fix this file first; see its errors: `contactctl check`
pull-taken = the file of account `{ $id }` would be `{ $path }`, which already exists
    .help = rename the existing file: any other name that ends with `.toml` works, because `account.id` identifies the account
pull-taken-by = the file of account `{ $id }` would be `{ $path }`, which already exists for account `{ $other }`
    .help = rename the existing file: any other name that ends with `.toml` works, because `account.id` identifies the account
pull-no-toml = `{ $path }` is not valid TOML, so the values of account `{ $id }` were not written to it
    .help = fix this file first; see where: `contactctl check`
pull-uneditable = `{ $field }` in `{ $path }` cannot be edited automatically without losing other content
    .help = { $live ->
        [nothing] remove the key by hand and commit: the portal has no value for it
       *[values] edit the key by hand and commit: the portal has `{ $values }`
    }
pull-users = the users in `{ $path }` cannot be edited automatically without losing other content
    .help = edit the users by hand and commit; see which ones differ: `contactctl plan --portal { $portal }`
pull-reference = the portal's value of `{ $field }` for account `{ $id }` contains `{ $address }`, which in a file would mean a directory entry
    .help = correct this value in the portal: it is not an address
pull-uncommitted = { $number ->
    [one] { $paths } has uncommitted changes that would be overwritten: nothing was written
   *[other] { $paths } have uncommitted changes that would be overwritten: nothing was written
}
    .help = commit them, or put them aside (`git stash --include-untracked`), then run the same command again
created-there = `{ $path }` already exists and is left as it is
    .help = move the existing file, then run the same command again
pull-brings = { $number ->
    [one] the portal's values cause { $number } error
   *[other] the portal's values cause { $number } errors
}
    .help = see the errors after the pull (`contactctl check`), and fix them before you commit
pull-odd-id = the portal has an account with the invalid id `{ $id }`: nothing was written
    .help = report this to the portal's operator
no-portal-configured = no portal `{ $name }` is configured
    .help-doctor = see the configured portals: `contactctl doctor`


## Mail

smtp-no-server = the URL in `--smtp` cannot be used
smtp-write-url = write the URL of a mail server, such as `smtps://mail.example.com` or `smtp://mail.example.com:587`
smtp-secrets-elsewhere = put the user and the password into the variables `CONTACTCTL_SMTP_USER` and `CONTACTCTL_SMTP_PASSWORD`, not into the URL
smtp-no-sender = `{ $from }` is not a valid sender address
    .help = write an address, such as `--smtp-from "Portal <portal@example.com>"`
smtp-no-certificates = cannot read the system's certificates
    .help = install `ca-certificates`, or set `SSL_CERT_FILE` to a file with certificates
smtp-half-signed-in = `{ $set }` is set but `{ $missing }` is not
    .help = set both variables, or neither if the mail server requires no sign-in

portal-database-read-only = cannot write to the portal's database `{ $path }`
    .help = make the file and its folder writable; to serve a portal, you can also use another file: `contactctl portal serve --database FILE`
