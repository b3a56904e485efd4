namespace PolicingReform;

/// <summary>What a finding of a poll says of a share, and what it leaves out.</summary>
internal sealed class FindingReading
{
    public FindingReading(
        StatedFigure finding, PublishedFigure? respondents, StatedDesignEffect? designEffect)
    {
        (PublishedFigure figure, Finding) = (finding.Figure, finding);
        NoShare = OfShare(figure);
        if (NoShare is null || NoShare.Status == ResultStatus.Bounded)
            (Low, High) = ((figure.Low ?? 0) / 100, (figure.High ?? 100) / 100);
        Unavailable[] missing =
        [
            .. NoShare is null ? Array.Empty<Unavailable>() : [NoShare],
            .. OfPersons(respondents) is Unavailable persons ? new[] { persons } : [],
            .. designEffect is null ? [PublishedReasons.NoDesignEffect] : Array.Empty<Unavailable>(),
        ];
        Lacking = missing.Length == 0 ? null : PublishedReasons.Together(missing);
        Sources = [.. new[] { figure.Source, respondents?.Source }.OfType<Locator>().Distinct()];
        if (Lacking is not null)
            return;

        (int fewest, int most) = ((int)respondents!.Low!.Value, (int)respondents.High!.Value);
        Share = (Low < High
            ? PublishedShare.Between(finding.What, Low!.Value, High!.Value, fewest, designEffect!)
            : PublishedShare.Of(finding.What, Low!.Value, fewest, designEffect!)) with
        {
            MostPersons = most,
            AsOf = finding.AsOf,
            Sources = Sources,
            Remarks =
            [
                .. About("share", figure),
                .. About("number of persons", respondents),
            ],
        };
    }

    public StatedFigure Finding { get; }

    /// <summary>The ends of the share, from 0 to 1, where anything is known of it.</summary>
    public double? Low { get; }

    public double? High { get; }

    /// <summary>Why there is no share, or no range with two stated ends.</summary>
    public Unavailable? NoShare { get; }

    /// <summary>Everything that is missing for an interval, or null.</summary>
    public Unavailable? Lacking { get; }

    public PublishedShare? Share { get; }

    public ValueList<Locator> Sources { get; }

    public IEnumerable<string> Remarks => About("share", Finding.Figure);

    private static IEnumerable<string> About(string what, PublishedFigure figure) =>
        figure.Reading == FigureReading.About
            ? [$"The source states the {what} as approximate: {Require.Quoted(figure.AsPrinted)}."]
            : [];

    private static Unavailable? OfShare(PublishedFigure figure) => figure switch
    {
        { Unit: not FigureUnit.Percent } => PublishedReasons.NotAPercentage(figure),
        { Reading: FigureReading.Unreadable } => PublishedReasons.ShareUnreadable(figure),
        { Reading: FigureReading.NoneExists } => PublishedReasons.NoShareExists,
        { Low: null } or { High: null } => PublishedReasons.ShareIsBound(figure),
        _ => null,
    };

    private static Unavailable? NotPersons(PublishedFigure figure) =>
        figure is { Low: double low, High: double high }
        && low >= 1 && high <= int.MaxValue && low == Math.Floor(low) && high == Math.Floor(high)
            ? null
            : PublishedReasons.PersonsUnclear(figure);

    private static Unavailable? OfPersons(PublishedFigure? figure) => figure switch
    {
        null => PublishedReasons.NoPersons,
        { Unit: not FigureUnit.Persons } => PublishedReasons.PersonsUnclear(figure),
        _ => NotPersons(figure),
    };
}
