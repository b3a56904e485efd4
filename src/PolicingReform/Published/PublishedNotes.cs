namespace PolicingReform;

/// <summary>What must be known to read inference from published tables.</summary>
internal static class PublishedNotes
{
    public const string DesignEffect =
        "The design effect is what the user states, not an estimate; too small a one makes every interval too short.";

    public const string ProbabilitySample =
        "The intervals take each survey for a probability sample; nothing in a printed table shows that it was one.";

    /// <summary>The notes that hold for all of these together.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<PublishedEstimate> estimates)
    {
        PublishedEstimate[] inferred = [.. estimates.Where(each => each.Figures.LeastSize is not null)];
        if (inferred.Length == 0)
            yield break;
        foreach (string method in inferred
            .Where(each => each.Estimate.Interval is not null)
            .Select(each => each.Estimate.Interval!.Method)
            .Distinct(StringComparer.Ordinal))
        {
            yield return $"Interval of {method} at {inferred[0].Settings.ConfidenceLevel} on the effective size, " +
                "n over design effect" + (method is "Korn-Graubard" or "Wilson" ? ", at most n" : "") +
                "; no degrees of freedom are known, so none are used.";
        }

        yield return DesignEffect;
        yield return ProbabilitySample;
    }

    /// <summary>The notes of one share.</summary>
    public static IEnumerable<string> Own(PublishedShare share)
    {
        foreach (string remark in share.Remarks)
            yield return remark;
        if (share.IsRange)
        {
            yield return $"The share is stated as {share.ShareText}: the ends hold for every share, n and design " +
                "effect stated, and are no interval of a value.";
        }

        if (!share.IsRange && share.HasRangeOfSizes)
        {
            yield return $"Stated: n {share.PersonsText}, design effect {share.DesignEffect}. The interval is the " +
                "widest of these, at the fewest persons and the largest design effect; the narrowest stands beside it.";
        }

        if (share.MayBeRounded)
        {
            yield return $"{share.ShareText} is taken as stated; if it is rounded to a whole percentage, it may lie " +
                "half a point to either side, which AsRounded() takes into account.";
        }
    }
}
