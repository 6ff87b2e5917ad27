### Błędy Gita, jego historii, zatwierdzeń i hostingu Git.


## Repozytorium

no-repository = folder `{ $folder }` nie jest w repozytorium Git
    .help = utwórz repozytorium (`git init`) i zapisz kontakty w commicie
repository-of-another = repozytorium w `{ $folder }` należy do innego użytkownika
    .help = jeśli ufasz temu repozytorium, uruchom `git config --global --add safe.directory '{ $folder }'`
repository-unopened = nie da się otworzyć repozytorium Git w `{ $folder }`
repository-sha256 = repozytorium w `{ $folder }` używa identyfikatorów SHA-256, które nie są obsługiwane
    .help = użyj polecenia `contactctl check`, które działa bez historii; do innych poleceń utwórz kopię SHA-1: `git init --object-format=sha1 ../sha1`, a potem `git fast-export --all --signed-tags=strip | git -C ../sha1 fast-import`
repository-reftable = repozytorium w `{ $folder }` przechowuje referencje w formacie reftable, który nie jest obsługiwany
    .help = przekształć repozytorium (`git refs migrate --ref-format=files`, Git 2.48 lub nowszy) albo pracuj w klonie: `git clone --ref-format=files { $folder } ../clone`
repository-bare = folder `{ $folder }` to repozytorium bez drzewa roboczego
    .help = użyj klonu z drzewem roboczym; tutaj da się sprawdzić tylko commit: `contactctl check --rev COMMIT`
no-commit-yet = w repozytorium nie ma jeszcze commitu
    .help = najpierw utwórz commit z kontaktami: pliki spoza commitów nigdy nie są wysyłane
no-such-commit = `{ $rev }` nie wskazuje żadnego commitu
    .help-name = podaj gałąź, tag albo commit z tego repozytorium
commit-unreadable = nie da się odczytać commitu { $commit }
    .help = sprawdź repozytorium (`git fsck`) albo pobierz wszystko ponownie (`git fetch --refetch`)
commit-files-unreadable = nie da się odczytać plików commitu { $commit }
    .help = sprawdź repozytorium (`git fsck`) albo pobierz wszystko ponownie (`git fetch --refetch`)
git-file-unreadable = nie da się odczytać `{ $path }` z Gita
    .help = sprawdź repozytorium (`git fsck`) albo pobierz wszystko ponownie (`git fetch --refetch`)
clone-is-partial = pobierz to, czego brakuje w tym częściowym klonie: `git fetch --refetch --no-filter`
git-file-large = plik `{ $path }` w commicie { $commit } jest za duży, aby go odczytać
    .help = zmniejsz ten plik w nowym commicie (limit to 1 MiB)
config-not-in-commit = w commicie { $commit } nie ma konfiguracji `{ $path }`
    .help-rev = podaj konfigurację, która jest w tym commicie (`--config FILE`), albo zapisz ten plik w nowym commicie: bez niego obowiązywałyby ustawienia domyślne
    .help-pushed = użyj konfiguracji, z którą wysłano konta z tego commitu (`--config FILE`); albo przejmij te konta: dodaj do polecenia `--take-over { $repository }`
    .help-approved = dodaj ten plik do zatwierdzonej gałęzi, na której ten commit jest ostatni, albo podaj konfigurację, która jest w tym commicie (`--config FILE`)
file-not-regular = `{ $path }` w commicie { $commit } nie jest zwykłym plikiem albo któryś z folderów nad nim jest dowiązaniem lub podmodułem
    .help = umieść tam sam plik i zapisz go w commicie
staged-not-regular = `{ $path }` w indeksie nie jest zwykłym plikiem albo któryś z folderów nad nim jest dowiązaniem lub podmodułem
    .help = umieść tam sam plik i dodaj go do indeksu: `git{ $at } add { $path }`
commit-without-folder = w commicie { $commit } nie ma folderu `{ $folder }`
    .help = najpierw utwórz commit z kontaktami (pliki spoza commitów nie są czytane) albo wybierz commit, w którym jest ten folder
