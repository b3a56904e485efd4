using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The part of a linear form that falls to a subgroup: w (X x + Y y + W), x and y about their centres.</summary>
internal readonly record struct LinearTerm(int Group, double X, double Y, double W)
{
    /// <summary>The sum over a cell.</summary>
    public double Sum(in Moments cell) => (X * cell.X) + (Y * cell.Y) + (W * cell.W);

    /// <summary>The sum over a cell of the product with another form of the same respondents.</summary>
    public double Product(in LinearTerm other, in Moments cell) =>
        (X * other.X * cell.WWXX) + (((X * other.Y) + (Y * other.X)) * cell.WWXY) + (Y * other.Y * cell.WWYY) +
        (((X * other.W) + (W * other.X)) * cell.WWX) + (((Y * other.W) + (W * other.Y)) * cell.WWY) +
        (W * other.W * cell.WW);
}

/// <summary>
/// A statistic as a weighted sum over the respondents that varies from sample to sample as the statistic does, to first
/// order (Taylor linearization; Binder 1983, doi:10.2307/1402588).
/// </summary>
internal sealed record LinearForm(ImmutableArray<LinearTerm> Terms)
{
    public LinearForm(LinearTerm term)
        : this([term])
    {
    }
}
