### `--help` po polsku; po angielsku mówi to dokumentacja argumentów w kodzie.
###
### `command-...` to polecenie według jego ścieżki: `long` to dalszy tekst, `example-N` to uwaga przy
### N-tym przykładzie, który ją ma. `argument-...` to argument polecenia albo wszystkich poleceń pod
### nim, a `argument-any-...` taki, który wszędzie znaczy to samo; `value-...` to jedna z wartości.


## Nagłówki i to, co następuje po tekście argumentu

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
help-wrong-more = Więcej informacji: `--help`.
help-wrong-argument = to polecenie nie przyjmuje `{ $argument }`
help-wrong-twice = `{ $argument }` można podać tylko raz
help-wrong-with = `{ $argument }` nie można łączyć z `{ $others }`
help-wrong-equals = `{ $argument }` wymaga znaku równości i wartości
help-wrong-no-value = `{ $argument }` wymaga wartości
help-wrong-value = niedozwolona wartość `{ $value }` w `{ $argument }`
help-wrong-value-why = niedozwolona wartość `{ $value }` w `{ $argument }`: { $why }
help-wrong-many = `{ $argument }` ma o jedną wartość za dużo: `{ $value }`
help-wrong-number = `{ $argument }` wymaga innej liczby wartości: potrzeba { $wanted }, podano { $given }
help-wrong-missing = wymagane, ale nie podano:
help-wrong-command = nie ma polecenia `{ $command }`
help-wrong-no-command = `{ $command }` wymaga podpolecenia
help-wrong-utf8 = argument nie jest w UTF-8; sprawdź kodowanie terminala lub skryptu
help-why-unknown = wartość jest niepoprawna
help-why-number = podaj liczbę całkowitą, złożoną z samych cyfr
help-why-large = liczba jest za duża
help-why-address = podaj adres IP z portem, na przykład 127.0.0.1:8765
help-why-range = podaj liczbę z zakresu { $range }
help-tip-value = aby podać `{ $value }` jako wartość, wpisz `{ $written }`
help-tip-dashes = aby użyć polecenia `{ $command }`, usuń `--` przed nim
help-tip-exists = podaj opcję po poleceniu: `{ $written }`


## Całość

command-contactctl = Kontakty jako kod dla portali partnerskich
    .long = Przechowuje informacje kontaktowe kont partnerskich w plikach TOML w repozytorium Git. Pliki są sprawdzane przy każdej zmianie i przeglądane jak kod, a potem wysyłane do portalu.
    .example-1 = sprawdź wszystkie kontakty
    .example-2 = sprawdzaj ponownie po każdej zmianie
    .example-3 = pokaż, co zrobiłaby synchronizacja
    .example-4 = zatwierdź zmianę kluczem
    .example-5 = wyślij to, co zatwierdzono
    .example-6 = czego dotyczy reguła
command-help = Pokaż tę pomoc albo pomoc podanego polecenia

argument-any-directory = Działaj tak, jakby program uruchomiono w folderze DIR
argument-any-config = Użyj tej konfiguracji; jej folder to projekt
argument-any-color = Kiedy używać kolorów i ramek
    .value-auto = W terminalu, chyba że ustawiono `NO_COLOR` albo `CLICOLOR=0`; wszędzie przy `CLICOLOR_FORCE=1`
    .value-always = Wszędzie
    .value-never = Nigdzie; ramki tylko ze znaków ASCII
argument-any-lang = Język wypisywanych tekstów [domyślnie: język ustawień regionalnych, a w formatach dla programów angielski]
    .value-en = Angielski
    .value-pl = Polski
argument-any-redact = Maskuj dane osobowe w całym wyniku polecenia; jeśli ustawiono `CI`, dane są maskowane zawsze
argument-any-quiet = Wypisuj tylko wynik polecenia, na przykład problemy lub plan, i błędy
argument-any-verbose = Wypisuj też, który projekt jest używany, a przy `check` także ile plików jest czytanych
argument-any-help = Pokaż pomoc (więcej: `--help`)
    .long = Pokaż pomoc (krócej: `-h`)
argument-any-version = Pokaż wersję
argument-any-now = Oceniaj daty według TIME, na przykład 2026-11-24T12:00:00Z, a nie według zegara


## check

