using System.Runtime.InteropServices;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// The variance of linear forms under a sample of several stages: within each stratum the variation between its units,
/// plus the share of its units that were drawn times the variance within them (Cochran 1977, Sampling Techniques, ch.
/// 10-11).
/// </summary>
/// <remarks>Units without a member of the subpopulation count with sums of 0.</remarks>
internal sealed class SampleVariance(
    SampleStructure sample, MomentTable table, LeafSums leafSums, SinglePsuPolicy policy) : VarianceEstimator
{
    // Sums of units that differ by less than 1e-13 of their size differ by rounding.
    private const double Rounding = 1e-26;

    public override string Method => "Taylor linearization";

    public override Unavailable NoVariance => new(
        ResultStatus.Undefined,
        "single-unit-in-every-stratum",
        "every stratum has a single sampling unit, so there is no variation to average");

    public override double? Variance(Statistic statistic) => Variance(statistic.Form);

    /// <summary>The variance of a form, or null where no stratum shows any variation to average.</summary>
    public double? Variance(LinearForm form)
    {
        List<UnitSums> sums = leafSums.Of(form);
        for (int s = sample.Stages.Length - 1; s >= 0; s--)
        {
            // Where respondents were drawn themselves, the last stage is known by stratum only.
            bool areStrata = s == sample.Stages.Length - 1 && sample.DrawsRespondents;
            if (new StageVariance(sample.Stages[s], policy, areStrata, isFirst: s == 0).RollUp(sums)
                is not List<UnitSums> above)
            {
                return null;
            }

            sums = above;
        }

        // A form that touches nobody does not vary.
        return sums.Count == 0 ? 0 : sums[0].Below;
    }

    /// <summary>
    /// First-stage units less strata, counted over those that hold members of some subgroups, with a value or without.
    /// </summary>
    public override double DegreesOfFreedom(IEnumerable<int> groups)
    {
        List<int> leaves = [];
        double persons = 0;
        foreach (int group in groups)
        {
            persons += table.Members(group);
            foreach (MomentCell cell in table.Cells[group])
                leaves.Add(cell.Leaf);
        }

        // Leaves are in the order of their first-stage units, and these in the order of their strata.
        leaves.Sort();
        SampleStage first = sample.Stages[0];
        (int units, int strata, int lastUnit, int lastStratum) = (0, 0, -1, -1);
        foreach (int leaf in leaves)
        {
            int unit = sample.FirstUnit(leaf), stratum = first.StratumOf.IsEmpty ? unit : first.StratumOf[unit];
            units += unit == lastUnit ? 0 : 1;
            strata += stratum == lastStratum ? 0 : 1;
            (lastUnit, lastStratum) = (unit, stratum);
        }

        return first.StratumOf.IsEmpty ? persons - strata : units - strata;
    }

    /// <summary>From the units of a stage, or its strata, to the units of the stage before.</summary>
    private readonly struct StageVariance(SampleStage stage, SinglePsuPolicy policy, bool areStrata, bool isFirst)
    {
        public List<UnitSums>? RollUp(List<UnitSums> sums)
        {
            double mean = sums.Sum(each => each.Sum) / stage.Units;
            List<UnitSums> above = [];
            int strata = 0, usable = 0;
            double between = 0;
            for (int i = 0; i < sums.Count;)
            {
                int h = StratumOf(sums[i]), end = i;
                UnitSums total = default;
                for (; end < sums.Count && StratumOf(sums[end]) == h; end++)
                    total += sums[end];
                bool isLone = stage.IsLone(h);
                strata++;
                usable += isLone && policy == SinglePsuPolicy.Average ? 0 : 1;
                between += isLone
                    ? Lone(h, total.Sum - mean)
                    : Between(h, total, CollectionsMarshal.AsSpan(sums)[i..end]);
                UnitSums up = new(stage.Parents[h], total.Sum, 0, stage.Fractions[h] * total.Below);
                bool isLast = end == sums.Count || stage.Parents[StratumOf(sums[end])] != up.Unit;
                if (isLast)
                {
                    // All strata of a parent are known: its variance is, too.
                    if (usable == 0)
                        return null;
                    up = up with { Below = up.Below + (between * strata / usable) };
                    (strata, usable, between) = (0, 0, 0);
                }

                above.Add(up);
                i = end;
            }

            if (isFirst && policy == SinglePsuPolicy.Adjust && above.Count > 0)
                above.Add(new UnitSums(above[^1].Unit, 0, 0, Untouched(sums, mean)));
            return UnitSums.Merged(above, []);
        }

        // A lone unit without a member of the subpopulation varies about the grand mean from 0.
        private double Untouched(List<UnitSums> sums, double mean)
        {
            HashSet<int> touched = [];
            foreach (UnitSums each in sums)
                touched.Add(StratumOf(each));
            double variance = 0;
            for (int h = 0; h < stage.Sizes.Length; h++)
                variance += stage.IsLone(h) && !touched.Contains(h) ? Lone(h, mean) : 0;
            return variance;
        }

        private double Lone(int h, double fromMean) =>
            policy == SinglePsuPolicy.Adjust ? (1 - stage.Fractions[h]) * fromMean * fromMean : 0;

        private double Between(int h, in UnitSums total, ReadOnlySpan<UnitSums> units)
        {
            if (stage.IsCensus(h))
                return 0;
            double n = stage.Sizes[h], mean = total.Sum / n, squares = total.Squares;
            if (!areStrata)
            {
                double size = 0;
                squares = (n - units.Length) * mean * mean;
                foreach (UnitSums unit in units)
                {
                    squares += (unit.Sum - mean) * (unit.Sum - mean);
                    size += unit.Sum * unit.Sum;
                }

                squares = squares <= Rounding * size ? 0 : squares;
            }

            return (1 - stage.Fractions[h]) * n / (n - 1) * squares;
        }

        private int StratumOf(in UnitSums sums) => areStrata ? sums.Unit : stage.StratumOf[sums.Unit];
    }
}
