### Portale bez API: ręczne wpisywanie, rejestr i to, co odczytano ze strony.

ledger-rewound = referencja `{ $reference }` wskazuje teraz commit { $tip }, który nie obejmuje znanego już w tym klonie commitu { $last }
    .help-back = aby przywrócić zapisany stan, uruchom `git update-ref { $reference } { $last-full }`
    .help-accept = aby przyjąć obecny stan, usuń plik `{ $path }`
ledger-gone = referencja `{ $reference }` już nie istnieje; ostatnio wskazywała w tym klonie commit { $last }
    .help-back = aby przywrócić zapisany stan, uruchom `git update-ref { $reference } { $last-full }`
    .help-accept = aby zacząć od nowa, usuń plik `{ $path }`
ledger-damaged = element `{ $path }` w referencji `{ $reference }` jest uszkodzony albo nie powinno go tam być
    .help-own = sprawdź, kto to zmienił (`git log { $reference }`), wróć do commitu sprzed tej zmiany (`git update-ref { $reference } COMMIT`) i usuń plik `.contactctl/ledger/{ $portal }`
    .help-fetched = sprawdź, kto to zmienił (`git log { $reference }`), i w zdalnym repozytorium cofnij tę referencję do commitu sprzed tej zmiany: `git push --force REMOTE COMMIT:{ $own }`
ledger-no-folder = `{ $path }` w referencji `{ $reference }` nie jest folderem
    .help-own = sprawdź, kto to zmienił (`git log { $reference }`), wróć do commitu sprzed tej zmiany (`git update-ref { $reference } COMMIT`) i usuń plik `.contactctl/ledger/{ $portal }`
    .help-fetched = sprawdź, kto to zmienił (`git log { $reference }`), i w zdalnym repozytorium cofnij tę referencję do commitu sprzed tej zmiany: `git push --force REMOTE COMMIT:{ $own }`
ledger-account-damaged = wpis konta `{ $account }` w referencji `{ $reference }` jest uszkodzony albo dotyczy innego środowiska niż portal
    .help-own = jeśli zmieniono `environment` portalu, cofnij tę zmianę; w przeciwnym razie zobacz `git log { $reference }`, wróć do commitu sprzed uszkodzenia (`git update-ref { $reference } COMMIT`) i usuń plik `.contactctl/ledger/{ $portal }`
    .help-fetched = jeśli zmieniono `environment` portalu, cofnij tę zmianę; w przeciwnym razie znajdź uszkodzenie (`git log { $reference }`) i wypchnij commit sprzed niego: `git push --force REMOTE COMMIT:{ $own }`
ledger-newer = wpis konta `{ $account }` w referencji `{ $reference }` pochodzi z nowszej wersji contactctl (format { $version })
    .help = zaktualizuj contactctl
ledger-memory-unreadable = nie da się odczytać pliku `{ $path }`, w którym jest ostatni stan rejestru znany w tym klonie
    .help = jeśli plik jest uszkodzony, usuń go: sam rejestr jest w Gicie
known-manual = to portal rodzaju `manual`

entry-no-account = contactctl nie może zakładać kont w portalu bez API
    .help = poproś operatora portalu o założenie konta
entry-no-terminal = portal nie ma API, więc wartości wpisuje się ręcznie, ale nie ma terminala, w którym można zadać pytania
    .help = uruchom to samo polecenie w terminalu albo dodaj opcję `--sheet FILE.html`, aby utworzyć stronę do ręcznego wpisania zmian
entry-no-name = nie znaleziono twojego adresu e-mail, a w rejestrze zapisuje się, kto wpisał lub zobaczył każdą wartość
    .help = ustaw go: `git config user.email you@example.com`

push-skipped = { $number ->
    [one] danych konta { $accounts } nie wpisano do końca
   *[many] danych { $number } kont nie wpisano do końca: { $accounts }
}
    .help = uruchom to samo polecenie ponownie (bez `--plan`, jeśli użyto tej opcji): pytania będą dotyczyć tylko reszty
sync-skipped = { $id }: nie wpisano do końca
sync-count-skipped = nie wpisano do końca: { $number }

doctor-manual = { $environment ->
    [sandbox] sandbox
   *[production] produkcja
}, bez API; strony odczytuje się według przepisu `{ $recipe }`
doctor-ledger-title = rejestr
doctor-ledger = { $accounts } w `{ $reference }`
ledger-never-fetched = rejestru portalu `{ $portal }` nigdy nie pobrano do tego klonu, więc inni mogli wpisać więcej; jeśli go wypchnęli, pobierz go: `contactctl ledger pull --portal { $portal }`
ledger-fetched-at = rejestr portalu `{ $portal }` ostatnio pobrano lub wypchnięto { $at }, więc od tego czasu inni mogli wpisać więcej; pobierz go: `contactctl ledger pull --portal { $portal }`
ledger-unshared = Najnowsze wpisy są tylko w tym klonie; wypchnij je: `contactctl ledger push --portal { $portal }`

