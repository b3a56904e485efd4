namespace PolicingReform;

/// <summary>How many persons can have made the statements.</summary>
internal static class SpeakerBounds
{
    /// <summary>
    /// At most one person a statement. At least as many as there are attributions that exclude each other: two
    /// statements may be one person's where the words of the attribution, gender apart, and the place are the same.
    /// </summary>
    public static (int Low, int High) Of(IEnumerable<Statement> statements)
    {
        Statement[] all = [.. statements];
        int low = all
            .GroupBy(each => (each.Speaker.Office, each.SpeakerPlace))
            .Sum(group => Math.Max(1, group.Select(each => each.Speaker.Gender).OfType<Category>().Distinct().Count()));
        return (low, all.Length);
    }
}
