### Co nie pozwala wykonać polecenia. Komunikat stwierdza fakt, małą literą i bez kropki; wskazówka
### mówi w drugiej osobie trybu rozkazującego, co zrobić.


## Samo polecenie

no-current-folder = nie da się ustalić bieżącego folderu
no-such-folder = `{ $folder }` nie jest folderem
    .help = podaj istniejący folder przez `-C DIR`
crashed = contactctl ma błąd, w `{ $place }`
    .help = zgłoś ten wiersz i to, co podaje `contactctl --version`
results-unwritable = nie da się zapisać wyników
did-you-mean = czy chodziło o `{ $near }`?
run-again = uruchom to samo polecenie ponownie
try-again = spróbuj ponownie
try-later = spróbuj ponownie później
name-by-id = podaj je przez jego `account.id`
names-more = { $names } i jeszcze { $more }
detail-project = projekt `{ $root }`, według `{ $config }`
time-in-all = czas: łącznie { $all } s
time-by-stages = czas: łącznie { $all } s: { $finding } s szukanie plików, { $judging } s ocenianie ich, { $between } s między plikami, { $keeping } s zapis pamięci podręcznej, { $printing } s wypisywanie
cache-not-used = pamięć podręczna: nieużywana
cache-known = pamięć podręczna: wiadomo, że bez błędów: { $known } ({ $accounts })
detail-read = odczytano { $files }


## Pliki

unwritable = nie da się zapisać `{ $path }`
    .help-folder = podaj plik w folderze, który istnieje i w którym można zapisywać
unwritable-folder = nie da się zapisać `{ $path }`: to folder
unreadable = nie da się odczytać `{ $path }`
folder-unreadable = nie da się odczytać folderu `{ $path }`
unopened = nie da się otworzyć `{ $path }`
folder-unopened = nie da się otworzyć folderu `{ $path }`
folder-unmade = nie da się utworzyć folderu `{ $path }`
file-linked = `{ $path }` to dowiązanie symboliczne, a dowiązania są pomijane
    .help = umieść tam sam plik
folder-linked = `{ $path }` jest za dowiązaniem symbolicznym, a dowiązania są pomijane
    .help = umieść tam sam folder
name-not-utf8 = nazwa `{ $path }` nie jest w UTF-8
    .help-file = zmień nazwę pliku
    .help-it = zmień ją
not-plain = `{ $path }` nie jest już zwykłym plikiem i pozostaje bez zmian
is-read-only = `{ $path }` jest tylko do odczytu i pozostaje bez zmian
    .help = zezwól na zapis albo obejrzyj zmiany przez `--diff`
changed-since = `{ $path }` zmienił się od czasu odczytu i pozostaje bez zmian
unwatchable = nie da się obserwować `{ $folder }`, więc pliki są co chwilę czytane od nowa
    .help-watches = osiągnięto limit `fs.inotify.max_user_watches`; podnieś go: `sudo sysctl fs.inotify.max_user_watches=524288`
    .help-instances = osiągnięto limit `fs.inotify.max_user_instances` albo limit otwartych plików (`ulimit -n`); podnieś go: `sudo sysctl fs.inotify.max_user_instances=1024`
project-gone = nie ma już folderu projektu: `{ $root }`
    .help = utwórz go ponownie, na przykład przez `git clone`: obserwowanie będzie trwać dalej
no-ctrl-c = nie da się czekać na Ctrl-C


## Projekt

no-project = nie ma tu kontaktów: ani `{ $folder }`, ani żaden folder powyżej nie ma `{ $config }` ani `{ $contacts }/`
    .help = przejdź do repozytorium z kontaktami albo podaj je przez `-C DIR`
    .help-new = pusty plik `{ $config }` oznacza główny folder nowego repozytorium
config-unreadable = nie da się odczytać konfiguracji `{ $path }`
    .help = podaj istniejący plik przez `--config FILE` albo pomiń tę opcję
config-no-file = konfiguracja `{ $path }` nie jest plikiem
contacts-outside = `contacts = "{ $contacts }"` nie jest folderem wewnątrz projektu
    .help = wpisz go w `{ $config }` tak, jak go stamtąd widać, bez `.` i `..`, na przykład `contacts`
contacts-missing = nie ma folderu `{ $contacts }` w `{ $root }`
    .help = utwórz go albo ustaw w `{ $config }` klucz `contacts` na miejsce, gdzie są kontakty
config-first = najpierw popraw `{ $config }`, wiersz { $line }: { $fault }
contacts-ignored = Git pomija `{ $contacts }`: to, czego tam nie śledzi, nie jest czytane; wzorzec pokazuje `git check-ignore -v { $contacts }`
contacts-unread = `{ $path }` jest wśród kontaktów i nie jest czytane
    .help = zobacz `contactctl check`
