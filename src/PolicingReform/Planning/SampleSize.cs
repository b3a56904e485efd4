using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>How many persons a survey must ask, and how small a difference so many can tell.</summary>
/// <remarks>
/// Each answer follows from what is assumed and is no evidence. The steps, each rounded up before the next: the size of
/// a simple random sample; times the design effect; within the finite population (Cochran 1977); over the response
/// rate. See docs/methods/sample-size.md.
/// </remarks>
public static class SampleSize
{
    /// <summary>Returns the sample that gives a share with a margin: half the width of its interval.</summary>
    /// <param name="expected">The share expected, above 0 and below 1; 0.5 is the worst case.</param>
    /// <param name="margin">The margin, as a share: 0.05 for 5 points; above 0 and below 1.</param>
    /// <param name="options">The assumptions. Default: <see cref="SampleSizeOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the sample would be without bounds.</exception>
    public static SampleSizePlan ForProportion(double expected, double margin, SampleSizeOptions? options = null)
    {
        PlanningChecks.Share(expected);
        PlanningChecks.Share(margin);
        SampleSizeOptions used = options ?? SampleSizeOptions.Default;
        return new SampleSizePlan(
            SampleSizeKind.Proportion,
            SampleSizeSteps.Of(
                SampleSizes.ForProportion(expected, margin, used.ConfidenceLevel), used, isShare: true, nameof(margin)),
            [new RowExtra("expected", expected), new RowExtra("margin", margin)],
            [.. PlanningNotes.Proportion(expected, margin)],
            used);
    }

    /// <summary>Returns the sample that gives a mean with a margin: half the width of its interval.</summary>
    /// <param name="standardDeviation">The standard deviation expected, above 0.</param>
    /// <param name="margin">The margin in the same unit, above 0.</param>
    /// <param name="options">The assumptions. Default: <see cref="SampleSizeOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the sample would be without bounds.</exception>
    public static SampleSizePlan ForMean(double standardDeviation, double margin, SampleSizeOptions? options = null)
    {
        PlanningChecks.Positive(standardDeviation);
        PlanningChecks.Positive(margin);
        SampleSizeOptions used = options ?? SampleSizeOptions.Default;
        return new SampleSizePlan(
            SampleSizeKind.Mean,
            SampleSizeSteps.Of(
                SampleSizes.ForMean(standardDeviation, margin, used.ConfidenceLevel), used, isShare: false,
                nameof(margin)),
            [new RowExtra("expected", standardDeviation), new RowExtra("margin", margin)],
            [
                $"Assumed, not known: a standard deviation of {PlanningNotes.Text(standardDeviation)}; the margin is " +
                    $"{PlanningNotes.Text(margin)} to either side.",
            ],
            used);
    }

    /// <summary>Returns the persons per group that tell two shares apart by a two-sided test.</summary>
    /// <param name="first">The share expected in one group, from 0 to 1.</param>
    /// <param name="second">The share expected in the other, from 0 to 1, not the same.</param>
    /// <param name="options">The assumptions, with the power. Default: <see cref="SampleSizeOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the sample would be without bounds.</exception>
    public static SampleSizePlan ForDifferenceOfProportions(
        double first, double second, SampleSizeOptions? options = null)
    {
        Require.InRange(first, 0, 1);
        Require.InRange(second, 0, 1);
        if (first == second)
        {
            throw Require.Broken(
                $"second was {PlanningNotes.Text(second)}, the same as first; no sample tells equal shares apart.",
                nameof(second));
        }

        SampleSizeOptions used = options ?? SampleSizeOptions.Default;
        return new SampleSizePlan(
            SampleSizeKind.DifferenceOfProportions,
            SampleSizeSteps.Of(
                SampleSizes.ForDifferenceOfProportions(first, second, used.ConfidenceLevel, used.Power), used,
                isShare: true, nameof(second)),
            [new RowExtra("expected", first), new RowExtra("expectedSecond", second)],
            [
                $"Assumed, not known: shares of {Numeral.Percent(first)} and {Numeral.Percent(second)} in two groups " +
                    "sampled apart.",
            ],
            used);
    }

    /// <summary>Returns the persons per group that tell two means apart by a two-sided test.</summary>
    /// <param name="difference">The difference expected between the means, not 0.</param>
    /// <param name="standardDeviation">The standard deviation expected in each group, above 0.</param>
    /// <param name="options">The assumptions, with the power. Default: <see cref="SampleSizeOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the sample would be without bounds.</exception>
    public static SampleSizePlan ForDifferenceOfMeans(
        double difference, double standardDeviation, SampleSizeOptions? options = null)
    {
        PlanningChecks.Positive(Math.Abs(difference), nameof(difference));
        PlanningChecks.Positive(standardDeviation);
        SampleSizeOptions used = options ?? SampleSizeOptions.Default;
        return new SampleSizePlan(
            SampleSizeKind.DifferenceOfMeans,
            SampleSizeSteps.Of(
                SampleSizes.ForDifferenceOfMeans(difference, standardDeviation, used.ConfidenceLevel, used.Power), used,
                isShare: false, nameof(difference)),
            [new RowExtra("expected", standardDeviation), new RowExtra("difference", difference)],
            [
                $"Assumed, not known: a difference of {PlanningNotes.Text(difference)} and a standard deviation of " +
                    $"{PlanningNotes.Text(standardDeviation)} in each of two groups sampled apart.",
            ],
            used);
    }

