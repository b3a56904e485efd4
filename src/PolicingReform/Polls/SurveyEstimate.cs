namespace PolicingReform;

/// <summary>
/// An estimate from a survey by its design: a mean, total, count, proportion, ratio, quantile, variance or index.
/// </summary>
public sealed class SurveyEstimate : AnalysisResult
{
    private readonly ValueList<string>? _closedNotes;

    // Held apart from the run, which a closed row may not hold: it tells whether two surveys are one.
    private readonly object _data;

    internal SurveyEstimate(
        string statistic, Estimate estimate, ValueList<RowLabel> labels, SurveyEffects effects, ValueList<string> notes,
        SurveyRun run, SurveyOrigin? origin)
        : base(run.Survey.Settings)
    {
        Estimate = estimate;
        DesignEffect = effects.Design;
        WeightEffect = effects.Weight;
        EffectiveSampleSize = effects.Size;
        Holders = effects.Holders;
        Origin = origin;
        (What, RunIdentity, _data) = (run.What, run.Identity, run.DataIdentity);
        Row = ResultRow.From(
            estimate,
            statistic,
            labels,
            [
                new RowExtra("se", estimate.StandardError),
                new RowExtra("df", estimate.DegreesOfFreedom),
                new RowExtra("cv", CoefficientOfVariation),
                new RowExtra("deff", DesignEffect),
                new RowExtra("deffWeights", WeightEffect),
                new RowExtra("effectiveN", EffectiveSampleSize),
                .. effects.Probability is double p ? new[] { new RowExtra("prob", p) } : [],
            ]) with
        {
            Notes = notes,
        };

        // A closed row holds nothing that its figures could be read from again.
        bool isClosed = estimate.Status == ResultStatus.Suppressed;
        Run = isClosed ? null : run;
        _closedNotes = isClosed ? [.. SurveyTable.Notes(run, [this])] : null;
    }

    /// <summary>
    /// The estimate with its standard error, interval, degrees of freedom and n, or the reason why there is none.
    /// </summary>
    public Estimate Estimate { get; }

    /// <summary>
    /// The design effect: the variance over that of a simple random sample without replacement of as many persons; null
    /// where there is none, as for quantiles and where the weights sum to less than n.
    /// </summary>
    public double? DesignEffect { get; }

    /// <summary>
    /// Kish's design effect of unequal weights alone, n Σw² / (Σw)², or null where the row is closed.
    /// </summary>
    public double? WeightEffect { get; }

    /// <summary>
    /// The size of the simple random sample with replacement that would have the same variance, or null without
    /// variance.
    /// </summary>
    public double? EffectiveSampleSize { get; }

    /// <summary>
    /// The standard error over the estimate without its sign; null where there is none, or the estimate is 0.
    /// </summary>
    public double? CoefficientOfVariation => Estimate is { StandardError: double error, Value: double value and not 0 }
        ? error / Math.Abs(value)
        : null;

    /// <summary>
    /// What must be known to read the estimate: how it was made, the sample, who is left out. What concerns this
    /// estimate and no other of its table stands in its row.
    /// </summary>
    public ValueList<string> Notes => _closedNotes ?? [.. SurveyTable.Notes(Run!, [this])];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    /// <summary>What it was made in; null where it is closed.</summary>
    internal SurveyRun? Run { get; }

    internal object RunIdentity { get; }

    /// <summary>Of a share, how many persons hold it; null where it is closed.</summary>
    internal int? Holders { get; }

    /// <summary>Whether another estimate is of the same respondents.</summary>
    internal bool IsOfSameData(SurveyEstimate other) => ReferenceEquals(_data, other._data);

    /// <summary>What the values are called, or null where there are none.</summary>
    internal string? What { get; }

    /// <summary>Whether it is of a kind that has a linearization: all but quantiles.</summary>
    internal bool IsLinearized => Row.Extras.All(extra => extra.Name != "prob");

    /// <summary>
    /// What a difference from another row needs; null where the row is closed or has no linearization.
    /// </summary>
    internal SurveyOrigin? Origin { get; }

    private protected override Table Tabulate() => SurveyTable.Of(SurveyTable.Caption([this]), [this], Notes);

    private protected override Picture Draw() => SurveyPlot.Of([this]);
}

/// <summary>What the design does to the precision of an estimate.</summary>
internal readonly record struct SurveyEffects(
    double? Design, double? Weight, double? Size, double? Probability, int? Holders = null);

/// <summary>Where an estimate comes from: the statistic, and the subgroups that its members are in.</summary>
internal sealed record SurveyOrigin(Statistic Statistic, ValueList<int> Groups);
