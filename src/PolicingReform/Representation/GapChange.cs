namespace PolicingReform;

/// <summary>Why a gap changed between two dates: because the body changed, or because its benchmark did.</summary>
/// <remarks>
/// The change of the gap is the change of the observed share less the change of the benchmark's. A force that hires as
/// before falls behind a population that moves.
/// </remarks>
public sealed class GapChange : AnalysisResult
{
    private const string Method = "later gap minus earlier gap";

    internal GapChange(RepresentationGap before, RepresentationGap after)
        : base(after.Settings)
    {
        (Before, After) = (before, after);
        Unavailable? reason = before.Gap.NoValue ?? after.Gap.NoValue;
        ValueList<Locator> sources = [.. before.Sources.Concat(after.Sources).Distinct()];
        if (reason is null)
        {
            OfBody = PercentagePoints.Between(
                after.Observed.Share!.Value.Value, before.Observed.Share!.Value.Value);
            OfBenchmark = PercentagePoints.Between(
                before.BenchmarkShare!.Value.Value, after.BenchmarkShare!.Value.Value);
            Change = Estimate.WithoutInterval(
                after.Gap.Value!.Value - before.Gap.Value!.Value,
                after.Gap.Interval is null ? after.Gap.NoInterval! : GapReasons.NoIntervalOfChange,
                after.Observed.Basis,
                GapFigures.Points,
                Method,
                after.Gap.Count,
                sources);
        }
        else
        {
            Change = Estimate.None(reason, after.Observed.Basis, GapFigures.Points, Method, null, sources);
        }

        Row = ResultRow.From(
            Change,
            "change of the representation gap",
            [
                new RowLabel("body", after.Observed.BodyName, after.Observed.BodyId?.Value),
                new RowLabel("group", after.Observed.Group.Label, after.Observed.Group.Code),
            ],
            [
                new RowExtra("before", before.Gap.Value),
                new RowExtra("after", after.Gap.Value),
                new RowExtra("ofBody", OfBody),
                new RowExtra("ofBenchmark", OfBenchmark),
            ]);
    }

    /// <summary>The gap at the earlier date.</summary>
    public RepresentationGap Before { get; }

    /// <summary>The gap at the later date.</summary>
    public RepresentationGap After { get; }

    /// <summary>The later gap minus the earlier one, in percentage points.</summary>
    public Estimate Change { get; }

    /// <summary>What the body's own change accounts for, in percentage points, or null.</summary>
    public double? OfBody { get; }

    /// <summary>What the benchmark's change accounts for, in percentage points, or null.</summary>
    public double? OfBenchmark { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => new(
        $"Change of the gap of {After.Observed.Group} in {After.Observed.BodyName}",
        [new Column("", HeadsRow: true), new Column("points", IsNumeric: true)],
        [
            ["earlier gap", Points(Before.Gap.Value)],
            ["later gap", Points(After.Gap.Value)],
            ["change", Points(Change.Value)],
            ["of it: the body", Points(OfBody)],
            ["of it: the benchmark", Points(OfBenchmark)],
        ],
        []);

    private protected override Picture Draw() => GapPlot.Of([Before, After]);

    private Cell Points(double? points) =>
        points is double value ? Numeral.Points(value) : Cell.Absent(Change.NoValue?.Sentence ?? "none");
}
