namespace PolicingReform;

/// <summary>Who keeps order at one place, as far as a study states it.</summary>
public sealed class PlaceArena : Result
{
    internal PlaceArena(Study study, Place place, ReducedDate on, ValueList<Deployment> stated)
    {
        Place = place;
        On = on;
        Actors =
        [
            .. stated.GroupBy(each => (each.Actor, each.Presence)).Select(group => new ArenaActor(
                study.Actors[group.Key.Actor],
                group.Key.Presence,
                [.. group.Select(each => each.Zone).OfType<Term>().Distinct()],
                [.. group.SelectMany(each => each.JointlyWith).Distinct().Select(id => study.Actors[id])],
                [.. group.Select(each => each.Role).OfType<string>().Distinct(StringComparer.Ordinal)],
                [.. group.Select(each => each.Source).Distinct()])),
        ];
        JointPosts =
        [
            .. study.Facilities.Where(each =>
                each.Operators.Count > 1 && (each.Seat == place.Id || each.Covers.Contains(place.Id))),
        ];
        CoveredFrom =
        [
            .. study.Facilities.Where(each => each.Seat != place.Id && each.Covers.Contains(place.Id))
                .Select(each => new CoveringFacility(each, study.Places[each.Seat])),
        ];
        Primacy = [.. study.Primacy.Where(each => each.Place == place.Id)];
        PrimacySentences = [.. Primacy.Select(each => Sentence(each, study))];
        MilitarisedShare = PolicingReform.MilitarisedShare.Of(study, place, stated);
    }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>The date it holds for.</summary>
    public ReducedDate On { get; }

    /// <summary>The actors of which something is stated; of all others nothing is.</summary>
    public ValueList<ArenaActor> Actors { get; }

    /// <summary>The posts that several actors work at.</summary>
    public ValueList<Facility> JointPosts { get; }

    /// <summary>The stations and offices elsewhere that cover the place.</summary>
    public ValueList<CoveringFacility> CoveredFrom { get; }

    /// <summary>Who is stated to come first there, and by whom; it is never computed.</summary>
    public ValueList<PrimacyStatement> Primacy { get; }

    /// <summary>
    /// The share of the police there that is organised as soldiers are, from published strengths (0 to 1); without a
    /// value where no strengths are stated.
    /// </summary>
    public Estimate MilitarisedShare { get; }

    internal ValueList<string> PrimacySentences { get; }

    private protected override Table Tabulate() => ArenaTable.Of($"Security actors in {Place}, {On}", [this]);

    private protected override Picture Draw() => ArenaMatrix.Of($"Security actors in {Place}, {On}", [this]);

    private static string Sentence(PrimacyStatement primacy, Study study) =>
        $"{string.Join(", ", primacy.Actors.Select(id => study.Actors[id].Name))}" +
        (primacy.Over.Count == 0
            ? ""
            : $" before {string.Join(", ", primacy.Over.Select(id => study.Actors[id].Name))}") +
        (primacy.Zone is null ? "" : $" ({primacy.Zone})") +
        $": {primacy.Summary}" +
        (primacy.AccordingTo is null ? "" : $" According to {primacy.AccordingTo}.");
}

/// <summary>A station or office elsewhere that covers a place.</summary>
/// <param name="Facility">The station or office.</param>
/// <param name="Seat">Where it stands.</param>
public sealed record CoveringFacility(Facility Facility, Place Seat);
