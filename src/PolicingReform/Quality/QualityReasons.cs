namespace PolicingReform;

/// <summary>Why a rule does not apply.</summary>
internal static class QualityReasons
{
    public static Unavailable NoInterval { get; } = new(
        ResultStatus.Undefined, "no-interval-of-cv", "a coefficient of variation is given without an interval");

    public static Unavailable NoVariation { get; } = new(
        ResultStatus.Undefined, "no-cv", "no coefficient of variation: no standard error, or an estimate of 0");

    public static Unavailable ProportionsOnly { get; } = new(
        ResultStatus.Undefined, "proportions-only", "the rule is for proportions");

    public static Unavailable NoStandardError { get; } = new(
        ResultStatus.Undefined, "no-standard-error", "without a standard error the rule does not apply");
}
