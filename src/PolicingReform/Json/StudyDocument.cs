using System.Text.Json.Serialization;

namespace PolicingReform.Json;

// What a study file may hold, before anything is checked: texts and numbers, all of them optional. The names here are
// the names in the file. A field that is not listed is an error, so that a typing mistake does not lose data.

internal sealed record StudyDocument(
    string? Format, int? Version, string? Id, string? Title, ReferenceDocument?[]? References,
    CategoryDocument?[]? Categories, BodyDocument?[]? Bodies, BenchmarkDocument?[]? Benchmarks,
    ComparisonDocument?[]? Comparisons);

internal sealed record ReferenceDocument(
    string? Id, string? Authors, string? Title, string? Published, string? Series, string? Address, string? Licence);

internal sealed record CategoryDocument(string? Attribute, string? Code, string? Label);

internal sealed record BodyDocument(string? Id, string? Name, CompositionDocument?[]? Compositions);

internal sealed record CompositionDocument(
    string? Attribute, string? Basis, string? Exposure, int? Size, string? AsOf, PartDocument?[]? Parts,
    LocatorDocument?[]? Sources);

internal sealed record BenchmarkDocument(
    string? Id, string? Name, string? Population, string? Attribute, string? AsOf, PartDocument?[]? Parts,
    string? Caveat, LocatorDocument?[]? Sources);

internal sealed record PartDocument(string? Category, int? Count, int? AtLeast, int? AtMost, FigureDocument? Share);

internal sealed record FigureDocument(string? AsPrinted, string? Reading, double? Value, LocatorDocument? Source);

internal sealed record LocatorDocument(
    string? Reference, string? Section, int? Page, string? PageNumbering, int? Footnote, string? Remark);

internal sealed record ComparisonDocument(string? Body, string? Attribute, string? Category, string? Benchmark);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Disallow,
    MaxDepth = 16)]
[JsonSerializable(typeof(StudyDocument))]
internal sealed partial class StudyDocumentContext : JsonSerializerContext;
