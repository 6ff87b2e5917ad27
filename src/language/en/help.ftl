### The parser's messages about arguments. The texts of `--help` are the documentation of the arguments
### in the code.


## Headings

help-usage = Usage:
help-values-in-line = [possible values: { $values }]
help-commands-in-line = [commands: { $values }]


## Errors in the arguments

help-wrong = error: { $what }
help-wrong-more = For more information, try `--help`.
help-wrong-argument = this command does not take `{ $argument }`
help-wrong-twice = `{ $argument }` can be given only once
help-wrong-with = `{ $argument }` cannot be combined with `{ $others }`
help-wrong-equals = `{ $argument }` needs an equals sign and a value
help-wrong-no-value = `{ $argument }` needs a value
help-wrong-value = `{ $argument }` cannot be `{ $value }`
help-wrong-value-why = `{ $argument }` cannot be `{ $value }`: { $why }
help-wrong-many = `{ $argument }` has one value too many: `{ $value }`
help-wrong-number = `{ $argument }` takes { $wanted ->
    [one] { $wanted } value
   *[other] { $wanted } values
}, not { $given }
help-wrong-missing = required, but missing:
help-wrong-command = there is no command `{ $command }`
help-wrong-no-command = `{ $command }` needs a subcommand
help-wrong-utf8 = an argument is not UTF-8; check the encoding of your terminal or script
help-why-unknown = the value is not valid
help-why-number = write a whole number, with digits only
help-why-large = the number is too large
help-why-address = write an IP address with a port, such as 127.0.0.1:8765
help-why-range = write a number in the range { $range }
help-tip-value = to pass `{ $value }` as a value, write `{ $written }`
help-tip-dashes = to use the command `{ $command }`, remove the `--` before it
help-tip-exists = write the option after the command: `{ $written }`
