"""The questions of the library as pages: a menu, a form for each, the answer as a table below.

`question_form` says what can be given, `answer_view` words an answer with names, links and numbered
sources, `library_pages` and `quality_pages` put them into templates.
"""
