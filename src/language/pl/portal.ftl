### Co mówi portal: odmowy i strony.

portal-with-help = { $message }; { $help }
portal-add-user = { $message }; najpierw dodaj go do użytkowników konta
portal-sandbox-alert = środowisko sandbox nie ma kontaktów alarmowych; ustaw je tylko w produkcji
portal-required = pole `{ $key }` ({ $label }) jest wymagane
portal-unknown-member = dane kontaktowe nie mają takiego pola
portal-no-directory = portal nie ma katalogu, w którym byłoby `@{ $id }`
portal-named-twice = `{ $email }` występuje dwa razy
portal-last-administrator = `{ $email }` to ostatni administrator; najpierw wyznacz innego
portal-alert-contact = `{ $email }` to kontakt alarmowy; najpierw usuń go z tej listy

## Strony

page-portal = Portal
page-skip = Przejdź do treści
page-accounts = Konta
page-sign-out = Wyloguj się
page-complete = Kompletne
page-incomplete = Niekompletne
page-empty = puste
page-to-accounts = Do Twoich kont

page-sign-in = Zaloguj się
page-not-signed-in = Nie jesteś zalogowany albo Twoja sesja się skończyła.
page-link-used = Ten link był już użyty, jest za stary albo nie pochodzi z tego portalu.
page-sign-in-how = Otwórz link do logowania: kto prowadzi portal, dostaje go z „contactctl portal serve”, a Twój tworzy przez „contactctl portal invite”; administrator Twojego konta tworzy go w zakładce Użytkownicy. Każdy działa jeden raz.
page-signed-out = Wylogowano

page-kept = Twoje dane są zachowane
page-kept-ended = Twoja sesja się skończyła i nic jeszcze nie zostało zapisane. Zostaw tę stronę otwartą, zaloguj się nowym linkiem w innej karcie, a potem kontynuuj tutaj.
page-kept-earlier = Ten formularz wypełniono w poprzedniej sesji. Nic jeszcze nie zostało zapisane.
page-continue = Kontynuuj
page-typed = Co wpisano

page-support = Skontaktuj się z pomocą
page-support-what = Ten portal prowadzi Twoja organizacja. O pomoc poproś osobę, która go uruchomiła: widzi w dzienniku, co jest nie tak.

page-of-account = Strony konta
page-overview = Przegląd
page-configuration = Konfiguracja
page-contact-information = Dane kontaktowe
page-users = Użytkownicy
page-history = Historia
page-events = Zdarzenia

page-gate = Uzupełnij dane kontaktowe
page-gate-why = Reszta portalu otworzy się, gdy będzie tu wszystko, co wymagane. Jeśli ktoś inny lepiej zna odpowiedzi, daj mu dostęp w zakładce Użytkownicy.
page-gate-integration = Wszystko inne już jest, ale integracja { $integration } wymaga też pola „{ $label }”. Reszta portalu otworzy się znowu, gdy je uzupełnisz.
page-gate-missing = { $number ->
    [one] Brakuje jeszcze jednego pola:
    [few] Brakuje jeszcze { $number } pól:
    [many] Brakuje jeszcze { $number } pól:
   *[other] Brakuje jeszcze { $number } pola:
}
page-opened = Jest wszystko, co wymagane. Reszta portalu jest otwarta.

page-search = Szukaj po identyfikatorze lub nazwie
page-state = Dane produkcyjne
page-any = Dowolne
page-managed-by = Zarządzane
page-by-repository = z repozytorium
page-by-hand = ręcznie
page-nothing-yet = jeszcze nic
page-filter = Pokaż
page-no-accounts = Nie ma tu żadnych kont.
page-no-such-accounts = Nie ma takiego konta.
page-all-accounts = Pokaż wszystkie
page-more-accounts = Więcej kont
page-account = Konto
page-record = Dane produkcyjne

