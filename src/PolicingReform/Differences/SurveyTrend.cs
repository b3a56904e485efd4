using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>An estimate with the date of its survey.</summary>
public sealed record DatedEstimate : Noun
{
    /// <summary>Creates a dated estimate.</summary>
    /// <param name="date">The date of the survey; a month or a year counts by its middle.</param>
    /// <param name="estimate">The estimate.</param>
    /// <exception cref="ArgumentNullException">The date or the estimate is null.</exception>
    public DatedEstimate(ReducedDate date, SurveyEstimate estimate) =>
        (Date, Estimate) = (Require.NotNull(date), Require.NotNull(estimate));

    /// <summary>The date of the survey.</summary>
    public ReducedDate Date { get; }

    /// <summary>The estimate.</summary>
    public SurveyEstimate Estimate { get; }

    private protected override string Say() => $"{Date}: {Estimate.Estimate}";
}

/// <summary>The straight line through the same estimate of several surveys, whose samples were drawn apart.</summary>
/// <remarks>
/// Weighted least squares with weights 1 / variance. Where Cochran's Q is large, the surveys differ by more than their
/// sampling explains, and the interval of the slope is too short. It describes these surveys and is no forecast.
/// </remarks>
public sealed class SurveyTrend : AnalysisResult
{
    internal SurveyTrend(ImmutableArray<DatedEstimate> surveys, Estimate slope, WeightedLine? line, double? margin)
        : base(surveys[0].Estimate.Settings)
    {
        (Surveys, Slope, Margin) = ([.. surveys], slope, margin);
        (CochranQ, CochranQProbability) = (line?.Q, line?.QProbability);
        (PValue, Verdict) = StudentTest.Of(slope, margin);
        Row = ResultRow.From(
            slope,
            $"trend of {surveys[0].Estimate.Row.Statistic}",
            [],
            [
                new RowExtra("se", slope.StandardError),
                new RowExtra("df", slope.DegreesOfFreedom),
                new RowExtra("pValue", PValue),
                new RowExtra("surveys", surveys.Length),
                new RowExtra("cochranQ", CochranQ),
                new RowExtra("cochranQDf", line?.DegreesOfFreedom),
                new RowExtra("cochranQP", CochranQProbability),
            ]) with
        {
            Verdict = Verdict,
            Notes = [.. TrendOfSurveys.Notes(slope, line)],
        };
    }

    /// <summary>The surveys, by date.</summary>
    public ValueList<DatedEstimate> Surveys { get; }

    /// <summary>The slope a year with its interval, or the reason why there is none; shares in points a year.</summary>
    public Estimate Slope { get; }

    /// <summary>The slope that does not matter, in its unit, or null where none is stated.</summary>
    public double? Margin { get; }

    /// <summary>The two-sided p-value of no slope, by Student's t, or null where there is no test.</summary>
    public double? PValue { get; }

    /// <summary>Cochran's Q: how far the surveys scatter about the line, in units of their sampling; or null.</summary>
    public double? CochranQ { get; }

    /// <summary>The probability of so large a Q by sampling alone, with surveys less two degrees of freedom; or
    /// null.</summary>
    public double? CochranQProbability { get; }

    /// <summary>Whether the line rises or falls by its interval, or null where there is none.</summary>
    public Verdict? Verdict { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => new(
        $"Trend of {Surveys[0].Estimate.Row.Statistic}, {Surveys[0].Date} to {Surveys[^1].Date}",
        [
            new Column("A year", IsNumeric: true, HeadsRow: true),
            new Column("Standard error", IsNumeric: true),
            new Column($"Interval, {Settings.ConfidenceLevel}"),
            new Column("df", IsNumeric: true),
            new Column("p", IsNumeric: true),
            new Column("Surveys", IsNumeric: true),
            new Column("Cochran's Q"),
        ],
        [
            [
                SurveyFigure.Value(Slope),
                SurveyFigure.StandardError(Slope),
                SurveyFigure.Interval(Slope),
                SurveyFigure.Number(Slope.DegreesOfFreedom, 0),
                PValue is double p ? Numeral.Probability(p) : Cell.Absent("none"),
                Numeral.Text(Surveys.Count),
                CochranQ is double q
                    ? $"{Numeral.Fixed(q, 2)}, p {Numeral.Probability(CochranQProbability!.Value)}"
                    : Cell.Absent("none"),
            ],
        ],
        [.. Row.Notes]);

    private protected override Picture Draw()
    {
        bool isShare = Surveys[0].Estimate.Estimate.Unit == "share";
        return IntervalPlot.Draw(
            $"Trend of {Surveys[0].Estimate.Row.Statistic}",
            [.. Surveys.Select(Lane)],
            isShare ? (tick, step) => IntervalPlot.Tick(100 * tick, 100 * step) + " %" : IntervalPlot.Tick,
            hasZero: false,
            Row.Basis == Basis.Synthetic);
    }

    private static IntervalLane Lane(DatedEstimate each)
    {
        Estimate estimate = each.Estimate.Estimate;
        string shown = estimate.Value is double value ? SurveyFigure.Text(value, estimate) : estimate.NoValue!.Sentence;
        return new IntervalLane(
            each.Date.ToString(), estimate.Value, estimate.Interval?.Low, estimate.Interval?.High, "no estimate",
            $"{each.Date}: {shown}.");
    }
}