contacts-unread-more = `{ $path }` i { $more } innych są wśród kontaktów i nie są czytane
    .help = zobacz `contactctl check`
no-account-file = w `{ $contacts }` nie ma żadnego pliku konta
    .help = napisz pierwszy, na przykład `{ $contacts }/bistro-warszawa.toml`; co w nim jest, mówi `contactctl schema account`
config-faulty = { $number ->
    [one] w `{ $config }` jest { $number } błąd
    [few] w `{ $config }` są { $number } błędy
   *[many] w `{ $config }` jest { $number } błędów
}
    .help = pokazuje to `contactctl check { $config }`


## Co podano w wierszu poleceń

not-checked = pliku `{ $path }` nie ma wśród sprawdzanych
    .help = sprawdzane są konfiguracja i pliki `.toml` w folderze kontaktów, bez tych, które pomija `.gitignore`
no-such-path = nie ma `{ $path }`
    .help = podaj pliki lub foldery z kontaktami albo nic, aby wziąć wszystkie
outside-project = `{ $path }` jest poza projektem
    .help = podaj pliki lub foldery w `{ $root }`
dash-with-others = `-` stoi razem z innymi ścieżkami
    .help = podaj samo `-`: to plik z `--stdin-filename`
stdin-without-dash = podano `--stdin-filename` bez `-`
    .help = dodaj `-`, aby odczytać tekst ze standardowego wejścia
stdin-unnamed = nie podano, który plik zastępuje standardowe wejście
    .help = dodaj `--stdin-filename PATH`, na przykład `contacts/bistro-warszawa.toml`
    .help-file = plik o nazwie `-` to `./-`
stdin-unreadable = nie da się odczytać standardowego wejścia
no-account-staged = w indeksie Git nie ma żadnego konta w `{ $contacts }`
    .help = dodaj pliki kont przez `git add`
no-account-in-commit = nie ma żadnego konta w `{ $contacts }`
    .help = podaj przez `--rev` commit, w którym jest konto
no-account-here = nie ma żadnego konta w `{ $contacts }`
    .help = napisz tam pierwszy plik konta
no-such-rule = nie ma reguły `{ $name }`
    .help-rules = wszystkie wypisuje `contactctl rules`
nothing-to-explain = nie ma ani reguły, ani klucza `{ $name }`
    .help-all = wszystkie wypisuje `contactctl explain`
selected-rule-off = reguła `{ $rule }` jest wyłączona w konfiguracji, więc niczego nie znajdzie
selected-rule-offline = reguła `{ $rule }` znajduje coś tylko z `--online`
no-such-event = nie ma zdarzenia `{ $name }`
    .help-names = podaj jedno z: { $names }
no-such-account = nie ma konta `{ $name }`
no-account-in-history = konta `{ $id }` nie ma ani w commicie { $commit }, ani w żadnym wcześniejszym
no-account-in-the-commit = w commicie nie ma konta `{ $name }`
no-account-in-portal = portal `{ $portal }` nie ma konta `{ $name }`
two-reports = dwa raporty mają trafić do `{ $path }`
    .help = podaj osobny plik dla każdego formatu
two-reports-printed = dwa raporty mają trafić na standardowe wyjście
    .help = zapisz jeden z nich do pliku
report-over-read = plik `{ $path }` nie zostanie nadpisany: contactctl go czyta
    .help = podaj inny plik
unsafe-without-fix = `--unsafe` mówi, które poprawki wprowadzić, a żadne nie mają być wprowadzone
    .help = dodaj `--fix`, aby je wprowadzić, albo `--diff`, aby je zobaczyć
fix-of-another = `--fix` i `--diff` dotyczą plików drzewa roboczego, a `{ $source }` sprawdza coś innego
    .help = pomiń jedno z nich
too-many-warnings = za dużo ostrzeżeń: { $warnings }, a `--max-warnings` dopuszcza { $most }


## Sprawdzanie domen

no-dns-server = nie da się ustalić, który serwer DNS pytać
    .help = podaj go przez `--resolver ADDR`, na przykład `--resolver 192.0.2.53`
domains-looked-up = { $number ->
    [one] sprawdzono { $number } domenę, znane wcześniej: { $known }
    [few] sprawdzono { $number } domeny, znane wcześniej: { $known }
   *[many] sprawdzono { $number } domen, znane wcześniej: { $known }
}
domain-unchecked = nie sprawdzono: nie da się zapytać o `{ $domain }`: { $why }
domains-unchecked = { $number ->
    [one] nie sprawdzono jeszcze { $number } domeny
   *[many] nie sprawdzono jeszcze { $number } domen
}
lookup-late = zabrakło czasu po { $seconds } s
lookup-referred = serwer DNS wie tylko, kogo innego zapytać


