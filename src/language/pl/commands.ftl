### Co polecenia mówią poza ustaleniami.


## history

history-new = nowe w { $path }
history-gone = usunięte razem z { $path }
history-moved = przeniesione z { $from } do { $to }
history-pushed = wysłano do { $portal } { $at }, z { $commit }, przez { $by }
history-not-pushed = nie wysłano do { $portal }
history-edits = zmieniono w portalu { $portal }
history-nothing = Nie jest znana żadna zmiana.
history-shallow = uwaga: ten klon jest płytki i nie wiadomo, co zmieniono do { $commit }; pobierz całą historię przez `git fetch --unshallow`, a w CI przez `fetch-depth: 0`


## route

route-at = , w chwili { $at }
route-by-commit = , według commitu { $commit }
route-nobody = nikt
route-open = obsługa jest czynna
route-closed = obsługa jest nieczynna
route-new = nowe
route-gone = usunięte
route-joins = dociera także do { $who }
route-leaves = nie dociera już do { $who }
route-hours-join = obsługa jest czynna { $hours }
route-hours-leave = obsługa nie jest już czynna { $hours }
route-opens = obsługa jest wtedy czynna, a była nieczynna
route-closes = obsługa jest wtedy nieczynna, a była czynna
route-same = Od { $since } nic się nie zmienia w tym, kto zostaje powiadomiony.
route-other = Od { $since } zmienia się to, kto zostaje powiadomiony, dla { $number ->
    [one] { $number } konta
   *[many] { $number } kont
}.
route-title = Kto zostaje powiadomiony
route-told-head = | konto | powiadamiani |
route-change-head = | konto | zdarzenie | zmiana |
route-left-out = ... i jeszcze { $number }: wszystkie pokazuje `--format text`.
route-of-faulty-files = ostrzeżenie: pliki mają błędy, a tu liczy się tylko to, co da się odczytać; błędy pokazuje `contactctl check`


## plan

plan-portal = Portal
plan-commit = Commit
plan-approved = Zatwierdzono
plan-not-approved = Jeszcze nie zatwierdzono
plan-note = Uwaga
plan-refused = Synchronizacja zostałaby odrzucona: { $refusal }
plan-at = miejsce:
plan-routing = powiadomienia: { $change }
plan-warning = ostrzeżenie: { $warning }
plan-line = wiersz { $line }
plan-by = { $commit }, autor: { $author }
plan-merged = , scalenie: { $who }
plan-reviewed = , przegląd: { $who } (według opisu commitu)
plan-empty = (puste)
plan-pushed-last = wysłano ostatnio
plan-portal-now = portal teraz
plan-files-say = pliki mówią
plan-overwritten = { $state }, zostanie nadpisane
plan-drifted = zmienione w portalu
plan-conflicting = konflikt
plan-converged = zgodne
plan-user = użytkownik { $email }
plan-user-stays = zostaje, dopóki wysyłane są tam alerty
plan-no-access = brak dostępu

plan-create-over = utworzenie w miejsce wartości wpisanych ręcznie
plan-create = utworzenie
plan-update = zmiana względem { $from }
plan-adopt = przejęcie: portal ma już te wartości
plan-converge = odnotowanie: portal sam doszedł do tych wartości
plan-drift-unknown = pozostawione: wysłano je z { $from }, którego ten klon nie ma
plan-conflict = konflikt: od { $from } zmieniły się i portal, i pliki
plan-drift = rozbieżność: od { $from } ktoś zmienił coś w portalu
plan-drift-before = zmienione w portalu: są tam użytkownicy, których plik nie wymienia
plan-missing = brak: portal nie ma takiego konta
plan-released = zwolnione: pliku już nie ma, portal zachowuje wartości; nadal zarządzane, aż zwolni je synchronizacja z `--prune`
plan-released-now = zwolnione: pliku już nie ma, portal zachowuje wartości, a ta synchronizacja je zwalnia
plan-foreign = zarządzane z innego repozytorium: pozostawione
plan-invalid = plik ma błędy: pozostawione bez zmian
plan-advance = bez zmian: commit zostaje odnotowany, aby jego ustawienia oceniały następny
plan-unmanaged = niezarządzane
plan-unchanged = bez zmian

