namespace PolicingReform;

/// <summary>The numbers of a gap, or the reasons why they are not given.</summary>
internal sealed record GapFigures
{
    public const string Points = "percentage points";

    private const string Ratios = "ratio";
    private const string Difference = "observed share minus benchmark share";
    private const string Quotient = "observed share over benchmark share";

    // Ends this close to a limit are on it; the last bits of a quantile must not decide a verdict.
    private const double Tie = 1e-9;

    public required Estimate Gap { get; init; }

    public required Estimate Ratio { get; init; }

    public ExactBinomial? ChanceAlone { get; init; }

    public ExactBinomial? Test { get; init; }

    public Unavailable? NoTest { get; init; }

    public Verdict? Verdict { get; init; }

    public ConfidenceInterval? Equivalence { get; init; }

    public Unavailable? NoVerdict { get; init; }

    public static GapFigures Of(
        Observation observed, double benchmark, PercentagePoints? margin, ValueList<Locator> sources,
        AnalysisSettings settings)
    {
        Basis basis = observed.Basis;
        if (observed.Closed is Unavailable closed)
            return Without(closed, basis, count: null, sources);
        return basis switch
        {
            Basis.CompleteCount => CompleteCount(observed, benchmark, sources, settings),
            Basis.ProbabilitySample when observed.Size < AnalysisSettings.EvidenceMinimum =>
                Without(Unavailable.TooFewPersons(observed.Size.Value), basis, observed.Size, sources),
            Basis.ProbabilitySample => Sample(observed, benchmark, margin, sources, settings),
            Basis.PublishedFigure => Published(observed.Share!.Value.Value, benchmark, sources),
            Basis.Bound => Bounds(observed, benchmark, sources),
            Basis.PurposiveSample => Without(Unavailable.ChosenByResearchers, basis, observed.Size, sources),
            _ => throw new ArgumentException($"No way is known to compare a {basis}.", nameof(observed)),
        };
    }

    private static GapFigures CompleteCount(
        Observation observed, double benchmark, ValueList<Locator> sources, AnalysisSettings settings) =>
        Exactly(
            observed.Share!.Value.Value,
            benchmark,
            Unavailable.NoSamplingInterval,
            observed.Basis,
            observed.Size,
            sources) with
        {
            ChanceAlone = new ExactBinomial(
                observed.Count!.Value, observed.Size!.Value, benchmark, settings.ConfidenceLevel),
            NoVerdict = GapReasons.NoVerdictOnCompleteCount,
        };

    private static GapFigures Published(double share, double benchmark, ValueList<Locator> sources) =>
        Exactly(share, benchmark, Unavailable.NoCountPublished, Basis.PublishedFigure, count: null, sources) with
        {
            NoTest = Unavailable.NoCountPublished,
            NoVerdict = Unavailable.NoCountPublished,
        };

    private static GapFigures Exactly(
        double share, double benchmark, Unavailable noInterval, Basis basis, int? count, ValueList<Locator> sources)
    {
        return new GapFigures
        {
            Gap = Estimate.WithoutInterval(
                PercentagePoints.Between(share, benchmark), noInterval, basis, Points, Difference, count, sources),
            Ratio = !IsDefined(1 / benchmark)
                ? Estimate.None(GapReasons.BenchmarkOfZero, basis, Ratios, Quotient, count, sources)
                : Estimate.WithoutInterval(share / benchmark, noInterval, basis, Ratios, Quotient, count, sources),
        };
    }

    private static GapFigures Sample(
        Observation observed, double benchmark, PercentagePoints? margin, ValueList<Locator> sources,
        AnalysisSettings settings)
    {
        int count = observed.Count!.Value, size = observed.Size!.Value;
        ExactBinomial test = new(count, size, benchmark, settings.ConfidenceLevel);
        ConfidenceInterval gap = test.CompatibleShares.Map(share => PercentagePoints.Between(share, benchmark));
        double value = observed.Share!.Value.Value;

        // Two one-sided tests at 5 %: the 90 % interval lies within the margin (Schuirmann 1987,
        // doi:10.1007/BF01068419), whatever the level of the interval that is shown.
        ConfidenceInterval? equivalence = margin is null
            ? null
            : ExactBinomial.Interval(count, size, ConfidenceLevel.Percent90)
                .Map(share => PercentagePoints.Between(share, benchmark));
        return new GapFigures
        {
            Gap = Estimate.WithInterval(
                PercentagePoints.Between(value, benchmark), gap, observed.Basis, Points, Difference, size, sources),
            Ratio = !IsDefined(1 / benchmark)
                ? Estimate.None(GapReasons.BenchmarkOfZero, observed.Basis, Ratios, Quotient, size, sources)
                : Estimate.WithInterval(
                    value / benchmark,
                    test.CompatibleShares.Map(share => share / benchmark),
                    observed.Basis,
                    Ratios,
                    Quotient,
                    size,
                    sources),
            Test = test,
            Verdict = Judge(gap, equivalence, margin),
            Equivalence = equivalence,
        };
    }

    private static Verdict Judge(ConfidenceInterval gap, ConfidenceInterval? equivalence, PercentagePoints? margin)
    {
        double m = margin?.Value ?? 0;
        if (gap.High < -m - Tie)
            return PolicingReform.Verdict.Lower;
        if (gap.Low > m + Tie)
            return PolicingReform.Verdict.Higher;
        return equivalence is not null && equivalence.Low >= -m - Tie && equivalence.High <= m + Tie
            ? PolicingReform.Verdict.Equivalent
            : PolicingReform.Verdict.Inconclusive;
    }

    private static GapFigures Bounds(Observation observed, double benchmark, ValueList<Locator> sources)
    {
        int size = observed.Size!.Value;
        double lowShare = (double)observed.CountAtLeast!.Value / size;
        double highShare = (double)observed.CountAtMost!.Value / size;
        return new GapFigures
        {
            Gap = Estimate.Bounded(
                PercentagePoints.Between(lowShare, benchmark),
                PercentagePoints.Between(highShare, benchmark),
                Points,
                Difference,
                size,
                sources),
            Ratio = !IsDefined(1 / benchmark)
                ? Estimate.None(GapReasons.BenchmarkOfZero, Basis.Bound, Ratios, Quotient, size, sources)
                : Estimate.Bounded(lowShare / benchmark, highShare / benchmark, Ratios, Quotient, size, sources),
            NoTest = Unavailable.OnlyBoundKnown,
            NoVerdict = Unavailable.OnlyBoundKnown,
        };
    }

    // A benchmark of 0 %, or of so little that dividing by it leaves the numbers a computer has.
    private static bool IsDefined(double inverse) => double.IsFinite(inverse);

    private static GapFigures Without(Unavailable reason, Basis basis, int? count, ValueList<Locator> sources) => new()
    {
        Gap = Estimate.None(reason, basis, Points, Difference, count, sources),
        Ratio = Estimate.None(reason, basis, Ratios, Quotient, count, sources),
        NoTest = reason,
        NoVerdict = reason,
    };
}
