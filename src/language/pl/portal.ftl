### Portal: odmowy, strony i poczta. `.page` to zdania, które pokazuje formularz zamiast komunikatu
### API, bez kluczy.

portal-with-help = { $message }; { $help }
portal-add-user = { $message }; najpierw dodaj ten adres do użytkowników konta
portal-sandbox-alert = sandbox nie ma kontaktów z alertem; ustaw je tylko w produkcji
    .page = Sandbox nie ma kontaktów z alertem. Ustaw je tylko w produkcji.
portal-required = pole `{ $key }` ({ $label }) jest wymagane
    .page = To pole jest wymagane.
portal-unknown-member = rekord kontaktów nie ma takiego pola; pomiń je
    .page = Formularz nie ma takiego pola.
portal-no-directory = portal nie ma spisu kontaktów, w którym można by znaleźć `@{ $id }`; wpisz pełny adres
    .page = Wpisz pełny adres: portal nie zna nazw, które zaczynają się od @.
portal-named-twice = adres `{ $email }` jest na liście więcej niż raz; zostaw tylko jedno wystąpienie
    .page = Ten adres jest na liście więcej niż raz. Zostaw tylko jedno wystąpienie.
portal-many-users = konto może mieć najwyżej tylu użytkowników: { $most }; najpierw usuń niektórych
    .page = Konto może mieć najwyżej { $most } użytkowników. Najpierw usuń niektórych.
portal-tester-stays = `{ $email }` to tester, a testerów mają tylko integracje do składania zamówień; najpierw nadaj temu użytkownikowi inną rolę
portal-last-administrator = konto musi mieć administratora; zostaw w tej roli użytkownika `{ $email }` albo najpierw nadaj ją komuś innemu
    .page = Konto musi mieć administratora. Zostaw w tej roli użytkownika { $email } albo najpierw nadaj ją komuś innemu.
portal-alert-contact = `{ $email }` to kontakt z alertem; najpierw usuń ten adres z kontaktów z alertem albo zastąp go tam innym
    .page = { $email } to kontakt z alertem. Najpierw usuń ten adres z kontaktów z alertem albo zastąp go tam innym.

## Strony

page-portal = Portal
page-skip = Przejdź do treści
page-accounts = Konta
page-sign-out = Wyloguj się
page-complete = Kompletne
page-incomplete = Niekompletne
page-empty = puste
page-to-accounts = Do listy kont

page-sign-in = Zaloguj się
page-not-signed-in = Nie masz otwartej sesji albo Twoja sesja się zakończyła.
page-link-used = Ten link został już użyty, wygasł, jest niepełny, nie pochodzi z tego portalu albo jest dla osoby, która nie ma już dostępu.
page-sign-in-how = Poproś o link do logowania. Administrator konta może go utworzyć w zakładce Użytkownicy, a operator portalu poleceniem „contactctl portal invite EMAIL”. Każdy link działa jeden raz. Własny link operatora wyświetla polecenie „contactctl portal serve” przy uruchomieniu.
page-signed-out = Wylogowano

page-kept = Wpisane dane są zachowane
page-kept-ended = Sesja się zakończyła i nic jeszcze nie zostało zapisane. Zostaw tę stronę otwartą, zaloguj się nowym linkiem w innej karcie, a potem kontynuuj tutaj.
page-kept-earlier = Ten formularz pochodzi z wcześniejszej sesji i nic jeszcze nie zostało zapisane. Sprawdź go, a potem wybierz „Kontynuuj”, aby go wysłać.
page-too-large = Formularz może mieć najwyżej { $most } KiB, więc niczego jeszcze nie zapisano. Wpisany tekst jest poniżej. Skróć go, a potem wybierz „Kontynuuj”, aby go wysłać.
page-continue = Kontynuuj
page-typed = Zawartość formularza

page-support = Skontaktuj się z zespołem pomocy
page-support-what = O pomoc poproś operatora, czyli osobę, która prowadzi ten portal. Jeśli portal zgłosił błąd, operator może znaleźć przyczynę w dzienniku portalu.

page-of-account = Strony konta
page-overview = Przegląd
page-configuration = Konfiguracja
page-contact-information = Informacje kontaktowe
page-users = Użytkownicy
page-history = Historia
page-events = Zdarzenia