command-check = Sprawdź kontakty i wskaż miejsce każdego błędu
    .long = Czyta konfigurację, spis kontaktów i wszystkie konta z drzewa roboczego, z indeksu Git albo z commitu. Kończy się kodem 1, jeśli są błędy albo jeśli ostrzeżeń jest więcej, niż pozwala opcja `--max-warnings`. Kończy się kodem 2, jeśli niczego nie dało się sprawdzić, a w pozostałych przypadkach kodem 0.
    .example-1 = co zmienia następny commit i na co to wpływa
    .example-2 = co zmieniłyby wszystkie poprawki
    .example-3 = wprowadź jednoznaczne poprawki
argument-check-select = Zgłaszaj tylko problemy według tej reguły (można podać kilka razy). Pliki, których nie da się odczytać, są zgłaszane zawsze
argument-check-ignore = Nie zgłaszaj problemów według tej reguły (można podać kilka razy). Przed wysłaniem reguła nadal obowiązuje
argument-check-paths = Zgłaszaj problemy tylko w tych plikach i folderach (czytane są wszystkie). `-` to tekst ze standardowego wejścia
argument-check-stdin-filename = Przy `-`: plik, którego treść jest na standardowym wejściu, na przykład jeszcze niezapisany w edytorze
argument-check-rev = Sprawdź commit, na przykład `HEAD` albo `v1.2`, zamiast drzewa roboczego
argument-check-staged = Sprawdź to, co w indeksie czeka na następny commit, zamiast drzewa roboczego
argument-check-since = Zgłaszaj problemy tylko w tym, co zmieniło się od commitu REV, i w tym, na co ta zmiana wpływa. To także konta, które używają zmienionego wpisu spisu kontaktów, i inne pliki, których problemy się zmieniły. Po zmianie konfiguracji zgłaszaj wszystkie. Jeśli w gałęzi brakuje commitów z REV, jest ona porównywana ze wspólnym przodkiem, jak w pull requeście
argument-check-shard = Zgłaszaj problemy tylko w K-tej z N części, tak aby N zadań razem zgłosiło każdy problem raz; każde zadanie czyta wszystkie pliki
argument-check-online = Sprawdź w DNS także to, czy domeny adresów mają serwer poczty; bez tej opcji program nie łączy się z siecią
argument-check-resolver = Pytaj serwer DNS pod adresem ADDR, na przykład `192.0.2.53` albo `[::1]:5353`, zamiast serwera systemu
argument-check-format = Jak wypisać problemy [domyślnie: text]
    .value-text = Dla ludzi: każdy problem razem z wierszami pliku
    .value-short = Po jednym wierszu: `ścieżka:wiersz:kolumna: poziom[reguła] komunikat`
    .value-json = Dla programów; zobacz `contactctl schema diagnostics`
    .value-jsonl = Jak `json`, ale po jednym wierszu na problem
    .value-sarif = SARIF 2.1.0, do skanowania kodu
    .value-github = Polecenia przepływu pracy: adnotacje w GitHub Actions
    .value-gitlab = Raport jakości kodu do merge requestów w GitLabie
    .value-junit = JUnit XML: test dla każdego pliku z problemami
    .value-markdown = Do podsumowania kroku albo komentarza w pull requeście
argument-check-output = Zapisz problemy w pliku FILE w formacie z opcji `--format` i wypisz je jako tekst
argument-check-output-formats = Zapisz problemy także w pliku FILE w formacie FORMAT; przy `-` zamiast FILE wypisz je w tym formacie, a nie jako tekst (można podać kilka razy)
argument-check-max-warnings = Zakończ kodem 1, jeśli ostrzeżeń jest więcej niż N
argument-check-no-cache = Czytaj i sprawdzaj każdy plik, nie używając pamięci podręcznej wcześniejszych uruchomień w `.contactctl/` ani jej nie zapisując
argument-check-statistics = Wypisz na standardowym wyjściu błędów, ile trwał każdy etap i ile plików było znanych z wcześniejszych uruchomień
argument-check-fix = Wprowadź jednoznaczne poprawki i zgłoś pozostałe problemy
argument-check-unsafe = Wprowadź także poprawki, które opierają się na domysłach albo usuwają wartość
argument-check-diff = Wypisz zmiany z opcji `--fix` jako ujednolicony diff i niczego nie zmieniaj


## watch

