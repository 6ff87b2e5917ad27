### Co nie pozwala wykonać polecenia. Komunikat stwierdza fakt, małą literą i bez kropki; wskazówka
### mówi w drugiej osobie trybu rozkazującego, co zrobić.


## Samo polecenie

no-current-folder = nie da się ustalić bieżącego folderu
no-such-folder = `{ $folder }` nie jest folderem
    .help = podaj istniejący folder w opcji `-C DIR`
crashed = w contactctl wystąpił błąd wewnętrzny: `{ $place }`
    .help = zgłoś ten wiersz i wynik polecenia `contactctl --version`
results-unwritable = nie da się zapisać wyników
did-you-mean = czy chodziło o `{ $near }`?
run-again = uruchom to samo polecenie ponownie
try-again = spróbuj ponownie
try-later = spróbuj ponownie później
names-more = { $names } i jeszcze { $more }
detail-project = projekt `{ $root }`, konfiguracja `{ $config }`
time-in-all = czas: { $all } s
time-by-stages = czas: { $all } s (szukanie plików { $finding } s, reguły w pojedynczych plikach { $judging } s, reguły między plikami { $between } s, pamięć podręczna { $keeping } s, wypisywanie { $printing } s)
cache-not-used = pamięć podręczna: nieużywana
cache-known = pamięć podręczna: { $known } na { $accounts } bez problemów według wcześniejszych uruchomień
detail-read = odczytano { $files }


## Pliki

unwritable = nie da się zapisać `{ $path }`
    .help-folder = upewnij się, że folder tego pliku istnieje i pozwala na zapis, a dysk nie jest pełny
unwritable-folder = nie da się zapisać `{ $path }`: to ścieżka folderu
    .help = dopisz do ścieżki nazwę pliku
unreadable = nie da się odczytać `{ $path }`
folder-unreadable = nie da się odczytać folderu `{ $path }`
unopened = nie da się otworzyć `{ $path }`
folder-unopened = nie da się otworzyć folderu `{ $path }`
folder-unmade = nie da się utworzyć folderu `{ $path }`
file-linked = `{ $path }` to dowiązanie symboliczne; dowiązania nie są czytane
    .help = zastąp dowiązanie samym plikiem
folder-linked = ścieżka `{ $path }` prowadzi przez dowiązanie symboliczne; dowiązania nie są czytane
    .help = zastąp dowiązanie samym folderem
name-not-utf8 = nazwa `{ $path }` nie jest w UTF-8
    .help-file = zmień nazwę pliku lub folderu i zapisz tę zmianę w indeksie lub w commicie
    .help-it = zmień nazwę pliku lub folderu
not-plain = `{ $path }` nie jest już zwykłym plikiem, więc niczego tam nie zapisano
    .help = umieść tam zwykły plik i uruchom to samo polecenie ponownie
is-read-only = plik `{ $path }` jest tylko do odczytu, więc niczego w nim nie zapisano
    .help = zezwól na zapis w tym pliku i uruchom to samo polecenie ponownie
changed-since = plik `{ $path }` zmienił się od odczytu, więc niczego w nim nie zapisano
unwatchable = nie da się obserwować folderu `{ $folder }`, więc jego zawartość jest co jakiś czas czytana od nowa
    .help-watches = podnieś osiągnięty limit: sprawdź go poleceniem `sysctl fs.inotify.max_user_watches` i ustaw wyższy poleceniem `sudo sysctl fs.inotify.max_user_watches=NUMBER`
    .help-instances = podnieś limit obserwatorów (`sudo sysctl fs.inotify.max_user_instances=1024`) albo limit otwartych plików (`ulimit -n 4096`)
project-gone = folder projektu już nie istnieje: `{ $root }`
    .help = utwórz folder ponownie, na przykład poleceniem `git clone`; sprawdzanie zostanie wtedy wznowione
no-ctrl-c = nie da się czekać na Ctrl-C


## Projekt

no-project = nie znaleziono kontaktów: pliku `{ $config }` ani folderu `{ $contacts }/` nie ma w `{ $folder }` ani w folderach nadrzędnych (co najwyżej do głównego folderu drzewa roboczego Gita)
    .help = uruchom polecenie w repozytorium z kontaktami albo podaj jego folder w opcji `-C DIR`
    .help-new = aby utworzyć nowe repozytorium z kontaktami, uruchom `contactctl init`
