namespace PolicingReform;

/// <summary>What is known of a share, of the body or of the benchmark.</summary>
internal abstract record KnownShare
{
    /// <summary>The share of a benchmark.</summary>
    public static KnownShare Of(Benchmark benchmark, Category group) =>
        benchmark.Composition.Part(group, nameof(group)) switch
        {
            EstimatedPart part => new EstimatedShare(Estimate(part), part.Respondents),
            CountedPart part when benchmark.IsEstimated =>
                new SampledShare(part.Count, benchmark.Composition.Size!.Value),
            RangedPart part => Ranged(benchmark.Composition, part),
            _ => new ExactShare(benchmark.Share(group)!.Value.Value),
        };

    public static RangedShare Ranged(Composition composition, RangedPart part)
    {
        (double low, double high) = composition.Range(part);
        return new RangedShare(low, high);
    }

    public static ProportionEstimate Estimate(EstimatedPart part) => new(
        part.Share.Value, part.StandardError * part.StandardError, part.Respondents, part.DegreesOfFreedom);
}

/// <summary>One value, without an error: a complete count, or as somebody published it.</summary>
internal sealed record ExactShare(double Value) : KnownShare;

/// <summary>Nothing but two ends.</summary>
internal sealed record RangedShare(double Low, double High) : KnownShare;

/// <summary>A share that has an interval.</summary>
internal abstract record UncertainShare : KnownShare
{
    public abstract double Value { get; }

    /// <summary>How many persons it rests on.</summary>
    public abstract int Persons { get; }

    public abstract ConfidenceInterval Interval(ConfidenceLevel level);
}

/// <summary>A count in a simple random sample.</summary>
internal sealed record SampledShare(int Count, int Size) : UncertainShare
{
    public override double Value => (double)Count / Size;

    public override int Persons => Size;

    public override ConfidenceInterval Interval(ConfidenceLevel level) => ExactBinomial.Interval(Count, Size, level);

    /// <summary>Wilson's score interval, for Newcombe's method.</summary>
    public ConfidenceInterval Wilson(ConfidenceLevel level) =>
        ProportionEstimate.Wilson(Value, Size, level);
}

/// <summary>An estimate by the design of a survey.</summary>
internal sealed record EstimatedShare(ProportionEstimate Estimated, int Respondents) : UncertainShare
{
    public override double Value => Estimated.Share;

    public override int Persons => Respondents;

    public override ConfidenceInterval Interval(ConfidenceLevel level) =>
        Estimated.Interval(ProportionInterval.KornGraubard, level)!;
}
