### Czego nie dało się zrobić z planem, wysyłaniem i portalem.


## Droga do portalu

not-in-committed-config = w konfiguracji z commitu nie ma portalu `{ $name }`
    .help-names = wybierz skonfigurowany portal ({ $names }) albo dodaj `{ $name }` do konfiguracji i utwórz commit
several-portals = skonfigurowano kilka portali
    .help = wybierz jeden w opcji `--portal NAME`: { $names }
token-of-portal = portalu `{ $name }`
token-of-forge = hostingu Git
token-unset = brakuje tokenu { $whom }: zmienna `{ $variable }` jest nieustawiona albo pusta
    .help = ustaw w `{ $variable }` token albo w `{ $variable }_FILE` ścieżkę pliku, w którym jest token
token-not-asked-for = brakuje tokenu { $whom }: zmienna `{ $variable }` jest nieustawiona albo pusta, a `contactctl doctor` nie uruchamia pomocnika poświadczeń z konfiguracji tego repozytorium
    .help = ustaw w `{ $variable }` token albo skonfiguruj pomocnika dla wszystkich repozytoriów: `git config --global credential.helper HELPER`
token-twice = token { $whom } podano w dwóch miejscach: ustawiono i `{ $variable }`, i `{ $variable }_FILE`
    .help = usuń jedną z tych zmiennych, na przykład `unset { $variable }_FILE`
token-unreadable = nie da się odczytać tokenu { $whom } { $place }
    .help = ustaw w `{ $variable }_FILE` ścieżkę pliku, w którym jest sam token
token-unusable = nie da się użyć tokenu { $whom } { $place }: { $why }
    .help = umieść tam token dokładnie taki, jaki pokazano przy tworzeniu
token-of-run = tego uruchomienia
token-in-variable = ze zmiennej `{ $variable }`
token-in-file = z pliku `{ $path }`
token-in-keyring = z pomocnika poświadczeń Gita
tied-to = `{ $origin }` (ustawienie `{ $by }`)
tied-by-helper = tym hostem (pomocnik poświadczeń)
token-untied = ani `{ $variable }_ORIGIN`, ani konfiguracja Gita nie pozwala wysłać tokenu { $whom } (`{ $variable }`) do `{ $origin }`: niczego nie wysłano
token-tied-elsewhere = ustawienie `{ $by }` pozwala wysłać token { $whom } (`{ $variable }`) tylko do `{ $tied }`: niczego nie wysłano do `{ $origin }`
token-tied-to-nothing = ustawienie `{ $by }` musi zawierać tylko schemat, host i port, a ma wartość `{ $value }`: niczego nie wysłano do `{ $origin }`
tie-the-token = jeśli token jest dla `{ $origin }`, ustaw `{ $variable }_ORIGIN={ $origin }` albo, gdy ta zmienna nie jest ustawiona, uruchom `git config { $setting } { $origin }`
token-no-file = to nie jest zwykły plik
token-too-large = plik jest za duży jak na token
token-empty = wartość jest pusta
token-characters = wartość zawiera znaki, które w tokenie są niedozwolone
no-embedded-here = portal `{ $name }` jest wbudowany, ale ta wersja programu nie zawiera portalu
    .help = zbuduj program bez `--no-default-features`, w folderze z jego kodem źródłowym: `cargo install --locked --path .`
portal-not-as-approved = portal `{ $name }` jest skonfigurowany inaczej niż na zatwierdzonej gałęzi, na której nie ma commitu { $commit }: niczego nie wysłano do `{ $url }`
    .help = porównaj tutejsze ustawienia portalu z ustawieniami na zatwierdzonej gałęzi: w commicie { $tip } { $known }
    .help-review = najpierw zleć przegląd zmiany `[portals.{ $name }]` i scal ją z tą gałęzią; jeśli gałąź jest w zdalnym repozytorium, uruchom potem `git fetch`
known-with-token = to portal `{ $url }` z tokenem w zmiennej `{ $variable }`
known-as = to portal `{ $url }`
known-embedded = to portal wbudowany
known-not = nie ma portalu o tej nazwie
forge-not-as-approved = commitu { $commit } z nowymi zasadami zatwierdzania nie ma na zatwierdzonej gałęzi: niczego nie wysłano do hostingu Git
    .help = scal ten commit z zatwierdzoną gałęzią; jeśli gałąź jest w zdalnym repozytorium, uruchom potem `git fetch`
