### Ustalenia: po jednym komunikacie. Etykieta i wskazówka są jego atrybutami, podobnie jak opisy
### dalszych miejsc. Komunikat stwierdza fakt, małą literą i bez kropki; etykieta ma najwyżej pięć
### słów; wskazówka mówi w drugiej osobie trybu rozkazującego, co zrobić.
###
### Argumenty z pliku o niesprawdzonej postaci są już w znakach cytowania i stoją tu bez nich.


## Odczyt

toml-syntax = to nie TOML: { $what }
    .label = tutaj
    .help = { $help }
not-utf8 = plik nie jest w UTF-8: zły bajt na pozycji { $offset }
    .label = odtąd nie UTF-8
    .help = zapisz plik w UTF-8
not-utf8-utf16 = plik jest w UTF-16, a nie w UTF-8
    .label = nie UTF-8
    .help = zapisz plik w UTF-8
not-utf8-latin = plik nie jest w UTF-8: bajt { $byte } na pozycji { $offset }, który w Latin-1 to `{ $latin }`
    .label = odtąd nie UTF-8
    .help = zapisz plik w UTF-8
file-too-large = plik ma { $bytes ->
        [one] { $bytes } bajt
        [few] { $bytes } bajty
       *[many] { $bytes } bajtów
    }, więcej niż 1 MiB
    .label = nie odczytano
    .help = podziel go: jedno konto na plik
    .help-recipe = skróć go: zostaw tylko to, co jest potrzebne do odczytania strony
symbolic-link = `{ $path }` to dowiązanie symboliczne, a dowiązania nie są śledzone
    .label = nie odczytano
    .help = umieść na jego miejscu sam plik albo folder; commitu z dowiązaniem wśród kontaktów nie da się zsynchronizować
    .help-recipe = umieść na jego miejscu sam plik
submodule = `{ $path }` to podmoduł albo inne repozytorium, którego pliki nie należą do tego
    .label = nie odczytano
    .help = dodaj jego pliki do tego repozytorium albo przenieś go poza kontakty; commitu z podmodułem wśród kontaktów nie da się zsynchronizować
    .help-recipe = dodaj jego pliki do tego repozytorium albo go usuń
unread-file-folder = `{ $path }` to folder, a nie plik
    .label = nie odczytano
    .help = umieść na jego miejscu plik albo zmień jego nazwę
unread-file-special = `{ $path }` to potok, gniazdo albo urządzenie, a nie plik
    .label = nie odczytano
    .help = umieść na jego miejscu plik albo usuń je
unread-file-twice = `{ $path }` występuje w swoim folderze dwa razy
    .label = nie odczytano
    .help = zatwierdź folder na nowo, z jednym plikiem o tej nazwie
unread-file-suffix = `{ $path }` nie jest czytany: jego nazwa nie kończy się na `.toml` małymi literami
    .label = nie odczytano
    .help = zmień jego nazwę na `{ $new }`
duplicate-key = klucz { $key } zdefiniowano dwa razy w jednej tabeli
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jeden z nich
duplicate-table = nagłówek { $table } występuje dwa razy
    .label = ponownie
    .first = pierwszy tutaj
    .help = umieść wszystkie klucze tabeli pod jednym z nich
    .help-list = wpisz { $list } w obu miejscach: jeden nagłówek na każdą pozycję
duplicate-key-entry = wpis `{ $id }` jest już zdefiniowany
    .label = druga definicja
    .first = pierwsza
    .help = usuń jeden z wpisów albo zmień jego nazwę

secret-in-file = klucz { $key } zawiera sekret
    .label = zostaje w repozytorium na zawsze
    .help = unieważnij go, a potem usuń; token portalu podaje zmienna, którą wskazuje `token_env`
secret-in-file-value = w pliku zapisano sekret
    .label = zostaje w repozytorium na zawsze
    .help = unieważnij go, a potem usuń; token portalu podaje zmienna, którą wskazuje `token_env`


