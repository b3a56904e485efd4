namespace PolicingReform;

/// <summary>The difference of two published shares from independent surveys, in percentage points.</summary>
/// <remarks>
/// <para>Newcombe's (1998) hybrid of the intervals of both shares; the test is normal, with the variances of both by
/// their design effects. Both take the surveys as independent: other persons, drawn apart. The interval decides the
/// verdict; the test may differ from it in a close case.</para>
/// <para>For ranges: the widest interval over the n and design effects stated, bounds over the shares stated, and a
/// verdict only where it is the same over everything stated.</para>
/// </remarks>
public sealed class PublishedDifference : AnalysisResult
{
    internal PublishedDifference(DifferenceFigures figures, PercentagePoints? margin, AnalysisSettings settings)
        : base(settings)
    {
        (Figures, Margin) = (figures, margin);
        Row = ResultRow.From(
            Difference,
            "difference of published shares",
            [new RowLabel("first", First.Name, null), new RowLabel("second", Second.Name, null)],
            [
                new RowExtra("se", Difference.StandardError),
                new RowExtra("pValue", PValue),
                new RowExtra("margin", margin?.Value),
                new RowExtra("narrowestLow", NarrowestInterval?.Low),
                new RowExtra("narrowestHigh", NarrowestInterval?.High),
                new RowExtra("differenceLowBound", Difference.LowBound),
                new RowExtra("differenceHighBound", Difference.HighBound),
                new RowExtra("intervalLowBound", IntervalLowBound),
                new RowExtra("intervalHighBound", IntervalHighBound),
            ]) with
        {
            Verdict = Verdict,
            Notes = Notes,
        };
    }

    /// <summary>What is subtracted from.</summary>
    public PublishedShare First => Figures.First;

    /// <summary>What is subtracted.</summary>
    public PublishedShare Second => Figures.Second;

    /// <summary>First less second in percentage points, with its interval, or its bounds, or the reason for
    /// none.</summary>
    public Estimate Difference => Figures.Difference;

    /// <summary>The margin that the verdict is against, or null.</summary>
    public PercentagePoints? Margin { get; }

    /// <summary>
    /// The two-sided p-value of no difference by the normal test; the largest over the n and design effects stated, or
    /// null.
    /// </summary>
    public double? PValue => Figures.PValue;

    /// <summary>Why there is no <see cref="PValue"/>, or null.</summary>
    public Unavailable? NoPValue => Figures.NoPValue;

    /// <summary>What the interval says of the first against the second, or null.</summary>
    public Verdict? Verdict => Figures.Verdict;

    /// <summary>Why there is no <see cref="Verdict"/>, or null.</summary>
    public Unavailable? NoVerdict => Figures.NoVerdict;

    /// <summary>
    /// The narrowest interval over the n and design effects stated, or null where these are single values or a share is
    /// a range.
    /// </summary>
    public ConfidenceInterval? NarrowestInterval => Figures.Narrowest;

    /// <summary>The lowest end of an interval over everything stated, where a share is a range; else null.</summary>
    public double? IntervalLowBound => Figures.Hull?.Low;

    /// <summary>The highest end of an interval over everything stated, where a share is a range; else null.</summary>
    public double? IntervalHighBound => Figures.Hull?.High;

    /// <summary>What must be known to read it, one sentence each.</summary>
    public ValueList<string> Notes => [.. PublishedComparison.Notes(this)];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal DifferenceFigures Figures { get; }

    private protected override Table Tabulate() => new(
        $"Difference of published shares: {First.Name} less {Second.Name}",
        [
            new Column("Difference in points", IsNumeric: true, HeadsRow: true),
            new Column("Standard error", IsNumeric: true),
            new Column($"Interval, {Settings.ConfidenceLevel}"),
            .. NarrowestInterval is null ? Array.Empty<Column>() : [new Column("Narrowest")],
            new Column("p", IsNumeric: true),
            new Column("Verdict"),
        ],
        [
            [
                Difference switch
                {
                    { Value: double value } => Numeral.Points(value),
                    { LowBound: double low, HighBound: double high } =>
                        PublishedTable.Ends(low, high, Numeral.Points),
                    _ => Cell.Absent("none"),
                },
                Difference.StandardError is double error ? PublishedTable.Unsigned(error) : Cell.Absent("none"),
                (Difference.Interval, Figures.Hull) switch
                {
                    (ConfidenceInterval interval, _) =>
                        PublishedTable.Ends(interval.Low, interval.High, Numeral.Points),
                    (null, (double low, double high)) =>
                        $"ends within {PublishedTable.Ends(low, high, Numeral.Points)}",
                    _ => Cell.Absent(Difference.NoInterval!.Sentence),
                },
                .. NarrowestInterval is ConfidenceInterval narrow
                    ? [PublishedTable.Ends(narrow.Low, narrow.High, Numeral.Points)]
                    : Array.Empty<Cell>(),
                PValue is double p ? Numeral.Probability(p) : Cell.Absent(NoPValue!.Sentence),
                Verdict is Verdict verdict ? verdict.ToString() : Cell.Absent(NoVerdict!.Sentence),
            ],
        ],
        [.. Notes]);

    private protected override Picture Draw() => PublishedPlot.Of(this);
}

/// <summary>The numbers of a difference of published shares.</summary>
internal sealed record DifferenceFigures(PublishedShare First, PublishedShare Second, Estimate Difference)
{
    public double? PValue { get; init; }

    public Unavailable? NoPValue { get; init; }

    public Verdict? Verdict { get; init; }

    public Unavailable? NoVerdict { get; init; }

    public ConfidenceInterval? Narrowest { get; init; }

    public (double Low, double High)? Hull { get; init; }
}
