using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The part of a linear form that falls to a subgroup: w (X x + Y y + W), x and y about their centres.</summary>
internal readonly record struct LinearTerm(int Group, double X, double Y, double W)
{
    /// <summary>The sum over a cell.</summary>
    public double Sum(in Moments cell) => (X * cell.X) + (Y * cell.Y) + (W * cell.W);

    /// <summary>The sum of squares over a cell.</summary>
    public double Squares(in Moments cell) =>
        (X * X * cell.WWXX) + (2 * X * Y * cell.WWXY) + (Y * Y * cell.WWYY) +
        (2 * X * W * cell.WWX) + (2 * Y * W * cell.WWY) + (W * W * cell.WW);
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

    /// <summary>The form of the difference of two statistics: its variance holds their covariance.</summary>
    public static LinearForm operator -(LinearForm left, LinearForm right) => new(
    [
        .. left.Terms.Concat(right.Terms.Select(term => new LinearTerm(term.Group, -term.X, -term.Y, -term.W)))
            .GroupBy(term => term.Group)
            .Select(terms => terms.Aggregate((a, b) => new LinearTerm(a.Group, a.X + b.X, a.Y + b.Y, a.W + b.W))),
    ]);
}
