### Co schemat znajduje w pliku, bez słowa z JSON Schema.


## Klucze

missing-key = brakuje wymaganego klucza `{ $key }` { $where }
    .label = niepełne
    .help = dodaj `{ $key }`
    .help-such-as = dodaj `{ $key } = { $example }`
    .help-values = dodaj `{ $key }` z jedną z wartości: { $values }
missing-table = brakuje wymaganej tabeli `[{ $table }]`
    .label = niepełne
    .help = dodaj `[{ $table }]`
missing-tables = brakuje wymaganej tabeli `[[{ $table }]]`
    .label = niepełne
    .help = dodaj co najmniej jedną `[[{ $table }]]`
unknown-key = nieznany klucz { $key } { $where }
    .label = nie ma takiego klucza
    .help = usuń go; dozwolone tutaj: { $known }
    .help-near = czy chodziło o `{ $near }`?
    .help-required = czy chodziło o `{ $near }`? tego wymaganego klucza brakuje
    .help-under = przenieś go do { $header }
    .help-above = przenieś go nad pierwszy nagłówek
    .fix = zmień nazwę na `{ $near }`: wtedy wartość będzie używana i wysyłana
key-too-long = klucz { $key } ma więcej niż { count }
    .label = za długi
    .help = nadaj mu nazwę, która ma najwyżej { count }
key-of-bad-format = klucz { $key } ma złą postać; oczekiwano: { $form }
    .label = oczekiwano innej postaci
    .help = nadaj mu nazwę tej postaci: { $form }
key-with-dot = `[{ $key }]` to tabela w tabeli, a id wpisu nie ma kropki
    .label = kropka
    .help = wpisz `[{ $id }]`
in-table = w { $table }
at-the-top = na najwyższym poziomie pliku


## Wartości

wrong-type = { $name } przyjmuje { type-accusative }, a nie { kind-accusative }
    .label = to nie { type }
    .help = wpisz { type-accusative }
    .help-such-as = wpisz { type-accusative }, na przykład { $examples }
    .help-written = wpisz { $written }
    .help-unquoted = wpisz { $written } bez cudzysłowów
    .help-header = wpisz { $written }, a klucze poniżej
    .fix = wpisz { $written }
wrong-type-of-entry = pozycja w { $name } to { kind }, a nie { type }
    .label = to nie { type }
    .help = wpisz { type-accusative }
    .help-such-as = wpisz { type-accusative }, na przykład { $examples }
    .help-written = wpisz { $written }
    .help-unquoted = wpisz { $written } bez cudzysłowów
    .help-header = wpisz { $written }, a klucze poniżej
    .fix = wpisz { $written }
not-allowed-value = { $value } nie jest dozwoloną wartością klucza { $name }
    .label = spoza listy
    .help = wpisz jedną z wartości: { $values }
    .help-near = czy chodziło o `{ $near }`? dozwolone wartości: { $values }
    .fix = wpisz `{ $near }`, co wtedy będzie używane i wysyłane
unusable-value = { $value } to nie wartość, którą przyjmuje ten klucz
    .label = tu niedozwolone
    .help = wpisz inną wartość
owners-without-reviews = `code_owners` nikogo nie pyta, dopóki `reviews` wynosi 0
    .label = nikt nie jest pytany
    .help = ustaw `reviews` na co najmniej 1 albo `code_owners` na `false`
not-allowed-here = { $name } nie przyjmuje takiej wartości: { $value }
    .label = tu niedozwolone
    .help = wpisz inną wartość
    .help-such-as = wpisz inną wartość, na przykład { $examples }
bad-format = { $value } to nie { $form }
    .label = oczekiwano innej postaci
    .help = { $write }
    .help-such-as = { $write }, na przykład { $examples }
    .help-meant = czy chodzi o `{ $meant }`?
    .fix = wpisz `{ $meant }`; ta wartość będzie używana i wysyłana
too-few = { $name } wymaga co najmniej { count-genitive }
    .label = za mało
    .help = wpisz co najmniej { count }
    .help-such-as = wpisz co najmniej { count }, na przykład { $examples }
too-many = { $name } przyjmuje najwyżej { count }
    .label = za dużo
    .help = skróć do { count-genitive }
repeated-entry = { $name } zawiera dwa razy to samo: { $value }
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jedno z nich
    .fix = usuń drugi; wysyłane jest nadal to samo
out-of-range-least = wartość { $name } musi wynosić co najmniej { $limit }
    .label = poza zakresem
    .help = wpisz liczbę nie mniejszą niż { $limit }
out-of-range-more = wartość { $name } musi być większa niż { $limit }
    .label = poza zakresem
    .help = wpisz liczbę większą niż { $limit }
out-of-range-most = wartość { $name } musi wynosić najwyżej { $limit }
    .label = poza zakresem
    .help = wpisz liczbę nie większą niż { $limit }
out-of-range-less = wartość { $name } musi być mniejsza niż { $limit }
    .label = poza zakresem
    .help = wpisz liczbę mniejszą niż { $limit }


## Części komunikatów

the-file = plik
empty-string = pusty tekst
either = { $first } albo { $second }
list-and-more = { $shown } i jeszcze { $more }

# Co klucz przyjmuje: mianownik i biernik.
type = { $expected ->
    [array] tablica
    [boolean] `true` ani `false`
    [integer] liczba całkowita
    [number] liczba
    [table] tabela
   *[string] tekst
}
type-accusative = { $expected ->
    [array] tablicę
    [boolean] `true` albo `false`
    [integer] liczbę całkowitą
    [number] liczbę
    [table] tabelę
   *[string] tekst
}

