namespace PolicingReform.Numerics;

/// <summary>
/// A generalized inverse of a symmetric matrix without negative eigenvalues, by sweeps: what depends on the columns
/// before it gets a coefficient of 0 (Goodnight 1979, doi:10.1080/00031305.1979.10482685).
/// </summary>
/// <remarks>Fitted values do not depend on which of the columns that depend on each other is left out.</remarks>
internal sealed class SymmetricSystem
{
    // A pivot below this part of its diagonal is what rounding leaves of a column that depends on others.
    private const double Dependent = 1e-10;

    private readonly double[] _inverse;
    private readonly bool[] _isUsed;

    /// <summary>Inverts a matrix.</summary>
    /// <param name="matrix">The matrix, row after row; it is overwritten.</param>
    /// <param name="size">Its number of rows.</param>
    public SymmetricSystem(double[] matrix, int size)
    {
        (_inverse, Size, _isUsed) = (matrix, size, new bool[size]);
        double[] diagonal = new double[size];
        for (int i = 0; i < size; i++)
            diagonal[i] = matrix[(i * size) + i];
        for (int pivot = 0; pivot < size; pivot++)
        {
            if (matrix[(pivot * size) + pivot] > Dependent * diagonal[pivot])
                Sweep(pivot);
        }
    }

    /// <summary>The number of unknowns.</summary>
    public int Size { get; }

    /// <summary>How many of them do not depend on those before.</summary>
    public int Rank => _isUsed.Count(isUsed => isUsed);

    /// <summary>A solution; 0 for what depends on others.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        double[] solution = new double[Size];
        for (int i = 0; i < Size; i++)
        {
            if (!_isUsed[i])
                continue;
            double sum = 0;
            for (int j = 0; j < Size; j++)
                sum += _isUsed[j] ? _inverse[(i * Size) + j] * right[j] : 0;
            solution[i] = sum;
        }

        return solution;
    }

    // A Gauss-Jordan step in place: the swept rows and columns hold the inverse of their part of the matrix.
    private void Sweep(int k)
    {
        double pivot = 1 / _inverse[(k * Size) + k];
        _isUsed[k] = true;
        Span<double> row = _inverse.AsSpan(k * Size, Size);
        for (int i = 0; i < Size; i++)
        {
            double factor = _inverse[(i * Size) + k];
            if (i == k || factor == 0)
                continue;
            Span<double> other = _inverse.AsSpan(i * Size, Size);
            for (int j = 0; j < Size; j++)
            {
                if (j != k)
                    other[j] -= factor * pivot * row[j];
            }
        }

        for (int j = 0; j < Size; j++)
            row[j] *= pivot;
        for (int i = 0; i < Size; i++)
            _inverse[(i * Size) + k] *= -pivot;
        row[k] = pivot;
    }
}
