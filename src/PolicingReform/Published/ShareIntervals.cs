namespace PolicingReform;

/// <summary>The intervals of a published share by one method, at the ends of what is stated.</summary>
/// <remarks>
/// An interval widens with the design effect and narrows with n, so the widest is that of the largest design effect and
/// the fewest persons. Over a range of shares an end of the interval is extreme at an end of the range: it moves with
/// the share, or (logit near 0 and 1) turns once, away from the extreme.
/// </remarks>
internal sealed class ShareIntervals(PublishedShare share, ProportionInterval method)
{
    private bool IsCapped => method is ProportionInterval.KornGraubard or ProportionInterval.Wilson;

    public PublishedShare Share => share;

    /// <summary>The ends of the share: one for one value.</summary>
    public double[] Ends => share.IsRange ? [share.Low, share.High] : [share.Low];

    public double LeastSize(ConfidenceLevel level) => At(share.Low, isWidest: true).EffectiveSize(level, IsCapped);

    public double MostSize(ConfidenceLevel level) => At(share.Low, isWidest: false).EffectiveSize(level, IsCapped);

    public double Variance(double value, bool isWidest) => At(value, isWidest).Variance;

    /// <summary>The interval of one value of the share, or null where the method has none.</summary>
    public ConfidenceInterval? Of(double value, bool isWidest, ConfidenceLevel level) =>
        At(value, isWidest).Interval(method, level);

    /// <summary>The lowest and the highest end over everything that is stated, or null.</summary>
    public (double Low, double High)? Hull(ConfidenceLevel level)
    {
        ConfidenceInterval?[] all = [.. Ends.Select(value => Of(value, isWidest: true, level))];
        return all.All(each => each is not null) ? (all.Min(each => each!.Low), all.Max(each => each!.High)) : null;
    }

    private ProportionEstimate At(double value, bool isWidest) => ProportionEstimate.WithDesignEffect(
        value,
        isWidest ? share.Persons : share.MostPersons,
        isWidest ? share.DesignEffect.High : share.DesignEffect.Low);
}
