### Wyjątki w komentarzach: `# contactctl: allow(REGUŁA) POWÓD`.

useless-allow-inline = reguła `{ $rule }` nie zgłasza tu problemu, którego dotyczyłby ten wyjątek
    .label = niczego nie dotyczy
    .help = usuń wyjątek albo przenieś go do wiersza z problemem lub do wiersza nad nim
    .fix = usuń wyjątek
    .fixed = usunięto wyjątek
useless-allow-inline-again = każdy problem, który zgłasza tu reguła `{ $rule }`, ma już inny wyjątek
    .label = niczego więcej nie dotyczy
    .first = wcześniejszy wyjątek
    .help = usuń jeden z wyjątków
    .fix = usuń drugi wyjątek
    .fixed = usunięto drugi wyjątek
expired-allow-inline = ten wyjątek od reguły `{ $rule }` wygasł { $until }
    .label = już nie obowiązuje
    .help = usuń wyjątek i popraw problem, jeśli nadal występuje, albo uzyskaj zatwierdzenie późniejszej daty `until`

malformed-allow = ten komentarz wygląda jak wyjątek, ale nie jest poprawnym wyjątkiem
    .label = niepoprawny format
    .help = wpisz `# contactctl: allow(nazwa-reguły) powód`
malformed-allow-open = w tym wyjątku brakuje zamykającego `)`
    .label = niezamknięty wyjątek
    .help = wpisz `# contactctl: allow(nazwa-reguły) powód`
malformed-allow-nothing = w tym wyjątku nie ma żadnej reguły
    .label = brak reguły
    .help = wpisz `# contactctl: allow(nazwa-reguły) powód`
malformed-allow-key = klucz { $key } jest niedozwolony w wyjątku
    .label = nie ma takiego klucza
    .help = wpisz tylko nazwy reguł i, jeśli wyjątek ma wygasnąć, `until = 2027-03-31`
malformed-allow-until = { $until } to nie data
    .label = to nie data
    .help = wpisz ostatni dzień wyjątku, na przykład `until = 2027-03-31`
malformed-allow-until-again = w tym wyjątku są dwie daty
    .label = druga
    .first = pierwsza
    .help = zostaw jedną z nich
malformed-allow-later = ten wyjątek następuje po innym tekście komentarza, więc nie działa
    .label = nie działa
    .help = zacznij komentarz od wyjątku, a resztę tekstu wpisz jako powód
malformed-allow-rule = reguła { $rule } nie istnieje
    .label = nie ma takiej reguły
    .help = wpisz nazwę z listy wypisywanej poleceniem `contactctl rules`
    .help-near = czy chodziło o `{ $near }`?
malformed-allow-never = od reguły `{ $rule }` nie może być wyjątków
    .label = zawsze zgłaszana
    .help = usuń wyjątek i popraw problem, jeśli występuje
malformed-allow-reason = ten wyjątek nie ma powodu
    .label = brak powodu
    .help = wpisz powód po `)`
malformed-allow-invisible = powód tego wyjątku zawiera niewidoczne znaki
    .label = zawiera niewidoczne znaki
    .help = wpisz powód od nowa, bez znaków sterujących i innych niewidocznych znaków