command-watch = Sprawdź kontakty i sprawdzaj je po każdej zmianie, aż do Ctrl-C
    .long = W terminalu ekran jest za każdym razem czyszczony. Pliki, których chwilowo nie da się odczytać, i brak folderu kontaktów są zgłaszane; program czeka, aż znów będą dostępne. Folder, którego system nie może obserwować, jest czytany od nowa co pół sekundy lub rzadziej i zgłaszany po każdym sprawdzeniu.
argument-watch-paths = Zgłaszaj problemy tylko w tych plikach i folderach (czytane są wszystkie)


## plan i sync

command-plan = Pokaż, co zrobiłaby synchronizacja i czy commit jest zatwierdzony
    .long = Porównuje commit z portalem, pole po polu, i niczego nie zapisuje. Niezacommitowane zmiany nie są uwzględniane, bo wysyłane są tylko commity.
command-sync = Wyślij zatwierdzone zmiany do portalu
    .long = Sprawdza commit, porównuje go z portalem i prosi o potwierdzenie. Potem zapisuje żądaniami warunkowymi każde konto, które się zmienia, i odczytuje je z powrotem. W portalu bez API zmiany wpisuje zamiast tego człowiek, krok po kroku. Niezatwierdzone commity są odrzucane. Konta, które ktoś zmienił w portalu, pozostają bez zmian, chyba że dodasz opcję `--on-drift`.
argument-any-portal = Portal, jeśli skonfigurowano kilka
argument-any-accounts = Tylko to konto (można podać kilka razy)
argument-plan-rev = Commit do porównania z portalem
argument-sync-rev = Commit do porównania z portalem i wysłania
argument-any-on-drift = Co zrobić z polami i użytkownikami zmienionymi w portalu
    .value-refuse = Zostaw konto bez zmian; `sync` kończy się wtedy kodem 4
    .value-overwrite = Wyślij wartości z plików
    .value-keep = Zostaw je bez zmian, a wyślij pozostałe
argument-any-first = Pozwól na pierwszą synchronizację z portalem, do którego nigdy niczego nie wysłano
argument-any-timeout = Przez ile sekund czekać na odpowiedzi portalu, dopóki niczego nie zapisano
argument-any-take-over = Przejmij konta, które wysłano z innego repozytorium albo z commitu, który przepadł lub jest na innej linii historii (można podać kilka razy)
argument-any-allow-rollback = Pozwól na wycofanie zmian (rollback) do commitu wcześniejszego niż ostatnio wysłany
argument-any-provision = Załóż konta, których brakuje w portalu (wymaga tokenu o zakresie `admin`)
argument-any-prune = Przestań zarządzać kontami, których plik usunięto (wartości zostają w portalu)
argument-watch-plan = Po każdym sprawdzeniu pokaż też, co zrobiłaby synchronizacja, gdyby pliki zacommitować; niczego się nie zapisuje
argument-watch-portal = Portal, dla którego pokazać plan; domyślnie wszystkie
argument-plan-format = Jak wypisać plan
    .value-text = Dla ludzi
    .value-json = Dla programów; zobacz `contactctl schema plan`
    .value-markdown = Do pull requesta
argument-plan-out = Zapisz plan w pliku FILE; poleceniem `sync --plan` można przez 24 godziny wysłać dokładnie ten plan
argument-plan-detailed-exitcode = Zakończ kodem 3, jeśli synchronizacja coś by zrobiła lub zgłosiła: zmianę, rozbieżność, niezatwierdzony commit albo konto, którego brakuje, które usunięto z Gita lub którym zarządza inne repozytorium
argument-plan-offline = Porównaj z raportem z ostatniej wysyłki, a w przypadku portalu bez API z jego rejestrem: bez tokenu i bez sieci, nie pytając portalu
argument-plan-receipt = Raport z wysyłki, z którym porównać (`-` oznacza stdin); domyślnie ten, który zostawiła ostatnia synchronizacja
argument-plan-require-managed = Zakończ kodem 4, jeśli portal ma konto, które nie ma tu pliku i którym nie zarządza żadne repozytorium
argument-sync-plan = Wyślij dokładnie ten plan, który zapisano poleceniem `plan --out`; opcje takie jak `--prune` i `--provision` podaj ponownie
argument-sync-yes = Nie pytaj o potwierdzenie
argument-sync-keep-going = Wyślij poprawne konta, nawet jeśli pliki innych kont mają błędy
argument-sync-concurrency = Liczba kont zapisywanych naraz po zapisaniu pierwszego
argument-sync-report = Zapisz w pliku FILE raport z wysyłki: commit, jego zatwierdzenie i wynik każdego konta
argument-sync-sheet = Utwórz stronę do ręcznego wpisania zmian w portalu bez API i na razie niczego nie wpisuj


