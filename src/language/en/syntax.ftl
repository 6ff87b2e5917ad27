### What is wrong with a text that is not TOML, and what to do about it.

syntax-no-quotes = text without quotes
    .help = write it in quotes
syntax-no-value = a key without a value
    .help = write `=` and a value after it
syntax-empty-value = a key without a value
    .help = write a value after the `=`
syntax-no-key = a value without a key
    .help = write a key before the `=`
syntax-bare-key = a key with a character that needs quotes
    .help = write the key in quotes, or without the character
syntax-more-on-line = more on the line than a key and its value
    .help = write one key a line, and a header alone
syntax-header = a header without its `]`
    .help = write `]` at its end
syntax-list-header = a header without its `]]`
    .help = write `]]` at its end
syntax-array = an array without its `]`
    .help = write `]` at its end
syntax-inline-table = an inline table without its `{ "}" }`
    .help = write `{ "}" }` at its end
syntax-comma-entries = entries without a comma between them
    .help = write `,` between them
syntax-comma-keys = keys without a comma between them
    .help = write `,` between them
syntax-escape = an escape that does not exist
    .help = write `\\` for a backslash
syntax-boolean = a word that is neither `true` nor `false`
    .help = write `true` or `false`, or text in quotes
syntax-leading-zero = a number that begins with `0`
    .help = write the number without it, or text in quotes
syntax-extra-comma = a comma too many
    .help = remove it
syntax-too-deep = brackets within brackets, too deep
    .help = write fewer levels
syntax-open-string = a string without its closing quote
    .help = write `{ $quotes }` at its end
syntax-character = a character that cannot stand in a string
    .help = remove it, or write it as an escape such as `\u0007`

# What the parser says, in its own words.
syntax-expected = { $what }
    .help = write what belongs here: { $expected }
syntax-other = { $what }
    .help = mend the syntax; the rest of the file is checked all the same
