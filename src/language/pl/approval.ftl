### Co świadczy o tym, że commit zatwierdzono lub nie, co z tym zrobić i co jeszcze odnotowuje plan.

clone-is-shallow = pobierz całą historię, której brakuje w tym klonie: `git fetch --unshallow` (w GitHub Actions: `fetch-depth: 0`, w GitLabie: `GIT_DEPTH: 0`)


## branch

branch-local = `{ $name }` (lokalna gałąź domyślna; nie ma zdalnego repozytorium)
branch-only = `{ $name }` (jedyna lokalna gałąź; nie ma zdalnego repozytorium)
branch-one-of = `{ $name }` (istnieje też `master`, a nie ma zdalnego repozytorium)
branch-remote = `{ $name }` (domyślna gałąź zdalnego repozytorium)
branch-pinned-by-setting = `{ $name }` (wskazana w `contactctl.approvedRef` w konfiguracji Gita)
branch-pinned-by-variable = `{ $name }` (wskazana w `CONTACTCTL_APPROVED_REF`)
branch-yes = commit { $commit } jest na gałęzi { $branch }
branch-no = commitu { $commit } nie ma na gałęzi { $branch }
branch-merged = commit { $commit } trafił do gałęzi `{ $name }` tylko przez scalenie i nigdy nie był jej ostatnim commitem
branch-sync-itself = zsynchronizuj ostatni commit gałęzi `{ $name }`: `contactctl sync --portal { $portal } --rev { $name }`
branch-merge-and-fetch = zleć przegląd commitu i scal go z gałęzią `{ $name }` (jej ostatni commit to teraz { $tip }), a potem uruchom `git fetch`
branch-merge = zleć przegląd commitu i scal go z gałęzią `{ $name }` (jej ostatni commit to teraz { $tip })
source-only-merged = commit { $source }, który wysłano do portalu, trafił do zatwierdzonej gałęzi tylko przez scalenie
    .help = przejdź na commit { $source }, scal z nim zatwierdzoną gałąź (`git merge --no-ff { $tip }`) i przenieś ją na powstały commit; albo przejmij konta wysłane z { $source }: `contactctl sync --portal { $portal } --take-over { $source-full }`
source-on-another-line = commitu { $source }, który wysłano do portalu, nie ma w historii zatwierdzonej gałęzi
    .help = przejdź na commit { $source }, scal z nim commit { $tip } i przenieś zatwierdzoną gałąź na powstały commit; albo przejmij konta wysłane z { $source }: `contactctl sync --portal { $portal } --take-over { $source-full }`
source-unknown = commitu { $source }, który wysłano do portalu, nie ma w tym klonie
    .help = pobierz ten commit (`git fetch --all`); jeśli przepadł, przejmij konta, które z niego wysłano: `contactctl sync --portal { $portal } --take-over { $source-full }`
source-elsewhere = portalem zarządza inne repozytorium, `{ $repository }`
    .help = jeśli to repozytorium zastępuje tamto, dodaj `--take-over { $repository }`: najpierw do `contactctl plan --portal { $portal }`, a potem do `contactctl sync --portal { $portal }`
sources-unknown = portal `{ $portal }` nie podaje, które commity do niego wysłano (`GET /v1/portal`)
    .help = poproś operatora portalu o zainstalowanie wersji, która je podaje
pushed-before = każde z wycofywanych kont wysłano już wcześniej z commitu { $commit }


## Zakres

scope-link = `{ $path }` to dowiązanie symboliczne
scope-submodule = `{ $path }` to podmoduł
scope-twice = `{ $path }` występuje dwa razy w tym samym folderze
scope-not-utf8 = nazwa pliku lub folderu `{ $path }` nie jest w UTF-8
scope-config = plik `{ $path }` ma błędy
scope-no-config = nie ma pliku `{ $path }`
scope-unreadable = commitu { $commit } nie da się ocenić: { $why }
    .help = popraw pliki, sprawdź je (`contactctl check`) i zapisz poprawkę w nowym commicie albo użyj commitu bez tego błędu
