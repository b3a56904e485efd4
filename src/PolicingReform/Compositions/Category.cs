namespace PolicingReform;

/// <summary>A value of a <see cref="PersonAttribute"/>: a group of persons, such as women or Kakai.</summary>
public sealed record Category : Noun
{
    /// <summary>Creates a category.</summary>
    /// <param name="attribute">The attribute it is a value of.</param>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <param name="label">What people call the group, in the plural: <c>women</c>.</param>
    /// <exception cref="ArgumentException">The code is malformed or the label is empty.</exception>
    public Category(PersonAttribute attribute, string code, string label) =>
        (Attribute, Code, Label) = (Require.NotNull(attribute), Slug.Required(code, nameof(code)), Require.Text(label));

    /// <summary>The attribute it is a value of.</summary>
    public PersonAttribute Attribute { get; }

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>What people call the group, in the plural.</summary>
    public string Label { get; }

    /// <summary>Returns whether both have the same attribute and code; labels may differ by language.</summary>
    /// <param name="other">The other category.</param>
    public bool Equals(Category? other) => other is not null && other.Attribute == Attribute && other.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Attribute, Code);

    private protected override string Say() => Label;
}

/// <summary>The genders most studies record; a study may state others with <see cref="Category"/>.</summary>
public static class Gender
{
    /// <summary>A gender, or null: a category of another attribute is none.</summary>
    internal static Category? OrNull(Category? value, string parameterName) =>
        value is null || value.Attribute == PersonAttribute.Gender
            ? value
            : throw Require.Broken(
                $"{parameterName} was {value}, a category by {value.Attribute}; it must be one by gender.",
                parameterName);

    /// <summary>Women, as stated.</summary>
    public static Category Woman { get; } = new(PersonAttribute.Gender, "woman", "women");

    /// <summary>Men, as stated.</summary>
    public static Category Man { get; } = new(PersonAttribute.Gender, "man", "men");
}

