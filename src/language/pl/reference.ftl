### Strona dokumentacji o wszystkich poleceniach. Wypisuje ją `contactctl man --format markdown`. Reszta
### strony to pomoc.


reference-title = Wiersz poleceń
reference-about = *Wygenerowane poleceniem `contactctl man --format markdown`.* Ta strona wymienia wszystkie polecenia z ich
    opcjami, tak jak wypisuje je `--help`
reference-global = Opcje ogólne
reference-default = (domyślnie)
reference-default-value = (domyślnie: `{ $value }`)
reference-examples = Przykłady:


## Kod wyjścia

reference-status = Kod wyjścia
reference-status-head = | kod | znaczenie |
reference-status-success = polecenie się powiodło; także po odpowiedzi `n` na pytanie polecenia `sync`
reference-status-findings = `check` wykrył błąd lub zbyt wiele ostrzeżeń, `doctor` wykrył problem albo inne polecenie,
    na przykład `sync`, wykryło błąd w tym, co przeczytało
reference-status-usage = błędne użycie albo problem z konfiguracją, plikami lub Gitem: polecenie nie mogło wykonać zadania
reference-status-changes = z opcją `plan --detailed-exitcode`: synchronizacja coś by zrobiła lub zgłosiła
reference-status-refused = odmowa, na przykład z powodu niezatwierdzonego commitu, zmiany w portalu albo konta bez pliku przy
    `plan --require-managed`
reference-status-portal = brak połączenia z portalem albo portal odpowiedział błędem lub nieprawidłowo, choćby przy jednym koncie
reference-status-bug = w contactctl jest błąd
reference-status-interrupted = polecenie `sync` przerwano: Ctrl-C, `SIGTERM` albo `SIGHUP`
