using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The first-stage units of a sample, which replicates take or leave.</summary>
/// <param name="Of">The unit of each respondent.</param>
/// <param name="Count">How many units there are.</param>
/// <param name="Strata">For each stratum its units.</param>
/// <param name="Fractions">For each stratum the share of its units that was drawn; 0 with replacement.</param>
internal sealed record ReplicateUnits(CodeArray Of, int Count, int[][] Strata, double[] Fractions)
{
    /// <summary>The units, without strata of one unit and those wholly drawn: these do not vary.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="areInOrderOfData">Whether strata and units are in the order of the data, or in that of their
    /// ids.</param>
    public static ReplicateUnits Read(SampleStructure sample, bool areInOrderOfData)
    {
        SampleStage first = sample.Stages[0];
        (CodeArray of, int count, int[] stratumOf) = first.StratumOf.IsEmpty ? Respondents(sample) : Units(sample);
        List<int> order = [];
        List<int>[] units = [.. first.Sizes.Select(size => new List<int>(size))];
        foreach (int unit in areInOrderOfData ? Appearing(of, count) : Enumerable.Range(0, count))
        {
            List<int> stratum = units[stratumOf[unit]];
            if (stratum.Count == 0)
                order.Add(stratumOf[unit]);
            stratum.Add(unit);
        }

        int[] varying = [.. order.Where(h => units[h].Count > 1 && !first.IsCensus(h))];
        return new ReplicateUnits(
            of, count, [.. varying.Select(h => units[h].ToArray())], [.. varying.Select(h => first.Fractions[h])]);
    }

    private static IEnumerable<int> Appearing(CodeArray of, int count)
    {
        int[] numbers = new int[of.Length];
        of.CopyTo(0, numbers);
        bool[] isKnown = new bool[count];
        foreach (int unit in numbers)
        {
            if (isKnown[unit])
                continue;
            isKnown[unit] = true;
            yield return unit;
        }
    }

    private static (CodeArray Of, int Count, int[] StratumOf) Respondents(SampleStructure sample)
    {
        int[] each = new int[sample.Respondents], strata = new int[sample.Respondents];
        for (int i = 0; i < each.Length; i++)
            each[i] = i;
        sample.Leaf.CopyTo(0, strata);
        return (CodeArray.From(each, each.Length), each.Length, strata);
    }

    private static (CodeArray Of, int Count, int[] StratumOf) Units(SampleStructure sample)
    {
        SampleStage first = sample.Stages[0];
        int count = first.StratumOf.Length;
        bool areLeaves = sample.Stages.Length == 1 && !sample.DrawsRespondents;
        int[] unitOf = areLeaves ? [] : [.. Enumerable.Range(0, sample.Leaves).Select(sample.FirstUnit)];
        return (areLeaves ? sample.Leaf : sample.Leaf.Renumbered(unitOf, count), count, [.. first.StratumOf]);
    }
}
