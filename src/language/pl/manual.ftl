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
known-manual = jest rodzaju `manual`

entry-no-account = portal bez API nie zakłada kont
    .help = poproś operatora portalu
entry-no-terminal = portal nie ma API, a nie ma kogo poprosić o wpisanie wartości
    .help = uruchom `contactctl sync` w terminalu albo utwórz stronę przez `--sheet PLIK.html`
entry-no-name = Twój adres e-mail nie jest znany, a rejestr zapisuje, kto potwierdza wartość
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
    [many] { $steps } kroków
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
    [many] jest { $number } wartości
   *[other] jest { $number } wartości
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
sight-old = od ponad { $days } dni nikt nie widział strony: { $accounts } (`contactctl attest --stale --portal { $portal }`)

ledger-of-api = portal `{ $portal }` ma API: rejestr ma tylko portal rodzaju `manual`
ledger-no-remote = nie ma zdalnego repozytorium, z którym można wymienić rejestr
ledger-not-there = w `{ $remote }` nie ma jeszcze rejestru portalu `{ $portal }`
    .help = umieści go tam `contactctl ledger push --portal { $portal }`
no-manual-portal = nie skonfigurowano żadnego portalu rodzaju `manual`
    .help = docs/manual.md mówi, jak zacząć z takim portalem
several-manual-portals = jest kilka portali rodzaju `manual`: { $names }
    .help = wybierz jeden przez `--portal NAZWA`
