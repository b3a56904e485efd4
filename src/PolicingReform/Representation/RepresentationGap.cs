namespace PolicingReform;

/// <summary>How the share of a group in a body differs from its share in a benchmark population.</summary>
/// <remarks>
/// <para>The gap is the observed share minus the benchmark's, in percentage points: negative where the group is
/// under-represented. What else is given depends on how body and benchmark are known
/// (docs/methods/representation-gap.md):</para>
/// <list type="bullet">
/// <item>complete count: the exact gap, no sampling interval; <see cref="ChanceAlone"/> says what filling each post
/// independently at the benchmark's share would give;</item>
/// <item>simple random sample: the gap with Clopper and Pearson's interval, a <see cref="Test"/> and a verdict, from 10
/// persons; a share estimated by a survey's design: with Korn and Graubard's;</item>
/// <item>published share without a count: the gap alone;</item>
/// <item>bounds or ranges, on either side: the bounds of the gap;</item>
/// <item>a benchmark that is itself a sample: its error is in the interval of the gap;</item>
/// <item>persons chosen by researchers: count and share, and nothing that compares;</item>
/// <item>a closed cell: nothing but its labels and the reason.</item>
/// </list>
/// </remarks>
public sealed class RepresentationGap : AnalysisResult
{
    private readonly GapInput _input;
    private GapFigures? _made;
    private ResultRow? _row;

    internal RepresentationGap(
        GapInput input, Benchmark benchmark, ValueList<Locator> ownSources, AnalysisSettings settings, double? pValue,
        GapFamily? family = null, double? adjustedPValue = null)
        : base(settings)
    {
        _input = input;
        Benchmark = benchmark;
        OwnSources = ownSources;
        PValue = pValue;
        Family = family;
        AdjustedPValue = adjustedPValue;
    }

    /// <summary>What is known of the group in the body: count, bounds or share.</summary>
    public Observation Observed => _input.Observed;

    /// <summary>What the body is compared with.</summary>
    public Benchmark Benchmark { get; }

    /// <summary>The share of the group in the benchmark population, or null where only a range is known.</summary>
    public Share? BenchmarkShare => Benchmark.Share(Observed.Group);

    /// <summary>The range of the share in the benchmark population: twice the same where it is known.</summary>
    public (Share Low, Share High) BenchmarkRange => Benchmark.Range(Observed.Group);

    /// <summary>The gap: observed share minus benchmark share, in percentage points.</summary>
    public Estimate Gap => Figures.Gap;

    /// <summary>The representation ratio: observed share over benchmark share, 1 at parity.</summary>
    public Estimate Ratio => Figures.Ratio;

    /// <summary>
    /// How many persons more of the group would make parity in as many posts, of others as many fewer: the benchmark's
    /// share of the posts minus the count, not rounded; negative where there are more than at parity.
    /// </summary>
    public Estimate MissingPersons => Figures.MissingPersons;

    /// <summary>
    /// The shares that could have given the count: Clopper and Pearson's interval, or Korn and Graubard's of a share
    /// estimated by a survey's design; null where there is none.
    /// </summary>
    public ConfidenceInterval? CompatibleShares => Figures.CompatibleShares;

    /// <summary>
    /// What chance alone would allow, had each post been filled independently; for complete counts against a known
    /// share only.
    /// </summary>
    public ExactBinomial? ChanceAlone => Figures.ChanceAlone;

    /// <summary>The exact binomial test of a sample against a known share; for samples only.</summary>
    public ExactBinomial? Test => Figures.Test;

    /// <summary>
    /// The two-sided p-value: of chance alone for a complete count, of the test for a sample; by the rule in
    /// <see cref="Options"/>, or Miettinen and Nurminen's where the benchmark is a sample too; null where there is
    /// none.
    /// </summary>
    public double? PValue { get; }

    /// <summary>The p-value adjusted for the number of tests of its table; null outside a table.</summary>
    public double? AdjustedPValue { get; }

    /// <summary>Which tests it was adjusted for, and how; null outside a table.</summary>
    public GapFamily? Family { get; }

    /// <summary>Why there is no p-value, or null.</summary>
    public Unavailable? NoTest => Figures.NoTest;

    /// <summary>How it was tested and judged.</summary>
    public GapOptions Options => _input.Options;

    /// <summary>The difference that does not matter, as it was asked for, or null.</summary>
    public PercentagePoints? Margin => Options.Margin;

    /// <summary>
    /// The 90 % interval of the gap, in points, that decides on equivalence; only for samples with a margin.
    /// </summary>
    public ConfidenceInterval? Equivalence => Figures.Equivalence;

    /// <summary>The verdict, or null.</summary>
    public Verdict? Verdict => Figures.Verdict;

    /// <summary>Why there is no verdict, or null.</summary>
    public Unavailable? NoVerdict => Figures.NoVerdict;

    /// <inheritdoc />
    // Made when it is asked for: a table of many thousand gaps is often read by its members alone.
    public override ResultRow Row => _row ??= GapRow.Of(this);

    /// <summary>
    /// Whether the bounds take an estimate as if it were exact: they hold what is stated as a range only.
    /// </summary>
    internal bool BoundsLeaveOutError => Gap.Status == ResultStatus.Bounded
        && (Observed.Basis == Basis.ProbabilitySample || Benchmark.IsEstimated);

    // Tests are made with the table, the rest when it is asked for: of many thousand gaps few are read in full. Made
    // twice by two threads it is the same twice.
    private GapFigures Figures => _made ??= GapFigures.Of(_input);

    /// <summary>Where the body's own figures stand.</summary>
    internal ValueList<Locator> OwnSources { get; }

    private protected override Table Tabulate() => GapTable.Of("Representation gap", [this], Row.Notes);

    private protected override Picture Draw() => GapPlot.Of([this]);

    private protected override string Say() => GapSentence.Of(this);
}

/// <summary>The tests that p-values were adjusted for together.</summary>
/// <param name="Correction">How they were adjusted.</param>
/// <param name="Tests">How many tests the family has; gaps without a test are not in it.</param>
public sealed record GapFamily(Correction Correction, int Tests);
