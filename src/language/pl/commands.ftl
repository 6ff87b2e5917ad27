### Co polecenia mówią poza ustaleniami.


## history

history-new = nowe w { $path }
history-gone = usunięte razem z { $path }
history-moved = przeniesione z { $from } do { $to }
history-pushed = wysłano do { $portal } { $at }, w commicie { $commit }, autor: { $by }
history-not-pushed = nie wysłano do { $portal }
history-edits = zmieniono w portalu { $portal }
history-nothing = Nie jest znana żadna zmiana.
history-shallow = uwaga: ten klon jest płytki, więc nie wiadomo, co zmieniono do { $commit }; pobierz całą historię: `git fetch --unshallow`, a w CI `fetch-depth: 0`


## route

route-at = , { $at }
route-by-commit = , w commicie { $commit }
route-nobody = nikt
route-open = pomoc jest czynna
route-closed = pomoc jest nieczynna
route-new = nowe
route-gone = usunięte
route-joins = dociera także do { $who }
route-leaves = nie dociera już do { $who }
route-hours-join = pomoc jest czynna { $hours }
route-hours-leave = pomoc nie jest już czynna { $hours }
route-opens = pomoc jest wtedy czynna; wcześniej była nieczynna
route-closes = pomoc jest wtedy nieczynna; wcześniej była czynna
route-same = Od { $since } odbiorcy powiadomień się nie zmieniają.
route-other = Od { $since } zmieniają się odbiorcy powiadomień { $number ->
    [one] { $number } konta
   *[many] { $number } kont
}.
route-title = Odbiorcy powiadomień
route-told-head = | konto | odbiorcy |
route-change-head = | konto | zdarzenie | zmiana |
route-left-out = ... i jeszcze { $number }: wszystkie pokazuje `--format text`.
route-of-faulty-files = ostrzeżenie: pliki mają błędy, więc liczy się tu tylko to, co da się odczytać; zobacz błędy: `contactctl check`


## plan

plan-portal = Portal
plan-commit = Commit
plan-approved = Zatwierdzono
plan-not-approved = { $failed ->
    [one] Nie zatwierdzono: niespełniony { $failed } warunek
    [few] Nie zatwierdzono: niespełnione { $failed } warunki
   *[many] Nie zatwierdzono: niespełnionych { $failed } warunków
}
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
plan-portal-now = teraz w portalu
plan-files-say = w plikach
plan-overwritten = { $state }, zostanie nadpisane
plan-drifted = rozbieżność
plan-conflicting = konflikt
plan-converged = zgodne
plan-user = użytkownik { $email }
plan-user-stays = zostaje, dopóki wysyłane są tam alerty
plan-no-access = brak dostępu

plan-create-over = utworzenie w miejsce wartości wpisanych ręcznie
plan-create = utworzenie
plan-update = zmiana względem { $from }
plan-adopt = adopt: portal ma już te wartości
plan-converge = już aktualne: odnotowany zostanie tylko commit
plan-drift-unknown = bez zmian: wysłano to z { $from }, którego nie ma w tym klonie
plan-conflict = konflikt: od { $from } zmieniły się i portal, i pliki
plan-drift = rozbieżność: od { $from } ktoś zmienił coś w portalu
plan-drift-before = rozbieżność: w portalu są użytkownicy, których plik nie wymienia
plan-missing = brak: portal nie ma takiego konta
plan-released = usunięte z Git: w portalu nadal zarządzane; zakończ to: `contactctl sync --prune`
plan-released-now = usunięte z Git: ta synchronizacja przestanie nim zarządzać, a wartości zostaną w portalu
plan-foreign = zarządza nim inne repozytorium: bez zmian
plan-invalid = plik ma błędy: bez zmian
plan-advance = bez zmian: odnotowany zostanie tylko commit, aby jego ustawienia obowiązywały następny
plan-unmanaged = niezarządzane
plan-unchanged = bez zmian

plan-event-leaves = { $event } nie dociera już do { $leaves }
plan-event-joins = { $event } dociera także do { $joins }
plan-event-both = { $event } dociera do { $joins } zamiast do { $leaves }

plan-fewer-windows = liczba okien pomocy w `{ $key }` zmienia się z { $from } na { $to }
plan-fewer-recipients = liczba odbiorców w `{ $key }` zmienia się z { $from } na { $to }
plan-other-address = użytkownicy marki dostaną inny adres
plan-edit-overwritten = `{ $key }` zmieniono w portalu i ta zmiana zostanie nadpisana
plan-user-edit-overwritten = dostęp użytkownika `{ $email }` zmieniono w portalu i ta zmiana zostanie nadpisana
plan-entry-overwritten = `{ $key }` wpisano ręcznie i zostanie nadpisane

plan-count-create = { $number } do utworzenia
plan-count-update = { $number } do zmiany
plan-count-adopt = { $number } do przyjęcia bez zmian
plan-count-converge = { $number } już aktualne
plan-count-advance = { $number } tylko do odnotowania commitu
plan-count-drift = { $number } ze zmianą w portalu
plan-count-invalid = { $number } z błędami
plan-count-missing = { $number } bez konta w portalu
plan-count-released = { $number } usunięte z Git
plan-count-foreign = { $number } z innego repozytorium
plan-count-unmanaged = { $number } bez zarządzania
plan-count-unchanged = { $number } bez zmian
plan-counts = Plan: { $counts }.
plan-nothing = Nie ma nic do zrobienia: { $counts }.
plan-no-accounts = Brak kont.


plan-comment-title = Plan dla portalu
plan-test-passed = ok
plan-test-failed = niespełniony
plan-comment-note = uwaga
plan-comment-refused = zostałoby odrzucone
plan-comment-in = w
plan-comment-head = | pole | teraz | potem | skąd |
plan-comment-left-out = ... i jeszcze { $number }: wszystkie pokazuje `contactctl plan`.


