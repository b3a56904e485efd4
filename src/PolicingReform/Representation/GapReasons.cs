namespace PolicingReform;

/// <summary>The reasons that only gaps and indices of representation give.</summary>
internal static class GapReasons
{
    public static Unavailable NoVerdictOnCompleteCount { get; } = new(
        ResultStatus.Undefined,
        "complete-count-needs-no-verdict",
        "a complete count is what it is: chance alone is told apart from it, and no verdict is needed");

    public static Unavailable BenchmarkOfZero { get; } = new(
        ResultStatus.Undefined, "benchmark-of-zero", "a ratio to a benchmark of 0 % is not defined");

    public static Unavailable NoRatioInterval { get; } = new(
        ResultStatus.Undefined,
        "no-ratio-interval",
        "no interval of a ratio is given where a share was estimated by the design of a survey");

    public static Unavailable JudgedByItsInterval { get; } = new(
        ResultStatus.Undefined,
        "judged-by-interval",
        "a share estimated by the design of a survey is judged by its interval and has no exact test");

    public static Unavailable BenchmarkIsEstimated { get; } = new(
        ResultStatus.Undefined,
        "benchmark-is-estimated",
        "the benchmark is an estimate itself, so what chance alone would allow is not known exactly");

    public static Unavailable OnlyOfCounts { get; } = new(
        ResultStatus.Undefined,
        "body-not-counted",
        "missing persons are told of a body whose persons were counted, not of a sample or a bare share");

    public static Unavailable NoIntervalOfChange { get; } = new(
        ResultStatus.Undefined,
        "no-interval-of-change",
        "an interval of a change needs to know whether the same persons were drawn twice");

    public static Unavailable TooFewInBenchmark(int persons) => new(
        ResultStatus.Undefined,
        "too-few-in-benchmark",
        $"the benchmark's sample of {Numeral.Text(persons)} is fewer than " +
        $"{Numeral.Text(AnalysisSettings.EvidenceMinimum)} persons, too few to compare with",
        Numeral.Text(persons),
        Numeral.Text(AnalysisSettings.EvidenceMinimum));
}