## Kontakty alarmowe i użytkownicy

alert-outside-production = kontakty alarmowe są wpisane w `[{ $table }]`
    .label = stąd nie są wysyłane
    .counts = te się liczą
    .help = przenieś klucz do `[contacts.production]`
    .help-remove = usuń ten klucz: kontakty alarmowe są w `[contacts.production]`
    .fix = przenieś `alert` pod `[contacts.production]`, skąd jest wysyłany
alert-not-a-user = kontakt alarmowy `{ $address }` nie jest użytkownikiem konta
    .label = brak w `[[users]]`
    .help = dodaj `{ $written }` do `[[users]]` albo wpisz kogoś, kto już tam jest
last-administrator = konto ma tylko jednego administratora
    .label = jedyny
    .help = nadaj drugiemu użytkownikowi `role = "administrator"`
last-administrator-none = konto nie ma administratora
    .label = brak administratora
    .help = nadaj drugiemu użytkownikowi `role = "administrator"`


## Kontakty w sprawach sprzedawców

merchant-issues-missing = brakuje `merchant_issues`, a portal wymaga tego pola
    .label = brak kontaktu dla sprzedawców
    .shown = portal pokazuje to pole
    .help = dodaj `merchant_issues = ["..."]` z adresem osób, które zajmują się sprzedawcami
merchant-issues-missing-empty = `merchant_issues` jest puste, a portal wymaga tego pola
    .label = brak kontaktu dla sprzedawców
    .shown = portal pokazuje to pole
    .help = wpisz `merchant_issues = ["..."]` z adresem osób, które zajmują się sprzedawcami
merchant-issues-not-available = `merchant_issues` ma wartość, a portal nie pokazuje tego pola dla tego konta
    .label = nie ma dokąd wysłać
    .hidden = portal go nie pokazuje
    .unset = `merchant_issues_field` nieustawione
    .help = usuń je albo wpisz `merchant_issues_field = true` w `[account]`, jeśli portal je pokazuje
    .fix = usuń `merchant_issues` z adresami, które wtedy nie będą wysyłane


## Adresy

confidential-address-shared = poufny adres `{ $address }` jest podawany użytkownikom
    .label = poufny
    .public = tu widzą go użytkownicy
    .help = wpisz tu inny adres, który nie jest publikowany
paging-address-public = adres awaryjny `{ $address }` jest podawany użytkownikom
    .label = wzywa dyżur przy każdym pytaniu
    .public = tu widzą go użytkownicy
    .help = wpisz adres, który powiadamia osobę na dyżurze
no-reply-address = nikt nie czyta poczty wysyłanej na `{ $address }`
    .label = odpowiedzi są wyrzucane
    .help = wpisz adres, który ktoś czyta
email-domain-typo = domena `{ $domain }` w adresie e-mail wygląda na literówkę
    .label = wygląda na literówkę
    .own = własna domena konta
    .help = czy chodziło o `{ $meant }`?
    .fix = wpisz `{ $meant }`, co wtedy będzie wysyłane
reserved-domain = na adres `{ $address }` nie dotrze żadna poczta: jego domena jest zastrzeżona
    .label = adres zastępczy
    .help = wpisz prawdziwy adres
no-mail-server = na adres `{ $address }` nie dotrze żadna poczta: `{ $domain }` nie ma serwera poczty
    .label = nikt nie odbiera poczty
    .help = wpisz adres w domenie, która odbiera pocztę, albo doprowadź do naprawy jej rekordu MX
no-mail-server-wanted = na adres `{ $address }` nie dotrze żadna poczta: `{ $domain }` ogłasza, że jej nie odbiera
    .label = domena bez poczty
    .help = wpisz adres w domenie, która odbiera pocztę, albo doprowadź do usunięcia jej pustego rekordu MX
