### To, co otacza ustalenia: liczby, nagłówki, podsumowania.

verbatim = { $text }

files = { $number ->
    [one] { $number } plik
    [few] { $number } pliki
    [many] { $number } plików
   *[other] { $number } pliku
}
