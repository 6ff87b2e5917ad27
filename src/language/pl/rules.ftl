### Strony reguł: komunikat mówi, co reguła znajduje, a atrybut `why`, dlaczego to ważne. Po angielsku
### mówi to dokumentacja reguły w kodzie. Przykłady są w obu językach te same.


## Odczyt

rule-page-toml-syntax = Tekst nie jest TOML-em.
    .why = Czego nie da się odczytać, tego nie da się sprawdzić ani wysłać. Reszta pliku i tak jest czytana, tak że jeden przebieg pokazuje wszystko, co wymaga poprawy.
rule-page-not-utf8 = Plik nie jest tekstem w UTF-8.
    .why = TOML jest z definicji zapisany w UTF-8. W innym kodowaniu adres z polską literą zostałby wysłany jako inny adres.
rule-page-file-too-large = Plik jest większy niż 1 MiB.
    .why = Kontakty konta zajmują kilka kilobajtów. Plik tej wielkości jest czymś innym i nie jest czytany.
rule-page-symbolic-link = Wśród kontaktów jest dowiązanie symboliczne.
    .why = Dowiązania nie są śledzone: to, do czego prowadzą, może się zmienić bez commitu. Tego, co jest za dowiązaniem, nikt więc nie sprawdza ani nie wysyła, a commit z dowiązaniem wśród kontaktów nie jest synchronizowany.
rule-page-submodule = Wśród kontaktów jest podmoduł albo inne repozytorium.
    .why = Jego pliki nie należą do commitu, który zna tylko nazwę innego commitu. Nikt ich więc nie sprawdza ani nie wysyła, a commit z podmodułem wśród kontaktów nie jest synchronizowany.
rule-page-unread-file = Coś jest na miejscu pliku kontaktów albo prawie tak się nazywa, a nie jest czytane.
    .why = Potok, plik o nazwie kończącej się na `.TOML` i nazwa, która występuje w folderze dwa razy, nie są czytane. Tego, co miało tam być, nikt nie sprawdza ani nie wysyła.
rule-page-duplicate-key = Klucz, tabela albo wpis katalogu są zdefiniowane dwa razy.
    .why = Liczyć mogłaby się tylko jedna z definicji, a nie wiadomo która.


## Postać

rule-page-missing-key = Brakuje wymaganego klucza albo tabeli.
    .why = Dopóki każde wymagane pole nie ma wartości, portal trzyma bramkę konta zamkniętą albo odrzuca rekord.
rule-page-unknown-key = Plik zawiera klucz, którego nie może mieć.
    .why = Klucz, którego nikt nie czyta, to wartość, która nigdy nie dotrze: najczęściej literówka.
rule-page-wrong-type = Wartość jest innego typu, niż przyjmuje jej klucz.
    .why = Zgadywanie, co autor miał na myśli, skończyłoby się wysłaniem domysłu.
rule-page-not-allowed-value = Wartości nie ma na zamkniętej liście klucza.
    .why = Portal zna tylko wartości z tej listy.
rule-page-bad-format = Tekst ma inną postać, niż przyjmuje jego klucz: data, godzina, identyfikator.
    .why = To, co ma inną postać, portal odrzuca albo rozumie inaczej.
rule-page-too-few = Lista albo tekst ma mniej elementów, niż wymaga klucz.
    .why = Pusta lista kontaktów to alarm, który do nikogo nie dotrze.
rule-page-too-many = Lista albo tekst ma więcej elementów, niż przyjmuje klucz, albo któryś dwa razy.
    .why = Co przekracza limit, portal obcina albo odrzuca.
rule-page-out-of-range = Liczba jest dla tego klucza za mała albo za duża.
    .why = Na przykład limit równy zero zatrzymałby każdy przebieg.
rule-page-secret-in-file = W pliku zapisano token, hasło albo klucz prywatny.
    .why = Może go użyć każdy, kto teraz lub za dziesięć lat przeczyta repozytorium. Git zachowuje sekret także po usunięciu, więc trzeba go unieważnić. Token portalu pochodzi ze zmiennej środowiskowej, z pliku poza repozytorium albo z programu przechowującego hasła.