scope-unreadable-before = nie można odczytać zasad zatwierdzania z commitu { $commit }, które obowiązują przy tej synchronizacji: { $why }
    .help = nowy commit nie poprawi starszego: przejmij konta tego repozytorium, a będą obowiązywać tylko najnowsze zasady zatwierdzania: `contactctl sync --portal { $portal } --take-over { $repository }`
scope-never-readable = żadnego commitu do { $commit } nie da się ocenić: w każdym brakuje poprawnej konfiguracji albo są nieczytelne pliki kontaktów lub zasad zatwierdzania, na przykład dowiązania symboliczne
    .help = popraw pliki, sprawdź je (`contactctl check`) i zapisz poprawkę w nowym commicie; jeśli z tego repozytorium już coś wysłano, dodaj też do polecenia `--take-over { $repository }`
step-unseen = commit { $commit } dodaje `{ $path }` do plików kontaktów lub zasad zatwierdzania, choć ten plik jest starszy i nikt go nie przeglądał
step-unseen-remedy = cofnij commit { $commit }, zmień ścieżkę w konfiguracji, a plik przenieś później (`git mv OLD NEW`); albo niech zmianę zatwierdzi ktoś inny (`contactctl approve { $commit } --base { $commit }^ --portal { $portal } --push`), a potem pobierz zatwierdzenia: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    .first = zmień ścieżkę w konfiguracji, a plik przenieś w późniejszym commicie (`git mv OLD NEW`)
    .back = niech wycofanie zatwierdzi ktoś inny (`contactctl approve { $commit } --base { $base } --portal { $portal } --push`), a potem pobierz zatwierdzenie: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
remedy-or-repair = { $remedy }; albo niech commit zatwierdzą osoby z `allowed_signers` (`contactctl approve { $commit } --base { $before } --portal { $portal } --push`), a potem pobierz zatwierdzenia: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
older-than-policy = commit { $commit } jest starszy niż zasady zatwierdzania
older-than-policy-remedy = zsynchronizuj nowszy commit albo niech ten commit zatwierdzi ktoś, kto nie jest autorem zmian (`contactctl approve { $commit } --first --portal { $portal } --push`), a potem pobierz zatwierdzenie: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
repaired-by = zamiast brakującego podpisu lub przeglądu uwzględniono zatwierdzenie od { $by }


## signed

signed-nothing = nie zmieniło się nic, co wymaga podpisu
signed-all = { $number ->
    [one] podpisany jest { $number } commit; podpisy: { $by }
    [few] podpisane są { $number } commity; podpisy: { $by }
   *[many] podpisanych jest { $number } commitów; podpisy: { $by }
}
signed-since = { $number ->
    [one] podpisany jest { $number } commit od { $base }; podpisy: { $by }
    [few] podpisane są { $number } commity od { $base }; podpisy: { $by }
   *[many] podpisanych jest { $number } commitów od { $base }; podpisy: { $by }
}
signed-not = commit { $commit } nie jest podpisany
signed-twice = commit { $commit } ma kilka podpisów, ale dozwolony jest tylko jeden
signed-not-utf8 = podpis commitu { $commit } nie jest w UTF-8
signed-otherwise = commit { $commit } ma { $kind }, ale ważne są tylko podpisy SSH
signed-by-openpgp = podpis OpenPGP
signed-by-x509 = podpis X.509
signed-by-unknown = podpis w nieznanym formacie
signed-badly = podpis commitu { $commit } nie jest ważny: { $fault }
signers-line-unread = { $reason }; wiersza { $line } w `{ $path }` nie da się odczytać ({ $fault }), więc ten wiersz nikogo nie uprawnia do podpisu
signed-evil-merge = scalenie { $commit } samo zmienia kontakty lub zasady zatwierdzania, ale nie jest podpisane
signed-sign-step = niech commit podpisze ktoś z listy `{ $path }`; aby podpisać ostatni commit gałęzi, uruchom `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`
signed-sign-merge = powtórz scalenie z podpisem (`git -c gpg.format=ssh merge --gpg-sign BRANCH`) albo bez zmian wprowadzonych w samym scaleniu
signature-not-yet = klucz { $key } jest ważny tylko dla commitów późniejszych niż ten, który dodaje go do `{ $path }`
signature-dated-back = podpisany commit ma wcześniejszą datę niż commit, który już był na gałęzi, a do tej późniejszej daty klucz osoby `{ $by }` wygasł
signature-of-the-future = commit ma datę z przyszłości


