namespace PolicingReform;

/// <summary>A way in which persons differ and by which a body can represent a population: an open code list.</summary>
/// <remarks>
/// Religion, ethnicity, tribe and language are separate axes that overlap; none follows from another. The next country
/// has others: create them.
/// </remarks>
public sealed record PersonAttribute : Noun
{
    /// <summary>Creates an attribute.</summary>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <exception cref="ArgumentException">The code is malformed or the label is empty.</exception>
    public PersonAttribute(string code, string label) =>
        (Code, Label) = (Slug.Required(code, nameof(code)), Require.Text(label));

    /// <summary>Gender, as stated.</summary>
    public static PersonAttribute Gender { get; } = new("gender", "gender");

    /// <summary>Ethnicity, as stated.</summary>
    public static PersonAttribute Ethnicity { get; } = new("ethnicity", "ethnicity");

    /// <summary>Religion or denomination, as stated.</summary>
    public static PersonAttribute Religion { get; } = new("religion", "religion");

    /// <summary>Tribe, as stated.</summary>
    public static PersonAttribute Tribe { get; } = new("tribe", "tribe");

    /// <summary>Where a person comes from, as stated.</summary>
    public static PersonAttribute Origin { get; } = new("origin", "place of origin");

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>What people call it.</summary>
    public string Label { get; }

    /// <summary>Returns whether both have the same code; labels are for people and may differ by language.</summary>
    /// <param name="other">The other attribute.</param>
    public bool Equals(PersonAttribute? other) => other is not null && other.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    private protected override string Say() => Label;
}
