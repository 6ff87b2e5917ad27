### Problemy: po jednym komunikacie. Etykieta i wskazówka są jego atrybutami, podobnie jak opisy
### dalszych miejsc. Komunikat stwierdza fakt, małą literą i bez kropki. Etykieta ma najwyżej pięć
### słów. Wskazówka jest w trybie rozkazującym. `.fix` to proponowana poprawka, `.fixed` wprowadzona,
### a `.page` to zdania, którymi ten sam problem opisuje formularz portalu.
###
### Argumenty z pliku, których format nie jest sprawdzony, są już w cudzysłowie; tutaj go nie mają.


## Odczyt

toml-syntax = niepoprawny TOML: { $what }
    .label = tutaj
    .help = { $help }
    .fix = { $help }
    .fixed = usunięto błąd: { $what }
not-utf8 = plik nie jest w UTF-8: niepoprawny bajt na pozycji { $offset }
    .label = odtąd to nie UTF-8
    .help = zapisz plik w UTF-8
not-utf8-utf16 = plik jest w UTF-16, a nie w UTF-8
    .label = w UTF-16
    .help = zapisz plik w UTF-8
not-utf8-latin = plik nie jest w UTF-8: bajt { $byte } (`{ $latin }` w Latin-1) na pozycji { $offset }
    .label = odtąd to nie UTF-8
    .help = zapisz plik w UTF-8
file-too-large = plik ma { $bytes ->
        [one] { $bytes } bajt
        [few] { $bytes } bajty
       *[many] { $bytes } bajtów
    }, a limit to 1 MiB
    .label = nie odczytano
    .help = skróć plik; wpisy z pliku `directory.toml` mogą być też w kilku plikach w folderze `directory`
    .help-recipe = skróć plik: zostaw tylko to, co jest potrzebne do odczytania strony
symbolic-link = `{ $path }` to dowiązanie symboliczne, a dowiązania są pomijane
    .label = nie odczytano
    .help = zastąp je samym plikiem lub folderem albo je usuń; commitu z tym dowiązaniem nie można zsynchronizować
    .help-recipe = zastąp je samym plikiem albo je usuń
submodule = `{ $path }` to podmoduł albo inne repozytorium; jego pliki nie należą do tego repozytorium
    .label = nie odczytano
    .help = dodaj jego pliki do tego repozytorium albo przenieś `{ $path }` w inne miejsce; commitu z podmodułem w tym miejscu nie można zsynchronizować
    .help-recipe = dodaj jego pliki do tego repozytorium albo usuń `{ $path }`
unread-file-folder = `{ $path }` to folder, a nie plik
    .label = nie odczytano
    .help = zastąp go plikiem albo zmień jego nazwę
unread-file-special = `{ $path }` to potok, gniazdo albo urządzenie, a nie plik
    .label = nie odczytano
    .help = zastąp `{ $path }` plikiem albo usuń
unread-file-twice = plik `{ $path }` występuje w swoim folderze dwa razy
    .label = nie odczytano
    .help = utwórz nowy commit z folderem, w którym jest tylko jeden plik o tej nazwie
unread-file-suffix = plik `{ $path }` jest pomijany: jego nazwa musi się kończyć na `.toml` (małymi literami)
    .label = nie odczytano
    .help = zmień jego nazwę na `{ $new }` albo go usuń
unread-file-project = plik `{ $path }` jest konfiguracją innego projektu w folderze tego projektu
    .label = nie odczytano
    .help = przenieś jeden z tych projektów w inne miejsce albo wpisz w `contacts` folder, w którym są tylko kontakty tego projektu
duplicate-key = klucz { $key } zdefiniowano dwa razy w jednej tabeli
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jedną z definicji
duplicate-table = nagłówek tabeli { $table } występuje dwa razy
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = umieść wszystkie klucze tabeli pod jednym z nagłówków albo zmień nazwę w jednym z nich, jeśli to dwie różne tabele
    .help-list = wpisz { $list } w obu miejscach: po jednym nagłówku na element
duplicate-key-entry = wpis `{ $id }` zdefiniowano dwa razy
    .label = kolejna definicja
    .first = pierwsza definicja
    .help = usuń jeden z wpisów albo zmień jego nazwę