entry-masked = wartości są tu zamaskowane, więc nikt nie mógłby ich wpisać
    .help = uruchom polecenie bez `--redact` i tam, gdzie nie ustawiono `CI`
entry-account = { $account }, { $page }: { $steps ->
    [one] 1 krok
    [few] { $steps } kroki
    [many] { $steps } kroków
   *[other] { $steps } kroków
}
entry-contact-page = informacje kontaktowe
entry-users-page = użytkownicy (może to zrobić tylko administrator)
entry-leave = zostaw bez zmian: { $fields }
entry-unknown = wpisz dokładnie to (obecna wartość nie jest znana):
entry-add = dodaj:
entry-remove = usuń:
entry-empty = zostaw pole puste
entry-holds = po zmianie pole pokazuje:
entry-user-add = dodaj użytkownika { $email } z rolą `{ $role }`
entry-user-change = nadaj użytkownikowi { $email } rolę `{ $role }` (teraz `{ $before }`)
entry-user-remove = usuń użytkownika { $email }
entry-ask = Zapisane i widoczne w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [i]nna wartość, [p]omiń, [z]akończ:
entry-ask-user = Zapisane w portalu? [t]ak, [w]szystko na tej stronie, [k]opiuj, [p]omiń, [z]akończ:
entry-keys = t: zapisane i portal pokazuje tę zmianę; w: to samo dla wszystkich dalszych kroków na tej stronie; k: kopiuj, k2: kopiuj drugą wartość; i (tylko dla pola): portal pokazywał inną wartość; p: zostaw na później; z: zakończ
entry-ask-shown = Co pokazuje portal? Wpisz adresy oddzielone przecinkami, „-” (nic) albo „?” (nie wiadomo); naciśnij Enter, aby wrócić:
entry-ask-hours = Co pokazuje portal? Wpisz „-” (nic) albo „?” (inne godziny); naciśnij Enter, aby wrócić:
entry-no-address = wpisz jeden adres e-mail albo kilka oddzielonych przecinkami, jeśli pole przyjmuje listę
entry-user-other = i służy tylko do pól: wprowadź tę zmianę w portalu i odpowiedz t albo odpowiedz p, aby zostawić ją na później
entry-copied = skopiowano do schowka, jeśli terminal to obsługuje (OSC 52)
entry-no-member = nie ma wartości o takim numerze (liczba wartości: { $number })
entry-nothing-to-copy = nie ma czego kopiować
entry-shown = portal pokazywał inną wartość niż oczekiwana

sight-counts = Pola: zgodne { $again }, wpisane { $entered } (widziane { $seen }, tylko potwierdzone { $confirmed }).
sight-many = Wyświetl pola według kont: `contactctl ledger show --portal { $portal }`
sight-last = stronę widziano ostatnio { $at }
sight-never = strony nigdy nie widziano
sight-seen-again = zgodne (widziane ponownie)
sight-seen = wpisane (widziane)
sight-confirmed = wpisane (tylko potwierdzone)
sight-old = od ponad { $days ->
    [one] { $days } dnia
   *[many] { $days } dni
} nikt nie widział { $number ->
    [one] strony konta { $accounts }
   *[many] stron { $number } kont: { $accounts }
}; wypisz strony od najdawniej widzianej: `contactctl attest --stale --portal { $portal }`

ledger-of-api = portal `{ $portal }` ma API, więc nie ma rejestru wartości wpisanych ręcznie
    .help = porównaj portal z plikami: `contactctl plan --portal { $portal }`
ledger-no-remote = nie wiadomo, którego zdalnego repozytorium użyć: w tym klonie nie ma ani `origin`, ani dokładnie jednego zdalnego repozytorium
    .help = dodaj `origin` (`git remote add origin URL`) albo uruchom to samo polecenie z nazwą zdalnego repozytorium po `push` lub `pull`
ledger-not-there = w zdalnym repozytorium `{ $remote }` nie ma jeszcze rejestru portalu `{ $portal }`
    .help = wypchnij go z klonu, w którym zapisano wartości: `contactctl ledger push { $remote } --portal { $portal }`
