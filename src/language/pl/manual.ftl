### Portale bez API: ręczne wpisywanie, rejestr i to, co odczytano ze strony.

ledger-rewound = `{ $reference }` cofnięto do { $tip }, ale ten klon widział już { $last }
    .help-back = aby przywrócić zapisany stan, uruchom `git update-ref { $reference } { $last-full }`
    .help-accept = aby przyjąć starszy stan, usuń `{ $path }`
ledger-gone = `{ $reference }` już nie istnieje: ten klon widział ostatnio { $last }
    .help-back = aby przywrócić zapisany stan, uruchom `git update-ref { $reference } { $last-full }`
    .help-accept = aby zacząć od nowa, usuń `{ $path }`
ledger-damaged = `{ $path }` w `{ $reference }` jest uszkodzony
    .help = sprawdź, kto go zmienił (`git log { $reference }`), i wróć do wcześniejszego commitu: `git update-ref { $reference } COMMIT`
ledger-account-damaged = wpis konta `{ $account }` w `{ $reference }` jest uszkodzony
    .help = sprawdź, kto go zmienił (`git log { $reference }`), i wróć do wcześniejszego commitu: `git update-ref { $reference } COMMIT`
ledger-newer = wpis konta `{ $account }` w `{ $reference }` pochodzi z nowszej wersji contactctl (format { $version })
    .help = zaktualizuj contactctl
ledger-memory-unreadable = nie da się odczytać `{ $path }`, gdzie jest ostatni stan rejestru
    .help = jeśli plik jest uszkodzony, usuń go: sam rejestr jest w Gicie
known-manual = jest rodzaju `manual`

entry-no-account = portal bez API nie może zakładać kont
    .help = poproś operatora portalu
entry-no-terminal = portal nie ma API, a nie ma terminala, w którym można poprosić o wpisanie wartości
    .help = uruchom `contactctl sync` w terminalu albo utwórz stronę: `contactctl sync --sheet FILE.html`
entry-no-name = nie wiadomo, jaki jest Twój adres e-mail, a rejestr zapisuje, kto potwierdza wartość
    .help = ustaw go: `git config user.email you@example.com`

push-skipped = { $number ->
    [one] konta { $accounts } nie wpisano do końca
   *[many] { $number } kont nie wpisano do końca: { $accounts }
}
    .help = uruchom to samo polecenie ponownie: zapyta tylko o resztę
sync-skipped = { $id }: nie wpisano do końca
sync-count-skipped = nie wpisano do końca: { $number }

doctor-manual = { $environment }, bez API, odczyt według przepisu `{ $recipe }`
doctor-ledger-title = rejestr
doctor-ledger = { $accounts } w `{ $reference }`
ledger-never-fetched = rejestru portalu `{ $portal }` nigdy nie pobrano do tego klonu, więc inni mogli wpisać więcej (`contactctl ledger pull --portal { $portal }`)
ledger-fetched-at = rejestr portalu `{ $portal }` wymieniono ostatnio { $at } (`contactctl ledger pull --portal { $portal }`)
ledger-unshared = Aby zobaczyli to inni: contactctl ledger push --portal { $portal }

entry-masked = wartości są tu zamaskowane, więc nikt nie mógłby ich wpisać
    .help = pomiń `--redact` i uruchom to tam, gdzie nie ustawiono `CI`