no-threads = nie da się uruchomić programu: systemowi brakuje zasobów
    .help = zamknij inne programy albo podnieś limit otwartych plików (na przykład `ulimit -n 4096`) i uruchom to samo polecenie ponownie
no-address = `{ $url }` nie jest poprawnym adresem
    .help = podaj pełny adres bez nazwy użytkownika, na przykład `https://portal.example.com`
portal-without-tls = adres portalu `{ $url }` musi zaczynać się od `https://`
    .help = użyj `https://`; `http://` jest dozwolone tylko dla tego komputera
no-http-client = nie da się przygotować klienta HTTP
kept-folder-unmade = nie da się utworzyć folderu `{ $path }`
nothing-answers = nie da się uzyskać odpowiedzi portalu pod adresem { $url }
    .help = sprawdź, czy portal działa i czy adres jest właściwy
portal-late = portal pod adresem { $url } nie odpowiedział na czas
    .help = spróbuj później; polecenia `contactctl plan` i `contactctl sync` czekają dłużej z opcją `--timeout SECONDS` (najwyżej 3600)
portal-unreached = nie da się połączyć z portalem pod adresem { $url }
    .help = sprawdź, czy portal działa i czy adres jest właściwy
    .help-local = uruchom lokalny portal: `contactctl portal serve`
portal-broke = połączenie z portalem pod adresem { $url } zostało zerwane
    .help = sprawdź, czy portal działa, a potem spróbuj ponownie
portal-answer-large = odpowiedź portalu ma więcej bajtów niż { $most }
    .help = zgłoś to operatorowi portalu { $url }
portal-answer-odd = odpowiedź portalu { $url } jest niepoprawna; oczekiwana treść: { $what }
    .help = sprawdź `url` portalu w `contactctl.toml`: pod tym adresem musi odpowiadać portal z API contactctl
answer-listing = lista kont
answer-account = konto
answer-users = lista użytkowników
answer-record = rekord z kontaktami
answer-history = historia
answer-portal = opis portalu
portal-refused = portal { $url } nie udostępnił danych ({ $what }): { $why }
    .help-token = sprawdź token { $token }: może być błędny, wygasły albo unieważniony
    .help-scope = poproś operatora portalu { $url } o token, który na to pozwala
    .help-address = sprawdź `url` portalu w `contactctl.toml`: nie może zawierać `/v1` ani prowadzić do przekierowania; jeśli jest poprawny, spróbuj ponownie
asked-listing = lista kont
asked-account = konto `{ $id }`
asked-users = użytkownicy konta `{ $id }`
asked-record = rekord konta `{ $id }`
asked-history = historia konta `{ $id }`
asked-portal = informacje o portalu
why-redirects = odpowiedź to przekierowanie na inny adres, a przekierowania nie są obsługiwane ({ $status })
why-status = odpowiedź ma status { $status }
why-problem = { $text } ({ $status })
with-cause = { $text }: { $cause }
portal-repeats = na liście kont z portalu powtarza się strona
    .help = zgłoś to operatorowi portalu { $url }
portal-history-repeats = w historii z portalu powtarza się strona
    .help = zgłoś to operatorowi portalu { $url }
portal-history-many-pages = historia z portalu ma więcej stron niż { $most }
    .help = zgłoś to operatorowi portalu { $url }
portal-many-pages = lista kont z portalu ma więcej stron niż { $most }
    .help = zgłoś to operatorowi portalu { $url }
portal-field-odd = pole `{ $field }` konta `{ $id }` ma w portalu nieznany format
    .help = zgłoś to operatorowi portalu { $url }
portal-odd-etag = portal przysłał niepoprawny znacznik wersji (ETag, RFC 9110, rozdział 8.8.3), więc zapis mógłby nadpisać nowszą zmianę
    .help = zgłoś to operatorowi portalu { $url }