free-mail-domain = `{ $address }` to skrzynka w domenie `{ $domain }`, a nie firmowa
    .label = darmowa poczta
    .entry = adres z wpisu
    .help = wpisz adres w domenie firmy
foreign-domain = użytkownikom podawany jest adres `{ $address }`, spoza domen marki
    .label = domena innej firmy
    .brand = domena marki
    .help = wpisz adres taki jak `{ $suggested }` albo dodaj `{ $domain }` do `brand_domains`
duplicate-contact = `{ $list }` zawiera `{ $address }` dwa razy
    .label = ponownie
    .first = pierwszy raz tutaj
    .help = usuń jeden z nich
    .fix = usuń drugi; wysyłane jest nadal to samo
duplicate-contact-in-case = `{ $address }` w `{ $list }` różni się od `{ $earlier }` tylko wielkością liter
    .label = prawie zawsze ta sama skrzynka
    .first = pierwszy raz tutaj
    .help = usuń jeden z nich, chyba że Twój serwer poczty je rozróżnia
emergency-not-alias = kontakt awaryjny `{ $contact }` to jedna osoba
    .label = jedna osoba
    .directory = tak mówi katalog
    .help = wpisz adres aliasu, który powiadamia osobę na dyżurze
emergency-not-alias-likely = kontakt awaryjny `{ $address }` wygląda na jedną osobę
    .label = jedna osoba
    .label-name = imię i nazwisko
    .user = tu się loguje
    .help = wpisz adres aliasu, który powiadamia osobę na dyżurze
single-point-of-failure = za kontaktami alarmowymi, awaryjnymi i nieawaryjnymi stoi tylko `{ $person }`
    .label = jedna osoba
    .second = ta sama
    .third = i tutaj
    .help = dodaj kogoś jeszcze do jednego z tych trzech pól

email-invalid-reference = { $text } to `@id`, a wpis musi mieć własny adres
    .label = to nie adres
    .help = wpisz sam adres
email-invalid-empty = adres jest pusty
    .label = nic tu nie ma
    .help = wpisz adres albo usuń tę pozycję
email-invalid-space = adres { $text } zaczyna się lub kończy spacją
    .label = spacja na brzegu
    .help = wpisz { $bare }
    .help-bare = wpisz sam adres
    .fix = wpisz { $bare }, co wtedy będzie wysyłane
email-invalid-name = { $text } to adres z nazwą
    .label = więcej niż adres
    .help = wpisz { $bare }
    .help-bare = wpisz sam adres
    .fix = wpisz { $bare }, co wtedy będzie wysyłane
email-invalid-link = { $text } to odnośnik do adresu
    .label = więcej niż adres
    .help = wpisz { $bare }
    .help-bare = wpisz sam adres
    .fix = wpisz { $bare }, co wtedy będzie wysyłane
email-invalid-several = { $text } zawiera kilka adresów
    .label = więcej niż jeden adres
    .help = wpisz każdy jako osobny tekst: `"...", "..."`
email-invalid-no-at = { $text } to nie adres: nie ma w nim `@`
    .label = brak `@`
    .help = wpisz `nazwa@domena` albo `@id` wpisu z katalogu
    .help-near = czy chodziło o `@{ $near }`?
email-invalid-ats = adres { $text } zawiera więcej niż jedno `@`
    .label = o jedno `@` za dużo
    .help = wpisz `nazwa@domena`
email-invalid-nothing-before = w adresie { $text } nie ma nic przed `@`
    .label = niepełny
    .help = wpisz `nazwa@domena`
email-invalid-nothing-after = w adresie { $text } nie ma nic po `@`
    .label = niepełny
    .help = wpisz `nazwa@domena`
email-invalid-character-local = adres { $text } zawiera { $character }, a ten znak nie może stać przed `@`
    .label = niedozwolony znak
    .help = wpisz adres bez niego, tak jak zna go serwer poczty
