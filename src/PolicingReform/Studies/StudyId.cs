using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The id of a <see cref="Study"/>.</summary>
public sealed record StudyId : Id, IParsable<StudyId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public StudyId(string value)
        : base(value, nameof(value))
    {
    }

    /// <inheritdoc />
    public static StudyId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out StudyId? result) ? result : throw NotAnId(s);

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out StudyId result)
    {
        result = IsValid(s) ? new StudyId(s) : null;
        return result is not null;
    }
}