config-unreadable = nie da się odczytać konfiguracji `{ $path }`
    .help = podaj istniejący plik w opcji `--config FILE` albo pomiń tę opcję
config-no-file = konfiguracja `{ $path }` nie jest plikiem
    .help = zastąp ją plikiem albo podaj inny plik w opcji `--config FILE`
contacts-outside = `contacts = "{ $contacts }"` nie jest dozwoloną ścieżką folderu w projekcie
    .help = ustaw `contacts` w `{ $config }` na `.` albo na nazwy oddzielone `/`, na przykład `teams/contacts`, bez kropek i spacji na początku i końcu nazw
contacts-missing = w `{ $root }` nie ma folderu `{ $contacts }`
    .help = utwórz ten folder albo ustaw w `{ $config }` klucz `contacts` na folder z kontaktami
config-first = najpierw popraw wiersz { $line } pliku `{ $config }`: { $fault }
contacts-ignored = zobacz, dlaczego Git pomija `{ $contacts }`: `git{ $at } check-ignore -v { $contacts }`; pliki, których Git tam nie śledzi, są pomijane
contacts-unread = pominięto `{ $path }`, choć jest wśród plików kontaktów lub zasad zatwierdzania
    .help = zobacz, dlaczego: `contactctl check`
contacts-unread-more = pominięto `{ $path }` i inne pliki (jeszcze { $more }), choć są wśród plików kontaktów lub zasad zatwierdzania
    .help = zobacz, dlaczego: `contactctl check`
no-account-file = w `{ $contacts }` nie ma żadnego pliku konta
    .help = utwórz pierwszy, na przykład poleceniem `contactctl new bistro-warszawa`; zobacz jego klucze: `contactctl explain account`
config-faulty = { $number ->
    [one] w `{ $config }` jest { $number } błąd
    [few] w `{ $config }` są { $number } błędy
   *[many] w `{ $config }` jest { $number } błędów
}
    .help = zobacz szczegóły: `contactctl{ $at } check --config { $config }`


## Co podano w wierszu poleceń

not-checked = ścieżka `{ $path }` nie wskazuje żadnego ze sprawdzanych plików
    .help = wybierz konfigurację albo plik `.toml` z kontaktów, którego Git nie pomija; z opcją `--staged` lub `--rev`: plik z indeksu lub commitu
no-such-path = ścieżka `{ $path }` nie istnieje
    .help = podaj pliki lub foldery z kontaktami albo pomiń ścieżkę, aby sprawdzić wszystkie pliki
outside-project = ścieżka `{ $path }` jest poza projektem
    .help = podaj ścieżkę w folderze `{ $root }`
dash-with-others = `-` nie można łączyć z innymi ścieżkami
    .help = podaj samo `-`: oznacza plik z opcji `--stdin-filename`
stdin-without-dash = opcja `--stdin-filename` wymaga ścieżki `-`
    .help = podaj `-` jako jedyną ścieżkę, aby odczytać tekst ze standardowego wejścia
stdin-unnamed = `-` wymaga opcji `--stdin-filename`
    .help = podaj plik, którego treść jest na standardowym wejściu: `contactctl check --stdin-filename contacts/bistro-warszawa.toml -`
    .help-file = jeśli plik nazywa się `-`, wpisz `./-`
stdin-unreadable = nie da się odczytać standardowego wejścia
no-account-staged = w indeksie Git nie ma żadnego konta w `{ $contacts }`
    .help = dodaj pliki kont do indeksu: `git{ $at } add { $contacts }`
no-account-in-commit = w commicie nie ma żadnego konta w `{ $contacts }`
    .help = wybierz commit, w którym jest konto: `contactctl check --rev COMMIT`
no-account-here = nie ma żadnego konta w `{ $contacts }`
    .help = utwórz pierwszy plik konta, na przykład poleceniem `contactctl new bistro-warszawa`
no-such-rule = nie ma reguły `{ $name }`
    .help-rules = zobacz wszystkie reguły: `contactctl rules`
nothing-to-explain = nie ma ani reguły, ani klucza `{ $name }`
    .help-all = zobacz wszystkie reguły i klucze: `contactctl explain`
