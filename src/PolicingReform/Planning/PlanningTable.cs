using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Plans of samples as tables for people.</summary>
internal static class PlanningTable
{
    /// <summary>One row a step.</summary>
    public static Table Of(SampleSizePlan plan) => new(
        $"Sample size for a {PlanningNotes.Name(plan.Kind)}, given what is assumed" +
        (plan.Stratum is null ? "" : $": {plan.Stratum}"),
        [new Column("Step", HeadsRow: true), new Column(plan.IsDifference ? "n per group" : "n", IsNumeric: true)],
        [.. Steps(plan).Select(step => ImmutableArray.Create<Cell>(step.Name, Numeral.Text(step.Persons)))],
        [.. plan.Notes]);

    public static ImmutableArray<(string Name, long Persons)> Steps(SampleSizePlan plan) =>
    [
        ("simple random sample", plan.Base),
        ("after the design effect", plan.AfterDesignEffect),
        ("after the finite population", plan.AfterFinitePopulation),
        ("after non-response: persons to ask", plan.AfterNonResponse),
    ];

    /// <summary>One row a stratum, and their total.</summary>
    public static Table OfStrata(
        string caption, ImmutableArray<SampleSizePlan> plans, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Stratum", HeadsRow: true),
            new Column("Simple random sample", IsNumeric: true),
            new Column("After design effect", IsNumeric: true),
            new Column("After finite population", IsNumeric: true),
            new Column(plans[0].IsDifference ? "To ask per group" : "To ask", IsNumeric: true),
        ],
        [
            .. plans.Select(plan => ImmutableArray.Create<Cell>(
                plan.Stratum ?? "", Numeral.Text(plan.Base), Numeral.Text(plan.AfterDesignEffect),
                Numeral.Text(plan.AfterFinitePopulation), Numeral.Text(plan.AfterNonResponse))),
        ],
        [
            .. notes,
            .. plans.Where(plan => !plan.IsTotal)
                .SelectMany(plan => plan.Notes.Select(note => $"{plan.Stratum}: {note}")),
        ]);

    /// <summary>One row a direction.</summary>
    public static Table OfDifferences(
        string caption, ImmutableArray<SmallestDifference> differences, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Direction", HeadsRow: true),
            new Column(
                differences[0].Difference.Unit == "percentage points" ? "Difference in points" : "Difference",
                IsNumeric: true),
            .. HasShares(differences) ? [new Column("Second share", IsNumeric: true)] : Array.Empty<Column>(),
            new Column("Persons per group", IsNumeric: true),
            new Column("Effective n", IsNumeric: true),
        ],
        [.. differences.Select(each => Row(each, HasShares(differences)))],
        [.. notes]);

    public static string Value(Estimate difference) =>
        difference.Value is not double value ? difference.NoValue!.Sentence
        : difference.Unit == "percentage points" ? Numeral.Points(value)
        : PlanningNotes.Text(value);

    private static bool HasShares(ImmutableArray<SmallestDifference> differences) =>
        differences.Any(each => each.SecondShare is not null);

    private static ImmutableArray<Cell> Row(SmallestDifference each, bool hasShares) =>
    [
        each.Row.Label("direction"),
        each.Difference.Value is null ? Cell.Absent(Value(each.Difference)) : Value(each.Difference),
        .. hasShares
            ? [each.SecondShare is double second ? Numeral.Percent(second) : Cell.Absent("none")]
            : Array.Empty<Cell>(),
        Numeral.Text(each.PersonsPerGroup),
        each.EffectiveSampleSize is double size ? Numeral.Fixed(size, 1) : Cell.Absent("none"),
    ];
}