page-gate = Uzupełnij informacje kontaktowe
page-gate-why = Pozostałe strony konta otworzą się, gdy wszystkie wymagane pola będą miały wartości. Jeśli ktoś inny lepiej zna odpowiedzi, administrator konta może dać tej osobie dostęp w zakładce Użytkownicy.
page-gate-ask = Twoja rola pozwala odczytać to konto, ale nie uzupełnić jego informacji kontaktowych. Poproś o to administratora konta, poproś o inną rolę albo skontaktuj się z zespołem pomocy:
page-gate-no-administrator = Twoja rola pozwala odczytać to konto, ale nie uzupełnić jego informacji kontaktowych. Konto nie ma administratora.
page-gate-integration = Pozostałe pola mają wartości, ale integracja { $integration } wymaga też pola „{ $label }”. Pozostałe strony konta otworzą się, gdy to pole będzie miało wartość.
page-gate-missing = { $number ->
    [one] Jedno pole jest jeszcze puste:
    [few] { $number } pola są jeszcze puste:
    [many] { $number } pól jest jeszcze pustych:
   *[other] { $number } pola jest jeszcze puste:
}
page-opened = Wszystkie wymagane pola mają wartości. Pozostałe strony konta są otwarte.

page-search = Szukaj według identyfikatora lub nazwy
page-state = Informacje kontaktowe (produkcja)
page-any = Dowolne
page-managed-by = Zarządzanie
page-by-repository = z repozytorium
page-not-by-repository = nie z repozytorium
page-by-hand = ręcznie
page-by-sync = przez synchronizację
page-nothing-yet = jeszcze brak
page-filter = Pokaż
page-no-accounts = Nie ma kont, do których masz dostęp. Jeśli ten portal jest nowy, operator może utworzyć konta z plików poleceniem „contactctl sync --portal NAME”.
page-no-such-accounts = Żadne konto nie spełnia kryteriów wyszukiwania.
page-all-accounts = Pokaż wszystkie
page-more-accounts = Więcej kont
page-account = Konto
page-record = Informacje kontaktowe (produkcja)

page-account-id = Identyfikator konta: { $id }
page-is-production = Środowisko: Produkcja
page-is-sandbox = Środowisko: Sandbox
page-environment = Środowisko
page-production = Produkcja
page-sandbox = Sandbox
page-sandbox-alert = Nie ma tu kontaktów z alertem: automatyczne alerty są wysyłane tylko dla produkcji. Kontakty z alertem ustawia się w środowisku Produkcja.
page-nothing-entered = Nic jeszcze nie wpisano.
page-changed = Ostatnia zmiana: { $by }, { $at }.
page-managed = Te informacje kontaktowe są zarządzane z repozytorium.
page-managed-what = Jeśli zmienisz tu wartość, następna synchronizacja zgłosi tę zmianę i może przywrócić wartość z repozytorium. Jeśli możesz, zmień zamiast tego plik w repozytorium.
page-last-push = Ostatnio wysłano z commitu
page-saved = Zapisano.
page-saved-part = Zapisano. Resztę można uzupełnić później.
page-save = Zapisz
page-submit = Wyślij
page-read-only = Twoja rola ({ $role }) pozwala to odczytać, ale nie zmienić. Mogą to zmienić edytorzy i administratorzy konta.
page-missing = brak
page-wrong = { $number ->
    [one] Jeden problem
    [few] { $number } problemy
    [many] { $number } problemów
   *[other] { $number } problemu
}
page-problem = „{ $value }”: { $problem }
page-not-accepted = Tej wartości nie można zapisać. Sprawdź ją.
page-nothing-lost = Nic nie zostało zapisane. To, co wpisano, jest nadal w formularzu.
page-field = Pole
page-audience-public = widoczne dla użytkowników
page-audience-confidential = nigdy nieujawniane użytkownikom
page-one-a-line = Wpisz każdy adres w osobnym wierszu.
page-no-users = Konto nie ma jeszcze użytkowników: najpierw dodaj kogoś w zakładce Użytkownicy.
page-alert-users = Wybierz spośród użytkowników konta.
page-alert-more = Inni użytkownicy
page-not-a-user = nie jest użytkownikiem konta
page-english-labels = Angielskie nazwy pól
page-error = Błąd: { $title }
page-day-of-month = { $day } { $month ->
    [jan] sty
    [feb] lut
    [mar] mar
    [apr] kwi
    [may] maj
    [jun] cze
    [jul] lip
    [aug] sie
    [sep] wrz
    [oct] paź
    [nov] lis
   *[dec] gru
}
page-moment = { $day } { $month ->
    [jan] stycznia
    [feb] lutego
    [mar] marca
    [apr] kwietnia
    [may] maja
    [jun] czerwca
    [jul] lipca
    [aug] sierpnia
    [sep] września
    [oct] października
    [nov] listopada
   *[dec] grudnia
} { $year }, { $clock } UTC
page-hint-alert = Użytkownicy portalu, którzy mogą rozwiązać niepilne problemy techniczne w produkcji. Do nich trafiają automatyczne alerty.
page-hint-technical-emergency = Odbiorcy powiadomień w sytuacji alarmowej, na przykład po wyłączeniu integracji. Najlepszy jest alias, który wzywa osobę na dyżurze.
page-hint-technical-non-emergency = Osoby, które zajmują się sprawami technicznymi, na przykład migracją API.
page-hint-merchant-issues = Odbiorcy powiadomień o sprzedawcach, na przykład o prośbie sprzedawcy o usunięcie.
page-hint-operational-for-google = Osoby, które zajmują się sprawą użytkownika wymagającą Twojej pomocy, na przykład rezerwacją, której nie zrealizowano.
page-hint-operational-for-users = Adres pomocy Twojej domyślnej marki, widoczny dla użytkowników. Wpisz dokładnie jeden.
page-hint-operational-support = Godziny pomocy dla użytkowników. Wpisz je w formacie GG:MM; 24:00 to koniec dnia.
page-window = Przedział godzin { $number }
page-days = Dni
page-opens = Od
page-closes = Do
page-zone = Strefa czasowa
page-overnight = Kończy się następnego dnia
page-remove-hours = Usuń te godziny przy zapisie
page-hours-of = { $days } { $opens }-{ $closes } { $zone }
page-hours-of-overnight = { $days } { $opens }-{ $closes } (następnego dnia) { $zone }
page-hours-most = Nie ma miejsca na kolejne godziny: konto może mieć ich najwyżej { $most }.
page-add-hours = Dodaj godziny
page-mon = pon.
page-tue = wt.
page-wed = śr.
page-thu = czw.
page-fri = pt.
page-sat = sob.
page-sun = niedz.

