### Co świadczy o tym, że commit zatwierdzono lub nie, co z tym zrobić i co jeszcze odnotowuje plan.

clone-is-shallow = ten klon jest płytki: pobierz całą historię (`git fetch --unshallow`, a w CI `fetch-depth: 0`)


## branch

branch-local = `{ $name }` (lokalna gałąź domyślna: nie ma zdalnego repozytorium)
branch-only = `{ $name }` (jedyna lokalna gałąź: nie ma zdalnego repozytorium)
branch-one-of = `{ $name }` (choć jest też `master`: nie ma zdalnego repozytorium)
branch-remote = `{ $name }` (domyślna gałąź zdalnego repozytorium)
branch-pinned-by-setting = `{ $name }` (wskazana przez `contactctl.approvedRef` w konfiguracji Gita)
branch-pinned-by-variable = `{ $name }` (wskazana przez `CONTACTCTL_APPROVED_REF`)
branch-yes = commit { $commit } jest na { $branch }
branch-no = commitu { $commit } nie ma na { $branch }
branch-merged = commit { $commit } trafił do `{ $name }` przez scalenie i sam nie jest stanem tej gałęzi
branch-sync-itself = zsynchronizuj samą gałąź `{ $name }`: `--rev { $name }`
branch-merge-and-fetch = poddaj zmianę przeglądowi i scal ją, a potem użyj `git fetch`; `{ $name }` jest na { $tip }
branch-merge = poddaj zmianę przeglądowi i scal ją z `{ $name }`, która jest na { $tip }
source-only-merged = commit { $source }, z którego zapisano dane w portalu, trafił do zatwierdzonej gałęzi tylko przez scalenie
    .help = scal w odwrotnym kierunku, tak by { $source } był osiągalny z { $tip } po pierwszych rodzicach, albo przejmij to, co zapisał: `--take-over { $source-full }`
source-on-another-line = commit { $source }, z którego zapisano dane w portalu, jest na innej linii historii niż zatwierdzona gałąź
    .help = wprowadź go do zatwierdzonej gałęzi, która jest na { $tip }, albo przejmij to, co zapisał: `--take-over { $source-full }`
source-unknown = commitu { $source }, z którego zapisano dane w portalu, nie ma w tym klonie
    .help = pobierz go (`git fetch --all`); jeśli przepadł, przejmij to, co zapisał: `--take-over { $source-full }`
source-elsewhere = portalem zarządza inne repozytorium, `{ $repository }`
    .help = jeśli to repozytorium ma je zastąpić, obejrzyj `contactctl plan --take-over { $repository }` i zsynchronizuj z tą opcją
sources-unknown = portal `{ $portal }` nie mówi, skąd zapisano w nim dane (`GET /v1/portal`)
    .help = poproś operatora o wersję, która to robi
pushed-before = każde konto, które wraca, zapisano już kiedyś z commitu { $commit }


## Zakres

scope-link = `{ $path }` to dowiązanie symboliczne
scope-submodule = `{ $path }` to podmoduł
scope-twice = `{ $path }` występuje dwa razy
scope-not-utf8 = nazwa `{ $path }` nie jest w UTF-8
scope-config = `{ $path }` ma błędy
scope-no-config = nie ma pliku `{ $path }`
scope-unreadable = commitu { $commit } nie da się ocenić: { $why }
    .help = popraw to w kolejnym commicie; zobacz `contactctl check`
scope-never-readable = żadnego commitu do { $commit } nie da się ocenić: kontakty lub zasady każdego mają dowiązanie, podmoduł albo błędy
    .help = popraw to w kolejnym commicie; zobacz `contactctl check`
step-unseen = commit { $commit } obejmuje zakresem plik `{ $path }`, który leżał tam wcześniej, gdzie nikt nie patrzył
step-unseen-remedy = dodaj plik w commicie, którego zakres już obejmuje jego folder (`git mv`), albo daj zmianę do zatwierdzenia: `contactctl approve { $commit } --base { $commit }^`
remedy-or-repair = { $remedy }; albo daj ten krok do zatwierdzenia osobom z `allowed_signers`: `contactctl approve { $commit } --base { $before }`
older-than-policy = commit { $commit } jest starszy niż zasady zatwierdzania
older-than-policy-remedy = zsynchronizuj nowszy commit albo daj ten do zatwierdzenia: `contactctl approve --first`
repaired-by = zatwierdzone przez { $by } zamiast dowodu


## signed

signed-nothing = nie zmieniło się nic, co wymaga podpisu
signed-all = { $number ->
    [one] jedyny krok jest podpisany, podpisy: { $by }
    [few] wszystkie { $number } kroki są podpisane, podpisy: { $by }
   *[many] wszystkie kroki ({ $number }) są podpisane, podpisy: { $by }
}
signed-since = { $number ->
    [one] jedyny krok od { $base } jest podpisany, podpisy: { $by }
    [few] wszystkie { $number } kroki od { $base } są podpisane, podpisy: { $by }
   *[many] wszystkie kroki od { $base } ({ $number }) są podpisane, podpisy: { $by }
}
signed-not = commit { $commit } nie jest podpisany
signed-twice = commit { $commit } ma kilka podpisów, a liczyć się może tylko jeden
signed-not-utf8 = podpis commitu { $commit } nie jest w UTF-8
signed-otherwise = commit { $commit } ma podpis w formacie { $kind }, a liczą się tylko podpisy SSH
signed-by-openpgp = OpenPGP
signed-by-x509 = X.509
signed-by-unknown = nieznanym
signed-badly = podpis commitu { $commit } się nie liczy: { $fault }
signers-line-unread = { $reason }; wiersza { $line } w `{ $path }` nie da się odczytać, więc nikt na jego podstawie nie podpisze: { $fault }
signed-evil-merge = scalenie { $commit } samo zmienia kontakty lub zasady zatwierdzania i nie jest podpisane
signed-sign-step = niech krok podpisze ktoś, kto jest w `{ $path }`: `git commit --gpg-sign` przy `gpg.format = ssh`
signed-sign-merge = podpisz scalenie (`git merge --gpg-sign`) albo scal, niczego w nim nie zmieniając
signature-not-yet = złożono go kluczem { $key }, który będzie się liczyć, gdy jego wpis w `{ $path }` zostanie wysłany
signature-dated-back = ma datę wsteczną, z czasu, gdy klucz `{ $by }` był jeszcze ważny: przestał nim być, zanim powstały wcześniejsze commity
signature-of-the-future = należy do commitu z datą w przyszłości


