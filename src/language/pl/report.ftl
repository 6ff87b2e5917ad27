### Strona polecenia `contactctl report` i to, co się o niej wypisuje.

report-wrote = Zapisano plik { $path }: { $accounts }.
report-wrote-pages = Zapisano plik { $path }, a obok niego { $number ->
    [one] { $number } stronę
    [few] { $number } strony
   *[many] { $number } stron
} z kontami: { $accounts }.
report-not-ours = plik `{ $path }` nie jest raportem programu contactctl, więc nie zostanie nadpisany
    .help = wybierz dla raportu inny plik albo najpierw usuń tamten
report-many-printed = raport o ponad { $most } kontach ma kilka stron, których nie można wypisać
    .help = zapisz raport w pliku: `contactctl report contacts.html`
report-receipt-unreadable = nie można odczytać raportu z wysyłki `{ $path }`


## Strona

report-title = Kontakty, stan na { $date }
report-of-commit = Commit { $commit } z { $date }.
report-edited = W plikach są niezacommitowane zmiany.
report-no-commit = Nie znaleziono żadnego commitu, więc strona nie może pokazać, od kiedy występuje problem.
report-unread = { $number ->
    [one] { $number } plik nie ma identyfikatora konta, więc jego konta nie ma na tej stronie.
    [few] { $number } pliki nie mają identyfikatora konta, więc ich kont nie ma na tej stronie.
   *[many] { $number } plików nie ma identyfikatora konta, więc ich kont nie ma na tej stronie.
}
report-masked = Dane osobowe na tej stronie są zamaskowane, ponieważ strona powstała w CI albo z opcją `--redact`.
report-contents = Na tej stronie
report-filter = Pokaż tylko konta z tym tekstem
report-filter-count = { $shown } z { $all }
report-parts = Konta są na osobnych stronach:
report-part = od { $first } do { $last }
report-back = Wróć do przeglądu
report-account = Konto
report-accounts = Konta
report-field = Pole
report-more = { $number ->
    [one] i jeszcze { $number }
    [few] i jeszcze { $number }
   *[many] i jeszcze { $number }
}


## Co wymaga uwagi

report-attention = Wymaga uwagi
report-nothing = `contactctl check` nie znajduje żadnego problemu i nic nie wiadomo o koncie w portalu, które wymagałoby uwagi.
report-no-findings = `contactctl check` nie znajduje żadnego problemu.
report-since-how = „Od kiedy” to dzień, w którym wiersz z problemem pojawił się na tej gałęzi. Dla zbyt dawnego sprawdzenia adresu jest to pierwszy dzień, w którym było ono zbyt dawne.
report-problem = Problem
report-where = Gdzie
report-since = Od kiedy
report-since-commit = { $date }, commit { $commit }
report-since-before = { $date } lub wcześniej
report-since-uncommitted = niezacommitowane
report-since-unknown = nie wiadomo
report-more-findings = { $number ->
    [one] Jest jeszcze { $number } taki problem; zobacz go poleceniem: { $command }
    [few] Są jeszcze { $number } takie problemy; zobacz je poleceniem: { $command }
   *[many] Jest jeszcze { $number } takich problemów; zobacz je poleceniem: { $command }
}
report-single-fields = { $number ->
    [one] { $number } pole konta prowadzi tylko do jednej osoby.
    [few] { $number } pola kont prowadzą, każde z osobna, tylko do jednej osoby.
   *[many] { $number } pól kont prowadzi, każde z osobna, tylko do jednej osoby.
}
report-portal-needs = Portal `{ $portal }`, { $accounts }: { $state }


## Godziny pomocy

report-support = Godziny pomocy
report-support-how = Liczba godzin pomocy w każdym dniu tygodnia od { $from } do { $until }, według strefy czasowej podanej w wierszu.
report-week = Tydzień
report-times = Harmonogram
report-zone = Strefa czasowa
report-times-title = Harmonogram { $number }
report-no-times = brak poprawnych godzin pomocy
report-times-of = { $zone }, godziny w tygodniu: { $hours }, { $accounts }
report-times-caption = Liczba godzin pomocy w każdej części dnia, według zegara strefy { $zone }
report-day = Dzień
report-whole-day = Cały dzień
report-clock-day = zmiana czasu, liczba godzin: { $hours }
report-closed = Zamknięte
report-closed-never = w tym tygodniu nigdy
report-all-day = cały dzień
report-later = Tygodnie z innymi godzinami z powodu zmian czasu
report-later-weeks = od { $from } do { $until }:
report-later-open = zawsze otwarte
report-later-closed = zamknięte { $times }
report-clocks = Zmiany czasu w ciągu najbliższych 12 miesięcy
report-clock-forward = { $date }, { $zones }: { $minutes } min do przodu
report-clock-back = { $date }, { $zones }: { $minutes } min do tyłu
report-clocks-none = W strefach czasowych godzin pomocy nie ma zmiany czasu w ciągu najbliższych 12 miesięcy.
report-times-left-out = { $number ->
    [one] Harmonogram { $number } konta pokazuje tylko kolumna „Zamknięte”, aby strona pozostała mała.
   *[many] Harmonogram { $number } kont pokazuje tylko kolumna „Zamknięte”, aby strona pozostała mała.
}