page-conflict = Wcześniej zapisano inną wersję
page-conflict-what = Tę inną wersję zapisano { $at } ({ $by }), w trakcie Twojej edycji. Nic nie przepadło ani nie zostało nadpisane: porównaj obie wersje i zapisz jeszcze raz.
page-conflict-same = Obie wersje są takie same: wszystko, co wpisano, jest już zapisane.
page-conflict-saved = Zapisana wersja
page-conflict-yours = Twoja wersja
page-conflict-form = Formularz zawiera
page-conflict-taken = zapisaną wartość (to pole jest bez Twoich zmian)
page-conflict-kept = Twoją wartość

page-users-what = Kontakty z alertem muszą być użytkownikami. Usunięty użytkownik od razu traci dostęp do tego konta.
page-users-read = Użytkownikami zarządzają administratorzy konta.
page-address = Adres e-mail
page-role = Rola
page-access = Dostęp
page-alert-contact = kontakt z alertem
page-role-of = Rola użytkownika { $email }
page-change = Zmień
page-change-role = Zmień rolę użytkownika { $email }
page-new-link = Nowy link do logowania
page-new-link-for = Nowy link do logowania dla użytkownika { $email }
page-remove = Usuń…
page-remove-user = Usuń użytkownika { $email }…
page-remove-now = Usuń użytkownika { $email }
page-invite = Zaproś użytkownika
page-invite-what = Użytkownik ma dostęp od razu. Dostaniesz link do logowania, który trzeba przekazać tej osobie.
page-invite-now = Zaproś
page-link = Link do logowania
page-link-what = Przekaż ten link samodzielnie: portal go nie wysyła. Link działa jeden raz, w ciągu godziny i tylko dla tego konta. Nie pojawi się ponownie.
page-user-invited = Użytkownik { $email } ma dostęp.
page-user-changed = Zapisano rolę użytkownika { $email }.
page-user-link = Utworzono nowy link do logowania dla użytkownika { $email }.
page-user-removed = Usunięto użytkownika { $email }: ta osoba nie ma już dostępu do tego konta.
page-user-gone = { $email } nie jest już użytkownikiem tego konta. Niczego nie zmieniono.
page-roles = Uprawnienia ról
page-role-read-only = tylko odczyt
page-role-editor = edytor
page-role-administrator = administrator
page-role-tester = tester
page-role-read-only-may = Odczyt konta.
page-role-editor-may = Odczyt konta, edycja informacji kontaktowych i wysyłanie zdarzeń testowych.
page-role-administrator-may = To samo co edytor, a także zarządzanie użytkownikami.
page-role-tester-may = Odczyt konta i testowanie przed uruchomieniem (tylko w integracjach do składania zamówień).