## init, new, list

command-init = Utwórz repozytorium kontaktów, w pustym folderze albo w istniejącym repozytorium
    .long = Zapisuje konfigurację, przykładowe konto (tylko dla portalu wbudowanego), spis kontaktów, schematy dla edytorów, workflow dla GitHuba oraz ustawienia dla pre-commit, VS Code i właścicieli kodu. Jeśli folder nie jest w repozytorium Git, tworzy repozytorium. Istniejący plik pozostaje bez zmian. Jeśli jest już konfiguracja albo folder kontaktów, nie powstaje przykładowe konto ani spis kontaktów. Folder poniżej najwyższego poziomu repozytorium nie dostaje plików, które inne programy czytają tylko na najwyższym poziomie.
    .example-1 = w bieżącym folderze
    .example-2 = dla Actions Center Google
argument-init-folder = Folder [domyślnie: bieżący]
argument-init-portal = Rodzaj portalu [domyślnie z opcją `--url`: http; bez niej w terminalu: pytanie; gdzie indziej: embedded]
    .value-embedded = Wbudowany, do wypróbowania
    .value-http = Z API
    .value-manual = Bez API: wartości wpisuje człowiek
argument-init-url = URL interfejsu API, dla portalu rodzaju `http`

command-new = Utwórz pliki kont, z szablonu albo z pliku CSV lub JSON
    .long = Gdy podano argument ACCOUNT, zapisuje plik, w którym trzeba uzupełnić wartości. Gdy podano plik CSV lub JSON, zapisuje plik dla każdego konta, które w nim jest, o ile sprawdzenie nie znajdzie błędu w żadnym z nich; w przeciwnym razie niczego nie zapisuje. Adres, który jest w spisie kontaktów, zapisuje jako `@id`. Istniejący plik nigdy nie jest zmieniany.

    Kolumny CSV i klucze JSON to klucze pliku konta: `id`, `name`, `integration`, `launched`, `merchant_issues_field`, `brand_domains`, `always_open`, `technical_emergency`, `technical_non_emergency`, `merchant_issues`, `operational_for_google`, `operational_for_users`, `alert`, `operational_support` i `users`. Godziny w `operational_support` zapisuje się tak jak `mon-fri 09:00-17:00 Europe/Warsaw`, a jeśli kończą się następnego dnia, z `overnight` przed strefą czasową. Każdego użytkownika zapisuje się tak jak `anna@bistro.example administrator`.
argument-new-account = Identyfikator konta w portalu
argument-new-name = Nazwa konta [domyślnie: jego identyfikator]
argument-new-integration = Rodzaj integracji
argument-new-from-csv = CSV: nagłówek, a potem wiersz dla każdego konta; elementy listy oddziela `;`
argument-new-from-json = JSON: lista z obiektem dla każdego konta
argument-new-dry-run = Wypisz, które pliki zostałyby utworzone, i niczego nie zapisuj
command-list = Wypisz konta projektu
    .long = Czyta pliki kont z dysku. Aby zobaczyć, czy są poprawne, uruchom `contactctl check`.
argument-list-format = Format listy
    .value-text = Tabela
    .value-json = Jeden obiekt JSON


## lsp

command-lsp = Uruchom serwer językowy dla edytora
    .long = Uruchamia go edytor, a rozmawia z nim przez standardowe wejście i wyjście. Serwer pokazuje wyniki `check` podczas pisania, uzupełnia klucze, wpisy `@id` i wartości, zmienia nazwę `@id` we wszystkich plikach i proponuje poprawki. Kończy pracę na polecenie edytora.
    .example-1 = polecenie, które uruchamia edytor
argument-lsp-stdio = Użyj standardowego wejścia i wyjścia: tak jest zawsze, a opcja istnieje, bo podaje ją wiele edytorów

## completions, man