work-tree-uncompared = nie da się porównać drzewa roboczego z `HEAD`
commits-uncompared = nie da się porównać plików dwóch commitów
    .help = sprawdź repozytorium (`git fsck`) albo pobierz wszystko ponownie (`git fetch --refetch`)
history-grafted = w pliku `{ $path }` przypisano commitom innych rodziców niż ich własni
    .help = usuń ten plik, aby Git pokazywał historię, którą przejrzano: `rm { $path }`
history-replaced = referencje w `refs/replace/` zastępują obiekty repozytorium innymi obiektami
    .help = usuń każde z tych zastąpień, aby Git pokazywał historię, którą przejrzano: `git replace --list`, potem `git replace --delete OBJECT`
object-damaged = obiekt { $object } w repozytorium jest uszkodzony
    .unreadable = nie da się odczytać obiektu { $object } z repozytorium
    .help = zobacz, na czym polega błąd (`git fsck`), a potem użyj nowego klonu albo skopiuj plik obiektu z innego klonu
objects-damaged = w repozytorium są uszkodzone obiekty: { $object } i jeszcze { $others }
    .unreadable = nie da się odczytać obiektów z repozytorium: { $object } i jeszcze { $others }
    .help = zobacz, na czym polega błąd (`git fsck`), a potem użyj nowego klonu albo skopiuj pliki obiektów z innego klonu
object-cut = jego plik kończy się za wcześnie
    .of-several = plik obiektu { $object } kończy się za wcześnie
object-wrong = jego plik zawiera coś innego
    .of-several = plik obiektu { $object } zawiera coś innego
history-unwalked = nie da się odczytać referencji w `refs/replace/`
index-unreadable = nie da się odczytać indeksu Git
    .help = zobacz, co zgłasza Git (`git status`), albo utwórz indeks od nowa z ostatniego commitu, bez zmian dodanych do indeksu: `rm "$(git rev-parse --git-path index)"`, potem `git reset`
index-damaged = indeks jest ucięty albo uszkodzony
index-unsupported = indeks zawiera element, który nie jest obsługiwany: `{ $what }`
index-empty = w indeksie Git nie ma żadnych kontaktów w `{ $folder }`
    .help = dodaj kontakty do indeksu (`git{ $at } add { $folder }`) albo sprawdź drzewo robocze: `contactctl check`
index-unmerged = plik `{ $path }` nie jest scalony: indeks zawiera kilka jego wersji
    .help = rozwiąż konflikt, a potem dodaj wynik do indeksu: `git{ $at } add { $path }`
index-unmerged-more = plik `{ $path }` i inne (jeszcze { $more }) nie są scalone: indeks zawiera kilka wersji każdego z nich
    .help = rozwiąż konflikty, a potem dodaj każdy wynik do indeksu: `git{ $at } add FILE`
shallow-identity = ten klon jest płytki, więc nie da się ustalić, co to za repozytorium
shallow-steps = ten klon jest płytki, więc może w nim brakować commitów od ostatniego wysłania


## Programy

no-ssh-keygen = nie da się uruchomić programu `ssh-keygen`, który tworzy podpis
    .help = zainstaluj OpenSSH
not-signed-with = program `ssh-keygen` nie może złożyć podpisu kluczem `{ $key }`
    .help = wybierz inny klucz w opcji `--key FILE`; jeśli klucz ma hasło, użyj terminala albo agenta (`ssh-add`)
no-signature-made = program `ssh-keygen` nie utworzył podpisu
no-git = nie da się uruchomić programu `git`, który jest potrzebny do połączenia ze zdalnym repozytorium
    .help = zainstaluj Git
said-nothing = nie podano powodu
no-remote = nie ma zdalnego repozytorium `{ $remote }`
    .help = zobacz zdalne repozytoria: `git remote --verbose`


## Zatwierdzanie

not-approved = commit nie jest zatwierdzony ({ $reasons })
approval-reason = { $test }: { $evidence }
reference-unpushed = nie da się wypchnąć referencji `{ $reference }` do `{ $remote }`
    .help = usuń przyczynę, a potem uruchom to samo polecenie ponownie albo wypchnij tylko tę referencję: `git push { $remote } { $reference }`
