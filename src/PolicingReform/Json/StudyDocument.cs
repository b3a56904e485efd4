using System.Text.Json;
using System.Text.Json.Serialization;
using PolicingReform.Surveys;

namespace PolicingReform.Json;

// What a study file may hold, before anything is checked: texts and numbers. The names here are the names in the file.
// A parameter without a default is required, which the schema says and the readers check; all of them are nullable,
// because a file is not to be trusted. A field that is not listed is an error, so that a typing mistake loses nothing.

internal sealed record StudyDocument(
    string? Format, int? Version, string? Id, string? Title, CodeDocument?[]? Codes = null,
    ReferenceDocument?[]? References = null, PlaceDocument?[]? Places = null,
    LegalInstrumentDocument?[]? LegalInstruments = null, ActorDocument?[]? Actors = null,
    AuthorityDocument?[]? Authorities = null, SupportDocument?[]? Supports = null,
    DeploymentDocument?[]? Deployments = null, FacilityDocument?[]? Facilities = null,
    PrimacyDocument?[]? Primacy = null, ProviderDocument?[]? Providers = null, RecourseDocument?[]? Recourse = null,
    BarrierDocument?[]? Barriers = null, BodyDocument?[]? Bodies = null, BenchmarkDocument?[]? Benchmarks = null,
    ComparisonDocument?[]? Comparisons = null, FieldworkDocument? Fieldwork = null,
    ParticipantDocument?[]? Participants = null, ThemeDocument?[]? Themes = null,
    StatementDocument?[]? Statements = null, ViewDocument?[]? Views = null,
    RecommendationDocument?[]? Recommendations = null, ProgrammeDocument?[]? Programmes = null,
    PollDocument?[]? Polls = null, NoteDocument?[]? Notes = null);

/// <summary>A word of an open code list that the library does not know, or calls otherwise.</summary>
internal sealed record CodeDocument(
    [property: OneOf<CodeList>] string? List, string? Code, string? Label, string? Attribute = null,
    bool? IsPolice = null, bool? IsMilitarised = null);

internal sealed record ReferenceDocument(
    string? Id, string? Authors, string? Title, string? Published = null, string? Series = null,
    string? Address = null, string? Licence = null, int? LastPage = null);

internal sealed record LocatorDocument(
    string? Reference, string? Section = null, int? Page = null,
    [property: OneOf<PageNumbering>] string? PageNumbering = null, int? Footnote = null, string? Remark = null);

internal sealed record FigureDocument(
    string? AsPrinted, [property: OneOf<FigureReading>] string? Reading, LocatorDocument? Source, double? Value = null,
    double? Low = null, double? High = null, [property: OneOf<FigureUnit>] string? Unit = null);

internal sealed record StatedDocument(
    string? What, FigureDocument? Figure, string? AsOf = null, string? AccordingTo = null);

internal sealed record PeriodDocument(string? Words = null, string? Begin = null, string? End = null);

internal sealed record NameDocument(string? Text, string? Language, LocatorDocument? Source);

internal sealed record PlaceDocument(
    string? Id, string? Name, string? Parent = null, bool? IsSite = null, string? PrintedLevel = null,
    string? Pcode = null, int? PcodeLevel = null, double? Latitude = null, double? Longitude = null,
    NameDocument?[]? OtherNames = null, PlaceFigureDocument?[]? Figures = null,
    CommunityDocument?[]? Communities = null, EventDocument?[]? Events = null,
    CensusDocument?[]? CensusesNotHeld = null, LocatorDocument?[]? Sources = null);

internal sealed record PlaceFigureDocument(
    [property: OneOf<PlaceQuantity>] string? Quantity, FigureDocument? Figure, string? AsOf = null,
    int? CensusOf = null, string? To = null);

internal sealed record CommunityDocument(
    string? Name, LocatorDocument? Source, string? Religion = null, string? Ethnicity = null, string? Tribe = null,
    string? Language = null, string? Prevalence = null, FigureDocument? Share = null);

internal sealed record EventDocument(
    string? Kind, string? Summary, PeriodDocument? Period, LocatorDocument? Source, StatedDocument?[]? Figures = null,
    string? AccordingTo = null);

internal sealed record CensusDocument(int? Year, LocatorDocument? Source);

internal sealed record LegalInstrumentDocument(
    string? Id, string? Name, string? Kind, string? Summary, LocatorDocument? Source, string? Date = null,
    string?[]? Concerns = null);

