using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// The part of a linear form that falls to a subgroup: w (X x + Y y + W), x and y about their centres.
/// </summary>
internal readonly record struct LinearTerm(int Group, double X, double Y, double W)
{
    // What is left of terms that cancel, below this part of them, is rounding and no variation.
    private const double Rounding = 1e-13;

    /// <summary>The sum over a cell.</summary>
    public double Sum(in Moments cell)
    {
        double x = X * cell.X, y = Y * cell.Y, w = W * cell.W;
        return Left(x + y + w, Math.Abs(x) + Math.Abs(y) + Math.Abs(w));
    }

    /// <summary>The sum over a cell of the squares, less the square of the sum over n.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="n">The number of respondents drawn where the cell is, of whom the others count as 0.</param>
    /// <remarks>
    /// From the co-moments of w, wx and wy: where all weights are alike that of w is nothing, and a large centre loses
    /// no digits.
    /// </remarks>
    public double Squares(in Moments cell, double n)
    {
        double xx = X * X * Left(cell.WWXX - (cell.X * cell.X / n), cell.WWXX);
        double yy = Y * Y * Left(cell.WWYY - (cell.Y * cell.Y / n), cell.WWYY);
        double ww = W * W * Left(cell.WW - (cell.W * cell.W / n), cell.WW);
        double xy = 2 * X * Y * Left(cell.WWXY - (cell.X * cell.Y / n), Math.Abs(cell.WWXY));
        double xw = 2 * X * W * Left(cell.WWX - (cell.X * cell.W / n), Math.Abs(cell.WWX));
        double yw = 2 * Y * W * Left(cell.WWY - (cell.Y * cell.W / n), Math.Abs(cell.WWY));
        return Math.Max(0, Left(
            xx + yy + ww + xy + xw + yw, xx + yy + ww + Math.Abs(xy) + Math.Abs(xw) + Math.Abs(yw)));
    }

    private static double Left(double difference, double scale) =>
        Math.Abs(difference) <= Rounding * scale ? 0 : difference;
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

    /// <summary>The form of a weighted sum of statistics: its variance holds their covariances.</summary>
    public static LinearForm Sum(IEnumerable<(double Times, LinearForm Form)> parts) => new(
    [
        .. parts.SelectMany(part => part.Form.Terms.Select(term => part.Times == 1
                ? term
                : new LinearTerm(term.Group, part.Times * term.X, part.Times * term.Y, part.Times * term.W)))
            .GroupBy(term => term.Group)
            .Select(terms => terms.Aggregate((a, b) => new LinearTerm(a.Group, a.X + b.X, a.Y + b.Y, a.W + b.W))),
    ]);
}
