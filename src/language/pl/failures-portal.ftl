### Czego nie dało się zrobić z planem, wysyłaniem i portalem.


## Droga do portalu

not-in-committed-config = portalu `{ $name }` nie ma w konfiguracji z commitu
    .help-names = są w niej: { $names }
several-portals = jest kilka portali, a żadnego nie podano
    .help = dodaj `--portal NAME`; są: { $names }
token-of-portal = portalu `{ $name }`
token-of-forge = serwisu
token-unset = token { $whom }, `{ $variable }`, nie jest ustawiony
    .help = ustaw `{ $variable }` albo podaj w `{ $variable }_FILE` ścieżkę pliku z tokenem
token-not-asked-for = token { $whom }, `{ $variable }`, nie jest ustawiony, a programu, który wskazuje konfiguracja tego repozytorium (`credential.helper`), nie uruchomiono
    .help = ustaw `{ $variable }` albo wskaż program poleceniem `git config --global credential.helper`
token-twice = token { $whom } jest w dwóch miejscach: ustawione są `{ $variable }` i `{ $variable }_FILE`
    .help = usuń jedną z tych zmiennych
token-unreadable = tokenu { $whom } nie da się odczytać { $place }
    .help = podaj w `{ $variable }_FILE` ścieżkę pliku, w którym jest sam token
token-unusable = tokenu { $whom }, { $place }, nie da się użyć: { $why }
    .help = umieść tam token tak, jak pokazano go przy tworzeniu
token-in-variable = w `{ $variable }`
token-in-file = w pliku `{ $path }`
token-in-keyring = w magazynie haseł Gita
tied-to = `{ $origin }` przez `{ $by }`
tied-by-helper = swoim hostem w magazynie
token-untied = nic poza repozytorium nie mówi, dokąd wolno wysłać token { $whom }, `{ $variable }`: do `{ $origin }` nic nie wysłano
token-tied-elsewhere = `{ $by }` wiąże token { $whom }, `{ $variable }`, z `{ $tied }`: do `{ $origin }` nic nie wysłano
token-tied-to-nothing = `{ $by }` to `{ $value }`, a to nie jest schemat, host i port: do `{ $origin }` nic nie wysłano
tie-the-token = jeśli token jest dla `{ $origin }`: `git config { $setting } { $origin }` albo ustaw `{ $variable }_ORIGIN={ $origin }`
token-no-file = to nie jest plik
token-too-large = jest większe niż jakikolwiek token
token-empty = jest pusty
token-characters = ma znaki, których token mieć nie może
no-embedded-here = portal `{ $name }` jest wbudowany, a ta wersja programu nie ma portalu
    .help = zbuduj program z cechą `server` albo podaj portal rodzaju `http`
portal-not-as-approved = portal `{ $name }` w commicie { $commit } jest inny niż zatwierdzony: niczego nie wysłano do `{ $url }`
    .help = na zatwierdzonej gałęzi, w { $tip }, { $known }
    .help-review = najpierw poddaj zmianę `[portals.{ $name }]` przeglądowi i scal ją, a potem użyj `git fetch`
known-with-token = to `{ $url }` z tokenem w `{ $variable }`
known-as = to `{ $url }`
known-embedded = jest wbudowany
known-not = nie ma portalu o tej nazwie
forge-not-as-approved = commitu { $commit }, którego zasady obowiązują, nie ma na zatwierdzonej gałęzi: niczego nie wysłano do jego serwisu
    .help = pobierz zatwierdzoną gałąź; portal podaje ten commit jako ostatnio wysłany
no-threads = nie da się uruchomić wątków do obsługi sieci
no-address = `{ $url }` nie jest adresem
portal-without-tls = połączenie z portalem pod `{ $url }` nie jest szyfrowane przez TLS
    .help = użyj `https://`; `http://` działa tylko dla tego komputera
no-http-client = nie da się przygotować klienta HTTP
kept-folder-unmade = nie da się utworzyć folderu `{ $path }`
nothing-answers = pod { $url } nic nie odpowiada
    .help = czy portal działa i czy adres jest właściwy?
