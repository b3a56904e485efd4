namespace PolicingReform.Numerics;

/// <summary>A safeguarded Halley step towards the root of an increasing concave function.</summary>
/// <remarks>
/// The logarithm of a distribution function is concave wherever the density is log-concave (Prékopa, A. 1973, "On
/// logarithmic concave measures and functions"), and the density of the log-odds of a beta, or of the log of a gamma,
/// is so for every shape, also where the density of the variable itself is not. Newton's method cannot diverge there;
/// the bracket guards against rounding, and the cap on a step against a start on the flat side.
/// </remarks>
internal static class ConcaveRoot
{
    /// <summary>Evaluations after which a search stops whatever it has; two or three is what one takes.</summary>
    internal const int MaxEvaluations = 200;

    // A step of third order takes a residual of 1e-5 in the logarithm of p to 1e-15: no evaluation is spent on a check.
    private const double Close = 1e-5;
    private const double LongestStep = 8;

    /// <summary>True if the next step is the last.</summary>
    internal static bool IsClose(double residual) => Math.Abs(residual) <= Close;

    /// <summary>The next position, from the residual, the slope there, and the ratio of second to first derivative.</summary>
    internal static double Next(
        double position, double residual, double slope, double bend, ref double low, ref double high)
    {
        if (residual > 0)
            high = Math.Min(high, position);
        else
            low = Math.Max(low, position);

        double newton = -residual / slope;
        double step = newton / Math.Max(0.5, 1 + 0.5 * newton * bend);
        if (!(Math.Abs(step) < LongestStep))
            step = residual > 0 ? -LongestStep : LongestStep;

        double next = position + step;
        if (IsClose(residual) || (next > low && next < high))
            return next;
        return double.IsFinite(low) && double.IsFinite(high) ? 0.5 * (low + high) : position + 0.5 * step;
    }
}
