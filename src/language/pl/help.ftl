### `--help` po polsku; po angielsku mówi to dokumentacja argumentów w kodzie.
###
### `command-...` to polecenie według jego ścieżki: `long` to dalszy tekst, `example-N` to uwaga przy
### N-tym przykładzie, który ją ma. `argument-...` to argument polecenia albo wszystkich poleceń pod
### nim, a `argument-any-...` taki, który wszędzie znaczy to samo; `value-...` to jedna z wartości.


## Nagłówki i to, co stoi za tekstem argumentu

help-usage = Użycie:
help-arguments = Argumenty
help-options = Opcje
help-global-options = Opcje ogólne
help-commands = Polecenia
help-examples = Przykłady:
help-some-options = OPCJE
help-some-command = POLECENIE
help-values = Możliwe wartości:
help-values-in-line = [możliwe wartości: { $values }]
help-commands-in-line = [polecenia: { $values }]
help-default = [domyślnie: { $value }]


## Co jest nie tak z argumentami; po angielsku mówi to parser

help-wrong = błąd: { $what }
help-wrong-more = Więcej mówi `--help`.
help-wrong-argument = nieznany argument `{ $argument }`
help-wrong-twice = argument `{ $argument }` można podać tylko raz
help-wrong-with = argumentu `{ $argument }` nie można podać razem z: { $others }
help-wrong-equals = po `{ $argument }` potrzebny jest znak równości i wartość
help-wrong-no-value = argument `{ $argument }` wymaga wartości, a żadnej nie podano
help-wrong-value = zła wartość `{ $value }` argumentu `{ $argument }`
help-wrong-value-why = zła wartość `{ $value }` argumentu `{ $argument }`: { $why }
help-wrong-many = o jedną wartość za dużo, `{ $value }`, w argumencie `{ $argument }`
help-wrong-number = argument `{ $argument }` wymaga innej liczby wartości: potrzeba { $wanted }, podano { $given }
help-wrong-missing = nie podano wymaganych argumentów:
help-wrong-command = nieznane polecenie `{ $command }`
help-wrong-no-command = po `{ $command }` potrzebne jest jeszcze polecenie
help-wrong-utf8 = argument nie jest w UTF-8
help-why-unknown = nie da się jej użyć
help-why-number = to nie jest liczba całkowita
help-why-large = liczba jest za duża
help-why-address = to nie jest adres z portem, taki jak 127.0.0.1:8765
help-why-range = wartość spoza zakresu { $range }
help-tip-value = aby podać `{ $value }` jako wartość, wpisz `{ $written }`
help-tip-dashes = jest polecenie `{ $command }`; aby go użyć, usuń stojące przed nim `--`
help-tip-exists = istnieje `{ $written }`


## Całość

command-contactctl = Kontakty jako kod dla portali partnerskich
    .long = Trzyma dane kontaktowe kont partnerskich w plikach TOML w repozytorium Git: sprawdza je przy każdej zmianie, poddaje przeglądowi jak kod, a potem wysyła do portalu.
    .example-1 = sprawdź wszystkie kontakty
    .example-2 = i ponownie po każdej zmianie
    .example-3 = co zrobiłaby synchronizacja
    .example-4 = zatwierdź zmianę kluczem
    .example-5 = wyślij to, co zatwierdzone
    .example-6 = o czym jest reguła
command-help = Pokaż tę pomoc albo pomoc podanego polecenia

argument-any-directory = Działaj tak, jakby program uruchomiono w folderze DIR
argument-any-config = Użyj tej konfiguracji; jej folder to projekt
argument-any-color = Kiedy używać kolorów i znaków ramek
    .value-auto = Na terminalu, chyba że ustawiono `NO_COLOR` albo `CLICOLOR=0`; wszędzie przy `CLICOLOR_FORCE=1`
    .value-always = Wszędzie
    .value-never = Nigdzie; proste ramki z ASCII
argument-any-lang = Mów w tym języku [domyślnie: język ustawień regionalnych, a w formatach dla programów angielski]
    .value-en = Angielski
    .value-pl = Polski
argument-any-redact = Maskuj adresy i numery telefonów na całym wyjściu; zawsze, gdy ustawiono `CI`
argument-any-quiet = Wypisuj tylko ustalenia i błędy
argument-any-verbose = Mów, który projekt jest używany i co jest czytane
argument-any-help = Pokaż pomoc (więcej: `--help`)
    .long = Pokaż pomoc (krócej: `-h`)
