namespace PolicingReform;

/// <summary>Whom people turn to, in which order, and what keeps them away.</summary>
public static class RecourseVerbs
{
    /// <summary>Returns whom people are stated to turn to with which problem, in order, place by place.</summary>
    /// <remarks>The order is that of the sources; how many take a path is not known.</remarks>
    /// <param name="study">The study.</param>
    /// <param name="place">The one place to look at, or null for all.</param>
    /// <param name="forWhom">
    /// For whom it is stated, such as "women": a text that its wording holds; or null for all.
    /// </param>
    /// <exception cref="KeyNotFoundException">The study holds no such place.</exception>
    public static RecourseOverview Recourse(this Study study, PlaceId? place = null, string? forWhom = null)
    {
        RequireHeld(study, place);
        return new RecourseOverview(
            study,
            [
                .. study.Places
                    .SelectMany(each => study.RecoursePaths.Where(path => path.Place == each.Id))
                    .Where(path => (place is null || path.Place == place) && IsFor(path.ForWhom, forWhom)),
            ]);
    }

    /// <summary>Returns what is stated to keep people from police and justice.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">The one place to look at, or null for all.</param>
    /// <param name="forWhom">
    /// Whom it keeps away, such as "women": a text that its wording holds; or null for all.
    /// </param>
    /// <exception cref="KeyNotFoundException">The study holds no such place.</exception>
    public static BarrierOverview AccessBarriers(this Study study, PlaceId? place = null, string? forWhom = null)
    {
        RequireHeld(study, place);
        return new BarrierOverview(
            study,
            [
                .. study.Barriers.Where(barrier =>
                    (place is null || barrier.Places.Contains(place)) && IsFor(barrier.ForWhom, forWhom)),
            ]);
    }

    private static void RequireHeld(Study study, PlaceId? place)
    {
        Require.NotNull(study);
        if (place is not null)
            _ = study.Places[place];
    }

    private static bool IsFor(string? stated, string? asked) =>
        asked is null || (stated?.Contains(asked, StringComparison.OrdinalIgnoreCase) ?? false);
}
