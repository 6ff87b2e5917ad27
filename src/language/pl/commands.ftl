### Teksty poleceń, które nie są zgłaszanymi problemami.


## history

history-new = nowe w { $path }
history-gone = nie występuje już w { $path }
history-moved = przeniesione z { $from } do { $to }
history-pushed = wysłano do portalu `{ $portal }` { $at } w commicie { $commit }, wysyłka: { $by }
history-not-pushed = nie wysłano do portalu `{ $portal }`
history-edits = zmiany w portalu `{ $portal }`:
history-nothing = Nie znaleziono żadnych zmian.
history-shallow = uwaga: ten klon jest płytki: nie wiadomo, co zmieniono do commitu { $commit }; pobierz całą historię: `git fetch --unshallow` (w GitHub Actions: `fetch-depth: 0`, w GitLabie: `GIT_DEPTH: 0`)


## route

route-at = , { $at }
route-by-commit = , w commicie { $commit }
route-nobody = nikt
route-open = pomoc jest czynna
route-closed = pomoc jest nieczynna
route-new = nowe
route-gone = usunięte
route-joins = dociera teraz do { $who }
route-leaves = nie dociera już do { $who }
route-hours-join = nowe godziny pomocy: { $hours }
route-hours-leave = usunięte godziny pomocy: { $hours }
route-opens = pomoc jest w podanym czasie czynna, a przed zmianą była nieczynna
route-closes = pomoc jest w podanym czasie nieczynna, a przed zmianą była czynna
route-same = W porównaniu z commitem { $since } nie ma do pokazania żadnych zmian w odbiorcach powiadomień ani w godzinach pomocy.
route-other = Odbiorcy powiadomień lub godziny pomocy { $number ->
    [one] { $number } konta
   *[many] { $number } kont
} różnią się od tych z commitu { $since }.
route-title = Odbiorcy powiadomień
route-told-head = | konto | odbiorcy |
route-change-head = | konto | zdarzenie | zmiana |
route-left-out = ... i jeszcze { $number ->
    [one] { $number } wiersz
    [few] { $number } wiersze
   *[many] { $number } wierszy
}. Aby zobaczyć wszystkie, uruchom to samo polecenie z opcją `--format text`.
route-of-faulty-files = ostrzeżenie: pliki mają błędy, więc może tu brakować odbiorców; zobacz błędy: `contactctl check`
    .of-commit = ostrzeżenie: pliki z commitu { $commit } mają błędy, więc może tu brakować odbiorców; zobacz błędy: `contactctl check --rev { $commit }`


## plan

plan-portal = Portal
plan-target = { $portal } ({ $kind ->
    [embedded] wbudowany
    [manual] bez API
   *[http] http
}, { $environment ->
    [sandbox] sandbox
   *[production] produkcja
})
plan-commit = Commit
plan-approved = Zatwierdzono
plan-not-approved = { $failed ->
    [one] Nie zatwierdzono: niespełniony { $failed } warunek
    [few] Nie zatwierdzono: niespełnione { $failed } warunki
   *[many] Nie zatwierdzono: niespełnionych { $failed } warunków
}
plan-offline-approved = Zatwierdzono, o ile wynika to z tego klonu
plan-offline-not-approved = { $failed ->
    [one] Nie zatwierdzono, o ile wynika to z tego klonu: niespełniony { $failed } warunek
    [few] Nie zatwierdzono, o ile wynika to z tego klonu: niespełnione { $failed } warunki
   *[many] Nie zatwierdzono, o ile wynika to z tego klonu: niespełnionych { $failed } warunków
}
plan-offline-undecided = Nie rozstrzygnięto: hostingu Git nie zapytano o przeglądy
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
plan-overwritten = { $state }, do nadpisania
plan-drifted = rozbieżność
plan-conflicting = konflikt
plan-converged = zgodne
plan-user = użytkownik { $email }
plan-user-stays = zostaje, dopóki na ten adres są wysyłane alerty
plan-no-access = brak dostępu

plan-create-over = utworzenie z nadpisaniem wartości, które portal już ma
plan-create = utworzenie
plan-update = zmiana; ostatnio wysłano z commitu { $from }
    .first = zmiana; nie jest znana żadna wcześniejsza wysyłka do tego konta
