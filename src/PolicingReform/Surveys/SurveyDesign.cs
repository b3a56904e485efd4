namespace PolicingReform.Surveys;

/// <summary>What is done with a stratum in which only one sampling unit was drawn: it shows no variation.</summary>
/// <remarks>
/// A stratum of which the whole was taken (sampling fraction 1) adds no variance, whatever is chosen here.
/// </remarks>
public enum SinglePsuPolicy
{
    /// <summary>The design is refused; the finding names every such stratum.</summary>
    Fail,

    /// <summary>It adds no variance; standard errors are too small.</summary>
    Remove,

    /// <summary>
    /// It varies about the mean of the totals of all sampling units of its stage: mostly too large.
    /// </summary>
    Adjust,

    /// <summary>It varies as the other strata do on average.</summary>
    Average,
}

/// <summary>How the respondents of a survey were sampled.</summary>
/// <remarks>
/// Columns are named one a stage, the first stage first. Without population sizes the first-stage units are taken as
/// drawn with replacement and later stages need not be named (the ultimate cluster, Hansen, Hurwitz and Madow 1953).
/// </remarks>
public sealed record SurveyDesign : Noun
{
    private SurveyDesign()
    {
    }

    /// <summary>Every respondent drawn by itself, each with the same chance.</summary>
    public static SurveyDesign SimpleRandomSample { get; } = new();

    /// <summary>The columns of the strata, one a stage.</summary>
    public ValueList<string> Strata { get; private init; } = [];

    /// <summary>
    /// The columns of the sampling units, one a stage; where none is named, respondents were drawn themselves.
    /// </summary>
    public ValueList<string> SamplingUnits { get; private init; } = [];

    /// <summary>Whether the ids of first-stage units begin anew in each stratum.</summary>
    public bool UnitsNumberedWithinStrata { get; private init; }

    /// <summary>The column of the weights, or null: then all are 1, or follow from the population sizes.</summary>
    public string? Weight { get; private init; }

    /// <summary>
    /// The columns of the finite populations, one a stage: the number of units in the stratum that could have been
    /// drawn, or the fraction that was (a column whose values are at most 1).
    /// </summary>
    public ValueList<string> FinitePopulations { get; private init; } = [];

    /// <summary>What is done with a stratum in which only one sampling unit was drawn. Default: refused.</summary>
    public SinglePsuPolicy SinglePsu { get; private init; }

    /// <summary>The replicates that variances are made from, or null: then they are linearized.</summary>
    public Replicates? Replicates { get; private init; }

    /// <summary>Names the columns of the strata.</summary>
    /// <param name="columns">Columns of categories, one a stage.</param>
    /// <returns>The design with them.</returns>
    public SurveyDesign StratifiedBy(params ReadOnlySpan<string> columns) =>
        this with { Strata = Require.Texts(Require.Items(columns), nameof(columns)) };

    /// <summary>Names the columns of the sampling units, whose ids are unique over all strata.</summary>
    /// <param name="columns">
    /// Columns of categories, one a stage; ids of later stages are read within their unit.
    /// </param>
    /// <returns>The design with them.</returns>
    public SurveyDesign ClusteredBy(params ReadOnlySpan<string> columns) => this with
    {
        SamplingUnits = Require.Texts(Require.Items(columns), nameof(columns)),
        UnitsNumberedWithinStrata = false,
    };

    /// <summary>Names the columns of the sampling units, whose ids begin anew in each stratum.</summary>
    /// <param name="columns">Columns of categories, one a stage.</param>
    /// <returns>The design with them.</returns>
    public SurveyDesign ClusteredWithinStrataBy(params ReadOnlySpan<string> columns) =>
        ClusteredBy(columns) with { UnitsNumberedWithinStrata = true };

    /// <summary>Names the column of the weights.</summary>
    /// <param name="column">A column of numbers, none of them negative or missing; 0 stays in the design.</param>
    /// <returns>The design with it.</returns>
    public SurveyDesign WeightedBy(string column) => this with { Weight = Require.Text(column) };

    /// <summary>Names the columns of the finite populations.</summary>
    /// <param name="columns">
    /// Columns of numbers, one a stage: counts of units in the stratum, or sampling fractions up to 1.
    /// </param>
    /// <returns>The design with them.</returns>
    public SurveyDesign WithFinitePopulations(params ReadOnlySpan<string> columns) =>
        this with { FinitePopulations = Require.Texts(Require.Items(columns), nameof(columns)) };

    /// <summary>Says what is done with a stratum in which only one sampling unit was drawn.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The design with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy is not defined.</exception>
    public SurveyDesign WithSinglePsu(SinglePsuPolicy policy) => this with { SinglePsu = Require.Defined(policy) };

    /// <summary>Has variances made from replicates in place of linearization.</summary>
    /// <param name="replicates">The replicates.</param>
    /// <returns>The design with them.</returns>
    public SurveyDesign WithReplicates(Replicates replicates) =>
        this with { Replicates = Require.NotNull(replicates) };

    private protected override string Say() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return Strata.Count == 0 ? "without strata" : $"stratified by {Strata}";
        yield return SamplingUnits.Count == 0 ? "respondents drawn themselves" : $"clustered by {SamplingUnits}" +
            (UnitsNumberedWithinStrata && Strata.Count > 0 ? " (numbered within strata)" : "");
        yield return Weight is null ? "without a column of weights" : $"weighted by {Weight}";
        yield return FinitePopulations.Count == 0 ? "with replacement" : $"from finite populations {FinitePopulations}";
        if (SinglePsu != SinglePsuPolicy.Fail)
            yield return $"single sampling units: {SinglePsu}";
        if (Replicates is not null)
            yield return $"variances by {Replicates}";
    }
}
