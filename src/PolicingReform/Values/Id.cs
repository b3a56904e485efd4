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
    private protected Id(string value, string parameterName) => Value = Slug.Required(value, parameterName);

    /// <summary>The id as text.</summary>
    public string Value { get; }

    /// <summary>Returns the id as text.</summary>
    public sealed override string ToString() => Value;

    private protected static bool IsValid([NotNullWhen(true)] string? value) => Slug.IsValid(value);

    private protected static FormatException NotAnId(string s) => new(Slug.Rule("s", Require.NotNull(s)));
}
