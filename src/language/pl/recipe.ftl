### Przepisy: ich błędy i próbki, do których nie pasują.


## Przepis

recipe-shape = w tym miejscu przepisu nie może być { $value }
    .label = tu niedozwolone
    .help = zobacz, co jest dozwolone: `contactctl schema recipe`
recipe-syntax = niepoprawny TOML: { $message }
    .label = nie da się odczytać
    .help = popraw TOML w tym miejscu
recipe-field-twice = pole { $value } ma dwie tabele
    .label = druga tabela
    .help = wpisz etykiety z obu do jednej tabeli `[[field]]`
recipe-blank = tekst strony jest pusty
    .label = brak tekstu
    .help = wpisz tekst tak, jak pokazuje go strona, albo go usuń
recipe-too-long = tekst ma więcej niż 200 znaków albo lista więcej niż 200 tekstów
    .label = za długo
    .help = skróć do 200
recipe-control-character = { $value } zawiera znak sterujący albo niewidoczny
    .label = niewidoczny znak
    .help = wpisz tekst ręcznie, zamiast go wklejać
recipe-unknown-placeholder = `{ "{" }{ $name }{ "}" }` nie jest symbolem zastępczym
    .label = nie ma takiego symbolu
    .help = wpisz `{ "{" }id{ "}" }`, `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` albo `{ "{" }any{ "}" }`, albo usuń nawiasy klamrowe
recipe-placeholder = { $value } zawiera symbol zastępczy, który jest tu niedozwolony
    .label = tu niedozwolone
    .help = wpisz tekst tak, jak pokazuje go strona, bez symboli zastępczych
    .help-some = wpisz tekst tak, jak pokazuje go strona, bez innych symboli zastępczych niż { $allowed }
recipe-no-id = { $value } nie zawiera dokładnie jednego `{ "{" }id{ "}" }`
    .label = brak lub powtórzenie identyfikatora
    .help = wpisz `{ "{" }id{ "}" }` tam, gdzie strona pokazuje identyfikator konta
recipe-too-general = { $value } pasuje prawie do każdego wiersza
    .label = zbyt ogólne
    .help = dopisz więcej tekstu wokół symboli zastępczych
recipe-same-label = { $value } jest też etykietą pola `{ $other }`
    .label = etykieta dwóch pól
    .other = i tutaj
    .help = zostaw ją przy polu, przy którym pokazuje ją strona
recipe-same-label-here = { $value } jest etykietą dwóch pól
    .label = etykieta dwóch pól
    .other = i tutaj
    .help = zostaw ją przy polu, przy którym pokazuje ją strona
recipe-label-is-end = { $value } jest zarazem etykietą i końcem pola
    .label = dwa znaczenia
    .other = i tutaj
    .help = zostaw ten tekst w `labels` albo w `ends` lub `save_buttons`
recipe-label-is-other = { $value } jest zarazem etykietą i tekstem obok wartości
    .label = dwa znaczenia
    .other = i tutaj
    .help = zostaw ten tekst w `labels` albo pod drugim kluczem
recipe-same-environment = { $value } oznacza oba środowiska
    .label = w obu środowiskach
    .other = i tutaj
    .help = zostaw ten tekst przy środowisku, przy którym pokazuje go strona
recipe-looks-like-address = { $value } wygląda jak adres albo jego część
    .label = część adresu?
    .help = usuń ten tekst: adres może wystąpić tylko w `placeholders`, `ignore`, `partial` i `unsettled`
recipe-button-ends-domain = słowo przycisku { $value } jest końcem domeny `{ $domain }`
    .label = koniec domeny
    .help = usuń je: adres z tą domeną wyglądałby jak adres z przyciskiem obok
recipe-no-account = w przepisie nie podano, po czym rozpoznać konto
    .label = niepełny
    .help = dodaj podpis identyfikatora konta: `account = { "{" } id = ["Identyfikator konta: { "{" }id{ "}" }"] { "}" }`
recipe-too-few-fields = przepis ma etykiety mniejszej liczby pól, niż wymaga strona
    .label = za mało pól
    .help = dodaj `[[field]]` z etykietami dla każdego pola strony albo `extends = "actions-center"`


## Próbki

sample-verdict = pole `{ $field }` w { $sample } daje wynik `{ $verdict }`, a nie `{ $expected }`
    .label = nie pasuje
    .expected = tu oczekiwany wynik
    .help = zmień przepis tak, żeby pasował do próbki, albo popraw { $expectation }, jeśli tam jest błąd
sample-verdict-because = pole `{ $field }` w { $sample } daje wynik `{ $verdict }`, a nie `{ $expected }`: { $reason }
    .label = nie pasuje
    .expected = tu oczekiwany wynik
    .help = zmień przepis tak, żeby pasował do próbki, albo popraw { $expectation }, jeśli tam jest błąd
sample-page = w próbce { $sample } nie da się odczytać żadnego pola: { $problem }
    .label = nie pasuje
    .expected = tu oczekiwany wynik
    .help = zmień przepis tak, żeby pasował do próbki, albo popraw { $expectation }, jeśli tam jest błąd
sample-alone = próbki nie ma z czym porównać: nie ma pliku { $path }
    .label = brak oczekiwań
    .help = zapisz w { $path }, co pokazuje próbka; zobacz format: `contactctl schema recipe-expected`
sample-without-recipe = { $file } nie należy do żadnego przepisu: nie ma pliku { $path }
    .label = brak przepisu
    .help = nazwij ten plik tak jak przepis albo go usuń
sample-not-a-page = próbka nie jest stroną: { $why ->
    [binary] to nie jest tekst
    [deep] jej elementy są zbyt głęboko zagnieżdżone
    [empty] nie ma w niej widocznego tekstu
    [json] to jest JSON
    [large] jest za duża
    [mhtml] nie da się odczytać jej MHTML-a
   *[pdf] to jest plik PDF
}
    .label = nie da się odczytać
    .help = zapisz tekst strony: zaznacz wszystko, kopiuj
expectation-alone = nie ma czego z tym porównać: obok nie ma próbki `{ $name }`
    .label = brak próbki
    .help = dodaj kopię strony: `{ $name }.txt`, `{ $name }.html` albo `{ $name }.mhtml`
expectation-not-json = od tego miejsca to nie jest JSON
    .label = nie da się odczytać
    .help = zapisz JSON; zobacz format: `contactctl schema recipe-expected`
expectation-null = `null` nie jest tu dozwoloną wartością
    .label = tu niedozwolone
    .help = wpisz wartość albo usuń klucz


## Przepis portalu

unknown-recipe = nie ma przepisu { $name }: ani pliku { $path }, ani wbudowanego
    .label = nie ma takiego przepisu
    .help = użyj jednego z: { $known } albo dodaj { $path }
    .help-near = czy chodziło o `{ $near }`? dostępne: { $known }
