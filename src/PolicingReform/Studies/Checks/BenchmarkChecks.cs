namespace PolicingReform;

/// <summary>Benchmarks whose parts and total, or whose balance, can hardly be right.</summary>
internal static class BenchmarkChecks
{
    // Limits of our own: a whole population beyond them is rare enough for a second look, and no more than that.
    private const double FewestMenPerHundredWomen = 88;
    private const double MostMenPerHundredWomen = 112;

    public static IEnumerable<Finding> Of(Study study) => study.Benchmarks.SelectMany(Of);

    private static IEnumerable<Finding> Of(Benchmark benchmark)
    {
        CountedPart[] parts = [.. benchmark.Composition.Parts.OfType<CountedPart>()];
        long sum = parts.Sum(part => (long)part.Count);
        if (benchmark.PrintedTotal?.Value is double total && sum != total)
        {
            yield return new Finding(
                "parts-do-not-sum",
                Severity.Note,
                $"benchmark {benchmark.Id}",
                $"its parts sum to {Numeral.Text(sum)}, and the total is printed as " +
                $"{benchmark.PrintedTotal.AsPrinted}.",
                benchmark.Sources);
        }

        double? women = parts.FirstOrDefault(part => part.Category == Gender.Woman)?.Count;
        double? men = parts.FirstOrDefault(part => part.Category == Gender.Man)?.Count;
        if (100 * men / women is double ratio and (< FewestMenPerHundredWomen or > MostMenPerHundredWomen))
        {
            yield return new Finding(
                "sex-ratio",
                Severity.Warning,
                $"benchmark {benchmark.Id}",
                $"it has {Numeral.Fixed(ratio, 1)} men per 100 women, which is hardly that of a whole population.",
                benchmark.Sources);
        }
    }
}
