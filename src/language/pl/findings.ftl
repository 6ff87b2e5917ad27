### Ustalenia: po jednym komunikacie, etykieta i rada jako atrybuty.
