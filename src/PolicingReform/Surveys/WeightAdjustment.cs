using System.Collections.Immutable;

namespace PolicingReform.Surveys;

/// <summary>How weights were adjusted: what variances need to know of it, and what is told of it.</summary>
/// <param name="Calibration">What the weights were brought to.</param>
/// <param name="DesignWeights">The weights before; null where all were 1.</param>
/// <param name="Cells">The respondents by the combinations of all margins.</param>
/// <param name="Regressors">What the weights were fitted by.</param>
/// <param name="Split">The leaves of the sample split by the cells: made when the first estimate asks for it.</param>
/// <param name="Outcome">How it went.</param>
internal sealed record WeightAdjustment(
    Calibration Calibration, double[]? DesignWeights, AdjustmentCells Cells, Regressors Regressors,
    Lazy<SplitLeaves> Split, AdjustmentOutcome Outcome);

/// <summary>Respondents by the combinations of all margins that occur: within one, margins tell nobody apart.</summary>
/// <param name="Of">The cell of each respondent.</param>
/// <param name="Count">How many cells there are.</param>
/// <param name="Categories">For each margin the category of each cell, numbered through all margins.</param>
/// <param name="Targets">For each category, numbered through all margins, the persons it is to stand for.</param>
internal sealed record AdjustmentCells(
    CodeArray Of, int Count, ImmutableArray<int[]> Categories, double[] Targets)
{
    /// <summary>For each margin the category of each respondent.</summary>
    public int[][] ByRespondent()
    {
        int[] of = new int[Of.Length];
        Of.CopyTo(0, of);
        return [.. Categories.Select(category => Array.ConvertAll(of, cell => category[cell]))];
    }
}

/// <summary>
/// The variables that weights were fitted by: the indicator of each category, then the known numbers.
/// </summary>
/// <param name="Numbers">The known numbers by respondent, about their centres; empty where there are none.</param>
/// <param name="Targets">What each category, and then each number about its centre, was to sum to.</param>
/// <param name="Factors">By cell, or where there are numbers by respondent: the weight after over that before.</param>
internal sealed record Regressors(ImmutableArray<double[]> Numbers, double[] Targets, double[] Factors)
{
    /// <summary>Whether respondents of one cell may have been adjusted differently.</summary>
    public bool AreByRespondent => !Numbers.IsEmpty;
}

/// <summary>How an adjustment went.</summary>
/// <param name="Rounds">The rounds it took.</param>
/// <param name="Misfit">The largest relative difference of a sum from what it was to be.</param>
/// <param name="Least">The smallest factor.</param>
/// <param name="Most">The largest factor.</param>
/// <param name="DesignEffect">Kish's design effect of the weights, n Σw² / (Σw)².</param>
/// <param name="DesignEffectBefore">That of the weights before.</param>
/// <param name="Negative">How many respondents got a weight below 0.</param>
/// <param name="Lines">What became of each category and total.</param>
internal sealed record AdjustmentOutcome(
    int Rounds, double Misfit, double Least, double Most, double DesignEffect, double DesignEffectBefore, int Negative,
    ImmutableArray<AdjustmentLine> Lines)
{
    /// <summary>
    /// Whether a level is held by fewer persons than may be shown: the factors would then tell their number.
    /// </summary>
    public bool HasSmallLevels(int minimum) => Lines.Any(line => line.Persons > 0 && line.Persons < minimum);
}

/// <summary>A category or a total: what it was to be, and what it was before and after.</summary>
/// <param name="Of">The margin or the column of numbers.</param>
/// <param name="Level">The level, or null for a total.</param>
/// <param name="Persons">The respondents of weight above 0.</param>
/// <param name="Target">What it was to be.</param>
/// <param name="Before">What the weights before gave.</param>
/// <param name="After">What the weights after give.</param>
internal sealed record AdjustmentLine(
    string Of, string? Level, int Persons, double Target, double Before, double After)
{
    /// <summary>The difference of what the weights give from what they were to give, over the latter.</summary>
    public double Misfit => Math.Abs(After - Target) / (Target == 0 ? 1 : Math.Abs(Target));
}