no-manual-portal = nie skonfigurowano żadnego portalu rodzaju `manual`
    .help = dla portalu bez API ustaw `kind = "manual"` w `contactctl.toml`: zobacz `contactctl explain portals.NAME.kind`
several-manual-portals = skonfigurowano kilka portali rodzaju `manual`: { $names }
    .help = wybierz jeden w opcji `--portal NAME`
ledger-same = W zdalnym repozytorium `{ $remote }` nie ma nowych wpisów rejestru portalu `{ $portal }`.
ledger-pulled = { $accounts ->
    [one] Pobrano z `{ $remote }` nowe wpisy dla 1 konta portalu `{ $portal }`.
   *[many] Pobrano z `{ $remote }` nowe wpisy dla { $accounts } kont portalu `{ $portal }`.
}
ledger-pushed = Wypchnięto rejestr portalu `{ $portal }` do `{ $remote }`.
ledger-empty = Dla portalu `{ $portal }` nic jeszcze nie zapisano.
ledger-nothing-to-push = dla portalu `{ $portal }` nic jeszcze nie zapisano, więc nie ma rejestru do wypchnięcia
    .help = najpierw wpisz i potwierdź wartości: `contactctl sync --first --portal { $portal }`
ledger-entry = { $at }, { $by }
ledger-entered-from = wpisano z commitu { $commit }
ledger-begun-from = częściowo wpisano z commitu { $commit }
ledger-not-entered = nie wpisano z żadnego commitu
ledger-no-account = dla konta `{ $account }` w portalu `{ $portal }` nic nie zapisano

sheet-unknown = w tym klonie nie ma danych strony do ręcznego wpisywania, z której pochodzi ten kod
    .help = uruchom to polecenie w klonie, w którym utworzono stronę, albo utwórz tutaj nową: `contactctl sync --portal { $portal } --sheet FILE.html` (przy pierwszej synchronizacji dodaj `--first`)
sheet-changed = plik `{ $path }` z danymi strony do ręcznego wpisywania został zmieniony
    .help = utwórz stronę na nowo: `contactctl sync --portal { $portal } --sheet FILE.html` (przy pierwszej synchronizacji dodaj `--first`); to, co już zapisano, zostaje
plan-nothing-to-enter = Nie ma nic do wpisania: { $counts }.
plan-not-known = (nie wiadomo)
sync-count-entered = wpisano: { $number }
entry-replace = zastąp adres { $before } adresem { $after }

paste-now = Wklej tu stronę, naciśnij Enter, a potem Ctrl-D:
paste-key-fails = nie da się odczytać ani utworzyć pliku `{ $path }`
    .help = jeśli plik jest uszkodzony, usuń go: powstanie nowy
paste-empty = kopia strony nie zawiera tekstu
    .help = w portalu zaznacz wszystko (Ctrl-A) i skopiuj (Ctrl-C)
paste-large = kopia strony jest większa, niż pozwala limit ({ $most } MiB)
    .help = skopiuj sam tekst strony: zaznacz wszystko i skopiuj
paste-lines = kopia strony ma więcej wierszy, niż pozwala limit ({ $most })
    .help = skopiuj sam tekst strony: zaznacz wszystko i skopiuj
paste-not-text = kopia strony nie jest tekstem w UTF-8
    .help = skopiuj tekst strony: zaznacz wszystko i skopiuj
paste-pdf = to plik PDF, a jego tekstu nie da się tu odczytać
    .help = skopiuj tekst samej strony: zaznacz wszystko i skopiuj
paste-json = to JSON, a nie strona; pliki HAR nigdy nie są czytane, bo zawierają pliki cookie
    .help = skopiuj tekst strony: zaznacz wszystko i skopiuj
paste-mhtml = nie da się odczytać tego pliku MHTML
    .help = skopiuj tekst strony: zaznacz wszystko i skopiuj
paste-deep = elementy tej strony są zagnieżdżone zbyt głęboko, aby je odczytać
    .help = skopiuj tekst strony: zaznacz wszystko i skopiuj
paste-other-environment = portal `{ $portal }` jest dla środowiska { $environment ->
    [sandbox] sandbox
   *[production] produkcyjnego
}, a nie { $other ->
    [sandbox] sandbox
   *[production] produkcyjnego
}
    .help = pomiń `--environment` albo wybierz inny portal w opcji `--portal NAME`
paste-name-account = jeśli portal nie pokazuje identyfikatorów, ustaw `account.name = "line"` we własnym przepisie (`contactctl explain extends`) i dodaj identyfikator konta do polecenia
paste-differs = portal pokazuje dla konta `{ $account }` co innego, niż oczekiwano
    .help = zobacz, co zrobiłaby z tym synchronizacja: `contactctl plan --portal { $portal }`