command-completions = Wypisz skrypt powłoki, który uzupełnia polecenia i opcje
    .long = Zapisz wynik tam, gdzie powłoka szuka uzupełnień, i uruchom nową powłokę.
    .example-1 = z `fpath+=~/.zfunc` w ~/.zshrc
argument-completions-shell = Powłoka
command-man = Wypisz stronę podręcznika o poleceniu albo zapisz wszystkie strony
    .long = Strony są w języku wypisywanych tekstów.
    .example-1 = wszystkie polecenia jako jedna strona dokumentacji
argument-man-command = Polecenie, na przykład `portal serve` [domyślnie: sam program]
argument-man-to = Zapisz w tym folderze strony o wszystkich poleceniach
argument-man-format = Format strony
    .value-roff = Dla programu `man`
    .value-markdown = Jako dokumentacja: polecenie i wszystkie jego podpolecenia


## pull

command-pull = Wpisz wartości z portalu do plików kont
    .long = Zmieniane są tylko wartości, które się różnią. Komentarze i kolejność zostają, podobnie jak `@id`, jeśli portal nadal ma jego adres. Konto bez pliku dostaje nowy plik, chyba że portal nie ma API. Wartość z portalu ma pierwszeństwo, także przed commitem, którego jeszcze nie wysłano. Żaden commit nie powstaje. Jeśli w którymś ze zmienianych plików są niezacommitowane zmiany, żaden plik nie jest zapisywany. Konto, którym zarządza inne repozytorium i które nie ma tu pliku, jest pomijane, chyba że podano je w poleceniu albo nie ma jeszcze żadnego pliku konta.
    .example-1 = zobacz, co zostałoby zapisane
    .example-2 = wszystkie konta, także przy pierwszym imporcie
    .example-3 = jedno konto, na przykład po zmianie w portalu
argument-pull-accounts = Tylko te konta
argument-pull-diff = Wypisz jako ujednolicony diff, co zostałoby zapisane, i niczego nie zapisuj


## approve

command-approve = Zatwierdź zmianę dla jednego portalu kluczem SSH
    .long = Podpisuje kontakty i zasady zatwierdzania w stanie sprzed zmiany i po niej, dla jednego portalu i na podaną liczbę dni. Przy `attestations = N` w zasadach commit jest wysyłany tylko wtedy, gdy zmianę od ostatniego wysłania albo każdą jej część zatwierdziło N osób. Zatwierdzenia autorów zmiany nie są brane pod uwagę.

    Zatwierdzenia są w referencji `refs/contactctl/approvals`. Aby ją wypchnąć, użyj opcji `--push`; aby ją pobrać, uruchom `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`.
    .example-1 = bieżący commit drzewa roboczego
argument-approve-rev = Commit do zatwierdzenia
argument-approve-base = Commit sprzed zmiany, na przykład ostatnio wysłany do portalu [domyślnie: commit, w którym REV odszedł od zatwierdzonej gałęzi, albo commit przed REV na tej gałęzi]
argument-approve-first = Zatwierdź wszystko w REV, dla portalu, do którego nigdy niczego nie wysłano
argument-approve-key = Klucz do podpisu: prywatny albo publiczny, którego klucz prywatny jest w agencie [domyślnie: `user.signingkey` z Gita]
argument-approve-name = Twoja nazwa w `allowed_signers` [domyślnie: `user.email` z Gita]
argument-approve-days = Ile dni zatwierdzenie jest ważne
argument-approve-push = Wypchnij wszystkie zatwierdzenia z tego klonu do zdalnego repozytorium REMOTE, a jeśli go nie podano, do `origin`, połączone z tymi, które już tam są


## Reguły i schematy

command-explain = Pokaż stronę reguły lub klucza: czego dotyczy, dlaczego to ważne, przykład
    .long = Bez nazwy wypisuje wszystkie reguły i klucze. Strony kluczy pochodzą ze schematów i są po angielsku.
    .example-1 = wszystkie reguły i klucze
argument-explain-name = Nazwa reguły, jak w nawiasach przy problemie, albo klucz, z jego tabelami lub bez nich
command-rules = Wypisz wszystkie reguły, ich poziom i to, co wykrywają
    .long = Pokazany jest domyślny poziom reguły; w `[rules]` w `contactctl.toml` można ustawić inny.
    .example-1 = wszystko jako jedna strona dokumentacji
    .example-2 = strona jednej reguły
