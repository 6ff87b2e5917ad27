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
summary-without-selected = { $files }, { $accounts }: no findings of these rules
summary = { $counts } in { $faulty } of { $files ->
    [one] { $files } file
   *[other] { $files } files
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
scope-commit = of commit `{ $rev }`
scope-stdin = with `{ $path }` from stdin
scope-since-base = changed since commit `{ $base }`, where `{ $rev }` went another way, or affected by that
scope-since = changed since `{ $rev }` or affected by that
scope-shard = shard { $shard }
scope-and = { $first }, { $second }
scope-select = only { $rules }
scope-ignore = without { $rules }
scope-nothing-left-out = no finding of other rules is left out
scope-left-out = { $number ->
    [one] { $number } finding of other rules is left out
   *[other] { $number } findings of other rules are left out
}
nothing-in-scope = no file is in scope: nothing was checked

fix-available = fix available: { $command }
fixed = fixed { $place }: { $rule }: { $title }


## Formats for other programs

no-findings = no findings
no-selected-findings = no findings of these rules
files-checked = { $files } checked
did-not-fit = { $number ->
    [one] { $number } more finding
   *[other] { $number } more findings
} did not fit in here: `contactctl check` shows all
fix-line = fix: { $title } ({ $command })
matters = why it matters
annotations-dropped = { $counts } more: GitHub shows { $shown } annotations of a kind, the log of this step has all
all-other-files = all other files
and-more-errors = { $message } (and { $number ->
    [one] { $number } more error
   *[other] { $number } more errors
})
sarif-left-out = { $counts } left out of the SARIF log: code scanning takes { $taken } results, and errors come first
top-of-repository = The top of the repository.


## Watching

watching = watching; Ctrl-C to end
watching-in-part = watching, and reading again and again what cannot be watched; Ctrl-C to end
watched-again = all folders are watched again
readable-again = readable again
changed = changed: { $names }
changed-and-more = changed: { $names } and { $more } more


## Pages of keys

keys-of = keys of { $file }
key-file-account = an account file
key-file-directory = the directory
key-file-config = `contactctl.toml`
key-file-recipe = a recipe
key-in-table = In `{ $table }` of { $file }.
key-at-the-top = At the top of { $file }.
key-required = required
key-default = { $value } if it is not written
key-text = text
key-one-of = one of { $values }
key-number = a whole number
key-truth = true or false
key-list = a list
key-table = a table
key-tables = a list of tables
key-any = a value of several forms
key-example = Example
key-keys = Keys


## Pages of rules

why = Why
bad = Bad
good = Good
document-title = Rules
document =
    What `contactctl check` finds. A rule's level can be set in `contactctl.toml`, and a single
    finding allowed for a reason, there or in a comment on its line or on the line before:
    `# contactctl: allow(RULE) REASON`. `contactctl explain NAME` shows a rule's page in the
    terminal.
document-head = | rule | level | finds |
document-error = An error unless configured otherwise.
document-warning = A warning unless configured otherwise.
document-off = Off unless configured otherwise.
