using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Says what published rules make of estimates.</summary>
public static class QualityVerbs
{
    /// <summary>What a rule says of an estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isPlannedDomain">
    /// Whether the sample was planned for the cell of the estimate; of the rules here CEPAL 2023 asks for it.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public static QualityAssessment Quality(
        this SurveyEstimate estimate, QualityRule rule, bool isPlannedDomain = false) =>
        QualityCheck.Of(Require.NotNull(estimate), Require.Defined(rule), isPlannedDomain);

    /// <summary>What a rule says of each row of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isPlannedDomain">Whether the sample was planned for the cells of the table.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public static ResultTable<QualityAssessment> Quality(
        this ResultTable<SurveyEstimate> table, QualityRule rule, bool isPlannedDomain = false)
    {
        Require.Defined(rule);
        ImmutableArray<QualityAssessment> all =
            [.. Require.NotNull(table).Select(each => QualityCheck.Of(each, rule, isPlannedDomain))];
        return new ResultTable<QualityAssessment>(
            $"Quality by {rule}: {table.Caption}",
            all,
            table.Settings,
            ["A rule of an office says what that office would show; it changes no estimate."],
            self => QualityAssessment.Tabulate(self.Caption, all, self.Notes),
            QualityAssessment.Draw);
    }
}