## attested

attested-nothing = nie zmieniło się nic, co wymaga zatwierdzenia
attested-by = zatwierdzenia: { $by }
attested-too-few = zatwierdzenia commitu { $commit } dla `{ $portal }`: { $have } z { $wanted ->
    [one] { $wanted } wymaganego
   *[many] { $wanted } wymaganych
}
attested-unused = { $evidence }; { $why }
attested-approve = niech ktoś zatwierdzi zmianę (`contactctl approve --push`), a potem użyj `git fetch origin { $approvals }:{ $approvals }`
attestation-other-repository = zatwierdzenie od `{ $by }` dotyczy innego repozytorium
attestation-other-target = zatwierdzenie od `{ $by }` jest dla innego celu, `{ $target }`
attestation-no-list = nie da się sprawdzić z żadną listą podpisujących
attestation-used = zatwierdzenie od `{ $by }` dotyczyło wcześniejszej zmiany o tej samej treści
attestations-old = zatwierdzenia z wcześniejszej wersji się nie liczą: zatwierdź jeszcze raz (`contactctl approve`)
attestation-expired = zatwierdzenie od `{ $by }` wygasło { $at }
attestation-bad = zatwierdzenie od `{ $by }` się nie liczy: { $fault }
attestation-by-author = `{ $by }` może być autorem zmiany, a autor się nie liczy
attestation-from-elsewhere = zatwierdzenie od `{ $by }` dotyczy zmiany innego stanu niż ostatnio wysłany
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
    [one] zatwierdził właściciel
   *[many] zatwierdziło tylu właścicieli, ilu trzeba ({ $count }),
} pliku `{ $path }`: { $owners }
reviewed-other-change = pull request #{ $number } zatwierdzono, ale commit { $commit } zmienia `{ $path }` inaczej niż ten pull request
reviewed-base-unknown = nie wiadomo, jaką zmianą względem commitu { $before } jest pull request #{ $number }: serwis nie podaje ich wspólnego przodka z tej historii
    .help = niech zmianę w tej postaci, w jakiej jest scalana, zatwierdzi w pull requeście ktoś, kto nie ma w niej udziału
reviewed-compared = pull request #{ $number } przejrzano jako zmianę względem commitu { $commit }, który nie jest wspólnym przodkiem
    .help = niech zmianę w tej postaci, w jakiej jest scalana, zatwierdzi w pull requeście ktoś, kto nie ma w niej udziału
reviewed-have-it-reviewed = niech zmianę w tej postaci, w jakiej jest scalana, zatwierdzi w pull requeście ktoś, kto nie ma w niej udziału
reviewed-ask-owner = niech zatwierdzi go ktoś z właścicieli, kto nie ma w nim udziału
reviewed-not-asked = czego nie da się sprawdzić, to nie jest zatwierdzone
reviewer-opened = `{ $by }` otworzył(a) ten pull request
reviewer-wrote = część zmiany napisał(a) `{ $by }`
reviewer-pushed = część zmiany wypchnął(-ęła) `{ $by }`
reviewer-no-person = `{ $by }` nie jest osobą
reviewer-of-nothing = zatwierdzenie od `{ $by }` dotyczy stanu, którego serwis nie podaje
reviewer-asks = `{ $by }` prosi o zmiany
reviewer-dismissed = zatwierdzenie od `{ $by }` odrzucono
reviewer-may-not-write = `{ $by }` nie może zapisywać w repozytorium
reviewer-stale = zatwierdzenie od `{ $by }` dotyczy innego commitu niż scalony
reviewer-retargeted = zatwierdzenie od `{ $by }` jest sprzed zmiany gałęzi docelowej


## Uwagi
several-forges = o commit { $commit } trzeba by zapytać kilka serwisów: jego stany podają różne


note-first-sync = pierwsza synchronizacja z tym portalem: obowiązują zasady zatwierdzania z { $commit }
note-goes-back = cofnięcie względem commitu { $commit }: { $accounts }
note-takes-back = cofnięty zostaje { $commit } { $summary }
note-takes-back-more = cofnięte zostają też wcześniejsze commity
note-as-merged = porównano tak, jakby był scalony: od commitu { $base } idzie inną drogą niż `{ $branch }`
note-not-pruned = niczego nie zwolniono: plik z błędami może być nowym plikiem konta, którego starego pliku już nie ma
note-uncommitted = `{ $path }` ma zmiany, które nie są w commicie i nie są częścią tego planu
note-uncommitted-more = `{ $path }` i inne pliki ({ $more }) mają zmiany, które nie są w commicie i nie są częścią tego planu
note-override = zabezpieczenie `{ $guard }` przepuszcza `{ $account }` do { $until }: { $reason }
