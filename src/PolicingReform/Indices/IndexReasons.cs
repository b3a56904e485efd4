namespace PolicingReform;

/// <summary>The reasons that only indices give.</summary>
internal static class IndexReasons
{
    public static Unavailable OverlappingGroups { get; } = new(
        ResultStatus.Undefined,
        "overlapping-groups",
        "groups that overlap do not divide a body, and an index over them is not defined");

    public static Unavailable NobodyInBenchmark { get; } = new(
        ResultStatus.Undefined,
        "group-not-in-benchmark",
        "somebody is in a group that has no share of the benchmark, so the divergence has no bound");

    public static Unavailable NoSizeKnown { get; } = new(
        ResultStatus.Undefined,
        "no-count-known",
        "what random drawing gives depends on the number of persons, and only shares are known");

    public static Unavailable NotAskedFor { get; } = new(
        ResultStatus.Undefined, "not-asked-for", "it was not asked for");

    private static Unavailable IndexOfASample { get; } = new(
        ResultStatus.Undefined,
        "index-of-a-sample",
        "an index of a sample is drawn upwards by chance: it stands beside its expectation instead of in an interval");

    /// <summary>Why an index has no interval.</summary>
    public static Unavailable NoInterval(Basis basis) => basis switch
    {
        Basis.CompleteCount => Unavailable.NoSamplingInterval,
        Basis.PublishedFigure => Unavailable.NoCountPublished,
        _ => IndexOfASample,
    };

    public static Unavailable GroupsDiffer(
        IEnumerable<Category> own, IEnumerable<Category> theirs, Benchmark benchmark)
    {
        string[] unknown = [.. own.Select(group => group.Label)], absent = [.. theirs.Select(group => group.Label)];
        string text = string.Join(
            "; ",
            new[]
            {
                unknown.Length > 0 ? $"{benchmark.Name} states nothing of {string.Join(", ", unknown)}" : "",
                absent.Length > 0 ? $"the body states nothing of {string.Join(", ", absent)}" : "",
            }.Where(part => part.Length > 0));
        return new Unavailable(
            ResultStatus.Undefined,
            "groups-differ",
            $"an index is over groups that both sides state: {text}",
            [.. unknown, .. absent]);
    }

    public static Unavailable TooManyOutcomes(double outcomes, int most) => new(
        ResultStatus.Undefined,
        "too-many-outcomes",
        $"the exact test would go through {Count(outcomes)} outcomes, more than the {Numeral.Text(most)} allowed",
        Count(outcomes),
        Numeral.Text(most));

    private static string Count(double outcomes) => outcomes < 1e15
        ? Numeral.Text((long)outcomes)
        : outcomes.ToString("0.0e0", System.Globalization.CultureInfo.InvariantCulture);
}
