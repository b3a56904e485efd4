namespace PolicingReform;

/// <summary>A comparison that a study states: which group of which body against which benchmark.</summary>
/// <remarks>Stated in the data, so that nobody has to guess which benchmark makes sense for which body.</remarks>
public sealed record Comparison : Noun
{
    /// <summary>Creates a comparison.</summary>
    /// <param name="body">The body.</param>
    /// <param name="group">The group within it.</param>
    /// <param name="benchmark">What it is compared with.</param>
    public Comparison(BodyId body, Category group, BenchmarkId benchmark) =>
        (BodyId, Group, BenchmarkId) = (Require.NotNull(body), Require.NotNull(group), Require.NotNull(benchmark));

    /// <summary>The body.</summary>
    public BodyId BodyId { get; }

    /// <summary>The group within it.</summary>
    public Category Group { get; }

    /// <summary>What it is compared with.</summary>
    public BenchmarkId BenchmarkId { get; }

    private protected override string Say() => $"{Group} in {BodyId} against {BenchmarkId}";
}
