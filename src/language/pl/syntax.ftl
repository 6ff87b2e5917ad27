### Co jest nie tak z tekstem, który nie jest TOML-em, i co z tym zrobić.

syntax-no-quotes = tekst bez cudzysłowów
    .help = weź go w cudzysłów
syntax-no-value = klucz, po którym nie ma `=` i wartości
    .help = wpisz po kluczu `=` i wartość oraz sprawdź cudzysłowy klucza; jeśli ten wiersz to komentarz, zacznij go od `#`
syntax-empty-value = klucz bez wartości
    .help = wpisz wartość, na przykład tak: `name = "Bistro"`
syntax-no-key = wartość bez klucza
    .help = wpisz klucz przed `=`
syntax-bare-key = klucz lub nagłówek tabeli, w którym brakuje nazwy albo jest znak wymagający cudzysłowów
    .help = wpisz brakującą nazwę albo usuń zbędną kropkę; nazwę weź w cudzysłów, chyba że ma tylko litery ASCII, cyfry, `_` i `-`
syntax-more-on-line = nieoczekiwany tekst na końcu wiersza
    .help = usuń go, oznacz jako komentarz znakiem `#`, weź całą wartość w cudzysłów albo zacznij nowy wiersz dla kolejnego klucza
syntax-header = nagłówek tabeli bez `{ $brackets }`
    .help = wpisz `{ $brackets }` na końcu nagłówka
syntax-array = tablica bez `]`
    .help = wpisz `]` na końcu tablicy
syntax-inline-table = tabela w klamrach bez zamykającego `{ "}" }`
    .help = wpisz `{ "}" }` na końcu tabeli
syntax-comma-entries = elementy bez przecinka między nimi
    .help = wpisz między nimi `,`
syntax-comma-keys = klucze bez przecinka między nimi
    .help = wpisz między nimi `,`
syntax-escape = sekwencja specjalna, która nie istnieje
    .help = wpisz `\\`, jeśli chodzi o ukośnik wsteczny, albo usuń ten ukośnik
syntax-boolean = słowo, które nie jest ani `true`, ani `false`
    .help = wpisz `true`, `false` albo tekst w cudzysłowie
syntax-leading-zero = liczba z `0` na początku
    .help = wpisz liczbę bez `0` na początku albo tekst w cudzysłowie
syntax-extra-comma = zbędny przecinek
    .help = usuń go
syntax-too-deep = zbyt wiele poziomów nawiasów lub kropek
    .help = użyj mniejszej liczby poziomów
syntax-open-string = tekst bez zamykającego cudzysłowu
    .help = wpisz `{ $quotes }` na końcu tekstu
syntax-open-quote = tekst bez otwierającego cudzysłowu
    .help = wpisz cudzysłów na początku tekstu
syntax-character = znak niedozwolony w tekście
    .help = usuń go albo zapisz w podwójnym cudzysłowie jako sekwencję specjalną, na przykład `\u0007`
syntax-key = wiersz, który nie zaczyna się od klucza
    .help = wpisz klucz, `=` i wartość albo usuń ten wiersz
syntax-long-key = klucz w potrójnych cudzysłowach
    .help = weź go w pojedynczy albo podwójny cudzysłów
syntax-header-name = nagłówek tabeli bez nazwy
    .help = wpisz nazwę między nawiasami
syntax-no-array = nawias bez pary
    .help = usuń go albo dopisz drugi nawias
syntax-no-inline-table = `{ "}" }` bez `{ "{" }`
    .help = usuń `{ "}" }` albo wpisz `{ "{" }` przed kluczami
syntax-inline-entry = w tabeli w klamrach jest element, który nie jest kluczem z wartością
    .help = wpisz `klucz = wartość`
syntax-extra-equals = zbędny znak `=`
    .help = usuń go
syntax-key-in-array = znak `=` w tablicy
    .help = wpisz same wartości albo tabelę w klamrach: `{ "{" } klucz = wartość { "}" }`