page-first = Pierwsza strona
page-newest = Najnowsze
page-search-users = Szukaj adresu
page-users-found = Użytkownicy: { $number }
page-no-such-users = Żaden użytkownik nie spełnia kryteriów wyszukiwania.
page-more-users = Więcej użytkowników
page-no-history = Nie ma jeszcze żadnych zmian.
page-from-commit = commit
page-source-changed = Nie zmieniła się żadna wartość, tylko repozytorium, commit lub plik konfiguracji, z którego pochodzą te informacje kontaktowe.
page-released = Nie zmieniła się żadna wartość, ale te informacje kontaktowe nie są już zarządzane z repozytorium.
page-emptied = usunięto
page-was = Przed zmianą:
page-is = Po zmianie:
page-older = Starsze zmiany

page-events-what = Zobacz, kto dostałby powiadomienie o zdarzeniu według informacji kontaktowych dla produkcji.
page-event = Zdarzenie
page-event-at = Kiedy
page-event-at-hint = Podaj czas w UTC. Puste pole oznacza bieżący moment.
page-event-at-wrong = To nie jest data i godzina. Wpisz je na przykład tak: 2026-12-24 18:00.
page-event-show = Pokaż odbiorców
page-event-production-issue = Niepilny problem techniczny w produkcji
page-event-integration-disabled = Integracja została wyłączona
page-event-technical-request = Sprawa techniczna, na przykład migracja API
page-event-merchant-issue = Prośba sprzedawcy, na przykład o usunięcie
page-event-user-escalation = Sprawa użytkownika, która wymaga Twojej pomocy
page-event-user-support = Użytkownik prosi o pomoc
page-event-nobody = Nikt nie dostanie powiadomienia. Konto nie ma kontaktu dla tego zdarzenia.
    .then = Nikt nie dostał powiadomienia. Konto nie miało kontaktu dla tego zdarzenia.
page-event-told = { $number ->
    [one] Powiadomienie trafi na jeden adres:
    [few] Powiadomienie trafi na { $number } adresy:
    [many] Powiadomienie trafi na { $number } adresów:
   *[other] Powiadomienie trafi na { $number } adresu:
}
page-event-not-sent = To tylko podgląd: niczego nie wysłano.
page-event-send = Wyślij test
page-event-send-what = Wszyscy odbiorcy powiadomień o wybranym zdarzeniu dostaną wiadomość e-mail oznaczoną jako test.
page-event-no-mail = Ten portal nie wysyła poczty: operator portalu nie skonfigurował serwera poczty (opcje „--smtp” i „--smtp-from” polecenia „contactctl portal serve”). Zdarzenia są tu zapisywane, ale nikt nie dostaje powiadomień.
page-event-editors = Testy mogą wysyłać edytorzy i administratorzy konta.
page-event-text = Treść
page-event-text-hint = Wiadomość zawiera ten tekst dokładnie tak, jak go wpiszesz. Pole może być puste.
page-event-send-now = Wyślij test
page-event-sent = { $number ->
    [one] Test jest wysyłany na jeden adres. Stan wysyłki widać poniżej.
    [few] Test jest wysyłany na { $number } adresy. Stan wysyłki widać poniżej.
    [many] Test jest wysyłany na { $number } adresów. Stan wysyłki widać poniżej.
   *[other] Test jest wysyłany na { $number } adresu. Stan wysyłki widać poniżej.
}
page-event-noted = Zapisano zdarzenie. Ten portal nie wysyła poczty, więc nikt nie dostanie powiadomienia.
page-event-raised = Dotychczasowe zdarzenia
page-event-none = Nie ma jeszcze żadnych zdarzeń.
page-event-older = Starsze zdarzenia
page-event-look-again = Odśwież
page-event-mail-waits = Poczta czeka na wysłanie, ale ten portal jej nie wysyła. Poproś operatora portalu, aby skonfigurował serwer poczty.
page-event-test = test
page-mail-queued = czeka na wysłanie
page-mail-sent = wysłano
page-mail-failed = nie udało się wysłać
page-mail-not-sent = nie wysłano: portal wtedy nie wysyłał poczty
page-mail-again = { $number ->
    [one] { $number } próba wysłania
    [few] { $number } próby wysłania
   *[many] { $number } prób wysłania
}
page-mail-code = odpowiedź serwera poczty: { $code }
page-support-open = Pomoc jest czynna
    .then = W momencie zdarzenia pomoc była czynna.