reference-unfetched = nie da się pobrać referencji `{ $reference }` z `{ $remote }`
approvals-many = w referencji `{ $approvals }` jest więcej niż { $most } zatwierdzeń
    .help = usuń tę referencję tutaj (`git update-ref -d { $approvals }`) i w zdalnym repozytorium (`git push REMOTE --delete { $approvals }`), a potem powtórz zatwierdzenia, które są nadal potrzebne
reference-unreadable = nie da się odczytać referencji `{ $reference }`
reference-unwritten = nie da się zapisać referencji `{ $reference }`
reference-moved = referencja `{ $reference }` ciągle się zmienia, bo zapisują do niej inni
policy-faulty = plik `{ $path }` w commicie { $commit } ma błędy, więc żadne z jego ustawień nie obowiązuje
    .help = zobacz je (`contactctl check --rev { $commit }`) i popraw w nowym commicie
no-approved-branch = zatwierdzonej gałęzi `{ $name }` nie ma w tym klonie
    .help = pobierz ją: `git fetch`; jeśli w zdalnym repozytorium zmieniono nazwę domyślnej gałęzi, uruchom `git remote set-head REMOTE --auto`
pinned-branch-missing = w tym klonie nie ma zatwierdzonej gałęzi: { $branch }
    .help = pobierz ją (`git fetch`) albo wskaż gałąź lokalną lub zdalną: nie może to być tag ani commit
unclear-branch-local = nie wiadomo, która gałąź tego repozytorium jest zatwierdzona
    .help = zmień nazwę zatwierdzonej gałęzi na `main`: `git branch -m BRANCH main`
unpinned-default = w tym klonie nie zapisano, która gałąź zdalnego repozytorium `{ $remote }` jest domyślna, więc zatwierdzoną gałąź trzeba wskazać
unpinned-remotes = ten klon ma kilka zdalnych repozytoriów ({ $names }), więc zatwierdzoną gałąź trzeba wskazać
unpinned-ref = w `[approval] ref` podano `{ $name }`, ale domyślną gałęzią jest `{ $default }`, więc zatwierdzoną gałąź trzeba wskazać
pin-the-branch = jeśli zatwierdzoną gałęzią jest `{ $branch }`, uruchom `git config contactctl.approvedRef { $branch }` albo ustaw `CONTACTCTL_APPROVED_REF={ $branch }`
    .unknown = wybierz zatwierdzoną gałąź: uruchom `git config contactctl.approvedRef BRANCH` albo ustaw `CONTACTCTL_APPROVED_REF=BRANCH`
setting-included = ustawienie `{ $setting }` jest w pliku, który dołącza konfiguracja Gita: taki plik może pochodzić z commitu, więc nie można mu ufać
    .help = zapisz je w samej konfiguracji Gita: `git config { $setting } VALUE`
settings-unread = nie da się odczytać konfiguracji Gita
no-allowed-signers = w commicie { $commit } nie ma pliku `{ $path }`, czyli listy osób uprawnionych do podpisu według zasad zatwierdzania
    .help = wpisz do `{ $path }`, kto może podpisywać, po jednej osobie w wierszu, na przykład `anna@bistro.example ssh-ed25519 AAAA...`, i uzyskaj zatwierdzenie tej listy
successor-unsatisfiable = nie da się potwierdzić, że ktokolwiek mógłby spełnić nowe zasady zatwierdzania z commitu { $commit }: { $why }
    .help = jeśli przyczyny nie da się usunąć inaczej, cofnij zmianę zasad w nowym commicie, a potem zmień zasady ponownie, w jednym commicie ze wszystkim, czego wymagają