## sync

sync-applied = { $id }: wysłano i odczytano z powrotem
sync-already-there = { $id }: już w portalu
sync-not-attempted = { $id }: nie podjęto próby
sync-refused = { $id }: odmowa: { $reason }
sync-failed = { $id }: nie udało się: { $reason }
sync-unknown = { $id }: wynik nieznany: { $reason }
sync-partly = { $reason }; część wartości zapisano już wcześniej
sync-count-applied = wysłane i odczytane z powrotem: { $number }
sync-count-already-there = już w portalu: { $number }
sync-count-refused = odmowy: { $number }
sync-count-failed = nieudane: { $number }
sync-count-unknown = wynik nieznany: { $number }
sync-count-not-attempted = bez próby: { $number }
sync-done = Gotowe: { $counts }.
sync-done-nothing = Gotowe: nie było nic do zrobienia.
sync-look = Zobacz to w przeglądarce: contactctl portal serve
sync-ask = Wysłać { $accounts } do `{ $portal }`? [t/N]
sync-finishing = kończenie rozpoczętych kont; kolejne Ctrl-C przerywa od razu
sync-progress = { $bar } gotowe: { $done }, pozostało: { $left }


## doctor

doctor-build = { $version }, { $system }
doctor-time-zones = strefy czasowe
doctor-built-in = IANA { $version }, wbudowane
doctor-project = projekt
doctor-configuration = konfiguracja
doctor-no-configuration = brak `{ $name }`: obowiązują wartości domyślne
doctor-contacts = kontakty
doctor-branch = gałąź `{ $branch }` na { $commit }
doctor-no-branch = bez gałęzi, na { $commit }
doctor-remote = zdalne repozytorium: { $names }
doctor-no-remote = bez zdalnego repozytorium
doctor-uncommitted = { $number ->
    [one] { $number } niezacommitowana zmiana
    [few] { $number } niezacommitowane zmiany
   *[many] { $number } niezacommitowanych zmian
}
doctor-shallow = w tym klonie brakuje części historii, której wymaga synchronizacja
doctor-editor = edytor
editor-schema-missing = `{ $path }` wskazuje schemat dla edytora `{ $schema }`, który nie istnieje
editor-schema-missing-more = `{ $path }` i { $more ->
    [one] { $more } inny plik
    [few] { $more } inne pliki
   *[many] { $more } innych plików
} wskazują schemat dla edytora `{ $schema }`, który nie istnieje
editor-schema-write = utwórz go: `contactctl schema { $name } > { $schema }`
branch-guessed = zatwierdzoną gałąź tylko odgadnięto: { $branch }
portal-is-other = serwer pod { $url } nie jest portalem
    .help = sprawdź `url` portalu `{ $name }`: to adres bez `/v1`
doctor-portal = portal { $name }
doctor-embedded = { $environment }, wbudowany: w tym programie
doctor-reached = { $environment }, { $url }: odpowiada ze statusem { $status }, token { $place }, związany z { $tie }
doctor-approved-branch = zatwierdzona gałąź
doctor-signers = uprawnieni do podpisu
doctor-signers-listed = `{ $path }`, { $number ->
    [one] { $number } wiersz
    [few] { $number } wiersze
   *[many] { $number } wierszy
}
doctor-signer-line = wiersza { $line } w `{ $path }` nie da się odczytać, więc nikt na jego podstawie nie podpisze: { $fault }
    .help = popraw ten wiersz w formacie `ssh-keygen(1)` i poddaj zmianę zatwierdzeniu
doctor-forge = hosting Git
doctor-forge-token = { $url }, token { $place }, związany z { $tie }
doctor-id = {"  "}identyfikator
doctor-id-later = jeszcze brak: powstanie przy następnym otwarciu bazy danych
doctor-no-id = brak: starszy portal, znany tylko po adresie
doctor-sees = {"  "}token
doctor-sees-all = do wszystkich kont, zakres `{ $scope }`
doctor-sees-some = OSTRZEŻENIE: tylko do { $accounts } ({ $names }), zakres `{ $scope }`; pierwsza synchronizacja wymaga tokenu do wszystkich kont
doctor-sees-unknown = portal nie podaje, na co on pozwala
doctor-portals = portale
doctor-shared-id = OSTRZEŻENIE: { $names } mają ten sam identyfikator; jeśli to dwie bazy danych, uruchom `contactctl portal id --new` na kopii
doctor-terminal = terminal
doctor-color = z kolorami
doctor-no-color = bez kolorów
doctor-columns = { $color }, { $number ->
    [one] { $number } kolumna
    [few] { $number } kolumny
   *[many] { $number } kolumn
}
doctor-no-terminal = brak, { $color }
doctor-locale = ustawienia regionalne
doctor-not-set = nie ustawiono
doctor-failed = BŁĄD: { $failure }


## pull

pull-count-new = { $number } w nowych plikach
pull-count-edited = { $number } ze zmienionym plikiem
pull-counts = Zapisano: { $counts }.
pull-nothing = Nie ma nic do zapisania: { $counts }.
pull-look = Nic nie jest jeszcze w commicie; obejrzyj to: `git status`, `git diff`.
pull-foreign = uwaga: zarządzane z innego repozytorium i pominięte: { $names }; aby pobrać konto, podaj je: `contactctl pull ACCOUNT`
pull-empty = uwaga: te konta nie mają w portalu informacji kontaktowych: { $names }
pull-schema = uwaga: edytory szukają `{ $path }`; utwórz ten plik: `contactctl schema account > { $path }`
names-and-more = { $names } i jeszcze { $more }
