"""Markup: XML, HTML pages and fragments of HTML, as trees and as paragraphs. The readers share it.

``roots`` looks at the beginning of a text and loads nothing; ``trees`` and ``blocks`` load lxml or
BeautifulSoup and are imported by the readers when they read, not when they are asked for their marks.
"""
