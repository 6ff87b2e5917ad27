### Co świadczy o tym, że commit zatwierdzono lub nie, co z tym zrobić i co jeszcze odnotowuje plan.

clone-is-shallow = ten klon jest płytki; pobierz całą historię: `git fetch --unshallow`, a w CI `fetch-depth: 0`


## branch

branch-local = `{ $name }` (lokalna gałąź domyślna: nie ma zdalnego repozytorium)
branch-only = `{ $name }` (jedyna lokalna gałąź: nie ma zdalnego repozytorium)
branch-one-of = `{ $name }` (choć jest też `master`: nie ma zdalnego repozytorium)
branch-remote = `{ $name }` (domyślna gałąź zdalnego repozytorium)
branch-pinned-by-setting = `{ $name }` (wskazana w `contactctl.approvedRef` w konfiguracji Gita)
branch-pinned-by-variable = `{ $name }` (wskazana w `CONTACTCTL_APPROVED_REF`)
branch-yes = commit { $commit } jest na { $branch }
branch-no = commitu { $commit } nie ma na { $branch }
branch-merged = commit { $commit } trafił do `{ $name }` przez scalenie i nigdy nie był na jej końcu
branch-sync-itself = zsynchronizuj samą gałąź `{ $name }`: `contactctl sync --rev { $name }`
branch-merge-and-fetch = zleć przegląd zmiany i scal ją, a potem uruchom `git fetch`; `{ $name }` jest na { $tip }
branch-merge = zleć przegląd zmiany i scal ją z `{ $name }`, która jest na { $tip }
source-only-merged = commit { $source }, z którego wysłano dane do portalu, trafił do zatwierdzonej gałęzi tylko przez scalenie
    .help = scal w odwrotnym kierunku, aby { $source } był osiągalny z { $tip } po pierwszych rodzicach, albo przejmij jego wartości: `contactctl sync --take-over { $source-full }`
source-on-another-line = commit { $source }, z którego wysłano dane do portalu, jest na innej linii historii niż zatwierdzona gałąź
    .help = scal go z zatwierdzoną gałęzią, która jest na { $tip }, albo przejmij jego wartości: `contactctl sync --take-over { $source-full }`
source-unknown = commitu { $source }, z którego wysłano dane do portalu, nie ma w tym klonie
    .help = pobierz go (`git fetch --all`); jeśli przepadł, przejmij jego wartości: `contactctl sync --take-over { $source-full }`
source-elsewhere = portalem zarządza inne repozytorium, `{ $repository }`
    .help = jeśli to repozytorium ma je zastąpić, obejrzyj `contactctl plan --take-over { $repository }` i zsynchronizuj z tą opcją
sources-unknown = portal `{ $portal }` nie podaje, skąd wysłano do niego dane (`GET /v1/portal`)
    .help = poproś operatora portalu o wersję, która to robi
pushed-before = każde z wycofywanych kont wysłano już kiedyś z commitu { $commit }


## Zakres

scope-link = `{ $path }` to dowiązanie symboliczne
scope-submodule = `{ $path }` to podmoduł
scope-twice = `{ $path }` występuje dwa razy
scope-not-utf8 = nazwa `{ $path }` nie jest w UTF-8
scope-config = `{ $path }` ma błędy
scope-no-config = nie ma pliku `{ $path }`
scope-unreadable = commitu { $commit } nie da się ocenić: { $why }
    .help = popraw to w nowym commicie; zobacz błędy: `contactctl check`
scope-never-readable = żadnego commitu do { $commit } nie da się ocenić: kontakty lub zasady każdego mają dowiązanie, podmoduł albo błędy
    .help = popraw to w nowym commicie; zobacz błędy: `contactctl check`
step-unseen = commit { $commit } dołącza do sprawdzanych plik `{ $path }`, choć plik jest starszy i nikt go nie przeglądał
step-unseen-remedy = dodaj plik w commicie, który już obejmuje jego folder (`git mv`), albo poddaj zmianę zatwierdzeniu: `contactctl approve { $commit } --base { $commit }^`
remedy-or-repair = { $remedy }; albo niech commit zatwierdzą osoby z `allowed_signers`: `contactctl approve { $commit } --base { $before }`
older-than-policy = commit { $commit } jest starszy niż zasady zatwierdzania
older-than-policy-remedy = zsynchronizuj nowszy commit albo poddaj ten zatwierdzeniu: `contactctl approve --first`
repaired-by = zamiast podpisu lub przeglądu jest zatwierdzenie: { $by }


