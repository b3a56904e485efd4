using System.Globalization;

namespace PolicingReform.Tests;

/// <summary>Values beside those of a reference file: how many, the worst of them, and all that are too far off.</summary>
/// <param name="tolerance">The relative tolerance.</param>
/// <param name="tiny">Below this a value that should be so small, or 0, is compared absolutely.</param>
internal sealed class Deviations(double tolerance, double tiny = 0)
{
    private readonly List<string> _off = [];
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);
    private double _worst;
    private string _where = "none";
    private int _values;

    public void Add(string name, string what, double expected, double? actual)
    {
        _cases.Add(name);
        _values++;
        double error = actual is double value && Math.Abs(expected) <= tiny && Math.Abs(value) <= tiny
            ? 0
            : Accuracy.RelativeError(expected, actual ?? double.NaN);
        if (error > _worst)
            (_worst, _where) = (error, $"{name} {what}");
        if (error > tolerance)
            _off.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {what} {actual:R}, expected {expected:R}"));
    }

    public void AssertNone(int cases, int values)
    {
        Assert.True(_off.Count == 0, $"{_off.Count} of {_values}:\n" + string.Join('\n', _off.Take(60)));
        Assert.True(
            (_cases.Count, _values) == (cases, values),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_cases.Count} cases and {_values} values, expected {cases} and {values}; worst {_worst:E2}, {_where}"));
    }
}
