### What stands around findings: counts, headings, summaries.

verbatim = { $text }


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


## Below the findings

summary-without-findings = { $files }, { $accounts }: no findings
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
scope-since = changed since `{ $rev }` or affected by that
scope-shard = shard { $shard }
nothing-in-scope = no file is in scope: nothing was checked

fix-available = fix available: { $command }