portal-edited = w trakcie tego uruchomienia ktoś zmienił konto w portalu
portal-waited-for = oczekiwanie na portal pod adresem { $url }, najwyżej jeszcze { $left } s
portal-record-gone = w portalu nie ma już rekordu
portal-read-back-users = użytkownicy odczytani z portalu różnią się od tych, których zapisano
portal-account-gone = w portalu nie ma już konta
portal-made-meanwhile = nowe konto ma innych użytkowników niż jego plik: w międzyczasie ktoś założył lub zmienił to konto albo portal zapisał innych
portal-no-etag = portal nie przysłał znacznika wersji (ETag) razem z użytkownikami konta, więc zapis mógłby nadpisać nowszą zmianę
    .help = zgłoś to operatorowi portalu
portal-read-back = rekord odczytany z portalu różni się od tego, który zapisano
portal-holds-another = portal przyjął rekord, ale teraz ma inny: ktoś zaraz potem go zmienił albo portal zapisał coś innego
portal-holds-other-users = portal przyjął użytkowników, ale teraz ma innych: ktoś zaraz potem ich zmienił albo portal zapisał coś innego
portal-pushed-meanwhile = w tym samym czasie inne uruchomienie wysłało commit { $commit }


## Plany

commit-faulty = { $number ->
    [one] commit { $commit } ma { $number } błąd: niczego nie porównano ani nie wysłano
    [few] commit { $commit } ma { $number } błędy: niczego nie porównano ani nie wysłano
   *[many] commit { $commit } ma { $number } błędów: niczego nie porównano ani nie wysłano
}
    .help = { $number ->
        [one] popraw błąd i utwórz commit; jeśli nie wymieniono go powyżej, wyświetli go `contactctl plan`
       *[many] popraw błędy i utwórz commit; jeśli nie wymieniono ich powyżej, wyświetli je `contactctl plan`
    }
    .help-rule = { $number ->
        [one] popraw ten błąd, nawet jeśli jego reguła jest wyłączona lub tylko ostrzega albo dopuszcza go wyjątek: do synchronizacji trzeba wiedzieć, jakie wartości wysłać
       *[many] popraw te błędy, nawet jeśli ich reguła jest wyłączona lub tylko ostrzega albo dopuszcza je wyjątek: do synchronizacji trzeba wiedzieć, jakie wartości wysłać
    }
pushed-from-later = commit { $base }, ostatnio wysłany do portalu, następuje po commicie { $commit }
    .help = zsynchronizuj commit { $base } lub późniejszy albo wycofaj zmiany: `contactctl sync --portal { $portal } --rev { $commit } --allow-rollback`
first-sync-not-asked = do portalu `{ $portal }` nigdy niczego nie wysłano, więc pierwsza synchronizacja wymaga opcji `--first`
    .help = przeczytaj zasady (`[approval]` w `contactctl.toml`) i plan (`contactctl plan --portal { $portal } --first`), a potem uruchom `contactctl sync --portal { $portal } --first`
first-sync-partly-seen = token portalu `{ $portal }` nie daje dostępu do wszystkich kont, więc możliwe, że do pozostałych już coś wysłano
    .help = do pierwszej synchronizacji użyj tokenu z dostępem do wszystkich kont
guard-overlap = konto `{ $id }` utraciłoby wszystkie działające dziś kontakty alarmowe: `{ $addresses }` (zabezpieczenie `{ $guard }`)
    .help = zostaw działający dziś adres w `{ $key }` obok nowych, wykonaj synchronizację i usuń go w późniejszej zmianie
guard-never-empty = konto `{ $id }` zostałoby bez wartości wymaganego klucza `{ $key }`; w portalu jest teraz: `{ $addresses }` (zabezpieczenie `{ $guard }`)
    .help = podaj nową wartość klucza `{ $key }` albo zachowaj dotychczasową
guard-administrator = konto `{ $id }` zostałoby bez administratora: tę rolę utraciłby użytkownik `{ $email }`
    .help = nadaj rolę `administrator` komuś z `[[users]]` tego konta
