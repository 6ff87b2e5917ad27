### Wyłączenia w komentarzach: `# contactctl: allow(REGUŁA) POWÓD`.

useless-allow-inline = nic tutaj nie jest ustaleniem reguły `{ $rule }`
    .label = niczego nie wyłącza
    .help = usuń je albo przenieś do wiersza ustalenia lub wiersza nad nim
    .fix = usuń wyłączenie
useless-allow-inline-again = reguła `{ $rule }` jest tu już wyłączona
    .label = nie wyłącza niczego więcej
    .first = tym wyłączeniem
    .help = usuń jedno z nich
    .fix = usuń drugie wyłączenie
expired-allow-inline = wyłączenie reguły `{ $rule }` wygasło { $until }
    .label = już nie obowiązuje
    .help = napraw to, na co pozwalało, albo uzyskaj zgodę na późniejszy dzień

malformed-allow = ten komentarz zaczyna się jak wyłączenie, ale nim nie jest
    .label = brak `allow(...)`
    .help = wpisz `# contactctl: allow(nazwa-reguły) powód`
malformed-allow-open = wyłączenie nie ma `)`
    .label = niedomknięte
    .help = wpisz `# contactctl: allow(nazwa-reguły) powód`
malformed-allow-nothing = wyłączenie nie wymienia żadnej reguły
    .label = brak reguły
    .help = wpisz `# contactctl: allow(nazwa-reguły) powód`
malformed-allow-key = klucz { $key } nie jest znany w wyłączeniu
    .label = nie ma takiego klucza
    .help = wpisz nazwy reguł i, jeśli ma wygasnąć, `until = 2027-03-31`
malformed-allow-until = { $until } nie jest datą
    .label = to nie data
    .help = wpisz ostatni dzień, w którym obowiązuje, na przykład `until = 2027-03-31`
malformed-allow-until-again = wyłączenie ma dwa ostatnie dni
    .label = drugi
    .first = pierwszy
    .help = zostaw jeden z nich
malformed-allow-later = wyłączenie po innym tekście komentarza nie jest czytane
    .label = nie jest czytane
    .help = zacznij komentarz od niego, a resztę tekstu wpisz jako powód
malformed-allow-rule = reguła { $rule } nie istnieje
    .label = nie ma takiej reguły
    .help = wpisz nazwę z listy `contactctl rules`
    .help-near = czy chodziło o `{ $near }`?
malformed-allow-never = reguły `{ $rule }` nie można wyłączyć
    .label = zawsze zgłaszana
    .help = napraw to, co zgłasza
malformed-allow-reason = wyłączenie nie ma powodu
    .label = dlaczego jest dozwolone?
    .help = wpisz powód za `)`
malformed-allow-invisible = powód wyłączenia zawiera niewidoczne znaki
    .label = nie wszystko widać
    .help = napisz go od nowa, bez znaków sterujących ani innych niewidocznych
