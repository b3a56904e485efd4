namespace PolicingReform;

/// <summary>
/// Sums over the respondents of a cell who have a valid value x (or pair x, y), each times the weight w to some power; and
/// the number and weight of those who have none.
/// </summary>
/// <remarks>x and y are taken about the centres of their table. The sums with two w's are 0 unless they are needed.</remarks>
internal readonly record struct Moments(
    double N, double W, double X, double XX, double WW, double WWX, double WWXX)
{
    public double Y { get; init; }

    public double XY { get; init; }

    public double YY { get; init; }

    public double WWY { get; init; }

    public double WWXY { get; init; }

    public double WWYY { get; init; }

    /// <summary>The number of respondents without a valid value.</summary>
    public double MissingN { get; init; }

    /// <summary>The weight of the respondents without a valid value.</summary>
    public double MissingW { get; init; }

    /// <summary>The number of respondents in the cell.</summary>
    public double Members => N + MissingN;

    public static Moments operator +(Moments a, Moments b) => new(
        a.N + b.N, a.W + b.W, a.X + b.X, a.XX + b.XX, a.WW + b.WW, a.WWX + b.WWX, a.WWXX + b.WWXX)
    {
        Y = a.Y + b.Y,
        XY = a.XY + b.XY,
        YY = a.YY + b.YY,
        WWY = a.WWY + b.WWY,
        WWXY = a.WWXY + b.WWXY,
        WWYY = a.WWYY + b.WWYY,
        MissingN = a.MissingN + b.MissingN,
        MissingW = a.MissingW + b.MissingW,
    };
}

/// <summary>The moments of the respondents of one leaf of the sample who are in one subgroup.</summary>
internal readonly record struct MomentCell(int Leaf, Moments Moments);