paste-header = konto { $account } w portalu { $portal } ({ $environment ->
    [sandbox] sandbox
   *[production] produkcja
}):
paste-expected = oczekiwano: { $value }
paste-shows = strona pokazuje: { $value }
paste-recorded = Zapisano to, co udało się odczytać ze strony. Tekst strony nie jest przechowywany.
paste-not-recorded = Niczego nie zapisano.
paste-elsewhere = Poprzednią kopię strony tego konta wklejono w innym klonie, więc to może być ta sama kopia. Dlatego żadnej kolejnej wartości nie uznano za zgodną.
recipe-unknown = nie ma przepisu `{ $name }`: ani pliku `{ $path }`, ani wbudowanego
    .help = ustaw w `recipe` portalu wbudowany przepis ({ $known }) albo utwórz ten plik
recipe-faulty = przepis `{ $path }` zawiera błędy
    .help = zobacz je: `contactctl check`
verdict-same = zgodne
verdict-differs = inne
verdict-not-seen = nie widać
verdict-unclear = niejasne
page-other-account = to strona innego konta: `{ $account }`
    .hint = skopiuj stronę właściwego konta albo uruchom to samo polecenie dla konta, które widać na stronie: `{ $account }`
page-two-accounts = kopia zawiera identyfikatory kilku kont: { $accounts }
    .hint = zamknij menu, jeśli jest otwarte, i skopiuj stronę jednego konta
page-no-id = na stronie nie ma identyfikatora konta
    .hint = skopiuj całą stronę bez otwartych okien dialogowych; jeśli identyfikator ma na niej inny podpis, dopisz ten podpis we własnym przepisie (`contactctl explain extends`)
page-no-name = na stronie nie ma nazwy konta albo inne konto ma taką samą nazwę
    .hint = skopiuj całą stronę bez otwartych okien dialogowych; `name` w pliku konta musi być takie jak na stronie i różnić się od nazw innych kont
page-other-name = na stronie jest nazwa innego konta: { $name }
    .hint = skopiuj stronę właściwego konta, gdy żadne menu nie jest otwarte
page-no-environment = na stronie nie widać, czy to produkcja, czy sandbox
    .hint = skopiuj całą stronę albo podaj środowisko w opcji `--environment`
page-other-environment = to strona środowiska { $environment ->
    [sandbox] sandbox
   *[production] produkcyjnego
}
    .hint = przełącz środowisko w portalu i skopiuj stronę jeszcze raz
page-both-environments = na stronie widać nazwy obu środowisk
    .hint = zamknij menu, jeśli jest otwarte, i skopiuj całą stronę jeszcze raz
page-unsettled = część strony jest niezapisana albo niewczytana: widać „{ $text }”
    .hint = jeśli w portalu są niezapisane zmiany, zapisz je albo odrzuć, a potem wczytaj stronę na nowo i skopiuj ją jeszcze raz
page-few-labels = na stronie znaleziono za mało etykiet ({ $found }, a potrzeba co najmniej { $needed }); nie znaleziono: { $missing }
    .hint = skopiuj całą stronę; jeśli portal zmienił etykiety, dopisz nowe we własnym przepisie: zobacz `contactctl explain extends`
page-shadows-lost = w zapisanej stronie brakuje części, w których są wartości
    .hint = skopiuj tekst strony: zaznacz wszystko i skopiuj
page-value-before-label = nad pierwszą etykietą jest adres, więc nie wiadomo, do której etykiety należą wartości
    .hint = skopiuj całą stronę od samej góry; jeśli to nie pomoże, dostosuj przepis do tej strony (`contactctl explain extends`)
