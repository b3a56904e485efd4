using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Indices as rows and as a table for people.</summary>
internal static class IndexTable
{
    public static ResultRow RowOf(RepresentationIndices indices) => ResultRow.From(
        indices.Dissimilarity,
        "dissimilarity",
        [
            new RowLabel("body", indices.BodyName, indices.BodyId?.Value),
            new RowLabel("benchmark", indices.Benchmark.ToString(), indices.Benchmark.Id.Value),
        ],
        [
            new RowExtra("expectedDissimilarity", indices.ExpectedDissimilarity),
            new RowExtra("excessDissimilarity", indices.ExcessDissimilarity),
            new RowExtra("overlap", indices.Overlap),
            new RowExtra("expectedOverlap", indices.ExpectedOverlap),
            new RowExtra("gallagher", indices.Gallagher),
            new RowExtra("expectedGallagher", indices.ExpectedGallagher),
            new RowExtra("sainteLague", indices.SainteLague),
            new RowExtra("expectedSainteLague", indices.ExpectedSainteLague),
            new RowExtra("divergence", indices.Divergence),
            new RowExtra("expectedDivergence", indices.ExpectedDivergence),
            new RowExtra("multinomialP", indices.MultinomialP),
            new RowExtra("randomisationP", indices.RandomisationP),
            new RowExtra("draws", indices.RandomisationP is null ? null : indices.Options.Draws),
        ]) with
    {
        Notes = [.. Notes([indices])],
    };

    public static Table Of(string caption, ImmutableArray<RepresentationIndices> all, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Body", HeadsRow: true),
            new Column("Benchmark"),
            new Column("n", IsNumeric: true),
            new Column("Dissimilarity", IsNumeric: true),
            new Column("by chance", IsNumeric: true),
            new Column("above chance", IsNumeric: true),
            new Column("Overlap, %", IsNumeric: true),
            new Column("Gallagher", IsNumeric: true),
            new Column("Divergence", IsNumeric: true),
            new Column("p, by dissimilarity", IsNumeric: true),
            new Column("p, multinomial", IsNumeric: true),
        ],
        [.. all.Select(Cells)],
        [.. notes]);

    /// <summary>What must be known to read indices, one sentence each.</summary>
    public static IEnumerable<string> Notes(ImmutableArray<RepresentationIndices> all)
    {
        if (all.FirstOrDefault(each => each.ExpectedDissimilarity is not null) is not null)
        {
            yield return "\"By chance\" is the average of forces of the same size drawn at random from the benchmark; " +
                "a small force differs from its town by that much without anybody's doing.";
        }

        if (all.FirstOrDefault(each => each.RandomisationP is not null) is RepresentationIndices drawn)
        {
            yield return $"p by dissimilarity is from {Numeral.Text(drawn.Options.Draws)} random forces, seed " +
                drawn.Settings.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture) +
                "; p multinomial orders outcomes by their probability, so the two can differ.";
        }

        foreach (Benchmark benchmark in all.Select(each => each.Benchmark).Distinct())
        {
            if (benchmark.Caveat is string caveat)
                yield return caveat;
        }

        if (all.Any(each => each.Exposure == Exposure.Synthetic))
            yield return "The data are synthetic: invented, with nobody behind them.";
        if (all.Any(each => each.Exposure == Exposure.Confidential && !each.Settings.ClosesCells))
            yield return "The closing of small cells of confidential data was switched off.";
    }

    private static ImmutableArray<Cell> Cells(RepresentationIndices each) =>
    [
        each.BodyName,
        each.Benchmark.ToString(),
        each.Size is int size ? Numeral.Text(size) : Cell.Absent(""),
        Number(each.Dissimilarity.Value, each.Dissimilarity.NoValue),
        Number(each.ExpectedDissimilarity, each.NoExpectation),
        Number(each.ExcessDissimilarity, each.NoExpectation),
        each.Overlap is double overlap ? Numeral.Fixed(overlap, 1) : Cell.Absent(""),
        Number(each.Gallagher, null),
        Number(each.Divergence, each.NoDivergence),
        each.RandomisationP is double p ? Numeral.Probability(p) : Cell.Absent(""),
        each.MultinomialP is double exact
            ? Numeral.Probability(exact)
            : Cell.Absent(each.NoMultinomialP?.Sentence ?? ""),
    ];

    private static Cell Number(double? value, Unavailable? reason) =>
        value is double number ? Numeral.Fixed(number, 3) : Cell.Absent(reason?.Sentence ?? "");
}