entry-account = { $account }, { $page }: { $steps ->
    [one] 1 krok
    [few] { $steps } kroki
    [many] { $steps } kroków
   *[other] { $steps } kroków
}
entry-contact-page = informacje kontaktowe
entry-users-page = użytkownicy (może to zrobić tylko administrator)
entry-leave = zostaw bez zmian: { $fields }
entry-unknown = wpisz dokładnie to (nie wiadomo, co jest teraz):
entry-add = dodaj:
entry-remove = potem usuń:
entry-empty = zostaw puste
entry-holds = potem widać tam:
entry-user-add = dodaj użytkownika { $email } z rolą `{ $role }`
entry-user-change = nadaj { $email } rolę `{ $role }` (teraz `{ $before }`)
entry-user-remove = usuń użytkownika { $email }
entry-ask = Zapisane i portal to pokazuje? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ:
entry-ask-user = Zapisane i portal to pokazuje? [t]ak, [w]szystko na tej stronie, [k]opiuj, [p]omiń, [z]akończ:
entry-keys = t: zapisane i widoczne; w: tak samo wszystko dalej na tej stronie; k: kopiuj, k2: kopiuj drugą wartość; i: była tam inna wartość; p: zostaw na później; z: zakończ
entry-ask-shown = Co tam jest? Adresy oddzielone przecinkami, - jeśli nic, ? jeśli nie wiadomo, Enter, aby wrócić:
entry-ask-hours = Co tam jest? - jeśli nic, ? jeśli inne godziny, Enter, aby wrócić:
entry-no-address = to nie jest lista adresów e-mail
entry-user-other = użytkowników nie porównuje się ręcznie: pomiń ten krok albo zrób to i odpowiedz t
entry-copied = skopiowano do schowka, jeśli terminal to obsługuje (OSC 52)
entry-no-member = do skopiowania { $number ->
    [one] jest tylko { $number } wartość
    [few] są tylko { $number } wartości
   *[many] jest tylko { $number } wartości
}
entry-nothing-to-copy = nie ma czego kopiować
entry-shown = portal pokazywał wartość inną niż zapisana

sight-counts = Pola: zgodne { $again }, wpisane { $entered } (widziane { $seen }, tylko potwierdzone { $confirmed }).
sight-many = Aby zobaczyć je według kont: contactctl ledger show
sight-last = stronę widziano ostatnio { $at }
sight-never = strony nigdy nie widziano
sight-seen-again = zgodne (widziane ponownie)
sight-seen = wpisane (widziane)
sight-confirmed = wpisane (tylko potwierdzone)
sight-old = od ponad { $days ->
    [one] { $days } dnia
   *[many] { $days } dni
} nikt nie widział strony: { $accounts } (`contactctl attest --stale --portal { $portal }`)

ledger-of-api = portal `{ $portal }` ma API, więc nie ma rejestru
    .help = porównaj go z plikami: `contactctl plan --portal { $portal }`
ledger-no-remote = nie ma zdalnego repozytorium, z którym można wymienić rejestr
    .help = dodaj je: `git remote add origin URL`
ledger-not-there = w `{ $remote }` nie ma jeszcze rejestru portalu `{ $portal }`
    .help = wypchnij go tam: `contactctl ledger push --portal { $portal }`
no-manual-portal = nie skonfigurowano żadnego portalu rodzaju `manual`
    .help = zobacz w `docs/manual.md`, jak go skonfigurować
several-manual-portals = skonfigurowano kilka portali rodzaju `manual`: { $names }
    .help = wybierz jeden w opcji `--portal NAME`
ledger-same = Rejestr portalu `{ $portal }` jest taki sam tutaj i w `{ $remote }`.
ledger-pulled = { $accounts ->
    [one] Przejęto 1 konto portalu `{ $portal }` z `{ $remote }`.
    [few] Przejęto { $accounts } konta portalu `{ $portal }` z `{ $remote }`.
    [many] Przejęto { $accounts } kont portalu `{ $portal }` z `{ $remote }`.
   *[other] Przejęto { $accounts } kont portalu `{ $portal }` z `{ $remote }`.
}
ledger-pushed = Wypchnięto rejestr portalu `{ $portal }` do `{ $remote }`.
ledger-empty = Dla portalu `{ $portal }` nic jeszcze nie zapisano.
ledger-entry = { $at }, { $by }
ledger-entered-from = wpisano z { $commit }
ledger-begun-from = zaczęto wpisywać z { $commit }
ledger-not-entered = nie wpisano z żadnego commitu
ledger-no-account = dla konta `{ $account }` nic nie zapisano

sheet-unknown = w tym klonie nie utworzono strony do ręcznego wpisywania z tym kodem
    .help = użyj klonu, w którym stronę utworzyło polecenie `contactctl sync --sheet FILE.html`
sheet-changed = `{ $path }` nie jest stroną do ręcznego wpisywania, którą utworzono
    .help = utwórz stronę na nowo: `contactctl sync --sheet FILE.html`; to, co zapisano, zostaje
plan-nothing-to-enter = Nie ma nic do wpisania: { $counts }.
plan-not-known = (nie wiadomo)
sync-count-entered = wpisano: { $number }
entry-replace = zastąp { $before } przez { $after }