plan-adopt = bez wcześniejszej wysyłki, ale portal ma już te wartości: odnotowany zostanie tylko commit
plan-converge = już aktualne: odnotowany zostanie tylko commit
plan-drift-unknown = bez zmian: nie wiadomo, jakie wartości wysłano z commitu { $from }
plan-conflict = konflikt: od commitu { $from } zmieniły się i portal, i pliki
plan-drift = rozbieżność: od commitu { $from } ktoś zmienił to konto w portalu
plan-drift-before = rozbieżność: w portalu i w plikach są różne wartości lub użytkownicy, a nie ma wcześniejszej wysyłki, z którą można by je porównać
plan-missing = brak: portal nie ma takiego konta albo token nie pozwala go zobaczyć
plan-released = usunięte z Gita, ale w portalu nadal zarządzane; aby przestać zarządzać tym kontem, uruchom `contactctl sync --portal { $portal } --prune`
plan-released-now = usunięte z Gita: ta synchronizacja przestanie zarządzać kontem, ale jego wartości zostaną w portalu
plan-foreign = zarządza nim inne repozytorium: bez zmian
plan-invalid = plik ma błędy: bez zmian
plan-advance = bez zmian: odnotowany zostanie tylko commit, więc jego ustawienia będą obowiązywać przy późniejszych commitach
plan-unmanaged = niezarządzane
plan-unchanged = bez zmian
plan-unknown = stan nieznany
plan-unknown-why = stan nieznany: { $why }; { $file }
unknown-not-listed = raport z wysyłki nie zawiera wartości tego konta
unknown-not-completed = według raportu z wysyłki synchronizacja nie zapisała całego konta
unknown-other-values = według raportu z wysyłki synchronizacja zostawiła w portalu inne wartości niż w commicie { $commit }
unknown-users = raport z wysyłki nie zawiera użytkowników tego konta
unknown-file-new = plik dodano po commicie { $commit }
unknown-file-changed = wartości konta w plikach zmieniono po commicie { $commit }
unknown-file-same = plik ma te same wartości co w commicie { $commit }
unknown-file-deleted = plik usunięto po commicie { $commit }

plan-event-leaves = { $event } nie dociera już do { $leaves }
plan-event-joins = { $event } dociera teraz do { $joins }
plan-event-both = { $event } dociera do { $joins } zamiast do { $leaves }

plan-fewer-windows = liczba przedziałów godzin pomocy w `{ $key }` zmienia się z { $from } na { $to }
plan-fewer-recipients = liczba odbiorców w `{ $key }` zmienia się z { $from } na { $to }
plan-other-address = użytkownicy marki dostaną inny adres
plan-edit-overwritten = pole `{ $key }` zmieniono w portalu, a ta synchronizacja nadpisze tę zmianę
plan-user-edit-overwritten = dostęp użytkownika `{ $email }` zmieniono w portalu, a ta synchronizacja nadpisze tę zmianę
plan-entry-overwritten = portal ma już wartość pola `{ $key }`, a ta synchronizacja ją nadpisze

plan-count-create = { $number } do utworzenia
plan-count-update = { $number } do zmiany
plan-count-adopt = do odnotowania: { $number }
plan-count-converge = { $number ->
    [one] { $number } już aktualne
    [few] { $number } już aktualne
   *[many] { $number } już aktualnych
}
plan-count-advance = { $number } z samym commitem do odnotowania
plan-count-drift = { $number } z innymi wartościami w portalu
plan-count-invalid = { $number } z błędami
plan-count-missing = brak w portalu: { $number }
plan-count-released = { $number ->
    [one] { $number } usunięte z Gita
    [few] { $number } usunięte z Gita
   *[many] { $number } usuniętych z Gita
}
plan-count-foreign = { $number } z innego repozytorium
plan-count-unmanaged = { $number ->
    [one] { $number } niezarządzane
    [few] { $number } niezarządzane
   *[many] { $number } niezarządzanych
}
plan-count-unchanged = { $number } bez zmian
plan-count-unknown = { $number } w nieznanym stanie
plan-counts = Plan: { $counts }.
plan-nothing = Nie ma nic do zrobienia: { $counts }.
plan-offline-counts = Plan bez pytania portalu: { $counts }.
plan-offline-nothing = Plan bez pytania portalu: w Gicie nie ma zmian; { $counts }.
plan-no-accounts = Brak kont.


