### Czego nie pozwala zrobić Git, jego historia, zatwierdzenia i serwis.


## Repozytorium

no-repository = `{ $folder }` nie jest w repozytorium Git
    .help = utwórz je przez `git init` i utwórz commit z kontaktami
repository-of-another = repozytorium w `{ $folder }` należy do innego użytkownika
    .help = jeśli mu ufasz: `git config --global --add safe.directory { $folder }`
repository-unopened = nie da się otworzyć repozytorium Git w `{ $folder }`
repository-sha256 = repozytorium w `{ $folder }` ma identyfikatory SHA-256, które nie są obsługiwane
    .help = `contactctl check` działa bez historii; do reszty zrób kopię z identyfikatorami SHA-1: `git init --object-format=sha1 ../sha1`, a potem `git fast-export --all --signed-tags=strip | git -C ../sha1 fast-import`
repository-reftable = repozytorium w `{ $folder }` trzyma gałęzie w formacie reftable, który nie jest obsługiwany
    .help = przekształć je poleceniem `git refs migrate --ref-format=files` (Git 2.48 lub nowszy) albo pracuj w klonie: `git clone --ref-format=files { $folder } ../clone`
repository-bare = `{ $folder }` to repozytorium bez drzewa roboczego
    .help = uruchom polecenie w klonie, który ma drzewo robocze; tutaj działa tylko `contactctl check --rev COMMIT`
no-commit-yet = w repozytorium nie ma jeszcze commitu
    .help = najpierw utwórz commit z kontaktami: wysyłane jest tylko to, co jest w commicie
no-such-commit = `{ $rev }` nie wskazuje żadnego commitu
    .help-name = podaj gałąź, tag albo commit z tego repozytorium
commit-unreadable = nie da się odczytać commitu { $commit }
commit-files-unreadable = nie da się odczytać plików commitu { $commit }
git-file-unreadable = nie da się odczytać `{ $path }` z Gita
clone-is-partial = ten klon jest częściowy: pobierz, czego w nim brakuje (`git fetch --refetch --no-filter`)
git-file-large = `{ $path }` w commicie { $commit } jest za duży, aby go odczytać
config-not-in-commit = w commicie { $commit } nie ma konfiguracji `{ $path }`
    .help = najpierw utwórz z nią commit: liczy się tylko to, co jest w commicie, a bez niej obowiązywałyby ustawienia domyślne
file-not-regular = `{ $path }` w commicie { $commit } to dowiązanie, folder albo podmoduł, a liczy się tylko plik
    .help = umieść tam sam plik i utwórz commit
staged-not-regular = `{ $path }` w indeksie to dowiązanie, folder albo podmoduł, a liczy się tylko plik
    .help = umieść tam sam plik
commit-without-folder = w commicie { $commit } nie ma folderu `{ $folder }`
    .help = najpierw utwórz commit z kontaktami: wysyłane jest tylko to, co jest w commicie
work-tree-uncompared = nie da się porównać drzewa roboczego z HEAD
commits-uncompared = nie da się porównać dwóch commitów
history-grafted = `{ $path }` przypisuje commitom innych rodziców, niż mają
    .help = usuń ten plik, żeby historia była tą, którą przejrzano
history-replaced = `refs/replace/` podstawia obiektom inną treść, niż mają
    .help = usuń te podstawienia, żeby historia była tą, którą przejrzano: `git replace --list`, potem `git replace --delete`
object-damaged = obiekt { $object } w repozytorium jest uszkodzony
    .help = zobacz, co jest uszkodzone: `git fsck`; naprawi to nowy klon albo ten sam plik z innego klonu
objects-damaged = obiekt { $object } w repozytorium jest uszkodzony i jeszcze { $others ->
    [one] { $others } inny
    [few] { $others } inne
   *[many] { $others } innych
}
    .help = zobacz, co jest uszkodzone: `git fsck`; naprawi to nowy klon albo ten sam plik z innego klonu
object-cut = jego plik kończy się za wcześnie
object-wrong = jego plik nie zawiera tego obiektu
history-unwalked = nie da się przejść historii
index-unreadable = nie da się odczytać indeksu Git
index-damaged = jest ucięty albo uszkodzony
index-unsupported = ma `{ $what }`, a to nie jest obsługiwane
index-empty = w indeksie Git nie ma żadnego pliku `.toml` w `{ $folder }`
    .help = dodaj kontakty przez `git add` albo sprawdź drzewo robocze, bez `--staged`
index-unmerged = `{ $path }` nie jest scalony: indeks ma kilka jego wersji
    .help = rozwiąż konflikt i dodaj wynik przez `git add`
index-unmerged-more = `{ $path }` i jeszcze { $more } nie są scalone: indeks ma kilka wersji każdego z nich
    .help = rozwiąż konflikt i dodaj wynik przez `git add`
shallow-identity = płytki klon nie mówi, z którego jest repozytorium
shallow-steps = płytki klon nie ma wszystkich kroków od ostatniego wysłania


## Programy

no-ssh-keygen = nie da się uruchomić `ssh-keygen`, który składa podpis
    .help = zainstaluj OpenSSH
