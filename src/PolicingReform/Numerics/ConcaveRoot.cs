namespace PolicingReform.Numerics;

/// <summary>A safeguarded Halley step towards the root of an increasing concave function.</summary>
/// <remarks>
/// The logarithm of a distribution function is concave if the density is log-concave (Bagnoli, M. and Bergstrom, T.
/// 2005, doi:10.1007/s00199-004-0514-4). The density of the log-odds of a beta, or of the log of a gamma, is so for
/// every shape, also where the density of the variable itself is not. Newton's method cannot diverge there; the bracket
/// guards against rounding, and the cap on a step against a start on the flat side.
/// </remarks>
internal static class ConcaveRoot
{
    /// <summary>Evaluations after which a search stops whatever it has; two or three is what one takes.</summary>
    internal const int MaxEvaluations = 200;

    // A step of third order takes a residual of 1e-5 in the logarithm of p to 1e-15: no evaluation is spent on a check.
    private const double Close = 1e-5;
    private const double Finest = 1e-9;
    private const double LongestStep = 8;

    /// <summary>True if the next step is the last.</summary>
    /// <remarks>With a shape below 0.01 the slope is as small, and the same residual is a longer way to go.</remarks>
    internal static bool IsClose(double residual, double slope) =>
        Math.Abs(residual) <= Close * Math.Clamp(100 * slope, Finest, 1);

    /// <summary>The next position; <paramref name="bend"/> is the second derivative over the first.</summary>
    internal static double Next(
        double position, double residual, double slope, double bend, ref double low, ref double high)
    {
        if (residual > 0)
            high = Math.Min(high, position);
        else
            low = Math.Max(low, position);

        double newton = -residual / slope;
        // A positive bend is rounding, in the difference of two large numbers that bend is far from the root.
        double step = newton / Math.Max(0.5, 1 + 0.5 * newton * Math.Min(0, bend));
        if (!(Math.Abs(step) < LongestStep))
            step = residual > 0 ? -LongestStep : LongestStep;

        double next = position + step;
        if (IsClose(residual, slope) || (next > low && next < high))
            return next;
        return double.IsFinite(low) && double.IsFinite(high) ? 0.5 * (low + high) : position + 0.5 * step;
    }
}