selected-rule-off = reguła `{ $rule }` jest wyłączona, więc niczego nie znajdzie; włącz ją w `[rules]` w konfiguracji
selected-rule-offline = reguła `{ $rule }` bez opcji `--online` niczego nie znajduje
no-such-event = nie ma zdarzenia `{ $name }`
    .help-names = wybierz jedno ze zdarzeń: { $names }
no-such-account = nie ma konta `{ $name }`
    .help = podaj `account.id` z pliku konta; zobacz wszystkie konta: `contactctl list`
no-account-in-history = konta `{ $id }` nie ma ani w commicie { $commit }, ani w żadnym wcześniejszym
    .help = podaj `account.id` tego konta
no-account-in-the-commit = w commicie nie ma konta `{ $name }`
    .help = podaj `account.id` z pliku konta, który jest w commicie
no-account-in-portal = w portalu `{ $portal }` nie ma konta `{ $name }`
    .help = podaj identyfikator, który to konto ma w portalu, albo pobierz wszystkie konta: `contactctl pull --portal { $portal }`
two-reports = dwa raporty mają trafić do pliku `{ $path }`
    .help = wybierz osobny plik dla każdego formatu
two-reports-printed = dwa wyniki mają trafić na standardowe wyjście
    .help = zapisz jeden z nich do pliku: podaj ścieżkę pliku zamiast `-`
report-over-read = pliku `{ $path }` nie zapisano, bo contactctl go czyta
    .help = wybierz inny plik
unsafe-without-fix = opcja `--unsafe` wymaga `--fix` albo `--diff`
    .help = wprowadź poprawki: `contactctl check --fix --unsafe`, albo obejrzyj je: `contactctl check --diff --unsafe`
fix-of-another = opcje `--fix` i `--diff` działają tylko na drzewie roboczym, więc nie można ich łączyć z `{ $source }`
    .help = pomiń `{ $source }` (oraz opcję `--stdin-filename`, jeśli jest podana), aby poprawić pliki drzewa roboczego
too-many-warnings = za dużo ostrzeżeń: { $warnings }; limit w opcji `--max-warnings`: { $most }


## Sprawdzanie domen

no-dns-server = nie da się ustalić, którego serwera DNS użyć
    .help = podaj go, na przykład `contactctl check --online --resolver 192.0.2.53`
domains-looked-up = domeny do sprawdzenia: { $number }; znane wcześniej: { $known }
domain-unchecked = nie sprawdzono domeny `{ $domain }`: { $why }
domains-unchecked = { $number ->
    [one] nie sprawdzono też { $number } innej domeny
   *[many] nie sprawdzono też { $number } innych domen
}
lookup-late = brak odpowiedzi w ciągu { $seconds } s
lookup-referred = serwer DNS odsyła tylko do innych serwerów


## Zatwierdzanie

no-approver = nie wiadomo, kim jesteś: w Gicie nie ustawiono `user.email`
    .help = ustaw swój adres: `git config user.email you@example.com`, albo podaj swoją nazwę z `allowed_signers` w opcji `--as NAME`
approver-lines = nazwa osoby zatwierdzającej musi mieścić się w jednym wierszu i nie może być pusta
    .help = podaj swoją nazwę z `allowed_signers` w opcji `--as NAME`
no-signing-key = w Gicie nie ustawiono klucza do podpisu (`user.signingkey`)
    .help = ustaw go: `git config user.signingkey ~/.ssh/id_ed25519.pub`, albo podaj klucz w opcji `--key FILE`
no-such-day = zatwierdzenie wygasłoby po roku 9999
approved-what = Zatwierdzono commit { $commit } dla portalu `{ $portal }` jako `{ $by }`. Zatwierdzenie wygasa { $until }.
approved-since = Pliki zmienione od commitu { $commit }:
approved-from-start = Pliki zmienione od samego początku:
approval-pushed = Zatwierdzenie wypchnięto do `{ $remote }`.
approval-local = Zatwierdzenie jest na razie tylko w tym klonie; wypchnij je: `git push origin { $approvals }`. Jeśli to się nie uda, uruchom to samo polecenie `contactctl approve` z opcją `--push REMOTE`.


## Pobieranie z portalu

pull-too-large = wartości konta `{ $id }` z portalu nie mieszczą się w pliku
    .help = skróć je w portalu i pobierz ponownie: `contactctl pull { $id } --portal { $portal }`
pull-two-files = konto `{ $id }` ma więcej niż jeden plik: na przykład `{ $first }` i `{ $second }`
    .help = zostaw jeden plik tego konta: każdemu innemu nadaj własny `account.id` albo go usuń