argument-any-version = Pokaż wersję
argument-any-now = Oceniaj daty według chwili TIME, na przykład 2026-11-24T12:00:00Z, a nie według zegara


## check

command-check = Sprawdź kontakty i pokaż każdy błąd w jego miejscu
    .long = Czyta konfigurację, katalog i wszystkie konta z drzewa roboczego, z indeksu Git albo z commitu. Kończy się kodem 0, jeśli nie ma błędów, 1, jeśli są, i 2, jeśli niczego nie dało się sprawdzić.
    .example-1 = co zmienia następny commit i na co to wpływa
    .example-2 = co zmieniłyby wszystkie poprawki
    .example-3 = popraw to, co da się poprawić na jeden pewny sposób
argument-check-select = Zgłaszaj ustalenia tylko tej reguły; można podać kilka razy. To, że pliku nie da się odczytać, jest zgłaszane zawsze
argument-check-ignore = Nie zgłaszaj ustaleń tej reguły; można podać kilka razy. Przed wysłaniem i tak się liczy
argument-check-paths = Pokaż ustalenia tylko dla tych plików i folderów; czytane są i tak wszystkie. `-` to tekst ze standardowego wejścia
argument-check-stdin-filename = Przy `-`: plik, w którego miejscu jest ten tekst, na przykład niezapisany jeszcze w edytorze
argument-check-rev = Sprawdź commit, na przykład `HEAD` albo `v1.2`, a nie drzewo robocze
argument-check-staged = Sprawdź to, co w indeksie czeka na następny commit, a nie drzewo robocze
argument-check-since = Pokaż ustalenia tylko dla tego, co zmieniło się od commitu REV (dla gałęzi, która jest za REV: od wspólnego przodka, jak w pull requeście), i dla tego, na co to wpływa: kont, które używają zmienionego wpisu katalogu, drugiego z dwóch kolidujących plików; po zmianie konfiguracji dla wszystkiego
argument-check-shard = Pokaż ustalenia tylko dla K-tej z N części, tak aby N zadań pokazało wszystko po jednym razie; każde z nich i tak czyta wszystkie pliki
argument-check-online = Sprawdź w DNS także to, czy domeny adresów mają serwer poczty; bez tej opcji nie jest otwierane żadne połączenie sieciowe
argument-check-resolver = Pytaj serwer DNS pod adresem ADDR, na przykład `192.0.2.53` albo `[::1]:5353`, a nie serwer systemu
argument-check-format = Jak wypisać ustalenia
    .value-text = Dla ludzi: każde ustalenie ze swoimi wierszami
    .value-short = Po jednym wierszu: `ścieżka:wiersz:kolumna: poziom[reguła] komunikat`
    .value-json = Dla programów, według `contactctl schema diagnostics`
    .value-jsonl = To samo, wiersz na ustalenie
    .value-sarif = SARIF 2.1.0, do skanowania kodu
    .value-github = Polecenia przepływu pracy: adnotacje w GitHub Actions
    .value-gitlab = Raport jakości kodu do merge requestów w GitLabie
    .value-junit = JUnit XML: test dla każdego pliku z ustaleniami
    .value-markdown = Do podsumowania kroku albo komentarza do pull requesta
argument-check-output = Zapisz ustalenia w pliku FILE w tym formacie, a wypisz je jako tekst
argument-check-output-formats = Zapisz ustalenia dodatkowo w pliku FILE w formacie FORMAT; można podać kilka razy
argument-check-max-warnings = Zakończ kodem 1, jeśli ostrzeżeń jest więcej niż N
argument-check-no-cache = Czytaj i oceniaj każdy plik: nie używaj ani nie zapisuj tego, co `.contactctl/` pamięta z wcześniejszych przebiegów
argument-check-statistics = Powiedz na standardowym wyjściu błędów, na co poszedł czas i ile plików było znanych z wcześniejszych przebiegów
argument-check-fix = Popraw to, co da się poprawić na jeden pewny sposób, i pokaż resztę
argument-check-unsafe = Wprowadź także poprawki, które zgadują, o co chodziło
argument-check-diff = Pokaż jako ujednolicony diff, co zmieniłoby `--fix`, i niczego nie zmieniaj


## watch

