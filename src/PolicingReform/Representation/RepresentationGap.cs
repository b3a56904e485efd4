namespace PolicingReform;

/// <summary>How the share of a group in a body differs from its share in a benchmark population.</summary>
/// <remarks>
/// <para>The gap is the observed share minus the benchmark's, in percentage points: negative where the group is
/// under-represented. What else is given depends on how the body is known (docs/methods/representation-gap.md):</para>
/// <list type="bullet">
/// <item>complete count: the exact gap, no sampling interval; <see cref="ChanceAlone"/> says what filling each post
/// independently at the benchmark's share would give;</item>
/// <item>simple random sample: the gap with Clopper and Pearson's interval, a <see cref="Test"/> and a verdict, from 10
/// persons;</item>
/// <item>published share without a count: the gap alone;</item>
/// <item>bounds: the bounds of the gap;</item>
/// <item>persons chosen by researchers: count and share, and nothing that compares;</item>
/// <item>a closed cell: nothing but its labels and the reason.</item>
/// </list>
/// </remarks>
public sealed class RepresentationGap : AnalysisResult
{
    internal RepresentationGap(
        Observation observation, Benchmark benchmark, PercentagePoints? margin, GapFigures figures,
        AnalysisSettings settings)
        : base(settings)
    {
        Observed = observation;
        Benchmark = benchmark;
        BenchmarkShare = benchmark.Share(observation.Group);
        Gap = figures.Gap;
        Ratio = figures.Ratio;
        ChanceAlone = figures.ChanceAlone;
        Test = figures.Test;
        NoTest = figures.NoTest;
        Margin = margin;
        Verdict = figures.Verdict;
        Equivalence = figures.Equivalence;
        NoVerdict = figures.NoVerdict;
        Row = GapRow.Of(this);
    }

    /// <summary>What is known of the group in the body: count, bounds or share.</summary>
    public Observation Observed { get; }

    /// <summary>What the body is compared with.</summary>
    public Benchmark Benchmark { get; }

    /// <summary>The share of the group in the benchmark population.</summary>
    public Share BenchmarkShare { get; }

    /// <summary>The gap: observed share minus benchmark share, in percentage points.</summary>
    public Estimate Gap { get; }

    /// <summary>The representation ratio: observed share over benchmark share, 1 at parity.</summary>
    public Estimate Ratio { get; }

    /// <summary>
    /// What chance alone would allow, had each post been filled independently; for complete counts only.
    /// </summary>
    public ExactBinomial? ChanceAlone { get; }

    /// <summary>The exact binomial test of a sample against the benchmark; for samples only.</summary>
    public ExactBinomial? Test { get; }

    /// <summary>Why neither <see cref="ChanceAlone"/> nor <see cref="Test"/> is given, or null.</summary>
    public Unavailable? NoTest { get; }

    /// <summary>The difference that does not matter, as it was asked for, or null.</summary>
    public PercentagePoints? Margin { get; }

    /// <summary>
    /// The 90 % interval of the gap, in points, that decides on equivalence; only for samples with a margin.
    /// </summary>
    public ConfidenceInterval? Equivalence { get; }

    /// <summary>The verdict, or null.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Why there is no verdict, or null.</summary>
    public Unavailable? NoVerdict { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => GapTable.Of("Representation gap", [this], Row.Notes);

    private protected override Picture Draw() => GapPlot.Of([this]);

    private protected override string Say() => GapSentence.Of(this);
}
