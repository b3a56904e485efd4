namespace PolicingReform;

/// <summary>Who keeps order at the places of a study, as far as it states it: the security arena.</summary>
public sealed class SecurityArena : Result
{
    internal SecurityArena(ReducedDate on, ValueList<PlaceArena> places) => (On, Places) = (on, places);

    /// <summary>What a presence means here, in one paragraph.</summary>
    public static string Definition =>
        "An actor is present where the study states it, absent where it states that; where it states neither, " +
        "nothing follows. Who comes first is given as somebody says it. Numbers are not compared between places.";

    /// <summary>The date it holds for.</summary>
    public ReducedDate On { get; }

    /// <summary>The places, the sites first.</summary>
    public ValueList<PlaceArena> Places { get; }

    /// <summary>The arena of one place.</summary>
    /// <param name="place">The id of the place.</param>
    /// <exception cref="KeyNotFoundException">
    /// Nothing is stated of such a place; the message lists the places.
    /// </exception>
    public PlaceArena this[string place] =>
        Places.FirstOrDefault(each => each.Place.Id.Value == Require.NotNull(place))
        ?? throw new KeyNotFoundException(
            $"The arena holds no place {Require.Quoted(place)}; it holds " +
            $"{string.Join(", ", Places.Select(each => each.Place.Id))}.");

    private protected override Table Tabulate() => ArenaTable.Of($"Security actors by place, {On}", Places);

    private protected override Picture Draw() => ArenaMatrix.Of($"Security actors by place and zone, {On}", Places);
}
