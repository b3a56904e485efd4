using System.Text.Json;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

/// <summary>What the library gives for the input of a reference case.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="DesignEffect">Of all but differences its design effect.</param>
/// <param name="WeightEffect">Of all but differences the design effect of its weights.</param>
/// <param name="LeastFactor">The smallest factor of a weight, where the case is weighted.</param>
/// <param name="MostFactor">The largest.</param>
internal sealed record SurveyCaseResult(
    Estimate Estimate, double? DesignEffect, double? WeightEffect, double? LeastFactor, double? MostFactor);

/// <summary>A reference case of survey.json, weighting.json or replicates.json.</summary>
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

    public SurveyCaseResult Run()
    {
        Survey survey = Survey();
        if (_input.GetProperty("where") is { ValueKind: JsonValueKind.Object } where)
            survey = survey.Where(where.GetProperty("column").GetString()!, Texts(where.GetProperty("values")));
        JsonProperty[] by = [.. _input.GetProperty("by").EnumerateObject()];
        AdjustmentOutcome? outcome = survey.Sample.Adjustment?.Outcome;
        if (by.Length == 0)
            return Of(One(survey));
        ResultTable<SurveyEstimate> table = Table(survey.By([.. by.Select(each => each.Name)]));
        ValueList<string> row = [.. by.Select(each => each.Value.GetString()!)];
        return Statistic == "difference"
            ? new SurveyCaseResult(
                table.Compare(row, [.. _input.GetProperty("other").EnumerateObject()
                    .Select(each => each.Value.GetString()!)]).Difference,
                null,
                null,
                outcome?.Least,
                outcome?.Most)
            : Of(table[row.ToArray()]);

        SurveyCaseResult Of(SurveyEstimate estimate) => new(
            estimate.Estimate, estimate.DesignEffect, estimate.WeightEffect, outcome?.Least, outcome?.Most);
    }

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
        string[] numbers =
        [
            .. populations, .. Text("weight") is string w ? [w] : Array.Empty<string>(), .. ReplicateColumns(),
            .. Calibration()?.Totals.Select(each => each.Column) ?? [],
        ];
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
        Survey survey = builder.Build().WithDesign(d => Design(d, strata, units, populations)).Under(Open);
        return Calibration() is not Calibration calibration ? survey
            : Weighting!.Value.GetProperty("kind").GetString() == "poststratification"
                ? survey.PostStratified(calibration.Margins.Single())
                : survey.Calibrated(calibration);
    }

    private JsonElement? Weighting =>
        _input.TryGetProperty("weighting", out JsonElement value) && value.ValueKind == JsonValueKind.Object
            ? value
            : null;

    private Calibration? Calibration()
    {
        if (Weighting is not JsonElement weighting)
            return null;
        string kind = weighting.GetProperty("kind").GetString()!;
        ValueList<Margin> margins = [.. weighting.GetProperty("margins").EnumerateArray().Select(margin => new Margin(
            [.. Texts(margin.GetProperty("columns"))],
            [
                .. margin.GetProperty("counts").EnumerateArray().Select(count => new MarginCount(
                    (ValueList<string>)[.. Texts(count.GetProperty("levels"))], count.GetProperty("count").GetDouble())),
            ]))];
        ValueList<KnownTotal> totals = [.. weighting.GetProperty("totals").EnumerateArray().Select(total =>
            new KnownTotal(total.GetProperty("column").GetString()!, total.GetProperty("total").GetDouble()))];
        JsonElement bounds = weighting.GetProperty("bounds");
        bool isBounded = bounds.ValueKind == JsonValueKind.Array;
        return new Calibration(margins, totals)
        {
            Method = kind switch
            {
                "linear" or "linear-bounded" => CalibrationMethod.Linear,
                "logit-bounded" => CalibrationMethod.Logit,
                "poststratification" or "raking" or "rake-rule" => CalibrationMethod.Raking,
                _ => throw new InvalidOperationException(kind),
            },
            LeastFactor = isBounded ? bounds[0].GetDouble() : null,
            MostFactor = isBounded ? bounds[1].GetDouble() : null,
            Variance = kind == "rake-rule" ? CalibrationVariance.RakeOfR : CalibrationVariance.DesignWeightedResiduals,
        };
    }

    private string[] ReplicateColumns() =>
        _input.TryGetProperty("replicates", out JsonElement replicates)
            && replicates.GetProperty("kind").GetString() == "columns"
            ? [
                .. Enumerable.Range(1, replicates.GetProperty("count").GetInt32())
                    .Select(r => replicates.GetProperty("prefix").GetString() + r),
            ]
            : [];

    private Replicates? Replicates()
    {
        if (!_input.TryGetProperty("replicates", out JsonElement replicates))
            return null;
        if (replicates.GetProperty("kind").GetString() == "jackknife")
            return PolicingReform.Surveys.Replicates.Jackknife;
        double scale = replicates.GetProperty("scale").GetDouble();
        ValueList<double> scales =
            [.. replicates.GetProperty("rscales").EnumerateArray().Select(each => scale * each.GetDouble())];
        return PolicingReform.Surveys.Replicates.FromColumns([.. ReplicateColumns()], scales);
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
        if (Replicates() is Replicates replicates)
            design = design.WithReplicates(replicates);
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
