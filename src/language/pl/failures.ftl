### Co nie pozwala wykonać polecenia. Komunikat stwierdza fakt, małą literą i bez kropki; wskazówka
### mówi w drugiej osobie trybu rozkazującego, co zrobić.


## Samo polecenie

no-current-folder = nie da się ustalić bieżącego folderu
no-such-folder = `{ $folder }` nie jest folderem
    .help = podaj istniejący folder przez `-C DIR`
results-unwritable = nie da się zapisać wyników