## Kontakty i osoby

report-contacts = Kontakty według kont
report-contacts-how = Liczba oznacza, do ilu osób prowadzą kontakty. Przy znaku „+” osób może być więcej: w spisie kontaktów brakuje adresu albo członków aliasu. „?” oznacza, że w spisie kontaktów nie ma żadnej z tych osób.
report-only-one = tylko 1
report-not-shown = pola nie ma w portalu
report-people = Osoby według pól
report-people-how = Konto, którego pole prowadzi tylko do jednej osoby, ma pojedynczy punkt awarii: podczas nieobecności tej osoby nikt nie dostanie wiadomości.
report-several = Kilka osób
report-one = Tylko jedna osoba
report-people-unknown = Liczba nieznana
report-person = Osoba
report-alone = Pola prowadzące tylko do niej
report-people-list = Liczba kont, w których dane pole prowadzi do tej osoby. Ostatnia kolumna podaje łączną liczbę pól, które nie prowadzą do nikogo innego.
report-people-none = Żadne konto nie prowadzi do osoby ze spisu kontaktów.


## Sprawdzenia adresów

report-ages = Ostatnie sprawdzenie każdego adresu
report-ages-none = Spis kontaktów nie ma żadnych wpisów.
report-tested = Ostatnie sprawdzenie
report-entries = Wpisy
report-age-stale = ponad 365 dni temu
report-age-never = nigdy
report-age-year = od 181 do 365 dni temu
report-age-half = od 91 do 180 dni temu
report-age-quarter = najwyżej 90 dni temu
report-age-future = w przyszłości
report-age-unreadable = to nie data


## Portale

report-portals = Portale
report-portals-none = Nie skonfigurowano żadnego portalu.
report-portal-title = { $name } (`{ $kind }`, { $environment })
report-portal-nothing = Nic nie wiadomo o tym portalu, bo w `.contactctl/receipts` nie ma raportu z wysyłki z tego repozytorium do tego portalu. Portal nie został odpytany.
report-portal-nothing-manual = Nic nie wiadomo o tym portalu, bo jego rejestr w tym klonie jest pusty.
report-portal-receipts = Tyle wynika z raportów z wysyłki. Najnowszy jest z { $date } i dotyczy commitu { $commit }. Portal nie został odpytany, więc nie wiadomo, co w nim zmieniono.
report-portal-ledger = Tyle wynika z rejestru. Nie wiadomo, co zmieniono w portalu po ostatnim odczytaniu jego strony.
report-portal-asked = Portal został odpytany i porównany z bieżącym commitem.
report-portal-unreadable = Nic nie wiadomo o tym portalu: { $why }.
report-portal-ask = Aby odpytać portal, uruchom: { $command }
report-state = Stan
report-seen = Ostatnio odczytano
report-state-drift = zmienione w portalu
report-state-failed = o ile wiadomo, niezapisane podczas ostatniej synchronizacji
report-state-missing = nie znaleziono w portalu
report-state-foreign = zarządzane z innego repozytorium
report-state-pending = w plikach są zmiany, których jeszcze nie wysłano
report-state-unknown = nie wiadomo
report-state-partly = znane pola są takie same jak w plikach
report-state-same = takie same jak w plikach
report-state-only-there = tylko w portalu


## Zmiany

report-changes = Zmiany
report-changes-since = Zmiany od `{ $rev }`
report-changes-base = Pliki są porównane z commitem { $commit } z { $date }.
    .merge-base = Pliki są porównane z commitem { $commit } z { $date }, wspólną podstawą scalenia z `{ $rev }`.
report-changes-none = Kontakty i godziny pomocy się nie zmieniły.
report-changes-how = Aby zobaczyć tu zmiany, podaj tag, gałąź lub commit, na przykład: { $command }
report-new-accounts = Nowe konta:
report-gone-accounts = Usunięte konta:
report-added = Dodano
report-removed = Usunięto