email-invalid-character-domain = adres { $text } zawiera { $character }, a ten znak nie może stać w domenie
    .label = niedozwolony znak
    .help = wpisz domenę bez niego
    .help-mixed = wpisz domenę jednym alfabetem: jakaś litera wygląda dobrze, a jest z innego
email-invalid-international = domena { $domain } w adresie { $text } nie jest w postaci dla poczty
    .label = litery spoza ASCII
    .help = wpisz { $bare }
    .fix = wpisz { $bare }, co wtedy będzie wysyłane
email-invalid-look-alike = adres { $text } ma { $name } zamiast `{ $ascii }`
    .label = tylko wygląda na adres
    .help = wpisz { $bare }
    .fix = wpisz { $bare }, co wtedy będzie wysyłane
email-invalid-invisible = adres { $text } ma { $name }, czyli znak, którego nie widać
    .label = niewidoczny znak
    .help = wpisz { $bare }
    .fix = wpisz { $bare }, co wtedy będzie wysyłane
email-invalid-local-dots = w części adresu { $text } przed `@` jest o kropkę za dużo
    .label = kropka za dużo
    .help = wpisz po jednej kropce między słowami przed `@` i żadnej na brzegach
email-invalid-number = adres { $text } ma { $domain } zamiast nazwy domeny
    .label = to nie nazwa domeny
    .help = wpisz nazwę domeny, a nie adres IP
email-invalid-no-dot = domena { $domain } w adresie { $text } nie zawiera kropki
    .label = niepełna domena
    .help = wpisz pełną domenę
email-invalid-dots = w domenie adresu { $text } jest o kropkę za dużo
    .label = kropka za dużo
    .help = wpisz po jednej kropce między częściami domeny i żadnej na jej brzegach
email-invalid-hyphen = część { $part } w adresie { $text } zaczyna się lub kończy łącznikiem
    .label = łącznik na brzegu
    .help = wpisz domenę bez niego
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


## Godziny obsługi

unknown-time-zone = strefa czasowa { $zone } nie istnieje
    .label = nie ma takiej strefy
    .help = wpisz nazwę postaci `Obszar/Miejsce` z bazy stref czasowych IANA, na przykład `Europe/Warsaw`
    .help-near = czy chodziło o `{ $near }`?
    .help-one-of = wpisz strefę miejsca: { $zones } albo inną
    .fix = wpisz `{ $near }`, co wtedy będzie wysyłane
legacy-time-zone = `{ $zone }` to dawna nazwa strefy czasowej
    .label = obecnie `{ $canonical }`
    .help = wpisz `{ $canonical }`
    .help-or = wpisz `{ $canonical }` albo `{ $or }`, jeśli wiosną i jesienią zmienia się tam czas
    .help-place = wpisz strefę miejsca, na przykład { $zones }; `{ $canonical }` ma ten sam czas
    .fix = wpisz `{ $canonical }`, co wtedy będzie wysyłane
inverted-time-zone = strefa czasowa { $zone } to { $offset }: jej znak jest odwrócony
    .label = oznacza { $offset }
    .help = wpisz strefę miejsca, na przykład `Europe/Warsaw` albo `America/New_York`
ambiguous-hours = obsługa zaczyna się i kończy o tej samej godzinie: `{ $time }`
    .label = ta sama godzina
    .opens = tu się zaczyna
    .help = wpisz `00:00` i `24:00`, jeśli chodzi o całą dobę, albo dwie różne godziny
ambiguous-hours-overnight = obsługa od `{ $opens }` do `{ $closes }` następnego dnia trwa ponad dobę
    .label = następny dzień
    .closes = później niż początek
    .help = usuń `overnight` albo wpisz godzinę wcześniejszą niż początek