successor-signers = liczba osób z `{ $path }`, które mogłyby podpisywać dla przestrzeni nazw `{ $namespace }`: { $have }; wymagane: { $wanted }
no-revoked-keys = w commicie { $commit } nie ma pliku `{ $path }`, którego wymagają zasady zatwierdzania
    .help = wpisz do `{ $path }` unieważnione klucze publiczne, po jednym w wierszu, albo utwórz ten plik poleceniem `ssh-keygen -k -f { $path } KEY.pub`, i zapisz go w commicie
revoked-keys-faulty = pliku `{ $path }` z commitu { $commit } nie da się użyć: { $fault }
    .help = wpisz do `{ $path }` unieważnione klucze publiczne, po jednym w wierszu, albo utwórz ten plik poleceniem `ssh-keygen -k -f { $path } KEY.pub`, i zapisz go w commicie
changes-nothing = w commicie { $commit } nie ma ani kontaktów, ani zasad zatwierdzania
    .help = wybierz commit, w którym są kontakty: `contactctl approve COMMIT`
changes-nothing-since = commit { $commit } nie zmienia względem commitu { $since } ani kontaktów, ani zasad zatwierdzania
    .help = podaj commit sprzed zmiany w opcji `--base REV`
approval-useless = zatwierdzenie od `{ $by }` nie byłoby ważne: { $fault }
    .help = podaj swoją nazwę z `{ $path }` w commicie { $commit } (`--as NAME`) i jej klucz (`--key FILE`); jeśli nie jesteś na liście, poproś o zatwierdzenie osobę z listy
since-not-here = w tym klonie nie ma wspólnego przodka rewizji `{ $rev }` i commitu { $commit }
since-nothing-in-common = rewizja `{ $rev }` i commit { $commit } nie mają wspólnego przodka
    .help = wybierz commit albo gałąź ze wspólną historią, na przykład gałąź, od której zaczęto pracę
nothing-in-common = commit { $commit } nie ma wspólnego przodka z zatwierdzoną gałęzią
    .help = podaj commit sprzed zmiany w opcji `--base REV`


## Hosting Git

forge-not-asked = nie wysłano zapytania do hostingu Git
    .help = uruchom polecenie tam, gdzie można połączyć się z hostingiem Git
forge-unknown-commit = w repozytorium `{ $repository }` w hostingu Git nie ma commitu { $commit }
    .help = wypchnij ten commit (`git push`), daj tokenowi prawo odczytu repozytorium i sprawdź `repository` oraz `forge_url` w `[approval]`
forge-unknown-repository = w hostingu Git pod adresem { $url } nie ma repozytorium `{ $repository }`, które można odczytać tym tokenem
    .help = daj tokenowi prawo odczytu repozytorium albo sprawdź `forge`, `forge_url`, `repository` i `token_env` w `[approval]`
forge-unknown-pusher = hosting Git nie podaje, kto wypchnął commity do pull requesta #{ $number }
    .help = zleć przegląd zmiany w pull requeście z nowej gałęzi, w repozytorium, które token może czytać
forge-branch-made-again = gałąź pull requesta #{ $number } utworzono ponownie albo zmieniono jej nazwę, więc hosting Git nie podaje wcześniejszych wypchnięć
    .help = zleć przegląd zmiany w pull requeście z nowej gałęzi i zachowaj tę gałąź do scalenia
forge-pushes-gap = lista wypchnięć do gałęzi pull requesta #{ $number } w hostingu Git ma lukę przed commitem { $commit }
    .help = zleć przegląd zmiany w pull requeście z nowej gałęzi, do której wypychają tylko osoby z aktywnością widoczną w hostingu Git
forge-nothing-there = hosting Git niczego nie zwrócił dla `{ $path }`
    .help = daj tokenowi prawo odczytu pull requestów, zawartości i członków: brak odpowiedzi oznacza brak zatwierdzenia
forge-list-cut = lista hostingu Git pod `{ $path }` może być niepełna: brakuje odsyłacza do następnej strony
    .help = sprawdź, czy proxy nie usuwa nagłówka `Link`, albo podziel zmianę na mniejsze pull requesty: bez całej listy nic nie jest zatwierdzone
forge-list-limit = lista hostingu Git pod `{ $path }` kończy się na { $most } wpisach, więc może być niepełna
    .help = podziel zmianę na mniejsze pull requesty
