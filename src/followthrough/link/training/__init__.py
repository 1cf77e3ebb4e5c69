"""How the model of `link` is made: from UPR Info's coded rows, the order of the reports, and judged pairs.

    python -m followthrough.link.training REFERENCE [--measure] [FILE]

makes the file that ships (or FILE) from the folder of the reference data, or with `--measure` says how a model
does on States that it has not seen, neither in its vectors nor in its weights. Needs the extra `train`. The
steps: `rows` reads the data; `vectors` gives words a first meaning by the company and the issues that they keep;
`neighbours` sharpens it, since recommendations that stand side by side in a report are about the same thing;
`weights` learns from judged pairs what makes two asks the same.

Beside the reference's pairs, `judgements.csv` holds pairs of other States, judged for this project by a language
model reading the texts, one pass; texts are named by the first 16 digits of their SHA-256.
"""
