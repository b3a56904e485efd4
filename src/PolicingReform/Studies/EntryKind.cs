using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>A kind of entry: what it is called, which ids it has, and how its entries are held.</summary>
internal abstract class EntryKind(string name, string plural, string field, Type idType)
{
    /// <summary>The kinds, in the order in which a study holds them.</summary>
    public static ImmutableArray<EntryKind> All { get; } =
    [
        new EntryKind<Reference>("reference", "references", "references", typeof(ReferenceId)),
        new EntryKind<Place>("place", "places", "places", typeof(PlaceId)),
        new EntryKind<LegalInstrument>(
            "legal-instrument", "legal instruments", "legalInstruments", typeof(LegalInstrumentId)),
        new EntryKind<SecurityActor>("actor", "actors", "actors", typeof(ActorId)),
        new EntryKind<AuthorityLink>("authority", "authorities", "authorities", typeof(AuthorityId)),
        new EntryKind<SupportLink>("support", "supports", "supports", typeof(SupportId)),
        new EntryKind<Deployment>("deployment", "deployments", "deployments", typeof(DeploymentId)),
        new EntryKind<Facility>("facility", "facilities", "facilities", typeof(FacilityId)),
        new EntryKind<PrimacyStatement>("primacy", "statements of primacy", "primacy", typeof(PrimacyId)),
        new EntryKind<JusticeProvider>("provider", "justice providers", "providers", typeof(ProviderId)),
        new EntryKind<RecoursePath>("recourse", "recourse paths", "recourse", typeof(RecourseId)),
        new EntryKind<AccessBarrier>("barrier", "barriers", "barriers", typeof(BarrierId)),
        new EntryKind<Body>("body", "bodies", "bodies", typeof(BodyId)),
        new EntryKind<Benchmark>("benchmark", "benchmarks", "benchmarks", typeof(BenchmarkId)),
        new EntryKind<Participant>("participant", "participants", "participants", typeof(ParticipantId)),
        new EntryKind<Theme>("theme", "themes", "themes", typeof(ThemeId)),
        new EntryKind<Statement>("statement", "statements", "statements", typeof(StatementId)),
        new EntryKind<ReportedView>("view", "reported views", "views", typeof(ViewId)),
        new EntryKind<Recommendation>("recommendation", "recommendations", "recommendations", typeof(RecommendationId)),
        new EntryKind<Programme>("programme", "programmes", "programmes", typeof(ProgrammeId)),
        new EntryKind<PublishedPoll>("poll", "polls", "polls", typeof(PollId)),
        new EntryKind<ContextNote>("note", "notes", "notes", typeof(NoteId)),
    ];

    private static FrozenDictionary<Type, EntryKind> ByIdType { get; } = All.ToFrozenDictionary(kind => kind.IdType);

    /// <summary>What one of them is called, as a code.</summary>
    public string Name { get; } = name;

    /// <summary>The field of a study file that lists them.</summary>
    public string Field { get; } = field;

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
internal sealed class EntryKind<T>(string name, string plural, string field, Type idType)
    : EntryKind(name, plural, field, idType)
    where T : StudyEntry
{
    public override EntryList Hold(IEnumerable<StudyEntry> entries) =>
        new EntryList<T>(this, new KeyedList<T>($"The {Plural}", [.. entries.Cast<T>()], entry => entry.Key));
}