## signed

signed-nothing = nie zmieniło się nic, co wymaga podpisu
signed-all = { $number ->
    [one] jedyny commit jest podpisany; podpisy: { $by }
    [few] wszystkie { $number } commity są podpisane; podpisy: { $by }
   *[many] wszystkie commity ({ $number }) są podpisane; podpisy: { $by }
}
signed-since = { $number ->
    [one] jedyny commit od { $base } jest podpisany; podpisy: { $by }
    [few] wszystkie { $number } commity od { $base } są podpisane; podpisy: { $by }
   *[many] wszystkie commity od { $base } ({ $number }) są podpisane; podpisy: { $by }
}
signed-not = commit { $commit } nie jest podpisany
signed-twice = commit { $commit } ma kilka podpisów, a ważny może być tylko jeden
signed-not-utf8 = podpis commitu { $commit } nie jest w UTF-8
signed-otherwise = commit { $commit } ma podpis w formacie { $kind }, a ważne są tylko podpisy SSH
signed-by-openpgp = OpenPGP
signed-by-x509 = X.509
signed-by-unknown = nieznanym
signed-badly = podpis commitu { $commit } nie jest ważny: { $fault }
signers-line-unread = { $reason }; wiersza { $line } w `{ $path }` nie da się odczytać, więc nikt na jego podstawie nie podpisze: { $fault }
signed-evil-merge = scalenie { $commit } samo zmienia kontakty lub zasady zatwierdzania i nie jest podpisane
signed-sign-step = niech ktoś z `{ $path }` podpisze commit: `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`
signed-sign-merge = podpisz scalenie (`git -c gpg.format=ssh merge --gpg-sign`) albo scal, niczego w nim nie zmieniając
signature-not-yet = podpisano kluczem { $key }, który będzie ważny, gdy jego wpis w `{ $path }` zostanie wysłany
signature-dated-back = ma datę wsteczną, z czasu ważności klucza `{ $by }`, a ten klucz stracił ważność przed wcześniejszymi commitami
signature-of-the-future = jego commit ma datę w przyszłości


## attested

attested-nothing = nie zmieniło się nic, co wymaga zatwierdzenia
attested-by = zatwierdzenia: { $by }
attested-too-few = zatwierdzenia commitu { $commit } dla `{ $portal }`: { $have } z { $wanted ->
    [one] { $wanted } wymaganego
   *[many] { $wanted } wymaganych
}
attested-unused = { $evidence }; { $why }
attested-approve = niech zmianę zatwierdzi ktoś inny (`contactctl approve --push`), a potem pobierz zatwierdzenie: `git fetch origin { $approvals }:{ $approvals }`
attestation-other-repository = zatwierdzenie od `{ $by }` dotyczy innego repozytorium
attestation-other-target = zatwierdzenie od `{ $by }` jest dla innego portalu, `{ $target }`
attestation-no-list = nie ma listy osób uprawnionych do podpisu, z którą można je porównać
attestation-used = zatwierdzenie od `{ $by }` dotyczyło wcześniejszej zmiany o tej samej treści
attestations-old = zatwierdzenia z wcześniejszej wersji contactctl nie są ważne: zatwierdź jeszcze raz (`contactctl approve`)
attestation-expired = zatwierdzenie od `{ $by }` wygasło { $at }
attestation-bad = zatwierdzenie od `{ $by }` nie jest ważne: { $fault }
attestation-by-author = `{ $by }` może być autorem zmiany, a zatwierdzenie od autora nie jest ważne
attestation-from-elsewhere = zatwierdzenie od `{ $by }` zaczyna się od innego commitu niż ostatnio wysłany
attestation-stale = zatwierdzenie od `{ $by }` jest nieaktualne: po nim zmieniono kontakty lub zasady zatwierdzania