ledger-same = Rejestr portalu `{ $portal }` jest taki jak w `{ $remote }`.
ledger-pulled = { $accounts ->
    [one] Przejęto 1 konto portalu `{ $portal }` z `{ $remote }`.
    [few] Przejęto { $accounts } konta portalu `{ $portal }` z `{ $remote }`.
    [many] Przejęto { $accounts } kont portalu `{ $portal }` z `{ $remote }`.
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
plan-nothing-to-enter = Nie ma nic do wpisania: { $counts }.
plan-not-known = (nie wiadomo)
sync-count-entered = wpisano: { $number }
entry-replace = zastąp { $before } przez { $after }

paste-now = Wklej tu stronę, naciśnij Enter, a potem Ctrl-D:
paste-key-fails = nie da się odczytać ani utworzyć `{ $path }`
    .help = jeśli plik jest uszkodzony, usuń go: powstanie nowy
paste-empty = nic nie wklejono
    .help = w portalu zaznacz wszystko (Ctrl-A) i skopiuj (Ctrl-C)
paste-large = wklejony tekst jest większy niż { $most } MB, a więcej nie jest czytane
    .help = skopiuj sam tekst strony: zaznacz wszystko, kopiuj
paste-lines = wklejony tekst ma więcej niż { $most } wierszy, a więcej nie jest czytanych
    .help = skopiuj sam tekst strony: zaznacz wszystko, kopiuj
paste-not-text = wklejone dane nie są tekstem w UTF-8
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-pdf = to plik PDF, a jego tekstu nie da się tu odczytać
    .help = skopiuj tekst samej strony: zaznacz wszystko, kopiuj
paste-json = to JSON, a nie strona; plik HAR nigdy nie jest czytany, bo zawiera ciasteczka
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-mhtml = nie da się odczytać tego pliku MHTML
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-deep = elementy tej strony są zbyt głęboko zagnieżdżone
    .help = skopiuj tekst strony: zaznacz wszystko, kopiuj
paste-other-environment = portal `{ $portal }` to { $environment }, a nie { $other }
paste-name-account = podaj konto: `contactctl attest KONTO --paste`
paste-differs = portal pokazuje dla `{ $account }` wartości inne niż zapisane
    .help = zobacz przez `contactctl plan --portal { $portal }`, co zrobi z tym synchronizacja
paste-header = { $account } w { $portal } ({ $environment }):
paste-expected = oczekiwano: { $value }
paste-shows = pokazuje: { $value }
paste-recorded = Zapisano. Sam tekst nie jest przechowywany.
paste-not-recorded = Niczego nie zapisano.
paste-elsewhere = Stronę tego konta wklejono wcześniej w innym klonie, więc tutaj nie wiadomo, czy wczytano ją na nowo: to, co pokazuje, liczy się jako widziane, a nie jako zgodne.
recipe-unknown = nie ma przepisu `{ $name }`: ani pliku `{ $path }`, ani wbudowanego
    .help = wbudowane przepisy to { $known }
recipe-faulty = przepis `{ $path }` zawiera błędy
    .help = zobacz je przez `contactctl check`
verdict-same = zgodne
verdict-differs = inne
verdict-not-seen = nie widać
verdict-unclear = niejasne
page-other-account = to strona innego konta: `{ $account }`
    .hint = otwórz stronę właściwego konta albo podaj tamto
page-two-accounts = wklejono kilka stron: { $accounts }
    .hint = kopiuj po jednej stronie
page-no-id = strona nie mówi, którego konta dotyczy
    .hint = skopiuj całą stronę (zaznacz wszystko), bez otwartego okna dialogowego
page-no-name = na stronie nie ma nazwy konta
    .hint = skopiuj całą stronę (zaznacz wszystko), bez otwartego okna dialogowego
page-other-name = strona wymienia inne konto: { $name }
    .hint = otwórz stronę właściwego konta
page-no-environment = strona nie mówi, czy to środowisko produkcyjne, czy testowe
    .hint = skopiuj całą stronę albo podaj to przez `--environment`
page-other-environment = to strona środowiska { $environment }
    .hint = przełącz środowisko w portalu
page-both-environments = strona wymienia oba środowiska
    .hint = skopiuj całą stronę jeszcze raz, bez otwartego menu
page-unsettled = strona nie jest gotowa: widać na niej „{ $text }”
    .hint = zapisz albo odrzuć zmiany w portalu, wczytaj stronę na nowo i skopiuj ją jeszcze raz
page-few-labels = na stronie jest tylko { $found } etykiet, a potrzeba { $needed }; nie znaleziono: { $missing }
    .hint = skopiuj całą stronę; jeśli portal zmienił etykiety, dopisz je do przepisu (docs/manual.md)
page-shadows-lost = w zapisanej stronie brakuje części, w których są wartości
    .hint = skopiuj tekst strony: zaznacz wszystko, kopiuj
page-value-before-label = adres stoi przed pierwszą etykietą, więc nie wiadomo, do której etykiety należy która wartość
    .hint = przepis nie pasuje do tej strony (docs/manual.md)
reason-page = całej stronie nie można ufać
reason-label-missing = nie ma tej etykiety na stronie; jeśli portal ją zmienił, dopisz nową do przepisu
reason-nothing-shown = pod etykietą nic nie ma, co nie znaczy, że pole jest puste
reason-box-without-value = ta kopia nie mówi, co jest w polu: skopiuj tekst strony albo zapisz stronę w Firefoksie
reason-options = ta kopia nie mówi, które opcje wybrano: zapisz stronę w Firefoksie
reason-label-twice = etykieta występuje dwa razy albo koniec pola nie jest pewny
reason-labels-in-a-row = kilka etykiet stoi obok siebie
reason-renamed-label = „{ $line }” może być etykietą innego pola: jeśli tak, dopisz ją do przepisu
reason-left-unread = nie zrozumiano „{ $line }”
reason-mentioned = { $address } występuje w zdaniu, a nie wśród wartości
reason-glued-run = adresy stoją bez odstępu i nie da się ich na pewno rozdzielić
reason-part-shown = widać tylko część listy: otwórz w portalu całą
reason-count-differs = etykieta mówi o { $said }, a odczytano { $read }
reason-case-only = { $address } różni się tylko wielkością liter
reason-odd-characters = { $address } zawiera znaki podobne do innych albo niewidoczne
reason-glued-word = obok adresu stoi słowo bez odstępu
reason-broken-address = coś podobnego do adresu nie jest całe
reason-placeholder = { $address } to w tym portalu tekst zastępczy pustego pola, więc nie da się go odróżnić od wartości
reason-empty-and-values = strona mówi, że pole jest puste, a pokazuje wartości
reason-hidden-value = jest tam adres, którego nie widać
reason-buttons-missing = w tej kopii brakuje przycisków, jak w Firefoksie, więc skrócona lista wyglądałaby na pełną: zapisz stronę w Firefoksie albo skopiuj ją w Chrome
reason-ticks = w tej kopii nie ma zaznaczeń: sprawdź samodzielnie albo zapisz stronę w Firefoksie
reason-every-user = są tam wszyscy użytkownicy konta, wybrani i niewybrani
reason-hours = godziny porównuje człowiek
reason-print = wydruk łamie i obcina adresy, więc niczego nie dowodzi
reason-after-end = wartości stoją za końcem pola
code-none = to nie jest kod arkusza: kod zaczyna się od `CC1.`
code-broken = kod nie jest cały
    .help = skopiuj go ponownie przyciskiem na stronie albo zapisz jako plik
code-unasked-account = kod odpowiada za konto `{ $account }`, o które jego strona nie pytała
code-unasked = kod odpowiada na `{ $key }` konta `{ $account }`, o co jego strona nie pytała
code-day = kod utworzono { $day }, czyli w przyszłości: czy zegar tamtego komputera jest dobry?
code-other-portal = to kod portalu `{ $other }`, a nie `{ $portal }`
    .help = dodaj `--portal { $other }`
code-overtaken = od utworzenia arkusza ktoś inny zapisał inne wartości
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
stale-old = widziano ostatnio { $at }, { $days } dni temu: sprawdź ponownie