page-support-closed = Pomoc jest nieczynna
    .then = W momencie zdarzenia pomoc była nieczynna.

page-told = Odbiorcy powiadomień
page-hours = Godziny pomocy
page-week = Ten tydzień w strefie czasowej { $zone }
page-day = Dzień
page-hours-open = Czynne
page-chart = Godziny na wykresie
page-closed = nieczynne
page-your-zone = Twoja strefa czasowa
page-zone-show = Pokaż tydzień
page-zone-unknown = Strefa czasowa „{ $zone }” nie istnieje. Wybierz strefę z listy, na przykład Europe/Warsaw.
page-windows = Wpisane godziny

## Poczta o zdarzeniach

mail-subject = [{ $account }] { $event }
mail-subject-test = [{ $account }] Test: { $event }
mail-test = To jest test. Nic się nie stało i nic nie trzeba robić.
mail-what = Konto: { $name } ({ $account }). Zdarzenie { $number }, { $at }.
mail-why = Ta wiadomość przyszła na ten adres, bo jest on w polu „{ $label }” w informacjach kontaktowych konta.

## Strony zamiast innej

refusal-malformed-request = Portal nie może odczytać tego żądania
    .what = Jeśli otwarto link, sprawdź, czy jego adres jest kompletny. Jeśli wysłano formularz, wróć i spróbuj ponownie.
refusal-malformed-body = Nie da się odczytać formularza
    .what = Wróć i spróbuj ponownie.
refusal-unauthenticated = Zaloguj się
    .what = Otwórz link do logowania.
refusal-forbidden = Brak uprawnień
    .what = Twoja rola na koncie na to nie pozwala albo formularz przyszedł z innej witryny. Niczego nie zmieniono. Poproś administratora konta o inną rolę albo wypełnij formularz na stronie tego portalu.
refusal-not-found = Nie znaleziono strony
    .what = Sprawdź adres albo otwórz link „contactctl portal” u góry tej strony.
refusal-no-account = Nie znaleziono konta
    .what = Nie ma konta o tym identyfikatorze albo nie masz do niego dostępu. Jeśli potrzebujesz dostępu, poproś o niego administratora konta lub operatora portalu.
refusal-no-record = Nie ma jeszcze informacji kontaktowych
    .what = Nic jeszcze nie wpisano. Najpierw uzupełnij informacje kontaktowe konta.
refusal-method-not-allowed = Tego nie można tu zrobić
    .what = Wróć i użyj linków lub przycisków na stronie.
refusal-too-slow = Przesyłanie żądania trwało zbyt długo
    .what = Odśwież tę stronę, aby wysłać formularz jeszcze raz. Niczego nie zmieniono.
refusal-account-exists = To konto już istnieje
    .what = Wybierz inny identyfikator.
refusal-contact-information-required = Najpierw uzupełnij informacje kontaktowe
    .what = Uzupełnij brakujące pola.
refusal-changed = Ktoś inny wprowadził tu zmianę
    .what = Otwórz stronę ponownie, aby zobaczyć zmianę.
refusal-body-too-large = Formularz jest za duży
    .what = Wróć i skróć wpisany tekst. Niczego nie zmieniono.
refusal-wrong-media-type = Formularz ma niewłaściwy format
    .what = Wypełnij formularz na stronie tego portalu i wyślij go stamtąd. Niczego nie zmieniono.
refusal-wrong-host = Niewłaściwy adres
    .what = Zapytaj operatora portalu o właściwy adres.
refusal-body-refused = Formularz nie ma oczekiwanych pól
    .what = Otwórz stronę ponownie i wypełnij jej formularz. Niczego nie zmieniono.