pull-unknown-file = w pliku `{ $path }` nie da się odczytać `account.id`, więc może to być plik konta `{ $id }`
    .help = najpierw popraw ten plik; zobacz jego błędy: `contactctl check`
pull-taken = plikiem konta `{ $id }` miałby być `{ $path }`, ale taki plik już istnieje
    .help = zmień nazwę istniejącego pliku na dowolną inną z końcówką `.toml`: o koncie decyduje `account.id`
pull-taken-by = plikiem konta `{ $id }` miałby być `{ $path }`, ale taki plik już istnieje i należy do konta `{ $other }`
    .help = zmień nazwę istniejącego pliku na dowolną inną z końcówką `.toml`: o koncie decyduje `account.id`
pull-no-toml = plik `{ $path }` nie jest poprawnym plikiem TOML, więc nie zapisano w nim wartości konta `{ $id }`
    .help = najpierw popraw ten plik; zobacz, gdzie są błędy: `contactctl check`
pull-uneditable = klucza `{ $field }` w pliku `{ $path }` nie da się zmienić automatycznie bez utraty innej treści
    .help = { $live ->
        [nothing] usuń ten klucz ręcznie i utwórz commit: portal nie ma jego wartości
       *[values] zmień ten klucz ręcznie i utwórz commit: portal ma `{ $values }`
    }
pull-users = użytkowników w pliku `{ $path }` nie da się zmienić automatycznie bez utraty innej treści
    .help = zmień użytkowników ręcznie i utwórz commit; zobacz różnice: `contactctl plan --portal { $portal }`
pull-reference = pole `{ $field }` konta `{ $id }` zawiera w portalu `{ $address }`, co w pliku oznaczałoby wpis w spisie kontaktów
    .help = popraw tę wartość w portalu: to nie jest adres
pull-uncommitted = { $number ->
    [one] plik { $paths } ma niezacommitowane zmiany, które zostałyby nadpisane: niczego nie zapisano
   *[many] pliki { $paths } mają niezacommitowane zmiany, które zostałyby nadpisane: niczego nie zapisano
}
    .help = utwórz z nich commit albo odłóż je (`git stash --include-untracked`) i uruchom to samo polecenie ponownie
created-there = plik `{ $path }` już istnieje i pozostaje bez zmian
    .help = przenieś istniejący plik i uruchom to samo polecenie ponownie
pull-brings = { $number ->
    [one] wartości z portalu powodują { $number } błąd
    [few] wartości z portalu powodują { $number } błędy
   *[many] wartości z portalu powodują { $number } błędów
}
    .help = po pobraniu zobacz błędy (`contactctl check`) i popraw je, zanim utworzysz commit
pull-odd-id = portal ma konto o niepoprawnym identyfikatorze `{ $id }`: niczego nie zapisano
    .help = zgłoś to operatorowi portalu
no-portal-configured = w konfiguracji nie ma portalu `{ $name }`
    .help-doctor = zobacz skonfigurowane portale: `contactctl doctor`


## Poczta

smtp-no-server = adresu URL z opcji `--smtp` nie da się użyć
smtp-write-url = podaj adres URL serwera poczty, na przykład `smtps://mail.example.com` albo `smtp://mail.example.com:587`
smtp-secrets-elsewhere = podaj użytkownika i hasło w zmiennych `CONTACTCTL_SMTP_USER` i `CONTACTCTL_SMTP_PASSWORD`, nie w adresie URL
smtp-no-sender = `{ $from }` nie jest poprawnym adresem nadawcy
    .help = podaj adres, na przykład `--smtp-from "Portal <portal@example.com>"`
smtp-no-certificates = nie da się odczytać certyfikatów systemu
    .help = zainstaluj `ca-certificates` albo ustaw `SSL_CERT_FILE` na plik z certyfikatami
smtp-half-signed-in = ustawiono `{ $set }`, ale nie ustawiono `{ $missing }`
    .help = ustaw obie zmienne albo żadnej, jeśli serwer poczty nie wymaga logowania

portal-database-read-only = nie da się zapisywać w bazie danych portalu `{ $path }`
    .help = zezwól na zapis w tym pliku i jego folderze; portal można też uruchomić z innym plikiem: `contactctl portal serve --database FILE`