## Kontakty jednego konta

rule-page-alert-outside-production = Kontakty alarmowe są w `[contacts.sandbox]` albo bezpośrednio w `[contacts]`.
    .why = Portal przyjmuje kontakty alarmowe tylko w środowisku produkcyjnym; w środowisku sandbox tego pola nie można ustawić. Adres w każdym innym miejscu nigdy nie jest wysyłany, a ten, kto go wpisał, sądzi, że jest.
rule-page-alert-not-a-user = Kontaktu alarmowego nie ma w `[[users]]`, choć plik zarządza użytkownikami.
    .why = Wiadomości alarmowe trafiają do użytkowników portalu. Portal odrzuca kontakt alarmowy, który nie jest użytkownikiem konta, więc wysłanie by się nie udało i zostałyby stare kontakty.
rule-page-merchant-issues-missing = Portal pokazuje dla konta pole kontaktów w sprawach sprzedawców, a plik ich nie ma.
    .why = Gdzie portal pokazuje to pole, tam jest ono wymagane: bramka pozostaje zamknięta, dopóki nie ma wartości. Bez niej sprzedawca, który prosi o usunięcie, do nikogo nie trafi.
rule-page-merchant-issues-not-available = Kontakty w sprawach sprzedawców są ustawione, a portal nie pokazuje tego pola dla konta.
    .why = To pole mają tylko niektóre integracje. Bez niego nie ma dokąd wysłać kontaktów, a ten, kto je wpisał, sądzi, że sprzedawcy do kogoś trafią.
rule-page-confidential-address-shared = Kontakt operacyjny dla Google jest zarazem adresem podawanym użytkownikom.
    .why = Kontakt dla Google jest poufny: służy sprawom, z którymi użytkownik zwrócił się już do Google. Opublikowany jako adres pomocy zapełnia się zwykłymi pytaniami i taka sprawa wśród nich ginie. Operator portalu to odrzuca.
rule-page-paging-address-public = Techniczny kontakt awaryjny jest zarazem adresem podawanym użytkownikom.
    .why = Każde pytanie o rezerwację budziłoby osobę na dyżurze i wkrótce nikt by już nie reagował. Awaria byłaby jedną wiadomością wśród setek.
rule-page-no-reply-address = Adresu nikt nie czyta: `no-reply@`, `donotreply@`, `mailer-daemon@`.
    .why = Takie adresy wysyłają pocztę i wyrzucają to, co wraca. Jako kontakt przyjmują każdą wiadomość i nikomu jej nie przekazują, bez żadnego błędu.
rule-page-email-invalid = Tekst w miejscu adresu nie jest poprawnym adresem e-mail.
    .why = Portal przyjmuje w polu jeden goły adres: bez nazwy, bez spacji, bez listy. Co przyjmie przez pomyłkę, zwrócą serwery poczty i wiadomość do nikogo nie dotrze. Poprawne jest to, co przyjmują przeglądarki w polu adresu i serwery poczty po drodze: przed `@` kropka nie stoi na początku, na końcu ani dwa razy z rzędu, domena ma kropkę i nie kończy się liczbą, a długość to najwyżej 64 bajty przed `@`, 253 po nim i 254 łącznie. Domenę z innymi literami niż od `a` do `z` pisze się w postaci dla poczty, która zaczyna się od `xn--`.
rule-page-email-domain-typo = Domena adresu wygląda na literówkę w znanej domenie albo w jednej z domen konta. Adres z katalogu porównuje się z domenami kont, które go używają.
    .why = Poczta wysłana do przekręconej domeny nie zawsze wraca: wiele takich domen należy do kogoś, kto ją przyjmuje. Domeny, które różnią się tylko domeną najwyższego poziomu, cyframi albo częścią z jednej lub dwóch liter, to domeny siostrzanych firm i nie są zgłaszane.
