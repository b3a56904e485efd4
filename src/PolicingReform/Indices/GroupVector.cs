namespace PolicingReform;

/// <summary>A body and its benchmark over the same groups, which together are everybody: or why they are not.</summary>
internal sealed record GroupVector
{
    private GroupVector()
    {
    }

    /// <summary>The counts, or null where only shares are known.</summary>
    public int[]? Counts { get; private init; }

    /// <summary>The observed shares, which sum to 1.</summary>
    public double[] Shares { get; private init; } = [];

    /// <summary>The benchmark's shares, which sum to 1.</summary>
    public double[] Expected { get; private init; } = [];

    /// <summary>The number of persons, or null.</summary>
    public int? Size { get; private init; }

    /// <summary>Why there is no vector, or null.</summary>
    public Unavailable? Reason { get; private init; }

    public static GroupVector Of(Composition composition, Benchmark benchmark)
    {
        if (ClosedParts.Of(composition).Contains(true))
            return Without(Unavailable.Closed(composition.Settings.MinimumCellSize), null);
        if (composition.Basis == Basis.PurposiveSample)
            return Without(Unavailable.ChosenByResearchers, composition.Size);
        if (composition.IsOverlapping)
            return Without(IndexReasons.OverlappingGroups, composition.Size);
        if (composition is { Basis: Basis.ProbabilitySample, Size: int n and < AnalysisSettings.EvidenceMinimum })
            return Without(Unavailable.TooFewPersons(n), n);
        if (composition.Parts[0] is BoundedPart or RangedPart || benchmark.Composition.Parts[0] is RangedPart)
            return Without(Unavailable.OnlyBoundKnown, composition.Size);
        Category[] own = [.. composition.Parts.Select(part => part.Category)];
        Category[] theirs = [.. benchmark.Composition.Parts.Select(part => part.Category)];
        return own.Length == theirs.Length && !own.Except(theirs).Any()
            ? Matched(composition, benchmark, theirs)
            : Without(IndexReasons.GroupsDiffer(own.Except(theirs), theirs.Except(own), benchmark), composition.Size);
    }

    // In the order of the benchmark: what is drawn at random is then the same for every body it is compared with.
    private static GroupVector Matched(Composition composition, Benchmark benchmark, Category[] groups)
    {
        double[] expected = Whole([.. groups.Select(group => benchmark.Share(group)!.Value.Value)]);
        ObservedPart[] parts = [.. groups.Select(group => composition.Part(group, nameof(groups)))];
        if (parts is [CountedPart, ..])
        {
            int size = composition.Size!.Value;
            int[] counts = [.. parts.Cast<CountedPart>().Select(part => part.Count)];
            counts = [.. counts, size - counts.Sum()];
            return Trimmed(counts, [.. counts.Select(count => (double)count / size)], expected, size);
        }

        double[] shares = Whole(
        [
            .. parts.Select(part =>
                part is EstimatedPart estimated ? estimated.Share.Value : ((PublishedPart)part).Share.Value),
        ]);
        return Trimmed(null, shares, expected, null);
    }

    // Who is in none of the stated groups is a group as well, unless nobody is on either side.
    private static GroupVector Trimmed(int[]? counts, double[] shares, double[] expected, int? size)
    {
        Index end = shares[^1] == 0 && expected[^1] == 0 ? ^1 : ^0;
        return new GroupVector
        {
            Counts = counts?[..end],
            Shares = shares[..end],
            Expected = expected[..end],
            Size = size,
        };
    }

    // Shares with whatever is left to the whole; what printed shares are off by their rounding is spread over them.
    private static double[] Whole(double[] shares)
    {
        double sum = shares.Sum();
        double rounding = Math.Min(0.005 * shares.Length, 0.02);
        return Math.Abs(1 - sum) <= rounding
            ? [.. shares.Select(share => share / sum), 0]
            : [.. shares, 1 - sum];
    }

    private static GroupVector Without(Unavailable reason, int? size) =>
        new() { Reason = reason, Size = reason.Status == ResultStatus.Suppressed ? null : size };
}
