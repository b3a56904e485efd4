using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary>Gaps and indices as tables for people; what is not given has its reason in the last column.</summary>
internal static class GapTables
{
    private const string NotGiven = "Not given because";

    public static void Write(IAnsiConsole console, GapRequest request, GapAnswer answer)
    {
        console.WriteLine(Printable.Line($"{request.Group} against {request.Benchmark.Name}"));
        console.Write(Gaps(request, answer.Gaps));
        console.WriteLine(Printable.Line($"Indices over all groups against {request.Benchmark.Name}"));
        console.Write(Indices(request, answer.Indices));
        TableText.Write(console, [.. answer.OfTables, .. answer.OfInput]);
    }

    private static Table Gaps(GapRequest request, IReadOnlyList<RepresentationGap> gaps)
    {
        bool hasInterval = gaps.Any(gap => gap.Gap.Interval is not null);
        bool hasChance = gaps.Any(gap => gap.ChanceAlone is not null);
        bool hasTest = gaps.Any(gap => gap.PValue is not null);
        bool hasVerdict = gaps.Any(gap => gap.Verdict is not null);
        bool hasReason = gaps.Any(gap => Reason(gap).Length > 0);
        Table table = TableText.Of(
            [.. Unit(request), request.Group],
            [
                "Observed", "Share", "Benchmark", "Gap, points",
                .. hasInterval ? [$"{request.Settings.ConfidenceLevel} interval"] : Array.Empty<string>(),
                .. hasChance ? ["Shares by chance"] : Array.Empty<string>(),
                .. hasTest ? ["p", "p adjusted"] : Array.Empty<string>(),
            ],
            [
                .. hasVerdict ? ["Verdict"] : Array.Empty<string>(), .. hasReason ? [NotGiven] : Array.Empty<string>(),
            ]);
        foreach (RepresentationGap gap in gaps)
        {
            TableText.Add(table,
            [
                .. request.Unit is null ? Array.Empty<string>() : [gap.Observed.BodyName],
                gap.Observed.Group.Label,
                gap.Observed.Closed is null ? gap.Observed.ToString() : Figures.None,
                Figures.Percent(gap.Observed.Share?.Value),
                Benchmark(gap),
                gap.Gap.LowBound is null ? Figures.Points(gap.Gap.Value) : To(gap.Gap.LowBound, gap.Gap.HighBound),
                .. hasInterval ? [To(gap.Gap.Interval?.Low, gap.Gap.Interval?.High)] : Array.Empty<string>(),
                .. hasChance ? [Chance(gap)] : Array.Empty<string>(),
                .. hasTest
                    ? [Figures.Probability(gap.PValue), Figures.Probability(gap.AdjustedPValue)]
                    : Array.Empty<string>(),
                .. hasVerdict ? [gap.Verdict?.ToString() ?? Figures.None] : Array.Empty<string>(),
                .. hasReason ? [Reason(gap)] : Array.Empty<string>(),
            ]);
        }

        return table;
    }

    private static Table Indices(GapRequest request, IReadOnlyList<RepresentationIndices> all)
    {
        bool hasReason = all.Any(each => Reason(each).Length > 0);
        Table table = TableText.Of(
            Unit(request),
            ["n", "Dissimilarity", "by chance", "Overlap", "Gallagher", "p, random", "p, multinomial"],
            hasReason ? [NotGiven] : Array.Empty<string>());
        foreach (RepresentationIndices each in all)
        {
            TableText.Add(table,
            [
                .. request.Unit is null ? Array.Empty<string>() : [each.BodyName],
                Figures.Whole(each.Size),
                Figures.Fixed(each.Dissimilarity.Value, 3),
                Figures.Fixed(each.ExpectedDissimilarity, 3),
                Figures.Percent(each.Overlap / 100),
                Figures.Fixed(each.Gallagher, 3),
                Figures.Probability(each.RandomisationP),
                Figures.Probability(each.MultinomialP),
                .. hasReason ? [Reason(each)] : Array.Empty<string>(),
            ]);
        }

        return table;
    }

    private static IEnumerable<string> Unit(GapRequest request) => request.Unit is string unit ? [unit] : [];

    private static string Benchmark(RepresentationGap gap) => gap.BenchmarkShare is Share share
        ? Figures.Percent(share.Value)
        : $"{Figures.Percent(gap.BenchmarkRange.Low.Value)} to {Figures.Percent(gap.BenchmarkRange.High.Value)}";

    private static string Chance(RepresentationGap gap) => gap.ChanceAlone is ExactBinomial chance
        ? $"{Figures.Percent(chance.CompatibleShares.Low)} to {Figures.Percent(chance.CompatibleShares.High)}"
        : Figures.None;

    private static string To(double? low, double? high) =>
        low is null ? Figures.None : $"{Figures.Points(low)} to {Figures.Points(high)}";

    // That a complete count has no interval is said once, in the notes.
    private static string Reason(RepresentationGap gap) =>
        (gap.Gap.NoValue ?? (gap.ChanceAlone is null ? gap.Gap.NoInterval : null))?.Sentence ?? "";

    private static string Reason(RepresentationIndices each) =>
        (each.Dissimilarity.NoValue ?? each.NoExpectation ?? each.NoMultinomialP)?.Sentence ?? "";
}
