using System.Collections.Immutable;

namespace PolicingReform.Surveys;

/// <summary>
/// A stage of sampling: its strata, each within a unit of the stage before, and the units drawn from them. Strata are
/// in the order of their parents, units in the order of their strata.
/// </summary>
/// <param name="Parents">For each stratum the unit of the stage before; 0 in the first stage.</param>
/// <param name="Sizes">For each stratum how many units were drawn.</param>
/// <param name="Fractions">For each stratum the share of its units that was drawn; 0 with replacement.</param>
/// <param name="StratumOf">For each unit its stratum; empty where the units are the respondents.</param>
internal sealed record SampleStage(
    ImmutableArray<int> Parents, ImmutableArray<int> Sizes, ImmutableArray<double> Fractions,
    ImmutableArray<int> StratumOf)
{
    // R's survey package takes a stratum as wholly drawn from here on.
    private const double NothingLeft = 1e-7;

    public long Units { get; } = Sizes.Sum(size => (long)size);

    /// <summary>Whether a stratum leaves no unit undrawn, and so adds no variance.</summary>
    public bool IsCensus(int stratum) => 1 - Fractions[stratum] < NothingLeft;

    public bool IsLone(int stratum) => Sizes[stratum] == 1 && !IsCensus(stratum);
}

/// <summary>How the respondents of a survey were sampled, ready to be estimated with.</summary>
/// <remarks>
/// A leaf is a unit of the last stage, or, where the last stage drew respondents themselves, a stratum of that stage.
/// </remarks>
internal sealed record SampleStructure(
    int Respondents, ImmutableArray<SampleStage> Stages, bool DrawsRespondents, CodeArray Leaf, int Leaves,
    double[]? Weights)
{
    /// <summary>Whether some respondents have weight 0: they stay in the design and count nowhere else.</summary>
    public bool HasZeroWeights => ZeroWeights > 0;

    /// <summary>How many they are. Weighting leaves a weight of 0 as it is, and makes no other 0.</summary>
    public int ZeroWeights { get; } = Weights is null ? 0 : Weights.AsSpan().Count(0.0);

    /// <summary>What the weights were brought to, or null.</summary>
    public WeightAdjustment? Adjustment { get; init; }

    /// <summary>The weights of given replicates; empty where none are given.</summary>
    public ImmutableArray<double[]> ReplicateWeights { get; init; } = [];

    /// <summary>The first-stage unit of a leaf; where respondents were drawn in the first stage, its stratum.</summary>
    public int FirstUnit(int leaf)
    {
        int at = leaf;
        for (int s = Stages.Length - 1; s > 0; s--)
        {
            SampleStage stage = Stages[s];
            at = stage.Parents[stage.StratumOf.IsEmpty ? at : stage.StratumOf[at]];
        }

        return at;
    }
}
