namespace PolicingReform;

/// <summary>Why a survey gives no number, or no interval.</summary>
internal static class SurveyReasons
{
    public static Unavailable NoValidValue { get; } = new(
        ResultStatus.Undefined, "no-valid-value", "nobody in the cell has a valid value of positive weight");

    public static Unavailable DenominatorZero { get; } = new(
        ResultStatus.Undefined, "denominator-zero", "the denominator of the ratio is zero");

    public static Unavailable BeyondReach { get; } = new(
        ResultStatus.Undefined, "beyond-reach", "the figures are beyond what can be computed exactly");

    public static Unavailable NoDegreesOfFreedom { get; } = new(
        ResultStatus.Undefined,
        "no-degrees-of-freedom",
        "no degrees of freedom: the cell is in no more sampling units than strata");

    public static Unavailable NoVariation { get; } = new(
        ResultStatus.Undefined, "no-variation", "no variation between sampling units, so none to make an interval of");

    public static Unavailable FixedByMargins { get; } = new(
        ResultStatus.Undefined,
        "fixed-by-margins",
        "no variation is left: the margins that the weights were brought to fix it, or all values are alike");

    public static Unavailable NoIntervalAtEnds { get; } = new(
        ResultStatus.Undefined,
        "no-interval-at-0-or-1",
        "the method has no interval for a share of 0 or 1; Korn-Graubard and Wilson have");

    public static Unavailable TestHasNoInterval { get; } = new(
        ResultStatus.Undefined, "test-statistic", "a test statistic has no interval");

    public static Unavailable OnePersonOnly { get; } = new(
        ResultStatus.Undefined, "one-person", "a variance needs two persons");

    public static Unavailable QuantileBeyondData { get; } = new(
        ResultStatus.Undefined,
        "quantile-beyond-data",
        "the interval of the share below the quantile leaves 0 to 1, so an end lies beyond the data");

    public static Unavailable SumOfFew { get; } = new(
        ResultStatus.Undefined,
        "sum-of-few",
        $"fewer than {Numeral.Text(AnalysisSettings.EvidenceMinimum)} persons, too few for an interval");
}
