using System.Collections.Immutable;
using System.Globalization;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>
/// A line continued: in which year an observed share would reach a target if it went on moving as it did.
/// </summary>
/// <remarks>
/// The year is the first whole one in which the line is at the target, or less than 1e-9 below; the ends are the years
/// of the two ends of the slope's t interval. The line is cut at 0 % and 100 %. The interval holds the error of the
/// slope only: neither that of the observed share, nor that shares do not move along lines
/// (docs/methods/parity-scenarios.md).
/// </remarks>
public sealed class ParityTrend : AnalysisResult
{
    private const double Tie = 1e-9;
    private const int MostYears = 10_000;
    private const string Method = "a line continued";
    private const string SlopeInterval = "Student's t of the slope";

    private ParityTrend(
        string label, int year, Share observed, TrendSlope slope, ParityTarget target, AnalysisSettings settings)
        : base(settings)
    {
        (Label, Year, Observed, Target) = (label, year, observed, target);
        (PointsPerYear, StandardError, DegreesOfFreedom) = (slope.Points, slope.Error, slope.DegreesOfFreedom);
        double t = StudentTDistribution.Quantile(1 - settings.ConfidenceLevel.TailProbability, slope.DegreesOfFreedom);
        LowSlope = PointsPerYear - (t * StandardError);
        HighSlope = PointsPerYear + (t * StandardError);
        (ParityYear, NoParityYear) = Find(PointsPerYear);
        (Earliest, NoEarliest) = Find(HighSlope);
        (Latest, NoLatest) = Find(LowSlope);
        Row = MakeRow();
    }

    /// <summary>Whose share it is, as a heading says it.</summary>
    public string Label { get; }

    /// <summary>The year of the observed share.</summary>
    public int Year { get; }

    /// <summary>The share in that year.</summary>
    public Share Observed { get; }

    /// <summary>The slope, in percentage points a year.</summary>
    public double PointsPerYear { get; }

    /// <summary>The standard error of the slope, in percentage points a year.</summary>
    public double StandardError { get; }

    /// <summary>The degrees of freedom of the slope.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The lower end of the slope's interval, in percentage points a year.</summary>
    public double LowSlope { get; }

    /// <summary>The upper end of the slope's interval, in percentage points a year.</summary>
    public double HighSlope { get; }

    /// <summary>What the share is to reach.</summary>
    public ParityTarget Target { get; }

    /// <summary>The first year in which the line is at the target, or null.</summary>
    public int? ParityYear { get; }

    /// <summary>Why there is no such year, or null.</summary>
    public Unavailable? NoParityYear { get; }

    /// <summary>The year at the upper end of the slope's interval, or null.</summary>
    public int? Earliest { get; }

    /// <summary>Why there is none at the upper end, or null.</summary>
    public Unavailable? NoEarliest { get; }

    /// <summary>The year at the lower end of the slope's interval, or null.</summary>
    public int? Latest { get; }

