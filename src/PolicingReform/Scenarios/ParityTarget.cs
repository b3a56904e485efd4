namespace PolicingReform;

/// <summary>The share that a group is to reach, in each year.</summary>
public sealed record ParityTarget : Noun
{
    private readonly ValueList<(int Year, double Share)> _points;
    private readonly double _pointsPerYear;

    private ParityTarget(ValueList<(int Year, double Share)> points, double pointsPerYear) =>
        (_points, _pointsPerYear) = (points, pointsPerYear);

    /// <summary>Returns a target that stays what it is.</summary>
    /// <param name="share">The share.</param>
    public static ParityTarget Constant(Share share) => new([(0, share.Value)], 0);

    /// <summary>Returns a target that keeps rising, or falling, by as much every year, cut at 0 % and 100 %.</summary>
    /// <param name="year">
    /// The year of <paramref name="from"/>, from 1 to 9999; it holds for the years before as well.
    /// </param>
    /// <param name="from">The share at the end of that year.</param>
    /// <param name="perYear">What is added every year, in percentage points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public static ParityTarget Rising(int year, Share from, PercentagePoints perYear) =>
        new([(Require.InRange(year, 1, 9999), from.Value)], perYear.Value);

    /// <summary>Returns a target through stated shares: linear between their years, constant outside.</summary>
    /// <param name="points">Years from 1 to 9999 with their shares, at least one, each year once, in any order.</param>
    /// <exception cref="ArgumentException">
    /// There is no share, or a year is stated twice or outside its range.
    /// </exception>
    public static ParityTarget Through(params ReadOnlySpan<(int Year, Share Share)> points)
    {
        if (points.IsEmpty)
            throw new ArgumentException("points was empty; at least one is required.", nameof(points));
        SortedList<int, double> sorted = [];
        foreach ((int year, Share share) in points)
        {
            if (!sorted.TryAdd(Require.InRange(year, 1, 9999, nameof(points)), share.Value))
            {
                throw new ArgumentException(
                    $"points held {Numeral.Text(year)} twice; each year is stated once.", nameof(points));
            }
        }

        return new ParityTarget([.. sorted.Select(pair => (pair.Key, pair.Value))], 0);
    }

    /// <summary>Returns the target at the end of a year.</summary>
    /// <param name="year">The year.</param>
    public Share At(int year)
    {
        (int first, double from) = _points[0];
        if (year <= first)
            return new Share(from);
        if (_pointsPerYear != 0)
            return new Share(Math.Clamp(from + (((double)year - first) * _pointsPerYear / 100), 0, 1));
        int next = 1;
        while (next < _points.Count && _points[next].Year < year)
            next++;
        if (next >= _points.Count)
            return new Share(_points[^1].Share);
        ((int begin, double low), (int end, double high)) = (_points[next - 1], _points[next]);
        return new Share(low + ((high - low) * (year - begin) / (end - begin)));
    }

    /// <summary>The share it comes to in the long run.</summary>
    internal double Finally =>
        _pointsPerYear switch { > 0 => 1, < 0 => 0, _ => _points[^1].Share };

    /// <summary>The last year that is stated: from then on it is constant or moves by as much every year.</summary>
    internal int LastStatedYear => _points[^1].Year;

    /// <summary>
    /// The target in words, seen from a year: <c>14.9 %</c>, <c>14.9 %, rising by 0.15 points a year</c>.
    /// </summary>
    internal string Seen(int year) => (_pointsPerYear, _points.Count) switch
    {
        ( > 0, _) => $"{At(year)}, rising by {Numeral.Points(_pointsPerYear)[1..]} points a year",
        ( < 0, _) => $"{At(year)}, falling by {Numeral.Points(-_pointsPerYear)[1..]} points a year",
        (_, 1) => At(year).ToString(),
        _ => $"{At(year)}, then {string.Join(", ", _points
            .Where(point => point.Year > year)
            .Select(point => $"{Numeral.Percent(point.Share)} in {Numeral.Text(point.Year)}"))}",
    };

    private protected override string Say() => _points.Count == 1
        ? Seen(_points[0].Year)
        : string.Join(
            ", ", _points.Select(point => $"{Numeral.Percent(point.Share)} in {Numeral.Text(point.Year)}"));
}
