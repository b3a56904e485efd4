using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PolicingReform;
using PolicingReform.CaseStudies;

namespace IraqLocalPolice;

/// <summary>The report as one JSON object.</summary>
internal sealed record JsonReport(
    StudyJson Study, IReadOnlyList<FindingJson> Findings, IReadOnlyList<TrustJson> Trust,
    IReadOnlyList<TrustJson> Example, IReadOnlyList<StanceJson> Stances, IReadOnlyList<GapJson> Gaps,
    IReadOnlyList<ScenarioJson> Scenarios, IReadOnlyList<ArenaJson> Arena,
    IReadOnlyList<RecommendationJson> Recommendations)
{
    // Copied from the default options: a fresh object would silently drop the camel case.
    private static readonly ReportContext Context = new(new JsonSerializerOptions(ReportContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static void Write(Study study, Stream output) => JsonSerializer.Serialize(
        output,
        new JsonReport(
            StudyJson.From(study),
            [.. study.Validate().Select(FindingJson.From)],
            [.. study.TrustIndices().Select(TrustJson.From)],
            [.. ExampleStudy.Create().TrustIndices().Select(TrustJson.From)],
            [.. study.Stances().Select(StanceJson.From)],
            [.. study.RepresentationGaps().Select(GapJson.From)],
            [.. Wording.WomenInScenarios().Select(ScenarioJson.From)],
            [.. study.Arena().Places.Select(ArenaJson.From)],
            [.. study.Recommendations.Select(RecommendationJson.From)]),
        Context.JsonReport);

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>The study in JSON: who was asked, and what of it is printed.</summary>
internal sealed record StudyJson(
    int Interviews, int AtSites, int Women, IReadOnlyList<string> Sites, int SetOffStatements)
{
    public static StudyJson From(Study study) => new(
        study.Fieldwork!.Interviews,
        study.Fieldwork.AtSites,
        study.Fieldwork.Women,
        [.. study.Places.Where(place => place.IsSite).Select(place => place.Name)],
        study.Statements.Count);
}

/// <summary>A finding in JSON.</summary>
internal sealed record FindingJson(string Code, string Severity, string About, string Message, string? Locator)
{
    public static FindingJson From(Finding finding) => new(
        finding.Code,
        JsonReport.Name(finding.Severity),
        finding.Subject,
        finding.Message,
        finding.Sources.Count == 0 ? null : finding.Sources.ToString());
}

/// <summary>A trust index in JSON: null with the reason where there is none.</summary>
internal sealed record TrustJson(
    string Site, string Dimension, double? Index, double? Low, double? High, int? Participants, string Basis,
    string Status, string? Reason)
{
    public static TrustJson From(TrustIndex trust) => new(
        trust.Site.Name,
        trust.Dimension.Label,
        trust.Row.Value,
        trust.Row.Low,
        trust.Row.High,
        trust.Row.N,
        JsonReport.Name(trust.Row.Basis),
        JsonReport.Name(trust.Row.Status),
        trust.Row.Reason);
}

/// <summary>Stances in JSON: numbers of speakers, which measure nothing.</summary>
internal sealed record StanceJson(
    string Place, string Dimension, int Favourable, int Mixed, int Unfavourable, int NotEvaluating)
{
    public static StanceJson From(StanceCount count) => new(
        count.Place.Name,
        count.Theme.Label,
        count.Favourable.All,
        count.Mixed.All,
        count.Unfavourable.All,
        count.NotEvaluating.All);
}

/// <summary>The arena of one place in JSON, the sites first.</summary>
internal sealed record ArenaJson(
    string Site, IReadOnlyList<ArenaActorJson> Actors, double? MilitarisedShare, string? MilitarisedShareReason,
    string Definition)
{
    public static ArenaJson From(PlaceArena place) => new(
        place.Place.Name,
        [.. place.Actors.Select(ArenaActorJson.From)],
        place.MilitarisedShare.Value,
        place.MilitarisedShare.NoValue?.Sentence,
        SecurityArena.Definition);
}

/// <summary>An actor in JSON: where in the place it is stated to be, or not to be.</summary>
internal sealed record ArenaActorJson(string Name, string Kind, IReadOnlyList<string> Zones, string Presence)
{
    public static ArenaActorJson From(ArenaActor actor) => new(
        actor.Actor.Name,
        actor.Actor.Kind.Code,
        [.. actor.Zones.Select(zone => zone.Code)],
        JsonReport.Name(actor.Presence));
}

/// <summary>A recommendation in JSON, with the printed statements that illustrate it or speak against it.</summary>
internal sealed record RecommendationJson(
    string Id, string Addressee, IReadOnlyList<string> Pages, IReadOnlyList<string> Supporting,
    IReadOnlyList<string> Contradicting)
{
    public static RecommendationJson From(Recommendation recommendation) => new(
        recommendation.Id.Value,
        recommendation.Addressee,
        [.. recommendation.Pages.Select(pages => pages.ToString())],
        [.. recommendation.Supporting.Select(statement => statement.Value)],
        [.. recommendation.Contradicting.Select(statement => statement.Value)]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class ReportContext : JsonSerializerContext;

/// <summary>A scenario in JSON: shares from 0 to 1, the year of parity with its range over the simulations.</summary>
internal sealed record ScenarioJson(
    string Scenario, int Horizon, double? Share, double? Low, double? High, double Target, int? ParityYear,
    string? NoParityYear, string Basis)
{
    public static ScenarioJson From(ParityProjection projection) => new(
        projection.Scenario.Name,
        projection.Years[^1].Year,
        projection.Row.Value,
        projection.Row.Low,
        projection.Row.High,
        projection.Years[^1].Target.Value,
        projection.YearOfParity.Year,
        projection.YearOfParity.NoYear?.Sentence,
        JsonReport.Name(projection.Row.Basis));
}