page-account-id = Identyfikator konta: { $id }
page-is-production = Środowisko: Produkcja
page-is-sandbox = Środowisko: Sandbox
page-environment = Środowisko
page-production = Produkcja
page-sandbox = Sandbox
page-sandbox-alert = Nie ma tu kontaktów alarmowych: automatyczne alarmy są wysyłane tylko dla produkcji, więc to pole jest wyłącznie w formularzu produkcji.
page-nothing-entered = Nic jeszcze nie wpisano.
page-changed = Ostatnia zmiana: { $by }, { $at }.
page-managed = Zarządzane z repozytorium.
page-managed-what = To, co tu zmienisz, będzie rozbieżnością: następna synchronizacja ją zgłosi i może przywrócić wartość z repozytorium. Jeśli możesz, zmień plik w repozytorium.
page-last-push = Ostatnio wysłano z commitu
page-saved = Zapisano.
page-saved-part = Zapisano. Resztę można uzupełnić później.
page-save = Zapisz
page-submit = Wyślij
page-read-only = Twoja rola, { $role }, pozwala to czytać, ale nie zmieniać.
page-missing = brak
page-wrong = { $number ->
    [one] Jedna rzecz jest nie tak
    [few] { $number } rzeczy są nie tak
    [many] { $number } rzeczy jest nie tak
   *[other] { $number } rzeczy jest nie tak
}
page-nothing-lost = Nic nie zostało zapisane. To, co wpisano, jest nadal w formularzu.
page-field = Pole
page-audience-public = widoczne dla użytkowników
page-audience-confidential = nigdy niewidoczne dla użytkowników
page-one-a-line = Jeden adres w wierszu.
page-no-users = Konto nie ma jeszcze użytkowników: najpierw dodaj kogoś w zakładce Użytkownicy.
page-alert-users = Użytkownicy to: { $users }
page-hint-alert = Użytkownicy portalu, którzy umieją usunąć niepilne problemy techniczne w produkcji. Do nich trafiają automatyczne alarmy.
page-hint-technical-emergency = Kto jest powiadamiany w nagłym wypadku, na przykład gdy integrację wyłączono. Najlepiej alias, który kogoś wzywa.
page-hint-technical-non-emergency = Kto dostaje sprawy techniczne, na przykład migrację API.
page-hint-merchant-issues = Kto jest powiadamiany o sprzedawcach, na przykład gdy któryś chce zostać usunięty.
page-hint-operational-for-google = Kto zajmuje się sprawą użytkownika, która wymaga Waszego udziału, na przykład nieuznaną rezerwacją.
page-hint-operational-for-users = Adres pomocy Waszej głównej marki, który dostają użytkownicy. Dokładnie jeden.
page-hint-operational-support = Kiedy działa pomoc dla użytkowników. Godziny w postaci GG:MM; 24:00 kończy dzień.
page-window = Godziny { $number }
page-days = Dni
page-opens = Od
page-closes = Do
page-zone = Strefa czasowa
page-overnight = Koniec następnego dnia
page-remove-hours = Usuń te godziny przy zapisie
page-add-hours = Dodaj godziny
page-mon = pon.
page-tue = wt.
page-wed = śr.
page-thu = czw.
page-fri = pt.
page-sat = sob.
page-sun = niedz.

page-conflict = Ktoś inny zapisał wcześniej
page-conflict-what = { $by } zapisał to { $at }, gdy pisałeś. Nic Twojego nie przepadło i niczego cudzego nie nadpisano: porównaj obie wersje i zapisz jeszcze raz.
page-conflict-same = Obie wersje mówią to samo.
page-conflict-saved = Zapisane teraz
page-conflict-yours = Twoje
page-conflict-form = W formularzu jest
page-conflict-taken = to, co zapisane: tego pola nie zmieniałeś
page-conflict-kept = Twoje

page-users-what = Kontakty alarmowe muszą być użytkownikami. Usunięty użytkownik jest od razu wylogowany.
page-users-read = Użytkownikami zarządzają administratorzy konta.
page-address = Adres e-mail
page-role = Rola
page-access = Dostęp
page-alert-contact = kontakt alarmowy
page-role-of = Rola użytkownika { $email }
page-change = Zmień
page-change-role = Zmień rolę użytkownika { $email }
page-new-link = Nowy link do logowania
page-new-link-for = Nowy link do logowania dla { $email }
page-remove = Usuń …
page-remove-user = Usuń { $email } …
page-remove-now = Usuń { $email }
page-invite = Zaproś użytkownika
page-invite-what = Dostęp zacznie działać od razu. Dostaniesz link do logowania, który trzeba przekazać.
page-invite-now = Zaproś
page-link = Link do logowania
page-link-what = Przekaż go samodzielnie. Działa jeden raz, przez godzinę, dla tego konta, i jest pokazany tylko teraz.
page-user-invited = { $email } ma dostęp.
page-user-changed = Zmieniono rolę użytkownika { $email }.
page-user-link = { $email } ma nowy link do logowania.
page-user-removed = Usunięto i wylogowano użytkownika { $email }.
page-roles = Co wolno poszczególnym rolom
page-role-read-only = tylko odczyt
page-role-editor = edytor
page-role-administrator = administrator
page-role-tester = tester
page-role-read-only-may = Czytać.
page-role-editor-may = Czytać i edytować konto wraz z danymi kontaktowymi.
page-role-administrator-may = Jak edytor, a także zarządzać użytkownikami.
page-role-tester-may = Testować przed uruchomieniem; tylko integracje zamówień.

