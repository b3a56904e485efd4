using System.Text.Json;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

/// <summary>The survey that the input of a case of survey-tests.json describes.</summary>
internal static class ReferenceSurvey
{
    // Reference values are wanted for small groups too.
    private static readonly AnalysisSettings Open = AnalysisSettings.Default with { MinimumCellSize = 0 };

    /// <param name="input">The input.</param>
    /// <param name="values">The columns of values; all columns but these, the weights and populations are categories.</param>
    public static Survey Of(JsonElement input, params string[] values)
    {
        JsonElement replicates = input.GetProperty("replicates");
        string[] columns = replicates.ValueKind == JsonValueKind.Object
            && replicates.GetProperty("kind").GetString() == "columns"
                ? [.. Enumerable.Range(1, replicates.GetProperty("count").GetInt32())
                    .Select(each => $"{replicates.GetProperty("prefix").GetString()}{each}")]
                : [];
        string weight = input.GetProperty("weight").GetString()!;
        string[] populations = Texts(input.GetProperty("fpc"));
        Survey survey = SmallPoll
            .Read(input.GetProperty("data").GetString()!, [.. values, weight, .. populations, .. columns])
            .WithDesign(design => Design(design, input, weight, populations, columns)).Under(Open);
        if (input.GetProperty("weighting") is { ValueKind: JsonValueKind.Object } weighting)
        {
            Margin[] margins = [.. weighting.GetProperty("margins").EnumerateArray().Select(MarginOf)];
            survey = weighting.GetProperty("kind").GetString() == "raking"
                ? survey.Raked(margins)
                : survey.PostStratified(margins.Single());
        }

        return input.GetProperty("where") is { ValueKind: JsonValueKind.Object } where
            ? survey.Where(where.GetProperty("column").GetString()!, Texts(where.GetProperty("values")))
            : survey;
    }

    private static SurveyDesign Design(
        SurveyDesign design, JsonElement input, string weight, string[] populations, string[] columns)
    {
        design = design.StratifiedBy(Texts(input.GetProperty("strata")))
            .ClusteredWithinStrataBy(Texts(input.GetProperty("psu")))
            .WeightedBy(weight).WithFinitePopulations(populations);
        if (input.GetProperty("replicates") is not { ValueKind: JsonValueKind.Object } replicates)
            return design;
        if (columns.Length == 0)
            return design.WithReplicates(Replicates.Jackknife);
        double scale = replicates.GetProperty("scale").GetDouble();
        return design.WithReplicates(Replicates.FromColumns(
            [.. columns],
            [.. replicates.GetProperty("rscales").EnumerateArray().Select(each => scale * each.GetDouble())]));
    }

    private static Margin MarginOf(JsonElement margin) => new(
        [.. Texts(margin.GetProperty("columns"))],
        [
            .. margin.GetProperty("counts").EnumerateArray().Select(count => new MarginCount(
                [.. Texts(count.GetProperty("levels"))], count.GetProperty("count").GetDouble())),
        ]);

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetString()!)];
}
