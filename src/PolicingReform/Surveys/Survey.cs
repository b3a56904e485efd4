using System.Collections.Immutable;

namespace PolicingReform.Surveys;

/// <summary>Survey data with how the respondents were sampled: what estimates are made from.</summary>
/// <remarks>
/// <see cref="Where"/> narrows the survey to a subpopulation and <see cref="By"/> splits it; both keep the whole
/// design, so that the sampling units without a member of the subpopulation still count in its variance.
/// </remarks>
public sealed class Survey
{
    internal Survey(SurveyData data, SurveyDesign design, SampleStructure sample, ValueList<Finding> findings)
        : this(data, design, sample, findings, AnalysisSettings.Default, [], [])
    {
    }

    private Survey(
        SurveyData data, SurveyDesign design, SampleStructure sample, ValueList<Finding> findings,
        AnalysisSettings settings, ImmutableArray<GroupColumn> filters, ImmutableArray<GroupColumn> groups)
    {
        (Data, Design, Sample, Findings, Settings) = (data, design, sample, findings, settings);
        (Filters, Groups) = (filters, groups);
    }

    /// <summary>The data.</summary>
    public SurveyData Data { get; }

    /// <summary>How the respondents were sampled.</summary>
    public SurveyDesign Design { get; }

    /// <summary>What should be known of the design; none of it is an error.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>What every estimate obeys.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>What the weights were brought to, or null where they are those of the design.</summary>
    public Calibration? Calibration => Sample.Adjustment?.Calibration;

    internal SampleStructure Sample { get; }

    internal ImmutableArray<GroupColumn> Filters { get; }

    internal ImmutableArray<GroupColumn> Groups { get; }

    /// <summary>Returns the survey under other settings.</summary>
    /// <param name="settings">The settings.</param>
    public Survey Under(AnalysisSettings settings) =>
        new(Data, Design, Sample, Findings, Require.NotNull(settings), Filters, Groups);

    /// <summary>Returns the survey narrowed to those respondents whose value is one of some.</summary>
    /// <param name="column">A column of categories or answers.</param>
    /// <param name="values">The values, at least one; a value of a column of categories must occur in it.</param>
    /// <returns>The subpopulation, within the design of the whole.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such column or value, or the column is of another kind; the message names the nearest.
    /// </exception>
    public Survey Where(string column, params ReadOnlySpan<string> values)
    {
        GroupColumn filter = GroupColumn.Of(Data, column, nameof(column)).Only(values, nameof(values));
        return new Survey(Data, Design, Sample, Findings, Settings, Filters.Add(filter), Groups);
    }

    /// <summary>Returns the survey split by columns: each estimate then is a table with a row a combination.</summary>
    /// <param name="columns">Columns of categories or answers, the outermost first.</param>
    /// <exception cref="ArgumentException">
    /// There is no such column, it is of another kind, or it is named twice; the message names the nearest.
    /// </exception>
    public GroupedSurvey By(params ReadOnlySpan<string> columns)
    {
        ImmutableArray<GroupColumn>.Builder groups = ImmutableArray.CreateBuilder<GroupColumn>();
        foreach (string column in Require.Some(Require.Items(columns), nameof(columns)))
        {
            GroupColumn group = GroupColumn.Of(Data, column, nameof(columns));
            if (groups.Any(other => other.Name == group.Name))
                throw Require.Broken($"columns held {Require.Quoted(column)} twice; name it once.", nameof(columns));
            groups.Add(group);
        }

        return new GroupedSurvey(new Survey(
            Data, Design, Sample, Findings, Settings, Filters, groups.ToImmutable()));
    }

    /// <summary>Returns the size of the survey, its design, and what its weights were brought to.</summary>
    public override string ToString() => $"{Data}; {Design}" + (Calibration is null ? "" : $"; {Calibration}");

    /// <summary>The survey with other weights.</summary>
    internal Survey Weighted(double[] weights, WeightAdjustment? adjustment, IEnumerable<Finding> findings) => new(
        Data,
        Design,
        Sample with { Weights = weights, Adjustment = adjustment },
        [.. Findings, .. findings],
        Settings,
        Filters,
        Groups);
}

/// <summary>A survey split by columns: each estimate is a table with a row a combination of their values.</summary>
/// <remarks>Respondents whose value is missing in one of the columns are in no row; a note counts them.</remarks>
public sealed class GroupedSurvey
{
    internal GroupedSurvey(Survey survey) => Survey = survey;

    /// <summary>The columns, the outermost first.</summary>
    public ValueList<string> Columns => [.. Survey.Groups.Select(group => group.Name)];

    internal Survey Survey { get; }

    /// <summary>Returns the size of the survey and the columns it is split by.</summary>
    public override string ToString() => $"{Survey} by {Columns}";
}
