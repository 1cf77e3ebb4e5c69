"""The text of PDF files and nothing else, as pypdfium2 gives it: what `benchmarks.reading` holds reading against."""

import sys

import pypdfium2


def main() -> None:
    """Get the text of every page of the files that are named."""
    for path in sys.argv[1:]:
        with pypdfium2.PdfDocument(path) as pdf:
            for page in pdf:
                page.get_textpage().get_text_range()


if __name__ == "__main__":
    main()