override-comes = albo umieść `[[override]]` w osobnym commicie, zsynchronizuj go, a potem zsynchronizuj tę zmianę
override-wanted = albo dodaj do `contactctl.toml` odstępstwo, uzyskaj jego zatwierdzenie i zsynchronizuj je przed tą zmianą: `[[override]]` z `guard = "{ $guard }"`, `account = "{ $id }"`, `reason` i `until`
over-limit-accounts = { $planned ->
    [one] ta synchronizacja zapisałaby { $planned } konto; limit to { $limit }
    [few] ta synchronizacja zapisałaby { $planned } konta; limit to { $limit }
   *[many] ta synchronizacja zapisałaby { $planned } kont; limit to { $limit }
}
    .help = jeśli tak ma być, ustaw `{ $key } = { $planned }` w `[limits]`, uzyskaj zatwierdzenie i wprowadź tę zmianę w życie, synchronizując jedno konto
    .help-fewer = albo wysyłaj mniej kont naraz: `contactctl sync --account ACCOUNT --portal { $portal }`
over-limit-removals = { $planned ->
    [one] ta synchronizacja usunęłaby { $planned } wartość lub uprawnienie użytkownika; limit to { $limit }
    [few] ta synchronizacja usunęłaby { $planned } wartości lub uprawnienia użytkowników; limit to { $limit }
   *[many] ta synchronizacja usunęłaby { $planned } wartości lub uprawnień użytkowników; limit to { $limit }
}
    .help = jeśli tak ma być, ustaw `{ $key } = { $planned }` w `[limits]`, uzyskaj zatwierdzenie i wprowadź tę zmianę w życie, synchronizując jedno konto
    .help-fewer = albo wysyłaj mniej kont naraz: `contactctl sync --account ACCOUNT --portal { $portal }`


## Zapisane plany

saved-until = plan zapisano w pliku `{ $path }` (wygasa { $until }); aby go wysłać, uruchom `{ $command }`
plan-not-managed = co najmniej jedno konto w portalu nie ma pliku: { $accounts }
    .help = utwórz plik każdego konta (`contactctl pull --portal { $portal } ACCOUNT`) i utwórz commit
saved-without-branch = planu nie zapisano: nie dało się ustalić zasad zatwierdzania, według których jest oceniany
    .help = zobacz powód w planie i sprawdź konfigurację: `contactctl doctor`
plan-anew = utwórz nowy plan: `contactctl plan --portal { $portal } --out FILE`
plan-anew-and-look = utwórz nowy plan i obejrzyj go: `contactctl plan --portal NAME --out FILE`
saved-unreadable = nie da się odczytać zapisanego planu `{ $path }`
    .help = podaj plik z zapisanym planem albo utwórz go: `contactctl plan --portal NAME --out FILE`
saved-large = plik `{ $path }` jest za duży jak na zapisany plan
    .help = utwórz zapisany plan: `contactctl plan --portal NAME --out FILE`
saved-other-portal = zapisany plan jest dla portalu `{ $portal }`, a nie dla `{ $named }`
saved-expired = zapisany plan wygasł { $at }
saved-times = zapisany plan ma datę z przyszłości albo jest ważny dłużej niż 24 godziny: utworzony { $made }, ważny do { $until }
saved-allowed = zapisany plan utworzono z `{ $needed }`, więc w poleceniu `sync` trzeba podać te same opcje
saved-without = zapisany plan utworzono bez `{ $given }`
saved-command = obejrzyj plan, a potem go wyślij: `{ $command }`
saved-portal-changed = ustawienia lub baza danych portalu `{ $portal }` różnią się od tych, dla których zapisano plan
saved-of-another = zapisany plan pochodzi z innego repozytorium albo z innej konfiguracji
saved-not-approved-now = commit { $commit } z zapisanego planu nie jest już zatwierdzony: na zatwierdzonej gałęzi są teraz inne kontakty
saved-policy-changed = zasady zatwierdzania zmieniły się, odkąd plan zapisano
saved-none = plik `{ $path }` nie jest zapisanym planem
    .help = utwórz go: `contactctl plan --portal NAME --out FILE`
saved-edited = zapisany plan zmieniono po jego utworzeniu
saved-version = zapisany plan pochodzi z innej wersji contactctl
saved-moved = od utworzenia planu zmieniły się wartości w portalu; konta: { $accounts }
    .help = utwórz nowy plan i obejrzyj go: `contactctl plan --portal { $portal } --out FILE`
saved-applied = zapisany plan już wykonano
    .help = utwórz nowy plan dla dalszych zmian: `contactctl plan --portal { $portal } --out FILE`