argument-rules-format = Jak wypisać listę
    .value-text = Tabela
    .value-json = Jeden obiekt JSON
    .value-markdown = Tabela, a po niej strona każdej reguły
command-schema = Wypisz schemat JSON pliku albo wyniku polecenia w formacie dla programów
    .long = Edytor może sprawdzać i uzupełniać plik według jego schematu: zapisz schemat i w pierwszym wierszu pliku wpisz ścieżkę do schematu, na przykład `#:schema ../schemas/account.schema.json`.
    .example-1 = schemat wyniku polecenia `check --format json`
argument-schema-name = Schemat do wypisania


## doctor, route, history

command-doctor = Pokaż wersje, projekt, gałąź i portale oraz problemy z nimi
    .long = Dołącz wynik do zgłoszenia błędu. Każdy portal `http` jest bez tokenu pytany o stan i identyfikator. Jeśli jest token, a portal ma ten sam adres na zatwierdzonej gałęzi, portal jest potem pytany, na co pozwala token. Żaden token nigdy nie jest pokazywany. Kończy się kodem 0, jeśli nie ma problemów, i 1, jeśli są.
command-route = Pokaż odbiorców powiadomień o zdarzeniu albo to, jak wpływa na nich zmiana
    .long = Czyta pliki, a nie portal, i niczego nie wysyła. Zdarzenia to `production-issue`, `integration-disabled`, `technical-request`, `merchant-issue`, `user-escalation` i `user-support`.
    .example-1 = jak gałąź zmienia odbiorców
argument-route-event = Zdarzenie; z `--since` wszystkie, jeśli żadnego nie podano
argument-route-at = Dla `user-support`: pokaż, czy pomoc jest czynna w momencie TIME, na przykład 2026-11-24T12:00:00Z, a nie teraz
argument-route-rev = Czytaj commit, na przykład `HEAD` albo `v1.2`, zamiast drzewa roboczego
argument-route-since = Pokaż tylko odbiorców, którzy różnią się od tych w commicie REV. Jeśli w gałęzi brakuje commitów z REV, jest ona porównywana ze wspólnym przodkiem, jak w pull requeście
argument-route-format = Jak wypisać odbiorców
    .value-text = Dla ludzi
    .value-json = Jeden obiekt JSON
    .value-markdown = Do pull requesta
command-report = Utwórz stronę, która pokazuje stan wszystkich kontaktów
    .long = Strona pokazuje najpierw, co wymaga uwagi i od kiedy. Dalej pokazuje godziny pomocy i kontakty każdego konta, osoby, do których prowadzą kontakty, i czas od ostatniego sprawdzenia każdego wpisu w spisie kontaktów. Potem pokazuje, co wiadomo o każdym portalu. Strona nie potrzebuje sieci, skryptu ani innego pliku. Jeśli kont jest więcej niż 2000, są one na dalszych stronach obok niej. Kontakty są czytane z drzewa roboczego, a portal jest pytany tylko z opcją `--portal`. Istniejący plik jest nadpisywany tylko wtedy, gdy jest raportem.
    .example-1 = do podsumowania zadania
argument-report-file = Plik do zapisania; `-` wypisuje stronę
argument-report-since = Pokaż też zmiany od commitu REV. Jeśli w gałęzi brakuje commitów z REV, jest ona porównywana ze wspólnym przodkiem, jak w pull requeście
argument-report-portals = Odpytaj ten portal o jego wartości, aby pokazać, co w nim zmieniono (można powtórzyć)
argument-report-format = Format raportu
    .value-html = Strona do przeglądarki
    .value-markdown = Do podsumowania zadania, krótszy
command-history = Pokaż, kto, kiedy i w którym commicie zmienił poszczególne wartości konta
    .long = Najnowsza zmiana jest pierwsza. Konto wyznacza `account.id`, więc śledzone są przeniesione pliki, a także wpisy spisu kontaktów, do których konto się odwołuje. Edycje, które nie zmieniają żadnej wartości, na przykład komentarzy lub kolejności, są pomijane. Z opcją `--portal` przy każdym commicie jest czas pierwszego wysłania albo informacja, że go nie wysłano. Na końcu są zmiany wprowadzone w portalu.
