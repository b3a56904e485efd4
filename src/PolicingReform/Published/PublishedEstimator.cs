namespace PolicingReform;

/// <summary>From a published share to its estimate.</summary>
internal static class PublishedEstimator
{
    private const string Unit = "share";
    private const string Method = "share as published, variance by the stated design effect";
    private const string AsPrinted = "share as published";

    public static PublishedEstimate Of(
        PublishedShare share, ProportionInterval method, AnalysisSettings settings, ValueList<RowLabel>? labels = null)
    {
        (Estimate estimate, PublishedFigures figures) = Estimated(new ShareIntervals(share, method), settings);
        return new PublishedEstimate(
            estimate,
            figures,
            labels ?? [new RowLabel("share", share.Name, null)],
            share,
            [.. PublishedNotes.Own(share)],
            settings);
    }

    /// <summary>A finding of a poll: its estimate, or what it says and why that is no more.</summary>
    public static PublishedEstimate Of(
        PublishedPoll poll, StatedFigure finding, StatedDesignEffect? designEffect, ProportionInterval method,
        AnalysisSettings settings)
    {
        ValueList<RowLabel> labels =
            [new RowLabel("poll", poll.Name, poll.Id.Value), new RowLabel("share", finding.What, null)];
        FindingReading reading = new(finding, poll.Respondents, designEffect);
        if (reading.Share is PublishedShare share)
            return Of(share, method, settings, labels);
        Unavailable lacking = reading.Lacking!;
        Estimate estimate = (reading.Low, reading.High) switch
        {
            (double low, double high) when low < high => Estimate.Bounded(
                low, high, lacking.Status == ResultStatus.Bounded ? lacking : Bounded(lacking), Unit, AsPrinted, null,
                reading.Sources),
            (double value, double) => Estimate.WithoutInterval(
                value, lacking, Basis.PublishedFigure, Unit, AsPrinted, null, reading.Sources),
            _ => Estimate.None(lacking, Basis.PublishedFigure, Unit, AsPrinted, null, reading.Sources),
        };
        return new PublishedEstimate(
            estimate, PublishedFigures.None, labels, null, [.. reading.Remarks], settings);
    }

    public static Unavailable? TooFew(PublishedShare share) => share.Persons < AnalysisSettings.EvidenceMinimum
        ? Unavailable.TooFewPersons(share.Persons)
        : null;

    private static (Estimate Estimate, PublishedFigures Figures) Estimated(
        ShareIntervals intervals, AnalysisSettings settings)
    {
        (PublishedShare share, ConfidenceLevel level) = (intervals.Share, settings.ConfidenceLevel);
        int? count = share.MostPersons > share.Persons ? null : share.Persons;
        if (TooFew(share) is Unavailable few)
        {
            return (
                Estimate.None(few, Basis.PublishedFigure, Unit, Method, count, share.Sources),
                PublishedFigures.None);
        }

        (double least, double most) = (intervals.LeastSize(level), intervals.MostSize(level));
        if (share.IsRange)
        {
            (double Low, double High)? hull = intervals.Hull(level);
            Unavailable reason = hull is null
                ? Bounded(PublishedReasons.NoIntervalAtEnds)
                : PublishedReasons.ShareIsRange;
            return (
                Estimate.Bounded(share.Low, share.High, reason, Unit, Method, count, share.Sources),
                new PublishedFigures(hull is null ? null : least, hull is null ? null : most, null, hull));
        }

        double variance = intervals.Variance(share.Low, isWidest: true);
        if (intervals.Of(share.Low, isWidest: true, level) is not ConfidenceInterval interval)
        {
            return (
                Estimate.WithoutInterval(
                    share.Low, PublishedReasons.NoIntervalAtEnds, Basis.PublishedFigure, Unit, Method, count,
                    share.Sources),
                PublishedFigures.None);
        }

        Estimate estimate = Estimate.WithInterval(
            share.Low, interval, Basis.PublishedFigure, Unit, Method, count, share.Sources);
        return (
            estimate.WithError(variance > 0 ? Math.Sqrt(variance) : null, null),
            new PublishedFigures(
                least,
                most,
                share.HasRangeOfSizes ? intervals.Of(share.Low, isWidest: false, level) : null,
                null));
    }

    private static Unavailable Bounded(Unavailable reason) =>
        new(ResultStatus.Bounded, reason.Code, reason.Sentence, [.. reason.Arguments]);
}
