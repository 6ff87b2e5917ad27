### What is wrong with a text that is not TOML, and what to do about it.

syntax-no-quotes = text without quotes
    .help = write it in quotes
syntax-no-value = a key that is not followed by `=` and a value
    .help = write `=` and a value after the key, and check the key's quotes; if the line is a comment, start it with `#`
syntax-empty-value = a key without a value
    .help = write a value, as in `name = "Bistro"`
syntax-no-key = a value without a key
    .help = write a key before the `=`
syntax-bare-key = a key or table header with a missing name, or with a character that needs quotes
    .help = write the missing name or remove the extra dot; put a name in quotes unless it has only ASCII letters, digits, `_` and `-`
syntax-more-on-line = unexpected text at the end of the line
    .help = remove it, mark it as a comment with `#`, put the whole value in quotes, or start a new line for another key
syntax-header = a table header without its `{ $brackets }`
    .help = write `{ $brackets }` at its end
syntax-array = an array without its `]`
    .help = write `]` at its end
syntax-inline-table = an inline table without its `{ "}" }`
    .help = write `{ "}" }` at its end
syntax-comma-entries = items without a comma between them
    .help = write `,` between them
syntax-comma-keys = keys without a comma between them
    .help = write `,` between them
syntax-escape = an escape sequence that does not exist
    .help = write `\\` for a backslash, or remove the backslash
syntax-boolean = a word that is neither `true` nor `false`
    .help = write `true`, `false` or text in quotes
syntax-leading-zero = a number with a leading `0`
    .help = write the number without the leading `0`, or text in quotes
syntax-extra-comma = an extra comma
    .help = remove it
syntax-too-deep = too many levels of brackets or dots
    .help = use fewer levels
syntax-open-string = a string without its closing quote
    .help = write `{ $quotes }` at its end
syntax-open-quote = a string without its opening quote
    .help = write a quote at its start
syntax-character = a character that is not allowed in a string
    .help = remove it, or write it in double quotes as an escape sequence such as `\u0007`
syntax-key = a line that does not start with a key
    .help = write a key, `=` and a value, or remove the line
syntax-long-key = a key in triple quotes
    .help = write it in single quotes or double quotes
syntax-header-name = a table header without a name
    .help = write a name between the brackets
syntax-no-array = a bracket without its counterpart
    .help = remove it, or add the other bracket
syntax-no-inline-table = a `{ "}" }` without its `{ "{" }`
    .help = remove the `{ "}" }`, or write `{ "{" }` before the keys
syntax-inline-entry = an inline table has an item that is not a key with a value
    .help = write `key = value`
syntax-extra-equals = an extra `=`
    .help = remove it
syntax-key-in-array = an `=` in an array
    .help = write values only, or a table in braces: `{ "{" } key = value { "}" }`
syntax-escape-digits = an escape sequence with too few digits
    .help = write two hexadecimal digits after `\x`, four after `\u` or eight after `\U`
syntax-escape-number = an escape sequence that does not stand for a character
    .help = write the number of a Unicode character, or the character itself
syntax-sign = a number with an extra sign
    .help = write at most one sign, and none before `0x`, `0o` or `0b`
syntax-number = a value that starts like a number but is not a valid number or date
    .help = write a valid number or date, or text in quotes
syntax-underscore = an `_` that is not between two digits
    .help = remove it, or write text in quotes
syntax-date = a date or time that is not valid
    .help = write a date such as `2026-11-24`, a time such as `09:00:00`, or text in quotes
syntax-comment = a character that is not allowed in a comment
    .help = remove it
syntax-line-end = a carriage return (CR) without a line feed (LF)
    .help = end every line in the same way, with a line feed (LF)
syntax-extended = a dotted key that starts with a key which already has a value
    .help = write another key, or write all keys of the table in one place
syntax-unopened-header = a table header without its `{ $brackets }`
    .help = write `{ $brackets }` at its start
syntax-single-brackets = a table header in single brackets, although other headers of this name have double brackets
    .help = write `{ $meant }`: one header for each item
syntax-like-character = the character { $name }, which only looks like `{ $meant }`
    .help = write `{ $meant }` instead
syntax-strange-space = the character { $name }, which only looks like a space
    .help = write a space instead
syntax-invisible-character = the invisible character { $name }
    .help = remove it
syntax-strange-character = the character { $name }, which has no meaning outside quotes
    .help = remove it
syntax-colon = a `:` instead of `=`
    .help = write `key = value`
syntax-foreign-comment = a comment that starts with `{ $mark }`
    .help = start it with `#`
syntax-boolean-word = `{ $word }` instead of `{ $meant }`
    .help = write `{ $meant }`
syntax-nothing = `{ $word }`, which does not exist in TOML
    .help = write a value, or remove the whole key or item
syntax-separator = a `{ $mark }` at the end of the line
    .help = remove it
syntax-parentheses = parentheses instead of brackets
    .help = write `[` and `]`
syntax-semicolon = a `;` instead of `,`
    .help = write `,` between items
syntax-conflict = { $lines ->
    [one] a marker of a merge conflict
   *[other] an unresolved merge conflict of { $lines } lines
}
    .help = keep only what is right, then remove the lines that start with `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`
syntax-returns = lines that end in a carriage return (CR) without a line feed (LF)
    .help = save the file with line feeds (LF) at the ends of its lines
syntax-more = { $number ->
    [one] { $number } more error
   *[other] { $number } more errors
} from here on
    .help = fix the earlier errors, then check again

syntax-other = text that is not allowed here
    .help = write a key, `=` and a value, or a table header in brackets; start a comment with `#`
