### Nowe pliki kont, z pliku z wieloma kontami albo z szablonu, i lista wszystkich.


## Plik z wieloma kontami

row-no-header = plik jest pusty
    .label = brak nagłówka
    .help = w pierwszym wierszu wpisz nazwy kolumn: `{ $columns }`
row-columns-missing = { $number ->
    [one] w nagłówku brakuje kolumny `{ $columns }`
    [few] w nagłówku brakuje kolumn `{ $columns }`
   *[many] w nagłówku brakuje kolumn `{ $columns }`
}
    .label = nagłówek
    .help = { $number ->
        [one] dodaj tę kolumnę do nagłówka, a jej wartość do każdego wiersza
        [few] dodaj te kolumny do nagłówka, a ich wartości do każdego wiersza
       *[many] dodaj te kolumny do nagłówka, a ich wartości do każdego wiersza
    }
row-column-unknown = nazwa `{ $column }` nie jest tu dozwolona
    .label = nieznana nazwa
    .help = { $near ->
        [none] usuń ją albo użyj jednej z tych nazw: `{ $columns }`
       *[other] wpisz `{ $near }`
    }
row-column-unnamed = ta nazwa jest pusta
    .label = pusta nazwa
    .help = usuń tę kolumnę lub ten klucz albo użyj jednej z tych nazw: `{ $columns }`
row-column-twice = nazwa `{ $column }` występuje dwa razy
    .label = drugi raz
    .help = usuń jedno z dwóch wystąpień
row-separator = { $separator ->
    [tab] kolumny oddzielono tabulatorami zamiast przecinkami
   *[other] kolumny oddzielono średnikami zamiast przecinkami
}
    .label = to nie przecinek
    .help = wyeksportuj plik ponownie, z przecinkami między kolumnami; średniki oddzielają elementy listy
row-length = liczba komórek w tym wierszu to { $cells }, a liczba kolumn w nagłówku to { $columns }
    .label = zła liczba komórek
    .help = w każdym wierszu podaj komórkę dla każdej kolumny (może być pusta); wartość z przecinkiem ujmij w cudzysłów
row-hours = wartość `{ $value }` nie ma formatu godzin pomocy: dni, godziny i strefa czasowa
    .label = to nie godziny pomocy
    .help = godziny pomocy zapisz tak jak `mon-fri 09:00-17:00 Europe/Warsaw`, a jeśli kończą się następnego dnia, dodaj `overnight` przed strefą czasową
row-user = wartość `{ $value }` nie ma formatu użytkownika: adres i rola
    .label = to nie użytkownik
    .help = użytkownika zapisz tak jak `anna@bistro.example administrator`
row-several = wartość `{ $value }` zawiera kilka adresów
    .label = więcej niż jeden adres
    .help = oddziel adresy znakiem `;`
row-account-twice = konto `{ $id }` występuje już w wierszu { $line }
    .label = to samo konto ponownie
    .help = nadaj temu kontu własny identyfikator albo połącz oba konta w jedno
row-account-there = konto `{ $id }` ma już plik `{ $path }`
    .label = ma już plik
    .help = usuń stąd to konto; aby je zmienić, edytuj jego własny plik
row-path-taken = plikiem konta `{ $id }` byłby `{ $path }`, ale taki plik już istnieje
    .label = zajęta ścieżka
    .help = zmień nazwę istniejącego pliku i uruchom to samo polecenie ponownie
row-none = w pliku nie ma żadnego konta
    .label = dalej nie ma kont
    .help = dodaj konta i uruchom to samo polecenie ponownie
row-unclosed = ten cudzysłów nie jest zamknięty
    .label = tu się zaczyna
    .help = dodaj zamykający cudzysłów albo, jeśli cudzysłów jest częścią wartości, zapisz go dwa razy
row-not-list = plik nie zawiera listy kont
    .label = to nie lista
    .help = zapisz listę z obiektem dla każdego konta: `[{"{"} "id": "bistro" {"}"}]`
row-not-object = ten element listy nie jest obiektem
    .label = to nie obiekt
    .help = dla każdego konta zapisz obiekt: `{"{"} "id": "bistro" {"}"}`
row-no-value = to konto nie ma wartości `{ $column }`
    .label = brak wartości
    .help = dodaj wartość `{ $column }`
row-not-text = wartość klucza `{ $column }` nie jest tekstem
    .label = to nie tekst
    .help = zapisz wartość jako tekst, w cudzysłowie
row-not-flag = wartość klucza `{ $column }` to ani `true`, ani `false`
    .label = to nie wartość logiczna
    .help = wpisz `true` albo `false`, bez cudzysłowu
row-not-texts = wartość klucza `{ $column }` nie jest listą tekstów
    .label = zły typ wartości
    .help = zapisz listę tekstów tak jak `["first", "second"]`


## new