implicit-overnight = obsługa kończy się o `{ $closes }`, a zaczyna się dopiero o `{ $opens }`
    .label = wcześniej niż początek
    .opens = tu się zaczyna
    .overnight = nie następny dzień
    .help = dodaj `overnight = true`, jeśli chodzi o następny dzień, albo wpisz późniejszą godzinę
    .help-overnight = wpisz `overnight = true`, jeśli chodzi o następny dzień, albo późniejszą godzinę
    .help-midnight = wpisz `24:00`, jeśli chodzi o koniec dnia
    .fix = dodaj `overnight = true`: wtedy będą wysyłane godziny do następnego dnia
    .fix-overnight = wpisz `overnight = true`: wtedy będą wysyłane godziny do następnego dnia
    .fix-midnight = wpisz `24:00` jako koniec dnia, co wtedy będzie wysyłane
overlapping-hours = obsługa zaczyna się o `{ $opens }` w dniu `{ $day }`, gdy inne okno jeszcze trwa
    .label = już otwarte
    .first = otwarte do `{ $closes }`
    .help = połącz oba okna albo zmień jedną z tych godzin
    .fix = zrób z obu jedno okno, od `{ $from }` do `{ $until }`, które wtedy będzie wysyłane
overlapping-hours-touching = obsługa zaczyna się o `{ $opens }` w dniu `{ $day }`, dokładnie gdy kończy się inne okno
    .label = początek równy końcowi
    .first = tu się kończy
    .help = zrób z obu okien jedno
    .fix = zrób z obu jedno okno, od `{ $from }` do `{ $until }`, które wtedy będzie wysyłane
hours-in-dst-gap = godzina `{ $time }` nie istnieje w strefie `{ $zone }` w dniu { $date }
    .label = pominięta przy zmianie czasu
    .zone = tu przesuwa się zegary naprzód
    .help = wpisz godzinę przed `{ $before }` albo nie wcześniejszą niż `{ $from }`
    .help-before = wpisz godzinę przed `{ $before }`
    .help-before-midnight = wpisz godzinę przed `{ $before }` albo `24:00`
    .help-until-midnight = wpisz `24:00` bez `overnight` albo godzinę nie wcześniejszą niż `{ $from }`
    .help-after = wpisz godzinę nie wcześniejszą niż `{ $from }`
coverage-gap = obsługa nie jest całodobowa: nikt nie odpowiada od { $from } do { $until } w strefie `{ $zone }` (od { $utc-from } do { $utc-until } czasu UTC); { $often }
    .label = deklaracja bez pokrycia
    .first = tu zaczynają się godziny
    .help = dodaj godziny, które wypełnią lukę, albo wpisz `always_open = false`
coverage-gap-days = { $days ->
    [one] luka występuje w { $days } dniu najbliższego roku
   *[many] luka występuje w { $days } dniach najbliższego roku
}
coverage-gap-daily = luka występuje każdego dnia najbliższego roku


## Katalog

phone-invalid = numer telefonu { $number } nie jest w formacie E.164
    .label = inny format
    .help = wpisz `+`, numer kierunkowy kraju i numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = wpisz `{ $normalised }`
phone-invalid-digits = numer telefonu { $number } ma { $digits ->
        [one] { $digits } cyfrę
        [few] { $digits } cyfry
       *[many] { $digits } cyfr
    }, więcej niż jakikolwiek numer
    .label = za długi
    .help = wpisz `+`, numer kierunkowy kraju i numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = wpisz `{ $normalised }`
phone-invalid-code = numer telefonu { $number } nie zaczyna się od numeru kierunkowego żadnego kraju
    .label = nie ma takiego kraju
    .help = wpisz `+`, numer kierunkowy kraju i numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = wpisz `{ $normalised }`
phone-invalid-plan = numer telefonu { $number } nie istnieje w planie numeracji +{ $code } ({ $region })
    .label = nie ma takiego numeru
    .help = wpisz `+`, numer kierunkowy kraju i numer, na przykład `+48221234567`
    .help-normalised = wpisz `{ $normalised }`
    .fix = wpisz `{ $normalised }`
