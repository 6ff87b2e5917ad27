### Strona do ręcznego wpisywania zmian i to, co się o niej wypisuje.

sheet-wrote = Zapisano plik { $path }: { $accounts }, { $steps }.
sheet-steps = { $number ->
    [one] { $number } krok
    [few] { $number } kroki
   *[many] { $number } kroków
}
sheet-then = Otwórz tę stronę w przeglądarce obok portalu. Kod potwierdzenia jest na końcu strony; przekaż go poleceniem: `contactctl attest --from - --portal { $portal }`
sheet-nothing = Nie utworzono strony: nie ma nic do wpisania.
sheet-of-api = portal `{ $portal }` ma API, więc nie trzeba niczego wpisywać ręcznie
    .help = wyślij zmiany: uruchom to samo polecenie bez opcji `--sheet`, na przykład `contactctl sync --portal { $portal }`


## Strona

sheet-title = Zmiany do ręcznego wpisania: { $portal }
sheet-heading = Zmiany do ręcznego wpisania
sheet-skip = Przejdź do pierwszego konta
sheet-portal = Portal:
sheet-environment = Środowisko:
sheet-made = Utworzono:
sheet-mark = Arkusz:
sheet-how = Jak pracować z tą stroną
sheet-how-beside = Otwórz portal obok tej strony i wprowadzaj zmiany po kolei, od góry do dołu. Ta kolejność jest bezpieczna: żadne konto ani na moment nie zostanie bez kontaktu.
sheet-how-change = Wprowadź zmianę w portalu i zapisz ją tam.
sheet-how-answer = Wybierz „Wpisane i zapisane” dopiero wtedy, gdy widzisz nową wartość w portalu.
sheet-how-differs = Portal pokazuje inną wartość, niż zakłada ta strona? Nie zmieniaj tej wartości. Wybierz „Pominięte” i odczytaj stronę portalu poleceniem: `contactctl attest --paste --portal { $portal }`
sheet-how-code = Na końcu przekaż kod potwierdzenia programowi contactctl. Ta strona niczego nigdzie nie wysyła.
sheet-no-script = Ta przeglądarka nie wykonuje skryptu tej strony: nie ma przycisków kopiowania ani kodu potwierdzenia. Stronę nadal można czytać i drukować, a pola zaznaczać długopisem. Aby odnotować, co zostało wpisane, uruchom w terminalu: `contactctl sync --portal { $portal }` (przy pierwszej synchronizacji dodaj `--first`)
sheet-on-paper = Zaznacz „Wpisane i zapisane”, gdy portal pokazuje zmianę, albo „Pominięte”, jeśli krok pomijasz. Aby odnotować, co zostało wpisane, otwórz tę stronę ponownie w przeglądarce i wybierz na niej te same odpowiedzi.
sheet-not-kept = Ta przeglądarka nie zapamiętuje odpowiedzi. Zanim zamkniesz lub odświeżysz tę stronę, skopiuj albo zapisz kod potwierdzenia.
sheet-contents = Konta
sheet-progress = Odpowiedzi:
sheet-count = { $done } z { $all }
sheet-next = Następny krok bez odpowiedzi
sheet-to-code = Przejdź do kodu


## Konto

sheet-users-page = Użytkownicy
sheet-users-page-open = Otwórz stronę użytkowników
sheet-contact-page = Informacje kontaktowe
sheet-contact-page-open = Otwórz stronę informacji kontaktowych
sheet-new-tab = (otwiera się w nowej karcie)
sheet-users-save = Użytkowników konta może zmieniać tylko jego administrator. Sprawdź, czy lista użytkowników w portalu pokazuje każdą zmianę.
sheet-contact-save = Teraz zapisz stronę w portalu i sprawdź, czy pokazuje to, co wpisano.
sheet-user-add = Dodaj użytkownika
sheet-user-role = Zmień rolę użytkownika
sheet-user-remove = Usuń użytkownika
sheet-address = Adres
sheet-role-give = Rola: `{ $new }`
sheet-role-change = Rola: z `{ $old }` na `{ $new }`
sheet-add = Dodaj
sheet-remove = Usuń
sheet-whole = Lista po zmianie
sheet-exactly = Wpisz dokładnie to
sheet-now = Zastąp ten adres
sheet-gone = Usuń ten adres
sheet-new = Wpisz ten adres
sheet-enter = Wpisz ten adres
sheet-hours-now = Zastąp te godziny
sheet-hours-gone = Usuń te godziny
sheet-hours-new = Ustaw te godziny
sheet-hours-enter = Ustaw te godziny
sheet-hours-hint = Dni i godziny ustaw ręcznie; tekst służy tylko do porównania.
sheet-empty-now = Pole jest teraz puste.
sheet-empty-then = Zostaw pole puste.
sheet-not-known = Obecna wartość nie jest znana. Zastąp całą zawartość pola.
sheet-copy = Kopiuj
sheet-copy-all = Kopiuj wszystko
sheet-copy-what = Kopiuj { $value }
sheet-copy-all-what = Kopiuj wszystko: { $field }
sheet-answer = Twoja odpowiedź: { $step }
sheet-confirmed = Wpisane i zapisane: portal to pokazuje
sheet-skipped = Pominięte
sheet-not-yet = Jeszcze nie
sheet-rest = Oznacz pozostałe jako wpisane i zapisane
sheet-undo = Cofnij
sheet-marked = Oznaczono jako wpisane i zapisane: { $done }
sheet-undone = Cofnięto.
sheet-cleared = Usunięto wszystkie odpowiedzi.
sheet-as-is = Pola bez zmian: { $count }
sheet-paste = Porównaj z portalem
sheet-paste-how = Na stronie informacji kontaktowych tego konta w portalu zaznacz wszystko i skopiuj, a potem wklej tutaj i wybierz „Porównaj”. Ta strona nie wysyła ani nie zapamiętuje wklejonego tekstu.
sheet-paste-label = Tekst strony portalu
sheet-paste-read = Porównaj


## Kod

sheet-code = Kod potwierdzenia
sheet-code-what = Kod zawiera Twoje odpowiedzi, a z adresów tylko te, które należą do użytkowników portalu. Przekaż kod programowi contactctl w klonie, w którym utworzono tę stronę.
sheet-code-sum = Odpowiedzi w kodzie: { $done } z { $all } (wpisane i zapisane: { $confirmed }, pominięte: { $skipped })
sheet-code-none = Wybierz odpowiedź powyżej, a kod pojawi się tutaj.
sheet-code-copy = Kopiuj kod
sheet-code-save = Zapisz jako plik
sheet-code-paste = Uruchom to, wklej kod i naciśnij Enter:
sheet-code-file = Albo zapisz kod jako plik, przenieś ten plik do klonu i uruchom tam to:
sheet-code-long = Kod jest długi, a niektóre terminale obcinają długie wiersze. Zapisz kod jako plik.
sheet-clear = Usuń wszystkie odpowiedzi
sheet-clear-sure = Usunąć wszystkie odpowiedzi na tej stronie?
sheet-copied = Skopiowano:
sheet-copied-code = Skopiowano.
sheet-saved = Zapisano:
sheet-by-hand = Skopiuj ręcznie
sheet-by-hand-how = Ta przeglądarka nie pozwala stronie kopiować. Tekst jest zaznaczony: naciśnij Ctrl+C (na Macu ⌘C), a potem zamknij to okienko.
sheet-close = Zamknij
sheet-paste-large = wklejono za dużo tekstu: skopiuj sam tekst strony
sheet-paste-not-text = to nie jest skopiowany tekst: w portalu zaznacz wszystko i skopiuj