new-id-invalid = `{ $id }` nie jest identyfikatorem konta
    .help = podaj identyfikator z portalu: od 1 do 63 małych liter, cyfr i łączników, bez łącznika na początku i na końcu
new-account-there = konto `{ $id }` ma już plik `{ $path }`
    .help = edytuj ten plik albo najpierw go usuń
new-input-unreadable = nie można odczytać pliku `{ $path }`
new-input-large = plik `{ $path }` jest większy niż { $most } MiB
    .help = podziel plik na kilka plików i uruchom polecenie dla każdego z nich
new-input-not-utf8 = plik `{ $path }` nie jest zapisany w UTF-8
    .help = wyeksportuj plik ponownie w UTF-8
new-input-not-json = plik `{ $path }` nie jest poprawnym plikiem JSON (wiersz { $line }, kolumna { $column })
created-ignored = Git ignoruje plik `{ $path }`, więc contactctl by go nie czytał: niczego nie zapisano
    .help = zobacz, który wzorzec go ignoruje: `git{ $at } check-ignore --verbose { $path }`, i zmień ten wzorzec
created-elsewhere = plik `{ $path }` byłby w innym repozytorium Git wewnątrz projektu, więc contactctl by go nie czytał: niczego nie zapisano
    .help = przenieś to repozytorium poza projekt
new-faults = w pliku `{ $path }` { $number ->
    [one] jest { $number } błąd
    [few] są { $number } błędy
   *[many] jest { $number } błędów
}: niczego nie zapisano
    .help = popraw plik i uruchom to samo polecenie ponownie
new-created = { $path }: utworzono
new-would-create = { $path }: zostałby utworzony
new-fill-in = Uzupełnij puste wartości w pliku `{ $path }`, a potem sprawdź je: `contactctl check`
new-summary = { $number ->
    [one] Utworzono { $number } plik konta
    [few] Utworzono { $number } pliki kont
   *[many] Utworzono { $number } plików kont
}
new-summary-dry = { $number ->
    [one] Zostałby utworzony { $number } plik konta
    [few] Zostałyby utworzone { $number } pliki kont
   *[many] Zostałoby utworzonych { $number } plików kont
}
new-unchanged = , już { $number ->
    [one] istnieje { $number } plik
    [few] istnieją { $number } pliki
   *[many] istnieje { $number } plików
}
new-warnings = uwaga: { $number ->
    [one] { $number } ostrzeżenie dotyczy nowych plików; zobacz je: `contactctl check`
    [few] { $number } ostrzeżenia dotyczą nowych plików; zobacz je: `contactctl check`
   *[many] { $number } ostrzeżeń dotyczy nowych plików; zobacz je: `contactctl check`
}


## list

list-account = KONTO
list-name = NAZWA
list-integration = INTEGRACJA
list-launched = URUCHOMIONE
list-file = PLIK
list-yes = tak
list-no = nie
list-nothing = w projekcie nie ma żadnego pliku konta
    .help = sprawdź, jakich plików nie odczytano i dlaczego: `contactctl check`
list-unknown = { $number ->
    [one] plik { $paths } nie ma identyfikatora konta, więc jego konta nie ma na liście
    [few] pliki { $paths } nie mają identyfikatora konta, więc ich kont nie ma na liście
   *[many] pliki { $paths } nie mają identyfikatora konta, więc ich kont nie ma na liście
}
    .help = zobacz, co jest nie tak: `contactctl check`


## init

init-ask-portal = Jaki rodzaj portalu? [e]mbedded: wbudowany, do wypróbowania; [h]ttp: z API; [m]anual: bez API:
init-ask-url = URL interfejsu API portalu:
init-kind-unknown = `{ $answer }` nie jest rodzajem portalu
    .help = odpowiedz `e`, `h` lub `m` albo wybierz rodzaj w poleceniu: `contactctl init --portal embedded`
init-no-url = portal rodzaju `http` wymaga adresu URL swojego API
    .help = podaj URL: `contactctl init --portal http --url https://portal.example.com`
init-url-needless = tylko portal rodzaju `http` ma URL
    .help = usuń `--url` albo wybierz ten rodzaj: `contactctl init --portal http --url https://portal.example.com`
init-url-invalid = `{ $url }` nie jest adresem URL portalu: musi zaczynać się od `https://` (`http://` tylko dla tego komputera) i nie może zawierać użytkownika, zapytania ani fragmentu
    .help = podaj URL interfejsu API portalu, na przykład `contactctl init --portal http --url https://portal.example.com`
init-repository = utworzono repozytorium Git z gałęzią `{ $branch }`
init-created = utworzono { $path }
init-kept = plik { $path } już istnieje i pozostaje bez zmian
init-next = Dalej:
repository-unmade = nie udało się utworzyć repozytorium Git w folderze `{ $folder }`