page-no-history = Nic się jeszcze nie wydarzyło.
page-from-commit = commit
page-source-changed = Zmieniło się tylko to, skąd konto jest zarządzane.
page-emptied = wyczyszczono
page-was = Przedtem:
page-is = Teraz:
page-older = Starsze zmiany

page-events-what = Zobacz, kto dowiedziałby się o zdarzeniu według danych produkcyjnych.
page-event = Zdarzenie
page-event-at = Kiedy
page-event-at-hint = W UTC; puste pole oznacza teraz.
page-event-at-wrong = To nie jest czas: napisz go na przykład tak: 2026-12-24 18:00.
page-event-show = Pokaż, kto się dowie
page-event-production-issue = Niepilny problem techniczny w produkcji
page-event-integration-disabled = Integrację wyłączono
page-event-technical-request = Sprawa techniczna, na przykład migracja API
page-event-merchant-issue = Prośba sprzedawcy, na przykład o usunięcie
page-event-user-escalation = Sprawa użytkownika, która wymaga Waszego udziału
page-event-user-support = Użytkownik prosi o pomoc
page-event-nobody = Nikt się nie dowie.
page-event-told = { $number ->
    [one] Dowie się jeden adres:
    [few] Dowiedzą się { $number } adresy:
    [many] Dowie się { $number } adresów:
   *[other] Dowie się { $number } adresu:
}
page-event-not-sent = To tylko podgląd: niczego nie wysłano.
page-event-send = Wyślij wiadomość próbną
page-event-send-what = Wiadomość dostają wszyscy, którzy teraz dowiedzieliby się o zdarzeniu. Mówi ona, że to próba.
page-event-no-mail = Ten portal nie wysyła poczty: kto go prowadzi, nie podał serwera poczty opcją „contactctl portal serve --smtp”. Zgłoszone tu zdarzenia są zapisywane, ale nikt się o nich nie dowiaduje.
page-event-editors = Wiadomości próbne wysyłają redaktorzy i administratorzy konta.
page-event-text = Treść
page-event-text-hint = Znajdzie się w wiadomości tak, jak ją tu wpiszesz. Może być pusta.
page-event-text-long = Skróć ją do { $number } znaków. Niczego nie wysłano.
page-event-send-now = Wyślij próbę
page-event-sent = { $number ->
    [one] Wiadomość próbna jest w drodze na jeden adres. Poniżej widać, co się z nią dzieje.
    [few] Wiadomość próbna jest w drodze na { $number } adresy. Poniżej widać, co się z nią dzieje.
    [many] Wiadomość próbna jest w drodze na { $number } adresów. Poniżej widać, co się z nią dzieje.
   *[other] Wiadomość próbna jest w drodze na { $number } adresu. Poniżej widać, co się z nią dzieje.
}
page-event-noted = Zdarzenie zapisano. Ten portal nie wysyła poczty i nikt się o nim nie dowie.
page-event-raised = Dotychczasowe zdarzenia
page-event-none = Nie zgłoszono jeszcze żadnego zdarzenia.
page-event-older = Starsze zdarzenia
page-event-look-again = Sprawdź ponownie
page-event-mail-waits = Poczta czeka, ale ten portal teraz jej nie wysyła: kto go prowadzi, nie podał serwera poczty.
page-event-test = próba
page-mail-queued = czeka
page-mail-sent = wysłano
page-mail-failed = nie udało się
page-mail-not-sent = nie wysłano: portal nie wysyłał wtedy poczty
page-mail-again = { $number ->
    [one] jedna próba
    [few] { $number } próby
    [many] { $number } prób
   *[other] { $number } próby
}
page-mail-code = serwer poczty odpowiedział { $code }
page-support-open = Pomoc jest czynna
page-support-closed = Pomoc jest nieczynna