receipt-unreadable = nie można odczytać raportu z wysyłki `{ $path }`
    .help = wybierz raport, który zapisało polecenie `contactctl sync --report FILE`: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-large = `{ $path }` to zbyt duży plik jak na raport z wysyłki
    .help = wybierz raport, który zapisało polecenie `contactctl sync --report FILE`: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-none = `{ $path }` nie jest raportem z wysyłki albo jest uszkodzony
    .help = wybierz raport, który zapisało polecenie `contactctl sync --report FILE`: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-version = raport z wysyłki `{ $path }` zapisała inna wersja contactctl
    .help = użyj tej wersji contactctl, która go zapisała, albo raportu zapisanego przez obecną wersję
receipt-missing = w `{ $path }` nie ma raportu z wysyłki do portalu `{ $portal }`
    .help = najpierw uruchom `contactctl sync --portal { $portal }` albo wybierz raport, który zapisało polecenie `contactctl sync --report FILE`: `contactctl plan --offline --portal { $portal } --receipt FILE`
receipt-committed = commit { $commit } ma własny plik `{ $path }`, więc zmiana mogłaby sama wybrać, z czym jest porównywana
    .help = usuń ten plik z repozytorium i utwórz commit albo wybierz inny raport: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-of-manual = portal `{ $portal }` nie ma API: `--offline` porównuje z jego rejestrem, a nie z raportem z wysyłki
    .help = pomiń `--receipt`
receipt-of-other-portal = raport z wysyłki `{ $path }` dotyczy portalu `{ $other }` ({ $other-place }), a nie `{ $portal }` ({ $place })
    .help = wybierz raport z wysyłki do tego portalu: `contactctl plan --offline --portal { $portal } --receipt FILE`
receipt-of-other-database = raport z wysyłki `{ $path }` dotyczy innej bazy danych portalu `{ $portal }` niż ta, która jest tu teraz
    .help = uruchom `contactctl sync --portal { $portal }`, a potem użyj raportu z tej synchronizacji: `contactctl plan --offline --portal { $portal }`
receipt-of-other-repository = raport z wysyłki `{ $path }` pochodzi z innego repozytorium, `{ $repository }`
    .help = wybierz raport z wysyłki z tego repozytorium: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-of-other-config = raport z wysyłki `{ $path }` pochodzi z innej konfiguracji, `{ $config }`
    .help = wybierz raport z wysyłki z tą konfiguracją: `contactctl plan --offline --portal NAME --receipt FILE`
receipt-commit-unknown = w tym klonie nie ma commitu { $commit }, którego dotyczy raport z wysyłki `{ $path }`
    .help-fetch = pobierz commit: `git fetch --all`
receipt-unfit = raport z wysyłki `{ $path }` nie zgadza się z commitem { $commit }, który ma inne kontakty
    .help = wybierz raport, który zapisało polecenie `contactctl sync --report FILE`: `contactctl plan --offline --portal NAME --receipt FILE`
offline-saved = `--out` zapisuje plan do wysłania, ale planu utworzonego z opcją `--offline` nie można wysłać
    .help = pomiń `--offline` albo `--out`


## Wysyłanie

not-pushed = Niczego nie wysłano.
not-pushed-unasked = niczego nie wysłano: nie ma terminala, w którym można zadać pytanie
    .help = aby wysłać bez potwierdzenia, uruchom to samo polecenie z opcją `--yes`
not-asked = nie można wyświetlić pytania w terminalu
answer-unread = nie da się odczytać odpowiedzi z terminala
account-renamed = plik `{ $path }` był przy ostatnim wysłaniu plikiem konta `{ $before }`, a teraz jest plikiem konta `{ $after }`
    .help = jeśli to pomyłka, przywróć w pliku `id = "{ $before }"` i utwórz commit
    .help-other = jeśli `{ $after }` to inne konto, przestań zarządzać kontem `{ $before }`: `contactctl sync --portal { $portal } --prune`
