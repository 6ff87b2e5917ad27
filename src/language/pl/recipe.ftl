### Przepisy: ich błędy i próbki, do których nie pasują.


## Przepis

recipe-shape = wartość { $value } nie pasuje do formatu przepisu
    .label = nie pasuje do formatu
    .help = zobacz, co jest dozwolone: `contactctl schema recipe`
recipe-syntax = przepis nie jest poprawnym TOML-em: { $message }
    .label = nie da się odczytać
    .help = popraw TOML w tym miejscu
recipe-field-twice = pole { $value } ma więcej niż jedną tabelę
    .label = kolejna tabela tego pola
    .help = wpisz wszystkie etykiety pola do jednej tabeli `[[field]]`
recipe-blank = tekst w przepisie jest pusty
    .label = brak tekstu
    .help = wpisz tekst tak, jak pokazuje go strona, albo go usuń
recipe-too-long = tekst ma więcej niż 200 znaków albo lista ma więcej niż 200 elementów
    .label = za długie
    .help = wpisz najwyżej 200 znaków w tekście i najwyżej 200 elementów na liście
recipe-control-character = tekst { $value } zawiera znak sterujący albo inny niewidoczny znak
    .label = niewidoczny znak
    .help = wpisz tekst ręcznie, zamiast go wklejać
recipe-unknown-placeholder = `{ $name }` nie jest symbolem zastępczym
    .label = nie ma takiego symbolu
    .help = wpisz `{ "{" }id{ "}" }`, `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` albo `{ "{" }any{ "}" }`, jeśli ten klucz na to pozwala, albo usuń nawiasy klamrowe
recipe-placeholder = tekst { $value } zawiera symbol zastępczy, który jest tu niedozwolony
    .label = tu niedozwolony
    .help = wpisz tekst tak, jak pokazuje go strona, bez symboli zastępczych
    .help-some = wpisz tekst tak, jak pokazuje go strona, bez innych symboli zastępczych niż { $allowed }
recipe-no-id = tekst { $value } nie zawiera `{ "{" }id{ "}" }` dokładnie raz
    .label = brak lub powtórzenie identyfikatora
    .help = wpisz `{ "{" }id{ "}" }` jeden raz, tam, gdzie strona pokazuje identyfikator konta
recipe-too-general = tekst { $value } jest zbyt ogólny: ma za mało liter albo za dużo symboli zastępczych
    .label = zbyt ogólny
    .help = wpisz co najmniej cztery litery (w `id` dwie) wokół symboli zastępczych i użyj najwyżej czterech takich symboli
recipe-same-label = tekst { $value } jest też etykietą pola `{ $other }`
    .label = etykieta dwóch pól
    .other = i tutaj
    .help = zostaw tę etykietę tylko przy polu, przy którym pokazuje ją strona; jeśli tamta jest wbudowana, usuń tę
recipe-same-label-here = tekst { $value } jest etykietą dwóch pól
    .label = etykieta dwóch pól
    .other = i tutaj
    .help = zostaw tę etykietę tylko przy polu, przy którym pokazuje ją strona; jeśli tamta jest wbudowana, usuń tę
recipe-label-is-end = tekst { $value } jest zarazem etykietą i końcem pola
    .label = dwa znaczenia
    .other = i tutaj
    .help = usuń ten tekst stąd albo z drugiej listy, jeśli jest ona w tym pliku
recipe-label-is-other = tekst { $value } jest zarazem w `labels` i w `{ $key }`
    .label = dwa znaczenia
    .other = i tutaj
    .help = usuń ten tekst stąd albo z drugiej listy, jeśli jest ona w tym pliku
recipe-same-environment = tekst { $value } podano przy obu środowiskach
    .label = przy obu środowiskach
    .other = i tutaj
    .help = zostaw ten tekst tylko przy środowisku, przy którym pokazuje go strona; jeśli tamten jest wbudowany, usuń ten
recipe-looks-like-address = tekst { $value } wygląda jak adres albo jego część
    .label = część adresu?
    .help = usuń ten tekst: adres może wystąpić tylko w `placeholders`, `ignore`, `partial` i `unsettled`
