### Problemy wykryte przez schematy, bez słownictwa JSON Schema.


## Klucze

missing-key = brakuje wymaganego klucza `{ $key }` { $where }
    .label = brakuje klucza
    .help = dodaj `{ $key }`
    .help-such-as = dodaj ten klucz, na przykład `{ $key } = { $example }`
    .help-values = dodaj `{ $key }` z jedną z wartości: { $values }
missing-table = brakuje wymaganej tabeli `[{ $table }]`
    .label = brakuje tabeli
    .help = dodaj `[{ $table }]`
missing-tables = brakuje wymaganej tabeli `[[{ $table }]]`
    .label = brakuje tabeli
    .help = dodaj co najmniej jedną tabelę `[[{ $table }]]`
unknown-key = nieznany klucz { $key } { $where }
    .label = nie ma takiego klucza
    .help = usuń ten klucz albo użyj dozwolonego: { $known }
    .help-remove = usuń ten klucz
    .help-near = czy chodziło o `{ $near }`?
    .help-required = czy chodziło o wymagany klucz `{ $near }`, którego brakuje?
    .help-under = przenieś go pod nagłówek { $header }
    .help-above = przenieś go nad pierwszy nagłówek tabeli
    .help-top = wpisz zamiast tego { $header }, jako tabelę na najwyższym poziomie pliku
    .fix = zmień nazwę na `{ $near }`; po commicie i zatwierdzeniu synchronizacja może wysłać wartość
    .fixed = zmieniono nazwę na `{ $near }`; po commicie i zatwierdzeniu synchronizacja może wysłać wartość
    .fix-setting = zmień nazwę na `{ $near }`; wartość nie będzie już pomijana
    .fixed-setting = zmieniono nazwę na `{ $near }`; wartość nie jest już pomijana
key-too-long = klucz { $key } ma więcej niż { count }
    .label = za długi
    .help = skróć go do najwyżej { count-genitive }
key-of-bad-format = klucz { $key } musi { $form }
    .label = zły format
    .help = zmień jego nazwę, na przykład na `team-a`
key-with-dot = `[{ $key }]` to tabela w tabeli, a identyfikator wpisu nie może zawierać kropki
    .label = zawiera kropkę
    .help = wpisz `[{ $id }]`
in-table = w tabeli { $table }
at-the-top = na najwyższym poziomie pliku


## Wartości

wrong-type = { $name } przyjmuje { type-accusative }, a nie { kind-accusative }
    .label = to nie { type }
    .help = wpisz { type-accusative }
    .help-such-as = wpisz { type-accusative }, na przykład { $examples }
    .help-written = wpisz { $written }
    .help-unquoted = wpisz { $written } bez cudzysłowów
    .help-header = wpisz { $written }, a pod tym nagłówkiem klucze tabeli
    .fix = zmień na { $written }
    .fixed = zmieniono na { $written }
    .page = Wpisz dokładnie jeden adres.
wrong-type-of-entry = element tablicy { $name } to { kind }, a nie { type }
    .label = to nie { type }
    .help = wpisz { type-accusative }
    .help-such-as = wpisz { type-accusative }, na przykład { $examples }
    .help-written = wpisz { $written }
    .help-unquoted = wpisz { $written } bez cudzysłowów
    .help-header = wpisz { $written }, a pod tym nagłówkiem klucze tabeli
    .fix = zmień na { $written }
    .fixed = zmieniono na { $written }
not-allowed-value = { $value } nie jest dozwoloną wartością klucza { $name }
    .label = niedozwolona wartość
    .help = wpisz dozwoloną wartość: { $values }
    .help-near = czy chodziło o `{ $near }`? dozwolone: { $values }
    .fix = zmień na `{ $near }`; po commicie i zatwierdzeniu synchronizacja może wysłać tę wartość
    .fixed = zmieniono na `{ $near }`; po commicie i zatwierdzeniu synchronizacja może wysłać tę wartość
    .fix-setting = zmień na `{ $near }`
    .fixed-setting = zmieniono na `{ $near }`
    .page = Wybierz wartość z listy.
unusable-value = { $value } to niedozwolona wartość tego klucza
    .label = niedozwolona wartość
    .help = wpisz inną wartość
owners-without-reviews = klucz `code_owners` nie działa, dopóki `reviews` wynosi 0
    .label = przegląd nie jest wymagany
    .help = ustaw `reviews` na co najmniej 1 albo `code_owners` na `false`
