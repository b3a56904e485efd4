using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What linear forms sum to in the leaves of a sample.</summary>
internal abstract class LeafSums
{
    /// <summary>The sums in each leaf that the form touches, in the order of the leaves.</summary>
    public abstract List<UnitSums> Of(LinearForm form);
}

/// <summary>The sums of the forms themselves.</summary>
/// <param name="table">The moments.</param>
/// <param name="drawn">For each leaf the respondents drawn there; empty where respondents were not drawn.</param>
internal sealed class PlainLeafSums(MomentTable table, ImmutableArray<int> drawn) : LeafSums
{
    public override List<UnitSums> Of(LinearForm form) => UnitSums.InLeaves(table, form, drawn);
}
