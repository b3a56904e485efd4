using System.Globalization;

namespace PolicingReform.Surveys;

/// <summary>How many persons of a population hold each level of a column, or each combination of several.</summary>
/// <remarks>
/// What weights are brought to. Every level that occurs among the respondents has a count, and every count has somebody
/// among the respondents who stands for it; both are checked when a survey is weighted.
/// </remarks>
public sealed record Margin : Noun
{
    // Published shares are rounded; those that miss 1 by more are not the shares of one whole.
    private const double SharesSum = 1e-6;

    /// <summary>Creates a margin.</summary>
    /// <param name="columns">The columns, at least one, none of them twice; of several, their crossing.</param>
    /// <param name="counts">The persons of each level, at least one; no level twice.</param>
    /// <exception cref="ArgumentException">
    /// There is no column or count, one is named twice, or a count names another number of levels.
    /// </exception>
    public Margin(ValueList<string> columns, ValueList<MarginCount> counts)
    {
        Columns = Require.Texts(Require.Some(columns), nameof(columns));
        Counts = Require.Some(counts);
        Require.Once(columns, nameof(columns));
        if (counts.FirstOrDefault(each => each.Levels.Count != columns.Count) is MarginCount other)
        {
            throw Require.Broken(
                $"counts held {Require.Quoted(other.Name)}, which names {Numeral.Text(other.Levels.Count)} levels " +
                $"for {Numeral.Text(columns.Count)} columns; name one a column.",
                nameof(counts));
        }

        if (counts.CountBy(each => each.Levels).FirstOrDefault(pair => pair.Value > 1).Key is ValueList<string> same)
        {
            throw Require.Broken(
                $"counts held {Require.Quoted(MarginCount.Joined(same))} twice; each level has one count.",
                nameof(counts));
        }
    }

    /// <summary>The columns; of several, the margin counts their combinations.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The persons of each level.</summary>
    public ValueList<MarginCount> Counts { get; }

    /// <summary>The persons of all levels together.</summary>
    public double Total => Counts.Sum(each => each.Persons);

    /// <summary>What the margin is called: its columns.</summary>
    public string Name => string.Join(" x ", Columns);

    /// <summary>Returns the margin of one column.</summary>
    /// <param name="column">A column of categories or answers.</param>
    /// <param name="counts">The persons of each level, at least one; no level twice.</param>
    /// <exception cref="ArgumentException">The column is empty, or there is no count, or a level twice.</exception>
    public static Margin Of(string column, params ReadOnlySpan<MarginCount> counts) =>
        new([Require.Text(column)], Require.Items(counts));

    /// <summary>Returns the margin of one column from shares and the size of the population.</summary>
    /// <param name="column">A column of categories or answers.</param>
    /// <param name="population">The persons of all levels together, above 0.</param>
    /// <param name="shares">The share of each level, from 0 to 1; together 1, to within 1e-6.</param>
    /// <exception cref="ArgumentException">The shares do not sum to 1; the message says what they sum to.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The population is not above 0, or is above 1e15.</exception>
    public static Margin OfShares(string column, double population, params ReadOnlySpan<MarginCount> shares)
    {
        if (!(population is > 0 and <= MarginCount.Most))
        {
            throw new ArgumentOutOfRangeException(
                nameof(population),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"population was {population:R}; it must be above 0 and at most {MarginCount.Most:R}."));
        }

        ValueList<MarginCount> all = Require.Some(Require.Items(shares), nameof(shares));
        double sum = all.Sum(each => each.Persons);
        if (Math.Abs(sum - 1) > SharesSum)
        {
            throw Require.Broken(
                string.Create(CultureInfo.InvariantCulture, $"shares of {column} sum to {sum:R}; they must sum to 1."),
                nameof(shares));
        }

        return new Margin(
            [Require.Text(column)],
            [.. all.Select(each => new MarginCount(each.Levels, each.Persons / sum * population))]);
    }

    private protected override string Say() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {Total:R} persons");
}

/// <summary>The persons of a population who hold one level of a <see cref="Margin"/>.</summary>
public sealed record MarginCount : Noun
{
    internal const double Most = 1e15;

    /// <summary>Creates a count of one level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="persons">How many hold it, from 0 to 1e15; need not be whole.</param>
    /// <exception cref="ArgumentException">The level is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The persons are negative, infinite or no number.</exception>
    public MarginCount(string level, double persons)
        : this([Require.Text(level)], persons)
    {
    }

    /// <summary>Creates a count of a combination of levels.</summary>
    /// <param name="levels">The levels, one a column of the margin.</param>
    /// <param name="persons">How many hold it, from 0 to 1e15; need not be whole.</param>
    /// <exception cref="ArgumentException">There is no level, or one is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The persons are negative, infinite or no number.</exception>
    public MarginCount(ValueList<string> levels, double persons)
    {
        Levels = Require.Texts(Require.Some(levels), nameof(levels));
        Persons = Require.InRange(persons, 0, Most);
    }

    /// <summary>The levels, one a column.</summary>
    public ValueList<string> Levels { get; }

    /// <summary>How many persons hold them.</summary>
    public double Persons { get; }

    /// <summary>What the level is called.</summary>
    public string Name => Joined(Levels);

    internal static string Joined(ValueList<string> levels) => string.Join(" x ", levels);

    private protected override string Say() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {Persons:R}");
}