    /// <summary>
    /// Returns the shares nearest to a first, above and below it, that so many persons per group tell from it.
    /// </summary>
    /// <param name="first">The share expected in one group, from 0 to 1.</param>
    /// <param name="personsPerGroup">The persons asked in each group, at least 2.</param>
    /// <param name="options">The assumptions, with the power. Default: <see cref="SampleSizeOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the population is smaller.</exception>
    public static ResultTable<SmallestDifference> SmallestDifferenceOfProportions(
        double first, int personsPerGroup, SampleSizeOptions? options = null)
    {
        Require.InRange(first, 0, 1);
        Require.InRange(personsPerGroup, 2, int.MaxValue);
        SampleSizeOptions used = options ?? SampleSizeOptions.Default;
        double? effective = PlanningChecks.Effective(personsPerGroup, used, isShare: true);
        ImmutableArray<SmallestDifference> both =
        [
            SmallestDifference.OfShares(first, personsPerGroup, effective, isHigher: true, used),
            SmallestDifference.OfShares(first, personsPerGroup, effective, isHigher: false, used),
        ];
        return new ResultTable<SmallestDifference>(
            $"Smallest difference from {Numeral.Percent(first)} that {Numeral.Text(personsPerGroup)} persons per " +
            "group tell",
            both,
            used.Settings,
            both[0].Notes,
            table => PlanningTable.OfDifferences(table.Caption, both, table.Notes),
            PlanningPlot.Of);
    }

    /// <summary>Returns the smallest difference of means that so many persons per group tell.</summary>
    /// <param name="standardDeviation">The standard deviation expected in each group, above 0.</param>
    /// <param name="personsPerGroup">The persons asked in each group, at least 2.</param>
    /// <param name="options">The assumptions, with the power. Default: <see cref="SampleSizeOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the population is smaller.</exception>
    public static SmallestDifference SmallestDifferenceOfMeans(
        double standardDeviation, int personsPerGroup, SampleSizeOptions? options = null)
    {
        PlanningChecks.Positive(standardDeviation);
        Require.InRange(personsPerGroup, 2, int.MaxValue);
        SampleSizeOptions used = options ?? SampleSizeOptions.Default;
        return SmallestDifference.OfMeans(
            standardDeviation, personsPerGroup, PlanningChecks.Effective(personsPerGroup, used, isShare: false), used);
    }

    /// <summary>
    /// Returns a table with a row a stratum, each planned by itself, and one for all of them together.
    /// </summary>
    /// <remarks>
    /// Each stratum has its own margin; the margin of all strata together follows from their weights and is smaller.
    /// </remarks>
    /// <param name="strata">The strata with their plans, at least one, all for the same statistic; each named
    /// once.</param>
    /// <exception cref="ArgumentException">
    /// There is no stratum, a name is empty or stated twice, or the plans are for different statistics.
    /// </exception>
    public static ResultTable<SampleSizePlan> ByStratum(
        params ReadOnlySpan<(string Stratum, SampleSizePlan Plan)> strata)
    {
        if (strata.IsEmpty)
            throw new ArgumentException("strata was empty; at least one is required.", nameof(strata));
        List<SampleSizePlan> plans = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach ((string stratum, SampleSizePlan plan) in strata)
        {
            Require.Text(stratum, parameterName: nameof(strata));
            Require.NotNull(plan, nameof(strata));
            if (!names.Add(stratum))
            {
                throw Require.Broken(
                    $"strata held {Require.Quoted(stratum)} twice; each stratum is stated once.", nameof(strata));
            }

            if (plan.Kind != strata[0].Plan.Kind)
            {
                throw Require.Broken(
                    $"strata held plans for a {PlanningNotes.Name(strata[0].Plan.Kind)} and for a " +
                    $"{PlanningNotes.Name(plan.Kind)}; all plans are for the same statistic.",
                    nameof(strata));
            }

            plans.Add(plan.Of(stratum));
        }

        ImmutableArray<SampleSizePlan> all = [.. plans, SampleSizePlan.Total(plans)];
        return new ResultTable<SampleSizePlan>(
            $"Sample size for a {PlanningNotes.Name(all[0].Kind)}, by stratum",
            all,
            all[0].Settings,
            [PlanningNotes.Strata],
            table => PlanningTable.OfStrata(table.Caption, all, table.Notes),
            PlanningPlot.OfStrata);
    }
}