    /// <summary>Why there is none at the lower end, or null.</summary>
    public Unavailable? NoLatest { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    /// <summary>Continues a line.</summary>
    /// <param name="label">Whose share it is, as a heading says it: <c>women in the police</c>.</param>
    /// <param name="year">The year of the observed share, from 1 to 9000.</param>
    /// <param name="observed">The share in that year, on the line.</param>
    /// <param name="pointsPerYear">The slope, in percentage points a year, from -100 to 100.</param>
    /// <param name="standardError">Its standard error, in points a year, above 0 and up to 100.</param>
    /// <param name="degreesOfFreedom">Its degrees of freedom, from 1 to 1,000,000.</param>
    /// <param name="target">What the share is to reach.</param>
    /// <param name="settings">The settings it is made under. Default: <see cref="AnalysisSettings.Default"/>.</param>
    /// <exception cref="ArgumentException">A text is empty or a number outside its range.</exception>
    public static ParityTrend Of(
        string label, int year, Share observed, double pointsPerYear, double standardError, double degreesOfFreedom,
        ParityTarget target, AnalysisSettings? settings = null)
    {
        Require.Text(label);
        Require.InRange(year, 1, 9000);
        Require.InRange(pointsPerYear, -100, 100);
        Require.InRange(standardError, 1e-12, 100);
        Require.InRange(degreesOfFreedom, 1, 1_000_000);
        Require.NotNull(target);
        return new ParityTrend(
            label, year, observed, new TrendSlope(pointsPerYear, standardError, degreesOfFreedom), target,
            settings ?? AnalysisSettings.Default);
    }

    private protected override Table Tabulate() => new(
        $"{Label}: a trend continued",
        [
            new Column("Slope", HeadsRow: true),
            new Column("Points a year", IsNumeric: true),
            new Column("Year of parity"),
        ],
        [
            ["as estimated", Slope(PointsPerYear), Cell(ParityYear, NoParityYear)],
            [$"upper end, {Settings.ConfidenceLevel}", Slope(HighSlope), Cell(Earliest, NoEarliest)],
            [$"lower end, {Settings.ConfidenceLevel}", Slope(LowSlope), Cell(Latest, NoLatest)],
        ],
        [$"From {Shown(Observed)} in {Numeral.Text(Year)}; the target is {Target.Seen(Year)}.", Note]);

    private protected override Picture Draw()
    {
        int years = Math.Clamp((Latest ?? ParityYear ?? Year + 50) + 2 - Year, 10, 200);
        ImmutableArray<int> all = [.. Enumerable.Range(Year, years + 1)];
        Fan fan = new(
            $"{Label}, continued by {Slope(PointsPerYear)} points a year",
            Year,
            [.. all.Select(year => (double?)Line(PointsPerYear, year))],
            [.. all.Select(year => Band(year))],
            [.. all.Select(year => Target.At(year).Value)]);
        return FanPlot.Of(
            $"{Label}: a trend continued", Say(), [fan], "line continued",
            $"the slope's {Settings.ConfidenceLevel} interval", false);
    }

    private protected override string Say()
    {
        string range = (Earliest, Latest) switch
        {
            (int low, int high) => $"from {Numeral.Text(low)} to {Numeral.Text(high)}",
            (int low, null) => $"from {Numeral.Text(low)} on, with no end",
            _ => "at neither end",
        };
        return $"{Label}: {Shown(Observed)} in {Numeral.Text(Year)}, {Slope(PointsPerYear)} points a year (standard " +
            $"error {Plain(StandardError)}, {Plain(DegreesOfFreedom)} degrees of freedom), " +
            $"against {Target.Seen(Year)}.\n" +
            $"The line reaches it: {(ParityYear is int year ? Numeral.Text(year) : NoParityYear!.Sentence)}; {range} " +
            $"by the {Settings.ConfidenceLevel} interval of the slope ({Slope(LowSlope)} to {Slope(HighSlope)}).\n" +
            Note;
    }

    private const string Note = "A trend continued, not a forecast.";

    private (int? Year, Unavailable? Reason) Find(double slope)
    {
        for (int year = Year; year <= Year + MostYears; year++)
        {
            if (Line(slope, year) >= Target.At(year).Value - Tie)
                return (year, null);
        }

        return (null, slope <= 0
            ? new Unavailable(
                ResultStatus.Undefined, "never-on-this-line", "never: the line does not rise to the target")
            : new Unavailable(
                ResultStatus.Undefined,
                "not-within-bound",
                $"not within {Numeral.Text(MostYears)} years, and followed no further",
                Numeral.Text(MostYears)));
    }

    private (double Low, double High)? Band(int year) =>
        year == Year ? null : (Line(LowSlope, year), Line(HighSlope, year));

    private double Line(double slope, int year) =>
        Math.Clamp(Observed.Value + (((double)year - Year) * slope / 100), 0, 1);

    private ResultRow MakeRow()
    {
        const string unit = "year";
        Estimate estimate = (ParityYear, NoParityYear) switch
        {
            (int year, _) when Earliest is int low && Latest is int high && low < high => Estimate.WithInterval(
                year, new ConfidenceInterval(low, high, Settings.ConfidenceLevel, SlopeInterval), Basis.Scenario, unit,
                Method, null, []),
            (int year, _) => Estimate.WithoutInterval(
                year, NoLatest ?? SameYear, Basis.Scenario, unit, Method, null, []),
            (_, Unavailable reason) => Estimate.None(reason, Basis.Scenario, unit, Method, null, []),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return ResultRow.From(
            estimate,
            "year of parity, a trend continued",
            [new RowLabel("group", Label, null)],
            [
                new RowExtra("observedYear", Year),
                new RowExtra("observedShare", Observed.Value),
                new RowExtra("pointsPerYear", PointsPerYear),
                new RowExtra("se", StandardError),
                new RowExtra("df", DegreesOfFreedom),
                new RowExtra("earliest", Earliest),
                new RowExtra("latest", Latest),
            ]) with
        {
            Notes = [Note],
        };
    }

    private static Unavailable SameYear { get; } = new(
        ResultStatus.Undefined, "same-year", "both ends of the slope's interval lead to the same year");

    private static Cell Cell(int? year, Unavailable? reason) =>
        year is int known ? Numeral.Text(known) : PolicingReform.Cell.Absent(reason!.Sentence);

    private static string Slope(double points) => points.ToString("+0.####;-0.####;0", CultureInfo.InvariantCulture);

    private static string Plain(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    // To three decimals: a slope of a quarter of a point a year needs more than one.
    private static string Shown(Share share) => Numeral.Percent(share.Value, 3);
}

/// <summary>A slope with its error, in percentage points a year.</summary>
internal readonly record struct TrendSlope(double Points, double Error, double DegreesOfFreedom);
