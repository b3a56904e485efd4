using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The id of a body of persons.</summary>
public sealed record BodyId : Id, IParsable<BodyId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public BodyId(string value)
        : base(value, nameof(value))
    {
    }

    /// <inheritdoc />
    public static BodyId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out BodyId? result) ? result : throw NotAnId(s);

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out BodyId result)
    {
        result = IsValid(s) ? new BodyId(s) : null;
        return result is not null;
    }
}