unknown-reference = w katalogu nie ma { $reference }
    .label = nie ma takiego wpisu
    .help = wpisz `@` i identyfikator wpisu z katalogu albo sam adres
    .help-add = dodaj { $header } do katalogu albo wpisz sam adres
    .help-near = czy chodziło o `@{ $near }`?
reference-cycle = członkowie wpisów { $entries } tworzą pętlę
    .label = powrót do `@{ $id }`
    .first = początek pętli
    .help = usuń stąd `@{ $id }` albo tego członka, który prowadzi tutaj
reference-cycle-itself = `@{ $id }` jest swoim własnym członkiem
    .label = powrót do `@{ $id }`
    .first = początek pętli
    .help = usuń stąd `@{ $id }` albo tego członka, który prowadzi tutaj
unused-entry = nikt nie używa wpisu `@{ $id }`
    .label = nieużywany
    .help = usuń `[{ $id }]` albo wpisz `@{ $id }` tam, gdzie należy
duplicate-directory-email = `@{ $id }` ma ten sam adres co `@{ $earlier }`
    .label = ten sam adres
    .first = pierwszy
    .help = usuń jeden z wpisów i wszędzie używaj `@{ $earlier }`
stale-contact = wpis `@{ $id }` sprawdzono ostatnio { $days ->
        [one] { $days } dzień
       *[many] { $days } dni
    } temu
    .label = ponad { $limit } dni temu
    .help = wyślij wiadomość na ten adres i wpisz dzień, w którym ktoś odpowiedział
stale-contact-future = wpis `@{ $id }` sprawdzono rzekomo { $date }, a ten dzień dopiero nadejdzie
    .label = w przyszłości
    .help = wyślij wiadomość na ten adres i wpisz dzień, w którym ktoś odpowiedział
never-verified = nikt nie sprawdził, czy wiadomości do `@{ $id }` docierają do ludzi
    .label = brak `verified_on`
    .help = wyślij wiadomość na ten adres i dodaj `verified_on` z dniem, w którym ktoś odpowiedział


## Między plikami

duplicate-account = konto `{ $id }` ma już plik: `{ $path }`
    .label = drugi plik tego konta
    .first = pierwszy
    .help = nadaj temu kontu własny identyfikator albo połącz oba pliki


## Wyłączenia i odstępstwa

useless-allow = konto `{ $account }` nie ma ustalenia reguły `{ $rule }`, które można by wyłączyć
    .label = niczego nie wyłącza
    .help = usuń to wyłączenie
    .fix = usuń to wyłączenie
useless-allow-again = wyłączenie reguły `{ $rule }` dla `{ $account }` wpisano dwa razy
    .label = drugie
    .first = pierwsze
    .help = usuń jedno z nich
    .fix = usuń drugie
blank-reason = `reason` nic nie mówi
    .label = ani litery, ani cyfry
    .help = wpisz powód dla tego, kto to przegląda
expired-allow = wyłączenie reguły `{ $rule }` dla `{ $account }` wygasło { $until }
    .label = już nie obowiązuje
    .help = napraw to, na co pozwalało, albo uzyskaj zgodę na późniejszy dzień
useless-override = żadne konto nie ma identyfikatora `{ $account }`
    .label = niczego nie przepuszcza
    .help = usuń to odstępstwo
    .help-near = czy chodziło o `{ $near }`?
useless-override-again = odstępstwo od `{ $guard }` dla `{ $account }` wpisano dwa razy
    .label = drugie
    .first = pierwsze
    .help = usuń jedno z nich
expired-override = odstępstwo od `{ $guard }` dla `{ $account }` wygasło { $until }
    .label = już nie obowiązuje
    .help = usuń je albo uzyskaj zgodę na późniejszy dzień
more-findings = w tym pliku jeszcze { $number ->
    [one] { $number } ustalenie
    [few] { $number } ustalenia
   *[many] { $number } ustaleń
} reguły `{ $rule }`
    .label = odtąd
    .help = napraw te, które są na liście, i sprawdź ponownie