portal-late = portal pod { $url } nie odpowiedział na czas
    .help = spróbuj później; `plan` i `sync` czekają dłużej z `--timeout SECONDS`
portal-unreached = nie da się połączyć z portalem pod { $url }
    .help = czy działa i czy adres jest właściwy? lokalny uruchomisz przez `contactctl portal serve`
portal-broke = połączenie z portalem pod { $url } zostało zerwane
portal-answer-large = odpowiedź portalu ma więcej bajtów niż { $most }
portal-answer-odd = odpowiedź portalu to nie { $what }
    .help = czy to adres portalu z tym API?
answer-listing = lista kont
answer-account = konto
answer-users = lista użytkowników
answer-record = rekord z kontaktami
answer-history = historia
answer-portal = odpowiedź o portalu
portal-refused = portal odmówił, gdy proszono o { $what }: { $why }
    .help-token = sprawdź token: może być błędny albo wygasły
    .help-scope = zakres tokenu na to nie pozwala
asked-listing = listę kont
asked-account = konto `{ $id }`
asked-users = użytkowników konta `{ $id }`
asked-record = rekord konta `{ $id }`
asked-history = historię konta `{ $id }`
asked-portal = informacje o nim samym
why-redirects = odsyła gdzie indziej, a przekierowań program nie wykonuje ({ $status })
why-status = status { $status }
why-problem = { $text } ({ $status })
with-cause = { $text }: { $cause }
portal-repeats = lista z portalu powtarza stronę
portal-history-repeats = historia z portalu powtarza stronę
portal-history-many-pages = historia z portalu ma więcej stron niż { $most }
portal-many-pages = lista z portalu ma więcej stron niż { $most }
portal-field-odd = w portalu `{ $field }` konta `{ $id }` ma nieznaną postać
portal-odd-etag = portal przysłał znacznik wersji (ETag), który nim nie jest (RFC 9110, rozdział 8.8.3), więc żaden zapis nie mógłby być warunkowy
portal-edited = w tym czasie ktoś zmienił coś w portalu
portal-waited-for = czekam na portal pod { $url }, najwyżej jeszcze { $left } s
portal-record-gone = rekordu już nie ma
portal-read-back-users = użytkownicy odczytani z portalu nie są tymi, których zapisano
portal-account-gone = konta już nie ma
portal-made-meanwhile = w tym czasie ktoś założył to konto z innymi użytkownikami
portal-no-etag = portal nie podaje znacznika wersji przy użytkownikach
portal-read-back = rekord odczytany z portalu nie jest tym, który zapisano
portal-holds-another = portal przyjął rekord, a teraz ma inny: ktoś zaraz potem go zmienił albo portal zapisał coś innego
portal-holds-other-users = portal przyjął użytkowników, a teraz ma innych: ktoś zaraz potem ich zmienił albo portal zapisał coś innego
portal-pushed-meanwhile = w tym samym czasie inne uruchomienie wysłało commit { $commit }


## Plany

commit-faulty = { $number ->
    [one] commit { $commit } ma { $number } błąd: niczego nie porównano ani nie wysłano
    [few] commit { $commit } ma { $number } błędy: niczego nie porównano ani nie wysłano
   *[many] commit { $commit } ma { $number } błędów: niczego nie porównano ani nie wysłano
}
    .help = popraw to, sprawdź przez `contactctl check` i utwórz commit
    .help-rule = jeśli według reguły nie wiadomo, o jakie wartości plik prosi, nie da się go wysłać przy żadnym poziomie ani wyłączeniu
pushed-from-later = do portalu wysłano commit { $base }, który następuje po commicie { $commit }
    .help = zsynchronizuj późniejszy commit albo cofnij się przez `--allow-rollback`
first-sync-not-asked = do portalu `{ $portal }` nigdy niczego nie wysłano, a o pierwszą synchronizację trzeba poprosić: synchronizacja tego planu kończy się kodem 4
    .help = obejrzyj powyżej zasady i konta i zsynchronizuj z opcją `--first`
first-sync-partly-seen = token portalu `{ $portal }` nie widzi wszystkich kont, więc nie pokaże, że niczego tam nie wysłano
    .help = zacznij z tokenem dla wszystkich kont
