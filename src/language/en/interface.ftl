### What stands around findings: counts, headings, summaries.

verbatim = { $text }
list-of-two = { $before }, { $text }


## Counts

files = { $number ->
    [one] { $number } file
   *[other] { $number } files
}
accounts = { $number ->
    [one] { $number } account
   *[other] { $number } accounts
}
errors = { $number ->
    [one] { $number } error
   *[other] { $number } errors
}
warnings = { $number ->
    [one] { $number } warning
   *[other] { $number } warnings
}
errors-and-warnings = { $errors } and { $warnings }


## Around a finding

word-error = error
word-warning = warn
word-help = help:
word-cause = cause:
field-line = field: { $key } (portal: { $label })


## Below the findings

summary-without-findings = { $files }, { $accounts }: no findings
summary-without-selected = { $files }, { $accounts }: no findings of the rules that were checked
summary = { $counts } in { $files ->
    [one] { $files } file
   *[other] { $faulty } of { $files } files
}
why-it-matters = why it matters: contactctl explain { $rule }

scope = scope: { $parts }
scope-all = { $number ->
    [one] the only file
   *[other] all { $number } files
}
scope-some = { $number } of { $of ->
    [one] { $of } file
   *[other] { $of } files
}
scope-index = as staged
scope-commit = in commit `{ $rev }`
scope-stdin = with `{ $path }` from stdin
scope-since-base = changed since commit `{ $base }` (the merge base with `{ $rev }`) or affected by those changes
scope-since = changed since `{ $rev }` or affected by those changes
scope-shard = part { $shard }
scope-and = { $first }, { $second }
scope-select = only findings of { $rules }
scope-ignore = without findings of { $rules }
scope-nothing-left-out = no finding was left out
scope-left-out = { $number ->
    [one] { $number } finding was left out
   *[other] { $number } findings were left out
}
nothing-in-scope = no file is in scope: nothing was checked

fix-available = fix available: { $command }
fixed = fixed { $place }: { $rule }: { $title }


## Formats for other programs

no-findings = no findings
no-selected-findings = no findings of the rules that were checked
files-checked = { $files } checked
did-not-fit = { $number ->
    [one] { $number } more finding is not shown here
   *[other] { $number } more findings are not shown here
}: see all of them with `contactctl check`
fix-line = fix: { $title } ({ $command })
matters = why it matters
annotations-dropped = GitHub shows at most { $shown } annotations of each kind, so some are left out ({ $counts }); the log of this step has all of them
all-other-files = files without findings
and-more-errors = { $message } (and { $number ->
    [one] { $number } more error
   *[other] { $number } more errors
})
sarif-left-out = the SARIF log leaves out { $counts }, because GitHub code scanning accepts at most { $taken } results; errors were kept first
top-of-repository = The top folder of the repository.


## Watching

watching = watching for changes; press Ctrl-C to stop
watch-plan = If the files were committed and approved, a sync to portal { $target } would do this; the portal was read at { $at }:
watch-plan-errors = no plan: the files have errors
watch-plan-failed = no plan for portal `{ $portal }`: { $why }
watch-plan-unread = portal `{ $portal }` changed while it was read; it is read again when a file changes
watching-in-part = watching for changes; folders that cannot be watched are read at intervals; press Ctrl-C to stop
watched-again = all folders are watched again
readable-again = the files can be read again
changed = changed: { $names }
changed-and-more = changed: { $names } and { $more } more


## Pages of keys

keys-of = keys of { $file }
key-file-account = an account file
key-file-directory = the directory
key-file-config = `contactctl.toml`
key-file-recipe = a recipe
key-in-table = In `{ $table }` of { $file }.
key-at-the-top = At the top level of { $file }.
key-required = required
key-default = { $value } if the key is not set
key-text = a string
key-one-of = one of { $values }
key-number = a whole number
key-truth = true or false
key-list = a list
key-table = a table
key-tables = a list of tables
key-any = a value as described below
key-example = Example
key-keys = Keys


## Pages of rules

why = Why
bad = Bad
good = Good
document-title = Rules
document =
    These are the rules of `contactctl check`. Set the level of a rule in `contactctl.toml`. There,
    `[[rules.allow]]` allows a rule's findings in one account, with a reason. A comment on a finding's line or
    the line before it allows this finding: `# contactctl: allow(RULE) REASON`. See a rule's page in the terminal:
    `contactctl explain NAME`.
document-head = | rule | level | finds |
document-always = Always an error, whatever is configured.
document-error = An error unless configured otherwise.
document-warning = A warning unless configured otherwise.
document-off = Off unless configured otherwise.