## attested

attested-nothing = nie zmieniło się nic, co wymaga zatwierdzenia
attested-by = zmiana jest zatwierdzona; zatwierdzenia: { $by }
attested-too-few = zatwierdzenia commitu { $commit } dla portalu `{ $portal }`: { $have } z { $wanted ->
    [one] { $wanted } wymaganego
   *[many] { $wanted } wymaganych
}
attested-unused = { $evidence }; { $why }
attested-approve = niech zmianę zatwierdzi ktoś, kto nie jest jej autorem (`contactctl approve { $commit } --base { $base } --portal { $portal } --push`), a potem pobierz zatwierdzenie: `git fetch origin { $approvals }:{ $approvals }`
attested-approve-first = niech kontakty zatwierdzi ktoś, kto nie jest ich autorem (`contactctl approve { $commit } --first --portal { $portal } --push`), a potem pobierz zatwierdzenie: `git fetch origin { $approvals }:{ $approvals }`
attestation-other-repository = zatwierdzenie od `{ $by }` dotyczy innego repozytorium
attestation-other-target = zatwierdzenie od `{ $by }` dotyczy innego portalu lub środowiska, `{ $target }`
attestation-no-list = nie ma listy osób uprawnionych do podpisu, według której można by je sprawdzić
attestation-used = zatwierdzenie od `{ $by }` dotyczy innej zmiany o tej samej treści
attestations-old = zatwierdzenia utworzone we wcześniejszej wersji contactctl nie są ważne
attestation-expired = zatwierdzenie od `{ $by }` wygasło { $at }
attestation-bad = zatwierdzenie od `{ $by }` nie jest ważne: { $fault }
attestation-by-author = zatwierdzenie od `{ $by }` nie jest ważne, bo ta osoba może należeć do autorów zmiany
attestation-from-elsewhere = zatwierdzenie od `{ $by }` dotyczy zmiany, która zaczyna się w innym miejscu niż ta
attestation-stale = zatwierdzenie od `{ $by }` dotyczy zmiany, po której kontakty lub zasady zatwierdzania są inne niż po tej


## reviewed

reviewed-nothing = nie zmieniło się nic, co wymaga przeglądu
reviewed-by = pull request #{ $number } jest zatwierdzony; zatwierdzenia: { $by }
reviewed-and = { $first }; { $second }
reviewed-no-owners = w commicie { $commit } nie ma pliku `CODEOWNERS`, więc żaden plik nie ma właściciela
reviewed-no-request = commit { $commit } nie pochodzi z żadnego scalonego pull requesta
reviewed-elsewhere = commit { $commit } pochodzi z pull requesta #{ $number }, który scalono z inną gałęzią lub w innym repozytorium
reviewed-too-few = zatwierdzenia pull requesta #{ $number }: { $have } z { $wanted ->
    [one] { $wanted } wymaganego
   *[many] { $wanted } wymaganych
}
reviewed-no-owner = pull request #{ $number } nie ma zatwierdzenia od { $count ->
    [one] właściciela kodu
   *[many] { $count } właścicieli kodu
} pliku `{ $path }`: { $owners }
reviewed-other-change = pull request #{ $number } zatwierdzono, ale commit { $commit } zmienia `{ $path }` inaczej niż ten pull request
reviewed-base-unknown = hosting Git nie podaje wspólnego przodka pull requesta #{ $number } i commitu { $before }, więc nie wiadomo, co ten pull request zmienia
    .help = pobierz commity pull requesta (`git fetch origin refs/pull/{ $number }/head`; w GitLabie: `git fetch origin refs/merge-requests/{ $number }/head`), a potem uruchom to samo polecenie jeszcze raz
