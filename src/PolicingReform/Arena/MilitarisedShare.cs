namespace PolicingReform;

/// <summary>The share of a force that is organised as soldiers are, from published strengths.</summary>
internal static class MilitarisedShare
{
    private const string Unit = "share";
    private const string Method = "published strength of the militarised members over that of the whole force";

    private static readonly Unavailable NoStrengths = new(
        ResultStatus.Undefined,
        "no-strengths",
        "no strength of a force there and of its militarised part is stated");

    private static readonly Unavailable SeveralForces = new(
        ResultStatus.Undefined, "several-forces", "strengths of several forces are stated, which are not added up");

    private static readonly Unavailable NoIntervalOfStrengths = new(
        ResultStatus.Undefined, "published-strengths", "published strengths have no sampling interval");

    /// <summary>
    /// The share where exactly one force that is itself no army has one strength, and members of it have theirs.
    /// </summary>
    public static Estimate Of(Study study, Place place, IEnumerable<Deployment> stated)
    {
        Estimate[] shares =
        [
            .. stated.Where(each => each.Presence == Presence.StatedPresent).Select(each => each.Actor).Distinct()
                .Select(id => study.Actors[id])
                .Where(whole => !whole.Kind.IsMilitarised && OneStrength(whole) is not null)
                .Select(whole => Of(whole, study, place)).OfType<Estimate>(),
        ];
        return shares switch
        {
            [] => None(NoStrengths),
            [Estimate only] => only,
            _ => None(SeveralForces),
        };
    }

    private static Estimate? Of(SecurityActor whole, Study study, Place place)
    {
        PublishedFigure of = OneStrength(whole)!;
        PublishedFigure[] parts =
        [
            .. study.Actors.Where(part => part.Kind.IsMilitarised && part.MemberOf.Any(each => each.Actor == whole.Id))
                .Select(OneStrength).OfType<PublishedFigure>(),
        ];
        double sum = parts.Sum(part => part.Value!.Value);
        if (parts.Length == 0 || of.Value is not > 0 || sum > of.Value)
            return null;
        return Estimate.WithoutInterval(
            sum / of.Value.Value,
            NoIntervalOfStrengths,
            Basis.PublishedFigure,
            Unit,
            $"{Method}: {string.Join(" + ", parts.Select(part => part.AsPrinted))} of {of.AsPrinted} " +
            $"({whole}, {place})",
            null,
            [.. parts.Select(part => part.Source).Append(of.Source).Distinct()]);
    }

    // One value for all of its personnel: where two are printed, choosing would be ours.
    private static PublishedFigure? OneStrength(SecurityActor actor)
    {
        PublishedFigure[] all =
        [
            .. actor.Strengths
                .Where(each => each.What is null)
                .Select(each => each.Figure)
                .Where(each => each.Value is not null),
        ];
        return all.Length == 1 ? all[0] : null;
    }

    private static Estimate None(Unavailable reason) =>
        Estimate.None(reason, Basis.PublishedFigure, Unit, Method, null, []);
}
