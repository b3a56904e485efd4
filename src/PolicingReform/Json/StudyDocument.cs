using System.Text.Json.Serialization;

namespace PolicingReform.Json;

// What a study file may hold, before anything is checked: texts and numbers, all of them optional. The names here are
// the names in the file. A field that is not listed is an error, so that a typing mistake does not lose data.

internal sealed record StudyDocument(
    string? Format, int? Version, string? Id, string? Title, ReferenceDocument?[]? References, PlaceDocument?[]? Places,
    CategoryDocument?[]? Categories, BodyDocument?[]? Bodies, BenchmarkDocument?[]? Benchmarks,
    ComparisonDocument?[]? Comparisons, FieldworkDocument? Fieldwork, ThemeDocument?[]? Themes,
    StatementDocument?[]? Statements, RecommendationDocument?[]? Recommendations);

internal sealed record ReferenceDocument(
    string? Id, string? Authors, string? Title, string? Published, string? Series, string? Address, string? Licence,
    int? LastPage);

internal sealed record CategoryDocument(string? Attribute, string? Code, string? Label);

internal sealed record BodyDocument(string? Id, string? Name, CompositionDocument?[]? Compositions);

internal sealed record CompositionDocument(
    string? Attribute, string? Basis, string? Exposure, int? Size, string? AsOf, PartDocument?[]? Parts,
    LocatorDocument?[]? Sources);

internal sealed record BenchmarkDocument(
    string? Id, string? Name, string? Population, string? Attribute, string? AsOf, PartDocument?[]? Parts,
    string? Caveat, FigureDocument? PrintedTotal, LocatorDocument?[]? Sources);

internal sealed record PartDocument(string? Category, int? Count, int? AtLeast, int? AtMost, FigureDocument? Share);

internal sealed record FigureDocument(
    string? AsPrinted, string? Reading, double? Value, double? Low, double? High, string? Unit,
    LocatorDocument? Source);

internal sealed record LocatorDocument(
    string? Reference, string? Section, int? Page, string? PageNumbering, int? Footnote, string? Remark);

internal sealed record ComparisonDocument(string? Body, string? Attribute, string? Category, string? Benchmark);

internal sealed record PlaceDocument(
    string? Id, string? Name, string? Parent, bool? IsSite, string? Pcode, double? Latitude, double? Longitude,
    NameDocument?[]? OtherNames, PlaceFigureDocument?[]? Figures, CensusDocument?[]? CensusesNotHeld,
    LocatorDocument?[]? Sources);

internal sealed record NameDocument(string? Text, string? Language, LocatorDocument? Source);

internal sealed record PlaceFigureDocument(
    string? Quantity, FigureDocument? Figure, string? AsOf, int? CensusOf, string? To);

internal sealed record CensusDocument(int? Year, LocatorDocument? Source);

internal sealed record FieldworkDocument(
    string? Coverage, int? Interviews, int? AtSites, int? Women, string? Begin, string? End, LocatorDocument? Source,
    UncountedDocument?[]? Uncounted, string?[]? Limits);

internal sealed record UncountedDocument(string? Date, LocatorDocument? Source);

internal sealed record ThemeDocument(string? Code, string? Label, string? Description);

internal sealed record StatementDocument(
    string? Id, SpeakerDocument? Speaker, string? SpeakerPlace, string? About, string? Date, string? Summary,
    LocatorDocument? Source, ReadingDocument?[]? Readings);

internal sealed record SpeakerDocument(
    string? Category, string? AsPrinted, string? Office, string? Identifiability, string? Gender);

internal sealed record ReadingDocument(string? Theme, string? Stance);

internal sealed record RecommendationDocument(
    string? Id, string? Addressee, string? Summary, LocatorDocument? Source, PagesDocument?[]? Pages,
    string?[]? Supporting, string?[]? Contradicting);

internal sealed record PagesDocument(int? First, int? Last);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Disallow,
    MaxDepth = StudyFile.MaximumDepth)]
[JsonSerializable(typeof(StudyDocument))]
internal sealed partial class StudyDocumentContext : JsonSerializerContext;
