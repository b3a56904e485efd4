using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The id of a <see cref="Participant"/>.</summary>
public sealed record ParticipantId : Id, IParsable<ParticipantId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ParticipantId(string value)
        : base(value, nameof(value))
    {
    }

    /// <inheritdoc />
    public static ParticipantId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ParticipantId? result) ? result : throw NotAnId(s);

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ParticipantId result)
    {
        result = IsValid(s) ? new ParticipantId(s) : null;
        return result is not null;
    }
}
