### Strony reguł: komunikat mówi, co reguła znajduje, a atrybut `why`, dlaczego to ważne. Po angielsku
### mówi to dokumentacja reguły w kodzie. Przykłady są w obu językach te same.


## Odczyt

rule-page-toml-syntax = Tekst nie jest poprawnym TOML-em.
    .why = Tekstu, którego nie da się odczytać, nie da się sprawdzić ani wysłać. Reszta pliku i tak jest czytana, więc jedno uruchomienie pokazuje też inne problemy.
rule-page-not-utf8 = Plik nie jest tekstem w UTF-8.
    .why = TOML jest z definicji zapisany w UTF-8. W innym kodowaniu litery takie jak `ó` zostałyby odczytane jako inne znaki.
rule-page-file-too-large = Plik jest większy niż 1 MiB.
    .why = Kontakty konta zajmują zwykle kilka kilobajtów. Plik większy niż 1 MiB nie jest czytany: najpewniej zawiera coś innego.
rule-page-symbolic-link = Wśród kontaktów albo w miejscu innego czytanego pliku jest dowiązanie symboliczne.
    .why = Dowiązania są pomijane, bo plik, do którego prowadzą, może się zmienić bez commitu. Taki plik nie jest więc sprawdzany ani wysyłany, a commit z dowiązaniem wśród kontaktów nie jest synchronizowany.
rule-page-submodule = Wśród kontaktów jest podmoduł albo inne repozytorium.
    .why = Pliki podmodułu lub innego repozytorium nie należą do commitu. Nie są więc sprawdzane ani wysyłane, a commit z podmodułem wśród kontaktów nie jest synchronizowany.
rule-page-unread-file = Coś, co wygląda jak plik kontaktów albo przepis, nie jest czytane.
    .why = Potok, gniazdo i urządzenie w miejscu pliku nie są czytane. Nie jest też czytany folder w miejscu przepisu ani nazwa powtórzona w folderze. Pomijany jest również plik, którego nazwa kończy się na `.toml` z wielkimi literami, i konfiguracja innego projektu. Kontakty, które miały tam być, nie są sprawdzane ani wysyłane.
rule-page-duplicate-key = Klucz, tabela albo wpis w spisie kontaktów jest zdefiniowany dwa razy.
    .why = Obowiązywać może tylko jedna z definicji, a nie wiadomo która.


## Format

rule-page-missing-key = Brakuje wymaganego klucza albo tabeli.
    .why = Bez wymaganego kontaktu portal blokuje konto albo odrzuca rekord. Bez innego wymaganego klucza contactctl nie może użyć tabeli, na przykład godzin pomocy bez strefy czasowej.
rule-page-unknown-key = Plik zawiera klucz, którego jego tabela nie może mieć.
    .why = Wartość takiego klucza nie jest czytana i nigdy nie trafi do portalu. Najczęściej to literówka.
rule-page-wrong-type = Wartość ma inny typ, niż wymaga jej klucz.
    .why = Gdyby program zgadywał, co miało tam być, wysłałby domysł.
rule-page-not-allowed-value = Wartość nie jest jedną z tych, na które pozwala klucz.
    .why = Innych wartości contactctl nie zna, więc nie może ich sprawdzić ani wysłać.
rule-page-bad-format = Tekst nie ma formatu, którego wymaga jego klucz, na przykład formatu daty, godziny albo identyfikatora.
    .why = Tekst w innym formacie można źle zrozumieć albo nie da się go użyć: `9:00` może być rano albo wieczorem.
rule-page-too-few = Lista ma mniej elementów, niż wymaga klucz, albo tekst jest za krótki.
    .why = Na przykład gdy lista kontaktów jest pusta, przeznaczone dla niej wiadomości do nikogo nie trafią.
rule-page-too-many = Lista ma więcej elementów, niż pozwala klucz, albo zawiera jakiś element dwa razy, albo tekst jest za długi.
    .why = Zbyt długą wartość portal może odrzucić albo obciąć. Element podany dwa razy liczy się tylko raz; najczęściej miał to być inny element.
rule-page-out-of-range = Liczba jest dla tego klucza za mała albo za duża.
    .why = Na przykład przy limicie zera kont żadna synchronizacja nie mogłaby niczego zapisać.
rule-page-secret-in-file = W pliku zapisano token, hasło albo klucz prywatny.
    .why = Sekretu może użyć każdy, kto teraz lub za dziesięć lat przeczyta repozytorium. Gdy sekret trafi do commitu, Git zachowuje go także po usunięciu z pliku, więc trzeba go unieważnić. Token portalu jest odczytywany ze zmiennej środowiskowej, z pliku poza repozytorium albo z pomocnika poświadczeń Gita (credential helper).


