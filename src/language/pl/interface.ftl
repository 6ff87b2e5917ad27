### To, co otacza problemy: liczby, nagłówki, podsumowania.

verbatim = { $text }
list-of-two = { $before }, { $text }


## Liczby

files = { $number ->
    [one] { $number } plik
    [few] { $number } pliki
   *[many] { $number } plików
}
accounts = { $number ->
    [one] { $number } konto
    [few] { $number } konta
   *[many] { $number } kont
}
errors = { $number ->
    [one] { $number } błąd
    [few] { $number } błędy
   *[many] { $number } błędów
}
warnings = { $number ->
    [one] { $number } ostrzeżenie
    [few] { $number } ostrzeżenia
   *[many] { $number } ostrzeżeń
}
errors-and-warnings = { $errors } i { $warnings }


## Wokół problemu

word-error = błąd
word-warning = ostrzeżenie
word-help = wskazówka:
word-cause = przyczyna:
field-line = pole: { $key } (w portalu: { $label })


## Pod problemami

summary-without-findings = { $files }, { $accounts }: nie wykryto problemów
summary-without-selected = { $files }, { $accounts }: nie wykryto problemów według sprawdzonych reguł
summary = { $counts } w { $files ->
    [one] { $files } pliku
   *[many] { $faulty } z { $files } plików
}
why-it-matters = dlaczego to ważne: contactctl explain { $rule }

scope = zakres: { $parts }
scope-all = { $number ->
    [one] jedyny plik
   *[many] wszystkie pliki ({ $number })
}
scope-some = { $number } z { $of ->
    [one] { $of } pliku
   *[many] { $of } plików
}
scope-index = według indeksu Git
scope-commit = z commitu `{ $rev }`
scope-stdin = w tym `{ $path }` ze standardowego wejścia
scope-since-base = zmienione od commitu `{ $base }` (wspólnego przodka z `{ $rev }`) lub objęte skutkami tych zmian
scope-since = zmienione od `{ $rev }` lub objęte skutkami tych zmian
scope-shard = część { $shard }
scope-and = { $first }, { $second }
scope-select = tylko reguły: { $rules }
scope-ignore = bez reguł: { $rules }
scope-nothing-left-out = nie pominięto żadnego problemu
scope-left-out = { $number ->
    [one] pominięto { $number } problem
    [few] pominięto { $number } problemy
   *[many] pominięto { $number } problemów
}
nothing-in-scope = żaden plik nie jest w zakresie: niczego nie sprawdzono

fix-available = dostępna poprawka: { $command }
fixed = poprawiono { $place }: { $rule }: { $title }


## Formaty dla innych programów

no-findings = nie wykryto problemów
no-selected-findings = nie wykryto problemów według sprawdzonych reguł
files-checked = sprawdzono { $files }
did-not-fit = { $number ->
    [one] nie pokazano tu { $number } dalszego problemu
   *[many] nie pokazano tu { $number } dalszych problemów
}: zobacz wszystkie poleceniem `contactctl check`
fix-line = poprawka: { $title } ({ $command })
matters = dlaczego to ważne
annotations-dropped = GitHub pokazuje najwyżej { $shown } adnotacji danego rodzaju, więc część pominięto ({ $counts }); wszystkie są w dzienniku tego kroku
all-other-files = pliki bez problemów
and-more-errors = { $message } (i jeszcze { $number ->
    [one] { $number } błąd
    [few] { $number } błędy
   *[many] { $number } błędów
})
sarif-left-out = w dzienniku SARIF pominięto { $counts }, bo GitHub code scanning przyjmuje najwyżej { $taken } wyników; w pierwszej kolejności zachowano błędy
top-of-repository = Główny folder repozytorium.


## Obserwowanie

watching = obserwowanie zmian w plikach; aby zakończyć, naciśnij Ctrl-C
watch-plan = Gdyby pliki zacommitować i zatwierdzić, synchronizacja z portalem { $target } zrobiłaby to; portal odczytano { $at }:
watch-plan-errors = brak planu: pliki mają błędy
watch-plan-failed = brak planu dla portalu `{ $portal }`: { $why }
watch-plan-unread = portal `{ $portal }` zmienił się podczas odczytu; zostanie odczytany ponownie po zmianie pliku
watching-in-part = obserwowanie zmian w plikach; foldery, których nie da się obserwować, są co jakiś czas czytane od nowa; aby zakończyć, naciśnij Ctrl-C
watched-again = wszystkie foldery są znów obserwowane
readable-again = pliki znów da się odczytać
changed = zmiana: { $names }
changed-and-more = zmiana: { $names } i jeszcze { $more }


## Strony kluczy

keys-of = klucze { $file }
key-file-account = pliku konta
key-file-directory = spisu kontaktów
key-file-config = pliku `contactctl.toml`
key-file-recipe = przepisu
key-in-table = W tabeli `{ $table }` { $file }.
key-at-the-top = Na najwyższym poziomie { $file }.
key-required = klucz wymagany
key-default = domyślnie { $value }
key-text = tekst
key-one-of = jedna z wartości: { $values }
key-number = liczba całkowita
key-truth = true albo false
key-list = lista
key-table = tabela
key-tables = lista tabel
key-any = wartość opisana poniżej
key-example = Przykład
key-keys = Klucze


## Strony reguł

why = Dlaczego
bad = Źle
good = Dobrze
document-title = Reguły
document =
    To są reguły polecenia `contactctl check`. Poziom reguły ustawia się w `contactctl.toml`. W tym pliku
    `[[rules.allow]]` dopuszcza problemy jednej reguły w jednym koncie, z podaniem powodu. Pojedynczy problem dopuszcza
    komentarz w jego wierszu lub w wierszu przed nim: `# contactctl: allow(REGUŁA) POWÓD`. Aby zobaczyć stronę reguły
    w terminalu, uruchom `contactctl explain NAME`.
document-head = | reguła | poziom | co znajduje |
document-always = Zawsze błąd, niezależnie od konfiguracji.
document-error = Błąd, jeśli nie skonfigurowano inaczej.
document-warning = Ostrzeżenie, jeśli nie skonfigurowano inaczej.
document-off = Wyłączona, jeśli nie skonfigurowano inaczej.
