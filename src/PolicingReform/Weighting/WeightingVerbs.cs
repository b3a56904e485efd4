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
}