rule-page-reserved-domain = Domena adresu jest zastrzeżona na potrzeby testów lub dokumentacji: `.test`, `.invalid`, `.localhost`, `example.com`, `example.net`, `example.org`.
    .why = Zgodnie ze standardem nigdy nie dociera tam żadna poczta. To adres zastępczy, o którym ktoś zapomniał: w koncie uruchomionym błąd, wcześniej ostrzeżenie. Domeny pod `.example` są pomijane, bo dokumentacja jest ich pełna.
rule-page-free-mail-domain = Kontakt ma adres u darmowego dostawcy poczty. Kontakty alarmowe i użytkownicy mogą taki mieć: to ludzie, którzy logują się tym, co mają.
    .why = Skrzynka u darmowego dostawcy należy do osoby, a nie do firmy: odchodzi razem z nią i nikt inny nie może jej czytać. Użytkownik, któremu podano taki adres pomocy, ma powody podejrzewać oszustwo.
rule-page-foreign-domain = Adres podawany użytkownikom nie leży w żadnej z domen `brand_domains` konta.
    .why = Użytkownik, który chce zwrotu pieniędzy od jednej firmy, a ma pisać do innej, nie ufa takiej odpowiedzi i ma rację.
rule-page-duplicate-contact = Jedna lista zawiera adres dwa razy, wprost albo przez `@id`.
    .why = Adres jest wysyłany raz, więc drugi wpis nic nie daje. Najczęściej chodziło o adres kogoś innego, kto teraz o niczym się nie dowie. Adresy, które różnią się tylko wielkością liter przed `@`, są dla standardu dwoma, a dla prawie każdego serwera poczty jednym: to jest ostrzeżenie.
rule-page-emergency-not-alias = Kontakt awaryjny to jedna osoba, według katalogu albo sądząc po adresie.
    .why = Jedna osoba śpi, wyjeżdża i odchodzi. Portal zaleca alias, który powiadamia osobę na dyżurze, dzięki czemu adres pozostaje właściwy, gdy ludzie się zmieniają.
rule-page-single-point-of-failure = Za kontaktami alarmowymi, awaryjnymi i nieawaryjnymi stoi, także przez aliasy, tylko jedna osoba.
    .why = Gdy ta osoba jest na urlopie, nikt się nie dowie, że integracja nie działa. Alias z jednym członkiem to ten członek.
rule-page-last-administrator = Plik, który zarządza użytkownikami, wymienia mniej niż dwóch administratorów.
    .why = Tylko administrator nadaje dostęp. Gdy odejdzie ostatni, nikt nie wpuści następcy.


## Godziny obsługi

rule-page-unknown-time-zone = Strefy czasowej nie ma w bazie IANA.
    .why = Godziny bez strefy nic nie mówią. Nazwy pisze się tak, jak są w bazie, z zachowaniem wielkości liter. Przesunięcie takie jak `+02:00` albo skrót taki jak `CEST` to nie strefa: nie wie, kiedy zmienia się czas. Strefa nosi nazwę jednego dużego miasta, nie zawsze najbliższego: Mumbaj leży w `Asia/Kolkata`, a Boston w `America/New_York`.
rule-page-legacy-time-zone = Strefa czasowa ma dawną nazwę, którą baza IANA trzyma tylko dla starych systemów: to odsyłacz, który nie jest miejscem w żadnym kraju.
    .why = Nie każdy system zna dawne nazwy, a niektóre nie znaczą tego, co się ludziom wydaje: `EST` to pięć godzin za UTC także latem. Nazwy mają postać `Obszar/Miejsce` albo `UTC`.
rule-page-inverted-time-zone = Strefa czasowa jest jedną z `Etc/GMT+1` do `Etc/GMT-14`, których znak jest odwrócony.
    .why = `Etc/GMT+5` to, według dawnej konwencji, pięć godzin za Greenwich. Prawie każdy, kto tak pisze, ma na myśli pięć godzin przed, a obsługi szukano by z błędem dziesięciu godzin. Stałe przesunięcie nie wie też, kiedy zmienia się czas.
