namespace PolicingReform;

/// <summary>The reasons that only gaps give.</summary>
internal static class GapReasons
{
    public static Unavailable NoVerdictOnCompleteCount { get; } = new(
        ResultStatus.Undefined,
        "complete-count-needs-no-verdict",
        "a complete count is what it is: chance alone is told apart from it, and no verdict is needed");

    public static Unavailable BenchmarkOfZero { get; } = new(
        ResultStatus.Undefined, "benchmark-of-zero", "a ratio to a benchmark of 0 % is not defined");
}
