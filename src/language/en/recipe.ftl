### Recipes: their errors, and samples that they do not fit.


## A recipe

recipe-shape = { $value } does not fit the format of a recipe
    .label = does not fit the format
    .help = see what is allowed: `contactctl schema recipe`
recipe-syntax = the recipe is not valid TOML: { $message }
    .label = cannot be read
    .help = fix the TOML here
recipe-field-twice = field { $value } has more than one table
    .label = another table of the field
    .help = put all labels of the field into one `[[field]]`
recipe-blank = a text in the recipe is blank
    .label = no text
    .help = write the text as the page shows it, or remove it
recipe-too-long = a text has more than 200 characters, or a list has more than 200 items
    .label = too long
    .help = use at most 200 characters in a text, and at most 200 items in a list
recipe-control-character = { $value } contains a control character or another invisible character
    .label = invisible character
    .help = type the text by hand instead of pasting it
recipe-unknown-placeholder = `{ $name }` is not a placeholder
    .label = no such placeholder
    .help = write `{ "{" }id{ "}" }`, `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` or `{ "{" }any{ "}" }` where the key allows it, or write the text without braces
recipe-placeholder = { $value } contains a placeholder that is not allowed here
    .label = not allowed here
    .help = write the text as the page shows it, without a placeholder
    .help-some = write the text as the page shows it, with no placeholders other than { $allowed }
recipe-no-id = { $value } does not contain `{ "{" }id{ "}" }` exactly once
    .label = id missing or repeated
    .help = write `{ "{" }id{ "}" }` once, where the page shows the account's id
recipe-too-general = { $value } is too general: it has too few letters or too many placeholders
    .label = too general
    .help = write at least four letters (two in `id`) around the placeholders, and use at most four placeholders
recipe-same-label = { $value } is also a label of `{ $other }`
    .label = label of two fields
    .other = and here
    .help = keep the label only for the field that has it on the page; if the other one is built in, remove this one
recipe-same-label-here = { $value } is a label of two fields
    .label = label of two fields
    .other = and here
    .help = keep the label only for the field that has it on the page; if the other one is built in, remove this one
recipe-label-is-end = { $value } is both a label and the end of a field
    .label = two meanings
    .other = and here
    .help = remove the text here, or from the other list if that list is in this file
recipe-label-is-other = { $value } is both in `labels` and in `{ $key }`
    .label = two meanings
    .other = and here
    .help = remove the text here, or from the other list if that list is in this file
recipe-same-environment = { $value } is listed for both environments
    .label = in both environments
    .other = and here
    .help = keep the text only for the environment for which the page shows it; if the other one is built in, remove this one
recipe-looks-like-address = { $value } looks like an address or a part of one
    .label = part of an address?
    .help = remove the text: only `placeholders`, `ignore`, `partial` and `unsettled` may contain an address
recipe-button-ends-domain = button text { $value } is also the end of the domain `{ $domain }`
    .label = ends a domain
    .help = remove the text: an address in this domain would look like an address with the button next to it
recipe-no-account = the recipe does not specify how to recognise the account
    .label = incomplete
    .help = add the caption of the account's id as the page shows it, such as `account = { "{" } id = ["Account ID: { "{" }id{ "}" }"] { "}" }`; if the page shows no ids, set `account.name = "line"`
recipe-too-few-fields = the recipe has labels for fewer fields than `min_labels` (4 if it is not set)
    .label = too few fields
    .help = add a `[[field]]` with labels for each field of the page, or add `extends = "actions-center"`


## Its samples

sample-verdict = field `{ $field }` of { $sample } is read as `{ $verdict }`, not as `{ $expected }`
    .label = does not fit
    .expected = expected here
    .help = change the recipe until it fits the sample, or fix { $expectation } if that is wrong
    .help-built-in = fix { $expectation } if it is wrong, or add a recipe that fits the sample: { $recipe }
sample-verdict-because = field `{ $field }` of { $sample } is read as `{ $verdict }`, not as `{ $expected }`: { $reason }
    .label = does not fit
    .expected = expected here
    .help = change the recipe until it fits the sample, or fix { $expectation } if that is wrong
    .help-built-in = fix { $expectation } if it is wrong, or add a recipe that fits the sample: { $recipe }
sample-page = no field of { $sample } can be read: { $problem }
    .label = does not fit
    .expected = expected here
    .help = change the recipe until it fits the sample, or fix { $expectation } if that is wrong
    .help-built-in = fix { $expectation } if it is wrong, or add a recipe that fits the sample: { $recipe }
sample-alone = the sample cannot be compared with anything: { $path } does not exist
    .label = no expected values
    .help = write what the sample shows into { $path }; see the format: `contactctl schema recipe-expected`
sample-without-recipe = { $file } does not belong to any recipe: { $path } does not exist
    .label = no recipe
    .help = give the file the name of its recipe, or remove the file
sample-not-a-page = the sample is not a page: { $why ->
    [binary] it is not text
    [deep] its elements are nested too deeply
    [empty] it has no visible text
    [json] it is JSON
    [large] it is too large
    [mhtml] it is MHTML without a readable page
   *[pdf] it is a PDF file
}
    .label = cannot be read
    .help = copy the whole page (select all, copy), and save its text as the sample
expectation-alone = this file of expected values cannot be compared with anything: there is no sample of `{ $name }` beside it
    .label = no sample
    .help = add a copy of the page, `{ $name }.txt`, `{ $name }.html` or `{ $name }.mhtml`
expectation-not-json = the file is not JSON from here on
    .label = cannot be read
    .help = write JSON; see the format: `contactctl schema recipe-expected`
expectation-null = `null` is not allowed as an expected value
    .label = not allowed here
    .help = write a value, or remove the key or list item


## A portal's recipe

unknown-recipe = recipe { $name } does not exist: it is not built in, and there is no file { $path }
    .label = no such recipe
    .help = use one of { $known }, or add { $path }
    .help-near = did you mean `{ $near }`? available recipes: { $known }