secret-in-file = wartość klucza { $key } wygląda na sekret
    .label = po commicie zostanie w historii
    .help = unieważnij sekret, a potem go usuń; token portalu lub hostingu Git umieść w zmiennej środowiskowej, którą wskazuje `token_env`
secret-in-file-value = wpisano tutaj sekret
    .label = po commicie zostanie w historii
    .help = unieważnij sekret, a potem go usuń; token portalu lub hostingu Git umieść w zmiennej środowiskowej, którą wskazuje `token_env`
    .page = To wygląda na hasło albo token. Usuń tę wartość z formularza i unieważnij ją tam, gdzie ją wydano.


## Kontakty z alertem i użytkownicy

alert-outside-production = kontakty z alertem są w tabeli `[{ $table }]`, ale wysyłane są tylko te z `[contacts.production]`
    .label = stąd nie są wysyłane
    .counts = stąd są wysyłane
    .help = przenieś klucz do `[contacts.production]`
    .help-remove = usuń ten klucz albo przenieś jego adresy do `alert` w `[contacts.production]`
    .fix = przenieś `alert` do `[contacts.production]`; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed = przeniesiono `alert` do `[contacts.production]`; po commicie i zatwierdzeniu synchronizacja może to wysłać
alert-not-a-user = kontakt z alertem `{ $address }` nie jest użytkownikiem konta
    .label = brak w `[[users]]`
    .label-row = brak w `users`
    .help = dodaj `{ $written }` wraz z rolą do `[[users]]` albo wpisz adres, który już tam jest
    .help-row = dodaj `{ $written }` i rolę do `users` albo wpisz adres, który już tam jest
    .page = Ten adres nie należy do użytkownika konta. Administrator może go najpierw dodać w zakładce Użytkownicy.
last-administrator = konto ma tylko jednego administratora
    .label = jedyny
    .help = nadaj `role = "administrator"` innemu użytkownikowi albo dodaj użytkownika z tą rolą
last-administrator-none = konto nie ma administratora
    .label = brak administratora
    .help = nadaj `role = "administrator"` dwóm użytkownikom albo dodaj użytkowników z tą rolą
tester-outside-ordering = integracja `{ $integration }` nie ma testerów
    .label = nie w tej integracji
    .integration = to nie integracja do zamówień
    .help = nadaj użytkownikowi inną rolę, na przykład `read-only`
    .page = Tylko integracje do składania zamówień mają testerów. Wybierz inną rolę.


## Kontakty w sprawach sprzedawców

merchant-issues-missing = brakuje `merchant_issues`, a portal wymaga tego pola
    .label = brak kontaktu w sprawach sprzedawcy
    .shown = portal pokazuje to pole
    .help = dodaj `merchant_issues = ["..."]` w `[contacts]`, z adresem zespołu, który zajmuje się sprzedawcami
    .help-row = dodaj `merchant_issues` z adresem zespołu, który zajmuje się sprzedawcami
merchant-issues-missing-empty = pole `merchant_issues` jest puste, a portal go wymaga
    .label = brak kontaktu w sprawach sprzedawcy
    .shown = portal pokazuje to pole
    .help = wpisz `merchant_issues = ["..."]` z adresem zespołu, który zajmuje się sprzedawcami
merchant-issues-not-available = pole `merchant_issues` ma wartość, ale w koncie nie ustawiono `merchant_issues_field` na `true`
    .label = nie jest wysyłane
    .hidden = pole ukryte w portalu
    .unset = brak `merchant_issues_field`
    .help = usuń `merchant_issues` albo, jeśli portal pokazuje to pole, wpisz `merchant_issues_field = true` w `[account]`
    .help-row = usuń wartość `merchant_issues` albo, jeśli portal pokazuje to pole, ustaw `merchant_issues_field` na `true`
    .fix = usuń `merchant_issues` razem z adresami; te adresy nie są wysyłane
    .fixed = usunięto `merchant_issues` razem z adresami; te adresy nie były wysyłane


## Adresy

confidential-address-shared = poufny adres `{ $address }` jest też podawany użytkownikom
    .label = poufny
    .public = tu widzą go użytkownicy
    .help = wpisz tu inny adres, który nie jest publikowany
    .page = Ten adres jest poufny, ale widzą go też użytkownicy. Wpisz tu inny.
