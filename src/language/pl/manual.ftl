### Portale bez API: ręczne wpisywanie, rejestr i to, co odczytano ze strony.

ledger-rewound = `{ $reference }` cofnięto: wskazuje na { $tip }, a ten klon widział już { $last }
    .help-back = aby przywrócić zapisany stan: `git update-ref { $reference } { $last-full }`
    .help-accept = aby przyjąć starszy stan, usuń `{ $path }`
ledger-gone = `{ $reference }` zniknął: ten klon widział go w stanie { $last }
    .help-back = aby przywrócić zapisany stan: `git update-ref { $reference } { $last-full }`
    .help-accept = aby zacząć od nowa, usuń `{ $path }`
ledger-damaged = `{ $path }` w `{ $reference }` jest uszkodzony
    .help = sprawdź przez `git log { $reference }`, kto go zmienił, i wróć do wcześniejszego commita
ledger-account-damaged = wpis konta `{ $account }` w `{ $reference }` jest uszkodzony
    .help = sprawdź przez `git log { $reference }`, kto go zmienił, i wróć do wcześniejszego commita
ledger-newer = wpis konta `{ $account }` w `{ $reference }` zapisała nowsza wersja contactctl (postać { $version })
    .help = zaktualizuj contactctl
ledger-memory-unreadable = nie da się odczytać `{ $path }`, gdzie zapamiętano ostatni stan rejestru
    .help = jeśli plik jest uszkodzony, usuń go: sam rejestr jest w Gicie
known-manual = tam nie ma API

entry-no-account = portal bez API nie zakłada kont
    .help = poproś operatora portalu
entry-no-terminal = portal nie ma API, a nie ma kogo poprosić o wpisanie wartości
    .help = uruchom `contactctl sync` w terminalu albo utwórz stronę przez `--sheet PLIK.html`
entry-no-name = nie wiadomo, kim jesteś, a rejestr zapisuje, kto potwierdza wartość
    .help = `git config user.email ty@example.com`

push-skipped = nie wpisano do końca: { $accounts }
    .help = uruchom to samo polecenie ponownie: zapyta tylko o resztę
sync-skipped = { $id }: nie wpisano do końca
sync-count-skipped = nie wpisano do końca: { $number }

doctor-manual = { $environment }, bez API, odczyt według przepisu `{ $recipe }`
doctor-ledger-title = rejestr
doctor-ledger = { $accounts } w `{ $reference }`
ledger-never-fetched = rejestru portalu `{ $portal }` nigdy nie pobrano do tego klonu: inni mogli wpisać więcej (`contactctl ledger pull --portal { $portal }`)
ledger-fetched-at = rejestr portalu `{ $portal }` wymieniono ostatnio { $at } (`contactctl ledger pull --portal { $portal }`)
ledger-unshared = Aby zobaczyli to inni: contactctl ledger push --portal { $portal }

entry-masked = wartości są tu zamaskowane, więc nikt nie mógłby ich wpisać
    .help = uruchom bez `--redact` i nie tam, gdzie ustawiono `CI`
entry-account = { $account }, { $page }: { $steps ->
    [one] 1 krok
    [few] { $steps } kroki
   *[other] { $steps } kroków
}
entry-contact-page = informacje kontaktowe
entry-users-page = użytkownicy (musi to zrobić administrator)
entry-leave = zostaw bez zmian: { $fields }
entry-unknown = ma tam być dokładnie to (nie wiadomo, co jest teraz):
entry-add = dodaj:
entry-remove = potem usuń:
entry-empty = zostaw puste
entry-holds = potem jest tam:
entry-user-add = dodaj użytkownika { $email } w roli `{ $role }`
entry-user-change = nadaj { $email } rolę `{ $role }` (teraz `{ $before }`)
entry-user-remove = usuń użytkownika { $email }
entry-ask = Zapisane i portal to pokazuje? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ:
entry-ask-user = Zapisane i portal to pokazuje? [t]ak, [w]szystko na tej stronie, [k]opiuj, [p]omiń, [z]akończ:
entry-keys = t: zapisane i widoczne; w: tak samo wszystko dalej na tej stronie; k: kopiuj, k2: kopiuj drugą wartość; i: było tam coś innego; p: zostaw na później; z: zakończ
entry-ask-shown = Co tam jest? Adresy oddzielone przecinkami, - jeśli nic, ? jeśli nie wiadomo, Enter, aby wrócić:
entry-ask-hours = Co tam jest? - jeśli nic, ? jeśli inne godziny, Enter, aby wrócić:
entry-no-address = to nie jest lista adresów e-mail
entry-user-other = listy użytkowników nie odczytuje się ręcznie: pomiń tego użytkownika albo zrób to i odpowiedz t
entry-copied = wysłano do schowka terminala, jeśli on na to pozwala (OSC 52)
entry-no-member = do skopiowania { $number ->
    [one] jest tylko 1 wartość
    [few] są { $number } wartości
   *[other] jest { $number } wartości
}
entry-nothing-to-copy = nie ma czego kopiować
entry-shown = portal pokazywał inną wartość, niż powinien

sight-counts = Pola: zgodne { $again }, wpisane { $entered } (widziane { $seen }, tylko potwierdzone { $confirmed }).
sight-many = Aby zobaczyć je według kont: contactctl ledger show
sight-last = stronę widziano ostatnio { $at }
sight-never = strony nigdy nie widziano
sight-seen-again = zgodne (widziane ponownie)
sight-seen = wpisane (widziane)
sight-confirmed = wpisane (tylko potwierdzone)
sight-old = od ponad { $days } dni nikt nie widział strony: { $accounts } (`contactctl attest --stale --portal { $portal }`)

ledger-of-api = portal `{ $portal }` ma API: rejestr ma tylko portal rodzaju `manual`
ledger-no-remote = nie ma zdalnego repozytorium, z którym można wymienić rejestr
ledger-not-there = w `{ $remote }` nie ma jeszcze rejestru portalu `{ $portal }`
    .help = umieści go tam `contactctl ledger push --portal { $portal }`
no-manual-portal = nie skonfigurowano żadnego portalu rodzaju `manual`
    .help = docs/manual.md mówi, jak zacząć z takim portalem
several-manual-portals = jest kilka portali rodzaju `manual`: { $names }
    .help = wybierz jeden przez `--portal NAZWA`
ledger-pulled = { $accounts ->
    [0] Rejestr portalu `{ $portal }` jest taki jak w `{ $remote }`.
    [one] Przejęto 1 konto portalu `{ $portal }` z `{ $remote }`.
    [few] Przejęto { $accounts } konta portalu `{ $portal }` z `{ $remote }`.
   *[other] Przejęto { $accounts } kont portalu `{ $portal }` z `{ $remote }`.
}
ledger-pushed = Rejestr portalu `{ $portal }` jest w `{ $remote }`.
ledger-empty = Dla portalu `{ $portal }` nic jeszcze nie zapisano.
ledger-entry = { $at }, { $by }
ledger-entered-from = wpisano z { $commit }
ledger-begun-from = zaczęto wpisywać z { $commit }
ledger-not-entered = nie wpisano z żadnego commita
ledger-no-account = o koncie `{ $account }` nic nie zapisano

sheet-unknown = w tym klonie nie utworzono arkusza z tym kodem
    .help = uruchom to w klonie, w którym stronę utworzył `contactctl sync --sheet`
sheet-changed = `{ $path }` nie jest arkuszem, który utworzono
    .help = utwórz stronę na nowo przez `contactctl sync --sheet`; to, co zapisano, zostaje
