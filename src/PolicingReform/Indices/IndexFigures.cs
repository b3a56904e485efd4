namespace PolicingReform;

/// <summary>The indices of one body over all its groups, each beside what random drawing gives.</summary>
internal sealed record IndexFigures
{
    public double? Dissimilarity { get; private init; }

    public double? Gallagher { get; private init; }

    public double? SainteLague { get; private init; }

    public double? Divergence { get; private init; }

    public Unavailable? NoDivergence { get; private init; }

    public double? ExpectedDissimilarity { get; private init; }

    public double? ExpectedGallagher { get; private init; }

    public double? ExpectedSainteLague { get; private init; }

    public double? ExpectedDivergence { get; private init; }

    public Unavailable? NoExpectation { get; private init; }

    public double? RandomisationP { get; private init; }

    public double? MultinomialP { get; private init; }

    public Unavailable? NoMultinomialP { get; private init; }

    public static IndexFigures Of(
        GroupVector groups, Benchmark benchmark, IndexOptions options, ulong seed, RandomForces forces)
    {
        (double dissimilarity, double gallagher, double sainteLague, double divergence) =
            Distances(groups.Shares, groups.Expected);
        bool isBounded = double.IsFinite(divergence);
        IndexFigures figures = new()
        {
            Dissimilarity = dissimilarity,
            Gallagher = gallagher,
            SainteLague = isBounded ? sainteLague : null,
            Divergence = isBounded ? divergence : null,
            NoDivergence = isBounded ? null : IndexReasons.NobodyInBenchmark,
        };
        Unavailable? silent = groups.Counts is null ? IndexReasons.NoSizeKnown
            : benchmark.IsEstimated ? GapReasons.BenchmarkIsEstimated
            : null;
        if (silent is not null)
            return figures with { NoExpectation = silent, NoMultinomialP = silent };
        RandomForce force = forces.Of(groups, benchmark, options.Draws, seed);
        return figures.WithMultinomial(groups, options) with
        {
            ExpectedDissimilarity = force.Dissimilarity,
            ExpectedSainteLague = force.SainteLague,
            ExpectedDivergence = force.Divergence,
            ExpectedGallagher = force.Gallagher,
            RandomisationP = force.PValue(dissimilarity),
        };
    }

    private static (double Dissimilarity, double Gallagher, double SainteLague, double Divergence) Distances(
        double[] shares, double[] expected)
    {
        double absolute = 0, squares = 0, weighted = 0, divergence = 0;
        for (int g = 0; g < shares.Length; g++)
        {
            double difference = shares[g] - expected[g];
            absolute += Math.Abs(difference);
            squares += difference * difference;
            weighted += difference == 0 ? 0 : difference * difference / expected[g];
            divergence += shares[g] == 0 ? 0 : shares[g] * Math.Log(shares[g] / expected[g]);
        }

        // A sum that is zero on paper may come out below it.
        return (absolute / 2, Math.Sqrt(squares / 2), weighted, Math.Max(0, divergence));
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
}
