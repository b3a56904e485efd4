using System.Text.Json;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

/// <summary>A reference case of survey.json: the estimate the library gives for its input.</summary>
internal sealed class SurveyCase
{
    // Reference values are wanted for small groups too.
    private static readonly AnalysisSettings Open = AnalysisSettings.Default with { MinimumCellSize = 0 };

    private readonly JsonElement _input;
    private readonly string _folder;

    public SurveyCase(JsonElement input, string folder) => (_input, _folder) = (input, folder);

    public string Name => Text("name")!;

    public string Statistic => Text("statistic")!;

    private string Value => Text("value") ?? "";

    private string Kind => Statistic != "difference" ? Statistic
        : _input.TryGetProperty("items", out _) ? "index"
        : Text("level") is null ? "mean" : "proportion";

    /// <summary>The estimate, and of all but differences its design effect.</summary>
    public (Estimate Estimate, double? DesignEffect) Run()
    {
        Survey survey = Survey();
        if (_input.GetProperty("where") is { ValueKind: JsonValueKind.Object } where)
            survey = survey.Where(where.GetProperty("column").GetString()!, Texts(where.GetProperty("values")));
        JsonProperty[] by = [.. _input.GetProperty("by").EnumerateObject()];
        if (by.Length == 0)
            return Of(One(survey));
        ResultTable<SurveyEstimate> table = Table(survey.By([.. by.Select(each => each.Name)]));
        ValueList<string> row = [.. by.Select(each => each.Value.GetString()!)];
        return Statistic == "difference"
            ? (table.Compare(row, [.. _input.GetProperty("other").EnumerateObject()
                .Select(each => each.Value.GetString()!)]).Difference, null)
            : Of(table[row.ToArray()]);
    }

    private static (Estimate Estimate, double? DesignEffect) Of(SurveyEstimate estimate) =>
        (estimate.Estimate, estimate.DesignEffect);

    private SurveyEstimate One(Survey survey) => Kind switch
    {
        "mean" => survey.Mean(Value),
        "total" => survey.Total(Value),
        "count" => survey.Count(),
        "ratio" => survey.Ratio(Value, Text("over")!),
        "variance" => survey.Variance(Value),
        "quantile" => survey.Quantiles(Value, _input.GetProperty("prob").GetDouble())[0],
        "index" => survey.IndexMean(Index()),
        _ => survey.Proportion(Value, [Text("level")!], Interval()),
    };

    private ResultTable<SurveyEstimate> Table(GroupedSurvey survey) => Kind switch
    {
        "mean" => survey.Mean(Value),
        "total" => survey.Total(Value),
        "count" => survey.Count(),
        "ratio" => survey.Ratio(Value, Text("over")!),
        "variance" => survey.Variance(Value),
        "quantile" => survey.Quantiles(Value, _input.GetProperty("prob").GetDouble()),
        "index" => survey.IndexMean(Index()),
        _ => survey.Proportion(Value, [Text("level")!], Interval()),
    };

    private SurveyIndex Index() => new("index", [.. Texts(_input.GetProperty("items"))])
    {
        LeastAnswered = _input.GetProperty("minAnswered").GetInt32(),
    };

    private ProportionInterval Interval() => Text("ci") switch
    {
        "logit" => ProportionInterval.Logit,
        "wilson" => ProportionInterval.Wilson,
        "beta" => ProportionInterval.Beta,
        "wald" => ProportionInterval.Wald,
        _ => ProportionInterval.KornGraubard,
    };

    private Survey Survey()
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(_folder, Text("data")!)).Select(line => line.Split(','))];
        string[] strata = Texts(_input.GetProperty("strata")), units = Texts(_input.GetProperty("psu"));
        string[] populations = Texts(_input.GetProperty("fpc"));
        string[] numbers = [.. populations, .. Text("weight") is string w ? [w] : Array.Empty<string>()];
        bool isShare = Text("level") is not null;
        string[] items = _input.TryGetProperty("items", out JsonElement list) ? Texts(list) : [];
        string[] reversed = items.Length > 0 ? Texts(_input.GetProperty("reversed")) : [];
        List<SurveyColumn> columns = [];
        foreach (string name in lines[0])
        {
            bool isNumber = numbers.Contains(name, StringComparer.Ordinal)
                || (!isShare && (name == Text("value") || name == Text("over")));
            bool isGroup = strata.Contains(name, StringComparer.Ordinal) || units.Contains(name, StringComparer.Ordinal)
                || _input.GetProperty("by").TryGetProperty(name, out _)
                || (_input.GetProperty("where") is { ValueKind: JsonValueKind.Object } where
                    && where.GetProperty("column").GetString() == name);
            columns.Add(items.Contains(name, StringComparer.Ordinal)
                ? SurveyColumn.Answers(name, Scale(reversed.Contains(name, StringComparer.Ordinal)))
                : isNumber && !isGroup ? SurveyColumn.Numbers(name) : SurveyColumn.Categories(name));
        }

        SurveyDataBuilder builder = new([.. columns], Exposure.Published);
        foreach (string[] line in lines.Skip(1))
            Assert.True(builder.TryAdd(line, out ValueList<CellProblem> problems), problems.ToString());
        return builder.Build().WithDesign(d => Design(d, strata, units, populations)).Under(Open);
    }

    private SurveyDesign Design(SurveyDesign design, string[] strata, string[] units, string[] populations)
    {
        if (strata.Length > 0)
            design = design.StratifiedBy(strata);
        if (units.Length > 0)
        {
            design = _input.GetProperty("nested").GetBoolean()
                ? design.ClusteredWithinStrataBy(units)
                : design.ClusteredBy(units);
        }

        if (populations.Length > 0)
            design = design.WithFinitePopulations(populations);
        if (Text("weight") is string weight)
            design = design.WeightedBy(weight);
        return design.WithSinglePsu(Text("singlePsu") switch
        {
            "remove" => SinglePsuPolicy.Remove,
            "adjust" => SinglePsuPolicy.Adjust,
            "average" => SinglePsuPolicy.Average,
            _ => SinglePsuPolicy.Fail,
        });
    }

    private ResponseScale Scale(bool isReversed)
    {
        JsonElement range = _input.GetProperty("range");
        return new ResponseScale(range[0].GetInt32(), range[1].GetInt32())
        {
            Direction = isReversed ? ScaleDirection.HigherIsLess : ScaleDirection.HigherIsMore,
        };
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetString()!)];

    private string? Text(string name) => _input.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
