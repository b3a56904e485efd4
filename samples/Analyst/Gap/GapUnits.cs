using PolicingReform.Formats;

namespace Analyst;

/// <summary>Makes the rows of a table units.</summary>
internal static class GapUnits
{
    /// <exception cref="InputException">The rows do not state what is asked for.</exception>
    public static GapUnit[] Of(CsvTable table, GapRequest request)
    {
        InputProblems problems = new(table.Name);
        // Units come in the order of their first rows, and so do the groups of each.
        OrderedDictionary<string, List<GapLine>> units = new(StringComparer.Ordinal);
        HashSet<string> faulty = new(StringComparer.Ordinal);
        foreach (CsvTableRow row in table.Rows)
        {
            GapCells cells = new(row, request, problems);
            string unit = request.Unit is string column ? cells.Name(column, "unit") : "";
            GapLine line = Line(row, cells, request);
            if (!units.TryGetValue(unit, out List<GapLine>? lines))
                units.Add(unit, lines = []);
            if (line.Group.Length > 0 && lines.Find(other => other.Group == line.Group) is GapLine other)
            {
                string where = request.Unit is null ? "" : $" of unit {unit}";
                problems.Add(
                    row.Line, request.Group,
                    Printable.Line($"{line.Group}{where} stands on line {other.Line} already; keep one row of a " +
                        "group."));
                faulty.Add(unit);
            }

            lines.Add(line);
            if (!cells.AreRight)
                faulty.Add(unit);
        }

        GapUnit[] all = [.. units.Select(each => new GapUnit(request.Unit is null ? null : each.Key, each.Value))];
        GapChecks checks = new(request, problems);
        for (int i = 0; i < all.Length; i++)
        {
            // A row that names no unit may belong to any of them.
            if (!faulty.Contains(all[i].Label ?? "") && !faulty.Contains(""))
                all[i] = checks.Sized(all[i]);
        }

        problems.ThrowIfAny();
        return all;
    }

    // The sum of the counts is the size where no column states it, so each must then have a value beside its ends.
    private static GapLine Line(CsvTableRow row, GapCells cells, GapRequest request) => new(
        row.Line,
        cells.Name(request.Group, "group"),
        cells.Side(request.Observed, needsValue: request.Persons is null && !request.IsInShares),
        cells.Side(request.Benchmark, needsValue: false))
    {
        Persons = cells.Persons(request.Persons),
        BenchmarkPersons = cells.Persons(request.BenchmarkPersons),
    };
}
