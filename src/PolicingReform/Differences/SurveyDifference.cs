namespace PolicingReform;

/// <summary>The difference between two estimates of a survey, or of two surveys.</summary>
/// <remarks>
/// Estimates of one table share respondents and sampling units, and the variance of their difference holds the
/// covariance. Estimates of two surveys are taken as independent: that the surveys drew their samples apart is for the
/// user to know.
/// </remarks>
public sealed class SurveyDifference : AnalysisResult
{
    internal SurveyDifference(
        SurveyEstimate left, SurveyEstimate right, Estimate difference, double? margin, double? adjustedP = null,
        ValueList<string>? notes = null)
        : base(left.Settings)
    {
        (Left, Right, Difference, Margin, AdjustedPValue) = (left, right, difference, margin, adjustedP);
        (PValue, Verdict) = StudentTest.Of(difference, margin);
        Row = ResultRow.From(
            difference,
            $"difference in {left.Row.Statistic}",
            [new RowLabel("left", Name(left), null), new RowLabel("right", Name(right), null)],
            [
                new RowExtra("se", difference.StandardError),
                new RowExtra("df", difference.DegreesOfFreedom),
                new RowExtra("pValue", PValue),
                .. adjustedP is null ? Array.Empty<RowExtra>() : [new RowExtra("adjustedP", adjustedP)],
            ]) with
        {
            Verdict = Verdict,
            Notes = notes ?? left.Row.Notes,
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

    /// <summary>The difference that does not matter, in the unit of the difference, or null where none is
    /// stated.</summary>
    public double? Margin { get; }

    /// <summary>The two-sided p-value of no difference, by Student's t, or null where there is no test.</summary>
    public double? PValue { get; }

    /// <summary>The p-value adjusted for the other tests of its family, or null where it stands alone.</summary>
    public double? AdjustedPValue { get; }

    /// <summary>
    /// What the interval says of left against right, or null where there is none; <see cref="Verdict.Equivalent"/> only
    /// with a margin.
    /// </summary>
    public Verdict? Verdict { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal static string Name(SurveyEstimate estimate) => estimate.Row.Labels.Count == 0
        ? "all"
        : string.Join(", ", estimate.Row.Labels.Select(label => label.Text));

    /// <summary>The same difference as one of a family.</summary>
    internal SurveyDifference InFamily(double? adjustedP) =>
        new(Left, Right, Difference, Margin, adjustedP, Row.Notes);

    private protected override Table Tabulate() => DifferenceTable.Of(
        $"D{Row.Statistic[1..]}: {Name(Left)} less {Name(Right)}", [this], Row.Notes, hasNames: false);

    private protected override Picture Draw() => DifferencePlot.Of([this]);
}
