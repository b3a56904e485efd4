using System.Globalization;

namespace PolicingReform;

/// <summary>How a published figure is to be read.</summary>
public enum FigureReading
{
    /// <summary>The value is stated without reserve.</summary>
    Exact,

    /// <summary>The value is rounded or estimated by its source ("around 2 %").</summary>
    About,

    /// <summary>The value is a lower bound ("over 3,000").</summary>
    AtLeast,

    /// <summary>The value is an upper bound.</summary>
    AtMost,

    /// <summary>Two ends are stated ("22-23,000").</summary>
    Between,

    /// <summary>Something is printed that cannot be read as a number ("19,00").</summary>
    Unreadable,

    /// <summary>The source states that nobody has such a figure.</summary>
    NoneExists,
}

/// <summary>What a figure counts.</summary>
public enum FigureUnit
{
    /// <summary>A number of persons.</summary>
    Persons,

    /// <summary>Percent of a whole, 0 to 100.</summary>
    Percent,

    /// <summary>Square kilometres of area.</summary>
    SquareKilometres,

    /// <summary>Kilometres of length.</summary>
    Kilometres,

    /// <summary>A number of things: stations, homes, forums.</summary>
    Objects,
}

/// <summary>
/// A figure as somebody published it: as printed, how it is to be read, what it counts and where it stands.
/// </summary>
/// <remarks>
/// A published figure is not an <see cref="int"/>: it may be a range, a bound, unreadable, or a statement that
/// nobody knows. Reading it never repairs it.
/// </remarks>
public sealed record PublishedFigure : Noun
{
    private PublishedFigure(
        string asPrinted, FigureReading reading, double? low, double? high, FigureUnit unit, Locator source,
        string lowName = "value", string highName = "value")
    {
        AsPrinted = Require.Text(asPrinted);
        Reading = reading;
        Unit = Require.Defined(unit);
        Source = Require.NotNull(source);
        Low = Checked(low, lowName);
        High = Checked(high, highName);
    }

    /// <summary>The figure as it is printed, with the words that qualify it.</summary>
    public string AsPrinted { get; }

    /// <summary>How it is to be read.</summary>
    public FigureReading Reading { get; }

    /// <summary>The lowest value it may mean, or null where it sets none.</summary>
    public double? Low { get; }

    /// <summary>
    /// The highest value it may mean, or null where it sets none; equal to <see cref="Low"/> for one value.
    /// </summary>
    public double? High { get; }

    /// <summary>What it counts.</summary>
    public FigureUnit Unit { get; }

    /// <summary>Where it stands.</summary>
    public Locator Source { get; }

    /// <summary>The one value it states, exact or approximate, or null.</summary>
    public double? Value => Reading is FigureReading.Exact or FigureReading.About ? Low : null;

    /// <summary>Returns a figure stated without reserve.</summary>
    /// <param name="asPrinted">The figure as it is printed.</param>
    /// <param name="value">Its value: persons from 0, percent from 0 to 100.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="source">Where it stands.</param>
    /// <exception cref="ArgumentException">A value or a text is out of range; the message says which.</exception>
    public static PublishedFigure Exact(string asPrinted, double value, FigureUnit unit, Locator source) =>
        new(asPrinted, FigureReading.Exact, value, value, unit, source);

    /// <summary>Returns a figure that its source calls rounded or estimated.</summary>
    /// <inheritdoc cref="Exact" />
    public static PublishedFigure About(string asPrinted, double value, FigureUnit unit, Locator source) =>
        new(asPrinted, FigureReading.About, value, value, unit, source);

    /// <summary>Returns a lower bound.</summary>
    /// <inheritdoc cref="Exact" />
    public static PublishedFigure AtLeast(string asPrinted, double value, FigureUnit unit, Locator source) =>
        new(asPrinted, FigureReading.AtLeast, value, null, unit, source);

    /// <summary>Returns an upper bound.</summary>
    /// <inheritdoc cref="Exact" />
    public static PublishedFigure AtMost(string asPrinted, double value, FigureUnit unit, Locator source) =>
        new(asPrinted, FigureReading.AtMost, null, value, unit, source);

    /// <summary>Returns a range of which both ends are stated.</summary>
    /// <param name="asPrinted">The range as it is printed.</param>
    /// <param name="low">Its lower end.</param>
    /// <param name="high">Its upper end, not below the lower.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="source">Where it stands.</param>
    /// <exception cref="ArgumentException">An end or a text is out of range; the message says which.</exception>
    public static PublishedFigure Between(string asPrinted, double low, double high, FigureUnit unit, Locator source)
    {
        PublishedFigure figure = new(
            asPrinted, FigureReading.Between, low, high, unit, source, nameof(low), nameof(high));
        return high >= low
            ? figure
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"high was {high:R}; it must be at least low, which was {low:R}."),
                nameof(high));
    }

    /// <summary>Returns what is printed but cannot be read as a number.</summary>
    /// <param name="asPrinted">What is printed.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="source">Where it stands.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static PublishedFigure Unreadable(string asPrinted, FigureUnit unit, Locator source) =>
        new(asPrinted, FigureReading.Unreadable, null, null, unit, source);

    /// <summary>Returns the statement that no such figure exists.</summary>
    /// <param name="asPrinted">The statement, in our own words.</param>
    /// <param name="unit">What the figure would count.</param>
    /// <param name="source">Where it stands.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static PublishedFigure NoneExists(string asPrinted, FigureUnit unit, Locator source) =>
        new(asPrinted, FigureReading.NoneExists, null, null, unit, source);

    private protected override string Say() => $"\"{AsPrinted}\" ({Reading}, {Source})";

    private double? Checked(double? value, string parameterName) => value is double number
        ? Require.InRange(number, 0, Unit == FigureUnit.Percent ? 100 : 1e12, parameterName)
        : null;
}