not-signed-with = `ssh-keygen` nie może podpisać kluczem `{ $key }`
    .help = podaj inny klucz przez `--key FILE`; klucz z hasłem wymaga terminala albo agenta, który go ma (`ssh-add`)
no-signature-made = `ssh-keygen` nie złożył podpisu
no-git = nie da się uruchomić `git`, który łączy się ze zdalnym repozytorium
    .help = zainstaluj Git
said-nothing = program nie podał powodu
no-remote = `{ $remote }` nie jest zdalnym repozytorium


## Zatwierdzanie

not-approved = commit nie jest zatwierdzony ({ $reasons })
approval-reason = { $test }: { $evidence }
reference-unpushed = nie da się wypchnąć `{ $reference }` do `{ $remote }`
    .help = jest w tym klonie: spróbuj ponownie przez `git push { $remote } { $reference }`
reference-unfetched = nie da się pobrać `{ $reference }` z `{ $remote }`
approvals-many = w `{ $approvals }` jest więcej zatwierdzeń niż { $most }
    .help = zacznij od nowa: wygasłe zatwierdzenia nie są potrzebne
reference-unreadable = nie da się odczytać `{ $reference }`
reference-unwritten = nie da się zapisać `{ $reference }`
reference-moved = inni cały czas zapisują w `{ $reference }`
policy-faulty = `{ $path }` w commicie { $commit } ma błędy, więc żadne z jego ustawień się nie liczy
    .help = obejrzyj je przez `contactctl check --rev { $commit }` i popraw w kolejnym commicie
no-approved-branch = zatwierdzonej gałęzi `{ $name }` nie ma w tym klonie
    .help = pobierz ją: `git fetch`
pinned-branch-missing = zatwierdzonej gałęzi nie ma w tym klonie: jest nią { $branch }
    .help = pobierz ją albo wskaż gałąź zdalnego repozytorium lub lokalną; tag ani commit nie może być zatwierdzoną gałęzią
unclear-branch-local = w tym repozytorium nie wiadomo, która gałąź jest zatwierdzona
    .help = nazwij ją `main`: `git branch -m main`
unpinned-default = ten klon nie zna domyślnej gałęzi zdalnego repozytorium `{ $remote }`, więc zatwierdzoną gałąź trzeba wskazać
unpinned-remotes = ten klon ma kilka zdalnych repozytoriów ({ $names }), więc zatwierdzoną gałąź trzeba wskazać
unpinned-ref = `[approval] ref` podaje `{ $name }`, a domyślną gałęzią jest `{ $default }`, więc zatwierdzoną gałąź trzeba wskazać
pin-the-branch = jeśli zatwierdzoną gałęzią jest `{ $branch }`: `git config contactctl.approvedRef { $branch }` albo ustaw `CONTACTCTL_APPROVED_REF={ $branch }`
setting-included = `{ $setting }` jest w pliku, który włącza konfiguracja Gita, a taki plik może pochodzić z commita
    .help = ustaw to w samej konfiguracji Gita: `git config { $setting } WARTOŚĆ`
settings-unread = nie można odczytać konfiguracji Gita
no-allowed-signers = w commicie { $commit }, którego zasady obowiązują, nie ma pliku `{ $path }` z listą podpisujących
    .help = wpisz do `{ $path }`, kto może podpisywać, w formacie `ssh-keygen(1)`, i poddaj to zatwierdzeniu
successor-unsatisfiable = zasad, które wnosi commit { $commit }, nikt nie mógłby spełnić, więc żadna późniejsza zmiana by nie przeszła: { $why }
    .help = popraw to i poddaj zatwierdzeniu razem: gdy raz zostaną wysłane, żadna zmiana ich nie naprawi
successor-signers = liczba osób z `{ $path }`, które mogłyby podpisać dla `{ $namespace }`: { $have }; potrzeba { $wanted }
no-revoked-keys = w commicie { $commit } nie ma pliku `{ $path }`, choć wskazują go zasady zatwierdzania
    .help = wpisz do `{ $path }` unieważnione klucze publiczne, po jednym w wierszu, albo utwórz ten plik przez `ssh-keygen -k`
revoked-keys-faulty = pliku `{ $path }` z commitu { $commit } nie da się użyć: { $fault }
    .help = wpisz do `{ $path }` unieważnione klucze publiczne, po jednym w wierszu, albo utwórz ten plik przez `ssh-keygen -k`
changes-nothing = commit { $commit } nie zmienia ani kontaktów, ani zasad zatwierdzania
    .help = podaj commit sprzed zmiany przez `--base REV`
changes-nothing-since = commit { $commit } nie zmienia od { $since } ani kontaktów, ani zasad zatwierdzania
    .help = podaj commit sprzed zmiany przez `--base REV`
approval-useless = zatwierdzenie od `{ $by }` by się nie liczyło: { $fault }
    .help = podaj przez `--as NAME`, kim jesteś w `{ $path }` z commitu { $commit }, albo podaj inny klucz przez `--key FILE`
since-not-here = ten klon nie ma commitu, od którego pochodzą `{ $rev }` i pliki
since-nothing-in-common = `{ $rev }` nie ma żadnego wspólnego commitu z tym, z czym jest porównywane
    .help = podaj commit, od którego to pochodzi