## Kontakty jednego konta

rule-page-alert-outside-production = Kontakty z alertem są w `[contacts.sandbox]` albo bezpośrednio w `[contacts]`.
    .why = Portal przyjmuje kontakty z alertem tylko w środowisku produkcyjnym; w sandboksie nie ma tego pola. Adres w innym miejscu nigdy nie jest wysyłany, choć jego autor sądzi, że jest.
rule-page-alert-not-a-user = Kontaktu z alertem nie ma w `[[users]]`, choć plik zarządza użytkownikami.
    .why = Automatyczne alerty trafiają do użytkowników portalu. Portal odrzuca kontakt z alertem, który nie jest użytkownikiem konta, więc wysyłka by się nie udała i zostałyby stare kontakty.
rule-page-merchant-issues-missing = Portal pokazuje dla konta pole kontaktów w sprawach operacyjnych sprzedawcy, ale plik konta ich nie zawiera.
    .why = Jeśli portal pokazuje to pole, jest ono wymagane: konto pozostaje zablokowane, dopóki pole jest puste. Bez kontaktu prośba sprzedawcy o usunięcie do nikogo nie trafi.
rule-page-merchant-issues-not-available = Plik zawiera kontakty w sprawach operacyjnych sprzedawcy, ale portal nie pokazuje tego pola dla konta.
    .why = To pole mają tylko niektóre integracje. Bez niego kontaktów nie da się wysłać, choć ich autor sądzi, że sprzedawcy mogą z nich skorzystać.
rule-page-confidential-address-shared = Kontakt operacyjny dla Google ma ten sam adres co kontakt udostępniany użytkownikom.
    .why = Kontakt dla Google jest poufny: służy sprawom, z którymi użytkownik zwrócił się już do Google. Jeśli jest też publicznym adresem pomocy, zwykłe pytania zasypią skrzynkę i taka sprawa zginie. Portal wbudowany w contactctl odrzuca taki kontakt.
rule-page-paging-address-public = Kontakt alarmowy w sprawach technicznych ma ten sam adres co kontakt udostępniany użytkownikom.
    .why = Każde pytanie o rezerwację budziłoby osobę na dyżurze i wkrótce nikt by już nie reagował. Wiadomość o sytuacji alarmowej zginęłaby wśród setek innych.
rule-page-no-reply-address = Nikt nie czyta poczty wysyłanej na podany adres, taki jak `no-reply@`, `donotreply@` albo `mailer-daemon@`.
    .why = Z takiego adresu wysyła się pocztę, a odpowiedzi przepadają. Jako kontakt taki adres zwykle przyjmuje wiadomości i nikomu ich nie przekazuje, bez żadnego błędu.
rule-page-email-invalid = Tekst w miejscu adresu nie jest poprawnym adresem e-mail.
    .why = Portal przyjmuje w polu tylko sam adres: bez nazwy, bez spacji, bez listy. Jeśli przez pomyłkę przyjmie inny tekst, serwery poczty mogą nie dostarczyć wiadomości. Poprawny jest adres, który przyjmują zarówno pole adresu w przeglądarce, jak i serwery poczty. Przed `@` kropka nie może być pierwszym ani ostatnim znakiem, ani wystąpić dwa razy z rzędu. Domena musi mieć kropkę i nie może kończyć się liczbą. Część domeny nie zaczyna się ani nie kończy łącznikiem i ma najwyżej 63 bajty. Długość to najwyżej 64 bajty przed `@`, 253 po nim i 254 łącznie. Domenę z literami spoza zakresu od `a` do `z` podaje się w zapisie ASCII, który zawiera `xn--`.
rule-page-email-domain-typo = Domena adresu wygląda na literówkę w znanej domenie albo w jednej z domen konta. Adres ze spisu kontaktów jest porównywany z domenami kont, które go używają.
    .why = Poczta wysłana do domeny z literówką nie zawsze wraca: wiele takich domen ma właściciela, który ją odbiera. Domena podobna do jednej z domen konta może też należeć do siostrzanej firmy. Dlatego nie jest zgłaszana, jeśli różni się tylko domeną najwyższego poziomu, tylko cyframi albo tylko częścią z jednej lub dwóch liter. Oczywista literówka, taka jak `.con` zamiast `.com`, jest jednak zgłaszana.
