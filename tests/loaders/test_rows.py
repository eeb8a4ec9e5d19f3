"""Findings about columns and whole rows."""


def test_missing_column(spoilt):
    spoilt.rows("claims/totals", lambda rows: [row.pop(3) for row in rows])
    missing = spoilt.only_finding()
    assert missing.kind.id == "missing-column"
    assert (missing.line, missing.is_fatal) == (1, True)
    assert "“what”" in missing.expected("vi")


def test_an_extra_column_makes_noise_and_is_not_fatal(spoilt):
    spoilt.rows("claims/totals", lambda rows: [row.append("x") for row in rows])
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line, finding.column) == ("unread-column", 1, "x")
    assert not finding.is_fatal


def test_a_renamed_column_is_missing_and_unread_with_a_suggestion(spoilt):
    def rename(rows):
        rows[0][rows[0].index("edition_id")] = "edition-id"

    spoilt.rows("claims/totals", rename)
    unread = next(f for f in spoilt.findings() if f.kind.id == "unread-column")
    assert (unread.column, unread.suggestion) == ("edition-id", "edition_id")


def test_repeated_column(spoilt):
    spoilt.rows("claims/totals", lambda rows: [row.append(row[-1]) for row in rows])
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column, finding.is_fatal) == ("repeated-column", "note", True)


def test_wrong_number_of_cells(spoilt):
    spoilt.rows("claims/totals", lambda rows: rows[1].append("too much"))
    world, findings = spoilt.read()
    assert findings.by_kind() == {"wrong-cell-count": 1}
    assert world.rows["claims/totals.csv"] == 0


def test_blank_line(spoilt):
    spoilt.bytes("claims/totals", lambda content: content + b"\n")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line) == ("blank-line", 3)


def test_duplicate_row_names_the_first(spoilt):
    spoilt.rows("claims/totals", lambda rows: rows.append(rows[1]))
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line, finding.fields["first"]) == ("duplicate-row", 3, 2)


def test_unsorted_rows_are_told_once(spoilt):
    spoilt.rows("sources", lambda rows: rows.__setitem__(slice(1, None), rows[:0:-1]))
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line, finding.is_fatal) == ("unsorted-rows", 3, False)


def test_the_order_of_rows_changes_nothing_in_what_is_said(spoilt):
    straight, _ = spoilt.read()
    for table in ("claims/editions", "claims/partnerships", "claims/conventions"):
        spoilt.rows(table, lambda rows: rows.__setitem__(slice(1, None), rows[:0:-1]))
    turned, _ = spoilt.read()

    def said(world):
        return sorted(
            str((c.source, c.origin.path, c.origin.key, c.records, c.note)) for c in world.claims
        )

    assert said(straight) == said(turned)