refusal-record-refused = Nie zapisano informacji kontaktowych
    .what = Niektóre wartości są niepoprawne. Niczego nie zmieniono. Wróć i popraw je.
refusal-profile-refused = Nie zapisano konta
    .what = Niektóre wartości są niepoprawne. Niczego nie zmieniono. Wróć i popraw je.
refusal-users-refused = Nie zapisano użytkowników
    .what = Jedna z wartości samego konta nie jest już poprawna. Niczego nie zmieniono. Poproś operatora portalu o poprawienie konta.
refusal-idempotency-key-reused = Ten formularz już wysłano
    .what = Otwórz stronę ponownie, aby wysłać kolejny test. Tym razem niczego nie wysłano.
refusal-precondition-required = Nie można obsłużyć żądania
    .what = Wróć i spróbuj ponownie. Niczego nie zmieniono.
refusal-too-many-requests = Za dużo prób
    .what = Odczekaj chwilę i spróbuj ponownie. Po zbyt wielu niepoprawnych linkach do logowania odczekaj dziesięć minut i poproś administratora konta lub operatora portalu o nowy link.
refusal-internal = W portalu wystąpił błąd
    .what = To nie Twoja wina. Otwórz stronę ponownie. Jeśli wysłano formularz, sprawdź, czy zapisano wpisane dane. Jeśli błąd się powtórzy, zgłoś go operatorowi portalu, który może znaleźć przyczynę w dzienniku portalu.
refusal-busy = Portal jest zajęty
    .what = Spróbuj za chwilę. Niczego nie zmieniono.
refusal-unwritable = Portal nie może zapisać danych
    .what = Dysk portalu jest pełny lub uszkodzony albo baza danych jest tylko do odczytu. Zgłoś to operatorowi portalu, który może znaleźć przyczynę w dzienniku portalu. Niczego nie zmieniono. Jeśli wysłano formularz, nie zamykaj tej strony: odśwież ją później, aby wysłać formularz ponownie.

## Odmowy API: tytuł każdego rodzaju

problem-malformed-request = Żądanie jest niepoprawne
problem-malformed-body = Treść żądania nie jest w formacie JSON
problem-unauthenticated = Wymagany jest ważny token
problem-forbidden = Token na to nie pozwala
problem-not-found = Pod tym adresem nic nie ma
problem-no-account = To konto nie istnieje
problem-no-record = Nie ma jeszcze rekordu
problem-method-not-allowed = Ta metoda jest tu niedozwolona
problem-too-slow = Przesyłanie żądania trwało zbyt długo
problem-account-exists = To konto już istnieje
problem-contact-information-required = Najpierw trzeba uzupełnić informacje kontaktowe
problem-changed = Warunek wstępny nie jest spełniony
problem-body-too-large = Treść żądania jest za duża
problem-wrong-media-type = Treść żądania nie jest oznaczona jako JSON
problem-wrong-host = Żądanie dotyczy innego hosta
problem-body-refused = Treść żądania nie jest zgodna ze schematem API
problem-record-refused = Rekord został odrzucony
problem-profile-refused = Profil konta został odrzucony
problem-users-refused = Użytkownicy zostali odrzuceni
problem-idempotency-key-reused = Klucza idempotencji użyto już w innym żądaniu
problem-precondition-required = Wymagany jest dokładnie jeden z nagłówków: `If-Match` albo `If-None-Match`
problem-too-many-requests = Było zbyt wiele żądań
problem-internal = W portalu wystąpił błąd
problem-busy = Portal jest zajęty
problem-unwritable = Portal nie może zapisać danych

## Odmowy API: co jest nie tak z tym żądaniem

