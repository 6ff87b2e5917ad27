### Recipes: their errors, and samples that they do not fit.


## A recipe

recipe-shape = a recipe cannot contain { $value } here
    .label = not allowed here
    .help = see what is allowed: `contactctl schema recipe`
recipe-syntax = not valid TOML: { $message }
    .label = cannot be read
    .help = correct the TOML here
recipe-field-twice = field { $value } has two tables
    .label = second table
    .help = put the labels of both into one `[[field]]`
recipe-blank = a text of the page is blank
    .label = no text
    .help = write the text as the page shows it, or remove it
recipe-too-long = a text has more than 200 characters, or a list has more than 200 texts
    .label = too long
    .help = shorten it to 200
recipe-control-character = { $value } contains a control character or an invisible one
    .label = invisible character
    .help = type the text anew instead of pasting it
recipe-unknown-placeholder = `{ "{" }{ $name }{ "}" }` is not a placeholder
    .label = no such placeholder
    .help = write `{ "{" }id{ "}" }`, `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` or `{ "{" }any{ "}" }`, or no brace
recipe-placeholder = { $value } has a placeholder that is not allowed here
    .label = not allowed here
    .help = write the text as the page shows it, without a placeholder
    .help-some = write the text as the page shows it, with no other placeholder than { $allowed }
recipe-no-id = { $value } does not contain `{ "{" }id{ "}" }` exactly once
    .label = id missing or repeated
    .help = write `{ "{" }id{ "}" }` where the page shows the account's id
recipe-too-general = { $value } would match nearly every line
    .label = too general
    .help = add more of the text around the placeholders
recipe-same-label = { $value } is also a label of `{ $other }`
    .label = label of two fields
    .other = and here
    .help = keep it for the field that the page shows it for
recipe-same-label-here = { $value } is a label of two fields
    .label = label of two fields
    .other = and here
    .help = keep it for the field that the page shows it for
recipe-label-is-end = { $value } is both a label and the end of a field
    .label = two meanings
    .other = and here
    .help = keep it under `labels`, or under `ends` or `save_buttons`
recipe-label-is-other = { $value } is both a label and a text next to values
    .label = two meanings
    .other = and here
    .help = keep it under `labels`, or under the other key
recipe-same-environment = { $value } stands for both environments
    .label = in both environments
    .other = and here
    .help = keep it for the environment that the page shows it for
recipe-looks-like-address = { $value } looks like an address or a part of one
    .label = part of an address?
    .help = remove it: only `placeholders`, `ignore`, `partial` and `unsettled` may have an address
recipe-button-ends-domain = button word { $value } is the end of `{ $domain }`
    .label = ends a domain
    .help = remove it: an address with this domain would look like one with the button next to it
recipe-no-account = the recipe does not specify how to recognise the account
    .label = incomplete
    .help = add the caption of the account's id: `account = { "{" } id = ["Account ID: { "{" }id{ "}" }"] { "}" }`
recipe-too-few-fields = the recipe has labels for fewer fields than a page needs
    .label = too few fields
    .help = add a `[[field]]` with labels for each field of the page, or `extends = "actions-center"`


## Its samples

sample-verdict = `{ $field }` of { $sample } is read as `{ $verdict }`, not as `{ $expected }`
    .label = does not fit
    .expected = expected here
    .help = change the recipe until it fits the sample, or { $expectation } if that is wrong
sample-verdict-because = `{ $field }` of { $sample } is read as `{ $verdict }`, not as `{ $expected }`: { $reason }
    .label = does not fit
    .expected = expected here
    .help = change the recipe until it fits the sample, or { $expectation } if that is wrong
sample-page = no field of { $sample } can be read: { $problem }
    .label = does not fit
    .expected = expected here
    .help = change the recipe until it fits the sample, or { $expectation } if that is wrong
sample-alone = the sample is compared with nothing: there is no { $path }
    .label = no expectation
    .help = write what it shows into { $path }; see the format: `contactctl schema recipe-expected`
sample-without-recipe = { $file } belongs to no recipe: there is no { $path }
    .label = no recipe
    .help = name it after its recipe, or remove it
sample-not-a-page = the sample is not a page: { $why ->
    [binary] it is not text
    [deep] its elements are nested too deeply
    [empty] it has no visible text
    [json] it is JSON
    [large] it is too large
    [mhtml] its MHTML cannot be read
   *[pdf] it is a PDF file
}
    .label = cannot be read
    .help = save the text of the page: select all, copy
expectation-alone = nothing is compared with this: there is no sample of `{ $name }` beside it
    .label = no sample
    .help = add a copy of the page, `{ $name }.txt`, `{ $name }.html` or `{ $name }.mhtml`
expectation-not-json = not JSON from here on
    .label = cannot be read
    .help = write JSON; see the format: `contactctl schema recipe-expected`
expectation-null = `null` is not a value of an expectation
    .label = not allowed here
    .help = write a value, or remove the key


## A portal's recipe

unknown-recipe = there is no recipe { $name }: there is no file { $path }, and it is not built in
    .label = no such recipe
    .help = use one of { $known }, or add { $path }
    .help-near = did you mean `{ $near }`? one of: { $known }
