namespace PolicingReform.Surveys;

/// <summary>An index of 0 to 100 over several items: the mean of a respondent's answers, each by its scale.</summary>
/// <remarks>
/// An answer x on a scale from min to max scores (x - min) / (max - min) times 100; where a higher answer means less,
/// the scale is turned round first. Items that are not answered are left out of the respondent's mean.
/// </remarks>
public sealed record SurveyIndex : Noun
{
    /// <summary>Creates an index.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="items">The names of its items, columns of answers, each once.</param>
    /// <exception cref="ArgumentException">The name is empty, there is no item, or one stands twice.</exception>
    public SurveyIndex(string name, ValueList<string> items)
    {
        Name = Require.Text(name);
        Items = Require.Texts(Require.Some(items), nameof(items));
        string? twice = items.CountBy(item => item, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key;
        if (twice is not null)
            throw new ArgumentException($"items held {Require.Quoted(twice)} twice; name it once.", nameof(items));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The names of its items.</summary>
    public ValueList<string> Items { get; }

    /// <summary>
    /// The fewest items a respondent must have answered to be scored. Default: two thirds of them, rounded up. Range: 1
    /// to the number of items.
    /// </summary>
    public int LeastAnswered
    {
        get => field == 0 ? ((2 * Items.Count) + 2) / 3 : field;
        init => field = Require.InRange(value, 1, Items.Count, nameof(LeastAnswered));
    }

    private protected override string Say() => $"{Name}: mean of {Items}, 0 to 100";
}
