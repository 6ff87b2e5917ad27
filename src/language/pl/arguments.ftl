### Co jest nie tak z wartością argumentu.

not-an-instant = podaj datę i godzinę, na przykład `2026-11-24T12:00:00Z`
not-an-ip = podaj adres IP, z portem lub bez portu, na przykład `192.0.2.53` albo `[::1]:5353`
no-format-and-file = podaj format i plik, na przykład `sarif=report.sarif`
no-such-format = nie ma formatu `{ $name }`; dostępne: { $names }
no-format-file = dopisz plik, na przykład `{ $name }=report`
not-a-contact = podaj adres e-mail albo adres URL zaczynający się od https
not-an-origin = podaj adres bez ścieżki, na przykład `https://portal.example.com`
not-a-shard = podaj `K/N`, gdzie 1 <= K <= N <= { $most }, na przykład `1/4`