paging-address-public = adres alarmowy `{ $address }` jest też podawany użytkownikom
    .label = każde pytanie wzywa osobę dyżurną
    .public = tu widzą go użytkownicy
    .help = wpisz inny adres tutaj albo w `operational_for_users`; nie publikuj adresu, który wzywa osobę na dyżurze
    .page = To adres alarmowy, ale widzą go też użytkownicy. Wpisz tu inny.
no-reply-address = nikt nie czyta poczty wysyłanej na `{ $address }`
    .label = odpowiedzi przepadają
    .help = wpisz adres skrzynki, którą ktoś czyta
    .page = Nikt nie czyta poczty wysyłanej na ten adres. Wpisz inny.
email-domain-typo = domena `{ $domain }` w adresie e-mail wygląda na literówkę
    .label = wygląda na literówkę
    .own = jedna z domen konta
    .help = czy chodziło o `{ $meant }`?
    .fix = zmień na `{ $meant }`; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na `{ $meant }`; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na `{ $meant }`; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na `{ $meant }`; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
reserved-domain = wiadomości na adres `{ $address }` nie dotrą: jego domena jest zastrzeżona dla testów i przykładów
    .label = adres przykładowy
    .help = wpisz prawdziwy adres
    .page = Wiadomości na ten adres nie dotrą: jego domena jest zastrzeżona dla testów i przykładów. Wpisz prawdziwy adres.
no-mail-server = wiadomości na adres `{ $address }` nie dotrą: domena `{ $domain }` nie ma serwera poczty
    .label = brak serwera poczty
    .help = wpisz adres w domenie, która przyjmuje pocztę, albo dodaj rekord MX domeny `{ $domain }`
no-mail-server-wanted = wiadomości na adres `{ $address }` nie dotrą: domena `{ $domain }` nie przyjmuje poczty (pusty rekord MX)
    .label = domena bez poczty
    .help = wpisz adres w domenie, która przyjmuje pocztę, albo zastąp pusty rekord MX domeny `{ $domain }` rekordem serwera poczty
free-mail-domain = `{ $address }` to skrzynka u dostawcy darmowej poczty `{ $domain }`, a nie w domenie firmy
    .label = darmowa poczta
    .entry = adres z wpisu
    .help = wpisz adres w domenie firmy
foreign-domain = adres `{ $address }` jest podawany użytkownikom, ale nie należy do domeny marki
    .label = poza domenami marki
    .brand = jedna z domen marki
    .help = wpisz adres w domenie `{ $brand }` albo dodaj `{ $domain }` do `brand_domains`
duplicate-contact = klucz `{ $list }` zawiera adres `{ $address }` dwa razy
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jedno z wystąpień adresu
    .fix = usuń powtórzenie adresu; wysyłane dane się nie zmienią
    .fixed = usunięto powtórzenie adresu; wysyłane dane się nie zmienią
    .page = Ten adres jest na liście dwa razy. Usuń jedno z wystąpień.
duplicate-contact-in-case = adresy `{ $address }` i `{ $earlier }` w `{ $list }` różnią się tylko wielkością liter
    .label = prawie zawsze ta sama skrzynka
    .first = pierwszy raz tutaj
    .help = usuń jeden z nich, chyba że serwer poczty rozróżnia te skrzynki
emergency-not-alias = kontakt alarmowy `{ $contact }` to jedna osoba
    .label = jedna osoba
    .directory = według spisu kontaktów
    .help = wpisz adres aliasu, który wzywa osobę na dyżurze
emergency-not-alias-likely = kontakt alarmowy `{ $address }` wygląda na adres jednej osoby
    .label = zapewne jedna osoba
    .label-name = wygląda jak imię i nazwisko
    .user = użytkownik portalu
    .help = wpisz adres aliasu, który wzywa osobę na dyżurze
single-point-of-failure = kontakty z alertem, kontakty alarmowe i osoby do kontaktu w sprawach technicznych to tylko jedna osoba: `{ $person }`
    .label = jedna osoba
    .second = ta sama osoba
    .third = znowu ta sama osoba
    .help = dodaj inną osobę do jednego z tych trzech pól