internal sealed record ActorDocument(
    string? Id, string? Name, string? Kind, NameDocument?[]? OtherNames = null,
    RecruitmentDocument? Recruitment = null, MembershipDocument?[]? MemberOf = null,
    ActorEventDocument?[]? Events = null, StrengthDocument?[]? Strengths = null, string? Summary = null,
    LocatorDocument?[]? Sources = null);

internal sealed record RecruitmentDocument(
    [property: OneOf<RecruitmentOrigin>] string? From, LocatorDocument? Source);

internal sealed record MembershipDocument(string? Actor, LocatorDocument? Source);

internal sealed record ActorEventDocument(
    string? Kind, PeriodDocument? Period, string? Summary, LocatorDocument? Source, string?[]? Others = null);

internal sealed record StrengthDocument(
    [property: OneOf<StrengthCount>] string? Counts, FigureDocument? Figure, string? What = null, string? AsOf = null);

internal sealed record AuthorityDocument(
    string? Id, string? Holder, string? Over, [property: OneOf<AuthorityKind>] string? Kind, string? Summary,
    LocatorDocument? Source, bool? IsContested = null, PeriodDocument? Period = null, string?[]? Places = null,
    string?[]? Instruments = null);

internal sealed record SupportDocument(
    string? Id, string? Supporter, string? Supported, string? Kind, string? Summary, LocatorDocument? Source);

internal sealed record DeploymentDocument(
    string? Id, string? Actor, string? Place, [property: OneOf<Presence>] string? Presence, string? AsOf,
    LocatorDocument? Source, string? Zone = null, string? Role = null, string?[]? JointlyWith = null,
    string? Since = null, string? Until = null, StatedDocument?[]? Figures = null);

internal sealed record FacilityDocument(
    string? Id, string? Name, string? Kind, string? Seat, string?[]? Covers = null, string?[]? Operators = null,
    StatedDocument?[]? Figures = null, string? Summary = null, LocatorDocument?[]? Sources = null);

internal sealed record PrimacyDocument(
    string? Id, string? Place, string?[]? Actors, string? Summary, LocatorDocument? Source, string?[]? Over = null,
    string? Zone = null, string? AccordingTo = null);

internal sealed record ProviderDocument(
    string? Id, string? Name, string? Kind, string? Actor = null, LocatorDocument?[]? Sources = null);

internal sealed record RecourseDocument(
    string? Id, string? Place, string? Problem, StepDocument?[]? Steps, LocatorDocument? Source,
    string? ForWhom = null, string? AccordingTo = null);

internal sealed record StepDocument(string? Provider, string? Condition = null, string? Summary = null);

internal sealed record BarrierDocument(
    string? Id, string?[]? Places, string? To, string? Summary, LocatorDocument? Source, string? ForWhom = null,
    string? AccordingTo = null);

internal sealed record BodyDocument(string? Id, string? Name, CompositionDocument?[]? Compositions = null);

internal sealed record CompositionDocument(
    string? Attribute, [property: OneOf<Basis>] string? Basis, [property: OneOf<Exposure>] string? Exposure,
    PartDocument?[]? Parts, int? Size = null, string? AsOf = null, LocatorDocument?[]? Sources = null,
    bool? Overlapping = null, int? NotStated = null);

internal sealed record PartDocument(
    string? Category, int? Count = null, int? AtLeast = null, int? AtMost = null, FigureDocument? Share = null,
    double? ShareAtLeast = null, double? ShareAtMost = null, EstimateDocument? Estimate = null);

internal sealed record EstimateDocument(
    double? Share, double? StandardError, double? DegreesOfFreedom, int? Respondents);

internal sealed record BenchmarkDocument(
    string? Id, string? Name, string? Population, string? Attribute, PartDocument?[]? Parts,
    LocatorDocument?[]? Sources, string? AsOf = null, string? Caveat = null, FigureDocument? PrintedTotal = null,
    [property: OneOf<Basis>] string? Basis = null);

internal sealed record ComparisonDocument(string? Body, string? Attribute, string? Category, string? Benchmark);

internal sealed record FieldworkDocument(
    [property: OneOf<StatementCoverage>] string? Coverage, int? Interviews, int? AtSites, int? Women, string? Begin,
    string? End, LocatorDocument? Source, [property: OneOf<Exposure>] string? Exposure = null,
    UncountedDocument?[]? Uncounted = null, string?[]? Limits = null, string?[]? Questions = null,
    string?[]? Team = null, string?[]? Partners = null, string?[]? Modes = null, string?[]? Categories = null);

internal sealed record UncountedDocument(string? Date, LocatorDocument? Source);

internal sealed record ParticipantDocument(string? Id, string? Category, string? Place, string? Gender = null);