rule-page-reserved-domain = Domena adresu jest zastrzeżona na potrzeby testów lub dokumentacji: `.test`, `.invalid`, `.localhost`, `example.com`, `example.net`, `example.org`.
    .why = Zgodnie ze standardem nigdy nie dociera tam żadna poczta. Najczęściej to adres zastępczy, którego ktoś zapomniał zmienić. Dla konta już uruchomionego, a także dla wpisu, którego takie konto używa, jest to błąd. W innych miejscach jest to ostrzeżenie. Domeny pod `.example` nie są zgłaszane, bo dokumentacja jest ich pełna.
rule-page-free-mail-domain = Kontakt ma adres u dostawcy darmowej poczty. Kontakty z alertem i użytkownicy portalu mogą taki mieć, bo logują się adresem, który mają.
    .why = Skrzynka u takiego dostawcy należy zwykle do osoby, a nie do firmy: znika, gdy osoba odchodzi, i nikt inny nie może jej czytać. Użytkownik, który widzi taki adres pomocy, ma powody podejrzewać oszustwo.
rule-page-foreign-domain = Adres udostępniany użytkownikom nie należy do żadnej z domen `brand_domains` konta.
    .why = Użytkownik, który chce zwrotu pieniędzy od jednej firmy, a widzi adres innej, nie zaufa temu adresowi, i słusznie.
rule-page-duplicate-contact = Lista zawiera ten sam adres dwa razy, wprost albo jako `@id`.
    .why = Kontakt jest wysyłany raz, więc jego drugie wystąpienie nic nie daje. Najczęściej miał tam być adres innej osoby, która teraz nie dostanie powiadomień. Adresy, które różnią się tylko wielkością liter przed `@`, są według standardu różne, ale prawie każdy serwer poczty uznaje je za jeden. Dlatego to tylko ostrzeżenie.
rule-page-emergency-not-alias = Kontakt alarmowy to jedna osoba, na co wskazuje spis kontaktów albo sam adres.
    .why = Pojedyncza osoba śpi, wyjeżdża i może odejść z firmy. Portal zaleca alias, który powiadamia osobę na dyżurze: taki adres pozostaje właściwy, gdy ludzie się zmieniają.
rule-page-single-point-of-failure = Kontakty z alertem, kontakty alarmowe i osoby do kontaktu w sprawach technicznych to jedna i ta sama osoba, bezpośrednio albo przez aliasy.
    .why = Gdy ta osoba jest na urlopie, nikt się nie dowiaduje, że integracja nie działa. Alias z jednym członkiem to też tylko jedna osoba.
rule-page-last-administrator = Plik, który zarządza użytkownikami, ma mniej niż dwóch administratorów.
    .why = Tylko administrator nadaje dostęp. Gdy odejdzie ostatni administrator, nikt nie doda następcy.

rule-page-tester-outside-ordering = Użytkownik ma rolę `tester`, ale integracja konta nie ma testerów.
    .why = Testerów mają tylko integracje do składania zamówień. W każdej innej integracji portal odrzuca tę rolę, a z nią całą zmianę dostępu.


## Godziny pomocy

rule-page-unknown-time-zone = Strefy czasowej nie ma w bazie IANA.
    .why = Godziny bez strefy czasowej są niejednoznaczne. Nazwę podaje się tak, jak jest w bazie, z zachowaniem wielkości liter. Przesunięcie takie jak `+02:00` albo skrót taki jak `CEST` to nie strefa: nie określa, kiedy zmienia się czas. Większość stref nosi nazwę dużego miasta, nie zawsze najbliższego: Mumbaj leży w `Asia/Kolkata`, a Boston w `America/New_York`.
rule-page-legacy-time-zone = Strefa czasowa ma dawną nazwę, którą baza IANA zachowuje tylko dla starych systemów: nazwa odsyła do innej strefy i nie oznacza miejsca w żadnym kraju.
    .why = Nie każdy system zna dawne nazwy, a niektóre znaczą co innego, niż się wydaje: `EST` to pięć godzin za UTC także latem. Obecne nazwy mają format `Obszar/Miejsce` albo są nazwą `UTC`.
rule-page-inverted-time-zone = Strefa czasowa jest jedną z nazw od `Etc/GMT+1` do `Etc/GMT+12` lub od `Etc/GMT-1` do `Etc/GMT-14`, których znak jest odwrócony.
    .why = Według dawnej konwencji `Etc/GMT+5` oznacza pięć godzin za Greenwich. Prawie zawsze chodzi o pięć godzin przed Greenwich, więc godziny pomocy byłyby przesunięte o dziesięć godzin. Stałe przesunięcie nie uwzględnia też zmiany czasu.
