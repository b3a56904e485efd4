namespace PolicingReform.Numerics;

/// <summary>Draws from the beta distribution: X / (X + Y) of two gamma numbers.</summary>
/// <remarks>
/// Gamma numbers by Marsaglia and Tsang (2000), doi:10.1145/358407.358414: a shape below 1 is raised by 1 and the
/// number multiplied by U^(1/shape). Normal numbers by the polar method.
/// </remarks>
internal static class BetaSampler
{
    /// <summary>The next number, from 0 to 1, for shapes a and b of at least a half.</summary>
    internal static double Next(CounterStream stream, double a, double b)
    {
        double x = Gamma(stream, a);
        return x / (x + Gamma(stream, b));
    }

    private static double Gamma(CounterStream stream, double shape)
    {
        if (shape < 1)
        {
            double raised = Gamma(stream, shape + 1);
            return raised * Math.Pow(1 - stream.NextUnit(), 1 / shape);
        }

        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = Normal(stream);
            double v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(1 - stream.NextUnit()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }

    private static double Normal(CounterStream stream)
    {
        while (true)
        {
            double x = (2 * stream.NextUnit()) - 1;
            double y = (2 * stream.NextUnit()) - 1;
            double square = (x * x) + (y * y);
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }
}