not-allowed-here = { $name } nie przyjmuje takiej wartości: { $value }
    .label = niedozwolona wartość
    .help = wpisz inną wartość
    .help-such-as = wpisz inną wartość, na przykład { $examples }
bad-format = podano { $value }, a wartość musi { $form }
    .label = zły format
    .help = { $write }
    .help-such-as = wpisz inną wartość, na przykład { $examples }
    .help-meant = czy chodziło o `{ $meant }`?
    .fix = zmień na `{ $meant }`; po commicie i zatwierdzeniu synchronizacja może wysłać tę wartość
    .fixed = zmieniono na `{ $meant }`; po commicie i zatwierdzeniu synchronizacja może wysłać tę wartość
    .fix-setting = zmień na `{ $meant }`
    .fixed-setting = zmieniono na `{ $meant }`
    .page = Wpisz godzinę, na przykład 09:00 albo 17:30.
too-few = { $name } wymaga co najmniej { count-genitive }
    .label = za mało
    .help = wpisz co najmniej { count }
    .help-such-as = wpisz co najmniej { count }, na przykład { $examples }
    .page = Wybierz co najmniej jeden dzień.
too-many = { $name } przyjmuje najwyżej { count }
    .label = za dużo
    .help = skróć do najwyżej { count-genitive }
    .page = Skróć to do najwyżej { count-genitive }.
repeated-entry = { $name } zawiera dwa razy to samo: { $value }
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jedno z dwóch wystąpień
    .fix = usuń drugie wystąpienie; wysyłane dane się nie zmienią
    .fixed = usunięto drugie wystąpienie; wysyłane dane się nie zmienią
    .page = Tę samą wartość wybrano dwa razy. Usuń jedno z wystąpień.
out-of-range-least = wartość { $name } nie może być mniejsza niż { $limit }
    .label = poza zakresem
    .help = wpisz liczbę nie mniejszą niż { $limit }
out-of-range-more = wartość { $name } musi być większa niż { $limit }
    .label = poza zakresem
    .help = wpisz liczbę większą niż { $limit }
out-of-range-most = wartość { $name } nie może być większa niż { $limit }
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
    [oversized] zbyt duża liczba
    [table] tabela
   *[string] tekst
}
kind-accusative = { $found ->
    [array] tablicę
    [boolean] wartość logiczną
    [datetime] datę lub godzinę
    [float] liczbę zmiennoprzecinkową
    [integer] liczbę całkowitą
    [oversized] zbyt dużą liczbę
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
    [item-characters] { $limit ->
        [one] { $limit } znak w każdym elemencie
        [few] { $limit } znaki w każdym elemencie
       *[many] { $limit } znaków w każdym elemencie
    }
    [keys] { $limit ->
        [one] { $limit } klucz
        [few] { $limit } klucze
       *[many] { $limit } kluczy
    }
   *[entries] { $limit ->
        [one] { $limit } element
        [few] { $limit } elementy
       *[many] { $limit } elementów
    }
}
count-genitive = { $unit ->
    [characters] { $limit ->
        [one] { $limit } znaku
       *[many] { $limit } znaków
    }
    [item-characters] { $limit ->
        [one] { $limit } znaku w każdym elemencie
       *[many] { $limit } znaków w każdym elemencie
    }
    [keys] { $limit ->
        [one] { $limit } klucza
       *[many] { $limit } kluczy
    }
   *[entries] { $limit ->
        [one] { $limit } elementu
       *[many] { $limit } elementów
    }
}


## Formaty, według ich tytułów w schematach

form-lower-case-letters-digits-and-inner-hyphens = składać się z małych liter od `a` do `z`, cyfr i łączników, bez łącznika na początku i końcu
    .write = wpisz małe litery od `a` do `z`, cyfry i łączniki, bez łącznika na początku i końcu
form-a-domain-name-with-a-dot-without-or-https = być nazwą domeny z kropką, w ASCII, bez `@` i `https://`
    .write = wpisz nazwę domeny z kropką, w ASCII, bez `@` i `https://`
form-a-time-of-day-hh-mm-from-00-00-to-23-59 = być godziną w formacie `GG:MM`, od `00:00` do `23:59`
    .write = wpisz godzinę w formacie `GG:MM`, od `00:00` do `23:59`
form-a-time-of-day-hh-mm-from-00-00-to-24-00 = być godziną w formacie `GG:MM`, od `00:00` do `24:00`
    .write = wpisz godzinę w formacie `GG:MM`, od `00:00` do `24:00`
