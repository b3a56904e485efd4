using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>What must be known to read estimates from a survey.</summary>
internal static class SurveyNotes
{
    /// <summary>The notes of a table: the design, who is in no row, and what was switched off.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hasClosed">Whether a cell is closed: then no number of respondents is told that gives it
    /// away.</param>
    public static IEnumerable<string> Of(SurveyRun run, bool hasClosed)
    {
        Survey survey = run.Survey;
        yield return hasClosed
            ? $"Sample: {survey.Design}."
            : $"Sample: {survey.Design}; {Numeral.Text(survey.Data.Count)} respondents.";
        if (survey.Design is { Weight: null, FinitePopulations.Count: > 0 })
            yield return "Weights follow from the finite populations: population over sample, stage by stage.";
        if (survey.Sample.Adjustment is WeightAdjustment adjustment)
            yield return Weighting(adjustment, survey);
        if (FewUnits(survey, run.Variance) is string few)
            yield return few;
        foreach (Finding finding in survey.Findings)
            yield return finding.Message;
        if (survey.Filters.Length > 0)
        {
            yield return "Subpopulation: " + string.Join("; ", survey.Filters
                .Select(filter => $"{filter.Name} is {filter.Groups[0]}")) + ". The design of the whole sample is " +
                    "kept.";
        }

        if (run.Moments.Ungrouped > 0)
        {
            yield return $"{Respondents(run.Moments.Ungrouped)} without a value in " +
                $"{string.Join(" or ", survey.Groups.Select(group => group.Name))}: in no row.";
        }

        if (survey.Sample.ZeroWeights is > 0 and int none)
            yield return $"{Respondents(none)} of weight 0: in the design, and counted nowhere else.";
        (long without, double weight) = run.WithoutValue();
        if (without > 0 && run.What is not null)
        {
            string text = weight.ToString("0.######", CultureInfo.InvariantCulture);
            yield return $"{Respondents(without)} without a valid value of {run.What}, of weight {text}: left out.";
        }

        if (run.Levels is not null && survey.Data.Exposure == Exposure.Confidential && survey.Settings.ClosesCells)
        {
            yield return "A share is closed, too, where it or what it leaves is of one or two persons, and with it " +
                "the next smallest level of its row.";
        }

        if (survey.Data.Exposure == Exposure.Synthetic)
            yield return "The data are synthetic: invented, with nobody behind them.";
        if (survey.Data.Exposure == Exposure.Confidential && !survey.Settings.ClosesCells)
            yield return "The closing of small cells of confidential data was switched off.";
    }

    // By the simulation on docs/methods/survey-replicates.md.
    private static string? FewUnits(Survey survey, VarianceEstimator variance)
    {
        const int enough = 20;
        SampleStage first = survey.Sample.Stages[0];
        long units = first.Units - first.Sizes.Length;
        return survey.Design.Replicates is { Kind: not ReplicateKind.Columns }
            && units < Math.Min(enough, variance.DegreesOfFreedom([]))
                ? $"Quality: the sample has {Numeral.Text(units)} sampling units more than strata, fewer than the " +
                    "degrees of freedom that the number of replicates gives; intervals cover less than their level."
                : null;
    }

    private static string Weighting(WeightAdjustment adjustment, Survey survey)
    {
        AdjustmentOutcome outcome = adjustment.Outcome;
        string variance = survey.Design.Replicates is not null ? "every replicate is weighted alike"
            : adjustment.Calibration.Variance == CalibrationVariance.RakeOfR ? "standard errors by the rule of R's rake"
            : "standard errors from design-weighted residuals";
        bool closes = survey.Data.Exposure == Exposure.Confidential && survey.Settings.ClosesCells;
        string factors = closes && outcome.HasSmallLevels(survey.Settings.MinimumCellSize)
            ? "factors closed, because a level has few persons"
            : string.Create(
                CultureInfo.InvariantCulture, $"factors from {outcome.Least:0.###} to {outcome.Most:0.###}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Weights {adjustment.Calibration} ({outcome.Rounds} {(outcome.Rounds == 1 ? "round" : "rounds")}, " +
            $"every margin met within 1e-8): {factors}, design effect of the weights " +
            $"{outcome.DesignEffect:0.###} ({outcome.DesignEffectBefore:0.###} before), {variance}.");
    }

    public static string Thin(int persons) =>
        $"Quality: rests on {Respondents(persons)}, fewer than {Numeral.Text(AnalysisSettings.EvidenceMinimum)}; " +
        "standard error and interval are unreliable.";

    /// <summary>
    /// Says where an interval is known to cover less than its level, by the simulation on
    /// docs/methods/survey-proportion.md.
    /// </summary>
    public static string? Rare(ProportionInterval method, double holders, double others)
    {
        int enough = method switch { ProportionInterval.Wald => 50, ProportionInterval.Logit => 10, _ => 0 };
        return Math.Min(holders, others) < enough
            ? $"Quality: fewer than {Numeral.Text(enough)} persons on one side; the {method} interval covers less " +
                "than its level there, Korn-Graubard holds."
            : null;
    }

    private static string Respondents(long count) =>
        Numeral.Text(count) + (count == 1 ? " respondent" : " respondents");
}
