### Co jest nie tak z wartością argumentu.

not-an-instant = to nie chwila według RFC 3339, taka jak 2026-11-24T12:00:00Z
not-an-ip = to nie adres IP z portem lub bez
no-format-and-file = potrzebny jest format i plik, na przykład `sarif=report.sarif`
no-such-format = nie ma formatu `{ $name }`; są: { $names }
no-format-file = potrzebny jest plik, na przykład `{ $name }=report`
not-a-contact = to ani adres e-mail, ani adres URL z https
not-an-origin = wpisz go w postaci `https://portal.example.com`, bez ścieżki
not-a-shard = to nie część wszystkich plików, taka jak od `1/4` do `4/4`; części może być najwyżej { $most }