email-invalid-reference = { $text } to odwołanie, a wpis ze spisu kontaktów musi mieć własny adres
    .label = to nie adres
    .help = wpisz sam adres
email-invalid-empty = adres jest pusty
    .label = nic tu nie ma
    .help = wpisz adres albo usuń ten element
    .help-one = wpisz adres
    .page = Wpisz adres e-mail.
email-invalid-space = tekst { $text } zaczyna się lub kończy spacją, tabulatorem albo znakiem końca wiersza
    .label = odstęp na początku lub końcu
    .help = wpisz { $bare }
    .help-bare = wpisz sam adres
    .fix = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .page = Usuń spację przed adresem albo po nim.
email-invalid-name = { $text } to nie sam adres: jest w nim też nazwa albo nawiasy
    .label = więcej niż adres
    .help = wpisz { $bare }
    .help-bare = wpisz sam adres
    .fix = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .page = Wpisz sam adres, bez nazwy i nawiasów.
email-invalid-link = { $text } to link do adresu
    .label = więcej niż adres
    .help = wpisz { $bare }
    .help-bare = wpisz sam adres
    .fix = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .page = To jest link. Wpisz sam adres.
email-invalid-several = tekst { $text } wygląda na kilka adresów
    .label = więcej niż jedno `@`
    .help = weź każdy adres w osobny cudzysłów: `"...", "..."`
    .help-one = wpisz tylko jeden adres
    .page = Wpisz tu tylko jeden adres. Na liście wpisz każdy adres w osobnym wierszu.
email-invalid-no-at = { $text } to nie adres: nie ma w nim `@`
    .label = brak `@`
    .help = wpisz `nazwa@domena`
    .help-or-id = wpisz `nazwa@domena` albo `@` i identyfikator wpisu ze spisu kontaktów
    .help-near = czy chodziło o `@{ $near }`?
    .page = To nie jest adres e-mail. Wpisz adres, na przykład nazwa@example.com.
email-invalid-ats = adres { $text } zawiera więcej niż jedno `@`
    .label = więcej niż jedno `@`
    .help = wpisz `nazwa@domena`
    .page = W tym adresie jest więcej niż jeden znak @. Wpisz adres, na przykład nazwa@example.com.
email-invalid-nothing-before = w adresie { $text } nie ma nic przed `@`
    .label = niepełny
    .help = wpisz `nazwa@domena`
    .page = W tym adresie nie ma nic przed znakiem @. Wpisz adres, na przykład nazwa@example.com.
email-invalid-nothing-after = w adresie { $text } nie ma nic po `@`
    .label = niepełny
    .help = wpisz `nazwa@domena`
    .page = W tym adresie nie ma nic po znaku @. Wpisz adres, na przykład nazwa@example.com.
email-invalid-character-local = adres { $text } zawiera { $character }, a ten znak jest niedozwolony przed `@`
    .label = niedozwolony znak
    .help = wpisz adres bez tego znaku, dokładnie tak, jak ustawiono go na serwerze poczty
    .page = W części przed znakiem @ jest niedozwolony znak. Sprawdź adres.
email-invalid-character-domain = adres { $text } zawiera { $character }, a ten znak jest niedozwolony w domenie
    .label = niedozwolony znak
    .help = wpisz domenę bez tego znaku
    .help-mixed = zapisz całą domenę jednym alfabetem: jej litery pochodzą z różnych alfabetów
    .page = W części po znaku @ jest niedozwolony znak. Sprawdź adres.
email-invalid-international = domena { $domain } w adresie { $text } nie jest zapisana w ASCII
    .label = litery spoza ASCII
    .help = wpisz { $bare }
    .fix = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .page = Domena zawiera litery spoza zakresu od a do z. Wpisz ją w zapisie z xn--, na przykład xn--mller-kva.de zamiast müller.de.
email-invalid-look-alike = adres { $text } zawiera { $name } zamiast `{ $ascii }`
    .label = tylko wygląda na adres
    .help = wpisz { $bare }
    .fix = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .page = Jeden ze znaków w tym adresie tylko wygląda jak „{ $ascii }”. Wpisz adres od nowa.