guard-overlap = `{ $id }` straci wszystkie działające dziś kontakty awaryjne: `{ $addresses }` (zabezpieczenie `{ $guard }`)
    .help = zostaw jeden z nich w `{ $key }` obok nowych, zsynchronizuj i usuń go w późniejszej zmianie
guard-never-empty = `{ $id }` straci całe `{ $key }`, które jest wymagane: `{ $addresses }` (zabezpieczenie `{ $guard }`)
    .help = wpisz do `{ $key }` kogoś, do kogo wiadomości docierają
guard-administrator = `{ $id }` straci ostatniego administratora, `{ $email }`
    .help = nadaj komuś z jego `[[users]]` rolę `administrator`
override-comes = odstępstwo jest w tym samym commicie i liczy się od następnej synchronizacji: najpierw zsynchronizuj commit, który je wnosi
override-wanted = albo najpierw uzyskaj zgodę na odstępstwo i zsynchronizuj je, w `contactctl.toml`: `[[override]]` z guard = "{ $guard }", account = "{ $id }", `reason` i `until`
over-limit-accounts = zapisywane konta w jednym przebiegu: { $planned }, a limit to { $limit }
    .help = jeśli tak ma być, najpierw uzyskaj zgodę na `{ $key } = { $planned }` w `[limits]` i zsynchronizuj to
    .help-fewer = albo wysyłaj po mniej naraz przez `--account`
over-limit-removals = usuwane adresy w jednym przebiegu: { $planned }, a limit to { $limit }
    .help = jeśli tak ma być, najpierw uzyskaj zgodę na `{ $key } = { $planned }` w `[limits]` i zsynchronizuj to
    .help-fewer = albo wysyłaj po mniej naraz przez `--account`


## Zapisane plany

saved-until = zapisano w `{ $path }`; wyślij go przez `{ $command }` do { $until }
plan-not-managed = portal ma konta bez pliku: { $accounts }
    .help = utwórz plik każdego z nich przez `contactctl pull ACCOUNT` i dodaj commit
saved-without-branch = nie ma zatwierdzonej gałęzi, według której można ocenić plan, więc nie został zapisany
plan-anew = utwórz nowy przez `contactctl plan --out FILE`
plan-anew-and-look = utwórz nowy przez `contactctl plan --out FILE` i obejrzyj go
saved-unreadable = nie da się odczytać `{ $path }`
    .help = utwórz go przez `contactctl plan --out { $path }` albo podaj inny plik
saved-large = `{ $path }` jest za duży jak na zapisany plan
saved-other-portal = zapisany plan jest dla portalu `{ $portal }`, a nie dla `{ $named }`
saved-expired = zapisany plan wygasł { $at }
saved-times = zapisany plan ma czasy, jakich nie ma żaden plan: utworzony { $made }, ważny do { $until }
saved-allowed = zapisany plan utworzono z `{ $needed }`, co trzeba podać ponownie, tak jak tam
saved-without = zapisany plan utworzono bez `{ $given }`
saved-command = obejrzyj plan i wyślij go przez `{ $command }`
saved-portal-changed = portal `{ $portal }` jest inny niż wtedy, gdy plan zapisano
saved-of-another = zapisany plan pochodzi z innego repozytorium
saved-not-approved-now = commit { $commit } z zapisanego planu nie jest już tym zatwierdzonym: na gałęzi są teraz inne kontakty
saved-policy-changed = zasady zatwierdzania zmieniły się, odkąd plan zapisano
saved-none = ten plik nie jest zapisanym planem
    .help = utwórz go przez `contactctl plan --out FILE`
saved-edited = zapisany plan zmieniono po jego utworzeniu
saved-version = zapisany plan pochodzi z innej wersji contactctl
saved-moved = portal zmienił się, odkąd plan utworzono: { $accounts }
saved-applied = zapisany plan został już wykonany
    .help = nie zostało z niego nic do wysłania


## Wysyłanie

not-pushed = Niczego nie wysłano.
not-pushed-unasked = niczego nie wysłano: nie ma terminala, na którym można zapytać
    .help = dodaj `--yes`, aby wysłać bez pytania
