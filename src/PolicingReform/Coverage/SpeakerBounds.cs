namespace PolicingReform;

/// <summary>How many persons can have made the statements.</summary>
internal static class SpeakerBounds
{
    /// <summary>
    /// Participants who are told apart count as they are. Of the other statements at most one person made each; at
    /// least
    /// as many persons as there are attributions that exclude each other, if everybody is described by one office
    /// throughout: two statements may be one person's where office and place are the same and no stated genders differ.
    /// </summary>
    public static (int Low, int High) Of(IEnumerable<Statement> statements)
    {
        Statement[] known = [.. statements.Where(each => each.Participant is not null)];
        int participants = known.DistinctBy(each => each.Participant).Count();
        Statement[] all = [.. statements.Where(each => each.Participant is null)];
        int low = all
            .GroupBy(each => (each.Speaker.Office, each.SpeakerPlace))
            .Sum(group => Math.Max(1, group.Select(each => each.Speaker.Gender).OfType<Category>().Distinct().Count()));
        return (participants + low, participants + all.Length);
    }
}
