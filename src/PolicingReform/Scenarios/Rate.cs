using System.Diagnostics;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>
/// A part of the persons a year, from 0 to 1: stated exactly, between two ends, or estimated from counts.
/// </summary>
/// <remarks>
/// Simulations draw a rate once and keep it for all years; the path of expected persons uses <see cref="Mean"/>.
/// </remarks>
public sealed record Rate : Noun
{
    private readonly Shape _shape;
    private readonly double _first;
    private readonly double _second;

    private Rate(Shape shape, double first, double second) => (_shape, _first, _second) = (shape, first, second);

    private enum Shape
    {
        Exact,
        Uniform,
        Beta,
    }

    /// <summary>The mean, from 0 to 1: the rate itself, the middle of its two ends, (k + 1/2) / (n + 1).</summary>
    public double Mean => _shape switch
    {
        Shape.Exact => _first,
        Shape.Uniform => _first + ((_second - _first) / 2),
        Shape.Beta => (_first + 0.5) / (_second + 1),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether simulations draw it: an exact rate is the same in each.</summary>
    public bool IsUncertain => _shape == Shape.Beta || (_shape == Shape.Uniform && _second > _first);

    /// <summary>The most that is stated: an estimated rate states its mean and has no end below 1.</summary>
    internal double Stated => _shape == Shape.Uniform ? _second : Mean;

    /// <summary>Returns an exact rate.</summary>
    /// <param name="value">The rate a year, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside 0 to 1 or not a number.</exception>
    public static Rate Of(double value)
    {
        Require.InRange(value, 0, 1);
        return new Rate(Shape.Exact, value, value);
    }

    /// <summary>Returns a rate of which only the ends are known: each value between them is as likely.</summary>
    /// <param name="low">The lowest rate a year, from 0 to 1.</param>
    /// <param name="high">The highest rate a year, from <paramref name="low"/> to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside its range or not a number.</exception>
    public static Rate Between(double low, double high)
    {
        Require.InRange(low, 0, 1);
        Require.InRange(high, low, 1);
        return new Rate(Shape.Uniform, low, high);
    }

    /// <summary>Returns a rate estimated from counts: k of n persons in a year.</summary>
    /// <remarks>
    /// Beta(k + 1/2, n - k + 1/2), the posterior under the prior of Jeffreys (1946), doi:10.1098/rspa.1946.0056. It
    /// holds how little n persons tell, and not that the next years may differ.
    /// </remarks>
    /// <param name="k">The persons to whom it happened, from 0.</param>
    /// <param name="n">The persons to whom it could have happened, at least 1 and at least k.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static Rate Estimated(int k, int n)
    {
        Require.InRange(n, 1, int.MaxValue);
        Require.InRange(k, 0, n);
        return new Rate(Shape.Beta, k, n);
    }

    /// <summary>The rate of one simulation.</summary>
    internal double Draw(CounterStream stream) => _shape switch
    {
        Shape.Exact => _first,
        Shape.Uniform => _first + ((_second - _first) * stream.NextUnit()),
        Shape.Beta => BetaSampler.Next(stream, _first + 0.5, _second - _first + 0.5),
        _ => throw new UnreachableException(),
    };

    private protected override string Say() => _shape switch
    {
        Shape.Exact => Numeral.Percent(_first),
        Shape.Uniform => $"from {Numeral.Percent(_first)} to {Numeral.Percent(_second)}",
        Shape.Beta => $"{Numeral.Percent(Mean)}, estimated from {Numeral.Text((long)_first)} of " +
            Numeral.Text((long)_second),
        _ => throw new UnreachableException(),
    };
}
