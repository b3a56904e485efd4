using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What a published rule says of an estimate, and why.</summary>
/// <remarks>The estimate itself is not changed by it: the rule is of an office, the estimate of the data.</remarks>
public sealed class QualityAssessment : AnalysisResult
{
    internal QualityAssessment(
        SurveyEstimate estimate, QualityRule rule, QualityGrade? grade, ValueList<string> reasons,
        Unavailable? notAssessed)
        : base(estimate.Settings)
    {
        (Of, Rule, Grade, Reasons, NotAssessed) = (estimate, rule, grade, reasons, notAssessed);
        Estimate variation = estimate.CoefficientOfVariation is double cv
            ? Estimate.WithoutInterval(
                cv, QualityReasons.NoInterval, estimate.Estimate.Basis, "coefficient of variation", rule.ToString(),
                estimate.Estimate.Count, [])
            : Estimate.None(
                estimate.Estimate.NoValue ?? QualityReasons.NoVariation, estimate.Estimate.Basis,
                "coefficient of variation", rule.ToString(), estimate.Estimate.Count, []);
        Row = ResultRow.From(
            variation,
            "quality",
            [
                .. estimate.Row.Labels,
                new RowLabel("rule", rule.ToString(), rule.ToString()),
                new RowLabel("grade", grade?.ToString() ?? "none", grade?.ToString()),
            ],
            [
                new RowExtra("df", estimate.Estimate.DegreesOfFreedom),
                new RowExtra("effectiveN", estimate.EffectiveSampleSize),
                new RowExtra("deff", estimate.DesignEffect),
            ]) with
        {
            Notes = reasons,
        };
    }

    /// <summary>The estimate.</summary>
    public SurveyEstimate Of { get; }

    /// <summary>The rule.</summary>
    public QualityRule Rule { get; }

    /// <summary>What the rule says, or null where it does not apply.</summary>
    public QualityGrade? Grade { get; }

    /// <summary>Each criterion that is not met, one sentence each.</summary>
    public ValueList<string> Reasons { get; }

    /// <summary>Why the rule does not apply, or null where it does.</summary>
    public Unavailable? NotAssessed { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal static Table Tabulate(
        string caption, ImmutableArray<QualityAssessment> all, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Row", HeadsRow: true),
            new Column("Grade"),
            new Column("CV", IsNumeric: true),
            new Column("n", IsNumeric: true),
            new Column("Effective n", IsNumeric: true),
            new Column("df", IsNumeric: true),
            new Column("Because"),
        ],
        [.. all.Select(Cells)],
        [.. notes]);

    private protected override Table Tabulate() => Tabulate($"Quality by {Rule}", [this], []);

    private protected override Picture Draw() => Draw([this]);

    internal static Picture Draw(ImmutableArray<QualityAssessment> all) => IntervalPlot.Draw(
        "Coefficients of variation",
        [.. all.Select(each => new IntervalLane(
            $"{Name(each)}: {each.Grade?.ToString() ?? "not assessed"}", each.Row.Value, null, null, "none",
            $"{Name(each)}: {each.Grade?.ToString() ?? "not assessed"}."))],
        IntervalPlot.Tick,
        hasZero: true,
        all.Any(each => each.Row.Basis == Basis.Synthetic));

    private static ImmutableArray<Cell> Cells(QualityAssessment each) =>
    [
        Name(each),
        each.Grade is QualityGrade grade ? grade.ToString() : Cell.Absent("none"),
        SurveyFigure.Number(each.Row.Value, 3),
        each.Row.N is int n ? Numeral.Text(n) : Cell.Absent("none"),
        SurveyFigure.Number(each.Of.EffectiveSampleSize, 0),
        SurveyFigure.Number(each.Of.Estimate.DegreesOfFreedom, 0),
        each.NotAssessed?.Sentence ?? string.Join("; ", each.Reasons),
    ];

    private static string Name(QualityAssessment each) => each.Of.Row.Labels.Count == 0
        ? "all"
        : string.Join(", ", each.Of.Row.Labels.Select(label => label.Text));
}
