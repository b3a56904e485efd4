namespace PolicingReform;

/// <summary>A share from a published table with the interval that its n and its stated design effect allow.</summary>
/// <remarks>
/// <para>Korn and Graubard's (1998) form: Clopper and Pearson's interval at the effective size n / design effect, at
/// most n. Degrees of freedom are not known and none are used, so the interval is too short where few clusters were
/// drawn. A design effect that is too small makes it too short, one that is too large too wide
/// (docs/methods/published-shares.md shows by how much).</para>
/// <para>Ranges give bounds: the widest interval for a range of n or of design effects, with the narrowest beside it;
/// for a range of shares no value, and the ends that hold for every combination.</para>
/// </remarks>
public sealed class PublishedEstimate : AnalysisResult
{
    internal PublishedEstimate(
        Estimate estimate, PublishedFigures figures, ValueList<RowLabel> labels, PublishedShare? share,
        ValueList<string> ownNotes, AnalysisSettings settings)
        : base(settings)
    {
        (Estimate, Share, Figures, OwnNotes) = (estimate, share, figures, ownNotes);
        Row = ResultRow.From(
            estimate,
            "published share",
            labels,
            [
                new RowExtra("se", estimate.StandardError),
                new RowExtra("deffLow", share?.DesignEffect.Low),
                new RowExtra("deffHigh", share?.DesignEffect.High),
                new RowExtra("nLow", share?.Persons),
                new RowExtra("nHigh", share?.MostPersons),
                new RowExtra("effectiveN", figures.LeastSize),
                new RowExtra("effectiveNHigh", figures.MostSize),
                new RowExtra("narrowestLow", figures.Narrowest?.Low),
                new RowExtra("narrowestHigh", figures.Narrowest?.High),
                new RowExtra("shareLowBound", estimate.LowBound),
                new RowExtra("shareHighBound", estimate.HighBound),
                new RowExtra("intervalLowBound", figures.Hull?.Low),
                new RowExtra("intervalHighBound", figures.Hull?.High),
            ]) with
        {
            Notes = Notes,
        };
    }

    /// <summary>
    /// The share from 0 to 1 with its standard error and interval, or its bounds, or the reason why there is none.
    /// </summary>
    public Estimate Estimate { get; }

    /// <summary>The share as it is stated, or null where a finding does not say enough to have one.</summary>
    public PublishedShare? Share { get; }

    /// <summary>
    /// The effective sample size that the interval rests on: n over design effect, for Korn-Graubard and Wilson at most
    /// n; the smallest over everything stated, or null without an interval.
    /// </summary>
    public double? EffectiveSampleSize => Figures.LeastSize;

    /// <summary>
    /// The narrowest interval over the n and design effects stated, or null where these are single values or the share
    /// is a range.
    /// </summary>
    public ConfidenceInterval? NarrowestInterval => Figures.Narrowest;

    /// <summary>The lowest end of an interval over everything stated, where the share is a range; else null.</summary>
    public double? IntervalLowBound => Figures.Hull?.Low;

    /// <summary>The highest end of an interval over everything stated, where the share is a range; else null.</summary>
    public double? IntervalHighBound => Figures.Hull?.High;

    /// <summary>What must be known to read it, one sentence each.</summary>
    public ValueList<string> Notes => [.. OwnNotes, .. PublishedNotes.Of([this])];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal PublishedFigures Figures { get; }

    internal ValueList<string> OwnNotes { get; }

    private protected override Table Tabulate() => PublishedTable.Of(PublishedTable.Caption, [this], Notes);

    private protected override Picture Draw() => PublishedPlot.Of(PublishedTable.Caption, [this]);
}

/// <summary>What stands beside the estimate of a published share.</summary>
internal sealed record PublishedFigures(
    double? LeastSize, double? MostSize, ConfidenceInterval? Narrowest, (double Low, double High)? Hull)
{
    public static PublishedFigures None { get; } = new(null, null, null, null);
}
