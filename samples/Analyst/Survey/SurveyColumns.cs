using PolicingReform;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>The columns that a request reads, each as what it is used as.</summary>
/// <remarks>
/// A column of the file that is used in two ways, as numbers and to split by, is read twice. Groups come first, so that
/// they keep the names they have in the file.
/// </remarks>
internal sealed class SurveyColumns
{
    private readonly List<SurveyColumn> _columns = [];
    private readonly ValueList<MissingCode> _missing;

    /// <summary>The columns.</summary>
    /// <param name="request">The request.</param>
    /// <param name="margins">The columns that weights are brought to margins of.</param>
    /// <param name="replicates">The columns of the weights of replicates.</param>
    public SurveyColumns(SurveyRequest request, IReadOnlyList<string> margins, IReadOnlyList<string> replicates)
    {
        _missing = [.. request.Missing.Select(code => new MissingCode(code, MissingReason.NotStated))];
        By = Names(request.By, Group);
        Where = Names([.. request.Where.Select(condition => condition.Column)], Group);
        // Groups are read alike, so these keep the names that the margins know them by.
        _ = Names(margins, Required);
        Strata = Names(request.Strata, Required);
        SamplingUnits = Names(request.SamplingUnits, Required);
        FinitePopulations = Names(
            request.FinitePopulations, name => SurveyColumn.Numbers(name) with { IsRequired = true });
        Weight = Name(request.Weight, Weights);
        Replicates = Names(replicates, Weights);
        Value = Name(request.Value, request.Statistic == SurveyStatistic.Proportion
            ? name => SurveyColumn.Categories(name, [.. _missing])
            : Numbers);
        Over = Name(request.Over, Numbers);
        if (request.Range is (int low, int high))
            Items = Names(request.Items, name => Item(name, low, high, request.Reversed));
    }

    public ValueList<SurveyColumn> All => [.. _columns];

    public ValueList<string> By { get; }

    public ValueList<string> Where { get; }

    public ValueList<string> Strata { get; }

    public ValueList<string> SamplingUnits { get; }

    public ValueList<string> FinitePopulations { get; }

    public string? Weight { get; }

    public ValueList<string> Replicates { get; }

    public string? Value { get; }

    public string? Over { get; }

    public ValueList<string> Items { get; } = [];

    /// <summary>The design that the request declares.</summary>
    /// <param name="design">The design to begin with.</param>
    /// <param name="policy">What is done with a stratum of one sampling unit.</param>
    /// <param name="replicates">What variances are made from, or null for linearization.</param>
    public SurveyDesign Design(SurveyDesign design, SinglePsuPolicy policy, Replicates? replicates)
    {
        SurveyDesign sampled = design.StratifiedBy([.. Strata])
            .ClusteredWithinStrataBy([.. SamplingUnits])
            .WithFinitePopulations([.. FinitePopulations])
            .WithSinglePsu(policy);
        SurveyDesign weighted = Weight is null ? sampled : sampled.WeightedBy(Weight);
        return replicates is null ? weighted : weighted.WithReplicates(replicates);
    }

    private static SurveyColumn Group(string name) => SurveyColumn.Categories(name);

    private static SurveyColumn Required(string name) => Group(name) with { IsRequired = true };

    private static SurveyColumn Weights(string name) =>
        SurveyColumn.Numbers(name) with { IsRequired = true, Least = 0 };

    private SurveyColumn Numbers(string name) => SurveyColumn.Numbers(name, [.. _missing]);

    private SurveyColumn Item(string name, int low, int high, IReadOnlyList<string> reversed) =>
        SurveyColumn.Answers(name, new ResponseScale(low, high)
        {
            Direction = reversed.Contains(name, StringComparer.Ordinal)
                ? ScaleDirection.HigherIsLess
                : ScaleDirection.HigherIsMore,
            MissingCodes = _missing,
        });

    private ValueList<string> Names(IReadOnlyList<string> sources, Func<string, SurveyColumn> make) =>
        [.. sources.Select(source => Name(source, make)!)];

    // The name under which a column of the file is read; used alike twice, it is read once.
    private string? Name(string? source, Func<string, SurveyColumn> make)
    {
        if (source is null)
            return null;
        int alike = _columns.FindIndex(each =>
            each with { IsRequired = true } == make(each.Name) with { Source = source, IsRequired = true });
        if (alike >= 0)
        {
            bool isRequired = _columns[alike].IsRequired || make(source).IsRequired;
            _columns[alike] = _columns[alike] with { IsRequired = isRequired };
            return _columns[alike].Name;
        }

        string name = source;
        while (_columns.Exists(each => each.Name == name))
            name += make(source).Kind == SurveyColumnKind.Categories ? " (values)" : " (numbers)";
        _columns.Add(make(name) with { Source = source });
        return name;
    }
}
