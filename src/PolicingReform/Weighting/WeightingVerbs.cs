using System.Diagnostics.CodeAnalysis;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Brings the weights of a survey to what is known of the population.</summary>
/// <remarks>
/// Estimates of a weighted survey have variances from residuals, so that what the margins explain counts no longer. A
/// survey is weighted once and as a whole: to all margins together, before it is narrowed or split.
/// </remarks>
public static class WeightingVerbs
{
    /// <summary>Post-stratifies: brings the weights to the counts of one margin, which may cross columns.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="cells">The persons of each level, or combination of levels.</param>
    /// <returns>The survey with its new weights.</returns>
    /// <exception cref="InvalidSurveyException">
    /// The margin does not fit the respondents; the exception holds every finding.
    /// </exception>
    /// <exception cref="ArgumentException">There is no such column, or it holds numbers.</exception>
    public static Survey PostStratified(this Survey survey, Margin cells) =>
        Calibrated(survey, new Calibration([Require.NotNull(cells)]));

    /// <summary>Rakes: brings the weights to the counts of several margins at once.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="margins">The margins, at least one; their totals are equal.</param>
    /// <returns>The survey with its new weights.</returns>
    /// <exception cref="InvalidSurveyException">
    /// The margins do not fit the respondents or each other; the exception holds every finding.
    /// </exception>
    /// <exception cref="ArgumentException">There is no such column, or it holds numbers.</exception>
    public static Survey Raked(this Survey survey, params ReadOnlySpan<Margin> margins) =>
        Calibrated(survey, new Calibration(Require.Some(Require.Items(margins), nameof(margins))));

    /// <summary>Brings the weights to margins and totals, by a method and within bounds.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="calibration">To what, and how.</param>
    /// <returns>The survey with its new weights.</returns>
    /// <exception cref="InvalidSurveyException">
    /// It cannot be done; the exception holds every finding, the largest misfit among them.
    /// </exception>
    /// <exception cref="ArgumentException">There is no such column, or it is of another kind.</exception>
    public static Survey Calibrated(this Survey survey, Calibration calibration) =>
        TryCalibrate(survey, calibration, out Survey? weighted, out ValueList<Finding> findings)
            ? weighted
            : throw new InvalidSurveyException(findings);

    /// <summary>Tries to bring the weights to margins and totals.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="calibration">To what, and how.</param>
    /// <param name="weighted">The survey with its new weights, or null.</param>
    /// <param name="findings">Everything that stands against it; beside a survey, what should be known of it.</param>
    /// <returns>Whether the margins and totals are met.</returns>
    /// <exception cref="ArgumentException">There is no such column, or it is of another kind.</exception>
    public static bool TryCalibrate(
        this Survey survey, Calibration calibration, [NotNullWhen(true)] out Survey? weighted,
        out ValueList<Finding> findings)
    {
        weighted = Reweighting.Try(Require.NotNull(survey), Require.NotNull(calibration), out findings);
        return weighted is not null;
    }

    /// <summary>Trims the weights to limits, and gives what is taken away to the others.</summary>
    /// <param name="survey">The survey, before it is weighted to margins.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The survey with trimmed weights of the same sum.</returns>
    /// <exception cref="InvalidSurveyException">
    /// All weights are 1, the mean weight lies outside the limits, or the survey is narrowed or weighted already.
    /// </exception>
    public static Survey Trimmed(this Survey survey, WeightLimits limits) =>
        WeightTrimming.Try(Require.NotNull(survey), Require.NotNull(limits), out ValueList<Finding> findings)
        ?? throw new InvalidSurveyException(findings);

    /// <summary>What weighting did to each level of each margin and to the weights, and what it cost.</summary>
    /// <param name="survey">A survey that was post-stratified, raked or calibrated.</param>
    /// <exception cref="ArgumentException">The survey has the weights of its design.</exception>
    public static WeightingReport WeightingReport(this Survey survey) =>
        Require.NotNull(survey).Calibration is null
            ? throw Require.Broken(
                "survey has the weights of its design; post-stratify, rake or calibrate it first.", nameof(survey))
            : new WeightingReport(survey);

    /// <summary>
    /// The weights that would bring persons of whom the number in each category is known to a benchmark, and what these
    /// weights would cost.
    /// </summary>
    /// <param name="composition">The persons, such as those interviewed for a study by gender.</param>
    /// <param name="benchmark">The benchmark, by the same attribute.</param>
    /// <exception cref="ArgumentException">The benchmark is by another attribute, or categories overlap.</exception>
    public static BenchmarkWeights WeightsTo(this Composition composition, Benchmark benchmark)
    {
        Require.NotNull(composition);
        Require.NotNull(benchmark);
        return benchmark.Attribute == composition.Attribute
            ? BenchmarkWeighting.Of(composition, benchmark)
            : throw Require.Broken(
                $"benchmark was by {benchmark.Attribute} and composition by {composition.Attribute}; both must be " +
                "by one.",
                nameof(benchmark));
    }

    /// <summary>
    /// The weights that would bring the persons of a roster, such as <c>study.ParticipantRoster()</c>, to benchmarks,
    /// and what these weights would cost.
    /// </summary>
    /// <param name="roster">The roster.</param>
    /// <param name="benchmarks">The benchmarks, at least one, each by another attribute.</param>
    /// <exception cref="ArgumentException">
    /// There is no benchmark, two are by one attribute, the roster does not record an attribute, or categories overlap.
    /// </exception>
    public static BenchmarkWeights WeightsTo(this Roster roster, params ReadOnlySpan<Benchmark> benchmarks)
    {
        Require.NotNull(roster);
        ValueList<Benchmark> all = Require.Some(Require.Items(benchmarks), nameof(benchmarks));
        PersonAttribute? twice = all.CountBy(each => each.Attribute).FirstOrDefault(pair => pair.Value > 1).Key;
        return twice is null
            ? BenchmarkWeighting.Of(roster, all)
            : throw Require.Broken($"benchmarks held two by {twice}; give one an attribute.", nameof(benchmarks));
    }
}