push-drifted = { $number ->
    [one] konto { $accounts } ma w portalu wartości, których nie wysłano z Gita, więc pozostaje bez zmian
    [few] { $number } konta mają w portalu wartości, których nie wysłano z Gita, więc pozostają bez zmian: { $accounts }
   *[many] { $number } kont ma w portalu wartości, których nie wysłano z Gita, więc pozostają bez zmian: { $accounts }
}
    .help = jeśli wartości w portalu są właściwe, wpisz je do pliku konta (`contactctl pull --portal { $portal } ACCOUNT`) i utwórz commit
    .help-overwrite = jeśli wartości w portalu są błędne, nadpisz je: `contactctl sync --portal { $portal } --on-drift overwrite`; albo wyślij tylko pozostałe pola: `contactctl sync --portal { $portal } --on-drift keep`
    .help-first = jeśli wartości w portalu są błędne, dodaj do tego samego polecenia `--on-drift overwrite`, gdy któreś konto zostanie wysłane albo przyjęte (adopt): pierwsza synchronizacja niczego nie nadpisuje
push-invalid = { $number ->
    [one] plik konta { $accounts } ma błędy, więc konto pozostaje bez zmian
   *[many] pliki { $number } kont mają błędy, więc te konta pozostają bez zmian: { $accounts }
}
    .help = popraw błędy, sprawdź pliki poleceniem `contactctl check` i utwórz commit
push-foreign = { $number ->
    [one] kontem { $accounts } zarządza inne repozytorium
    [few] { $number } kontami zarządza inne repozytorium: { $accounts }
   *[many] { $number } kontami zarządza inne repozytorium: { $accounts }
}
    .help = { $number ->
        [one] usuń plik tego konta tutaj i utwórz commit albo usuń go w tamtym repozytorium, utwórz commit i uruchom tam `contactctl sync --prune`
       *[many] usuń pliki tych kont tutaj i utwórz commit albo usuń je w tamtym repozytorium, utwórz commit i uruchom tam `contactctl sync --prune`
    }
    .help-take-over = jeśli tamto repozytorium należy do ciebie albo jest tym repozytorium sprzed przepisania historii, przejmij jego konta: `contactctl sync --portal { $portal } --take-over { $repositories }`
push-missing = { $number ->
    [one] w portalu brakuje konta { $accounts }
   *[many] w portalu brakuje { $number } kont: { $accounts }
}
    .help = załóż brakujące konta (`contactctl sync --portal { $portal } --provision`; token musi mieć zakres `admin`) albo poproś o to operatora portalu
push-refused = { $number ->
    [one] odrzucono zmiany konta { $accounts }
   *[many] odrzucono zmiany { $number } kont: { $accounts }
}
    .help = zobacz powody powyżej, popraw wymienione w nich wartości (jeśli są) i utwórz commit, a potem uruchom to samo polecenie ponownie
push-failed = { $number ->
    [one] nie wysłano konta { $accounts }
   *[many] nie wysłano { $number } kont: { $accounts }
}
    .help = zobacz powody powyżej, a potem uruchom to samo polecenie ponownie: nic nie zostanie zapisane dwa razy
push-partly = { $number ->
    [one] konto { $accounts } wysłano tylko częściowo
    [few] { $number } konta wysłano tylko częściowo: { $accounts }
   *[many] { $number } kont wysłano tylko częściowo: { $accounts }
}
    .help = zobacz powody powyżej (jeśli są), a potem uruchom to samo polecenie ponownie: zostanie wysłane tylko to, czego portal jeszcze nie ma
push-partly-shown = { $number ->
    [one] konto { $accounts } wpisano tylko częściowo, bo portal pokazywał inną wartość niż oczekiwana
    [few] { $number } konta wpisano tylko częściowo, bo portal pokazywał inne wartości niż oczekiwane: { $accounts }
   *[many] { $number } kont wpisano tylko częściowo, bo portal pokazywał inne wartości niż oczekiwane: { $accounts }
}
    .help = zobacz, co się teraz różni i jak to rozwiązać: `contactctl plan --portal { $portal }`
push-unknown = { $number ->
    [one] nie wiadomo, czy wysłano konto { $accounts }
    [few] nie wiadomo, czy wysłano { $number } konta: { $accounts }
   *[many] nie wiadomo, czy wysłano { $number } kont: { $accounts }
}
    .help = uruchom to samo polecenie ponownie: najpierw zostanie odczytany portal i nic nie zostanie zapisane dwa razy
push-interrupted-late = przerwano, ale praca nad każdym kontem już się rozpoczęła
    .help = porównaj portal z plikami: `contactctl plan --portal { $portal }`
