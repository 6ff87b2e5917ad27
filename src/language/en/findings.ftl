### Findings: one message each, with its label and its help as attributes.
