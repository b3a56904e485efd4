using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The indices of one body over all its groups, each beside what random drawing gives.</summary>
internal sealed record IndexFigures
{
    // Of two forces equally far from the benchmark one may be further in the last bits.
    private const double Tie = 1e-12;

    public double? Dissimilarity { get; private init; }

    public double? Gallagher { get; private init; }

    public double? Divergence { get; private init; }

    public Unavailable? NoDivergence { get; private init; }

    public double? ExpectedDissimilarity { get; private init; }

    public double? ExpectedGallagher { get; private init; }

    public double? ExpectedDivergence { get; private init; }

    public Unavailable? NoExpectation { get; private init; }

    public double? RandomisationP { get; private init; }

    public double? MultinomialP { get; private init; }

    public Unavailable? NoMultinomialP { get; private init; }

    public static IndexFigures Of(GroupVector groups, Benchmark benchmark, IndexOptions options, CounterStream stream)
    {
        (double dissimilarity, double gallagher, double divergence) = Distances(groups.Shares, groups.Expected);
        bool isBounded = double.IsFinite(divergence);
        IndexFigures figures = new()
        {
            Dissimilarity = dissimilarity,
            Gallagher = gallagher,
            Divergence = isBounded ? divergence : null,
            NoDivergence = isBounded ? null : IndexReasons.NobodyInBenchmark,
        };
        Unavailable? silent = groups.Counts is null ? IndexReasons.NoSizeKnown
            : benchmark.IsEstimated ? GapReasons.BenchmarkIsEstimated
            : null;
        if (silent is not null)
            return figures with { NoExpectation = silent, NoMultinomialP = silent };
        (double deviation, double expectedDivergence) = Expectations(groups.Size!.Value, groups.Expected);
        return figures.WithMultinomial(groups, options).WithDraws(groups, options, stream) with
        {
            ExpectedDissimilarity = deviation,
            ExpectedDivergence = expectedDivergence,
        };
    }

    private static (double Dissimilarity, double Gallagher, double Divergence) Distances(
        double[] shares, double[] expected)
    {
        double absolute = 0, squares = 0, divergence = 0;
        for (int g = 0; g < shares.Length; g++)
        {
            double difference = shares[g] - expected[g];
            absolute += Math.Abs(difference);
            squares += difference * difference;
            divergence += shares[g] == 0 ? 0 : shares[g] * Math.Log(shares[g] / expected[g]);
        }

        // A sum that is zero on paper may come out below it.
        return (absolute / 2, Math.Sqrt(squares / 2), Math.Max(0, divergence));
    }

    // Each group's count is binomial, and both indices are sums over groups: no outcome has to be gone through.
    private static (double Dissimilarity, double Divergence) Expectations(int n, double[] expected)
    {
        double deviation = 0, logarithm = 0;
        foreach (double share in expected)
        {
            if (share == 0)
                continue;
            CountMoments moments = CountMoments.OfBinomial(n, share);
            deviation += moments.AbsoluteDeviation;
            logarithm += (moments.TimesLogarithm / n) - (share * Math.Log(n * share));
        }

        return (deviation / (2 * n), Math.Max(0, logarithm));
    }

    private IndexFigures WithMultinomial(GroupVector groups, IndexOptions options)
    {
        if (options.MostOutcomes == 0)
            return this with { NoMultinomialP = IndexReasons.NotAskedFor };
        double outcomes = ExactMultinomial.Outcomes(groups.Size!.Value, groups.Expected.Count(share => share > 0));
        return outcomes > options.MostOutcomes
            ? this with { NoMultinomialP = IndexReasons.TooManyOutcomes(outcomes, options.MostOutcomes) }
            : this with { MultinomialP = ExactMultinomial.PValue(groups.Counts!, groups.Expected) };
    }

    private IndexFigures WithDraws(GroupVector groups, IndexOptions options, CounterStream stream)
    {
        if (options.Draws == 0)
        {
            // Over two groups both indices are the same.
            return this with
            {
                ExpectedGallagher = groups.Expected.Length == 2 ? ExpectedOfTwo(groups) : null,
            };
        }

        int n = groups.Size!.Value;
        double[] expected = [.. groups.Expected.Select(share => n * share)];
        CategorySampler sampler = new(groups.Expected);
        int[] counts = new int[expected.Length];
        double limit = (2 * n * Dissimilarity!.Value) - (2 * n * Tie);
        double gallagher = 0;
        int asFar = 0;
        for (int draw = 0; draw < options.Draws; draw++)
        {
            sampler.Draw(stream, n, counts);
            double absolute = 0, squares = 0;
            for (int g = 0; g < counts.Length; g++)
            {
                double difference = counts[g] - expected[g];
                absolute += Math.Abs(difference);
                squares += difference * difference;
            }

            asFar += absolute >= limit ? 1 : 0;
            gallagher += Math.Sqrt(squares / 2);
        }

        return this with
        {
            RandomisationP = (1.0 + asFar) / (1.0 + options.Draws),
            ExpectedGallagher = groups.Expected.Length == 2 ? ExpectedOfTwo(groups) : gallagher / n / options.Draws,
        };
    }

    private static double ExpectedOfTwo(GroupVector groups) =>
        Expectations(groups.Size!.Value, groups.Expected).Dissimilarity;
}
