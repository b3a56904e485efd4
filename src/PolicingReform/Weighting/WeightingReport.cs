using System.Collections.Immutable;
using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>What weighting did: to each level of each margin, to the weights, and what it cost.</summary>
public sealed class WeightingReport : Result
{
    private readonly AdjustmentOutcome _outcome;
    private readonly ImmutableArray<bool> _isClosed;
    private readonly bool _areFactorsClosed;
    private readonly AnalysisSettings _settings;
    private readonly Basis _basis;

    internal WeightingReport(Survey survey)
    {
        WeightAdjustment adjustment = survey.Sample.Adjustment!;
        (Calibration, _outcome, _settings) = (adjustment.Calibration, adjustment.Outcome, survey.Settings);
        _basis = survey.Data.Exposure == Exposure.Synthetic ? Basis.Synthetic : Basis.ProbabilitySample;
        bool closes = survey.Data.Exposure == Exposure.Confidential && survey.Settings.ClosesCells;
        _areFactorsClosed = closes && _outcome.HasSmallLevels(survey.Settings.MinimumCellSize);
        _isClosed = closes ? Closed(survey.Settings.MinimumCellSize) : [.. _outcome.Lines.Select(_ => false)];
    }

    /// <summary>What the weights were brought to, and how.</summary>
    public Calibration Calibration { get; }

    /// <summary>The rounds it took.</summary>
    public int Rounds => _outcome.Rounds;

    /// <summary>The largest difference of a margin or total from what it was to be, relative to that; at most
    /// 1e-8.</summary>
    public double LargestMisfit => _outcome.Misfit;

    /// <summary>
    /// The smallest factor by which a weight was adjusted; null where it would tell how many persons a small level has.
    /// </summary>
    public double? LeastFactor => _areFactorsClosed ? null : _outcome.Least;

    /// <summary>
    /// The largest factor by which a weight was adjusted; null where it would tell how many persons a small level has.
    /// </summary>
    public double? MostFactor => _areFactorsClosed ? null : _outcome.Most;

    /// <summary>Kish's design effect of the weights, n Σw² / (Σw)².</summary>
    public double DesignEffect => _outcome.DesignEffect;

    /// <summary>That of the weights before.</summary>
    public double DesignEffectBefore => _outcome.DesignEffectBefore;

    /// <summary>
    /// A row a level and total: what it was to be over what the weights before gave, with both, the misfit and n.
    /// </summary>
    public ValueList<ResultRow> Rows => [.. _outcome.Lines.Select(Row)];

    /// <summary>What must be known to read it, one sentence each.</summary>
    public ValueList<string> Notes =>
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"Weights {Calibration}: {_outcome.Rounds} rounds, largest misfit {_outcome.Misfit:0.#e+0}."),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Factors}; design effect of the weights {_outcome.DesignEffect:0.###}, " +
            $"{_outcome.DesignEffectBefore:0.###} before."),
    ];

    private string Factors => _areFactorsClosed
        ? "Factors closed, because a level has few persons"
        : string.Create(CultureInfo.InvariantCulture, $"Factors from {_outcome.Least:0.###} to {_outcome.Most:0.###}");

    private protected override Table Tabulate() => new(
        "Weighting",
        [
            new Column("Margin", HeadsRow: true),
            new Column("Level"),
            new Column("n", IsNumeric: true),
            new Column("Before", IsNumeric: true),
            new Column("Target", IsNumeric: true),
            new Column("Target over before", IsNumeric: true),
        ],
        [.. _outcome.Lines.Select(Cells)],
        [.. Notes]);

    private protected override Picture Draw() => IntervalPlot.Draw(
        "Weighting: target over what the weights before gave",
        [.. _outcome.Lines.Select((line, i) =>
        {
            double? factor = _isClosed[i] || line.Before == 0 ? null : line.Target / line.Before;
            string name = line.Level is null ? line.Of : $"{line.Of}: {line.Level}";
            return new IntervalLane(
                name, factor, null, null, "closed",
                $"{name}: {(factor is double f ? Numeral.Fixed(f, 2) : "closed")}.");
        })],
        IntervalPlot.Tick,
        hasZero: true,
        _basis == Basis.Synthetic);

    private ResultRow Row(AdjustmentLine line, int at)
    {
        Estimate factor = _isClosed[at]
            ? Estimate.None(
                Unavailable.Closed(_settings.MinimumCellSize), _basis, "factor", Calibration.ToString(), null, [])
            : line.Before == 0
                ? Estimate.None(SurveyOfNothing, _basis, "factor", Calibration.ToString(), line.Persons, [])
                : Estimate.WithoutInterval(
                    line.Target / line.Before, NoInterval, _basis, "factor", Calibration.ToString(), line.Persons, []);
        return ResultRow.From(
            factor,
            "weighting",
            [
                new RowLabel("margin", line.Of, line.Of),
                .. line.Level is string level ? [new RowLabel("level", level, level)] : Array.Empty<RowLabel>(),
            ],
            [
                new RowExtra("target", line.Target),
                new RowExtra("before", _isClosed[at] ? null : line.Before),
                new RowExtra("after", line.After),
                new RowExtra("misfit", line.Misfit),
            ]);
    }

    private static Unavailable NoInterval { get; } = new(
        ResultStatus.Undefined, "factor-of-weights", "a factor of weights is no estimate and has no interval");

    private static Unavailable SurveyOfNothing { get; } = new(
        ResultStatus.Undefined, "nothing-before", "the weights before gave nothing, so there is no factor");

    private ImmutableArray<Cell> Cells(AdjustmentLine line, int at) =>
    [
        line.Of,
        line.Level ?? "total",
        _isClosed[at] ? Cell.Absent("closed") : Numeral.Text(line.Persons),
        _isClosed[at] ? Cell.Absent("closed") : Number(line.Before),
        Number(line.Target),
        _isClosed[at] || line.Before == 0 ? Cell.Absent("closed") : Numeral.Fixed(line.Target / line.Before, 3),
    ];

    // Each margin counts the same persons, so each is closed by itself, a second level with the small one.
    private ImmutableArray<bool> Closed(int minimum)
    {
        ImmutableArray<int> persons = [.. _outcome.Lines.Select(line => line.Persons)];
        ImmutableArray<ImmutableArray<int>> margins =
        [
            .. _outcome.Lines.Index().Where(each => each.Item.Level is not null)
                .GroupBy(each => each.Item.Of, each => each.Index, StringComparer.Ordinal)
                .Select(margin => margin.ToImmutableArray()),
        ];
        return CellClosing.Close(persons.AsSpan(), margins, minimum).Cells;
    }

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
