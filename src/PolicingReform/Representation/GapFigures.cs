namespace PolicingReform;

/// <summary>The numbers of a gap, or the reasons why they are not given.</summary>
internal sealed record GapFigures
{
    public const string Points = "percentage points";

    private const string Ratios = "ratio";
    private const string Difference = "observed share minus benchmark share";
    private const string Quotient = "observed share over benchmark share";
    private const string Shortfall = "benchmark share of the posts minus the count";

    public required Estimate Gap { get; init; }

    public required Estimate Ratio { get; init; }

    public required Estimate MissingPersons { get; init; }

    public ConfidenceInterval? CompatibleShares { get; init; }

    public ExactBinomial? ChanceAlone { get; init; }

    public ExactBinomial? Test { get; init; }

    public Unavailable? NoTest { get; init; }

    public Verdict? Verdict { get; init; }

    public ConfidenceInterval? Equivalence { get; init; }

    public Unavailable? NoVerdict { get; init; }

    public static GapFigures Of(GapInput input) => (input.Observed, input.Observed.Known, input.Benchmark) switch
    {
        _ when input.Refusal is Unavailable refusal => Without(input, refusal, input.Observed.Persons),
        (_, RangedShare observed, _) => Bounded(input, observed, Ends(input.Benchmark)),
        (_, KnownShare observed, RangedShare benchmark) => Bounded(input, Ends(observed), benchmark),
        ({ Basis: Basis.CompleteCount }, _, ExactShare benchmark) => CompleteCount(input, benchmark.Value),
        ({ Basis: Basis.CompleteCount }, _, UncertainShare benchmark) => AgainstEstimate(input, benchmark),
        (_, ExactShare observed, _) => Published(input, observed.Value),
        (_, SampledShare observed, ExactShare benchmark) => Sample(input, observed, benchmark.Value),
        (_, UncertainShare observed, ExactShare benchmark) => Estimated(input, observed, benchmark.Value),
        (_, SampledShare observed, SampledShare benchmark) => TwoSamples(input, observed, benchmark),
        (_, UncertainShare observed, UncertainShare benchmark) => TwoEstimates(input, observed, benchmark),
        _ => throw new ArgumentException($"No way is known to compare {input.Observed}.", nameof(input)),
    };

    private static RangedShare Ends(KnownShare share) => share switch
    {
        RangedShare range => range,
        ExactShare exact => new RangedShare(exact.Value, exact.Value),
        _ => new RangedShare(((UncertainShare)share).Value, ((UncertainShare)share).Value),
    };

    private static GapFigures CompleteCount(GapInput input, double benchmark)
    {
        ExactBinomial chance = input.ExactTest!;
        return Plain(input, ((ExactShare)input.Observed.Known!).Value, benchmark, Unavailable.NoSamplingInterval) with
        {
            ChanceAlone = chance,
            CompatibleShares = chance.CompatibleShares,
            NoVerdict = GapReasons.NoVerdictOnCompleteCount,
        };
    }

    // The count has no error, the benchmark has: the interval of the gap is that of the benchmark, turned round; unless
    // chance in filling the posts is to be held too.
    private static GapFigures AgainstEstimate(GapInput input, UncertainShare benchmark)
    {
        Observation observed = input.Observed;
        double share = ((ExactShare)observed.Known!).Value;
        if (input.Options.HoldsChance && benchmark is SampledShare sample)
        {
            GapFigures both = TwoSamples(input, new SampledShare(observed.Count!.Value, observed.Size!.Value), sample);
            return both with
            {
                Verdict = null,
                Equivalence = null,
                NoVerdict = GapReasons.NoVerdictOnCompleteCount,
            };
        }

        ConfidenceInterval of = benchmark.Interval(input.Level);
        ConfidenceInterval gap = new(
            PercentagePoints.Between(share, of.High), PercentagePoints.Between(share, of.Low), of.Level, of.Method);
        ConfidenceInterval? ratio = of.Low > 0 && share > 0
            ? new ConfidenceInterval(share / of.High, share / of.Low, of.Level, of.Method)
            : null;
        return Spread(input, share, benchmark.Value, gap, ratio) with
        {
            CompatibleShares = input.CompatibleShares(observed.Count!.Value, observed.Size!.Value),
            NoTest = benchmark is SampledShare ? null : GapReasons.BenchmarkIsEstimated,
            NoVerdict = GapReasons.NoVerdictOnCompleteCount,
        };
    }

