namespace PolicingReform.Numerics;

/// <summary>
/// Draws counts from the multinomial distribution: n persons, each in one of k groups by fixed shares.
/// </summary>
/// <remarks>
/// Few persons are drawn one by one from Walker's (1977) alias table, doi:10.1145/355744.355749; many group by group,
/// each a binomial draw from those that are left.
/// </remarks>
internal sealed class CategorySampler
{
    // A binomial draw takes as long as about so many persons drawn one by one.
    private const int PersonsPerDraw = 12;

    private readonly double[] _conditional;
    private readonly double[] _keep;
    private readonly int[] _alias;

    /// <summary>Prepares a sampler.</summary>
    /// <param name="shares">The shares, which sum to 1.</param>
    public CategorySampler(ReadOnlySpan<double> shares)
    {
        int groups = shares.Length;
        _conditional = new double[groups];
        double left = 1;
        for (int g = 0; g < groups; g++)
        {
            // The last group takes everybody who is left, whatever the rounding of the shares before it.
            bool isLast = shares[(g + 1)..].IndexOfAnyExcept(0.0) < 0;
            _conditional[g] = shares[g] == 0 ? 0 : isLast ? 1 : Math.Clamp(shares[g] / left, 0, 1);
            left -= shares[g];
        }

        (_keep, _alias) = Table(shares);
    }

    /// <summary>Draws the counts of n persons.</summary>
    public void Draw(CounterStream stream, int n, Span<int> counts)
    {
        counts.Clear();
        if (n > PersonsPerDraw * counts.Length)
            DrawGroups(stream, n, counts);
        else
            DrawPersons(stream, n, counts);
    }

    private void DrawGroups(CounterStream stream, int n, Span<int> counts)
    {
        int left = n;
        for (int g = 0; g < counts.Length && left > 0; g++)
        {
            counts[g] = _conditional[g] == 1 ? left : BinomialSampler.Next(stream, left, _conditional[g]);
            left -= counts[g];
        }
    }

    private void DrawPersons(CounterStream stream, int n, Span<int> counts)
    {
        double[] keep = _keep;
        for (int i = 0; i < n; i++)
        {
            double u = stream.NextUnit() * keep.Length;
            int slot = (int)u;
            counts[u - slot < keep[slot] ? slot : _alias[slot]]++;
        }
    }

    private static (double[] Keep, int[] Alias) Table(ReadOnlySpan<double> shares)
    {
        int groups = shares.Length;
        double[] keep = new double[groups];
        int[] alias = new int[groups];
        Stack<int> small = new(), large = new();
        for (int g = 0; g < groups; g++)
        {
            keep[g] = shares[g] * groups;
            alias[g] = g;
            (keep[g] < 1 ? small : large).Push(g);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            (int less, int more) = (small.Pop(), large.Pop());
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            (keep[more] < 1 ? small : large).Push(more);
        }

        // What rounding leaves over is full, but never a group nobody can be in.
        int fullest = shares.IndexOf(Max(shares));
        foreach (int g in small.Concat(large))
            (keep[g], alias[g]) = shares[g] > 0 ? (1, g) : (0, fullest);
        return (keep, alias);
    }

    private static double Max(ReadOnlySpan<double> values)
    {
        double max = values[0];
        foreach (double value in values)
            max = Math.Max(max, value);
        return max;
    }
}