rule-page-ambiguous-hours = Okno kończy się o godzinie, o której się zaczyna, albo ponad dobę później.
    .why = Równe krańce to dla jednego czytelnika ani minuty, a dla innego cała doba; `overnight = true` w oknie, które kończy się później, niż się zaczyna, to dla jednego dwa dni, a dla innego pomyłka. Cała doba to od `00:00` do `24:00`.
rule-page-implicit-overnight = Okno kończy się wcześniej, niż się zaczyna, a nie mówi `overnight = true`.
    .why = Dwie godziny w złej kolejności wyglądają tak samo jak okno przez północ. Powiedziane wprost, jedno nie zostanie wzięte za drugie. Okno przez północ należy do dnia, w którym się zaczyna.
rule-page-overlapping-hours = Dwa okna zachodzą na siebie albo jedno zaczyna się, gdy drugie się kończy, tego samego dnia w tej samej strefie.
    .why = Użytkownicy widzą oba. Najczęściej jest to okno, które skopiowano i nie zmieniono, albo takie, które zastąpiono i zostawiono. Okna z różnych stref mogą na siebie zachodzić: tak odpowiadają dwa biura.
rule-page-hours-in-dst-gap = Okno zaczyna się lub kończy o godzinie lokalnej, która w pewnym dniu najbliższego roku nie istnieje.
    .why = Gdy zegary przesuwa się naprzód, brakuje godziny: w Nowym Jorku w drugą niedzielę marca nie ma czasu od 02:00 do 02:59. Systemy różnie rozumieją koniec okna, który w nią wypada. Cała doba, od `00:00` do `24:00`, zawsze jest tym, co mówi.
rule-page-coverage-gap = Konto deklaruje `always_open = true`, a jakaś minuta najbliższego roku nie jest pokryta.
    .why = Godziny w dwóch strefach, które pasują do siebie w styczniu, nie muszą pasować w lipcu ani w marcu: czas zmienia się w różnych dniach albo wcale i przez dni lub miesiące jest godzina, w której nikt nie odpowiada. Dlatego sprawdzana jest każda minuta roku od dziś, w UTC.


## Katalog i pliki

rule-page-phone-invalid = Numer telefonu nie jest w formacie E.164 albo nie istnieje w planie numeracji swojego kraju.
    .why = Kto potrzebuje numeru, ten się spieszy i może być w innym kraju. E.164 to postać, którą można wybrać zewsząd: `+`, numer kierunkowy kraju i numer, bez spacji. Plany pochodzą z libphonenumber.
rule-page-duplicate-account = Dwa pliki mają to samo `account.id`.
    .why = Portal trzyma jeden rekord na konto. Przy dwóch plikach o tym, który zostanie wysłany, decydowałby przypadek.
rule-page-unknown-reference = `@id` nie wskazuje żadnego wpisu katalogu.
    .why = Nie stoi za nim żaden adres, więc nikt by się nie dowiedział.
rule-page-reference-cycle = Wpis katalogu jest swoim własnym członkiem, najczęściej za pośrednictwem innych.
    .why = Członkowie mówią, kto stoi za aliasem. Pętla nigdy nie dochodzi do człowieka, a poczta, która w niej krąży, zostaje odrzucona.
rule-page-unused-entry = Wpisu katalogu nie używa żadne konto ani żaden inny wpis.
    .why = O wpis, którego nikt nie używa, nikt nie dba, aż pewnego dnia ktoś go użyje. Najczęściej został po jakiejś zmianie albo miał być na liście i go tam nie ma.
rule-page-duplicate-directory-email = Dwa wpisy katalogu mają ten sam adres.
    .why = Gdy adres się zmieni, o jednym z nich ktoś zapomni. A to, czy należy do osoby, czy do aliasu, jest powiedziane dwa razy i może być powiedziane różnie.
rule-page-stale-contact = `verified_on` wpisu katalogu jest sprzed ponad 365 dni albo z przyszłości.
    .why = Adresy umierają po cichu: ludzie odchodzą, aliasy tracą ostatniego członka. O adresie wiadomo, że do kogoś dociera, tylko dopóki ktoś to sprawdza, co najmniej raz w roku.