argument-history-account = Identyfikator konta
argument-history-portal = Zapytaj ten portal, kiedy wysłano do niego każdy commit i co w nim zmieniono
argument-history-rev = Commit, od którego zacząć
argument-history-format = Jak wypisać historię
    .value-text = Dla ludzi
    .value-json = Jeden obiekt JSON


## portal

command-portal = Uruchom własny portal partnerski
    .long = To portal, z którym domyślnie synchronizuje się nowy projekt, uruchomiony jako serwer ze stronami i API. Jego dane są w jednym pliku, `.contactctl/NAME.sqlite3`, chyba że w opcji `--database` podano inny.
command-portal-serve = Udostępniaj strony i API aż do Ctrl-C
command-portal-invite = Utwórz link do jednorazowego zalogowania użytkownika
    .long = Link jest dla osoby, która ma dostęp do konta albo której nadano go w opcjach `--account` i `--role`. Link jest wypisywany tylko raz; wyślij go tej osobie samodzielnie.
command-portal-audit = Pokaż, kto co zapisał i komu odmówiono
    .long = Wypisuje zapisy przez API, strony i wiersz poleceń oraz logowania i wylogowania, od najstarszego: kiedy, kto, co, na którym koncie oraz `done` albo powód odmowy. Bez `--newest` wypisuje tylko 1000 najnowszych wierszy. Odmowy są przechowywane 90 dni.
command-portal-backup = Skopiuj używaną bazę danych portalu
    .long = Kopia zawiera bazę z jednego momentu i jest sprawdzana, zanim dostanie nazwę. Aby ją przywrócić, udostępnij ją: `contactctl portal serve --database FILE`.
command-portal-id = Wypisz identyfikator portalu albo nadaj mu nowy
    .long = Identyfikator to UUID, który powstaje razem z bazą danych i jest w jej kopiach zapasowych. Zatwierdzenia dla portalu są związane z tym identyfikatorem. Przywrócona kopia, która ma działać obok oryginału, potrzebuje własnego identyfikatora: nadaj go, zanim cokolwiek zostanie do niej wysłane.
argument-portal-id-new = Nadaj portalowi nowy identyfikator
argument-portal-id-yes = Nie pytaj o potwierdzenie
command-portal-token = Zarządzaj tokenami API
command-portal-token-create = Utwórz token; jego sekret jest wypisywany tylko raz
command-portal-token-list = Wypisz tokeny bez ich sekretów
command-portal-token-revoke = Unieważnij token natychmiast
argument-portal-serve-listen = Adres, na którym nasłuchiwać; port 0 oznacza dowolny wolny port
argument-portal-serve-public-url = Publiczny adres portalu, do linków
argument-portal-serve-tls-cert = Plik PEM z łańcuchem certyfikatów
argument-portal-serve-tls-key = Plik PEM z kluczem certyfikatu
argument-portal-serve-behind-proxy = Portal jest dostępny tylko przez serwer pośredniczący, który obsługuje TLS i ustawia X-Forwarded-For
argument-portal-serve-smtp = Serwer poczty do wiadomości o zdarzeniach: `smtps://HOST` albo `smtp://HOST` ze STARTTLS (na tym komputerze bez szyfrowania); użytkownik i hasło są w `CONTACTCTL_SMTP_USER` i `CONTACTCTL_SMTP_PASSWORD`
argument-portal-serve-smtp-from = Adres nadawcy poczty
argument-portal-serve-log-format = Co zapisywać na stderr: błędy jako tekst albo każde żądanie jako wiersz JSON
    .value-text = Wiersz na każdy błąd portalu
    .value-json = Wiersz JSON na każde żądanie i każdy komunikat, bez nazwisk, adresów i wartości
argument-portal-backup-to = Nowy plik
argument-portal-audit-account = Tylko to konto
argument-portal-audit-newest = Pokaż najwyżej N najnowszych wierszy
argument-portal-serve-support = Dokąd prowadzi na stronach link „Skontaktuj się z zespołem pomocy”: adres e-mail albo adres https
argument-portal-portal = Wbudowany portal o tej nazwie w konfiguracji
argument-portal-database = Plik bazy danych zamiast własnego pliku projektu
argument-portal-invite-email = Adres użytkownika
argument-portal-invite-account = Daj dostęp do tego konta
argument-portal-invite-role = Rola użytkownika na tym koncie
    .value-read-only = Odczyt
    .value-editor = Odczyt i edycja
    .value-administrator = Jak `editor`, a także zarządzanie użytkownikami
    .value-tester = Testy przed uruchomieniem; tylko integracje zamówień