command-watch = Sprawdź kontakty i sprawdzaj je ponownie po każdej zmianie, aż do Ctrl-C
    .long = Na terminalu ekran jest za każdym razem czyszczony. O plikach, których chwilowo nie da się odczytać, i o brakującym folderze kontaktów program mówi i czeka, aż wrócą. Folder, którego system nie obserwuje, jest czytany od nowa co pół sekundy lub rzadziej, i za każdym razem zgłaszany.
argument-watch-paths = Pokaż ustalenia tylko dla tych plików i folderów; czytane są i tak wszystkie


## plan i sync

command-plan = Pokaż, co zrobiłaby synchronizacja i czy commit jest zatwierdzony
    .long = Porównuje commit z portalem, pole po polu. Niczego nie zapisuje, a drzewo robocze się nie liczy: wysyłane jest tylko to, co jest w commicie.
command-sync = Wyślij zatwierdzone zmiany do portalu
    .long = Sprawdza commit, porównuje go z portalem, pyta, zapisuje każde konto jednym żądaniem warunkowym i odczytuje je z powrotem. Commit, który nie jest zatwierdzony, zostaje odrzucony, tak samo jak konto, które ktoś zmienił w portalu.
argument-any-portal = Portal, jeśli konfiguracja ma ich kilka
argument-any-accounts = Tylko to konto (można podać kilka razy)
argument-plan-rev = Commit
argument-sync-rev = Commit
argument-any-on-drift = Co zrobić z polami, które ktoś zmienił w portalu
    .value-refuse = Zostaw konto takim, jakie jest, i zakończ kodem 4
    .value-overwrite = Wyślij to, co mówią pliki
    .value-keep = Zostaw te pola, a wyślij pozostałe
argument-any-first = Zacznij w portalu, do którego nigdy niczego nie wysłano
argument-any-timeout = Jak długo czekać na odpowiedzi portalu, w sekundach, dopóki niczego nie zapisano
argument-any-take-over = Przejmij konta, które wysłało to repozytorium albo commit, którego ten klon nie ma
argument-any-allow-rollback = Wróć do commitu wcześniejszego niż ten, który wysłano
argument-any-provision = Załóż konta, których portal nie ma (potrzebny token administratora)
argument-any-prune = Zdejmij oznaczenie zarządzania z kont, których plik zniknął
argument-plan-format = Jak wypisać plan
    .value-text = Dla ludzi
    .value-json = Dla programów, według `contactctl schema plan`
    .value-markdown = Do pull requesta
argument-plan-out = Zapisz plan, który `sync --plan` w ciągu 24 godzin wyśle dokładnie taki
argument-plan-detailed-exitcode = Zakończ kodem 3, jeśli synchronizacja coś by zrobiła lub zgłosiła: zmianę, edycję w portalu, konto brakujące, zwolnione lub zarządzane skądinąd, commit niezatwierdzony
argument-plan-require-managed = Zakończ kodem 4, jeśli portal ma konto bez pliku
argument-sync-plan = Wyślij plan, który zapisało `plan --out`, dokładnie taki, jaki jest; na co mu pozwolono, na to trzeba pozwolić ponownie
argument-sync-yes = Nie pytaj
argument-sync-keep-going = Wyślij poprawne konta, choć pliki innych mają błędy
argument-sync-concurrency = Ile kont zapisywać naraz po pierwszym
argument-sync-report = Zapisz pokwitowanie: commit, podstawę zatwierdzenia i wynik każdego konta
argument-sync-sheet = Utwórz stronę do ręcznego wpisania zmian, dla portalu bez API, i niczego teraz nie wpisuj


## pull

command-pull = Wpisz do plików kont to, co ma portal
    .long = Plik przejmuje to, co jest inne, a zachowuje komentarze, kolejność i każde `@id`, które oznacza tę wartość; konto bez pliku dostaje nowy. Liczy się wartość z portalu, także wtedy, gdy commit zmienił plik, a nie został jeszcze wysłany. Niczego nie commituje, a pliku ze zmianami spoza commitów nie rusza. Konto zarządzane z innego repozytorium jest pomijane, chyba że podano je z nazwy albo nie ma jeszcze żadnego pliku konta.
    .example-1 = zobacz, co zostałoby zapisane
    .example-2 = wszystkie konta, także przy pierwszym imporcie
    .example-3 = jedno konto, na przykład po zmianie w portalu
