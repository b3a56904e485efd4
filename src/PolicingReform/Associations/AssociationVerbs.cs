using System.Collections.Immutable;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Tests whether columns of a survey are related.</summary>
public static class AssociationVerbs
{
    /// <summary>Tests whether two columns are related, by the design of the sample (Rao and Scott 1984).</summary>
    /// <remarks>Respondents with a missing value in either column are left out, as a subpopulation.</remarks>
    /// <param name="survey">The survey.</param>
    /// <param name="rows">A column of categories or answers.</param>
    /// <param name="columns">Another.</param>
    /// <exception cref="ArgumentException">
    /// There is no such column, it holds numbers, or both are one; the message names the nearest.
    /// </exception>
    public static AssociationTest Association(this Survey survey, string rows, string columns)
    {
        Survey split = Require.NotNull(survey).By(rows, columns).Survey;
        SurveyRun run = new(split, new NoValues(), null);
        ImmutableArray<ImmutableArray<int>> held = Held(run, split.Groups[1].Groups.Length);
        ImmutableArray<int> cells = [.. held.SelectMany(row => row)];
        int persons = (int)cells.Sum(cell => run.Moments.Totals[cell].N);
        AnalysisSettings settings = survey.Settings;
        Basis basis = survey.Data.Exposure == Exposure.Synthetic ? Basis.Synthetic : Basis.ProbabilitySample;
        string method = $"Pearson's chi-squared with the corrections of Rao and Scott, {run.Variance.Method}";
        bool closes = survey.Data.Exposure == Exposure.Confidential && settings.ClosesCells;
        Unavailable? none =
            closes && persons > 0 && persons < settings.MinimumCellSize ? Unavailable.Closed(settings.MinimumCellSize)
            : persons < AnalysisSettings.EvidenceMinimum ? Unavailable.TooFewPersons(persons)
            : held.Length < 2 || held[0].Length < 2 ? AssociationReasons.OneLevel
            : null;
        double df = run.Variance.DegreesOfFreedom(cells);
        AssociationFigures? figures = none is null && df >= 1
            ? RaoScott.Of(run.Moments, run.Variance, held, df, out none)
            : null;
        none ??= figures is null ? SurveyReasons.NoDegreesOfFreedom : null;
        Estimate chiSquared = figures is null
            ? Estimate.None(none!, basis, "chi-squared", method, persons, [])
            : Estimate.WithoutInterval(
                figures.ChiSquared, SurveyReasons.TestHasNoInterval, basis, "chi-squared", method, persons, []);
        return new AssociationTest(
            rows,
            columns,
            chiSquared,
            figures,
            [.. SurveyNotes.Of(run, chiSquared.Status == ResultStatus.Suppressed)],
            settings);
    }

    /// <summary>The rows and columns of the table in which somebody is, as lists of their cells.</summary>
    private static ImmutableArray<ImmutableArray<int>> Held(SurveyRun run, int columns)
    {
        bool Holds(int cell) => run.Moments.Totals[cell].W > 0;
        int[] kept = [.. Enumerable.Range(0, columns)
            .Where(column => Enumerable.Range(0, run.Rows / columns).Any(row => Holds((row * columns) + column)))];
        return
        [
            .. Enumerable.Range(0, columns == 0 ? 0 : run.Rows / columns)
                .Where(row => kept.Any(column => Holds((row * columns) + column)))
                .Select(row => kept.Select(column => (row * columns) + column).ToImmutableArray()),
        ];
    }
}
