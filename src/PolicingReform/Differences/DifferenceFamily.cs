using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Several differences of one table, tested as a family.</summary>
internal static class DifferenceFamily
{
    private const int MostTests = 100_000;

    /// <summary>Every row less every row before it.</summary>
    public static ResultTable<SurveyDifference> Pairwise(
        ResultTable<SurveyEstimate> table, Correction correction, double? margin)
    {
        SurveyEstimate[] rows = Comparable(table);
        if ((long)rows.Length * (rows.Length - 1) / 2 > MostTests)
        {
            throw Require.Broken(
                $"table holds {Numeral.Text(rows.Length)} rows, more than {Numeral.Text(MostTests)} pairs; compare " +
                "them with one row, or split by fewer columns.",
                nameof(table));
        }

        return Of(
            table,
            [
                .. rows.SelectMany((right, i) =>
                    rows.Skip(i + 1).Select(left => SurveyComparison.Of(left, right, margin))),
            ],
            correction,
            margin,
            $"all pairs of {Numeral.Text(rows.Length)} rows",
            table.Count - rows.Length);
    }

    /// <summary>Every other row less one row.</summary>
    public static ResultTable<SurveyDifference> With(
        ResultTable<SurveyEstimate> table, SurveyEstimate reference, Correction correction, double? margin)
    {
        SurveyEstimate[] rows = [.. Comparable(table).Where(row => row != reference)];
        if (reference.Origin is null)
        {
            throw Require.Broken(
                $"reference, {SurveyDifference.Name(reference)}, gives no estimate that can be compared: " +
                $"{reference.Estimate.NoValue?.Sentence ?? "it has no linearization"}.",
                nameof(reference));
        }

        return Of(
            table,
            [.. rows.Select(left => SurveyComparison.Of(left, reference, margin))],
            correction,
            margin,
            $"each row against {SurveyDifference.Name(reference)}",
            table.Count - rows.Length - 1);
    }

    private static SurveyEstimate[] Comparable(ResultTable<SurveyEstimate> table) =>
        [.. table.Where(row => row is { Origin: not null, Estimate.Value: not null })];

    private static ResultTable<SurveyDifference> Of(
        ResultTable<SurveyEstimate> table, ImmutableArray<SurveyDifference> differences, Correction correction,
        double? margin, string pairs, int leftOut)
    {
        SurveyDifference[] tested = [.. differences.Where(each => each.PValue is not null)];
        double[] adjusted = AdjustedProbabilities.Of([.. tested.Select(each => each.PValue!.Value)], correction);
        Dictionary<SurveyDifference, double> known = tested.Index()
            .ToDictionary(each => each.Item, each => adjusted[each.Index]);
        ImmutableArray<SurveyDifference> family =
            [.. differences.Select(each => each.InFamily(known.TryGetValue(each, out double p) ? p : null))];
        return new ResultTable<SurveyDifference>(
            $"Differences: {table.Caption}",
            family,
            table.Settings,
            [.. Notes(correction, margin, pairs, tested.Length, leftOut), .. table.Notes],
            self => DifferenceTable.Of(self.Caption, family, self.Notes, hasNames: true),
            DifferencePlot.Of);
    }

    private static IEnumerable<string> Notes(
        Correction correction, double? margin, string pairs, int tests, int leftOut)
    {
        string adjusted = correction switch
        {
            Correction.Holm => "p adjusted by Holm",
            Correction.BenjaminiHochberg => "p adjusted by Benjamini and Hochberg",
            _ => "p not adjusted",
        };
        yield return $"Family: {pairs}, {Numeral.Text(tests)} {(tests == 1 ? "test" : "tests")}; {adjusted}. " +
            "Intervals and " +
            "verdicts are of each difference by itself.";
        if (leftOut > 0)
        {
            yield return $"{Numeral.Text(leftOut)} {(leftOut == 1 ? "row gives" : "rows give")} no estimate that " +
                "can be compared, and so no test.";
        }

        if (margin is double m)
        {
            yield return "Verdicts are against a margin of " +
                $"{m.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}; " +
                "\"Equivalent\" where the 90 % interval lies within it.";
        }
    }
}