## reviewed

reviewed-nothing = nie zmieniło się nic, co wymaga przeglądu
reviewed-by = pull request #{ $number }, zatwierdzenia: { $by }
reviewed-and = { $first }; { $second }
reviewed-no-owners = w commicie { $commit } nie ma `CODEOWNERS`: żaden plik nie ma właściciela
reviewed-no-request = commit { $commit } nie pochodzi z żadnego scalonego pull requesta
reviewed-elsewhere = commit { $commit } pochodzi z pull requesta #{ $number }, który scalono z inną gałęzią lub w innym repozytorium
reviewed-too-few = zatwierdzenia pull requesta #{ $number }: { $have } z { $wanted ->
    [one] { $wanted } wymaganego
   *[many] { $wanted } wymaganych
}
reviewed-no-owner = pull requesta #{ $number } nie { $count ->
    [one] zatwierdził właściciel kodu
   *[many] zatwierdziła wymagana liczba właścicieli kodu ({ $count }),
} pliku `{ $path }`: { $owners }
reviewed-other-change = pull request #{ $number } zatwierdzono, ale commit { $commit } zmienia `{ $path }` inaczej niż ten pull request
reviewed-base-unknown = hosting Git nie podaje wspólnego przodka pull requesta #{ $number }, więc nie wiadomo, jaką jest zmianą względem commitu { $before }
    .help = zleć przegląd zmiany, dokładnie takiej, jaka jest scalana, komuś, kto nie ma w niej udziału
reviewed-compared = pull request #{ $number } przejrzano jako zmianę względem commitu { $commit }, który nie jest wspólnym przodkiem
    .help = zleć przegląd zmiany, dokładnie takiej, jaka jest scalana, komuś, kto nie ma w niej udziału
reviewed-have-it-reviewed = zleć przegląd zmiany, dokładnie takiej, jaka jest scalana, komuś, kto nie ma w niej udziału
reviewed-ask-owner = poproś o zatwierdzenie właściciela kodu, który nie ma udziału w zmianie
reviewed-not-asked = spróbuj ponownie: brak odpowiedzi oznacza brak zatwierdzenia
reviewer-opened = autor pull requesta: `{ $by }`
reviewer-wrote = autor części zmiany: `{ $by }`
reviewer-pushed = autor części zmiany: `{ $by }` (wypchnięcie)
reviewer-no-person = `{ $by }` to bot
reviewer-of-nothing = zatwierdzenie od `{ $by }` dotyczy commitu, którego hosting Git nie podaje
reviewer-asks = `{ $by }`: prośba o zmiany
reviewer-dismissed = przegląd od `{ $by }` odrzucono
reviewer-may-not-write = `{ $by }` nie może zapisywać w repozytorium
reviewer-stale = zatwierdzenie od `{ $by }` dotyczy innego commitu niż scalony
reviewer-retargeted = zatwierdzenie od `{ $by }` jest sprzed zmiany gałęzi docelowej


## Uwagi
several-forges = zasady zatwierdzania commitu { $commit } i jego poprzedników wskazują różne hostingi Git
    .help = zsynchronizuj commity po jednym, po kolei: `contactctl sync --rev REV`


note-first-sync = pierwsza synchronizacja z tym portalem: obowiązują zasady zatwierdzania z { $commit }
note-goes-back = wycofanie względem commitu { $commit }: { $accounts }
note-takes-back = wycofany zostaje { $commit } { $summary }
note-takes-back-more = wycofane zostają też wcześniejsze commity
note-as-merged = porównano tak, jakby był scalony: od gałęzi `{ $branch }` odszedł w commicie { $base }
note-not-pruned = nie przestano zarządzać żadnym kontem: plik z błędami może być nowym plikiem konta, którego stary plik usunięto
note-uncommitted = `{ $path }` ma niezacommitowane zmiany, których to nie obejmuje
note-uncommitted-more = `{ $path }` i inne pliki (jeszcze { $more }) mają niezacommitowane zmiany, których to nie obejmuje
note-override = zabezpieczenie `{ $guard }` przepuszcza `{ $account }` do { $until }: { $reason }