refused-no-route = portal nie ma ścieżki `{ $path }`
refused-method = ścieżka `{ $path }` nie przyjmuje metody { $method }
refused-too-long-to-answer = portal nie obsłużył żądania w wyznaczonym czasie; może jeszcze zapisać zmianę, więc przed kolejną próbą odczytaj bieżący stan
refused-read-again = bieżący stan jest inny niż oczekiwany; odczytaj go i zdecyduj ponownie
refused-nothing-yet = nie ma jeszcze rekordu; utwórz go z nagłówkiem `If-None-Match: *`
refused-no-precondition = wyślij nagłówek `If-Match` z odczytanym znacznikiem (ETag) albo `If-None-Match: *`, jeśli jeszcze nic nie istnieje
refused-two-preconditions = wyślij tylko jeden z nagłówków: `If-Match` albo `If-None-Match`
refused-none-match = jedyna dozwolona wartość `If-None-Match` to `*`
refused-header-text = nagłówek `{ $name }` nie jest tekstem ASCII
refused-body-late = treść żądania nie nadeszła w wyznaczonym czasie
refused-body-broken = połączenie zostało przerwane, zanim nadeszła cała treść żądania
refused-body-size = treść żądania ma więcej bajtów niż { $limit }
refused-not-json-type = wyślij nagłówek `Content-Type: application/json`
refused-key-length = nagłówek `Idempotency-Key` musi mieć od 1 do { $limit } widocznych znaków ASCII
refused-body-encoding = treść żądania nie jest w UTF-8: pierwszy niepoprawny bajt ma pozycję { $offset }
refused-nothing-changed = portal nie zapisał danych, więc niczego nie zmieniono
refused-read-only = portal nie może zapisywać w swojej bazie danych, więc niczego nie zmieniono; zgłoś to operatorowi portalu
refused-disk-full = na dysku portalu nie ma miejsca, więc niczego nie zmieniono; zgłoś to operatorowi portalu
refused-id-encoding = identyfikator konta nie jest tekstem w UTF-8
refused-query = nie można odczytać zapytania: { $reason }
refused-scope = token `{ $name }` ma zakres `{ $scope }`, a to żądanie wymaga zakresu `{ $required }`
refused-other-account = token `{ $name }` nie obejmuje konta `{ $account }`
refused-not-all = token `{ $name }` obejmuje tylko wybrane konta, a to żądanie wymaga tokenu do wszystkich kont
refused-no-token = wyślij nagłówek `Authorization: Bearer` z tokenem
refused-not-bearer = nagłówek `Authorization` musi zawierać `Bearer`, spację i token
refused-token = token jest nieznany, unieważniony albo wygasł
refused-public-host = wyślij żądanie do `{ $host }`, czyli hosta tego portalu
refused-local-host = wyślij żądanie na adres `localhost` albo adres pętli zwrotnej, taki jak `127.0.0.1`; na inny nagłówek `Host` ten portal nie odpowiada
refused-new-key = w innym żądaniu użyj nowej wartości `Idempotency-Key`
refused-account-there = konto `{ $account }` już istnieje
refused-page-size = `page_size` musi być liczbą od 1 do { $limit }
refused-page-token = `page_token` musi być wartością `next_page_token` wcześniejszej strony
refused-text-length = tekst może mieć najwyżej tyle znaków: { $most }
    .page = Skróć treść do najwyżej { $most } znaków. Niczego nie wysłano.
refused-text-characters = tekst nie może zawierać znaków sterujących innych niż tabulatory i znaki nowego wiersza
    .page = Treść zawiera znak sterujący, którego nie można wysłać pocztą. Wpisz treść od nowa. Niczego nie wysłano.
refused-key-twice = pole `{ $key }` występuje więcej niż raz; zostaw tylko jedno
refused-record-missing = konto `{ $account }` nie ma rekordu w środowisku { $environment ->
    [sandbox] sandbox
   *[production] produkcyjnym
}
refused-fields-missing = w środowisku produkcyjnym konto nie ma wartości dla: { $fields }
refused-rate = limit żądań na sekundę to { $limit }; odczekaj chwilę i spróbuj ponownie
refused-action = formularz nie ma takiej akcji
refused-role = rola `{ $role }` na to nie pozwala
refused-event = takie zdarzenie nie istnieje
refused-form-sent = ten formularz wysłano już z innymi wartościami
refused-language = portal nie jest dostępny w tym języku
refused-cross-site = formularz wysłano ze strony innej witryny
refused-form-type = wyślij formularz jako `application/x-www-form-urlencoded`
refused-links = otwarto zbyt wiele niepoprawnych linków do logowania
refused-no-such-account = nie ma konta o identyfikatorze `{ $account }`
    .help = sprawdź identyfikator; jeśli konto ma plik, utworzy je synchronizacja z tym portalem: `contactctl sync --portal NAME`
refused-not-your-error = wystąpił wewnętrzny błąd portalu, niezależny od żądania; przyczyna jest w dzienniku portalu
refused-database-locked = inny proces blokuje bazę danych; spróbuj ponownie