not-asked = nie da się zapytać na terminalu
answer-unread = nie da się odczytać odpowiedzi
account-renamed = `{ $path }` było przy ostatnim wysłaniu kontem `{ $before }`, a teraz jest kontem `{ $after }`
    .help = jeśli to pomyłka, wpisz z powrotem `id = "{ $before }"` i utwórz commit
    .help-other = jeśli to inne konto, użyj `--prune`, co zwolni `{ $before }`
push-drifted = zmienione w portalu i pozostawione bez zmian: { $accounts }
    .help = jeśli zmiana jest właściwa, wpisz ją do pliku przez `contactctl pull ACCOUNT` i utwórz commit
    .help-overwrite = jeśli nie, nadpisz ją przez `--on-drift overwrite`; aby wysłać tylko pozostałe pola, użyj `--on-drift keep`
push-invalid = pliki tych kont mają błędy, a konta pozostają bez zmian: { $accounts }
    .help = popraw je, sprawdź przez `contactctl check` i utwórz commit
push-foreign = zarządzane z innego repozytorium: { $accounts }
    .help = usuń tu plik konta albo niech tamto repozytorium zwolni je przez `--prune`
    .help-take-over = jeśli to repozytorium jest twoje albo jest tym sprzed przepisania historii: `contactctl sync --take-over { $repository }`
push-missing = w portalu nie ma konta: { $accounts }
    .help = niech ktoś je tam założy albo załóż je przez `--provision` z tokenem o zakresie `admin`
push-refused = portal nie przyjął: { $accounts }
    .help = powód podano wyżej przy koncie
push-failed = nie wysłano: { $accounts }
    .help = uruchom to samo polecenie ponownie: co już tam jest, nie zostanie zapisane drugi raz
push-partly = wysłano tylko częściowo: { $accounts }
    .help = uruchom to samo polecenie ponownie: będzie kontynuować od tego, co portal już ma
push-unknown = nie wiadomo, czy wysłano: { $accounts }
    .help = uruchom to samo polecenie ponownie: najpierw odczyta portal i niczego nie zapisze drugi raz
push-interrupted = przerwano: niewysłane konta: { $number }
    .help = uruchom to samo polecenie ponownie, aby kontynuować


## Udostępnianie portalu

serve-no-listen = nie da się nasłuchiwać na { $address }
    .help = czy portal już tam działa? wybierz inny port przez `--listen`
no-signals = nie da się nasłuchiwać sygnałów
serve-no-address = nie da się ustalić adresu portalu
serve-address-unknown = adres portalu nie jest znany
serve-at = Portal pod { $url }, wartości w { $path }
serve-at-behind = Portal pod { $url }, nasłuchuje na { $address }, wartości w { $path }
serve-sign-in = Zaloguj się w ciągu dziesięciu minut: { $link }
serve-stop = Kończy go Ctrl-C.
invited = { $minutes ->
    [one] tym linkiem `{ $email }` może zalogować się raz, w ciągu { $minutes } minuty
   *[many] tym linkiem `{ $email }` może zalogować się raz, w ciągu { $minutes } minut
}
token-made = token `{ $name }` wygasa { $day }; jest pokazywany tylko teraz
token-list-empty = nie ma żadnego tokenu; utwórz go przez `contactctl portal token create`
token-all-accounts = wszystkie konta
token-line-expired = { $name }  { $scope }  { $accounts }  wygasł { $day }
token-line-until = { $name }  { $scope }  { $accounts }  do { $day }
token-revoked = token `{ $name }` nie jest już ważny
no-such-token = nie ma tokenu `{ $name }`
    .help = wypisz je przez `contactctl portal token list`
token-taken = token o nazwie `{ $name }` już jest
    .help = najpierw go unieważnij albo wybierz inną nazwę
no-such-embedded = nie ma wbudowanego portalu `{ $name }`
    .help = podaj taki, który w `contactctl.toml` jest rodzaju `embedded`, albo plik przez `--database`
no-embedded = w konfiguracji nie ma wbudowanego portalu
    .help = podaj plik portalu przez `--database`
several-embedded = jest kilka wbudowanych portali, a żadnego nie podano
    .help = dodaj `--portal NAME`
