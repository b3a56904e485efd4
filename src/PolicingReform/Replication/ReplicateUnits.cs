using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The first-stage units of a sample, which replicates take or leave.</summary>
/// <param name="Of">The unit of each respondent.</param>
/// <param name="Count">How many units there are.</param>
/// <param name="Strata">For each stratum its units, in the order of the data; strata are in that order, too.</param>
/// <param name="Fractions">For each stratum the share of its units that was drawn; 0 with replacement.</param>
internal sealed record ReplicateUnits(CodeArray Of, int Count, int[][] Strata, double[] Fractions)
{
    /// <summary>The units, without strata of one unit and those wholly drawn: these do not vary.</summary>
    public static ReplicateUnits Read(SampleStructure sample)
    {
        SampleStage first = sample.Stages[0];
        (CodeArray of, int count, int[] stratumOf) = first.StratumOf.IsEmpty ? Respondents(sample) : Units(sample);
        int[] numbers = new int[sample.Respondents];
        of.CopyTo(0, numbers);
        List<int> order = [];
        List<int>[] units = [.. first.Sizes.Select(_ => new List<int>())];
        bool[] isKnown = new bool[count];
        foreach (int unit in numbers)
        {
            if (isKnown[unit])
                continue;
            isKnown[unit] = true;
            List<int> stratum = units[stratumOf[unit]];
            if (stratum.Count == 0)
                order.Add(stratumOf[unit]);
            stratum.Add(unit);
        }

        int[] varying = [.. order.Where(h => units[h].Count > 1 && !first.IsCensus(h))];
        return new ReplicateUnits(
            of, count, [.. varying.Select(h => units[h].ToArray())], [.. varying.Select(h => first.Fractions[h])]);
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