argument-portal-invite-minutes = Po ilu minutach link wygasa
argument-portal-invite-url = Adres portalu
argument-portal-token-create-name = Nazwa tokenu, którą pokazuje historia w portalu
argument-portal-token-create-scope = Na co token pozwala
    .value-read = Odczyt
    .value-write = Odczyt i zapis rekordów
    .value-admin = Jak `write`, a także zakładanie kont i zarządzanie użytkownikami
argument-portal-token-create-accounts = Tylko dla tego konta (można podać kilka razy)
argument-portal-token-create-days = Po ilu dniach token wygasa
argument-portal-token-revoke-name = Nazwa tokenu


## Portale bez API

command-attest = Zapisz, co pokazuje portal bez API
    .long = Kopia strony kontaktów konta, podana w opcji `--paste` (zaznacz wszystko, kopiuj), jest porównywana z oczekiwanymi wartościami pole po polu. Przechowywany jest tylko skrót z kluczem (HMAC) tego tekstu. Wartość widziana ponownie po odświeżeniu strony jest zapisywana jako zgodna. W opcji `--from` podaj kod strony utworzonej poleceniem `sync --sheet`. Kończy się kodem 4, jeśli portal pokazuje inną wartość albo stronie nie można ufać. Z opcją `--from` kończy się kodem 4 także wtedy, gdy po utworzeniu strony zapisano inne wartości.
    .example-1 = wklej stronę, a potem naciśnij Ctrl-D
    .example-2 = którą stronę obejrzeć jako następną
argument-attest-account = Konto, którego dotyczy strona [domyślnie: to, które strona pokazuje]
argument-attest-portal = Portal, jeśli skonfigurowano kilka portali rodzaju `manual`
argument-attest-paste = Czytaj kopię strony kontaktów z pliku FILE albo ze standardowego wejścia
argument-attest-from = Czytaj kod strony do ręcznego wpisywania z pliku FILE albo, przy `-`, ze standardowego wejścia
argument-attest-stale = Wypisz konta, zaczynając od tych, których strony nikt nie widział najdłużej
argument-attest-environment = Środowisko strony, jeśli sama go nie pokazuje; wartości są wtedy zapisywane jako potwierdzone przez ciebie, a nie widziane
    .value-production = Produkcja
    .value-sandbox = Sandbox, do testów
argument-attest-print = Tekst pochodzi z wydruku (PDF): wypisz wyniki porównania, ale niczego nie zapisuj, bo wydruk niczego nie dowodzi
command-ledger = Udostępniaj innym i pokazuj wartości wpisane do portalu bez API
    .long = Rejestr portalu rodzaju `manual` to referencja Gita `refs/contactctl/portals/NAME`. Dla każdego konta zapisano w nim, jakie wartości ktoś wpisał albo widział, kto i kiedy to zrobił oraz który commit ma te wartości. Wpisy tworzą polecenia `sync` i `attest`; inne klony widzą te wpisy dopiero po wypchnięciu i pobraniu rejestru.
    .example-1 = pobierz to, co wpisali inni
    .example-2 = pokaż innym to, co wpisano tutaj
argument-ledger-portal = Portal, jeśli skonfigurowano kilka portali rodzaju `manual`
command-ledger-push = Połącz rejestr z rejestrem w zdalnym repozytorium i wypchnij go tam
command-ledger-pull = Pobierz rejestr ze zdalnego repozytorium i połącz go z rejestrem tego klonu
argument-ledger-remote = Zdalne repozytorium [domyślnie: `origin` albo jedyne]
command-ledger-log = Pokaż, kto co zapisał, zaczynając od najnowszych wpisów
argument-ledger-log-account = Tylko to konto
argument-ledger-log-limit = Pokaż najwyżej N wpisów
command-ledger-show = Pokaż, co zapisano i na ile to pewne
argument-ledger-show-accounts = Tylko te konta
argument-ledger-show-format = Jak wypisać wpisy
    .value-text = Dla ludzi
    .value-json = Tablica kont w JSON; zobacz `contactctl schema ledger`