form-a-bcp-47-language-tag = być znacznikiem języka, na przykład `en` albo `en-GB` (BCP 47)
    .write = wpisz znacznik języka, na przykład `en` albo `en-GB` (BCP 47)
form-a-date = być istniejącą datą w formacie `RRRR-MM-DD`
    .write = wpisz istniejącą datę w formacie `RRRR-MM-DD`
form-text-on-one-line-without-invisible-characters = być tekstem w jednym wierszu, niepustym i bez niewidocznych znaków
    .write = wpisz tekst w jednym wierszu, niepusty i bez znaków sterujących ani innych niewidocznych
form-owner-name = mieć format `właściciel/nazwa`, tylko z liter ASCII, cyfr, `.`, `_`, `-` i `/`
    .write = wpisz `właściciel/nazwa`, tylko z liter ASCII, cyfr, `.`, `_`, `-` i `/`
form-a-path-inside-the-project-without = być ścieżką wewnątrz projektu, bez `./`, bez `..` i bez `/` na końcu, tylko z liter ASCII, cyfr, `.`, `_`, `-` i `/`
    .write = wpisz ścieżkę wewnątrz projektu, bez `./`, bez `..` i bez `/` na końcu, tylko z liter ASCII, cyfr, `.`, `_`, `-` i `/`
form-a-folder-inside-the-project-such-as-contacts-or-for-the-project-s-own-folder = być folderem wewnątrz projektu, na przykład `contacts` (bez `/` na końcu, bez kropek i spacji na początku i końcu nazw) albo `.`, czyli folderem projektu
    .write = wpisz folder wewnątrz projektu, na przykład `contacts` (bez `/` na końcu, bez kropek i spacji na początku i końcu nazw) albo `.`, czyli folder projektu
form-an-https-address-without-query-http-on-this-machine-only = być adresem URL `https://` bez użytkownika, zapytania i fragmentu (`http://` tylko dla tego komputera)
    .write = wpisz adres URL `https://` bez użytkownika, zapytania i fragmentu (`http://` tylko dla tego komputera)
form-the-name-of-an-environment-variable = być nazwą zmiennej środowiskowej: litery ASCII, cyfry i `_`, bez cyfry na początku
    .write = wpisz nazwę zmiennej środowiskowej: litery ASCII, cyfry i `_`, bez cyfry na początku
form-an-https-address-http-on-this-machine-only-with-account-in-place-of-the-account-s-id = być adresem URL `https://` (`http://` tylko dla tego komputera) z `{ "{" }account{ "}" }` zamiast identyfikatora konta
    .write = wpisz adres URL `https://` (`http://` tylko dla tego komputera) z `{ "{" }account{ "}" }` zamiast identyfikatora konta
form-a-name-with-at-least-one-visible-character = być nazwą z co najmniej jednym widocznym znakiem
    .write = wpisz nazwę z co najmniej jednym widocznym znakiem
form-text-as-the-page-shows-it-without-braces = być tekstem takim jak na stronie, bez nawiasów klamrowych i niewidocznych znaków
    .write = wpisz tekst taki jak na stronie, bez nawiasów klamrowych i niewidocznych znaków
form-text-as-the-page-shows-it-with-n-or-m-for-a-number = być tekstem takim jak na stronie, bez niewidocznych znaków i bez nawiasów klamrowych poza `{ "{" }n{ "}" }` i `{ "{" }m{ "}" }` zamiast liczby
    .write = wpisz tekst taki jak na stronie, bez niewidocznych znaków i bez nawiasów klamrowych poza `{ "{" }n{ "}" }` i `{ "{" }m{ "}" }` zamiast liczby
form-text-as-the-page-shows-it-with-address-n-m-or-any-for-what-differs = być tekstem takim jak na stronie, bez niewidocznych znaków i bez nawiasów klamrowych poza `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` i `{ "{" }any{ "}" }` zamiast tego, co się zmienia
    .write = wpisz tekst taki jak na stronie, bez niewidocznych znaków i bez nawiasów klamrowych poza `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` i `{ "{" }any{ "}" }` zamiast tego, co się zmienia
form-text-as-the-page-shows-it-with-id-for-the-account-s-id = być tekstem takim jak na stronie, z `{ "{" }id{ "}" }` dokładnie jeden raz, zamiast identyfikatora konta
    .write = wpisz tekst taki jak na stronie, z `{ "{" }id{ "}" }` dokładnie jeden raz, zamiast identyfikatora konta
