namespace PolicingReform;

/// <summary>The totals of each subgroup under each replicate.</summary>
internal abstract class ReplicateTotals
{
    /// <summary>For each replicate by what the square of its difference is multiplied.</summary>
    public abstract double[] Scales { get; }

    /// <summary>How many replicates could not be brought to the margins that the survey is weighted to.</summary>
    public abstract int Unmet { get; }

    /// <summary>The moments of all of a subgroup under a replicate.</summary>
    public abstract Func<int, Moments> Of(int group);
}
