using System.Globalization;

namespace PolicingReform.Numerics;

/// <summary>The domains of the distributions' arguments, each refused in one sentence.</summary>
internal static class Domain
{
    /// <summary>A probability lies between 0 and 1, both included.</summary>
    internal static void Probability(double p)
    {
        if (!(p is >= 0 and <= 1))
            throw Refuse(nameof(p), p, "lie between 0 and 1");
    }

    /// <summary>A shape, or a number of degrees of freedom, is positive and finite.</summary>
    internal static void Shape(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw Refuse(name, value, "be positive and finite");
    }

    /// <summary>Half the degrees of freedom, which halving the smallest double would turn into zero.</summary>
    internal static double Half(double df) => Math.Max(double.Epsilon, 0.5 * df);

    /// <summary>A point on the line is any double but NaN; the infinities are points.</summary>
    internal static void Point(double value, string name)
    {
        if (double.IsNaN(value))
            throw Refuse(name, value, "be a number");
    }

    /// <summary>A number of trials is zero or more.</summary>
    internal static void Trials(int n)
    {
        if (n < 0)
            throw Refuse(nameof(n), n, "be zero or more");
    }

    private static ArgumentOutOfRangeException Refuse(string name, double value, string rule) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{name} must {rule}, but is {value:R}."));
}