# Co tam jest zamiast tego: mianownik i biernik.
kind = { $found ->
    [array] tablica
    [boolean] wartość logiczna
    [datetime] data lub godzina
    [float] liczba zmiennoprzecinkowa
    [integer] liczba całkowita
    [oversized] liczba całkowita ponad 64 bity
    [table] tabela
   *[string] tekst
}
kind-accusative = { $found ->
    [array] tablicę
    [boolean] wartość logiczną
    [datetime] datę lub godzinę
    [float] liczbę zmiennoprzecinkową
    [integer] liczbę całkowitą
    [oversized] liczbę całkowitą ponad 64 bity
    [table] tabelę
   *[string] tekst
}

# Granica i to, co liczy: biernik i dopełniacz.
count = { $unit ->
    [characters] { $limit ->
        [one] { $limit } znak
        [few] { $limit } znaki
       *[many] { $limit } znaków
    }
    [keys] { $limit ->
        [one] { $limit } klucz
        [few] { $limit } klucze
       *[many] { $limit } kluczy
    }
   *[entries] { $limit ->
        [one] { $limit } pozycję
        [few] { $limit } pozycje
       *[many] { $limit } pozycji
    }
}
count-genitive = { $unit ->
    [characters] { $limit ->
        [one] { $limit } znaku
       *[many] { $limit } znaków
    }
    [keys] { $limit ->
        [one] { $limit } klucza
       *[many] { $limit } kluczy
    }
   *[entries] { $limit } pozycji
}


## Postacie, według ich tytułów w schematach

form-lower-case-letters-digits-and-inner-hyphens = identyfikator z małych liter, cyfr i łączników w środku
    .write = wpisz identyfikator z małych liter, cyfr i łączników w środku
form-a-domain-name-with-a-dot-without-or-https = nazwa domeny z kropką, bez `@` i `https://`
    .write = wpisz nazwę domeny z kropką, bez `@` i `https://`
form-a-time-of-day-hh-mm-from-00-00-to-23-59 = godzina postaci `GG:MM`, od `00:00` do `23:59`
    .write = wpisz godzinę w postaci `GG:MM`, od `00:00` do `23:59`
form-a-time-of-day-hh-mm-from-00-00-to-24-00 = godzina postaci `GG:MM`, od `00:00` do `24:00`
    .write = wpisz godzinę w postaci `GG:MM`, od `00:00` do `24:00`
form-a-bcp-47-language-tag = znacznik języka według BCP 47
    .write = wpisz znacznik języka według BCP 47
form-a-date = data postaci `RRRR-MM-DD`
    .write = wpisz datę w postaci `RRRR-MM-DD`
form-text-on-one-line-without-invisible-characters = tekst w jednym wierszu bez niewidocznych znaków
    .write = wpisz go w jednym wierszu, bez znaków sterujących ani innych niewidocznych
form-owner-name = `właściciel/nazwa`
    .write = wpisz `właściciel/nazwa`
form-a-path-inside-the-project-without = ścieżka wewnątrz projektu, bez `..`
    .write = wpisz ścieżkę wewnątrz projektu, bez `..`
form-a-folder-inside-the-project-such-as-contacts-or-team-contacts = folder wewnątrz projektu, na przykład `contacts` albo `team/contacts`
    .write = wpisz folder wewnątrz projektu, na przykład `contacts` albo `team/contacts`
form-an-https-address-without-query-http-on-this-machine-only = adres `https://` bez zapytania (`http://` tylko na tym komputerze)
    .write = wpisz adres `https://` bez zapytania (`http://` tylko na tym komputerze)
form-the-name-of-an-environment-variable = nazwa zmiennej środowiskowej
    .write = wpisz nazwę zmiennej środowiskowej
form-an-https-address-with-account-in-place-of-the-account-s-id = adres `https://` z `{ "{" }account{ "}" }` zamiast identyfikatora konta
    .write = wpisz adres `https://` z `{ "{" }account{ "}" }` zamiast identyfikatora konta
form-a-name-with-at-least-one-visible-character = nazwa z co najmniej jednym widocznym znakiem
    .write = wpisz nazwę z co najmniej jednym widocznym znakiem
form-text-as-the-page-shows-it-without-braces = tekst taki, jak na stronie, bez nawiasów klamrowych
    .write = wpisz tekst taki, jak na stronie, bez nawiasów klamrowych
form-text-as-the-page-shows-it-with-n-or-m-for-a-number = tekst taki, jak na stronie, z `{ "{" }n{ "}" }` albo `{ "{" }m{ "}" }` zamiast liczby
    .write = wpisz tekst taki, jak na stronie, z `{ "{" }n{ "}" }` albo `{ "{" }m{ "}" }` zamiast liczby
form-text-as-the-page-shows-it-with-address-n-m-or-any-for-what-differs = tekst taki, jak na stronie, z `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` albo `{ "{" }any{ "}" }` zamiast tego, co się zmienia
    .write = wpisz tekst taki, jak na stronie, z `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` albo `{ "{" }any{ "}" }` zamiast tego, co się zmienia
form-text-as-the-page-shows-it-with-id-for-the-account-s-id = tekst taki, jak na stronie, z `{ "{" }id{ "}" }` zamiast identyfikatora konta
    .write = wpisz tekst taki, jak na stronie, z `{ "{" }id{ "}" }` zamiast identyfikatora konta