internal sealed record ThemeDocument(string? Code, string? Label, string? Description);

internal sealed record StatementDocument(
    string? Id, SpeakerDocument? Speaker, string? SpeakerPlace, string? About, string? Date, string? Summary,
    LocatorDocument? Source, [property: OneOf<StatementText>] string? Text = null, string? Participant = null,
    string?[]? AboutActors = null, PeriodDocument? AboutPeriod = null, ReadingDocument?[]? Readings = null,
    string?[]? Proposals = null, ConditionDocument?[]? Conditions = null, ClaimDocument?[]? Comparisons = null,
    SameSpeakerDocument?[]? SameSpeakerAs = null);

internal sealed record SpeakerDocument(
    string? Category, string? AsPrinted, [property: OneOf<Identifiability>] string? Identifiability,
    string? Office = null, string? Gender = null);

internal sealed record ReadingDocument(string? Theme, [property: OneOf<Stance>] string? Stance);

internal sealed record ConditionDocument(string? Position, string? Condition);

internal sealed record ClaimDocument(
    string? Subject, string? Than, string? Theme, [property: OneOf<ClaimDirection>] string? Direction);

internal sealed record SameSpeakerDocument(string? Statement, [property: OneOf<SameSpeaker>] string? Answer);

internal sealed record ViewDocument(
    string? Id, string? Summary, string? Prevalence, string?[]? Places, LocatorDocument? Source,
    string? HeldBy = null, string?[]? Categories = null, string?[]? Actors = null,
    ReadingDocument?[]? Readings = null, string? Exception = null);

internal sealed record RecommendationDocument(
    string? Id, string? Addressee, string? Summary, LocatorDocument? Source, string?[]? AddresseesInText = null,
    PagesDocument?[]? Pages = null, string?[]? Themes = null, string?[]? Supporting = null,
    string?[]? Contradicting = null, string?[]? Obstacles = null, string?[]? Risks = null, string? Feasibility = null,
    StatusDocument? Status = null);

internal sealed record PagesDocument(int? First, int? Last);

internal sealed record StatusDocument(
    [property: OneOf<ImplementationState>] string? State, string? Summary, LocatorDocument? Source);

internal sealed record ProgrammeDocument(
    string? Id, string? Name, string? Summary, PeriodDocument? Period = null, string?[]? Actors = null,
    string?[]? Places = null, StatedDocument?[]? Figures = null, LocatorDocument?[]? Sources = null);

internal sealed record PollDocument(
    string? Id, string? Name, string? Summary, PeriodDocument? Period = null, FigureDocument? Respondents = null,
    string?[]? Places = null, QuestionnaireDocument? Instrument = null, StatedDocument?[]? Findings = null,
    ReadingDocument?[]? Readings = null, LocatorDocument?[]? Sources = null);

internal sealed record QuestionnaireDocument(string? Title, QuestionDocument?[]? Questions);

internal sealed record QuestionDocument(string? Name, ScaleDocument? Scale, WordingDocument?[]? Wordings = null);

internal sealed record ScaleDocument(
    int? Minimum, int? Maximum, [property: OneOf<ScaleDirection>] string? Direction = null,
    ScaleLabelDocument?[]? Labels = null, MissingCodeDocument?[]? MissingCodes = null);

internal sealed record ScaleLabelDocument(int? Answer, WordingDocument?[]? Wordings);

internal sealed record WordingDocument(string? Language, string? Text);

internal sealed record MissingCodeDocument(string? Code, [property: OneOf<MissingReason>] string? Reason);

internal sealed record NoteDocument(
    string? Id, string? Topic, string? Summary, LocatorDocument? Source, string?[]? Places = null,
    string?[]? Actors = null, PeriodDocument? Period = null, StatedDocument?[]? Figures = null,
    string? AccordingTo = null);

/// <summary>The open code lists that a file can add to.</summary>
internal enum CodeList
{
    Attribute,
    Category,
    Population,
    ParticipantCategory,
    ActorKind,
}

/// <summary>Says that a text is the name of a value of an enumeration, in camel case.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class OneOfAttribute : Attribute
{
    public abstract IReadOnlyList<string> Names { get; }
}

/// <summary>Says that a text is the name of a value of an enumeration, in camel case.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute<T> : OneOfAttribute
    where T : struct, Enum
{
    public override IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<T>().Select(JsonNames.Of)];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    MaxDepth = StudyFile.MaximumDepth)]
[JsonSerializable(typeof(StudyDocument))]
internal sealed partial class StudyDocumentContext : JsonSerializerContext;
