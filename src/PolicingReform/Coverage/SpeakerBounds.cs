namespace PolicingReform;

/// <summary>How many persons can have made the statements.</summary>
internal static class SpeakerBounds
{
    /// <summary>
    /// Participants who are told apart count as they are. Of the other statements at most one person made each, and
    /// those stated to be one person's are one speaker's. At least as many persons spoke as there are speakers that
    /// exclude each other, if everybody is described by one office throughout: two may be one person where office and
    /// place are the same, no stated genders differ, and they are not stated to differ.
    /// </summary>
    public static (int Low, int High) Of(IEnumerable<Statement> statements)
    {
        Statement[] known = [.. statements.Where(each => each.Participant is not null)];
        int participants = known.DistinctBy(each => each.Participant).Count();
        Statement[][] speakers = [.. Merged([.. statements.Where(each => each.Participant is null)])];
        int low = speakers
            .GroupBy(each => (each[0].Speaker.Office, each[0].SpeakerPlace))
            .Sum(group => Math.Max(Genders(group), Apart([.. group])));
        return (participants + low, participants + speakers.Length);
    }

    private static int Genders(IEnumerable<Statement[]> speakers) =>
        speakers.SelectMany(each => each).Select(each => each.Speaker.Gender).OfType<Category>().Distinct().Count();

    // Speakers who are all stated to differ from each other: any such set is a lower bound, so a greedy one will do.
    private static int Apart(Statement[][] speakers)
    {
        List<Statement[]> apart = [];
        foreach (Statement[] speaker in speakers)
        {
            if (apart.TrueForAll(other => Answers(speaker, other, SameSpeaker.No)))
                apart.Add(speaker);
        }

        return apart.Count;
    }

    // Statements that are stated to be one person's are one speaker's: each follows the links to where they end.
    private static IEnumerable<Statement[]> Merged(Statement[] statements)
    {
        Dictionary<StatementId, StatementId> leads = statements.ToDictionary(each => each.Id, each => each.Id);
        foreach (Statement statement in statements)
        {
            foreach (SpeakerComparison same in statement.SameSpeakerAs)
            {
                if (same.Answer == SameSpeaker.Yes && leads.ContainsKey(same.Other))
                    leads[End(leads, statement.Id)] = End(leads, same.Other);
            }
        }

        return statements.GroupBy(each => End(leads, each.Id)).Select(group => group.ToArray());
    }

    private static StatementId End(Dictionary<StatementId, StatementId> leads, StatementId id)
    {
        while (leads[id] != id)
            id = leads[id] = leads[leads[id]];
        return id;
    }

    private static bool Answers(Statement[] one, Statement[] other, SameSpeaker answer) =>
        one.Any(a => other.Any(b => States(a, b, answer) || States(b, a, answer)));

    private static bool States(Statement one, Statement other, SameSpeaker answer) =>
        one.SameSpeakerAs.Any(each => each.Other == other.Id && each.Answer == answer);
}
