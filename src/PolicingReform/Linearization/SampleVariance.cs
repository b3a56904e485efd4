using System.Runtime.InteropServices;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// The variance of linear forms under a sample of several stages: within each stratum the variation between its units, plus
/// the share of its units that were drawn times the variance within them (Cochran 1977, Sampling Techniques, ch. 10-11).
/// </summary>
/// <remarks>Units without a member of the subpopulation count with sums of 0.</remarks>
internal sealed class SampleVariance(SampleStructure sample, MomentTable table, SinglePsuPolicy policy)
{
    // What is left of a sum of squares below this part of it is rounding.
    private const double Rounding = 1e-13;

    /// <summary>The covariance of two forms, or null where no stratum shows any variation to average.</summary>
    public double? Covariance(LinearForm a, LinearForm b)
    {
        List<UnitSums> sums = UnitSums.InLeaves(table, a, b);
        for (int s = sample.Stages.Length - 1; s >= 0; s--)
        {
            bool areStrata = s == sample.Stages.Length - 1 && sample.DrawsRespondents;
            if (RollUp(s, sums, areStrata) is not List<UnitSums> above)
                return null;
            sums = above;
        }

        // A form that touches nobody sums to nothing.
        return sums.Count == 0 ? 0 : sums[0].Below;
    }

    public double? Variance(LinearForm form) => Covariance(form, form) is double v ? Math.Max(0, v) : null;

    /// <summary>
    /// First-stage units less strata, counted over those that hold members of some subgroups, with a value or without.
    /// </summary>
    public double DegreesOfFreedom(IEnumerable<int> groups)
    {
        HashSet<int> leaves = [];
        double persons = 0;
        foreach (MomentCell cell in groups.SelectMany(group => table.Cells[group]))
        {
            leaves.Add(cell.Leaf);
            persons += cell.Moments.Members;
        }

        SampleStage first = sample.Stages[0];
        if (first.StratumOf.IsEmpty)
            return persons - leaves.Count;
        HashSet<int> units = [.. leaves.Select(sample.FirstUnit)];
        return units.Count - units.Select(unit => first.StratumOf[unit]).Distinct().Count();
    }

    /// <summary>From the units of a stage, or its strata, to the units of the stage before.</summary>
    private List<UnitSums>? RollUp(int s, List<UnitSums> sums, bool areStrata)
    {
        SampleStage stage = sample.Stages[s];
        (double meanA, double meanB) = (sums.Sum(each => each.A) / stage.Units, sums.Sum(each => each.B) / stage.Units);
        List<UnitSums> above = [];
        int strata = 0, usable = 0;
        double between = 0;
        HashSet<int>? untouched = policy == SinglePsuPolicy.Adjust && s == 0
            ? [.. Enumerable.Range(0, stage.Sizes.Length).Where(stage.IsLone)]
            : null;
        for (int i = 0; i < sums.Count;)
        {
            int h = StratumOf(stage, sums[i], areStrata), end = i;
            while (end < sums.Count && StratumOf(stage, sums[end], areStrata) == h)
                end++;
            ReadOnlySpan<UnitSums> inStratum = CollectionsMarshal.AsSpan(sums)[i..end];
            untouched?.Remove(h);
            strata++;
            bool isLone = stage.IsLone(h);
            usable += isLone && policy == SinglePsuPolicy.Average ? 0 : 1;
            between += isLone ? Lone(stage, h, inStratum[0], meanA, meanB) : Between(stage, h, inStratum, areStrata);
            UnitSums total = default;
            foreach (UnitSums unit in inStratum)
                total += unit;
            above.Add(total with { Unit = stage.Parents[h], Product = 0, Below = stage.Fractions[h] * total.Below });
            i = end;
            if (i < sums.Count && stage.Parents[StratumOf(stage, sums[i], areStrata)] == stage.Parents[h])
                continue;
            if (strata > 0 && usable == 0)
                return null;
            above[^1] += above[^1] with { A = 0, B = 0, Below = between * strata / usable };
            (strata, usable, between) = (0, 0, 0);
        }

        double absent = untouched?.Sum(h => (1 - stage.Fractions[h]) * meanA * meanB) ?? 0;
        if (absent > 0 && above.Count > 0)
            above[0] += above[0] with { A = 0, B = 0, Below = absent };
        return UnitSums.Merged(above);
    }

    private double Lone(SampleStage stage, int h, UnitSums unit, double meanA, double meanB) =>
        policy == SinglePsuPolicy.Adjust
            ? (1 - stage.Fractions[h]) * (unit.A - meanA) * (unit.B - meanB)
            : 0;

    private static double Between(SampleStage stage, int h, ReadOnlySpan<UnitSums> units, bool areStrata)
    {
        if (stage.IsCensus(h))
            return 0;
        double n = stage.Sizes[h], a = 0, b = 0, products = 0;
        foreach (UnitSums unit in units)
        {
            a += unit.A;
            b += unit.B;
        }

        if (areStrata)
        {
            // Respondents themselves: only their sums are known, and of their products.
            double whole = units[0].Product, rest = whole - (a * b / n);
            products = Math.Abs(rest) <= Rounding * Math.Abs(whole) ? 0 : rest;
        }
        else
        {
            foreach (UnitSums unit in units)
                products += (unit.A - (a / n)) * (unit.B - (b / n));
            products += (n - units.Length) * (a / n) * (b / n);
        }

        return (1 - stage.Fractions[h]) * n / (n - 1) * products;
    }

    private static int StratumOf(SampleStage stage, UnitSums sums, bool areStrata) =>
        areStrata ? sums.Unit : stage.StratumOf[sums.Unit];
}