reviewed-compared = pull request #{ $number } przejrzano jako zmianę względem commitu { $commit }, który nie jest jego wspólnym przodkiem z gałęzią docelową
    .help = zleć przegląd zmiany, dokładnie takiej, jaka jest scalana, komuś, kto nie ma w niej udziału
reviewed-have-it-reviewed = zleć przegląd zmiany, dokładnie takiej, jaka jest scalana, komuś, kto nie ma w niej udziału
reviewed-ask-owner = poproś właściciela kodu, który nie ma udziału w zmianie, o jej zatwierdzenie
test-not-run = usuń przyczynę i uruchom to samo polecenie jeszcze raz: warunek, którego nie da się sprawdzić, uznaje się za niespełniony
reviewer-opened = zatwierdzenie od `{ $by }` nie jest ważne, bo ta osoba utworzyła pull request
reviewer-wrote = zatwierdzenie od `{ $by }` nie jest ważne, bo ta osoba napisała część zmiany
reviewer-pushed = zatwierdzenie od `{ $by }` nie jest ważne, bo ta osoba wypchnęła część zmiany
reviewer-no-person = zatwierdzenie od `{ $by }` nie jest ważne, bo to konto bota
reviewer-of-nothing = hosting Git nie podaje, którego commitu dotyczy zatwierdzenie od `{ $by }`
reviewer-asks = w przeglądzie od `{ $by }` jest prośba o zmiany
reviewer-dismissed = przegląd od `{ $by }` unieważniono
reviewer-may-not-write = zatwierdzenie od `{ $by }` nie jest ważne, bo ta osoba nie może zapisywać w repozytorium
reviewer-stale = zatwierdzenie od `{ $by }` dotyczy innego commitu niż scalony
reviewer-retargeted = zatwierdzenie od `{ $by }` pochodzi sprzed zmiany lub nadpisania (force push) gałęzi docelowej pull requesta

several-forges = zasady zatwierdzania dla commitu { $commit } i dla wcześniejszych commitów wskazują różne hostingi Git, repozytoria lub tokeny
    .help = zsynchronizuj commity po jednym, po kolei: `contactctl sync --portal { $portal } --rev REV`; jeśli nie uda się to przy scaleniu, przenieś scaloną gałąź (rebase) i scal ją ponownie


## Uwagi

offline-receipt = porównano z raportem z wysyłki `{ $path }`: synchronizacja commitu { $commit } zakończyła się { $at }
offline-ledger = porównano z rejestrem portalu `{ $portal }` w tym klonie
offline-not-asked = portalu `{ $portal }` nie zapytano: zmiany wprowadzone tam ręcznie i późniejsze synchronizacje są nieznane, a `sync` nie może użyć tego planu
offline-interrupted = tamtą synchronizację przerwano
offline-incomplete = tamta synchronizacja nie zapisała w całości { $number ->
    [one] { $number } konta
    [few] { $number } kont
   *[many] { $number } kont
}
offline-reviews = hostingu Git nie zapytano o przeglądy
    .help = uruchom to samo polecenie `contactctl plan` bez opcji `--offline`
note-first-sync = pierwsza synchronizacja z tym portalem: obowiązują zasady zatwierdzania z commitu { $commit }
note-goes-back = konta wysłane z commitu { $commit }, które zostaną wycofane do wcześniejszego stanu: { $accounts }
note-takes-back = wycofany zostanie commit { $commit }: { $summary }
note-takes-back-more = wycofane zostaną też wcześniejsze commity
note-as-merged = commit porównano tak, jakby był scalony: odchodzi od gałęzi `{ $branch }` w commicie { $base }
note-not-pruned = opcja `--prune` nie ma skutku: plik z błędami może być nowym plikiem konta, którego stary plik usunięto
note-uncommitted = plik `{ $path }` ma niezacommitowane zmiany, które nie są uwzględniane
note-uncommitted-more = plik `{ $path }` i { $more ->
    [one] { $more } inny plik
    [few] { $more } inne pliki
   *[many] { $more } innych plików
} mają niezacommitowane zmiany, które nie są uwzględniane
note-override = odstępstwo przepuszcza konto `{ $account }` przez zabezpieczenie `{ $guard }` do { $until }: { $reason }