push-interrupted = { $number ->
    [one] przerwano: nie wysłano { $number } konta
   *[many] przerwano: nie wysłano { $number } kont
}
    .help = uruchom to samo polecenie ponownie, aby kontynuować


## Udostępnianie portalu

serve-no-listen = nie da się nasłuchiwać pod adresem { $address }
    .help = sprawdź, czy inny program nie używa tego adresu, albo wybierz inny port: `contactctl portal serve --listen 127.0.0.1:0`
no-signals = nie da się odbierać sygnałów systemu
serve-no-address = nie da się ustalić adresu portalu
serve-address-unknown = nie da się ustalić adresu portalu
serve-at = Portal działa pod adresem { $url } (wartości są w { $path })
serve-at-behind = Portal działa pod adresem { $url } i nasłuchuje na { $address } (wartości są w { $path })
serve-sign-in = Zaloguj się w ciągu dziesięciu minut: { $link }
serve-stop = Aby zatrzymać portal, naciśnij Ctrl-C.
invited = { $minutes ->
    [one] link dla `{ $email }` zadziała raz, w ciągu { $minutes } minuty
   *[many] link dla `{ $email }` zadziała raz, w ciągu { $minutes } minut
}
token-made = token `{ $name }` wygasa { $day }; jego sekret jest pokazywany tylko ten jeden raz
token-list-empty = nie ma żadnego tokenu; utwórz go, z tą samą opcją `--portal` albo `--database`, jeśli jej użyto: `contactctl portal token create NAME --scope read`
token-all-accounts = wszystkie konta
token-line-expired = { $name }  { $scope }  { $accounts }  wygasł { $day }
token-line-until = { $name }  { $scope }  { $accounts }  do { $day }
token-revoked = token `{ $name }` został unieważniony
no-such-token = nie ma tokenu `{ $name }`
    .help = zobacz wszystkie tokeny, z tą samą opcją `--portal` albo `--database`, jeśli jej użyto: `contactctl portal token list`
token-taken = token o nazwie `{ $name }` już istnieje
    .help = najpierw go unieważnij (`contactctl portal token revoke { $name }`, z tą samą opcją `--portal` albo `--database`, jeśli jej użyto) albo wybierz inną nazwę
no-such-embedded = w konfiguracji nie ma wbudowanego portalu `{ $name }`
    .help = wybierz portal rodzaju `embedded` z `contactctl.toml` albo plik w opcji `--database FILE`
no-embedded = w konfiguracji nie ma wbudowanego portalu
    .help = podaj plik portalu w opcji `--database FILE`
several-embedded = skonfigurowano kilka wbudowanych portali
    .help = wybierz jeden w opcji `--portal NAME`: { $names }
no-such-user = żadne konto nie ma użytkownika `{ $email }`
    .help = daj tej osobie dostęp do konta, z tą samą opcją `--portal` albo `--database`, jeśli jej użyto: `contactctl portal invite { $email } --account ACCOUNT --role editor`
unencrypted = inne komputery mogłyby łączyć się z `{ $address }` bez szyfrowania
    .help = dodaj certyfikat i publiczny adres: `--tls-cert FILE --tls-key FILE --public-url https://HOST`
    .help-proxy = albo dodaj `--behind-proxy --public-url https://HOST`, jeśli TLS obsługuje serwer przed portalem
origin-not-https = publiczny adres `{ $origin }` nie zaczyna się od `https://`
    .help = użyj `https://` w opcji `--public-url`: inne komputery muszą łączyć się z portalem przez TLS
origin-unknown = linki do portalu wymagają jego publicznego adresu
    .help = dodaj `--public-url https://HOST`
pem-unreadable = z pliku `{ $path }` nie da się odczytać danych PEM
    .help = sprawdź plik: `--tls-cert` wymaga łańcucha certyfikatów w formacie PEM, a `--tls-key` jego klucza prywatnego
no-certificate = w pliku `{ $path }` nie ma certyfikatu
    .help = użyj pliku PEM z łańcuchem certyfikatów (`-----BEGIN CERTIFICATE-----`)
key-unfit = nie da się użyć klucza `{ $key }` z certyfikatem `{ $certificate }`
    .help = użyj poprawnego certyfikatu i klucza prywatnego, dla którego go wystawiono
