using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The base of all identifiers: lower-case words of a-z and 0-9, joined by single hyphens.</summary>
/// <remarks>
/// Names of places and bodies are not keys (one town has four spellings), so every noun that others refer to has an
/// id. An id is 1 to 100 characters long, for example <c>community-police-anbar</c>; it must survive JSON, URLs
/// and file names. Ids of two kinds are never equal, even when they are spelled alike.
/// </remarks>
public abstract record Id
{
    private protected Id(string value) => Value = Slug.Required(value, nameof(value));

    /// <summary>The id as text.</summary>
    public string Value { get; }

    /// <summary>Returns the id as text.</summary>
    public sealed override string ToString() => Value;
}

/// <summary>An identifier that can be read from text.</summary>
/// <typeparam name="TSelf">The kind of id.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "Callers write PlaceId.Parse; the type argument never shows.")]
public abstract record Id<TSelf> : Id, IParsable<TSelf>
    where TSelf : Id<TSelf>, IIdOf<TSelf>
{
    private protected Id(string value)
        : base(value)
    {
    }

    /// <summary>Returns the id that a text spells.</summary>
    /// <param name="s">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <param name="provider">Ignored, and may be null: the form is the same under every culture.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static TSelf Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out TSelf? result)
            ? result
            : throw new FormatException(Slug.Rule("s", Require.NotNull(s)));

    /// <summary>Tries to read an id.</summary>
    /// <param name="s">The text, or null.</param>
    /// <param name="provider">Ignored: the form is the same under every culture.</param>
    /// <param name="result">The id, or null.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
    {
        result = Slug.IsValid(s) ? TSelf.From(s) : null;
        return result is not null;
    }
}

/// <summary>What makes an id of one kind from its text.</summary>
/// <typeparam name="TSelf">The kind of id.</typeparam>
public interface IIdOf<TSelf>
    where TSelf : Id<TSelf>, IIdOf<TSelf>
{
    /// <summary>Returns the id that a valid text spells.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    static abstract TSelf From(string value);
}