plan-comment-title = Plan dla portalu
plan-test-passed = ok
plan-test-failed = niespełniony
plan-test-unasked = nie pytano
plan-comment-note = uwaga
plan-comment-refused = synchronizacja zostałaby odrzucona
plan-comment-in = w
plan-comment-head = | pole | teraz | w plikach | skąd |
plan-comment-left-out = ... i jeszcze { $number ->
    [one] { $number } konto
    [few] { $number } konta
   *[many] { $number } kont
}; aby zobaczyć wszystkie, uruchom `contactctl plan --portal { $portal } --rev { $commit }`
plan-comment-left-out-offline = ... i jeszcze { $number ->
    [one] { $number } konto
    [few] { $number } konta
   *[many] { $number } kont
}; zobacz wszystkie: `contactctl plan --offline --portal { $portal } --rev { $commit }`, z tą samą opcją `--receipt`, jeśli ją podano
plan-comment-head-offline = | pole | ostatnio znane | w plikach | skąd |


## sync

sync-applied = { $id }: wysłano i odczytano z powrotem
sync-recorded = { $id }: odnotowano w rejestrze
sync-already-there = { $id }: portal ma już te wartości
sync-not-attempted = { $id }: nie podjęto próby
sync-refused = { $id }: odmowa: { $reason }
sync-failed = { $id }: nie udało się: { $reason }
sync-unknown = { $id }: wynik nieznany: { $reason }
sync-partly = { $reason }; część wartości konta zapisano już wcześniej
sync-count-applied = wysłane i odczytane z powrotem: { $number }
sync-count-already-there = już aktualne: { $number }
sync-count-refused = odmowy: { $number }
sync-count-failed = nieudane: { $number }
sync-count-unknown = wynik nieznany: { $number }
sync-count-not-attempted = nie podjęto próby: { $number }
sync-done = Gotowe: { $counts }.
    .in-part = Nie wszystko gotowe: { $counts }.
sync-done-nothing = Gotowe: nie było nic do zrobienia.
sync-look = Zobacz portal w przeglądarce: contactctl portal serve --portal { $portal }
receipt-not-kept = nie zachowano raportu z wysyłki dla `contactctl plan --offline`: { $why }
sync-ask = Wysłać { $accounts } do `{ $portal }`? [t/N]
sync-finishing = kończenie pracy nad rozpoczętymi kontami; naciśnij Ctrl-C ponownie, aby przerwać od razu
sync-progress = { $bar } gotowe: { $done }, pozostało: { $left }


## doctor

doctor-build = { $version }, { $system }
doctor-time-zones = strefy czasowe
doctor-built-in = IANA { $version }, wbudowane
doctor-project = projekt
doctor-configuration = konfiguracja
doctor-no-configuration = nie ma pliku `{ $name }`: obowiązują wartości domyślne
doctor-contacts = kontakty
doctor-branch = gałąź `{ $branch }`, commit { $commit }
doctor-no-branch = bez gałęzi, commit { $commit }
doctor-remote = { $number ->
    [one] zdalne repozytorium: { $names }
   *[many] zdalne repozytoria: { $names }
}
doctor-no-remote = bez zdalnego repozytorium
doctor-uncommitted = { $number ->
    [one] { $number } niezacommitowana zmiana
    [few] { $number } niezacommitowane zmiany
   *[many] { $number } niezacommitowanych zmian
}
doctor-shallow = ten klon jest płytki, a synchronizacja wymaga całej historii
doctor-editor = edytor
editor-schema-missing = plik `{ $path }` wskazuje nieistniejący schemat dla edytora: `{ $schema }`
editor-schema-missing-more = plik `{ $path }` i { $more ->
    [one] { $more } inny plik
    [few] { $more } inne pliki
   *[many] { $more } innych plików
} wskazują nieistniejący schemat dla edytora: `{ $schema }`
editor-schema-write = aby utworzyć schemat, uruchom w folderze projektu: `contactctl schema { $name } > { $schema }`
editor-schema-write-in-folder = aby utworzyć schemat, uruchom w folderze projektu: `mkdir -p { $folder } && contactctl schema { $name } > { $schema }`
branch-guessed = zatwierdzoną gałąź tylko odgadnięto: { $branch }
portal-is-other = serwer pod adresem { $url } nie jest portalem
    .help = ustaw `url` portalu `{ $name }` na adres portalu, bez `/v1`