rule-page-never-verified = Wpis katalogu nie ma `verified_on`.
    .why = Nikt nie powiedział, że adres dociera do ludzi. Reguła jest wyłączona, dopóki konfiguracja jej nie włączy: zespół sam decyduje, czy prowadzi te daty.

rule-page-no-mail-server = Domena adresu nie przyjmuje poczty: nie ma rekordu MX, A ani AAAA albo ma pusty MX (RFC 7505). Sprawdza to tylko `contactctl check --online`.
    .why = Adres jest poprawnie zapisany i do nikogo nie dociera: domenę porzucono, nigdy nie skonfigurowano jej dla poczty albo ma literówkę, której nie zna żadna lista. Domena, której w tej chwili nie da się sprawdzić, nie jest ustaleniem; przebieg mówi, że jej nie sprawdzono.


## Przepisy

rule-page-recipe-error = Przepis zawiera błąd: tekst, którego nie ma na żadnej stronie, albo tekst o dwóch znaczeniach.
    .why = Przepis z błędem nie jest używany, więc nie da się odczytać żadnej strony portalu. Etykiety dwóch pól muszą się różnić, a znacznik końca kończy każde pole, więc tekst może mieć tylko jedno znaczenie.
rule-page-recipe-sample = Próbka strony daje inny wynik niż w jej pliku `.expected.json`.
    .why = Próbka jest kopią strony portalu. Jeśli przepis do niej nie pasuje, nie pasuje też do strony: portal zmienił etykietę albo zmiana przepisu zawiera błąd.
rule-page-unknown-recipe = Portal podaje przepis, którego nie ma.
    .why = Bez przepisu nie da się odczytać żadnej strony portalu: `contactctl attest --paste` kończy się błędem.


## Wyłączenia i odstępstwa

rule-page-useless-allow = Wyłączenie, w `[[rules.allow]]` albo w komentarzu, nie wyłącza niczego albo tylko to, co wyłącza już inne.
    .why = Czyta się je tak, jakby coś było nie w porządku, a nie jest, i ukryłoby następne ustalenie swojej reguły. Komentarz `# contactctl: allow(REGUŁA) POWÓD` dotyczy ustaleń, które zaczynają się w jego wierszu, albo w następnym, jeśli stoi sam; tam zaś całej wartości, której klucz zaczyna ten wiersz.
rule-page-expired-allow = Wyłączenie, w `[[rules.allow]]` albo w komentarzu, jest po terminie.
    .why = Ktoś zaakceptował ustalenie do tego dnia i nie dłużej. Od następnego dnia (w UTC) znów jest pokazywane.
rule-page-malformed-allow = Komentarz zaczyna się jak wyłączenie, ale nie da się go tak odczytać.
    .why = Niczego nie wyłącza, a ten, kto go napisał, sądzi, że wyłącza. Wyłączenie to `# contactctl: allow(REGUŁA, REGUŁA) POWÓD`, na końcu wiersza z ustaleniem albo w wierszu przed nim. Zaczyna swój komentarz, a powód, który jest dla tego, kto to przegląda, ma literę albo cyfrę. `until = DATA` wśród reguł to ostatni dzień, w którym obowiązuje. Tego, że pliku nie da się odczytać (`toml-syntax`, `not-utf8`, `file-too-large`, `duplicate-key`), komentarz nie może wyłączyć.
rule-page-useless-override = Odstępstwo w `[[override]]` niczego nie przepuszcza: żadne konto nie ma tego identyfikatora albo inne odstępstwo mówi to samo.
    .why = Czyta się je tak, jakby zabezpieczenie było wyłączone, a działa; i byłoby wyłączone dla konta, które później dostanie ten identyfikator.
rule-page-expired-override = Odstępstwo w `[[override]]` jest po terminie.
    .why = Ktoś przepuścił jedną zmianę do tego dnia i nie dłużej. Od następnego dnia (w UTC) zabezpieczenie znów działa.