## Zatwierdzanie

no-approver = Git nie mówi, kim jesteś
    .help = podaj to przez `--as NAME`
approver-lines = nazwa to jeden wiersz tekstu
    .help = podaj ją przez `--as NAME`
no-signing-key = Git nie wskazuje klucza do podpisu
    .help = podaj go przez `--key FILE` albo ustaw `user.signingkey`
no-such-day = nie ma takiego dnia
approved-what = Zatwierdzono commit { $commit } dla `{ $portal }` jako `{ $by }`, do { $until }.
approved-since = Zmiana od { $commit }:
approved-from-start = Zmiana od samego początku:
approval-pushed = Wypchnięto do `{ $remote }`.
approval-local = Jest tylko w tym klonie; wypchnij je przez `--push` albo `git push origin { $approvals }`.


## Pobieranie z portalu

pull-too-large = to, co portal ma w `{ $id }`, nie mieści się w pliku
pull-two-files = `{ $first }` i `{ $second }` to oba pliki konta `{ $id }`
    .help = zostaw jeden z nich: konto ma jeden plik
pull-unknown-file = `{ $path }` nie mówi, którego konta dotyczy, i może być plikiem konta `{ $id }`
    .help = najpierw go popraw: co jest nie tak, pokazuje `contactctl check`
pull-taken = plikiem konta `{ $id }` byłby `{ $path }`, a taki plik już jest
    .help = zmień jego nazwę: można ją wybrać dowolnie, liczy się `account.id`
pull-taken-by = plikiem konta `{ $id }` byłby `{ $path }`, a taki plik już jest i należy do konta `{ $other }`
    .help = zmień jego nazwę: można ją wybrać dowolnie, liczy się `account.id`
pull-no-toml = `{ $path }` nie jest poprawnym TOML-em i nie wpisano do niego wartości konta `{ $id }`
    .help = najpierw go popraw: miejsce pokazuje `contactctl check`
pull-uneditable = `{ $field }` w `{ $path }` zapisano tak, że nie da się tego zmienić bez utraty czegoś
    .help = wpisz to ręcznie i utwórz commit: portal ma { $values }
pull-users = użytkowników w `{ $path }` nie da się zmienić bez utraty czegoś
    .help = wpisz ich ręcznie i utwórz commit: tych, którzy się różnią, pokazuje `contactctl plan`
pull-reference = w portalu `{ $field }` konta `{ $id }` ma `{ $address }`, co w pliku oznaczałoby wpis katalogu
    .help = popraw to w portalu: to nie jest adres
pull-uncommitted = { $number ->
    [one] { $paths } ma zmiany, które nie są w commicie i zostałyby nadpisane: niczego nie zapisano
   *[many] { $paths } mają zmiany, które nie są w commicie i zostałyby nadpisane: niczego nie zapisano
}
    .help = utwórz z nich commit albo odłóż je przez `git stash --include-untracked` i uruchom ponownie
pull-there = `{ $path }` już jest i pozostaje bez zmian
    .help = przenieś go albo usuń z `.gitignore`, jeśli to plik konta
pull-brings = { $number ->
    [one] wartości z portalu wnoszą { $number } błąd
    [few] wartości z portalu wnoszą { $number } błędy
   *[many] wartości z portalu wnoszą { $number } błędów
}
    .help = obejrzyj to przez `contactctl check` i popraw, zanim utworzysz commit
pull-odd-id = portal podaje konto `{ $id }`, a to nie jest identyfikator konta
    .help = niczego nie zapisano; zgłoś to temu, kto prowadzi portal
no-portal-configured = w konfiguracji nie ma portalu `{ $name }`
    .help-doctor = te, które w niej są, wypisuje `contactctl doctor`


## Poczta

smtp-no-server = to, co podano opcji `--smtp`, nie wskazuje serwera poczty
smtp-write-url = napisz na przykład `smtps://mail.example.com` albo `smtp://mail.example.com:587`
smtp-secrets-elsewhere = podaj użytkownika i hasło przez `CONTACTCTL_SMTP_USER` i `CONTACTCTL_SMTP_PASSWORD`, nie w adresie URL
smtp-no-sender = poczta nie może wychodzić z `{ $from }`
    .help = napisz na przykład `Portal <portal@example.com>`
smtp-no-certificates = nie da się odczytać certyfikatów systemu
smtp-half-signed-in = ustawiono `{ $set }`, a `{ $missing }` nie
    .help = ustaw obie albo żadnej, jeśli serwer poczty o nie nie pyta

portal-database-read-only = bazę danych portalu `{ $path }` można tylko czytać
    .help = pozwól contactctl zapisywać w tym pliku i w jego folderze albo podaj inny plik przez `--database`
