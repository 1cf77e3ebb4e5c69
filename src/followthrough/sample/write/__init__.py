"""Writers of documents in the UN's layouts: plain tables in, bytes out, the same bytes every time."""

from followthrough.sample.write.addendum import composed_addendum
from followthrough.sample.write.corrigendum import Change, Corrigendum, composed_corrigendum
from followthrough.sample.write.council import Adopted, Vote, composed_adopted
from followthrough.sample.write.docx import docx_bytes
from followthrough.sample.write.html import Article, article_bytes, html_bytes
from followthrough.sample.write.matrix import MatrixRow, composed_matrix
from followthrough.sample.write.pdf import pdf_bytes
from followthrough.sample.write.report import composed_report
from followthrough.sample.write.tables import Addendum, Answer, Answers, Ask, LeadIn, Placed, Report, placed

__all__ = [
    "Addendum",
    "Adopted",
    "Answer",
    "Answers",
    "Article",
    "Ask",
    "Change",
    "Corrigendum",
    "LeadIn",
    "MatrixRow",
    "Placed",
    "Report",
    "Vote",
    "addendum_docx",
    "addendum_pdf",
    "adopted_html",
    "adopted_pdf",
    "article_bytes",
    "corrigendum_docx",
    "corrigendum_html",
    "corrigendum_pdf",
    "matrix_docx",
    "placed",
    "working_group_report_docx",
    "working_group_report_pdf",
]


def working_group_report_pdf(report: Report) -> bytes:
    """Write a report of the Working Group as PDF."""
    return pdf_bytes(composed_report(report))


def working_group_report_docx(report: Report, *, automatic_numbers: bool = False) -> bytes:
    """Write a report of the Working Group as DOCX, its numbers typed or counted by Word."""
    return docx_bytes(composed_report(report), automatic_numbers=automatic_numbers)


def addendum_pdf(addendum: Addendum) -> bytes:
    """Write an addendum as PDF."""
    return pdf_bytes(composed_addendum(addendum))


def addendum_docx(addendum: Addendum) -> bytes:
    """Write an addendum as DOCX."""
    return docx_bytes(composed_addendum(addendum))


def corrigendum_pdf(corrigendum: Corrigendum) -> bytes:
    """Write a corrigendum as PDF."""
    return pdf_bytes(composed_corrigendum(corrigendum))


def corrigendum_docx(corrigendum: Corrigendum) -> bytes:
    """Write a corrigendum as DOCX."""
    return docx_bytes(composed_corrigendum(corrigendum))


def corrigendum_html(corrigendum: Corrigendum) -> bytes:
    """Write a corrigendum as HTML."""
    return html_bytes(composed_corrigendum(corrigendum))


def matrix_docx(title: str, rows: tuple[MatrixRow, ...]) -> bytes:
    """Write OHCHR's thematic list as DOCX."""
    return docx_bytes(composed_matrix(title, rows), landscape=True)


def adopted_html(adopted: Adopted) -> bytes:
    """Write a resolution or decision as HTML."""
    return html_bytes(composed_adopted(adopted))


def adopted_pdf(adopted: Adopted) -> bytes:
    """Write a resolution or decision as PDF."""
    return pdf_bytes(composed_adopted(adopted))
