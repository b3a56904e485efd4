namespace PolicingReform;

/// <summary>States what a roster records of each person.</summary>
/// <typeparam name="T">The type of the persons.</typeparam>
public sealed class RosterColumns<T>
    where T : class
{
    private readonly T[] _persons;

    internal RosterColumns(T[] persons) => _persons = persons;

    internal List<RosterAttribute> Attributes { get; } = [];

    internal List<RosterDimension> Dimensions { get; } = [];

    /// <summary>States an attribute by which each person has one category.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="category">The category of a person, or null where it is not stated.</param>
    /// <exception cref="ArgumentException">
    /// The attribute stands already, or a category is one of another attribute.
    /// </exception>
    public RosterColumns<T> With(PersonAttribute attribute, Func<T, Category?> category)
    {
        Require.NotNull(category);
        return Add(attribute, overlapping: false, person => category(person) is Category one ? [one] : []);
    }

    /// <summary>
    /// States an attribute by which a person may have several categories, such as languages: its groups overlap.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="categories">The categories of a person; none where they are not stated.</param>
    /// <exception cref="ArgumentException">
    /// The attribute stands already, or a category is one of another attribute.
    /// </exception>
    public RosterColumns<T> WithSeveral(PersonAttribute attribute, Func<T, IEnumerable<Category>> categories) =>
        Add(attribute, overlapping: true, Require.NotNull(categories));

    /// <summary>
    /// States an attribute by which each person has at most one category, from data that could hold several.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="categories">The categories of a person; none where they are not stated.</param>
    /// <exception cref="ArgumentException">
    /// A person has several categories, which has to be declared with <see cref="WithSeveral"/>; or the attribute
    /// stands already, or a category is one of another attribute.
    /// </exception>
    public RosterColumns<T> With(PersonAttribute attribute, Func<T, IEnumerable<Category>> categories) =>
        Add(attribute, overlapping: false, Require.NotNull(categories));

    /// <summary>States a rank, unit, place, period or cohort that persons are split by.</summary>
    /// <param name="name">What it is called: <c>rank</c>.</param>
    /// <param name="label">That of a person, or null where it is not stated.</param>
    /// <exception cref="ArgumentException">The name stands already.</exception>
    public RosterColumns<T> By(string name, Func<T, string?> label)
    {
        Require.Text(name);
        Require.NotNull(label);
        if (Dimensions.Exists(each => each.Name == name))
            throw new ArgumentException($"name was {Require.Quoted(name)}; it is stated already.", nameof(name));
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        int[] all = new int[_persons.Length];
        for (int i = 0; i < all.Length; i++)
        {
            string? text = label(_persons[i]);
            all[i] = string.IsNullOrWhiteSpace(text) ? -1 : Code(codes, text);
        }

        Dimensions.Add(new RosterDimension(name, [.. codes.Keys], [.. all]));
        return this;
    }

    private RosterColumns<T> Add(PersonAttribute attribute, bool overlapping, Func<T, IEnumerable<Category>> select)
    {
        Require.NotNull(attribute);
        if (Attributes.Exists(each => each.Attribute == attribute))
            throw new ArgumentException($"attribute was {attribute}; it is stated already.", nameof(attribute));
        Dictionary<Category, int> codes = [];
        List<int> held = [];
        int[] starts = new int[_persons.Length + 1];
        for (int i = 0; i < _persons.Length; i++)
        {
            foreach (Category category in (select(_persons[i]) ?? []).Distinct())
                held.Add(Checked(category, attribute, codes, i));
            if (!overlapping && held.Count - starts[i] > 1)
                throw Several(attribute, i, held[starts[i]..], [.. codes.Keys]);
            starts[i + 1] = held.Count;
        }

        Attributes.Add(new RosterAttribute(attribute, overlapping, [.. codes.Keys], [.. starts], [.. held]));
        return this;
    }

    private static int Checked(
        Category? category, PersonAttribute attribute, Dictionary<Category, int> codes, int person)
    {
        if (category is null || category.Attribute != attribute)
        {
            throw new ArgumentException(
                $"the category of person {Numeral.Text(person + 1)} by {attribute} was " +
                $"{(category is null ? "null" : $"{category}, one by {category.Attribute}")}; it must be one by " +
                $"{attribute}.",
                nameof(category));
        }

        return Code(codes, category);
    }

    // Whose categories they are is nobody's business, so the message counts the row and does not copy the person.
    private static ArgumentException Several(
        PersonAttribute attribute, int person, List<int> held, Category[] categories) => new(
        $"person {Numeral.Text(person + 1)} has {Numeral.Text(held.Count)} categories by {attribute} " +
        $"({string.Join(", ", held.Select(code => categories[code].Label))}); state one of each person, or declare " +
        "that the groups overlap with WithSeveral.",
        nameof(attribute));

    private static int Code<TKey>(Dictionary<TKey, int> codes, TKey key)
        where TKey : notnull
    {
        if (!codes.TryGetValue(key, out int code))
            codes.Add(key, code = codes.Count);
        return code;
    }
}

/// <summary>An attribute of the persons of a roster: for each the codes from its start to the next.</summary>
internal sealed record RosterAttribute(
    PersonAttribute Attribute, bool IsOverlapping, ValueList<Category> Categories, ValueList<int> Starts,
    ValueList<int> Codes);

/// <summary>What the persons of a roster are split by: for each a code, or -1 where it is not stated.</summary>
internal sealed record RosterDimension(string Name, ValueList<string> Labels, ValueList<int> Codes)
{
    public int Code(string label) => Labels.Index().Where(pair => pair.Item == label)
        .Select(pair => pair.Index).DefaultIfEmpty(-1).First();
}
