using System.Collections.Immutable;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// One reading of a survey: its moments by subgroup, and by level within them where levels are told apart.
/// </summary>
internal sealed class SurveyRun
{
    private readonly Subgroups _subgroups;

    /// <summary>Reads the survey.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="values">The values.</param>
    /// <param name="what">What the values are called, or null where there are none.</param>
    /// <param name="levels">A column of levels whose last group is those without one; or null.</param>
    /// <param name="hasSquares">Whether replicates need the squares of values.</param>
    public SurveyRun(
        Survey survey, MomentValues values, string? what, GroupColumn? levels = null, bool hasSquares = false)
    {
        (Survey, What) = (survey, what);
        Levels = levels;
        _subgroups = new Subgroups(survey.Filters, levels is null ? survey.Groups : survey.Groups.Add(levels));
        (Moments, Variance) = survey.Design.Replicates is Replicates replicates
            ? ReplicatedSample.Read(survey, replicates, _subgroups, values, hasSquares)
            : LinearizedSample.Read(
                survey.Sample, survey.Design.SinglePsu, _subgroups, values, survey.Settings.MaximumThreads);
    }

    public Survey Survey { get; }

    /// <summary>By what rows know that they are of one run, where they may not hold it.</summary>
    public object Identity { get; } = new();

    /// <summary>By what rows know that they are of the same data, where they may not hold them.</summary>
    public object DataIdentity => Survey.Data.Identity;

    /// <summary>What the values are called, or null where there are none.</summary>
    public string? What { get; }

    public MomentTable Moments { get; }

    public VarianceEstimator Variance { get; }

    public GroupColumn? Levels { get; }

    /// <summary>The number of levels, those without one included.</summary>
    public int LevelCount => Levels?.Groups.Length ?? 1;

    /// <summary>The number of rows of the table, before levels.</summary>
    public int Rows => _subgroups.Count / LevelCount;

    /// <summary>The subgroups of a row: itself, or one a level.</summary>
    public ImmutableArray<int> Groups(int row) => [.. Enumerable.Range(row * LevelCount, LevelCount)];

    /// <summary>Whether anybody is in a row, with a value or without.</summary>
    public bool HasMembers(int row) => Groups(row).Any(group => Moments.Members(group) > 0);

    /// <summary>The number and weight of those in some row who have no valid value.</summary>
    public (long Persons, double Weight) WithoutValue()
    {
        (double persons, double weight) = (0, 0);
        for (int group = 0; group < Moments.Groups; group++)
        {
            Moments sums = Moments.Totals[group];
            bool isWithout = Levels is not null && group % LevelCount == LevelCount - 1;
            persons += isWithout ? sums.N : Moments.Missing[group].Persons;
            weight += isWithout ? sums.W : Moments.Missing[group].Weight;
        }

        return ((long)persons, weight);
    }

    /// <summary>What the row is called in each column the survey is split by.</summary>
    public IEnumerable<RowLabel> Labels(int row) => Survey.Groups
        .Zip(_subgroups.Names(row * LevelCount), (column, name) => new RowLabel(column.Name, name, name));
}