argument-pull-accounts = Tylko te konta
argument-pull-diff = Pokaż jako ujednolicony diff, co zostałoby zapisane, i niczego nie zapisuj


## approve

command-approve = Zatwierdź zmianę dla jednego portalu kluczem SSH
    .long = Podpisuje stan kontaktów i zasad przed zmianą i po niej, dla jednego portalu i na kilka dni. Portal, którego zasady mówią `attestations = N`, przyjmuje commit tylko wtedy, gdy zmianę od ostatniego wysłania albo każdą jej część zatwierdziło N osób, z których żadna nie jest jej autorem. Zatwierdzenia są w odniesieniu `refs/contactctl/approvals`, które wysyła `--push`, a pobiera `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`.
    .example-1 = ten commit, na którym jest drzewo robocze
argument-approve-rev = Commit do zatwierdzenia
argument-approve-base = Commit sprzed zmiany: ten, z którego portal wysłano albo zostanie wysłany wcześniej [domyślnie: ten, w którym REV odszedł od zatwierdzonej gałęzi, albo poprzedni commit na niej]
argument-approve-first = Zatwierdź wszystko, co ma REV, dla portalu, do którego nigdy niczego nie wysłano
argument-approve-key = Klucz do podpisu: prywatny albo publiczny, do którego prywatny ma agent [domyślnie: `user.signingkey` z Gita]
argument-approve-name = Kim jesteś w `allowed_signers` [domyślnie: `user.email` z Gita]
argument-approve-days = Na ile dni
argument-approve-push = Wyślij je razem z zatwierdzeniami, które tam już są


## Reguły i schematy

command-explain = Pokaż stronę reguły lub klucza: o co chodzi, dlaczego to ważne, przykład
    .long = Bez nazwy wypisuje wszystkie reguły i klucze. Strony kluczy są te same co w schematach, po angielsku.
    .example-1 = wszystkie reguły i klucze
argument-explain-name = Nazwa reguły, taka jak w nawiasach przy ustaleniu, albo klucz, z jego tabelami lub bez nich
command-rules = Wypisz wszystkie reguły z ich poziomem i z tym, co znajdują
    .long = Poziom jest własnym poziomem reguły; `[rules]` w `contactctl.toml` może ustawić inny.
    .example-1 = wszystko jako jedna strona dokumentacji
    .example-2 = strona jednej z nich
argument-rules-format = Jak wypisać listę
    .value-text = Tabela
    .value-json = Jeden obiekt JSON
    .value-markdown = Tabela, a po niej strona każdej reguły
command-schema = Wypisz schemat JSON: pliku albo tego, co polecenie wypisuje dla programów
    .long = Edytory sprawdzają i uzupełniają według niego pliki kontaktów: wskazuje go `#:schema account.schema.json` w pierwszym wierszu pliku.
    .example-1 = co wypisuje `check --format json`
argument-schema-name = Który


## doctor, route, history

command-doctor = Powiedz, o jakie wersje, projekt, gałąź i portale chodzi i co jest z nimi nie tak
    .long = To, co powinno być w zgłoszeniu błędu. Każdy portal `http` jest pytany, czy działa i jaki ma identyfikator, bez tokena. Potem jest pytany, na co pozwala jego token, jeśli zatwierdzona gałąź ma jego adres; żaden token nigdy nie jest pokazywany. Kończy się kodem 0, jeśli wszystko jest w porządku, i 1, jeśli coś nie jest.
command-route = Pokaż, kto zostaje powiadomiony o zdarzeniu albo co zmiana z tym robi
    .long = Czyta pliki, a nie portal, i niczego nie wysyła. Zdarzenia to `production-issue`, `integration-disabled`, `technical-request`, `merchant-issue`, `user-escalation` i `user-support`.
    .example-1 = co gałąź zmienia w tym, kto zostaje powiadomiony
argument-route-event = Co się dzieje; z `--since` wszystkie zdarzenia, jeśli żadnego nie podano
argument-route-at = Dla `user-support`: czy obsługa jest czynna w chwili TIME, na przykład 2026-11-24T12:00:00Z, a nie teraz
argument-route-rev = Czytaj commit, na przykład `HEAD` albo `v1.2`, a nie drzewo robocze
argument-route-since = Pokaż, kto zostaje powiadomiony teraz, a nie był w commicie REV, i odwrotnie; gałąź, która jest za REV, jest porównywana ze wspólnym przodkiem, jak w pull requeście
argument-route-format = Jak to wypisać
    .value-text = Dla ludzi
    .value-json = Jeden obiekt JSON
    .value-markdown = Do pull requesta