email-invalid-invisible = adres { $text } zawiera { $name }, czyli niewidoczny znak
    .label = niewidoczny znak
    .help = wpisz { $bare }
    .fix = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fix-entry = zmień na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .fixed = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed-entry = zmieniono na { $bare }; po commicie i zatwierdzeniu synchronizacja może to wysłać dla kont, w których ten adres pochodzi ze spisu kontaktów
    .page = W tym adresie jest niewidoczny znak. Wpisz adres od nowa.
email-invalid-local-dots = adres { $text } ma zbędną kropkę w części przed `@`
    .label = zbędna kropka
    .help = wpisz pojedyncze kropki między słowami przed `@`, bez kropek na początku i końcu
    .page = W części przed znakiem @ jest zbędna kropka. Sprawdź adres.
email-invalid-number = adres { $text } zawiera { $domain } zamiast nazwy domeny
    .label = to nie nazwa domeny
    .help = wpisz nazwę domeny: nie może to być adres IP ani nazwa, która kończy się liczbą
    .page = Po znaku @ wpisz nazwę domeny. Nie może to być adres IP ani nazwa, która kończy się liczbą.
email-invalid-no-dot = domena { $domain } w adresie { $text } nie zawiera kropki
    .label = niepełna domena
    .help = wpisz pełną domenę, na przykład `bistro.example`
    .page = Domena po znaku @ jest niepełna. Wpisz adres, na przykład nazwa@example.com.
email-invalid-dots = w domenie adresu { $text } jest zbędna kropka
    .label = zbędna kropka
    .help = wpisz pojedyncze kropki między częściami domeny, bez kropek na początku i końcu
    .page = W części po znaku @ jest zbędna kropka. Sprawdź adres.
email-invalid-hyphen = część domeny { $part } w adresie { $text } zaczyna się lub kończy łącznikiem
    .label = łącznik na początku lub końcu
    .help = wpisz domenę bez tego łącznika
    .page = Część domeny zaczyna się lub kończy łącznikiem. Sprawdź adres.
