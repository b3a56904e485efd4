using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>
/// What the indices are on average when the officers of the force are assigned to its units at random: sizes of units
/// and groups stay, so every cell is hypergeometric.
/// </summary>
internal sealed class SegregationChance
{
    // Of two equally uneven assignments one may be more so in the last bits.
    private const double Tie = 1e-12;

    // So many assignments share one copy of the officers.
    private const int DrawsAPiece = 50;

    public SegregationChance(UnitMatrix matrix)
    {
        double logarithm = 0, deviation = 0;
        double[] ofGroups = new double[matrix.Groups];
        int total = (int)matrix.Total;
        Dictionary<(double, double), CountMoments> known = [];
        for (int g = 0; g < matrix.Groups; g++)
        {
            for (int u = 0; u < matrix.Units; u++)
            {
                (double, double) key = (matrix.GroupTotals[g], matrix.UnitTotals[u]);
                if (!known.TryGetValue(key, out CountMoments moments))
                    known.Add(key, moments = CountMoments.OfHypergeometric(total, (int)key.Item1, (int)key.Item2));
                logarithm += moments.TimesLogarithm;
                ofGroups[g] += moments.AbsoluteDeviation;
            }

            deviation += ofGroups[g];
        }

        double sums = logarithm - Sum(matrix.UnitTotals) - Sum(matrix.GroupTotals);
        Mutual = Math.Max(0, (sums / total) + Math.Log(total));
        Dissimilarity = deviation / (2 * matrix.Total * matrix.Interaction);
        OfGroups = [.. ofGroups.Select((sum, g) => Own(sum, matrix.GroupTotals[g], matrix.Total))];
    }

    /// <summary>The mutual information on average.</summary>
    public double Mutual { get; }

    /// <summary>The multigroup dissimilarity on average.</summary>
    public double Dissimilarity { get; }

    /// <summary>Each group's own dissimilarity from all others on average.</summary>
    public double[] OfGroups { get; }

    /// <summary>
    /// The part of random assignments with a multigroup dissimilarity at least as large: (1 + k) / (1 + B).
    /// </summary>
    public static double RandomisationP(
        UnitMatrix matrix, int draws, AnalysisSettings settings, CancellationToken cancellationToken)
    {
        int asFar = 0;
        double limit = (matrix.Dissimilarity!.Value * (2 * matrix.Total * matrix.Interaction)) - (matrix.Total * Tie);
        int[] officers = Officers(matrix);
        InParallel.For(
            (draws + DrawsAPiece - 1) / DrawsAPiece,
            settings,
            piece =>
            {
                int[] own = new int[officers.Length];
                for (int draw = piece * DrawsAPiece; draw < Math.Min(draws, (piece + 1) * DrawsAPiece); draw++)
                {
                    officers.CopyTo(own, 0);
                    if (Drawn(matrix, own, new CounterStream(settings.Seed, (ulong)draw)) >= limit)
                        Interlocked.Increment(ref asFar);
                }
            },
            cancellationToken);
        return (1.0 + asFar) / (1.0 + draws);
    }

    private static int[] Officers(UnitMatrix matrix)
    {
        int[] officers = new int[(int)matrix.Total];
        int next = 0;
        for (int g = 0; g < matrix.Groups; g++)
        {
            officers.AsSpan(next, (int)matrix.GroupTotals[g]).Fill(g);
            next += (int)matrix.GroupTotals[g];
        }

        return officers;
    }

    // Fisher and Yates: unit after unit takes its officers from those who are left.
    private static double Drawn(UnitMatrix matrix, int[] officers, CounterStream stream)
    {
        Span<int> counts = stackalloc int[Math.Min(matrix.Groups, 256)];
        if (matrix.Groups > 256)
            counts = new int[matrix.Groups];
        int next = 0;
        double sum = 0;
        for (int u = 0; u < matrix.Units; u++)
        {
            counts.Clear();
            for (int i = (int)matrix.UnitTotals[u]; i > 0; i--, next++)
            {
                int other = next + stream.NextIndex(officers.Length - next);
                (officers[next], officers[other]) = (officers[other], officers[next]);
                counts[officers[next]]++;
            }

            for (int g = 0; g < matrix.Groups; g++)
                sum += Math.Abs(counts[g] - (matrix.UnitTotals[u] * matrix.GroupTotals[g] / matrix.Total));
        }

        return sum;
    }

    private static double Sum(double[] totals) => totals.Sum(total => total == 0 ? 0 : total * Math.Log(total));

    // The distances of a group's counts from their means, over both it and everybody else.
    private static double Own(double deviation, double own, double total) =>
        deviation * total / (2 * own * (total - own));
}