command-history = Pokaż, kto, kiedy i w którym commicie zmienił którą wartość konta
    .long = Od najnowszej zmiany. Konto to jego `account.id`: przeniesiony plik jest śledzony, a tak samo katalog, do którego konto się odwołuje. Komentarze, kolejność i inne edycje, które nie zmieniają żadnej wartości, są pomijane. Z `--portal` przy każdym kroku stoi, kiedy tam trafił, a zmiany wprowadzone ręcznie są na końcu.
argument-history-account = Identyfikator konta
argument-history-portal = Zapytaj ten portal, kiedy trafił do niego każdy krok i co w nim zmieniono
argument-history-rev = Commit, od którego iść wstecz
argument-history-format = Jak to wypisać
    .value-text = Dla ludzi
    .value-json = Jeden obiekt JSON


## portal

command-portal = Prowadź własny portal partnerski
    .long = Portal, z którym synchronizuje się świeży projekt, jako serwer ze stronami i API. Jego dane są w jednym pliku, `.contactctl/NAME.sqlite3`.
command-portal-serve = Udostępniaj strony i API aż do Ctrl-C
command-portal-invite = Utwórz link, który raz loguje użytkownika
    .long = Link jest dla kogoś, kto ma dostęp do konta albo dostaje go przez `--account` i `--role`. Jest wypisywany raz; przekaż go samodzielnie.
command-portal-audit = Pokaż, kto co zapisał i komu odmówiono
    .long = Każdy zapis przez API, strony i wiersz poleceń, od najstarszego: kiedy, kto, co, na którym koncie oraz `done` albo powód odmowy. Odmowy są przechowywane 90 dni.
command-portal-backup = Skopiuj bazę danych portalu, gdy jest w użyciu
    .long = Kopia to baza z jednej chwili, przeczytana w całości, zanim dostanie nazwę. Aby ją przywrócić, udostępnij ją: `contactctl portal serve --database PLIK`.
command-portal-id = Wypisz identyfikator portalu albo nadaj mu nowy
    .long = Identyfikator to UUID, który powstaje razem z bazą danych i jest w jej kopii zapasowej. Co jest zatwierdzone dla portalu, jest zatwierdzone dla tego identyfikatora. Przywrócona kopia, która ma działać obok oryginału, potrzebuje własnego: nadaj go, zanim cokolwiek zostanie do niej wysłane.
argument-portal-id-new = Nadaj portalowi nowy identyfikator
argument-portal-id-yes = Nie pytaj
command-portal-token = Tokeny API
command-portal-token-create = Utwórz token; jego sekret jest wypisywany raz
command-portal-token-list = Wypisz tokeny bez ich sekretów
command-portal-token-revoke = Unieważnij token od razu
argument-portal-serve-listen = Gdzie nasłuchiwać; port 0 bierze dowolny wolny
argument-portal-serve-public-url = Adres, pod którym portal znają ludzie; tam prowadzą linki
argument-portal-serve-tls-cert = Plik PEM z certyfikatem i tymi, które za niego ręczą
argument-portal-serve-tls-key = Plik PEM z kluczem certyfikatu
argument-portal-serve-behind-proxy = Łączy się tylko serwer pośredniczący, który używa TLS i ustawia X-Forwarded-For
argument-portal-serve-smtp = Wysyłaj pocztę o zdarzeniach przez `smtps://HOST` albo `smtp://HOST` ze STARTTLS; użytkownik i hasło są w `CONTACTCTL_SMTP_USER` i `CONTACTCTL_SMTP_PASSWORD`
argument-portal-serve-smtp-from = Adres, z którego wychodzi poczta
argument-portal-serve-log-format = Co wypisywać na stderr: awarie jako tekst albo każde żądanie jako wiersz JSON
    .value-text = Wiersz na każdą awarię portalu
    .value-json = Wiersz JSON na każde żądanie i każdą wiadomość, bez nazwisk, adresów i wartości
