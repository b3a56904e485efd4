using System.Collections.Immutable;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The estimates of a survey, a row each of the groups it is split by.</summary>
internal static class SurveyStatistics
{
    public static ResultTable<SurveyEstimate> Mean(Survey survey, string column) => Table(
        new SurveyRun(survey, SurveyValues.Of(survey, column, nameof(column)), column),
        "mean", column, "weighted mean", Statistic.Mean, false, SurveyReasons.NoValidValue);

    public static ResultTable<SurveyEstimate> Index(Survey survey, SurveyIndex index) => Table(
        new SurveyRun(
            survey,
            SurveyValues.Of(survey, Require.NotNull(index)),
            $"{index.Name} (at least {Numeral.Text(index.LeastAnswered)} of {Numeral.Text(index.Items.Count)} items " +
            "answered)"),
        "index",
        "index",
        $"weighted mean of respondents' means of {index.Items}",
        Statistic.Mean,
        false,
        SurveyReasons.NoValidValue);

    public static ResultTable<SurveyEstimate> Total(Survey survey, string column) => Table(
        new SurveyRun(survey, SurveyValues.Of(survey, column, nameof(column)), column),
        "total", column, "weighted total", Statistic.Total, true, SurveyReasons.NoValidValue);

    public static ResultTable<SurveyEstimate> Count(Survey survey) => Table(
        new SurveyRun(survey, new NoValues(), null),
        "count", "persons", "sum of weights", Statistic.Count, true, SurveyReasons.NoValidValue);

    public static ResultTable<SurveyEstimate> Ratio(Survey survey, string numerator, string denominator) => Table(
        new SurveyRun(
            survey,
            new PairValues(
                SurveyValues.Of(survey, numerator, nameof(numerator)),
                SurveyValues.Of(survey, denominator, nameof(denominator))),
            $"{numerator} and {denominator}"),
        "ratio",
        $"{numerator} per {denominator}",
        "ratio of weighted totals",
        Statistic.Ratio,
        false,
        SurveyReasons.DenominatorZero);

    public static ResultTable<SurveyEstimate> Variance(Survey survey, string column)
    {
        const string method = "weighted variance, n / (n - 1)";
        MomentValues values = SurveyValues.Of(survey, column, nameof(column));
        if (survey.Design.Replicates is not null)
        {
            return Table(
                new SurveyRun(survey, values, column, hasSquares: true), "variance", $"{column} squared", method,
                Statistic.Variance, false,
                SurveyReasons.OnePersonOnly);
        }

        MomentTable first = new SurveyRun(survey, values, column).Moments;
        double[] mean = [.. first.Totals.Select(sums => (sums.X / sums.W) + first.CentreX)];
        double[] scale = [.. first.Totals.Select(sums => sums.N / (sums.N - 1))];
        DerivedValues squares = new(values, (x, group) => (x - mean[group]) * (x - mean[group]) * scale[group]);
        return Table(
            new SurveyRun(survey, squares, column),
            "variance",
            $"{column} squared",
            method,
            (table, group) => table.Totals[group].N > 1
                ? Statistic.Mean(table, group)! with { Spread = 0 }
                : null,
            false,
            SurveyReasons.OnePersonOnly);
    }

    /// <summary>A row a level, or one row for some levels together.</summary>
    public static ResultTable<SurveyEstimate> Proportion(
        Survey survey, GroupColumn levels, bool isOne, ProportionInterval interval, string name, string what)
    {
        Require.Defined(interval);
        SurveyRun run = new(survey, new NoValues(), what, levels);
        SurveyEstimator estimator = new(run, name, "share", "weighted share");
        List<SurveyEstimate> estimates = [];
        int valid = run.LevelCount - 1;
        for (int row = 0; row < run.Rows; row++)
        {
            if (!run.HasMembers(row) && !survey.Groups.IsEmpty)
                continue;
            ImmutableArray<int> groups = run.Groups(row)[..valid];
            int[] persons = [.. groups.Select(group => (int)run.Moments.Totals[group].N)];
            ImmutableArray<bool> closed = CellClosing.Close(
                persons, [[.. Enumerable.Range(0, valid)]], SmallestNumerator(survey)).Cells;
            for (int level = 0; level < (isOne ? 1 : valid); level++)
            {
                // Every level, also of nobody: which levels a closed row lists must not tell what its persons said.
                Statistic? share = Statistic.Share(run.Moments, groups, groups[level]);
                estimates.Add(estimator.Share(row, level, share, persons[level], closed[level], interval));
            }
        }

        return SurveyTable.Make($"{Capital(name)} of {what}", run, estimates);
    }

    private static int SmallestNumerator(Survey survey) =>
        survey.Data.Exposure == Exposure.Confidential && survey.Settings.ClosesCells ? 3 : 0;

    private static ResultTable<SurveyEstimate> Table(
        SurveyRun run, string name, string unit, string method, Func<MomentTable, int, Statistic?> statistic,
        bool isSum, Unavailable none)
    {
        SurveyEstimator estimator = new(run, name, unit, method);
        IEnumerable<SurveyEstimate> estimates = Enumerable.Range(0, run.Rows)
            .Where(row => run.HasMembers(row) || run.Survey.Groups.IsEmpty)
            .Select(row => estimator.Symmetric(
                row,
                statistic(run.Moments, row),
                isSum,
                run.Moments.Totals[row].N > 0 ? none : SurveyReasons.NoValidValue));
        return SurveyTable.Make(
            run.What is null ? Capital(name) : $"{Capital(name)} of {run.What}", run, estimates);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