    private static GapFigures Published(GapInput input, double share) =>
        Plain(input, share, Ends(input.Benchmark).Low, Unavailable.NoCountPublished) with
        {
            NoTest = Unavailable.NoCountPublished,
            NoVerdict = Unavailable.NoCountPublished,
        };

    private static GapFigures Sample(GapInput input, SampledShare observed, double benchmark)
    {
        ExactBinomial test = input.ExactTest!;
        return Judged(
            input,
            observed.Value,
            benchmark,
            level => (level == input.Level ? test.CompatibleShares : observed.Interval(level))
                .Map(share => PercentagePoints.Between(share, benchmark)),
            IsDivisor(benchmark) ? test.CompatibleShares.Map(share => share / benchmark) : null) with
        {
            CompatibleShares = test.CompatibleShares,
            Test = test,
        };
    }

    private static GapFigures Estimated(GapInput input, UncertainShare observed, double benchmark)
    {
        ConfidenceInterval shares = observed.Interval(input.Level);
        return Judged(
            input,
            observed.Value,
            benchmark,
            level => observed.Interval(level).Map(share => PercentagePoints.Between(share, benchmark)),
            IsDivisor(benchmark) ? shares.Map(share => share / benchmark) : null) with
        {
            CompatibleShares = shares,
            NoTest = GapReasons.JudgedByItsInterval,
        };
    }

    private static GapFigures TwoSamples(GapInput input, SampledShare observed, SampledShare benchmark)
    {
        TwoProportions both = new(observed.Count, observed.Size, benchmark.Count, benchmark.Size);
        return Judged(
            input,
            observed.Value,
            benchmark.Value,
            level => (input.Options.Difference == DifferenceInterval.Newcombe
                ? Hybrid(observed.Value, observed.Wilson(level), benchmark.Value, benchmark.Wilson(level))
                : both.Difference(level)).Map(difference => 100 * difference),
            both.Ratio(input.Level)) with
        {
            CompatibleShares = input.CompatibleShares(observed.Count, observed.Size),
        };
    }

    private static GapFigures TwoEstimates(GapInput input, UncertainShare observed, UncertainShare benchmark) =>
        Judged(
            input,
            observed.Value,
            benchmark.Value,
            level => Hybrid(observed.Value, observed.Interval(level), benchmark.Value, benchmark.Interval(level))
                .Map(difference => 100 * difference),
            ratio: null) with
        {
            CompatibleShares = observed.Interval(input.Level),
            NoTest = GapReasons.JudgedByItsInterval,
        };

    private static ConfidenceInterval Hybrid(
        double observed, ConfidenceInterval ofObserved, double benchmark, ConfidenceInterval ofBenchmark) =>
        TwoProportions.Hybrid(observed, ofObserved, benchmark, ofBenchmark, $"Newcombe ({ofObserved.Method})");

    private static GapFigures Judged(
        GapInput input, double share, double benchmark, Func<ConfidenceLevel, ConfidenceInterval> interval,
        ConfidenceInterval? ratio)
    {
        // Two one-sided tests at 5 %: the 90 % interval lies within the margin (Schuirmann 1987,
        // doi:10.1007/BF01068419), whatever the level of the interval that is shown.
        PercentagePoints? margin = input.Options.Margin;
        ConfidenceInterval gap = interval(input.Level);
        ConfidenceInterval? equivalence = margin is null ? null : interval(ConfidenceLevel.Percent90);
        return Spread(input, share, benchmark, gap, ratio) with
        {
            Verdict = IntervalVerdict.Of(gap, equivalence, margin),
            Equivalence = equivalence,
        };
    }

