namespace PolicingReform;

/// <summary>Who keeps order where, as far as a study states it.</summary>
public static class ArenaVerbs
{
    /// <summary>Returns which actors are stated to be, or not to be, at each place, by zone.</summary>
    /// <remarks>
    /// Presence is three-valued: an actor that has no row at a place is not stated to be there, and that is no absence.
    /// Numbers of personnel are not compared between places, and who comes first is given only as somebody states it.
    /// The sites come first, then the other places that have actors. The term is Hills's (2014, International
    /// Peacekeeping 21/2, 165-180).
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <param name="on">
    /// The date. Default: the end of the fieldwork, or without fieldwork the latest date of any deployment.
    /// </param>
    /// <exception cref="ArgumentException">The study states no deployments, so there is no date to ask for.</exception>
    public static SecurityArena Arena(this Study study, ReducedDate? on = null)
    {
        Require.NotNull(study);
        ReducedDate date = on ?? study.Fieldwork?.End
            ?? study.Deployments.Select(each => each.AsOf).MaxBy(each => each.LastDay)
            ?? throw new ArgumentException(
                "study states neither fieldwork nor deployments; give the date to ask for.", nameof(study));
        ILookup<PlaceId, Deployment> stated =
            study.Deployments.Where(each => each.IsStatedFor(date)).ToLookup(each => each.Place);
        return new SecurityArena(
            date,
            [
                .. study.Places.Where(place => place.IsSite || stated.Contains(place.Id))
                    .OrderByDescending(place => place.IsSite)
                    .Select(place => new PlaceArena(study, place, date, [.. stated[place.Id]])),
            ]);
    }
}