recipe-button-ends-domain = tekst przycisku { $value } jest też końcem domeny `{ $domain }`
    .label = koniec domeny
    .help = usuń ten tekst: adres w tej domenie wyglądałby jak adres z przyciskiem obok
recipe-no-account = w przepisie nie podano, po czym rozpoznać konto
    .label = niepełny przepis
    .help = dodaj podpis identyfikatora konta taki jak na stronie, na przykład `account = { "{" } id = ["Identyfikator konta: { "{" }id{ "}" }"] { "}" }`; jeśli strona nie pokazuje identyfikatorów, ustaw `account.name = "line"`
recipe-too-few-fields = przepis ma etykiety mniejszej liczby pól, niż wymaga `min_labels` (4, jeśli tego klucza nie podano)
    .label = za mało pól
    .help = dodaj `[[field]]` z etykietami dla każdego pola strony albo `extends = "actions-center"`


## Próbki

sample-verdict = pole `{ $field }` w próbce { $sample } daje wynik `{ $verdict }`, a nie `{ $expected }`
    .label = nie pasuje
    .expected = tu oczekiwany wynik
    .help = zmień przepis tak, żeby pasował do próbki, albo popraw plik { $expectation }, jeśli jest w nim błąd
    .help-built-in = popraw plik { $expectation }, jeśli jest w nim błąd, albo dodaj przepis, który pasuje do próbki: { $recipe }
sample-verdict-because = pole `{ $field }` w próbce { $sample } daje wynik `{ $verdict }`, a nie `{ $expected }`: { $reason }
    .label = nie pasuje
    .expected = tu oczekiwany wynik
    .help = zmień przepis tak, żeby pasował do próbki, albo popraw plik { $expectation }, jeśli jest w nim błąd
    .help-built-in = popraw plik { $expectation }, jeśli jest w nim błąd, albo dodaj przepis, który pasuje do próbki: { $recipe }
sample-page = w próbce { $sample } nie da się odczytać żadnego pola: { $problem }
    .label = nie pasuje
    .expected = tu oczekiwany wynik
    .help = zmień przepis tak, żeby pasował do próbki, albo popraw plik { $expectation }, jeśli jest w nim błąd
    .help-built-in = popraw plik { $expectation }, jeśli jest w nim błąd, albo dodaj przepis, który pasuje do próbki: { $recipe }
sample-alone = próbki nie ma z czym porównać: nie ma pliku { $path }
    .label = brak oczekiwanych wartości
    .help = zapisz w pliku { $path }, co pokazuje próbka; zobacz format: `contactctl schema recipe-expected`
sample-without-recipe = plik { $file } nie należy do żadnego przepisu: nie ma pliku { $path }
    .label = brak przepisu
    .help = nadaj plikowi nazwę przepisu albo usuń ten plik
sample-not-a-page = próbka nie jest stroną: { $why ->
    [binary] to nie jest tekst
    [deep] jej elementy są zbyt głęboko zagnieżdżone
    [empty] nie ma w niej widocznego tekstu
    [json] to jest JSON
    [large] jest za duża
    [mhtml] to jest MHTML bez strony, którą da się odczytać
   *[pdf] to jest plik PDF
}
    .label = nie da się odczytać
    .help = zaznacz wszystko na stronie, skopiuj i zapisz ten tekst jako próbkę
expectation-alone = tego pliku z oczekiwanymi wartościami nie ma z czym porównać: obok nie ma próbki `{ $name }`
    .label = brak próbki
    .help = dodaj kopię strony: `{ $name }.txt`, `{ $name }.html` albo `{ $name }.mhtml`
expectation-not-json = od tego miejsca plik nie jest JSON-em
    .label = nie da się odczytać
    .help = zapisz JSON; zobacz format: `contactctl schema recipe-expected`
expectation-null = wartość `null` jest niedozwolona jako oczekiwana wartość
    .label = tu niedozwolone
    .help = wpisz wartość albo usuń klucz lub element listy


## Przepis portalu

unknown-recipe = przepis { $name } nie istnieje: nie jest wbudowany i nie ma pliku { $path }
    .label = nie ma takiego przepisu
    .help = wybierz jeden z przepisów { $known } albo dodaj plik { $path }
    .help-near = czy chodziło o `{ $near }`? dostępne przepisy: { $known }
