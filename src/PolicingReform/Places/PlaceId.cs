using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The id of a <see cref="Place"/>.</summary>
public sealed record PlaceId : Id, IParsable<PlaceId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public PlaceId(string value)
        : base(value, nameof(value))
    {
    }

    /// <inheritdoc />
    public static PlaceId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out PlaceId? result) ? result : throw NotAnId(s);

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PlaceId result)
    {
        result = IsValid(s) ? new PlaceId(s) : null;
        return result is not null;
    }
}
