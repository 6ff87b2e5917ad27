### Co nie pozwala wykonać polecenia. Komunikat stwierdza fakt, małą literą i bez kropki; wskazówka
### mówi w drugiej osobie trybu rozkazującego, co zrobić.


## Samo polecenie

no-current-folder = nie da się ustalić bieżącego folderu
no-such-folder = `{ $folder }` nie jest folderem
    .help = podaj istniejący folder przez `-C DIR`
results-unwritable = nie da się zapisać wyników

smtp-no-server = to, co podano opcji `--smtp`, nie wskazuje serwera poczty
smtp-write-url = napisz na przykład `smtps://mail.example.com` albo `smtp://mail.example.com:587`
smtp-secrets-elsewhere = podaj użytkownika i hasło przez `CONTACTCTL_SMTP_USER` i `CONTACTCTL_SMTP_PASSWORD`, nie w adresie URL
smtp-no-sender = poczta nie może wychodzić z `{ $from }`
    .help = napisz na przykład `Portal <portal@example.com>`
smtp-no-certificates = nie da się odczytać certyfikatów systemu
smtp-half-signed-in = ustawiono `{ $set }`, a `{ $missing }` nie
    .help = ustaw obie albo żadnej, jeśli serwer poczty o nie nie pyta

portal-database-read-only = bazę danych portalu `{ $path }` można tylko czytać
    .help = pozwól contactctl zapisywać w tym pliku i w jego folderze albo podaj inny plik przez `--database`