syntax-escape-digits = sekwencja specjalna, która ma za mało cyfr
    .help = wpisz dwie cyfry szesnastkowe po `\x`, cztery po `\u` albo osiem po `\U`
syntax-escape-number = sekwencja specjalna, która nie oznacza żadnego znaku
    .help = wpisz numer znaku Unicode albo sam znak
syntax-sign = liczba ze zbędnym znakiem `+` lub `-`
    .help = wpisz najwyżej jeden taki znak, a przed `0x`, `0o` i `0b` żadnego
syntax-number = wartość, która zaczyna się jak liczba, ale nie jest poprawną liczbą ani datą
    .help = wpisz poprawną liczbę lub datę albo tekst w cudzysłowie
syntax-underscore = znak `_`, który nie jest między dwiema cyframi
    .help = usuń go albo wpisz tekst w cudzysłowie
syntax-date = niepoprawna data lub godzina
    .help = wpisz datę, na przykład `2026-11-24`, godzinę, na przykład `09:00:00`, albo tekst w cudzysłowie
syntax-comment = znak niedozwolony w komentarzu
    .help = usuń go
syntax-line-end = powrót karetki (CR) bez znaku nowego wiersza (LF)
    .help = zakończ wszystkie wiersze tak samo, znakiem nowego wiersza (LF)
syntax-extended = klucz z kropką, który zaczyna się od klucza mającego już wartość
    .help = wpisz inny klucz albo wszystkie klucze tabeli w jednym miejscu
syntax-unopened-header = nagłówek tabeli bez `{ $brackets }`
    .help = wpisz `{ $brackets }` na początku nagłówka
syntax-single-brackets = nagłówek tabeli w pojedynczych nawiasach, choć inne nagłówki o tej nazwie są w podwójnych
    .help = wpisz `{ $meant }`: jeden nagłówek na każdy element
syntax-like-character = znak { $name }, który tylko wygląda jak `{ $meant }`
    .help = wpisz zamiast niego `{ $meant }`
syntax-strange-space = znak { $name }, który tylko wygląda jak spacja
    .help = wpisz zamiast niego spację
syntax-invisible-character = niewidoczny znak { $name }
    .help = usuń go
syntax-strange-character = znak { $name }, który poza cudzysłowem nic nie znaczy
    .help = usuń go
syntax-colon = `:` zamiast `=`
    .help = wpisz `klucz = wartość`
syntax-foreign-comment = komentarz, który zaczyna się od `{ $mark }`
    .help = zacznij go od `#`
syntax-boolean-word = `{ $word }` zamiast `{ $meant }`
    .help = wpisz `{ $meant }`
syntax-nothing = zapis `{ $word }`, który nie istnieje w TOML-u
    .help = wpisz wartość albo usuń cały klucz lub element
syntax-separator = `{ $mark }` na końcu wiersza
    .help = usuń ten znak
syntax-parentheses = nawiasy okrągłe zamiast kwadratowych
    .help = wpisz `[` i `]`
syntax-semicolon = `;` zamiast `,`
    .help = wpisz `,` między elementami
syntax-conflict = { $lines ->
    [one] znacznik konfliktu scalania
    [few] nierozwiązany konflikt scalania ({ $lines } wiersze)
   *[many] nierozwiązany konflikt scalania ({ $lines } wierszy)
}
    .help = zostaw tylko to, co jest poprawne, a potem usuń wiersze, które zaczynają się od `<<<<<<<`, `|||||||`, `=======` lub `>>>>>>>`
syntax-returns = wiersze zakończone znakiem powrotu karetki (CR) bez znaku nowego wiersza (LF)
    .help = zapisz plik ze znakami nowego wiersza (LF) na końcach wierszy
syntax-more = odtąd jeszcze { $number ->
    [one] { $number } błąd
    [few] { $number } błędy
   *[many] { $number } błędów
}
    .help = popraw wcześniejsze błędy i sprawdź ponownie

syntax-other = tekst, który jest tu niedozwolony
    .help = wpisz klucz, `=` i wartość albo nagłówek tabeli w nawiasach; komentarz zacznij od `#`