rule-page-ambiguous-hours = Pomoc kończy się o godzinie, o której się zaczyna, albo ponad dobę później.
    .why = Równy początek i koniec można odczytać jako zero minut albo jako całą dobę. Godziny pomocy z `overnight = true`, które kończą się o późniejszej godzinie, niż się zaczynają, można odczytać jako dwa dni albo jako pomyłkę. Całą dobę zapisuje się od `00:00` do `24:00`.
rule-page-implicit-overnight = Pomoc kończy się o wcześniejszej godzinie, niż się zaczyna, ale nie podano `overnight = true`.
    .why = Dwie godziny w złej kolejności wyglądają tak samo jak pomoc, która trwa przez północ. Odróżnia je klucz `overnight`. Pomoc, która trwa przez północ, należy do dnia, w którym się zaczyna.
rule-page-overlapping-hours = Dwa przedziały godzin pomocy w tej samej strefie nakładają się na siebie albo jeden zaczyna się, gdy drugi kończy się tego samego dnia.
    .why = Portal pokazuje oba przedziały. Najczęściej jeden z nich skopiowano i nie zmieniono albo zastąpiono i nie usunięto. Przedziały z różnych stref mogą się nakładać: tak odpowiadają dwa biura.
rule-page-hours-in-dst-gap = Pomoc zaczyna się lub kończy o godzinie lokalnej, która w pewnym dniu najbliższego roku nie istnieje.
    .why = Przy zmianie czasu na letni brakuje części dnia, zwykle godziny. W Nowym Jorku w drugą niedzielę marca nie ma czasu od 02:00 do 02:59. Różne systemy różnie rozumieją brakującą godzinę. Cała doba, od `00:00` do `24:00`, zawsze znaczy to samo.
rule-page-coverage-gap = Konto ma `always_open = true`, ale nie każda minuta najbliższego roku należy do godzin pomocy.
    .why = Godziny w dwóch strefach mogą pasować do siebie w styczniu, a nie pasować w lipcu ani w marcu. Czas zmienia się w różnych dniach albo wcale, więc przez kilka dni lub miesięcy może być godzina, w której nikt nie odpowiada. Dlatego sprawdzana jest każda minuta najbliższego roku, w UTC.


## Spis kontaktów i pliki

rule-page-phone-invalid = Numer telefonu nie jest w formacie E.164 albo nie istnieje w planie numeracji swojego kraju.
    .why = Numer jest potrzebny w pośpiechu, a może być potrzebny w innym kraju. Numer w formacie E.164 można wybrać z każdego kraju: `+`, numer kierunkowy kraju i numer, bez spacji. Plany numeracji pochodzą z libphonenumber.
rule-page-duplicate-account = Dwa pliki mają to samo `account.id`.
    .why = Portal ma jeden rekord na konto. Gdyby konto miało dwa pliki, przypadek decydowałby o tym, który z nich zostanie wysłany.
rule-page-unknown-reference = W spisie kontaktów nie ma wpisu `@id`.
    .why = Bez wpisu nie ma adresu, więc nikt, kogo oznacza to `@id`, nie dostałby powiadomienia.
rule-page-reference-cycle = Wpis w spisie kontaktów jest swoim własnym członkiem, najczęściej za pośrednictwem innych.
    .why = Członkowie to osoby, do których prowadzi alias. Poczta, która krąży w pętli, do nikogo nie dociera i zostaje odrzucona.
rule-page-unused-entry = Wpis w spisie kontaktów nie jest używany przez żadne konto ani przez żaden inny wpis.
    .why = O nieużywany wpis mało kto dba, aż pewnego dnia ktoś go użyje. Najczęściej taki wpis został po jakiejś zmianie albo brakuje go na liście.
rule-page-duplicate-directory-email = Dwa wpisy w spisie kontaktów mają ten sam adres.
    .why = Gdy adres się zmieni, łatwo zapomnieć o jednym z wpisów. Dwa wpisy mogą też różnie określać, czy adres należy do osoby, czy jest aliasem.
rule-page-stale-contact = Data `verified_on` wpisu w spisie kontaktów jest sprzed ponad 365 dni albo z przyszłości.
    .why = Adresy niepostrzeżenie przestają działać: ludzie odchodzą, aliasy tracą ostatniego członka. Tylko test, co najmniej raz w roku, pokazuje, że adres nadal do kogoś prowadzi.