forge-commits-without-head = na liście commitów pull requesta #{ $number } w hostingu Git brakuje jego ostatniego commitu { $commit }
    .help = spróbuj ponownie: brak odpowiedzi oznacza brak zatwierdzenia
forge-no-object-id = odpowiedź hostingu Git zawiera `{ $id }` zamiast pełnego identyfikatora commitu lub drzewa
    .help = sprawdź `forge` i `forge_url` w `[approval]`: bez poprawnej odpowiedzi nic nie jest zatwierdzone
owners-not-plain = wiersz { $line } pliku `{ $path }` w commicie { $commit } ma format, który nie jest obsługiwany: `{ $text }`
    .help = użyj zwykłych ścieżek i właścicieli takich jak `@name` i `@organisation/team`; zobacz `docs/approval.md` w repozytorium contactctl
forge-folder-cut = hosting Git nie podaje całej zawartości folderu pod `{ $path }`
    .help = podziel ten folder albo pobierz przejrzany commit (`git fetch REMOTE COMMIT`)
forge-without-tls = adres hostingu Git `{ $url }` musi zaczynać się od `https://`
    .help = użyj `https://` w `forge_url`; `http://` jest dozwolone tylko dla tego komputera
forge-many-pages = lista hostingu Git pod `{ $path }` ma więcej stron niż { $most }
    .help = podziel zmianę na mniejsze pull requesty
forge-page-elsewhere = adres następnej strony listy hostingu Git ma inny schemat, host lub port, więc token nie jest tam wysyłany
    .help = ustaw w `forge_url` w `[approval]` adres, który API hostingu Git ma we własnych odsyłaczach
forge-answer-odd = odpowiedź hostingu Git jest niezgodna z opisem jego API
    .help = sprawdź `forge` i `forge_url` w `[approval]`
forge-unreached = nie da się połączyć z hostingiem Git pod adresem { $url }
    .help = sprawdź sieć i `forge_url` w `[approval]`, a potem spróbuj ponownie: brak odpowiedzi oznacza brak zatwierdzenia
forge-no-address = hosting Git podaje jako adres następnej strony `{ $url }`, ale to nie jest pełny adres
    .help = sprawdź, czy proxy nie zmienia nagłówka `Link` i czy `forge_url` w `[approval]` to adres API
forge-answer-cut = odpowiedź hostingu Git została ucięta
    .help = spróbuj ponownie: brak odpowiedzi oznacza brak zatwierdzenia
forge-answer-large = odpowiedź hostingu Git jest za duża
    .help = podziel zmianę na mniejsze pull requesty
forge-late = hosting Git nie odpowiedział w ciągu { $seconds } s
forge-repository-unknown = nie wiadomo, jaką nazwę ma to repozytorium w hostingu Git
    .help = podaj tę nazwę w `[approval]`: `repository = "owner/name"`
forge-place-unknown = nie wiadomo, jaki adres ma API hostingu Git
    .help = podaj adres API w `[approval]`: `forge_url = "https://..."`
forge-limited = hosting Git odmówił odpowiedzi ({ $status }): wyczerpano limit zapytań
forge-redirects = hosting Git odmówił odpowiedzi ({ $status }): przekierowuje na adres, na który token nie jest wysyłany
    .help = podaj adres API i obecną nazwę repozytorium: `forge_url` i `repository` w `[approval]`
forge-token-invalid = hosting Git odmówił odpowiedzi ({ $status }): token { $token } jest nieważny
    .help = zastąp ten token ważnym tokenem hostingu Git
forge-token-weak = hosting Git odmówił odpowiedzi ({ $status }): token { $token } nie ma wystarczających uprawnień
    .help = daj temu tokenowi prawo odczytu pull requestów, zawartości i członków
forge-no-answer = hosting Git odpowiedział ze statusem { $status }
    .help = spróbuj ponownie albo sprawdź `forge` i `forge_url` w `[approval]`: brak właściwej odpowiedzi oznacza brak zatwierdzenia
