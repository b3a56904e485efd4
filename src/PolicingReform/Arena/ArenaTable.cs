using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The arena as a table for people.</summary>
internal static class ArenaTable
{
    public static Table Of(string caption, IReadOnlyList<PlaceArena> places)
    {
        // The caption names a single place already.
        Column[] columns =
        [
            .. places.Count == 1 ? Array.Empty<Column>() : [new Column("Place")],
            new Column("Actor", HeadsRow: true),
            new Column("Kind"),
            new Column("Presence"),
            new Column("Where, jointly with whom, doing what"),
        ];
        return new Table(
            caption,
            [.. columns],
            [.. places.SelectMany(place => place.Actors.Select(actor => Row(place, actor)[^columns.Length..]))],
            [.. places.Count == 1 ? [] : new[] { SecurityArena.Definition }, .. places.SelectMany(Notes)]);
    }

    private static ImmutableArray<Cell> Row(PlaceArena place, ArenaActor actor) =>
    [
        place.Place.Name,
        actor.Actor.Name,
        actor.Actor.Kind.Label,
        actor.Presence == Presence.StatedPresent ? "stated" : "stated not to be there",
        string.Join("; ", Parts(actor)),
    ];

    private static IEnumerable<string> Parts(ArenaActor actor)
    {
        if (actor.Zones.Count > 0)
            yield return string.Join(", ", actor.Zones);
        if (actor.JointlyWith.Count > 0)
            yield return $"jointly with {string.Join(", ", actor.JointlyWith.Select(each => each.Name))}";
        foreach (string role in actor.Roles)
            yield return role;
    }

    private static IEnumerable<string> Notes(PlaceArena place)
    {
        if (place.Actors.Count == 0)
            yield return $"{place.Place}: no actor is stated to be there, or not to be.";
        foreach (string sentence in place.PrimacySentences)
            yield return $"{place.Place}, who comes first as stated: {sentence}";
        if (place.CoveredFrom.Count > 0)
        {
            yield return $"{place.Place}, covered from elsewhere: " + string.Join(
                ", ", place.CoveredFrom.Select(each => $"{each.Facility.Name} (in {each.Seat})")) + ".";
        }

        foreach (Facility post in place.JointPosts)
            yield return $"{place.Place}, joint post: {post.Name}.";
        if (place.MilitarisedShare.Value is double share)
        {
            yield return $"{place.Place}, militarised share: {new Share(share)} " +
                $"({place.MilitarisedShare.Method}; rounded figures without an interval).";
        }
    }
}
