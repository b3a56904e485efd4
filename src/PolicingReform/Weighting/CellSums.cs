using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Weights by cell.</summary>
internal static class CellSums
{
    private const int Rows = 4096;

    /// <summary>The sum of the weights in each cell, in the order of the respondents.</summary>
    public static double[] Of(CodeArray cells, int count, ReadOnlySpan<double> weights)
    {
        double[] sums = new double[count];
        Span<int> at = new int[Rows];
        for (int first = 0; first < weights.Length; first += Rows)
        {
            ReadOnlySpan<double> some = weights[first..Math.Min(weights.Length, first + Rows)];
            cells.CopyTo(first, at[..some.Length]);
            for (int i = 0; i < some.Length; i++)
                sums[at[i]] += some[i];
        }

        return sums;
    }

    /// <summary>Each weight times the factor of its cell.</summary>
    public static double[] Times(CodeArray cells, ReadOnlySpan<double> factors, ReadOnlySpan<double> weights)
    {
        double[] after = new double[weights.Length];
        Span<int> at = new int[Rows];
        for (int first = 0; first < weights.Length; first += Rows)
        {
            int rows = Math.Min(Rows, weights.Length - first);
            cells.CopyTo(first, at[..rows]);
            for (int i = 0; i < rows; i++)
                after[first + i] = weights[first + i] * factors[at[i]];
        }

        return after;
    }
}

/// <summary>Kish's (1965) design effect of unequal weights alone.</summary>
internal static class KishEffect
{
    /// <summary>n Σw² / (Σw)² over the weights other than 0.</summary>
    public static double Of(ReadOnlySpan<double> weights)
    {
        (double n, double sum, double squares) = (0, 0, 0);
        foreach (double weight in weights)
        {
            n += weight == 0 ? 0 : 1;
            sum += weight;
            squares += weight * weight;
        }

        return n * squares / (sum * sum);
    }
}
