using System.Collections.Immutable;
using System.Globalization;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Brings the weights of a survey to what is known of the population.</summary>
internal sealed class Reweighting
{
    private readonly Survey _survey;
    private readonly Calibration _calibration;
    private readonly List<Finding> _findings = [];

    private Reweighting(Survey survey, Calibration calibration) => (_survey, _calibration) = (survey, calibration);

    /// <summary>The survey with its new weights, or null where findings stand against them.</summary>
    public static Survey? Try(Survey survey, Calibration calibration, out ValueList<Finding> findings)
    {
        Reweighting reweighting = new(survey, calibration);
        Survey? weighted = reweighting.Run();
        findings = [.. reweighting._findings];
        return weighted;
    }

    private Survey? Run()
    {
        CheckSurvey();
        CheckMethod();
        AdjustmentCells? cells = MarginCodes.Of(_survey, _calibration.Margins, out IReadOnlyList<Finding> found);
        _findings.AddRange(found);
        NumberData[] numbers = [.. _calibration.Totals.Select(Numbers)];
        if (cells is null || _findings.Count > 0)
            return null;
        double[] weights = _survey.Sample.Weights ?? Ones(_survey.Data.Count);
        return numbers.Length == 0 ? ByCell(cells, weights) : ByRespondent(cells, numbers, weights);
    }

    private Survey? ByCell(AdjustmentCells cells, double[] weights)
    {
        double[] table = CellSums.Of(cells.Of, cells.Count, weights), factors = new double[cells.Count];
        FitOutcome fit = WeightFit.Fit(_calibration, cells, table, factors);
        double[] after = CellSums.Times(cells.Of, factors, weights);
        return Made(cells, new Regressors([], cells.Targets, factors), fit, weights, after);
    }

    private Survey? ByRespondent(AdjustmentCells cells, NumberData[] numbers, double[] weights)
    {
        // About their centres, where the margins hold everybody: sums of large numbers would lose the rest.
        double population = _calibration.Margins.Count > 0 ? _calibration.Margins[0].Total : 0;
        double[] centres = [.. numbers.Select(each => population > 0 ? each.Centre : 0)];
        ImmutableArray<double[]> columns =
            [.. numbers.Zip(centres, (each, centre) => Array.ConvertAll(each.Shared, x => x - centre))];
        double[] targets =
        [
            .. cells.Targets,
            .. _calibration.Totals.Zip(centres, (total, centre) => total.Total - (centre * population)),
        ];
        double[] factors = new double[weights.Length], after = new double[weights.Length];
        FitOutcome fit = WeightFit.Fit(_calibration, cells, columns, targets, weights, factors);
        for (int i = 0; i < after.Length; i++)
            after[i] = weights[i] == 0 ? 0 : weights[i] * factors[i];
        return Made(cells, new Regressors(columns, targets, factors), fit, weights, after);
    }

    private Survey? Made(
        AdjustmentCells cells, Regressors regressors, FitOutcome fit, double[] weights, double[] after)
    {
        ImmutableArray<AdjustmentLine> lines = AdjustmentLines.Of(_survey.Data, _calibration, cells, weights, after);
        if (fit.Misfit > WeightFit.Tolerance)
        {
            Unmet(fit, lines);
            return null;
        }

        AdjustmentOutcome outcome = Outcome(fit, weights, after, lines);
        if (outcome.Negative > 0)
        {
            _findings.Add(new Finding(
                "negative-weights",
                Severity.Warning,
                "weighting",
                $"{Numeral.Text(outcome.Negative)} {(outcome.Negative == 1 ? "respondent" : "respondents")} got a " +
                "weight below 0; bound the factors, or rake."));
        }

        Lazy<SplitLeaves> split = new(() => SplitLeaves.Make(_survey.Sample.Leaf, cells.Of, after));
        WeightAdjustment adjustment = new(_calibration, _survey.Sample.Weights, cells, regressors, split, outcome);
        return _survey.Weighted(after, adjustment, _findings);
    }

    private static AdjustmentOutcome Outcome(
        FitOutcome fit, double[] weights, double[] after, ImmutableArray<AdjustmentLine> lines)
    {
        (double least, double most, int negative) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        for (int i = 0; i < after.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            double factor = after[i] / weights[i];
            (least, most) = (Math.Min(least, factor), Math.Max(most, factor));
            negative += after[i] < 0 ? 1 : 0;
        }

        return new AdjustmentOutcome(
            fit.Rounds, lines.Max(line => line.Misfit), least, most, KishEffect.Of(after), KishEffect.Of(weights),
            negative, lines);
    }

    private void Unmet(FitOutcome fit, ImmutableArray<AdjustmentLine> lines)
    {
        AdjustmentLine worst = lines.MaxBy(line => line.Misfit)!;
        string level = worst.Level is null ? "" : $" {Require.Quoted(worst.Level)}";
        string bounds = _calibration.IsBounded ? "widen the bounds, " : "";
        _findings.Add(new Finding(
            "margins-not-met",
            Severity.Error,
            "weighting",
            $"The weights cannot be brought to the margins: after {Numeral.Text(fit.Rounds)} rounds the largest " +
            $"misfit is {Percent(worst.Misfit)}, in {worst.Of}{level} ({Number(worst.After)} for " +
            $"{Number(worst.Target)}). The " +
            $"combinations that occur among the respondents do not allow it; {bounds}merge levels, or leave a " +
            "margin out."));
    }

    private void CheckSurvey()
    {
        if (_survey.Filters.Length > 0)
            Error("narrowed-before-weighting", "The survey is narrowed by Where; weight the whole of it, then " +
                "narrow it.");
        if (_survey.Calibration is Calibration before)
        {
            Error(
                "weighted-twice",
                $"The survey is {before} already; weight the survey as it was sampled, to all margins at once.");
        }
    }

    private void CheckMethod()
    {
        bool hasBoth = _calibration is { LeastFactor: not null, MostFactor: not null };
        if (_calibration.Method == CalibrationMethod.Logit && !hasBoth)
            Error("logit-needs-bounds", "The logit method needs both LeastFactor and MostFactor; give them, or rake.");
        bool isPlain = _calibration is { Method: CalibrationMethod.Raking, IsBounded: false, Totals.Count: 0 };
        if (_calibration.Variance == CalibrationVariance.RakeOfR && !isPlain)
            Error("rake-of-r", "The variance of R's rake is for raking to margins without bounds; choose the other.");
    }

    private NumberData Numbers(KnownTotal total)
    {
        NumberData numbers = _survey.Data.Numbers(total.Column, "totals");
        if (numbers.HasMissing)
        {
            int missing = numbers.Values.ToArray().Count(double.IsNaN);
            Error(
                "missing-in-total",
                $"The column {total.Column} is missing for {Numeral.Text(missing)} of {Numeral.Text(numbers.Count)} " +
                "respondents; weighting needs it for each.");
        }

        return numbers;
    }

    private void Error(string code, string message) =>
        _findings.Add(new Finding(code, Severity.Error, "weighting", message));

    private static double[] Ones(int count)
    {
        double[] ones = new double[count];
        Array.Fill(ones, 1.0);
        return ones;
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
