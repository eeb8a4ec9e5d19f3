"""Tables as files: folders of CSV, workbooks, several laid over each other."""
