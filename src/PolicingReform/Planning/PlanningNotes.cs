using System.Globalization;

namespace PolicingReform;

/// <summary>What must be known to read plans of samples.</summary>
internal static class PlanningNotes
{
    public const string Strata =
        "Each stratum has its own margin or difference; that of all strata together follows from their weights.";

    private const string NoEvidence = "A plan follows from what is assumed; it is no evidence of anything.";

    public static string Name(SampleSizeKind kind) => kind switch
    {
        SampleSizeKind.Proportion => "proportion",
        SampleSizeKind.Mean => "mean",
        SampleSizeKind.DifferenceOfProportions => "difference of proportions",
        _ => "difference of means",
    };

    public static string Method(SampleSizeKind kind) => kind switch
    {
        SampleSizeKind.Proportion => "z² p (1 - p) / margin², given what is assumed",
        SampleSizeKind.Mean => "z² σ² / margin², given what is assumed",
        SampleSizeKind.DifferenceOfProportions =>
            "normal test of two shares, pooled under no difference, given what is assumed",
        _ => "normal test of two means, given what is assumed",
    };

    public static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static IEnumerable<string> Proportion(double expected, double margin)
    {
        yield return $"Assumed, not known: a share of {Numeral.Percent(expected)}; the margin is " +
            $"{PercentagePoints(margin)} points to either side.";
        if (expected - margin < 0 || expected + margin > 1)
        {
            yield return "The margin reaches beyond 0 % or 100 %: the normal approximation behind the size is poor " +
                "there, and the interval of the survey will not be symmetric.";
        }
    }

    public static IEnumerable<string> Of(SampleSizePlan plan)
    {
        foreach (string assumed in plan.Assumed)
            yield return assumed;
        foreach (string note in Of(plan.Options, plan.IsDifference))
            yield return note;
        if (plan.Options.PopulationSize is int population && plan.AfterNonResponse > population)
        {
            yield return $"{Numeral.Text(plan.AfterNonResponse)} persons to ask are more than the " +
                $"{Numeral.Text(population)} there are: with this response rate it cannot be reached.";
        }
    }

    public static IEnumerable<string> Of(SmallestDifference difference) =>
        [.. difference.Assumed, .. Of(difference.Options, isDifference: true)];

    private static IEnumerable<string> Of(SampleSizeOptions options, bool isDifference)
    {
        yield return options.DesignEffect == 1
            ? "Design effect 1 is assumed, a simple random sample; clusters or unequal weights need more persons."
            : $"Design effect {Text(options.DesignEffect)} is assumed.";
        yield return options.PopulationSize is int population
            ? $"The population is taken as {Numeral.Text(population)} persons{(isDifference ? " in each group" : "")}."
            : "The population is taken as so large that its size does not matter.";
        yield return options.ResponseRate == 1
            ? "Everybody asked is assumed to answer."
            : $"{Numeral.Percent(options.ResponseRate)} of those asked are assumed to answer; that those who do not " +
                "would have answered alike is an assumption too.";
        yield return isDifference
            ? $"Two-sided normal test at {Numeral.Percent(1 - options.ConfidenceLevel.Value)}, power " +
                $"{Numeral.Percent(options.Power)}; numbers are of each of two groups."
            : $"Interval at {options.ConfidenceLevel}.";
        yield return NoEvidence;
    }

    private static string PercentagePoints(double share) => Numeral.Points(100 * share).TrimStart('+');
}
