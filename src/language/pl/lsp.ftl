# Serwer językowy.

lsp-ended = serwer językowy zakończył pracę, zanim edytor poprawnie zakończył sesję

lsp-no-config = `contactctl lsp` sam znajduje projekt każdego pliku; uruchom go bez `--config`
lsp-no-redact = edytor pokazuje pliki takie, jakie są, więc `contactctl lsp` nie może maskować danych osobowych; uruchom go bez `--redact`

lsp-unread = contactctl nie może sprawdzić `{ $root }`: { $error }

lsp-lost = contactctl nie śledzi już `{ $path }`, bo edytor przysłał zmianę, której nie da się odczytać; zamknij ten plik i otwórz go ponownie

lsp-rest = { $errors ->
    [one] jest { $errors } błąd w pliku, który nie jest otwarty: `{ $path }`
    [few] są { $errors } błędy w plikach, które nie są otwarte; pierwszy z nich jest w `{ $path }`
   *[many] jest { $errors } błędów w plikach, które nie są otwarte; pierwszy z nich jest w `{ $path }`
}

## Podpowiedź

lsp-field = { $label } ({ $audience })
lsp-audience-portal = widoczne dla osób, które pracują w portalu
lsp-audience-confidential = poufne: użytkownicy nigdy tego nie widzą
lsp-audience-public = publiczne: widoczne dla wszystkich

lsp-entry-email = Adres: { $email }
lsp-entry-members = { $people ->
    [one] Członkowie: { $members } (razem { $people } osoba)
    [few] Członkowie: { $members } (razem { $people } osoby)
   *[many] Członkowie: { $members } (razem { $people } osób)
}
lsp-entry-phone = Telefon: { $phone }
lsp-entry-language = Język: { $language }
lsp-entry-verified = { $days ->
    [one] Ostatnie sprawdzenie: { $date }, { $days } dzień temu
    [few] Ostatnie sprawdzenie: { $date }, { $days } dni temu
   *[many] Ostatnie sprawdzenie: { $date }, { $days } dni temu
}
lsp-entry-verified-today = Ostatnie sprawdzenie: { $date }, dzisiaj
lsp-entry-verified-odd = `verified_on` ma wartość { $date }, która nie jest datą z przeszłości
lsp-entry-never-verified = Bez sprawdzenia: brakuje `verified_on`
lsp-last-change = Ostatnia zmiana `{ $path }`: { $date }, { $author }, `{ $commit }` { $summary }

## Wskazówki w tekście

lsp-reaches-nobody = nie dociera do nikogo
lsp-reaches = { $people ->
    [one] dociera do { $people } osoby
    [few] dociera do { $people } osób
   *[many] dociera do { $people } osób
}

## Akcje

lsp-allow = Dodaj wyjątek od reguły `{ $rule }`; potem wpisz w nim powód
lsp-use-reference = Zamień `{ $address }` na `@{ $id }`

## Zmiana nazwy

lsp-rename-nothing = nie ma tu identyfikatora do zmiany: ustaw kursor na `@id` albo na identyfikatorze wpisu w spisie kontaktów
lsp-rename-form = { $name } nie może być identyfikatorem: użyj od 1 do 63 małych liter, cyfr i łączników, bez łącznika na początku i na końcu
lsp-rename-taken = w pliku `{ $path }` jest już wpis `{ $name }`; wybierz inny identyfikator
lsp-rename-unknown = w spisie kontaktów nie ma wpisu `{ $name }`; wpisz identyfikator istniejącego wpisu albo najpierw dodaj ten wpis
lsp-rename-unread = plik `{ $path }` może używać wpisu `{ $name }`, ale nie da się go odczytać w całości; najpierw popraw w nim błędy
lsp-rename-escaped = w pliku `{ $path }` nazwa `{ $name }` jest zapisana z sekwencją specjalną, na przykład `\u0061`; najpierw zapisz ją zwykłymi znakami
