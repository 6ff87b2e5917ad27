### What stands around findings: counts, headings, summaries.

verbatim = { $text }

files = { $number ->
    [one] { $number } file
   *[other] { $number } files
}