page-told = Kto się dowiaduje
page-hours = Godziny pomocy
page-week = Ten tydzień według zegara strefy { $zone }
page-day = Dzień
page-hours-open = Czynne
page-chart = Godziny jako paski
page-closed = nieczynne
page-your-zone = Twoja strefa czasowa
page-zone-show = Pokaż tydzień
page-zone-unknown = Nie ma strefy czasowej „{ $zone }”.
page-windows = Jak wpisano

## Poczta o zdarzeniach

mail-subject = [{ $account }] { $event }
mail-subject-test = [{ $account }] Próba: { $event }
mail-test = To jest próba. Nic się nie stało i niczego nie trzeba robić.
mail-what = Konto: { $name } ({ $account }). Zdarzenie { $number }, { $at }.
mail-why = Ta wiadomość przyszła, bo dane kontaktowe konta wymieniają ten adres w polu „{ $label }”.

## Strony zamiast innej

refusal-malformed-request = Niepoprawne żądanie
    .what = Wróć i spróbuj ponownie.
refusal-malformed-body = Nie da się odczytać formularza
    .what = Wróć i spróbuj ponownie.
refusal-unauthenticated = Zaloguj się
    .what = Otwórz link do logowania.
refusal-forbidden = Tego Ci nie wolno
    .what = Twoja rola na koncie na to nie pozwala albo formularz przyszedł z innej strony. Nic się nie zmieniło.
refusal-not-found = Nic tu nie ma
    .what = Ten adres donikąd nie prowadzi.
refusal-no-account = Nie ma takiego konta
    .what = Nie ma konta o tym identyfikatorze albo nie masz do niego dostępu.
refusal-no-record = Nie ma jeszcze danych
    .what = Nic jeszcze nie wpisano.
refusal-method-not-allowed = Potrzebna jest inna metoda
    .what = Wróć i spróbuj ponownie.
refusal-too-slow = Żądanie nadeszło zbyt wolno
    .what = Spróbuj ponownie.
refusal-account-exists = To konto już istnieje
    .what = Wybierz inny identyfikator.
refusal-contact-information-required = Najpierw trzeba uzupełnić dane kontaktowe
    .what = Uzupełnij to, czego brakuje.
refusal-changed = Ktoś inny to zmienił
    .what = Obejrzyj to jeszcze raz.
refusal-body-too-large = Formularz jest za duży
    .what = Skróć go. Nic się nie zmieniło.
refusal-wrong-media-type = Formularz wysłano inaczej, niż robi to portal
    .what = Wróć i spróbuj ponownie.
refusal-wrong-host = To inny host
    .what = Otwórz portal pod adresem, który wypisuje.
refusal-body-refused = Formularz ma inny kształt
    .what = Wróć i spróbuj ponownie.
refusal-record-refused = Dane odrzucono
    .what = Nic się nie zmieniło.
refusal-profile-refused = Profil odrzucono
    .what = Nic się nie zmieniło.
refusal-users-refused = Użytkowników odrzucono
    .what = Nic się nie zmieniło.
refusal-idempotency-key-reused = Klucza już użyto
    .what = Nic się nie zmieniło.
refusal-precondition-required = Potrzebny jest warunek
    .what = Nic się nie zmieniło.
refusal-too-many-requests = Za dużo prób
    .what = Odczekaj chwilę i spróbuj ponownie. Jeśli nie zadziałało zbyt wiele linków, odczekaj dziesięć minut i poproś o nowy.
refusal-internal = Portal zawiódł
    .what = To nie Twoja wina i nic się nie zmieniło. Kto prowadzi portal, znajdzie przyczynę w dzienniku.
refusal-busy = Portal jest zajęty
    .what = Spróbuj za chwilę. Nic się nie zmieniło.
refusal-unwritable = Portal nie może zapisać
    .what = Jego dysk jest pełny, uszkodzony albo tylko do odczytu: kto prowadzi portal, widzi przyczynę w dzienniku. Nic nie zostało zmienione. Wróć, a to, co wpisano, będzie nadal w formularzu.
