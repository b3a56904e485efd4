namespace PolicingReform;

/// <summary>The difference between two estimates of one table, with their covariance.</summary>
public sealed class SurveyDifference : AnalysisResult
{
    internal SurveyDifference(SurveyEstimate left, SurveyEstimate right, Estimate difference, double? pValue)
        : base(left.Settings)
    {
        (Left, Right, Difference, PValue) = (left, right, difference, pValue);
        Row = ResultRow.From(
            difference,
            $"difference in {left.Row.Statistic}",
            [new RowLabel("left", Name(left), null), new RowLabel("right", Name(right), null)],
            [
                new RowExtra("se", difference.StandardError),
                new RowExtra("df", difference.DegreesOfFreedom),
                new RowExtra("pValue", pValue),
            ]) with
        {
            Verdict = Verdict,
            Notes = left.Row.Notes,
        };
    }

    /// <summary>What is subtracted from.</summary>
    public SurveyEstimate Left { get; }

    /// <summary>What is subtracted.</summary>
    public SurveyEstimate Right { get; }

    /// <summary>
    /// Left less right, with its interval, or the reason why there is none; shares in percentage points.
    /// </summary>
    public Estimate Difference { get; }

    /// <summary>The two-sided p-value of no difference, by Student's t, or null where there is no test.</summary>
    public double? PValue { get; }

    /// <summary>
    /// What the interval says of left against right, or null where there is none.
    /// </summary>
    public Verdict? Verdict => Difference.Interval is ConfidenceInterval interval
        ? interval.Low > 0 ? PolicingReform.Verdict.Higher
            : interval.High < 0 ? PolicingReform.Verdict.Lower
            : PolicingReform.Verdict.Inconclusive
        : null;

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => new(
        $"D{Row.Statistic[1..]}: {Name(Left)} less {Name(Right)}",
        [
            new Column("Difference", IsNumeric: true, HeadsRow: true),
            new Column("Standard error", IsNumeric: true),
            new Column($"Interval, {Settings.ConfidenceLevel}"),
            new Column("df", IsNumeric: true),
            new Column("p", IsNumeric: true),
        ],
        [
            [
                SurveyFigure.Value(Difference),
                SurveyFigure.StandardError(Difference),
                SurveyFigure.Interval(Difference),
                SurveyFigure.Number(Difference.DegreesOfFreedom, 0),
                PValue is double p ? Numeral.Probability(p) : Cell.Absent("none"),
            ],
        ],
        [.. Row.Notes]);

    private protected override Picture Draw() => SurveyPlot.Of([Left, Right]);

    private static string Name(SurveyEstimate estimate) => estimate.Row.Labels.Count == 0
        ? "all"
        : string.Join(", ", estimate.Row.Labels.Select(label => label.Text));
}
