namespace PolicingReform;

/// <summary>
/// Sums over the respondents of a cell who have a valid value x (or pair x, y), each times the weight w to some power.
/// </summary>
/// <remarks>
/// x and y are taken about the centres of their table. The sums with two w's are 0 unless they are needed.
/// </remarks>
internal readonly record struct Moments(
    double N, double W, double X, double XX, double WW, double WWX, double WWXX)
{
    public double Y { get; init; }

    public double XY { get; init; }

    public double YY { get; init; }

    public double WWY { get; init; }

    public double WWXY { get; init; }

    public double WWYY { get; init; }

    public static Moments operator +(Moments a, Moments b) => new(
        a.N + b.N, a.W + b.W, a.X + b.X, a.XX + b.XX, a.WW + b.WW, a.WWX + b.WWX, a.WWXX + b.WWXX)
    {
        Y = a.Y + b.Y,
        XY = a.XY + b.XY,
        YY = a.YY + b.YY,
        WWY = a.WWY + b.WWY,
        WWXY = a.WWXY + b.WWXY,
        WWYY = a.WWYY + b.WWYY,
    };
}

/// <summary>
/// The moments of the respondents of one leaf of the sample who are in one subgroup; of nobody where all lack a valid
/// value.
/// </summary>
internal readonly record struct MomentCell(int Leaf, Moments Moments);

/// <summary>The number and weight of the members of a subgroup who have no valid value.</summary>
internal readonly record struct MissingValues(double Persons, double Weight)
{
    public static MissingValues operator +(MissingValues a, MissingValues b) =>
        new(a.Persons + b.Persons, a.Weight + b.Weight);
}
