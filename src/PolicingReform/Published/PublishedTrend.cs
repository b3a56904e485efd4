using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The straight line through a share that several independent surveys published, with their dates.</summary>
/// <remarks>
/// Weighted least squares with weights 1 / variance, where the variances follow from n and the stated design effects; a
/// normal interval; Cochran's Q about the line with k - 2 degrees of freedom. It describes these surveys and is no
/// forecast. The question and the population asked must be the same, which no table shows. Where Q is large the surveys
/// differ by more than their sampling, and the interval of the slope is too short. A date counts by its middle.
/// </remarks>
public sealed class PublishedTrend : AnalysisResult
{
    private readonly ImmutableArray<PublishedEstimate> _estimates;

    internal PublishedTrend(
        TrendFigures figures, ImmutableArray<PublishedEstimate> estimates, AnalysisSettings settings)
        : base(settings)
    {
        (Figures, _estimates) = (figures, estimates);
        Shares = [.. estimates.Select(each => each.Share!)];
        string names = string.Join(", ", Shares.Select(each => each.Name).Distinct(StringComparer.Ordinal));
        Row = ResultRow.From(
            Slope,
            "trend of published shares",
            [new RowLabel("shares", names, null)],
            [
                new RowExtra("se", Slope.StandardError),
                new RowExtra("pValue", PValue),
                new RowExtra("surveys", Shares.Count),
                new RowExtra("cochranQ", CochranQ),
                new RowExtra("cochranQDf", figures.QDegreesOfFreedom),
                new RowExtra("cochranQP", CochranQProbability),
                new RowExtra("slopeLowBound", Slope.LowBound),
                new RowExtra("slopeHighBound", Slope.HighBound),
                new RowExtra("intervalLowBound", IntervalLowBound),
                new RowExtra("intervalHighBound", IntervalHighBound),
                new RowExtra("cochranQLowBound", figures.QBounds?.Low),
                new RowExtra("cochranQHighBound", figures.QBounds?.High),
            ]) with
        {
            Notes = Notes,
        };
    }

    /// <summary>The surveys, by date where all have one.</summary>
    public ValueList<PublishedShare> Shares { get; }

    /// <summary>The slope in percentage points per year with its interval, its bounds, or the reason for
    /// none.</summary>
    public Estimate Slope => Figures.Slope;

    /// <summary>The two-sided p-value of no slope by the normal test, or null where there is no slope.</summary>
    public double? PValue => Figures.PValue;

    /// <summary>
    /// Cochran's Q: how far the surveys scatter about the line, in units of their sampling; or null.
    /// </summary>
    public double? CochranQ => Figures.Q;

    /// <summary>The probability of so large a Q by sampling alone, with k - 2 degrees of freedom; or null.</summary>
    public double? CochranQProbability => Figures.QProbability;

    /// <summary>The lowest end of an interval over the n and design effects stated as ranges; else null.</summary>
    public double? IntervalLowBound => Figures.Hull?.Low;

    /// <summary>The highest end of an interval over the n and design effects stated as ranges; else null.</summary>
    public double? IntervalHighBound => Figures.Hull?.High;

    /// <summary>What must be known to read it, one sentence each.</summary>
    public ValueList<string> Notes =>
    [
        "A trend describes these surveys; it is no forecast, and holds only where the same question was put to the " +
        "same population.",
        .. Slope.Status == ResultStatus.Undefined ? Array.Empty<string>() : Read(),
    ];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal TrendFigures Figures { get; }

    private protected override Table Tabulate() => new(
        $"Trend of published shares: {Row.Label("shares")}",
        [
            new Column("Points per year", IsNumeric: true, HeadsRow: true),
            new Column("Standard error", IsNumeric: true),
            new Column($"Interval, {Settings.ConfidenceLevel}"),
            new Column("p", IsNumeric: true),
            new Column("Surveys", IsNumeric: true),
            new Column("Cochran's Q"),
        ],
        [
            [
                Slope switch
                {
                    { Value: double value } => Numeral.Points(value),
                    { LowBound: double low, HighBound: double high } =>
                        PublishedTable.Ends(low, high, Numeral.Points),
                    _ => Cell.Absent("none"),
                },
                Slope.StandardError is double error ? PublishedTable.Unsigned(error) : Cell.Absent("none"),
                (Slope.Interval, Figures.Hull) switch
                {
                    (ConfidenceInterval interval, _) =>
                        PublishedTable.Ends(interval.Low, interval.High, Numeral.Points),
                    (null, (double low, double high)) =>
                        $"ends within {PublishedTable.Ends(low, high, Numeral.Points)}",
                    _ => Cell.Absent(Slope.NoInterval!.Sentence),
                },
                PValue is double p ? Numeral.Probability(p) : Cell.Absent("none"),
                Numeral.Text(Shares.Count),
                (CochranQ, Figures.QBounds) switch
                {
                    (double q, _) => $"{Numeral.Fixed(q, 2)}, p {Numeral.Probability(CochranQProbability!.Value)}",
                    (null, (double low, double high)) =>
                        PublishedTable.Ends(low, high, value => Numeral.Fixed(value, 2)),
                    _ => Cell.Absent("none"),
                },
            ],
        ],
        [.. Notes]);

    private protected override Picture Draw() => PublishedPlot.Of(this, _estimates);

    private IEnumerable<string> Read()
    {
        string degrees = Figures.QDegreesOfFreedom is 1
            ? "1 degree"
            : $"{Numeral.Text(Figures.QDegreesOfFreedom!.Value)} degrees";
        yield return "Weighted least squares with weights 1 / variance, normal interval; Cochran's Q about the line " +
            "has " +
            degrees +
            " of freedom. A date counts by its middle.";
        if (CochranQProbability < 0.05)
        {
            yield return "The surveys scatter about the line by more than their sampling explains, so the interval " +
                "and p of the slope say too much.";
        }

        if (Figures.QBounds is not null)
        {
            yield return "Over the n and design effects stated the slope lies between its bounds; the ends of the " +
                "interval add the largest standard error to these, hold for every combination and may be wider than " +
                "any.";
        }

        yield return PublishedNotes.DesignEffect;
        yield return PublishedNotes.ProbabilitySample;
    }
}
