using MathNet.Numerics.Integration;

namespace PolicingReform.Numerics;

/// <summary>The nodes for integrating a tail that falls off like exp(−λs − κs²/2).</summary>
/// <remarks>
/// Near the centre a continued fraction or a series takes a number of terms that grows like the square root of the
/// shape. The integral of the density, on the log scale and divided by the density where it starts, takes 32 whatever
/// the shape is.
/// </remarks>
internal static class TailQuadrature
{
    /// <summary>The shape above which the integral is used: about where it becomes the cheaper way.</summary>
    internal const double FromShape = 20_000;

    /// <summary>The shape above which the whole distribution is narrower than the spacing of doubles.</summary>
    internal const double PointFromShape = 1e34;

    // exp(−40) = 4e-18 of the density is left beyond the end.
    private const double Depth = 40;
    private const int Order = 32;

    // The rule hands out a copy of its arrays at every call.
    private static readonly double[] Abscissas = new GaussLegendreRule(0, 1, Order).Abscissas;
    private static readonly double[] Coefficients = new GaussLegendreRule(0, 1, Order).Weights;

    /// <summary>The nodes on (0, 1).</summary>
    internal static ReadOnlySpan<double> Nodes => Abscissas;

    /// <summary>The weights, which sum to 1.</summary>
    internal static ReadOnlySpan<double> Weights => Coefficients;

    /// <summary>The length after which the tail is spent.</summary>
    internal static double Length(double slope, double curvature) =>
        2 * Depth / (slope + Math.Sqrt(slope * slope + 2 * Depth * curvature));

    /// <summary>The distribution function of what is a point to the precision of a double.</summary>
    internal static double PointMass(double x, double centre)
    {
        if (Math.Abs(x / centre - 1) < 1e-13)
            return 0.5;
        return x < centre ? 0 : 1;
    }
}
