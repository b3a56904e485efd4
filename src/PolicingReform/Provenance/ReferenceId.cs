using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The id of a <see cref="Reference"/>.</summary>
public sealed record ReferenceId : Id, IParsable<ReferenceId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ReferenceId(string value)
        : base(value, nameof(value))
    {
    }

    /// <inheritdoc />
    public static ReferenceId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ReferenceId? result) ? result : throw NotAnId(s);

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReferenceId result)
    {
        result = IsValid(s) ? new ReferenceId(s) : null;
        return result is not null;
    }
}