paste-now = Wklej tu stronę, naciśnij Enter, a potem Ctrl-D:
paste-key-fails = nie da się odczytać ani utworzyć `{ $path }`
    .help = jeśli plik jest uszkodzony, usuń go: powstanie nowy
paste-empty = nic nie wklejono
    .help = w portalu zaznacz wszystko (Ctrl-A) i skopiuj (Ctrl-C)
paste-large = wklejony tekst jest większy niż limit { $most } MB
    .help = skopiuj sam tekst strony: zaznacz wszystko, kopiuj
paste-lines = wklejony tekst ma więcej wierszy niż limit { $most }
    .help = skopiuj sam tekst strony: zaznacz wszystko, kopiuj
paste-not-text = wklejone dane nie są tekstem w UTF-8
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-pdf = to plik PDF, a jego tekstu nie da się tu odczytać
    .help = skopiuj tekst samej strony: zaznacz wszystko, kopiuj
paste-json = to JSON, a nie strona; pliki HAR nie są czytane, bo zawierają ciasteczka
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-mhtml = nie da się odczytać tego pliku MHTML
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-deep = elementy tej strony są zagnieżdżone zbyt głęboko, aby je odczytać
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-other-environment = portal `{ $portal }` to środowisko { $environment }, a nie { $other }
paste-name-account = podaj konto: `contactctl attest ACCOUNT --paste`
paste-differs = portal pokazuje dla `{ $account }` wartości inne niż zapisane
    .help = zobacz, co zrobiłaby z tym synchronizacja: `contactctl plan --portal { $portal }`
paste-header = { $account } w { $portal } ({ $environment }):
paste-expected = oczekiwano: { $value }
paste-shows = pokazuje: { $value }
paste-recorded = Zapisano. Sam tekst nie jest przechowywany.
paste-not-recorded = Niczego nie zapisano.
paste-elsewhere = Stronę tego konta wklejono wcześniej w innym klonie, więc nie wiadomo, czy wczytano ją na nowo. To, co pokazuje, liczy się jako widziane, a nie jako zgodne.
recipe-unknown = nie ma przepisu `{ $name }`: ani pliku `{ $path }`, ani wbudowanego
    .help = użyj wbudowanego przepisu ({ $known }) albo utwórz ten plik
recipe-faulty = przepis `{ $path }` zawiera błędy
    .help = zobacz je: `contactctl check`
verdict-same = zgodne
verdict-differs = inne
verdict-not-seen = nie widać
verdict-unclear = niejasne
page-other-account = to strona innego konta: `{ $account }`
    .hint = otwórz stronę właściwego konta albo podaj to, które widać
page-two-accounts = wklejono kilka stron: { $accounts }
    .hint = kopiuj po jednej stronie
page-no-id = na stronie nie ma identyfikatora konta
    .hint = skopiuj całą stronę (zaznacz wszystko), bez otwartego okna dialogowego
page-no-name = na stronie nie ma nazwy konta
    .hint = skopiuj całą stronę (zaznacz wszystko), bez otwartego okna dialogowego
page-other-name = to strona innego konta: { $name }
    .hint = otwórz stronę właściwego konta
page-no-environment = na stronie nie widać, czy to produkcja, czy sandbox
    .hint = skopiuj całą stronę albo podaj środowisko w opcji `--environment`
page-other-environment = to strona środowiska { $environment }
    .hint = przełącz środowisko w portalu
page-both-environments = na stronie widać oba środowiska
    .hint = skopiuj całą stronę jeszcze raz, bez otwartego menu
page-unsettled = strona nie jest zapisana lub wczytana: widać na niej „{ $text }”
    .hint = zapisz albo odrzuć zmiany w portalu, wczytaj stronę na nowo i skopiuj ją jeszcze raz
page-few-labels = na stronie widać za mało etykiet (jest { $found }, potrzeba { $needed }); nie znaleziono: { $missing }
    .hint = skopiuj całą stronę; jeśli portal zmienił etykiety, dopisz je do przepisu (`docs/manual.md`)
page-shadows-lost = w zapisanej stronie brakuje części, w których są wartości
    .hint = skopiuj tekst strony: zaznacz wszystko, kopiuj
page-value-before-label = nad pierwszą etykietą jest adres, więc nie wiadomo, do której etykiety należą wartości
    .hint = popraw przepis, który nie pasuje do tej strony (`docs/manual.md`)
