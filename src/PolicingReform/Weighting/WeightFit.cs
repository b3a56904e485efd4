using System.Collections.Immutable;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The factors that bring weights to margins and totals.</summary>
internal static class WeightFit
{
    /// <summary>Above this part of its target, what a margin misses is a misfit.</summary>
    public const double Tolerance = 1e-8;

    /// <summary>Factors of cells.</summary>
    /// <param name="calibration">What the weights are brought to; margins alone.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="table">The weight of each cell before.</param>
    /// <param name="factors">For each cell its factor; filled in.</param>
    public static FitOutcome Fit(Calibration calibration, AdjustmentCells cells, double[] table, double[] factors)
    {
        int[][] categories = [.. cells.Categories];
        return calibration is { Method: CalibrationMethod.Raking, IsBounded: false }
            ? ProportionalFitting.Fit(table, categories, cells.Targets, factors)
            : new CalibrationFit(table, categories, [], cells.Targets).Fit(Distance(calibration), factors);
    }

    /// <summary>Factors of respondents, where numbers tell those of a cell apart.</summary>
    /// <param name="calibration">What the weights are brought to.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="numbers">The known numbers by respondent.</param>
    /// <param name="targets">Of each category, and then of each number.</param>
    /// <param name="weights">The weights before.</param>
    /// <param name="factors">For each respondent the factor; filled in.</param>
    public static FitOutcome Fit(
        Calibration calibration, AdjustmentCells cells, ImmutableArray<double[]> numbers, double[] targets,
        double[] weights, double[] factors) =>
        new CalibrationFit(weights, cells.ByRespondent(), [.. numbers], targets).Fit(Distance(calibration), factors);

    private static CalibrationDistance Distance(Calibration calibration)
    {
        double least = calibration.LeastFactor ?? double.NegativeInfinity;
        double most = calibration.MostFactor ?? double.PositiveInfinity;
        return calibration.Method switch
        {
            CalibrationMethod.Linear => CalibrationDistance.Linear(least, most),
            CalibrationMethod.Logit => CalibrationDistance.Logit(least, most),
            _ => CalibrationDistance.Raking(Math.Max(0, least), most),
        };
    }
}
