namespace PolicingReform.Surveys;

/// <summary>
/// The leaves of a sample split by the cells of an adjustment, in the order of the leaves, and everybody in them.
/// </summary>
/// <param name="Of">The split leaf of each respondent.</param>
/// <param name="Pairs">For each its leaf and its cell.</param>
/// <param name="Persons">For each how many respondents of weight other than 0 it holds.</param>
/// <param name="Weights">For each the sum of their weights.</param>
/// <param name="Squares">For each the sum of the squares of their weights.</param>
internal sealed record SplitLeaves(
    CodeArray Of, InternedPair[] Pairs, double[] Persons, double[] Weights, double[] Squares)
{
    public static SplitLeaves Make(CodeArray leaves, CodeArray cells, double[] weights)
    {
        (CodeArray of, InternedPair[] pairs) = Interning.Pairs(leaves, cells, weights.Length);
        (double[] persons, double[] sums, double[] squares) =
            (new double[pairs.Length], new double[pairs.Length], new double[pairs.Length]);
        int[] at = new int[weights.Length];
        of.CopyTo(0, at);
        for (int i = 0; i < at.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            persons[at[i]]++;
            sums[at[i]] += weights[i];
            squares[at[i]] += weights[i] * weights[i];
        }

        return new SplitLeaves(of, pairs, persons, sums, squares);
    }
}