reason-page = całej stronie nie można ufać
reason-label-missing = nie ma tej etykiety na stronie; jeśli portal ją zmienił, dopisz nową do przepisu
reason-nothing-shown = pod etykietą nic nie ma, co nie znaczy, że pole jest puste
reason-box-without-value = w tej kopii brakuje zawartości pola: skopiuj tekst strony albo zapisz stronę w Firefoksie
reason-options = w tej kopii nie widać, które opcje wybrano: zapisz stronę w Firefoksie
reason-label-twice = etykieta występuje dwa razy albo koniec pola nie jest pewny
reason-labels-in-a-row = kilka etykiet jest obok siebie, więc nie wiadomo, do której należy wartość
reason-renamed-label = „{ $line }” może być etykietą innego pola: jeśli tak, dopisz ją do przepisu
reason-left-unread = nie zrozumiano „{ $line }”
reason-mentioned = { $address } występuje w zdaniu, a nie wśród wartości
reason-glued-run = między adresami nie ma odstępu i nie da się ich jednoznacznie rozdzielić
reason-part-shown = widać tylko część listy: otwórz w portalu całą listę
reason-count-differs = etykieta podaje liczbę { $said }, a odczytano { $read }
reason-case-only = { $address } różni się tylko wielkością liter
reason-odd-characters = { $address } zawiera znaki podobne do innych albo niewidoczne
reason-glued-word = obok adresu jest słowo bez odstępu
reason-broken-address = któryś adres wygląda na ucięty
reason-placeholder = { $address } to w tym portalu tekst zastępczy pustego pola, więc nie da się go odróżnić od wartości
reason-empty-and-values = strona pokazuje pole jako puste, a pokazuje też wartości
reason-hidden-value = w kopii jest adres, którego nie widać na stronie
reason-buttons-missing = w tej kopii brakuje przycisków, więc skrócona lista wyglądałaby na pełną: zapisz stronę w Firefoksie albo skopiuj ją w Chrome
reason-ticks = w tej kopii nie ma zaznaczeń: sprawdź samodzielnie albo zapisz stronę w Firefoksie
reason-every-user = są tam wszyscy użytkownicy konta, wybrani i niewybrani
reason-hours = godziny musi porównać człowiek
reason-print = wydruk łamie i obcina adresy, więc niczego nie dowodzi
reason-after-end = wartości są za końcem pola
code-none = to nie jest kod strony do ręcznego wpisywania: kod zaczyna się od `CC1.`
    .help = skopiuj kod przyciskiem na stronie albo zapisz go jako plik
code-broken = kod jest niekompletny
    .help = skopiuj go ponownie przyciskiem na stronie albo zapisz jako plik
code-unasked-account = kod zawiera odpowiedź dla konta `{ $account }`, którego nie ma na jego stronie
    .help = skopiuj kod ponownie przyciskiem na stronie
code-unasked = kod zawiera odpowiedź dla `{ $key }` konta `{ $account }`, której nie ma na jego stronie
    .help = skopiuj kod ponownie przyciskiem na stronie
code-day = kod utworzono { $day }, czyli w przyszłości
    .help = sprawdź zegary obu komputerów
code-other-portal = to kod portalu `{ $other }`, a nie `{ $portal }`
    .help = wybierz tamten portal: `contactctl attest --from FILE --portal { $other }`
code-overtaken = od utworzenia strony ktoś inny zapisał inne wartości
    .help = sprawdź w portalu i wklej jego stronę: `contactctl attest --paste`
code-complete = { $account }: wpisano do końca (zapisano: { $recorded })
code-partly = { $account }: nie wpisano do końca (zapisano: { $recorded })
code-left = na później: { $keys }
code-taken = w międzyczasie zapisał ktoś inny: { $keys }
stale-never = strony nigdy nie widziano
stale-today = widziano ostatnio { $at }, dzisiaj
stale-seen = widziano ostatnio { $at }, { $days ->
    [one] 1 dzień temu
    [few] { $days } dni temu
    [many] { $days } dni temu
   *[other] { $days } dni temu
}
stale-old = widziano ostatnio { $at }, { $days ->
    [one] { $days } dzień temu
   *[many] { $days } dni temu
}: sprawdź ponownie