no-loopback = wbudowany portal nie może nasłuchiwać pod adresem `127.0.0.1`
embedded-panicked = wbudowany portal zakończył działanie z powodu błędu wewnętrznego
    .help = zgłoś to razem z wynikiem polecenia `contactctl --version`
no-random = system nie dostarcza losowych bajtów


## Baza danych portalu

database-failed = błąd bazy danych portalu
database-unopened = nie da się otworzyć bazy danych portalu `{ $path }`
database-damaged = baza danych portalu `{ $path }` jest uszkodzona
    .help = przywróć kopię utworzoną poleceniem `contactctl portal backup` albo przenieś ten plik: następna synchronizacja utworzy wtedy pusty portal z nowym identyfikatorem
disk-full = dysk jest pełny
database-disk-full = na dysku nie ma miejsca na plik bazy danych `{ $path }`
    .help = zwolnij miejsce i uruchom to samo polecenie ponownie
no-such-database = nie ma bazy danych `{ $path }`
    .help = popraw ścieżkę albo utwórz bazę danych: `contactctl portal serve --database { $path }`
token-name-odd = nazwa tokenu musi mieścić się w jednym wierszu i mieć od 1 do 100 znaków drukowalnych
    .help = wybierz inną nazwę, na przykład `ci`
token-no-account = portal nie ma konta `{ $id }`
    .help = popraw identyfikator albo utwórz token, gdy konto już będzie istnieć; bez opcji `--account` token obejmuje wszystkie konta
clock-odd = zegar tego komputera pokazuje czas sprzed roku 1970 lub po roku 9999
    .help = ustaw zegar: zależą od niego zatwierdzenia, terminy ważności i rekordy
certificates-missing = { $variable ->
    [SSL_CERT_FILE] zmienna `{ $variable }` wskazuje `{ $path }`, a to nie jest istniejący plik
   *[SSL_CERT_DIR] zmienna `{ $variable }` wskazuje `{ $path }`, a to nie jest istniejący folder
}
    .help = popraw `{ $variable }` albo usuń tę zmienną, aby użyć certyfikatów systemu
lock-left = nie da się zapisać referencji Git: jej plik blokady `{ $path }` istnieje już { $age }
    .help = poczekaj na zakończenie działających `git` i `contactctl` i spróbuj ponownie; jeśli żaden nie działa, usuń plik blokady: `rm { $path }`
database-unmade = nie da się utworzyć pliku bazy danych `{ $path }`
database-foreign = plik `{ $path }` nie jest bazą danych portalu
    .help = jeśli użyto opcji `--database`, podaj w niej inny plik; w przeciwnym razie przenieś ten plik: następna synchronizacja utworzy wtedy pusty portal z nowym identyfikatorem
database-old = nie da się dostosować bazy danych portalu `{ $path }` do tej wersji contactctl
database-newer = baza danych portalu `{ $path }` pochodzi z nowszej wersji contactctl (format { $form }; ta wersja obsługuje formaty do { $known })
    .help = zainstaluj najnowszy contactctl
database-no-writer = nie da się uruchomić wątku, który zapisuje w bazie danych portalu
database-busy = inny proces używa bazy danych portalu
database-panicked = praca na bazie danych została przerwana przez błąd wewnętrzny
database-closed = baza danych jest zamknięta
portal-id-ask = Nadać portalowi w `{ $path }` nowy identyfikator? Zatwierdzenia dla { $old } stracą ważność. [t/N]
portal-id-unasked = portal zachowuje identyfikator: nie ma terminala, w którym można zadać pytanie
    .help = aby nadać nowy identyfikator bez potwierdzenia, uruchom to samo polecenie z opcją `--yes`
portal-id-stays = portal zachowuje identyfikator
    .help = aby nadać nowy identyfikator, uruchom to samo polecenie ponownie i potwierdź albo dodaj `--yes`
portal-id-renewed = portal w `{ $path }` ma nowy identyfikator; poprzedni to { $old }
backup-taken = ścieżka `{ $path }` już istnieje
    .help = podaj ścieżkę, która jeszcze nie istnieje: kopia zapasowa nigdy nie nadpisuje pliku
backup-unwritable = nie da się zapisać kopii zapasowej `{ $path }`
backup-not-renamed = nie da się zmienić nazwy gotowej kopii
backup-made = skopiowano bazę danych `{ $from }` do `{ $to }`
