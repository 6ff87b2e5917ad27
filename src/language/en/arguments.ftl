### What is wrong with the value of an argument.

not-an-instant = write a time, such as `2026-11-24T12:00:00Z`
not-an-ip = write an IP address, with or without a port, such as `192.0.2.53` or `[::1]:5353`
no-format-and-file = write a format and a file, such as `sarif=report.sarif`
no-such-format = there is no format `{ $name }`; choose one of { $names }
no-format-file = add a file, such as `{ $name }=report`
not-a-contact = write an e-mail address or an https URL
not-an-origin = write an address such as `https://portal.example.com`, without a path
not-a-shard = write `K/N` with 1 <= K <= N <= { $most }, such as `1/4`
