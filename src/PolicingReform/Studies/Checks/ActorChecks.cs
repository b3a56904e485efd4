namespace PolicingReform;

/// <summary>Names, strengths and authority of actors that cannot all be right, or should be known.</summary>
internal static class ActorChecks
{
    private const int MostLetters = 3;

    public static IEnumerable<Finding> Of(Study study) =>
        [.. study.Actors.SelectMany(Spellings), .. Parts(study), .. Contested(study), .. Departed(study)];

    // An abbreviation is another name; a spelling differs by a few letters.
    private static IEnumerable<Finding> Spellings(SecurityActor actor)
    {
        WrittenName[] spellings =
            [.. actor.OtherNames.Where(name => EditDistance.Between(name.Text, actor.Name) is > 0 and <= MostLetters)];
        if (spellings.Length > 0)
        {
            yield return new Finding(
                "several-spellings",
                Severity.Note,
                $"actor {actor.Id}",
                $"it is written {actor.Name}, {string.Join(", ", spellings.Select(name => name.Text))}; " +
                "look it up by its id.",
                [.. spellings.Select(name => name.Source)]);
        }
    }

    // Only figures that count the same persons at the same date can contradict each other.
    private static IEnumerable<Finding> Parts(Study study) =>
        from part in study.Actors
        from membership in part.MemberOf
        let whole = study.Actors[membership.Actor]
        from ofPart in part.Strengths
        from ofWhole in whole.Strengths
        where ofPart.Counts == ofWhole.Counts && ofPart.AsOf == ofWhole.AsOf && ofWhole.What is null
            && ofPart.Figure.Low > ofWhole.Figure.High
        select new Finding(
            "part-exceeds-whole",
            Severity.Warning,
            $"actor {part.Id}",
            $"its strength \"{ofPart.Figure.AsPrinted}\" exceeds that of {whole}, of which it is a part " +
            $"(\"{ofWhole.Figure.AsPrinted}\").",
            [ofPart.Figure.Source, ofWhole.Figure.Source]);

    private static IEnumerable<Finding> Contested(Study study) =>
        study.Authorities.Where(each => each.IsContested).GroupBy(each => each.Over).Where(group =>
            group.Select(each => each.Holder).Distinct().Skip(1).Any()).Select(group => new Finding(
                "contested-authority",
                Severity.Note,
                $"actor {group.Key}",
                $"authority over it is contested between " +
                string.Join(
                    ", ",
                    group.Select(each => study.Actors[each.Holder].Name).Distinct(StringComparer.Ordinal)) +
                ".",
                [.. group.Select(each => each.Source).Distinct()]));

    private static IEnumerable<Finding> Departed(Study study) =>
        from deployment in study.Deployments
        where deployment.Presence == Presence.StatedPresent
        from each in study.Actors[deployment.Actor].Events
        where each.Kind == ActorEvent.Disbanded && each.When.End is not null
            && deployment.AsOf.FirstDay > each.When.End.LastDay
        select new Finding(
            "present-after-its-end",
            Severity.Warning,
            $"deployment {deployment.Id}",
            $"it states {deployment.Actor} present as of {deployment.AsOf}, after its end ({each.When}).",
            [deployment.Source, each.Source]);
}