no-such-user = żadne konto nie ma użytkownika `{ $email }`
    .help = daj dostęp przez `--account ID --role ROLE`
unencrypted = inne komputery mają dostęp do `{ $address }`, a połączenie nie jest szyfrowane
    .help = podaj certyfikat przez `--tls-cert` i `--tls-key`
    .help-proxy = albo dodaj `--behind-proxy`, jeśli TLS obsługuje serwer stojący przed portalem
origin-not-https = `{ $origin }` nie jest adresem `https`
    .help = inne komputery muszą łączyć się z portalem przez TLS
origin-unknown = linki do portalu wymagają adresu, pod którym ludzie go znają
    .help = dodaj `--public-url https://HOST`
pem-unreadable = z `{ $path }` nie da się odczytać PEM
no-certificate = w `{ $path }` nie ma certyfikatu
key-unfit = klucz `{ $key }` nie pasuje do certyfikatu `{ $certificate }`
no-loopback = nie da się nasłuchiwać na interfejsie lokalnym
embedded-panicked = wbudowany portal przerwał działanie po błędzie programu
no-random = system nie daje losowych bajtów


## Baza danych portalu

database-failed = baza danych portalu zawiodła
database-unopened = nie da się otworzyć bazy danych portalu `{ $path }`
database-damaged = baza danych portalu `{ $path }` jest uszkodzona
database-replace = wstaw na jej miejsce kopię z `contactctl portal backup` albo ją przenieś: następna synchronizacja utworzy nową
disk-full = dysk jest pełny
database-disk-full = na dysku nie ma miejsca na bazę danych portalu `{ $path }`
    .help = zwolnij miejsce i uruchom to samo polecenie ponownie
no-such-database = nie ma bazy danych `{ $path }`
    .help = utworzy ją `contactctl portal serve --database { $path }`
token-name-odd = nazwa tokenu to jeden wiersz, najwyżej 100 drukowalnych znaków
token-no-account = portal nie ma konta `{ $id }`
    .help = utwórz token, gdy konto już będzie, albo bez `--account`
clock-odd = zegar tego komputera pokazuje czas sprzed roku 1970 lub po roku 9999
    .help = ustaw zegar: zależy od niego, co jest zatwierdzone, co wygasa i co zostaje zapisane
certificates-missing = `{ $variable }` wskazuje `{ $path }`, a tego pliku nie ma
    .help = popraw `{ $variable }` albo usuń tę zmienną, aby użyć certyfikatów systemu
lock-left = inny proces trzyma blokadę `{ $path }`, już { $age }
    .help = jeśli nie działa żaden `git` ani `contactctl`, usuń ją: `rm { $path }`
database-unmade = nie da się utworzyć bazy danych portalu `{ $path }`
database-foreign = `{ $path }` nie jest bazą danych portalu
database-old = nie da się zaktualizować bazy danych portalu `{ $path }`
database-newer = bazę danych portalu `{ $path }` utworzył nowszy contactctl (postać { $form }; ten zna { $known })
    .help = zainstaluj najnowszy contactctl
database-no-writer = nie da się uruchomić zapisu w bazie danych portalu
database-busy = inny proces blokuje bazę danych
database-panicked = praca na bazie danych została przerwana po błędzie programu
database-closed = baza danych jest zamknięta
portal-id-ask = Nadać portalowi w `{ $path }` nowy identyfikator? To, co zatwierdzono dla { $old }, przestanie się liczyć. [t/N]
portal-id-unasked = portal zachowuje identyfikator: nie ma terminala, na którym można zapytać
    .help = dodaj `--yes`, aby nadać nowy bez pytania
portal-id-stays = portal zachowuje identyfikator
    .help = dodaj `--yes`, aby nadać nowy bez pytania
portal-id-renewed = portal w `{ $path }` ma nowy identyfikator zamiast { $old }
backup-taken = `{ $path }` już jest
    .help = podaj nowy plik: żadna kopia nie jest nadpisywana
backup-unwritable = nie da się zapisać kopii `{ $path }`
backup-not-renamed = nie da się zmienić nazwy pliku
backup-made = skopiowano `{ $from }` do `{ $to }`