argument-portal-backup-to = Nowy plik
argument-portal-audit-account = Tylko z tego konta
argument-portal-audit-newest = Ile wierszy najwyżej, najnowszych
argument-portal-serve-support = Dokąd prowadzi na stronach „Skontaktuj się z pomocą”: adres e-mail albo adres https
argument-portal-portal = Wbudowany portal o tej nazwie w konfiguracji
argument-portal-database = Plik bazy danych zamiast własnego pliku projektu
argument-portal-invite-email = Adres użytkownika
argument-portal-invite-account = Daj dostęp do tego konta
argument-portal-invite-role = Co użytkownik może w tym koncie
    .value-read-only = Czytać
    .value-editor = Czytać i edytować
    .value-administrator = Jak edytor, a także zarządzać użytkownikami
    .value-tester = Testować przed uruchomieniem; tylko integracje zamówień
argument-portal-invite-minutes = Po ilu minutach link wygasa
argument-portal-invite-url = Gdzie portal jest udostępniany
argument-portal-token-create-name = Jak go nazwać; podaje to historia w portalu
argument-portal-token-create-scope = Co może
    .value-read = Czytać
    .value-write = Czytać i zapisywać rekordy
    .value-admin = Jak `write`, a także zakładać konta i zarządzać użytkownikami
argument-portal-token-create-accounts = Tylko dla tego konta (można podać kilka razy)
argument-portal-token-create-days = Po ilu dniach wygasa
argument-portal-token-revoke-name = Nazwa tokenu


## Portale bez API

command-attest = Zapisz, co pokazuje portal bez API
    .long = `--paste` czyta stronę kontaktów jednego konta, tak jak ją skopiowano (zaznacz wszystko, kopiuj), i mówi o każdym polu, czy pokazuje to, co powinno. Z tekstu przechowywany jest tylko skrót z kluczem. Wartość widziana ponownie po wczytaniu strony na nowo liczy się jako zgodna. `--from` przyjmuje kod strony, którą utworzył `sync --sheet`. Kończy się z 4, jeśli portal pokazuje inną wartość albo stronie nie można ufać.
    .example-1 = wklej stronę, a potem naciśnij Ctrl-D
    .example-2 = którą stronę obejrzeć jako następną
argument-attest-account = Konto, którego to strona [domyślnie: to, które ona wymienia]
argument-attest-portal = Portal, jeśli konfiguracja ma ich kilka rodzaju `manual`
argument-attest-paste = Czytaj kopię strony kontaktów z pliku FILE albo ze standardowego wejścia
argument-attest-from = Czytaj kod strony do ręcznego wpisywania z pliku FILE albo, przy `-`, ze standardowego wejścia
argument-attest-stale = Wypisz konta według tego, kiedy ostatnio widziano ich stronę, zaczynając od najdawniejszych
argument-attest-environment = Środowisko strony, jeśli sama go nie podaje: to, co pokazuje, liczy się wtedy jako powiedziane przez Ciebie, a nie widziane
    .value-production = Produkcyjne
    .value-sandbox = Testowe
argument-attest-print = To tekst wydruku (PDF), który niczego nie dowodzi i jest tylko pokazywany
command-ledger = Wymieniaj i pokazuj to, co wpisano do portalu bez API
    .long = Rejestr portalu rodzaju `manual` to odniesienie Gita `refs/contactctl/portals/NAME`: dla każdego konta wartości, które ktoś wpisał albo widział, kto, kiedy i z którego commita. Zapisują w nim `sync` i `attest`; inne klony widzą go, gdy zostanie wysłany i pobrany.
    .example-1 = przejmij to, co wpisali inni
    .example-2 = pokaż innym to, co wpisano tutaj
argument-ledger-portal = Portal, jeśli konfiguracja ma ich kilka rodzaju `manual`
command-ledger-push = Wyślij rejestr do zdalnego repozytorium, połączony z tym, który tam jest
command-ledger-pull = Pobierz rejestr ze zdalnego repozytorium i połącz go z rejestrem tego klonu
argument-ledger-remote = Zdalne repozytorium [domyślnie: `origin` albo jedyne]
command-ledger-log = Pokaż, kto co zapisał, zaczynając od najnowszego
argument-ledger-log-account = Tylko to konto
argument-ledger-log-limit = Ile wpisów najwyżej
command-ledger-show = Pokaż, co zapisano i na ile to pewne
argument-ledger-show-accounts = Tylko te konta
argument-ledger-show-format = Jak to wypisać
    .value-text = Dla ludzi
    .value-json = Tablica kont w JSON, każde według `contactctl schema ledger`