plan-event-leaves = { $event } nie dociera już do { $leaves }
plan-event-joins = { $event } dociera także do { $joins }
plan-event-both = { $event } dociera do { $joins }, a już nie do { $leaves }

plan-fewer-windows = liczba okien w `{ $key }` zmienia się z { $from } na { $to }
plan-fewer-recipients = liczba odbiorców w `{ $key }` zmienia się z { $from } na { $to }
plan-other-address = użytkownicy dostaną inny adres
plan-edit-overwritten = `{ $key }` zmieniono w portalu i ta zmiana zostanie nadpisana
plan-user-edit-overwritten = dostęp `{ $email }` zmieniono w portalu i ta zmiana zostanie nadpisana
plan-entry-overwritten = `{ $key }` wpisano ręcznie i zostanie nadpisane

plan-count-create = { $number } do utworzenia
plan-count-update = { $number } do zmiany
plan-count-adopt = { $number } do przejęcia
plan-count-converge = { $number } do odnotowania
plan-count-advance = { $number } do odnotowania ustawień
plan-count-drift = { $number } ze zmianą w portalu
plan-count-invalid = { $number } z błędami
plan-count-missing = { $number } bez konta w portalu
plan-count-released = { $number } bez pliku
plan-count-foreign = { $number } z innego repozytorium
plan-count-unmanaged = { $number } bez zarządzania
plan-count-unchanged = { $number } bez zmian
plan-counts = Plan: { $counts }.
plan-nothing = Nie ma nic do zrobienia: { $counts }.
plan-no-accounts = Brak kont.


plan-comment-title = Plan dla portalu
plan-comment-approved = zatwierdzono
plan-comment-not-approved = jeszcze nie zatwierdzono
plan-comment-note = uwaga
plan-comment-refused = zostałoby odrzucone
plan-comment-in = w
plan-comment-head = | pole | teraz | potem | skąd |
plan-comment-left-out = ... i jeszcze { $number }: wszystkie pokazuje `contactctl plan`.


## sync

sync-applied = { $id }: wysłano i odczytano z powrotem
sync-already-there = { $id }: już jest w portalu
sync-not-attempted = { $id }: nie próbowano
sync-refused = { $id }: odmowa: { $reason }
sync-failed = { $id }: nie udało się: { $reason }
sync-unknown = { $id }: nie wiadomo: { $reason }
sync-partly = { $reason }; część wartości zapisano wcześniej
sync-count-applied = wysłane i odczytane z powrotem: { $number }
sync-count-already-there = już w portalu: { $number }
sync-count-refused = odmowy: { $number }
sync-count-failed = nieudane: { $number }
sync-count-unknown = niewiadome: { $number }
sync-count-not-attempted = nie próbowano: { $number }
sync-done = Gotowe: { $counts }.
sync-done-nothing = Gotowe: nic.
sync-look = Obejrzyj to: contactctl portal serve
sync-ask = Wysłać { $accounts } do `{ $portal }`? [t/N]
sync-finishing = kończę to, co jest w drodze; kolejne Ctrl-C przerywa od razu
sync-progress = { $bar } konta: { $done }, pozostało { $left }


## doctor

