namespace PolicingReform;

/// <summary>How far a body as a whole is from its benchmark, over all groups.</summary>
/// <remarks>
/// <para>A small force differs from its town by chance alone, so each index stands beside its expectation when as many
/// officers are drawn independently from the benchmark, and their difference. Expectations of dissimilarity, overlap
/// and divergence are exact; that of Gallagher's index is the mean of the random draws, and exact for two
/// groups.</para>
/// <para>The groups must divide both sides: who is in no stated group counts as one more group. Indices are not defined
/// over groups that overlap, nor of bounds.</para>
/// </remarks>
public sealed class RepresentationIndices : AnalysisResult
{
    private readonly IndexFigures? _figures;
    private ResultRow? _row;

    internal RepresentationIndices(
        Composition composition, Benchmark benchmark, GroupVector groups, IndexFigures? figures, IndexOptions options)
        : base(composition.Settings)
    {
        (BodyName, BodyId, Benchmark, Options) = (composition.Name, composition.BodyId, benchmark, options);
        (Exposure, Size, _figures) = (composition.Exposure, groups.Size, figures);
        Groups = groups.Reason is null ? groups.Shares.Length : null;
        ValueList<Locator> sources = [.. composition.Sources, .. benchmark.Sources];
        Dissimilarity = groups.Reason is Unavailable reason
            ? Estimate.None(reason, composition.Basis, "dissimilarity", Method, Size, sources)
            : Estimate.WithoutInterval(
                figures!.Dissimilarity!.Value, IndexReasons.NoInterval(composition.Basis), composition.Basis,
                "dissimilarity", Method, Size, sources);
    }

    private const string Method =
        "half the sum of the absolute gaps (Duncan and Duncan 1955; Loosemore and Hanby 1971)";

    /// <summary>The body, as a heading says it.</summary>
    public string BodyName { get; }

    /// <summary>The id of the body, or null where the composition stands alone.</summary>
    public BodyId? BodyId { get; }

    /// <summary>What the body is compared with.</summary>
    public Benchmark Benchmark { get; }

    /// <summary>How far the composition is known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>The number of persons, or null where unknown or closed.</summary>
    public int? Size { get; }

    /// <summary>The number of groups, or null where there are no indices.</summary>
    public int? Groups { get; }

    /// <summary>How much was spent on p-values.</summary>
    public IndexOptions Options { get; }

    /// <summary>
    /// The index of dissimilarity, half the sum of the absolute differences of the shares: from 0 (as the benchmark) to
    /// 1; the part of the posts that would have to go to other groups.
    /// </summary>
    public Estimate Dissimilarity { get; }

    /// <summary>The dissimilarity of a force drawn at random from the benchmark, on average, or null.</summary>
    public double? ExpectedDissimilarity => _figures?.ExpectedDissimilarity;

    /// <summary>How far the dissimilarity is above that of random drawing; may be negative; or null.</summary>
    public double? ExcessDissimilarity => Dissimilarity.Value - ExpectedDissimilarity;

    /// <summary>The overlap in percent: 100 less the sum of the positive gaps in points; or null.</summary>
    public double? Overlap => 100 * (1 - Dissimilarity.Value);

    /// <summary>The overlap of a force drawn at random, on average, or null.</summary>
    public double? ExpectedOverlap => 100 * (1 - ExpectedDissimilarity);

    /// <summary>
    /// How far the overlap is below that of random drawing (negative) or above it, in percent; or null.
    /// </summary>
    public double? ExcessOverlap => Overlap - ExpectedOverlap;

    /// <summary>
    /// Gallagher's (1991) least-squares index, the root of half the sum of the squared differences, from 0 to 1, or
    /// null.
    /// </summary>
    public double? Gallagher => _figures?.Gallagher;

    /// <summary>Gallagher's index of a force drawn at random, on average, or null.</summary>
    public double? ExpectedGallagher => _figures?.ExpectedGallagher;

    /// <summary>How far Gallagher's index is above that of random drawing, or null.</summary>
    public double? ExcessGallagher => Gallagher - ExpectedGallagher;

    /// <summary>
    /// The Sainte-Laguë index, the sum of the squared differences over the benchmark's shares, from 0: Pearson's
    /// chi-squared over n; or null where somebody is in a group that has no share of the benchmark.
    /// </summary>
    public double? SainteLague => _figures?.SainteLague;

    /// <summary>The Sainte-Laguë index of a force drawn at random, on average: (groups - 1) / n; or null.</summary>
    public double? ExpectedSainteLague => _figures?.ExpectedSainteLague;

    /// <summary>How far the Sainte-Laguë index is above that of random drawing, or null.</summary>
    public double? ExcessSainteLague => SainteLague - ExpectedSainteLague;

    /// <summary>
    /// Kullback and Leibler's divergence of the body from the benchmark, in nats, from 0, or null. Against the force as
    /// a whole it is the local part of the mutual information M.
    /// </summary>
    public double? Divergence => _figures?.Divergence;

    /// <summary>The divergence of a force drawn at random, on average, or null.</summary>
    public double? ExpectedDivergence => _figures?.ExpectedDivergence;

    /// <summary>How far the divergence is above that of random drawing, or null.</summary>
    public double? ExcessDivergence => Divergence - ExpectedDivergence;

    /// <summary>Why there is no divergence and no Sainte-Laguë index although there are others, or null.</summary>
    public Unavailable? NoDivergence => _figures?.NoDivergence;

    /// <summary>Why there are indices but no expectations and no p-values, or null.</summary>
    public Unavailable? NoExpectation => _figures?.NoExpectation;

    /// <summary>
    /// The exact multinomial p-value: the probability of all outcomes no more probable than the observed one; or null.
    /// </summary>
    public double? MultinomialP => _figures?.MultinomialP;

    /// <summary>Why there is no exact multinomial p-value although there are indices, or null.</summary>
    public Unavailable? NoMultinomialP => _figures?.NoMultinomialP;

    /// <summary>
    /// The randomisation p-value: the part of the random draws with a dissimilarity at least as large, (1 + k) / (1 +
    /// B), from the seed of the settings; another order of outcomes than the multinomial test's, and so another number;
    /// or null.
    /// </summary>
    public double? RandomisationP => _figures?.RandomisationP;

    /// <inheritdoc />
    // Made when it is asked for, as a gap's is.
    public override ResultRow Row => _row ??= IndexTable.RowOf(this);

    private protected override Table Tabulate() => IndexTable.Of("Indices of representation", [this], Row.Notes);

    private protected override Picture Draw() => IndexPlot.Of([this]);
}
