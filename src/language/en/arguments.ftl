### What is wrong with the value of an argument.

not-an-instant = not an instant by RFC 3339, such as 2026-11-24T12:00:00Z
not-an-ip = not an IP address, with or without a port
no-format-and-file = a format and a file are needed, such as `sarif=report.sarif`
no-such-format = there is no format `{ $name }`; there are { $names }
no-format-file = a file is needed, such as `{ $name }=report`
not-a-contact = it is neither an e-mail address nor an https URL
not-an-origin = write it like `https://portal.example.com`, without a path
not-a-shard = not a part of all files, such as `1/4` to `4/4`; { $most } parts at most
