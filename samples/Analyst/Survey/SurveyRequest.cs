using PolicingReform;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>What can be estimated.</summary>
internal enum SurveyStatistic
{
    Mean,
    Total,
    Proportion,
    Ratio,
    Quantile,
    Count,
}

/// <summary>How an interval is made; the first leaves it to the statistic.</summary>
internal enum IntervalChoice
{
    Auto,
    Wald,
    Logit,
    KornGraubard,
    Wilson,
    Beta,
}

/// <summary>A condition on respondents: the column holds one of the values.</summary>
internal sealed record Condition(string Column, IReadOnlyList<string> Values);

/// <summary>What a call of <c>survey</c> asks for.</summary>
internal sealed record SurveyRequest
{
    public required string Data { get; init; }

    public SurveyStatistic Statistic { get; init; }

    public IntervalChoice Interval { get; init; }

    public string? Value { get; init; }

    public string? Over { get; init; }

    public IReadOnlyList<string> Levels { get; init; } = [];

    public IReadOnlyList<double> Probabilities { get; init; } = [];

    public IReadOnlyList<string> Items { get; init; } = [];

    public (int Low, int High)? Range { get; init; }

    public IReadOnlyList<string> Reversed { get; init; } = [];

    public int? LeastAnswered { get; init; }

    public string? Weight { get; init; }

    public IReadOnlyList<string> Strata { get; init; } = [];

    public IReadOnlyList<string> SamplingUnits { get; init; } = [];

    public IReadOnlyList<string> FinitePopulations { get; init; } = [];

    public SinglePsuPolicy SinglePsu { get; init; }

    /// <summary>To what weights are brought, or null.</summary>
    public WeightingChoice? Weighting { get; init; }

    /// <summary>The replicates that variances are made from, or null.</summary>
    public ReplicateChoice? Replicates { get; init; }

    public IReadOnlyList<string> By { get; init; } = [];

    public IReadOnlyList<Condition> Where { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public Exposure Exposure { get; init; }

    public AnalysisSettings Settings { get; init; } = AnalysisSettings.Default;

    /// <summary>The columns of the file that options name.</summary>
    public IEnumerable<string> Columns =>
    [
        .. new[] { Value, Over, Weight }.OfType<string>(), .. Items, .. Strata, .. SamplingUnits, .. FinitePopulations,
        .. By, .. Where.Select(condition => condition.Column),
    ];

    /// <summary>Whether an index over items is asked for.</summary>
    public bool IsIndex => Items.Count > 0;

    /// <summary>What is estimated, as a heading.</summary>
    public string Title
    {
        get
        {
            string what = (Statistic, Levels.Count) switch
            {
                (SurveyStatistic.Mean, _) when IsIndex => $"Index of {ItemsInWords}",
                (SurveyStatistic.Count, _) => "Persons",
                (SurveyStatistic.Ratio, _) => $"Ratio of {Value} to {Over}",
                (SurveyStatistic.Proportion, > 0) => $"Proportion with {Value} {string.Join(", ", Levels)}",
                (SurveyStatistic.Proportion, _) => $"Proportions of {Value}",
                (SurveyStatistic.Quantile, _) => $"Quantiles of {Value}",
                _ => $"{Statistic} of {Value}",
            };
            return By.Count == 0 ? what : $"{what} by {string.Join(", ", By)}";
        }
    }

    /// <summary>The items, the many by the first and the last.</summary>
    public string ItemsInWords => Items.Count <= 3 ? string.Join(", ", Items) : $"{Items[0]} to {Items[^1]}";
}