email-invalid-long = adres { $text } jest dłuższy niż { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .label = za długi
    .help = wpisz adres, który ma najwyżej { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .page = Ten adres jest za długi. Sprawdź go.
email-invalid-long-local = część adresu { $text } przed `@` jest dłuższa niż { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .label = za długa
    .help = wpisz adres, w którym część przed `@` ma najwyżej { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .page = Część przed znakiem @ jest za długa. Sprawdź adres.
email-invalid-long-label = jedna z części domeny adresu { $text } jest dłuższa niż { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .label = za długa
    .help = wpisz adres, w którym każda część domeny ma najwyżej { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .page = Jedna z części domeny po znaku @ jest za długa. Sprawdź adres.
email-invalid-long-domain = domena adresu { $text } jest dłuższa niż { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .label = za długa
    .help = wpisz adres, w którym domena ma najwyżej { $limit ->
        [one] { $limit } bajt
        [few] { $limit } bajty
       *[many] { $limit } bajtów
    }
    .page = Domena po znaku @ jest za długa. Sprawdź adres.


## Godziny pomocy

unknown-time-zone = strefa czasowa { $zone } nie istnieje
    .label = nie ma takiej strefy
    .help = wpisz nazwę w formacie `Obszar/Miejsce` z bazy stref czasowych IANA, na przykład `Europe/Warsaw`
    .help-near = czy chodziło o `{ $near }`?
    .help-one-of = wpisz strefę, w której pracuje zespół pomocy, na przykład { $zones }
    .fix = zmień na `{ $near }`; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed = zmieniono na `{ $near }`; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .page = Wybierz strefę czasową z listy, na przykład Europe/Warsaw.
unknown-time-zone-empty = strefa czasowa jest pusta
    .label = nic tu nie ma
    .help = wpisz nazwę w formacie `Obszar/Miejsce` z bazy stref czasowych IANA, na przykład `Europe/Warsaw`
    .page = Wybierz strefę czasową z listy, na przykład Europe/Warsaw.
legacy-time-zone = `{ $zone }` to dawna nazwa strefy czasowej
    .label = obecnie `{ $canonical }`
    .help = wpisz `{ $canonical }`
    .help-or = wpisz `{ $canonical }`, a jeśli tam, gdzie pracuje zespół pomocy, wiosną i jesienią zmienia się czas, wpisz `{ $or }`
    .help-place = wpisz strefę, w której pracuje zespół pomocy, na przykład { $zones }; w strefie `{ $canonical }` jest ta sama godzina co w `{ $zone }`
    .fix = zmień na `{ $canonical }`; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed = zmieniono na `{ $canonical }`; po commicie i zatwierdzeniu synchronizacja może to wysłać
inverted-time-zone = strefa czasowa { $zone } oznacza { $offset }: jej znak jest odwrócony
    .label = oznacza { $offset }
    .help = wpisz strefę, w której pracuje zespół pomocy, na przykład `Europe/Warsaw` albo `America/New_York`
    .page = Ta strefa czasowa oznacza { $offset }: jej znak jest odwrócony. Wybierz inną strefę, na przykład Europe/Warsaw.
ambiguous-hours = pomoc zaczyna się i kończy o tej samej godzinie: `{ $time }`
    .label = ta sama godzina
    .opens = tu się zaczyna
    .help = wpisz `00:00` i `24:00` bez `overnight`, jeśli chodzi o całą dobę, albo dwie różne godziny
    .page = Pomoc zaczyna się i kończy o tej samej godzinie. Jeśli chodzi o całą dobę, wpisz 00:00 i 24:00, bez zaznaczonego pola „Kończy się następnego dnia”.
ambiguous-hours-overnight = pomoc od `{ $opens }` do `{ $closes }` następnego dnia trwa ponad dobę
    .label = następny dzień
    .closes = później niż początek
    .help = usuń `overnight` albo wpisz koniec wcześniejszy niż początek
    .page = Te godziny trwają ponad dobę. Odznacz „Kończy się następnego dnia” albo wpisz koniec wcześniejszy niż początek.
implicit-overnight = pomoc kończy się o `{ $closes }`, a zaczyna się dopiero o `{ $opens }`
    .label = wcześniej niż początek
    .opens = tu się zaczyna
    .overnight = nie następnego dnia
    .help = dodaj `overnight = true`, jeśli pomoc kończy się następnego dnia, albo wpisz późniejszy koniec
    .help-row = wpisz `overnight` przed strefą czasową, jeśli pomoc kończy się następnego dnia, albo wpisz późniejszy koniec
    .help-overnight = wpisz `overnight = true`, jeśli pomoc kończy się następnego dnia, albo wpisz późniejszy koniec
    .help-midnight = wpisz `24:00`, jeśli chodzi o koniec dnia
    .fix = dodaj `overnight = true`; po commicie i zatwierdzeniu synchronizacja może wysłać godziny, które kończą się następnego dnia
    .fix-overnight = zmień `overnight = false` na `overnight = true`; po commicie i zatwierdzeniu synchronizacja może wysłać godziny, które kończą się następnego dnia
    .fix-midnight = zmień godzinę końca na `24:00`, czyli koniec dnia; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .fixed = dodano `overnight = true`; po commicie i zatwierdzeniu synchronizacja może wysłać godziny, które kończą się następnego dnia
    .fixed-overnight = zmieniono `overnight = false` na `overnight = true`; po commicie i zatwierdzeniu synchronizacja może wysłać godziny, które kończą się następnego dnia
    .fixed-midnight = zmieniono godzinę końca na `24:00`, czyli koniec dnia; po commicie i zatwierdzeniu synchronizacja może to wysłać
    .page = Pomoc kończy się, zanim się zacznie. Zaznacz „Kończy się następnego dnia” albo wpisz późniejszy koniec.
overlapping-hours = pomoc zaczyna się o `{ $opens }` w dniu `{ $day }`, gdy trwają inne godziny pomocy
    .label = pomoc już trwa
    .first = pomoc trwa do `{ $closes }`
    .help = połącz oba przedziały albo zmień jedną z tych godzin; dla dni z innymi godzinami utwórz osobny przedział
    .fix = połącz oba przedziały w jeden, od `{ $from }` do `{ $until }`; po commicie i zatwierdzeniu synchronizacja może go wysłać
    .fixed = połączono oba przedziały w jeden, od `{ $from }` do `{ $until }`; po commicie i zatwierdzeniu synchronizacja może go wysłać
    .page = Te godziny nakładają się na inne godziny pomocy. Połącz oba przedziały albo zmień jedną z godzin.
overlapping-hours-touching = pomoc zaczyna się o `{ $opens }` w dniu `{ $day }`, dokładnie wtedy, gdy kończą się inne godziny pomocy
    .label = równo z końcem innych godzin
    .first = tu kończą się tamte godziny
    .help = połącz oba przedziały; dla dni z innymi godzinami utwórz osobny przedział
    .fix = połącz oba przedziały w jeden, od `{ $from }` do `{ $until }`; po commicie i zatwierdzeniu synchronizacja może go wysłać
    .fixed = połączono oba przedziały w jeden, od `{ $from }` do `{ $until }`; po commicie i zatwierdzeniu synchronizacja może go wysłać
hours-in-dst-gap = godzina `{ $time }` nie istnieje w strefie `{ $zone }` w dniu { $date }
    .label = pominięta przy zmianie czasu
    .zone = tu zmienia się czas
    .help = wpisz godzinę przed `{ $before }` albo nie wcześniejszą niż `{ $from }`
    .help-before = wpisz godzinę przed `{ $before }`
    .help-before-midnight = wpisz godzinę przed `{ $before }` albo `24:00`
    .help-until-midnight = wpisz `24:00` bez `overnight` albo godzinę nie wcześniejszą niż `{ $from }`
    .help-after = wpisz godzinę nie wcześniejszą niż `{ $from }`
coverage-gap = pomoc nie jest całodobowa: jest nieczynna od { $from } do { $until } w strefie `{ $zone }` (od { $utc-from } do { $utc-until } czasu UTC); { $often }
    .label = niezgodne z godzinami pomocy
    .first = pierwsze godziny pomocy
    .help = dodaj godziny, które wypełnią wszystkie luki, albo wpisz `always_open = false`
coverage-gap-days = { $days ->
    [one] luka występuje w { $days } dniu najbliższego roku
   *[many] luka występuje w { $days } dniach najbliższego roku
}
coverage-gap-daily = luka występuje każdego dnia najbliższego roku


## Spis kontaktów

phone-invalid = numer telefonu { $number } nie jest w formacie E.164
    .label = to nie E.164
    .help = wpisz `+`, numer kierunkowy kraju i numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = zmień na `{ $normalised }`
    .fixed = zmieniono na `{ $normalised }`
phone-invalid-digits = numer telefonu { $number } ma { $digits ->
        [one] { $digits } cyfrę
        [few] { $digits } cyfry
       *[many] { $digits } cyfr
    }, więcej niż jakikolwiek numer telefonu
    .label = za długi
    .help = sprawdź cyfry i wpisz jeden pełny numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = zmień na `{ $normalised }`
    .fixed = zmieniono na `{ $normalised }`
phone-invalid-code = numer telefonu { $number } nie zaczyna się od numeru kierunkowego kraju
    .label = brak numeru kierunkowego kraju
    .help = wpisz `+`, numer kierunkowy kraju i numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = zmień na `{ $normalised }`
    .fixed = zmieniono na `{ $normalised }`
phone-invalid-plan = numer telefonu { $number } jest niepoprawny dla numeru kierunkowego +{ $code } ({ $region })
    .label = nie ma takiego numeru
    .help = sprawdź numer kierunkowy kraju i pozostałe cyfry, a potem wpisz pełny numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = zmień na `{ $normalised }`
    .fixed = zmieniono na `{ $normalised }`
unknown-reference = w spisie kontaktów nie ma wpisu { $reference }
    .label = nie ma takiego wpisu
    .help = wpisz `@` i identyfikator wpisu ze spisu kontaktów albo sam adres
    .help-add = dodaj { $header } z `kind` i `email` do spisu kontaktów albo wpisz sam adres
    .help-near = czy chodziło o `@{ $near }`?
    .page = Wpisz pełny adres: portal nie obsługuje nazw, które zaczynają się od @.
reference-cycle = wpisy { $entries } tworzą pętlę przez swoich członków
    .label = powrót do `@{ $id }`
    .first = tu zaczyna się pętla
    .help = usuń stąd `@{ $id }` albo przerwij pętlę w innym z tych wpisów
reference-cycle-itself = wpis `@{ $id }` jest swoim własnym członkiem
    .label = powrót do `@{ $id }`
    .first = tu zaczyna się pętla
    .help = usuń `@{ $id }` z członków tego wpisu
unused-entry = wpis `@{ $id }` nie jest nigdzie używany
    .label = nieużywany
    .help = usuń `[{ $id }]` albo użyj `@{ $id }` tam, gdzie trzeba
duplicate-directory-email = wpis `@{ $id }` ma ten sam adres co `@{ $earlier }`
    .label = ten sam adres
    .first = pierwszy wpis
    .help = usuń wpis `@{ $id }` i wszędzie używaj `@{ $earlier }` albo wpisz tu inny adres
stale-contact = wpis `@{ $id }` ostatnio sprawdzono { $days ->
        [one] { $days } dzień
       *[many] { $days } dni
    } temu
    .label = ponad { $limit } dni temu
    .help = wyślij na ten adres wiadomość testową, a potem ustaw `verified_on` na datę odpowiedzi
stale-contact-future = data `verified_on` wpisu `@{ $id }` to { $date }, czyli dzień w przyszłości
    .label = w przyszłości
    .help = popraw datę albo wyślij na ten adres wiadomość testową, a potem ustaw `verified_on` na datę odpowiedzi
never-verified = nie zapisano, kiedy sprawdzono, że wiadomości na adres wpisu `@{ $id }` docierają do ludzi
    .label = brak `verified_on`
    .help = wyślij na ten adres wiadomość testową, a potem dodaj `verified_on` z datą odpowiedzi


## Między plikami

duplicate-account = konto `{ $id }` jest zdefiniowane także w pliku `{ $path }`
    .label = kolejny plik tego konta
    .first = pierwszy plik
    .help = nadaj temu kontu własny identyfikator albo połącz oba pliki


## Wyjątki i odstępstwa

useless-allow = reguła `{ $rule }` nie zgłasza dla konta `{ $account }` problemu, którego dotyczyłby ten wyjątek
    .label = niczego nie dotyczy
    .help = usuń ten wyjątek albo popraw jego `rule` lub `account`
    .fix = usuń ten wyjątek
    .fixed = usunięto ten wyjątek
useless-allow-again = wyjątek od reguły `{ $rule }` dla konta `{ $account }` zdefiniowano dwa razy
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jeden z wyjątków
    .fix = usuń powtórzenie wyjątku
    .fixed = usunięto powtórzenie wyjątku
blank-reason = wartość `reason` nie zawiera ani litery, ani cyfry
    .label = brak powodu
    .help = wpisz powód, który można ocenić w przeglądzie
expired-allow = wyjątek od reguły `{ $rule }` dla konta `{ $account }` obowiązywał do { $until }
    .label = już nie obowiązuje
    .help = usuń wyjątek i popraw problemy, które ukrywał, albo uzyskaj zatwierdzenie późniejszej daty `until`
useless-override = żadne konto nie ma identyfikatora `{ $account }`, więc to odstępstwo nie ma skutku
    .label = niczego nie dotyczy
    .help = usuń to odstępstwo albo popraw jego `account`
    .help-near = czy chodziło o `{ $near }`?
useless-override-again = odstępstwo od zabezpieczenia `{ $guard }` dla konta `{ $account }` zdefiniowano dwa razy
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jedno z odstępstw
expired-override = odstępstwo od zabezpieczenia `{ $guard }` dla konta `{ $account }` obowiązywało do { $until }
    .label = już nie obowiązuje
    .help = usuń to odstępstwo albo uzyskaj zatwierdzenie późniejszej daty `until`
more-findings = reguła `{ $rule }` zgłasza w tym pliku jeszcze { $number ->
    [one] { $number } problem
    [few] { $number } problemy
   *[many] { $number } problemów
}
    .label = odtąd
    .help = popraw problemy wypisane dla tego pliku i sprawdź ponownie