nothing-in-common = commit { $commit } nie ma nic wspólnego z zatwierdzoną gałęzią
    .help = podaj commit sprzed zmiany przez `--base REV`


## Serwis

forge-not-asked = serwisu nie zapytano
forge-unknown-commit = serwis nie zna commitu { $commit } w `{ $repository }`
    .help = wypchnij go i daj tokenowi prawo odczytu repozytorium
forge-unknown-repository = serwis pod { $url } nie ma repozytorium `{ $repository }`, które token może czytać
    .help = zobacz `forge`, `forge_url`, `repository` i `token_env` w `[approval]`
forge-unknown-pusher = serwis nie mówi, kto wypchnął pull request #{ $number }
    .help = poddaj zmianę przeglądowi w pull requeście z gałęzi, którą założono dla niej, w repozytorium, które token może odczytać
forge-branch-made-again = gałąź pull requesta #{ $number } założono więcej niż raz albo zmieniono jej nazwę: serwis nie mówi, kto wypychał wcześniej
    .help = poddaj zmianę przeglądowi w pull requeście z gałęzi, którą założono dla niej i którą zachowano do scalenia
forge-pushes-gap = w liście wypchnięć do gałęzi pull requesta #{ $number } w serwisie jest luka przed commitem { $commit }
    .help = poddaj zmianę przeglądowi w pull requeście z gałęzi, którą założono dla niej; nie może do niej wypychać konto z ukrytą aktywnością
forge-nothing-there = serwis nie ma odpowiedzi pod `{ $path }`
    .help = daj tokenowi prawo odczytu pull requestów, zawartości i członków; czego nie da się sprawdzić, to nie jest zatwierdzone
forge-list-cut = lista serwisu pod `{ $path }` kończy się na pełnej stronie, bez następnej
    .help = czego nie da się sprawdzić, to nie jest zatwierdzone; sprawdź, czy proxy nie usuwa nagłówka `Link`
forge-list-limit = lista serwisu pod `{ $path }` kończy się na { $most } pozycjach: może brakować dalszych
    .help = podziel zmianę na mniejsze pull requesty
forge-commits-without-head = w liście commitów pull requesta #{ $number } w serwisie brakuje jego ostatniego commitu { $commit }
    .help = czego nie da się sprawdzić, to nie jest zatwierdzone; spróbuj ponownie
forge-no-object-id = w odpowiedzi serwisu jest `{ $id }` tam, gdzie ma być pełny identyfikator commitu lub drzewa
    .help = czego nie da się sprawdzić, to nie jest zatwierdzone
owners-not-plain = wiersz { $line } pliku `{ $path }` w commicie { $commit } nie jest odczytywany: `{ $text }`
    .help = zapisz ten plik ze zwykłymi ścieżkami i z właścicielami takimi jak `@name` i `@organisation/team`: zobacz `docs/approval.md`
forge-folder-cut = serwis nie wymienia całej zawartości folderu
    .help = podziel go albo pobierz stan, który przejrzano
forge-without-tls = połączenie z serwisem pod `{ $url }` nie jest szyfrowane przez TLS
    .help = użyj `https://` w `forge_url`; `http://` działa tylko dla tego komputera
forge-many-pages = lista serwisu pod `{ $path }` ma więcej stron niż { $most }
forge-page-elsewhere = następna strona listy serwisu jest na innym hoście
forge-answer-odd = odpowiedź serwisu jest inna, niż opisuje jego API
forge-unreached = nie da się połączyć z serwisem pod { $url }
    .help = czego nie da się sprawdzić, to nie jest zatwierdzone; spróbuj ponownie
forge-no-address = `{ $url }` nie jest adresem serwisu
forge-answer-cut = odpowiedź serwisu została ucięta
forge-answer-large = odpowiedź serwisu jest za duża
forge-late = serwis nie odpowiedział na wszystko w ciągu { $seconds } s
forge-repository-unknown = nie wiadomo, które to repozytorium w serwisie
    .help = podaj to w `[approval]`: `repository = "owner/name"`
forge-place-unknown = nie wiadomo, gdzie jest serwis
    .help = podaj to w `[approval]`: `forge_url = "https://..."`
forge-limited = serwis odmówił odpowiedzi ({ $status }): wyczerpano limit zapytań
forge-redirects = serwis odmówił odpowiedzi ({ $status }): odsyła gdzie indziej, a token tam nie trafia
    .help = podaj adres API serwisu i obecną nazwę repozytorium
forge-token-invalid = serwis odmówił odpowiedzi ({ $status }): token jest nieważny
    .help = ustaw w zmiennej, którą wskazuje `token_env`, token tego serwisu
forge-token-weak = serwis odmówił odpowiedzi ({ $status }): token nie może tego czytać
    .help = daj tokenowi prawo odczytu pull requestów, zawartości i członków
forge-no-answer = serwis odmówił odpowiedzi ({ $status }): nie ma odpowiedzi
    .help = czego nie da się sprawdzić, to nie jest zatwierdzone; spróbuj ponownie
