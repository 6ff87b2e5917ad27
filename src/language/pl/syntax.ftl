### Co jest nie tak z tekstem, który nie jest TOML-em, i co z tym zrobić.

syntax-no-quotes = tekst bez cudzysłowów
    .help = weź go w cudzysłów
syntax-no-value = klucz bez wartości
    .help = wpisz po nim `=` i wartość
syntax-empty-value = klucz bez wartości
    .help = wpisz wartość po `=`
syntax-no-key = wartość bez klucza
    .help = wpisz klucz przed `=`
syntax-bare-key = klucz ze znakiem, który wymaga cudzysłowów
    .help = weź klucz w cudzysłów albo usuń ten znak
syntax-more-on-line = w wierszu jest więcej niż klucz i jego wartość
    .help = wpisz jeden klucz w wierszu, a nagłówek osobno
syntax-header = nagłówek bez `]`
    .help = wpisz `]` na końcu
syntax-list-header = nagłówek bez `]]`
    .help = wpisz `]]` na końcu
syntax-array = tablica bez `]`
    .help = wpisz `]` na końcu
syntax-inline-table = tabela w wierszu bez `{ "}" }`
    .help = wpisz `{ "}" }` na końcu
syntax-comma-entries = pozycje bez przecinka między nimi
    .help = wpisz między nimi `,`
syntax-comma-keys = klucze bez przecinka między nimi
    .help = wpisz między nimi `,`
syntax-escape = sekwencja specjalna, która nie istnieje
    .help = wpisz `\\`, jeśli chodzi o ukośnik wsteczny
syntax-boolean = słowo, które nie jest ani `true`, ani `false`
    .help = wpisz `true` albo `false`, albo tekst w cudzysłowie
syntax-leading-zero = liczba zaczynająca się od `0`
    .help = wpisz liczbę bez niego albo tekst w cudzysłowie
syntax-extra-comma = o jeden przecinek za dużo
    .help = usuń go
syntax-too-deep = zbyt wiele zagnieżdżonych nawiasów
    .help = użyj mniejszej liczby poziomów
syntax-open-string = tekst bez zamykającego cudzysłowu
    .help = wpisz `{ $quotes }` na końcu
syntax-character = znak, który nie może stać w tekście
    .help = usuń go albo zapisz jako sekwencję specjalną, na przykład `\u0007`

# Słowa samego parsera, po angielsku.
syntax-expected = { $what }
    .help = wpisz to, czego tu brakuje: { $expected }
syntax-other = { $what }
    .help = popraw składnię; reszta pliku i tak jest sprawdzana