reason-page = strona jako całość nie jest wiarygodna
reason-label-missing = etykiety tego pola nie ma na stronie; jeśli portal ją zmienił, dopisz nową we własnym przepisie
reason-nothing-shown = pod etykietą nic nie ma, co nie znaczy, że pole jest puste
reason-box-without-value = pole jest w tej kopii puste, ale w portalu może mieć zawartość: zapisz stronę w Firefoksie albo porównaj je samodzielnie
reason-options = w tej kopii nie wybrano żadnej opcji: porównaj to pole samodzielnie
reason-label-twice = etykieta występuje na stronie więcej niż raz albo nie wiadomo, gdzie kończy się pole
reason-labels-in-a-row = kilka etykiet następuje po sobie, więc nie wiadomo, do której należą wartości
reason-renamed-label = „{ $line }” może być etykietą innego pola: jeśli tak, dopisz ją we własnym przepisie
reason-left-unread = nie zrozumiano tekstu „{ $line }”
reason-mentioned = adres { $address } występuje w zdaniu, a nie wśród wartości
reason-glued-run = nie wiadomo, gdzie kończy się adres: bez odstępu może po nim następować inny adres albo przycisk
reason-part-shown = widać tylko część listy albo adresu: otwórz w portalu całą listę
reason-count-differs = liczba przy etykiecie to { $said }, a liczba odczytanych wartości to { $read }
reason-case-only = adres { $address } różni się od oczekiwanego tylko wielkością liter
reason-odd-characters = adres { $address } zawiera nietypowy znak, który może być niewidoczny albo tylko przypominać zwykłą literę
reason-glued-word = jakieś słowo może przylegać do adresu bez odstępu, więc nie wiadomo, jaki to adres
reason-broken-address = któryś adres wygląda na ucięty albo złączony z innym tekstem
reason-placeholder = adres { $address } to w tym portalu także tekst zastępczy pustego pola, więc może nie być wartością
reason-empty-and-values = strona pokazuje pole jako puste, ale pokazuje też wartości
reason-hidden-value = w kopii jest adres, którego nie widać na stronie
reason-buttons-missing = w tej kopii nie ma żadnego znanego przycisku, więc skrócona lista może wyglądać na pełną: zapisz stronę w Firefoksie albo skopiuj ją w Chrome
reason-ticks = ta kopia nie pokazuje wiarygodnie, co jest zaznaczone lub wybrane: porównaj to pole samodzielnie albo zapisz stronę w Firefoksie
reason-every-user = na liście są wszyscy użytkownicy konta, więc nie wiadomo, których wybrano
reason-hours = godzin nie da się porównać automatycznie: porównaj je samodzielnie
reason-print = wydruk łamie albo obcina adresy, więc niczego nie dowodzi: skopiuj tekst samej strony
reason-after-end = część wartości jest za końcem pola
paste-no-account-id = `{ $name }` nie jest identyfikatorem konta
    .help = aby odczytać plik, podaj jego nazwę po `=`: `contactctl attest --paste={ $name }`
code-none = to nie jest kod strony do ręcznego wpisywania: kod zaczyna się od `CC1.`
    .help = skopiuj kod przyciskiem na stronie albo zapisz go jako plik
code-broken = kod jest niepełny albo został zmieniony
    .help = skopiuj kod ponownie przyciskiem na stronie albo zapisz go jako plik
code-unasked-account = kod zawiera odpowiedź dla konta `{ $account }`, którego nie ma na stronie do ręcznego wpisywania, z której pochodzi ten kod
    .help = skopiuj kod ponownie przyciskiem na stronie
code-unasked = kod zawiera odpowiedź dla `{ $key }` konta `{ $account }`, ale strona do ręcznego wpisywania, z której pochodzi ten kod, o to nie pyta
    .help = skopiuj kod ponownie przyciskiem na stronie
code-day = kod utworzono { $day }, czyli w przyszłości
    .help = sprawdź zegar komputera, na którym otwarto stronę, i zegar tego komputera
code-other-portal = to kod portalu `{ $other }`, a nie `{ $portal }`
    .help = wybierz tamten portal: `contactctl attest --from FILE --portal { $other }`
code-other-environment = to kod środowiska `{ $other }`, a portal `{ $portal }` ma `environment = "{ $environment }"`
    .help = ustaw ponownie `environment = "{ $other }"` dla portalu `{ $portal }`; dla drugiego środowiska skonfiguruj portal o innej nazwie
code-overtaken = po utworzeniu tej strony do ręcznego wpisywania zapisano inne wartości
    .help = porównaj stronę informacji kontaktowych w portalu (`contactctl attest --paste --portal { $portal }`), a potem zobacz, co zostało do wpisania: `contactctl plan --portal { $portal }`
code-complete = { $account }: wpisano do końca (zapisane wartości: { $recorded })
code-partly = { $account }: nie wpisano do końca (zapisane wartości: { $recorded })
code-left = zostawiono na później: { $keys }
code-taken = w międzyczasie zapisano inne wartości: { $keys }
stale-never = strony nigdy nie widziano
stale-today = stronę widziano ostatnio { $at }, mniej niż dzień temu
stale-seen = stronę widziano ostatnio { $at }, { $days ->
    [one] 1 dzień temu
    [few] { $days } dni temu
    [many] { $days } dni temu
   *[other] { $days } dni temu
}
stale-old = stronę widziano ostatnio { $at }, { $days ->
    [one] { $days } dzień temu
   *[many] { $days } dni temu
}: obejrzyj ją ponownie