rule-page-never-verified = Wpis w spisie kontaktów nie ma `verified_on`.
    .why = Nie zapisano, kiedy ktoś sprawdził, że wiadomości na ten adres docierają do ludzi. Reguła jest domyślnie wyłączona, a włącza się ją w konfiguracji: zespół sam decyduje, czy zapisuje te daty.

rule-page-no-mail-server = Domena adresu nie przyjmuje poczty: nie ma rekordu MX, A ani AAAA albo ma pusty MX (RFC 7505). Sprawdza się to tylko poleceniem `contactctl check --online`.
    .why = Adres jest poprawnie zapisany, ale wiadomości do nikogo nie docierają. Na przykład domenę porzucono, nigdy nie skonfigurowano jej dla poczty albo ma literówkę, której nie ma na żadnej liście. Domena, której teraz nie da się sprawdzić, nie jest problemem: `check` wypisuje ją na stderr jako niesprawdzoną.


## Przepisy

rule-page-recipe-error = Przepis zawiera błąd, na przykład tekst, którego nie ma na żadnej stronie, albo tekst o dwóch znaczeniach.
    .why = Przy większości błędów przepis nie jest używany, więc nie da się odczytać żadnej strony portalu. Etykieta musi mieć jedno znaczenie. Na przykład dwa pola nie mogą mieć tej samej etykiety, a etykieta nie może być też przyciskiem, który zapisuje stronę.
rule-page-recipe-sample = Przepis odczytuje próbkę strony inaczej, niż podano w pliku `.expected.json` tej próbki, albo próbki nie da się porównać.
    .why = Próbka jest kopią strony portalu. Jeśli przepis do niej nie pasuje, może nie pasować też do strony. Na przykład portal zmienił etykietę albo zmiana przepisu wprowadziła błąd. Próbki nie da się porównać bez przepisu i bez pliku `.expected.json`.
rule-page-unknown-recipe = W konfiguracji portalu podano przepis, który nie istnieje.
    .why = Bez przepisu nie da się odczytać żadnej strony portalu: polecenie `contactctl attest --paste` kończy się błędem.


## Wyjątki i odstępstwa

rule-page-useless-allow = Wyjątek, w `[[rules.allow]]` albo w komentarzu, nie dotyczy żadnego problemu albo tylko tych, których dotyczy już inny wyjątek.
    .why = Wyjątek, który nie dotyczy żadnego problemu, sugeruje, że problem istnieje. Ukryłby też późniejszy problem tej samej reguły. Komentarz `# contactctl: allow(REGUŁA) POWÓD` dotyczy problemów, które zaczynają się w jego wierszu. Komentarz w osobnym wierszu dotyczy następnego wiersza i całej wartości klucza, który się w nim zaczyna.
rule-page-expired-allow = Wyjątek, w `[[rules.allow]]` albo w komentarzu, jest po terminie.
    .why = Wyjątek obowiązuje do podanego dnia włącznie. Od następnego dnia (w UTC) problem jest znów zgłaszany.
rule-page-malformed-allow = Komentarz wygląda jak wyjątek, ale nie jest poprawnym wyjątkiem.
    .why = Taki komentarz zwykle nie ukrywa żadnego problemu, choć jego autor sądzi, że tak. Wyjątek to `# contactctl: allow(REGUŁA, REGUŁA) POWÓD`, na końcu wiersza z problemem albo w wierszu przed nim. Musi być na początku komentarza. Powód musi zawierać literę albo cyfrę i nie może zawierać niewidocznych znaków. `until = DATA` wśród reguł to ostatni dzień, w którym wyjątek obowiązuje. W komentarzu nie można dodać wyjątku dla tego, czego nie da się odczytać, na przykład `toml-syntax`, ani dla `malformed-allow` i `expired-allow`.
rule-page-useless-override = Odstępstwo w `[[override]]` nie ma skutku: żadne konto nie ma tego identyfikatora albo inne odstępstwo robi to samo.
    .why = Odstępstwo dla konta, które nie istnieje, wygląda tak, jakby wyłączało zabezpieczenie, ale go nie wyłącza. Jeśli później powstanie konto z tym identyfikatorem, zabezpieczenie będzie dla niego wyłączone. Z dwóch odstępstw, które robią to samo, jedno można usunąć.
rule-page-expired-override = Odstępstwo w `[[override]]` jest po terminie.
    .why = Odstępstwo obowiązuje do podanego dnia włącznie. Od następnego dnia (w UTC) zabezpieczenie znów działa.
