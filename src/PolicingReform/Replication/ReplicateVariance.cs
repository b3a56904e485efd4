namespace PolicingReform;

/// <summary>
/// The scaled sum of the squared differences of replicates from the estimate of the whole sample (Wolter 2007,
/// Introduction to Variance Estimation, ch. 3-5, doi:10.1007/978-0-387-35099-8).
/// </summary>
internal sealed class ReplicateVariance(ReplicateTotals totals, string method) : VarianceEstimator
{
    // Replicates that differ by less than this part of the estimate differ by rounding.
    private const double Rounding = 1e-13;

    public override string Method => method;

    public override Unavailable NoVariance => totals.Unmet > 0
        ? new Unavailable(
            ResultStatus.Undefined,
            "replicates-not-weighted",
            $"{Numeral.Text(totals.Unmet)} of {Numeral.Text(totals.Scales.Length)} replicates cannot be brought to " +
            "the margins: a level is empty in them, or bounds do not allow it")
        : new Unavailable(
            ResultStatus.Undefined,
            "replicates-without-members",
            "the estimate does not exist in every replicate: some of them hold nobody of the cell");

    public override double? Variance(Statistic statistic)
    {
        if (totals.Unmet > 0)
            return null;
        Dictionary<int, Func<int, Moments>> known = [];
        double sum = 0;
        int r = 0;
        Moments At(int group) => Of(group)(r);
        for (; r < totals.Scales.Length; r++)
        {
            double value = statistic.Of(At);
            if (!double.IsFinite(value))
                return null;
            double difference = value - statistic.Value;
            difference = Math.Abs(difference) <= Rounding * Math.Abs(statistic.Value) ? 0 : difference;
            sum += totals.Scales[r] * difference * difference;
        }

        return sum;

        Func<int, Moments> Of(int group)
        {
            if (!known.TryGetValue(group, out Func<int, Moments>? moments))
                known.Add(group, moments = totals.Of(group));
            return moments;
        }
    }

    /// <summary>The number of replicates less 1, whatever the subgroup.</summary>
    public override double DegreesOfFreedom(IEnumerable<int> groups) => totals.Scales.Length - 1;
}
