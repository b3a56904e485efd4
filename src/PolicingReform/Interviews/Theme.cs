namespace PolicingReform;

/// <summary>What statements are read for: one dimension of how people relate to the police.</summary>
public sealed record Theme : StudyEntry
{
    /// <summary>Creates a theme.</summary>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="description">What belongs to it, in one sentence.</param>
    /// <exception cref="ArgumentException">The code is malformed or a text is empty.</exception>
    public Theme(string code, string label, string description) =>
        (Code, Label, Description) =
        (Slug.Required(code, nameof(code)), Require.Text(label), Require.Text(description));

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>What people call it.</summary>
    public string Label { get; }

    /// <summary>What belongs to it.</summary>
    public string Description { get; }

    /// <summary>The code as an id.</summary>
    public ThemeId Id => new(Code);

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [];

    internal override IEnumerable<Locator> Cites => [];

    private protected override string Say() => Label;
}

/// <summary>The id of a <see cref="Theme"/>, which is its code.</summary>
public sealed record ThemeId : Id<ThemeId>, IIdOf<ThemeId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ThemeId(string value)
        : base(value)
    {
    }

    static ThemeId IIdOf<ThemeId>.From(string value) => new(value);
}