doctor-build = { $version }, { $system }
doctor-time-zones = strefy czasowe
doctor-built-in = IANA { $version }, wbudowane
doctor-project = projekt
doctor-configuration = konfiguracja
doctor-no-configuration = brak `{ $name }`: wartości domyślne
doctor-contacts = kontakty
doctor-branch = gałąź `{ $branch }` na { $commit }
doctor-no-branch = bez gałęzi, na { $commit }
doctor-remote = zdalne repozytorium { $names }
doctor-no-remote = bez zdalnego repozytorium
doctor-uncommitted = { $number ->
    [one] { $number } niezatwierdzona zmiana
    [few] { $number } niezatwierdzone zmiany
   *[many] { $number } niezatwierdzonych zmian
}
doctor-shallow = ten klon nie ma całej historii, a synchronizacja jej wymaga
doctor-editor = edytor
editor-schema-missing = `{ $path }` wskazuje schemat dla edytora `{ $schema }`, a nie ma go tam
editor-schema-missing-more = `{ $path }` i { $more ->
    [one] { $more } inny plik
    [few] { $more } inne pliki
   *[many] { $more } innych plików
} wskazują schemat dla edytora `{ $schema }`, a nie ma go tam
editor-schema-write = zapisz go: `contactctl schema { $name } > { $schema }`
branch-guessed = zatwierdzona gałąź jest zgadywana: { $branch }
portal-is-other = to, co odpowiada pod { $url }, nie jest portalem
    .help = sprawdź `url` portalu `{ $name }`: to adres portalu, bez `/v1`
doctor-portal = portal { $name }
doctor-embedded = { $environment }, wbudowany: w tym programie
doctor-reached = { $environment }, { $url }: odpowiada ze statusem { $status }, token { $place }, związany z { $tie }
doctor-approved-branch = zatwierdzona
doctor-signers = podpisujący
doctor-signers-listed = `{ $path }`, { $number ->
    [one] { $number } wiersz
    [few] { $number } wiersze
   *[many] { $number } wierszy
}
doctor-signer-line = wiersza { $line } w `{ $path }` nie da się odczytać, więc nikt na jego podstawie nie podpisze: { $fault }
    .help = popraw wiersz, w formacie `ssh-keygen(1)`, i daj to do zatwierdzenia
doctor-forge = serwis
doctor-forge-token = { $url }, token { $place }, związany z { $tie }
doctor-id = {"  "}identyfikator
doctor-id-later = jeszcze brak: powstanie, gdy baza danych zostanie otwarta następny raz
doctor-no-id = brak: starszy portal, znany po adresie
doctor-sees = {"  "}token
doctor-sees-all = do wszystkich kont, zakres `{ $scope }`
doctor-sees-some = OSTRZEŻENIE: tylko do { $accounts } ({ $names }), zakres `{ $scope }`: pierwsza synchronizacja wymaga tokena do wszystkich
doctor-sees-unknown = portal nie podaje, na co pozwala
doctor-portals = portale
doctor-shared-id = OSTRZEŻENIE: { $names } mają jeden identyfikator; jeśli to dwie bazy danych, uruchom `contactctl portal id --new` na kopii
doctor-terminal = terminal
doctor-color = z kolorami
doctor-no-color = bez kolorów
doctor-columns = { $color }, { $number ->
    [one] { $number } kolumna
    [few] { $number } kolumny
   *[many] { $number } kolumn
}
doctor-no-terminal = brak, { $color }
doctor-locale = środowisko
doctor-not-set = nie ustawiono
doctor-failed = BŁĄD: { $failure }


## pull

pull-count-new = { $number } w nowych plikach
pull-count-edited = { $number } ze zmienionym plikiem
pull-counts = Zapisano: { $counts }.
pull-nothing = Nie ma nic do zapisania: { $counts }.
pull-look = Nic nie jest jeszcze w commicie: obejrzyj to przez `git status` i `git diff`.
pull-foreign = uwaga: zarządzane z innego repozytorium i pominięte: { $names }; aby pobrać konto, podaj je z nazwy
pull-empty = uwaga: bez danych kontaktowych w portalu: { $names }
pull-schema = uwaga: edytory szukają `{ $path }`: zapisz go przez `contactctl schema account > { $path }`
names-and-more = { $names } i jeszcze { $more }