doctor-portal = portal { $name }
doctor-embedded = { $environment ->
    [sandbox] sandbox
   *[production] produkcja
}, wbudowany w ten program
doctor-reached = { $environment ->
    [sandbox] sandbox
   *[production] produkcja
}, { $url }: odpowiada ze statusem { $status }; token { $place }, związany z { $tie }
doctor-approved-branch = zatwierdzona gałąź
doctor-signers = uprawnieni do podpisu
doctor-signers-listed = `{ $path }`, { $number ->
    [one] { $number } poprawny wiersz
    [few] { $number } poprawne wiersze
   *[many] { $number } poprawnych wierszy
}
doctor-signer-line = wiersza { $line } w `{ $path }` nie da się odczytać ({ $fault }), więc nikogo nie uprawnia on do podpisu
    .help = popraw ten wiersz (jego format opisuje `man ssh-keygen` w części ALLOWED SIGNERS) i poddaj zmianę zatwierdzeniu
doctor-forge = hosting Git
doctor-forge-token = { $url }, token { $place }, związany z { $tie }
doctor-id = {"  "}identyfikator
doctor-id-later = jeszcze go nie ma: powstanie przy następnym otwarciu bazy danych
doctor-no-id = brak: to starszy portal, rozpoznawany tylko po adresie
doctor-sees = {"  "}token
doctor-sees-all = wszystkie konta, zakres `{ $scope }`
doctor-sees-some = OSTRZEŻENIE: tylko { $accounts } ({ $names }), zakres `{ $scope }`; pierwsza synchronizacja wymaga tokenu do wszystkich kont
doctor-sees-unknown = portal nie podaje, na co pozwala token
doctor-portals = portale
doctor-shared-id = OSTRZEŻENIE: portale { $names } mają ten sam identyfikator; jeśli któryś używa kopii bazy danych, nadaj tej kopii nowy identyfikator: `contactctl portal id --new --database FILE`
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

pull-count-new = { $number ->
    [one] { $number } nowy plik
    [few] { $number } nowe pliki
   *[many] { $number } nowych plików
}
pull-count-edited = { $number ->
    [one] { $number } zmieniony plik
    [few] { $number } zmienione pliki
   *[many] { $number } zmienionych plików
}
pull-counts = Pobrano: { $counts }.
pull-nothing = Nie ma nic do zapisania: { $counts }.
pull-look = Zmian nie ma jeszcze w żadnym commicie; obejrzyj je: `git status`, `git diff`.
pull-foreign = uwaga: pominięto konta, którymi zarządza inne repozytorium: { $names }; aby pobrać jedno z nich, podaj je: `contactctl pull --portal { $portal } ACCOUNT`
pull-empty = uwaga: pominięto konta, które nie mają w portalu informacji kontaktowych: { $names }
pull-schema = uwaga: nowe pliki kont wskazują schemat dla edytora `{ $path }`, który nie istnieje; aby go utworzyć, uruchom w folderze projektu: `mkdir -p schemas && contactctl schema account > { $path }`
names-and-more = { $names } i jeszcze { $more }


## man

man-written = zapisano { $number ->
    [one] { $number } stronę w folderze `{ $folder }`
    [few] { $number } strony w folderze `{ $folder }`
   *[many] { $number } stron w folderze `{ $folder }`
}
man-no-command = nie ma polecenia `{ $command }`
    .help = zobacz wszystkie polecenia: `contactctl --help`; polecenia w `portal`, na przykład: `contactctl portal --help`
