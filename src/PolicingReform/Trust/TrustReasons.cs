namespace PolicingReform;

/// <summary>The reasons that only trust indices give.</summary>
internal static class TrustReasons
{
    public const int FewestForBootstrap = 20;

    public static Unavailable NoInterviews { get; } = new(
        ResultStatus.Undefined, "no-interviews", "the study holds no interviews");

    public static Unavailable CoverageUnknown { get; } = new(
        ResultStatus.Undefined, "coverage-unknown", "it is not known whether every interview was coded");

    public static Unavailable NoVariation { get; } = new(
        ResultStatus.Undefined,
        "no-variation",
        "all participants have the same score, and without variation there is no interval");

    public static Unavailable TooFewForBootstrap(int participants) => new(
        ResultStatus.Undefined,
        "too-few-for-bootstrap",
        $"a bootstrap of {Numeral.Text(participants)} participants covers too little; it begins at " +
        Numeral.Text(FewestForBootstrap),
        Numeral.Text(participants),
        Numeral.Text(FewestForBootstrap));
}
