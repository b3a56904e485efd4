using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>A kind of entry: what it is called, which ids it has, and how its entries are held.</summary>
internal abstract class EntryKind(string name, string plural, Type idType)
{
    /// <summary>The kinds, in the order in which a study holds them.</summary>
    public static ImmutableArray<EntryKind> All { get; } =
    [
        new EntryKind<Reference>("reference", "references", typeof(ReferenceId)),
        new EntryKind<Place>("place", "places", typeof(PlaceId)),
        new EntryKind<LegalInstrument>("legal-instrument", "legal instruments", typeof(LegalInstrumentId)),
        new EntryKind<SecurityActor>("actor", "actors", typeof(ActorId)),
        new EntryKind<AuthorityLink>("authority", "authorities", typeof(AuthorityId)),
        new EntryKind<SupportLink>("support", "supports", typeof(SupportId)),
        new EntryKind<Deployment>("deployment", "deployments", typeof(DeploymentId)),
        new EntryKind<Facility>("facility", "facilities", typeof(FacilityId)),
        new EntryKind<PrimacyStatement>("primacy", "statements of primacy", typeof(PrimacyId)),
        new EntryKind<JusticeProvider>("provider", "justice providers", typeof(ProviderId)),
        new EntryKind<RecoursePath>("recourse", "recourse paths", typeof(RecourseId)),
        new EntryKind<AccessBarrier>("barrier", "barriers", typeof(BarrierId)),
        new EntryKind<Body>("body", "bodies", typeof(BodyId)),
        new EntryKind<Benchmark>("benchmark", "benchmarks", typeof(BenchmarkId)),
        new EntryKind<Participant>("participant", "participants", typeof(ParticipantId)),
        new EntryKind<Theme>("theme", "themes", typeof(ThemeId)),
        new EntryKind<Statement>("statement", "statements", typeof(StatementId)),
        new EntryKind<ReportedView>("view", "reported views", typeof(ViewId)),
        new EntryKind<Recommendation>("recommendation", "recommendations", typeof(RecommendationId)),
        new EntryKind<Programme>("programme", "programmes", typeof(ProgrammeId)),
        new EntryKind<PublishedPoll>("poll", "polls", typeof(PollId)),
        new EntryKind<ContextNote>("note", "notes", typeof(NoteId)),
    ];

    private static FrozenDictionary<Type, EntryKind> ByIdType { get; } = All.ToFrozenDictionary(kind => kind.IdType);

    /// <summary>What one of them is called, as a code.</summary>
    public string Name { get; } = name;

    public Type IdType { get; } = idType;

    protected string Plural { get; } = plural;

    public static EntryKind Of(Id id) => ByIdType.TryGetValue(id.GetType(), out EntryKind? kind)
        ? kind
        : throw new ArgumentException(
            $"id was the {id.GetType().Name} {id}; a study holds no entries under such ids.", nameof(id));

    public string Subject(StudyEntry entry) => $"{Name} {entry.Key}";

    public abstract EntryList Hold(IEnumerable<StudyEntry> entries);
}

/// <summary>A kind of entry, by its type.</summary>
internal sealed class EntryKind<T>(string name, string plural, Type idType) : EntryKind(name, plural, idType)
    where T : StudyEntry
{
    public override EntryList Hold(IEnumerable<StudyEntry> entries) =>
        new EntryList<T>(this, new KeyedList<T>($"The {Plural}", [.. entries.Cast<T>()], entry => entry.Key));
}