    private static GapFigures Spread(
        GapInput input, double share, double benchmark, ConfidenceInterval gap, ConfidenceInterval? ratio)
    {
        int? n = input.Observed.Persons;
        Basis basis = input.Observed.Basis;
        Estimate difference = Estimate.WithInterval(
            PercentagePoints.Between(share, benchmark), gap, basis, Points, Difference, n, input.Sources);
        return new GapFigures
        {
            Gap = difference,
            Ratio = !IsDivisor(benchmark)
                ? Estimate.None(GapReasons.BenchmarkOfZero, basis, Ratios, Quotient, n, input.Sources)
                : ratio is null
                    ? Estimate.WithoutInterval(
                        share / benchmark, GapReasons.NoRatioInterval, basis, Ratios, Quotient, n, input.Sources)
                    : Estimate.WithInterval(share / benchmark, ratio, basis, Ratios, Quotient, n, input.Sources),
            MissingPersons = Missing(input, difference),
        };
    }

    private static GapFigures Plain(GapInput input, double share, double benchmark, Unavailable noInterval)
    {
        int? n = input.Observed.Persons;
        Basis basis = input.Observed.Basis;
        Estimate difference = Estimate.WithoutInterval(
            PercentagePoints.Between(share, benchmark), noInterval, basis, Points, Difference, n, input.Sources);
        return new GapFigures
        {
            Gap = difference,
            Ratio = !IsDivisor(benchmark)
                ? Estimate.None(GapReasons.BenchmarkOfZero, basis, Ratios, Quotient, n, input.Sources)
                : Estimate.WithoutInterval(
                    share / benchmark, noInterval, basis, Ratios, Quotient, n, input.Sources),
            MissingPersons = Missing(input, difference),
        };
    }

    private static GapFigures Bounded(GapInput input, RangedShare observed, RangedShare benchmark)
    {
        int? n = input.Observed.Persons;
        Estimate gap = Estimate.Bounded(
            PercentagePoints.Between(observed.Low, benchmark.High),
            PercentagePoints.Between(observed.High, benchmark.Low),
            Points,
            Difference,
            n,
            input.Sources);
        return new GapFigures
        {
            Gap = gap,
            Ratio = !IsDivisor(benchmark.Low)
                ? Estimate.None(GapReasons.BenchmarkOfZero, Basis.Bound, Ratios, Quotient, n, input.Sources)
                : Estimate.Bounded(
                    observed.Low / benchmark.High, observed.High / benchmark.Low, Ratios, Quotient, n, input.Sources),
            MissingPersons = Missing(input, gap),
            NoTest = Unavailable.OnlyBoundKnown,
            NoVerdict = Unavailable.OnlyBoundKnown,
        };
    }

    // At as many posts as there are: each point of the gap is a hundredth of them.
    private static Estimate Missing(GapInput input, Estimate gap)
    {
        const string persons = "persons";
        if (input.Observed is not { Size: int size, Basis: Basis.CompleteCount or Basis.Bound, Basis: Basis basis })
        {
            return Estimate.None(
                GapReasons.OnlyOfCounts, input.Observed.Basis, persons, Shortfall, gap.Count, input.Sources);
        }

        double posts = -size / 100.0;
        if (gap.Value is not double value)
        {
            return Estimate.Bounded(
                posts * gap.HighBound!.Value, posts * gap.LowBound!.Value, persons, Shortfall, size, input.Sources);
        }

        return gap.Interval is ConfidenceInterval interval
            ? Estimate.WithInterval(
                posts * value,
                new ConfidenceInterval(posts * interval.High, posts * interval.Low, interval.Level, interval.Method),
                basis,
                persons,
                Shortfall,
                size,
                input.Sources)
            : Estimate.WithoutInterval(
                posts * value, gap.NoInterval!, basis, persons, Shortfall, size, input.Sources);
    }

    // A benchmark of 0 %, or of so little that dividing by it leaves the numbers a computer has.
    private static bool IsDivisor(double benchmark) => double.IsFinite(1 / benchmark);

    private static GapFigures Without(GapInput input, Unavailable reason, int? count)
    {
        Basis basis = input.Observed.Basis;
        return new GapFigures
        {
            Gap = Estimate.None(reason, basis, Points, Difference, count, input.Sources),
            Ratio = Estimate.None(reason, basis, Ratios, Quotient, count, input.Sources),
            MissingPersons = Estimate.None(reason, basis, "persons", Shortfall, count, input.Sources),
            NoTest = reason,
            NoVerdict = reason,
        };
    }
}
