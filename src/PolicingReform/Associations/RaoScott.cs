using System.Collections.Immutable;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The numbers of a test of association in a table of two columns.</summary>
internal sealed record AssociationFigures(
    double ChiSquared, double MeanEffect, int Contrasts, double F, double F1, double F2)
{
    /// <summary>The p of the second-order correction.</summary>
    public double PValue => FDistribution.Survival(F, F1, F2);

    /// <summary>The chi-squared after the first-order correction.</summary>
    public double Corrected => ChiSquared / MeanEffect;

    /// <summary>The p of the first-order correction.</summary>
    public double FirstOrderPValue => ChiSquaredDistribution.Survival(Corrected, Contrasts);
}

/// <summary>
/// Pearson's chi-squared under a complex sample (Rao and Scott 1984, doi:10.1214/aos/1176346391): its distribution is a
/// weighted sum of chi-squareds, whose weights are the eigenvalues of the design effects of the contrasts between rows
/// and columns.
/// </summary>
internal static class RaoScott
{
    /// <summary>The numbers, or null where a contrast has no variance under a simple random sample.</summary>
    /// <param name="moments">The moments, a subgroup a cell, row after row.</param>
    /// <param name="variance">How statistics vary.</param>
    /// <param name="rows">The rows that are held, as lists of their cells' subgroups.</param>
    /// <param name="degreesOfFreedom">Those of the design.</param>
    /// <param name="none">Why there are none.</param>
    public static AssociationFigures? Of(
        MomentTable moments, VarianceEstimator variance, ImmutableArray<ImmutableArray<int>> rows,
        double degreesOfFreedom, out Unavailable? none)
    {
        none = null;
        ImmutableArray<int> cells = [.. rows.SelectMany(row => row)];
        int columns = rows[0].Length, contrasts = (rows.Length - 1) * (columns - 1);
        Statistic[] shares = [.. cells.Select(cell => Statistic.Share(moments, cells, cell)!)];
        double n = shares[0].Persons;
        Statistic[] statistics = new Statistic[contrasts];
        double[][] weights = new double[contrasts][];
        for (int at = 0; at < contrasts; at++)
        {
            weights[at] = Contrast(rows.Length, columns, at / (columns - 1), at % (columns - 1));
            statistics[at] = Statistic.Sum([.. weights[at].Zip(shares, (weight, share) =>
                (share.Value == 0 ? 0 : weight / share.Value, share))]);
        }

        if (variance.Covariances(statistics) is not double[,] covariances)
        {
            none = variance.NoVariance;
            return null;
        }

        // Under a simple random sample the covariances of the contrasts of log shares are these.
        double[] simple = new double[contrasts * contrasts];
        for (int i = 0; i < contrasts; i++)
        {
            for (int j = 0; j < contrasts; j++)
            {
                for (int k = 0; k < shares.Length; k++)
                {
                    if (shares[k].Value > 0)
                        simple[(i * contrasts) + j] += weights[i][k] * weights[j][k] / (shares[k].Value * n);
                }
            }
        }

        if (Effects(simple, covariances, contrasts) is not double[,] effects)
        {
            none = AssociationReasons.EmptyCells;
            return null;
        }

        (double trace, double squares) = (0, 0);
        for (int i = 0; i < contrasts; i++)
        {
            trace += effects[i, i];
            for (int j = 0; j < contrasts; j++)
                squares += effects[i, j] * effects[j, i];
        }

        if (!(trace > 0 && squares > 0))
        {
            none = SurveyReasons.NoVariation;
            return null;
        }

        double chiSquared = ChiSquared(shares, rows.Length, columns, n), df = trace * trace / squares;
        return new AssociationFigures(
            chiSquared, trace / contrasts, contrasts, chiSquared / trace, df, df * degreesOfFreedom);
    }

    // A row less the mean of rows, times a column less the mean of columns: nothing of the margins is left in it.
    private static double[] Contrast(int rows, int columns, int row, int column)
    {
        double[] weights = new double[rows * columns];
        for (int i = 0; i < rows; i++)
        {
            double ofRow = (i == row ? 1 : 0) - (1.0 / rows);
            for (int j = 0; j < columns; j++)
                weights[(i * columns) + j] = ofRow * ((j == column ? 1 : 0) - (1.0 / columns));
        }

        return weights;
    }

    private static double[,]? Effects(double[] simple, double[,] covariances, int size)
    {
        SymmetricSystem system = new(simple, size);
        if (system.Rank < size)
            return null;
        double[,] effects = new double[size, size];
        double[] column = new double[size];
        for (int j = 0; j < size; j++)
        {
            for (int i = 0; i < size; i++)
                column[i] = covariances[i, j];
            double[] solved = system.Solve(column);
            for (int i = 0; i < size; i++)
                effects[i, j] = solved[i];
        }

        return effects;
    }

    private static double ChiSquared(Statistic[] shares, int rows, int columns, double n)
    {
        double[] ofRow = new double[rows], ofColumn = new double[columns];
        for (int i = 0; i < shares.Length; i++)
        {
            ofRow[i / columns] += shares[i].Value;
            ofColumn[i % columns] += shares[i].Value;
        }

        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            double expected = ofRow[i / columns] * ofColumn[i % columns];
            sum += (shares[i].Value - expected) * (shares[i].Value - expected) / expected;
        }

        return n * sum;
    }
}
